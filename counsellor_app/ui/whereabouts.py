"""Where one is in the program: a place of the rail, or a page of a case."""

from dataclasses import dataclass
from enum import Enum

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
    ELSEWHERE = "elsewhere"

    @property
    def on_rail(self) -> bool:
        """Tell whether the rail leads here."""
        return self in RAIL


RAIL = (Spot.TODAY, Spot.CASES, Spot.DUE, Spot.EXPORT, Spot.SETTINGS)


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
        return self.spot if self.spot.on_rail else Spot.CASES


def case_at(case_id: CaseId, tab: str | None = None) -> Where:
    """Return the page of a case."""
    return Where(spot=Spot.CASE, case_id=case_id, tab=tab)


def form_at(case_id: CaseId, form_id: str, record_id: RecordId | None = None) -> Where:
    """Return a form of a case; without a record id the one record of a form asked once."""
    return Where(spot=Spot.FORM, case_id=case_id, form_id=form_id, record_id=record_id)


def note_at(case_id: CaseId | None) -> Where:
    """Return a new note, of this case or of whom one chooses."""
    return Where(spot=Spot.NOTE, case_id=case_id)
