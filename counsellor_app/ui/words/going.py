"""Words of the search from anywhere (Ctrl+K)."""

from counsellor_app.text import Text
from counsellor_app.ui.words import phrases, rulebook, shell, verifying, wording

TITLE = Text("Mergi la…", "Go to…")
HINT = Text("nume, număr de caz, pagină, întrebare", "name, case number, page, question")
FOUND = Text("Ce s-a găsit", "What was found")
KEYS = Text(
    "Săgeți: alegeți · Enter: mergi acolo · Esc: rămâi aici",
    "Arrows: choose · Enter: go there · Esc: stay here",
)
TODAY, CASES, DUE = shell.PLACE_TODAY, shell.PLACE_CASES, shell.PLACE_DUE
SESSIONS = shell.PLACE_SESSIONS
NOTE, EXPORT, SETTINGS = shell.NEW_NOTE, shell.PLACE_EXPORT, shell.PLACE_SETTINGS
VALUES = rulebook.TITLE
PHRASES = phrases.TITLE
WORDING = wording.TITLE
VERIFY = verifying.TITLE
