"""A window on an invented office, and somebody at its keyboard."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.cases.ids import CaseId
from counsellor_app.security.keyring_slot import DeviceStore
from counsellor_app.security.stretching import FLOOR_COST
from counsellor_app.services import intake, opening
from counsellor_app.services.desk import Desk
from counsellor_app.settings import Settings, places_under
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.front_door import FrontDoor
from counsellor_app.ui.main_window import MainWindow
from counsellor_app.ui.ways import Ways
from tests.builders import TODAY, complete_answers
from tests.services.working import FIRST_RUN, PASSPHRASE, keep, open_person

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
CODE = opening.new_recovery_code()
WINDOW = (1366, 728)
Key = Qt.Key
Control = Qt.KeyboardModifier.ControlModifier
Alt = Qt.KeyboardModifier.AltModifier
_PATIENCE = 15_000


class Hands:
    """Presses keys where the focus is, as somebody without a mouse would."""

    def __init__(self, qtbot: QtBot, window: QWidget) -> None:
        self._qtbot = qtbot
        self._window = window

    def types(self, words: str) -> None:
        """Type plain letters."""
        QTest.keyClicks(self._where(), words)

    def presses(
        self,
        *keys: Qt.Key,
        held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press keys one after the other."""
        for key in keys:
            QTest.keyClick(self._where(), key, held)

    def tabs_to(self, name: str) -> None:
        """Walk with Tab until a part of this name has the focus."""
        for _ in range(60):
            if self._where().objectName() == name:
                return
            self.presses(Key.Key_Tab)
        raise AssertionError(f"Tab never reaches {name}")

    def waits_for(self, seen: Callable[[], bool]) -> None:
        """Wait until something is seen."""
        self._qtbot.waitUntil(seen, timeout=_PATIENCE)

    def _where(self) -> QWidget:
        focused = QApplication.activePopupWidget() or QApplication.focusWidget()
        return self._window if focused is None else focused


class Watch:
    """A clock that goes only when it is set."""

    def __init__(self) -> None:
        self.now = NOW
        self.clock = Clock(lambda: self.now)

    def goes(self, passed: timedelta) -> None:
        """Let time pass."""
        self.now += passed


def cheap_ways(restarts: list[Sequence[str]] | None = None) -> Ways:
    """Return ways with the cheapest keys, no keyring, and a start that is only noted."""

    def start_again(arguments: Sequence[str]) -> bool:
        if restarts is not None:
            restarts.append(arguments)
        return True

    return Ways(
        make=partial(opening.make_vault, cost=FLOOR_COST, device=DeviceStore(None)),
        unlock=partial(opening.unlock, device=DeviceStore(None)),
        recover=partial(opening.unlock_with_recovery, device=DeviceStore(None)),
        start_again=start_again,
        alone=False,
    )


def make_office(folder: Path, *, practice: bool = False) -> Desk:
    """Make an empty vault and open it."""
    return opening.make_vault(
        folder,
        FIRST_RUN,
        PASSPHRASE,
        CODE,
        practice=practice,
        today=TODAY,
        now=NOW,
        cost=FLOOR_COST,
        device=DeviceStore(None),
    )


def settle_people(desk: Desk) -> dict[str, CaseId]:
    """Open four cases of plainly invented people."""
    first = open_person(desk, surname="Ștefănescu", given_names="Țuțu-Exemplu")
    keep(desk, first, "request", complete_answers("request"))
    return {
        "first": first,
        "second": open_person(desk, surname="Model", given_names="Mohammed"),
        "third": open_person(desk, surname="Modelo", given_names="Muhamad"),
        "met": intake.meet(desk, "Fără-Acte", "prs", TODAY, NOW),
    }


def door_at(
    home: Path,
    qtbot: QtBot,
    *,
    practice: bool = False,
    locked: bool = False,
    settings: Settings | None = None,
    clock: Clock | None = None,
    ways: Ways | None = None,
) -> tuple[FrontDoor, Hands]:
    """Open the window on the places below a folder."""
    door = FrontDoor(
        places_under(home),
        settings or Settings(),
        clock or Watch().clock,
        practice=practice,
        locked=locked,
        ways=ways or cheap_ways(),
    )
    shown(door, qtbot)
    return door, Hands(qtbot, door)


def window_on(
    desk: Desk, home: Path, qtbot: QtBot, settings: Settings | None = None
) -> tuple[MainWindow, Hands]:
    """Open the main window on a desk, at today."""
    made = MainWindow(desk, places_under(home), settings or Settings(), Watch().clock)
    shown(made, qtbot)
    return made, Hands(qtbot, made)


def shown(window: QWidget, qtbot: QtBot) -> None:
    """Show a window of the size of a small laptop and let it have the keyboard."""
    qtbot.addWidget(window)
    window.resize(*WINDOW)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=_PATIENCE)
