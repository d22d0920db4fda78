"""A proposal one accepts with a click: what it is, and the letter of the article below."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton

from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.icons import draw_icon
from counsellor_app.ui.parts import doubled
from counsellor_app.ui.theme import colour, font, px
from counsellor_app.ui.tokens import Colour, Size
from counsellor_app.ui.wrapped import WRAPPED, grow_downwards, wrapped_height

_MARGIN, _ICON, _GAP = 6, 16, 8


class SuggestButton(QPushButton):
    """Words that wrap behind a plus, and a small line under them."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        self._below = ""
        self.setAutoDefault(True)
        self.setProperty("role", "link")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(grow_downwards())

    def show_words(self, said: str, below: str) -> None:
        """Show a proposal and its article. Emits nothing."""
        self._words, self._below = said, below
        self.setText(doubled(said))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(px(220), self.heightForWidth(px(220)))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), px(40))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words_height = wrapped_height(
            QFontMetrics(font(Size.SMALL)), self._words, self._room(width)
        )
        return words_height + QFontMetrics(font(Size.CAPTION)).lineSpacing() + 2 * _MARGIN

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(Colour.ACCENT_SOFT))
            painter.drawRoundedRect(self.rect(), 5, 5)
        side = px(_ICON)
        draw_icon(painter, Icon.ADD, QRect(_MARGIN, _MARGIN + 1, side, side), Colour.ACCENT)
        left = _MARGIN + side + _GAP
        place = QRect(left, _MARGIN, self._room(self.width()), self.height())
        painter.setFont(font(Size.SMALL))
        painter.setPen(colour(Colour.ACCENT))
        painter.drawText(place, WRAPPED, self._words)
        line = QFontMetrics(font(Size.CAPTION)).lineSpacing()
        painter.setFont(font(Size.CAPTION))
        painter.setPen(colour(Colour.MUTED))
        below = QRect(left, self.height() - _MARGIN - line, self._room(self.width()), line)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, self._below)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour(Colour.FOCUS), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 5, 5)
        painter.end()

    def _room(self, width: int) -> int:
        return width - 2 * _MARGIN - px(_ICON) - _GAP
