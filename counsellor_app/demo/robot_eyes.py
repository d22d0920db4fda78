"""The robot's eyes: what stands on the screen now, waiting until it does, pictures of it."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QTableView,
    QWidget,
)

from counsellor_app.ui.mnemonics import without_mnemonic

PATIENCE = 20.0  # seconds
_QUICK = 90  # of the packing of a picture; the pixels are the same
BREATH = 5  # milliseconds between two looks
_READ = ("text", "toPlainText", "currentText")


class RobotLost(Exception):
    """Something was not found, seen or reached; its words say what, in one line."""


class Eyes:
    """Looks at the windows and waits; changes nothing."""

    def __init__(self, patience: float = PATIENCE) -> None:
        self._patience = patience

    def find(self, name: str) -> QWidget:
        """Return the widget of this name that is on the screen; wait for it to appear."""
        self.wait(lambda: self.sees(name), f"“{name}” is not on the screen")
        return self.seen(name)[-1]

    def seen(self, name: str) -> list[QWidget]:
        """Return the widgets of this name on the screen, else of this identifier; dialogs last."""
        found = [
            part
            for window in windows()
            for part in (window, *window.findChildren(QWidget, name))
            if part.objectName() == name and part.isVisible()
        ]
        return found or [part for part in _on_screen() if part.accessibleIdentifier() == name]

    def sees(self, name: str) -> bool:
        """Tell whether a widget of this name is on the screen."""
        return bool(self.seen(name))

    def saying(self, words: str) -> QWidget:
        """Return the button that says these words; wait for it to appear."""
        self.wait(lambda: _button_saying(words) is not None, f"no button says “{words}”")
        found = _button_saying(words)
        if found is None:
            raise RobotLost(f"the button that says “{words}” went away")
        return found

    def text(self) -> str:
        """Return every word that stands on the screen now, a line for each part."""
        said = [words for part in _on_screen() for words in _words_of(part)]
        return "\n".join(said)

    def rows(self, table: str) -> int:
        """Return how many rows a table on the screen shows."""
        return _table(self.find(table), table).model().rowCount()

    def cells(self, table: str, row: int) -> str:
        """Return the words of a row of a table on the screen."""
        return _cells(_table(self.find(table), table), row)

    def read_box(self, name: str) -> str:
        """Return the words in a box of several lines."""
        box = self.find(name)
        return box.toPlainText() if isinstance(box, QPlainTextEdit) else ""

    def reads(self, *phrases: str) -> bool:
        """Tell whether all these words stand on the screen now."""
        text = self.text()
        return all(phrase in text for phrase in phrases)

    def wait_to_read(self, *phrases: str) -> None:
        """Wait until all these words stand on the screen."""
        wanted = ", ".join(f"“{phrase}”" for phrase in phrases)
        self.wait(lambda: self.reads(*phrases), f"the screen does not say {wanted}")

    def wait_for_dialog(self) -> None:
        """Wait until a dialog stands over the window."""
        self.wait(lambda: QApplication.activeModalWidget() is not None, "no dialog opened")

    def wait(self, condition: Callable[[], bool], lost: str) -> None:
        """Wait until something is so; raise RobotLost with these words if it takes too long."""
        until = time.monotonic() + self._patience
        while not condition():
            if time.monotonic() > until:
                raise RobotLost(lost)
            self.breathe()

    def breathe(self, milliseconds: int = BREATH) -> None:
        """Let the windows do their own work for a moment."""
        QTest.qWait(milliseconds)

    def picture(self, path: Path, window: QWidget) -> None:
        """Keep a picture of a window with the dialogs and menus that stand over it."""
        self.breathe(30)
        image = window.grab()
        painter = QPainter(image)
        for other in windows():
            if other is not window:
                place = other.mapToGlobal(QPoint()) - window.mapToGlobal(QPoint())
                painter.drawPixmap(place, other.grab())
        painter.end()
        if not image.save(str(path), "PNG", _QUICK):
            raise RobotLost(f"the picture {path.name} could not be written")


def _table(part: QWidget, name: str) -> QTableView:
    if isinstance(part, QTableView):
        return part
    raise RobotLost(f"“{name}” is no table")


def _cells(table: QTableView, row: int) -> str:
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
    model = table.model()
    places = [model.index(row, column) for column in range(model.columnCount())]
    return " ".join(str(place.data(role) or "") for place in places for role in roles)


def labels(part: QWidget) -> list[str]:
    """Return the words of the labels inside a part of the screen, in their order."""
    return [one.text() for one in part.findChildren(QLabel) if one.isVisible()]


def windows() -> list[QWidget]:
    """Return the windows on the screen, those that stand over the others last."""
    shown = [one for one in QApplication.topLevelWidgets() if one.isVisible() and not _is_tip(one)]
    return sorted(shown, key=lambda one: (one.isModal(), one.windowType() is _POPUP))


_POPUP = Qt.WindowType.Popup


def _is_tip(window: QWidget) -> bool:
    return window.windowType() is Qt.WindowType.ToolTip


def _on_screen() -> Iterator[QWidget]:
    for window in windows():
        yield window
        for part in window.findChildren(QWidget):
            if part.isVisible():
                yield part


def _words_of(part: QWidget) -> Iterator[str]:
    for name in _READ:
        read = getattr(part, name, None)
        if callable(read):
            yield without_mnemonic(str(read()))
    if part.accessibleName():
        yield part.accessibleName()
    if isinstance(part, QListWidget):
        yield from (part.item(row).text() for row in range(part.count()))
    if isinstance(part, QTabBar):
        yield from (without_mnemonic(part.tabText(place)) for place in range(part.count()))
    if isinstance(part, QTableView):
        yield from (_cells(part, row) for row in range(part.model().rowCount()))


def _button_saying(words: str) -> QPushButton | None:
    for part in reversed(list(_on_screen())):
        if isinstance(part, QPushButton) and without_mnemonic(part.text()) == words:
            return part
    return None
