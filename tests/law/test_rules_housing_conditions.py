"""Participation, the community and the sums set by Government (R-057, R-058)."""

from datetime import date

import pytest

from counsellor_app.law.findings import Explained
from counsellor_app.law.rule import Certainty, Per, Severity
from tests.law.situations import needs, of, only, severities, told

PROTOCOL = {"signed": "2025-01-15"}
CENTRE = {"basis": "21(1)", "from": "2025-02-01"}
RENT = {"lease": "c1", "from": "2025-02-01", "counted_as": "21(6)a"}
MARCH = {"activity": "curs", "month": "2025-03", "planned": 10, "attended": 5}
INDICATOR = {"attendance.indicator": [{"from": "2025-01-01", "value": 600}]}
CLUJ = {"community": {"county": "CJ", "decided": "2025-01-14"}}


def weighed(**given: object) -> Explained:
    return told(**{"protocol": PROTOCOL, "lodging": [CENTRE], **given})


def test_without_an_indicator_absences_are_told_and_nobody_is_warned() -> None:
    found = only(weighed(attendance=[MARCH]), "R-057")
    assert (found.severity, found.certainty) == (Severity.PRINT, Certainty.INTERPRETATION)
    assert "5 din 10" in found.text.ro
    assert not of(weighed(attendance=[{**MARCH, "attended": 10}]), "R-057")


def test_an_excused_absence_is_no_absence() -> None:
    assert not of(weighed(attendance=[{**MARCH, "excused": 5}]), "R-057")


@pytest.mark.parametrize(("attended", "warned"), [(5, True), (6, False), (7, False)])
def test_under_the_indicator_of_the_centre_it_warns(attended: int, warned: bool) -> None:
    month = {**MARCH, "attended": attended}
    said = weighed(attendance=[month], rulebook=INDICATOR)
    assert (Severity.WARN in severities(said, "R-057")) is warned
    assert not any(one.blocks for one in of(said, "R-057"))


def test_one_month_is_the_sum_of_its_activities_and_the_time_before_signing_is_left_out() -> None:
    other = {**MARCH, "activity": "consiliere", "attended": 10}
    assert severities(weighed(attendance=[MARCH, other], rulebook=INDICATOR), "R-057") == {
        Severity.PRINT
    }
    early = {**MARCH, "month": "2024-12"}
    assert not of(weighed(attendance=[early], rulebook=INDICATOR), "R-057")


@pytest.mark.parametrize(
    ("lodging", "asked"),
    [
        ({**CENTRE, "basis": "21(4)"}, True),
        ({**CENTRE, "basis": "34(2)"}, False),
        ({**CENTRE, "basis": "21(6)b"}, False),
        ({**CENTRE, "from": "2025-04-21"}, False),
        ({**CENTRE, "until": "2025-04-19"}, False),
        ({**CENTRE, "until": "2025-04-20"}, True),
    ],
)
def test_only_a_home_that_depends_on_it_is_looked_at(
    lodging: dict[str, object], asked: bool
) -> None:
    said = weighed(lodging=[lodging], attendance=[MARCH], rulebook=INDICATOR)
    assert bool(of(said, "R-057")) is asked


def test_rent_reimbursed_depends_on_it_too() -> None:
    said = weighed(lodging=[], rent=[RENT], attendance=[MARCH], rulebook=INDICATOR)
    assert severities(said, "R-057") == {Severity.WARN}
    project = weighed(lodging=[], rent=[{**RENT, "counted_as": "project"}], attendance=[MARCH])
    assert not of(project, "R-057")


def test_a_move_to_another_county_than_the_one_decided_on() -> None:
    here = [{"county": "CJ", "since": "2025-01-15"}]
    assert not of(weighed(plan=CLUJ, address=here), "R-057")
    moved = [{**here[0], "until": "2025-04-19"}, {"county": "TM", "since": "2025-04-20"}]
    assert severities(weighed(plan=CLUJ, address=moved), "R-057") == {Severity.WARN}
    coming = [here[0], {"county": "TM", "since": "2025-04-21"}]
    assert not of(weighed(plan=CLUJ, address=coming), "R-057")
    vulnerable = weighed(plan=CLUJ, address=moved, lodging=[{**CENTRE, "basis": "34(2)"}])
    assert not of(vulnerable, "R-057")


def test_the_government_sets_the_sum_and_none_is_promised() -> None:
    said = told(protocol=PROTOCOL, rent=[RENT])
    assert only(said, "R-058").severity is Severity.PRINT
    assert needs(said, "R-058") == ("rulebook.reimbursement.amount",)
    assert not of(told(rent=[{**RENT, "counted_as": "29(3)"}]), "R-058")


def test_a_sum_the_office_entered_is_told_with_the_value_of_its_day() -> None:
    fixed = {"reimbursement.amount": [{"from": "2025-02-01", "value": 90000}]}
    found = of(told(rent=[RENT], rulebook=fixed), "R-058")
    amounts = [one.amount for one in found if one.amount is not None]
    assert [(one.bani, one.per) for one in amounts] == [(90000, Per.MONTH)]
    earlier = told(rent=[{**RENT, "from": "2025-01-31"}], rulebook=fixed)
    assert needs(earlier, "R-058") == ("rulebook.reimbursement.amount",)


def test_a_month_still_to_come_is_not_judged() -> None:
    said = told(date(2025, 2, 28), protocol=PROTOCOL, lodging=[CENTRE], attendance=[MARCH])
    assert not of(said, "R-057")


def test_each_lease_keeps_the_sum_of_the_day_it_began() -> None:
    sums = {
        "reimbursement.amount": [
            {"from": "2025-01-01", "value": 90000},
            {"from": "2025-03-01", "value": 100000},
        ]
    }
    rents = [{**RENT, "from": day} for day in ("2025-02-28", "2025-03-01", "2025-03-15")]
    said = weighed(rent=rents, rulebook=sums)
    bani = [one.amount.bani for one in of(said, "R-058") if one.amount is not None]
    assert sorted(bani) == [90000, 100000]
    early = weighed(rent=[{**RENT, "from": "2024-12-31"}, rents[0]], rulebook=sums)
    assert [one.amount.bani for one in of(early, "R-058") if one.amount is not None] == [90000]
    assert needs(early, "R-058") == ("rulebook.reimbursement.amount",)
