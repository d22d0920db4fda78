"""The steps of a case and their honest states, as the navigator and the case page show them."""

from dataclasses import replace

from counsellor_app.cases.acts import ActKind, ActSource
from counsellor_app.cases.facts_procedure import finalised_on
from counsellor_app.cases.ids import RecordId
from counsellor_app.cases.model import CaseFile, Issue, Sheet
from counsellor_app.cases.protocol_packs import (
    FINAL_FORMS,
    lacking,
    number_of_issue,
    protocol_in_force,
    protocol_waiting,
)
from counsellor_app.forms.answers import Answers
from counsellor_app.forms.checking import check
from counsellor_app.forms.conditions import holds
from counsellor_app.forms.given import Given
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.spec import HowOften
from counsellor_app.law.citation import og44
from counsellor_app.services.communicating import communicated
from counsellor_app.services.pages import StepLine, StepState
from counsellor_app.text import Plural, Text, short_date

COMMUNICATION = "communication"  # the step of a plan: on which day, in which way
_STEPS = (
    "person",
    "request",
    "interview",
    "needs_sheet",
    "individual_plan",
    "protocol",
    "orientation",
)
_NOTHING: Answers = {}
_LACKING = Plural(
    ("lipsește {n} semnătură", "lipsesc {n} semnături", "lipsesc {n} de semnături"),
    ("{n} signature missing", "{n} signatures missing"),
)

_COMMUNICATED = Text("{way}, {day}", "{way}, {day}")
_STILL_IN_FORCE = Text("{lacking}; în vigoare: {pack}", "{lacking}; in force: {pack}")
_ON_PAPER = Text("{said} ({source})", "{said} ({source})")
_EARLIER = Text("pachetul semnat", "the signed pack")


def steps_of(file: CaseFile, given: Given) -> tuple[StepLine, ...]:
    """Return the steps in the order of the procedure; any of them may be opened at any time.

    Only what the way of this case asks is a step: the forms of a case say why the rest is not.
    """
    on_paper = file.newest("take_over") is not None
    forms = tuple(_form_step(file, form_id, on_paper) for form_id in _forms_of(file, given))
    if "protocol" not in {step.id for step in forms}:
        return forms
    return (*forms, *_paper_steps(file, on_paper), _communication(file, on_paper))


def step_of_date(file: CaseFile, form_id: str) -> StepLine:
    """Return the step that answers a date by a form which is no step of every case.

    Of a form that a case has many times it is a new record, or the one that is being typed.
    """
    step = _form_step(file, form_id, on_paper=False)
    if step.state is StepState.DRAFTED or step.record_id is None:
        return step
    return replace(step, record_id=None, state=StepState.NOT_STARTED, detail=None)


def state_of_record(file: CaseFile, form_id: str, record_id: RecordId) -> StepState:
    """Return how far one record of a form is."""
    ends = file.ends(record_id)
    if any(draft.record_id == record_id for draft in file.drafts):
        return StepState.DRAFTED
    if not ends:
        return StepState.NOT_STARTED
    if finalised_on(file, ends[-1]) is not None:
        return StepState.FINALISED
    unfinished = form_id in FINAL_FORMS or not _is_complete(ends[-1])
    return StepState.KEPT if unfinished else StepState.DONE


def registered_words(file: CaseFile, form_id: str) -> Text | None:
    """Return the number and day a form of the case was registered with, and how that is known."""
    records = {record.id for record in file.records_of(form_id)}
    for act in reversed(file.standing(ActKind.REGISTERED)):
        if act.record_id in records:
            number, day = act.details.get("number"), short_date(act.happened_on)
            said = Text(f"nr. {number} din {day}", f"no. {number} of {day}")
            told = act.source is ActSource.PAPER
            return _ON_PAPER.filled(said=said, source=act.source.text) if told else said
    return None


def _forms_of(file: CaseFile, given: Given) -> tuple[str, ...]:
    first = tuple(f for f in ("first_contact", "take_over") if file.records_of(f))
    asked = (
        form_id
        for form_id in _STEPS
        if file.records_of(form_id) or holds(form_by_id(form_id).asked_if, _NOTHING, given)
    )
    return (*first, *asked)


def _form_step(file: CaseFile, form_id: str, on_paper: bool) -> StepLine:
    form = form_by_id(form_id)
    sheets = file.standing_of_each(form_id)
    newest = sheets[-1] if sheets else None
    drafts = [draft for draft in file.drafts if draft.form_id == form_id]
    record_id = drafts[-1].record_id if drafts else None if newest is None else newest.record_id
    state = StepState.ON_PAPER if on_paper else StepState.NOT_STARTED
    if record_id is not None:
        state = state_of_record(file, form_id, record_id)
    detail = registered_words(file, form_id)
    if detail is None and newest is not None and not drafts:
        detail = _day_of(file, newest)  # what was kept before says nothing of a draft
    return StepLine(
        id=form_id,
        title=form.title,
        basis=form.basis,
        state=state,
        detail=detail,
        record_id=record_id if form.how_often is HowOften.MANY else None,
    )


def _day_of(file: CaseFile, sheet: Sheet) -> Text | None:
    finalised = finalised_on(file, sheet)
    if finalised is not None:
        return Text("finalizat {day}", "final {day}").filled(day=short_date(finalised))
    day = sheet.happened_on
    return None if day is None else Text(short_date(day), short_date(day))


def _is_complete(sheet: Sheet) -> bool:
    """Tell whether nothing was missing on the day the sheet was kept."""
    form, kept_on = form_by_id(sheet.form_id), sheet.kept_at.date()
    return not check(form, sheet.answers, sheet.given, kept_on)


def _paper_steps(file: CaseFile, on_paper: bool) -> tuple[StepLine, ...]:
    """Return the steps of the newest pack; while it waits, what it lacks and what is in force."""
    waiting, force = protocol_waiting(file), protocol_in_force(file)
    issue = waiting or force
    absent = () if issue is None else lacking(file, issue)
    empty = StepState.ON_PAPER if on_paper else StepState.NOT_STARTED
    pack = StepLine(
        id="pack",
        title=Text("Pachetul de protocol, tipărit", "The protocol pack, printed"),
        basis=og44(19, 2),
        state=empty if issue is None else StepState.DONE,
        detail=None if issue is None else _numbered(file, issue),
        record_id=None,
        issue_id=None if issue is None else issue.id,
    )
    signed = StepState.DONE if not absent else StepState.KEPT
    detail = _LACKING.of(len(absent)) if absent else None
    if detail is not None and force is not None:
        detail = _STILL_IN_FORCE.filled(lacking=detail, pack=_numbered(file, force) or _EARLIER)
    signatures = StepLine(
        id="signatures",
        title=Text("Semnăturile", "The signatures"),
        basis=og44(15),
        state=empty if issue is None else signed,
        detail=detail,
        record_id=None,
        issue_id=None if issue is None else issue.id,
    )
    return (pack, signatures)


def _communication(file: CaseFile, on_paper: bool) -> StepLine:
    told = communicated(file)
    empty = StepState.ON_PAPER if on_paper else StepState.NOT_STARTED
    return StepLine(
        id=COMMUNICATION,
        title=Text("Comunicarea planului", "Communication of the plan"),
        basis=og44(18, 4),
        state=empty if told is None else StepState.DONE,
        detail=None
        if told is None
        else _COMMUNICATED.filled(way=told[1].text, day=short_date(told[0])),
        record_id=None,
    )


def _numbered(file: CaseFile, issue: Issue) -> Text | None:
    number = number_of_issue(file, issue)
    return None if number is None else Text(f"nr. {number}", f"no. {number}")
