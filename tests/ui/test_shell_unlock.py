"""Unlocking, recovering, locking: kind words, growing delays, nothing readable left behind."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.security.keyring_slot import DeviceStore
from counsellor_app.services import opening
from counsellor_app.settings import Settings, load_settings
from counsellor_app.text import Language
from counsellor_app.ui.application import dress
from counsellor_app.ui.curtain import Curtain
from counsellor_app.ui.door_frame import PracticeStrip
from counsellor_app.ui.door_page import DoorPage
from counsellor_app.ui.front_door import FrontDoor
from counsellor_app.ui.lock import IdleWatch
from counsellor_app.ui.main_window import MainWindow
from counsellor_app.ui.settings_view import SettingsView
from counsellor_app.ui.single_instance import SingleInstance
from counsellor_app.ui.unlock import UnlockPages
from counsellor_app.ui.whereabouts import Spot, Where
from counsellor_app.ui.words import opening as words
from tests.builders import TODAY
from tests.services.working import PASSPHRASE
from tests.ui.shell_making import (
    CODE,
    NOW,
    Control,
    Hands,
    Key,
    Watch,
    cheap_ways,
    door_at,
    make_office,
)

NEW_PASSPHRASE = "ciocan-veveritza-lanterna-butoi-migdal-acord"


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    dress(qapp, Settings())


@pytest.fixture
def home(tmp_path: Path) -> Path:
    opening.leave(make_office(tmp_path / "vault"))
    return tmp_path


def problem_on(door: FrontDoor) -> str:
    pages = door.findChild(UnlockPages)
    assert pages is not None
    page = pages.currentWidget()
    assert isinstance(page, DoorPage)
    return page.problem()


def is_covered(door: FrontDoor) -> bool:
    return any(curtain.isVisible() for curtain in door.findChildren(Curtain))


def is_open(door: FrontDoor) -> bool:
    return door.main_window is not None


def shows(window: QWidget, said: str) -> bool:
    labels = window.findChildren(QLabel)
    return any(said in part.text() for part in labels if part.isVisible())


def opened(home: Path, qtbot: QtBot, **more: object) -> tuple[FrontDoor, Hands]:
    door, hands = door_at(home, qtbot, **more)  # type: ignore[arg-type]  # passed on
    hands.types(PASSPHRASE)
    hands.presses(Key.Key_Return)
    hands.waits_for(lambda: is_open(door))
    return door, hands


def main_of(door: FrontDoor) -> MainWindow:
    assert door.main_window is not None
    return door.main_window


def test_the_right_passphrase_opens_at_today(home: Path, qtbot: QtBot) -> None:
    door, _ = opened(home, qtbot)
    assert main_of(door).where.spot is Spot.TODAY
    assert door.close()


def test_a_wrong_passphrase_is_told_kindly_and_can_be_typed_again(home: Path, qtbot: QtBot) -> None:
    door, hands = door_at(home, qtbot)
    hands.types("nu este aceasta fraza")
    hands.presses(Key.Key_Return)
    hands.waits_for(lambda: problem_on(door) != "")
    assert words.WRONG.ro in problem_on(door)

    hands.types(PASSPHRASE)  # what was typed wrong is selected and gives way
    hands.presses(Key.Key_Return)
    hands.waits_for(lambda: is_open(door))
    assert door.close()


def test_the_pause_after_wrong_tries_grows_is_counted_down_and_passes(
    home: Path, qtbot: QtBot
) -> None:
    watch = Watch()
    door, hands = door_at(home, qtbot, clock=watch.clock)
    for seconds in (1, 2):
        hands.waits_for(lambda: opening.seconds_to_wait(door.folder, watch.now) == 0)
        while not opening.seconds_to_wait(door.folder, watch.now):
            tries_once(door, hands)
        assert shows(door, words.WAIT.of(seconds).ro)
        watch.goes(timedelta(seconds=seconds))
        hands.waits_for(unlock_button(door).isEnabled)
    assert door.close()


def tries_once(door: FrontDoor, hands: Hands) -> None:
    hands.waits_for(unlock_button(door).isEnabled)
    hands.types("nu este aceasta fraza")
    hands.presses(Key.Key_Return)
    assert not unlock_button(door).isEnabled()
    hands.waits_for(lambda: not shows(door, words.UNLOCKING.ro))


def unlock_button(door: FrontDoor) -> QPushButton:
    button = door.findChild(QPushButton, "unlock")
    assert button is not None
    return button


def test_the_recovery_code_opens_and_sets_a_new_passphrase(home: Path, qtbot: QtBot) -> None:
    door, hands = door_at(home, qtbot)
    hands.tabs_to("forgotten")
    hands.presses(Key.Key_Return)
    hands.types(CODE)
    hands.presses(Key.Key_Tab)
    hands.types(NEW_PASSPHRASE)
    hands.tabs_to("passphrase_again")
    hands.types(NEW_PASSPHRASE)
    hands.presses(Key.Key_Return)
    hands.waits_for(lambda: is_open(door))
    assert door.close()

    desk = opening.unlock(
        home / "vault", NEW_PASSPHRASE, today=TODAY, now=NOW, device=DeviceStore(None)
    )
    opening.leave(desk)


def test_a_wrong_code_is_told_as_a_code(home: Path, qtbot: QtBot) -> None:
    door, hands = door_at(home, qtbot)
    hands.tabs_to("forgotten")
    hands.presses(Key.Key_Return)
    hands.types("AAAA-BBBB")
    hands.presses(Key.Key_Tab)
    hands.types(NEW_PASSPHRASE)
    hands.tabs_to("passphrase_again")
    hands.types(NEW_PASSPHRASE)
    hands.presses(Key.Key_Return)
    hands.waits_for(lambda: problem_on(door) != "")
    assert words.WRONG_CODE.ro in problem_on(door)


def test_a_missing_keyfile_is_said_in_a_sentence(home: Path, qtbot: QtBot) -> None:
    (home / "vault" / opening.KEYFILE).unlink()
    door, hands = door_at(home, qtbot)
    hands.types(PASSPHRASE)
    hands.presses(Key.Key_Return)
    hands.waits_for(lambda: problem_on(door) != "")
    assert not is_open(door)


def test_ctrl_l_closes_the_vault_and_starts_the_program_anew(home: Path, qtbot: QtBot) -> None:
    restarts: list[Sequence[str]] = []
    door, hands = opened(home, qtbot, ways=cheap_ways(restarts))
    hands.presses(Key.Key_L, held=Control)

    assert len(restarts) == 1
    assert not door.isVisible()
    again, hands = opened(home, qtbot, locked=True)
    assert again.close()


def test_what_was_locked_says_so(home: Path, qtbot: QtBot) -> None:
    door, _ = door_at(home, qtbot, locked=True)
    assert shows(door, words.UNLOCK_TITLE_LOCKED.ro)


def test_nobody_there_covers_the_screen_and_then_locks(home: Path, qtbot: QtBot) -> None:
    watch, restarts = Watch(), list[Sequence[str]]()
    door, hands = opened(home, qtbot, clock=watch.clock, ways=cheap_ways(restarts))
    idle = door.findChild(IdleWatch)
    assert idle is not None

    watch.goes(timedelta(minutes=4, seconds=40))
    idle.check()
    assert is_covered(door)
    hands.presses(Key.Key_L, held=Control)  # lifts the curtain and is no shortcut
    assert not is_covered(door)
    assert restarts == []

    watch.goes(timedelta(minutes=5))
    idle.check()
    assert len(restarts) == 1


def test_settings_are_kept_and_worn_at_once(home: Path, qtbot: QtBot) -> None:
    door, hands = opened(home, qtbot)
    main_of(door).go(Where(spot=Spot.SETTINGS))
    hands.presses(Key.Key_Down)  # from Romanian to English

    hands.waits_for(lambda: shows(door, "Settings"))
    assert load_settings(home / "settings.toml").language is Language.EN
    assert main_of(door).where.spot is Spot.SETTINGS
    assert door.close()


def test_a_check_of_the_law_is_recorded(home: Path, qtbot: QtBot) -> None:
    door, hands = opened(home, qtbot)
    main_of(door).go(Where(spot=Spot.SETTINGS))
    page = main_of(door).findChild(SettingsView)
    assert page is not None
    checker = page.findChild(QLineEdit, "law.by")
    assert checker is not None
    checker.clear()
    hands.tabs_to("law.by")
    hands.types("Jurista Exemplu")
    hands.presses(Key.Key_Tab, Key.Key_Return)
    page = main_of(door).findChild(SettingsView)
    assert page is not None
    assert shows(page, "23.11.2026")
    assert shows(page, "Jurista Exemplu")
    assert door.close()


def test_practice_has_its_strip_and_a_neutral_title(tmp_path: Path, qtbot: QtBot) -> None:
    door, _ = door_at(tmp_path, qtbot, practice=True)
    strip = door.findChild(PracticeStrip)
    assert strip is not None
    assert strip.isVisible()
    assert words.PRACTICE.ro in strip.accessibleName()
    assert door.windowTitle() == "Consilier"


def test_a_second_start_raises_the_first_window(tmp_path: Path, qtbot: QtBot) -> None:
    first, second = QWidget(), QWidget()
    for window in (first, second):
        qtbot.addWidget(window)
    one = SingleInstance(first, tmp_path)
    assert one.is_first()
    with qtbot.waitSignal(one.asked_to_rise):
        assert not SingleInstance(second, tmp_path).is_first()
    one.let_go()
    after = SingleInstance(second, tmp_path)
    assert after.is_first()
    after.let_go()


def test_a_locked_practice_register_says_what_opens_it(tmp_path: Path, qtbot: QtBot) -> None:
    opening.leave(make_office(tmp_path / "practice", practice=True))
    ways = replace(cheap_ways(), practice_passphrase=PASSPHRASE)
    door, hands = door_at(tmp_path, qtbot, practice=True, locked=True, ways=ways)
    assert PASSPHRASE in problem_on(door)
    assert not is_open(door)
    hands.types(PASSPHRASE)
    hands.presses(Key.Key_Return)
    hands.waits_for(lambda: is_open(door))
    assert door.close()


def test_a_practice_register_opens_by_itself(tmp_path: Path, qtbot: QtBot) -> None:
    opening.leave(make_office(tmp_path / "practice", practice=True))
    ways = replace(cheap_ways(), practice_passphrase=PASSPHRASE)
    door, hands = door_at(tmp_path, qtbot, practice=True, ways=ways)
    hands.waits_for(lambda: is_open(door))
    assert door.close()
