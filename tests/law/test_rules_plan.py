"""The plan: its elements, its kinds, its communication (R-035, R-036, R-038)."""

import pytest

from counsellor_app.law.rule import Severity
from tests.law.situations import blocks, needs, of, only, severities, told

ROW = {
    "kind": "c",
    "objective": "nivel A2",
    "due": "2025-12-01",
    "responsible": "inspectoratul școlar",
    "answers_need": "n1",
}
WHOLE = {"author": "igi", "activities": [ROW], "community": {"county": "CJ"}}


def test_a_whole_plan_is_stopped_by_nothing() -> None:
    assert not blocks(told(plan=WHOLE, needs={"finalised": "2025-04-08"}), "R-035")


@pytest.mark.parametrize("element", ["objective", "due", "responsible"])
def test_a_missing_element_stops_the_plan_and_is_named(element: str) -> None:
    row = {key: value for key, value in ROW.items() if key != element}
    said = told(plan={**WHOLE, "activities": [ROW, row]})
    assert blocks(said, "R-035") == {"finalise_plan"}
    assert only(said, "R-035").inputs == (f"plan.activities[1].{element}",)


def test_the_community_and_the_activities_are_elements_too() -> None:
    bare: dict[str, object] = {"author": "igi", "activities": []}
    assert only(told(plan=bare), "R-035").inputs == ("plan.activities", "plan.community.county")


def test_the_plan_rests_on_a_finalised_sheet() -> None:
    said = told(plan=WHOLE, needs={"ticked": []})
    assert only(said, "R-035").inputs == ("needs.finalised",)


def test_a_plan_on_paper_or_finalised_is_not_stopped() -> None:
    bare: dict[str, object] = {"activities": []}
    assert not blocks(told(plan=bare, protocol={"on_paper": True}), "R-035")
    assert not blocks(told(plan={**bare, "finalised": "2025-04-10"}), "R-035")


def test_a_plan_by_the_ngo_is_a_draft() -> None:
    assert only(told(plan={**WHOLE, "author": "ngo"}), "R-035").severity is Severity.WARN


def test_a_deadline_after_the_programme_is_a_warning() -> None:
    protocol = {"signed": "2025-04-15"}
    last = {**WHOLE, "activities": [{**ROW, "due": "2026-04-15"}]}
    assert not of(told(plan=last, protocol=protocol), "R-035")
    after = {**WHOLE, "activities": [{**ROW, "due": "2026-04-16"}]}
    assert severities(told(plan=after, protocol=protocol), "R-035") == {Severity.WARN}


def test_unknown_activities_decide_nothing() -> None:
    assert needs(told(plan={"author": "igi"}), "R-035") == ("plan.activities",)


def test_the_kinds_of_the_plan_are_listed_and_an_unsaid_one_is_asked() -> None:
    said = told(plan={"activities": [ROW, {**ROW, "kind": "a"}, {"objective": "x"}]})
    assert "a), c)" in only(said, "R-036").text.ro
    assert needs(said, "R-036") == ("plan.activities[2].kind",)


def test_a_finalised_plan_is_to_be_communicated() -> None:
    done = {**WHOLE, "finalised": "2025-04-10"}
    assert only(told(plan=done), "R-038").severity is Severity.REMIND
    assert not of(told(plan={**done, "communicated": "2025-04-12"}), "R-038")
    assert not of(told(plan=WHOLE), "R-038")
