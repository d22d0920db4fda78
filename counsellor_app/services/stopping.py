"""What stops an act of the office, and IGI's recorded line that clears a reading of the act.

A block stops producing a document or a status; recording a fact is never stopped.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime

from counsellor_app.cases.acts import Act, ActKind
from counsellor_app.cases.facts_of import Typing, fact_fields, facts_of
from counsellor_app.cases.ids import ActId, CaseId, new_id
from counsellor_app.cases.members import Doing
from counsellor_app.cases.model import CaseFile
from counsellor_app.errors import BadInput, NotReady
from counsellor_app.forms.answers import Answers
from counsellor_app.journal_log import Event, event
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
_INDEX = re.compile(r"\[\d+\]")
_FORM_OF_CHAPTER = {
    "person": "person",
    "household": "person",
    "address": "person",
    "request": "request",
    "interview": "interview",
    "needs": "needs_sheet",
    "vulnerability": "needs_sheet",
    "plan": "individual_plan",
    "protocol": "protocol",
}
_LAST_FORM = "protocol"
_FINALISING = {
    "needs_sheet": OfficeAct.FINALISE_NEEDS,
    "individual_plan": OfficeAct.FINALISE_PLAN,
}


@dataclass(frozen=True, slots=True)
class FormPlace:
    """Where a finding is settled: a form, and the question in it if one form asks it."""

    form_id: str
    field_id: str | None


def stopped_by(
    desk: Desk, file: CaseFile, act: OfficeAct, today: date, typing: Typing | None = None
) -> tuple[Finding, ...]:
    """Return the findings that stop this act; ``typing`` are answers about to be kept."""
    found = blocking(desk, file, act, today, typing)
    return tuple(finding for finding in found if clearance_of(file, finding) is None)


def blocking(
    desk: Desk, file: CaseFile, act: OfficeAct, today: date, typing: Typing | None = None
) -> tuple[Finding, ...]:
    """Return every finding of the rules that names this act, those that IGI cleared included."""
    before = _before_final(file, typing or {})
    explained = explain(facts_of(before, desk.member, typing), desk.rulebook, today)
    return tuple(
        finding
        for finding in explained.findings
        if finding.severity is Severity.BLOCK and act in finding.blocks
    )


def must_not_be_stopped(
    desk: Desk, file: CaseFile, act: OfficeAct, today: date, typing: Typing | None = None
) -> None:
    """Raise NotReady with what to do next if the act is stopped."""
    stopping = stopped_by(desk, file, act, today, typing)
    if stopping:
        raise NotReady(_STOPPED.filled(act=act.text), [one.text for one in stopping])


def finalising_must_not_be_stopped(
    desk: Desk, case_id: CaseId, form_id: str, answers: Answers, today: date
) -> None:
    """Raise NotReady if a rule stops these answers from being finalised."""
    act = finalising_act(form_id)
    if act is None:
        return
    with desk.vault.look() as look:
        file = look.cases.file(case_id)
    must_not_be_stopped(desk, file, act, today, {form_id: answers})


def clearance_of(file: CaseFile, finding: Finding) -> Act | None:
    """Return IGI's line that clears this stop; the wording of the act is never cleared."""
    if not _is_clearable(finding):
        return None
    lines = [a for a in file.standing(ActKind.CLEARED) if a.details.get("rule") == finding.rule]
    return lines[-1] if lines else None


def may_clear(desk: Desk, finding: Finding) -> bool:
    """Tell whether the member may clear this stop with one recorded line."""
    return _is_clearable(finding) and desk.may(Doing.CLEAR_READING)


def asks_decision(desk: Desk, finding: Finding) -> bool:
    """Tell whether the member settles this stop with IGI's line on a late request (art. 16)."""
    blocks = finding.severity is Severity.BLOCK and finding.rule == LATE_REQUEST
    return blocks and desk.may(Doing.REGISTER_REQUEST)


def clear(
    desk: Desk, case_id: CaseId, finding: Finding, reason: str, *, today: date, now: datetime
) -> None:
    """Record the line that clears a stop; raise NotReady for the act's wording, BadInput bare."""
    desk.must_be_allowed(Doing.CLEAR_READING)
    if not _is_clearable(finding):
        raise NotReady(_NOT_CLEARED)
    if not reason.strip():
        raise BadInput(NO_CLEARING_REASON)
    act = Act(
        id=ActId(new_id(now)),
        kind=ActKind.CLEARED,
        case_id=case_id,
        happened_on=today,
        recorded_at=now,
        member=desk.member.id,
        details={"rule": finding.rule},
        reason=reason.strip(),
    )
    with desk.vault.work() as work:
        work.acts.add(act)
        keep_index(work, desk, case_id)
    event(Event.ACT_RECORDED, kind=act.kind, case=case_id)


def finalising_act(form_id: str) -> OfficeAct | None:
    """Return which act finalising this form is; None for a form that no rule may stop."""
    return _FINALISING.get(form_id)


def settled_at(finding: Finding) -> FormPlace:
    """Return the form, and the question, that feeds the first fact a rule read."""
    if not finding.inputs:
        return FormPlace(_LAST_FORM, None)
    path = plain_path(finding.inputs[0])
    known = field_of(path)
    if known is not None:
        return FormPlace(*known)
    chapter = path.partition(".")[0]
    return FormPlace(_FORM_OF_CHAPTER.get(chapter, _LAST_FORM), None)


def field_of(path: str) -> tuple[str, str] | None:
    """Return the form and field a fact comes from, of a part of an answer the answer's."""
    fields = fact_fields()
    while path:
        if path in fields:
            return fields[path]
        path = path.rpartition(".")[0]
    return None


def plain_path(path: str) -> str:
    """Return the path of a fact without the places of list items."""
    return _INDEX.sub("", path)


def _before_final(file: CaseFile, typing: Typing) -> CaseFile:
    """Return the file without the final days of what is typed: they are of older versions."""
    typed = {record.id for record in file.records if record.form_id in typing}
    kept = (a for a in file.acts if a.kind is not ActKind.FINALISED or a.record_id not in typed)
    return replace(file, acts=tuple(kept))


def _is_clearable(finding: Finding) -> bool:
    return (
        finding.severity is Severity.BLOCK
        and finding.certainty is Certainty.INTERPRETATION
        and bool(finding.blocks)
        and finding.rule != LATE_REQUEST
    )
