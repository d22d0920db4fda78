"""Words of the list of cases and of opening a new one."""

from counsellor_app.text import Plural, Text

TITLE = Text("Cazuri", "Cases")
SEARCH = Text("Caută după nume sau număr (Ctrl+F)", "Search by name or number (Ctrl+F)")
COUNT = Plural(
    ("{n} caz, în ordinea numelor", "{n} cazuri, în ordinea numelor",
     "{n} de cazuri, în ordinea numelor"),
    ("{n} case, by name", "{n} cases, by name"),
)  # fmt: skip
FOUND = Plural(
    ("{n} caz găsit", "{n} cazuri găsite", "{n} de cazuri găsite"),
    ("{n} case found", "{n} cases found"),
)
SIMILAR_COUNT = Plural(
    ("{n} nume asemănător", "{n} nume asemănătoare", "{n} de nume asemănătoare"),
    ("{n} similar name", "{n} similar names"),
)
SIMILAR = Text(
    "Nume asemănătoare: sună la fel, se scriu altfel",
    "Similar names: they sound alike and are written differently",
)
NAME = Text("Persoana", "Person")
NUMBER = Text("Nr. caz", "Case no.")
STAGE = Text("Stare", "Stage")
NEXT = Text("Următorul termen", "Next date")
DAY = Text("Ultima zi", "Last day")
LANGUAGE = Text("Limba", "Language")
CITIZENSHIP = Text("Cetățenia", "Citizenship")
NO_DATE = Text("fără termen", "no date")

NOTHING_FOUND = Text("Niciun caz nu se potrivește", "No case matches")
NOTHING_FOUND_WORDS = Text(
    "Căutarea nu ține seama de diacritice și de ordinea numelor. Încercați cu mai puține litere "
    "sau cu numărul cazului.",
    "Search pays no attention to accents and the order of names. Try fewer letters or the number "
    "of the case.",
)
FIRST_CONTACT = Text("Primul contact", "First contact")
FIRST_CONTACT_TIP = Text(
    "Un nume și o limbă; restul vine pe rând", "A name and a language; the rest comes in turn"
)
REQUEST = Text("Cerere (dosar nou)", "Request (new case)")
REQUEST_TIP = Text(
    "Persoana cere includerea în program", "The person asks to be included in the programme"
)
TAKE_OVER = Text("Preluare dosar în curs", "Take over a running case")
TAKE_OVER_TIP = Text(
    "Program început pe hârtie: zece câmpuri, nimic blocat",
    "A programme begun on paper: ten fields, nothing blocked",
)

# First contact
MEET_TITLE = Text("Primul contact", "First contact")
MEET_WORDS = Text(
    "Ajung un nume, chiar și numai cel cu care i se spune, și o limbă.",
    "A name, even only the one used, and a language are enough.",
)
MEET_NAME = Text("Cum i se spune", "What the person is called")
MEET_LANGUAGE = Text("Limba în care se discută", "Language of the talk")
MEET_NAME_MISSING = Text("Scrieți un nume.", "Write a name.")
MEET_LANGUAGE_MISSING = Text("Alegeți o limbă.", "Choose a language.")
MEET_KNOWN = Text(
    "Există deja dosare cu acest nume sau cu unul asemănător. Este aceeași persoană?",
    "There are cases with this name or a similar one already. Is it the same person?",
)
MEET_IS_KNOWN = Text("Deschide dosarul: {who}", "Open the case: {who}")
MEET_OPEN = Text("Deschide cazul", "Open the case")
