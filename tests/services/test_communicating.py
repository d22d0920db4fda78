"""Communicating the plan: day, way and proof, and what it ends (art. 18 alin. (4))."""

from datetime import date

import pytest

from counsellor_app.cases.acts import ActSource, CommunicationWay
from counsellor_app.cases.facts_of import facts_of
from counsellor_app.cases.ids import CaseId
from counsellor_app.errors import BadInput, NotAllowed
from counsellor_app.forms.handling import Role
from counsellor_app.services import case_pages
from counsellor_app.services.communicating import Communication, communicate_plan
from counsellor_app.services.desk import Desk
from counsellor_app.services.pages import StepLine, StepState
from tests.builders import TODAY
from tests.services.working import at_the_desk_of, file_of, open_person, ready_case, tick

DAY = date(2026, 11, 20)
BY_POST = Communication(day=DAY, way=CommunicationWay.POST, proof="confirmarea RR 12, dosar")


def step_of(desk: Desk, case_id: CaseId) -> StepLine:
    steps = case_pages.case_page(desk, case_id, TODAY).steps
    return next(one for one in steps if one.id == "communication")


def rules_of(desk: Desk, case_id: CaseId) -> set[str]:
    return {line.finding.rule for line in case_pages.case_page(desk, case_id, TODAY).finding_lines}


def test_a_plan_communicated_ends_the_finding_and_is_a_step_done(desk: Desk) -> None:
    case_id = ready_case(desk)
    assert "R-038" in rules_of(desk, case_id)
    assert step_of(desk, case_id).state is StepState.NOT_STARTED

    communicate_plan(desk, case_id, BY_POST, tick())

    assert "R-038" not in rules_of(desk, case_id)
    step = step_of(desk, case_id)
    assert step.state is StepState.DONE
    assert step.detail is not None
    assert step.detail.ro == "prin poștă, 20.11.2026"
    plan = facts_of(file_of(desk, case_id)).plan
    assert plan is not None
    assert plan.communicated == DAY
    act = file_of(desk, case_id).acts[-1]
    assert act.details == {"way": "post", "proof": "confirmarea RR 12, dosar"}
    assert act.source is ActSource.PERFORMED


def test_an_ngo_transcribes_it_and_who_sees_no_cases_does_not(desk: Desk) -> None:
    case_id = ready_case(desk)
    communicate_plan(at_the_desk_of(desk, Role.NGO_COUNSELLOR), case_id, BY_POST, tick())
    assert file_of(desk, case_id).acts[-1].source is ActSource.TRANSCRIBED
    with pytest.raises(NotAllowed):
        communicate_plan(at_the_desk_of(desk, Role.ADMINISTRATOR), case_id, BY_POST, tick())


def test_without_a_proof_or_a_plan_nothing_is_recorded(desk: Desk) -> None:
    case_id = open_person(desk)
    with pytest.raises(BadInput):
        communicate_plan(desk, case_id, BY_POST, tick())
    blank = Communication(day=DAY, way=CommunicationWay.IN_PERSON, proof="  ")
    with pytest.raises(BadInput):
        communicate_plan(desk, ready_case(desk), blank, tick())
    assert file_of(desk, case_id).acts == ()
