"""Locking: after a while without keys the screen is covered, then the process is replaced.

Deleting objects does not take a key out of memory; the end of the process does. So locking
keeps what is typed, closes the vault, starts the program anew and ends this one.
"""

import sys
import time
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QObject, QProcess, QTimer, Signal
from PySide6.QtWidgets import QApplication

LOCKED = "--locked"
WARNING = timedelta(seconds=30)
AT_TABLE = timedelta(minutes=2)  # then the curtain covers what stands on the table
LONGEST_PAUSE = timedelta(minutes=2)  # a pause may last so long without the passphrase
_TICK = 1000
_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


def start_again(arguments: Sequence[str]) -> bool:
    """Start the program anew, locked, with the arguments it was started with; tell if it did."""
    repeated = [one for one in arguments if one != LOCKED]
    whole = [LOCKED, *repeated]  # before the verb, which may be "practice"
    if not getattr(sys, "frozen", False):
        whole = ["-m", "counsellor_app", *whole]
    started = QProcess.startDetached(sys.executable, whole)
    return started[0] if isinstance(started, tuple) else bool(started)


def steady_seconds() -> float:
    """Return the seconds of a clock nobody sets; it counts a laptop's sleep where one does."""
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()


class IdleWatch(QObject):
    """Tells when nobody has touched the program for a while; a laptop asleep counts as idle.

    It compares moments rather than running one long timer, because timers stand still while a
    computer sleeps; and it asks two clocks, because one of them can be set back. Once it has
    seen a key it does not look again before the next second: a filter of every event of the
    program would slow down what the key sets going.
    """

    warned = Signal(int)  # seconds left
    quiet = Signal()  # at the table: nobody has touched a key for two minutes
    idle = Signal()

    def __init__(
        self,
        parent: QObject,
        now: Callable[[], datetime],
        minutes: int,
        steady: Callable[[], float] = steady_seconds,
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._steady = steady
        self._after = timedelta(minutes=minutes)
        self._at_table = False
        self._is_paused = False
        self._touched()
        self._warning = False
        self._app: QApplication | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self.check)

    def watch(self, app: QApplication) -> None:
        """Begin to watch keys and the pointer."""
        self._app = app
        self._touched()
        self._look()
        self._timer.start()

    def wait(self, minutes: int) -> None:
        """Wait so many minutes from now on."""
        self._after = timedelta(minutes=minutes)

    def sit_at_table(self, at_table: bool) -> None:
        """At the table cover the screen after two minutes, unless it locks by then."""
        self._at_table = at_table

    def pause(self, is_paused: bool) -> None:
        """Lock two minutes after a pause began, whatever is touched; after it as usual."""
        self._is_paused = is_paused
        self._touched()

    def stop(self, app: QApplication) -> None:
        """Watch no longer."""
        app.removeEventFilter(self)
        self._app = None
        self._timer.stop()

    def check(self) -> None:
        """Compare the moment of the last key with now, and tell."""
        steadily = timedelta(seconds=self._steady() - self._last_steady)
        gone = max(self._now() - self._last, steadily)
        left = self._longest() - gone
        if left <= timedelta():
            self._touched()  # told once; if locking fails, it is told again later
            self.idle.emit()
        elif left <= WARNING:
            self._warning = True
            self.warned.emit(max(round(left.total_seconds()), 1))
        elif self._at_table and gone >= AT_TABLE:
            self.quiet.emit()
        self._look()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in _INPUT or self._is_paused:
            return False
        moved = kind == QEvent.Type.MouseMove  # a nudged desk does not uncover the screen
        if not (moved and self._warning):
            self._touched()
            self._warning = False
            if self._app is not None:
                self._app.removeEventFilter(self)
        return False

    def _longest(self) -> timedelta:
        """Return how long nobody may touch a key before the program locks."""
        if self._is_paused:
            return min(self._after, LONGEST_PAUSE)
        return self._after

    def _touched(self) -> None:
        self._last, self._last_steady = self._now(), self._steady()

    def _look(self) -> None:
        if self._app is not None:
            self._app.installEventFilter(self)
