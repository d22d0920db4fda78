"""Words of the quick note."""

from counsellor_app.text import Text

TITLE = Text("Notă de consiliere", "Counselling note")
FACTS = Text(
    "Alegeți persoana, bifați temele, scrieți ce s-a convenit; Ctrl+Enter păstrează nota.",
    "Choose the person, tick the topics, write what was agreed; Ctrl+Enter keeps the note.",
)
WHO = Text("Despre cine este nota?", "Who is the note about?")
WHO_HINT = Text("Scrieți un nume sau un număr de dosar", "Type a name or a case number")
PEOPLE_FOUND = Text("Persoane găsite", "People found")
SOUNDS_ALIKE = Text("nume asemănător", "similar name")
NEW_PERSON = Text("Persoană nouă: {name}", "New person: {name}")
NEW_PERSON_WORDS = Text(
    "Se deschide un „Prim contact” numai cu numele și limba.",
    "A “first contact” is opened with the name and the language only.",
)
LANGUAGE_MISSING = Text("Alegeți limba persoanei.", "Choose the person's language.")
CHANGE_PERSON = Text("Altă persoană", "Another person")
PERSON_MISSING = Text(
    "Alegeți persoana sau scrieți un nume nou.", "Choose the person or write a new name."
)
KEEP_NOTE = Text("Păstrează nota", "Keep the note")
KEEP_NOTE_HINT = Text("Păstrează nota (Ctrl+Enter)", "Keep the note (Ctrl+Enter)")
CLOSE_NOTE = Text("Închide", "Close")
KEYS = Text("Ctrl+Enter: păstrează · Esc: închide", "Ctrl+Enter: keep · Esc: close")
EMPTY_NOTE = Text("Bifați o temă sau scrieți ceva.", "Tick a topic or write something.")
LOSE_TITLE = Text("Nota nu are încă o persoană", "The note has no person yet")
LOSE_WORDS = Text(
    "Ce ați scris se pierde dacă închideți acum. Alegeți persoana ca nota să se salveze.",
    "What you wrote is lost if you close now. Choose the person so that the note is saved.",
)
LOSE = Text("Închide fără notă", "Close without the note")
STAY = Text("Rămân", "Stay")
# A note that was kept
COPY = Text("Scrie aceeași notă la altă persoană", "Write the same note for another person")
COPY_TITLE = Text("Aceeași notă, la altă persoană", "The same note, for another person")
COPY_WORDS = Text(
    "Se începe o ciornă cu același text. Partea restricționată nu se copiază; nota de aici rămâne "
    "cum este.",
    "A draft with the same text is begun. The restricted part is not copied; the note here stays "
    "as it is.",
)
COPY_HERE = Text(
    "Nota este deja în dosarul acestei persoane.", "The note is in this person's case already."
)
DRAFT_STAYS = Text(
    "Ciorna rămâne la persoana de dinainte până alegeți alta; apoi se mută.",
    "The draft stays with the person before until you choose another; then it moves.",
)
DRAFT_WAITS = Text(
    "Se salvează după ce alegeți persoana.", "It is saved once you have chosen the person."
)
