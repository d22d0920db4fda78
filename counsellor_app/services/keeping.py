"""Drafts and sheets: opening a form, saving what is typed, keeping a version, finalising it."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from counsellor_app.cases.acts import ActKind
from counsellor_app.cases.given_of import given_from, given_of
from counsellor_app.cases.ids import CaseId, RecordId, SheetId, new_id, once_record_id
from counsellor_app.cases.members import Doing, finalising
from counsellor_app.cases.model import CaseFile, Draft, Record, Sealed, Sheet
from counsellor_app.cases.renewals import begun_anew
from counsellor_app.cases.told import Typing
from counsellor_app.errors import NotReady
from counsellor_app.forms.answers import Answers, day_of, text_of
from counsellor_app.forms.asking import joined
from counsellor_app.forms.checking import Gap, check, sound, stops_finalising
from counsellor_app.forms.copied import copied_from_kept, copied_to_kept
from counsellor_app.forms.given import Given
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.spec import Form, HowOften
from counsellor_app.forms.upgrade import upgraded
from counsellor_app.journal_log import Event, event
from counsellor_app.services.confiding import must_read, must_still_read
from counsellor_app.services.desk import Desk
from counsellor_app.services.indexing import draft_is_listed, keep_index
from counsellor_app.services.sealing_answers import Parted, only_asked, part, readable
from counsellor_app.services.stopping import finalising_must_not_be_stopped
from counsellor_app.services.taken_back import still_opened, to_keep
from counsellor_app.services.unconfirmed import NOT_CONFIRMED, left_to_confirm, unconfirmed
from counsellor_app.services.unprintable import unprintable
from counsellor_app.services.writing import Writing, act_on
from counsellor_app.storage.transaction import Work
from counsellor_app.text import Text


def open_form(desk: Desk, case_id: CaseId, form_id: str, today: date) -> Writing:
    """Return a form the case has once, as this member left it."""
    return open_record(desk, case_id, form_id, once_record_id(case_id, form_id), today)


def open_record(
    desk: Desk, case_id: CaseId, form_id: str, record_id: RecordId, today: date
) -> Writing:
    """Return one record of the case: this member's draft of it, else its newest sheet.

    Raise NotAllowed for one that is confided to others.
    """
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        file = look.cases.file(case_id)
    must_read(desk, file, record_id)
    begun = as_kept(desk, file, form_id, record_id, today)
    draft = file.draft_of(record_id, desk.member.id)
    if draft is None:
        return begun
    renews = begun_anew(file, record_id, desk.member.id) is not None
    left = _as_left(begun, draft, renews=renews)
    settles_final = any(
        file.finalised(one) for one in file.ends(record_id) if one.id == draft.settles
    )
    return still_opened(desk, replace(left, finalised=left.finalised or settles_final), today)


def as_kept(desk: Desk, file: CaseFile, form_id: str, record_id: RecordId, today: date) -> Writing:
    """Return a record as its newest version says, so far as this case file shows it."""
    form = form_by_id(form_id)
    ends = file.ends(record_id)
    newest = ends[-1] if ends else None
    return Writing(
        case_id=file.case.id,
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
        copied=left_to_confirm(file, record_id, newest),
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
    must_still_read(desk, writing)
    everything = joined(answers, set_aside)
    parted = part(writing.form, writing.record_id, everything, writing.sealed, desk.class_keys)
    draft = _draft(desk, writing, answers, set_aside, parted.sealed, now)
    with desk.vault.work() as work:
        _have_record(work, desk, writing, now)
        begun = work.drafts.get(writing.record_id, desk.member.id) is None
        work.drafts.put(draft)
        if begun or draft_is_listed(writing.form, answers):
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
    """Keep this revision and drop its draft; raise AlreadyContinued if another was kept since.

    Copied answers nobody confirmed leave a draft behind that says so: sheets hold no marks.
    """
    desk.must_be_allowed(Doing.WRITE)
    must_still_read(desk, writing)
    told, form, record = to_keep(writing, answers), writing.form, writing.record_id
    boxes = only_asked(form, record, told, writing.given, writing.sealed, desk.class_keys)
    parted = part(form, record, told, boxes, desk.class_keys)
    sheet = _sheet(desk, writing, told, parted, _Kept(today, now, why))
    copied = {name: source for name, source in writing.copied.items() if name in answers}
    kept = replace(
        _going_on_from(sheet, writing),
        answers=answers,
        sealed=boxes,
        draft_saved_at=now if copied else None,
        copied=copied,
    )
    with desk.vault.work() as work:
        _have_record(work, desk, writing, now)
        work.sheets.add(sheet)
        work.drafts.drop(writing.record_id, desk.member.id)
        if kept.copied:
            work.drafts.put(_draft(desk, kept, answers, {}, sheet.sealed, now))
        keep_index(work, desk, writing.case_id)
    event(Event.SHEET_SAVED, case=writing.case_id)
    return kept


def finalise(
    desk: Desk, writing: Writing, answers: Answers, *, today: date, now: datetime
) -> Writing:
    """Keep this revision if it is not kept yet and finalise it; raise NotReady with reasons."""
    desk.must_be_allowed(finalising(writing.form.id, answers))
    stopping = [gap for gap in final_check(desk, writing, answers, today) if stops_finalising(gap)]
    if stopping:
        raise NotReady(_NOT_COMPLETE, [gap.why for gap in stopping])
    copies = unconfirmed(writing, answers)
    if copies:
        raise NotReady(NOT_CONFIRMED, [gap.why for gap in copies])
    typed_since = writing.draft_saved_at is not None or answers != writing.answers
    if writing.finalised and not typed_since:
        return writing
    typing = Typing({writing.form.id: answers}, writing.record_id)
    finalising_must_not_be_stopped(desk, writing.case_id, writing.form.id, typing, today)
    if writing.newest is None or typed_since:
        writing = keep_sheet(desk, writing, answers, today=today, now=now)
    sheet = writing.newest
    if sheet is None:
        raise NotReady(_NOT_COMPLETE)
    act = act_on(writing, sheet, ActKind.FINALISED, desk.member, today=today, now=now)
    with desk.vault.work() as work:
        work.acts.add(act)
        keep_index(work, desk, writing.case_id)
    event(Event.ACT_RECORDED, kind=act.kind, case=writing.case_id)
    return replace(writing, finalised=True)


def may_finalise(desk: Desk, writing: Writing, answers: Answers | None = None) -> bool:
    """Tell whether the member's role finalises these answers, or the form as it was opened."""
    return desk.may(finalising(writing.form.id, writing.answers if answers is None else answers))


def final_check(desk: Desk, writing: Writing, answers: Answers, today: date) -> tuple[Gap, ...]:
    """Return what the form still lacks, letters no bundled font has included."""
    desk.must_be_allowed(Doing.SEE_CASES)
    found = check(writing.form, answers, writing.given, today)
    return (*found, *unconfirmed(writing, answers), *unprintable(writing.form, answers))


def given_while_typing(desk: Desk, writing: Writing, answers: Answers, today: date) -> Given:
    """Return what is given as the person's own form is typed; of other forms what it was."""
    if writing.form.id not in ("person", "take_over"):
        return writing.given
    answers = sound(writing.form, answers, writing.given, today)
    language = text_of(answers, "communication_language") or writing.given.talk_language
    given = given_from(answers, language, desk.member, today)
    return replace(given, vulnerability_determined=writing.given.vulnerability_determined)


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
        settles=writing.settles,
        given=writing.given,
        answers=parted.answers,
        sealed=parted.sealed,
        happened_on=_happened_on(writing.form, answers, kept.today),
        member=desk.member.id,
        kept_at=kept.now,
        why=kept.why,
    )


def _going_on_from(sheet: Sheet, writing: Writing) -> Writing:
    return replace(
        writing, based_on=sheet.id, newest=sheet, finalised=False, renews=False, settles=None
    )


def _draft(
    desk: Desk, writing: Writing, answers: Answers, aside: Answers, sealed: Sealed, now: datetime
) -> Draft:
    return Draft(
        record_id=writing.record_id,
        case_id=writing.case_id,
        form_id=writing.form.id,
        form_version=writing.form.version,
        member=desk.member.id,
        based_on=writing.based_on,
        given=writing.given,
        answers=readable(writing.form, answers),
        set_aside=readable(writing.form, aside),
        sealed=sealed,
        saved_at=now,
        unconfirmed=copied_to_kept(writing.copied),
        settles=writing.settles,
    )


def _as_left(begun: Writing, draft: Draft, *, renews: bool) -> Writing:
    """Return the record as this member left it while typing."""
    return replace(
        begun,
        answers=upgraded(begun.form, draft.form_version, draft.answers),
        set_aside=draft.set_aside,
        sealed=draft.sealed,
        based_on=draft.based_on,
        draft_saved_at=draft.saved_at,
        copied=copied_from_kept(draft.unconfirmed),
        renews=renews,
        settles=draft.settles,
    )


def _have_record(work: Work, desk: Desk, writing: Writing, now: datetime) -> None:
    if work.records.record(writing.record_id) is None:
        record = Record(id=writing.record_id, case_id=writing.case_id, form_id=writing.form.id)
        work.records.add(record, desk.member.id, now)


def _happened_on(form: Form, answers: Answers, today: date) -> date:
    day = None if form.happened is None else day_of(answers, form.happened)
    return day or today
