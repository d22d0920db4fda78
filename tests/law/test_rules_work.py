"""What AJOFM and IGI do for work (R-071, R-072, R-074, R-075, R-078)."""

from datetime import date

import pytest

from counsellor_app.law.findings import Explained
from counsellor_app.law.rule import Certainty, Severity
from tests.law.situations import needs, of, only, severities, told

PROTOCOL = {"signed": "2025-01-15"}
REGISTERED = {"registered": "2025-02-01"}
OFFER = {"by": "employer", "kind": "job", "made": "2025-04-01"}


def at_ajofm(**ajofm: object) -> Explained:
    return told(protocol=PROTOCOL, ajofm={**REGISTERED, **ajofm})


def test_the_mediation_plan_is_asked_for_once_registered() -> None:
    assert only(at_ajofm(), "R-071").severity is Severity.REMIND
    assert not of(at_ajofm(mediation_plan="2025-03-01"), "R-071")
    assert not of(told(ajofm={"unemployed": False}), "R-071")
    other = told(person={"category": "eu"}, ajofm=REGISTERED)
    assert not of(other, "R-071")


@pytest.mark.parametrize(
    ("profile", "warned"),
    [
        ({"profile_sent": "2025-03-10"}, True),
        ({"profile_sent": "2025-03-10", "profile_agreed": False}, True),
        ({"profile_sent": "2025-03-10", "profile_agreed": True}, False),
        ({"profile_sent": "2025-03-10", "profile_requested": "2025-03-10"}, False),
        ({"profile_sent": "2025-03-10", "profile_requested": "2025-03-11"}, True),
    ],
)
def test_the_profile_goes_only_at_ajofms_request_or_with_agreement(
    profile: dict[str, object], warned: bool
) -> None:
    said = at_ajofm(**profile)
    assert (Severity.WARN in severities(said, "R-072")) is warned


def test_a_profile_asked_for_is_sent_by_igi_and_not_by_an_ngo() -> None:
    asked = {**REGISTERED, "profile_requested": "2025-03-10"}
    assert only(at_ajofm(profile_requested="2025-03-10"), "R-072").severity is Severity.REMIND
    ngo = told(ajofm=asked, acting={"role": "ngo"})
    assert only(ngo, "R-072").severity is Severity.PRINT
    assert not of(at_ajofm(), "R-072")


def test_the_bonuses_are_for_those_registered_as_unemployed() -> None:
    assert "prima de activare" in only(at_ajofm(unemployed=True), "R-074").text.ro
    assert "nu ca șomer" in only(at_ajofm(unemployed=False), "R-074").text.ro
    assert needs(at_ajofm(), "R-074") == ("ajofm.unemployed",)
    assert not of(told(ajofm={"offers": []}), "R-074")
    assert not of(told(ajofm={"unemployed": False}), "R-074")


def test_vacancies_are_made_known_by_ajofm_and_recorded_here() -> None:
    assert only(at_ajofm(), "R-075").severity is Severity.PRINT
    assert only(at_ajofm(offers=[]), "R-075").severity is Severity.PRINT
    assert not of(at_ajofm(offers=[OFFER]), "R-075")
    assert not of(told(protocol=PROTOCOL), "R-075")


@pytest.mark.parametrize(
    ("today", "reminded"),
    [(date(2025, 11, 15), False), (date(2025, 11, 16), True), (date(2026, 1, 16), True)],
)
def test_guidance_comes_sixty_days_before_the_programme_ends(today: date, reminded: bool) -> None:
    said = told(today, protocol=PROTOCOL)
    assert severities(said, "R-078") == ({Severity.REMIND} if reminded else set())


def test_guidance_comes_when_a_vacancy_is_found() -> None:
    found = only(at_ajofm(offers=[OFFER]), "R-078")
    assert "loc de muncă vacant" in found.text.ro
    assert "prima de relocare" in found.text.ro
    assert not of(at_ajofm(offers=[{**OFFER, "kind": "training"}]), "R-078")
    assert not of(at_ajofm(offers=[{**OFFER, "refused": "2025-04-02"}]), "R-078")


def test_guidance_ends_with_what_ends_the_programme() -> None:
    done = [{"kind": "completed", "on": "2026-01-20"}]
    assert not of(told(date(2026, 2, 1), protocol=PROTOCOL, events=done), "R-078")


def test_the_end_of_an_extended_programme_is_the_one_that_counts() -> None:
    longer = [{"basis": "20(2)", "months": 6, "approved": "2025-12-20"}]
    day = date(2026, 1, 10)
    assert not of(told(day, protocol=PROTOCOL, extensions=longer), "R-078")
    assert of(told(day, protocol=PROTOCOL), "R-078")


def test_other_laws_are_told_as_not_read() -> None:
    found = only(at_ajofm(unemployed=True), "R-074")
    assert found.certainty is Certainty.TEXT
    assert any("76/2002" in str(one) for one in found.basis)


def test_a_completion_still_to_come_leaves_the_guidance_to_be_given() -> None:
    soon = [{"kind": "completed", "on": "2026-01-20"}]
    assert of(told(date(2026, 1, 19), protocol=PROTOCOL, events=soon), "R-078")
    assert not of(told(date(2026, 1, 20), protocol=PROTOCOL, events=soon), "R-078")
