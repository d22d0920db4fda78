"""Organisations and local support teams (R-006, R-026, R-027, R-029)."""

from datetime import date

import pytest

from counsellor_app.law.findings import Explained
from counsellor_app.law.rule import Severity
from tests.law.situations import needs, of, only, severities, told

MARAMURES = [{"county": "MM"}]
LAST_OF_PRISM = date(2026, 7, 30)
STAY = {"category": "right_of_stay_194"}
TEAM = {"support_team.CJ": [{"from": "2025-01-01", "value": "Ordinul prefectului nr. 1/2025"}]}
MISSED = {"ticked": [{"need": "community"}]}


def in_cluj(rule: str, /, **given: object) -> list[Severity]:
    return [one.severity for one in of(told(address=[{"county": "CJ"}], **given), rule)]


def about_projects(said: Explained) -> list[Severity]:
    return [one.severity for one in of(said, "R-006") if one.inputs != ("acting.role",)]


def test_running_projects_of_the_county_are_named_with_their_end() -> None:
    found = only(told(address=MARAMURES), "R-006")
    assert found.severity is Severity.PRINT
    assert "PRISM 4" in found.text.ro
    assert "30.07.2026" in found.text.ro


def test_a_project_past_its_last_day_is_never_named() -> None:
    assert "PRISM 4" in only(told(LAST_OF_PRISM, address=MARAMURES), "R-006").text.ro
    after = only(told(date(2026, 7, 31), address=MARAMURES), "R-006")
    assert after.severity is Severity.WARN
    assert "Niciun proiect activ cunoscut" in after.text.ro


def test_the_county_is_where_the_person_lives_today() -> None:
    moved = [
        {"county": "MM", "until": "2025-04-19"},
        {"county": "TM", "since": "2025-04-20"},
    ]
    assert only(told(address=moved), "R-006").inputs == ("address[1].county",)
    lodged = [{"centre": "Galați"}, {"county": "TM"}]
    assert only(told(address=lodged), "R-006").inputs == ("address[0].centre",)
    assert needs(told(), "R-006") == ("address.county",)


def test_projects_are_for_those_with_a_right_of_stay_too_and_for_nobody_outside_the_act() -> None:
    assert about_projects(told(person=STAY, address=MARAMURES)) == [Severity.PRINT]
    assert not of(told(person={"category": "asylum_seeker"}, address=MARAMURES), "R-006")
    assert not of(told(person={}, address=MARAMURES), "R-006")


@pytest.mark.parametrize(
    ("today", "warned"),
    [(date(2025, 3, 31), True), (date(2025, 4, 1), False)],
)
def test_an_organisation_without_a_basis_in_force_is_warned(today: date, warned: bool) -> None:
    basis = {"ngo.basis": [{"from": "2025-04-01", "value": "Protocol cu IGI nr. 7"}]}
    said = told(today, address=MARAMURES, acting={"role": "ngo"}, rulebook=basis)
    own = [one for one in of(said, "R-006") if one.inputs == ("acting.role",)]
    assert [one.severity for one in own] == ([Severity.WARN] if warned else [])


@pytest.mark.parametrize("role", ["igi", "head_of_centre"])
def test_the_basis_of_an_organisation_is_not_asked_of_igi(role: str) -> None:
    said = told(address=MARAMURES, acting={"role": role})
    assert about_projects(said) == [one.severity for one in of(said, "R-006")]


def test_letters_tell_the_specific_situation_once_a_plan_stands() -> None:
    assert severities(told(plan={"author": "igi"}), "R-026") == {Severity.PRINT}
    assert not of(told(), "R-026")
    assert not of(told(person=STAY, plan={"author": "igi"}), "R-026")


def test_a_known_team_of_the_county_is_told() -> None:
    assert in_cluj("R-027", rulebook=TEAM) == [Severity.PRINT]
    assert in_cluj("R-029", rulebook=TEAM) == []
    assert in_cluj("R-029", person=STAY, rulebook=TEAM) == [Severity.PRINT]
    assert in_cluj("R-027", person=STAY, rulebook=TEAM) == []
    said = told(address=[{"county": "CJ"}], rulebook=TEAM)
    assert "Ordinul prefectului nr. 1/2025" in only(said, "R-027").text.ro


def test_the_team_of_another_county_or_of_a_later_day_is_not() -> None:
    assert not of(told(address=[{"county": "TM"}], rulebook=TEAM), "R-027")
    before = told(date(2024, 12, 31), address=[{"county": "CJ"}], rulebook=TEAM)
    assert not of(before, "R-027")


def test_an_unknown_team_is_told_only_where_it_is_missed() -> None:
    assert in_cluj("R-027") == []
    assert in_cluj("R-027", needs=MISSED) == [Severity.PRINT]
    assert in_cluj("R-029", person=STAY) == []
    assert in_cluj("R-029", person=STAY, orientation_requested="2025-04-01") == [Severity.PRINT]
    assert needs(told(needs=MISSED), "R-027") == ("address.county",)
