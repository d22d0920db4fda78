"""The curtain: covers every window of the program, so that nobody passing by reads it."""

from PySide6.QtCore import QEvent, Qt, Signal
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
from counsellor_app.ui.under_cover import UnderCover
from counsellor_app.ui.words import opening as words
from counsellor_app.ui.words import table

_GOES_ON = frozenset(
    {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F9, Qt.Key.Key_Pause, Qt.Key.Key_Escape}
)

_WINDOWS = frozenset({Qt.WindowType.Window, Qt.WindowType.Dialog})


class Blank(QWidget):
    """Covers a window beside the one with the curtain: a question, the interpreter's view.

    Keys pressed on it are the curtain's: what lies under it must not hear them.
    """

    def __init__(self, window: QWidget, curtain: "Curtain") -> None:
        super().__init__(window)
        self._curtain = curtain
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(curtain.accessibleName())
        self._under = UnderCover(self)

    def cover(self) -> None:
        """Cover its window; nothing of it can be read until this lifts."""
        self.setGeometry(self.window().rect())
        self._under.note_focus()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._under.hide()

    def lift(self) -> None:
        """Uncover its window."""
        self.hide()
        self._under.show()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._curtain.keyPressEvent(event)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self._curtain.lift()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(Colour.CANVAS))
        painter.end()


class Curtain(QWidget):
    """Covers the window; any key or click lifts it, a pause only a click, Enter, Esc or F9."""

    lifted = Signal()
    paused = Signal(bool)  # a pause begins or ends

    def __init__(self, parent: QWidget, language: Language) -> None:
        super().__init__(parent)
        self._language = language
        self._title = paragraph(words.CURTAIN_TITLE.to(language), Kind.TITLE)
        self._words = paragraph(kind=Kind.MUTED)
        self._under = UnderCover(self)
        self._is_pause = False
        self._blanks: list[Blank] = []
        column = QVBoxLayout(self)
        column.setSpacing(Space.M)
        column.addStretch(2)
        self._icon = IconView(Icon.LOCK_CLOSED, Colour.ACCENT, 48)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
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

    def pause(self) -> None:
        """Cover every window at once, with a calm word and nothing about anybody."""
        if self._is_pause:
            return
        self._is_pause = True
        self._show_title(table.PAUSE.to(self._language), Icon.TIMER)
        self._cover(table.PAUSED_WORDS.to(self._language))
        if QApplication.activeModalWidget() is None:
            self.window().activateWindow()  # the key may have come from the interpreter's view
        announce(self, table.PAUSE.to(self._language))
        self.paused.emit(True)

    def rest(self) -> None:
        """Cover every window as for a pause, because nobody touched a key; any key lifts it."""
        if not self.isHidden():
            return
        self._show_title(table.PAUSE.to(self._language), Icon.TIMER)
        self._cover(table.RESTING_WORDS.to(self._language))

    def lift(self) -> None:
        """Uncover the window."""
        if self.isHidden():
            return
        self.hide()
        for blank in self._blanks:
            if isValid(blank):
                blank.lift()
        if self._is_pause:
            self._is_pause = False
            self.paused.emit(False)
        self._show_title(words.CURTAIN_TITLE.to(self._language), Icon.LOCK_CLOSED)
        self._under.show()
        self.lifted.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # no shortcut of the window behind
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._is_pause or event.key() in _GOES_ON:
            self.lift()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.lift()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(Colour.CANVAS))
        painter.end()

    def _show_title(self, title: str, symbol: Icon) -> None:
        say(self._title, title)
        self._icon.show_icon(symbol, Colour.ACCENT)
        self.setAccessibleName(title)

    def _cover_others(self) -> None:
        """Cover what stands in windows of their own, above or beside this one."""
        own = self.window()
        covered = {blank.window() for blank in self._blanks if isValid(blank)}
        for other in QApplication.topLevelWidgets():
            if other is own or not other.isVisible() or other.isHidden():
                continue
            if other not in covered and other.windowType() in _WINDOWS:
                self._blanks.append(Blank(other, self))
        for blank in self._blanks:
            if isValid(blank) and blank.window().isVisible():
                blank.cover()

    def _cover(self, said: str) -> None:
        if self.isHidden():
            self._under.note_focus()
        self._cover_others()
        say(self._words, said)
        self.setAccessibleDescription(said)
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        if QApplication.activeModalWidget() is None:  # else its cover hears the keys
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._under.hide()
