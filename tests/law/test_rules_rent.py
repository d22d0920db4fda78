"""Rent reimbursed (R-055)."""

from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.law.benefits import reimbursement_end
from counsellor_app.law.deadlines import programme_of
from counsellor_app.law.facts import Facts, Person, Protocol
from counsellor_app.law.findings import Explained
from counsellor_app.law.rule import Severity
from tests.law.situations import needs, of, severities, told

PROTOCOL = {"signed": "2024-09-15"}
RENT = {"lease": "c1", "from": "2024-10-01", "counted_as": "21(6)a"}
NONE = [{"county": "CJ", "answer": "none_available"}]
DAYS = st.dates(date(2019, 10, 19), date(2090, 1, 1))


def rented(*rents: Mapping[str, object], **given_: object) -> Explained:
    whole = {"protocol": PROTOCOL, "social_housing": NONE, "rent": list(rents), **given_}
    return told(**whole)


def ends(said: Explained) -> list[date]:
    found = of(said, "R-055")
    return sorted(one.dates.ends for one in found if one.dates.ends is not None)


def months(first: int, last: int, year: int = 2024) -> list[str]:
    return [f"{year}-{month:02d}" for month in range(first, last + 1)]


@pytest.mark.parametrize(
    ("starts", "end"),
    [
        ("2024-09-01", date(2025, 8, 31)),
        ("2024-09-16", date(2025, 9, 15)),
        ("2024-10-01", date(2025, 9, 15)),
        ("2024-02-29", date(2025, 2, 28)),
    ],
)
def test_rent_ends_before_the_corresponding_day_or_with_the_programme(
    starts: str, end: date
) -> None:
    assert ends(rented({**RENT, "from": starts})) == [end]


@given(DAYS, DAYS)
def test_it_never_passes_the_programme_nor_twelve_months(starts: date, signed: date) -> None:
    programme = programme_of(Facts(person=Person(), protocol=Protocol(signed=signed)))
    assert programme is not None
    end = reimbursement_end(starts, programme)
    assert end <= programme.end
    assert end < date(starts.year + 1, starts.month, 28) or starts.day >= 28


@pytest.mark.parametrize(
    ("answers", "warned"),
    [
        ([], True),
        ([{"answer": "pending"}], True),
        ([{"answer": "allotted"}], True),
        ([{"answer": "none_available"}], False),
        ([{"no_place": True}], False),
    ],
)
def test_the_answer_of_the_authority_or_a_full_centre_opens_it(
    answers: list[dict[str, object]], warned: bool
) -> None:
    said = rented(RENT, social_housing=answers)
    assert (Severity.WARN in severities(said, "R-055")) is warned


def test_twelve_months_are_paid_and_not_thirteen() -> None:
    twelve, whole_year = months(1, 12), {"protocol": {"signed": "2024-01-01"}}
    enough = rented({**RENT, "paid_months": twelve}, **whole_year)
    assert Severity.WARN not in severities(enough, "R-055")
    extra = {**RENT, "paid_months": ["2025-01"]}
    more = rented({**RENT, "paid_months": twelve}, extra, **whole_year)
    assert Severity.WARN in severities(more, "R-055")


def test_another_lease_gives_the_household_no_new_twelve_months() -> None:
    first = {**RENT, "paid_months": months(1, 7)}
    second = {**RENT, "lease": "c2", "from": "2024-08-01"}
    whole_year = {"protocol": {"signed": "2024-01-01"}}
    enough = rented(first, {**second, "paid_months": months(8, 12)}, **whole_year)
    assert Severity.WARN not in severities(enough, "R-055")
    over = rented(first, {**second, "paid_months": [*months(8, 12), "2025-01"]}, **whole_year)
    warned = [one.text.ro for one in of(over, "R-055") if one.severity is Severity.WARN]
    assert any("contractele gospodăriei s-au decontat 13 luni" in text for text in warned)


def test_both_counters_are_shown_and_used_months_shorten_the_next_lease() -> None:
    first = {**RENT, "paid_months": ["2024-10", "2024-11"]}
    second = {**RENT, "lease": "c2", "from": "2025-03-01", "paid_months": ["2025-03"]}
    longer = [{"basis": "20(2)", "months": 6, "approved": "2025-09-01"}]
    said = rented(first, second, extensions=longer)
    assert ends(said) == [date(2025, 9, 30), date(2025, 12, 31)]
    texts = [one.text.ro for one in of(said, "R-055")]
    assert any("1 pe acest contract, 3 din 12 în gospodărie" in text for text in texts)


def test_nothing_is_left_for_a_lease_after_twelve_months_paid() -> None:
    first = {**RENT, "from": "2024-01-01", "paid_months": months(1, 12)}
    said = rented(first, {**RENT, "lease": "c2", "from": "2025-01-01"})
    assert ends(said) == [date(2024, 12, 31)]
    assert Severity.WARN in severities(said, "R-055")


@pytest.mark.parametrize(("month", "warned"), [("2025-09", False), ("2025-10", True)])
def test_a_month_paid_after_the_programme_is_warned_of(month: str, warned: bool) -> None:
    said = rented({**RENT, "paid_months": [month]})
    assert (Severity.WARN in severities(said, "R-055")) is warned


def test_rent_paid_by_a_project_is_not_counted() -> None:
    assert not of(rented({**RENT, "counted_as": "project"}), "R-055")


def test_what_is_unknown_is_asked_for() -> None:
    said = told(rent=[{"counted_as": "21(6)a"}])
    assert needs(said, "R-055") == ("social_housing", "protocol.signed", "rent[0].from")


def test_another_rent_of_the_same_lease_begins_no_new_twelve_months() -> None:
    protocol = {"signed": "2024-10-01"}
    longer = [{"basis": "20(2)", "months": 6, "approved": "2025-09-01"}]
    rows = [
        {"lease": "A", "from": "2024-10-01", "counted_as": "21(6)a"},
        {"lease": "A", "from": "2025-04-01", "counted_as": "21(6)a"},
    ]
    said = told(
        protocol=protocol, extensions=longer, rent=rows, social_housing=[{"no_place": True}]
    )
    ends = [one.dates.ends for one in of(said, "R-055") if one.dates.ends]
    assert ends == [date(2025, 9, 30)]


@pytest.mark.parametrize(
    "row",
    [
        {"lease": "A", "from": "2024-11-01", "paid_months": ["2024-12"]},
        {"lease": "A", "from": "2026-03-01"},
    ],
    ids=["paid before the programme", "begun after it"],
)
def test_rent_outside_the_programme_is_warned_of(row: dict[str, object]) -> None:
    said = told(
        protocol={"signed": "2025-01-15"},
        rent=[{**row, "counted_as": "21(6)a"}],
        social_housing=[{"no_place": True}],
    )
    assert [one.severity for one in of(said, "R-055")].count(Severity.WARN) == 1
    periods = [(one.dates.starts, one.dates.ends) for one in of(said, "R-055") if one.dates.ends]
    assert all(starts is None or starts <= ends for starts, ends in periods)
