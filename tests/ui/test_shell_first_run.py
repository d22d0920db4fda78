"""The first run: a vault is made by keyboard alone, and only once the code was typed back."""

import stat
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.errors import NotReady
from counsellor_app.services.opening import new_recovery_code, vault_stands
from counsellor_app.settings import Settings, load_settings
from counsellor_app.text import Language
from counsellor_app.ui.application import dress
from counsellor_app.ui.door_page import DoorPage
from counsellor_app.ui.first_run import FirstRunPages
from counsellor_app.ui.first_run_code import CodeStep, CodeView, first_different_group
from counsellor_app.ui.front_door import FrontDoor
from counsellor_app.ui.messages import Message
from counsellor_app.ui.passphrase_pair import PassphrasePair
from counsellor_app.ui.whereabouts import Spot
from counsellor_app.ui.words import issuing
from counsellor_app.ui.words import opening as words
from tests.builders import TODAY
from tests.services.working import PASSPHRASE
from tests.ui.shell_making import Hands, Key, door_at, shown


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    dress(qapp, Settings())


def page_of(door: FrontDoor) -> DoorPage:
    pages = next(part for part in door.findChildren(FirstRunPages) if part.isVisible())
    page = pages.currentWidget()
    assert isinstance(page, DoorPage)
    return page


def says_who_works_here(hands: Hands) -> None:
    hands.types("Ana-Exemplu Consilierescu")
    hands.presses(Key.Key_Tab)
    hands.types("ofiter de integrare")
    hands.presses(Key.Key_Tab, Key.Key_Space)
    hands.tabs_to("centre")
    hands.presses(Key.Key_Down, Key.Key_Down)
    hands.tabs_to("role.igi_officer")
    hands.presses(Key.Key_Space)
    hands.tabs_to("continue")
    hands.presses(Key.Key_Return)


def chooses_a_passphrase(hands: Hands) -> None:
    hands.types(PASSPHRASE)
    hands.tabs_to("passphrase_again")
    hands.types(PASSPHRASE)
    hands.presses(Key.Key_Return)


def code_shown(door: FrontDoor) -> str:
    view = page_of(door).findChild(CodeView)
    assert view is not None
    return "-".join(part.text() for part in view.findChildren(QLabel))


def test_a_vault_is_made_by_keyboard_alone_and_today_opens(tmp_path: Path, qtbot: QtBot) -> None:
    door, hands = door_at(tmp_path, qtbot)
    hands.tabs_to("continue")
    hands.presses(Key.Key_Return)
    says_who_works_here(hands)
    chooses_a_passphrase(hands)
    code = code_shown(door)
    hands.presses(Key.Key_Return)
    hands.types(code.lower().replace("-", " "))
    assert not vault_stands(door.folder)
    hands.presses(Key.Key_Return)

    hands.waits_for(lambda: door.main_window is not None)
    assert door.main_window is not None
    assert door.main_window.where.spot is Spot.TODAY
    assert vault_stands(door.folder)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in door.folder.iterdir() if path.is_file()}
    assert modes == {0o600}
    assert door.close()


def test_a_code_typed_back_wrong_is_told_by_its_group_and_makes_no_vault(
    tmp_path: Path, qtbot: QtBot
) -> None:
    door, hands = door_at(tmp_path, qtbot)
    hands.presses(Key.Key_Tab, Key.Key_Return)
    says_who_works_here(hands)
    chooses_a_passphrase(hands)
    first, second, *others = code_shown(door).split("-")
    hands.presses(Key.Key_Return)
    hands.types("-".join([first, second[::-1] + "0", *others]))
    hands.presses(Key.Key_Return)

    assert words.CODE_DIFFERS.filled(group=2).ro in page_of(door).problem()
    assert not vault_stands(door.folder)
    hands.presses(Key.Key_Backspace)
    assert page_of(door).problem() == ""  # it was about what stood there before


def test_what_is_missing_is_named_and_has_the_focus(tmp_path: Path, qtbot: QtBot) -> None:
    door, hands = door_at(tmp_path, qtbot)
    hands.presses(Key.Key_Tab, Key.Key_Return)
    hands.types("Ana-Exemplu Consilierescu")
    hands.tabs_to("continue")
    hands.presses(Key.Key_Return)

    assert words.FUNCTION_MISSING.ro in page_of(door).problem()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "function"


def test_choosing_english_writes_the_pages_anew_and_is_remembered(
    tmp_path: Path, qtbot: QtBot
) -> None:
    door, hands = door_at(tmp_path, qtbot)
    hands.presses(Key.Key_Down)

    assert page_of(door).accessibleName() == words.LANGUAGE_TITLE.en
    assert load_settings(tmp_path / "settings.toml").language is Language.EN
    assert door.windowTitle() == "Counsellor"


def test_a_synced_folder_is_refused_with_its_place(tmp_path: Path, qtbot: QtBot) -> None:
    door, _ = door_at(tmp_path / "OneDrive", qtbot)

    problem = page_of(door).problem()
    assert str(door.folder) in problem
    go_on = page_of(door).findChild(QPushButton, "continue")
    assert go_on is not None
    assert not go_on.isEnabled()


def test_a_weak_passphrase_is_refused_and_says_why(qtbot: QtBot) -> None:
    pair, hands = pair_with(qtbot, ())
    hands.types("scurta")
    assert words.PASSPHRASE_AGAIN.ro not in pair.problem()
    assert pair.problem()


def test_the_members_own_name_makes_a_passphrase_weak(qtbot: QtBot) -> None:
    pair, hands = pair_with(qtbot, ("Consilierescu",))
    hands.types("consilierescu consilierescu")
    assert pair.problem()


def test_two_different_passphrases_are_refused(qtbot: QtBot) -> None:
    pair, hands = pair_with(qtbot, ())
    hands.types(PASSPHRASE)
    hands.tabs_to("passphrase_again")
    hands.types(PASSPHRASE + "x")
    assert pair.problem() == words.NOT_THE_SAME.ro


def test_a_suggestion_fills_the_first_box_and_waits_for_the_second(qtbot: QtBot) -> None:
    pair, hands = pair_with(qtbot, ())
    hands.tabs_to("suggest")
    hands.presses(Key.Key_Return)
    assert len(pair.chosen().split("-")) == 6
    hands.types(pair.chosen())
    assert pair.problem() == ""


def test_caps_lock_is_told_from_the_letters(qtbot: QtBot) -> None:
    pair, hands = pair_with(qtbot, ())
    warning = next(part for part in pair.findChildren(QLabel) if part.text() == words.CAPS_LOCK.ro)
    assert not warning.isVisible()
    capital = QKeyEvent(QEvent.Type.KeyPress, Key.Key_A, Qt.KeyboardModifier.NoModifier, "A")
    box = pair.focusProxy()
    assert box is not None
    QApplication.sendEvent(box, capital)  # a capital without Shift
    assert warning.isVisible()
    hands.types("a")
    assert not warning.isVisible()


def test_without_a_printer_the_code_is_copied_by_hand(qtbot: QtBot) -> None:
    def no_printer(_parent: QWidget, _pages: int, _language: Language) -> None:
        raise NotReady(issuing.NO_PRINTER)

    step = CodeStep(Language.RO, new_recovery_code(), TODAY, ask_printer=no_printer)
    shown(step, qtbot)
    hands = Hands(qtbot, step)
    hands.tabs_to("print")
    hands.presses(Key.Key_Return)
    assert words.NO_PRINTER.ro in step.problem()


def test_the_code_is_saved_only_on_an_explicit_word(tmp_path: Path, qtbot: QtBot) -> None:
    sheet = tmp_path / "code.pdf"
    step = CodeStep(Language.RO, new_recovery_code(), TODAY, ask_path=lambda *_asked: sheet)
    shown(step, qtbot)
    for agree in (False, True):
        QTimer.singleShot(0, step, lambda agree=agree: answer(agree=agree))
        save = step.findChild(QPushButton, "save")
        assert save is not None
        save.click()
        assert sheet.exists() is agree
    assert sheet.read_bytes().startswith(b"%PDF")


def test_the_first_different_group_is_found_whatever_stands_between() -> None:
    code = "AAAA-BBBB-CCCC"
    assert first_different_group("aaaa bbbb cccc", code) == 3
    assert first_different_group("aaaabbxbcccc", code) == 2
    assert first_different_group("", code) == 1


def answer(*, agree: bool) -> None:
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, Message)
    if agree:
        asked.accept()
        return
    asked.reject()


def pair_with(qtbot: QtBot, hints: tuple[str, ...]) -> tuple[PassphrasePair, Hands]:
    pair = PassphrasePair(Language.RO, lambda: hints, words.PASSPHRASE.ro)
    shown(pair, qtbot)
    pair.setFocus()
    return pair, Hands(qtbot, pair)
