"""Words of verifying a paper by the code on its pages."""

from counsellor_app.text import Text

TITLE = Text("Verifică o hârtie", "Verify a paper")
OPENING = Text("Verifică o hârtie…", "Verify a paper…")
INTRO = Text(
    "Fiecare pagină emisă poartă la subsol un cod de conținut. Scrieți-l aici: aflați din ce caz "
    "este, ce versiune, cine a semnat și ce s-a schimbat de atunci.",
    "Each page that was issued has a content code at its foot. Type it here to learn of which case "
    "it is, which version, who signed, and what has changed since.",
)
CODE = Text("Codul de conținut", "Content code")
CODE_HINT = Text("de exemplu 6fa9 a241 e89d be25 2c07", "for example 6fa9 a241 e89d be25 2c07")
CHECK = Text("Verifică", "Verify")
OPEN = Text("Deschide documentul", "Open the document")
FOUND_PILL = Text("emis din acest registru", "issued from this register")
