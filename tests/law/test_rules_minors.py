"""Minors (R-016, R-107, R-108)."""

from datetime import date

import pytest

from counsellor_app.law.findings import Explained
from counsellor_app.law.rule import Severity
from tests.law.situations import blocks, needs, of, person, severities, told

CHILD = person(born="2012-01-01", unaccompanied=True)


def turning(said: Explained) -> list[tuple[date, tuple[date, ...]]]:
    return [(one.dates.starts, one.dates.remind) for one in of(said, "R-108") if one.dates.starts]


@pytest.mark.parametrize(
    ("born", "asked"),
    [("2019-04-21", False), ("2019-04-20", True), ("2007-04-21", True), ("2007-04-20", False)],
)
def test_a_child_of_school_age_is_enrolled_in_the_course(born: str, asked: bool) -> None:
    assert bool(of(told(person=person(born=born)), "R-016")) is asked


def test_a_child_already_in_school_is_not_asked_again() -> None:
    assert not of(told(person=person(born="2015-01-01", in_school=True)), "R-016")
    assert needs(told(), "R-016") == ("person.born",)


def test_birthdays_are_fixed_days_with_reminders() -> None:
    said = told(person=person(born="2008-05-10"))
    assert turning(said) == [(date(2026, 5, 10), (date(2026, 2, 9), date(2026, 4, 10)))]


def test_a_young_child_has_three_birthdays_ahead_and_an_adult_none() -> None:
    days = [day for day, _ in turning(told(person=person(born="2015-04-20")))]
    assert days == [date(2029, 4, 20), date(2031, 4, 20), date(2033, 4, 20)]
    assert not turning(told(person=person(born="2007-04-20")))
    assert needs(told(), "R-108") == ("person.born",)


@pytest.mark.parametrize(
    ("today", "severity"),
    [(date(2026, 2, 8), Severity.COMPUTE), (date(2026, 2, 9), Severity.REMIND)],
)
def test_a_birthday_is_reminded_ninety_days_before(today: date, severity: Severity) -> None:
    assert severities(told(today, person=person(born="2008-05-10")), "R-108") == {severity}


def test_the_plan_of_an_unaccompanied_minor_is_drawn_up_by_dgaspc() -> None:
    assert blocks(told(person=CHILD, plan={"author": "igi"}), "R-108") == {"finalise_plan"}
    assert not blocks(told(person=CHILD, plan={"author": "dgaspc"}), "R-108")
    accompanied = person(born="2012-01-01")
    assert not blocks(told(person=accompanied, plan={"author": "igi"}), "R-108")
    grown = person(born="2007-04-20", unaccompanied=True)
    assert not blocks(told(person=grown, plan={"author": "igi"}), "R-108")


def test_a_missing_signature_of_dgaspc_and_lodging_are_warnings() -> None:
    plan = {
        "author": "dgaspc",
        "signatures": [{"who": "igi", "way": "signed"}],
        "activities": [{"kind": "g"}],
    }
    said = told(person=CHILD, plan=plan)
    warned = [one for one in of(said, "R-108") if one.severity is Severity.WARN]
    assert len(warned) == 2


def test_an_unaccompanied_minor_has_a_representative() -> None:
    assert needs(told(person=CHILD), "R-107") == ("person.representative",)
    alone = person(**{**CHILD, "representative": False})
    assert severities(told(person=alone), "R-107") == {Severity.WARN}
    assert not of(told(person=person(**{**CHILD, "representative": True})), "R-107")
