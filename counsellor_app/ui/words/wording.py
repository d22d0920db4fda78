"""Words of the page where the office sees and replaces what documents say."""

from counsellor_app.services.office_wording import TextState
from counsellor_app.text import Plural, Text

TITLE = Text("Textele documentelor", "The texts of the documents")
FACTS = Text(
    "Un text al instituției se tipărește numai după ce îl confirmă un al doilea coleg, aici sau pe "
    "hârtie. Hârtiile emise rămân cum sunt.",
    "A text of the office is printed only once a second colleague has confirmed it, here or on "
    "paper. Papers that were issued stay as they are.",
)
BACK = Text("Înapoi la setări", "Back to settings")
PARTS = Text("Părțile paginii", "Parts of the page")
TAB_CLAUSES = Text("Clauze", "Clauses")
TAB_LANGUAGES = Text("Limbi", "Languages")
TAB_PROJECT = Text("Proiect: siglă și finanțare", "Project: emblem and funding")

# The documents and their clauses

DOCUMENTS = Text("Documente", "Documents")
CLAUSES = Text("Clauze", "Clauses")
SEARCH = Text("Caută în clauzele documentului", "Search the clauses of the document")
COUNT = Plural(("{n} clauză", "{n} clauze", "{n} de clauze"), ("{n} clause", "{n} clauses"))
IN_FORCE_COUNT = Plural(
    ("{n} text propriu", "{n} texte proprii", "{n} de texte proprii"),
    ("{n} own text", "{n} own texts"),
)
WAITING_COUNT = Plural(
    ("{n} de urmărit", "{n} de urmărit", "{n} de urmărit"), ("{n} to follow", "{n} to follow")
)
COLUMN_WORDS = Text("Textul tipărit acum", "Text printed now")
COLUMN_STATE = Text("Cum stă", "State")
NONE_FOUND = Text("Nicio clauză găsită", "No clause found")
NONE_FOUND_WORDS = Text("Scrieți alt cuvânt.", "Type another word.")

STATES = {
    TextState.PROPOSED: Text("propus", "proposed"),
    TextState.IN_FORCE: Text("confirmat", "confirmed"),
    TextState.NOT_APPLIED: Text("nu se aplică", "not applied"),
    TextState.REPLACED: Text("înlocuit", "replaced"),
    TextState.WITHDRAWN: Text("retras", "withdrawn"),
}

# One clause

PARAGRAPH = Text("alin. ({n})", "paragraph ({n})")
LETTER = Text("lit. {letter})", "letter {letter})")
CONDITIONAL = Text("apare numai în anumite cazuri", "printed in some cases only")
SHIPPED = Text("Textul programului, ediția {version}", "The program’s text, edition {version}")
GONE = Text("Clauza nu mai este în program.", "The clause is no longer in the program.")
MEANING = Text("Pe hârtie: {words}", "In English: {words}")
UNREAD = Text("necitit de un jurist", "not read by a lawyer")
READ_BY = Text("citit de {name}", "read by {name}")
ON_PAPER = Text("Alineatul, cum se tipărește acum", "The paragraph as it is printed now")
OFFICE_TEXTS = Text("Textele instituției", "Texts of the office")
NO_TEXTS = Text(
    "Instituția nu a propus alt text pentru această clauză.",
    "The office has proposed no other text for this clause.",
)
PROPOSED_BY = Text(
    "Propus de {name}, {moment}. Motivul: {reason}",
    "Proposed by {name}, {moment}. Reason: {reason}",
)
CONFIRMED_BY = Text("Confirmat de {name}, {moment}.", "Confirmed by {name}, {moment}.")
APPROVED_BY = Text(
    "Aprobat pe hârtie de {by}, nr. {number} din {day}. Consemnat de {name}, {moment}.",
    "Approved on paper by {by}, no. {number} of {day}. Recorded by {name}, {moment}.",
)
TRANSCRIBED = Text("transcris", "transcribed")
WITHDRAWN_BY = Text(
    "Retras de {name}, {moment}. Motivul: {reason}",
    "Withdrawn by {name}, {moment}. Reason: {reason}",
)
OLDER = Text(
    "Scris pentru ediția {version} a clauzelor; programul are acum alta.",
    "Written for edition {version} of the clauses; the program has another one now.",
)
OFFICE_UNREAD = Text(
    "Programul nu știe dacă un jurist a citit acest text.",
    "The program does not know whether a lawyer has read this text.",
)
WAITS_OWN = Text(
    "Așteaptă un alt coleg: nimeni nu își confirmă propriul text. Dacă altcineva l-a aprobat pe "
    "hârtie, consemnați aprobarea.",
    "It waits for another colleague: nobody confirms their own text. If somebody else approved it "
    "on paper, record the approval.",
)
WAITS = Text(
    "Așteaptă confirmarea șefului de centru sau a administratorului, aici sau pe hârtie.",
    "It waits to be confirmed by the head of centre or the administrator, here or on paper.",
)
NO_SECOND = Text(
    "În acest registru nu este înscris niciun alt coleg care să poată confirma (șef de centru sau "
    "administrator). Un text propus se tipărește după ce îl aprobă altcineva pe hârtie și "
    "consemnați aici aprobarea: numele, numărul și ziua.",
    "No other colleague who may confirm (head of centre or administrator) is entered in this "
    "register. A proposed text is printed once somebody else approves it on paper and you record "
    "the approval here: name, number and day.",
)
NOT_ALLOWED = Text(
    "Funcția dumneavoastră vede textele, dar nu propune altele.",
    "Your role sees the texts but proposes none.",
)

# Steps

PROPOSE = Text("Propune alt text…", "Propose another text…")
PROPOSE_TITLE = Text("Propuneți alt text?", "Propose another text?")
PROPOSE_WORDS = Text(
    "Textul se tipărește numai după ce îl confirmă un al doilea coleg, aici sau pe hârtie: șeful "
    "de centru sau administratorul.",
    "The text is printed only once a second colleague has confirmed it, here or on paper: the head "
    "of centre or the administrator.",
)
PLACES = Text(
    "Păstrați întocmai locurile pe care le completează programul: {places}.",
    "Keep exactly the places that the program fills: {places}.",
)
THE_TEXT = Text("Textul instituției, în română", "The office’s text, in Romanian")
REASON = Text("De ce se schimbă", "Why it changes")
PREVIEW = Text("Așa s-ar tipări alineatul", "The paragraph would be printed like this")
PROPOSE_NOW = Text("Propune", "Propose")
WAS_PROPOSED = Text(
    "Textul a fost propus. Un al doilea coleg îl confirmă, aici sau pe hârtie.",
    "The text was proposed. A second colleague confirms it, here or on paper.",
)
CONFIRM = Text("Confirmă", "Confirm")
CONFIRM_TITLE = Text("Confirmați acest text?", "Confirm this text?")
CONFIRM_FOLLOWS = Text(
    "De acum înainte hârtiile se tipăresc cu el, iar subsolul spune câte clauze sunt în textul "
    "instituției:\n\n{words}",
    "From now on papers are printed with it, and the footer says how many clauses are in the "
    "office’s words:\n\n{words}",
)
CONFIRM_NOW = Text("Confirmă textul", "Confirm the text")
WAS_CONFIRMED = Text(
    "Textul a fost confirmat și se tipărește de acum înainte.",
    "The text was confirmed and is printed from now on.",
)
ON_PAPER_ACT = Text("Consemnează aprobarea de pe hârtie…", "Record the approval on paper…")
APPROVAL_TITLE = Text("Consemnați aprobarea de pe hârtie?", "Record the approval on paper?")
APPROVAL_FOLLOWS = Text(
    "Ține loc de confirmare și se arată ca transcrisă. De acum înainte hârtiile se tipăresc cu "
    "acest text, iar subsolul spune câte clauze sunt în textul instituției.",
    "It stands for the confirmation and is shown as transcribed. From now on papers are printed "
    "with this text, and the footer says how many clauses are in the office’s words.",
)
APPROVED_TEXT = Text("Textul, așa cum stă și pe hârtie", "The text, as it stands on the paper too")
APPROVED_WHO = Text("Cine a aprobat: nume și funcție", "Who approved: name and function")
APPROVED_WHO_HELP = Text(
    "O altă persoană decât {name}, care a propus textul.",
    "Somebody other than {name}, who proposed the text.",
)
APPROVED_NUMBER = Text("Numărul hârtiei", "Number of the paper")
APPROVED_ON = Text("Ziua aprobării", "Day of the approval")
APPROVAL_NOW = Text("Consemnează aprobarea", "Record the approval")
WAS_APPROVED = Text(
    "Aprobarea de pe hârtie a fost consemnată; textul se tipărește de acum înainte.",
    "The approval on paper was recorded; the text is printed from now on.",
)
WITHDRAW = Text("Retrage", "Withdraw")
WITHDRAW_TITLE = Text("Retrageți acest text?", "Withdraw this text?")
WITHDRAW_FOLLOWS = Text(
    "Rămâne în istoric, dar de acum înainte se tipărește textul programului.",
    "It stays in the history, but from now on the program’s text is printed.",
)
WITHDRAW_WHY = Text("De ce se retrage", "Why it is withdrawn")
WITHDRAW_NO_WHY = Text("Scrieți de ce se retrage.", "Write why it is withdrawn.")
WAS_WITHDRAWN = Text(
    "Textul a fost retras; se tipărește textul programului.",
    "The text was withdrawn; the program’s text is printed.",
)

# Languages

LANGUAGES_TITLE = Text("Traduceri pentru persoană", "Translations for the person")
LANGUAGES_WORDS = Text(
    "O limbă neverificată iese numai pe o foaie de informare separată, fără semnături, cu titlul "
    "„traducere informativă, neverificată”. Româna rămâne textul care se semnează. Nicio limbă nu "
    "este pornită până când nu o porniți aici, pentru fiecare document.",
    "A language nobody has checked is printed only on a separate information sheet, without "
    "signatures, headed as an unchecked translation. Romanian stays the text that is signed. No "
    "language is on until you turn it on here, for each document.",
)
LANGUAGES_KEYS = Text(
    "Cu tastatura: Tab trece la alt document, săgețile sus și jos la altă limbă, Spațiu bifează.",
    "By keyboard: Tab goes to another document, the up and down arrows to another language, Space "
    "ticks.",
)
BY_ARROWS = Text("Săgețile sus și jos trec la altă limbă.", "Up and down go to another language.")
LANGUAGE = Text("Limba", "Language")
DOCUMENT_TITLES = {
    "protocol": Text("Protocol", "Protocol"),
    "information_notice": Text("Notă de informare", "Information notice"),
    "individual_plan": Text("Plan individual", "Individual plan"),
    "plan_summary": Text("Planul pe scurt", "Plan in short"),
}
UNCHECKED = Text("neverificată", "not checked")
CHECKED_BY = Text("verificată de {name}, {day}", "checked by {name}, {day}")
NOTED = Text("{name}, {day}", "{name}, {day}")
TURNED_ON = Text("pornită: {name}, {moment}", "turned on: {name}, {moment}")
TURNED_OFF = Text("oprită: {name}, {moment}", "turned off: {name}, {moment}")
OF_DOCUMENT = Text("{document}, {language}: {review}", "{document}, {language}: {review}")
NAMES = Text("{ours} · {own}", "{ours} · {own}")
NONE_PREPARED = Text("—", "—")
IS_ON = Text("{document}: limba {language} este pornită.", "{document}: {language} is on.")
IS_OFF = Text("{document}: limba {language} este oprită.", "{document}: {language} is off.")
LANGUAGES_NOT_ALLOWED = Text(
    "Funcția dumneavoastră vede limbile, dar nu le schimbă.",
    "Your role sees the languages but does not change them.",
)

# The project that pays

PROJECT_TITLE = Text("Proiectul de pe documente", "The project on documents")
PROJECT_WORDS = Text(
    "Sigla și propoziția de finanțare stau jos, pe prima pagină. Documentele emise înainte rămân "
    "cum sunt.",
    "The emblem and the funding sentence stand at the foot of the first page. Papers issued before "
    "stay as they are.",
)
NO_PROJECT = Text(
    "Niciun proiect nu stă acum pe documente. Lista de prezență a unei sesiuni plătite de un "
    "proiect are loc pentru siglă.",
    "No project stands on documents now. The attendance list of a session that a project pays has "
    "room for its emblem.",
)
ON_ALL = Text("Pe toate documentele", "On all documents")
ON_OWN = Text(
    "Numai pe listele de prezență, adeverințe și adrese",
    "Only on attendance lists, certificates and letters",
)
ON_ALL_HELP = Text(
    "Documentele IGI poartă de obicei numai antetul lor. Fișa cu acces restricționat nu poartă "
    "niciodată proiectul.",
    "Documents of IGI usually carry their own letterhead alone. The sheet with restricted access "
    "never carries the project.",
)
WHICH_PAPERS = Text("Pe ce documente", "On which documents")
HOLDS_FROM = Text("din {start}", "from {start}")
HOLDS_FROM_UNTIL = Text("din {start} până la {until}", "from {start} until {until}")
PERIOD_AND_PAPERS = Text("{papers}, {period}", "{papers}, {period}")
HOLDS_NOW = Text("se tipărește acum", "printed now")
HELD = Text("nu se tipărește", "not printed")
SET_BY = Text(
    "Pus de {name}, {moment}. Motivul: {reason}", "Put by {name}, {moment}. Reason: {reason}"
)
END_PROJECT = Text("Scoate de pe documente…", "Take off the documents…")
END_TITLE = Text("Scoateți proiectul de pe documente?", "Take the project off the documents?")
END_FOLLOWS = Text(
    "De azi înainte documentele se tipăresc fără siglă și fără propoziția de finanțare.",
    "From today on documents are printed without the emblem and the funding sentence.",
)
END_WHY = Text("De ce se scoate", "Why it is taken off")
END_NO_WHY = Text("Scrieți de ce se scoate.", "Write why it is taken off.")
END_NOW = Text("Scoate proiectul", "Take the project off")
WAS_ENDED = Text(
    "Proiectul a fost scos de pe documente.", "The project was taken off the documents."
)
NEW_PROJECT = Text("Un proiect nou pe documente", "A new project on documents")
SENTENCE = Text("Propoziția de finanțare", "The funding sentence")
SENTENCE_HELP = Text(
    "Întocmai cum o cere finanțatorul, cel mult 300 de caractere.",
    "Exactly as the funder asks, 300 characters at most.",
)
EMBLEM = Text("Sigla", "The emblem")
EMBLEM_HELP = Text(
    "PNG sau JPEG, cel mult 1 MB. Se păstrează micșorată, fără datele fișierului.",
    "PNG or JPEG, 1 MB at most. It is kept smaller, without the data of the file.",
)
CHOOSE_EMBLEM = Text("Alege sigla…", "Choose the emblem…")
CHOOSE_TITLE = Text("Alegeți sigla", "Choose the emblem")
PICTURES = Text("Imagini (*.png *.jpg *.jpeg)", "Pictures (*.png *.jpg *.jpeg)")
NO_EMBLEM = Text("Fără siglă", "No emblem")
DRAWING = Text("Sigla se citește…", "Reading the emblem…")
SHOWS = Text("Ce se vede în siglă", "What the emblem shows")
SHOWS_HELP = Text(
    "Pentru cine nu o vede, de exemplu „Uniunea Europeană: cerc de stele”.",
    "For those who do not see it, for example “European Union: a circle of stars”.",
)
PROJECT_FROM = Text("Din data de", "From")
PROJECT_UNTIL = Text("Până la (dacă se încheie)", "Until (if it ends)")
PROJECT_WHY = Text("Motivul (de exemplu contractul)", "Reason (the contract, for example)")
SAVE_PROJECT = Text("Pune pe documente", "Put on documents")
FROM_MISSING = Text("Scrieți din ce zi.", "Write from which day.")
UNTIL_WRONG = Text(
    "Ultima zi nu se înțelege. Scrieți-o ca 31.12.2026 sau lăsați caseta goală.",
    "The last day cannot be read. Write it like 31.12.2026 or leave the box empty.",
)
WAS_PUT = Text("Proiectul a fost consemnat.", "The project was recorded.")
PROJECT_NOT_ALLOWED = Text(
    "Funcția dumneavoastră vede proiectul, dar nu îl schimbă.",
    "Your role sees the project but does not change it.",
)
