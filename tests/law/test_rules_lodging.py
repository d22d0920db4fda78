"""Lodging (R-050 to R-052)."""

from collections.abc import Mapping
from datetime import date

import pytest

from counsellor_app.law.findings import Explained
from counsellor_app.law.rule import Severity
from tests.law.situations import blocks, needs, of, only, person, severities, told

PROTOCOL = {"signed": "2025-01-15"}
ASKED = {"basis": "21(1)", "requested": "2025-01-10"}


def lodged(lodging: Mapping[str, object], **given: object) -> Explained:
    return told(**{"protocol": PROTOCOL, "lodging": [lodging], **given})


def test_a_planned_lodging_is_never_stopped_but_wants_a_request() -> None:
    plan = {"activities": [{"kind": "g"}]}
    assert severities(told(plan=plan, lodging=[]), "R-050") == {Severity.WARN}
    assert needs(told(plan=plan), "R-050") == ("lodging",)
    assert not blocks(told(plan=plan, lodging=[]), "R-050")


def test_lodging_is_granted_only_inside_the_programme() -> None:
    assert blocks(told(lodging=[ASKED]), "R-050") == {"grant_lodging"}
    assert not blocks(lodged(ASKED), "R-050")
    assert not blocks(told(lodging=[ASKED], protocol={"on_paper": True}), "R-050")
    assert not of(told(lodging=[{"basis": "21(1)"}]), "R-050")


def test_declared_income_is_a_human_finding() -> None:
    assert severities(lodged(ASKED, person=person(income=True)), "R-050") == {Severity.WARN}
    assert not of(lodged(ASKED, person=person(income=False)), "R-050")


def test_the_head_of_the_centre_approves() -> None:
    assert blocks(lodged(ASKED), "R-052") == {"grant_lodging"}
    assert not of(lodged({**ASKED, "approved": "2025-01-20"}), "R-052")
    head = lodged(ASKED, acting={"role": "head_of_centre"})
    assert only(head, "R-052").severity is Severity.REMIND
    assert not of(lodged({**ASKED, "basis": "34(2)"}), "R-052")


@pytest.mark.parametrize(
    ("starts", "end"),
    [
        ("2025-01-15", date(2026, 1, 15)),
        ("2024-12-01", date(2025, 12, 1)),
        ("2025-05-01", date(2026, 1, 15)),
    ],
)
def test_lodging_ends_after_twelve_months_or_with_the_programme(starts: str, end: date) -> None:
    assert only(lodged({**ASKED, "from": starts}), "R-051").dates.ends == end


def test_six_more_months_need_reasons_approval_and_a_longer_programme() -> None:
    longer = {
        "extensions": [{"basis": "20(2)", "months": 6, "approved": "2025-12-20"}],
        "lodging": [{**ASKED, "from": "2025-01-15"}],
        "protocol": PROTOCOL,
    }
    assert only(told(**longer), "R-051").dates.ends == date(2026, 1, 15)
    more = {"reasons": True, "approved": "2025-12-22"}
    longer["lodging"] = [{**ASKED, "from": "2025-01-15", "extension": more}]
    assert only(told(**longer), "R-051").dates.ends == date(2026, 7, 15)
    longer["lodging"] = [{**ASKED, "from": "2025-01-15", "extension": {"reasons": True}}]
    found = of(told(**longer), "R-051")
    assert [one.severity for one in found if one.dates.ends is None] == [Severity.WARN]
    assert [one.dates.ends for one in found if one.dates.ends] == [date(2026, 1, 15)]


def test_a_lodging_without_its_paragraph_is_asked_for_it() -> None:
    assert needs(lodged({"requested": "2025-01-10"}), "R-050") == ("lodging[0].basis",)


def test_unknown_days_of_lodging_decide_nothing() -> None:
    assert needs(lodged(ASKED), "R-051") == ("lodging[0].from",)
    assert needs(told(lodging=[{**ASKED, "from": "2025-01-15"}]), "R-051") == ("protocol.signed",)
