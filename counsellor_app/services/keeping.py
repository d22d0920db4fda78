"""Drafts and sheets: opening a form, saving what is typed, keeping a version, finalising it."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from counsellor_app.cases.acts import Act, ActKind
from counsellor_app.cases.given_of import given_from, given_of
from counsellor_app.cases.ids import (
    ActId,
    CaseId,
    RecordId,
    SheetId,
    new_id,
    once_record_id,
)
from counsellor_app.cases.members import Doing, finalising
from counsellor_app.cases.model import Draft, Record, Sealed, Sheet
from counsellor_app.errors import BadInput, NotReady
from counsellor_app.forms.answers import Answers, day_of, text_of
from counsellor_app.forms.asking import joined
from counsellor_app.forms.checking import Gap, check, sound, stops_finalising
from counsellor_app.forms.given import Given
from counsellor_app.forms.handling import Sensitive
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.spec import Form, HowOften
from counsellor_app.forms.upgrade import upgraded
from counsellor_app.journal_log import Event, event
from counsellor_app.services.desk import Desk
from counsellor_app.services.indexing import keep_index
from counsellor_app.services.sealing_answers import Parted, only_asked, opened, part, readable
from counsellor_app.services.stopping import finalising_must_not_be_stopped
from counsellor_app.services.unprintable import unprintable
from counsellor_app.storage.audit import Action, Entry
from counsellor_app.storage.transaction import Work
from counsellor_app.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """A form as it is opened for writing: what was answered, and where it continues.

    ``sealed`` holds classes that were not opened; a page shows them closed until
    ``open_notes`` is called with a purpose.
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

    @property
    def closed_classes(self) -> frozenset[Sensitive]:
        """Return the sensitive classes that have answers nobody opened yet."""
        return frozenset(Sensitive(name) for name in self.sealed)


def open_form(desk: Desk, case_id: CaseId, form_id: str, today: date) -> Writing:
    """Return a form the case has once, as this member left it."""
    return open_record(desk, case_id, form_id, once_record_id(case_id, form_id), today)


def open_record(
    desk: Desk, case_id: CaseId, form_id: str, record_id: RecordId, today: date
) -> Writing:
    """Return one record of the case: this member's draft of it, else its newest sheet."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        file = look.cases.file(case_id)
    form = form_by_id(form_id)
    ends = file.ends(record_id)
    newest = ends[-1] if ends else None
    draft = file.draft_of(record_id, desk.member.id)
    begun = Writing(
        case_id=case_id,
        case_number=file.case.number,
        record_id=record_id,
        form=form,
        given=given_of(file, desk.member, today),
        answers={} if newest is None else upgraded(form, newest.form_version, newest.answers),
        set_aside={},
        sealed={} if newest is None else newest.sealed,
        based_on=record_id if newest is None else newest.id,
        newest=newest,
        finalised=newest is not None and file.finalised(newest),
        draft_saved_at=None,
    )
    if draft is None:
        return begun
    return replace(
        begun,
        answers=upgraded(form, draft.form_version, draft.answers),
        set_aside=draft.set_aside,
        sealed=draft.sealed,
        based_on=draft.based_on,
        draft_saved_at=draft.saved_at,
    )


def begin_record(desk: Desk, case_id: CaseId, form_id: str, today: date, now: datetime) -> Writing:
    """Return a new, empty record of a form that a case has many times; nothing is kept yet."""
    if form_by_id(form_id).how_often is HowOften.ONCE:
        return open_form(desk, case_id, form_id, today)
    return open_record(desk, case_id, form_id, RecordId(new_id(now)), today)


def save_draft(
    desk: Desk, writing: Writing, answers: Answers, set_aside: Answers, now: datetime
) -> Writing:
    """Keep what is typed so far; return the writing with the moment it was saved."""
    desk.must_be_allowed(Doing.WRITE)
    everything = joined(answers, set_aside)
    parted = part(writing.form, writing.record_id, everything, writing.sealed, desk.class_keys)
    draft = Draft(
        record_id=writing.record_id,
        case_id=writing.case_id,
        form_id=writing.form.id,
        form_version=writing.form.version,
        member=desk.member.id,
        based_on=writing.based_on,
        given=writing.given,
        answers=readable(writing.form, answers),
        set_aside=readable(writing.form, set_aside),
        sealed=parted.sealed,
        saved_at=now,
    )
    with desk.vault.work() as work:
        _have_record(work, desk, writing, now)
        begun = work.drafts.get(writing.record_id, desk.member.id) is None
        work.drafts.put(draft)
        if begun or writing.form.id in NAMING:
            keep_index(work, desk, writing.case_id)
    event(Event.DRAFT_SAVED, case=writing.case_id)
    return replace(writing, draft_saved_at=now)


def keep_sheet(
    desk: Desk,
    writing: Writing,
    answers: Answers,
    *,
    today: date,
    now: datetime,
    why: str | None = None,
) -> Writing:
    """Keep this revision and drop its draft; raise AlreadyContinued if another was kept since."""
    desk.must_be_allowed(Doing.WRITE)
    boxes = only_asked(
        writing.form, writing.record_id, answers, writing.given, writing.sealed, desk.class_keys
    )
    parted = part(writing.form, writing.record_id, answers, boxes, desk.class_keys)
    sheet = _sheet(desk, writing, answers, parted, _Kept(today, now, why))
    with desk.vault.work() as work:
        _have_record(work, desk, writing, now)
        work.sheets.add(sheet)
        work.drafts.drop(writing.record_id, desk.member.id)
        keep_index(work, desk, writing.case_id)
    event(Event.SHEET_SAVED, case=writing.case_id)
    return replace(
        writing,
        based_on=sheet.id,
        newest=sheet,
        answers=answers,
        sealed=boxes,
        finalised=False,
        draft_saved_at=None,
    )


def finalise(
    desk: Desk, writing: Writing, answers: Answers, *, today: date, now: datetime
) -> Writing:
    """Keep this revision if it is not kept yet and finalise it; raise NotReady with reasons."""
    desk.must_be_allowed(finalising(writing.form.id))
    stopping = [gap for gap in final_check(desk, writing, answers, today) if stops_finalising(gap)]
    if stopping:
        raise NotReady(_NOT_COMPLETE, [gap.why for gap in stopping])
    typed_since = writing.draft_saved_at is not None or answers != writing.answers
    if writing.finalised and not typed_since:
        return writing
    finalising_must_not_be_stopped(desk, writing.case_id, writing.form.id, answers, today)
    if writing.newest is None or typed_since:
        writing = keep_sheet(desk, writing, answers, today=today, now=now)
    sheet = writing.newest
    if sheet is None:
        raise NotReady(_NOT_COMPLETE)
    act = Act(
        id=ActId(new_id(now)),
        kind=ActKind.FINALISED,
        case_id=writing.case_id,
        happened_on=today,
        recorded_at=now,
        member=desk.member.id,
        record_id=writing.record_id,
        sheet_id=sheet.id,
        details={},
    )
    with desk.vault.work() as work:
        work.acts.add(act)
        keep_index(work, desk, writing.case_id)
    event(Event.ACT_RECORDED, kind=act.kind, case=writing.case_id)
    return replace(writing, finalised=True)


def may_finalise(desk: Desk, writing: Writing) -> bool:
    """Tell whether the member's role finalises this form."""
    return desk.may(finalising(writing.form.id))


def final_check(desk: Desk, writing: Writing, answers: Answers, today: date) -> tuple[Gap, ...]:
    """Return what the form still lacks, letters no bundled font has included."""
    desk.must_be_allowed(Doing.SEE_CASES)
    form = writing.form
    return (*check(form, answers, writing.given, today), *unprintable(form, answers))


def open_notes(
    desk: Desk, writing: Writing, purpose: str, now: datetime
) -> tuple[Writing, Answers]:
    """Open the sealed answers of a record for a purpose, journalled; raise BadInput for none."""
    desk.must_be_allowed(Doing.OPEN_SEALED)
    if not purpose.strip():
        raise BadInput(_NO_PURPOSE)
    answers = opened(writing.record_id, writing.sealed, desk.class_keys)
    with desk.vault.work() as work:
        work.journal.add(
            Entry(
                action=Action.NOTES_OPENED,
                at=now,
                member=desk.member.id,
                case_id=writing.case_id,
                details={"record": str(writing.record_id), "purpose": purpose},
            )
        )
    closed = {
        name: box for name, box in writing.sealed.items() if Sensitive(name) not in desk.class_keys
    }
    return replace(writing, sealed=closed), answers


def given_while_typing(desk: Desk, writing: Writing, answers: Answers, today: date) -> Given:
    """Return what is given as the person's own form is typed; of other forms what it was."""
    if writing.form.id not in ("person", "take_over"):
        return writing.given
    answers = sound(writing.form, answers, writing.given, today)
    language = text_of(answers, "communication_language") or writing.given.talk_language
    return given_from(answers, language, desk.member, today)


NAMING = frozenset({"person", "first_contact", "take_over"})  # a draft of these names the case
_NO_PURPOSE = Text("Scrieți pentru ce deschideți notele.", "Write what you open the notes for.")
_NOT_COMPLETE = Text(
    "Formularul nu este complet. Deschideți „Verificați răspunsurile” și completați ce lipsește.",
    "The form is not complete. Open “Check the answers” and fill in what is missing.",
)


@dataclass(frozen=True, slots=True)
class _Kept:
    today: date
    now: datetime
    why: str | None


def _sheet(desk: Desk, writing: Writing, answers: Answers, parted: Parted, kept: _Kept) -> Sheet:
    return Sheet(
        id=SheetId(new_id(kept.now)),
        record_id=writing.record_id,
        case_id=writing.case_id,
        form_id=writing.form.id,
        form_version=writing.form.version,
        origin=desk.vault.origin,
        follows=writing.based_on,
        given=writing.given,
        answers=parted.answers,
        sealed=parted.sealed,
        happened_on=_happened_on(writing.form, answers, kept.today),
        member=desk.member.id,
        kept_at=kept.now,
        why=kept.why,
    )


def _have_record(work: Work, desk: Desk, writing: Writing, now: datetime) -> None:
    if work.records.record(writing.record_id) is None:
        record = Record(id=writing.record_id, case_id=writing.case_id, form_id=writing.form.id)
        work.records.add(record, desk.member.id, now)


def _happened_on(form: Form, answers: Answers, today: date) -> date:
    day = None if form.happened is None else day_of(answers, form.happened)
    return day or today
