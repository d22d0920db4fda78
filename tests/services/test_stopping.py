"""A block stops producing by the competent role, never recording; only a reading is cleared."""

from dataclasses import replace
from datetime import date

import pytest

from counsellor_app.cases.acts import ActKind, ActSource
from counsellor_app.cases.facts_of import facts_of
from counsellor_app.cases.ids import CaseId
from counsellor_app.cases.told import Typing
from counsellor_app.errors import BadInput, NotAllowed, NotReady
from counsellor_app.forms.answers import Answers, Row, rows_of
from counsellor_app.forms.handling import Role
from counsellor_app.law.catalogue import Category
from counsellor_app.law.citation import og44
from counsellor_app.law.procedure import KnownBy, OfficeAct
from counsellor_app.law.rule import Certainty, Finding
from counsellor_app.law.said import stopped
from counsellor_app.services import case_pages, intake, issuing, keeping
from counsellor_app.services.desk import Desk
from counsellor_app.services.settling import FormPlace, InValues, settled_at
from counsellor_app.services.stopping import clear, clearance_of, read_facts, stopped_by
from counsellor_app.services.why_not import FindingLine, Settling, why_not
from counsellor_app.services.writing import Writing
from counsellor_app.text import Text
from tests.builders import TODAY, complete_answers
from tests.services.working import (
    at_the_desk_of,
    complete,
    file_of,
    finalise,
    keep,
    open_person,
    ready_case,
    request_registered,
    tick,
)

ASYLUM, TEMPORARY = Category.ASYLUM_SEEKER.value, Category.TEMPORARY_PROTECTION.value
FILED = date(2026, 10, 5)
CESSATION = (OfficeAct.DECIDE_CESSATION,)
PAPER: Answers = {"protocol_number": "EX-8", "protocol_date": "2026-03-02"}


@pytest.fixture
def ngo(desk: Desk) -> Desk:
    return at_the_desk_of(desk, Role.NGO_COUNSELLOR)


def rules(desk: Desk, case_id: CaseId, act: OfficeAct) -> list[str]:
    return [one.rule for one in stopped_by(desk, file_of(desk, case_id), act, TODAY)]


def place_of(line: FindingLine) -> Settling:
    assert isinstance(line.settling, Settling)
    return line.settling


def refused(writing: Writing, desk: Desk, answers: Answers) -> list[str]:
    with pytest.raises(NotReady) as stopped:
        keeping.finalise(desk, writing, answers, today=TODAY, now=tick())
    return [reason.en for reason in stopped.value.reasons]


def test_a_needs_sheet_waits_for_its_interview_and_is_kept_meanwhile(desk: Desk) -> None:
    case_id = request_registered(desk)
    kept = keep(desk, case_id, "needs_sheet")
    reasons = refused(kept, desk, kept.answers)
    assert reasons == [one.text.en for one in needs_stop(desk, case_id)]
    assert file_of(desk, case_id).newest("needs_sheet") == kept.newest

    keep(desk, case_id, "interview")
    assert keeping.finalise(desk, kept, kept.answers, today=TODAY, now=tick()).finalised


def needs_stop(desk: Desk, case_id: CaseId) -> tuple[Finding, ...]:
    return stopped_by(desk, file_of(desk, case_id), OfficeAct.FINALISE_NEEDS, TODAY)


def test_an_interview_of_an_organisation_does_not_do(desk: Desk) -> None:
    case_id = request_registered(desk)
    here = {**complete_answers("interview"), "conducted_by_structure": "ngo"}
    keep(desk, case_id, "interview", here)
    later = why_not(desk, case_id, OfficeAct.FINALISE_NEEDS, TODAY).stopping
    assert [line.finding.rule for line in later] == ["R-033"]
    assert place_of(later[0]).form_id == "interview"
    records = {record.id for record in file_of(desk, case_id).records_of("interview")}
    assert place_of(later[0]).record_id in records


def test_a_case_taken_over_on_paper_needs_no_interview(desk: Desk) -> None:
    case_id = open_person(desk)
    keep(desk, case_id, "take_over", PAPER)
    assert rules(desk, case_id, OfficeAct.FINALISE_NEEDS) == []
    assert finalise(desk, case_id, "needs_sheet").finalised


def test_a_plan_waits_for_the_needs_sheet_and_an_old_final_day_does_not_help(desk: Desk) -> None:
    case_id = request_registered(desk)
    keep(desk, case_id, "interview")
    keep(desk, case_id, "needs_sheet")
    plan = keep(desk, case_id, "individual_plan")
    assert len(refused(plan, desk, plan.answers)) == 1
    finalise(desk, case_id, "needs_sheet")
    final = keeping.finalise(desk, plan, plan.answers, today=TODAY, now=tick())
    assert final.finalised

    keep(desk, case_id, "needs_sheet")  # continued: not final any more
    changed = {**final.answers, "community_county": "TM"}
    assert len(refused(final, desk, changed)) == 1


def test_an_ngo_is_warned_and_not_stopped(desk: Desk, ngo: Desk) -> None:
    case_id = open_person(desk, category=ASYLUM)
    keep(desk, case_id, "request")
    assert rules(ngo, case_id, OfficeAct.REGISTER_REQUEST) == []
    intake.register_request(ngo, case_id, "EX-3", FILED, tick())
    act = file_of(desk, case_id).standing(ActKind.REGISTERED)[0]
    assert act.source is ActSource.TRANSCRIBED


@pytest.mark.parametrize("category", [ASYLUM, TEMPORARY, Category.EU.value])
def test_igi_does_not_register_whom_the_act_leaves_out_but_records_the_paper(
    desk: Desk, category: str
) -> None:
    case_id = open_person(desk, category=category)
    keep(desk, case_id, "request")
    with pytest.raises(NotReady):
        intake.register_request(desk, case_id, "EX-3", FILED, tick())
    assert file_of(desk, case_id).standing(ActKind.REGISTERED) == ()

    intake.record_registered_on_paper(desk, case_id, "EX-3", FILED, tick())

    file = file_of(desk, case_id)
    facts = facts_of(file, desk.member)
    assert facts.request is not None
    assert facts.request.registered == FILED
    assert facts.sources is not None
    assert facts.sources["request.registered"] == (KnownBy.PAPER, KnownBy.UNVERIFIED)
    page = case_pages.case_page(desk, case_id, TODAY)
    assert "in the paper file, unverified" in page.history[0].what.en
    request = next(step for step in page.steps if step.id == "request")
    assert request.detail is not None
    assert "unverified" in request.detail.en


def test_a_reading_of_the_act_is_cleared_by_one_line_of_igi(desk: Desk, ngo: Desk) -> None:
    case_id = open_person(desk, category=TEMPORARY)
    keep(desk, case_id, "request")
    line = why_not(desk, case_id, OfficeAct.REGISTER_REQUEST, TODAY).stopping[0]
    assert line.finding.certainty is Certainty.INTERPRETATION
    assert line.may_clear

    with pytest.raises(BadInput):
        clear(desk, case_id, line.finding, "  ", today=TODAY, now=tick())
    with pytest.raises(NotAllowed):
        clear(ngo, case_id, line.finding, "Motiv.", today=TODAY, now=tick())
    clear(desk, case_id, line.finding, "Răspunsul direcției.", today=TODAY, now=tick())

    told = why_not(desk, case_id, OfficeAct.REGISTER_REQUEST, TODAY)
    assert told.stopping == ()
    cleared = told.lines[0].cleared
    assert cleared is not None
    assert (cleared.by, cleared.on) == (desk.member.name, TODAY)
    intake.register_request(desk, case_id, "EX-3", FILED, tick())
    history = case_pages.case_page(desk, case_id, TODAY).history
    assert any("Răspunsul direcției." in one.what.en for one in history)


def test_the_wording_of_the_act_is_never_cleared(desk: Desk) -> None:
    case_id = open_person(desk, category=TEMPORARY)
    keep(desk, case_id, "request")
    reading = why_not(desk, case_id, OfficeAct.REGISTER_REQUEST, TODAY).stopping[0]
    clear(desk, case_id, reading.finding, "Motiv.", today=TODAY, now=tick())

    person = keeping.open_form(desk, case_id, "person", TODAY)
    keep(desk, case_id, "person", {**person.answers, "category": ASYLUM})

    line = why_not(desk, case_id, OfficeAct.REGISTER_REQUEST, TODAY).stopping[0]
    assert line.finding.rule == "R-003"
    assert not line.may_clear
    with pytest.raises(NotReady):
        clear(desk, case_id, line.finding, "Motiv.", today=TODAY, now=tick())


def a_stop(*paths: str, said: str = "Text.", acts: tuple[OfficeAct, ...] = CESSATION) -> Finding:
    text = Text(said, said)
    reading = Certainty.INTERPRETATION
    return stopped("R-066", text, og44(27, 2), inputs=paths, acts=acts, certainty=reading)


def is_cleared(desk: Desk, case_id: CaseId, finding: Finding) -> bool:
    file = file_of(desk, case_id)
    return clearance_of(file, read_facts(desk, file), finding) is not None


@pytest.mark.parametrize(
    "other",
    [
        a_stop("decisions[1].measures"),
        a_stop("decisions[0].basis"),
        a_stop("decisions[0].measures", said="Alt text."),
        a_stop("decisions[0].measures", acts=(OfficeAct.ISSUE_PROTOCOL,)),
    ],
    ids=["a second decision", "another fact", "another sentence", "another act"],
)
def test_a_line_clears_one_stop_and_no_other_of_its_rule(desk: Desk, other: Finding) -> None:
    case_id = open_person(desk)
    stop = a_stop("decisions[0].measures")
    clear(desk, case_id, stop, "Motiv.", today=TODAY, now=tick())
    assert is_cleared(desk, case_id, stop)
    assert not is_cleared(desk, case_id, other)


def test_a_line_clears_no_later_stop_on_other_facts(desk: Desk) -> None:
    case_id = open_person(desk)
    stop = a_stop("person.citizenship")
    clear(desk, case_id, stop, "Motiv.", today=TODAY, now=tick())
    person = keeping.open_form(desk, case_id, "person", TODAY)
    keep(desk, case_id, "person", {**person.answers, "locality": "Localitate"})
    assert is_cleared(desk, case_id, stop)
    keep(desk, case_id, "person", {**person.answers, "citizenship": "IQ"})
    assert not is_cleared(desk, case_id, stop)


def test_only_what_a_form_asks_for_leads_to_a_form() -> None:
    def at(path: str) -> object:
        return settled_at(a_stop(path))

    assert at("interview.held") == FormPlace("interview", "held_on")
    assert at("plan.signatures") == FormPlace("individual_plan", None)
    assert at("address[0].county") == FormPlace("person", "county")
    assert at("breaches[0].on") == FormPlace("measures_decision", "facts")
    assert at("extensions[0].requested") == FormPlace("addendum", "requested_on")
    assert at("lodging[0].from") == FormPlace("lodging", "lodged_from")
    assert at("rulebook.grant") is None
    assert settled_at(replace(a_stop("address.county"), rule="R-006")) == InValues()


def test_the_pack_obeys_the_same_function(desk: Desk) -> None:
    ready = ready_case(desk)
    assert rules(desk, ready, OfficeAct.ISSUE_PROTOCOL) == []
    unready = request_registered(desk)
    found = stopped_by(desk, file_of(desk, unready), OfficeAct.ISSUE_PROTOCOL, TODAY)
    told = {point.text for point in issuing.not_ready(desk, unready, TODAY)}
    assert found
    assert {one.text for one in found} <= told


def test_what_stands_on_the_screen_counts_as_a_fact(desk: Desk) -> None:
    case_id = ready_case(desk)
    plan = keeping.open_form(desk, case_id, "individual_plan", TODAY)
    typed = Typing({"individual_plan": {**complete(plan), "activities": ()}})
    act = OfficeAct.FINALISE_PLAN
    assert why_not(desk, case_id, act, TODAY).stopping == ()
    stopping = why_not(desk, case_id, act, TODAY, typed).stopping
    assert [place_of(line).field_id for line in stopping] == ["activities"]


def test_an_activity_without_a_link_serves_the_objective_of_its_need(desk: Desk) -> None:
    case_id = ready_case(desk)
    plan = complete(keeping.open_form(desk, case_id, "individual_plan", TODAY))
    unlinked = tuple(
        Row(row.id, {name: cell for name, cell in row.answers.items() if "objective" not in name})
        for row in rows_of(plan, "activities")
    )
    typed = Typing({"individual_plan": {**plan, "activities": unlinked}})
    assert why_not(desk, case_id, OfficeAct.FINALISE_PLAN, TODAY, typed).stopping == ()
    bare = Typing({"individual_plan": {**plan, "activities": unlinked, "objectives": ()}})
    assert len(why_not(desk, case_id, OfficeAct.FINALISE_PLAN, TODAY, bare).stopping) == 1
