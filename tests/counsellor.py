"""A counsellor at a page: clicks, types and looks by object name, never past what is seen."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

Part = TypeVar("Part", bound=QWidget)
_Key = Qt.Key
_PLAIN = Qt.KeyboardModifier.NoModifier
_TEXT_BOXES = (QLineEdit, QPlainTextEdit, QComboBox)


class Eyes:
    """Looks at one window: only what can be seen is there."""

    def __init__(self, page: QWidget) -> None:
        self.page = page

    def is_asked(self, name: str) -> bool:
        """Tell whether a question stands on the page."""
        return any(part.isVisible() for part in self._named(name, QWidget))

    def sees(self, words: str) -> bool:
        """Tell whether these words can be read on the page."""
        labels = [part for part in self.page.findChildren(QLabel) if part.isVisible()]
        buttons = [part for part in self.page.findChildren(QAbstractButton) if part.isVisible()]
        said = (*(part.text() for part in labels), *(part.text() for part in buttons))
        return any(words in one.replace("&", "") for one in said)

    def reads(self, name: str) -> str:
        """Return what stands in the box of a question."""
        box = self.box(name)
        if isinstance(box, QLineEdit):
            return box.text()
        if isinstance(box, QComboBox):
            return box.currentText()
        return box.toPlainText() if isinstance(box, QPlainTextEdit) else ""

    def box(self, name: str) -> QWidget:
        """Return the box of a question one types into."""
        part = self.finds(name, QWidget)
        if isinstance(part, _TEXT_BOXES):
            return part
        found = [box for kind in _TEXT_BOXES for box in part.findChildren(kind) if box.isVisible()]
        combos = [box for box in found if isinstance(box, QComboBox)]
        return combos[0] if combos else found[0]

    def finds(self, name: str, kind: type[Part]) -> Part:
        """Return the part of this name that can be seen."""
        found = [part for part in self._named(name, kind) if part.isVisible()]
        assert found, f"nobody sees {name}"
        return found[0]

    def focus(self) -> QWidget:
        """Return what has the focus."""
        part = QApplication.focusWidget()
        assert part is not None, "nothing has the focus"
        return part

    def focused(self) -> str:
        """Return the identifier of what has the focus."""
        return self.focus().accessibleIdentifier() or self.focus().objectName()

    def _named(self, name: str, kind: type[Part]) -> list[Part]:
        own = [self.page] if isinstance(self.page, kind) and self.page.objectName() == name else []
        return [*own, *self.page.findChildren(kind, name)]


class Counsellor(Eyes):
    """Drives one window as a person does."""

    def __init__(self, qtbot: QtBot, page: QWidget, size: tuple[int, int] = (1274, 728)) -> None:
        super().__init__(page)
        self._qtbot = qtbot
        page.resize(*size)
        qtbot.addWidget(page)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)

    def clicks(self, name: str) -> None:
        """Click the button or the option of this name."""
        part = self.finds(name, QAbstractButton)
        QTest.mouseClick(part, Qt.MouseButton.LeftButton, pos=_middle(part))

    def types(self, name: str, text: str) -> None:
        """Go into the box of a question and type; the focus stays there."""
        box = self.box(name)
        box.setFocus()
        for letter in text:
            self._types_letter(letter)

    def empties(self, name: str) -> None:
        """Select what stands in a box and delete it."""
        self.box(name).setFocus()
        self.presses(_Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.presses(_Key.Key_Delete)

    def fills(self, name: str, text: str) -> None:
        """Type into a box and leave it."""
        self.types(name, text)
        self.leaves()

    def pastes(self, name: str, text: str) -> None:
        """Paste into the box of a question."""
        QGuiApplication.clipboard().setText(text)
        self.box(name).setFocus()
        self.presses(_Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        QGuiApplication.clipboard().clear()

    def presses(self, key: Qt.Key, modifier: Qt.KeyboardModifier = _PLAIN) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(self._keyboard(), key, modifier)

    def leaves(self) -> None:
        """Leave a box with Tab."""
        self.presses(_Key.Key_Tab)

    def turns_the_wheel_over(self, name: str) -> None:
        """Turn the wheel one notch over the box of a question."""
        box = self.box(name)
        place = QPointF(5, 5)
        event = QWheelEvent(
            place,
            QPointF(box.mapToGlobal(QPoint(5, 5))),
            QPoint(0, -120),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            _PLAIN,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(box, event)

    def chooses_in_menu(self, name: str) -> None:
        """Choose an entry of the menu that is open."""
        menu = self._open_menu()
        action = next(one for one in menu.actions() if one.objectName() == name)
        menu.setActiveAction(action)
        QTest.keyClick(menu, _Key.Key_Return)

    def meets_a_dialog(self, act: Callable[["QWidget"], None]) -> None:
        """Do something with the next dialog that opens, as soon as it is there."""

        def meet() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is None:
                QTimer.singleShot(10, meet)
                return
            act(dialog)

        QTimer.singleShot(0, meet)

    def waits_until(self, condition: Callable[[], bool], milliseconds: int = 5_000) -> None:
        """Wait for something to become true."""
        self._qtbot.waitUntil(condition, timeout=milliseconds)

    def _types_letter(self, letter: str) -> None:
        box = self._keyboard()
        if letter.isascii():
            QTest.keyClicks(box, letter)
            return
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(box, QKeyEvent(kind, 0, _PLAIN, letter))

    def _keyboard(self) -> QWidget:
        """Return what the keys go to: a list or a menu that is open, else the focus."""
        if QApplication.activeWindow() is None:  # as a window manager does after a dialog
            self.page.activateWindow()
            self._qtbot.waitUntil(self.page.isActiveWindow)
        return QApplication.activePopupWidget() or self.focus()

    def _open_menu(self) -> QMenu:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu


def _middle(part: QWidget) -> QPoint:
    return QPoint(min(20, part.width() // 2), part.height() // 2)
