"""What the needs propose for the plan, its five elements, and how the needs changed."""

import pytest

from counsellor_app.cases.acts import ActKind
from counsellor_app.cases.before_after import needs_revised
from counsellor_app.cases.planning import ElementLine, elements, suggest_objectives
from counsellor_app.forms.answers import Answers, rows_of
from counsellor_app.forms.phrases import ready_objective
from counsellor_app.law.catalogue import Need
from counsellor_app.law.plan_elements import PlanElement
from tests.builders import TODAY, complete_answers, row, row_id
from tests.cases.filing import EMPTY, with_act, with_sheet

NEEDS = complete_answers("needs_sheet")
PLAN = complete_answers("individual_plan")


def found(plan: Answers) -> dict[PlanElement, ElementLine]:
    return {one.element: one for one in elements(EMPTY, plan)}


def with_second(*without: str) -> Answers:
    """Return the plan with another activity, which lacks these cells."""
    first = rows_of(PLAN, "activities")[0]
    cells = {name: said for name, said in first.answers.items() if name not in without}
    return {**PLAN, "activities": (first, row("other", cells))}


def test_a_whole_plan_has_all_five_elements() -> None:
    assert set(found(PLAN)) == set(PlanElement)
    assert all(one.is_there for one in found(PLAN).values())


def test_in_an_empty_plan_the_elements_of_activities_wait_for_the_first_one() -> None:
    empty = found({})
    assert not any(one.is_there for one in empty.values())
    waiting = {element for element, one in empty.items() if one.waits}
    assert waiting == {PlanElement.OBJECTIVES, PlanElement.DEADLINES, PlanElement.RESPONSIBLE}
    assert empty[PlanElement.ACTIVITIES].field_id == "activities"
    assert empty[PlanElement.COMMUNITY].field_id == "community_county"
    assert empty[PlanElement.OBJECTIVES].field_id == "objectives"


@pytest.mark.parametrize(
    ("cells", "element"),
    [
        (("activity_due",), PlanElement.DEADLINES),
        (("activity_responsible", "activity_institution"), PlanElement.RESPONSIBLE),
    ],
    ids=["a deadline", "who is responsible"],
)
def test_what_one_activity_lacks_leads_to_that_activity(
    cells: tuple[str, ...], element: PlanElement
) -> None:
    lacking = found(with_second(*cells))
    assert (lacking[element].lacking, lacking[element].field_id) == (1, "activities")
    assert lacking[element].row_id == row_id("other")
    assert all(one.is_there for one in lacking.values() if one.element is not element)


def test_each_need_without_an_objective_proposes_one_in_ready_words_with_its_article() -> None:
    proposed = suggest_objectives(NEEDS, {})
    assert {one.need for one in proposed} == {Need.HOUSING, Need.EMPLOYMENT, Need.ROMANIAN}
    for one in proposed:
        assert one.words == ready_objective(one.need).text
        assert one.basis == one.need.bases[0]


def test_a_need_with_an_objective_or_a_reason_proposes_no_objective() -> None:
    assert suggest_objectives(NEEDS, PLAN) == ()
    without = {name: said for name, said in PLAN.items() if name != "unanswered"}
    left = {one.need for one in suggest_objectives(NEEDS, without)}
    assert left == {Need.HOUSING, Need.EMPLOYMENT}


def test_a_needs_sheet_kept_once_shows_no_revision() -> None:
    assert needs_revised(EMPTY) is None
    assert needs_revised(with_sheet(EMPTY, "needs_sheet", NEEDS)) is None


def test_a_new_assessment_is_compared_with_the_first_as_it_was_corrected() -> None:
    file = with_sheet(EMPTY, "needs_sheet", {**NEEDS, "romanian_need": "high"})
    file = with_sheet(file, "needs_sheet", {**NEEDS, "romanian_need": "urgent"})
    assert needs_revised(file) is None
    file = with_act(file, ActKind.RENEWED, form_id="needs_sheet", sheet_id=file.sheets[-1].id)
    newest = {**NEEDS, "romanian_need": "low", "assessed_on": TODAY.isoformat()}
    revised = needs_revised(with_sheet(file, "needs_sheet", newest))
    assert revised is not None
    assert revised.after_on == TODAY
    change = next(one for one in revised.changes if one.need is Need.ROMANIAN)
    assert (change.before, change.after, change.steps) == ("urgent", "low", 3)
