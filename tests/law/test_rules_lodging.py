"""Lodging in the spaces of the ministry (R-050, R-052)."""

from collections.abc import Mapping
from datetime import date

import pytest

from counsellor_app.law.findings import Explained
from counsellor_app.law.rule import Severity
from tests.law.situations import blocks, needs, of, only, person, severities, told

PROTOCOL = {"signed": "2025-01-15"}
ASKED = {"basis": "21(1)", "requested": "2025-01-10"}
LONGER = {"extensions": [{"basis": "20(2)", "months": 6, "approved": "2025-12-20"}]}


def lodged(lodging: Mapping[str, object], **given: object) -> Explained:
    return told(**{"protocol": PROTOCOL, "lodging": [lodging], **given})


def test_a_planned_lodging_is_never_stopped_but_wants_a_request() -> None:
    plan = {"activities": [{"kind": "g"}]}
    assert severities(told(plan=plan, lodging=[]), "R-050") == {Severity.WARN}
    assert needs(told(plan=plan), "R-050") == ("lodging",)
    assert not blocks(told(plan=plan, lodging=[]), "R-050")
    assert not of(lodged(ASKED, plan=plan), "R-050")


def test_lodging_is_granted_only_inside_the_programme() -> None:
    assert blocks(told(lodging=[ASKED]), "R-050") == {"grant_lodging"}
    assert not blocks(lodged(ASKED), "R-050")
    assert not blocks(told(lodging=[ASKED], protocol={"on_paper": True}), "R-050")
    assert not of(told(lodging=[{"basis": "21(1)"}]), "R-050")


def test_a_programme_that_is_over_gives_no_new_lodging() -> None:
    request = {"protocol": PROTOCOL, "lodging": [ASKED]}
    assert not blocks(told(date(2026, 1, 15), **request), "R-050")
    assert blocks(told(date(2026, 1, 16), **request), "R-050") == {"grant_lodging"}
    assert not blocks(told(date(2026, 1, 16), **request, **LONGER), "R-050")
    withdrew = lodged(ASKED, events=[{"kind": "withdrew", "on": "2025-04-20"}])
    assert blocks(withdrew, "R-050") == {"grant_lodging"}
    moved = lodged(ASKED, events=[{"kind": "moved", "on": "2025-04-01"}])
    assert not blocks(moved, "R-050")
    ended = {"kind": "assistance_ended", "decided": "2025-04-01", "from": "2025-04-20"}
    assert blocks(lodged(ASKED, decisions=[ended]), "R-050") == {"grant_lodging"}
    later = lodged(ASKED, decisions=[{**ended, "from": "2025-04-21"}])
    assert not blocks(later, "R-050")


def test_declared_income_is_a_human_finding() -> None:
    assert severities(lodged(ASKED, person=person(income=True)), "R-050") == {Severity.WARN}
    assert not of(lodged(ASKED, person=person(income=False)), "R-050")


def test_the_head_of_the_centre_approves() -> None:
    assert blocks(lodged(ASKED), "R-052") == {"grant_lodging"}
    assert not of(lodged({**ASKED, "approved": "2025-01-20"}), "R-052")
    head = lodged(ASKED, acting={"role": "head_of_centre"})
    assert only(head, "R-052").severity is Severity.REMIND


@pytest.mark.parametrize("basis", ["21(4)", "34(2)", "21(6)b"])
def test_the_approval_is_of_the_spaces_of_the_first_paragraph_only(basis: str) -> None:
    assert not of(lodged({**ASKED, "basis": basis}), "R-052")


def test_a_lodging_without_its_paragraph_is_asked_for_it() -> None:
    assert needs(lodged({"requested": "2025-01-10"}), "R-050") == ("lodging[0].basis",)


def test_an_ngo_is_warned_and_never_stopped() -> None:
    said = told(lodging=[ASKED], acting={"role": "ngo"})
    assert severities(said, "R-050") == severities(said, "R-052") == {Severity.WARN}
    assert not blocks(said, "R-050") | blocks(said, "R-052")
