"""A form as it is opened for writing: what was answered, and where it continues."""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from counsellor_app.cases.acts import Act, ActKind
from counsellor_app.cases.ids import ActId, CaseId, RecordId, SheetId, new_id
from counsellor_app.cases.members import Member
from counsellor_app.cases.model import Sealed, Sheet
from counsellor_app.forms.answers import Answers
from counsellor_app.forms.copied import Copied
from counsellor_app.forms.given import Given
from counsellor_app.forms.handling import Sensitive
from counsellor_app.forms.spec import Form


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """A form as it is opened for writing: what was answered, and where it continues.

    ``sealed`` holds classes that were not opened; a page shows them closed until
    ``open_notes`` is called with a purpose. ``copied`` are answers nobody confirmed yet;
    ``renews`` tells that the finalised form was begun anew, so that no correction is written.
    ``settles`` is the other side of a fork that the next version kept decides.
    """

    case_id: CaseId
    case_number: str
    record_id: RecordId
    form: Form
    given: Given
    answers: Answers
    set_aside: Answers
    sealed: Sealed
    based_on: UUID
    newest: Sheet | None
    finalised: bool
    draft_saved_at: datetime | None
    copied: Copied = field(default_factory=dict)
    renews: bool = False
    settles: SheetId | None = None

    @property
    def closed_classes(self) -> frozenset[Sensitive]:
        """Return the sensitive classes that have answers nobody opened yet."""
        return frozenset(Sensitive(name) for name in self.sealed)


def act_on(
    writing: Writing, sheet: Sheet, kind: ActKind, member: Member, *, today: date, now: datetime
) -> Act:
    """Return what a member does today with a version of this form: finalises it, renews it."""
    return Act(
        id=ActId(new_id(now)),
        kind=kind,
        case_id=writing.case_id,
        happened_on=today,
        recorded_at=now,
        member=member.id,
        record_id=writing.record_id,
        sheet_id=sheet.id,
        details={},
    )
