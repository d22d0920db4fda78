"""Who monitors the case (R-086)."""

from datetime import date

import pytest

from counsellor_app.law.rule import Certainty, Severity
from tests.law.situations import of, only, told

PROTOCOL = {"signed": "2025-01-15"}


@pytest.mark.parametrize(
    ("today", "runs"),
    [
        (date(2025, 1, 14), False),
        (date(2025, 1, 15), True),
        (date(2026, 1, 15), True),
        (date(2026, 1, 16), False),
    ],
)
def test_igi_monitors_while_the_programme_runs(today: date, runs: bool) -> None:
    assert bool(of(told(today, protocol=PROTOCOL), "R-086")) is runs


def test_an_ngo_sends_the_export_and_monitors_for_nobody() -> None:
    found = only(told(protocol=PROTOCOL, acting={"role": "ngo"}), "R-086")
    assert (found.severity, found.certainty) == (Severity.PRINT, Certainty.INTERPRETATION)
    assert "exportul" in found.text.ro
    assert "exportul" not in only(told(protocol=PROTOCOL), "R-086").text.ro


def test_an_ended_programme_is_not_monitored() -> None:
    left = [{"kind": "left_romania", "on": "2025-04-01"}]
    assert not of(told(protocol=PROTOCOL, events=left), "R-086")
    assert not of(told(), "R-086")


def test_a_departure_still_to_come_ends_nothing_yet() -> None:
    leaving = [{"kind": "left_romania", "on": "2025-09-01"}]
    assert of(told(protocol=PROTOCOL, events=leaving), "R-086")
    assert not of(told(date(2025, 9, 1), protocol=PROTOCOL, events=leaving), "R-086")
    undated = [{"kind": "left_romania"}]
    assert not of(told(protocol=PROTOCOL, events=undated), "R-086")
