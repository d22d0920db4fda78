"""Extensions beyond the longest programme (R-043)."""

from collections.abc import Mapping
from datetime import date

import pytest

from counsellor_app.law.findings import Explained
from counsellor_app.law.rule import Severity
from tests.law.situations import blocks, needs, of, severities, told

PROTOCOL = {"signed": "2025-01-15"}
ASKED = {"basis": "20(2)", "requested": "2025-12-01", "reasons": True, "evaluated": "2025-12-10"}
SPECIAL = {"basis": "34(3)", "requested": "2026-06-01", "reasons": True, "review": "2026-10-01"}
DETERMINED = [{"category": "other", "state": "determined", "by": "igi"}]


def extended(*extensions: Mapping[str, object], **given: object) -> Explained:
    return told(**{"protocol": PROTOCOL, "extensions": list(extensions), **given})


def ends(said: Explained, rule: str) -> list[date]:
    return [one.dates.ends for one in of(said, rule) if one.dates.ends is not None]


def test_beyond_the_maximum_only_with_a_determination() -> None:
    wanted = {**SPECIAL, "months": 3}
    assert blocks(extended(wanted, vulnerability=[]), "R-043") == {"approve_extension"}
    signs = [{"category": "minor", "state": "signs", "by": "ngo"}]
    assert blocks(extended(wanted, vulnerability=signs), "R-043") == {"approve_extension"}
    assert not blocks(extended(wanted, vulnerability=DETERMINED), "R-043")
    assert needs(extended(wanted), "R-043") == ("vulnerability",)


def test_beyond_the_maximum_the_months_follow_the_six() -> None:
    first = {**ASKED, "months": 6, "approved": "2025-12-20"}
    second = {**SPECIAL, "months": 3, "approved": "2026-06-20"}
    said = extended(first, second, vulnerability=DETERMINED)
    assert ends(said, "R-043") == [date(2026, 10, 15)]
    until = {**SPECIAL, "until": "2027-01-01", "approved": "2026-06-20"}
    assert ends(extended(until), "R-043") == [date(2027, 1, 1)]


def test_reasons_and_a_review_are_needed_beyond_the_maximum() -> None:
    wanted = {key: value for key, value in SPECIAL.items() if key != "review"}
    assert blocks(extended(wanted, vulnerability=DETERMINED), "R-043") == {"approve_extension"}


def test_beyond_the_maximum_reasons_ask_without_a_request() -> None:
    unasked = {key: value for key, value in SPECIAL.items() if key != "requested"}
    assert blocks(extended(unasked, vulnerability=[]), "R-043") == {"approve_extension"}
    assert not blocks(extended(unasked, vulnerability=DETERMINED), "R-043")


def test_an_approved_extension_without_review_gets_the_offices_period() -> None:
    approved = {"basis": "34(3)", "months": 3, "approved": "2026-06-20"}
    remind = [one.dates.remind for one in of(extended(approved), "R-043") if one.dates.remind]
    assert remind == [(date(2026, 9, 20),)]


def test_each_ground_answers_with_its_own_end() -> None:
    first = {**ASKED, "months": 6, "approved": "2025-12-20"}
    second = {**SPECIAL, "months": 3, "approved": "2026-06-20"}
    said = extended(first, second, vulnerability=DETERMINED)
    assert ends(said, "R-041") == [date(2026, 1, 15)]
    assert ends(said, "R-042") == [date(2026, 7, 15)]
    assert ends(said, "R-043") == [date(2026, 10, 15)]
    assert not ends(extended(second, vulnerability=DETERMINED), "R-042")


@pytest.mark.parametrize(
    ("lacking", "vulnerability", "words"),
    [
        ({"reasons": False}, DETERMINED, "motivele"),
        ({}, [], "fără confirmarea specialistului IGI"),
        ({}, [{**DETERMINED[0], "by": "ngo"}], "fără confirmarea specialistului IGI"),
    ],
)
def test_an_approval_on_record_without_its_conditions_is_warned_of_and_not_stopped(
    lacking: dict[str, object], vulnerability: list[dict[str, str]], words: str
) -> None:
    approved = {**SPECIAL, "months": 3, "approved": "2026-06-20"}
    whole = extended(approved, vulnerability=DETERMINED)
    assert Severity.WARN not in severities(whole, "R-043")
    said = extended({**approved, **lacking}, vulnerability=vulnerability)
    warnings = [one for one in of(said, "R-043") if one.severity is Severity.WARN]
    assert [words in one.text.ro for one in warnings] == [True]
    assert not blocks(said, "R-043")
    assert needs(extended(approved), "R-043") == ("vulnerability",)


def test_many_extensions_end_on_a_day_the_calendar_still_has() -> None:
    row = {"basis": "34(3)", "approved": "2025-12-20", "reasons": True, "review": "2026-10-01"}
    rows = [{**row, "until": "2100-12-31"}, {**row, "months": 600}] * 200
    found = ends(extended(*rows, vulnerability=DETERMINED), "R-043")
    assert found == [date(2300, 12, 31)]
    fewer = ends(extended(*rows[:2], vulnerability=DETERMINED), "R-043")
    assert fewer == [date(2150, 12, 31)]


def test_igi_reviews_and_an_ngo_is_only_told() -> None:
    approved = {**SPECIAL, "months": 3, "approved": "2026-06-20"}
    said = extended(approved, vulnerability=DETERMINED)
    assert Severity.REMIND in severities(said, "R-043")
    to_ngo = extended(approved, vulnerability=DETERMINED, acting={"role": "ngo"})
    assert Severity.REMIND not in severities(to_ngo, "R-043")
    assert any("IGI revizuiește" in one.text.ro for one in of(to_ngo, "R-043"))


def test_after_the_end_a_request_is_stopped_and_nothing_is_asked_for() -> None:
    wanted = {**SPECIAL, "months": 3, "reasons": False}
    left = [{"kind": "left_romania", "on": "2025-04-20"}]
    said = extended(wanted, vulnerability=[], events=left)
    assert blocks(said, "R-043") == {"approve_extension"}
    assert ["nu mai este ce prelungi" in one.text.ro for one in of(said, "R-043")] == [True]
