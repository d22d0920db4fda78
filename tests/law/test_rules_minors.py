"""Minors (R-107, R-108)."""

from datetime import date

import pytest

from counsellor_app.law.findings import Explained
from counsellor_app.law.rule import Severity
from tests.law.situations import blocks, needs, of, person, severities, told

CHILD = person(born="2012-01-01", unaccompanied=True)


def turning(said: Explained) -> list[tuple[date, tuple[date, ...]]]:
    return [(one.dates.starts, one.dates.remind) for one in of(said, "R-108") if one.dates.starts]


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


def signed(**rulebook: object) -> Explained:
    plan = {
        "author": "dgaspc",
        "signatures": [{"who": "igi", "way": "signed", "on": "2025-04-01"}],
    }
    return told(person=CHILD, plan=plan, rulebook=rulebook)


def test_the_days_until_the_directorate_is_asked_again_are_a_value_of_the_office() -> None:
    (shipped,) = [one for one in of(signed(), "R-108") if one.severity is Severity.WARN]
    assert shipped.dates.remind == (date(2025, 4, 8),)
    assert "reveniți în 7 zile" in shipped.text.ro
    ours = signed(**{"reminder.directorate_days": [{"from": "2025-03-01", "value": 20}]})
    (longer,) = [one for one in of(ours, "R-108") if one.severity is Severity.WARN]
    assert longer.dates.remind == (date(2025, 4, 21),)
    assert "reveniți în 20 de zile" in longer.text.ro


def test_the_working_age_is_the_one_of_the_birthday_not_of_today() -> None:
    lower = {"age.work": [{"from": "2030-01-01", "value": 15}]}
    child = person(born="2015-06-01")
    assert date(2030, 6, 1) in [day for day, _ in turning(told(person=child, rulebook=lower))]
    older = person(born="2013-06-01")
    days = [day for day, _ in turning(told(person=older, rulebook=lower))]
    assert days == [date(2027, 6, 1), date(2029, 6, 1), date(2031, 6, 1)]
    for today in (date(2025, 4, 20), date(2030, 1, 2)):
        said = turning(told(today, person=person(born="2015-06-01"), rulebook=lower))
        assert date(2030, 6, 1) in [day for day, _ in said]
