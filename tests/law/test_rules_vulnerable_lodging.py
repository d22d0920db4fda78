"""Lodging of vulnerable persons in a centre (R-106)."""

import pytest

from counsellor_app.law.findings import Explained
from counsellor_app.law.rule import Certainty, Severity
from tests.law.situations import blocks, needs, of, only, severities, told

ASKED = {
    "basis": "34(2)",
    "requested": "2025-04-01",
    "no_specialised_help": True,
    "written_consent": True,
}
DETERMINED = {"category": "elderly", "state": "determined", "by": "igi"}
NONE = [{"answer": "none_available"}]


def lodged(lodging: dict[str, object], **given: object) -> Explained:
    whole = {"lodging": [lodging], "vulnerability": [DETERMINED], "social_housing": NONE, **given}
    return told(**whole)


@pytest.mark.parametrize("consent", [None, False])
def test_it_needs_written_consent(consent: bool | None) -> None:
    asked = {name: value for name, value in ASKED.items() if name != "written_consent"}
    if consent is not None:
        asked["written_consent"] = consent
    assert blocks(lodged(asked), "R-106") == {"grant_lodging"}
    assert not of(lodged(ASKED), "R-106")


def test_the_specialist_says_whether_help_can_be_received_in_the_centre() -> None:
    helped = lodged({**ASKED, "no_specialised_help": False})
    assert severities(helped, "R-106") == {Severity.WARN}
    unsaid = {name: value for name, value in ASKED.items() if name != "no_specialised_help"}
    assert needs(lodged(unsaid), "R-106") == ("lodging[0].no_specialised_help",)


@pytest.mark.parametrize("answers", [[], [{"answer": "pending"}], [{"no_place": True}]])
def test_it_is_for_those_without_a_home_from_the_authorities(
    answers: list[dict[str, object]],
) -> None:
    said = lodged(ASKED, social_housing=answers)
    assert only(said, "R-106").certainty is Certainty.TEXT
    assert severities(said, "R-106") == {Severity.WARN}


def test_it_is_for_persons_determined_vulnerable() -> None:
    signs = lodged(ASKED, vulnerability=[{**DETERMINED, "state": "signs"}])
    assert severities(signs, "R-106") == {Severity.WARN}


def test_what_is_unknown_is_asked_for() -> None:
    assert needs(told(lodging=[ASKED]), "R-106") == ("vulnerability", "social_housing")


@pytest.mark.parametrize("years", [1, 3])
def test_it_has_no_rent_no_attendance_and_no_longest_time(years: int) -> None:
    long_ago = {**ASKED, "from": f"{2025 - years}-04-20", "approved": f"{2025 - years}-04-19"}
    missed = [{"month": "2025-03", "planned": 10, "attended": 0}]
    indicator = {"attendance.indicator": [{"from": "2020-01-01", "value": 900}]}
    said = lodged(long_ago, attendance=missed, rulebook=indicator)
    found = only(said, "R-106")
    assert (found.severity, found.certainty) == (Severity.PRINT, Certainty.INTERPRETATION)
    assert found.dates.ends is None
    for rule in ("R-051", "R-052", "R-054", "R-057"):
        assert not of(said, rule)


def test_a_lodging_that_was_approved_is_not_stopped_again() -> None:
    approved = {**ASKED, "approved": "2025-04-10", "written_consent": False}
    assert not blocks(lodged(approved), "R-106")


def test_what_an_ngo_calls_determined_is_no_determination() -> None:
    said = lodged(ASKED, vulnerability=[{**DETERMINED, "by": "ngo"}])
    assert severities(said, "R-106") == {Severity.WARN}
