"""The tables of documents and of their clauses: a title row for each article, pills for states."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QObject, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from counsellor_app.services.office_wording import TextState
from counsellor_app.services.wording_page import ClauseLine, WordedDocument
from counsellor_app.text import Language
from counsellor_app.ui.line_button import draw_pill
from counsellor_app.ui.painted_cells import Ink, write, write_two
from counsellor_app.ui.tables import RowDelegate, paint_ground
from counsellor_app.ui.theme import bold_font, colour, font, px
from counsellor_app.ui.titled_rows import LINE, Index, TitledRows
from counsellor_app.ui.tokens import Colour, Size, Tone
from counsellor_app.ui.words import wording as words

_SAID = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
_COLUMNS = (words.COLUMN_WORDS, words.COLUMN_STATE)
_WRAPPED = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignVCenter)
_TWOLINES = 1.65  # widths of a line that fill two lines when they wrap
TONES = {
    TextState.PROPOSED: Tone.WARN,
    TextState.IN_FORCE: Tone.OK,
    TextState.NOT_APPLIED: Tone.BAD,
    TextState.REPLACED: Tone.NEUTRAL,
    TextState.WITHDRAWN: Tone.NEUTRAL,
}


class DocumentsModel(QAbstractTableModel):
    """The documents with clauses, one under the other."""

    def __init__(self, language: Language, parent: QObject) -> None:
        super().__init__(parent)
        self._language = language
        self._lines: tuple[WordedDocument, ...] = ()

    def show_lines(self, lines: Sequence[WordedDocument]) -> None:
        """Show these documents."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def line_at(self, position: int) -> WordedDocument | None:
        """Return the document in a row, or None."""
        return self._lines[position] if 0 <= position < len(self._lines) else None

    def position_of(self, name: str | None) -> int:
        """Return the row of a document; the first one if it is not there."""
        return next((at for at, one in enumerate(self._lines) if one.name == name), 0)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self._lines[index.row()]
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.title.to(self._language)
        if role not in _SAID:
            return None
        said = (line.title.to(self._language), standing(line, self._language))
        return "; ".join(part for part in said if part)


class DocumentsDelegate(RowDelegate):
    """Paints a document: its title, and how many texts of the office it has."""

    def __init__(self, parent: QObject, language: Language) -> None:
        super().__init__(parent)
        self._language = language

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(LINE)
        paint_ground(painter, option, index, plain=Colour.SURFACE)
        if not isinstance(line, WordedDocument):
            return
        place = option.rect.adjusted(px(10), px(3), -px(6), -px(3))
        title, under = line.title.to(self._language), standing(line, self._language)
        if not under:
            _write_wrapped(painter, place, title)
            return
        small = Ink(font(Size.CAPTION), Colour.WARN if line.waiting else Colour.OK)
        write_two(painter, place, title, under, small, Ink(font(Size.SMALL), Colour.TEXT))


class ClausesModel(TitledRows):
    """The clauses of a document under the titles of its articles."""

    def __init__(self, language: Language, parent: QObject) -> None:
        super().__init__(_COLUMNS, language, parent)

    def show_lines(self, lines: Sequence[ClauseLine]) -> None:
        """Show these clauses, those of an article together."""
        rows: list[ClauseLine | str] = []
        for line in lines:
            title = line.article.to(self._language)
            if not rows or _title_of(rows[-1], self._language) != title:
                rows.append(title)
            rows.append(line)
        self.show_rows(rows)

    def line_at(self, position: int) -> ClauseLine | None:
        """Return the clause in a row; None for a title or no row."""
        found = self.row_at(position)
        return found if isinstance(found, ClauseLine) else None

    def position_of(self, clause_id: str | None) -> int | None:
        """Return the row of a clause; of the first one if it is not there; None without any."""
        places = {one.id: at for at, one in self.lines() if isinstance(one, ClauseLine)}
        return places.get(clause_id or "", next(iter(places.values()), None))

    def said(self, line: object, column: int) -> str:
        if not isinstance(line, ClauseLine):
            return ""
        if column == 0:
            return line.words
        return "" if line.state is None else words.STATES[line.state].to(self._language)


class ClausesDelegate(RowDelegate):
    """Paints a clause in two lines, and how the office's text stands as a pill."""

    def __init__(self, parent: QObject, language: Language) -> None:
        super().__init__(parent)
        self._language = language

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found = index.data(LINE)
        plain = Colour.SURFACE_2 if isinstance(found, str) else Colour.SURFACE
        paint_ground(painter, option, index, plain=plain)
        place = option.rect.adjusted(px(10), px(4), -px(6), -px(4))
        if isinstance(found, str) and index.column() == 0:
            write(painter, place, found, Ink(bold_font(Size.SMALL), Colour.TEXT))
        elif isinstance(found, ClauseLine) and index.column() == 0:
            _write_wrapped(painter, place, found.words)
        elif isinstance(found, ClauseLine) and found.state is not None:
            said = words.STATES[found.state].to(self._language)
            draw_pill(painter, place.adjusted(-px(6), 0, px(4), 0), said, TONES[found.state])


def standing(line: WordedDocument, language: Language) -> str:
    """Return how many texts of the office a document has; nothing for one without any."""
    said = []
    if line.in_force:
        said.append(words.IN_FORCE_COUNT.of(line.in_force))
    if line.waiting:
        said.append(words.WAITING_COUNT.of(line.waiting))
    return " · ".join(one.to(language) for one in said)


def _write_wrapped(painter: QPainter, place: QRect, said: str) -> None:
    painter.setFont(font(Size.SMALL))
    painter.setPen(colour(Colour.TEXT))
    room = int(place.width() * _TWOLINES)
    shown = painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, room)
    painter.drawText(place, _WRAPPED, shown)


def _title_of(row: ClauseLine | str, language: Language) -> str:
    return row if isinstance(row, str) else row.article.to(language)
