"""Forms of the office, of no case: opening one, saving what is typed, keeping a version."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from counsellor_app.cases.ids import RecordId, SheetId, new_id
from counsellor_app.cases.members import Doing
from counsellor_app.cases.model import Draft, Record, Sheet
from counsellor_app.forms.answers import Answers, day_of
from counsellor_app.forms.given import Given
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.spec import Form, Scope
from counsellor_app.forms.upgrade import upgraded
from counsellor_app.journal_log import Event, event
from counsellor_app.services.desk import Desk
from counsellor_app.storage.transaction import Look, Work


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeWriting:
    """A form of the office as it is opened for writing: what was answered, where it goes on."""

    case_id: None = None
    record_id: RecordId
    form: Form
    given: Given
    answers: Answers
    set_aside: Answers
    based_on: UUID
    newest: Sheet | None
    draft_saved_at: datetime | None


def begin_office_form(desk: Desk, form_id: str, now: datetime) -> OfficeWriting:
    """Return a new, empty record of a form of the office; nothing is kept yet."""
    desk.must_be_allowed(Doing.WRITE)
    form = form_by_id(form_id)
    if form.scope is not Scope.OFFICE:
        raise ValueError(f"{form_id} is a form of a case")
    record_id = RecordId(new_id(now))
    return OfficeWriting(
        record_id=record_id,
        form=form,
        given=_given(desk),
        answers={},
        set_aside={},
        based_on=record_id,
        newest=None,
        draft_saved_at=None,
    )


def open_office_form(look: Look, desk: Desk, record: Record) -> OfficeWriting:
    """Return a record of the office: this member's draft of it, else its newest sheet."""
    desk.must_be_allowed(Doing.SEE_CASES)
    form = form_by_id(record.form_id)
    ends = look.sheets.newest(record.id)
    newest = ends[-1] if ends else None
    draft = look.drafts.get(record.id, desk.member.id)
    begun = OfficeWriting(
        record_id=record.id,
        form=form,
        given=_given(desk),
        answers={} if newest is None else upgraded(form, newest.form_version, newest.answers),
        set_aside={},
        based_on=record.id if newest is None else newest.id,
        newest=newest,
        draft_saved_at=None,
    )
    if draft is None:
        return begun
    return replace(
        begun,
        answers=upgraded(form, draft.form_version, draft.answers),
        set_aside=draft.set_aside,
        based_on=draft.based_on,
        draft_saved_at=draft.saved_at,
    )


def save_office_draft(
    desk: Desk, writing: OfficeWriting, answers: Answers, set_aside: Answers, now: datetime
) -> OfficeWriting:
    """Keep what is typed so far; return the writing with the moment it was saved."""
    desk.must_be_allowed(Doing.WRITE)
    draft = Draft(
        record_id=writing.record_id,
        case_id=None,
        form_id=writing.form.id,
        form_version=writing.form.version,
        member=desk.member.id,
        based_on=writing.based_on,
        given=writing.given,
        answers=answers,
        set_aside=set_aside,
        saved_at=now,
    )
    with desk.vault.work() as work:
        _have_record(work, desk, writing, now)
        work.drafts.put(draft)
    event(Event.DRAFT_SAVED)
    return replace(writing, draft_saved_at=now)


def keep_office_sheet(
    work: Work, desk: Desk, writing: OfficeWriting, answers: Answers, today: date, now: datetime
) -> None:
    """Keep this revision, if it says anything new, and drop its draft; raise AlreadyContinued."""
    _have_record(work, desk, writing, now)
    if writing.newest is None or dict(answers) != dict(writing.newest.answers):
        work.sheets.add(_sheet(desk, writing, answers, today, now))
    work.drafts.drop(writing.record_id, desk.member.id)


def _have_record(work: Work, desk: Desk, writing: OfficeWriting, now: datetime) -> None:
    if work.records.record(writing.record_id) is None:
        record = Record(id=writing.record_id, case_id=None, form_id=writing.form.id)
        work.records.add(record, desk.member.id, now)


def _sheet(
    desk: Desk, writing: OfficeWriting, answers: Answers, today: date, now: datetime
) -> Sheet:
    happened = None if writing.form.happened is None else day_of(answers, writing.form.happened)
    return Sheet(
        id=SheetId(new_id(now)),
        record_id=writing.record_id,
        case_id=None,
        form_id=writing.form.id,
        form_version=writing.form.version,
        origin=desk.vault.origin,
        follows=writing.based_on,
        given=writing.given,
        answers=answers,
        happened_on=happened or today,
        member=desk.member.id,
        kept_at=now,
    )


def _given(desk: Desk) -> Given:
    return Given(acting_for=desk.member.acting_for.value)
