"""Lodging in the spaces of the ministry (R-050 to R-052)."""

from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from counsellor_app.law.benefits import lodging_end
from counsellor_app.law.deadlines import programme_of
from counsellor_app.law.facts import Facts, Lodging, LodgingExtension, Person, Protocol
from counsellor_app.law.findings import Explained
from counsellor_app.law.rule import Severity
from tests.law.situations import blocks, needs, of, only, person, severities, told

PROTOCOL = {"signed": "2025-01-15"}
ASKED = {"basis": "21(1)", "requested": "2025-01-10"}
DAYS = st.dates(date(2019, 10, 19), date(2090, 1, 1))
LONGER = {"extensions": [{"basis": "20(2)", "months": 6, "approved": "2025-12-20"}]}


def lodged(lodging: Mapping[str, object], **given: object) -> Explained:
    return told(**{"protocol": PROTOCOL, "lodging": [lodging], **given})


def ends(said: Explained) -> list[date]:
    return [one.dates.ends for one in of(said, "R-051") if one.dates.ends is not None]


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


@pytest.mark.parametrize(
    ("starts", "end"),
    [
        ("2025-01-15", date(2026, 1, 15)),
        ("2024-12-01", date(2025, 12, 1)),
        ("2025-05-01", date(2026, 1, 15)),
        ("2024-02-29", date(2025, 2, 28)),
        ("2024-11-30", date(2025, 11, 30)),
    ],
)
def test_lodging_ends_after_twelve_months_or_with_the_programme(starts: str, end: date) -> None:
    assert ends(lodged({**ASKED, "from": starts})) == [end]


@drawn(DAYS, DAYS, DAYS)
def test_it_never_passes_the_programme_and_a_later_start_never_ends_earlier(
    signed: date, one: date, other: date
) -> None:
    programme = programme_of(Facts(person=Person(), protocol=Protocol(signed=signed)))
    assert programme is not None
    more = Lodging(extension=LodgingExtension(reasons=True, approved=signed))
    first, second = sorted((one, other))
    for lodging in (Lodging(), more):
        assert lodging_end(lodging, first, programme) <= lodging_end(lodging, second, programme)
        assert lodging_end(lodging, second, programme) <= programme.end
    assert lodging_end(Lodging(), first, programme) <= lodging_end(more, first, programme)


def test_begun_in_the_fourth_month_it_runs_on_to_its_own_end_in_a_longer_programme() -> None:
    lodging = {**ASKED, "from": "2025-04-20"}
    assert ends(lodged(lodging)) == [date(2026, 1, 15)]
    assert ends(lodged(lodging, **LONGER)) == [date(2026, 4, 20)]


def test_six_more_months_need_reasons_approval_and_a_longer_programme() -> None:
    lodging = {**ASKED, "from": "2025-01-15"}
    assert ends(lodged(lodging, **LONGER)) == [date(2026, 1, 15)]
    more = {**lodging, "extension": {"reasons": True, "approved": "2025-12-22"}}
    assert ends(lodged(more, **LONGER)) == [date(2026, 7, 15)]
    assert ends(lodged(more)) == [date(2026, 1, 15)]
    unapproved = lodged({**lodging, "extension": {"reasons": True}}, **LONGER)
    assert Severity.WARN in severities(unapproved, "R-051")
    assert ends(unapproved) == [date(2026, 1, 15)]


@pytest.mark.parametrize(("until", "warned"), [("2026-01-15", False), ("2026-01-16", True)])
def test_a_day_recorded_past_the_last_one_is_warned_of(until: str, warned: bool) -> None:
    said = lodged({**ASKED, "from": "2025-01-15", "until": until})
    assert (Severity.WARN in severities(said, "R-051")) is warned


def test_a_lodging_without_its_paragraph_is_asked_for_it() -> None:
    assert needs(lodged({"requested": "2025-01-10"}), "R-050") == ("lodging[0].basis",)


def test_unknown_days_of_lodging_decide_nothing() -> None:
    assert needs(lodged(ASKED), "R-051") == ("lodging[0].from",)
    assert needs(told(lodging=[{**ASKED, "from": "2025-01-15"}]), "R-051") == ("protocol.signed",)


def test_an_ngo_is_warned_and_never_stopped() -> None:
    said = told(lodging=[ASKED], acting={"role": "ngo"})
    assert severities(said, "R-050") == severities(said, "R-052") == {Severity.WARN}
    assert not blocks(said, "R-050") | blocks(said, "R-052")
