"""Facts about the steps of the procedure: request, interview, needs, plan, protocol."""

from collections.abc import Mapping, Sequence
from datetime import date

from counsellor_app.cases.acts import Act, ActKind
from counsellor_app.cases.model import CaseFile, Issue, Sheet
from counsellor_app.cases.protocol_packs import (
    current_protocol,
    number_of_issue,
    period_corrected,
    protocol_in_force,
    signatures_on,
    signed_on,
    signed_on_paper,
    start_set,
)
from counsellor_app.forms.answers import Answers, Row, day_of, rows_of, said, text_of
from counsellor_app.forms.needs.common import NEEDED, need_field
from counsellor_app.law.catalogue import (
    Activity,
    Centre,
    County,
    Need,
    SignatoryKind,
    SignatureWay,
)
from counsellor_app.law.facts import (
    Community,
    Interview,
    LateDecision,
    Needs,
    Plan,
    PlannedActivity,
    Protocol,
    Request,
    TickedNeed,
)
from counsellor_app.law.facts import Signature as SignatureFact
from counsellor_app.law.procedure import (
    InterpreterMode,
    InterpreterRelation,
    PlanAuthor,
)

_ALONE: Mapping[str | None, bool] = {"accepted": True, "declined": True, "not_yet": False}


def request_facts(file: CaseFile, request: Answers) -> Request | None:
    """Return what is known of the request; its registration is an act."""
    registered = registration_of(file)
    decided = _last(file, ActKind.LATE_DECIDED, "request")
    if not request and registered is None:
        return None
    centre = text_of(request, "centre")
    return Request(
        filed=day_of(request, "filed_on"),
        registered=None if registered is None else registered.happened_on,
        by_post=said(request, "by_post"),
        centre=None if centre is None else Centre(centre),
        late_reason=text_of(request, "late_reason"),
        late_decision=None if decided is None else _late_decision(decided),
    )


def registration_of(file: CaseFile) -> Act | None:
    """Return the act that records the registration of the request, the last if there are more."""
    return _last(file, ActKind.REGISTERED, "request")


def interview_facts(interview: Answers | None) -> Interview | None:
    """Return what is known of the interview."""
    if not interview:
        return None
    mode = text_of(interview, "interpreter")
    relation = text_of(interview, "interpreter_relation")
    structure = text_of(interview, "conducted_by_structure")
    return Interview(
        held=day_of(interview, "held_on"),
        by_igi=None if structure is None else structure == "igi",
        alone_offered=_ALONE.get(text_of(interview, "alone_offered")),
        others_present=bool(rows_of(interview, "also_present")) or None,
        consent_to_others=said(interview, "third_party_consent"),
        interpreter=None if mode is None else InterpreterMode(mode),
        interpreter_relation=None if relation is None else InterpreterRelation(relation),
        interpreter_paid_by=text_of(interview, "interpreter_paid_by"),
        no_interpreter_reason=text_of(interview, "no_interpreter_reason"),
    )


def needs_facts(file: CaseFile, needs: Answers, plan: Answers) -> Needs | None:
    """Return the needs found, and why no activity answers one where the plan says so."""
    if not needs:
        return None
    reasons = {
        text_of(row.answers, "unanswered_need"): text_of(row.answers, "unanswered_reason")
        for row in rows_of(plan, "unanswered")
    }
    ticked = tuple(
        TickedNeed(
            row=need_field(need),
            need=need.value,
            unanswered_reason=reasons.get(need_field(need)),
        )
        for need in Need
        if text_of(needs, need_field(need)) in NEEDED
    )
    return Needs(finalised=finalised_on(file, file.newest("needs_sheet")), ticked=ticked)


def plan_facts(file: CaseFile, plan: Answers) -> Plan | None:
    """Return the plan, its activities and signatures."""
    if not plan:
        return None
    author = text_of(plan, "author")
    record = file.newest("individual_plan")
    communicated = _last(file, ActKind.COMMUNICATED, "individual_plan")
    return Plan(
        adapted=True if text_of(plan, "adaptations") else None,
        versions=sum(sheet.form_id == "individual_plan" for sheet in file.sheets) or None,
        author=None if author is None else PlanAuthor(author),
        finalised=finalised_on(file, record),
        activities=_activities(plan),
        community=_community(plan),
        signatures=_signatures(file, current_protocol(file)),
        communicated=None if communicated is None else communicated.happened_on,
    )


def protocol_facts(file: CaseFile, typed: Answers, paper: Answers) -> Protocol | None:
    """Return the protocol in force; without one, what is prepared or waits for signatures."""
    force = protocol_in_force(file)
    if force is None and paper and (signed_on_paper(file) or current_protocol(file) is None):
        return Protocol(
            number=text_of(paper, "protocol_number"),
            signed=day_of(paper, "protocol_date"),
            starts=day_of(paper, "starts_on"),
            on_paper=True,
        )
    issue = force or current_protocol(file)
    if issue is None and not typed:
        return None
    set_start = day_of(typed, "starts_on")
    if force is not None and force.sheets:
        set_start = start_set(file, force)  # what is typed since waits for its own signatures
    if force is not None and period_corrected(file, force):
        set_start = None
    return Protocol(
        number=None if issue is None else number_of_issue(file, issue),
        signed=None if force is None else signed_on(file, force),
        starts=set_start,
        signatures=_signatures(file, issue),
    )


def finalised_on(file: CaseFile, sheet: Sheet | None) -> date | None:
    """Return the day the sheet was finalised."""
    if sheet is None:
        return None
    days = [a.happened_on for a in file.standing(ActKind.FINALISED) if a.sheet_id == sheet.id]
    return days[-1] if days else None


def _signatures(file: CaseFile, issue: Issue | None) -> tuple[SignatureFact, ...]:
    if issue is None:
        return ()
    recorded = signatures_on(file, issue)
    witnesses = [one.on for one in recorded for name in one.witnesses if name.strip()]
    return (
        *(SignatureFact(who=one.who, way=one.way, on=one.on) for one in recorded),
        *(
            SignatureFact(who=SignatoryKind.WITNESS, way=SignatureWay.SIGNED, on=on)
            for on in witnesses
        ),
    )


def _activities(plan: Answers) -> tuple[PlannedActivity, ...]:
    goals = rows_of(plan, "objectives")
    return tuple(_activity(row, _objective(row, goals)) for row in rows_of(plan, "activities"))


def _objective(activity: Row, goals: Sequence[Row]) -> str | None:
    """Return the objective an activity serves: the one named, else of its need, else the only one.

    The act asks the plan for objectives, not each activity for a link to one.
    """
    named, need = (text_of(activity.answers, f"activity_{end}") for end in ("objective", "need"))
    if named is not None:
        return named
    of_need = [one.id for one in goals if need and text_of(one.answers, "objective_need") == need]
    if of_need:
        return of_need[0]
    return goals[0].id if len(goals) == 1 else None


def _activity(activity: Row, objective: str | None) -> PlannedActivity:
    row = activity.answers
    kind = text_of(row, "activity_kind")
    responsible = text_of(row, "activity_responsible") or text_of(row, "activity_institution")
    return PlannedActivity(
        row=activity.id,
        kind=None if kind is None else Activity(kind),
        objective=objective,
        due=day_of(row, "activity_due"),
        responsible=responsible,
        answers_need=text_of(row, "activity_need"),
    )


def _community(plan: Answers) -> Community | None:
    county = text_of(plan, "community_county")
    if county is None:
        return None
    return Community(
        kind=text_of(plan, "community_locality"),
        county=County(county),
        decided=day_of(plan, "community_decided_on") or day_of(plan, "drawn_up_on"),
    )


def _late_decision(act: Act) -> LateDecision:
    accepted = act.details.get("accepted")
    return LateDecision(
        accepted=accepted if isinstance(accepted, bool) else None, on=act.happened_on
    )


def _last(file: CaseFile, kind: ActKind, form_id: str) -> Act | None:
    records = {record.id for record in file.records_of(form_id)}
    found = [act for act in file.standing(kind) if act.record_id in records]
    return found[-1] if found else None
