"""Where a case stands: its stage and next step, computed from what was kept, never stored."""

from enum import Enum

from counsellor_app.cases.acts import ActKind, signature_of
from counsellor_app.cases.model import CaseFile, DocumentKind, Issue
from counsellor_app.forms.answers import day_of
from counsellor_app.law.catalogue import SignatoryKind
from counsellor_app.text import Text


class Stage(Enum):
    """The stages of the lifecycle, in the order of the procedure."""

    FIRST_CONTACT = "first_contact"
    REQUEST_DRAFTED = "request_drafted"
    REQUEST_REGISTERED = "request_registered"
    INTERVIEW_HELD = "interview_held"
    NEEDS_FINALISED = "needs_finalised"
    PLAN_FINALISED = "plan_finalised"
    PACK_ISSUED = "pack_issued"
    PROGRAMME_ACTIVE = "programme_active"

    @property
    def text(self) -> Text:
        """Return the stage as lists show it."""
        return _TEXTS[self]


def stage_of(file: CaseFile, required: tuple[SignatoryKind, ...]) -> Stage:
    """Return how far the case has come; ``required`` are the signatures the law names."""
    if active_protocol(file, required) is not None:
        return Stage.PROGRAMME_ACTIVE
    if protocols(file):
        return Stage.PACK_ISSUED
    if _signed_on_paper(file):
        return Stage.PROGRAMME_ACTIVE
    plan, needs = file.newest("individual_plan"), file.newest("needs_sheet")
    if plan is not None and file.finalised(plan):
        return Stage.PLAN_FINALISED
    if needs is not None and file.finalised(needs):
        return Stage.NEEDS_FINALISED
    if file.records_of("interview") and file.newest_of_each("interview"):
        return Stage.INTERVIEW_HELD
    if file.standing(ActKind.REGISTERED) or _request_has_number(file):
        return Stage.REQUEST_REGISTERED
    if file.newest("person") is not None or file.newest("request") is not None:
        return Stage.REQUEST_DRAFTED
    return Stage.FIRST_CONTACT


def protocols(file: CaseFile) -> tuple[Issue, ...]:
    """Return the protocol packs that were issued and not withdrawn, oldest first."""
    withdrawn = {act.issue_id for act in file.standing(ActKind.WITHDRAWN)}
    return tuple(
        issue
        for issue in file.issues
        if issue.kind is DocumentKind.PROTOCOL_PACK and issue.id not in withdrawn
    )


def signed_by(file: CaseFile, issue: Issue) -> frozenset[SignatoryKind]:
    """Return who signed this issue in a way that suffices."""
    return frozenset(
        signature.who
        for act in file.standing(ActKind.SIGNED)
        if act.issue_id == issue.id
        for signature in (signature_of(act),)
        if signature.way.suffices and signature.content_hash in (None, issue.content_hash)
    )


def lacking(
    file: CaseFile, issue: Issue, required: tuple[SignatoryKind, ...]
) -> tuple[SignatoryKind, ...]:
    """Return the required signatures that the issue does not carry yet."""
    signed = signed_by(file, issue)
    return tuple(kind for kind in required if kind not in signed)


def active_protocol(file: CaseFile, required: tuple[SignatoryKind, ...]) -> Issue | None:
    """Return the newest protocol that carries every required signature."""
    for issue in reversed(protocols(file)):
        if not lacking(file, issue, required):
            return issue
    return None


def _request_has_number(file: CaseFile) -> bool:
    sheet = file.newest("request")
    return sheet is not None and bool(sheet.answers.get("registration_number"))


def _signed_on_paper(file: CaseFile) -> bool:
    """Tell whether the case was taken over with a protocol that was signed before."""
    sheet = file.newest("take_over")
    return sheet is not None and day_of(sheet.answers, "protocol_date") is not None


_TEXTS = {
    Stage.FIRST_CONTACT: Text("Primul contact", "First contact"),
    Stage.REQUEST_DRAFTED: Text("Cerere în pregătire", "Request in preparation"),
    Stage.REQUEST_REGISTERED: Text("Cerere înregistrată", "Request registered"),
    Stage.INTERVIEW_HELD: Text("Interviu realizat", "Interview held"),
    Stage.NEEDS_FINALISED: Text("Fișă finalizată", "Needs sheet final"),
    Stage.PLAN_FINALISED: Text("Plan întocmit", "Plan drawn up"),
    Stage.PACK_ISSUED: Text("Protocol de semnat", "Protocol to be signed"),
    Stage.PROGRAMME_ACTIVE: Text("Program activ", "Programme active"),
}
