"""Social housing, and the lease on the market (R-080, R-081)."""

import pytest

from counsellor_app.law.rule import Certainty, Severity
from tests.law.situations import of, only, told

LEASE = {"lease": "c1", "from": "2025-02-01"}
NONE = [{"county": "CJ", "requested": "2025-01-20", "answer": "none_available"}]


@pytest.mark.parametrize(
    ("asked", "told_of"),
    [
        ({"requested": "2025-01-20"}, True),
        ({"requested": "2025-01-20", "answer": "pending"}, True),
        ({"answer": "pending"}, True),
        ({"county": "CJ"}, False),
        ({"requested": "2025-01-20", "answer": "allotted"}, False),
        ({"requested": "2025-01-20", "answer": "none_available"}, False),
    ],
)
def test_a_request_for_social_housing_needs_no_domicile(
    asked: dict[str, object], told_of: bool
) -> None:
    found = of(told(social_housing=[asked]), "R-080")
    assert bool(found) is told_of
    assert all("chiar dacă nu au stabilit domiciliul" in one.text.ro for one in found)


def test_requests_to_several_counties_are_one_information() -> None:
    asked = [{"county": county, "requested": "2025-01-20"} for county in ("CJ", "TM")]
    found = only(told(social_housing=asked), "R-080")
    assert found.inputs == ("social_housing[0].requested", "social_housing[1].requested")


def test_without_social_housing_the_market_is_open() -> None:
    assert only(told(social_housing=NONE), "R-081").severity is Severity.PRINT
    assert not of(told(social_housing=[{"answer": "allotted"}]), "R-081")
    rented = told(social_housing=NONE, rent=[{**LEASE, "tax_registered": True}])
    assert not of(rented, "R-081")


def test_a_lease_is_registered_with_the_tax_office() -> None:
    for unknown in ({}, {"tax_registered": False}):
        found = only(told(rent=[{**LEASE, **unknown}]), "R-081")
        assert (found.severity, found.certainty) == (Severity.REMIND, Certainty.PRACTICE)
    assert not of(told(rent=[{**LEASE, "tax_registered": True}]), "R-081")


def test_a_lease_is_asked_about_once() -> None:
    twice = [LEASE, {**LEASE, "from": "2025-03-01"}]
    assert len(of(told(rent=twice), "R-081")) == 1
    known = [LEASE, {**LEASE, "tax_registered": True}]
    assert not of(told(rent=known), "R-081")
    assert len(of(told(rent=[LEASE, {**LEASE, "lease": "c2"}]), "R-081")) == 2
