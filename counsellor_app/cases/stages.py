"""Where a case stands: its stage and next step, computed from what was kept, never stored."""

from enum import Enum

from counsellor_app.cases.acts import ActKind
from counsellor_app.cases.ids import once_record_id
from counsellor_app.cases.model import CaseFile
from counsellor_app.cases.protocol_packs import protocol_in_force, protocols, signed_on_paper
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


def stage_of(file: CaseFile) -> Stage:
    """Return how far the case has come; a signed protocol counts until a newer one is signed."""
    if protocol_in_force(file) is not None or signed_on_paper(file):
        return Stage.PROGRAMME_ACTIVE
    if protocols(file):
        return Stage.PACK_ISSUED
    plan, needs = file.newest("individual_plan"), file.newest("needs_sheet")
    if plan is not None and file.finalised(plan):
        return Stage.PLAN_FINALISED
    if needs is not None and file.finalised(needs):
        return Stage.NEEDS_FINALISED
    if file.records_of("interview") and file.newest_of_each("interview"):
        return Stage.INTERVIEW_HELD
    if request_registered(file):
        return Stage.REQUEST_REGISTERED
    if file.newest("person") is not None or file.newest("request") is not None:
        return Stage.REQUEST_DRAFTED
    return Stage.FIRST_CONTACT


def request_registered(file: CaseFile) -> bool:
    """Tell whether somebody recorded the registration of the request (art. 16)."""
    record_id = once_record_id(file.case.id, "request")
    return any(act.record_id == record_id for act in file.standing(ActKind.REGISTERED))


def awaits_registration(file: CaseFile) -> bool:
    """Tell whether a request was kept whose registration nobody has recorded yet."""
    return file.newest("request") is not None and not request_registered(file)


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
