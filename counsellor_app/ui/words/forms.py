"""Words of the forms: steps, questions, context, check of answers, versions."""

from counsellor_app.cases.members import Doing
from counsellor_app.text import Plural, Text
from counsellor_app.ui.words.roles import roles_in_words

# Head and foot of a form
BACK_TO_CASE = Text("Înapoi la caz", "Back to the case")
KEEP_VERSION = Text("Păstrează versiunea", "Keep this version")
KEEP_HINT = Text("Păstrează versiunea (Ctrl+S)", "Keep this version (Ctrl+S)")
KEPT_AT = Text("Versiune păstrată la {time}", "Version kept at {time}")
FINALISED_STATE = Text("Finalizat", "Finalised")
NOT_FINALISED = Plural(
    (
        "Nu s-a finalizat: lipsește {n} răspuns",
        "Nu s-a finalizat: lipsesc {n} răspunsuri",
        "Nu s-a finalizat: lipsesc {n} de răspunsuri",
    ),
    ("Not finalised: {n} answer is missing", "Not finalised: {n} answers are missing"),
)
TAKEN_BACK = Text("Anulat: {label}", "Taken back: {label}")
BROUGHT_BACK = Text("Refăcut: {label}", "Brought back: {label}")
DISCARD_HINT = Text("Renunță la ciornă", "Discard the draft")
DISCARD_QUESTION = Text("Renunțați la ciornă?", "Discard the draft?")
DISCARD_TO_KEPT = Text(
    "Se șterge ce ați scris după versiunea păstrată la {time}; aceasta rămâne.",
    "What you typed after the version kept at {time} is deleted; that version stays.",
)
DISCARD_ALL = Text(
    "Se șterge tot ce ați scris în acest formular: nu s-a păstrat nicio versiune.",
    "Everything you typed in this form is deleted: no version was kept.",
)
DISCARDED = Text("S-a renunțat la ciornă", "Draft discarded")
NOT_SAVED_YET = Text("Nesalvat; se reîncearcă", "Not saved; trying again")
UNDO_HINT = Text("Anulează ultimul răspuns (Ctrl+Z)", "Take the last answer back (Ctrl+Z)")
REDO_HINT = Text("Refă răspunsul (Ctrl+Y)", "Bring the answer back (Ctrl+Y)")
PANEL_HINT = Text(
    "Arată sau ascunde ajutorul (F2); F6 trece între pași, întrebări și ajutor",
    "Show or hide the help (F2); F6 goes round steps, questions and help",
)
KEYS = Text(
    "Alt+Săgeți: pașii, sus la caz · F1: articolul · F4: nu știe, nu răspunde · Ctrl+S: păstrează",
    "Alt+Arrows: steps, up to the case · F1: article · F4: does not know, no answer · Ctrl+S: keep",
)
KEYS_SHORT = Text(
    "F1: articolul · F4: nu știe, nu răspunde", "F1: article · F4: does not know, no answer"
)

# Steps
LEAF_TITLE = Text("{title} ({number} din {all})", "{title} ({number} of {all})")
STEPS = Text("Pașii formularului", "Steps of the form")
STEPS_DONE = Text("Pași compleți: {done} din {all}", "Steps complete: {done} of {all}")
STEP_NAME = Text("{number}. {title}: {state}", "{number}. {title}: {state}")
OPTIONAL_STEP = Text("opțional, neînceput", "optional, not started")
LEFT_OUT = Text("Nu se aplică: {why}", "Does not apply: {why}")
LEFT_OUT_HERE = Text("Ce nu se întreabă aici", "What is not asked here")
LEFT_OUT_BECAUSE = Text("Pentru că {why}:", "Because {why}:")
LEFT_OUT_LINE = Text("{title}: {why}.", "{title}: {why}.")
CHECK_ANSWERS = Text("Verificați răspunsurile", "Check the answers")

# A question
OTHER_ANSWER = Text("Nu știe / nu răspunde", "Does not know / no answer")
OTHER_ANSWER_HINT = Text(
    "Nu știe, nu a fost întrebat(ă), nu dorește să răspundă (F4)",
    "Does not know, was not asked, does not wish to answer (F4)",
)
TAKE_ANSWER_BACK = Text("Șterge răspunsul", "Remove the answer")
RECORDED_ANSWER = Text("Consemnat: {answer}", "Recorded: {answer}")
TIME_PATTERN = Text("oo:mm", "hh:mm")
LEI = Text("lei", "lei")
COMPUTED_LATER = Text(
    "Se calculează din răspunsurile de mai sus, când sunt completate.",
    "Computed from the answers above, once they are given.",
)
NOTHING_TO_LINK = Text("Încă nu este nimic de ales aici.", "There is nothing to choose here yet.")
FORMULA = Text("Cum s-a calculat: {formula}", "How it was computed: {formula}")
OPTIONAL_NAME = Text("opțional", "optional")
CONTINUE_AGAIN = Text(
    "Puteți merge mai departe apăsând din nou „Continuă”; lipsurile rămân în lista finală.",
    "Press “Continue” again to go on; what is missing stays in the final list.",
)

# The context of a question
CONTEXT = Text("Despre întrebare", "About the question")
FOR_INTERPRETER = Text("Pentru interpret (engleză)", "In Romanian")
EXPLANATION = Text("Explicație", "Explanation")
READ_ARTICLE = Text("Citește articolul", "Read the article")
WHO_SEES = Text("Cine vede răspunsul", "Who sees the answer")
NO_QUESTION = Text(
    "Alegeți o întrebare; aici apar textul ei în engleză, temeiul și cine vede răspunsul.",
    "Choose a question; its Romanian wording, its basis and who sees it appear here.",
)
SEEN_BY_TEAM = Text("Îl văd: {roles}.", "Seen by: {roles}.").filled(
    roles=roles_in_words(Doing.SEE_CASES)
)
SENT_IDENTIFIED = Text("Pleacă în exportul către IGI.", "Leaves in the export to IGI.")
SENT_COUNTED = Text(
    "Pleacă în exportul către IGI și, fără nume, în statistici.",
    "Leaves in the export to IGI and, without a name, in statistics.",
)
SENT_NEVER = Text("Nu se trimite altora.", "Is sent to nobody.")
ON_PAPER = Text("Poate apărea în documentul tipărit.", "May stand in the printed document.")
FOR_OFFICE = Text("Pe hârtie numai pentru birou.", "On paper only for the office.")
NOT_ON_PAPER = Text("Nu apare pe hârtie.", "Never stands on paper.")
IS_SEALED = Text(
    "Se păstrează sigilat; se deschide numai cu un motiv, care se consemnează, și cu cheia acestei "
    "categorii. O pot avea: {roles}.",
    "Kept sealed; opened only for a reason, which is recorded, and with the key of its class. It "
    "may be held by: {roles}.",
).filled(roles=roles_in_words(Doing.OPEN_SEALED))

# Rows
ROW_TITLE = Text("{row} {number}", "{row} {number}")
ROW_EMPTY = Text("necompletat", "empty")
NO_ROWS = Text("Niciun rând încă.", "No rows yet.")
MOVE_UP = Text("Mută mai sus: {row}", "Move up: {row}")
MOVE_DOWN = Text("Mută mai jos: {row}", "Move down: {row}")
DUPLICATE = Text("Dublează: {row}", "Duplicate: {row}")
REMOVE_ROW = Text("Elimină: {row}", "Remove: {row}")
OPEN_ROW = Text("Deschide: {row}", "Open: {row}")
CLOSE_ROW = Text("Restrânge: {row}", "Collapse: {row}")
ROW_REMOVED = Text("Ați eliminat: {row}.", "Removed: {row}.")
ROWS_UNLINKED = Plural(
    (
        "{n} rând care îl alesese cere acum altă alegere.",
        "{n} rânduri care îl aleseseră cer acum altă alegere.",
        "{n} de rânduri care îl aleseseră cer acum altă alegere.",
    ),
    (
        "{n} row that had chosen it now needs another choice.",
        "{n} rows that had chosen it now need another choice.",
    ),
)
BRING_BACK = Text("Anulează", "Undo")
ROWS_FULL = Text("Tabelul este plin.", "The table is full.")

# Sealed answers
SEALED_TITLE = Text("Răspunsuri protejate", "Protected answers")
SEALED_WORDS = Text(
    "Aici sunt răspunsuri păstrate sigilat ({classes}). Se deschid pentru un scop; "
    "deschiderea se consemnează.",
    "Here are answers kept sealed ({classes}). They open for a purpose; the opening is recorded.",
)
OPEN_SEALED = Text("Deschide", "Open")
SEALED_ANSWER = Text("Răspuns protejat", "Protected answer")
PURPOSE_QUESTION = Text("De ce deschideți răspunsurile?", "Why do you open the answers?")
PURPOSE_WORDS = Text(
    "Motivul se păstrează împreună cu numele dumneavoastră și cu ora.",
    "The reason is kept with your name and the time.",
)
PURPOSES = (
    Text("Completarea fișei împreună cu persoana", "Filling in the sheet with the person"),
    Text("Întocmirea planului individual", "Drawing up the individual plan"),
    Text("Sprijin urgent", "Urgent support"),
)
PURPOSE_OTHER = Text("Alt motiv", "Another reason")
PURPOSE_MISSING = Text("Alegeți sau scrieți motivul.", "Choose or write the reason.")

# Check of answers
READY = Text("Toate răspunsurile obligatorii sunt completate.", "Every required answer is given.")
READY_STOPPED = Text(
    "Răspunsurile sunt complete, dar formularul nu se poate finaliza încă.",
    "The answers are complete, but the form cannot be finalised yet.",
)
READY_WORDS = Text(
    "Citiți răspunsurile împreună cu persoana, apoi finalizați.",
    "Read the answers with the person, then finalise.",
)
READY_ALONE = Text(
    "Verificați ce ați scris, apoi finalizați.", "Check what you wrote, then finalise."
)
KEEP_WORDS = Text(
    "Citiți răspunsurile împreună cu persoana, apoi păstrați versiunea. Finalizează numai: "
    "{roles}.",
    "Read the answers with the person, then keep the version. Only finalised by: {roles}.",
)
FINALISED_BY = Text("Finalizează numai: {roles}", "Only finalised by: {roles}")
GAPS_LEFT = Plural(
    (
        "Mai este {n} răspuns de completat sau de corectat",
        "Mai sunt {n} răspunsuri de completat sau de corectat",
        "Mai sunt {n} de răspunsuri de completat sau de corectat",
    ),
    ("{n} answer left to give or correct", "{n} answers left to give or correct"),
)
GAPS_WORDS = Text(
    "Puteți păstra versiunea acum și completa mai târziu; finalizarea cere aceste răspunsuri.",
    "You can keep the version now and go on later; finalising needs these answers.",
)
OPEN_LEFT = Plural(
    (
        "{n} răspuns lăsat deschis („nu știe”, „nu a fost întrebat(ă)”).",
        "{n} răspunsuri lăsate deschise („nu știe”, „nu a fost întrebat(ă)”).",
        "{n} de răspunsuri lăsate deschise („nu știe”, „nu a fost întrebat(ă)”).",
    ),
    (
        "{n} answer left open (“does not know”, “was not asked”).",
        "{n} answers left open (“does not know”, “was not asked”).",
    ),
)
FIRST_GAP = Text("La prima lipsă", "To the first gap")
CHANGE_SECTION = Text("Modifică: {title}", "Change: {title}")
ALREADY_FINALISED = Text(
    "Această versiune este finalizată. O modificare face o versiune nouă, cu motivul ei.",
    "This version is finalised. A change makes a new version, with its reason.",
)

# Versions
WHY_QUESTION = Text(
    "De ce modificați un formular finalizat?", "Why do you change a finalised form?"
)
WHY_WORDS = Text(
    "Versiunea finalizată rămâne; cea nouă se păstrează cu acest motiv și se finalizează din nou.",
    "The finalised version stays; the new one is kept with this reason and finalised again.",
)
WHY_MISSING = Text("Scrieți motivul.", "Write the reason.")
REASON = Text("Motivul", "Reason")
CONFLICT_TITLE = Text(
    "Între timp s-a păstrat altă versiune", "Another version was kept in the meantime"
)
CONFLICT_WORDS = Text(
    "Mai jos sunt răspunsurile care diferă. Nimic nu s-a pierdut: cealaltă versiune rămâne în "
    "istoric, oricare o alegeți.",
    "Below are the answers that differ. Nothing is lost: the other version stays in the history "
    "whichever you choose.",
)
CONFLICT_SEALED = Text(
    "Răspunsurile sigilate diferă ({classes})", "The sealed answers differ ({classes})"
)
CONFLICT_SEALED_WORDS = Text(
    "Ele nu se arată aici. Ca să le citiți pe cele păstrate, continuați cu cealaltă versiune și "
    "deschideți-le; ce ați scris aici revine cu Ctrl+Z.",
    "They are not shown here. To read those that were kept, go on with the other version and open "
    "them; what you wrote here comes back with Ctrl+Z.",
)
MINE_UNREAD = Text(
    "Păstrați fără să citiți celelalte răspunsuri sigilate?",
    "Keep yours without reading the other sealed answers?",
)
MINE_UNREAD_WORDS = Text(
    "Versiunea nouă va avea răspunsurile sigilate scrise aici; celelalte rămân numai în istoric.",
    "The new version will hold the sealed answers written here; the others stay in history only.",
)
BACK_TO_CHOICE = Text("Înapoi la alegere", "Back to the choice")
CONFLICT_QUESTION = Text("Întrebarea", "Question")
CONFLICT_MINE = Text("Ce ați scris aici", "What you wrote here")
CONFLICT_THEIRS = Text("Ce s-a păstrat la {time}", "What was kept at {time}")
TAKE_MINE = Text("Păstrează ce am scris aici", "Keep what I wrote here")
TAKE_THEIRS = Text("Continuă cu cealaltă versiune", "Go on with the other version")
BACK_TO_WRITING = Text("Înapoi la scris", "Back to writing")
NO_DIFFERENCE = Text("Răspunsurile sunt aceleași.", "The answers are the same.")
NOT_SAVED_TITLE = Text("Ciorna nu s-a putut salva", "The draft could not be saved")
NOT_SAVED_WORDS = Text(
    "Ce ați scris este încă în fereastră. Rămâneți și încercați din nou.",
    "What you typed is still in the window. Stay and try again.",
)

# Articles
# The plan
PLAN_SIDE = Text("Nevoi și propuneri", "Needs and suggestions")
NEEDS_OPEN = Plural(
    (
        "{n} nevoie fără activitate",
        "{n} nevoi fără activitate",
        "{n} de nevoi fără activitate",
    ),
    ("{n} need without an activity", "{n} needs without an activity"),
)
NEEDS_ALL_ANSWERED = Text(
    "Fiecare nevoie are o activitate sau un motiv.", "Every need has an activity or a reason."
)
NO_NEEDS = Text(
    "Nicio nevoie păstrată în fișa de evaluare.", "No need kept in the needs sheet yet."
)
FIVE_ELEMENTS = Text("Cele cinci elemente, art. 18 alin. (1)", "The five elements, art. 18(1)")
ELEMENT_THERE = Text("{element}: în plan", "{element}: in the plan")
ELEMENT_LACKING = Text("{element}: de completat", "{element}: to be filled in")
ELEMENT_LACKING_AT = Text(
    "{element}: de completat la {activities}", "{element}: lacking in {activities}"
)
ELEMENT_WAITS = Text("{element}: după prima activitate", "{element}: after the first activity")
ACTIVITIES_COUNTED = Plural(
    ("{n} activitate", "{n} activități", "{n} de activități"), ("{n} activity", "{n} activities")
)
ADD_OBJECTIVE = Text("Adaugă obiectivul: {objective}", "Add the objective: {objective}")
OBJECTIVE_OF = Text("Obiectiv: {words}", "Objective: {words}")
ADD_SUGGESTION = Text("Adaugă activitatea: {activity}", "Add the activity: {activity}")
GIVE_REASON = Text("Scrie un motiv", "Give a reason")
GIVE_REASON_FOR = Text(
    "Scrie de ce rămâne fără activitate: {need}", "Give the reason for no activity: {need}"
)
