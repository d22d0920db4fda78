"""The register of NGO projects: who may help in a county on a day, never one that has ended."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.law.citation import Read, Source
from counsellor_app.law.rulebook import load_rulebook
from counsellor_app.law.territory import County
from counsellor_app.law.values import NATIONAL_PROJECT, Group, Override

NEXT = "InterACT următor – organizație exemplu"
OFFICE = Source("Contract de finanțare exemplu", "", Read.FULL)


def names(county: County, day: date, *office: Override) -> list[str]:
    found = load_rulebook(office).projects_for(county, day)
    return [since.value.split(" – ")[0] for since in found]


def project(name: str, value: str, start: date, until: date | None = None) -> Override:
    return Override(name=name, start=start, value=value, basis=OFFICE, until=until)


@pytest.mark.parametrize(
    ("county", "day", "expected"),
    [
        (County.B, date(2024, 4, 30), []),
        (County.B, date(2024, 5, 1), ["InterACT"]),
        (County.B, date(2025, 6, 1), ["InterACT", "A New Home in Romania (AM22G_01)"]),
        (County.B, date(2026, 1, 31), ["InterACT", "A New Home in Romania (AM22G_01)"]),
        (County.B, date(2026, 2, 1), ["InterACT"]),
        (County.B, date(2026, 6, 1), []),
        (County.CJ, date(2026, 7, 30), ["PRISM 4"]),
        (County.CJ, date(2026, 7, 31), []),
        (County.DJ, date(2026, 11, 29), []),
        (County.TM, date(2026, 11, 30), ["INTEGRIS"]),
        (County.B, date(2021, 6, 1), ["InterAct+"]),
        (County.B, date(2023, 6, 1), []),
        (County.IS, date(2023, 10, 31), ["INTEG-RO"]),
        (County.DJ, date(2023, 6, 1), []),
    ],
)
def test_a_county_has_the_projects_of_its_region_and_the_national_ones(
    county: County, day: date, expected: list[str]
) -> None:
    assert names(county, day) == expected


def test_the_office_adds_the_next_project_of_a_region_whose_last_one_has_ended() -> None:
    later = project("project.1", NEXT, date(2026, 9, 1), date(2028, 8, 31))
    assert load_rulebook().region_of(County.B, date(2026, 9, 1)) is None
    assert names(County.B, date(2026, 8, 31), later) == []
    assert names(County.B, date(2026, 9, 1), later) == ["InterACT următor"]
    assert names(County.B, date(2028, 9, 1), later) == []
    assert names(County.CJ, date(2026, 9, 1), later) == []


def test_two_projects_hold_together_and_one_added_ends_no_other() -> None:
    beside = project("project.4", NEXT, date(2025, 1, 1))
    day = date(2025, 6, 1)
    assert names(County.CJ, day, beside)[:2] == ["PRISM 4", "InterACT următor"]


def test_a_project_that_ended_early_is_the_same_one_with_another_last_day() -> None:
    (shipped,) = load_rulebook().entries["project.6"].held(date(2025, 6, 1))
    ended = project("project.6", str(shipped.value), shipped.start, date(2025, 3, 31))
    assert len(names(County.DJ, date(2025, 3, 31), ended)) == 2
    assert len(names(County.DJ, date(2025, 4, 1), ended)) == 1


@given(
    county=st.sampled_from(list(County)),
    day=st.dates(min_value=date(1990, 1, 1), max_value=date(2100, 12, 31)),
)
def test_no_project_is_ever_named_outside_its_days(county: County, day: date) -> None:
    for since in load_rulebook().projects_for(county, day):
        assert since.until is not None
        assert since.start <= day <= since.until


def test_every_project_says_where_it_is_known_from_and_that_a_day_is_not_confirmed() -> None:
    entries = load_rulebook().entries
    projects = {n: one for n, one in entries.items() if n.startswith("project.")}
    assert set(projects) == {*(f"project.{n}" for n in range(1, 7)), NATIONAL_PROJECT}
    history = [since for one in projects.values() for since in one.parameter.history]
    assert len(history) == 14
    assert all(isinstance(since.basis, Source) and since.basis.url for since in history)
    assert all(one.several and one.group is Group.PROJECTS for one in projects.values())


def test_a_shipped_project_is_named_in_the_words_of_no_language() -> None:
    entries = load_rulebook().entries
    (first,) = entries["project.1"].held(date(2025, 6, 1))
    run_by = "OIM România (+ AIDRom, Fundația Schottener Servicii Sociale)"
    assert first.value == f"InterACT – {run_by}; București"
    (nameless,) = entries["project.6"].held(date(2025, 6, 1))
    assert nameless.value == "AIDRom; Craiova, Giurgiu"
    for name in (f"project.{number}" for number in range(1, 7)):
        for since in entries[name].parameter.history:
            assert not {"parteneri", "localități", "proiect"} & set(str(since.value).split())
