"""A robot that works the real windows as a person does: it clicks, presses keys and types."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QScrollArea, QTabBar, QTableView, QWidget

from counsellor_app.demo.robot_eyes import BREATH, Eyes, RobotLost, windows

_NO_KEYS = Qt.KeyboardModifier.NoModifier
_PORTABLE = QKeySequence.SequenceFormat.PortableText
_LONGEST_DIALOG = 45_000  # milliseconds
_BESIDE = QPoint(14, 14)  # where a part is hit whose middle is covered by another


class Robot(Eyes):
    """Two hands in front of the windows. It calls no service and no page, only Qt's events."""

    def click(self, name: str) -> None:
        """Click a widget where the pointer would really hit it."""
        self.click_part(self.find(name), name)

    def click_words(self, words: str) -> None:
        """Click the button that says these words."""
        self.click_part(self.saying(words), words)

    def click_part(self, part: QWidget, name: str) -> None:
        """Scroll to a widget that was found already, and click it."""
        self.wait(part.isEnabled, f"“{name}” cannot be clicked now")
        self.bring_into_view(part)
        self.wait(lambda: _hit(part) is not None, f"“{name}” is covered or out of the window")
        hit = _hit(part)
        if hit is not None:
            under, place = hit
            QTest.mouseClick(under, Qt.MouseButton.LeftButton, _NO_KEYS, place)
        self.breathe(0)

    def open_row(self, table: str, row: int) -> None:
        """Double-click a row of a table."""
        view = self.find(table)
        if not isinstance(view, QTableView):
            raise RobotLost(f"“{table}” is no table")
        self.wait(lambda: view.model().rowCount() > row, f"“{table}” has no row {row + 1}")
        place = view.visualRect(view.model().index(row, 0)).center()
        port = view.viewport()
        QTest.mouseClick(port, Qt.MouseButton.LeftButton, _NO_KEYS, place)
        QTest.mouseDClick(port, Qt.MouseButton.LeftButton, _NO_KEYS, place)
        self.breathe(0)

    def click_tab(self, number: int) -> None:
        """Click a tab of the page, counted from 0."""
        tabs = next((one for one in _on_screen(QTabBar)), None)
        if tabs is None:
            raise RobotLost("no tabs are on the screen")
        place = tabs.tabRect(number).center()
        QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, _NO_KEYS, place)
        self.breathe(0)

    def meet(self, act: Callable[[], object], inside: Callable[[], object]) -> None:
        """Do something that opens a dialog which waits for an answer; answer it inside."""
        failed: list[str] = []
        before = QApplication.activeModalWidget()
        look, watch = QTimer(), QTimer()

        def give_up(why: str) -> None:
            failed.append(why)
            _close_dialogs()

        def answer() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is None or dialog is before or not dialog.isActiveWindow():
                return  # it is still on its way, and keys would not reach it yet
            look.stop()
            try:
                inside()
            except RobotLost as error:
                give_up(str(error))

        look.timeout.connect(answer)
        watch.timeout.connect(lambda: give_up("the dialog was not answered"))
        look.start(BREATH)
        watch.start(_LONGEST_DIALOG)
        act()
        closed = "the dialog did not open or did not close"
        self.wait(lambda: bool(failed) or not look.isActive() and _no_dialog(before), closed)
        watch.stop()
        if failed:
            raise RobotLost(failed[0])

    def press(self, *keys: str) -> None:
        """Press keys or chords one after the other, as "Ctrl+N" or "Tab"."""
        for key in keys:
            taker = takes_keys()  # held on to: with a popup, Python forgets its parts
            popup = taker is QApplication.activePopupWidget()
            part = (taker.focusWidget() if popup else None) or taker
            QTest.keySequence(part, QKeySequence(key, _PORTABLE))
            self.breathe(0)

    def write(self, text: str) -> None:
        """Type text letter by letter where the focus is, in any script there is."""
        for letter in text:
            if letter == "\n":
                self.press("Return")
                continue
            shifted = Qt.KeyboardModifier.ShiftModifier if letter.isupper() else _NO_KEYS
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, _key_of(letter), shifted, letter)
                QApplication.sendEvent(takes_keys(), event)
        self.breathe(0)

    def fill(self, name: str, text: str) -> None:
        """Click into a box and type over what stands in it."""
        self.click(name)
        self.type_over(text)

    def type_over(self, text: str) -> None:
        """Type over what stands in the box that has the focus."""
        self.press("Ctrl+A")
        if not text:
            self.press("Delete")
        self.write(text)

    def in_focus(self) -> str:
        """Return the name of what takes the keys, or nothing."""
        part = QApplication.focusWidget()
        return "" if part is None else part.accessibleIdentifier() or part.objectName()

    def tab_to(self, name: str, most: int = 80) -> None:
        """Press Tab until the focus is on a widget, as one does without a mouse."""
        self.find(name)
        for _ in range(most):
            part = QApplication.focusWidget()
            if part is not None and name in (part.objectName(), part.accessibleIdentifier()):
                return
            self.press("Tab")
        raise RobotLost(f"Tab does not lead to “{name}”; the focus is on “{self.in_focus()}”")

    def bring_into_view(self, part: QWidget) -> None:
        """Scroll the pages around a widget until it is seen, as the wheel does."""
        self.breathe(0)
        around: QWidget | None = part
        while around is not None:
            around = around.parentWidget()
            if isinstance(around, QScrollArea):
                around.ensureWidgetVisible(part, 20, 40)
        self.breathe(0)


def takes_keys() -> QWidget:
    """Return the widget that keys go to now, once the desktop has let a window have them."""
    if QApplication.activeWindow() is None:
        windows()[-1].activateWindow()  # what the desktop does when a dialog has closed
        QTest.qWaitForWindowActive(windows()[-1])
    popup, focus = QApplication.activePopupWidget(), QApplication.focusWidget()
    target = popup or focus or QApplication.activeModalWidget() or QApplication.activeWindow()
    if target is None:
        raise RobotLost("no window takes keys")
    return target


_Part = TypeVar("_Part", bound=QWidget)


def _on_screen(kind: type[_Part]) -> list[_Part]:
    around = QApplication.activeWindow()
    found = [] if around is None else around.findChildren(kind)
    return [one for one in found if one.isVisible()]


def _hit(part: QWidget) -> tuple[QWidget, QPoint] | None:
    """Return what lies under the pointer on the widget, and where on it; None if it is covered."""
    window, seen = part.window(), part.visibleRegion().boundingRect()
    modal = QApplication.activeModalWidget()
    if seen.isEmpty() or (modal is not None and window is not modal and not _is_over(window)):
        return None
    for inside in (part.rect().center(), seen.center(), seen.topLeft() + _BESIDE):
        place = part.mapTo(window, inside)
        under = window.childAt(place)
        if under is not None and (under is part or part.isAncestorOf(under)):
            return under, under.mapFrom(window, place)
    return None


def _is_over(window: QWidget) -> bool:
    """Tell whether a window is a menu or a list, which a dialog does not block."""
    return window is QApplication.activePopupWidget()


def _key_of(letter: str) -> int:
    upper = letter.upper()
    return ord(upper) if len(upper) == 1 and ord(upper) < 0x10000 else 0


def _no_dialog(before: QWidget | None) -> bool:
    return QApplication.activeModalWidget() in (None, before)


def _close_dialogs() -> None:
    for window in reversed(QApplication.topLevelWidgets()):
        if isinstance(window, QDialog) and window.isVisible():
            window.reject()
