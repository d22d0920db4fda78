"""Whom the act covers (R-001 to R-007)."""

from datetime import date

import pytest

from counsellor_app.law.rule import Certainty, Severity
from tests.law.situations import blocks, needs, of, only, person, severities, told

OTHERS = ["right_of_stay_194", "right_of_stay_102", "eu", "eea", "swiss"]


@pytest.mark.parametrize("category", ["refugee", "subsidiary"])
def test_the_protected_have_the_programme_and_are_stopped_by_nothing_of_scope(
    category: str,
) -> None:
    said = told(person={"category": category})
    assert only(said, "R-001").inputs == ("person.category",)
    assert not of(said, "R-002")
    assert not of(said, "R-003")


def test_without_a_category_nothing_is_decided_about_scope() -> None:
    said = told(person={})
    assert needs(said, "R-001") == ("person.category",)
    assert not of(said, "R-002")
    assert not of(said, "R-003")


@pytest.mark.parametrize("category", OTHERS)
def test_a_right_of_stay_opens_only_chapter_five_one(category: str) -> None:
    said = told(person={"category": category})
    assert {"issue_protocol", "grant_lodging", "grant_subsidy"} <= blocks(said, "R-002")
    assert not of(said, "R-070")
    assert not of(said, "R-061")


@pytest.mark.parametrize(
    ("category", "certainty"),
    [
        ("asylum_seeker", Certainty.TEXT),
        ("temporary_protection", Certainty.INTERPRETATION),
    ],
)
def test_other_statuses_file_no_request_and_sign_no_protocol(
    category: str, certainty: Certainty
) -> None:
    said = told(person={"category": category})
    assert blocks(said, "R-003") == {"register_request", "issue_protocol"}
    assert only(said, "R-003").certainty is certainty
    assert not of(said, "R-002")


def test_an_ngo_is_warned_and_never_stopped() -> None:
    said = told(person={"category": "eu"}, acting={"role": "ngo"})
    assert severities(said, "R-002") == {Severity.WARN}
    assert not blocks(said, "R-002")


@pytest.mark.parametrize(
    ("today", "warned"),
    [
        (date(2025, 4, 1), False),
        (date(2025, 4, 2), True),
        (date(2025, 6, 1), True),
        (date(2025, 6, 2), True),
    ],
)
def test_a_permit_is_watched_from_sixty_days_before_it_expires(today: date, warned: bool) -> None:
    stay = {"category": "right_of_stay_194", "permit_expires": "2025-06-01"}
    found = only(told(today, person=stay), "R-004")
    assert found.severity is (Severity.WARN if warned else Severity.COMPUTE)
    assert (found.dates.ends, found.dates.remind) == (date(2025, 6, 1), (date(2025, 4, 2),))


def test_an_unknown_permit_is_asked_for() -> None:
    said = told(person={"category": "right_of_stay_194"})
    assert needs(said, "R-004") == ("person.permit_expires",)


def test_no_protocol_without_a_request() -> None:
    assert blocks(told(), "R-005") == {"issue_protocol"}
    assert not of(told(request={"filed": "2025-04-01"}), "R-005")
    assert not of(told(protocol={"on_paper": True}), "R-005")
    assert not of(told(person={"category": "eu"}), "R-005")


def test_an_activity_without_a_need_is_pointed_at() -> None:
    rows = [{"kind": "c", "answers_need": "n1"}, {"kind": "d"}]
    said = told(plan={"activities": rows})
    assert only(said, "R-007").inputs == ("plan.activities[1].answers_need",)
    assert not of(told(plan={"activities": rows[:1]}), "R-007")
    assert not of(told(person=person()), "R-007")


def test_a_permit_is_watched_as_was_the_setting_on_the_day_it_expires() -> None:
    stay = {"category": "right_of_stay_194", "permit_expires": "2025-06-01"}
    later = {"reminder.permit": [{"from": "2025-06-02", "value": 90}]}
    for today in (date(2025, 4, 1), date(2025, 6, 10)):
        found = only(told(today, person=stay, rulebook=later), "R-004")
        assert found.dates.remind == (date(2025, 4, 2),)
