"""Words of the papers of a record: what it is printed as, issuing, handing over."""

from counsellor_app.text import Text

BACK_TO_FORM = Text("Înapoi la formular", "Back to the form")
FACTS = Text("{name} · caz {number}", "{name} · case {number}")
PANEL = Text("Pregătirea și tipărirea documentului", "Preparing and printing the document")
OPEN = Text("Tipărește…", "Print…")
PRINT_HINT = Text("Tipărește ca document (Ctrl+P)", "Print as a document (Ctrl+P)")
WHICH = Text("Ce tipăriți", "What to print")

# Preparing
READY = Text("Documentul se poate emite", "The document can be issued")
READY_HINT = Text(
    "Citiți proiectul din dreapta. Ce se emite nu se mai schimbă; se semnează pe hârtie sau "
    "electronic.",
    "Read the draft at the right. What is issued no longer changes; it is signed on paper or "
    "electronically.",
)
NOT_READY = Text("De ce nu se poate emite încă", "Why it cannot be issued yet")
MEND = Text("Deschide formularul", "Open the form")
NUMBER_TITLE = Text("Numărul și data documentului", "Number and date of the document")
ISSUE = Text("Emite documentul", "Issue the document")
DRAFT_PRINTED = Text(
    "Proiectul a fost trimis la imprimantă; tipărirea este în jurnal. Documentul nu este emis.",
    "The draft was sent to the printer; the printing is journalled. The document is not issued.",
)

# Issued
ISSUED_TITLE = Text("Document emis", "Document issued")
JUST_ISSUED = Text(
    "Documentul a fost emis și este păstrat aici.", "The document was issued and is stored here."
)
PRINT = Text("Tipărește documentul", "Print the document")
NEW = Text("Pregătește o versiune nouă", "Prepare a new version")
TO_ISSUED = Text("Înapoi la documentul emis", "Back to the issued document")
EARLIER = Text("Alte versiuni emise", "Other versions issued")
HANDED = Text("Consemnează înmânarea", "Record that it was handed over")
HANDED_DONE = Text("Înmânarea a fost consemnată.", "Handing over was recorded.")
NEXT = Text(
    "Urmează: tipăriți și semnați pe hârtie, apoi consemnați semnăturile în formular; sau semnați "
    "electronic, mai jos.",
    "Next: print and sign on paper, then record the signatures in the form; or sign "
    "electronically, below.",
)
CHANGED_SINCE = Text(
    "Răspunsurile s-au schimbat după tipărire: {fields}. Hârtia arată încă vechile răspunsuri; "
    "pentru cele noi pregătiți o versiune nouă.",
    "Answers changed after the print: {fields}. The paper still has the old answers; for the new "
    "ones prepare a new version.",
)

# Withdrawing
WITHDRAW = Text("Retrage documentul…", "Withdraw the document…")
WITHDRAW_TITLE = Text("Retrageți documentul emis?", "Withdraw the issued document?")
WITHDRAW_WORDS = Text(
    "Retrageți un document emis din greșeală. Rămâne în istoric, cu motivul, și se poate citi. "
    "Retragerea nu se poate anula. Anulați și hârtia tipărită.",
    "Withdraw a document that was issued by mistake. It stays in the history, with the reason, "
    "and can be read. Withdrawing cannot be undone. Void the printed paper too.",
)
WITHDRAW_REASON = Text("Motivul retragerii", "Reason of the withdrawal")
WITHDRAW_YES = Text("Retrage documentul", "Withdraw the document")
WITHDRAWN = Text(
    "Documentul a fost retras; rămâne în istoric, cu motivul.",
    "The document was withdrawn; it stays in the history, with the reason.",
)

# Among the documents of a case

# The signed paper, scanned
SCAN_TITLE = Text("Hârtia semnată, scanată", "The signed paper, scanned")
SCAN_HINT = Text(
    "Se păstrează criptat, lângă versiunea de pe hârtie. Citiți codul de pe pagină înainte.",
    "Kept encrypted beside the version on paper. Read the code on the page first.",
)
SCAN_ADD = Text("Atașează scanarea…", "Attach the scan…")
SCAN_CHOOSE = Text("Alegeți scanarea hârtiei semnate", "Choose the scan of the signed paper")
SCAN_DONE = Text("Scanarea a fost păstrată.", "The scan was kept.")
ATTACH_TITLE = Text("Date pentru alt program", "Data for another program")
ATTACH = Text("Pune datele documentului în PDF", "Put the document's data into the PDF")
ATTACH_HINT = Text(
    "Numai dacă instituția care preia dosarul le cere. Oricine are fișierul citește tot ce scrie "
    "pe hârtie, și cu un program; pe hârtie nu se schimbă nimic.",
    "Only if the institution that takes the case over asks for them. Whoever has the file reads "
    "all that the paper says, with a program too; nothing changes on paper.",
)
