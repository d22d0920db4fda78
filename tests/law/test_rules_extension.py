"""Extensions of the programme (R-042, R-043)."""

from collections.abc import Mapping
from datetime import date

import pytest

from counsellor_app.law.findings import Explained
from counsellor_app.law.rule import Severity
from tests.law.situations import blocks, needs, of, told

PROTOCOL = {"signed": "2025-01-15"}
ASKED = {"basis": "20(2)", "requested": "2025-12-01", "reasons": True, "evaluated": "2025-12-10"}
SPECIAL = {"basis": "34(3)", "requested": "2026-06-01", "reasons": True, "review": "2026-10-01"}
DETERMINED = [{"category": "other", "state": "determined", "by": "igi"}]


def extended(*extensions: Mapping[str, object], **given: object) -> Explained:
    return told(protocol=PROTOCOL, extensions=list(extensions), **given)


def ends(said: Explained, rule: str) -> list[date]:
    return [one.dates.ends for one in of(said, rule) if one.dates.ends is not None]


@pytest.mark.parametrize(
    ("months", "end"), [(1, date(2026, 2, 15)), (6, date(2026, 7, 15)), (9, date(2026, 7, 15))]
)
def test_an_approved_extension_counts_from_the_start_up_to_six_months(
    months: int, end: date
) -> None:
    said = extended({**ASKED, "months": months, "approved": "2025-12-20"})
    assert ends(said, "R-042") == [end]
    assert ends(said, "R-041") == [date(2026, 1, 15)]


def test_an_extension_from_the_29th_of_february_is_not_chained() -> None:
    said = told(
        protocol={"signed": "2024-02-29"},
        extensions=[{**ASKED, "months": 6, "approved": "2025-02-01"}],
    )
    assert ends(said, "R-042") == [date(2025, 8, 29)]


def test_four_and_two_months_may_be_added_and_four_and_three_may_not() -> None:
    first = {**ASKED, "months": 4, "approved": "2025-12-20"}
    assert not blocks(extended(first, {**ASKED, "months": 2}), "R-042")
    assert blocks(extended(first, {**ASKED, "months": 3}), "R-042") == {"approve_extension"}


def test_an_extension_until_a_day_stays_inside_six_months() -> None:
    assert not blocks(extended({**ASKED, "until": "2026-07-15"}), "R-042")
    assert blocks(extended({**ASKED, "until": "2026-07-16"}), "R-042") == {"approve_extension"}
    approved = {**ASKED, "until": "2026-04-01", "approved": "2025-12-20"}
    assert ends(extended(approved), "R-042") == [date(2026, 4, 1)]


def test_an_extension_never_ends_before_the_twelve_months() -> None:
    early = {**ASKED, "until": "2025-06-01", "approved": "2025-05-01"}
    assert ends(extended(early), "R-042") == [date(2026, 1, 15)]


@pytest.mark.parametrize("element", ["reasons", "evaluated", "months"])
def test_request_reasons_and_evaluation_are_needed(element: str) -> None:
    whole = {**ASKED, "months": 3}
    assert not blocks(extended(whole), "R-042")
    lacking = {key: value for key, value in whole.items() if key != element}
    assert blocks(extended(lacking), "R-042") == {"approve_extension"}


def test_nothing_is_said_of_an_extension_nobody_asked_for() -> None:
    assert not blocks(extended({"basis": "20(2)", "months": 9}), "R-042")
    assert not of(extended({"basis": "34(3)"}), "R-043")


def test_an_extension_without_its_paragraph_is_asked_for_it() -> None:
    said = extended({"requested": "2025-12-01", "months": 3})
    assert needs(said, "R-042") == ("extensions[0].basis",)


def test_a_request_after_the_end_is_left_to_igi() -> None:
    last = {**ASKED, "months": 3, "requested": "2026-01-15"}
    assert Severity.WARN not in {one.severity for one in of(extended(last), "R-042")}
    late = {**last, "requested": "2026-01-16"}
    assert Severity.WARN in {one.severity for one in of(extended(late), "R-042")}


def test_the_evaluation_is_reminded_sixty_and_thirty_days_before_the_end() -> None:
    found = [one for one in of(told(protocol=PROTOCOL), "R-042") if one.dates.remind]
    assert found[0].dates.remind == (date(2025, 11, 16), date(2025, 12, 16))
    assert found[0].severity is Severity.COMPUTE
    due = of(told(date(2025, 11, 16), protocol=PROTOCOL), "R-042")
    assert due[0].severity is Severity.REMIND


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


def test_an_approved_extension_without_review_gets_the_offices_period() -> None:
    approved = {"basis": "34(3)", "months": 3, "approved": "2026-06-20"}
    remind = [one.dates.remind for one in of(extended(approved), "R-043") if one.dates.remind]
    assert remind == [(date(2026, 9, 20),)]
