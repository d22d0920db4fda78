"""The levels of each need before and after, as two points on a line of five steps."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from counsellor_app.cases.before_after import LEVELS, BeforeAfter, Change
from counsellor_app.forms.needs.common import NEED_LEVELS
from counsellor_app.text import Language, Text, short_date
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.theme import colour, font, px
from counsellor_app.ui.tokens import Colour, Size
from counsellor_app.ui.words import changes as words

_NARROW = 460  # pixels at 100 % text below which names stand above their line
_ROW, _TALL_ROW, _HEAD = 28, 42, 44
_DOT = 5.0
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_LEVEL_TEXTS = {option.value: option.text for option in NEED_LEVELS}


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the parts of one row stand."""

    name: QRectF
    line: QRectF
    words: QRectF


class BeforeAfterChart(QWidget):
    """A row for each need: a ring before, a full point now; arrow keys walk the rows."""

    def __init__(self, language: Language, shown: BeforeAfter | None = None) -> None:
        super().__init__()
        self._language = language
        self._changes: tuple[Change, ...] = ()
        self._days: tuple[date | None, date | None] = (None, None)
        self._current = -1
        self.setObjectName("before_after")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(words.CHART.to(language))
        self.show_changes(shown)

    def show_changes(self, shown: BeforeAfter | None) -> None:
        """Show the levels; a need that nobody gave a level has no row. Emits nothing."""
        known = () if shown is None else shown.changes
        self._changes = tuple(one for one in known if one.before or one.after)
        self._days = (None, None) if shown is None else (shown.before_on, shown.after_on)
        self._current = min(self._current, len(self._changes) - 1)
        said = [self._legend(words.BEFORE, 0), self._legend(words.NOW, 1), *self.lines()]
        nothing = words.NOTHING.to(self._language)
        self.setAccessibleDescription(". ".join(said) if self._changes else nothing)
        self.updateGeometry()
        self.update()

    def lines(self) -> tuple[str, ...]:
        """Return each row in words."""
        return tuple(_in_words(one, self._language) for one in self._changes)

    def current_words(self) -> str:
        """Return the words of the row the arrows reached, or nothing."""
        return self.lines()[self._current] if self._current >= 0 else ""

    def sizeHint(self) -> QSize:
        return QSize(px(240), self.heightForWidth(px(240)))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(200), px(_HEAD))

    def heightForWidth(self, width: int) -> int:
        return px(_HEAD) + len(self._changes) * _row_height(width)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._changes:
            painter.setFont(font(Size.SMALL))
            painter.setPen(colour(Colour.MUTED))
            wrapped = int(_MIDDLE) | int(Qt.TextFlag.TextWordWrap)
            painter.drawText(self.rect(), wrapped, words.NOTHING.to(self._language))
        else:
            self._draw_legend(painter)
        for place, change in enumerate(self._changes):
            self._draw_row(painter, change, self._places(place))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour(Colour.FOCUS), 2))
            around = self.rect() if self._current < 0 else self._row(self._current).toRect()
            painter.drawRoundedRect(around.adjusted(1, 1, -1, -1), 5, 5)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._changes) - 1
        steps = {
            Qt.Key.Key_Down: self._current + 1,
            Qt.Key.Key_Right: self._current + 1,
            Qt.Key.Key_Up: max(self._current, 0) - 1,
            Qt.Key.Key_Left: max(self._current, 0) - 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        wanted = steps.get(Qt.Key(event.key()))
        if wanted is None or last < 0 or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
            return
        self._current = wanted % (last + 1)
        self.update()
        said = self.current_words()
        corner = self._row(self._current).bottomLeft().toPoint()
        QToolTip.showText(self.mapToGlobal(corner), said, self)
        announce(self, said)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            under = event.pos().toPointF()
            rows = zip(range(len(self._changes)), self.lines(), strict=True)
            said = next((line for n, line in rows if self._row(n).contains(under)), "")
            QToolTip.showText(event.globalPos(), said, self)
            return True
        return super().event(event)

    def _row(self, place: int) -> QRectF:
        height = _row_height(self.width())
        return QRectF(0, px(_HEAD) + place * height, self.width(), height)

    def _places(self, place: int) -> _Places:
        row, gap = self._row(place), float(px(10))
        if self.width() < px(_NARROW):
            upper = QRectF(row.left() + 4, row.top(), row.width() - 8, row.height() / 2)
            lower = upper.translated(0, upper.height() - 2)
            half = lower.width() * 0.46
            return _Places(
                name=upper,
                line=QRectF(lower.left() + _DOT, lower.top(), half - gap, lower.height()),
                words=lower.adjusted(half + gap / 2, 0, 0, 0),
            )
        third = row.width() / 3
        return _Places(
            name=QRectF(row.left() + 4, row.top(), third - gap, row.height()),
            line=QRectF(row.left() + third, row.top(), third - gap, row.height()),
            words=QRectF(row.left() + 2 * third + gap, row.top(), third - gap, row.height()),
        )

    def _draw_legend(self, painter: QPainter) -> None:
        painter.setFont(font(Size.CAPTION))
        half = px(_HEAD) / 2 - 2
        for number, (said, draw) in enumerate(
            ((words.BEFORE, _draw_before), (words.NOW, _draw_after))
        ):
            middle = QPointF(4 + _DOT, half * number + half / 2)
            draw(painter, middle, Colour.ACCENT)
            painter.setPen(colour(Colour.MUTED))
            place = QRectF(px(18), half * number, self.width() - px(18), half)
            painter.drawText(place, _MIDDLE, self._legend(said, number))

    def _legend(self, said: Text, number: int) -> str:
        day = self._days[number]
        shown = words.NO_DAY if day is None else Text(short_date(day), short_date(day))
        return said.filled(day=shown).to(self._language)

    def _draw_row(self, painter: QPainter, change: Change, places: _Places) -> None:
        painter.setFont(font(Size.SMALL))
        painter.setPen(colour(Colour.TEXT))
        _draw_words(painter, places.name, change.need.text.to(self._language))
        _draw_line(painter, places.line)
        tone = _tone(change)
        before, after = _point(places.line, change.before), _point(places.line, change.after)
        if before is not None and after is not None and before != after:
            painter.setPen(QPen(colour(tone), 3))
            painter.drawLine(before, after)
        if before is not None:
            _draw_before(painter, before, tone)
        if after is not None:
            _draw_after(painter, after, tone)
        painter.setFont(font(Size.CAPTION))
        painter.setPen(colour(tone if change.steps else Colour.MUTED))
        _draw_words(painter, places.words, _short(change).to(self._language))


def _row_height(width: int) -> int:
    return px(_TALL_ROW if width < px(_NARROW) else _ROW)


def _draw_words(painter: QPainter, place: QRectF, said: str) -> None:
    metrics = QFontMetricsF(painter.font())
    shown = metrics.elidedText(said, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, _MIDDLE, shown)


def _draw_line(painter: QPainter, place: QRectF) -> None:
    """Draw the five steps, from no need at the left to an urgent one at the right."""
    painter.setPen(QPen(colour(Colour.FIELD), 1))
    middle = place.center().y()
    painter.drawLine(QPointF(place.left(), middle), QPointF(place.right(), middle))
    for level in LEVELS:
        point = _point(place, level)
        if point is not None:
            painter.drawLine(point - QPointF(0, 3), point + QPointF(0, 3))


def _draw_before(painter: QPainter, middle: QPointF, tone: Colour) -> None:
    painter.setBrush(colour(Colour.SURFACE))
    painter.setPen(QPen(colour(tone), 2))
    painter.drawEllipse(middle, _DOT, _DOT)


def _draw_after(painter: QPainter, middle: QPointF, tone: Colour) -> None:
    painter.setBrush(colour(tone))
    painter.setPen(QPen(colour(tone), 1))
    painter.drawEllipse(middle, _DOT - 1.5, _DOT - 1.5)  # inside its ring where nothing changed


def _point(place: QRectF, level: str | None) -> QPointF | None:
    if level is None:
        return None
    share = LEVELS.index(level) / (len(LEVELS) - 1)
    return QPointF(place.left() + share * place.width(), place.center().y())


def _tone(change: Change) -> Colour:
    if not change.steps:
        return Colour.ACCENT
    return Colour.OK if change.steps > 0 else Colour.BAD


def _level(level: str | None) -> Text:
    return words.UNKNOWN if level is None else _LEVEL_TEXTS[level]


def _short(change: Change) -> Text:
    if change.before is not None and change.before == change.after:
        return words.SAME.filled(level=_level(change.before))
    sides = {"before": change.before, "after": change.after}
    said = {side: words.NOT_SAID if one is None else _level(one) for side, one in sides.items()}
    return words.FROM_TO.filled(**said)


def _in_words(change: Change, language: Language) -> str:
    known = {"before": _level(change.before), "after": _level(change.after)}
    said = words.WHOLE.filled(need=change.need.text, change=_change(change.steps), **known)
    return said.to(language)


def _change(steps: int | None) -> Text:
    if steps is None:
        return words.NOT_COMPARED
    if steps == 0:
        return words.NOT_CHANGED
    return words.SMALLER.of(steps) if steps > 0 else words.GREATER.of(-steps)
