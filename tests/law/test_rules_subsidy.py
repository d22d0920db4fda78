"""The rent subsidy (R-082, R-083)."""

from collections.abc import Mapping
from datetime import date

import pytest

from counsellor_app.law.findings import Explained
from counsellor_app.law.rule import Amount, Per, Severity
from tests.law.situations import blocks, needs, of, severities, told

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


def elsewhere(*months: str) -> list[dict[str, object]]:
    before: dict[str, object] = {
        "lease": "c0",
        "counted_as": "29(3)",
        "paid_months": list(months),
    }
    return [{"lease": "c1", "rent": 150001}, before]


def ends(said: Explained) -> list[date]:
    return [one.dates.ends for one in of(said, "R-082") if one.dates.ends is not None]


def test_months_paid_for_another_lease_before_shorten_this_one() -> None:
    said = subsidised(rent=elsewhere("2024-11", "2024-12", "2025-01"))
    assert ends(said) == [date(2025, 10, 31)]
    formulas = [one.formula.ro for one in of(said, "R-082") if one.formula is not None]
    counted = "01.02.2025 + 9 luni, fără ziua corespunzătoare"
    assert f"{counted} (luni plătite pe alt contract: 3)" in formulas
    assert any("3 din 12" in one.text.ro for one in of(said, "R-082"))
    assert ends(subsidised(rent=elsewhere("2025-02", "2025-03"))) == [date(2026, 1, 31)]


def test_nothing_is_left_after_twelve_months_for_another_lease() -> None:
    year = [f"2024-{month:02d}" for month in range(1, 13)]
    used = subsidised(rent=elsewhere(*year))
    assert ends(used) == []
    assert blocks(used, "R-082") == {"grant_subsidy"}
    left = subsidised(rent=elsewhere(*year[1:]))
    assert ends(left) == [date(2025, 2, 28)]
    assert not blocks(left, "R-082")


@pytest.mark.parametrize(("month", "warned"), [("2026-01", False), ("2026-02", True)])
def test_a_month_paid_after_the_last_day_is_warned_of(month: str, warned: bool) -> None:
    paid = {"requested": "2025-02-01", "lease": "c1", "from": "2025-02-01", "paid_months": [month]}
    said = subsidised(subsidy=paid)
    assert (Severity.WARN in {one.severity for one in of(said, "R-082")}) is warned
    of_lease = [{"lease": "c1", "rent": 1, "counted_as": "29(3)", "paid_months": [month]}]
    there = subsidised(subsidy={**paid, "paid_months": []}, rent=of_lease)
    assert (Severity.WARN in {one.severity for one in of(there, "R-082")}) is warned


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
    asked = told(subsidy={"requested": "2025-02-01"})
    assert needs(asked, "R-082") == ("social_housing", "rent")
    assert blocks(asked, "R-082") == {"grant_subsidy"}


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


AFTER = {"subsidy": {"requested": "2026-02-01", "lease": "c1"}}
HALF_A_YEAR = [{"basis": "20(2)", "months": 6, "approved": "2025-12-01"}]
ENDED = date(2026, 2, 1)


def after(**given: object) -> Explained:
    rent = [{"lease": "c1", "rent": 150000}]
    protocol = {"signed": "2025-01-15"}
    return told(ENDED, **{"protocol": protocol, "rent": rent, **AFTER, **given})


@pytest.mark.parametrize(
    "ending",
    [
        {"events": [{"kind": "withdrew", "on": "2026-01-20"}]},
        {"decisions": [{"kind": "assistance_ended", "basis": "27(2)", "decided": "2026-01-20"}]},
    ],
    ids=["withdrew", "assistance ended"],
)
def test_a_programme_that_ceased_opens_no_subsidy(ending: dict[str, object]) -> None:
    assert not blocks(after(extensions=HALF_A_YEAR), "R-082")
    assert blocks(after(extensions=HALF_A_YEAR, **ending), "R-082") == {"grant_subsidy"}


@pytest.mark.parametrize(("day", "open_"), [("2026-02-01", True), ("2026-02-02", False)])
def test_a_completion_counts_from_its_day(day: str, open_: bool) -> None:
    said = after(events=[{"kind": "completed", "on": day}])
    assert bool(blocks(said, "R-082")) is not open_


def test_an_extension_of_a_few_days_is_left_to_igi() -> None:
    days = [{"basis": "20(2)", "until": "2026-02-05", "approved": "2025-12-01"}]
    said = after(extensions=days)
    assert not blocks(said, "R-082")
    assert Severity.WARN in severities(said, "R-082")


def test_half_is_taken_of_the_rent_that_runs_and_not_of_an_older_one() -> None:
    rents = [
        {"lease": "c1", "from": "2025-01-01", "rent": 200000},
        {"lease": "c1", "from": "2026-01-01", "rent": 150000},
    ]
    asked = {"requested": "2026-02-01", "from": "2026-02-01", "lease": "c1", "amount": 100000}
    said = after(extensions=HALF_A_YEAR, rent=rents, subsidy=asked)
    assert [one.amount.bani for one in of(said, "R-082") if one.amount] == [75000]
    assert blocks(said, "R-082") == {"grant_subsidy"}


def test_a_space_of_article_21_whose_beginning_is_unknown_is_not_decided() -> None:
    granted = [{"basis": "21(4)", "requested": "2025-01-01", "approved": "2025-01-02"}]
    assert needs(subsidised(lodging=granted), "R-083") == ("lodging[0].from",)
