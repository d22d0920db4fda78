"""Boxes for text: bounded, never cutting in silence, with an editing menu in both languages.

Qt cuts a long paste to what fits and says nothing; here such a paste is refused with a
sentence, and what was typed before stays as it was.
"""

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QToolTip, QWidget

from counsellor_app.forms.typed_answers import gated
from counsellor_app.text import Language
from counsellor_app.ui.editing_menu import editing_menu
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.icons import icon
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.theme import px, px_of
from counsellor_app.ui.tokens import Colour, Space
from counsellor_app.ui.words import common

_FEWEST_LINES, _MOST_LINES = 3, 12


class LineBox(QLineEdit):
    """One line of text of at most ``limit`` characters."""

    edited = Signal()  # a key changed it
    finished = Signal()  # the focus left it, or Enter
    refused = Signal(str)  # the sentence shown when something did not fit
    _room: tuple[int, int] | None = None  # the least and the most width, at 100 % text

    def __init__(self, language: Language, limit: int = 200) -> None:
        super().__init__()
        self._language = language
        self._limit = limit
        self.setMaxLength(limit)
        self.textEdited.connect(lambda _text: self.edited.emit())
        self.editingFinished.connect(self.finished)
        self.inputRejected.connect(self._say_full)

    def keep_width(self, pixels: int) -> None:
        """Be as wide as so many pixels at 100 % text, whatever the size of the letters."""
        self._room = (pixels, pixels)
        self._make_room()

    def keep_within(self, pixels: int) -> None:
        """Be at most as wide as so many pixels at 100 % text."""
        self._room = (0, pixels)
        self._make_room()

    def show_text(self, text: str) -> None:
        """Show kept text, whole even where it is longer than the limit. Emits nothing."""
        if text == self.text():
            return  # the cursor stays where it is
        self.setMaxLength(max(self._limit, _units(text)))
        self.setText(text)

    def typed(self) -> str:
        """Return the text as it stands."""
        return self.text()

    def paste_text(self, text: str) -> None:
        """Insert text at the cursor, or refuse it with a sentence if it does not fit whole."""
        whole = " ".join(gated(text).split("\n"))
        room = self._limit - _units(self.text()) + _units(self.selectedText())
        if _units(whole) > room:
            _say(self, _too_long_to_paste(whole, room, self._language))
            return
        self.insert(whole)
        self.edited.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and not self.isReadOnly():
            self.paste_text(QGuiApplication.clipboard().text())
            return
        super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.setCursorPosition(self.cursorPositionAt(event.position().toPoint()))
        self.paste_text(event.mimeData().text())
        event.acceptProposedAction()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        editing_menu(self, self._language).popup(event.globalPos())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._make_room()

    def _make_room(self) -> None:
        if self._room is not None:
            least, most = self._room
            self.setMinimumWidth(px_of(self, least))
            self.setMaximumWidth(px_of(self, most))

    def _say_full(self) -> None:
        _say(self, _too_long(self._limit, self._language))


class PassphraseBox(LineBox):
    """A passphrase: hidden, pasting allowed, with an eye to see what was typed."""

    shows, hides = common.SHOW_PASSPHRASE, common.HIDE_PASSPHRASE

    def __init__(self, language: Language, limit: int = 1024) -> None:
        super().__init__(language, limit)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self._eye = QAction(self)
        self._eye.triggered.connect(self._turn_eye)
        self.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        self._show_eye()

    def paste_text(self, text: str) -> None:
        if _units(text) > self._limit:
            _say(self, _too_long_to_paste(text, self._limit, self._language))
            return
        self.insert(text)
        self.edited.emit()

    def forget(self) -> None:
        """Empty the box, hidden as at first; ``clear`` alone could be undone."""
        self.setText("")
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self._show_eye()

    def _turn_eye(self) -> None:
        hidden = self.echoMode() == QLineEdit.EchoMode.Password
        shown = QLineEdit.EchoMode.Normal if hidden else QLineEdit.EchoMode.Password
        self.setEchoMode(shown)
        self._show_eye()

    def _show_eye(self) -> None:
        hidden = self.echoMode() == QLineEdit.EchoMode.Password
        words = self.shows if hidden else self.hides
        name_action(self, self._eye, words.to(self._language))
        self._eye.setIcon(icon(Icon.EYE if hidden else Icon.EYE_OFF, Colour.MUTED))


class ParagraphBox(QPlainTextEdit):
    """Several lines of text, growing with what is typed; Tab leaves it."""

    edited = Signal()
    finished = Signal()
    refused = Signal(str)
    lines = (_FEWEST_LINES, _MOST_LINES)

    def __init__(self, language: Language, limit: int = 10_000) -> None:
        super().__init__()
        self._language = language
        self._limit = limit
        self._showing = False
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.textChanged.connect(self._tell_edited)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._grow())
        self._grow()

    def show_text(self, text: str) -> None:
        """Show kept text. Emits nothing."""
        if text == self.toPlainText():
            return
        self._showing = True
        self.setPlainText(text)
        self._showing = False

    def typed(self) -> str:
        """Return the text as it stands."""
        return self.toPlainText()

    def paste_text(self, text: str) -> None:
        """Insert text at the cursor, or refuse it with a sentence if it does not fit whole."""
        whole = gated(text)
        room = self._room()
        if _units(whole) > room:
            _say(self, _too_long_to_paste(whole, room, self._language))
            return
        self.insertPlainText(whole)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = event.text()
        if letter and (letter.isprintable() or letter == "\r") and self._room() < 1:
            _say(self, _too_long(self._limit, self._language))
            return
        super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.paste_text(source.text())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.finished.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        editing_menu(self, self._language).popup(event.globalPos())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._grow()

    def _tell_edited(self) -> None:
        if not self._showing:
            self.edited.emit()

    def _room(self) -> int:
        selected = self.textCursor().selectedText()
        return self._limit - self.document().characterCount() + 1 + _units(selected)

    def _grow(self) -> None:
        fewest, most = self.lines
        lines = min(max(round(self.document().size().height()), fewest), most)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 2 * Space.M)


def right_to_left(box: QLineEdit) -> QWidget:
    """Return a holder of a box written from right to left, which keeps its place at the left."""
    box.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(box, 1)
    line.addStretch(0)
    holder.setFocusProxy(box)
    return holder


def search_box(language: Language, hint: str) -> LineBox:
    """Return a box with a magnifying glass and a button that empties it."""
    made = LineBox(language)
    made.setPlaceholderText(hint)
    made.setAccessibleName(hint)
    made.setMinimumWidth(px(280))
    glass = QAction(icon(Icon.SEARCH, Colour.MUTED), "", made)
    glass.setEnabled(False)
    made.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
    name_action(made, glass, common.SEARCH.to(language))
    made.setClearButtonEnabled(True)
    clear = made.findChild(QAction, "_q_qlineeditclearaction")
    if isinstance(clear, QAction):
        clear.setIcon(icon(Icon.DISMISS, Colour.MUTED))
        name_action(made, clear, common.CLEAR.to(language))
    return made


def name_action(box: QLineEdit, action: QAction, words: str) -> None:
    """Name an icon inside a box, for the pointer and for screen readers."""
    action.setText(words)
    action.setToolTip(words)
    for part in action.associatedObjects():
        if isinstance(part, QWidget) and part is not box:
            part.setAccessibleName(words)


def _units(text: str) -> int:
    """Return the length as Qt counts it, in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _too_long(limit: int, language: Language) -> str:
    return common.TOO_LONG.filled(limit=common.CHARACTERS.of(limit)).to(language)


def _too_long_to_paste(text: str, room: int, language: Language) -> str:
    pasted, left = (common.CHARACTERS.of(count) for count in (_units(text), max(room, 0)))
    return common.PASTE_TOO_LONG.filled(pasted=pasted, room=left).to(language)


def _say(box: "LineBox | ParagraphBox", sentence: str) -> None:
    QToolTip.showText(box.mapToGlobal(box.rect().bottomLeft()), sentence, box)
    announce(box, sentence)
    box.refused.emit(sentence)
