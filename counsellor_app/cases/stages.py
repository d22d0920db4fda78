"""Where a case stands: its stage and next step, computed from what was kept, never stored."""

from datetime import date
from enum import Enum

from counsellor_app.cases.acts import ActKind
from counsellor_app.cases.facts_changes import (
    breach_is_open,
    decision_facts,
    event_facts,
    extension_facts,
)
from counsellor_app.cases.ids import once_record_id
from counsellor_app.cases.model import CaseFile
from counsellor_app.cases.person_of import person_answers, track_of
from counsellor_app.cases.protocol_packs import protocol_in_force, protocols, signed_on_paper
from counsellor_app.cases.told import Told
from counsellor_app.forms.answers import day_of, rows_of, said
from counsellor_app.law.catalogue import Track
from counsellor_app.law.facts import Facts, Person
from counsellor_app.law.procedure import DecisionKind, EventKind
from counsellor_app.law.running import ceased_by, end_event
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
    DUTY_TO_CHECK = "duty_to_check"
    MEASURES_ENDED = "measures_ended"
    PROGRAMME_CEASED = "programme_ceased"
    EXTENSION_ASKED = "extension_asked"
    PROGRAMME_EXTENDED = "programme_extended"
    PERIOD_OVER = "period_over"
    COMPLETED = "completed"
    ORIENTATION_ASKED = "orientation_asked"
    ORIENTATION_RUNNING = "orientation_running"
    ORIENTATION_DONE = "orientation_done"

    @property
    def text(self) -> Text:
        """Return the stage as lists show it."""
        return _TEXTS[self]

    @property
    def is_before_pack(self) -> bool:
        """Tell whether no protocol was issued yet."""
        order = list(Stage)
        return order.index(self) < order.index(Stage.PACK_ISSUED)


RUNNING = frozenset(
    {
        Stage.PROGRAMME_ACTIVE,
        Stage.DUTY_TO_CHECK,
        Stage.MEASURES_ENDED,
        Stage.EXTENSION_ASKED,
        Stage.PROGRAMME_EXTENDED,
    }
)
"""The stages in which a programme runs, as far as nobody looks at the day."""


def stage_of(file: CaseFile) -> Stage:
    """Return how far the case has come; a signed protocol counts until a newer one is signed."""
    if protocol_in_force(file) is not None or signed_on_paper(file):
        return _since_the_protocol(Told(file=file))
    if protocols(file):
        return Stage.PACK_ISSUED
    if file.newest("orientation") is not None and _has_right_of_stay(file):
        return _of_orientation(file)
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


def stage_on(stage: Stage, programme_ends: date | None, today: date) -> Stage:
    """Return the stage as it is today: a period that is over ends by itself, nobody ends it."""
    if stage in RUNNING and programme_ends is not None and programme_ends < today:
        return Stage.PERIOD_OVER
    return stage


def request_registered(file: CaseFile) -> bool:
    """Tell whether somebody recorded the registration of the request (art. 16)."""
    record_id = once_record_id(file.case.id, "request")
    return any(act.record_id == record_id for act in file.standing(ActKind.REGISTERED))


def awaits_registration(file: CaseFile) -> bool:
    """Tell whether a request was kept whose registration nobody has recorded yet."""
    return file.newest("request") is not None and not request_registered(file)


def _has_right_of_stay(file: CaseFile) -> bool:
    return track_of(person_answers(file), file.case.opened_at.date()) is Track.RIGHT_OF_STAY


def _of_orientation(file: CaseFile) -> Stage:
    """Return how far the series asked for has come (Chapter V^1)."""
    series = [row.answers for row in rows_of(Told(file=file).once("orientation"), "series")]
    asked = [cells for cells in series if said(cells, "series_of_request")]
    if not asked:
        return Stage.ORIENTATION_ASKED
    over = all(day_of(cells, "series_until") is not None for cells in asked)
    return Stage.ORIENTATION_DONE if over else Stage.ORIENTATION_RUNNING


def _since_the_protocol(told: Told) -> Stage:
    """Return where a programme stands that was begun.

    What waits for somebody comes first: a duty to be checked, an extension asked for.
    """
    events, decisions = event_facts(told), decision_facts(told) or ()
    facts = Facts(person=Person(), events=events, decisions=decisions)
    ended = end_event(facts, date.max)
    if ended is not None:
        completed = ended[1].kind is EventKind.COMPLETED
        return Stage.COMPLETED if completed else Stage.PROGRAMME_CEASED
    if ceased_by(facts, date.max):
        return Stage.PROGRAMME_CEASED
    if breach_is_open(told):
        return Stage.DUTY_TO_CHECK
    extensions = extension_facts(told) or ()
    if any(one.approved is None for one in extensions):
        return Stage.EXTENSION_ASKED
    if extensions:
        return Stage.PROGRAMME_EXTENDED
    if any(one.kind is DecisionKind.MEASURE_ENDED and one.decided for one in decisions):
        return Stage.MEASURES_ENDED
    return Stage.PROGRAMME_ACTIVE


_TEXTS = {
    Stage.FIRST_CONTACT: Text("Primul contact", "First contact"),
    Stage.REQUEST_DRAFTED: Text("Cerere în pregătire", "Request in preparation"),
    Stage.REQUEST_REGISTERED: Text("Cerere înregistrată", "Request registered"),
    Stage.INTERVIEW_HELD: Text("Interviu realizat", "Interview held"),
    Stage.NEEDS_FINALISED: Text("Fișă finalizată", "Needs sheet final"),
    Stage.PLAN_FINALISED: Text("Plan întocmit", "Plan drawn up"),
    Stage.PACK_ISSUED: Text("Protocol de semnat", "Protocol to be signed"),
    Stage.PROGRAMME_ACTIVE: Text("Program activ", "Programme active"),
    Stage.DUTY_TO_CHECK: Text(
        "Obligație nerespectată – de verificat", "Duty not kept – to be checked"
    ),
    Stage.MEASURES_ENDED: Text("Unele măsuri au încetat", "Some measures ended"),
    Stage.PROGRAMME_CEASED: Text("Program încetat", "Programme ceased"),
    Stage.EXTENSION_ASKED: Text("Prelungire solicitată", "Extension asked for"),
    Stage.PROGRAMME_EXTENDED: Text("Program prelungit", "Programme extended"),
    Stage.PERIOD_OVER: Text("Perioadă încheiată", "Period over"),
    Stage.COMPLETED: Text("Finalizat", "Completed"),
    Stage.ORIENTATION_ASKED: Text("Cerere Cap. V^1", "Chapter V^1 requested"),
    Stage.ORIENTATION_RUNNING: Text("Participant la acomodare", "Attends orientation"),
    Stage.ORIENTATION_DONE: Text("Finalizat Cap. V^1", "Chapter V^1 completed"),
}
