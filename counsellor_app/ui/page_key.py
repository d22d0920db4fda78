"""Keys that a page takes for itself before the window around it does."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


class PageKey(QObject):
    """One chord: pressed anywhere on the page, it is the page's and no shortcut of the window.

    Two shortcuts of one chord would be ambiguous to Qt, and neither would act.
    """

    pressed = Signal()

    def __init__(self, page: QWidget, chord: str) -> None:
        super().__init__(page)
        self._chord = QKeySequence(chord, QKeySequence.SequenceFormat.PortableText)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _KEYS or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if QKeySequence(event.keyCombination()) != self._chord:
            return super().eventFilter(watched, event)
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self.pressed.emit()
        return True
