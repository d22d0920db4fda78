"""Locking: after a while without keys the screen is covered, then the process is replaced.

Deleting objects does not take a key out of memory; the end of the process does. So locking
keeps what is typed, closes the vault, starts the program anew and ends this one.
"""

import sys
import time
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QObject, QProcess, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from counsellor_app.text import Language
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.icons import IconView
from counsellor_app.ui.parts import Kind, paragraph, say
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.theme import colour
from counsellor_app.ui.tokens import Colour, Space
from counsellor_app.ui.words import opening as words

LOCKED = "--locked"
WARNING = timedelta(seconds=30)
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

    def stop(self, app: QApplication) -> None:
        """Watch no longer."""
        app.removeEventFilter(self)
        self._app = None
        self._timer.stop()

    def check(self) -> None:
        """Compare the moment of the last key with now, and tell."""
        steadily = timedelta(seconds=self._steady() - self._last_steady)
        left = self._after - max(self._now() - self._last, steadily)
        if left <= timedelta():
            self._touched()  # told once; if locking fails, it is told again later
            self.idle.emit()
        elif left <= WARNING:
            self._warning = True
            self.warned.emit(max(round(left.total_seconds()), 1))
        self._look()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in _INPUT:
            return False
        moved = kind == QEvent.Type.MouseMove  # a nudged desk does not uncover the screen
        if not (moved and self._warning):
            self._touched()
            self._warning = False
            if self._app is not None:
                self._app.removeEventFilter(self)
        return False

    def _touched(self) -> None:
        self._last, self._last_steady = self._now(), self._steady()

    def _look(self) -> None:
        if self._app is not None:
            self._app.installEventFilter(self)


class Curtain(QWidget):
    """Covers the window, so that nobody passing by reads it; any key or click lifts it."""

    lifted = Signal()

    def __init__(self, parent: QWidget, language: Language) -> None:
        super().__init__(parent)
        self._language = language
        self._title = paragraph(words.CURTAIN_TITLE.to(language), Kind.TITLE)
        self._words = paragraph(kind=Kind.MUTED)
        self._had_focus: QWidget | None = None
        column = QVBoxLayout(self)
        column.setSpacing(Space.M)
        column.addStretch(2)
        column.addWidget(
            IconView(Icon.LOCK_CLOSED, Colour.ACCENT, 48), 0, Qt.AlignmentFlag.AlignHCenter
        )
        for part in (self._title, self._words):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(part)
        column.addStretch(3)
        self.setAccessibleName(words.CURTAIN_TITLE.to(language))
        self.hide()

    def cover(self, seconds: int) -> None:
        """Cover the window and say how soon it locks."""
        said = words.CURTAIN_WORDS.of(seconds).to(self._language)
        if self.isHidden():
            announce(self, said)
        self._cover(said)

    def cover_stuck(self) -> None:
        """Cover the window although it could not be locked."""
        self._cover(words.CURTAIN_STUCK.to(self._language))

    def lift(self) -> None:
        """Uncover the window."""
        if self.isHidden():
            return
        self.hide()
        if self._had_focus is not None and isValid(self._had_focus):
            self._had_focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self.lifted.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # no shortcut of the window behind
            return True
        return super().event(event)

    def keyPressEvent(self, _event: QKeyEvent) -> None:
        self.lift()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.lift()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(Colour.CANVAS))
        painter.end()

    def _cover(self, said: str) -> None:
        if self.isHidden():
            self._had_focus = QApplication.focusWidget()
        say(self._words, said)
        self.setAccessibleDescription(said)
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
