"""A row one can open: who, what, the article, the day and how it stands; Enter or a click."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from counsellor_app.law.citation import Basis
from counsellor_app.ui.icons import draw_icon
from counsellor_app.ui.law_here import name_law
from counsellor_app.ui.line_places import Line, Places, Rooms, places_of, rooms_for
from counsellor_app.ui.theme import bold_font, colour, font, px
from counsellor_app.ui.tokens import Colour, Size, Tone
from counsellor_app.ui.wrapped import grow_downwards

_WRAPPED = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignVCenter)
_LEFT = _WRAPPED | int(Qt.AlignmentFlag.AlignLeft)
_RIGHT = _WRAPPED | int(Qt.AlignmentFlag.AlignRight)


class LineButton(QAbstractButton):
    """A row of a card that opens something; long words wrap, nothing is cut."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.law: Basis | None = None  # what F1 shows
        self._line = Line(name="")
        self._rooms = rooms_for([self._line])
        self.setObjectName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(grow_downwards())
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_line(self, line: Line, rooms: Rooms, law: Basis | None = None) -> None:
        """Show other words in place. Emits nothing."""
        self.law = law
        name_law(self, law)
        self._line = line
        self._rooms = rooms
        self.setAccessibleName(line.spoken)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(420), self.heightForWidth(max(self.width(), px(420))))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(280), px(36))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return places_of(self._line, self._rooms, width).height

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)

    def hitButton(self, place: QPoint) -> bool:
        return self.rect().contains(place)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(Colour.ACCENT_SOFT))
            painter.drawRoundedRect(self.rect(), 4, 4)
        places = places_of(self._line, self._rooms, self.width(), self.height())
        self._paint_words(painter, places)
        if self._line.pill:
            draw_pill(painter, places.pill, self._line.pill, self._line.tone)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour(Colour.FOCUS), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 5, 5)
        painter.end()

    def _paint_words(self, painter: QPainter, places: Places) -> None:
        line = self._line
        name_ink = Colour.ACCENT
        if line.symbol is not None:
            side = px(20)
            square = QRect(px(2), (self.height() - side) // 2, side, side)
            draw_icon(painter, line.symbol, square, line.ink)
            name_ink = Colour.TEXT
        day = _RIGHT if line.symbol is not None else _LEFT
        for place, words, letters, ink, flags in (
            (places.name, line.name, line.name_font, name_ink, _LEFT),
            (places.what, places.what_of(line), font(), Colour.TEXT, _LEFT),
            (places.basis, line.basis, font(Size.CAPTION), Colour.MUTED, _LEFT),
            (places.day, line.day, font(), Colour.MUTED, day),
        ):
            if place.width() > 0:
                _write(painter, place, words, letters, colour_name=ink, flags=flags)


def draw_pill(painter: QPainter, place: QRect, words: str, tone: Tone) -> None:
    """Draw a short status at the left of a place, in its middle."""
    letters = bold_font(Size.CAPTION)
    metrics = QFontMetrics(letters)
    width = min(metrics.horizontalAdvance(words) + px(20), place.width())
    height = metrics.height() + px(5)
    top = place.top() + (place.height() - height) / 2
    ground = QRectF(place.left(), top, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(tone.soft))
    painter.drawRoundedRect(ground, height / 2, height / 2)
    painter.setFont(letters)
    painter.setPen(colour(tone.ink))
    said = metrics.elidedText(words, Qt.TextElideMode.ElideRight, width - px(12))
    painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, said)


def _write(
    painter: QPainter,
    place: QRect,
    words: str,
    letters: QFont,
    *,
    colour_name: Colour,
    flags: int,
) -> None:
    painter.setFont(letters)
    painter.setPen(colour(colour_name))
    painter.drawText(place, flags, words)
