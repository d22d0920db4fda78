"""At the table: one key covers the screen, and the search finds its way from anywhere."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.services import opening
from counsellor_app.services.desk import Desk
from counsellor_app.settings import FormLook, Settings, load_settings
from counsellor_app.ui.curtain import Blank, Curtain
from counsellor_app.ui.door_frame import DoorFrame
from counsellor_app.ui.form_view import FormView
from counsellor_app.ui.front_door import FrontDoor
from counsellor_app.ui.go_to import GoTo
from counsellor_app.ui.line_edits import LineBox
from counsellor_app.ui.lock import IdleWatch
from counsellor_app.ui.messages import tell_words
from counsellor_app.ui.rail import Rail
from counsellor_app.ui.section_page import SectionPage
from counsellor_app.ui.whereabouts import Spot, form_at
from tests.services.working import PASSPHRASE
from tests.ui.shell_making import (
    Control,
    Hands,
    Key,
    door_at,
    make_office,
    settle_people,
    window_on,
)

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
Alt = Qt.KeyboardModifier.AltModifier


@pytest.fixture(autouse=True)
def _dressed(dressed: None) -> None:
    """Wear the look of the program."""


Part = TypeVar("Part", bound=QWidget)


def the(page: QWidget, kind: type[Part]) -> Part:
    found = page.findChild(kind)
    assert isinstance(found, kind)
    return found


class Told:
    """A watch at a fake clock, and what it told."""

    def __init__(self, minutes: int) -> None:
        self.seconds = 0.0
        self._parent = QObject()
        self.watch = IdleWatch(
            self._parent, lambda: NOON + timedelta(seconds=self.seconds), minutes, self._steady
        )
        self.told: list[str] = []
        self.watch.idle.connect(lambda: self.told.append("locks"))
        self.watch.quiet.connect(lambda: self.told.append("covers"))

    def after(self, minutes: float) -> list[str]:
        self.seconds = minutes * 60
        self.watch.check()
        return self.told

    def _steady(self) -> float:
        return self.seconds


@pytest.mark.parametrize(
    ("at_table", "minutes", "told"),
    [(True, 1.9, []), (True, 2, ["covers"]), (True, 6, ["locks"]), (False, 2.5, [])],
    ids=["talking", "quiet", "gone", "not at the table"],
)
def test_at_the_table_the_screen_is_covered_after_two_minutes_and_locked_later(
    qapp: QApplication, at_table: bool, minutes: float, told: list[str]
) -> None:
    here = Told(5)
    here.watch.sit_at_table(at_table)

    assert here.after(minutes) == told


@pytest.mark.parametrize(("minutes", "told"), [(1.9, []), (2.1, ["locks"])])
def test_a_pause_lasts_two_minutes_without_the_passphrase(
    qapp: QApplication, minutes: float, told: list[str]
) -> None:
    here = Told(15)
    here.watch.pause(True)

    assert here.after(minutes) == told


def open_door(tmp_path: Path, qtbot: QtBot) -> tuple[FrontDoor, Hands]:
    made = make_office(tmp_path / "vault")
    people = settle_people(made)
    opening.leave(made)
    door, hands = door_at(tmp_path, qtbot)
    hands.types(PASSPHRASE)
    hands.presses(Key.Key_Return)
    hands.waits_for(lambda: door.main_window is not None)
    hands.waits_for(lambda: len(door.findChildren(DoorFrame)) == 1)  # the door's own has gone
    assert door.main_window is not None
    door.main_window.go(form_at(people["first"], "person"))
    door.main_window.findChildren(FormView)[-1].show_field("surname")
    return door, hands


def test_one_key_covers_everything_and_only_enter_or_the_key_brings_it_back(
    tmp_path: Path, qtbot: QtBot
) -> None:
    door, hands = open_door(tmp_path, qtbot)
    curtain = the(door, Curtain)
    hands.waits_for(lambda: isinstance(QApplication.focusWidget(), LineBox))
    focused = QApplication.focusWidget()
    for back in (Key.Key_F9, Key.Key_Return):
        hands.presses(Key.Key_F9)
        assert curtain.isVisible()
        assert curtain.size() == door.findChildren(DoorFrame)[0].size()
        said = " ".join(part.text() for part in curtain.findChildren(QLabel))
        assert "Pauză" in said
        assert "Ștefănescu" not in said
        hands.types("abc")
        hands.presses(Key.Key_Down)
        assert curtain.isVisible()

        hands.presses(back)
        assert curtain.isHidden()
        assert QApplication.focusWidget() is focused
    door.close()


def test_the_key_covers_an_open_question_too(tmp_path: Path, qtbot: QtBot) -> None:
    door, _hands = open_door(tmp_path, qtbot)
    message = tell_words(door, "Titlu", "Ștefănescu", Settings().language)
    qtbot.waitUntil(message.isVisible)
    message.activateWindow()
    qtbot.waitUntil(lambda: message.isAncestorOf(QApplication.focusWidget() or door))

    QTest.keyClick(QApplication.focusWidget() or message, Key.Key_F9)
    blank = message.findChild(Blank)
    assert blank is not None
    assert blank.isVisible()
    assert blank.geometry() == message.rect()
    assert QApplication.focusWidget() is blank
    QTest.keyClick(blank, Key.Key_Return)

    assert blank.isHidden()
    assert message.isVisible()
    message.close()
    door.close()


def test_the_interview_takes_the_whole_window_and_is_remembered(
    tmp_path: Path, qtbot: QtBot
) -> None:
    door, hands = open_door(tmp_path, qtbot)
    rail = the(door, Rail)
    assert rail.isVisible()
    hands.presses(Key.Key_2, held=Alt)

    assert rail.isHidden()
    assert load_settings(tmp_path / "settings.toml").form_look is FormLook.INTERVIEW
    hands.presses(Key.Key_Up, held=Alt)
    assert rail.isVisible()
    assert door.main_window is not None
    assert door.main_window.where.spot is Spot.CASE
    door.close()


def window_of(part: QWidget) -> QWidget:
    return part.window()


def search(window: QWidget, hands: Hands, words: str) -> QListWidget:
    window.activateWindow()  # as a window manager does after a dialog
    hands.waits_for(window.isActiveWindow)
    hands.presses(Key.Key_K, held=Control)
    hands.waits_for(lambda: isinstance(QApplication.activeModalWidget(), GoTo))
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    hands.waits_for(lambda: dialog.isAncestorOf(QApplication.focusWidget() or window_of(dialog)))
    hands.types(words)
    return the(dialog, QListWidget)


def test_ctrl_k_goes_to_a_person_a_page_and_a_question(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    people = settle_people(desk)
    window, hands = window_on(desk, tmp_path, qtbot)
    window.go(form_at(people["second"], "person"))

    search(window, hands, "prenume")
    hands.presses(Key.Key_Return)
    hands.waits_for(lambda: QApplication.activeModalWidget() is None)
    assert window.where.spot is Spot.FORM
    window.activateWindow()
    hands.waits_for(lambda: "given_names" in (window.where.tab or ""))

    search(window, hands, "tutu")
    hands.presses(Key.Key_Return)
    hands.waits_for(lambda: window.where.spot is Spot.CASE)
    assert window.where.case_id == people["first"]

    search(window, hands, "set")
    hands.presses(Key.Key_Return)
    hands.waits_for(lambda: window.where.spot is Spot.SETTINGS)


def test_the_search_moves_in_its_list_while_one_types_and_esc_stays(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    settle_people(desk)
    window, hands = window_on(desk, tmp_path, qtbot)
    found = search(window, hands, "")
    hands.presses(Key.Key_Down, Key.Key_Down, Key.Key_Up)
    assert found.currentRow() == 1
    hands.presses(Key.Key_Escape)
    hands.waits_for(lambda: QApplication.activeModalWidget() is None)

    assert window.where.spot is Spot.TODAY


def test_ctrl_p_leads_to_the_papers_of_the_case_on_screen(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    people = settle_people(desk)
    window, hands = window_on(desk, tmp_path, qtbot)
    for look in FormLook:
        window.go(form_at(people["first"], "person"))
        window.findChildren(FormView)[-1].looks.choose(look)
        hands.presses(Key.Key_P, held=Control)

        assert window.where.spot is Spot.ISSUE
        assert window.where.case_id == people["first"]


def read_out(part: QWidget) -> str:
    """Return all that a screen reader finds shown in a window."""
    interface = QAccessible.queryAccessibleInterface(part)
    return "" if interface is None else " ".join(_shown_in(interface))


def _shown_in(interface: QAccessibleInterface) -> Iterator[str]:
    if interface.state().invisible:
        return
    for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value):
        yield interface.text(kind)
    for place in range(interface.childCount()):
        yield from _shown_in(interface.child(place))


@pytest.mark.parametrize("falls", ["pause", "rest"])
def test_a_screen_reader_finds_nothing_under_the_curtain_and_all_of_it_afterwards(
    tmp_path: Path, qtbot: QtBot, falls: str
) -> None:
    door, hands = open_door(tmp_path, qtbot)
    assert door.main_window is not None
    view = door.main_window.findChildren(FormView)[-1]
    view.show_field("surname")
    hands.types("Testescu-Nou")
    box = QApplication.focusWidget()
    assert isinstance(box, LineBox)
    typed, cursor = box.text(), box.cursorPosition()
    page = the(view, SectionPage)
    page.verticalScrollBar().setValue(60)
    size, scrolled = door.size(), page.verticalScrollBar().value()
    assert typed in read_out(door)
    assert "Ștefănescu" in read_out(door)

    curtain = the(door, Curtain)
    curtain.pause() if falls == "pause" else curtain.rest()
    told = read_out(door)
    assert "Pauză" in told
    assert [one for one in ("Ștefănescu", "Testescu", "Nume") if one in told] == []
    hands.presses(Key.Key_Return)

    assert QApplication.focusWidget() is box
    assert (box.text(), box.cursorPosition()) == (typed, cursor)
    assert (door.size(), page.verticalScrollBar().value()) == (size, scrolled)
    assert "Ștefănescu" in read_out(door)
    door.close()


def test_a_screen_reader_finds_no_open_question_under_the_curtain(
    tmp_path: Path, qtbot: QtBot
) -> None:
    door, _hands = open_door(tmp_path, qtbot)
    message = tell_words(door, "Titlu", "Ștefănescu", Settings().language)
    qtbot.waitUntil(message.isVisible)
    message.activateWindow()
    qtbot.waitUntil(lambda: message.isAncestorOf(QApplication.focusWidget() or door))
    focused, size = QApplication.focusWidget(), message.size()
    assert "Ștefănescu" in read_out(message)

    the(door, Curtain).pause()
    assert "Ștefănescu" not in read_out(message)
    the(door, Curtain).lift()

    assert "Ștefănescu" in read_out(message)
    assert (QApplication.focusWidget(), message.size()) == (focused, size)
    message.close()
    door.close()
