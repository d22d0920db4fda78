"""A row one can open: who, what, the article, the day and how it stands; Enter or a click."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from counsellor_app.law.citation import Basis
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.icons import draw_icon
from counsellor_app.ui.theme import bold_font, colour, font, px
from counsellor_app.ui.tokens import Colour, Size, Space, Tone
from counsellor_app.ui.wrapped import WRAPPED, grow_downwards, wrapped_height

_PAD = 8
_GAP = Space.M
_WRAPPED_MIDDLE = int(WRAPPED) | int(Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """The words of a row; whatever is empty takes no room."""

    name: str
    what: str = ""
    basis: str = ""
    day: str = ""
    pill: str = ""
    tone: Tone = Tone.NEUTRAL
    symbol: Icon | None = None
    ink: Colour = Colour.MUTED  # of the symbol
    state: str = ""  # what the symbol means, for screen readers

    @property
    def spoken(self) -> str:
        """Return the row as a screen reader says it."""
        parts = (self.name, self.what, self.basis, self.state, self.day, self.pill)
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rooms:
    """How wide the parts of a row are, in pixels; 0 for a part no row has."""

    name: int
    what: int
    basis: int
    day: int
    pill: int


class LineButton(QAbstractButton):
    """A row of a card that opens something; long words wrap, nothing is cut."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.line = Line(name="")
        self.law: Basis | None = None  # what F1 shows
        self._rooms = rooms_for([self.line])
        self.setObjectName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(grow_downwards())
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_line(self, line: Line, rooms: Rooms, law: Basis | None = None) -> None:
        """Show other words in place. Emits nothing."""
        self.line = line
        self.law = law
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
        places = _places(self.line, self._rooms, width)
        letters = QFontMetrics(_name_font(self.line))
        name = wrapped_height(letters, self.line.name, places.name[1])
        what = wrapped_height(QFontMetrics(font()), self.line.what, places.what[1])
        day = wrapped_height(QFontMetrics(font()), self.line.day, places.day[1])
        return max(name, what, day, px(20)) + 2 * px(_PAD)

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
        line, places = self.line, _places(self.line, self._rooms, self.width())
        if line.symbol is not None:
            side = px(20)
            square = QRect(px(2), (self.height() - side) // 2, side, side)
            draw_icon(painter, line.symbol, square, line.ink)
        self._words(painter, places.name, line.name, _Pen(_name_font(line), _name_ink(line)))
        self._words(painter, places.what, line.what, _Pen(font(), Colour.TEXT))
        self._words(painter, places.basis, line.basis, _Pen(font(Size.CAPTION), Colour.MUTED))
        self._words(painter, places.day, line.day, _Pen(font(), Colour.MUTED))
        if line.pill:
            left, width = places.pill
            draw_pill(painter, QRect(left, 0, width, self.height()), line.pill, line.tone)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour(Colour.FOCUS), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 5, 5)
        painter.end()

    def _words(self, painter: QPainter, place: tuple[int, int], words: str, pen: "_Pen") -> None:
        painter.setFont(pen.font)
        painter.setPen(colour(pen.ink))
        left, width = place
        painter.drawText(QRect(left, 0, width, self.height()), _WRAPPED_MIDDLE, words)


def draw_pill(painter: QPainter, place: QRect, words: str, tone: Tone) -> int:
    """Draw a short status at the left of a place, in its middle; return how wide it is."""
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
    return width


@dataclass(frozen=True, slots=True)
class _Pen:
    font: QFont
    ink: Colour


@dataclass(frozen=True, slots=True)
class _Places:
    """Left edge and width of each part."""

    name: tuple[int, int]
    what: tuple[int, int]
    basis: tuple[int, int]
    day: tuple[int, int]
    pill: tuple[int, int]


def rooms_for(lines: Sequence[Line]) -> Rooms:
    """Return how wide each part of these rows is, so that the parts stand under each other."""
    caption, letters = QFontMetrics(font(Size.CAPTION)), QFontMetrics(font())
    strong = QFontMetrics(bold_font(Size.CAPTION))
    return Rooms(
        name=_widest([line.name for line in lines], QFontMetrics(bold_font())),
        what=_widest([line.what for line in lines], letters),
        basis=_widest([line.basis for line in lines], caption),
        day=_widest([line.day for line in lines], letters),
        pill=_widest([line.pill for line in lines], strong, px(20)),
    )


def _widest(words: list[str], metrics: QFontMetrics, more: int = 0) -> int:
    widest = max((metrics.horizontalAdvance(one) for one in words), default=0)
    return widest + more + 2 if widest else 0


def _places(line: Line, rooms: Rooms, width: int) -> _Places:
    right = width - px(6)
    left = px(32) if line.symbol is not None else px(8)
    pill = _from_right(right, rooms.pill)
    day = _from_right(_before(pill), min(rooms.day, int(width * 0.45)))
    basis = _from_right(_before(day), rooms.basis)
    room = max(_before(basis) - left, px(80))
    named = min(rooms.name + _GAP, int(room * 0.5)) if rooms.what else room
    return _Places(
        name=(left, named if not rooms.what else named - _GAP),
        what=(left + named, room - named),
        basis=basis,
        day=day,
        pill=pill,
    )


def _from_right(right: int, width: int) -> tuple[int, int]:
    return right - width, width


def _before(place: tuple[int, int]) -> int:
    left, width = place
    return left - _GAP if width else left


def _name_font(line: Line) -> QFont:
    return font() if line.symbol is not None else bold_font()


def _name_ink(line: Line) -> Colour:
    return Colour.TEXT if line.symbol is not None else Colour.ACCENT
