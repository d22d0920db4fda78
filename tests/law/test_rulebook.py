"""Dated values: what is in force when, and what the office may put over them."""

from datetime import date

import pytest

from counsellor_app.errors import BadInput
from counsellor_app.law.citation import Cite, Read, Source
from counsellor_app.law.corpus import wording
from counsellor_app.law.parameters import NotInForce
from counsellor_app.law.rulebook import load_rulebook
from counsellor_app.law.territory import Centre, County
from counsellor_app.law.values import Override

OFFICE = Source("Hotărârea centrului", "", Read.FULL)


def override(name: str, value: object, start: date = date(2025, 1, 1)) -> Override:
    assert isinstance(value, int | str | date | tuple)
    return Override(name=name, start=start, value=value, basis=OFFICE)


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
