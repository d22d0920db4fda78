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
    """A date of a case, with its kind and the article it comes from."""

    case_id: CaseId
    kind: str  # the rule, and what of it where a rule gives several
    cite: str  # as JSON: og44:16
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
class IndexRows:
    """All index rows of one case."""

    case: CaseRow
    names: tuple[NameRow, ...]
    due: tuple[DueRow, ...]
