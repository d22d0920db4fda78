"""Cultural sessions, the Romanian course and its certificate (R-021 to R-024)."""

from collections.abc import Mapping
from datetime import date

import pytest

from counsellor_app.law.rule import Certainty, Severity
from tests.law.situations import TODAY, needs, of, only, person, severities, told

ADULT: Mapping[str, object] = person(born="1990-01-01")
STAY = {"category": "right_of_stay_194", "born": "1990-01-01", "romanian_level": "none"}
ROMANIAN = {"ticked": [{"need": "romanian"}]}
CULTURE = {"ticked": [{"need": "culture"}]}
COURSE_IN_PLAN = {"activities": [{"kind": "c"}]}


def knowing(level: str) -> Mapping[str, object]:
    return {**ADULT, "romanian_level": level}


@pytest.mark.parametrize("need", ["culture", "counselling"])
def test_adults_are_told_of_the_sessions_where_the_need_was_found(need: str) -> None:
    ticked = {"ticked": [{"need": need}]}
    assert severities(told(person=ADULT, needs=ticked), "R-021") == {Severity.PRINT}
    assert not of(told(person=ADULT, needs=ROMANIAN), "R-021")
    assert not of(told(person={**STAY}, needs=ticked), "R-021")


@pytest.mark.parametrize(("born", "speaks"), [("2007-04-20", True), ("2007-04-21", False)])
def test_the_sessions_and_the_course_begin_with_the_eighteenth_birthday(
    born: str, speaks: bool
) -> None:
    young = person(born=born, romanian_level="A1")
    paid = {"fee": 1000}
    said = told(person=young, needs=CULTURE, language_certificate=paid)
    for rule in ("R-021", "R-022", "R-023"):
        assert bool(of(said, rule)) is speaks
    assert bool(of(told(person=young, needs=ROMANIAN), "R-024")) is speaks


def test_an_unknown_birth_date_decides_nothing_once_it_matters() -> None:
    said = told(
        person=person(romanian_level="A1"), needs=CULTURE, language_certificate={"fee": 1000}
    )
    for rule in ("R-021", "R-022", "R-023"):
        assert needs(said, rule) == ("person.born",)
        assert not needs(told(), rule)


@pytest.mark.parametrize(
    ("level", "reminded"),
    [("none", True), ("A1", True), ("A2", True), ("B1", False), ("C2", False)],
)
def test_the_course_is_asked_for_below_b1(level: str, reminded: bool) -> None:
    found = severities(told(person=knowing(level)), "R-022")
    assert (Severity.REMIND in found) is reminded


def test_a_plan_with_the_course_needs_no_reminder() -> None:
    said = told(person=knowing("A1"), plan=COURSE_IN_PLAN)
    assert Severity.REMIND not in severities(said, "R-022")
    without = told(person=knowing("A1"), plan={"activities": [{"kind": "a"}]})
    assert Severity.REMIND in severities(without, "R-022")


def test_a_course_asked_for_is_put_in_the_plan_once_there_is_one() -> None:
    asked = {"requested": "2025-04-10"}
    assert Severity.REMIND not in severities(
        told(person=knowing("A1"), language_course=asked), "R-022"
    )
    said = told(person=knowing("A1"), language_course=asked, plan={"activities": []})
    assert Severity.REMIND in severities(said, "R-022")


def test_the_hours_come_from_the_order_and_are_practice() -> None:
    found = only(told(person=knowing("A1"), plan=COURSE_IN_PLAN), "R-022")
    assert (found.severity, found.certainty) == (Severity.PRINT, Certainty.PRACTICE)
    assert "6 ore" in found.text.ro
    assert "216 ore" in found.text.ro
    before = told(date(2022, 11, 14), person=knowing("A1"))
    assert needs(before, "R-022") == ("rulebook.language_course.hours_per_week",)


@pytest.mark.parametrize(
    ("requested", "aim"),
    [
        ("2025-03-03", date(2025, 4, 2)),
        ("2025-03-20", date(2025, 4, 17)),  # the 30th day is Easter Saturday, the 18th Good Friday
    ],
)
def test_the_school_inspectorate_answers_in_thirty_days(requested: str, aim: date) -> None:
    said = told(aim, person=knowing("B1"), language_course={"requested": requested})
    (answer,) = [one for one in of(said, "R-022") if one.dates.recommended]
    assert (answer.dates.recommended, answer.dates.last_day) == (aim, None)
    assert (answer.severity, answer.certainty) == (Severity.COMPUTE, Certainty.PRACTICE)
    assert answer.formula is not None
    assert "30 de zile" in answer.formula.ro


def test_after_the_thirty_days_the_inspectorate_is_asked_until_the_course_begins() -> None:
    asked = {"requested": "2025-03-03"}
    after = date(2025, 4, 3)
    assert Severity.REMIND in severities(
        told(after, person=knowing("B1"), language_course=asked), "R-022"
    )
    begun = told(after, person=knowing("B1"), language_course={**asked, "from": "2025-04-01"})
    assert not [one for one in of(begun, "R-022") if one.dates.recommended]


def test_a_ticked_need_without_a_level_decides_nothing() -> None:
    assert needs(told(person=ADULT, needs=ROMANIAN), "R-022") == ("person.romanian_level",)
    assert not needs(told(person=ADULT), "R-022")


@pytest.mark.parametrize(("fee", "warned"), [(0, False), (1, True)])
def test_course_and_certificate_are_free_for_protected_adults(fee: int, warned: bool) -> None:
    said = told(
        person=knowing("B1"),
        language_course={"from": "2025-03-03", "fee": fee},
        language_certificate={"fee": fee},
    )
    for rule in ("R-022", "R-023"):
        assert (Severity.WARN in severities(said, rule)) is warned


@pytest.mark.parametrize(
    ("today", "reminded"),
    [(date(2025, 4, 19), False), (TODAY, True), (date(2025, 4, 21), True)],
)
def test_the_certificate_is_asked_for_at_the_end_of_the_course(today: date, reminded: bool) -> None:
    course = {"from": "2024-10-01", "until": "2025-04-20"}
    said = told(today, person=ADULT, language_course=course)
    assert severities(said, "R-023") == ({Severity.REMIND} if reminded else set())
    held = told(today, person=ADULT, language_course=course, language_certificate={"level": "B1"})
    assert not of(held, "R-023")


def test_the_exam_is_open_without_a_course() -> None:
    assert severities(told(person=ADULT, needs=ROMANIAN), "R-024") == {Severity.PRINT}
    assert not of(told(person=ADULT), "R-024")
    course = {"requested": "2025-04-01"}
    assert not of(told(person=ADULT, needs=ROMANIAN, language_course=course), "R-024")
    held = {"level": "B2"}
    assert not of(told(person=ADULT, needs=ROMANIAN, language_certificate=held), "R-024")


def test_those_with_a_right_of_stay_pay_under_chapter_v_1_and_not_here() -> None:
    said = told(
        person=STAY,
        needs={"ticked": [{"need": "romanian"}, {"need": "culture"}]},
        language_course={"requested": "2025-01-01", "fee": 5000},
        language_certificate={"fee": 5000},
    )
    for rule in ("R-021", "R-022", "R-023", "R-024"):
        assert not of(said, rule)


def test_cultural_sessions_are_held_in_cooperation_and_the_limit_is_of_another_chapter() -> None:
    adult = person(born="1990-01-01")
    text = only(told(person=adult, needs={"ticked": [{"need": "culture"}]}), "R-021").text
    assert "în colaborare cu Primăria / DAS; pot colabora și alte instituții" in text.ro
    assert "the once-only limit concerns chapter V^1 alone" in text.en
