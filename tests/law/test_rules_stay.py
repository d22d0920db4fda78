"""Chapter V^1: sessions, the course, its certificate, the offices (R-090, R-093, R-097)."""

from collections.abc import Mapping

import pytest

from counsellor_app.law.rule import Certainty, Severity
from tests.law.situations import of, only, severities, told

STAY = {"category": "right_of_stay_194"}


def test_sessions_are_free_and_the_course_is_for_a_fee() -> None:
    found = only(told(person=STAY), "R-090")
    assert (found.severity, found.certainty) == (Severity.PRINT, Certainty.TEXT)
    assert not of(told(), "R-090")
    assert not of(told(person={"category": "asylum_seeker"}), "R-090")


@pytest.mark.parametrize(
    ("course", "severity"),
    [
        ({"requested": "2025-04-01"}, Severity.REMIND),
        ({"fee": 0}, Severity.PRINT),
        ({"fee": 1}, Severity.WARN),
    ],
)
def test_the_ordinance_and_the_order_do_not_agree_on_the_fee(
    course: Mapping[str, object], severity: Severity
) -> None:
    said = told(person=STAY, language_course=course)
    (conflict,) = [one for one in of(said, "R-090") if one.certainty is Certainty.PRACTICE]
    assert conflict.severity is severity
    assert "contra cost, iar Ordinul nr. 6.129/2022 prevede gratuit" in conflict.text.ro


def test_before_the_order_there_was_no_conflict() -> None:
    for day, count in (("2022-11-14", 1), ("2022-11-15", 2)):
        said = told(person=STAY, language_course={"requested": day, "fee": 100})
        assert len(of(said, "R-090")) == count
    assert len(of(told(person=STAY, language_course={}), "R-090")) == 1


def test_the_certificate_is_for_a_fee_that_is_recorded() -> None:
    assert severities(told(person=STAY, language_certificate={"level": "A2"}), "R-093") == {
        Severity.REMIND
    }
    paid = told(person=STAY, language_certificate={"fee": 12_050})
    assert "120,50 lei" in only(paid, "R-093").text.ro
    assert only(paid, "R-093").severity is Severity.PRINT
    assert not of(told(language_certificate={"fee": 12_050}), "R-093")


@pytest.mark.parametrize(
    ("until", "reminded"), [("2025-04-19", True), ("2025-04-20", True), ("2025-04-21", False)]
)
def test_the_fee_of_the_certificate_is_told_when_the_course_ends(
    until: str, reminded: bool
) -> None:
    said = told(person=STAY, language_course={"until": until})
    assert bool(of(said, "R-093")) is reminded


def test_the_information_offices_are_told_to_those_with_a_right_of_stay() -> None:
    assert severities(told(person={"category": "swiss"}), "R-097") == {Severity.PRINT}
    assert not of(told(), "R-097")
