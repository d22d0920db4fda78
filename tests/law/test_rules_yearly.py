"""The terms of a year (R-084, R-085, R-087, R-104)."""

from datetime import date

import pytest

from counsellor_app.law.citation import Read, Source
from counsellor_app.law.findings import Explained, explain_year
from counsellor_app.law.procedure import ActingRole
from counsellor_app.law.rule import Certainty, Severity
from counsellor_app.law.rulebook import load_rulebook
from counsellor_app.law.values import BRIDGE_DAY, Override
from tests.law.situations import TODAY, of, only


def year(number: int, role: ActingRole = ActingRole.IGI) -> Explained:
    return explain_year(number, role, load_rulebook(), TODAY)


@pytest.mark.parametrize(
    ("number", "day"),
    [
        (2024, date(2024, 4, 1)),
        (2025, date(2025, 3, 31)),
        (2026, date(2026, 3, 31)),
        (2029, date(2029, 4, 2)),
    ],
)
def test_the_teams_report_within_three_months_of_the_years_end(number: int, day: date) -> None:
    assert only(year(number), "R-085").dates.last_day == day


def test_three_days_off_in_a_row_move_the_report_past_all_of_them() -> None:
    bridge = Override(
        name=BRIDGE_DAY,
        start=date(2024, 4, 1),
        value="punte",
        basis=Source("Hotărâre a Guvernului", "zi liberă", Read.NOT_READ),
    )
    said = explain_year(2024, ActingRole.IGI, load_rulebook([bridge]), TODAY)
    assert only(said, "R-085").dates.last_day == date(2024, 4, 2)


@pytest.mark.parametrize(("number", "first"), [(2025, date(2025, 1, 3)), (2027, date(2027, 1, 4))])
def test_each_january_the_authorities_are_asked_for_their_capacity(
    number: int, first: date
) -> None:
    found = only(year(number), "R-084")
    assert found.severity is Severity.REMIND
    assert found.dates.remind == (first,)
    assert found.dates.recommended == date(number, 1, 31)
    assert (found.dates.last_day, found.dates.ends) == (None, None)
    assert found.certainty is Certainty.PRACTICE


def test_the_estimate_names_its_recipients_as_the_office_keeps_them() -> None:
    renamed = Override(
        name="recipient.education",
        start=date(2025, 1, 1),
        value="Ministerul Educației și Cercetării",
        basis=Source("HG", "reorganizare", Read.NOT_READ),
    )
    said = explain_year(2025, ActingRole.IGI, load_rulebook([renamed]), TODAY)
    text = only(said, "R-087").text.ro
    assert "Ministerul Educației și Cercetării" in text
    assert "Casa Națională de Asigurări de Sănătate" in text


def test_the_first_of_july_is_never_moved() -> None:
    found = only(year(2029), "R-087")  # a Sunday
    assert found.dates.last_day == date(2029, 7, 1)
    assert found.dates.remind == (date(2029, 6, 1), date(2029, 6, 15))


def test_the_quarters_end_on_fixed_days() -> None:
    ends = [one.dates.ends for one in of(year(2025), "R-104")]
    assert ends == [date(2025, 3, 31), date(2025, 6, 30), date(2025, 9, 30), date(2025, 12, 31)]


def test_an_ngo_owes_nothing_by_itself() -> None:
    said = year(2025, ActingRole.NGO)
    assert {one.severity for one in said.findings} == {Severity.PRINT}
    assert not of(said, "R-087")


def test_a_year_before_the_text_is_not_decided() -> None:
    assert [one.rule for one in year(2019).not_decided] == ["R-085"]
