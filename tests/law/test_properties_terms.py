"""For every day from 1990 to 2100: acts fall due on working days, once the text is in force."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from counsellor_app.law.calendar import is_working_day
from counsellor_app.law.deadlines import IN_FORCE, LAW_178_2019
from counsellor_app.law.facts import (
    Aid,
    Facts,
    HouseholdMember,
    Lodging,
    Person,
    Protection,
    Protocol,
    Rent,
    Request,
    Subsidy,
)
from counsellor_app.law.findings import Explained, explain, explain_year
from counsellor_app.law.procedure import ActingRole, CountedAs, LodgingBasis, Relation
from counsellor_app.law.rulebook import load_rulebook
from tests.law.generated import FIRST, LAST
from tests.law.situations import needs, of

RULEBOOK = load_rulebook()
ANY_DAY = st.dates(FIRST, LAST)
SINCE_2019 = st.dates(LAW_178_2019, LAST)
WHOLE = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))


def refugee(granted: date, communicated: date) -> Person:
    return Person(protection=Protection(granted=granted, communicated=communicated))


def child(granted: date) -> HouseholdMember:
    return HouseholdMember(relation=Relation.CHILD, protection_granted=granted)


def signed(day: date) -> Facts:
    return Facts(person=Person(), protocol=Protocol(signed=day))


def with_lodging(day: date) -> Facts:
    lodging = Lodging(basis=LodgingBasis.CENTRE, from_=day)
    return replace(signed(day), lodging=(lodging,))


def with_rent(day: date) -> Facts:
    rent = Rent(lease="c1", counted_as=CountedAs.REIMBURSEMENT, from_=day)
    return replace(signed(day), rent=(rent,), social_housing=())


def with_subsidy(day: date) -> Facts:
    subsidy = Subsidy(requested=day, from_=day, lease="c1")
    return replace(signed(day), subsidy=subsidy, rent=(Rent(lease="c1", rent=1),))


TERMS: list[tuple[str, date, Callable[[date], Facts]]] = [
    ("R-032", LAW_178_2019, lambda day: Facts(person=refugee(day, day))),
    ("R-041", LAW_178_2019, signed),
    ("R-051", LAW_178_2019, with_lodging),
    ("R-055", LAW_178_2019, with_rent),
    ("R-061", LAW_178_2019, lambda day: Facts(person=Person(), aid=Aid(from_=day))),
    ("R-070", IN_FORCE, signed),
    ("R-082", LAW_178_2019, with_subsidy),
]


def said_on(case: Facts, today: date) -> Explained:
    return explain(case, RULEBOOK, today)


def last_days(said: Explained, rule: str) -> list[date]:
    return [one.dates.last_day for one in of(said, rule) if one.dates.last_day is not None]


@pytest.mark.parametrize(("rule", "since", "case"), TERMS, ids=[rule for rule, _, _ in TERMS])
@WHOLE
@given(day=ANY_DAY)
def test_before_the_text_was_in_force_nothing_is_computed_and_after_it_everything_is(
    rule: str, since: date, case: Callable[[date], Facts], day: date
) -> None:
    said = said_on(case(day), day)
    computed = [one for one in of(said, rule) if one.dates.first is not None]
    not_in_force = any(one.startswith("law.") for one in needs(said, rule))
    assert bool(computed) is not not_in_force
    assert not_in_force is (day < since)
    event("before" if day < since else "in force")


@WHOLE
@given(SINCE_2019, st.integers(0, 90), ANY_DAY)
def test_a_request_is_never_due_on_a_day_off_by_either_reading_nor_for_a_child(
    granted: date, later: int, today: date
) -> None:
    communicated = min(granted + timedelta(days=later), LAST)
    case = Facts(person=refugee(granted, communicated), household=(child(granted),))
    days = last_days(said_on(case, today), "R-032")
    assert len(days) == 3
    assert all(is_working_day(day, RULEBOOK.bridge_days) for day in days)
    event(f"{len(set(days))} different days")


@WHOLE
@given(st.dates(IN_FORCE, LAST), ANY_DAY)
def test_a_job_seeker_is_never_due_on_a_day_off(day: date, today: date) -> None:
    for one in of(said_on(signed(day), today), "R-070"):
        for due in (one.dates.recommended, one.dates.last_day):
            assert due is not None
            assert is_working_day(due, RULEBOOK.bridge_days)


@WHOLE
@given(st.dates(FIRST, date(2100, 11, 30)), ANY_DAY)
def test_an_interview_is_never_aimed_at_on_a_day_off(registered: date, today: date) -> None:
    case = Facts(person=Person(), request=Request(registered=registered))
    for one in of(said_on(case, today), "R-033"):
        if one.dates.recommended is not None:
            assert is_working_day(one.dates.recommended, RULEBOOK.bridge_days)


@pytest.mark.parametrize("role", ActingRole)
def test_the_report_of_the_teams_is_never_due_on_a_day_off_and_fixed_days_never_move(
    role: ActingRole,
) -> None:
    for year in range(FIRST.year, LAST.year + 1):
        said = explain_year(year, role, RULEBOOK, date(2026, 1, 1))
        report = last_days(said, "R-085")
        assert len(report) == (1 if year > LAW_178_2019.year else 0)
        assert all(is_working_day(day, RULEBOOK.bridge_days) for day in report)
        assert all(date(year, 3, 31) <= day <= date(year, 4, 30) for day in report)
        assert last_days(said, "R-087") in ([], [date(year, 7, 1)])
        quarters = [one.dates.ends for one in of(said, "R-104")]
        assert quarters == [date(year, *end) for end in ((3, 31), (6, 30), (9, 30), (12, 31))]
