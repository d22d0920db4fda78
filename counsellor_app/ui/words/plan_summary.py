"""Words of the plan summary: the paper in large type that the person takes home."""

from counsellor_app.text import Plural, Text

TITLE = Text("Rezumatul planului, pentru persoană", "Plan summary for the person")
FACTS = Text("{name} · caz {number}", "{name} · case {number}")
OPEN = Text("Rezumatul planului…", "Plan summary…")
PANEL = Text("Ce se tipărește", "What is printed")
INTRO = Text(
    "O foaie cu litere mari, propoziții scurte și desene, pe care persoana o poate lua acasă. "
    "Ultimul chenar este textul pe care îl citiți cu voce tare.",
    "A paper in large type with short sentences and pictures, for the person to take home. The "
    "last frame is the text that you read aloud.",
)
LANGUAGE = Text("Limba", "Language")
LANGUAGE_HINT = Text(
    "Textul în română prevalează. Ce ați scris în plan rămâne în limba în care a fost scris.",
    "The Romanian text prevails. What you wrote in the plan stays in the language it was written "
    "in.",
)
ROMANIAN_ONLY = Text("Numai română", "Romanian only")
ROMANIAN_AND = Text("Română și {language}", "Romanian and {language}")
VERSION = Text("Din care text al planului", "From which text of the plan")
VERSION_KEPT = Text("ultima versiune păstrată", "the newest version kept")
VERSION_TYPED = Text("ciorna dumneavoastră", "your draft")
CLOSED_TITLE = Text(
    "Ceva din foaie este închis față de familie", "Something on the paper is closed to the family"
)
CLOSED = Text(
    "Întrebați persoana, fără alții de față, dacă ia foaia acasă sau o păstrați aici.",
    "Ask the person, with nobody else there, whether to take the paper home or keep it here.",
)
UNSAID_TITLE = Plural(
    (
        "{n} pas fără descriere",
        "{n} pași fără descriere",
        "{n} de pași fără descriere",
    ),
    ("{n} step without its words", "{n} steps without their words"),
)
UNSAID = Text(
    "Foaia nu descrie pașii privind sănătatea și sprijinul psihologic, iar dacă adresa este "
    "ascunsă, nici pe cei privind locuirea. Dacă persoana a închis locurile sau programările, "
    "instituția și orele lipsesc la toți pașii. Spuneți-le cu voce tare.",
    "The paper does not describe steps about health and psychological support, nor about housing "
    "if the address is hidden. If the person closed places or appointments, every step lacks its "
    "institution and hours. Say them aloud.",
)
PREPARING = Text("Se pregătește foaia…", "The paper is being prepared…")
NO_PAPER = Text(
    "Foaia nu a putut fi pregătită. Verificați planul.",
    "The paper could not be prepared. Check the plan.",
)
PRINT = Text("Tipărește foaia", "Print the paper")
PRINTED = Text(
    "Foaia a fost trimisă la imprimantă; tipărirea este în jurnal.",
    "The paper was sent to the printer; the printing is journalled.",
)
