"""Words of the first run, of unlocking and of locking."""

from counsellor_app.text import Plural, Text

# The first run
STEP_OF = Text("Pasul {step} din {steps}", "Step {step} of {steps}")
LANGUAGE_TITLE = Text("Alegeți limba programului", "Choose the language of the program")
LANGUAGE_WORDS = Text(
    "Documentele oficiale se tipăresc în română, oricare ar fi limba ferestrelor. Limba se poate "
    "schimba oricând din Setări.",
    "Official documents are printed in Romanian, whatever the language of the windows. You can "
    "change it at any time in Settings.",
)
LANGUAGE_RO = Text("Română", "Română (Romanian)")
LANGUAGE_EN = Text("English (engleză)", "English")
PLACE_IS = Text("Dosarul: {folder}", "Folder: {folder}")

WHO_TITLE = Text("Cine lucrează pe acest calculator?", "Who works on this computer?")
WHO_WORDS = Text(
    "Numele și funcția apar pe documentele pe care le întocmiți. Nu pleacă de pe acest calculator "
    "în niciun alt fel.",
    "Your name and function appear on the documents you draw up. They leave this computer in no "
    "other way.",
)
NAME = Text("Numele și prenumele", "Your name")
NAME_HELP = Text("Prenumele întâi, ca în semnătură.", "Given name first, as you sign.")
FUNCTION = Text("Funcția", "Function")
FUNCTION_HELP = Text(
    "De exemplu „ofițer de integrare” sau „consilier”.",
    "For example “integration officer” or “counsellor”.",
)
ORGANISATION = Text("Pentru cine lucrați?", "Whom do you work for?")
ORGANISATION_IGI = Text(
    "Inspectoratul General pentru Imigrări (IGI)", "General Inspectorate for Immigration (IGI)"
)
ORGANISATION_NGO = Text("O organizație neguvernamentală", "A non-governmental organisation")
ORGANISATION_NAME = Text("Denumirea organizației", "Name of the organisation")
ORGANISATION_NAME_HELP = Text("Așa cum apare în acte.", "As it stands in its founding documents.")
CENTRE = Text("Centrul regional", "Regional centre")
IGI_NAME = Text("Inspectoratul General pentru Imigrări", "Inspectoratul General pentru Imigrări")
ROLE = Text("Ce faceți în procedură?", "What do you do in the procedure?")
ROLE_HELP = Text(
    "De aici se știe ce pași faceți dumneavoastră și pe care îi consemnați ca făcuți de alții.",
    "From this the program knows which steps you perform and which you record as done by others.",
)
ROLE_OFFICER = Text(
    "Ofițer de integrare: cereri, interviuri, fișe, planuri, protocoale",
    "Integration officer: requests, interviews, needs sheets, plans, protocols",
)
ROLE_HEAD = Text(
    "Șef de centru: și cazarea, prelungirile, măsurile",
    "Head of centre: also lodging, extensions, measures",
)
ROLE_COUNSELLOR = Text(
    "Consilier: note, ciorne, semne de vulnerabilitate, trimiteri",
    "Counsellor: notes, drafts, signs of vulnerability, referrals",
)
NAME_MISSING = Text("Scrieți numele și prenumele.", "Write your name.")
FUNCTION_MISSING = Text("Scrieți funcția.", "Write your function.")
ORGANISATION_MISSING = Text("Alegeți pentru cine lucrați.", "Choose whom you work for.")
ORGANISATION_NAME_MISSING = Text(
    "Scrieți denumirea organizației.", "Write the name of the organisation."
)
CENTRE_MISSING = Text("Alegeți centrul regional.", "Choose the regional centre.")
ROLE_MISSING = Text("Alegeți ce faceți în procedură.", "Choose what you do in the procedure.")

PASSPHRASE_TITLE = Text("Alegeți fraza de acces", "Choose your passphrase")
PASSPHRASE_WORDS = Text(
    "Cu ea deschideți programul în fiecare dimineață. Câteva cuvinte fără legătură între ele se "
    "țin minte ușor și se ghicesc greu. Nu expiră și nu cere cifre sau semne.",
    "You open the program with it every morning. A few words that have nothing to do with each "
    "other are easy to remember and hard to guess. It does not expire and needs no digits or "
    "signs.",
)
PASSPHRASE = Text("Fraza de acces", "Passphrase")
PASSPHRASE_AGAIN = Text("Încă o dată", "Once more")
PASSPHRASE_AGAIN_HELP = Text(
    "Scrieți-o din nou, ca să fie sigur că o știți.", "Type it again, to be sure that you know it."
)
SUGGEST = Text("Propune șase cuvinte", "Suggest six words")
SUGGESTED = Text("Propunere: {words}", "Suggestion: {words}")
STRENGTHS = (
    Text("Foarte slabă", "Very weak"),
    Text("Slabă", "Weak"),
    Text("Încă slabă", "Still weak"),
    Text("Bună", "Good"),
    Text("Foarte bună", "Very good"),
)
STRENGTH = Text("Cât de greu se ghicește", "How hard it is to guess")
CAPS_LOCK = Text("Tasta Caps Lock este pornită.", "Caps Lock is on.")
NOT_THE_SAME = Text(
    "Cele două nu sunt la fel. Apăsați ochiul din dreapta ca să vedeți ce ați scris.",
    "The two are not the same. Press the eye at the right to see what you typed.",
)

CODE_TITLE = Text("Codul de recuperare", "The recovery code")
CODE_WORDS = Text(
    "Dacă uitați fraza de acces, numai acest cod mai deschide datele. Tipăriți-l sau copiați-l de "
    "mână, puneți-l într-un plic închis și predați plicul în păstrare. Nu îl țineți lângă "
    "calculator. Nu se mai arată a doua oară.",
    "If you forget the passphrase, only this code still opens the data. Print it or copy it by "
    "hand, put it into a sealed envelope and hand the envelope over for safe keeping. Do not keep "
    "it beside the computer. It will not be shown again.",
)
CODE_SPOKEN = Text("Codul de recuperare: {code}", "Recovery code: {code}")
CODE_PRINT = Text("Tipărește codul", "Print the code")
CODE_SAVE = Text("Salvează ca PDF…", "Save as PDF…")
CODE_SAVE_ASK = Text("Salvați codul într-un fișier?", "Save the code to a file?")
CODE_SAVE_WHY = Text(
    "Oricine găsește fișierul poate deschide datele. Salvați numai pe un suport pe care îl predați "
    "în păstrare și ștergeți fișierul după tipărire.",
    "Whoever finds the file can open the data. Save it only on a medium that you hand over for "
    "safe keeping, and delete the file after printing.",
)
CODE_SAVE_YES = Text("Salvează fișierul", "Save the file")
CODE_FILE = Text("cod-de-recuperare.pdf", "recovery-code.pdf")
CODE_SAVED = Text("Fișierul a fost salvat.", "The file was saved.")
PDF_FILES = Text("Documente PDF (*.pdf)", "PDF documents (*.pdf)")
CODE_PRINTED = Text("Codul a fost trimis la imprimantă.", "The code was sent to the printer.")
NO_PRINTER = Text(
    "Nu s-a găsit nicio imprimantă. Nu este nevoie de ea: copiați codul de mână, cu litere de "
    "tipar.",
    "No printer was found. You do not need one: copy the code by hand, in block letters.",
)
PRINTER_REFUSED = Text(
    "Imprimanta nu a pornit. Verificați-o și încercați din nou, sau copiați codul de mână.",
    "The printer did not start. Check it and try again, or copy the code by hand.",
)
CODE_HAVE_IT = Text("Am codul pe hârtie", "I have the code on paper")

TYPE_BACK_TITLE = Text("Scrieți codul de pe hârtie", "Type the code from the paper")
TYPE_BACK_WORDS = Text(
    "Așa se vede că foaia se poate citi. Liniuțele, spațiile și literele mari nu contează.",
    "This shows that the sheet can be read. Dashes, spaces and capitals do not matter.",
)
TYPE_BACK = Text("Codul de recuperare", "Recovery code")
CODE_EMPTY = Text("Scrieți codul întreg, nouă grupe.", "Type the whole code, nine groups.")
CODE_DIFFERS = Text(
    "Grupa {group} nu se potrivește cu codul. Verificați foaia; dacă ea este greșită, mergeți "
    "înapoi și copiați codul din nou.",
    "Group {group} does not match the code. Check the sheet; if the sheet is wrong, go back and "
    "copy the code again.",
)
MAKE = Text("Creează registrul", "Make the register")

MAKING_TITLE = Text("Se creează registrul criptat", "The encrypted register is being made")
MAKING_WORDS = Text(
    "Se măsoară calculatorul, se fac cheile și baza de date criptată. Durează câteva secunde.",
    "The computer is measured, the keys and the encrypted database are made. It takes a few "
    "seconds.",
)

# Unlocking
UNLOCK_TITLE = Text("Deblocați registrul", "Unlock the register")
UNLOCK_TITLE_LOCKED = Text("Registrul este blocat", "The register is locked")
UNLOCK_WORDS_LOCKED = Text(
    "Formularele și notele deschise au fost păstrate înainte de blocare.",
    "The forms and notes that were open were kept before locking.",
)
UNLOCKING = Text("Se verifică fraza de acces…", "Checking the passphrase…")
UNLOCKING_CODE = Text("Se verifică codul…", "Checking the code…")
WRONG = Text(
    "Fraza nu se potrivește. Se întâmplă: încercați din nou, cu ochiul din dreapta vedeți ce "
    "scrieți. Nimic nu se șterge, oricâte încercări ați face.",
    "That is not the passphrase. It happens: try again, the eye at the right shows what you type. "
    "Nothing is erased, however often you try.",
)
WRONG_CODE = Text(
    "Codul nu se potrivește. Comparați-l grupă cu grupă cu foaia.",
    "That is not the code. Compare it with the sheet, group by group.",
)
WAIT = Plural(
    (
        "Se poate încerca din nou peste {n} secundă.",
        "Se poate încerca din nou peste {n} secunde.",
        "Se poate încerca din nou peste {n} de secunde.",
    ),
    ("You can try again in {n} second.", "You can try again in {n} seconds."),
)
PRACTICE_OPENS = Text(
    "Registrul de exercițiu se deschide cu: {words}", "The practice register opens with: {words}"
)
PASSPHRASE_EMPTY = Text("Scrieți fraza de acces.", "Type the passphrase.")
FORGOTTEN = Text("Am uitat fraza de acces", "I forgot the passphrase")
RECOVER_TITLE = Text("Deschideți cu codul de recuperare", "Open with the recovery code")
RECOVER_WORDS = Text(
    "Scrieți codul din plic și alegeți o frază de acces nouă. Deschiderea cu codul se consemnează "
    "în jurnal.",
    "Type the code from the envelope and choose a new passphrase. Opening with the code is "
    "recorded in the journal.",
)
RECOVER = Text("Deschide cu codul", "Open with the code")
NEW_PASSPHRASE = Text("Fraza de acces nouă", "New passphrase")

# What does not match
NOTICED_TITLE = Text("Registrul nu este cum a fost lăsat", "The register is not as it was left")
NOTICED_WORDS = Text(
    "La verificare s-au găsit nepotriviri. Citiți-le înainte de a lucra mai departe; programul nu "
    "a schimbat și nu a șters nimic.",
    "The check found what does not match. Read it before you go on working; the program changed "
    "and erased nothing.",
)
NOTICED_TIMES = Plural(
    (" (o dată)", " (de {n} ori)", " (de {n} de ori)"), (" (once)", " ({n} times)")
)
NOTICED_WHAT = Text("Ce aveți de făcut", "What to do")
NOTICED_OLDER = Text(
    "Dacă dumneavoastră ați pus la loc o copie de siguranță, este firesc: ce s-a scris după acea "
    "copie lipsește și trebuie scris din nou. Dacă nu, închideți programul și anunțați persoana "
    "care răspunde de calculator: cineva a înlocuit fișierele.",
    "If you put back a backup yourself, this is expected: what was written after that copy is "
    "missing and must be written again. If not, close the program and tell the person responsible "
    "for the computer: somebody replaced the files.",
)
NOTICED_CHANGED = Text(
    "Închideți programul, păstrați neatins dosarul registrului și anunțați persoana care răspunde "
    "de calculator. Comparați cu ultima copie de siguranță înainte de a tipări sau trimite ceva.",
    "Close the program, keep the folder of the register untouched and tell the person responsible "
    "for the computer. Compare with the last backup before you print or send anything.",
)
NOTICED_DRAFT = Text(
    "Deschideți formularul rămas deschis și scrieți din nou ce lipsește; la prima salvare ciorna "
    "modificată este înlocuită.",
    "Open the form that was left open and write again what is missing; the first save replaces the "
    "changed draft.",
)
NOTICED_JOURNAL = Text(
    "Apăsarea butonului se consemnează în jurnal.",
    "Pressing the button is recorded in the journal.",
)
NOTICED_SEEN = Text("Am luat la cunoștință", "I have taken note")
NOTICED_CLOSE = Text("Închide programul", "Close the program")

# Locking
CURTAIN_TITLE = Text("Ecran acoperit", "Screen covered")
CURTAIN_WORDS = Plural(
    (
        "Programul se blochează peste {n} secundă. Apăsați orice tastă ca să continuați.",
        "Programul se blochează peste {n} secunde. Apăsați orice tastă ca să continuați.",
        "Programul se blochează peste {n} de secunde. Apăsați orice tastă ca să continuați.",
    ),
    (
        "The program locks in {n} second. Press any key to go on.",
        "The program locks in {n} seconds. Press any key to go on.",
    ),
)
CURTAIN_STUCK = Text(
    "Programul nu s-a putut bloca, fiindcă formularul deschis nu s-a salvat. Apăsați orice tastă.",
    "The program could not lock, because the open form was not saved. Press any key.",
)
NOT_STARTED_AGAIN = Text(
    "Registrul a fost închis. Porniți programul din nou ca să continuați.",
    "The register was closed. Start the program again to go on.",
)
PRACTICE = Text("EXERCIȚIU", "PRACTICE")
PRACTICE_WORDS = Text(
    "persoane inventate, documente fără valoare", "invented people, documents without value"
)
