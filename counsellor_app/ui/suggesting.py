"""Suggestions under a line while one types; the text changes only when one of them is chosen."""

from collections.abc import Callable
from typing import assert_never

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
    QTimer,
)
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCompleter, QListView

from counsellor_app.forms.kinds import Suggested
from counsellor_app.forms.localities import Locality, localities_like
from counsellor_app.ui.line_edits import LineBox

_PAUSE = 150  # milliseconds: who types a whole name without a pause needs no list


class SuggestionList(QCompleter):
    """The list under a box, which it fills by itself as keys are pressed.

    The box does not know it as its completer: Qt would then write an entry into the box as
    soon as an arrow key touches it.
    """

    def __init__(self, box: LineBox, suggests: Suggested) -> None:
        super().__init__(box)
        self._box = box
        self._found: tuple[Locality, ...] = ()
        self._like = _source(suggests)
        self._shown = QStringListModel(self)
        self._popup = QListView()
        self._popup.setProperty("popup", "true")
        self.setPopup(self._popup)
        self.setModel(self._shown)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setWidget(box)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._suggest)
        box.edited.connect(self._typed)
        self.activated.connect(self._choose)

    def words(self) -> tuple[str, ...]:
        """Return the suggestions that are shown now."""
        return tuple(self._shown.stringList()) if self._popup.isVisible() else ()

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return str(index.data(Qt.ItemDataRole.DisplayRole))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close the list before the box hears that it is left; Qt would keep it from hearing."""
        if watched is self._box and _is_left(event):
            self._popup.hide()
        return super().eventFilter(watched, event)

    def _typed(self) -> None:
        """Follow the keys in an open list; open one only once the typing pauses."""
        if self._popup.isVisible():
            self._suggest()
            return
        self._pause.start()

    def _suggest(self) -> None:
        if not self._box.hasFocus():
            return  # the box was left before the pause was over
        typed = self._box.typed()
        self._found = self._like(typed)
        if any(one.name == typed for one in self._found):
            self._found = ()  # the name is whole: nothing is left to suggest
        self._shown.setStringList([one.words for one in self._found])
        if self._found:
            self.complete()
        else:
            self._popup.hide()

    def _choose(self, words: str) -> None:
        for one in self._found:
            if one.words == words:
                self._box.setText(one.name)
                self._box.edited.emit()
                return


def _is_left(event: QEvent) -> bool:
    if event.type() != QEvent.Type.FocusOut or not isinstance(event, QFocusEvent):
        return False
    return event.reason() != Qt.FocusReason.PopupFocusReason


def _source(suggests: Suggested) -> Callable[[str], tuple[Locality, ...]]:
    match suggests:
        case Suggested.LOCALITIES:
            return localities_like
        case _:
            assert_never(suggests)
