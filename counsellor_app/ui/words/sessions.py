"""Words of group sessions: their list, one of them with its people, presence by month."""

from counsellor_app.text import Plural, Text

# The list
TITLE = Text("Sesiuni", "Sessions")
FACTS = Text(
    "Cursuri, sesiuni de acomodare și alte activități de grup, cu prezența fiecărei persoane.",
    "Courses, orientation sessions and other group activities, with each person's presence.",
)
COUNT = Plural(("{n} sesiune", "{n} sesiuni", "{n} de sesiuni"), ("{n} session", "{n} sessions"))
NEW = Text("Sesiune nouă", "New session")
EMPTY = Text("Încă nu este nicio sesiune", "There are no sessions yet")
EMPTY_WORDS = Text(
    "Începeți o sesiune, puneți persoanele pe listă și notați prezența: ea se scrie în dosarul "
    "fiecăreia.",
    "Begin a session, put the people on the list and note presence: it is written in the case of "
    "each.",
)
DAY = Text("Data", "Day")
NAME = Text("Sesiunea", "Session")
ACTIVITY = Text("Activitatea", "Activity")
PLACE = Text("Locul", "Place")
PEOPLE = Text("Prezenți", "Present")
STATE = Text("Stare", "State")
UNTITLED = Text("Fără titlu", "Untitled")
NO_DAY = Text("fără dată", "no day")
THERE_OF = Text("{there} din {people}", "{there} of {people}")
NOBODY = Text("nicio persoană", "nobody")
DRAFTED = Text("ciornă", "draft")
NOT_NOTED = Plural(
    ("{n} prezență de notat", "{n} prezențe de notat", "{n} de prezențe de notat"),
    ("{n} presence to note", "{n} presences to note"),
)
NOTED = Text("notată", "noted")

# One session
BACK = Text("Sesiuni", "Sessions")
BACK_HINT = Text("Înapoi la sesiuni (Alt+Stânga)", "Back to the sessions (Alt+Left)")
OF_GROUP = Text("Sesiune de grup", "Group session")
LIST = Text("Lista de prezență", "Attendance list")
LIST_KEYS = Text(
    "Tastele 1–4 notează prezența și trec la persoana următoare.",
    "Keys 1–4 note presence and go on to the next person.",
)
ADD_WHO = Text("Adăugați o persoană pe listă", "Put a person on the list")
NOBODY_YET = Text(
    "Pe listă nu este încă nicio persoană. Căutați-o după nume.",
    "Nobody is on the list yet. Search for a person by name.",
)
ALREADY = Text("{name} este deja pe listă.", "{name} is on the list already.")
ADDED = Text("{name}: pe listă.", "{name}: on the list.")
ALL_PRESENT = Text("Toți prezenți", "All present")
ALL_PRESENT_HINT = Text(
    "Notează „prezent(ă)” la cine nu are încă nimic notat.",
    "Notes “present” for everybody for whom nothing is noted yet.",
)
COUNTED = Text("{there} din {people} · {rest} de notat", "{there} of {people} · {rest} to note")
MARK = Text("{key}  {mark}", "{key}  {mark}")
MARK_OF = Text("{mark}: {name}", "{mark}: {name}")
REMARK_OF = Text("Observație, semnătură: {name}", "Remark, signature: {name}")
TAKE_AWAY = Text("Scoate de pe listă: {name}", "Take off the list: {name}")
TAKE_TITLE = Text("Scoateți persoana de pe listă?", "Take the person off the list?")
TAKE_WORDS = Text(
    "Prezența rămâne de citit în dosarul persoanei, ca retrasă, și nu se mai numără.",
    "The presence stays readable in the person's case, as withdrawn, and counts no more.",
)
TAKE_REASON = Text("De ce?", "Why?")
TAKE_MISSING = Text("Scrieți de ce.", "Write why.")
TAKE_NOW = Text("Scoate", "Take off")
KEEP = Text("Păstrează", "Keep")
KEEP_HINT = Text("Păstrează sesiunea și prezența (Ctrl+S)", "Keep session and presence (Ctrl+S)")
KEYS = Text("1–4: prezența · Ctrl+S: păstrează", "1–4: presence · Ctrl+S: keep")
KEPT_AT = Text("Sesiune și prezență păstrate la {time}", "Session and presence kept at {time}")
KEPT_ON = Text(
    "Sesiune și prezență păstrate pe {day} la {time}",
    "Session and presence kept on {day} at {time}",
)
NOT_KEPT = Text("Se păstrează îndată…", "Kept in a moment…")

# The presence of one person, by month
BY_MONTH = Text("Prezența persoanei, pe luni", "Presence of the person by month")
MONTH = Text("Luna", "Month")
PLANNED = Text("Programate", "Planned")
ATTENDED = Text("Prezent(ă)", "Attended")
EXCUSED = Text("Absențe motivate", "Excused")
RATE = Text("Rata de prezență", "Rate of attendance")
ALL_MONTHS = Text("Total", "Total")
NO_RATE = Text("–", "–")
PER_CENT = Text("{n} %", "{n}%")
RATE_NOTE = Text(
    "Absențele motivate nu intră în calcul. Rata este un indicator; nicio măsură nu se ia automat.",
    "Excused absences are left out. The rate is an indicator; no measure follows by itself.",
)
