"""Vulnerable persons (R-100 to R-106)."""

from datetime import date

import pytest

from counsellor_app.law.rule import Certainty, Severity
from tests.law.situations import blocks, needs, of, only, person, severities, told

SIGNS = {"category": "pregnant", "state": "signs", "by": "ngo", "on": "2025-04-10"}


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"born": "2007-04-21"}, ["minor"]),
        ({"born": "2007-04-20"}, []),
        ({"born": "2007-04-21", "unaccompanied": True}, ["minor", "minor neînsoțit"]),
        ({"born": "1960-04-20"}, ["persoană în vârstă"]),
        ({"born": "1960-04-21"}, []),
        ({"pregnant": True}, ["femeie însărcinată"]),
        ({"disability": "grav"}, ["persoană cu dizabilități"]),
        ({"disability": "nu"}, []),
        ({"disability": False}, []),
    ],
)
def test_the_facts_suggest_groups(given: dict[str, object], words: list[str]) -> None:
    found = of(told(person=person(**given)), "R-101")
    assert sorted(one.text.ro.split(": ")[1].split(".")[0] for one in found) == sorted(words)


def test_a_parent_alone_with_minor_children_is_suggested() -> None:
    child = {"relation": "child", "born": "2015-01-01"}
    adult = person(born="1990-01-01")
    assert of(told(person=adult, household=[child]), "R-101")
    assert not of(told(person=adult, household=[child, {"relation": "spouse"}]), "R-101")
    grown = {"relation": "child", "born": "2000-01-01"}
    assert not of(told(person=adult, household=[grown]), "R-101")


def test_a_recorded_group_is_not_suggested_again() -> None:
    said = told(person=person(pregnant=True), vulnerability=[SIGNS])
    assert not of(said, "R-101")


def test_signs_wait_for_the_specialist() -> None:
    found = only(told(vulnerability=[SIGNS]), "R-102")
    assert found.dates.recommended == date(2025, 4, 20)
    assert found.certainty is Certainty.PRACTICE
    determined = {**SIGNS, "state": "determined", "by": "igi"}
    assert not of(told(vulnerability=[determined]), "R-102")


def test_an_ngo_cannot_confirm() -> None:
    said = told(vulnerability=[{**SIGNS, "state": "determined"}])
    assert only(said, "R-102").severity is Severity.WARN


def test_special_needs_are_weighed_before_an_adverse_act() -> None:
    breach = [{"kind": "a", "on": "2025-02-01"}]
    assert only(told(vulnerability=[SIGNS], breaches=breach), "R-100").severity is Severity.WARN
    assert not of(told(vulnerability=[SIGNS], breaches=[]), "R-100")
    ended = {**SIGNS, "state": "ended"}
    assert not of(told(vulnerability=[ended], breaches=breach), "R-100")


def test_lodging_of_the_vulnerable_needs_written_consent() -> None:
    asked = {"basis": "34(2)", "requested": "2025-04-01", "no_specialised_help": True}
    assert blocks(told(lodging=[asked]), "R-106") == {"grant_lodging"}
    assert not of(told(lodging=[{**asked, "written_consent": True}]), "R-106")
    unsaid = {"basis": "34(2)", "requested": "2025-04-01", "written_consent": True}
    assert needs(told(lodging=[unsaid]), "R-106") == ("lodging[0].no_specialised_help",)
    helped = {**unsaid, "no_specialised_help": False}
    assert severities(told(lodging=[helped]), "R-106") == {Severity.WARN}
