"""The page of one case: header, next date, timeline, steps, documents, notes, history."""

from datetime import date

from counsellor_app.cases.acts import Act, ActKind
from counsellor_app.cases.due import DueDate, due_dates, taken_over_on
from counsellor_app.cases.facts_of import facts_of, required_signatures
from counsellor_app.cases.facts_procedure import (
    number_of_issue,
    signatures_on,
)
from counsellor_app.cases.ids import CaseId, MemberId
from counsellor_app.cases.members import Doing
from counsellor_app.cases.model import CaseFile, Issue, Sheet
from counsellor_app.cases.person_of import age_of, name_of, person_answers, talk_language, track_of
from counsellor_app.cases.stages import Stage, lacking, protocols, stage_of
from counsellor_app.forms.answers import Answer, chosen, day_of, said, text_of
from counsellor_app.forms.canonical import short_code
from counsellor_app.forms.kinds import Field
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.safe_contact import SAFE_CONTACT_SECTION
from counsellor_app.forms.spoken import spoken
from counsellor_app.law.catalogue import Need
from counsellor_app.law.findings import explain
from counsellor_app.services.case_steps import steps_of
from counsellor_app.services.desk import Desk
from counsellor_app.services.following import country, tone_of, when_due
from counsellor_app.services.pages import (
    CasePage,
    DocumentLine,
    DueLine,
    HistoryLine,
    NoteLine,
    StepState,
    Tone,
)
from counsellor_app.services.timelines import lanes_of, milestones_of
from counsellor_app.text import Language, Text, short_date

_PROTOCOL = Text("Protocol cu Anexele nr. 1 și 2", "Protocol with Annexes no. 1 and 2")
_OPEN = frozenset({StepState.NOT_STARTED, StepState.DRAFTED, StepState.KEPT})
_PAPER = Text("Protocol semnat pe hârtie", "Protocol signed on paper")


def case_page(desk: Desk, case_id: CaseId, today: date) -> CasePage:
    """Return the case at a glance."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        file = look.cases.file(case_id)
        names = {member.id: member.name for member in look.members.all()}
    facts = facts_of(file, desk.member)
    explained = explain(facts, desk.rulebook, today)
    due = due_dates(facts, explained.findings, taken_over_on(file))
    required = required_signatures(file)
    stage, steps = stage_of(file, required), steps_of(file, required)
    track = track_of(person_answers(file), today)
    return CasePage(
        case_id=case_id,
        number=file.case.number,
        name=name_of(file),
        stage=stage,
        status=_status(file, stage),
        status_tone=Tone.DONE if stage is Stage.PROGRAMME_ACTIVE else Tone.CALM,
        track=None if track is None else track.text,
        facts_line=_facts_line(file, today),
        next_due=_next_due(file, due, today),
        lanes=lanes_of(file, facts),
        milestones=milestones_of(facts, due, today),
        steps=steps,
        person=_person(file),
        safe_contact=_safe_contact(file),
        documents=tuple(_document(file, issue) for issue in reversed(protocols(file))),
        notes=_notes(file, names),
        history=_history(file, names),
        findings=explained.findings,
        next_step=next((step for step in steps if step.state in _OPEN), None),
        paper_case=file.newest("take_over") is not None,
    )


def _status(file: CaseFile, stage: Stage) -> Text:
    if file.newest("take_over") is None or protocols(file):
        return stage.text
    if stage is Stage.PROGRAMME_ACTIVE:
        return Text("Program activ, dosar preluat", "Active programme, case taken over")
    return Text("Dosar preluat în curs", "Case taken over")


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
        ro.append(f"născut(ă) {day} ({age} ani)" if age < 20 else f"născut(ă) {day}")
        en.append(f"born {day} ({age})" if age < 20 else f"born {day}")
    language = talk_language(file)
    if language is not None:
        field = form_by_id("person").field("communication_language")
        ro.append(f"limba: {spoken(field, language, Language.RO)}")
        en.append(f"language: {spoken(field, language, Language.EN)}")
    return Text(" · ".join(ro), " · ".join(en))


def _next_due(file: CaseFile, due: tuple[DueDate, ...], today: date) -> DueLine | None:
    if not due:
        return None
    one = due[0]
    return DueLine(
        case_id=file.case.id,
        case_number=file.case.number,
        name=name_of(file),
        what=one.what,
        basis=one.basis,
        day=one.last_day,
        tone=tone_of(one.last_day, today),
        when=when_due(one.last_day, today),
    )


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
        (form.field(field_id).label, _said(form.field(field_id), answers[field_id]))
        for field_id in _PERSON_FIELDS
        if field_id in answers
    )


def _safe_contact(file: CaseFile) -> tuple[Text, ...]:
    """Return what must be known before any call, letter or print, in words."""
    answers = person_answers(file)
    lines = []
    for field in SAFE_CONTACT_SECTION.fields:
        if field.id == "closed_fields" or field.id not in answers:
            continue
        if said(answers, field.id) is False:
            continue
        if said(answers, field.id):
            lines.append(field.label)
            continue
        words = _said(field, answers[field.id])
        lines.append(Text(f"{field.label.ro}: {words.ro}", f"{field.label.en}: {words.en}"))
    return tuple(lines)


def _said(field: Field, answer: Answer) -> Text:
    return Text(spoken(field, answer, Language.RO), spoken(field, answer, Language.EN))


def _document(file: CaseFile, issue: Issue) -> DocumentLine:
    return DocumentLine(
        issue_id=issue.id,
        title=_PAPER if issue.made_elsewhere else _PROTOCOL,
        number=number_of_issue(file, issue),
        day=issue.day,
        made_at=issue.made_at,
        code=short_code(issue.content_hash),
        made_elsewhere=issue.made_elsewhere,
        signatures=signatures_on(file, issue),
        lacking=tuple(k.text for k in lacking(file, issue, required_signatures(file))),
    )


def _notes(file: CaseFile, names: dict[MemberId, str]) -> tuple[NoteLine, ...]:
    sheets = sorted(
        file.newest_of_each("note"),
        key=lambda sheet: (sheet.happened_on or sheet.kept_at.date(), sheet.kept_at),
        reverse=True,
    )
    return tuple(_note(sheet, names) for sheet in sheets)


def _note(sheet: Sheet, names: dict[MemberId, str]) -> NoteLine:
    needs = {need.value: need.text.ro for need in Need}
    return NoteLine(
        record_id=sheet.record_id,
        day=sheet.happened_on or sheet.kept_at.date(),
        typed_at=sheet.kept_at,
        topics=", ".join(needs.get(topic, topic) for topic in chosen(sheet.answers, "topics")),
        agreed=text_of(sheet.answers, "agreed") or "",
        next_step=text_of(sheet.answers, "next_step"),
        restricted=bool(said(sheet.answers, "restricted")),
        by=text_of(sheet.answers, "counsellor") or names.get(sheet.member, ""),
    )


_ACT_WORDS = {
    ActKind.FINALISED: Text("finalizat", "finalised"),
    ActKind.REGISTERED: Text("înregistrat", "registered"),
    ActKind.LATE_DECIDED: Text("rând IGI privind termenul", "IGI line on the term"),
    ActKind.ISSUED: Text("Pachet emis", "Pack issued"),
    ActKind.PRINTED: Text("Pachet tipărit", "Pack printed"),
    ActKind.SIGNED: Text("Semnătură consemnată", "Signature recorded"),
    ActKind.COMMUNICATED: Text("comunicat", "communicated"),
    ActKind.CORRECTED: Text("Îndreptare consemnată", "Correction recorded"),
    ActKind.WITHDRAWN: Text("Retras", "Withdrawn"),
    ActKind.EXPORTED: Text("Trimis în export", "Sent in an export"),
}


def _history(file: CaseFile, names: dict[MemberId, str]) -> tuple[HistoryLine, ...]:
    kept = Text("versiune păstrată", "version kept")
    lines = [
        HistoryLine(
            at=sheet.kept_at,
            happened_on=sheet.happened_on,
            what=_of_form(sheet.form_id, kept),
            by=names.get(sheet.member, ""),
        )
        for sheet in file.sheets
    ]
    lines += [
        HistoryLine(
            at=act.recorded_at,
            happened_on=act.happened_on,
            what=_act_words(file, act),
            by=names.get(act.member, ""),
        )
        for act in file.acts
    ]
    return tuple(sorted(lines, key=lambda line: line.at, reverse=True))


def _act_words(file: CaseFile, act: Act) -> Text:
    words = _ACT_WORDS.get(act.kind, Text(act.kind.value, act.kind.value))
    record = next((r for r in file.records if r.id == act.record_id), None)
    return words if record is None else _of_form(record.form_id, words)


def _of_form(form_id: str, words: Text) -> Text:
    title = form_by_id(form_id).title
    return Text(f"{title.ro}: {words.ro}", f"{title.en}: {words.en}")
