"""What stops an act of the office, and IGI's recorded line that clears a reading of the act.

A block stops producing a document or a status; recording a fact is never stopped.
"""

import json
import re
from dataclasses import replace
from datetime import date, datetime

from counsellor_app.cases.acts import Act, ActKind
from counsellor_app.cases.facts_of import facts_of
from counsellor_app.cases.ids import ActId, CaseId, new_id
from counsellor_app.cases.members import Doing, finalising
from counsellor_app.cases.model import CaseFile
from counsellor_app.cases.told import NOTHING_TYPED, Typing
from counsellor_app.errors import BadInput, NotReady
from counsellor_app.forms.answers import Answers, Json
from counsellor_app.forms.canonical import content_hash
from counsellor_app.journal_log import Event, event
from counsellor_app.law.facts import Facts
from counsellor_app.law.facts_json import facts_to_json
from counsellor_app.law.findings import explain
from counsellor_app.law.procedure import OfficeAct
from counsellor_app.law.rule import Certainty, Finding, Severity
from counsellor_app.services.desk import Desk
from counsellor_app.services.indexing import keep_index
from counsellor_app.text import Text

LATE_REQUEST = "R-032"  # its line says received or not received: intake.decide_late
NO_CLEARING_REASON = Text(
    "Scrieți de ce se poate face totuși acest pas.", "Type why this step can be taken all the same."
)
_STOPPED = Text(
    "Nu se poate încă: {act}. Rezolvați ce urmează, apoi încercați din nou.",
    "Not possible yet: {act}. Settle what follows, then try again.",
)
_NOT_CLEARED = Text(
    "Această oprire este text de lege: se încheie numai când se completează ce lipsește.",
    "This stop is the wording of the law: it ends only when what is missing is supplied.",
)
_STEP = re.compile(r"[^.\[\]]+")
_FINALISING = {
    "needs_sheet": OfficeAct.FINALISE_NEEDS,
    "individual_plan": OfficeAct.FINALISE_PLAN,
    "orientation": OfficeAct.ENROL_ORIENTATION,
}
_DECIDING = {
    Doing.APPROVE_EXTENSION: OfficeAct.APPROVE_EXTENSION,
    Doing.DECIDE_MEASURES: OfficeAct.DECIDE_CESSATION,
    Doing.GRANT_LODGING: OfficeAct.GRANT_LODGING,
    Doing.GRANT_SUBSIDY: OfficeAct.GRANT_SUBSIDY,
}
_NOTHING: Answers = {}


def stopped_by(
    desk: Desk, file: CaseFile, act: OfficeAct, today: date, typing: Typing = NOTHING_TYPED
) -> tuple[Finding, ...]:
    """Return the findings that stop this act; ``typing`` are answers about to be kept."""
    facts = read_facts(desk, file, typing)
    found = _blocking(desk, facts, act, today)
    return tuple(finding for finding in found if clearance_of(file, facts, finding) is None)


def blocking(
    desk: Desk, file: CaseFile, act: OfficeAct, today: date, typing: Typing = NOTHING_TYPED
) -> tuple[Finding, ...]:
    """Return every finding of the rules that names this act, those that IGI cleared included."""
    return _blocking(desk, read_facts(desk, file, typing), act, today)


def read_facts(desk: Desk, file: CaseFile, typing: Typing = NOTHING_TYPED) -> Facts:
    """Return the facts that decide what is stopped, with what is typed in place of what is kept.

    The final days of what is typed are of older versions, and are left out.
    """
    typed = {
        record.id
        for record in file.records
        if record.form_id in typing.forms and typing.record in (None, record.id)
    }
    kept = (a for a in file.acts if a.kind is not ActKind.FINALISED or a.record_id not in typed)
    return facts_of(replace(file, acts=tuple(kept)), desk.member, typing)


def must_not_be_stopped(
    desk: Desk, file: CaseFile, act: OfficeAct, today: date, typing: Typing = NOTHING_TYPED
) -> None:
    """Raise NotReady with what to do next if the act is stopped."""
    stopping = stopped_by(desk, file, act, today, typing)
    if stopping:
        raise NotReady(_STOPPED.filled(act=act.text), [one.text for one in stopping])


def finalising_must_not_be_stopped(
    desk: Desk, case_id: CaseId, form_id: str, typing: Typing, today: date
) -> None:
    """Raise NotReady if a rule stops the form of these answers from being finalised."""
    act = finalising_act(form_id, typing.forms.get(form_id, _NOTHING))
    if act is None:
        return
    with desk.vault.look() as look:
        file = look.cases.file(case_id)
    must_not_be_stopped(desk, file, act, today, typing)


def clearance_of(file: CaseFile, facts: Facts, finding: Finding) -> Act | None:
    """Return IGI's line that clears this stop; the wording of the act is never cleared.

    A line holds for the very stop it was written on: another fact, decision or act of the
    office is another stop of the same rule.
    """
    if not _is_clearable(finding):
        return None
    stop = _stop_of(facts, finding)
    lines = [a for a in file.standing(ActKind.CLEARED) if a.details.get("stop") == stop]
    return lines[-1] if lines else None


def may_clear(desk: Desk, finding: Finding) -> bool:
    """Tell whether the member may clear this stop with one recorded line."""
    return _is_clearable(finding) and desk.may(Doing.CLEAR_READING)


def asks_decision(desk: Desk, finding: Finding) -> bool:
    """Tell whether the member settles this stop with IGI's line on a late request (art. 16)."""
    blocks = finding.severity is Severity.BLOCK and finding.rule == LATE_REQUEST
    return blocks and desk.may(Doing.REGISTER_REQUEST)


def clear(
    desk: Desk,
    case_id: CaseId,
    finding: Finding,
    reason: str,
    *,
    today: date,
    now: datetime,
    typing: Typing = NOTHING_TYPED,
) -> None:
    """Record the line that clears a stop; raise NotReady for the act's wording, BadInput bare.

    ``typing`` are the answers about to be kept that the stop was read from.
    """
    desk.must_be_allowed(Doing.CLEAR_READING)
    if not _is_clearable(finding):
        raise NotReady(_NOT_CLEARED)
    if not reason.strip():
        raise BadInput(NO_CLEARING_REASON)
    with desk.vault.work() as work:
        facts = read_facts(desk, work.cases.file(case_id), typing)
        work.acts.add(
            Act(
                id=ActId(new_id(now)),
                kind=ActKind.CLEARED,
                case_id=case_id,
                happened_on=today,
                recorded_at=now,
                member=desk.member.id,
                details={"rule": finding.rule, "stop": _stop_of(facts, finding)},
                reason=reason.strip(),
            )
        )
        keep_index(work, desk, case_id)
    event(Event.ACT_RECORDED, kind=ActKind.CLEARED, case=case_id)


def finalising_act(form_id: str, answers: Answers = _NOTHING) -> OfficeAct | None:
    """Return which act finalising these answers is; None for what no rule may stop."""
    decided = _DECIDING.get(finalising(form_id, answers))
    return _FINALISING.get(form_id) if decided is None else decided


def _blocking(desk: Desk, facts: Facts, act: OfficeAct, today: date) -> tuple[Finding, ...]:
    explained = explain(facts, desk.rulebook, today)
    return tuple(
        finding
        for finding in explained.findings
        if finding.severity is Severity.BLOCK and act in finding.blocks
    )


def _stop_of(facts: Facts, finding: Finding) -> str:
    """Return what tells a stop from every other: its rule, sentence, acts, and the facts read."""
    whole: Json = json.loads(facts_to_json(facts))
    acts: list[Json] = [act.value for act in finding.blocks]
    read: dict[str, Json] = {path: _standing_at(whole, path) for path in finding.inputs}
    return content_hash(
        {"rule": finding.rule, "said": finding.text.ro, "stops": acts, "read": read}
    )


def _standing_at(whole: Json, path: str) -> Json:
    """Return what stood at a fact; in a list the whole row, which tells it from another's."""
    row, _, _ = path.rpartition("]")
    for step in _STEP.findall(row or path):
        match whole:
            case dict():
                whole = whole.get(step)
            case list():
                whole = whole[int(step)] if int(step) < len(whole) else None
            case _:
                return None
    return whole


def _is_clearable(finding: Finding) -> bool:
    return (
        finding.severity is Severity.BLOCK
        and finding.certainty is Certainty.INTERPRETATION
        and bool(finding.blocks)
        and finding.rule != LATE_REQUEST
    )
