"""Keys that do something on a whole window or page, written as Ctrl+N in every language."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

_PORTABLE = QKeySequence.SequenceFormat.PortableText


def window_key(part: QWidget, keys: str, act: Callable[[], object]) -> QShortcut:
    """Let keys do something wherever the focus is in the window of a part."""
    return _key(part, keys, act, Qt.ShortcutContext.WindowShortcut)


def page_key(page: QWidget, keys: str, act: Callable[[], object]) -> QShortcut:
    """Let keys do something while the focus is in this page."""
    return _key(page, keys, act, Qt.ShortcutContext.WidgetWithChildrenShortcut)


def _key(
    part: QWidget, keys: str, act: Callable[[], object], where: Qt.ShortcutContext
) -> QShortcut:
    made = QShortcut(QKeySequence(keys, _PORTABLE), part)
    made.setContext(where)
    made.activated.connect(act)
    return made
