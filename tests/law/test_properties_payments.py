"""For every day on which the text is in force: lodging and payments stay under their ceilings."""

from datetime import date, timedelta

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from counsellor_app.law.benefits import aid_ceiling
from counsellor_app.law.calendar import Month, Months, Period, last_paid_day
from counsellor_app.law.deadlines import LAW_178_2019, programme_of
from counsellor_app.law.facts import (
    Aid,
    Extension,
    Facts,
    Grant,
    Lodging,
    Person,
    Protocol,
    Rent,
    Subsidy,
)
from counsellor_app.law.findings import Explained, Finding, explain
from counsellor_app.law.procedure import (
    CountedAs,
    ExtensionBasis,
    LodgingBasis,
    OfficeAct,
)
from counsellor_app.law.rule import Severity
from counsellor_app.law.rulebook import load_rulebook
from tests.law.situations import of

RULEBOOK = load_rulebook()
KNOWN = st.dates(LAW_178_2019, date(2097, 12, 31))
LATER = st.integers(0, 500).map(lambda days: timedelta(days=days))
EXTENSIONS = st.lists(
    st.builds(
        Extension,
        basis=st.sampled_from(ExtensionBasis),
        months=st.integers(1, 9),
        requested=KNOWN,
        approved=st.one_of(KNOWN, KNOWN, st.none()),
    ),
    max_size=2,
).map(tuple)
WHOLE = settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))


def said_of(case: Facts, today: date = date(2026, 3, 2)) -> Explained:
    return explain(case, RULEBOOK, today)


def ends(case: Facts, rule: str) -> list[date]:
    return [one.dates.ends for one in of(said_of(case), rule) if one.dates.ends is not None]


def warned(case: Facts, rule: str) -> list[Finding]:
    loud = {Severity.WARN, Severity.BLOCK}
    return [one for one in of(said_of(case), rule) if one.severity in loud]


def a_year_from(day: date, used: int = 0) -> date:
    """Return the last day that twelve months, less those used, may be paid for."""
    return last_paid_day(day, Months(12 - used))


def months_from(first: Month, count: int) -> tuple[Month, ...]:
    return tuple(first.later(number) for number in range(count))


@WHOLE
@given(KNOWN, LATER, EXTENSIONS)
def test_lodging_under_the_fourth_paragraph_ends_with_the_programme(
    signed: date, later: timedelta, extensions: tuple[Extension, ...]
) -> None:
    lodging = Lodging(basis=LodgingBasis.JOINT, from_=signed + later, convention="7")
    case = Facts(
        person=Person(),
        protocol=Protocol(signed=signed),
        extensions=extensions,
        lodging=(lodging,),
    )
    programme = programme_of(case)
    assert programme is not None
    begins_within = lodging.from_ is not None and lodging.from_ <= programme.end
    assert ends(case, "R-053") == ([programme.end] if begins_within else [])
    event("within" if begins_within else "after the programme")


@WHOLE
@given(KNOWN, st.lists(st.integers(1, 500), min_size=2, max_size=6), st.booleans())
def test_several_lodgings_never_pass_the_programme_nor_their_months_together(
    signed: date, spans: list[int], extended: bool
) -> None:
    day, rows = signed, []
    for stayed, away in zip(spans[::2], spans[1::2], strict=False):
        until = day + timedelta(days=stayed)
        rows.append(Lodging(basis=LodgingBasis.CENTRE, from_=day, until=until))
        day = until + timedelta(days=away)
    six = Extension(basis=ExtensionBasis.UP_TO_SIX_MONTHS, months=6, approved=signed)
    case = Facts(
        person=Person(),
        protocol=Protocol(signed=signed),
        extensions=(six,) if extended else (),
        lodging=tuple(rows),
    )
    programme = programme_of(case)
    assert programme is not None
    found = [one for one in of(said_of(case), "R-051") if one.dates.ends is not None]
    for one in found:
        place = int(one.inputs[0].partition("[")[2].partition("]")[0])
        starts, end = rows[place].from_, one.dates.ends
        assert starts is not None
        assert end is not None
        before = sum(
            (row.until - row.from_).days for row in rows[:place] if row.until and row.from_
        )
        assert end <= programme.end
        # months differ in length: four days over all rows
        assert before + (end - starts).days <= 366 + 4
    event(f"{len(found)} of {len(rows)} may go on")


@WHOLE
@given(KNOWN, LATER, EXTENSIONS, st.integers(0, 14))
def test_reimbursement_never_passes_the_programme_nor_twelve_months_over_all_leases(
    signed: date, later: timedelta, extensions: tuple[Extension, ...], used: int
) -> None:
    starts = signed + later
    before = months_from(Month.of(starts).later(-used), used)
    case = Facts(
        person=Person(),
        protocol=Protocol(signed=signed),
        extensions=extensions,
        rent=(
            Rent(lease="c1", counted_as=CountedAs.REIMBURSEMENT, paid_months=before),
            Rent(lease="c2", counted_as=CountedAs.REIMBURSEMENT, from_=starts),
        ),
    )
    programme = programme_of(case)
    assert programme is not None
    found = ends(case, "R-055")
    if used >= 12 or starts > programme.end:
        assert found == []
        assert warned(case, "R-055")
    else:
        assert found == [min(a_year_from(starts, used), programme.end)]
    event("months left" if used < 12 else "none left")


@WHOLE
@given(KNOWN, st.integers(0, 14))
def test_the_subsidy_never_passes_twelve_months_over_all_leases(starts: date, used: int) -> None:
    before = months_from(Month.of(starts).later(-used), used)
    case = Facts(
        person=Person(),
        subsidy=Subsidy(requested=starts, from_=starts, lease="c2"),
        rent=(
            Rent(lease="c1", counted_as=CountedAs.SUBSIDY, paid_months=before),
            Rent(lease="c2", rent=100),
        ),
    )
    found = ends(case, "R-082")
    assert found == ([a_year_from(starts, used)] if used < 12 else [])
    stopped = any("rent" in one.inputs and one.blocks for one in of(said_of(case), "R-082"))
    assert stopped is (used >= 12)


@WHOLE
@given(KNOWN, st.none() | st.integers(0, 8), st.integers(0, 120))
def test_aid_never_passes_three_months_nor_the_month_before_the_grant(
    starts: date, ahead: int | None, days: int
) -> None:
    first = None if ahead is None else Month.of(starts).later(ahead)
    case = Facts(
        person=Person(), aid=Aid(from_=starts, persons=1, first_grant_month=first, paid_days=days)
    )
    [end] = ends(case, "R-061")
    assert end <= aid_ceiling(starts) == last_paid_day(starts, Months(3))
    assert first is None or Month.of(end) < first
    over = days > Period(starts, aid_ceiling(starts)).days
    stops = [one for one in warned(case, "R-061") if one.severity is Severity.BLOCK]
    assert bool(stops) is over
    event("over the ceiling" if over else "inside it")


@WHOLE
@given(KNOWN, st.integers(0, 15))
def test_the_grant_never_passes_twelve_months_and_the_thirteenth_is_warned_of(
    starts: date, paid: int
) -> None:
    first = Month.of(starts)
    case = Facts(
        person=Person(), grant=Grant(first_month=first, paid_months=months_from(first, paid))
    )
    assert ends(case, "R-063") == [first.later(11).last_day]
    assert bool(warned(case, "R-063")) is (paid > 12)


MONTHS_PAID = st.lists(
    st.integers(0, 30).map(lambda ahead: Month(2025, 1).later(ahead)),
    min_size=4,
    max_size=12,
    unique=True,
).map(tuple)


@WHOLE
@given(MONTHS_PAID, MONTHS_PAID)
def test_the_thirteenth_month_of_subsidy_is_stopped_on_whatever_lease(
    here: tuple[Month, ...], before: tuple[Month, ...]
) -> None:
    case = Facts(
        person=Person(),
        subsidy=Subsidy(requested=date(2026, 1, 1), lease="c2", paid_months=here),
        rent=(Rent(lease="c1", counted_as=CountedAs.SUBSIDY, paid_months=before),),
    )
    found = [one for one in said_of(case).findings if one.rule == "R-082"]
    over = len({*here, *before}) > 12
    stops = [one for one in found if "Luni de subvenție plătite" in one.text.ro]
    assert bool(stops) is over
    assert all(one.blocks == (OfficeAct.GRANT_SUBSIDY,) for one in stops)
    event("over twelve" if over else "up to twelve")


@WHOLE
@given(KNOWN, st.integers(0, 200))
def test_aid_paid_over_its_ceiling_is_stopped_and_never_below(starts: date, days: int) -> None:
    case = Facts(person=Person(), aid=Aid(from_=starts, paid_days=days))
    found = [one for one in said_of(case).findings if one.rule == "R-061"]
    over = days > Period(starts, aid_ceiling(starts)).days
    assert (Severity.BLOCK in {one.severity for one in found}) is over
    event("over the ceiling" if over else "inside it")
