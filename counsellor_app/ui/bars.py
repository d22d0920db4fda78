"""Small bars for counts, across and upright; the numbers are always written."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from counsellor_app.ui.theme import colour, font, px
from counsellor_app.ui.tokens import Colour, Size

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Counted:
    """A name and a number; an emphasised bar is drawn in another colour and with a frame."""

    words: str
    number: int
    emphasised: bool = False


class _Bars(QWidget):
    def __init__(self, accessible_name: str) -> None:
        super().__init__()
        self._counts: tuple[Counted, ...] = ()
        self.setAccessibleName(accessible_name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_counts(self, counts: Sequence[Counted]) -> None:
        """Show counts, in this order."""
        self._counts = tuple(counts)
        self.setAccessibleDescription("; ".join(f"{c.words}: {c.number}" for c in counts))
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max((count.number for count in self._counts), default=0)
        for position, count in enumerate(self._counts):
            self._draw(painter, position, count, count.number / most if most else 0.0)
        painter.end()

    def _draw(self, painter: QPainter, position: int, count: Counted, share: float) -> None:
        raise NotImplementedError


class AcrossBars(_Bars):
    """One bar under the other, the name at its left and the number at its right."""

    def sizeHint(self) -> QSize:
        return QSize(px(240), px(28) * len(self._counts))

    def _draw(self, painter: QPainter, position: int, count: Counted, share: float) -> None:
        row, y = px(28), position * px(28)
        names, numbers = self._name_width(), px(44)
        painter.setFont(font())
        painter.setPen(colour(Colour.TEXT))
        metrics = QFontMetricsF(font())
        words = metrics.elidedText(count.words, Qt.TextElideMode.ElideRight, names - px(8))
        painter.drawText(QRectF(0, y, names, row), _MIDDLE, words)
        room = QRectF(names, y + px(8), self.width() - names - numbers, px(12))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(Colour.NEUTRAL_SOFT))
        painter.drawRoundedRect(room, 3, 3)
        if count.number:
            painter.setBrush(colour(Colour.WARN if count.emphasised else Colour.ACCENT))
            filled = QRectF(room)
            filled.setWidth(max(room.width() * share, 4.0))
            painter.drawRoundedRect(filled, 3, 3)
        painter.setPen(colour(Colour.TEXT))
        place = QRectF(self.width() - numbers, y, numbers, row)
        right = _MIDDLE | Qt.AlignmentFlag.AlignRight
        painter.drawText(place, right, str(count.number))

    def _name_width(self) -> float:
        metrics = QFontMetricsF(font())
        widest = max((metrics.horizontalAdvance(c.words) for c in self._counts), default=0.0)
        return min(max(widest + px(12), px(80)), self.width() * 0.45)


class UprightBars(_Bars):
    """Bars side by side, the number above and the name below each."""

    def __init__(self, accessible_name: str, height: int = 140) -> None:
        super().__init__(accessible_name)
        self._height = height

    def sizeHint(self) -> QSize:
        return QSize(px(240), px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(colour(Colour.LINE), 1))
        foot = self.height() - px(22)
        painter.drawLine(QPointF(0, foot), QPointF(self.width(), foot))
        painter.end()
        super().paintEvent(event)

    def _draw(self, painter: QPainter, position: int, count: Counted, share: float) -> None:
        width = self.width() / len(self._counts)
        foot, x = self.height() - px(22), position * width
        height = (foot - px(20)) * share
        painter.setFont(font(Size.CAPTION))
        if count.number:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(Colour.WARN if count.emphasised else Colour.ACCENT))
            bar = min(width * 0.64, px(44))
            painter.drawRoundedRect(QRectF(x + (width - bar) / 2, foot - height, bar, height), 3, 3)
            painter.setPen(colour(Colour.TEXT))
            above = QRectF(x, foot - height - px(19), width, px(18))
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, str(count.number))
        painter.setPen(colour(Colour.MUTED))
        below = QRectF(x, foot + 3, width, px(18))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, count.words)
