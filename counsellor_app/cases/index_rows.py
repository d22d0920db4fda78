"""Rows of the index tables: a cache for lists and search, never read by a rule.

They hold nothing that depends on today, and nothing about relatives.
"""

from dataclasses import dataclass
from datetime import date, datetime

from counsellor_app.cases.ids import CaseId, RecordId


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRow:
    """What the list of cases shows of one case."""

    case_id: CaseId
    number: str
    name: str  # as shown: SURNAME Given names
    sort_key: str  # folded, Romanian order
    language: str | None
    citizenship: str | None
    track: str | None
    stage: str
    programme_starts: date | None
    programme_ends: date | None
    last_event_on: date | None
    open_drafts: int
    unsigned_issues: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRow:
    """One of a person's own names, as it is searched for."""

    case_id: CaseId
    folded: str  # ASCII, lower case
    skeleton: str  # consonants only, for likeness across scripts


@dataclass(frozen=True, slots=True, kw_only=True)
class DueRow:
    """A date of a case, with its kind and the article it comes from; a task has no article."""

    case_id: CaseId
    kind: str  # the rule, and what of it where a rule gives several; or that of a task
    cite: str  # as JSON: og44:16; empty where the basis is no article
    last_day: date
    recommended: date | None
    ro: str
    en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DueKey:
    """Where a date stands among those of all cases: enough to order, group and count it."""

    case_id: CaseId
    place: int  # among the dates of its case
    kind: str
    turn: int  # which of its kind in its case, by day: 1, 2, …
    cite: str
    last_day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftRow:
    """A draft that was left open, for the page of today."""

    case_id: CaseId
    record_id: RecordId
    form_id: str
    saved_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class KinRow:
    """A family member whom this case, and it alone, says to have a case of their own.

    Of a child ``closed`` are the topics that the parent closed, which close in the child's case
    to everybody else: the parent's home is the child's.
    """

    case_id: CaseId  # the case that wrote it; the row is read for no other
    row_id: str  # of the table of family members
    kin_case: CaseId
    joins: bool  # False where a draft takes the link out
    closed: str  # of a child, between commas; empty of anybody else


@dataclass(frozen=True, slots=True)
class LikenessRow:
    """What a second case of the same person would say too: a number, a day of birth."""

    case_id: CaseId
    kind: str  # a value of ``Likeness``
    told: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PresenceRow:
    """How the person was at a session; of one held elsewhere there is no list here."""

    case_id: CaseId
    record_id: RecordId
    session: RecordId | None
    day: date
    activity: str
    how: str | None  # None: on the list, nothing noted yet


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexRows:
    """All index rows of one case."""

    case: CaseRow
    names: tuple[NameRow, ...]
    due: tuple[DueRow, ...]
    kin: tuple[KinRow, ...] = ()
    likeness: tuple[LikenessRow, ...] = ()
    presence: tuple[PresenceRow, ...] = ()
