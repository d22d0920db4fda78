"""The rent subsidy (R-082, R-083)."""

from collections.abc import Mapping
from datetime import date

import pytest

from counsellor_app.law.findings import Explained
from counsellor_app.law.rule import Amount, Per, Severity
from tests.law.situations import blocks, needs, of, told

WHOLE: dict[str, object] = {
    "protocol": {"signed": "2024-01-15"},
    "events": [{"kind": "completed", "on": "2025-01-20"}],
    "social_housing": [{"county": "CJ", "answer": "none_available"}],
    "rent": [{"lease": "c1", "rent": 150001, "utilities": 30000}],
    "subsidy": {"requested": "2025-02-01", "lease": "c1", "from": "2025-02-01", "amount": 75000},
}


def subsidised(**changed: object) -> Explained:
    return told(**{**WHOLE, **changed})


def extension(months: int) -> list[dict[str, object]]:
    return [{"basis": "20(2)", "months": months, "approved": "2025-01-05"}]


def test_a_completed_programme_opens_half_the_rent_for_twelve_months() -> None:
    said = subsidised()
    found = of(said, "R-082")
    assert {one.severity for one in found} == {Severity.COMPUTE}
    assert [one.amount for one in found if one.amount] == [Amount(75000, Per.MONTH)]
    assert [one.dates.ends for one in found if one.dates.ends] == [date(2026, 1, 31)]


def test_one_ban_over_half_the_rent_is_stopped() -> None:
    more = {"requested": "2025-02-01", "lease": "c1", "amount": 75001}
    assert blocks(subsidised(subsidy=more), "R-082") == {"grant_subsidy"}


@pytest.mark.parametrize(
    ("months", "stopped", "warned"), [(0, True, False), (5, False, True), (6, False, False)]
)
def test_without_completion_the_six_months_open_it(
    months: int, stopped: bool, warned: bool
) -> None:
    said = subsidised(events=[], extensions=extension(months) if months else [])
    assert bool(blocks(said, "R-082")) is stopped
    assert (Severity.WARN in {one.severity for one in of(said, "R-082")}) is warned


def test_another_event_is_not_completion() -> None:
    said = subsidised(events=[{"kind": "withdrew", "on": "2025-01-01"}])
    assert blocks(said, "R-082") == {"grant_subsidy"}


def test_twelve_months_are_paid_and_not_thirteen() -> None:
    months = [f"2024-{month:02d}" for month in range(1, 13)]
    paid = {"requested": "2025-02-01", "lease": "c1", "paid_months": months}
    assert not blocks(subsidised(subsidy=paid), "R-082")
    paid["paid_months"] = [*months, "2025-01"]
    assert blocks(subsidised(subsidy=paid), "R-082") == {"grant_subsidy"}


@pytest.mark.parametrize(
    "changed",
    [
        {"social_housing": []},
        {"subsidy": {"requested": "2025-02-01"}},
        {"subsidy": {"requested": "2025-02-01", "lease": "c1", "other_on_lease": True}},
        {"rent": [{"lease": "c1", "rent": 150000, "counted_as": "21(6)a"}]},
    ],
    ids=["no_answer", "no_lease", "another_subsidy", "reimbursed_too"],
)
def test_what_stands_in_doubt_is_a_warning(changed: dict[str, object]) -> None:
    said = subsidised(**changed)
    assert Severity.WARN in {one.severity for one in of(said, "R-082")}
    assert not blocks(said, "R-082")


def test_nothing_is_said_before_somebody_asks() -> None:
    assert not of(subsidised(subsidy={"lease": "c1"}), "R-082")
    assert needs(told(subsidy={"requested": "2025-02-01"}), "R-082") == (
        "protocol.signed",
        "social_housing",
        "rent",
    )


@pytest.mark.parametrize(
    ("lodging", "stopped"),
    [
        ({"basis": "21(1)", "from": "2025-01-01"}, True),
        ({"basis": "21(4)", "from": "2025-01-01", "until": "2025-04-20"}, True),
        ({"basis": "21(4)", "from": "2025-01-01", "until": "2025-04-19"}, False),
        ({"basis": "34(2)", "from": "2025-01-01"}, False),
    ],
)
def test_the_spaces_of_article_21_are_not_subsidised(
    lodging: Mapping[str, object], stopped: bool
) -> None:
    assert bool(blocks(subsidised(lodging=[lodging]), "R-083")) is stopped
