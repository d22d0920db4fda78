"""Dated values: what is in force when, and what the office may put over them."""

import ast
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.errors import BadInput
from counsellor_app.law.benefits import aid_estimate
from counsellor_app.law.calendar import Period
from counsellor_app.law.catalogue import Category
from counsellor_app.law.citation import Cite, Read, Source
from counsellor_app.law.corpus import wording
from counsellor_app.law.facts import Address, Facts, Person, Request, Vulnerability
from counsellor_app.law.findings import explain
from counsellor_app.law.parameters import NotInForce
from counsellor_app.law.procedure import VulnerabilityState
from counsellor_app.law.rulebook import Rulebook, load_rulebook
from counsellor_app.law.territory import Centre, County
from counsellor_app.law.values import Group, Override

OFFICE = Source("Hotărârea centrului", "", Read.FULL)


def override(
    name: str, value: object, start: date = date(2025, 1, 1), until: date | None = None
) -> Override:
    assert isinstance(value, int | str | date | tuple)
    return Override(name=name, start=start, value=value, basis=OFFICE, until=until)


def test_a_value_is_known_from_its_first_day_on() -> None:
    rulebook = load_rulebook()
    assert rulebook.number("material_aid.food_per_day", date(2022, 2, 27)).value == 2000
    with pytest.raises(NotInForce):
        rulebook.number("material_aid.food_per_day", date(2022, 2, 26))


def test_a_value_past_its_last_known_day_is_not_in_force() -> None:
    rulebook = load_rulebook()
    assert rulebook.number("social_reference_indicator", date(2025, 12, 31)).value == 66000
    with pytest.raises(NotInForce):
        rulebook.number("social_reference_indicator", date(2026, 1, 1))
    assert rulebook.number("social_reference_indicator", date(2022, 2, 28)).value == 50000
    assert rulebook.number("social_reference_indicator", date(2022, 3, 1)).value == 52550


def test_an_unknown_name_is_not_in_force() -> None:
    with pytest.raises(NotInForce):
        load_rulebook().on("nothing", date(2025, 1, 1))


def test_every_shipped_value_has_words_a_check_and_a_basis_that_resolves() -> None:
    for name, entry in load_rulebook().entries.items():
        assert entry.parameter.name == name
        assert entry.parameter.checked_on <= date(2026, 11, 21)
        for since in entry.parameter.history:
            assert entry.kind.accepts(since.value), name
            if isinstance(since.basis, Cite):
                assert wording(since.basis)


def test_every_county_has_one_centre_and_one_region_and_each_seat_lies_in_its_own_area() -> None:
    rulebook = load_rulebook()
    for county in County:
        assert rulebook.centre_of(county, date(2025, 3, 1)).value in Centre
        assert rulebook.region_of(county, date(2025, 3, 1)) in range(1, 7)
    for centre in Centre:
        assert rulebook.centre_of(centre.seat, date(2025, 3, 1)).value is centre


def test_a_region_ends_with_its_project_and_a_centre_does_not() -> None:
    rulebook = load_rulebook()
    assert rulebook.region_of(County.CJ, date(2026, 7, 30)) == 4
    assert rulebook.region_of(County.CJ, date(2026, 7, 31)) is None
    assert rulebook.centre_of(County.CJ, date(2026, 7, 31)).value is Centre.SOMCUTA_MARE
    assert not rulebook.centre_of(County.CJ, date(2026, 7, 31)).start_is_confirmed


def test_the_office_moves_a_county_to_another_centre_from_a_day() -> None:
    rulebook = load_rulebook([override("centre_of.CJ", "Timișoara")])
    assert rulebook.centre_of(County.CJ, date(2024, 12, 31)).value is Centre.SOMCUTA_MARE
    assert rulebook.centre_of(County.CJ, date(2025, 1, 1)).value is Centre.TIMISOARA


def test_an_override_of_the_same_day_replaces_the_shipped_value() -> None:
    rulebook = load_rulebook([override("age.work", 15, date(1900, 1, 1))])
    assert rulebook.number("age.work", date(2000, 1, 1)).value == 15
    assert load_rulebook().number("age.work", date(2000, 1, 1)).value == 16


def test_bridge_days_of_the_office_are_days_off() -> None:
    friday = date(2025, 5, 2)
    rulebook = load_rulebook([override("bridge_day", "punte", friday)])
    assert rulebook.working_day_on_or_after(friday) == date(2025, 5, 5)
    assert load_rulebook().working_day_on_or_after(friday) == friday


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_name", 1),
        ("age.work", "șaisprezece"),
        ("age.work", -1),
        ("centre_of.CJ", "Cluj"),
        ("law.verified_by", " "),
        ("law.verified_on", "ieri"),
        ("reminder.request", (30, -1)),
    ],
)
def test_an_override_that_does_not_fit_is_refused(name: str, value: object) -> None:
    with pytest.raises(BadInput) as refused:
        load_rulebook([override(name, value)])
    assert refused.value.text.ro


def test_the_law_is_unverified_until_somebody_checks_it() -> None:
    day = date(2025, 6, 1)
    assert load_rulebook().verification(day) is None
    rulebook = load_rulebook(
        [
            override("law.verified_on", date(2025, 5, 5), date(2025, 5, 5)),
            override("law.verified_by", "Consilier juridic", date(2025, 5, 5)),
        ]
    )
    checked = rulebook.verification(day)
    assert checked is not None
    assert (checked.on, checked.by) == (date(2025, 5, 5), "Consilier juridic")
    assert rulebook.verification(date(2025, 5, 4)) is None


def test_reminders_stand_before_the_day_earliest_first() -> None:
    days = load_rulebook().days_before("reminder.ajofm", date(2025, 5, 15))
    assert days == (date(2025, 5, 1), date(2025, 5, 8), date(2025, 5, 14))


# Values that end, and what they leave


def test_a_value_that_ends_leaves_what_stood_before_it() -> None:
    name = "interview.working_days"
    for_a_time = override(name, 15, date(2026, 1, 1), date(2026, 6, 30))
    rulebook = load_rulebook([for_a_time])
    said = {
        day: rulebook.number(name, day).value
        for day in (date(2025, 12, 31), date(2026, 1, 1), date(2026, 6, 30), date(2026, 7, 1))
    }
    assert list(said.values()) == [10, 15, 15, 10]


def test_an_exemption_that_ends_leaves_nothing_behind() -> None:
    exempt = override("lodging.rent_exemption", "scutire", date(2026, 1, 1), date(2026, 3, 31))
    rulebook = load_rulebook([exempt])
    assert rulebook.words("lodging.rent_exemption", date(2026, 3, 31)) == "scutire"
    assert rulebook.words("lodging.rent_exemption", date(2026, 4, 1)) is None


def test_a_shipped_value_whose_time_is_over_never_comes_back() -> None:
    name = "social_reference_indicator"
    rulebook = load_rulebook([override(name, 70000, date(2025, 6, 1), date(2025, 7, 31))])
    assert rulebook.number(name, date(2025, 8, 1)).value == 66000
    with pytest.raises(NotInForce):
        rulebook.number(name, date(2026, 1, 1))


def test_the_end_of_a_value_is_corrected_by_the_same_day_again() -> None:
    name, start = "interview.working_days", date(2026, 1, 1)
    first = override(name, 15, start, date(2026, 1, 31))
    again = override(name, 15, start, date(2026, 2, 28))
    rulebook = load_rulebook([first, again])
    assert rulebook.number(name, date(2026, 2, 28)).value == 15
    assert rulebook.number(name, date(2026, 3, 1)).value == 10


def test_an_end_before_the_start_is_refused_in_words() -> None:
    with pytest.raises(BadInput) as refused:
        load_rulebook([override("age.work", 15, date(2026, 2, 1), date(2026, 1, 31))])
    assert "31.01.2026" in refused.value.text.ro
    assert "01.02.2026" in refused.value.text.ro


days = st.dates(min_value=date(2020, 1, 1), max_value=date(2030, 12, 31))
terms = st.tuples(days, st.integers(0, 99), st.none() | st.integers(0, 900))


@given(fixed=st.lists(terms, max_size=6), day=days)
def test_on_any_day_the_office_value_begun_last_holds_else_the_shipped_one(
    fixed: list[tuple[date, int, int | None]], day: date
) -> None:
    office = [
        override(
            "interview.working_days",
            value,
            start,
            None if length is None else date.fromordinal(start.toordinal() + length),
        )
        for start, value, length in fixed
    ]
    last_of_a_day = {one.start: one for one in office}
    covering = [one for one in last_of_a_day.values() if one.since.covers(day)]
    expected = max(covering, key=lambda one: one.start).value if covering else 10
    assert load_rulebook(office).number("interview.working_days", day).value == expected


# An old case keeps the value of its day


def test_aid_begun_before_a_change_keeps_the_old_rate_for_its_own_days() -> None:
    rulebook = load_rulebook([override("material_aid.food_per_day", 2500, date(2026, 3, 10))])
    across = Period(date(2026, 3, 1), date(2026, 3, 12))
    assert aid_estimate(across, 1, rulebook) == 9 * 3200 + 3 * 3700
    before = Period(date(2026, 3, 1), date(2026, 3, 9))
    assert aid_estimate(before, 2, rulebook) == aid_estimate(before, 2, load_rulebook())


def centre_told(registered: date, rulebook: Rulebook) -> list[Centre | None]:
    facts = Facts(
        person=Person(category=Category.REFUGEE),
        address=(Address(county=County.CJ),),
        request=Request(registered=registered),
    )
    found = explain(facts, rulebook, date(2026, 4, 1)).findings
    return [one.centre for one in found if one.rule == "R-031"]


def test_a_request_registered_before_a_county_moved_keeps_the_centre_of_its_day() -> None:
    moved = load_rulebook([override("centre_of.CJ", "Timișoara", date(2026, 3, 10))])
    assert centre_told(date(2026, 3, 9), moved) == [Centre.SOMCUTA_MARE]
    assert centre_told(date(2026, 3, 10), moved) == [Centre.TIMISOARA]


def day_told(rule: str, facts: Facts, rulebook: Rulebook) -> list[date | None]:
    found = explain(facts, rulebook, date(2026, 4, 1)).findings
    return [one.dates.recommended for one in found if one.rule == rule and one.dates.recommended]


def test_an_interview_waits_as_long_as_was_the_practice_when_the_request_was_registered() -> None:
    longer = load_rulebook([override("interview.working_days", 20, date(2026, 3, 10))])
    before = Facts(person=Person(), request=Request(registered=date(2026, 3, 9)))
    after = Facts(person=Person(), request=Request(registered=date(2026, 3, 10)))
    assert day_told("R-033", before, longer) == day_told("R-033", before, load_rulebook())
    assert day_told("R-033", after, longer) != day_told("R-033", after, load_rulebook())


def test_signs_wait_as_long_as_was_the_setting_on_their_day() -> None:
    longer = load_rulebook([override("vulnerability.pending_days", 20, date(2026, 3, 10))])

    def seen(on: date) -> Facts:
        signs = Vulnerability(state=VulnerabilityState.SIGNS, on=on)
        return Facts(person=Person(), vulnerability=(signs,))

    early, late = seen(date(2026, 3, 9)), seen(date(2026, 3, 10))
    assert day_told("R-102", early, longer) == [date(2026, 3, 19)]
    assert day_told("R-102", late, longer) == [date(2026, 3, 30)]


EMPTY_UNTIL_FIXED = (
    "reimbursement.amount",
    "attendance.indicator",
    "education.no_documents_order",
    "ngo.basis",
    "lodging.rent_exemption",
    "lodging.free_months",
    *(f"support_team.{county.value}" for county in County),
)


@pytest.mark.parametrize("name", EMPTY_UNTIL_FIXED)
def test_what_no_act_tells_is_empty_until_the_office_fixes_it(name: str) -> None:
    entry = load_rulebook().entries[name]
    assert entry.held(date(2026, 11, 21)) == ()
    value: object = 1 if entry.unit or entry.kind.value in {"bani", "permille"} else "exemplu"
    assert load_rulebook([override(name, value)]).on(name, date(2026, 1, 1)).value == value


def test_those_who_receive_the_estimate_are_named_as_the_act_names_them() -> None:
    entries = load_rulebook().entries
    named = {n: one for n, one in entries.items() if n.startswith("recipient.")}
    assert len(named) == 6
    (since,) = named["recipient.employment_agency"].held(date(2026, 7, 1))
    assert since.value == "Agenția Națională de Ocupare a Forței de Muncă"
    assert isinstance(since.basis, Cite)
    assert all(one.group is Group.LAW for one in named.values())


def words_of_the_program() -> set[str]:
    """Return every text constant of the program's modules."""
    folder = Path(__file__).resolve().parents[2] / "counsellor_app"
    modules = (ast.parse(file.read_text(encoding="utf-8")) for file in folder.rglob("*.py"))
    nodes = (node for module in modules for node in ast.walk(module))
    return {one.value for one in nodes if isinstance(one, ast.Constant) and type(one.value) is str}


def test_every_value_is_read_by_the_program_or_says_that_it_is_for_information_only() -> None:
    words = words_of_the_program()
    unread = {
        name
        for name in load_rulebook().entries
        if name not in words and f"{name.rpartition('.')[0]}." not in words
    }
    told_as_such = {name for name, one in load_rulebook().entries.items() if one.informative}
    assert unread == told_as_such
