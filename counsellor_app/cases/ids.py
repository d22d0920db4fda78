"""Ids: made here, never by the database; RFC 9562 UUIDs of version 7 and 5."""

import secrets
from datetime import UTC, datetime, timedelta
from typing import NewType
from uuid import UUID, uuid5

CaseId = NewType("CaseId", UUID)
RecordId = NewType("RecordId", UUID)
SheetId = NewType("SheetId", UUID)
ActId = NewType("ActId", UUID)
IssueId = NewType("IssueId", UUID)
FileId = NewType("FileId", UUID)
MemberId = NewType("MemberId", UUID)
OriginId = NewType("OriginId", UUID)

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)
_ONCE = UUID("5f0b7f0e-5d0c-5f4e-9a55-0d8f2f6f9d11")
_PRESENCE = UUID("0c9d1b52-3a6e-5b8f-8f4e-7d2a90c6e513")


def new_id(now: datetime) -> UUID:
    """Return a UUIDv7 (RFC 9562, 5.7): 48 bits of milliseconds, then random bits."""
    # Counted in whole numbers: a float would put some later moments before earlier ones.
    milliseconds = (now - _EPOCH) // _MILLISECOND & (2**48 - 1)
    random = secrets.randbits(74)
    value = (
        milliseconds << 80 | 0x7 << 76 | (random >> 62) << 64 | 0b10 << 62 | random & (2**62 - 1)
    )
    return UUID(int=value)


def made_at(made: UUID) -> datetime:
    """Return the moment a UUIDv7 was made, in UTC."""
    return _EPOCH + (made.int >> 80) * _MILLISECOND


def once_record_id(case: CaseId, form_id: str) -> RecordId:
    """Return the record id of a form a case has once: equal on every laptop."""
    return RecordId(uuid5(_ONCE, f"{case}/{form_id}"))


def presence_record_id(case: CaseId, session: RecordId) -> RecordId:
    """Return the record id of a person's presence at a session: there is only one."""
    return RecordId(uuid5(_PRESENCE, f"{case}/{session}"))


def new_row_id(now: datetime) -> str:
    """Return the permanent id of a row of answers."""
    return str(new_id(now))
