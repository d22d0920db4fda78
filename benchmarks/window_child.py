"""A program that opens one window, says when it was first painted, and ends.

``bare`` opens an empty Qt window, ``door`` the unlock page, ``main`` unlocks and opens the
page of today, then the page of a case, ``printing`` that page while packs are issued behind it.
"""

import json
import sys
import time
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

if TYPE_CHECKING:  # a start imports no more than it opens
    from counsellor_app.cases.ids import CaseId
    from counsellor_app.services.desk import Desk
    from counsellor_app.ui.main_window import MainWindow

SHOWN = "shown"
TICK = 5  # milliseconds
QUIET = 2_000  # milliseconds of ticks before anything is printed


class FirstPaint(QObject):
    """Calls once a widget was painted and everything that waited for it is done."""

    def __init__(self, widget: QWidget, then: Callable[[], None]) -> None:
        super().__init__(widget)
        self._then: Callable[[], None] | None = then
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Wait for the first painting."""
        if event.type() == QEvent.Type.Paint and self._then is not None:
            QTimer.singleShot(0, self, self._then)
            self._then = None
        return False


class Ticks(QObject):
    """A short timer of the window's thread, and how long each of its ticks was waited for."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._at: list[float] = []
        timer = QTimer(self)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(self._tick)
        timer.start(TICK)

    def taken(self) -> list[float]:
        """Return the milliseconds between the ticks so far, and begin anew."""
        gaps = [(later - earlier) * 1000 for earlier, later in pairwise(self._at)]
        self._at = []
        return gaps

    @Slot()
    def _tick(self) -> None:
        self._at.append(time.perf_counter())


def open_bare() -> None:
    """Open a window with one label."""
    app = QApplication(["bare"])
    window = QLabel("ăîșț")
    FirstPaint(window, _tell_shown)
    window.show()
    app.exec()


def open_door(home: Path) -> None:
    """Open the program as it starts: at the page that asks for the passphrase."""
    from counsellor_app.app import load_window, system_clock

    load_window()
    from counsellor_app.settings import Settings, places_under
    from counsellor_app.ui.application import application
    from counsellor_app.ui.front_door import FrontDoor
    from counsellor_app.ui.ways import Ways

    settings = Settings()
    app = application(["counsellor"], settings)
    ways = Ways(alone=False)
    door = FrontDoor(places_under(home), settings, system_clock(), practice=True, ways=ways)
    FirstPaint(door, _tell_shown)
    door.show()
    app.exec()


def open_main(home: Path) -> None:
    """Unlock, open the page of today, then the page of the case with every paper."""
    app, desk, whole_case, main, stretching = _main_window(home)
    from counsellor_app.ui.whereabouts import case_at

    def open_case() -> None:
        _write(SHOWN)
        began = time.perf_counter()
        main.go(case_at(whole_case))
        main.grab()
        page = (time.perf_counter() - began) * 1000
        app.setStyleSheet("")
        labels = _draw_labels(len(main.findChildren(QWidget)))
        _write(json.dumps({"stretching": stretching, "case": page, "labels": labels}))
        desk.vault.close()
        app.quit()

    FirstPaint(main, open_case)
    main.show()
    app.exec()


def open_printing(home: Path, count: int) -> None:
    """Open the page of the case and issue so many packs of it, as its window does."""
    app, desk, whole_case, main, _ = _main_window(home)
    from benchmarks.office import TODAY, tick
    from counsellor_app.services.issuing import DOTTED, issue_pack
    from counsellor_app.ui.jobs import Jobs
    from counsellor_app.ui.whereabouts import case_at

    main.go(case_at(whole_case))
    jobs, ticks, quiet = Jobs(main), Ticks(main), list[float]()
    issued: list[object] = []

    def print_packs() -> None:
        quiet.extend(ticks.taken())
        for _ in range(count):
            work = partial(issue_pack, desk, whole_case, DOTTED, TODAY, tick())
            jobs.start(work, done=take, failed=take)

    def take(pack: object) -> None:
        issued.append(pack)
        if len(issued) < count:
            return
        _write(json.dumps({"quiet": quiet, "printing": ticks.taken()}))
        desk.vault.close()
        failed = [type(one).__name__ for one in issued if isinstance(one, Exception)]
        sys.stderr.write("".join(f"not issued: {name}\n" for name in failed))
        app.exit(len(failed))

    FirstPaint(main, lambda: QTimer.singleShot(QUIET, main, print_packs))
    main.show()
    sys.exit(app.exec())


def _main_window(home: Path) -> "tuple[QApplication, Desk, CaseId, MainWindow, float]":
    """Unlock and make the window; return also how many milliseconds stretching took."""
    from counsellor_app.app import load_window

    load_window()
    from benchmarks.office import NOW, keys_of, sit_down
    from counsellor_app.settings import Settings, places_under
    from counsellor_app.ui.application import application
    from counsellor_app.ui.clock import Clock
    from counsellor_app.ui.main_window import FIRST, MainWindow

    places, settings = places_under(home), Settings()
    app = application(["counsellor"], settings)
    began = time.perf_counter()
    unlocked = keys_of(places.practice)
    stretching = (time.perf_counter() - began) * 1000
    desk, whole_case = sit_down(places.practice, unlocked)
    main = MainWindow(desk, places, settings, Clock(lambda: NOW))
    main.resize(1366, 820)
    main.go(FIRST)
    return app, desk, whole_case, main, stretching


def _draw_labels(count: int) -> float:
    """Return how many milliseconds a bare page of so many labels takes to be made and drawn."""
    began = time.perf_counter()
    page = QWidget()
    page.resize(1366, 820)
    column = QVBoxLayout(page)
    for number in range(count):
        column.addWidget(QLabel(f"ăîșț {number}"))
    page.grab()
    return (time.perf_counter() - began) * 1000


def _tell_shown() -> None:
    _write(SHOWN)
    QApplication.quit()


def _write(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        open_bare()
    elif sys.argv[1] == "door":
        open_door(Path(sys.argv[2]))
    elif sys.argv[1] == "printing":
        open_printing(Path(sys.argv[2]), int(sys.argv[3]))
    else:
        open_main(Path(sys.argv[2]))
