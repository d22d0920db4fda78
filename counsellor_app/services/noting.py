"""The counselling note: the fastest thing to write in the program."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from counsellor_app.cases.acts import Act, ActKind
from counsellor_app.cases.ids import ActId, CaseId, RecordId, new_id
from counsellor_app.cases.members import Doing
from counsellor_app.errors import BadInput
from counsellor_app.forms.answers import Answers
from counsellor_app.journal_log import Event, event
from counsellor_app.services.desk import Desk
from counsellor_app.services.following import case_ids, case_lines
from counsellor_app.services.indexing import keep_index
from counsellor_app.services.keeping import (
    Writing,
    begin_record,
    keep_sheet,
    open_record,
    save_draft,
)
from counsellor_app.services.pages import CaseLine
from counsellor_app.text import Text

NO_REASON = Text("Scrieți de ce retrageți nota.", "Write why you withdraw the note.")
_NOT_KEPT = Text("Nota nu a fost păstrată încă.", "The note was not kept yet.")
_SHOWN = 20


def begin_note(desk: Desk, case_id: CaseId, today: date, now: datetime) -> Writing:
    """Return a new note of the case: today, by the member at the keyboard, not restricted."""
    writing = begin_record(desk, case_id, "note", today, now)
    return replace(writing, answers=preset(desk, today))


def preset(desk: Desk, today: date) -> Answers:
    """Return what a new note says before anybody types: today, who writes, not restricted."""
    return {
        "day_of_fact": today.isoformat(),
        "counsellor": desk.member.name,
        "restricted": False,
    }


def case_of_note(desk: Desk, record_id: RecordId) -> CaseId | None:
    """Return the case a note is written in; None if there is no such note."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        record = look.records.record(record_id)
    return None if record is None else record.case_id


def keep_note(
    desk: Desk, writing: Writing, answers: Answers, *, today: date, now: datetime
) -> Writing:
    """Keep the note as one version; what is missing is no reason not to keep it."""
    return keep_sheet(desk, writing, answers, today=today, now=now)


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Why a note was withdrawn, and when; its text stays readable."""

    reason: str
    on: date


def withdrawal_of(desk: Desk, case_id: CaseId, record_id: RecordId) -> Withdrawal | None:
    """Return why this note was withdrawn; None while it stands."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        file = look.cases.file(case_id)
    for act in file.standing(ActKind.WITHDRAWN):
        if act.record_id == record_id:
            return Withdrawal(act.reason or "", act.happened_on)
    return None


def withdraw_note(
    desk: Desk, case_id: CaseId, record_id: RecordId, reason: str, today: date, now: datetime
) -> None:
    """Withdraw a kept note, as one about somebody else; raise BadInput without a reason."""
    desk.must_be_allowed(Doing.WRITE)
    if not reason.strip():
        raise BadInput(NO_REASON)
    if withdrawal_of(desk, case_id, record_id) is not None:
        return
    with desk.vault.work() as work:
        ends = work.cases.file(case_id).ends(record_id)
        if not ends:
            raise BadInput(_NOT_KEPT)
        act = Act(
            id=ActId(new_id(now)),
            kind=ActKind.WITHDRAWN,
            case_id=case_id,
            happened_on=today,
            recorded_at=now,
            member=desk.member.id,
            record_id=record_id,
            sheet_id=ends[-1].id,
            details={},
            reason=reason.strip(),
        )
        work.acts.add(act)
        keep_index(work, desk, case_id)
    event(Event.ACT_RECORDED, kind=act.kind, case=case_id)


def copy_note(
    desk: Desk, case_id: CaseId, record_id: RecordId, *, to: CaseId, today: date, now: datetime
) -> Writing:
    """Begin a draft in another case with what this note says; sealed parts are not copied."""
    note = open_record(desk, case_id, "note", record_id, today)
    return save_draft(desk, begin_record(desk, to, "note", today, now), note.answers, {}, now)


def people_called(desk: Desk, query: str, today: date) -> tuple[CaseLine, ...]:
    """Return at most twenty people whose name fits, to choose whom the note is about."""
    found = case_ids(desk, query)
    return case_lines(desk, (*found.exact, *found.similar)[:_SHOWN], today)
