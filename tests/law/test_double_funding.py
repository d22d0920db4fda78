"""The same rent, paid by two payers for the same month (R-055, R-082)."""

from collections.abc import Mapping

import pytest

from counsellor_app.law.findings import Explained, Finding
from counsellor_app.law.rule import Certainty, Severity
from tests.law.situations import needs, of, told

IGI = {"lease": "c1", "counted_as": "21(6)a", "paid_months": ["2025-02", "2025-03"]}
PROJECT = {"lease": "c1", "counted_as": "project", "paid_months": ["2025-03", "2025-04"]}
SUBSIDISED = {"lease": "c1", "counted_as": "29(3)", "paid_months": ["2025-03"]}


def rented(*rents: Mapping[str, object], **given: object) -> Explained:
    return told(rent=list(rents), social_housing=[{"answer": "none_available"}], **given)


def twice(said: Explained) -> dict[str, list[Finding]]:
    found = {rule: of(said, rule) for rule in ("R-055", "R-082")}
    return {
        rule: [one for one in all_ if one.severity is Severity.WARN and "doi plăt" in one.text.ro]
        for rule, all_ in found.items()
    }


@pytest.mark.parametrize(
    ("rents", "rule"),
    [
        ([IGI, PROJECT], "R-055"),
        ([{**PROJECT, "payer": "P1"}, {**PROJECT, "payer": "P2"}], "R-055"),
        ([{**IGI, "payer": "IGI"}, {**IGI, "payer": "AJPIS"}], "R-055"),
        ([IGI, SUBSIDISED], "R-082"),
        ([PROJECT, SUBSIDISED], "R-082"),
    ],
    ids=["igi_project", "two_projects", "two_payers", "igi_subsidy", "project_subsidy"],
)
def test_two_payers_of_a_month_are_told_of_with_nobody_asking(
    rents: list[Mapping[str, object]], rule: str
) -> None:
    found = twice(rented(*rents))
    assert [name for name, all_ in found.items() if all_] == [rule]
    [one] = found[rule]
    assert "2025-03" in one.text.ro
    assert one.certainty is Certainty.INTERPRETATION
    assert one.inputs[::2] == ("rent[0].paid_months", "rent[1].paid_months")


@pytest.mark.parametrize(
    "rents",
    [
        [IGI, {**PROJECT, "paid_months": ["2025-04"]}],
        [IGI, {**PROJECT, "lease": "c2"}],
        [IGI, IGI],
        [{**IGI, "payer": "IGI"}, IGI],
        [{**IGI, "lease": ""}, {**PROJECT, "lease": ""}],
        [IGI, {"lease": "c1", "rent": 150000}],
        [IGI, {**PROJECT, "paid_months": []}],
    ],
    ids=["other_month", "other_lease", "one_payer", "unsaid", "no_lease", "no_payment", "none"],
)
def test_another_month_another_lease_or_the_same_payer_is_no_double(
    rents: list[Mapping[str, object]],
) -> None:
    assert not any(twice(rented(*rents)).values())


def test_the_months_of_the_subsidy_are_compared_whether_or_not_it_was_requested() -> None:
    paid = {"lease": "c1", "paid_months": ["2025-02"]}
    found = twice(rented(PROJECT, IGI, subsidy=paid))
    assert [one.inputs for one in found["R-082"]] == [
        ("rent[1].paid_months", "rent[1].lease", "subsidy.paid_months", "subsidy.lease")
    ]
    assert [one.inputs[0] for one in found["R-055"]] == ["rent[0].paid_months"]
    assert not twice(rented(PROJECT, subsidy=paid))["R-082"]


def test_months_that_nobody_recorded_may_be_the_same() -> None:
    subsidy = {"requested": "2025-02-01", "lease": "c1", "from": "2025-03-01"}
    assert twice(rented(IGI, subsidy=subsidy))["R-082"]
    assert not twice(rented(IGI, subsidy={**subsidy, "from": "2025-04-01"}))["R-082"]
    unrecorded = {"lease": "c1", "counted_as": "21(6)a"}
    [one] = twice(rented(unrecorded, subsidy=subsidy))["R-082"]
    assert "Notați lunile" in one.text.ro


def test_a_payment_that_says_no_payer_is_asked_for_it() -> None:
    said = rented(IGI, {"lease": "c1", "paid_months": ["2025-03"]})
    assert "rent[1].counted_as" in needs(said, "R-055")
    assert not any(twice(said).values())
    apart = rented(IGI, {"lease": "c1", "paid_months": ["2025-05"]})
    assert "rent[1].counted_as" not in needs(apart, "R-055")


def test_nobody_outside_the_programme_is_told() -> None:
    assert not any(twice(rented(IGI, PROJECT, person={"category": "eu"})).values())
