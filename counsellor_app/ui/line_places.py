"""A row in words, and where its parts stand: in columns, or under each other in little room."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetrics

from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.theme import bold_font, font, px
from counsellor_app.ui.tokens import Colour, Size, Space, Tone
from counsellor_app.ui.wrapped import wrapped_height

PAD = 8
_GAP = Space.M
_LEAST_WHAT = 170  # with less room than this, what it is stands under the name
_MOST_DAY = 0.45


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

    @property
    def name_font(self) -> QFont:
        """Return the letters of the name: bold unless a symbol says how it stands."""
        return font() if self.symbol is not None else bold_font()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rooms:
    """How wide the parts of some rows are, in pixels; 0 for a part none of them has."""

    name: int
    what: int
    basis: int
    day: int
    pill: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where the parts of one row are painted, and how high the row is."""

    name: QRect
    what: QRect
    basis: QRect
    day: QRect
    pill: QRect
    height: int
    stacked: bool

    def what_of(self, line: Line) -> str:
        """Return what it is; stacked, with the article behind it."""
        return _what(line, stacked=self.stacked)


def rooms_for(lines: Sequence[Line]) -> Rooms:
    """Return how wide each part of these rows is, so that the parts stand under each other."""
    caption, letters = QFontMetrics(font(Size.CAPTION)), QFontMetrics(font())
    return Rooms(
        name=_widest([line.name for line in lines], QFontMetrics(bold_font())),
        what=_widest([line.what for line in lines], letters),
        basis=_widest([line.basis for line in lines], caption),
        day=_widest([line.day for line in lines], letters),
        pill=_widest([line.pill for line in lines], QFontMetrics(bold_font(Size.CAPTION)), px(20)),
    )


def places_of(line: Line, rooms: Rooms, width: int, height: int = 0) -> Places:
    """Return where the parts stand in a row so wide; without a height, in the least one."""
    left = px(32) if line.symbol is not None else px(8)
    pill = _from_right(width - px(6), rooms.pill)
    day = _from_right(_before(pill), min(rooms.day, int(width * _MOST_DAY)))
    basis = _from_right(_before(day), rooms.basis)
    room = _before(basis) - left
    stacked = bool(rooms.what) and room < rooms.name + _GAP + min(rooms.what, px(_LEAST_WHAT))
    if stacked:
        room = _before(day) - left
    named = min(rooms.name, room // 2) if rooms.what and not stacked else room
    what = (left, room) if stacked else (left + named + _GAP, room - named - _GAP)
    above = wrapped_height(QFontMetrics(line.name_font), line.name, named)
    below = wrapped_height(QFontMetrics(font()), _what(line, stacked=stacked), what[1])
    aside = wrapped_height(QFontMetrics(font()), line.day, day[1])
    tallest = max(above + below if stacked else max(above, below), aside, px(20)) + 2 * px(PAD)
    high = max(height, tallest)
    head = (px(PAD), above) if stacked else (0, high)
    foot = (px(PAD) + above, below) if stacked else (0, high)
    return Places(
        name=QRect(left, head[0], named, head[1]),
        what=QRect(what[0], foot[0], what[1], foot[1]),
        basis=QRect(basis[0], 0, 0 if stacked else basis[1], high),
        day=QRect(day[0], 0, day[1], high),
        pill=QRect(pill[0], 0, pill[1], high),
        height=tallest,
        stacked=stacked,
    )


def _what(line: Line, *, stacked: bool) -> str:
    return f"{line.what} · {line.basis}" if stacked and line.basis else line.what


def _widest(words: list[str], metrics: QFontMetrics, more: int = 0) -> int:
    widest = max((metrics.horizontalAdvance(one) for one in words), default=0)
    return widest + more + 2 if widest else 0


def _from_right(right: int, width: int) -> tuple[int, int]:
    return right - width, width


def _before(place: tuple[int, int]) -> int:
    left, width = place
    return left - _GAP if width else left
