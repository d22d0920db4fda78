"""Words that fit the room they get: buttons that wrap, labels that end in an ellipsis."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QStyle, QStyleOption

from counsellor_app.ui.mnemonics import without_mnemonic
from counsellor_app.ui.theme import colour, px
from counsellor_app.ui.tokens import Colour

WRAPPED = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)
_MARGIN = 5


def wrapped_height(metrics: QFontMetrics, words: str, width: int) -> int:
    """Return how high words are when wrapped to a width."""
    room = QRect(0, 0, max(width, 1), 10_000)
    return metrics.boundingRect(room, WRAPPED, words).height()


def grow_downwards() -> QSizePolicy:
    """Return the policy of a part whose height follows its width."""
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    return policy


class WrappingLink(QPushButton):
    """A link of any length: it wraps instead of widening the page."""

    def __init__(self, colour_name: Colour) -> None:
        super().__init__()
        self._colour = colour_name
        self.setAutoDefault(True)
        self.setProperty("role", "link")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(grow_downwards())

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        width = metrics.horizontalAdvance(self._words()) + 2 * _MARGIN + 2
        return QSize(width, metrics.lineSpacing() + 2 * _MARGIN)

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), px(160)), hint.height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        metrics = QFontMetrics(self.font())
        return wrapped_height(metrics, self._words(), width - 2 * _MARGIN) + 2 * _MARGIN

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        letters = self.font()
        letters.setUnderline(True)
        painter.setFont(letters)
        painter.setPen(colour(self._colour if self.isEnabled() else Colour.DISABLED))
        place = self.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        painter.drawText(place, WRAPPED, self._words())
        if self.hasFocus():
            painter.setPen(QPen(colour(Colour.FOCUS), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 5, 5)
        painter.end()

    def _words(self) -> str:
        return without_mnemonic(self.text())


class ElidedLabel(QLabel):
    """One line that ends in an ellipsis where there is no room; the tool tip says it whole."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), px(120)), hint.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        metrics = self.fontMetrics()
        words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self.text() if words != self.text() else "")
        option = QStyleOption()
        option.initFrom(self)
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        painter.setPen(option.palette.color(self.foregroundRole()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()
