"""The stage of an activity: granted is said of what somebody grants (art. 18 alin. (2) e)-g))."""

import pytest

from counsellor_app.forms.answers import Answers, Row, RowId
from counsellor_app.forms.asking import asked_of
from counsellor_app.forms.doubts import doubts
from counsellor_app.forms.given import Given
from counsellor_app.forms.individual_plan import INDIVIDUAL_PLAN
from counsellor_app.forms.registry import form_by_id


def plan_with(*activities: tuple[str, str]) -> Answers:
    rows = tuple(
        Row(RowId(f"row-{place}"), {"activity_kind": kind, "activity_stage": stage})
        for place, (kind, stage) in enumerate(activities)
    )
    return {"activities": rows}


@pytest.mark.parametrize("kind", ["e", "f", "g"])
def test_aid_grant_and_lodging_are_granted(kind: str) -> None:
    assert doubts(INDIVIDUAL_PLAN, plan_with((kind, "granted")), Given()) == ()


def test_a_course_marked_as_granted_is_doubted_and_not_refused() -> None:
    answers = plan_with(("c", "granted"), ("a", "granted"), ("b", "done"), ("g", "granted"))
    (doubt,) = doubts(INDIVIDUAL_PLAN, answers, Given())

    assert doubt.field_id == "activities"
    assert "aici stă la a), c)." in doubt.why.ro


@pytest.mark.parametrize("level", ["none", "A2", "B1", "C1"])
def test_literacy_is_asked_of_whoever_speaks_whatever_level(level: str) -> None:
    asked = asked_of(form_by_id("needs_sheet"), {"romanian_level": level}, Given())

    assert "romanian_literacy_needed" in {one.id for one in asked}
