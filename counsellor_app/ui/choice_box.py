"""Lists to choose one from: the wheel scrolls the page, not the answer; long lists are searched."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QListView, QToolTip

from counsellor_app.text import Language
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.icons import draw_icon
from counsellor_app.ui.line_edits import LineBox
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.theme import px
from counsellor_app.ui.tokens import Colour
from counsellor_app.ui.words import common

_FOLDED = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Choosable:
    """One thing to choose: its code and its words in the language of the interface."""

    code: str
    words: str


class ChoiceBox(QComboBox):
    """A list to choose one from; the first entry is "nothing chosen"."""

    edited = Signal()  # the user chose
    finished = Signal()  # and is done with it
    refused = Signal(str)

    def __init__(self, language: Language, choices: Sequence[Choosable]) -> None:
        super().__init__()
        self._language = language
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel gives no focus
        self.setMaxVisibleItems(12)
        self.setMinimumHeight(px(34))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(18)
        self.show_choices(choices)
        self.activated.connect(self._tell)

    def show_choices(self, choices: Sequence[Choosable]) -> None:
        """Replace the list, keeping what is chosen if it is still there. Emits nothing."""
        chosen = self.chosen()
        self.clear()
        self.addItem(common.CHOOSE_ONE.to(self._language), "")
        self.setItemData(0, "", _FOLDED)
        for choice in choices:
            self.addItem(choice.words, choice.code)
            self.setItemData(self.count() - 1, folded(choice.words), _FOLDED)
        self.show_chosen(chosen)

    def show_chosen(self, code: str | None) -> None:
        """Show what is chosen; a code the list has not is shown by itself. Emits nothing."""
        position = self.findData(code or "")
        if position < 0 and code:
            self.addItem(code, code)
            self.setItemData(self.count() - 1, folded(code), _FOLDED)
            position = self.count() - 1
        self.setCurrentIndex(max(position, 0))

    def chosen(self) -> str | None:
        """Return the code chosen, or None."""
        code = self.currentData()
        return code if isinstance(code, str) and code else None

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        side = px(16)
        place = QRect(self.width() - side - 8, (self.height() - side) // 2, side, side)
        ink = Colour.TEXT if self.isEnabled() else Colour.DISABLED
        draw_icon(painter, Icon.CHEVRON_DOWN, place, ink)
        painter.end()

    def _tell(self, _position: int) -> None:
        self.edited.emit()
        self.finished.emit()


class SearchingChoiceBox(ChoiceBox):
    """A long list, searched by typing any part of a name, with or without its accents."""

    def __init__(self, language: Language, choices: Sequence[Choosable]) -> None:
        super().__init__(language, choices)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._line = LineBox(language)
        self.setLineEdit(self._line)
        self._line.setPlaceholderText(common.SEARCH_IN_LIST.to(language))
        self._line.finished.connect(self._settle)
        self._popup = QListView()
        self._popup.setProperty("popup", "true")
        completer = _FoldedCompleter(self, self._popup)
        self.setCompleter(completer)
        self._popup.installEventFilter(self)
        self.show_chosen(None)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._line.setAccessibleName(name)  # a screen reader meets it as a box of its own

    def show_chosen(self, code: str | None) -> None:
        """Show what is chosen; with nothing chosen the box is empty. Emits nothing."""
        super().show_chosen(code)
        if self.isEditable() and not code:
            self.setEditText("")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:  # the list was closed while typing
            self._line.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._popup and isinstance(event, QKeyEvent) and _accepts(event):
            return self._accept_from_popup(event)
        return super().eventFilter(watched, event)

    def _accept_from_popup(self, event: QKeyEvent) -> bool:
        """Choose the only match; with several, Enter marks the first and waits for another."""
        if self._popup.currentIndex().isValid():
            return False
        leaving = event.key() == Qt.Key.Key_Tab
        if not leaving and self._matching(self.currentText()) is None:
            self._popup.setCurrentIndex(self._popup.model().index(0, 0))
            return True
        self._popup.hide()
        self._settle()
        if leaving:
            self.focusNextChild()
        return True

    def _settle(self) -> None:
        """Choose what was typed, or take it back with a sentence."""
        typed = self.currentText().strip()
        nothing_new = not typed and self.currentIndex() <= 0
        if nothing_new or typed == self.itemText(self.currentIndex()) or self._popup.isVisible():
            return
        position = self._matching(typed)
        if position is not None:
            self.setCurrentIndex(position)
            self.setEditText(self.itemText(position) if position else "")
            self._tell(position)
            return
        sentence = common.NOT_IN_LIST.filled(typed=typed).to(self._language)
        self.show_chosen(self.chosen())
        QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), sentence, self)
        announce(self, sentence)
        self.refused.emit(sentence)

    def _matching(self, typed: str) -> int | None:
        """Return the entry typed: the same words, or the only one that holds them."""
        wanted = folded(typed)
        if not wanted:
            return 0 if self.currentIndex() > 0 else None
        names = [str(self.itemData(i, _FOLDED)) for i in range(self.count())]
        if wanted in names:
            return names.index(wanted)
        holding = [i for i, name in enumerate(names) if wanted in name]
        return holding[0] if len(holding) == 1 else None


class _FoldedCompleter(QCompleter):
    def __init__(self, box: QComboBox, popup: QListView) -> None:
        super().__init__(box.model(), box)
        self.setPopup(popup)
        self.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompletionRole(_FOLDED)
        self.setMaxVisibleItems(12)

    def splitPath(self, path: str) -> list[str]:
        return [folded(path)]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return str(index.data(Qt.ItemDataRole.DisplayRole))


def _accepts(event: QKeyEvent) -> bool:
    keys = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
    return event.type() == QEvent.Type.KeyPress and event.key() in keys


def folded(words: str) -> str:
    """Return words without case and accents, as they are compared when searching."""
    apart = unicodedata.normalize("NFD", words.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).strip()
