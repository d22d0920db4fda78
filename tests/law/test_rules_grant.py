"""The grant (R-063)."""

from datetime import date

import pytest

from counsellor_app.law.findings import Explained
from counsellor_app.law.rule import Amount, Per, Severity
from tests.law.situations import needs, of, severities, told


def ends(said: Explained, rule: str) -> list[date]:
    return [one.dates.ends for one in of(said, rule) if one.dates.ends is not None]


def sums(said: Explained) -> list[Amount]:
    return [one.amount for one in of(said, "R-063") if one.amount is not None]


def test_the_grant_is_paid_for_twelve_months() -> None:
    said = told(grant={"requested": "2025-02-01", "first_month": "2025-03"})
    assert ends(said, "R-063") == [date(2026, 2, 28)]
    assert needs(told(grant={"requested": "2025-02-01"}), "R-063") == ("grant.first_month",)
    assert not of(told(grant={"decision": "refused", "first_month": "2025-03"}), "R-063")


def test_a_thirteenth_payment_or_one_after_the_programme_is_a_warning() -> None:
    months = [f"2025-{month:02d}" for month in range(1, 13)]
    grant = {"first_month": "2025-01", "paid_months": months}
    assert Severity.WARN not in severities(told(grant=grant), "R-063")
    more = {**grant, "paid_months": [*months, "2026-01"]}
    assert Severity.WARN in severities(told(grant=more), "R-063")
    protocol = {"signed": "2024-11-15"}
    assert Severity.WARN in severities(told(grant=grant, protocol=protocol), "R-063")


@pytest.mark.parametrize(
    ("first_month", "today", "bani"),
    [
        ("2025-01", date(2025, 4, 20), 71280),
        ("2025-01", date(2024, 12, 1), 71280),
        ("2023-06", date(2024, 2, 29), 64584),
        ("2023-06", date(2024, 3, 1), 71280),
        ("2023-06", date(2030, 1, 1), 71280),
        ("2021-01", date(2025, 4, 20), 54000),
    ],
)
def test_the_sum_is_that_of_the_month_that_runs(first_month: str, today: date, bani: int) -> None:
    said = told(today, grant={"first_month": first_month})
    assert sums(said) == [Amount(bani, Per.MONTH)]


def test_a_sum_not_known_for_the_month_is_undecided_and_the_end_stands() -> None:
    grant = {"first_month": "2025-06"}
    said = told(date(2026, 1, 1), grant=grant)
    assert sums(said) == []
    assert needs(said, "R-063") == ("rulebook.social_reference_indicator",)
    assert ends(said, "R-063") == [date(2026, 5, 31)]
    fixed = {"social_reference_indicator": [{"from": "2026-01-01", "value": 70000}]}
    assert sums(told(date(2026, 1, 1), grant=grant, rulebook=fixed)) == [Amount(75600, Per.MONTH)]


def test_the_months_paid_are_counted() -> None:
    said = told(grant={"first_month": "2025-01", "paid_months": ["2025-01", "2025-02"]})
    assert ["2 din 12" in one.text.ro for one in of(said, "R-063")].count(True) == 1
