"""For whom a form of the procedure is: the programme, or Chapter V^1 alone (art. 1)."""

from counsellor_app.forms.conditions import Both, Is, Not
from counsellor_app.law.catalogue import Track
from counsellor_app.text import Text

# A category nobody has chosen yet leaves every form open.
COVERED = Not(Is("covered", False))
COVERED_ONLY = Text(
    "Măsurile de integrare sunt pentru statutul de refugiat, protecția subsidiară, dreptul de "
    "ședere, UE, SEE și Elveția (art. 1). Pentru solicitanții de azil și protecția temporară "
    "rămân primul contact, notele, adresele și transferul.",
    "The integration measures are for refugee status, subsidiary protection, a right of stay, the "
    "EU, the EEA and Switzerland (art. 1). For asylum seekers and temporary protection the first "
    "contact, notes, letters and the transfer remain.",
)
PROGRAMME = Both(COVERED, Not(Is("track", Track.RIGHT_OF_STAY.value)))
PROGRAMME_ONLY = Text(
    "Programul de integrare este pentru statutul de refugiat și protecția subsidiară (art. 1 lit. "
    "a)). Pentru dreptul de ședere, UE, SEE și Elveția se aplică numai capitolul V^1 (art. 1 lit. "
    "b)): acomodare culturală, consiliere, limba română. Pentru solicitanții de azil și protecția "
    "temporară rămân primul contact, notele, adresele și transferul.",
    "The integration programme is for refugee status and subsidiary protection (art. 1 a)). For a "
    "right of stay, the EU, the EEA and Switzerland only Chapter V^1 applies (art. 1 b)): cultural "
    "orientation, counselling, Romanian. For asylum seekers and temporary protection the first "
    "contact, notes, letters and the transfer remain.",
)
CHAPTER_V1 = Is("track", Track.RIGHT_OF_STAY.value)
CHAPTER_V1_ONLY = Text(
    "Capitolul V^1 este pentru dreptul de ședere, UE, SEE și Elveția (art. 35^1 alin. (1)). În "
    "programul de integrare acomodarea culturală se face potrivit art. 13 și art. 18 alin. (2) "
    "lit. b).",
    "Chapter V^1 is for a right of stay, the EU, the EEA and Switzerland (art. 35^1(1)). In the "
    "integration programme cultural orientation follows art. 13 and art. 18(2)(b).",
)
