"""Words of the page of one case."""

from counsellor_app.services.pages import StepState
from counsellor_app.text import Plural, Text

TAB_SUMMARY = Text("Rezumat", "Summary")
TAB_DOCUMENTS = Text("Documente", "Documents")
TAB_NOTES = Text("Note", "Notes")
TAB_HISTORY = Text("Istoric", "History")
TAB_FINDINGS = Text("Constatări", "Findings")
COUNTED = Text("{title} ({count})", "{title} ({count})")
TABS = Text("Secțiunile cazului", "Sections of the case")
BACK = Text("Înapoi (Alt+Săgeată stânga)", "Back (Alt+Left)")

NEW_NOTE = Text("Notă nouă", "New note")
PRINT_PACK = Text("Tipărește pachetul (Ctrl+P)", "Print the pack (Ctrl+P)")
REGISTER = Text("Consemnează înregistrarea", "Record the registration")
NEXT_FORM = Text("Completează: {title}", "Fill in: {title}")
NEXT_ACT = {
    "first_contact": Text("Continuă primul contact", "Continue first contact"),
    "take_over": Text("Continuă preluarea", "Continue taking over"),
    "person": Text("Completează persoana", "Fill in the person"),
    "request": Text("Completează cererea", "Fill in the request"),
    "registration": REGISTER,
    "interview": Text("Scrie nota de interviu", "Write the interview note"),
    "needs_sheet": Text("Completează fișa", "Fill in the needs sheet"),
    "individual_plan": Text("Întocmește planul", "Draw up the plan"),
    "protocol": Text("Completează protocolul", "Fill in the protocol"),
    "orientation": Text("Completează acomodarea culturală", "Fill in the cultural orientation"),
    "pack": Text("Tipărește pachetul", "Print the pack"),
    "signatures": Text("Consemnează semnăturile", "Record the signatures"),
    "communication": Text("Consemnează comunicarea", "Record the communication"),
}
REGISTER_TITLE = Text("Înregistrarea cererii", "Registration of the request")
REGISTER_WORDS = Text(
    "Numărul și ziua primite la centru, după depunerea cererii (art. 16).",
    "The number and the day given at the centre, after the request was filed (art. 16).",
)
REGISTER_RECORD = Text("Consemnează", "Record")
COMMUNICATE = Text("Consemnează comunicarea planului", "Record the communication of the plan")
COMMUNICATE_TITLE = Text("Comunicarea planului individual", "Communication of the individual plan")
COMMUNICATE_WORDS = Text(
    "Planul se comunică personal, prin poștă sau prin afișare (art. 18 alin. (4)). Consemnați ce "
    "s-a făcut.",
    "The plan is communicated in person, by post or by posting it up (art. 18(4)). Record what "
    "was done.",
)
COMMUNICATE_DAY = Text("Ziua comunicării", "Day of the communication")
COMMUNICATE_WAY = Text("Cum s-a comunicat", "How it was communicated")
COMMUNICATE_PROOF = Text("Dovada", "Proof")
COMMUNICATE_PROOF_HINT = Text(
    "De exemplu: semnătura de primire, confirmarea poștală, procesul-verbal de afișare; și unde "
    "se păstrează.",
    "For example: the signature for receipt, the postal receipt, the minutes of posting it up; "
    "and where it is kept.",
)
COMMUNICATE_NO_DAY = Text("Scrieți ziua comunicării.", "Type the day of the communication.")
COMMUNICATE_AHEAD = Text(
    "Ziua comunicării nu poate fi în viitor.", "The day of the communication cannot lie ahead."
)
COMMUNICATE_RECORD = Text("Consemnează", "Record")

# The legal date
DUE_TITLE = Text("Următorul termen legal: {day}, {when}", "Next legal date: {day}, {when}")
DUE_TITLE_OVERDUE = Text("Termen legal {when}: {day}", "Legal date {when}: {day}")
SAFE_CONTACT = Text(
    "Contact sigur: citiți înainte de orice apel, scrisoare sau tipărire",
    "Safe contact: read before any call, letter or print",
)
PAPER_CASE = Text("Dosar început pe hârtie", "Case begun on paper")

# Steps
STEPS = Text("Pașii cazului", "Steps of the case")
STATES = {
    StepState.NOT_STARTED: Text("neînceput", "not started"),
    StepState.DRAFTED: Text("ciornă", "draft"),
    StepState.KEPT: Text("păstrat, nefinalizat", "kept, not final"),
    StepState.FINALISED: Text("finalizat", "final"),
    StepState.ON_PAPER: Text("în dosarul pe hârtie", "in the paper file"),
    StepState.DONE: Text("făcut", "done"),
}
PERSON = Text("Persoana", "Person")
PERSON_EMPTY = Text(
    "Datele persoanei nu sunt încă scrise.", "The person’s particulars are not written yet."
)
EDIT_PERSON = Text("Modifică", "Change")

# Documents
DOCUMENT_NUMBER = Text("nr. {number} din {day}", "no. {number} of {day}")
DOCUMENT_NUMBER_ONLY = Text("nr. {number}", "no. {number}")
DOCUMENT_NO_NUMBER = Text("fără număr", "without a number")
DOCUMENT_CODE = Text("cod {code}", "code {code}")
DOCUMENT_MADE = Text("emis {when}", "issued {when}")
DOCUMENT_ELSEWHERE = Text("semnat în altă parte", "signed elsewhere")
ALL_SIGNED = Text("toate semnăturile", "all signatures")
LACKING = Plural(
    ("lipsește {n} semnătură", "lipsesc {n} semnături", "lipsesc {n} de semnături"),
    ("{n} signature missing", "{n} signatures missing"),
)
SIGNED_BY = Text("{who}, {name}: {day}", "{who}, {name}: {day}")
SIGNED_SOURCE = Text("{line} ({source})", "{line} ({source})")
CHANGED_SINCE = Text(
    "Răspunsurile s-au schimbat după tipărire: {fields}. Hârtia arată încă vechile "
    "răspunsuri; pentru cele noi pregătiți un pachet nou.",
    "Answers changed after the print: {fields}. The paper still has the old answers; for the new "
    "ones prepare a new pack.",
)
CHANGED_TITLE = Text("Hârtia nu mai spune ce spun formularele", "The paper differs from the forms")
STILL_LACKING = Text("Lipsesc: {who}", "Missing: {who}")
SEE_PAPER = Text("Vezi și tipărește", "View and print")
SEE_SIGNATURES = Text("Semnături", "Signatures")
OPEN_NOTE = Text("Deschide nota", "Open the note")
NO_DOCUMENTS = Text("Niciun document emis", "No documents issued")
NO_DOCUMENTS_WORDS = Text(
    "Pachetul se tipărește după ce fișa, planul și protocolul sunt finalizate.",
    "The pack is printed once the needs sheet, the plan and the protocol are final.",
)

# Notes
NO_NOTES = Text("Nicio notă încă", "No notes yet")
NO_NOTES_WORDS = Text("Ctrl+N deschide o notă de oriunde.", "Ctrl+N opens a note from anywhere.")
NOTE_TYPED = Text("scrisă {when}", "typed {when}")
NOTE_BY = Text("de {name}", "by {name}")
NOTE_NEXT = Text("Urmează: {next}", "Next: {next}")
NOTE_AGREED = Text("S-a convenit: {agreed}", "Agreed: {agreed}")
NOTE_WITHDRAWN = Text("retrasă", "withdrawn")
RESTRICTED = Text("cu acces restrâns", "restricted")
NOTE_OF = Text("Notă din {day}", "Note of {day}")

# History
HISTORY_WHAT = Text("Ce s-a păstrat", "What was kept")
HISTORY_DAY = Text("Data", "Date")
HISTORY_TYPED = Text("Scris la", "Typed at")
HISTORY_BY = Text("De către", "By")

# Findings
NO_FINDINGS = Text("Nicio constatare", "No findings")
NO_FINDINGS_WORDS = Text(
    "Regulile nu au ce spune până nu se cunosc primele date ale cazului.",
    "The rules have nothing to say until the first facts of the case are known.",
)
FINDINGS_NOTE = Text(
    "Ce spun regulile despre caz, azi. Decizia este a dumneavoastră; „interpretare” și „practică” "
    "nu sunt text de lege.",
    "What the rules say about the case today. The decision is yours; “interpretation” and "
    "“practice” are not the wording of the law.",
)
