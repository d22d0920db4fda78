"""Words of the main window: the rail, its shortcuts, the page of today, the dates."""

from counsellor_app.forms.agreeing import Agreeing
from counsellor_app.text import Plural, Text

# The rail and the status line
PLACE_TODAY = Text("Azi", "Today")
PLACE_CASES = Text("Cazuri", "Cases")
PLACE_DUE = Text("Termene", "Dates")
PLACE_SESSIONS = Text("Sesiuni", "Sessions")
PLACE_EXPORT = Text("Export IGI", "IGI export")
PLACE_SETTINGS = Text("Setări", "Settings")
STATUS = Text("Stare", "Status")
KEYS = Text(
    "Ctrl+N notă · Ctrl+K mergi la · F1 articolul · F9 pauză · Ctrl+L blochează",
    "Ctrl+N note · Ctrl+K go to · F1 article · F9 pause · Ctrl+L lock",
)
KEPT_AT = Agreeing(
    Text("{title}: păstrat la {time}", "{title}: kept at {time}"),
    Text("{title}: păstrată la {time}", "{title}: kept at {time}"),
)
FINAL_AT = Agreeing(
    Text("{title}: finalizat la {time}", "{title}: final at {time}"),
    Text("{title}: finalizată la {time}", "{title}: final at {time}"),
)
NOTE_KEPT = Text("Nota a fost păstrată la {time}", "The note was kept at {time}")
PACK_ISSUED = Text("Pachetul a fost emis la {time}", "The pack was issued at {time}")
PAPER_ISSUED = Text("Documentul a fost emis la {time}", "The document was issued at {time}")
SIGNATURES_RECORDED = Text("Semnături consemnate la {time}", "Signatures recorded at {time}")
EXPORT_SEALED = Text("Exportul a fost sigilat la {time}", "The export was sealed at {time}")
NOTHING_TO_PRINT = Text("Deschideți un caz ca să tipăriți.", "Open a case to print its documents.")

# Today
GREETING = Text("Bună ziua, {name}", "Good day, {name}")
ACTIVE = Text("Programe active", "Active programmes")
OPENED = Plural(
    (
        "{n} caz deschis luna aceasta",
        "{n} cazuri deschise luna aceasta",
        "{n} de cazuri deschise luna aceasta",
    ),
    ("{n} case opened this month", "{n} cases opened this month"),
)
OVERDUE = Text("Termene depășite", "Dates overdue")
OVERDUE_SOME = Text("cer o acțiune astăzi", "need action today")
OVERDUE_NONE = Text("nimic depășit", "nothing overdue")
SOON = Text("Termene în 14 zile", "Dates within 14 days")
SOON_NEXT = Text("următorul: {day}", "the next: {day}")
SOON_NONE = Text("niciunul", "none")
UNSIGNED = Text("Pachete nesemnate", "Packs unsigned")
UNSIGNED_SOME = Text("tipărite, fără toate semnăturile", "printed, signatures missing")
UNSIGNED_NONE = Text("toate sunt semnate", "all are signed")
NEW_NOTE = Text("Notă nouă", "New note")
NEXT = Text("Ce urmează", "What is next")
ALL_DATES = Text("Toate termenele", "All dates")
NOTHING_DUE = Text(
    "Niciun termen depășit sau în următoarele 14 zile.",
    "No date overdue or within the next 14 days.",
)
DRAFTS = Text("Ciorne lăsate deschise", "Drafts left open")
NO_DRAFTS = Text("Nicio ciornă: tot ce s-a scris este păstrat.", "No drafts: all is kept.")
DRAFT_SAVED = Text("salvată {when}", "saved {when}")
PACKS = Text("Pachete nesemnate", "Packs unsigned")
NO_PACKS = Text("Niciun pachet nu așteaptă semnături.", "No pack waits for signatures.")
PACK = Text("Pachet nr. {number}", "Pack no. {number}")
PACK_WITHOUT_NUMBER = Text("Pachet fără număr", "Pack without a number")
LACKING = Text("lipsesc: {who}", "missing: {who}")
BY_MONTH = Text("Programe active, pe luni", "Active programmes by month")
BY_MONTH_NOTE = Text(
    "Luna de program în curs. Luna 12, evidențiată: se decide prelungirea.",
    "The month of programme now running. Month 12, marked: the extension is decided.",
)
CITIZENSHIPS = Text("Cetățenia persoanelor", "Citizenship")
TO_SETTINGS = Text("Deschide Setări", "Open Settings")
EMPTY_TITLE = Text("Încă nu este niciun caz", "There are no cases yet")
EMPTY_WORDS = Text(
    "Începeți cu persoana care este la ușă: un nume și o limbă ajung.",
    "Begin with the person at the door: a name and a language are enough.",
)
