"""Termene: the dates of all cases, overdue first, by day or by the article they come from."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QStackedWidget,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.law.citation import Basis
from counsellor_app.services.desk import Desk
from counsellor_app.services.following import due_lines
from counsellor_app.services.pages import DueLine
from counsellor_app.text import Language, Text, short_date
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.line_button import draw_pill
from counsellor_app.ui.naming import named
from counsellor_app.ui.panels import Card, EmptyState
from counsellor_app.ui.parts import Kind, chip, label, row, say
from counsellor_app.ui.tables import RowDelegate, table
from counsellor_app.ui.theme import bold_font, colour, font, px
from counsellor_app.ui.tokens import Colour, Size, Space
from counsellor_app.ui.tones import TONES
from counsellor_app.ui.whereabouts import case_at
from counsellor_app.ui.words import shell as words

_Index = QModelIndex | QPersistentModelIndex
_AHEAD = timedelta(days=730)
_LINE = Qt.ItemDataRole.UserRole + 1
_COLUMNS = (
    (words.COLUMN_PERSON, 230),
    (words.COLUMN_WHAT, 300),
    (words.COLUMN_BASIS, 150),
    (words.COLUMN_DAY, 110),
    (words.COLUMN_WHEN, 170),
)


@dataclass(frozen=True, slots=True)
class Group:
    """Dates under one heading."""

    title: str
    lines: tuple[DueLine, ...]


class DueModel(QAbstractTableModel):
    """Groups of dates, each under a row with its title."""

    def __init__(self, language: Language, parent: QObject) -> None:
        super().__init__(parent)
        self._language = language
        self._rows: tuple[DueLine | str, ...] = ()

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show these groups; those without dates are left out."""
        self.beginResetModel()
        rows: list[DueLine | str] = []
        for group in groups:
            if group.lines:
                counted = words.GROUP_OF.filled(group=group.title, count=len(group.lines))
                rows += [counted.to(self._language), *group.lines]
        self._rows = tuple(rows)
        self.endResetModel()

    def line_at(self, position: int) -> DueLine | None:
        """Return the date in a row; None for a title."""
        found = self._rows[position]
        return found if isinstance(found, DueLine) else None

    def titles(self) -> tuple[int, ...]:
        """Return the rows that are titles."""
        return tuple(i for i, found in enumerate(self._rows) if isinstance(found, str))

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(_COLUMNS)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if index.isValid() and self.line_at(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        found = self._rows[index.row()]
        if role == _LINE:
            return found
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        if isinstance(found, str):
            return found if index.column() == 0 else ""
        said = _cells(found, self._language)[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{_COLUMNS[index.column()][0].to(self._language)}: {said}"
        return said

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _COLUMNS[section][0].to(self._language)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


class _DueDelegate(RowDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        found = index.data(_LINE)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        title = isinstance(found, str)
        ground = Colour.ACCENT_SOFT if chosen else Colour.SURFACE_2 if title else Colour.SURFACE
        painter.fillRect(option.rect, colour(ground))
        foot = QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1)
        painter.fillRect(foot, colour(Colour.LINE))
        if chosen and index.column() == 0:
            strip = QRect(option.rect.left(), option.rect.top(), 3, option.rect.height() - 1)
            painter.fillRect(strip, colour(Colour.ACCENT))
        place = option.rect.adjusted(px(10), 0, -px(4), -1)
        if isinstance(found, DueLine) and index.column() == len(_COLUMNS) - 1:
            said = str(index.data(Qt.ItemDataRole.DisplayRole))
            draw_pill(painter, place, said, TONES[found.tone])
            return
        painter.setFont(bold_font(Size.SMALL) if title else _font_of(index.column()))
        painter.setPen(colour(Colour.TEXT if title or index.column() < 2 else Colour.MUTED))
        said = str(index.data(Qt.ItemDataRole.DisplayRole))
        whole = painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, whole)


class DueView(QWidget):
    """Every date of every case; Enter opens the case, F1 its article."""

    opened = Signal(object)  # a Where

    def __init__(self, desk: Desk, language: Language, clock: Clock) -> None:
        super().__init__()
        self._desk = desk
        self._language = language
        self._clock = clock
        self._model = DueModel(language, self)
        self._table = table(self._model, words.DUE_TITLE.to(language), 42)
        self._table.setItemDelegate(_DueDelegate(self._table))
        self._table.setObjectName("dates")
        self._table.activated.connect(self._open)
        self._count = label(kind=Kind.MUTED)
        self._by_day = chip(words.BY_DAY.to(language), clicked=self.refresh, name="by_day")
        self._by_article = chip(
            words.BY_ARTICLE.to(language), clicked=self.refresh, name="by_article"
        )
        self._by_day.setChecked(True)
        self._order = QButtonGroup(self)
        self._results = QStackedWidget()
        self._lay_out()

    def refresh(self) -> None:
        """Read the dates again and show them in the order chosen."""
        today = self._clock.today()
        late = due_lines(self._desk, None, today - timedelta(days=1), today)
        coming = due_lines(self._desk, today, today + _AHEAD, today)
        lines = sorted((*late, *coming), key=lambda line: (line.day, line.name))
        by_article = self._by_article.isChecked()
        groups = (
            _by_article(lines, self._language)
            if by_article
            else _by_day(lines, today, self._language)
        )
        self._model.show_groups(groups)
        self._table.clearSpans()
        for position in self._model.titles():
            self._table.setSpan(position, 0, 1, len(_COLUMNS))
        say(self._count, words.DUE_COUNT.of(len(lines)).to(self._language))
        self._results.setCurrentIndex(0 if lines else 1)
        if lines:
            self._table.selectRow(1)

    def basis(self) -> Basis | None:
        """Return the article of the chosen date."""
        index = self._table.currentIndex()
        line = self._model.line_at(index.row()) if index.isValid() else None
        return None if line is None else line.basis

    def take_focus(self) -> None:
        """Put the focus into the table."""
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        least = sum(px(width) for _, width in _COLUMNS)
        share = max((self.width() - 2 * Space.XL - px(24)) / least, 1.0)
        for position, (_, width) in enumerate(_COLUMNS[:-1]):
            self._table.setColumnWidth(position, int(px(width) * share))

    def _open(self, index: _Index) -> None:
        line = self._model.line_at(index.row())
        if line is not None:
            self.opened.emit(case_at(line.case_id))

    def _lay_out(self) -> None:
        for one in (self._by_day, self._by_article):
            self._order.addButton(one)
        title = label(words.DUE_TITLE.to(self._language), Kind.DISPLAY)
        head = row(title, self._count, spacing=Space.M)
        head.addStretch(1)
        head.addWidget(self._by_day)
        head.addWidget(self._by_article)
        card = Card()
        card.column.setContentsMargins(2, 2, 2, 2)
        card.column.addWidget(self._table)
        self._results.addWidget(card)
        empty = EmptyState(
            Icon.CALENDAR_CHECKMARK,
            words.NO_DATES.to(self._language),
            words.NO_DATES_WORDS.to(self._language),
            None,
        )
        self._results.addWidget(empty)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(Space.XL, Space.L, Space.XL, Space.M)
        lines.setSpacing(Space.M)
        lines.addLayout(head)
        lines.addWidget(self._results, 1)


def _cells(line: DueLine, language: Language) -> tuple[str, ...]:
    return (
        named(line.name, language),
        line.what.to(language),
        "" if line.basis is None else str(line.basis),
        short_date(line.day),
        line.when.to(language),
    )


def _font_of(column: int) -> QFont:
    return bold_font() if column == 0 else font()


def _by_day(lines: Sequence[DueLine], today: date, language: Language) -> list[Group]:
    week = today + timedelta(days=6 - today.weekday())
    month = today + timedelta(days=30)
    bounds: tuple[tuple[Text, date, date], ...] = (
        (words.GROUP_OVERDUE, date.min, today - timedelta(days=1)),
        (words.GROUP_WEEK, today, week),
        (words.GROUP_MONTH, week + timedelta(days=1), month),
        (words.GROUP_LATER, month + timedelta(days=1), date.max),
    )
    return [
        Group(title.to(language), tuple(line for line in lines if first <= line.day <= last))
        for title, first, last in bounds
    ]


def _by_article(lines: Sequence[DueLine], language: Language) -> list[Group]:
    found: dict[str, list[DueLine]] = {}
    for line in lines:
        place = words.WITHOUT_ARTICLE.to(language) if line.basis is None else str(line.basis)
        found.setdefault(f"{place} · {line.what.to(language)}", []).append(line)
    return [Group(title, tuple(group)) for title, group in sorted(found.items())]
