"""The project that pays, as the office puts it on papers: sentence, emblem, on which papers."""

import base64
import binascii
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from counsellor_app.cases.document_kinds import DocumentKind
from counsellor_app.cases.file_kinds import FileKind, kind_of
from counsellor_app.cases.members import Doing
from counsellor_app.documents.office_words import on_one_line
from counsellor_app.documents.project import LONGEST_SENTENCE as LONGEST_SENTENCE
from counsellor_app.documents.project import (
    Drawn,
    Emblem,
    Project,
    emblem_picture,
)
from counsellor_app.documents.script.fonts import missing_characters
from counsellor_app.errors import BadInput
from counsellor_app.forms.answers import JsonObject
from counsellor_app.services.desk import Desk
from counsellor_app.services.phrases import Noted
from counsellor_app.services.reference import record
from counsellor_app.storage.kept import Reference
from counsellor_app.text import Text

LARGEST_FILE = 1024 * 1024  # bytes
LONGEST_SHOWS = 120
PICTURE_WIDTH = 600  # pixels that a chosen picture is drawn across

_NAME = "project_band"
_SENTENCE, _EMBLEM, _SHOWS, _PAPERS, _UNTIL = "sentence", "emblem", "shows", "papers", "until"
_ENDED = "ended"
# Papers of the project itself; on the others it stands only where the office says so.
_OF_THE_PROJECT = frozenset({DocumentKind.CERTIFICATE, DocumentKind.LETTER})
# Its cover says nothing to who holds it in their hands.
_NEVER = frozenset({DocumentKind.VULNERABILITY_EVALUATION})

_NOTHING = Text(
    "Scrieți propoziția de finanțare sau alegeți sigla.",
    "Write the funding sentence or choose the emblem.",
)
_TOO_LONG = Text(
    "Propoziția este prea lungă: cel mult {limit} de caractere.",
    "The sentence is too long: {limit} characters at most.",
)
_UNPRINTABLE = Text(
    "Documentele nu pot tipări aceste litere: {letters}. Scrieți-le altfel.",
    "The documents cannot print these letters: {letters}. Write them in another way.",
)
_NO_SHOWS = Text(
    "Scrieți pe scurt ce se vede în siglă, pentru cine nu o vede.",
    "Write shortly what the emblem shows, for those who do not see it.",
)
_NO_REASON = Text("Scrieți motivul.", "Write the reason.")
_BACKWARDS = Text(
    "Ultima zi este înaintea primei zile. Corectați una dintre ele.",
    "The last day is before the first. Correct one of them.",
)
_OTHER_FILE = Text(
    "Sigla se alege ca imagine PNG sau JPEG. Fișierul ales este altceva, oricum s-ar numi.",
    "The emblem is a PNG or JPEG picture. The file chosen is something else, whatever its name "
    "says.",
)
_LARGE_FILE = Text(
    "Imaginea are peste 1 MB. Salvați-o mai mică și alegeți-o din nou.",
    "The picture has more than 1 MB. Save it smaller and choose it again.",
)
_BAD_PICTURE = Text(
    "Imaginea nu se poate citi: fișierul este deteriorat. Alegeți altul.",
    "The picture cannot be read: the file is damaged. Choose another one.",
)
_NONE_STANDS = Text(
    "Niciun proiect nu mai stă pe documente. Deschideți din nou pagina.",
    "No project stands on the documents any more. Open the page again.",
)


class OnPapers(Enum):
    """On which papers the project stands."""

    ALL = "all"
    OWN = "own"  # lists, certificates and letters


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """What the office put on papers, from which day to which, who did it and why."""

    project: Project
    papers: OnPapers
    start: date
    until: date | None
    noted: Noted
    reason: str
    holds: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedBand:
    """What was typed for a new one."""

    sentence: str
    emblem: bytes | None
    shows: str
    papers: OnPapers
    start: date
    until: date | None
    reason: str


def may_set(desk: Desk) -> bool:
    """Tell whether the member may put a project on papers."""
    return desk.may(Doing.WRITE)


def checked_file(content: bytes) -> FileKind:
    """Return which kind of picture a file is; raise BadInput for one that is no emblem.

    Its pixels are read elsewhere, in a process of their own.
    """
    if len(content) > LARGEST_FILE:
        raise BadInput(_LARGE_FILE)
    kind = kind_of(content)
    if kind not in (FileKind.PNG, FileKind.JPEG):
        raise BadInput(_OTHER_FILE)
    return kind


def emblem_of(width: int, height: int, pixels: bytes) -> bytes:
    """Return the picture that is kept, made of pixels alone; raise BadInput for a broken one."""
    try:
        return emblem_picture(Drawn(width, height, pixels))
    except ValueError:
        raise BadInput(_BAD_PICTURE) from None


def set_band(desk: Desk, typed: TypedBand, now: datetime) -> None:
    """Put a project on papers from a day on; raise BadInput for what cannot stand there."""
    sentence, shows = on_one_line(typed.sentence), on_one_line(typed.shows)
    problem = _problem(typed, sentence, shows)
    if problem is not None:
        raise BadInput(problem)
    value: JsonObject = {_SENTENCE: sentence, _PAPERS: typed.papers.value}
    if typed.emblem is not None:
        value[_EMBLEM] = base64.b64encode(typed.emblem).decode("ascii")
        value[_SHOWS] = shows
    if typed.until is not None:
        value[_UNTIL] = typed.until.isoformat()
    _record(desk, value, typed.start, typed.reason.strip(), now)


def end_band(desk: Desk, reason: str, today: date, now: datetime) -> None:
    """Take the project off papers from today on; raise BadInput if none stands there."""
    if not reason.strip():
        raise BadInput(_NO_REASON)
    with desk.vault.look() as look:
        if _held(look.reference.all(), today) is None:
            raise BadInput(_NONE_STANDS)
    _record(desk, {_ENDED: True}, today, reason.strip(), now)


def project_on(desk: Desk, kind: DocumentKind | None, today: date) -> Project | None:
    """Return the project on a kind of paper printed today; no kind means the attendance list."""
    with desk.vault.look() as look:
        held = _held(look.reference.all(), today)
    if held is None or kind in _NEVER:
        return None
    everywhere = held.value[_PAPERS] == OnPapers.ALL.value
    return _project(held) if everywhere or kind is None or kind in _OF_THE_PROJECT else None


def bands(desk: Desk, today: date) -> tuple[Band, ...]:
    """Return every project the office put on papers, the newest first."""
    with desk.vault.look() as look:
        kept = look.reference.all()
        names = {member.id: member.name for member in look.members.all()}
    held = _held(kept, today)
    found = []
    for row in _own(kept):
        if row.valid_from is None or _ENDED in row.value:
            continue
        found.append(
            Band(
                project=_project(row),
                papers=OnPapers(str(row.value[_PAPERS])),
                start=row.valid_from,
                until=_until(row),
                noted=Noted(names.get(row.member, "—"), row.recorded_at),
                reason=row.reason,
                holds=held is not None and row.id == held.id,
            )
        )
    return tuple(reversed(found))


def _problem(typed: TypedBand, sentence: str, shows: str) -> Text | None:
    letters = missing_characters(f"{sentence}{shows}")
    problems = (
        (not sentence and typed.emblem is None, _NOTHING),
        (len(sentence) > LONGEST_SENTENCE, _TOO_LONG.filled(limit=LONGEST_SENTENCE)),
        (bool(letters), _UNPRINTABLE.filled(letters=" ".join(letters) or "-")),
        (typed.emblem is not None and not shows, _NO_SHOWS),
        (typed.until is not None and typed.until < typed.start, _BACKWARDS),
        (not typed.reason.strip(), _NO_REASON),
    )
    return next((said for lacks, said in problems if lacks), None)


def _held(references: Iterable[Reference], day: date) -> Reference | None:
    """Return the row that holds on a day: the last of those begun, unless it ended."""
    begun = [one for one in _own(references) if one.valid_from and one.valid_from <= day]
    if not begun or _ENDED in begun[-1].value:
        return None
    until = _until(begun[-1])
    return begun[-1] if until is None or until >= day else None


def _own(references: Iterable[Reference]) -> Sequence[Reference]:
    return [one for one in references if one.name == _NAME]


def _until(row: Reference) -> date | None:
    until = row.value.get(_UNTIL)
    return None if until is None else date.fromisoformat(str(until))


def _project(row: Reference) -> Project:
    kept = row.value.get(_EMBLEM)
    try:
        picture = None if kept is None else base64.b64decode(str(kept), validate=True)
    except binascii.Error:
        picture = None
    emblem = None if picture is None else Emblem(picture, str(row.value[_SHOWS]))
    return Project(str(row.value[_SENTENCE]), emblem)


def _record(desk: Desk, value: JsonObject, start: date, reason: str, now: datetime) -> None:
    record(desk, Doing.WRITE, _NAME, value, valid_from=start, reason=reason, now=now)
