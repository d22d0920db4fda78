"""Health care and the insurance (R-013)."""

from collections.abc import Mapping

import pytest

from counsellor_app.law.citation import Read, Source
from counsellor_app.law.rule import Certainty, Severity
from tests.law.situations import needs, of, only, person, severities, told

HEALTH = {"ticked": [{"need": "health"}]}


def test_the_right_is_told_where_health_was_ticked() -> None:
    said = told(person=person(insured=True, family_doctor=True), needs=HEALTH)
    assert only(said, "R-013").severity is Severity.PRINT
    assert not of(told(), "R-013")


def test_an_unknown_insurance_decides_nothing_once_health_was_ticked() -> None:
    assert needs(told(needs=HEALTH), "R-013") == ("person.insured",)
    assert not needs(told(), "R-013")
    assert not needs(told(person=person(insured=False), needs=HEALTH), "R-013")


def test_the_uninsured_are_referred_and_that_is_practice() -> None:
    found = only(told(person=person(insured=False)), "R-013")
    assert (found.severity, found.certainty) == (Severity.REMIND, Certainty.PRACTICE)
    assert any(isinstance(one, Source) and one.read is Read.PART for one in found.basis)
    assert not of(told(person=person(insured=True)), "R-013")


@pytest.mark.parametrize(
    ("given", "fact"),
    [
        ({"born": "2007-04-21"}, "person.born"),
        ({"born": "2007-04-20"}, None),
        ({"disability": True}, "person.disability"),
        ({"disability": "no_certificate"}, None),
        ({"pregnant": True, "income": False}, "person.pregnant"),
        ({"pregnant": True}, None),
        ({"born": "2007-04-20", "in_school": True, "income": False}, "person.in_school"),
        ({"born": "1998-04-21", "in_school": True, "income": False}, "person.in_school"),
        ({"born": "1998-04-20", "in_school": True, "income": False}, None),
        ({"born": "2005-04-20", "in_school": True, "income": True}, None),
    ],
)
def test_a_group_insured_free_of_charge_is_named(given: Mapping[str, object], fact: str) -> None:
    found = only(told(person=person(insured=False, **given)), "R-013")
    assert found.inputs == ("person.insured", *([fact] if fact else []))
    assert ("fără plată" in found.text.ro) is bool(fact)


def test_an_insured_person_without_a_family_doctor_is_helped_to_one() -> None:
    assert severities(told(person=person(insured=True, family_doctor=False)), "R-013") == {
        Severity.REMIND
    }
    both = told(person=person(insured=False, family_doctor=False))
    assert "medic de familie" in only(both, "R-013").text.ro
    assert not of(told(person=person(insured=True, family_doctor=True)), "R-013")


def test_those_with_a_right_of_stay_are_not_asked() -> None:
    stay = {"category": "right_of_stay_194", "insured": False, "family_doctor": False}
    assert not of(told(person=stay, needs=HEALTH), "R-013")


def test_the_ages_of_students_are_those_of_the_page_and_of_the_office() -> None:
    student = person(insured=False, born="1996-04-21", in_school=True, income=False)
    longer = {"insured_free.student_to": [{"from": "2025-01-01", "value": 28}]}
    assert "fără plată" not in only(told(person=student), "R-013").text.ro
    assert "18–28 de ani" in only(told(person=student, rulebook=longer), "R-013").text.ro
