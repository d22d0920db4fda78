"""Round and square buttons for answers: easy to hit, long words wrap, visible on every ground."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton

from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.icons import draw_icon
from counsellor_app.ui.mnemonics import without_mnemonic
from counsellor_app.ui.parts import doubled
from counsellor_app.ui.theme import colour, px
from counsellor_app.ui.tokens import Colour
from counsellor_app.ui.wrapped import WRAPPED, grow_downwards, wrapped_height

_SIDE, _GAP, _MARGIN = 20, 8, 4


class RoundChoice(QRadioButton):
    """One of several answers."""

    def __init__(self, words: str, code: str) -> None:
        super().__init__(doubled(words))
        _make_choice(self, words, code)

    def sizeHint(self) -> QSize:
        return _size(self)

    def minimumSizeHint(self) -> QSize:
        return _least_size(self)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return _height(self, width)

    def hitButton(self, place: QPoint) -> bool:
        return self.rect().contains(place)

    def paintEvent(self, _event: QPaintEvent) -> None:
        symbol = Icon.RADIO_BUTTON_FILLED if self.isChecked() else Icon.CIRCLE
        _paint(self, symbol)


class SquareChoice(QCheckBox):
    """One of any number of answers."""

    def __init__(self, words: str, code: str) -> None:
        super().__init__(doubled(words))
        _make_choice(self, words, code)

    def sizeHint(self) -> QSize:
        return _size(self)

    def minimumSizeHint(self) -> QSize:
        return _least_size(self)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return _height(self, width)

    def hitButton(self, place: QPoint) -> bool:
        return self.rect().contains(place)

    def paintEvent(self, _event: QPaintEvent) -> None:
        symbol = Icon.CHECKBOX_CHECKED_FILLED if self.isChecked() else Icon.CHECKBOX_UNCHECKED
        _paint(self, symbol)


def _make_choice(part: QAbstractButton, words: str, code: str) -> None:
    part.setObjectName(code)
    part.setAccessibleName(words)
    part.setAccessibleIdentifier(code)
    part.setCursor(Qt.CursorShape.PointingHandCursor)
    part.setSizePolicy(grow_downwards())


def _indent() -> int:
    return px(_SIDE) + _GAP + 2 * _MARGIN


def _size(part: QAbstractButton) -> QSize:
    metrics = QFontMetrics(part.font())
    words = without_mnemonic(part.text())
    width = _indent() + metrics.horizontalAdvance(words) + 2 * _MARGIN
    return QSize(width, _height(part, width))


def _least_size(part: QAbstractButton) -> QSize:
    least = _size(part)
    return QSize(min(least.width(), px(140)), least.height())


def _height(part: QAbstractButton, width: int) -> int:
    metrics = QFontMetrics(part.font())
    words = without_mnemonic(part.text())
    return max(px(_SIDE), wrapped_height(metrics, words, width - _indent() - _MARGIN)) + 2 * _MARGIN


def _paint(part: QAbstractButton, symbol: Icon) -> None:
    painter = QPainter(part)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = px(_SIDE)
    ink = Colour.ACCENT if part.isChecked() or part.underMouse() else Colour.FIELD
    words_ink = Colour.TEXT
    if not part.isEnabled():
        ink = words_ink = Colour.DISABLED
    line = QFontMetrics(part.font()).lineSpacing()
    first_line = max((line - side) // 2, 0)
    draw_icon(painter, symbol, QRect(_MARGIN + 1, _MARGIN + first_line, side, side), ink)
    painter.setPen(colour(words_ink))
    place = part.rect().adjusted(_indent(), _MARGIN + max((side - line) // 2, 0), -_MARGIN, 0)
    painter.drawText(place, WRAPPED, without_mnemonic(part.text()))
    if part.hasFocus():
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour(Colour.FOCUS), 2))
        painter.drawRoundedRect(part.rect().adjusted(1, 1, -1, -1), 5, 5)
    painter.end()
