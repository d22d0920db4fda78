"""How long lodging lasts, over all its rows (R-051)."""

from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from counsellor_app.law.benefits import lodging_end
from counsellor_app.law.calendar import Months
from counsellor_app.law.deadlines import programme_of
from counsellor_app.law.facts import Facts, Lodging, LodgingExtension, Person, Protocol
from counsellor_app.law.findings import Explained
from counsellor_app.law.lodging_time import LodgedTime, lodged_between
from counsellor_app.law.rule import Severity
from tests.law.situations import needs, of, only, severities, told

PROTOCOL = {"signed": "2025-01-15"}
ASKED = {"basis": "21(1)", "requested": "2025-01-10"}
DAYS = st.dates(date(2019, 10, 19), date(2090, 1, 1))
LONGER = {"extensions": [{"basis": "20(2)", "months": 6, "approved": "2025-12-20"}]}
FIRST = {"basis": "21(1)", "from": "2025-01-15", "until": "2025-05-15"}
SECOND = {"basis": "21(1)", "from": "2025-08-01"}


def lodged(*lodging: Mapping[str, object], **given: object) -> Explained:
    return told(**{"protocol": PROTOCOL, "lodging": list(lodging), **given})


def ends(said: Explained) -> list[date]:
    return [one.dates.ends for one in of(said, "R-051") if one.dates.ends is not None]


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


def test_unknown_days_of_lodging_decide_nothing() -> None:
    assert needs(lodged(ASKED), "R-051") == ("lodging[0].from",)
    assert needs(told(lodging=[{**ASKED, "from": "2025-01-15"}]), "R-051") == ("protocol.signed",)


def test_a_second_row_goes_on_where_the_first_ended() -> None:
    said = lodged(FIRST, SECOND, **LONGER)
    assert ends(said) == [date(2026, 1, 15), date(2026, 4, 1)]
    second = of(said, "R-051")[1]
    assert second.formula is not None
    assert "01.08.2025 + 12 luni, din care folosite înainte 4 luni" in second.formula.ro
    assert "4 luni din 12 luni" in second.text.ro
    assert second.inputs == ("lodging[1].from", "lodging[0].until", "protocol.signed")


def test_days_over_whole_months_are_used_too_and_days_of_two_rows_count_once() -> None:
    over = {**FIRST, "until": "2025-05-20"}
    assert ends(lodged(over, SECOND, **LONGER))[1] == date(2026, 3, 27)
    moved = {**SECOND, "from": "2025-05-15"}
    assert ends(lodged({**FIRST, "until": "2025-09-15"}, moved, **LONGER))[1] == date(2026, 1, 15)
    assert ends(lodged(SECOND, FIRST, **LONGER)) == [date(2026, 1, 15), date(2026, 4, 1)]
    beside = {**FIRST, "basis": "21(4)"}
    assert ends(lodged(beside, {**SECOND}, **LONGER)) == [date(2026, 7, 15)]


def test_nothing_is_left_once_twelve_months_were_used_until_six_more_are_given() -> None:
    whole = {**FIRST, "from": "2024-06-15", "until": "2025-06-15"}
    said = lodged(whole, SECOND, **LONGER)
    assert ends(said) == [date(2025, 6, 15)]
    assert Severity.WARN in severities(said, "R-051")
    longer = {**whole, "extension": {"reasons": True, "approved": "2025-05-20"}}
    more = lodged(longer, SECOND, **LONGER)
    assert ends(more) == [date(2025, 12, 15), date(2026, 2, 1)]
    assert Severity.WARN not in severities(more, "R-051")


def test_an_earlier_row_without_its_last_day_is_asked_for_it() -> None:
    said = lodged({"basis": "21(1)", "from": "2025-01-15"}, SECOND)
    assert ends(said) == [date(2026, 1, 15)]
    assert needs(said, "R-051") == ("lodging[0].until",)


def test_the_end_of_a_second_row_is_near_by_what_the_first_used() -> None:
    """Weighed from 60 days before 01.04.2026, not before 01.08.2026 (R-100)."""
    signs = [{"category": "pregnant", "state": "signs"}]
    rows = {"protocol": PROTOCOL, "lodging": [FIRST, SECOND], "vulnerability": signs, **LONGER}
    assert not of(told(date(2026, 1, 30), **rows), "R-100")
    assert only(told(date(2026, 1, 31), **rows), "R-100").inputs[-1] == "lodging[1].from"


def test_the_months_used_until_today_are_told() -> None:
    assert "folosit: 3 luni și 5 zile din 12 luni" in only(lodged({**FIRST}), "R-051").text.ro
    assert "folosit: 0 zile din 12 luni" in only(lodged(SECOND), "R-051").text.ro


@drawn(DAYS, st.integers(0, 60), st.integers(0, 40))
def test_the_time_between_two_days_is_read_back_from_its_months_and_days(
    first: date, months: int, days: int
) -> None:
    last = LodgedTime(-months, -days).left_of(Months(0), first)
    time = lodged_between(first, last)
    assert time.months in {months, months + 1, months + 2}
    assert 0 <= time.days <= 31
    assert lodged_between(first, first) == lodged_between(last, first) == LodgedTime()


@drawn(DAYS, st.integers(1, 400), st.integers(0, 400))
def test_a_row_that_goes_on_ends_with_the_twelve_months_of_the_first(
    first: date, stayed: int, away: int
) -> None:
    left = first + timedelta(days=stayed)
    again = left + timedelta(days=away)
    alone = LodgedTime().left_of(Months(12), first)
    end = lodged_between(first, left).left_of(Months(12), again)
    assert abs((end - alone).days - away) <= 4


@pytest.mark.parametrize(("basis", "rule"), [("21(1)", "R-051"), ("21(4)", "R-053")])
def test_lodging_that_begins_after_the_programme_has_no_period(basis: str, rule: str) -> None:
    said = told(
        protocol={"signed": "2024-01-15"},
        lodging=[{"basis": basis, "from": "2025-03-01", "approved": "2025-02-20"}],
    )
    assert not [one for one in of(said, rule) if one.dates.ends]
    assert Severity.WARN in {one.severity for one in of(said, rule)}
