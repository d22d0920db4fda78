"""What holds for every day from 1990 to 2100, and for every set of facts."""

import copy
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from counsellor_app.law.benefits import (
    aid_ceiling,
    aid_end,
    grant_end,
    lodging_end,
    reimbursement_end,
    subsidy_ceiling,
    subsidy_end,
)
from counsellor_app.law.calendar import Month, Period, is_working_day
from counsellor_app.law.catalogue import Category
from counsellor_app.law.deadlines import (
    LAW_178_2019,
    ajofm_deadline,
    programme_of,
    request_deadline,
)
from counsellor_app.law.explained import explained_json
from counsellor_app.law.facts import (
    Acting,
    Extension,
    Facts,
    HouseholdMember,
    Lodging,
    LodgingExtension,
    Person,
    Protocol,
)
from counsellor_app.law.findings import Explained, explain
from counsellor_app.law.procedure import (
    ActingRole,
    ExtensionBasis,
    LodgingBasis,
    OfficeAct,
    Relation,
)
from counsellor_app.law.rule import Severity
from counsellor_app.law.rulebook import load_rulebook
from tests.law.generated import FIRST, LAST, any_facts

RULEBOOK = load_rulebook()
FROM_2004 = st.dates(date(2004, 4, 30), LAST)
KNOWN = st.dates(LAW_178_2019, date(2098, 12, 31))
"""Days on which the consolidated text was in force, with room for what follows them."""
LATER = st.integers(0, 500).map(lambda days: timedelta(days=days))
EXTENSIONS = st.lists(
    st.builds(
        Extension,
        basis=st.sampled_from(ExtensionBasis),
        months=st.none() | st.integers(1, 9),
        until=st.none() | KNOWN,
        requested=KNOWN,
        approved=st.one_of(KNOWN, KNOWN, st.none()),
    ),
    min_size=1,
    max_size=3,
).map(tuple)
CASES = st.one_of(
    any_facts(),
    any_facts().map(
        lambda case: replace(case, person=replace(case.person, category=Category.REFUGEE))
    ),
)
"""Whole cases; half of them of a refugee, whom most rules are about."""
WHOLE = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def running(starts: date, extensions: tuple[Extension, ...] = ()) -> Facts:
    """Return a case whose protocol was signed that day."""
    protocol = Protocol(signed=starts)
    return Facts(person=Person(), protocol=protocol, extensions=extensions)


def end_of(facts: Facts) -> date:
    programme = programme_of(facts)
    assert programme is not None
    return programme.end


@given(KNOWN, LATER)
def test_a_request_is_never_due_on_a_day_off_nor_earlier_for_a_later_start(
    acquired: date, later: timedelta
) -> None:
    first, second = (request_deadline(day, RULEBOOK) for day in (acquired, acquired + later))
    assert is_working_day(first.last_day, RULEBOOK.bridge_days)
    assert first.last_day <= second.last_day
    moved = "mutată" in first.formula.ro
    event("moved by a day off" if moved else "on its own day")


@given(FROM_2004, LATER)
def test_a_job_seeker_is_never_due_on_a_day_off_nor_earlier_for_a_later_signing(
    signed: date, later: timedelta
) -> None:
    first, second = (ajofm_deadline(day, RULEBOOK) for day in (signed, signed + later))
    assert first.recommended is not None
    for day in (first.recommended, first.last_day):
        assert is_working_day(day, RULEBOOK.bridge_days)
    assert signed < first.recommended <= signed + timedelta(days=30)
    assert signed + timedelta(days=31) <= first.last_day <= second.last_day
    event("moved by a day off" if "mutată" in first.formula.ro else "on its own day")


@given(KNOWN, LATER, st.integers(1, 6))
def test_a_later_signing_never_ends_a_programme_earlier(
    signed: date, later: timedelta, months: int
) -> None:
    granted = (Extension(basis=ExtensionBasis.UP_TO_SIX_MONTHS, months=months, approved=signed),)
    for extensions in ((), granted):
        assert end_of(running(signed, extensions)) <= end_of(running(signed + later, extensions))


@given(KNOWN, LATER)
def test_a_later_start_never_ends_a_payment_earlier(starts: date, later: timedelta) -> None:
    other = starts + later
    assert aid_end(starts, None) <= aid_end(other, None)
    for used in range(12):
        assert subsidy_end(starts, used) <= subsidy_end(other, used)
        programme = programme_of(running(starts))
        assert programme is not None
        for begins in (starts, other):
            after = reimbursement_end(begins + timedelta(days=40), programme, used)
            assert reimbursement_end(begins, programme, used) <= after
    assert subsidy_end(starts) <= subsidy_end(other)
    assert grant_end(Month.of(starts)) <= grant_end(Month.of(other))


@given(KNOWN, EXTENSIONS)
def test_an_extension_never_shortens_and_twenty_two_never_passes_six_months(
    signed: date, extensions: tuple[Extension, ...]
) -> None:
    programme = programme_of(running(signed, extensions))
    assert programme is not None
    assert programme.end >= programme.first_end
    assert 0 <= programme.months_20_2 <= 6
    approved = [one for one in extensions if one.approved is not None]
    longest = programme.starts + timedelta(days=18 * 31)
    if all(one.basis is ExtensionBasis.UP_TO_SIX_MONTHS for one in approved):
        assert programme.end <= longest
    event("extended" if programme.end > programme.first_end else "not extended")
    for count in range(len(extensions)):
        assert end_of(running(signed, extensions[:count])) <= programme.end


@given(KNOWN, LATER, EXTENSIONS, st.booleans(), st.none() | KNOWN)
def test_lodging_under_the_first_paragraph_never_passes_the_programme(
    signed: date,
    later: timedelta,
    extensions: tuple[Extension, ...],
    extended: bool,
    until: date | None,
) -> None:
    programme = programme_of(running(signed, extensions))
    assert programme is not None
    more = LodgingExtension(reasons=True, approved=signed, until=until) if extended else None
    later = later if later.days % 3 == 0 else timedelta(0)  # most lodging begins at once
    lodging = Lodging(basis=LodgingBasis.CENTRE, requested=signed, extension=more)
    end = lodging_end(lodging, signed + later, programme)
    other = lodging_end(lodging, signed + later + timedelta(days=40), programme)
    assert end <= other <= programme.end
    event("ends with the programme" if end == programme.end else "ends before")


@given(KNOWN, LATER, EXTENSIONS)
def test_rent_under_article_21_6_a_never_passes_the_programme_nor_twelve_months(
    signed: date, later: timedelta, extensions: tuple[Extension, ...]
) -> None:
    programme = programme_of(running(signed, extensions))
    assert programme is not None
    starts = signed + later
    end = reimbursement_end(starts, programme)
    assert end <= programme.end
    assert Period(starts, end).days <= 366
    event("twelve months" if end < programme.end else "ends with the programme")


@given(KNOWN, st.none() | st.integers(0, 8))
def test_aid_never_passes_three_months_nor_meets_the_grant(starts: date, ahead: int | None) -> None:
    first_month = None if ahead is None else Month.of(starts).later(ahead)
    end = aid_end(starts, first_month)
    assert end <= aid_ceiling(starts)
    assert 89 <= Period(starts, aid_ceiling(starts)).days <= 92
    if first_month is not None:
        assert Month.of(end) < first_month
        event("ended by the grant" if end < aid_ceiling(starts) else "ended by the ceiling")


@given(KNOWN, st.integers(0, 10**9))
def test_the_grant_has_twelve_months_and_the_subsidy_half_the_rent(starts: date, rent: int) -> None:
    month = Month.of(starts)
    assert [month.later(count).last_day for count in range(12)][-1] == grant_end(month)
    assert 365 <= Period(starts, subsidy_end(starts)).days <= 366
    assert 0 <= 2 * subsidy_ceiling(rent, starts) <= rent


@WHOLE
@given(st.lists(st.none() | st.dates(LAW_178_2019, date(2099, 1, 1)), max_size=4))
def test_each_child_has_its_own_term_from_its_own_day(granted: list[date | None]) -> None:
    family = tuple(
        HouseholdMember(relation=Relation.CHILD, protection_granted=day) for day in granted
    )
    found = [
        one
        for one in said_of(Facts(person=Person(), household=family)).findings
        if one.rule == "R-032" and one.dates.last_day is not None
    ]
    expected = {
        f"household[{place}].protection_granted": request_deadline(day, RULEBOOK).last_day
        for place, day in enumerate(granted)
        if day is not None
    }
    assert {one.inputs[0]: one.dates.last_day for one in found} == expected
    event(f"{len(expected)} children")


def said_of(case: Facts, today: date = date(2026, 3, 2)) -> Explained:
    return explain(case, RULEBOOK, today)


@WHOLE
@given(CASES, st.dates(FIRST, LAST))
def test_explaining_is_pure_total_and_sorted(case: Facts, today: date) -> None:
    kept = copy.deepcopy(case)
    said = explain(case, RULEBOOK, today)
    assert case == kept
    assert explained_json(said) == explained_json(explain(kept, load_rulebook(), today))
    places = [(one.rule, one.dates.first or date.max) for one in said.findings]
    by_rule: dict[str, list[date]] = {}
    for rule, day in places:
        by_rule.setdefault(rule, []).append(day)
    event(f"{min(len(said.findings) // 5 * 5, 30)} findings or more")
    for rule, days in by_rule.items():
        cites = {one.basis[0] for one in said.findings if one.rule == rule}
        assert len(cites) > 1 or days == sorted(days)


@WHOLE
@given(CASES, st.dates(FIRST, LAST))
def test_no_last_day_of_an_act_is_a_day_off(case: Facts, today: date) -> None:
    plain = replace(case, rulebook=None)
    for one in explain(plain, RULEBOOK, today).findings:
        if one.dates.last_day is not None:
            event(one.rule)
            assert is_working_day(one.dates.last_day, RULEBOOK.bridge_days), one.text.en


@WHOLE
@given(CASES, st.dates(FIRST, LAST))
def test_the_ngo_is_never_stopped_but_for_the_orientation_it_holds_itself(
    case: Facts, today: date
) -> None:
    as_igi = explain(replace(case, acting=Acting(role=ActingRole.IGI)), RULEBOOK, today)
    as_ngo = explain(replace(case, acting=Acting(role=ActingRole.NGO)), RULEBOOK, today)
    stops = {act for one in as_ngo.findings for act in one.blocks}
    assert stops <= {OfficeAct.ENROL_ORIENTATION}
    event(f"IGI is stopped: {any(one.blocks for one in as_igi.findings)}")


@WHOLE
@given(CASES, st.dates(FIRST, LAST))
def test_a_stop_names_acts_of_the_office_and_never_recording(case: Facts, today: date) -> None:
    for one in explain(case, RULEBOOK, today).findings:
        if one.blocks:
            event(one.rule)
            assert one.severity is Severity.BLOCK
            assert set(one.blocks) <= set(OfficeAct)
            assert not {act.value for act in one.blocks} & {"record", "transcribe"}
