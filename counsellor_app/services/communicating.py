"""Communicating the plan: in person, by post or by posting it up, with its proof (art. 18 (4))."""

from dataclasses import dataclass
from datetime import date, datetime

from counsellor_app.cases.acts import Act, ActKind, CommunicationWay
from counsellor_app.cases.ids import ActId, CaseId, new_id, once_record_id
from counsellor_app.cases.members import Doing
from counsellor_app.cases.model import CaseFile
from counsellor_app.errors import BadInput
from counsellor_app.journal_log import Event, event
from counsellor_app.services.desk import Desk
from counsellor_app.services.indexing import keep_index
from counsellor_app.services.sources import source_of
from counsellor_app.text import Text

PLAN = "individual_plan"
NO_PROOF = Text(
    "Scrieți dovada: confirmarea de primire, procesul-verbal sau semnătura de primire.",
    "Type the proof: the receipt, the minutes or the signature for receipt.",
)
NO_PLAN = Text(
    "Cazul nu are încă un plan păstrat. Completați întâi planul individual.",
    "The case has no plan kept yet. Fill in the individual plan first.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Communication:
    """On which day and in which way a plan was communicated, and what proves it."""

    day: date
    way: CommunicationWay
    proof: str


def communicate_plan(desk: Desk, case_id: CaseId, done: Communication, now: datetime) -> None:
    """Record that the plan was communicated; raise BadInput without a plan or its proof."""
    desk.must_be_allowed(Doing.RECORD)
    if not done.proof.strip():
        raise BadInput(NO_PROOF)
    with desk.vault.work() as work:
        plan = work.cases.file(case_id).newest(PLAN)
        if plan is None:
            raise BadInput(NO_PLAN)
        act = Act(
            id=ActId(new_id(now)),
            kind=ActKind.COMMUNICATED,
            case_id=case_id,
            happened_on=done.day,
            recorded_at=now,
            member=desk.member.id,
            source=source_of(desk, Doing.COMMUNICATE_PLAN),
            record_id=plan.record_id,
            sheet_id=plan.id,
            details={"way": done.way.value, "proof": done.proof.strip()},
        )
        work.acts.add(act)
        keep_index(work, desk, case_id)
    event(Event.ACT_RECORDED, kind=act.kind, case=case_id)


def communicated(file: CaseFile) -> tuple[date, CommunicationWay] | None:
    """Return the day and the way in which the plan was last communicated."""
    record_id = once_record_id(file.case.id, PLAN)
    acts = [one for one in file.standing(ActKind.COMMUNICATED) if one.record_id == record_id]
    ways = {way.value: way for way in CommunicationWay}
    told = [(one.happened_on, ways.get(str(one.details.get("way")))) for one in acts]
    known = [(day, way) for day, way in told if way is not None]
    return known[-1] if known else None
