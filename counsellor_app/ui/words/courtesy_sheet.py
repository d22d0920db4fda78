"""Words of the information sheet: a paper explained in the person's language, never signed."""

from counsellor_app.text import Text

OPEN = Text("Foaie informativă în altă limbă…", "Information sheet in another language…")
TITLE = Text("Foaie informativă: {paper}", "Information sheet: {paper}")
FACTS = Text("{name} · caz {number}", "{name} · case {number}")
BACK = Text("Înapoi la document", "Back to the document")
PANEL = Text("Ce se tipărește", "What is printed")
INTRO = Text(
    "O traducere pe care nimeni nu a verificat-o încă. Ajută persoana să înțeleagă documentul în "
    "limba română; nu se semnează și nu îl înlocuiește. Citiți împreună, cu interpretul.",
    "A translation that nobody has checked yet. It helps the person to understand the Romanian "
    "document; it is not signed and does not replace it. Read it together, with the interpreter.",
)
LANGUAGE = Text("Limba", "Language")
LANGUAGE_HINT = Text(
    "Ce ați scris rămâne în limba în care a fost scris.",
    "What you wrote stays in the language it was written in.",
)
NONE_TITLE = Text("Nicio limbă nu este pornită", "No language is turned on")
NONE = Text(
    "Biroul pornește limbile pentru fiecare document la „Textele documentelor”, în Setări.",
    "The office turns languages on for each document under “The texts of the documents”, in "
    "Settings.",
)
PREPARING = Text("Se pregătește foaia…", "The sheet is being prepared…")
NO_PAPER = Text("Foaia nu a putut fi pregătită.", "The sheet could not be prepared.")
PRINT = Text("Tipărește foaia", "Print the sheet")
PRINTED = Text(
    "Foaia a fost trimisă la imprimantă; tipărirea este în jurnal.",
    "The sheet was sent to the printer; the printing is journalled.",
)
