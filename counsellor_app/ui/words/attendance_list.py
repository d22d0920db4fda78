"""Words of the attendance list: the paper that the people of a session sign."""

from counsellor_app.text import Plural, Text

OPEN = Text("Tipăriți lista de prezență…", "Print the attendance list…")
TITLE = Text("Lista de prezență, pentru semnat", "Attendance list, for signing")
BACK = Text("Înapoi la sesiune", "Back to the session")
PANEL = Text("Ce se tipărește", "What is printed")
FACTS = Text("{title} · {day} · {people}", "{title} · {day} · {people}")
PEOPLE = Plural(("{n} persoană", "{n} persoane", "{n} de persoane"), ("{n} person", "{n} people"))
INTRO = Text(
    "Lista cuprinde numele celor de pe lista sesiunii și rânduri libere pentru cine vine "
    "neanunțat. Orele și semnăturile se scriu de mână. Ce ați notat la prezență nu apare.",
    "The list has the names of those on the session's list, and free rows for whoever comes "
    "unannounced. Hours and signatures are written by hand. What you noted of presence is not "
    "on it.",
)
SEVERAL_TITLE = Text("Pe foaie sunt mai multe nume", "Several names stand on the paper")
SEVERAL = Text(
    "Lista nu se păstrează în niciun dosar. Nu o lăsați la vedere și nu o fotografiați; dacă "
    "cineva nu trebuie văzut de ceilalți, scoateți persoana de pe lista sesiunii înainte de "
    "tipărire și puneți-o la loc după.",
    "The list is kept in no case. Do not leave it in view or photograph it; if somebody must not "
    "be seen by the others, take the person off the session's list before printing and put them "
    "back afterwards.",
)
PREPARING = Text("Se pregătește lista…", "The list is being prepared…")
NO_PAPER = Text("Lista nu a putut fi pregătită.", "The list could not be prepared.")
PRINT = Text("Tipărește lista", "Print the list")
PRINTED = Text(
    "Lista a fost trimisă la imprimantă; tipărirea este în jurnal.",
    "The list was sent to the printer; the printing is journalled.",
)
