"""The attendance list of a group session, for signing on the day (art. 23 alin. (1) lit. a)).

It is no issued document: it names several people, so no case keeps it and it has no code. It
says nothing of a person but the name, neither what was noted of anybody nor a case's number.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.platypus.flowables import Flowable

from counsellor_app.documents import look
from counsellor_app.documents.build import build_pdf
from counsellor_app.documents.clauses import Clauses, PrintedArticle
from counsellor_app.documents.formal import Signatory, signature_block
from counsellor_app.documents.hours import hours_in_words
from counsellor_app.documents.marks import Boxed, DottedLine
from counsellor_app.documents.official import plain
from counsellor_app.documents.page import PageFrame, PlainFooter
from counsellor_app.documents.parts import (
    Content,
    Translated,
    bold,
    figure,
    key_values,
    label,
    note,
    space,
    table,
    title,
)
from counsellor_app.documents.printable import activity_in_words
from counsellor_app.documents.project import Project
from counsellor_app.documents.rows import Cell, Row
from counsellor_app.documents.script.fonts import missing_characters
from counsellor_app.documents.script.paragraph import ScriptParagraph
from counsellor_app.documents.script.style import RichText as Rich
from counsellor_app.errors import NotReady
from counsellor_app.text import Text, short_date

DOCUMENT = "attendance_list"

_NAME = "Listă de prezență"
_LEAD = " Formatorul confirmă că sesiunea s-a ținut și că semnăturile au fost date în fața sa."
_HEADS = ("Nr.", "Numele și prenumele", "Semnătura", "Ore")
_WIDTHS = (7, 47, 33, 13)
_EMBLEM = "Locul siglei proiectului"
_EMBLEM_SHARE = 0.4
_EMBLEM_HEIGHT = 13.0  # millimetres
_SIGNING_HEIGHT = 6.5  # millimetres in a row: a signature needs more room than a line of text
_LEAST_ROWS = 10  # with the signature they fill the page
_LEAST_FREE = 4
_UNPRINTABLE = Text(
    "Unele cuvinte conțin litere pe care lista nu le poate tipări. Scrieți-le în alfabetul latin.",
    "Some words contain letters that the list cannot print. Write them in Latin letters.",
)

_SHIPPED = Clauses()

_Pairs = list[tuple[str, Rich | None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionTold:
    """All that the list says: what is held, when and where, and who is expected; "" is unknown."""

    title: str
    activity: str  # the letter of the plan
    day: date | None
    starts_at: str
    minutes: int | None
    place: str
    organiser: str
    trainer: str
    project: str | None  # which one pays; None: no project does
    names: tuple[str, ...]
    practice: bool


def attendance_list_pdf(
    session: SessionTold, clauses: Clauses = _SHIPPED, project: Project | None = None
) -> bytes:
    """Return the list as PDF; equal sessions give equal bytes.

    What the office says of its project stands on the list of a session that a project pays.

    Raise NotReady for letters that no shipped font has.
    """
    _must_be_printable(session)
    frame = PageFrame(
        title=_NAME,
        running_head=_NAME,
        footer=PlainFooter("", clauses.edition(DOCUMENT)),
        practice=session.practice,
        project=None if session.project is None else project,
    )
    return build_pdf(_story(session, clauses, frame.project), frame)


def articles_of(session: SessionTold, clauses: Clauses = _SHIPPED) -> tuple[PrintedArticle, ...]:
    """Return the sentences printed for this session."""
    flags = frozenset() if session.project is None else frozenset({"by_project"})
    return clauses.printed(DOCUMENT, flags, {})


def _story(session: SessionTold, clauses: Clauses, project: Project | None) -> Iterator[Flowable]:
    articles = {one.key: one for one in articles_of(session, clauses)}
    has_emblem = project is not None and project.emblem is not None
    yield _head(session, room_for_emblem=session.project is not None and not has_emblem)
    yield title(_NAME.upper(), Translated(session.title, "ro") if session.title else None)
    yield key_values(_when_and_where(session), columns=3)
    what = _what(session)
    yield key_values(what, columns=len(what))
    yield from plain(articles["signing"])
    yield space(2)
    yield table(_HEADS, _rows(session.names), _WIDTHS)
    yield from (note(one.text.ro) for one in articles["keeping"].paragraphs)
    trainer = Signatory(capacity="FORMATOR", name=session.trainer)
    yield signature_block((bold("Semnătura formatorului."), _LEAD), [trainer])


def _head(session: SessionTold, *, room_for_emblem: bool) -> Flowable:
    """Return the organiser at the left; at the right room to stick on the emblem of a project."""
    organiser: tuple[Flowable, ...] = (ScriptParagraph(session.organiser, look.INSTITUTION),)
    if not session.organiser:
        organiser = (note("Organizator"), DottedLine(look.PEN_HEIGHT))
    taken = look.CONTENT_WIDTH * _EMBLEM_SHARE if room_for_emblem else 0.0
    cells = [Cell(content=organiser, width=look.CONTENT_WIDTH - taken, right=12)]
    if room_for_emblem:
        emblem = Boxed((note(_EMBLEM), space(_EMBLEM_HEIGHT)), padding=6, thickness=0.5)
        cells.append(Cell(content=(emblem,), width=taken))
    return Row(cells, look.RowLook(top=0, bottom=10))


def _when_and_where(session: SessionTold) -> _Pairs:
    day = None if session.day is None else short_date(session.day)
    starts = f"ora {session.starts_at}" if session.starts_at else ""
    when = ", ".join(part for part in (day, starts) if part)
    return [
        ("Data", None if day is None else when),
        ("Durata", None if session.minutes is None else hours_in_words(session.minutes)),
        ("Locul", session.place or None),
    ]


def _what(session: SessionTold) -> _Pairs:
    kind = activity_in_words(session.activity) if session.activity else None
    told: _Pairs = [] if session.title else [("Sesiunea", None)]
    told.append(("Activitatea", kind))
    if session.project is not None:
        told.append(("Proiectul", session.project or None))
    return told


def _rows(names: Sequence[str]) -> Iterator[Sequence[Content]]:
    """Yield a row for each person, then free ones for those who come unannounced."""
    free = max(_LEAST_FREE, _LEAST_ROWS - len(names))
    for number, name in enumerate((*names, *[""] * free), start=1):
        named: Content = label(name) if name else ""
        yield (figure(str(number)), named, space(_SIGNING_HEIGHT), "")


def _must_be_printable(session: SessionTold) -> None:
    typed = (session.title, session.place, session.organiser, session.trainer, session.project)
    missing = missing_characters("".join(one or "" for one in (*typed, *session.names)))
    if missing:
        shown = " ".join(missing)
        raise NotReady(_UNPRINTABLE, [Text(shown, shown)])
