"""Rent reimbursed (R-055)."""

from collections.abc import Mapping
from datetime import date

import pytest

from counsellor_app.law.findings import Explained
from counsellor_app.law.rule import Severity
from tests.law.situations import needs, of, told

PROTOCOL = {"signed": "2024-09-15"}
RENT = {"lease": "c1", "from": "2024-10-01", "counted_as": "21(6)a"}
NONE = [{"county": "CJ", "answer": "none_available"}]


def rented(*rents: Mapping[str, object], **given: object) -> Explained:
    whole = {"protocol": PROTOCOL, "social_housing": NONE, "rent": list(rents), **given}
    return told(**whole)


@pytest.mark.parametrize(
    ("starts", "end"),
    [
        ("2024-09-01", date(2025, 8, 31)),
        ("2024-09-16", date(2025, 9, 15)),
        ("2024-10-01", date(2025, 9, 15)),
    ],
)
def test_rent_ends_before_the_corresponding_day_or_with_the_programme(
    starts: str, end: date
) -> None:
    found = [one for one in of(rented({**RENT, "from": starts}), "R-055") if one.dates.ends]
    assert [one.dates.ends for one in found] == [end]


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
    assert (Severity.WARN in {one.severity for one in of(said, "R-055")}) is warned


def test_twelve_months_are_paid_and_not_thirteen() -> None:
    months = [f"2024-{month:02d}" for month in range(1, 13)]
    assert Severity.WARN not in {
        one.severity for one in of(rented({**RENT, "paid_months": months}), "R-055")
    }
    more = rented({**RENT, "paid_months": months}, {**RENT, "paid_months": ["2025-01"]})
    assert Severity.WARN in {one.severity for one in of(more, "R-055")}


def test_rent_paid_by_a_project_is_not_counted() -> None:
    assert not of(rented({**RENT, "counted_as": "project"}), "R-055")


def test_what_is_unknown_is_asked_for() -> None:
    said = told(rent=[{"counted_as": "21(6)a"}])
    assert needs(said, "R-055") == ("social_housing", "protocol.signed", "rent[0].from")
