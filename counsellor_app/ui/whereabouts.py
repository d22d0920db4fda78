"""Where one is in the program: a place of the rail, or a page of a case."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from uuid import UUID

from counsellor_app.cases.ids import CaseId, IssueId, RecordId


class Spot(Enum):
    """The kinds of pages."""

    TODAY = "today"
    CASES = "cases"
    DUE = "due"
    EXPORT = "export"
    SETTINGS = "settings"
    CASE = "case"
    FORM = "form"
    NOTE = "note"
    ISSUE = "issue"
    SIGNING = "signing"
    PAPER = "paper"
    PLAN_SUMMARY = "plan_summary"
    SHEET = "sheet"
    CHANGES = "changes"
    ESIGNATURES = "esignatures"
    ELSEWHERE = "elsewhere"
    VERIFY = "verify"
    VALUES = "values"
    PHRASES = "phrases"
    WORDING = "wording"
    SESSIONS = "sessions"
    SESSION = "session"
    ATTENDANCE_LIST = "attendance_list"

    @property
    def on_rail(self) -> bool:
        """Tell whether the rail leads here."""
        return self in RAIL


RAIL = (Spot.TODAY, Spot.CASES, Spot.DUE, Spot.SESSIONS, Spot.EXPORT, Spot.SETTINGS)
# Pages of no case that a page of the rail opens.
_UNDER = {
    Spot.VALUES: Spot.SETTINGS,
    Spot.PHRASES: Spot.SETTINGS,
    Spot.WORDING: Spot.SETTINGS,
    Spot.SESSION: Spot.SESSIONS,
    Spot.ATTENDANCE_LIST: Spot.SESSIONS,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """A page and what it shows."""

    spot: Spot
    case_id: CaseId | None = None
    form_id: str | None = None
    record_id: RecordId | None = None
    issue_id: IssueId | None = None
    tab: str | None = None

    @property
    def place(self) -> Spot:
        """Return the place of the rail it belongs to."""
        return self.spot if self.spot.on_rail else _UNDER.get(self.spot, Spot.CASES)

    def told(self) -> dict[str, str]:
        """Return the page in plain words, to be kept while the register is locked."""
        parts = {
            "case_id": self.case_id,
            "form_id": self.form_id,
            "record_id": self.record_id,
            "issue_id": self.issue_id,
            "tab": self.tab,
        }
        return {"spot": self.spot.value} | {
            name: str(part) for name, part in parts.items() if part is not None
        }


@dataclass(frozen=True, slots=True)
class RecordPlace:
    """One record of a case."""

    case_id: CaseId
    form_id: str
    record_id: RecordId


def where_told(told: Mapping[str, str]) -> Where:
    """Return the page that was told; raise ValueError or KeyError if it is none."""
    ids = {name: UUID(told[name]) for name in ("case_id", "record_id", "issue_id") if name in told}
    case_id, record_id, issue_id = (ids.get(n) for n in ("case_id", "record_id", "issue_id"))
    return Where(
        spot=Spot(told["spot"]),
        case_id=None if case_id is None else CaseId(case_id),
        form_id=told.get("form_id"),
        record_id=None if record_id is None else RecordId(record_id),
        issue_id=None if issue_id is None else IssueId(issue_id),
        tab=told.get("tab"),
    )


def case_at(case_id: CaseId, tab: str | None = None) -> Where:
    """Return the page of a case."""
    return Where(spot=Spot.CASE, case_id=case_id, tab=tab)


def form_at(case_id: CaseId, form_id: str, record_id: RecordId | None = None) -> Where:
    """Return a form of a case; without a record id the one record of a form asked once."""
    return Where(spot=Spot.FORM, case_id=case_id, form_id=form_id, record_id=record_id)


def pack_at(case_id: CaseId) -> Where:
    """Return the protocol pack of a case."""
    return Where(spot=Spot.ISSUE, case_id=case_id)


def paper_at(record: RecordPlace, issue_id: IssueId | None = None) -> Where:
    """Return what a record is printed as, or one stored paper of it."""
    return Where(
        spot=Spot.PAPER,
        case_id=record.case_id,
        form_id=record.form_id,
        record_id=record.record_id,
        issue_id=issue_id,
    )


def changes_at(case_id: CaseId, issue_id: IssueId) -> Where:
    """Return what changed since a paper was printed."""
    return Where(spot=Spot.CHANGES, case_id=case_id, issue_id=issue_id)


def signatures_at(case_id: CaseId, issue_id: IssueId) -> Where:
    """Return the electronic signatures on a paper."""
    return Where(spot=Spot.ESIGNATURES, case_id=case_id, issue_id=issue_id)


def issued_at(
    case_id: CaseId, form_id: str | None, record_id: RecordId | None, issue_id: IssueId
) -> Where:
    """Return the page of an issued paper: of its record, or of the pack, which has none."""
    if form_id is None or record_id is None:
        return Where(spot=Spot.ISSUE, case_id=case_id, issue_id=issue_id)
    return paper_at(RecordPlace(case_id, form_id, record_id), issue_id)


def sheet_at(record: RecordPlace, kind: str) -> Where:
    """Return the sheet that explains a paper of a record in another language."""
    return Where(
        spot=Spot.SHEET,
        case_id=record.case_id,
        form_id=record.form_id,
        record_id=record.record_id,
        tab=kind,
    )


def plan_summary_at(case_id: CaseId, text: str | None = None) -> Where:
    """Return the plan in short, of this text of the plan ("kept", "typed"), to take home."""
    return Where(spot=Spot.PLAN_SUMMARY, case_id=case_id, tab=text)


def note_at(case_id: CaseId | None) -> Where:
    """Return a new note, of this case or of whom one chooses."""
    return Where(spot=Spot.NOTE, case_id=case_id)


def session_at(record_id: RecordId | None) -> Where:
    """Return a session of the office, or a new one."""
    return Where(spot=Spot.SESSION, tab=None if record_id is None else str(record_id))


def attendance_list_at(record_id: RecordId) -> Where:
    """Return the attendance list of a session, to print."""
    return Where(spot=Spot.ATTENDANCE_LIST, record_id=record_id)
