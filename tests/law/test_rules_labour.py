"""AJOFM: the term to register (R-070)."""

from datetime import date

import pytest

from counsellor_app.law.rule import Severity
from tests.law.situations import needs, of, only, person, severities, told

PROTOCOL = {"signed": "2025-04-15"}


@pytest.mark.parametrize(
    ("signed", "recommended", "last_day"),
    [
        ("2025-04-15", date(2025, 5, 15), date(2025, 5, 16)),
        ("2025-05-08", date(2025, 6, 6), date(2025, 6, 10)),
        ("2024-12-07", date(2025, 1, 3), date(2025, 1, 8)),
        ("2025-03-20", date(2025, 4, 17), date(2025, 4, 22)),
        ("2025-03-18", date(2025, 4, 17), date(2025, 4, 22)),
        ("2025-10-29", date(2025, 11, 28), date(2025, 12, 2)),
        ("2024-01-30", date(2024, 2, 29), date(2024, 3, 1)),
    ],
)
def test_two_days_are_shown_and_only_the_second_is_moved_forward(
    signed: str, recommended: date, last_day: date
) -> None:
    found = only(told(date(2024, 12, 1), protocol={"signed": signed}), "R-070")
    assert (found.dates.recommended, found.dates.last_day) == (recommended, last_day)


def test_the_term_runs_from_the_signing_even_if_the_programme_starts_later() -> None:
    later = {"signed": "2025-04-15", "starts": "2025-06-01"}
    assert only(told(protocol=later), "R-070").dates.last_day == date(2025, 5, 16)
    assert needs(told(protocol={"starts": "2025-06-01"}), "R-070") == ("protocol.signed",)


@pytest.mark.parametrize(
    ("today", "severity"),
    [
        (date(2025, 4, 30), Severity.COMPUTE),
        (date(2025, 5, 1), Severity.REMIND),
        (date(2025, 5, 16), Severity.REMIND),
        (date(2025, 5, 17), Severity.WARN),
    ],
)
def test_it_is_overdue_only_after_the_last_day_by_law(today: date, severity: Severity) -> None:
    assert severities(told(today, protocol=PROTOCOL), "R-070") == {severity}


def test_a_registration_closes_the_task() -> None:
    said = told(date(2025, 9, 1), protocol=PROTOCOL, ajofm={"registered": "2025-06-01"})
    assert severities(said, "R-070") == {Severity.COMPUTE}


@pytest.mark.parametrize(
    ("born", "found"),
    [("2009-04-16", 0), ("2009-04-15", 2), ("2007-04-16", 2), ("2007-04-15", 1), ("1960-04-15", 2)],
)
def test_under_sixteen_there_is_no_task_and_at_the_edges_it_is_checked(
    born: str, found: int
) -> None:
    assert len(of(told(person=person(born=born), protocol=PROTOCOL), "R-070")) == found


def test_a_disability_is_checked_and_forces_nothing() -> None:
    said = told(person=person(disability="grav"), protocol=PROTOCOL)
    assert Severity.WARN in severities(said, "R-070")
    assert not any(one.blocks for one in of(said, "R-070"))
    assert len(of(told(person=person(disability="nu"), protocol=PROTOCOL), "R-070")) == 1


def test_lateness_has_no_sanction() -> None:
    said = told(date(2025, 9, 1), protocol=PROTOCOL)
    assert "nu are sancțiune" in only(said, "R-070").text.ro
    assert not of(said, "R-076") + of(said, "R-077")


@pytest.mark.parametrize("kind", ["died", "withdrew", "left_romania", "completed"])
def test_nothing_is_due_after_what_ends_the_programme(kind: str) -> None:
    ended = [{"kind": kind, "on": "2025-06-01"}]
    assert of(told(date(2025, 5, 31), protocol=PROTOCOL, events=ended), "R-070")
    assert not of(told(date(2025, 6, 1), protocol=PROTOCOL, events=ended), "R-070")
