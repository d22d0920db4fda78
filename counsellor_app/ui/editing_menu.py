"""The menu of a text box in the language of the interface: Qt has none in Romanian."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit

from counsellor_app.text import Language, Text
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.icons import icon
from counsellor_app.ui.words import common

_Key = QKeySequence.StandardKey


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    words: Text
    symbol: Icon | None
    key: QKeySequence.StandardKey
    act: Callable[[], object]
    possible: bool


def editing_menu(box: QLineEdit | QPlainTextEdit, language: Language) -> QMenu:
    """Return the menu of a box, made anew; it is gone when it closes."""
    menu = QMenu(box)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for position, entry in enumerate(_entries(box)):
        if position in {2, 6}:
            menu.addSeparator()
        action = menu.addAction(entry.words.to(language))
        if entry.symbol is not None:
            action.setIcon(icon(entry.symbol))
        action.setShortcut(QKeySequence(entry.key))
        action.setShortcutVisibleInContextMenu(True)
        action.setEnabled(entry.possible)
        action.triggered.connect(lambda _checked=False, act=entry.act: act())
    return menu


def _entries(box: QLineEdit | QPlainTextEdit) -> tuple[_Entry, ...]:
    selected = _has_selection(box)
    writable = not box.isReadOnly()
    hidden = isinstance(box, QLineEdit) and box.echoMode() != QLineEdit.EchoMode.Normal
    pastable = writable and bool(QGuiApplication.clipboard().text())
    undo, redo = _undo_and_redo(box)
    shown = selected and not hidden
    entries: tuple[tuple[Text, Icon | None, _Key, Callable[[], object], bool], ...] = (
        (common.UNDO, Icon.ARROW_UNDO, _Key.Undo, box.undo, writable and undo),
        (common.REDO, Icon.ARROW_REDO, _Key.Redo, box.redo, writable and redo),
        (common.CUT, Icon.CUT, _Key.Cut, box.cut, writable and shown),
        (common.COPY, Icon.COPY, _Key.Copy, box.copy, shown),
        (common.PASTE, Icon.CLIPBOARD_PASTE, _Key.Paste, _paste(box), pastable),
        (common.DELETE, Icon.DELETE, _Key.Delete, _delete(box), writable and selected),
        (common.SELECT_ALL, None, _Key.SelectAll, box.selectAll, True),
    )
    return tuple(
        _Entry(words=words, symbol=symbol, key=key, act=act, possible=possible)
        for words, symbol, key, act, possible in entries
    )


def _has_selection(box: QLineEdit | QPlainTextEdit) -> bool:
    if isinstance(box, QLineEdit):
        return box.hasSelectedText()
    return box.textCursor().hasSelection()


def _undo_and_redo(box: QLineEdit | QPlainTextEdit) -> tuple[bool, bool]:
    if isinstance(box, QLineEdit):
        return box.isUndoAvailable(), box.isRedoAvailable()
    return box.document().isUndoAvailable(), box.document().isRedoAvailable()


def _paste(box: QLineEdit | QPlainTextEdit) -> Callable[[], object]:
    guarded: Callable[[str], object] | None = getattr(box, "paste_text", None)
    if guarded is None:
        return box.paste
    return lambda: guarded(QGuiApplication.clipboard().text())


def _delete(box: QLineEdit | QPlainTextEdit) -> Callable[[], object]:
    if isinstance(box, QLineEdit):
        return box.del_
    return lambda: box.textCursor().removeSelectedText()
