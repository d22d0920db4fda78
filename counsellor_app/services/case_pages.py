"""The page of one case: header, next date, timeline, steps, documents, notes, history."""

from dataclasses import replace
from datetime import date

from counsellor_app.cases.acts import ActKind
from counsellor_app.cases.before_after import before_after, needs_revised
from counsellor_app.cases.due import DueDate, dates_of
from counsellor_app.cases.due_kinds import quiet
from counsellor_app.cases.facts_of import facts_of
from counsellor_app.cases.given_of import given_of
from counsellor_app.cases.ids import CaseId, MemberId
from counsellor_app.cases.members import Doing
from counsellor_app.cases.model import CaseFile, Sheet
from counsellor_app.cases.person_of import age_of, name_of, person_answers, talk_language, track_of
from counsellor_app.cases.programme import programme_now
from counsellor_app.cases.protocol_packs import protocol_in_force
from counsellor_app.cases.stages import (
    Stage,
    awaits_registration,
    stage_of,
    stage_on,
)
from counsellor_app.cases.told import Told
from counsellor_app.forms.answers import day_of, said, text_of
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.spoken import in_both
from counsellor_app.law.facts import Facts
from counsellor_app.law.findings import explain
from counsellor_app.law.marks import articles_marked
from counsellor_app.services.case_documents import document_lines
from counsellor_app.services.case_forms import BEGINNINGS, phase_lines
from counsellor_app.services.case_steps import step_of_date, steps_of
from counsellor_app.services.desk import Desk
from counsellor_app.services.following import country
from counsellor_app.services.histories import history_of
from counsellor_app.services.lateness import owed_to, tone_for, when_for
from counsellor_app.services.pages import (
    CasePage,
    DueLine,
    Lane,
    Milestone,
    NoteLine,
    StepLine,
    StepState,
    Tone,
)
from counsellor_app.services.paper_lines import paper_lines
from counsellor_app.services.presence_pages import presence_in_case
from counsellor_app.services.reading_law import rests_on_mark
from counsellor_app.services.safe_contact import safe_contact_in_words
from counsellor_app.services.tasks import task_lines
from counsellor_app.services.timelines import lanes_of, milestones_of
from counsellor_app.services.why_not import finding_lines, undecided_lines
from counsellor_app.text import Plural, Text, short_date

REGISTRATION = "registration"  # the step of a request that was kept: its number and day
_YEARS = Plural(("{n} an", "{n} ani", "{n} de ani"), ("{n} year", "{n} years"))
_STATUS_TONES = {
    Stage.PROGRAMME_ACTIVE: Tone.DONE,
    Stage.PROGRAMME_EXTENDED: Tone.DONE,
    Stage.DUTY_TO_CHECK: Tone.SOON,
    Stage.EXTENSION_ASKED: Tone.SOON,
    Stage.PERIOD_OVER: Tone.SOON,
}
_OPEN = frozenset({StepState.NOT_STARTED, StepState.DRAFTED, StepState.KEPT})


def case_page(desk: Desk, case_id: CaseId, today: date) -> CasePage:
    """Return the case at a glance."""
    file, names = _file_and_names(desk, case_id)
    facts, due = facts_of(file, desk.member), dates_of(file, desk.rulebook)
    explained = explain(facts, desk.rulebook, today)
    lanes = lanes_of(file, facts, explained.findings, articles_marked(desk.rulebook, today))
    stage = _stage_today(file, facts, today)
    steps = steps_of(file, given_of(file, desk.member, today))
    next_due, due_step = _coming(desk, file, due, steps, today)
    return CasePage(
        case_id=case_id,
        number=file.case.number,
        name=name_of(file),
        stage=stage,
        status=_status(file, stage),
        status_tone=_STATUS_TONES.get(stage, Tone.CALM),
        track=_track(file, today),
        facts_line=_facts_line(file, today),
        next_due=next_due,
        due_step=due_step,
        tasks=task_lines(desk, file, names, today),
        lanes=lanes,
        milestones=_milestones(desk, facts, lanes, due, today),
        steps=steps,
        phases=phase_lines(file, desk.member, names, today),
        presence=presence_in_case(file),
        needs_changed=before_after(Told(file=file)) or needs_revised(file),
        person=_person(file),
        safe_contact=safe_contact_in_words(file),
        documents=document_lines(desk, file),
        papers=paper_lines(desk, file),
        notes=_notes(file, names),
        history=history_of(file, names),
        finding_lines=finding_lines(desk, file, explained.findings, names),
        undecided=undecided_lines(explained.not_decided),
        next_step=next((step for step in steps if _is_next(step)), None),
        paper_case=file.newest("take_over") is not None,
    )


def _file_and_names(desk: Desk, case_id: CaseId) -> tuple[CaseFile, dict[MemberId, str]]:
    """Return the case, and the names of all who ever worked here."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        return look.cases.file(case_id), {one.id: one.name for one in look.members.all()}


def _coming(
    desk: Desk, file: CaseFile, due: tuple[DueDate, ...], steps: tuple[StepLine, ...], today: date
) -> tuple[DueLine | None, StepLine | None]:
    """Return the next date and the step that answers it."""
    coming = _next_of(desk, due, today)
    if coming is None:
        return None, None
    return _due_line(desk, file, coming, today), _due_step(file, coming, steps)


def _milestones(
    desk: Desk, facts: Facts, lanes: tuple[Lane, ...], due: tuple[DueDate, ...], today: date
) -> tuple[Milestone, ...]:
    marked = {one.kind for one in due if rests_on_mark(desk, one.kind, one.basis, today)}
    return milestones_of(facts, lanes, due, today, desk.member.acting_for, marked)


def _stage_today(file: CaseFile, facts: Facts, today: date) -> Stage:
    programme = programme_now(facts)
    return stage_on(stage_of(file), None if programme is None else programme.end, today)


def _track(file: CaseFile, today: date) -> Text | None:
    track = track_of(person_answers(file), today)
    return None if track is None else track.text


def _is_next(step: StepLine) -> bool:
    """Tell whether the case waits for this step; a beginning that was kept holds nothing up."""
    begun = step.id in BEGINNINGS and step.state is StepState.KEPT
    return step.state in _OPEN and not begun


def _status(file: CaseFile, stage: Stage) -> Text:
    """Return the stage; of a case taken over that nothing here has carried on, that it was."""
    if file.newest("take_over") is None or protocol_in_force(file) is not None:
        return stage.text
    if stage is Stage.PROGRAMME_ACTIVE:
        return Text("Program activ, dosar preluat", "Active programme, case taken over")
    if stage.is_before_pack:
        return Text("Dosar preluat în curs", "Case taken over")
    return stage.text


def _facts_line(file: CaseFile, today: date) -> Text:
    person = person_answers(file)
    ro = [f"Caz {file.case.number}"]
    en = [f"Case {file.case.number}"]
    citizenship = text_of(person, "citizenship")
    if citizenship is not None:
        ro.append(country(citizenship).ro)
        en.append(country(citizenship).en)
    age = age_of(person, today)
    born = day_of(person, "birth_date")
    if age is not None:
        day = short_date(born) if born else text_of(person, "birth_date") or ""
        years = _YEARS.of(age).ro
        ro.append(f"născut(ă) {day} ({years})" if age < 20 else f"născut(ă) {day}")
        en.append(f"born {day} ({age})" if age < 20 else f"born {day}")
    language = talk_language(file)
    if language is not None:
        field = form_by_id("person").field("communication_language")
        named = in_both(field, language)
        ro.append(f"limba: {named.ro}")
        en.append(f"language: {named.en}")
    return Text(" · ".join(ro), " · ".join(en))


def _next_of(desk: Desk, due: tuple[DueDate, ...], today: date) -> DueDate | None:
    """Return the next date; one that has passed only where this reader is late with it."""
    never_late = quiet(desk.member.acting_for)
    pressing = (one for one in due if one.last_day >= today or one.kind not in never_late)
    return next(pressing, None)


def _due_line(desk: Desk, file: CaseFile, one: DueDate, today: date) -> DueLine:
    reader = desk.member.acting_for
    return DueLine(
        case_id=file.case.id,
        case_number=file.case.number,
        name=name_of(file),
        what=one.what,
        basis=one.basis,
        day=one.last_day,
        tone=tone_for(reader, one.kind, one.last_day, today),
        when=when_for(reader, one.kind, one.last_day, today),
        owed_by=owed_to(reader, one.kind),
        check=rests_on_mark(desk, one.kind, one.basis, today),
    )


def _due_step(file: CaseFile, due: DueDate, steps: tuple[StepLine, ...]) -> StepLine | None:
    """Return the step that answers a date: of a request already kept its registration."""
    step = next((one for one in steps if one.id == due.step), None)
    if step is None and due.step is not None:
        return step_of_date(file, due.step)
    if step is not None and due.step == "request" and awaits_registration(file):
        return replace(step, id=REGISTRATION)
    return step


_PERSON_FIELDS = (
    "name_own_script",
    "birth_date",
    "citizenship",
    "category",
    "protection_granted_on",
    "permit_number",
    "marital_status",
    "locality",
    "county",
)


def _person(file: CaseFile) -> tuple[tuple[Text, Text], ...]:
    form, answers = form_by_id("person"), person_answers(file)
    return tuple(
        (form.field(field_id).label, in_both(form.field(field_id), answers[field_id]))
        for field_id in _PERSON_FIELDS
        if field_id in answers
    )


def _notes(file: CaseFile, names: dict[MemberId, str]) -> tuple[NoteLine, ...]:
    sheets = sorted(
        file.newest_of_each("note"),
        key=lambda sheet: (sheet.happened_on or sheet.kept_at.date(), sheet.kept_at),
        reverse=True,
    )
    withdrawn = {act.record_id for act in file.standing(ActKind.WITHDRAWN)}
    return tuple(_note(sheet, names, sheet.record_id in withdrawn) for sheet in sheets)


def _note(sheet: Sheet, names: dict[MemberId, str], withdrawn: bool) -> NoteLine:
    topics, field = sheet.answers.get("topics"), form_by_id("note").field("topics")
    return NoteLine(
        record_id=sheet.record_id,
        day=sheet.happened_on or sheet.kept_at.date(),
        typed_at=sheet.kept_at,
        topics=None if topics is None else in_both(field, topics),
        agreed=text_of(sheet.answers, "agreed") or "",
        next_step=text_of(sheet.answers, "next_step"),
        restricted=bool(said(sheet.answers, "restricted")),
        withdrawn=withdrawn,
        by=text_of(sheet.answers, "counsellor") or names.get(sheet.member, ""),
    )
