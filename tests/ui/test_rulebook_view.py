"""The page of dated values: found, read, fixed by the office, refused kindly, withdrawn."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTableView, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.forms.handling import Role
from counsellor_app.law.citation import Read, Source
from counsellor_app.services import opening
from counsellor_app.services.desk import Desk
from counsellor_app.services.reference import record_value, with_rulebook_now
from counsellor_app.services.rulebook_page import value_page
from counsellor_app.text import Language
from counsellor_app.ui.reason_asked import ReasonAsked
from counsellor_app.ui.rulebook_view import RulebookView
from counsellor_app.ui.whereabouts import Spot, Where, where_told
from tests.builders import TODAY
from tests.counsellor import Counsellor
from tests.services.working import PASSPHRASE, at_the_desk_of, tick
from tests.ui.shell_making import Control, Key, Watch, door_at, make_office

pytestmark = pytest.mark.usefixtures("dressed")
DAYS = "interview.working_days"
RATE = "material_aid.food_per_day"
OFFICE = Source("Hotărârea exemplu nr. 5", "", Read.FULL)


def page_of(
    qtbot: QtBot, desk: Desk, name: str | None = None, language: Language = Language.RO
) -> tuple[RulebookView, Counsellor]:
    view = RulebookView(desk, language, Watch().clock, name)
    return view, Counsellor(qtbot, view, (1190, 700))


def types_a_value(hands: Counsellor, said: str, box: str = "value.line") -> None:
    hands.types("value.from", "1.12.2026")
    hands.types(box, said)
    hands.types("value.basis", "Hotărârea exemplu nr. 5")
    hands.types("value.reason", "indexare")


def shown(window: QWidget) -> str:
    return "\n".join(part.text() for part in window.findChildren(QLabel) if part.isVisible())


def rows(view: RulebookView) -> list[str]:
    found = view.findChild(QTableView, "values")
    assert found is not None
    model = found.model()
    return [str(model.index(place, 0).data()) for place in range(model.rowCount())]


def test_a_value_is_found_by_any_word_of_it_without_accents(qtbot: QtBot, desk: Desk) -> None:
    view, hands = page_of(qtbot, desk)
    hands.types("values.search", "regiunea amif timis")
    assert [said.split(";")[0] for said in rows(view)] == [
        "Centre și regiuni · 1",
        "Regiunea AMIF: Timiș",
    ]
    hands.empties("values.search")
    hands.types("values.search", "nu este nicăieri")
    assert hands.sees("Nicio valoare găsită")


def test_the_groups_are_chosen_by_key(qtbot: QtBot, desk: Desk) -> None:
    view, hands = page_of(qtbot, desk)
    hands.box("values.group").setFocus()
    for _ in range(4):
        hands.presses(Qt.Key.Key_Down)
    assert rows(view)[0] == "Proiecte ONG · 8"
    assert len(rows(view)) == 9


def test_a_row_shows_its_history_and_the_sentence_on_old_cases(qtbot: QtBot, desk: Desk) -> None:
    view, hands = page_of(qtbot, desk, "social_reference_indicator")
    assert hands.sees("nicio valoare în vigoare")
    assert hands.sees("660,00 lei")
    assert hands.sees("din 01.03.2024 până la 31.12.2025")
    assert "un caz vechi păstrează valoarea zilei sale" in shown(view)


def test_money_is_typed_in_lei_and_kept_in_bani_from_its_day(qtbot: QtBot, desk: Desk) -> None:
    view, hands = page_of(qtbot, desk, RATE)
    types_a_value(hands, "25,50")
    with qtbot.waitSignal(view.changed):
        hands.clicks("value.save")
    rulebook = with_rulebook_now(desk).rulebook
    assert rulebook.number(RATE, date(2026, 12, 1)).value == 2550
    assert rulebook.number(RATE, date(2026, 11, 30)).value == 2000
    assert rulebook.on(RATE, date(2026, 12, 1)).basis == OFFICE
    assert hands.sees("Valoarea a fost consemnată la")
    assert hands.reads("value.line") == ""


def test_bad_input_says_what_to_mend_and_loses_nothing(qtbot: QtBot, desk: Desk) -> None:
    view, hands = page_of(qtbot, desk, RATE)
    hands.types("value.from", "1.12.2026")
    hands.types("value.until", "1.11.2026")
    hands.types("value.line", "douăzeci")
    hands.clicks("value.save")
    for said in (
        "Ultima zi este înaintea primei zile",
        "Scrieți-o în lei, de exemplu 1.234,50",
        "Scrieți articolul sau actul",
        "Scrieți motivul.",
    ):
        assert hands.sees(said)
    assert hands.reads("value.line") == "douăzeci"
    assert hands.reads("value.from") == "01.12.2026"
    assert len(value_page(desk, RATE, TODAY).history) == 1
    assert view.tab() == RATE


def test_what_is_half_typed_waits_while_another_row_is_read(qtbot: QtBot, desk: Desk) -> None:
    view, hands = page_of(qtbot, desk, RATE)
    hands.types("value.reason", "indexare anunțată")
    table = hands.finds("values", QTableView)
    table.setFocus()
    hands.presses(Qt.Key.Key_Down)
    assert view.tab() == "material_aid.other_per_day"
    assert hands.reads("value.reason") == ""
    hands.presses(Qt.Key.Key_Up)
    assert hands.reads("value.reason") == "indexare anunțată"


def test_a_centre_is_chosen_and_a_project_is_written(qtbot: QtBot, desk: Desk) -> None:
    _, hands = page_of(qtbot, desk, "centre_of.CJ")
    assert not hands.is_asked("value.line")
    assert hands.is_asked("value.centre")
    _, hands = page_of(qtbot, desk, "project.1")
    hands.types("value.until", "30.11.2028")
    types_a_value(hands, "Proiect exemplu", "value.text")
    hands.clicks("value.save")
    one = value_page(desk, "project.1", date(2026, 12, 1)).history[0]
    assert (one.said.ro, one.until, one.holds) == ("Proiect exemplu", date(2028, 11, 30), True)


def test_a_day_off_is_its_own_day_and_has_no_end(qtbot: QtBot, desk: Desk) -> None:
    _, hands = page_of(qtbot, desk, "bridge_day")
    assert hands.sees("Ziua liberă")
    assert not hands.is_asked("value.until")
    types_a_value(hands, "punte", "value.text")
    hands.clicks("value.save")
    assert date(2026, 12, 1) in with_rulebook_now(desk).rulebook.bridge_days
    assert hands.sees("ziua 01.12.2026")


def test_a_row_is_corrected_from_its_history(qtbot: QtBot, desk: Desk) -> None:
    _, hands = page_of(qtbot, desk, RATE)
    hands.clicks("history.0.correct")
    assert hands.reads("value.line") == "20,00"
    assert hands.reads("value.from") == "27.02.2022"
    assert hands.focused() == "value.from"


def test_a_value_of_the_office_is_withdrawn_with_a_reason(qtbot: QtBot, desk: Desk) -> None:
    record_value(desk, DAYS, 15, valid_from=TODAY, basis="exemplu", reason="probă", now=tick())
    view, hands = page_of(qtbot, desk, DAYS)
    assert hands.sees("15 zile lucrătoare")
    hands.clicks("history.0.withdraw")
    dialog = view.findChildren(ReasonAsked)[0]
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)  # it goes with its page
    asking = Counsellor(qtbot, dialog, (620, 420))
    asking.clicks("withdrawal.now")
    assert asking.sees("Scrieți de ce se retrage.")
    asking.types("withdrawal.reason", "greșeală")
    with qtbot.waitSignal(view.changed):
        asking.clicks("withdrawal.now")
    assert with_rulebook_now(desk).rulebook.number(DAYS, TODAY).value == 10
    assert value_page(desk, DAYS, TODAY).history[0].kept is not None


def test_who_may_not_write_reads_only(qtbot: QtBot, desk: Desk) -> None:
    _, hands = page_of(qtbot, at_the_desk_of(desk, Role.PRIVACY_OFFICER), RATE)
    assert not hands.is_asked("value.save")
    assert hands.sees("vede valorile, dar nu le schimbă")
    _, hands = page_of(qtbot, desk, "law.verified_on")
    assert not hands.is_asked("value.save")
    assert hands.sees("se consemnează în Setări")


def test_the_page_speaks_english(qtbot: QtBot, desk: Desk) -> None:
    _, hands = page_of(qtbot, desk, DAYS, Language.EN)
    assert hands.sees("10 working days")
    assert hands.sees("Number of working days")
    assert hands.sees("an old case keeps the value of its day")


def test_by_keys_alone_a_value_is_fixed_and_every_page_works_with_it(
    qtbot: QtBot, tmp_path: Path
) -> None:
    opening.leave(make_office(tmp_path / "vault"))
    door, hands = door_at(tmp_path, qtbot)
    hands.types(PASSPHRASE)
    hands.presses(Key.Key_Return)
    hands.waits_for(lambda: door.main_window is not None)
    assert door.main_window is not None
    door.main_window.go(Where(spot=Spot.SETTINGS))
    hands.tabs_to("law.values")
    hands.presses(Key.Key_Return)
    hands.types("zile lucratoare")
    hands.tabs_to("values")
    hands.presses(Key.Key_Return)
    hands.types("23.11.2026")
    hands.tabs_to("value.line")
    hands.types("7")
    hands.tabs_to("value.basis")
    hands.types("Hotarare exemplu")
    hands.presses(Key.Key_Tab)
    hands.types("mai putin timp")
    before = door.main_window
    hands.presses(Key.Key_Tab, Key.Key_Return)
    hands.waits_for(lambda: door.main_window is not before)
    assert door.main_window is not None
    where = door.main_window.where
    assert (where.spot, where.tab) == (Spot.VALUES, DAYS)
    assert where_told(where.told()) == where
    assert where.place is Spot.SETTINGS
    assert "Valoarea a fost consemnată la" in shown(door.main_window)
    assert "7 zile lucrătoare" in shown(door.main_window)
    hands.presses(Key.Key_L, held=Control)
    assert door.main_window is None
