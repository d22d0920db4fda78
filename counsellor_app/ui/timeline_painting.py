"""How the timeline is painted. Meaning is never colour alone: dashes, shapes and words say it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from babel.dates import format_date
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF

from counsellor_app.text import Language
from counsellor_app.ui.theme import bold_font, colour, font, px
from counsellor_app.ui.timeline_axis import Axis, Bar, Lane, Mark, Placed, months_to_write
from counsellor_app.ui.tokens import Colour, Size, Tone
from counsellor_app.ui.words import common

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_WRAPPED = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The measures of one painting, in pixels."""

    axis: Axis
    today: date
    language: Language
    top: int
    row: int
    label_row: int
    bottom: int


@dataclass(frozen=True, slots=True)
class Spot:
    """Where an item was painted."""

    place: QRectF


class TimelinePainter:
    """Paints the timeline once."""

    def __init__(self, painter: QPainter, frame: Frame) -> None:
        self._painter = painter
        self._frame = frame
        self._axis = frame.axis
        self._today_x = frame.axis.x(frame.today)
        self._small = font(Size.CAPTION)
        self._strong = bold_font(Size.CAPTION)

    def draw_months(self) -> None:
        """Draw the months and their lines; years are strong, and today's label keeps its room."""
        painter, top = self._painter, self._frame.top
        room = px(44)
        for month in months_to_write(self._axis, room):
            x = self._axis.x(month)
            painter.setPen(QPen(colour(Colour.LINE), 1))
            painter.drawLine(QPointF(x, top - px(6)), QPointF(x, self._frame.bottom))
            if -room < x - self._today_x < px(26):
                continue
            january = month.month == 1
            painter.setFont(self._strong if january else self._small)
            painter.setPen(colour(Colour.TEXT if january else Colour.MUTED))
            place = QRectF(x + 3, px(4), px(60), px(22))
            painter.drawText(place, _MIDDLE, self._month_words(month))

    def draw_lanes(self, lanes: Sequence[Lane]) -> list[Spot]:
        """Draw the lanes; return where each bar stands."""
        spots = []
        for position, lane in enumerate(lanes):
            y = self._frame.top + position * self._frame.row
            self._draw_name(lane.name, y)
            spots += [self._draw_bar(bar, y) for bar in lane.bars]
        return spots

    def draw_today(self) -> None:
        """Draw the line of today and its label."""
        painter, x = self._painter, self._today_x
        painter.setPen(QPen(colour(Colour.TEXT), 1.6))
        painter.drawLine(QPointF(x, px(26)), QPointF(x, self._frame.bottom))
        words = common.TODAY.to(self._frame.language)
        painter.setFont(self._strong)
        width = QFontMetricsF(self._strong).horizontalAdvance(words) + px(16)
        place = QRectF(x - width / 2, px(5), width, px(20))
        painter.setBrush(colour(Colour.TEXT))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(place, px(10), px(10))
        painter.setPen(colour(Colour.SURFACE))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def draw_marks(
        self, marks: Sequence[Mark], placed: Sequence[Placed], lane_count: int
    ) -> list[Spot]:
        """Draw the deadlines under the lanes; return where each stands."""
        if not marks:
            return []
        y = self._frame.top + lane_count * self._frame.row
        self._draw_name(common.LEGAL_DATES.to(self._frame.language), y)
        centre = y + self._frame.row / 2
        return [
            self._draw_mark(mark, label, centre) for mark, label in zip(marks, placed, strict=True)
        ]

    def draw_focus(self, whole: QRect, spot: QRectF | None) -> None:
        """Draw the focus ring around the timeline, and around the item walked to."""
        painter = self._painter
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour(Colour.FOCUS), 2))
        painter.drawRoundedRect(QRectF(whole).adjusted(1, 1, -1, -1), 6, 6)
        if spot is not None:
            painter.drawRoundedRect(spot.adjusted(-3, -3, 3, 3), 7, 7)

    def _month_words(self, month: date) -> str:
        if month.month == 1:
            return str(month.year)
        words = format_date(month, "LLL", locale=self._frame.language.locale)
        return words.rstrip(".")

    def _draw_name(self, words: str, y: float) -> None:
        painter = self._painter
        painter.setFont(self._small)
        painter.setPen(colour(Colour.TEXT))
        painter.drawText(QRectF(0, y, self._axis.left - px(12), self._frame.row), _WRAPPED, words)

    def _draw_bar(self, bar: Bar, y: float) -> Spot:
        painter = self._painter
        left, right = self._axis.x(bar.start), self._axis.x(bar.end)
        place = QRectF(left, y + px(6), max(right - left, 4.0), self._frame.row - px(12))
        line = Qt.PenStyle.SolidLine if bar.approved else Qt.PenStyle.DashLine
        painter.setPen(QPen(colour(bar.tone.ink), 1.4, line))
        ground = bar.tone.soft if bar.approved else Colour.SURFACE
        painter.setBrush(colour(ground))
        painter.drawRoundedRect(place, 5, 5)
        if bar.approved and bar.start < self._frame.today:
            self._draw_elapsed(bar, place)
        self._draw_bar_words(bar, place)
        return Spot(place)

    def _draw_elapsed(self, bar: Bar, place: QRectF) -> None:
        """Draw what is over as a foot line."""
        until = self._axis.x(min(bar.end, self._frame.today))
        foot = QRectF(place.left(), place.bottom() - 4, max(until - place.left(), 4.0), 4)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour(bar.tone.ink))
        self._painter.drawRoundedRect(foot, 2, 2)

    def _draw_bar_words(self, bar: Bar, place: QRectF) -> None:
        metrics = QFontMetricsF(self._strong)
        room = place.adjusted(px(8), -1, -px(6), -1)
        width = metrics.horizontalAdvance(bar.words)
        crosses = room.left() - 6 < self._today_x < room.left() + width + 6
        if crosses and self._today_x < room.right():
            room.setLeft(self._today_x + px(8))  # the line of today must not cut the words
        words = metrics.elidedText(bar.words, Qt.TextElideMode.ElideRight, max(room.width(), 0))
        if len(words) < min(3, len(bar.words)):
            return  # nothing readable fits; the tool tip and the arrows still say it
        self._painter.setFont(self._strong)
        self._painter.setPen(colour(bar.tone.ink))
        self._painter.drawText(room, _MIDDLE, words)

    def _draw_mark(self, mark: Mark, label: Placed, y: float) -> Spot:
        painter, x = self._painter, self._axis.x(mark.day)
        ink = colour(mark.tone.ink)
        hollow = mark.tone in {Tone.INFO, Tone.NEUTRAL} and not mark.fulfilled
        painter.setPen(QPen(ink, 1.6))
        painter.setBrush(colour(Colour.SURFACE) if hollow else ink)
        reach = px(7) + 0.5
        if mark.fulfilled:
            painter.drawEllipse(QPointF(x, y), px(6), px(6))
        else:
            corners = ((0, -reach), (reach, 0), (0, reach), (-reach, 0))
            painter.drawPolygon(QPolygonF([QPointF(x + dx, y + dy) for dx, dy in corners]))
        painter.setFont(self._small)
        painter.setPen(ink)
        top = y - px(11) + label.row * self._frame.label_row
        width = QFontMetricsF(self._small).horizontalAdvance(mark.words)
        painter.drawText(QRectF(label.left, top, width + 4, px(22)), _MIDDLE, mark.words)
        return Spot(QRectF(x - reach - 2, y - reach - 2, 2 * reach + 4, 2 * reach + 4))
