"""What a plan says of the needs it leaves open, and of an urgent one that would wait."""

import pytest

from counsellor_app.cases.ids import CaseId
from counsellor_app.forms.answers import Answer, Answers
from counsellor_app.services import explaining, keeping
from counsellor_app.services.desk import Desk
from tests.builders import TODAY, complete_answers, row
from tests.services.working import keep, open_person

PLAN = complete_answers("individual_plan")


@pytest.fixture
def assessed(desk: Desk) -> CaseId:
    """A case with one urgent need, of housing, and an ordinary one."""
    case_id = open_person(desk)
    levels: dict[str, Answer] = {"housing_need": "urgent", "employment_need": "low"}
    without = {k: v for k, v in complete_answers("needs_sheet").items() if k != "romanian_need"}
    keep(desk, case_id, "needs_sheet", {**without, **levels})
    return case_id


def said(desk: Desk, case_id: CaseId, plan: Answers, field_id: str) -> list[str]:
    writing = keeping.open_form(desk, case_id, "individual_plan", TODAY)
    shown = explaining.while_typing(desk, writing, plan, TODAY)
    return [one.text.ro for one in shown if one.field_id == field_id and "Nevoia" in one.text.ro]


def activity(need: str, due: str, stage: str = "planned") -> Answers:
    cells: dict[str, Answer] = {
        "activity_need": need,
        "activity_due": due,
        "activity_stage": stage,
    }
    return {"drawn_up_on": "2026-10-20", "activities": (row("one", cells),)}


def test_a_need_without_an_activity_or_a_reason_is_named_and_blocks_nothing(
    desk: Desk, assessed: CaseId
) -> None:
    bare = {name: answer for name, answer in PLAN.items() if name != "unanswered"}
    named = said(desk, assessed, bare, "unanswered")
    assert len(named) == 2
    assert all("nicio activitate și niciun motiv" in words for words in named)
    assert "Locuire" in named[0]
    assert said(desk, assessed, PLAN, "unanswered") == []
    writing = keeping.open_form(desk, assessed, "individual_plan", TODAY)
    assert keeping.final_check(desk, writing, bare, TODAY) == ()


def test_an_urgent_need_wants_an_activity_within_fourteen_days_of_the_plan(
    desk: Desk, assessed: CaseId
) -> None:
    def waits(plan: Answers) -> int:
        return len(said(desk, assessed, plan, "activities"))

    assert waits(activity("housing_need", "2026-11-03")) == 0
    assert waits(activity("housing_need", "2026-11-04")) == 1
    assert waits(activity("housing_need", "2026-11-03", "cancelled")) == 1
    assert waits(activity("employment_need", "2026-11-03")) == 1
    assert waits(PLAN) == 0, "a reason for the need stands in the plan"
