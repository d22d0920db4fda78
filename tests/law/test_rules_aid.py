"""Money: VMI and material aid (R-060 to R-062)."""

from collections.abc import Mapping
from datetime import date

import pytest

from counsellor_app.law.findings import Explained
from counsellor_app.law.rule import Amount, Per, Severity
from tests.law.situations import needs, of, only, person, severities, told

AID = {"from": "2025-03-03", "persons": 1}


def ends(said: Explained, rule: str) -> list[date]:
    return [one.dates.ends for one in of(said, rule) if one.dates.ends is not None]


def test_a_refused_grant_without_means_opens_vmi() -> None:
    refused = {"decision": "refused"}
    assert of(told(person=person(income=False), grant=refused), "R-060")
    assert not of(told(person=person(income=True), grant=refused), "R-060")
    assert not of(told(person=person(income=False), grant={"decision": "pending"}), "R-060")
    assert needs(told(grant=refused), "R-060") == ("person.income",)


@pytest.mark.parametrize(
    ("aid", "end"),
    [
        (AID, date(2025, 6, 2)),
        ({"from": "2024-11-30"}, date(2025, 2, 28)),
        ({**AID, "first_grant_month": "2025-05"}, date(2025, 4, 30)),
        ({**AID, "first_grant_month": "2025-06"}, date(2025, 5, 31)),
        ({**AID, "first_grant_month": "2025-07"}, date(2025, 6, 2)),
    ],
)
def test_aid_ends_after_three_months_or_before_the_grant(
    aid: Mapping[str, object], end: date
) -> None:
    assert ends(told(aid=aid), "R-061") == [end]


def test_aid_needs_no_protocol_and_a_refused_grant_does_not_shorten_it() -> None:
    grant = {"decision": "refused", "first_month": "2025-04"}
    assert ends(told(aid=AID, grant=grant), "R-061") == [date(2025, 6, 2)]


def test_days_without_any_aid_are_told() -> None:
    late = told(aid={**AID, "first_grant_month": "2025-07"})
    gap = [one for one in of(late, "R-061") if one.severity is Severity.WARN]
    assert ["03.06.2025" in one.text.ro and "30.06.2025" in one.text.ro for one in gap] == [True]
    in_time = told(aid={**AID, "first_grant_month": "2025-05"})
    assert Severity.WARN not in severities(in_time, "R-061")


def test_aid_over_its_ceiling_is_stopped() -> None:
    assert Severity.BLOCK not in severities(told(aid={**AID, "paid_days": 92}), "R-061")
    assert Severity.BLOCK in severities(told(aid={**AID, "paid_days": 93}), "R-061")


def test_the_estimate_is_thirty_two_lei_a_day_and_person() -> None:
    assert only(told(aid=AID), "R-062").amount == Amount(92 * 3200, Per.TOTAL)
    family = told(aid={**AID, "persons": 3, "first_grant_month": "2025-04"})
    assert only(family, "R-062").amount == Amount(3 * 29 * 3200, Per.TOTAL)


def test_the_estimate_needs_its_inputs_and_a_sum_in_force() -> None:
    assert needs(told(aid={"from": "2025-03-03"}), "R-062") == ("aid.persons",)
    early = told(aid={"from": "2022-02-26", "persons": 1})
    assert needs(early, "R-062") == ("rulebook.material_aid.food_per_day",)
    assert ends(early, "R-061") == [date(2022, 5, 25)]


def test_another_sum_given_with_the_facts_changes_the_estimate() -> None:
    sums = {"material_aid.food_per_day": [{"from": "2025-05-01", "value": 3000, "basis": "HG"}]}
    found = only(told(aid={**AID, "first_grant_month": "2025-06"}, rulebook=sums), "R-062")
    assert found.amount == Amount(59 * 3200 + 31 * 4200, Per.TOTAL)
