"""A day, typed as people type days and read back in words; empty is empty."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.forms.spoken import day_in_words
from counsellor_app.forms.typed_days import (
    day_typed,
    month_typed,
    partial_day_typed,
    why_no_day,
)
from counsellor_app.text import Language, Text, long_date, month_name, short_date, weekday_date
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.icons import icon
from counsellor_app.ui.line_edits import LineBox, name_action
from counsellor_app.ui.parts import Kind, paragraph, say
from counsellor_app.ui.qt_language import qt_locale
from counsellor_app.ui.theme import colour, px, set_property
from counsellor_app.ui.tokens import Colour, Space
from counsellor_app.ui.words import common

_LONGEST = 40


class DayBox(QWidget):
    """A text box for a day, with a calendar behind its icon (Alt+Down) and its reading beside it.

    What cannot be read as a day stays as it was typed, and a sentence says how to write it.
    """

    edited = Signal()
    finished = Signal()
    room = 168  # pixels at 100 % text, for the pattern in its longest language

    def __init__(self, language: Language, today: Callable[[], date]) -> None:
        super().__init__()
        self._language = language
        self._today = today
        self._calendar: _CalendarPopup | None = None  # made when first opened, then kept
        self.line = LineBox(language, _LONGEST)
        self.line.keep_width(self.room)
        self.line.setPlaceholderText(self._pattern())
        self._reading = paragraph(kind=Kind.CAPTION)
        calendar = QAction(icon(Icon.CALENDAR_LTR, Colour.ACCENT), "", self.line)
        calendar.triggered.connect(self.open_calendar)
        self.line.addAction(calendar, QLineEdit.ActionPosition.TrailingPosition)
        name_action(self.line, calendar, common.PICK_DAY.to(language))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        row.addWidget(self.line)
        row.addWidget(self._reading, 1)
        self.setFocusProxy(self.line)
        self.line.edited.connect(self._read_while_typing)
        self.line.finished.connect(self._settle)

    def typed(self) -> str:
        """Return the text as it stands."""
        return self.line.typed()

    def day(self) -> date | None:
        """Return the whole day the text means, or None."""
        return day_typed(self.typed(), self._today())

    def show_text(self, text: str) -> None:
        """Show what was typed and could not be read, as it was typed. Emits nothing."""
        self.line.show_text(text)
        self._show_reading(complain=True)

    def show_day(self, day: date | None) -> None:
        """Show a day, or nothing. Emits nothing."""
        self.show_text(short_date(day) if day else "")

    def open_calendar(self) -> None:
        """Open the calendar under the box; choosing a day closes it, and so does Escape."""
        if self._calendar is None:
            self._calendar = _CalendarPopup(self, self._language)
            self._calendar.picked.connect(self._take_picked)
        self._calendar.open_at(self.line, self.day() or self._today())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt_down = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt_down and event.key() == Qt.Key.Key_Down:
            self.open_calendar()
            return
        super().keyPressEvent(event)

    def _take_picked(self, day: QDate) -> None:
        self.show_day(date(day.year(), day.month(), day.day()))
        self.edited.emit()
        self.finished.emit()

    def _pattern(self) -> str:
        return common.DAY_PATTERN.to(self._language)

    def _in_words(self, text: str) -> str | None:
        """Return what the text is read as, or None if it is no day."""
        day = day_typed(text, self._today())
        return weekday_date(day, self._language) if day else None

    def _why_not(self, text: str) -> Text:
        return why_no_day(text, self._today()) or common.DAY_NOT_UNDERSTOOD

    def _tidied(self, text: str) -> str:
        day = day_typed(text, self._today())
        return short_date(day) if day else text

    def _read_while_typing(self) -> None:
        self._show_reading(complain=False)
        self.edited.emit()

    def _settle(self) -> None:
        self.line.show_text(self._tidied(self.typed().strip()))
        self._show_reading(complain=True)
        self.finished.emit()

    def _show_reading(self, *, complain: bool) -> None:
        """Say how the text is read; complain only once the box has been left."""
        text = self.typed().strip()
        reading = self._in_words(text) if text else ""
        wrong = complain and reading is None
        if reading is None:
            reading = self._why_not(text).to(self._language) if complain else ""
        say(self._reading, reading)
        set_property(self._reading, "kind", "error" if wrong else "caption")
        set_property(self.line, "invalid", "true" if wrong else "false")
        self.line.setAccessibleDescription(reading)


class PartialDayBox(DayBox):
    """A day of which only the month or the year may be known."""

    room = 272

    def known(self) -> str | None:
        """Return what is known as 2026-03-05, 2026-03 or 2026, or None."""
        return partial_day_typed(self.typed(), self._today())

    def show_known(self, known: str | None) -> None:
        """Show what is known of a day. Emits nothing."""
        self.show_text(self._tidied(known or ""))

    def _pattern(self) -> str:
        return common.PARTIAL_DAY_PATTERN.to(self._language)

    def _in_words(self, text: str) -> str | None:
        known = partial_day_typed(text, self._today())
        match known.split("-") if known else []:
            case [year]:
                return f"{year}, {common.MONTH_NOT_KNOWN.to(self._language)}"
            case [year, month]:
                first = long_date(date(int(year), int(month), 1), self._language)
                return f"{first.removeprefix('1 ')}, {common.DAY_NOT_KNOWN.to(self._language)}"
            case [_, _, _]:
                return super()._in_words(text)
            case _:
                return None

    def _tidied(self, text: str) -> str:
        known = partial_day_typed(text, self._today())
        return ".".join(reversed(known.split("-"))) if known else text


class MonthBox(DayBox):
    """A month; a day picked from the calendar stands for its month."""

    def day(self) -> date | None:
        """Return the first day of the month the text means, or None."""
        month = month_typed(self.typed(), self._today())
        return date.fromisoformat(f"{month}-01") if month else None

    def show_day(self, day: date | None) -> None:
        """Show the month of a day, or nothing. Emits nothing."""
        self.show_text(day_in_words(day.strftime("%Y-%m")) if day else "")

    def _pattern(self) -> str:
        return common.MONTH_PATTERN.to(self._language)

    def _in_words(self, text: str) -> str | None:
        month = month_typed(text, self._today())
        if month is None:
            return None
        first = date.fromisoformat(f"{month}-01")
        return f"{month_name(first).to(self._language)} {first.year}"

    def _why_not(self, _text: str) -> Text:
        return common.MONTH_NOT_UNDERSTOOD

    def _tidied(self, text: str) -> str:
        month = month_typed(text, self._today())
        return day_in_words(month) if month else text


class _CalendarPopup(QFrame):
    picked = Signal(QDate)

    def __init__(self, owner: QWidget, language: Language) -> None:
        super().__init__(owner, Qt.WindowType.Popup)
        self.setProperty("card", "plain")
        self.calendar = _calendar(language)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XS, Space.XS, Space.XS, Space.XS)
        column.addWidget(self.calendar)
        self.calendar.activated.connect(self._pick)
        self.calendar.clicked.connect(self._pick)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.hide)

    def open_at(self, box: QWidget, day: date) -> None:
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.adjustSize()
        place = box.mapToGlobal(box.rect().bottomLeft())
        room = box.screen().availableGeometry()
        place.setX(min(place.x(), room.right() - self.width()))
        if place.y() + self.height() > room.bottom():
            place = box.mapToGlobal(box.rect().topLeft()) - QPoint(0, self.height())
        self.move(place)
        self.show()
        self.calendar.setFocus()

    def _pick(self, day: QDate) -> None:
        if self.isVisible():  # a click activates too: once is enough
            self.hide()
            self.picked.emit(day)


def _calendar(language: Language) -> QCalendarWidget:
    made = QCalendarWidget()
    made.setLocale(qt_locale(language))
    made.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    made.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    made.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames)
    made.setGridVisible(False)
    made.setMinimumSize(px(310), px(270))
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        made.setWeekdayTextFormat(day, _inked(Colour.BAD))
    made.setHeaderTextFormat(_inked(Colour.MUTED))
    for name, symbol, words in (
        ("qt_calendar_prevmonth", Icon.CHEVRON_LEFT, common.PREVIOUS_MONTH),
        ("qt_calendar_nextmonth", Icon.CHEVRON_RIGHT, common.NEXT_MONTH),
    ):
        part = made.findChild(QToolButton, name)
        if isinstance(part, QToolButton):
            part.setIcon(icon(symbol))
            part.setAccessibleName(words.to(language))
            part.setToolTip(words.to(language))
    return made


def _inked(name: Colour) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(colour(name))
    return made
