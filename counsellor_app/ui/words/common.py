"""Words that many windows share: buttons, states, units, what the kit itself says."""

from counsellor_app.text import Plural, Text

PROGRAM = Text("Consilier", "Counsellor")

# Acts
SAVE = Text("Salvează", "Save")
DISCARD = Text("Renunță", "Cancel")
BACK = Text("Înapoi", "Back")
CONTINUE = Text("Continuă", "Continue")
CLOSE = Text("Închide", "Close")
SEARCH = Text("Caută", "Search")
PRINT = Text("Tipărește", "Print")
EDIT = Text("Modifică", "Change")
OPEN = Text("Deschide", "Open")
ADD = Text("Adaugă", "Add")
ADD_ANOTHER = Text("Adaugă încă un rând", "Add another row")
REMOVE = Text("Elimină", "Remove")
CONFIRM = Text("Confirmă", "Confirm")
CHOOSE = Text("Alege", "Choose")
CHOOSE_FILE = Text("Alege fișierul", "Choose the file")
CHOOSE_FOLDER = Text("Alege dosarul", "Choose the folder")
RETRY = Text("Încearcă din nou", "Try again")
FINISH = Text("Finalizează", "Finish")
EXPORT = Text("Exportă", "Export")
DETAILS = Text("Detalii", "Details")
SHOW_ALL = Text("Arată tot", "Show all")
CLEAR = Text("Golește", "Clear")
REFRESH = Text("Actualizează", "Refresh")
LOCK = Text("Blochează", "Lock")
UNLOCK = Text("Deblochează", "Unlock")
UNDERSTOOD = Text("Am înțeles", "Understood")
HELP = Text("Ajutor", "Help")

# The editing menu of every field
UNDO = Text("Anulează ultima modificare", "Undo")
REDO = Text("Refă modificarea", "Redo")
CUT = Text("Decupează", "Cut")
COPY = Text("Copiază", "Copy")
PASTE = Text("Lipește", "Paste")
DELETE = Text("Șterge", "Delete")
SELECT_ALL = Text("Selectează tot", "Select all")

# People
NO_NAME = Text("Persoană fără nume încă", "No name yet")

# Answers and states
YES = Text("Da", "Yes")
NO = Text("Nu", "No")
CHOOSE_ONE = Text("— alegeți —", "— choose —")
OPTIONAL = Text("(opțional)", "(optional)")
NOT_ANSWERED = Text("Fără răspuns", "Not answered")
DONE = Text("complet", "complete")
IN_PROGRESS = Text("în lucru", "in progress")
NOT_STARTED = Text("neînceput", "not started")
TO_CORRECT = Text("de corectat", "to correct")
SAVING = Text("Se salvează…", "Saving…")
DRAFT_SAVED_AT = Text("Ciornă salvată la {time}", "Draft saved at {time}")
DRAFT_SAVED_ON = Text("Ciornă salvată la {day}, {time}", "Draft saved on {day}, {time}")
NOTHING_CHANGED = Text("Nicio modificare", "No changes")
WORKING = Text("Se lucrează…", "Working…")
TODAY = Text("azi", "today")
ERROR = Text("Eroare", "Error")
WARNING = Text("Atenție", "Warning")
LEGAL_BASIS = Text("Temei legal", "Legal basis")

# Places of the navigation rail
PLACE_TODAY = Text("Astăzi", "Today")
PLACE_CASES = Text("Cazuri", "Cases")
PLACE_DATES = Text("Termene", "Deadlines")
PLACE_EXPORT = Text("Export", "Export")
PLACE_SETTINGS = Text("Setări", "Settings")
PLACES = Text("Navigare", "Navigation")

# Fields
CHARACTERS = Plural(
    ("{n} caracter", "{n} caractere", "{n} de caractere"), ("{n} character", "{n} characters")
)
TOO_LONG = Text("Aici încap cel mult {limit}.", "At most {limit} fit here.")
PASTE_TOO_LONG = Text(
    "Textul de lipit are {pasted}, iar aici mai încap {room}. "
    "Nu s-a lipit nimic; ce ați scris a rămas neschimbat.",
    "The text to paste has {pasted} and there is room for {room} here. "
    "Nothing was pasted; what you typed is unchanged.",
)
NOT_IN_LIST = Text(
    "„{typed}” nu este în listă. Alegeți o variantă din listă.",
    "“{typed}” is not in the list. Choose one from the list.",
)
SEARCH_IN_LIST = Text("Scrieți pentru a căuta în listă", "Type to search the list")
DAY_PATTERN = Text("zz.ll.aaaa", "dd.mm.yyyy")
PARTIAL_DAY_PATTERN = Text("zz.ll.aaaa, ll.aaaa sau aaaa", "dd.mm.yyyy, mm.yyyy or yyyy")
MONTH_PATTERN = Text("ll.aaaa", "mm.yyyy")
PICK_DAY = Text("Alege din calendar (Alt+Săgeată jos)", "Pick from the calendar (Alt+Down)")
DAY_NOT_UNDERSTOOD = Text(
    "Scrieți data ca zz.ll.aaaa, de exemplu 05.03.2026.",
    "Write the date as dd.mm.yyyy, for example 05.03.2026.",
)
MONTH_NOT_UNDERSTOOD = Text(
    "Scrieți luna ca ll.aaaa, de exemplu 03.2026.",
    "Write the month as mm.yyyy, for example 03.2026.",
)
DAY_NOT_KNOWN = Text("ziua nu este cunoscută", "day not known")
MONTH_NOT_KNOWN = Text("luna și ziua nu sunt cunoscute", "month and day not known")
PREVIOUS_MONTH = Text("Luna precedentă", "Previous month")
NEXT_MONTH = Text("Luna următoare", "Next month")
SHOW_PASSPHRASE = Text("Arată fraza de acces", "Show the passphrase")
HIDE_PASSPHRASE = Text("Ascunde fraza de acces", "Hide the passphrase")
PROBLEMS = Plural(
    (
        "{n} problemă de rezolvat pe această pagină",
        "{n} probleme de rezolvat pe această pagină",
        "{n} de probleme de rezolvat pe această pagină",
    ),
    ("{n} problem to solve on this page", "{n} problems to solve on this page"),
)

# Timeline and bars
TIMELINE = Text("Calendarul programului", "Programme timeline")
TIMELINE_KEY = Text(
    "linie plină: aprobat · linie întreruptă: posibil", "solid: approved · dashed: possible"
)
LEGAL_DATES = Text("Termene legale", "Legal deadlines")
POSSIBLE = Text("posibil", "possible")
FULFILLED = Text("îndeplinit", "done")

# Documents
PAGE_OF = Text("Pagina {page} din {pages}", "Page {page} of {pages}")
PAGES = Plural(("{n} pagină", "{n} pagini", "{n} de pagini"), ("{n} page", "{n} pages"))
ZOOM_IN = Text("Mărește (Ctrl +)", "Zoom in (Ctrl +)")
ZOOM_OUT = Text("Micșorează (Ctrl −)", "Zoom out (Ctrl −)")
ZOOM_TO_WIDTH = Text("Pe lățimea ferestrei (Ctrl 0)", "Fit the width (Ctrl 0)")
DOCUMENT_PREVIEW = Text("Previzualizarea documentului", "Document preview")
NOT_READABLE = Text("Documentul nu poate fi afișat.", "The document cannot be shown.")

# Unexpected errors
BUG_TITLE = Text("A apărut o eroare în program", "The program met an error")
BUG_BODY = Text(
    "Ce ați scris este păstrat în fereastră. Puteți continua; dacă eroarea se repetă, "
    "salvați, închideți programul și comunicați codul: {code}",
    "What you typed is kept in the window. You can go on; if it happens again, "
    "save, close the program and report the code: {code}",
)
COPY_REPORT = Text("Copiază raportul", "Copy the report")
REPORT = Text("Raport", "Report")
REPORT_NOTE = Text(
    "Raportul cuprinde numai felul erorii și locurile din program, fără date personale.",
    "The report holds only the kind of error and the places in the program, no personal data.",
)
