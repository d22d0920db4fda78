"""The page of dated values: what holds today, the whole history, who fixed what and why."""

from datetime import date

import pytest

from counsellor_app.cases.members import Doing
from counsellor_app.errors import BadInput, NotAllowed
from counsellor_app.forms.answers import JsonObject
from counsellor_app.forms.handling import Role
from counsellor_app.law.citation import Source
from counsellor_app.law.rulebook import load_rulebook
from counsellor_app.law.values import Group, Kind, Value
from counsellor_app.services.desk import Desk
from counsellor_app.services.indexing import renew_index
from counsellor_app.services.reference import (
    record,
    record_value,
    with_rulebook_now,
    withdraw_value,
)
from counsellor_app.services.rulebook_page import ValueLine, value_lines, value_page
from counsellor_app.services.value_words import as_typed, in_words, value_typed
from tests.builders import TODAY
from tests.services.working import at_the_desk_of, tick

DAYS = "interview.working_days"
RATE = "material_aid.food_per_day"
BASIS, WHY = "Hotărârea exemplu nr. 5", "indexare anunțată"


def fix(
    desk: Desk, name: str, value: Value, start: date = TODAY, until: date | None = None
) -> None:
    record_value(
        desk, name, value, valid_from=start, until=until, basis=BASIS, reason=WHY, now=tick()
    )


def line(desk: Desk, name: str, day: date = TODAY) -> ValueLine:
    (found,) = [one for one in value_lines(desk, day) if one.name == name]
    return found


def test_every_value_stands_on_the_page_in_the_order_of_the_groups(desk: Desk) -> None:
    lines = value_lines(desk, TODAY)
    assert {one.name for one in lines} == set(load_rulebook().entries) - {"law.article_changed"}
    assert list(dict.fromkeys(one.group for one in lines)) == list(Group)


def test_a_value_is_said_in_words_with_its_days_and_its_basis(desk: Desk) -> None:
    food = line(desk, RATE)
    assert (food.said.ro, food.start, food.until) == ("20,00 lei", date(2022, 2, 27), None)
    assert "HG nr. 1.251/2006" in str(food.basis)
    assert not food.fixed_here
    assert line(desk, DAYS).said.ro == "10 zile lucrătoare"
    assert line(desk, DAYS).start is None


def test_what_is_not_in_force_says_so(desk: Desk) -> None:
    assert line(desk, "social_reference_indicator").said.ro == "nicio valoare în vigoare"
    assert line(desk, "project.1").said.ro == "niciun proiect activ cunoscut"
    assert not line(desk, "project.1").holds


def test_a_value_of_the_office_is_marked_as_its_own(desk: Desk) -> None:
    fix(desk, RATE, 2500)
    food = line(desk, RATE)
    assert (food.said.ro, food.fixed_here, food.start) == ("25,00 lei", True, TODAY)
    assert food.checked_on == TODAY
    assert not line(desk, RATE, date(2026, 11, 1)).fixed_here


def test_a_value_of_the_office_that_has_ended_is_no_longer_marked(desk: Desk) -> None:
    fix(desk, DAYS, 15, date(2026, 1, 1), date(2026, 6, 30))
    assert line(desk, DAYS, date(2026, 6, 30)).fixed_here
    assert line(desk, DAYS).said.ro == "10 zile lucrătoare"
    assert not line(desk, DAYS).fixed_here


def test_the_history_tells_who_fixed_a_value_when_and_why(desk: Desk) -> None:
    fix(desk, DAYS, 15, date(2026, 1, 1), date(2026, 6, 30))
    fix(desk, DAYS, 12, date(2026, 7, 1))
    newest, older, shipped = value_page(desk, DAYS, TODAY).history
    assert [one.said.en for one in (newest, older, shipped)] == [
        "12 working days",
        "15 working days",
        "10 working days",
    ]
    assert (newest.holds, older.holds, shipped.holds) == (True, False, False)
    assert older.until == date(2026, 6, 30)
    assert newest.kept is not None
    assert (newest.kept.by, newest.kept.reason) == (desk.member.name, WHY)
    assert isinstance(newest.basis, Source)
    assert newest.basis.act == BASIS
    assert shipped.kept is None


def test_a_value_recorded_by_mistake_is_withdrawn_and_stays_in_the_history(desk: Desk) -> None:
    fix(desk, "bridge_day", "punte", date(2026, 11, 30))
    assert date(2026, 11, 30) in with_rulebook_now(desk).rulebook.bridge_days
    (row,) = value_page(desk, "bridge_day", TODAY).history
    assert row.kept is not None
    withdraw_value(desk, row.kept.id, "greșeală de scriere", tick())
    assert date(2026, 11, 30) not in with_rulebook_now(desk).rulebook.bridge_days
    (row,) = value_page(desk, "bridge_day", TODAY).history
    assert row.kept is not None
    assert row.kept.withdrawn_because == "greșeală de scriere"
    assert not row.holds
    with pytest.raises(BadInput):
        withdraw_value(desk, row.kept.id, "încă o dată", tick())


def test_the_end_of_a_value_is_kept_and_comes_back(desk: Desk) -> None:
    fix(desk, "lodging.rent_exemption", "scutire", TODAY, date(2026, 12, 31))
    with desk.vault.look() as look:
        assert look.reference.all()[-1].value["until"] == "2026-12-31"
    rulebook = with_rulebook_now(desk).rulebook
    assert rulebook.words("lodging.rent_exemption", date(2026, 12, 31)) == "scutire"
    assert rulebook.words("lodging.rent_exemption", date(2027, 1, 1)) is None


def test_an_end_before_the_start_is_not_recorded(desk: Desk) -> None:
    with pytest.raises(BadInput):
        fix(desk, DAYS, 15, date(2026, 2, 1), date(2026, 1, 31))
    assert len(value_page(desk, DAYS, TODAY).history) == 1


def test_days_off_to_come_stand_on_the_page_and_past_ones_in_the_history(desk: Desk) -> None:
    fix(desk, "bridge_day", "punte", date(2026, 1, 23))
    fix(desk, "bridge_day", "punte", date(2026, 11, 30))
    assert line(desk, "bridge_day").said.ro == "30.11.2026"
    assert len(value_page(desk, "bridge_day", TODAY).history) == 2


def test_a_span_of_days_off_stands_on_the_page_until_its_last_day(desk: Desk) -> None:
    fix(desk, "bridge_day", "punte", date(2026, 12, 28), date(2026, 12, 31))
    assert line(desk, "bridge_day").said.ro == "28.12.2026 – 31.12.2026"
    assert line(desk, "bridge_day", date(2026, 12, 31)).said.ro == "28.12.2026 – 31.12.2026"
    assert line(desk, "bridge_day", date(2027, 1, 1)).said.en == "no day announced from today on"


def test_a_value_no_rule_reads_says_that_it_is_for_information_only(desk: Desk) -> None:
    assert line(desk, "permit.refugee_years").said.ro == "3 ani (informativ)"
    assert line(desk, "travel_document.years").said.en == "2 years (informative)"


def test_a_value_above_its_limit_is_not_recorded(desk: Desk) -> None:
    with pytest.raises(BadInput) as refused:
        fix(desk, DAYS, 10**9)
    assert "250 de zile lucrătoare" in refused.value.text.ro
    assert len(value_page(desk, DAYS, TODAY).history) == 1


def test_a_value_that_an_earlier_version_took_does_not_keep_the_vault_shut(desk: Desk) -> None:
    too_many: JsonObject = {"value": 10**12, "basis": "un act"}
    record(
        desk,
        Doing.WRITE,
        f"rulebook.{DAYS}",
        too_many,
        valid_from=date(2026, 1, 1),
        reason="motiv",
        now=tick(),
    )
    again = with_rulebook_now(desk)
    assert again.rulebook.number(DAYS, TODAY).value == 10
    assert line(again, DAYS).said.ro == "10 zile lucrătoare"
    assert value_page(again, DAYS, TODAY).history


def test_a_new_value_makes_the_index_be_written_anew(desk: Desk) -> None:
    renew_index(desk, lambda: True)
    assert not renew_index(desk, lambda: True)
    fix(desk, "reminder.permit", 45)
    assert renew_index(with_rulebook_now(desk), lambda: True)


def test_who_writes_no_cases_sees_the_values_and_changes_none(desk: Desk) -> None:
    officer = at_the_desk_of(desk, Role.PRIVACY_OFFICER)
    assert not value_page(officer, DAYS, TODAY).may_change
    with pytest.raises(NotAllowed):
        fix(officer, DAYS, 15)
    assert value_page(desk, DAYS, TODAY).may_change
    assert not value_page(desk, "law.verified_on", TODAY).may_change


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (Kind.BANI, "20", 2000),
        (Kind.BANI, "1.234,5 lei", 123450),
        (Kind.BANI, "20,505", None),
        (Kind.BANI, "-3", None),
        (Kind.BANI, "", None),
        (Kind.COUNT, " 12 ", 12),
        (Kind.COUNT, "1.2", None),
        (Kind.COUNT, "²", None),
        (Kind.COUNT, "9" * 40, None),
        (Kind.PERMILLE, "750", 750),
        (Kind.TEXT, "  ", None),
        (Kind.TEXT, "a\tb", "a b"),
        (Kind.DAY, "23.11.2026", TODAY),
        (Kind.DAY, "ieri-alaltăieri", None),
        (Kind.DAYS, "30, 14;7 1", (30, 14, 7, 1)),
        (Kind.DAYS, "30, paisprezece", None),
        (Kind.DAYS, "", None),
        (Kind.CENTRE, "Galați", "Galați"),
        (Kind.CENTRE, "Cluj", None),
    ],
)
def test_what_is_typed_is_read_or_refused_by_its_kind(
    kind: Kind, text: str, value: Value | None
) -> None:
    assert value_typed(kind, text, TODAY) == value


def test_every_shipped_value_can_be_typed_again_as_it_is_shown() -> None:
    for entry in load_rulebook().entries.values():
        for since in entry.parameter.history:
            typed = as_typed(entry.kind, since.value)
            assert value_typed(entry.kind, typed, TODAY) == since.value
            assert in_words(entry, since.value).en
