"""The steps of a case and their honest states, as the navigator and the case page show them."""

from counsellor_app.cases.acts import ActKind
from counsellor_app.cases.facts_procedure import current_protocol, finalised_on, number_of_issue
from counsellor_app.cases.model import CaseFile
from counsellor_app.cases.stages import lacking
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.spec import HowOften
from counsellor_app.law.catalogue import SignatoryKind
from counsellor_app.law.citation import og44
from counsellor_app.services.pages import StepLine, StepState
from counsellor_app.text import Plural, Text, short_date

_BEFORE_PROTOCOL = ("person", "request", "interview", "needs_sheet", "individual_plan", "protocol")
_FINAL = frozenset({"needs_sheet", "individual_plan", "protocol"})
_LACKING = Plural(
    ("lipsește {n} semnătură", "lipsesc {n} semnături", "lipsesc {n} de semnături"),
    ("{n} signature missing", "{n} signatures missing"),
)


def steps_of(file: CaseFile, required: tuple[SignatoryKind, ...]) -> tuple[StepLine, ...]:
    """Return the steps in the order of the procedure; any of them may be opened at any time."""
    on_paper = file.newest("take_over") is not None
    forms = tuple(_form_step(file, form_id, on_paper) for form_id in _forms_of(file))
    return (*forms, *_paper_steps(file, required, on_paper))


def _forms_of(file: CaseFile) -> tuple[str, ...]:
    first = tuple(f for f in ("first_contact", "take_over") if file.records_of(f))
    return (*first, *_BEFORE_PROTOCOL)


def _form_step(file: CaseFile, form_id: str, on_paper: bool) -> StepLine:
    form = form_by_id(form_id)
    records = file.records_of(form_id)
    sheets = file.newest_of_each(form_id)
    newest = sheets[-1] if sheets else None
    drafted = any(draft.form_id == form_id for draft in file.drafts)
    finalised = finalised_on(file, newest)
    if finalised is not None and not drafted:
        state = StepState.FINALISED
    elif drafted:
        state = StepState.DRAFTED
    elif newest is not None:
        state = StepState.KEPT if form_id in _FINAL else StepState.DONE
    else:
        state = StepState.ON_PAPER if on_paper else StepState.NOT_STARTED
    detail = _registered(file, form_id)
    if detail is None and finalised is not None:
        detail = Text("finalizat {day}", "final {day}").filled(day=short_date(finalised))
    if detail is None and newest is not None and newest.happened_on is not None:
        detail = Text(short_date(newest.happened_on), short_date(newest.happened_on))
    many = form.how_often is HowOften.MANY
    record = records[-1].id if records and many else None
    return StepLine(
        id=form_id,
        title=form.title,
        basis=form.basis,
        state=state,
        detail=detail,
        record_id=record,
    )


def _registered(file: CaseFile, form_id: str) -> Text | None:
    records = {record.id for record in file.records_of(form_id)}
    for act in reversed(file.standing(ActKind.REGISTERED)):
        if act.record_id in records:
            number, day = act.details.get("number"), short_date(act.happened_on)
            return Text(f"nr. {number} din {day}", f"no. {number} of {day}")
    return None


def _paper_steps(
    file: CaseFile, required: tuple[SignatoryKind, ...], on_paper: bool
) -> tuple[StepLine, ...]:
    issue = current_protocol(file)
    absent = () if issue is None else lacking(file, issue, required)
    empty = StepState.ON_PAPER if on_paper else StepState.NOT_STARTED
    number = None if issue is None else number_of_issue(file, issue)
    pack = StepLine(
        id="pack",
        title=Text("Pachetul de protocol, tipărit", "The protocol pack, printed"),
        basis=og44(19, 2),
        state=empty if issue is None else StepState.DONE,
        detail=None if number is None else Text(f"nr. {number}", f"no. {number}"),
        record_id=None,
        issue_id=None if issue is None else issue.id,
    )
    signed = StepState.DONE if issue is not None and not absent else StepState.KEPT
    signatures = StepLine(
        id="signatures",
        title=Text("Semnăturile", "The signatures"),
        basis=og44(15),
        state=empty if issue is None else signed,
        detail=_LACKING.of(len(absent)) if absent else None,
        record_id=None,
        issue_id=None if issue is None else issue.id,
    )
    return (pack, signatures)
