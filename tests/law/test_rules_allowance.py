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


def test_every_child_of_the_family_has_a_task_and_nobody_else() -> None:
    family = [
        {"relation": "child", "born": "2015-01-01"},
        {"relation": "child", "born": "2018-01-01"},
        {"relation": "sibling", "born": "2014-01-01"},
        {"relation": "spouse", "born": "1991-01-01"},
    ]
    found = of(told(person=PARENT, household=family), "R-020")
    assert {one.inputs[0] for one in found} == {"household[0].born", "household[1].born"}
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
