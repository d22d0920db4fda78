"""Why a document is not signed electronically, and what to do about it."""

from counsellor_app.text import Text

NEVER_PRINTED = Text(
    "Acest document nu a fost tipărit aici, deci nu are locuri pentru semnătură electronică.",
    "This document was not printed here, so it has no places for electronic signatures.",
)
WITHDRAWN = Text(
    "Documentul a fost retras și nu se mai semnează. Semnați-l pe cel emis în locul lui.",
    "The document was withdrawn and is signed no further. Sign the one issued in its place.",
)
SIGNED_MEANWHILE = Text(
    "Documentul s-a semnat între timp în altă fereastră. Priviți semnăturile, apoi semnați din nou "
    "dacă mai este nevoie.",
    "The document was signed in another window in the meantime. Look at the signatures, then sign "
    "again if it is still needed.",
)
WHO_SIGNED = Text(
    "Alegeți în ce calitate se semnează la „{place}”; documentul nu o spune.",
    "Choose in which capacity “{place}” is signed; the document does not say it.",
)
NOT_OURS = Text(
    "Fișierul nu este documentul emis aici, cu semnături electronice adăugate și nimic altceva. Îl "
    "puteți atașa ca scan.",
    "The file is not the document issued here with electronic signatures added and nothing else. "
    "You may attach it as a scan.",
)
