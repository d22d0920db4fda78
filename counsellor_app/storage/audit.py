"""The journal: a hash chain over what happened, and the one place that adds a row to the vault.

Entry n says when, who and what, and commits to the row with HMAC-SHA-256 under a salt that
stands beside the row; its hash covers the hash before it. Whoever puts an old page back, or
changes a row with another tool, breaks the match of rows and entries.
"""

import hashlib
import hmac
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import Enum
from typing import TypeVar
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from counsellor_app.cases.ids import CaseId, MemberId
from counsellor_app.forms.answers import Json, JsonObject
from counsellor_app.storage.columns import JsonAs, canonical_json
from counsellor_app.storage.office_rows import JournalRow
from counsellor_app.storage.rows import Audited, Base

R = TypeVar("R", bound=Base)

GENESIS = bytes(32)
_SALT_BYTES = 32


class Action(Enum):
    """What an entry of the journal says was done."""

    ADDED = "added"
    ERASED = "erased"
    UNLOCKED = "unlocked"
    UNLOCKED_BY_RECOVERY = "unlocked_by_recovery"
    NOTES_OPENED = "notes_opened"
    DRAFT_PRINTED = "draft_printed"
    SUMMARY_PRINTED = "summary_printed"  # of the plan, for the person to take home
    SHEET_PRINTED = "sheet_printed"  # a paper explained in the person's language
    LIST_PRINTED = "list_printed"  # of the people of a session, for signing
    COPY_SAVED = "copy_saved"
    JOURNAL_READ = "journal_read"
    OLDER_COPY_SEEN = "older_copy_seen"  # and every other flaw somebody was told of
    CHECKED = "checked"  # every row against its entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Something that was done and adds no row: sealed notes opened, a draft printed."""

    action: Action
    at: datetime
    member: MemberId | None
    case_id: CaseId | None = None
    details: JsonObject = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Head:
    """The newest entry of a chain: its number and hash."""

    n: int
    hash: bytes


class Ledger:
    """Adds rows, each with its entry in the journal, in the transaction of its session."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._head: Head | None = None

    def keep(
        self,
        row: Base,
        *,
        member: MemberId | None,
        at: datetime,
        case_id: CaseId | None = None,
    ) -> None:
        """Add an audited row and its entry."""
        if not isinstance(row, Audited):
            raise TypeError("only rows with a salt have an entry")
        row.salt = secrets.token_bytes(_SALT_BYTES)
        self._session.add(row)
        self._session.flush()
        self._append(
            JournalRow(
                at=at,
                member=member,
                action=Action.ADDED.value,
                table_name=row.__tablename__,
                row_id=row_id_of(row),
                case_id=case_id,
                commitment=commitment_of(row),
            )
        )

    def note(self, entry: Entry) -> None:
        """Add an entry for something done that adds no row."""
        salt = secrets.token_bytes(_SALT_BYTES)
        self._append(
            JournalRow(
                at=entry.at,
                member=entry.member,
                action=entry.action.value,
                case_id=entry.case_id,
                details=entry.details,
                salt=salt,
                commitment=commitment_to(canonical_json(entry.details), salt),
            )
        )

    def note_erased(
        self, row: Base, *, member: MemberId, at: datetime, case_id: CaseId | None
    ) -> None:
        """Add the entry that says this row is erased; from now on it must be absent."""
        self._append(
            JournalRow(
                at=at,
                member=member,
                action=Action.ERASED.value,
                table_name=row.__tablename__,
                row_id=row_id_of(row),
                case_id=case_id,
            )
        )

    def _append(self, row: JournalRow) -> None:
        before = self._head or head_of(self._session)
        row.n = before.n + 1
        row.hash = hash_of(row, before.hash)
        self._session.add(row)
        self._session.flush()
        self._head = Head(row.n, row.hash)


def head_of(session: Session) -> Head:
    """Return the newest entry of the chain; number 0 for an empty one."""
    newest = session.execute(
        select(JournalRow.n, JournalRow.hash).order_by(JournalRow.n.desc()).limit(1)
    ).first()
    return Head(0, GENESIS) if newest is None else Head(newest.n, newest.hash)


def hash_of(row: JournalRow, before: bytes) -> bytes:
    """Return the hash of an entry over the hash of the entry before it."""
    entry: Json = [
        row.n,
        row.at.astimezone(UTC).isoformat(),
        _plain(row.member),
        row.action,
        row.table_name,
        row.row_id,
        _plain(row.case_id),
        _plain(row.commitment),
    ]
    return hashlib.sha256(before + canonical_json(entry).encode("utf-8")).digest()


def commitment_of(row: Base) -> bytes:
    """Return the commitment to an audited row under its own salt."""
    if not isinstance(row, Audited):
        raise TypeError("only rows with a salt have a commitment")
    return commitment_to(canonical_row(row), row.salt)


def commitment_to(text: str, salt: bytes) -> bytes:
    """Return the commitment to a canonical text under a salt."""
    return hmac.new(salt, text.encode("utf-8"), hashlib.sha256).digest()


def canonical_row(row: Base, without: str = "salt") -> str:
    """Return a row as canonical JSON, without the column named.

    A column without a value is left out, so that a later version may add columns.
    """
    told: dict[str, Json] = {}
    for attribute in row.__mapper__.column_attrs:
        value = getattr(row, attribute.key)
        if value is None or attribute.key == without:
            continue
        kind = attribute.columns[0].type
        told[attribute.key] = kind.text_of(value) if isinstance(kind, JsonAs) else _plain(value)
    return canonical_json(told)


def in_order_kept(session: Session, chosen: Iterable[R]) -> list[R]:
    """Return rows in the order of their entries.

    The moment in a row is what the clock said; set back once, it would let an older key,
    signature or pack pass for the newest.
    """
    rows = list(chosen)
    if not rows:
        return rows
    entries = select(JournalRow.row_id, JournalRow.n).where(
        JournalRow.table_name == rows[0].__tablename__,
        JournalRow.row_id.in_([row_id_of(row) for row in rows]),
    )
    place = {str(row_id): n for row_id, n in session.execute(entries)}
    return sorted(rows, key=lambda row: place.get(row_id_of(row), 0))


def row_id_of(row: Base) -> str:
    """Return the primary key of a row, as the journal writes it."""
    return "/".join(str(part) for part in row.__mapper__.primary_key_from_instance(row))


def _plain(value: object) -> Json:
    if value is None or isinstance(value, (str, bool, int)):
        return value
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, Enum):
        return str(value.value)
    raise TypeError(f"{type(value).__name__} has no canonical form")
