"""The recovery sheet: one page with the code that opens the data if the passphrase is lost.

It names no client and no office, and carries no QR code: who finds it learns nothing, and no
camera reads it in passing.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from reportlab.platypus.flowables import Flowable

from counsellor_app.documents.build import build_pdf
from counsellor_app.documents.clause_parts import lead_in, point
from counsellor_app.documents.code_groups import CodeGroups
from counsellor_app.documents.page import PageFrame
from counsellor_app.documents.parts import (
    framed,
    heading,
    key_values,
    note,
    paragraph,
    space,
    title,
)
from counsellor_app.text import Language, Text, long_date

_TITLE = Text("Cod de recuperare", "Recovery code")
_WHAT = Text(
    "Datele din acest calculator sunt păstrate criptat. Dacă fraza de acces se pierde, ele se "
    "mai pot deschide numai cu acest cod. Cine are codul și calculatorul, sau codul și o copie "
    "de siguranță, poate citi totul.",
    "The data on this computer are kept encrypted. If the passphrase is lost, only this code "
    "still opens them. Whoever has the code and the computer, or the code and a backup, can "
    "read everything.",
)
_HOW_TO_READ = Text(
    "Nouă grupe de câte patru semne, citite pe rânduri. Literele I, L, O și U nu apar: semnele "
    "rotunde și drepte sunt cifrele 0 și 1.",
    "Nine groups of four characters, read line by line. The letters I, L, O and U do not occur: "
    "the round and the straight characters are the digits 0 and 1.",
)
_KEEP = Text("Unde se păstrează", "Where to keep it")
_KEEP_LEAD = Text("Foaia se păstrează:", "Keep this sheet:")
_KEEP_POINTS = (
    Text(
        "într-un plic închis, într-un seif sau într-un dulap încuiat;",
        "in a closed envelope, in a safe or a locked cupboard;",
    ),
    Text(
        "niciodată lângă calculator și niciodată lângă stickul cu copia de siguranță;",
        "never beside the computer, and never beside the stick with the backup;",
    ),
    Text(
        "numai pe hârtie: nu se fotografiază, nu se scanează, nu se trimite.",
        "on paper only: do not photograph, scan or send it.",
    ),
)
_USE = Text("Când se folosește", "When to use it")
_USE_WORDS = Text(
    "La deblocare alegeți „Am uitat fraza de acces” și scrieți codul. Apoi alegeți o frază "
    "nouă și tipăriți un cod nou; foaia veche se distruge.",
    "When unlocking, choose “I forgot the passphrase” and type the code. Then choose a new "
    "passphrase and print a new code; destroy the old sheet.",
)
_PRINTED_ON = Text("Tipărită la", "Printed on")
_PLACE = Text("Locul păstrării", "Kept at")
_KEPT_BY = Text("O păstrează", "Kept by")
_LETTERS = "abc"


def recovery_sheet_pdf(code: str, language: Language, today: date) -> bytes:
    """Return the sheet as a one-page PDF; ``code`` is nine groups of four joined by hyphens."""
    groups = [group for group in code.split("-") if group]
    name = _TITLE.to(language)
    frame = PageFrame(title=name, running_head="", footer=None, language=language)
    return build_pdf(_story(groups, language, today), frame)


def _story(groups: Sequence[str], language: Language, today: date) -> Iterator[Flowable]:
    yield space(6)
    yield title(_TITLE.to(language))
    yield paragraph(_WHAT.to(language))
    yield space(4)
    yield framed(space(4), CodeGroups(groups), space(4))
    yield note(_HOW_TO_READ.to(language))
    yield heading(_KEEP.to(language))
    yield lead_in("", _KEEP_LEAD.to(language))
    for letter, words in zip(_LETTERS, _KEEP_POINTS, strict=True):
        yield point(f"{letter})", words.to(language))
    yield heading(_USE.to(language))
    yield paragraph(_USE_WORDS.to(language))
    yield space(8)
    yield key_values(
        [
            (_PRINTED_ON.to(language), long_date(today, language)),
            (_PLACE.to(language), None),
            (_KEPT_BY.to(language), None),
        ],
        columns=3,
    )
