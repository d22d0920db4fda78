"""Words of the phrase library: the button beside a box, the list, the page of the office."""

from counsellor_app.text import Plural, Text

PHRASES = Text("Fraze", "Phrases")
PHRASES_HINT = Text("Fraze gata scrise (Alt+Săgeată jos)", "Ready phrases (Alt+Down)")
PHRASES_FOR = Text("Fraze pentru: {label}", "Phrases for: {label}")
SEARCH = Text("Caută o frază", "Search a phrase")
LIST_KEYS = Text(
    "Enter pune fraza la cursor; Esc închide.", "Enter puts the phrase at the cursor; Esc closes."
)
IN_ROMANIAN = Text(
    "Fraza se scrie în română, limba actelor.",
    "The phrase is written in Romanian, the language of the papers.",
)
NONE_FIT = Text("Nicio frază potrivită", "No phrase fits")
ADD_TYPED = Text("Adaugă textul scris la fraze…", "Add the typed text to the phrases…")

ADD_TITLE = Text("Adăugați o frază a biroului?", "Add a phrase of the office?")
ADD_WORDS = Text(
    "Fraza se va vedea în toate cazurile, de toți colegii. Ștergeți numele, datele și tot ce "
    "privește o persoană anume.",
    "The phrase will be seen in every case, by all colleagues. Delete names, dates and whatever "
    "concerns one person.",
)
ADD_PHRASE = Text("Adaugă fraza", "Add the phrase")
THE_PHRASE = Text("Fraza", "The phrase")
NEW_PHRASE = Text("O frază nouă", "A new phrase")
NEW_PHRASE_HELP = Text(
    "Se vede în toate cazurile: fără nume, date sau altceva despre o persoană anume.",
    "It is seen in every case: no names, dates or anything about one person.",
)

TITLE = Text("Frazele biroului", "Phrases of the office")
FACTS = Text(
    "Se propun la scris, cu Alt+Săgeată jos. Ce s-a scris deja nu se schimbă.",
    "They are proposed while typing, with Alt+Down. What was written already does not change.",
)
BACK = Text("Înapoi la setări", "Back to settings")
TOPIC = Text("Unde se propun", "Where they are proposed")
COUNT = Plural(("{n} frază", "{n} fraze", "{n} de fraze"), ("{n} phrase", "{n} phrases"))
SHIPPED = Text("din program", "of the program")
ADDED_BY = Text("adăugată de {name}, {moment}", "added by {name}, {moment}")
ENDED_BY = Text("nu se mai propune: {name}, {moment}", "no longer proposed: {name}, {moment}")
END = Text("Nu mai propune", "Propose no more")
END_ONE = Text("Nu mai propune: {phrase}", "Propose no more: {phrase}")
WAS_ADDED = Text("Fraza a fost adăugată.", "The phrase was added.")
WAS_ENDED = Text("Fraza nu se mai propune.", "The phrase is no longer proposed.")
UNREVIEWED = Text(
    "Frazele din program (versiunea {version}) nu au fost încă verificate de un jurist.",
    "The phrases of the program (version {version}) were not reviewed by a lawyer yet.",
)
NOT_ALLOWED = Text(
    "Funcția dumneavoastră vede frazele, dar nu le schimbă.",
    "Your role sees the phrases but does not change them.",
)
