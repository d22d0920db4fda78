"""The table of dated values: a title row for each group, two lines of words in each row."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from counsellor_app.services.rulebook_page import ValueLine
from counsellor_app.text import Language, Text, short_date
from counsellor_app.ui.line_button import draw_pill
from counsellor_app.ui.painted_cells import Ink, write
from counsellor_app.ui.tables import RowDelegate, paint_ground
from counsellor_app.ui.theme import bold_font, font, px
from counsellor_app.ui.titled_rows import LINE, Index, TitledRows
from counsellor_app.ui.tokens import Colour, Size, Tone
from counsellor_app.ui.words import rulebook as words

COLUMNS = (words.COLUMN_WHAT, words.COLUMN_TODAY, words.COLUMN_CHECKED)
SHARES = (0.48, 0.32, 0.2)  # of the width


class ValuesModel(TitledRows):
    """Values under the titles of their groups."""

    def __init__(self, language: Language, parent: QObject) -> None:
        super().__init__(COLUMNS, language, parent)

    def show_lines(self, lines: Sequence[ValueLine]) -> None:
        """Show these values, those of a group together."""
        rows: list[ValueLine | str] = []
        for group in dict.fromkeys(line.group for line in lines):
            its = [line for line in lines if line.group is group]
            title = words.GROUP_OF.filled(group=group.text, count=len(its))
            rows += [title.to(self._language), *its]
        self.show_rows(rows)

    def line_at(self, position: int) -> ValueLine | None:
        """Return the value in a row; None for a title or no row."""
        found = self.row_at(position)
        return found if isinstance(found, ValueLine) else None

    def position_of(self, name: str | None) -> int | None:
        """Return the row of a value; of the first one if it is not there; None if there is none."""
        places = {one.name: at for at, one in self.lines() if isinstance(one, ValueLine)}
        return places.get(name or "", next(iter(places.values()), None))

    def said(self, line: object, column: int) -> str:
        if not isinstance(line, ValueLine):
            return ""
        return "; ".join(part for part in cell(line, column, self._language) if part)


class ValuesDelegate(RowDelegate):
    """Paints a value in two lines, with a pill where the office fixed it."""

    def __init__(self, parent: QObject, language: Language) -> None:
        super().__init__(parent)
        self._language = language

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found = index.data(LINE)
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
