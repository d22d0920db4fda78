"""The protocol and its twelve months (R-039 to R-041)."""

from datetime import date

import pytest

from counsellor_app.law.rule import Severity
from tests.law.situations import blocks, needs, of, only, told

ANNEXES = {"needs": {"finalised": "2025-04-08"}, "plan": {"finalised": "2025-04-10"}}


def test_both_annexes_must_be_final() -> None:
    assert blocks(told(), "R-040") == {"issue_protocol"}
    assert not of(told(**ANNEXES), "R-040")
    only_needs = told(needs=ANNEXES["needs"])
    assert only(only_needs, "R-040").inputs == ("plan.finalised",)


def test_a_protocol_on_paper_needs_nothing_before_it() -> None:
    assert not of(told(protocol={"on_paper": True}), "R-040")
    assert not of(told(protocol={"signed": "2025-04-15"}), "R-039")
    assert only(told(), "R-039").severity is Severity.PRINT


@pytest.mark.parametrize(
    ("protocol", "ends"),
    [
        ({"signed": "2025-01-15"}, date(2026, 1, 15)),
        ({"signed": "2024-02-29"}, date(2025, 2, 28)),
        ({"signed": "2025-01-15", "starts": "2025-02-01"}, date(2026, 2, 1)),
        ({"starts": "2025-02-01"}, date(2026, 2, 1)),
        ({"signed": "2024-06-01"}, date(2025, 6, 1)),  # a Sunday: a period does not move
    ],
)
def test_the_programme_lasts_twelve_months(protocol: dict[str, str], ends: date) -> None:
    assert only(told(protocol=protocol), "R-041").dates.ends == ends


def test_a_start_before_the_signing_is_a_warning() -> None:
    found = of(told(protocol={"signed": "2025-02-01", "starts": "2025-01-31"}), "R-041")
    assert [one.severity for one in found] == [Severity.COMPUTE, Severity.WARN]
    same = told(protocol={"signed": "2025-02-01", "starts": "2025-02-01"})
    assert len(of(same, "R-041")) == 1


def test_without_a_protocol_there_is_no_period() -> None:
    assert needs(told(), "R-041") == ("protocol.signed",)
    assert "law.programme_length" in needs(told(protocol={"signed": "2019-10-18"}), "R-041")
    assert of(told(protocol={"signed": "2019-10-19"}), "R-041")


def test_after_an_event_ended_it_the_period_is_told_and_nothing_is_asked() -> None:
    protocol = {"signed": "2025-01-15"}
    died = [{"kind": "died", "on": "2025-04-01"}]
    before = only(told(date(2025, 3, 31), protocol=protocol, events=died), "R-041")
    after = only(told(date(2025, 4, 1), protocol=protocol, events=died), "R-041")
    assert ("Scrieți" in before.text.ro, "Scrieți" in after.text.ro) == (True, False)
    assert after.dates.ends == before.dates.ends == date(2026, 1, 15)
