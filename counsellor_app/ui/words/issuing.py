"""Words of issuing: what stops a pack, its number, printing it, saving a copy."""

from counsellor_app.text import Text

BACK_TO_CASE = Text("Înapoi la caz", "Back to the case")
TITLE = Text("Pachetul protocolului", "The protocol pack")
FACTS = Text("{name} · caz {number}", "{name} · case {number}")
PANEL = Text("Pregătirea și tipărirea pachetului", "Preparing and printing the pack")

# How the pack stands
NOT_READY_PILL = Text("nu se poate emite încă", "cannot be issued yet")
READY_PILL = Text("gata de emis", "ready to be issued")
ISSUED_PILL = Text("emis", "issued")

# Preparing
WHY_NOT = Text("De ce nu pot emite încă?", "Why can it not be issued yet?")
WHY_NOT_HINT = Text(
    "Fiecare rând duce la locul în care se rezolvă.",
    "Each line leads to where it is settled.",
)
READY = Text("Pachetul este gata de emis", "The pack is ready to be issued")
READY_HINT = Text(
    "Citiți proiectul din dreapta. Ce se emite nu se mai schimbă.",
    "Read the draft at the right. What is issued no longer changes.",
)
NOT_MINE = Text("Protocolul îl emite IGI", "The protocol is issued by IGI")
NOT_MINE_HINT = Text(
    "Puteți citi proiectul. Dacă protocolul a fost semnat pe altă hârtie, consemnați-l.",
    "You can read the draft. If the protocol was signed on another paper, record it.",
)
RECORD_ELSEWHERE = Text("Consemnează protocolul pe hârtie", "Record the protocol on paper")
NUMBER_TITLE = Text("Numărul și data protocolului", "Number and date of the protocol")
NUMBER_NOW = Text("Le scriu acum", "I enter them now")
NUMBER_BY_PEN = Text("Linii punctate, pentru pix", "Dotted lines, for the pen")
PEN_HINT = Text(
    "Numărul scris cu pixul se consemnează după aceea, tot aici.",
    "The number written by pen is recorded afterwards, here too.",
)
NUMBER = Text("Numărul", "Number")
DAY = Text("Data", "Date")
NUMBER_MISSING = Text("Scrieți numărul de înregistrare.", "Type the registration number.")
DAY_MISSING = Text("Scrieți data, de exemplu „azi”.", "Type the date, for example “today”.")
ISSUE = Text("Emite pachetul", "Issue the pack")
ISSUING = Text("Se emite…", "Being issued…")

# The preview
PREPARING = Text("Se pregătește previzualizarea…", "The preview is being prepared…")
READING = Text("Se citește hârtia păstrată…", "The stored paper is being read…")
NO_PREVIEW = Text(
    "Proiectul nu a putut fi pregătit. Încercați din nou sau verificați formularele.",
    "The draft could not be prepared. Try again or check the forms.",
)

# The draft on paper
PRINT_DRAFT = Text("Tipărește proiectul", "Print the draft")
SAVE_DRAFT = Text("Salvează proiectul…", "Save the draft…")

# Issued
ISSUED_TITLE = Text("Pachet emis", "Pack issued")
CODE = Text("Codul de pe fiecare pagină", "The code on each page")
NUMBERED = Text("Nr. {number} din {day}", "No. {number} of {day}")
NUMBERED_ONLY = Text("Nr. {number}", "No. {number}")
DOTTED = Text("Număr și dată: linii punctate", "Number and date: dotted lines")
ISSUED_AT = Text("Emis la {moment}", "Issued at {moment}")
STORED_FOR_EVER = Text(
    "Retipărirea dă aceeași hârtie, octet cu octet.",
    "A reprint is the same paper, byte for byte.",
)
PRINT_PACK = Text("Tipărește pachetul", "Print the pack")
SAVE_COPY = Text("Salvează o copie…", "Save a copy…")
SIGNATURES = Text("Semnăturile", "The signatures")
JUST_ISSUED = Text(
    "Pachetul a fost emis și este păstrat aici.", "The pack was issued and is stored here."
)
NEXT_SIGN = Text(
    "Urmează: tipăriți pachetul, apoi consemnați semnăturile. Lipsește: {who}.",
    "Next: print the pack, then record the signatures. Missing: {who}.",
)
NEXT_NUMBER = Text(
    "Urmează: consemnați mai jos numărul scris cu pixul.",
    "Next: record below the number that the pen wrote.",
)
NEXT_NOTHING = Text(
    "Toate semnăturile cerute sunt consemnate; programul este activ.",
    "All required signatures are recorded; the programme is active.",
)
NEW_PACK = Text("Pregătește un pachet nou", "Prepare a new pack")
TO_ISSUED = Text("Înapoi la pachetul emis", "Back to the issued pack")
EARLIER = Text("Alte pachete emise", "Other packs issued")
EARLIER_LINE = Text("{code} · emis la {moment}", "{code} · issued at {moment}")

# The number written by pen
PEN_TITLE = Text("Numărul scris cu pixul", "The number written by pen")
PEN_SAVE = Text("Consemnează numărul", "Record the number")
PEN_SAVED = Text("Numărul a fost consemnat.", "The number was recorded.")

# Printing
CHOOSE_PRINTER = Text("Alegeți imprimanta", "Choose the printer")
PRINTING = Text("Se tipărește pagina {page} din {pages}…", "Printing page {page} of {pages}…")
CAME_OUT_TITLE = Text("A ieșit hârtia întreagă?", "Did the whole paper come out?")
CAME_OUT_HINT = Text(
    "Verificați dacă sunt toate cele {pages}. Abia după aceea se consemnează tipărirea.",
    "Check that all {pages} are there. Only then is the printing recorded.",
)
CAME_OUT = Text("Da, este întreagă", "Yes, it is whole")
DID_NOT = Text("Nu, mai încerc", "No, I try again")
PRINTED = Text("Tipărirea a fost consemnată.", "The printing was recorded.")
NO_PRINTER = Text(
    "Pe acest calculator nu este instalată nicio imprimantă. Instalați una sau salvați o copie "
    "și tipăriți-o în altă parte.",
    "No printer is installed on this computer. Install one, or save a copy and print it elsewhere.",
)
PAPER_ONLY = Text(
    "Aici se tipărește numai pe hârtie. Pentru un fișier folosiți „Salvează o copie”.",
    "Only paper is printed here. For a file use “Save a copy”.",
)
PRINTER_REFUSED = Text(
    "Imprimanta nu a primit documentul. Verificați dacă este pornită și are hârtie, apoi încercați "
    "din nou.",
    "The printer did not take the document. Check that it is on and has paper, then try again.",
)

# A pack is in force already
IN_FORCE_TITLE = Text("Există un pachet semnat", "There is a signed pack")
IN_FORCE_WORDS = Text(
    "Pachetul {pack} este semnat de toți și este în vigoare. Pachetul nou așteaptă semnăturile; "
    "până când le are pe toate, rămâne în vigoare cel semnat. Emiteți pachetul nou?",
    "The pack {pack} is signed by all and in force. The new pack waits for its signatures; until "
    "it has them all, the signed one stays in force. Issue the new pack?",
)
IN_FORCE_YES = Text("Emite pachetul nou", "Issue the new pack")
UNNUMBERED = Text("fără număr", "without a number")
PACK_NUMBER = Text("nr. {number}", "no. {number}")

# Withdrawing
WITHDRAW = Text("Retrage pachetul…", "Withdraw the pack…")
WITHDRAW_TITLE = Text("Retrageți pachetul emis?", "Withdraw the issued pack?")
WITHDRAW_WORDS = Text(
    "Retrageți un pachet emis din greșeală, pe care nu l-a semnat nimeni. Nu va mai fi între "
    "documentele cazului și nu va mai putea fi semnat; rămâne în istoric, cu motivul. Retragerea "
    "nu se poate anula. Anulați și hârtia tipărită. Cazul revine la pasul dinainte și se poate "
    "emite alt pachet.",
    "Withdraw a pack that was issued by mistake and that nobody signed. It will no longer be among "
    "the documents of the case and can no longer be signed; it stays in the history, with the "
    "reason. Withdrawing cannot be undone. Void the printed paper too. The case goes back to the "
    "step before, and another pack can be issued.",
)
WITHDRAW_REASON = Text("Motivul retragerii", "Reason of the withdrawal")
WITHDRAW_YES = Text("Retrage pachetul", "Withdraw the pack")
WITHDRAWN = Text(
    "Pachetul a fost retras; este în istoricul cazului, cu motivul.",
    "The pack was withdrawn; it is in the history of the case, with the reason.",
)

# The line of IGI on a late request
LATE_TITLE = Text("Cererea depusă peste termen", "The late request")
LATE_WORDS = Text(
    "Ordonanța nu spune ce urmează dacă cererea depășește cele 3 luni (art. 16). Hotărăște IGI: "
    "rândul se consemnează cu data de azi și cu numele dumneavoastră, înainte de tipărirea "
    "protocolului. Un rând nou îl înlocuiește pe cel dinainte; amândouă rămân în istoric.",
    "The Ordinance does not say what follows when a request exceeds the 3 months (art. 16). IGI "
    "decides: the line is recorded with today's date and your name, before the protocol is "
    "printed. A new line takes the place of the one before; both stay in the history.",
)
LATE_RECEIVED = Text("Cererea se primește", "The request is received")
LATE_REFUSED = Text("Cererea nu se primește", "The request is not received")
LATE_NOT_CHOSEN = Text(
    "Alegeți dacă cererea se primește sau nu.", "Choose whether the request is received or not."
)
LATE_REASON = Text("Motivul", "Reason")
LATE_RECORD = Text("Consemnează rândul IGI", "Record the line of IGI")
LATE_RECORDED = Text("Rândul IGI privind termenul a fost consemnat", "IGI's line was recorded")

# Saving a copy
COPY_TITLE = Text("Salvați o copie în afara programului?", "Save a copy outside the program?")
COPY_WORDS = Text(
    "Programul nu mai păzește copia și nu o mai poate șterge. Încuiată, se deschide numai cu o "
    "parolă, pe orice calculator; fără parolă, o citește oricine ajunge la ea. Salvarea se "
    "consemnează în jurnal. Numele fișierului nu cuprinde date personale; păstrați-l așa.",
    "The program no longer guards the copy and cannot delete it. Locked, it opens with a password "
    "only, on any computer; without one, whoever gets at it can read it. Saving it is journalled. "
    "The file's name has no personal data; leave it so.",
)
COPY_YES = Text("Fără parolă", "Without a password")
COPY_LOCKED = Text("Cu parolă", "With a password")
COPY_LOCKED_TITLE = Text("Parola copiei", "The password of the copy")
COPY_LOCKED_WORDS = Text(
    "Copia se deschide numai cu aceste cuvinte. Spuneți-le prin viu grai celui care o tipărește; "
    "nu le scrieți lângă fișier și nu le trimiteți odată cu el. Programul nu le păstrează.",
    "The copy opens with these words only. Tell them by word of mouth to whoever prints it; do "
    "not write them beside the file nor send them with it. The program does not keep them.",
)
COPY_TOLD = Text("Am reținut parola", "I have the password")
COPY_CHOOSE = Text("Unde se salvează copia", "Where the copy is saved")
COPY_SAVED = Text("Copia a fost salvată: {name}", "The copy was saved: {name}")
PDF_FILES = Text("Documente PDF (*.pdf)", "PDF documents (*.pdf)")
