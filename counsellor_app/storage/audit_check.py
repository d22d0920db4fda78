"""The check of the journal: the chain holds, and every row is the one its entry speaks of."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from counsellor_app.storage.audit import (
    GENESIS,
    Action,
    Head,
    commitment_of,
    commitment_to,
    hash_of,
    row_id_of,
)
from counsellor_app.storage.columns import canonical_json
from counsellor_app.storage.office_rows import JournalRow
from counsellor_app.storage.rows import Base
from counsellor_app.storage.tables import AUDITED
from counsellor_app.text import Text

_AT_ONCE = 500
_FIRST = Head(0, GENESIS)


class FlawKind(Enum):
    """What does not match."""

    CHAIN_BROKEN = "chain_broken"
    OLDER_COPY = "older_copy"
    ROW_CHANGED = "row_changed"
    ROW_MISSING = "row_missing"
    ROW_UNKNOWN = "row_unknown"
    MARK_MISSING = "mark_missing"
    DRAFT_CHANGED = "draft_changed"
    UNREADABLE = "unreadable"

    @property
    def text(self) -> Text:
        """Return what it means, as people read it."""
        return _TEXTS[self]


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing that does not match; never the content of a row."""

    kind: FlawKind
    n: int | None = None
    table: str | None = None
    row_id: str | None = None


@dataclass(frozen=True, slots=True)
class _Said:
    """What the newest entry of a row says: its commitment, or None for a row that is erased."""

    n: int | None
    row_id: str
    commitment: bytes | None


def check_since(session: Session, known: Head) -> tuple[Flaw, ...]:
    """Check the chain behind a known head, and the rows its entries speak of."""
    flaws = list(check_chain(session, known))
    for kind in AUDITED:
        newest = _newest_entries(session, kind.__tablename__, after=known.n)
        for row_id, entry in newest.items():
            flaws.extend(_flaws_of(entry, _row(session, kind, row_id), kind.__tablename__))
    return tuple(flaws)


def check_all(session: Session) -> tuple[Flaw, ...]:
    """Check the whole chain and every row of every audited table."""
    flaws = list(check_chain(session, _FIRST))
    for kind in AUDITED:
        flaws.extend(check_table(session, kind))
    return tuple(flaws)


def check_table(session: Session, kind: type[Base]) -> Iterator[Flaw]:
    """Yield what does not match in one audited table; its entries stand with its rows."""
    newest = _newest_entries(session, kind.__tablename__, after=0)
    for row in session.scalars(select(kind).execution_options(yield_per=_AT_ONCE)):
        row_id = row_id_of(row)
        entry = newest.pop(row_id, None) or _Said(None, row_id, None)
        yield from _flaws_of(entry, row, kind.__tablename__)
    for entry in newest.values():
        yield from _flaws_of(entry, None, kind.__tablename__)


def check_chain(session: Session, known: Head = _FIRST) -> Iterator[Flaw]:
    """Yield where the chain does not hold, from a known head on."""
    if known.n and not _holds(session, known):
        yield Flaw(FlawKind.OLDER_COPY, n=known.n)
        known = _FIRST
    n, before = known.n, known.hash
    entries = select(JournalRow).where(JournalRow.n > n).order_by(JournalRow.n)
    for row in session.scalars(entries.execution_options(yield_per=_AT_ONCE)):
        if row.n != n + 1 or row.hash != hash_of(row, before) or not _details_match(row):
            yield Flaw(FlawKind.CHAIN_BROKEN, n=row.n)
        n, before = row.n, row.hash


def _holds(session: Session, known: Head) -> bool:
    row = session.get(JournalRow, known.n)
    return row is not None and row.hash == known.hash


def _details_match(row: JournalRow) -> bool:
    if row.salt is None or row.commitment is None:
        return True  # speaks of a row, or its details were erased
    return commitment_to(canonical_json(row.details), row.salt) == row.commitment


def _newest_entries(session: Session, table: str, after: int) -> dict[str, _Said]:
    entries = (
        select(JournalRow.n, JournalRow.row_id, JournalRow.action, JournalRow.commitment)
        .where(JournalRow.table_name == table, JournalRow.n > after)
        .order_by(JournalRow.n)
    )
    return {
        str(row_id): _Said(n, str(row_id), commitment if action == Action.ADDED.value else None)
        for n, row_id, action, commitment in session.execute(entries)
    }


def _row(session: Session, kind: type[Base], row_id: str) -> Base | None:
    key = kind.__mapper__.primary_key[0]
    return session.get(kind, UUID(row_id) if key.type.python_type is UUID else row_id)


def _flaws_of(entry: _Said, row: Base | None, table: str) -> Iterator[Flaw]:
    if row is None:
        if entry.commitment is not None:
            yield Flaw(FlawKind.ROW_MISSING, entry.n, table, entry.row_id)
    elif entry.commitment is None:
        yield Flaw(FlawKind.ROW_UNKNOWN, entry.n, table, entry.row_id)
    elif entry.commitment != commitment_of(row):
        yield Flaw(FlawKind.ROW_CHANGED, entry.n, table, entry.row_id)


_TEXTS = {
    FlawKind.CHAIN_BROKEN: Text(
        "Jurnalul a fost modificat în afara programului.",
        "The journal was changed outside the program.",
    ),
    FlawKind.OLDER_COPY: Text(
        "Baza de date este mai veche decât cea folosită ultima dată pe acest calculator.",
        "The database is older than the one last used on this computer.",
    ),
    FlawKind.ROW_CHANGED: Text(
        "Un rând a fost modificat în afara programului.",
        "A row was changed outside the program.",
    ),
    FlawKind.ROW_MISSING: Text(
        "Lipsește un rând care a fost păstrat.", "A row that was kept is missing."
    ),
    FlawKind.ROW_UNKNOWN: Text(
        "Un rând a fost adăugat în afara programului.",
        "A row was added outside the program.",
    ),
    FlawKind.MARK_MISSING: Text(
        "Lipsește fișierul „vault.mark”, care spune până unde a ajuns registrul: nu se poate ști"
        " dacă baza de date este cea de ultima dată.",
        "The file “vault.mark”, which says how far the register had come, is missing: whether this"
        " is the database of last time cannot be known.",
    ),
    FlawKind.DRAFT_CHANGED: Text(
        "O ciornă a fost modificată în afara programului și a fost pusă deoparte: formularul ei se"
        " deschide cum era la ultima versiune păstrată. Versiunile păstrate nu sunt afectate.",
        "A draft was changed outside the program and was set aside: its form opens as it was in"
        " the last kept version. The kept versions are not affected.",
    ),
    FlawKind.UNREADABLE: Text(
        "O parte a bazei de date nu se mai poate citi.",
        "A part of the database can no longer be read.",
    ),
}
