"""Who is vulnerable and who determines it (R-101, R-102)."""

from datetime import date

import pytest

from counsellor_app.law.rule import Certainty, Severity
from tests.law.situations import needs, of, only, person, told

SIGNS = {"category": "pregnant", "state": "signs", "by": "ngo", "on": "2025-04-10"}
DETERMINED = {**SIGNS, "state": "determined", "by": "igi"}


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


@pytest.mark.parametrize(
    ("review", "severity"), [("2025-04-21", Severity.COMPUTE), ("2025-04-20", Severity.REMIND)]
)
def test_a_determination_is_reviewed_on_its_day(review: str, severity: Severity) -> None:
    found = only(told(vulnerability=[{**DETERMINED, "review": review}]), "R-101")
    assert (found.severity, found.dates.recommended) == (severity, date.fromisoformat(review))
    assert not of(told(vulnerability=[{**SIGNS, "review": review}]), "R-101")


def test_signs_wait_for_the_specialist() -> None:
    found = only(told(vulnerability=[SIGNS]), "R-102")
    assert found.dates.recommended == date(2025, 4, 20)
    assert found.certainty is Certainty.PRACTICE
    assert not of(told(vulnerability=[DETERMINED]), "R-102")


@pytest.mark.parametrize(
    ("group", "prepared"),
    [
        ("minor", True),
        ("unaccompanied_minor", True),
        ("pregnant", True),
        ("disability", True),
        ("trafficking", False),
        ("elderly", False),
    ],
)
def test_an_obvious_group_is_prepared_and_confirmed_in_one_action(
    group: str, prepared: bool
) -> None:
    found = only(told(vulnerability=[{**SIGNS, "category": group}]), "R-102")
    assert ("printr-o singură acțiune" in found.text.ro) is prepared


def test_an_ngo_asks_the_specialist_and_confirms_nothing() -> None:
    ngo = told(vulnerability=[SIGNS], acting={"role": "ngo"})
    assert "Cereți specialistului IGI" in only(ngo, "R-102").text.ro
    said = told(vulnerability=[{**SIGNS, "state": "determined"}])
    assert only(said, "R-102").severity is Severity.WARN
    unknown = {"category": "pregnant", "state": "determined"}
    assert needs(told(vulnerability=[unknown]), "R-102") == ("vulnerability[0].by",)


def test_a_review_past_its_day_promises_nothing() -> None:
    said = told(vulnerability=[{**DETERMINED, "review": "2025-04-19"}])
    assert "drepturile" not in only(said, "R-101").text.ro
    by_ngo = told(vulnerability=[{**DETERMINED, "by": "ngo", "review": "2025-04-19"}])
    assert not of(by_ngo, "R-101")
