"""The table of dated values: a title row for each group, two lines of words in each row."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from counsellor_app.services.rulebook_page import ValueLine
from counsellor_app.text import Language, Text, short_date
from counsellor_app.ui.line_button import draw_pill
from counsellor_app.ui.painted_cells import Ink, write
from counsellor_app.ui.tables import RowDelegate, paint_ground
from counsellor_app.ui.theme import bold_font, font, px
from counsellor_app.ui.tokens import Colour, Size, Tone
from counsellor_app.ui.words import rulebook as words

COLUMNS = (words.COLUMN_WHAT, words.COLUMN_TODAY, words.COLUMN_CHECKED)
SHARES = (0.48, 0.32, 0.2)  # of the width
_Index = QModelIndex | QPersistentModelIndex
_LINE = Qt.ItemDataRole.UserRole + 1


class ValuesModel(QAbstractTableModel):
    """Values under the titles of their groups."""

    def __init__(self, language: Language, parent: QObject) -> None:
        super().__init__(parent)
        self._language = language
        self._rows: tuple[ValueLine | str, ...] = ()

    def show_lines(self, lines: Sequence[ValueLine]) -> None:
        """Show these values, those of a group together."""
        self.beginResetModel()
        rows: list[ValueLine | str] = []
        for group in dict.fromkeys(line.group for line in lines):
            its = [line for line in lines if line.group is group]
            title = words.GROUP_OF.filled(group=group.text, count=len(its))
            rows += [title.to(self._language), *its]
        self._rows = tuple(rows)
        self.endResetModel()

    def line_at(self, position: int) -> ValueLine | None:
        """Return the value in a row; None for a title or no row."""
        found = self._rows[position] if 0 <= position < len(self._rows) else None
        return found if isinstance(found, ValueLine) else None

    def position_of(self, name: str | None) -> int | None:
        """Return the row of a value; of the first one if it is not there; None if there is none."""
        places = {one.name: at for at, one in enumerate(self._rows) if isinstance(one, ValueLine)}
        return places.get(name or "", next(iter(places.values()), None))

    def titles(self) -> tuple[int, ...]:
        """Return the rows that are titles."""
        return tuple(i for i, found in enumerate(self._rows) if isinstance(found, str))

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if index.isValid() and self.line_at(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        found = self._rows[index.row()]
        if role == _LINE:
            return found
        if role not in _SAID:
            return None
        if isinstance(found, str):
            return found if index.column() == 0 else ""
        said = "; ".join(part for part in cell(found, index.column(), self._language) if part)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{COLUMNS[index.column()].to(self._language)}: {said}"
        return said

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section].to(self._language)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


class ValuesDelegate(RowDelegate):
    """Paints a value in two lines, with a pill where the office fixed it."""

    def __init__(self, parent: QObject, language: Language) -> None:
        super().__init__(parent)
        self._language = language

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        found = index.data(_LINE)
        plain = Colour.SURFACE_2 if isinstance(found, str) else Colour.SURFACE
        paint_ground(painter, option, index, plain=plain)
        place = option.rect.adjusted(px(10), px(5), -px(8), -px(5))
        if isinstance(found, str):
            write(painter, place, found, Ink(bold_font(Size.SMALL), Colour.TEXT))
        if isinstance(found, ValueLine):
            self._paint_value(painter, place, found, index.column())

    def _paint_value(self, painter: QPainter, place: QRect, line: ValueLine, column: int) -> None:
        upper, lower = cell(line, column, self._language)
        both = upper and lower
        half = place.height() // 2 if both else place.height()
        top = QRect(place.left(), place.top(), place.width(), half)
        bottom = QRect(place.left(), place.top() + half * bool(both), place.width(), half)
        if column == len(COLUMNS) - 1 and upper:
            draw_pill(painter, top.adjusted(-px(4), 0, px(8), 0), upper, Tone.INFO)
        else:
            letters = bold_font() if column == 1 and line.holds else font()
            shade = Colour.MUTED if column == 1 and not line.holds else Colour.TEXT
            write(painter, top, upper, Ink(letters, shade))
        write(painter, bottom, lower, Ink(font(Size.SMALL), Colour.MUTED))


def cell(line: ValueLine, column: int, language: Language) -> tuple[str, str]:
    """Return the two lines of a cell."""
    if column == 0:
        return line.title.to(language), "" if line.basis is None else str(line.basis)
    if column == 1:
        holding = line.holds and line.basis is not None
        said = period(line.start, line.until).to(language) if holding else ""
        return line.said.to(language), said
    fixed = words.FIXED_HERE.to(language) if line.fixed_here else ""
    return fixed, short_date(line.checked_on)


def period(start: date | None, until: date | None) -> Text:
    """Return from when to when a value holds."""
    known = {
        "start": "" if start is None else short_date(start),
        "until": "" if until is None else short_date(until),
    }
    if start is None:
        said = words.START_UNKNOWN if until is None else words.START_UNKNOWN_UNTIL
        return said.filled(**known)
    return (words.FROM if until is None else words.FROM_UNTIL).filled(**known)


_SAID = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
