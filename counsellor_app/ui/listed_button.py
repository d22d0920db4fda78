"""One of several buttons under each other, of which one is shown: steps of a form, versions."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from counsellor_app.ui.theme import colour
from counsellor_app.ui.tokens import Colour

_ROUND, _MARK = 6, 3


class ListedButton(QAbstractButton):
    """Marks where one is, and tells of Up and Down; what it says each kind paints itself."""

    passing = Signal(int)  # an arrow: one up or down

    def __init__(self, name: str) -> None:
        super().__init__()
        self.is_here = False
        self.setObjectName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_here(self, is_here: bool) -> None:
        """Mark the one that is shown: the only one on the way of Tab. Emits nothing."""
        self.is_here = is_here
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_here else Qt.FocusPolicy.NoFocus)
        self.update()

    def paint_words(self, painter: QPainter) -> None:
        """Paint what this button says."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None:
            self.passing.emit(step)
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.is_here or (self.underMouse() and self.isEnabled()):
            painter.setBrush(colour(Colour.ACCENT_SOFT if self.is_here else Colour.SURFACE_2))
            painter.drawRoundedRect(self.rect(), _ROUND, _ROUND)
        if self.is_here:
            painter.setBrush(colour(Colour.ACCENT))
            painter.drawRoundedRect(QRect(0, 5, _MARK, self.height() - 10), _MARK / 2, _MARK / 2)
        self.paint_words(painter)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour(Colour.FOCUS), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), _ROUND - 1, _ROUND - 1)
        painter.end()
