"""The course of minors, and school during and after it (R-016 to R-018)."""

from datetime import date

import pytest

from counsellor_app.law.rule import Certainty, Severity
from tests.law.situations import needs, of, only, person, severities, told

PUPIL = person(born="2012-01-01")
COURSE = {"status": "auditor", "course_from": "2024-09-09", "course_until": "2025-06-20"}


@pytest.mark.parametrize(
    ("today", "speaks"),
    [
        (date(2024, 9, 8), False),
        (date(2024, 9, 9), True),
        (date(2025, 6, 20), True),
        (date(2025, 6, 21), False),
    ],
)
def test_no_attendance_proof_is_asked_of_the_school_during_the_course(
    today: date, speaks: bool
) -> None:
    said = told(today, person=PUPIL, schooling=COURSE)
    assert severities(said, "R-017") == ({Severity.PRINT} if speaks else set())


@pytest.mark.parametrize(
    ("on", "warned"),
    [("2024-09-08", False), ("2024-09-09", True), ("2025-06-20", True), ("2025-06-21", False)],
)
def test_an_absence_during_the_course_is_not_judged_on_the_register(on: str, warned: bool) -> None:
    absence = [{"kind": "a", "on": on}]
    said = told(date(2025, 7, 1), person=PUPIL, schooling=COURSE, breaches=absence)
    found = of(said, "R-017")
    assert [one.severity for one in found] == ([Severity.WARN] if warned else [])
    assert all(one.certainty is Certainty.INTERPRETATION for one in found)


def test_another_duty_not_kept_has_nothing_to_do_with_the_register() -> None:
    said = told(
        date(2025, 7, 1),
        person=PUPIL,
        schooling=COURSE,
        breaches=[{"kind": "c", "on": "2025-05-05"}],
    )
    assert not of(said, "R-017")


def test_an_enrolled_pupil_is_recorded_as_any_other() -> None:
    assert not of(told(person=PUPIL, schooling={"status": "enrolled"}), "R-017")
    assert needs(told(person=PUPIL, schooling={"grade": "V"}), "R-017") == ("schooling.status",)
    assert not needs(told(person=PUPIL), "R-017")


@pytest.mark.parametrize(("born", "speaks"), [("2007-04-21", True), ("2007-04-20", False)])
def test_the_course_of_minors_ends_with_the_eighteenth_birthday(born: str, speaks: bool) -> None:
    assert bool(of(told(person=person(born=born), schooling=COURSE), "R-017")) is speaks
    evaluated = {"evaluated": "2025-04-01"}
    assert bool(of(told(person=person(born=born), schooling=evaluated), "R-018")) is speaks


@pytest.mark.parametrize(
    ("today", "reminded"),
    [(date(2025, 6, 19), False), (date(2025, 6, 20), True), (date(2025, 6, 21), True)],
)
def test_the_commission_is_asked_for_at_the_end_of_the_course(today: date, reminded: bool) -> None:
    said = told(today, person=PUPIL, schooling=COURSE)
    assert severities(said, "R-018") == ({Severity.REMIND} if reminded else set())


def test_after_the_commission_come_the_school_year_and_the_enrolment() -> None:
    done = {**COURSE, "evaluated": "2025-04-10"}
    without = only(told(person=PUPIL, schooling=done), "R-018")
    assert without.inputs[-1] == "schooling.grade"
    graded = only(told(person=PUPIL, schooling={**done, "grade": "VI"}), "R-018")
    assert graded.inputs[-1] == "schooling.status"
    assert not of(told(person=PUPIL, schooling={**done, "status": "enrolled"}), "R-018")


def test_a_course_without_a_known_end_decides_nothing() -> None:
    assert needs(told(person=PUPIL, schooling={"status": "auditor"}), "R-018") == (
        "schooling.course_until",
    )


def test_school_rules_are_for_the_protected() -> None:
    said = told(person={"category": "eu", "born": "2012-01-01"}, schooling=COURSE)
    assert not of(said, "R-017")
    assert not of(said, "R-018")


@pytest.mark.parametrize(
    ("born", "asked"),
    [("2019-04-21", False), ("2019-04-20", True), ("2007-04-21", True), ("2007-04-20", False)],
)
def test_a_child_of_school_age_is_enrolled_in_the_course(born: str, asked: bool) -> None:
    assert bool(of(told(person=person(born=born)), "R-016")) is asked


def test_a_child_already_in_school_is_not_asked_again() -> None:
    assert not of(told(person=person(born="2015-01-01", in_school=True)), "R-016")
    assert needs(told(), "R-016") == ("person.born",)


def test_a_course_that_would_end_before_it_begins_has_no_period() -> None:
    backwards = {"course_from": "2025-06-20", "course_until": "2024-09-09"}
    found = only(told(person=PUPIL, schooling=backwards), "R-016")
    assert found.severity is Severity.WARN
    assert (found.dates.starts, found.dates.ends) == (None, None)
    assert "Corectați" in found.text.ro
    right = {"course_from": "2024-09-09", "course_until": "2025-06-20"}
    course = only(told(person=PUPIL, schooling=right), "R-016")
    assert (course.dates.starts, course.dates.ends) == (date(2024, 9, 9), date(2025, 6, 20))
