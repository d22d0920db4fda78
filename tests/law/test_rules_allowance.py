"""The state child allowance of every minor of the family (R-020)."""

import pytest

from counsellor_app.law.rule import Severity
from tests.law.situations import needs, of, person, told

PARENT = person(born="1990-01-01")
BABY = {"relation": "child", "born": "2025-03-10"}


@pytest.mark.parametrize(("born", "asked"), [("2007-04-21", True), ("2007-04-20", False)])
def test_a_minor_gets_the_allowance_until_the_eighteenth_birthday(born: str, asked: bool) -> None:
    assert bool(of(told(person=person(born=born)), "R-020")) is asked
    in_family = [{"relation": "child", "born": born}]
    assert bool(of(told(person=PARENT, household=in_family), "R-020")) is asked


@pytest.mark.parametrize("known", [True, False])
def test_an_allowance_already_paid_is_not_asked_for_again(known: bool) -> None:
    child = [{"relation": "child", "born": "2015-01-01"}]
    parent = person(born="1990-01-01", child_allowance=known)
    assert bool(of(told(person=parent, household=child), "R-020")) is not known
    minor = person(born="2015-01-01", child_allowance=known)
    assert bool(of(told(person=minor), "R-020")) is not known


def test_every_minor_of_the_family_has_a_task_and_no_adult() -> None:
    family = [
        {"relation": "child", "born": "2015-01-01"},
        {"relation": "child", "born": "2018-01-01"},
        {"relation": "sibling", "born": "2014-01-01"},
        {"relation": "spouse", "born": "1991-01-01"},
        {"relation": "sibling"},
    ]
    found = of(told(person=PARENT, household=family), "R-020")
    assert {one.inputs[0] for one in found} == {f"household[{place}].born" for place in range(3)}
    assert {one.severity for one in found} == {Severity.REMIND}


def test_unknown_birth_dates_decide_nothing() -> None:
    assert needs(told(), "R-020") == ("person.born",)
    child = [{"relation": "child"}]
    assert needs(told(person=PARENT, household=child), "R-020") == ("household[0].born",)


def test_a_child_not_born_yet_has_no_task() -> None:
    awaited = [{"relation": "child", "born": "2025-04-21"}]
    assert not of(told(person=PARENT, household=awaited), "R-020")


def test_the_allowance_of_art_12_is_for_the_protected() -> None:
    stay = {"category": "right_of_stay_194", "born": "2015-01-01"}
    assert not of(told(person=stay, household=[BABY]), "R-020")


SHEET = {"finalised": "2025-03-31"}


@pytest.mark.parametrize(
    ("child", "asked"),
    [
        ({"born": "2015-01-01"}, False),
        ({"born": "2025-03-31"}, False),
        ({"born": "2025-04-01"}, True),
        ({"born": "2015-01-01", "protection_granted": "2025-04-02"}, True),
        ({"born": "2015-01-01", "child_allowance": False}, True),
        ({"born": "2025-04-01", "child_allowance": True}, False),
    ],
)
def test_an_answer_of_the_sheet_does_not_speak_of_children_who_came_after_it(
    child: dict[str, object], asked: bool
) -> None:
    parent = person(born="1990-01-01", child_allowance=True)
    said = told(person=parent, household=[{"relation": "child", **child}], needs=SHEET)
    assert bool(of(said, "R-020")) is asked


def test_the_allowance_of_a_minor_says_nothing_of_a_sibling() -> None:
    minor = person(born="2015-01-01", child_allowance=True)
    sibling = [{"relation": "sibling", "born": "2018-01-01"}]
    assert [one.inputs[0] for one in of(told(person=minor, household=sibling), "R-020")] == [
        "household[0].born"
    ]
