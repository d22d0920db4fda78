"""The timeline of a case: lanes of approved and possible time, deadlines, today."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from counsellor_app.law.citation import Basis
from counsellor_app.text import Language, short_date
from counsellor_app.ui.law_here import name_law
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.theme import font, px
from counsellor_app.ui.timeline_axis import Axis, Bar, Lane, Mark, Placed, axis_for, placed_labels
from counsellor_app.ui.timeline_painting import Frame, Spot, TimelinePainter
from counsellor_app.ui.tokens import Size
from counsellor_app.ui.words import common

_TOP, _ROW, _LABEL_ROW, _FOOT = 36, 34, 20, 6
_RIGHT_MARGIN = 14


@dataclass(frozen=True, slots=True)
class _Item:
    id: str
    words: str
    law: Basis | None = None


class Timeline(QWidget):
    """Painted lanes and deadlines; arrow keys walk the items, Enter or a click chooses one."""

    walked = Signal(str)  # the words of the item the arrows reached
    chosen = Signal(str)  # the id of an item

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._lanes: tuple[Lane, ...] = ()
        self._marks: tuple[Mark, ...] = ()
        self._today = date.min
        self._items: tuple[_Item, ...] = ()
        self._spots: tuple[Spot, ...] = ()
        self._current = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(common.TIMELINE.to(language))

    def show_timeline(self, lanes: Sequence[Lane], marks: Sequence[Mark], today: date) -> None:
        """Show lanes and deadlines as of today."""
        self._lanes = tuple(lanes)
        self._marks = tuple(sorted(marks, key=lambda mark: mark.day))
        self._today = today
        self._items = _items_of(self._lanes, self._marks, self._language)
        self._current = -1
        name_law(self, None)
        self.setAccessibleDescription(". ".join(item.words for item in self._items))
        self.updateGeometry()
        self.update()

    def current_words(self) -> str:
        """Return the words of the item the arrows reached, or nothing."""
        return self._items[self._current].words if self._current >= 0 else ""

    def sizeHint(self) -> QSize:
        return QSize(px(700), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(
            px(400), _height(self._lanes, self._marks, 0)
        )  # wide enough, no label stands lower

    def heightForWidth(self, width: int) -> int:
        rows = max((placed.row for placed in self._placed(self._axis(width))), default=0)
        return _height(self._lanes, self._marks, rows)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._lanes and not self._marks:
            return
        axis = self._axis(self.width())
        frame = Frame(
            axis=axis,
            today=self._today,
            language=self._language,
            top=px(_TOP),
            row=px(_ROW),
            label_row=px(_LABEL_ROW),
            bottom=self.height() - px(_FOOT),
        )
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing = TimelinePainter(painter, frame)
        drawing.draw_months()
        bars = drawing.draw_lanes(self._lanes)
        drawing.draw_today()
        marks = drawing.draw_marks(self._marks, self._placed(axis), len(self._lanes))
        self._spots = (*bars, *marks)
        if self.hasFocus():
            drawing.draw_focus(self.rect(), self._focused_spot())
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._items) - 1
        steps = {
            Qt.Key.Key_Right: self._current + 1,
            Qt.Key.Key_Down: self._current + 1,
            Qt.Key.Key_Left: max(self._current, 0) - 1,
            Qt.Key.Key_Up: max(self._current, 0) - 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        wanted = steps.get(Qt.Key(event.key()))
        if wanted is not None and last >= 0:
            self._walk_to(wanted % (last + 1))
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._current >= 0:
            self.chosen.emit(self._items[self._current].id)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._item_at(event.position().toPoint())
        if found is None:
            super().mousePressEvent(event)
            return
        self._current = found
        name_law(self, self._items[found].law)
        self.update()
        self.chosen.emit(self._items[found].id)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = self._item_at(event.pos())
            words = self._items[found].words if found is not None else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def _walk_to(self, position: int) -> None:
        self._current = position
        name_law(self, self._items[position].law)
        self.update()
        words = self._items[position].words
        spot = self._focused_spot()
        if spot is not None:
            QToolTip.showText(self.mapToGlobal(spot.bottomLeft().toPoint()), words, self)
        announce(self, words)
        self.walked.emit(words)

    def _focused_spot(self) -> QRectF | None:
        if 0 <= self._current < len(self._spots):
            return self._spots[self._current].place
        return None

    def _item_at(self, place: QPoint) -> int | None:
        hits = (i for i, s in enumerate(self._spots) if s.place.contains(place.toPointF()))
        return max(hits, default=None)  # what was painted last is on top

    def _axis(self, width: int) -> Axis:
        metrics = QFontMetricsF(font(Size.CAPTION))
        names = [lane.name for lane in self._lanes]
        names.append(common.LEGAL_DATES.to(self._language))
        widest = max(metrics.horizontalAdvance(name) for name in names)
        left = min(widest, px(180)) + px(24)
        right = max(width - px(_RIGHT_MARGIN), left + 1)
        return axis_for(self._lanes, self._marks, self._today, left, right)

    def _placed(self, axis: Axis) -> tuple[Placed, ...]:
        metrics = QFontMetricsF(font(Size.CAPTION))
        places = [(axis.x(mark.day), metrics.horizontalAdvance(mark.words)) for mark in self._marks]
        today = axis.x(self._today)
        return placed_labels(places, (axis.left, axis.right + px(10)), today, px(12))


def _items_of(
    lanes: Sequence[Lane], marks: Sequence[Mark], language: Language
) -> tuple[_Item, ...]:
    bars = [_bar_item(lane, bar, language) for lane in lanes for bar in lane.bars]
    return (*bars, *(_mark_item(mark, language) for mark in marks))


def _bar_item(lane: Lane, bar: Bar, language: Language) -> _Item:
    days = f"{short_date(bar.start)} – {short_date(bar.end)}"
    state = "" if bar.approved else f", {common.POSSIBLE.to(language)}"
    return _Item(bar.id, f"{lane.name}: {bar.words}{_aside(bar)}, {days}{state}", bar.law)


def _mark_item(mark: Mark, language: Language) -> _Item:
    state = f", {common.FULFILLED.to(language)}" if mark.fulfilled else ""
    return _Item(mark.id, f"{mark.words}{_aside(mark)}: {short_date(mark.day)}{state}", mark.law)


def _aside(item: Bar | Mark) -> str:
    return f" ({item.aside})" if item.aside else ""


def _height(lanes: Sequence[Lane], marks: Sequence[Mark], label_rows: int) -> int:
    rows = len(lanes) + (1 if marks else 0)
    return px(_TOP + rows * _ROW + label_rows * _LABEL_ROW + _FOOT)
