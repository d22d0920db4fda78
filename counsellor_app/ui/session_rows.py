"""The rows of the list of sessions: what each column says, and how a row is painted."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from counsellor_app.cases.ids import RecordId
from counsellor_app.services.sessions import SessionLine
from counsellor_app.text import Language, Text, short_date
from counsellor_app.ui.line_button import draw_pill
from counsellor_app.ui.paged_model import ROW_ROLE, Column, PagedModel
from counsellor_app.ui.painted_cells import Ink, write
from counsellor_app.ui.tables import RowDelegate, paint_ground
from counsellor_app.ui.theme import bold_font, font, px
from counsellor_app.ui.tokens import Colour, Tone
from counsellor_app.ui.words import sessions as words

_Index = QModelIndex | QPersistentModelIndex
_PAD = 10
COLUMNS = ("day", "name", "activity", "place", "people", "state")
_LEAST = {"day": 132, "name": 200, "activity": 180, "place": 130, "people": 110, "state": 170}
_GROWS = {"name": 4, "activity": 3, "place": 2}


class SessionModel(PagedModel[RecordId, SessionLine]):
    """The sessions, the newest first."""

    def __init__(self, language: Language, parent: QObject) -> None:
        self._lines: dict[RecordId, SessionLine] = {}
        super().__init__(_columns(language), self._rows, parent)

    def show_lines(self, lines: Sequence[SessionLine]) -> None:
        """Show these sessions."""
        self._lines = {line.record_id: line for line in lines}
        self.show_keys(tuple(self._lines))

    def _rows(self, wanted: Sequence[RecordId]) -> dict[RecordId, SessionLine]:
        return {record_id: self._lines[record_id] for record_id in wanted}


class SessionRowDelegate(RowDelegate):
    """Paints a session: the title in bold, its state as a pill."""

    def __init__(self, parent: QObject, language: Language) -> None:
        super().__init__(parent)
        self._language = language

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        paint_ground(painter, option, index, plain=Colour.SURFACE)
        line = index.data(ROW_ROLE)
        place = QRect(option.rect).adjusted(px(_PAD), 0, -px(4), -1)
        column = COLUMNS[index.column()]
        if isinstance(line, SessionLine) and column == "state":
            draw_pill(painter, place, state_of(line).to(self._language), _tone_of(line))
            return
        said = str(index.data(Qt.ItemDataRole.DisplayRole))
        bold = Ink(bold_font(), Colour.TEXT)
        write(painter, place, said, bold if column == "name" else Ink(font(), Colour.MUTED))


def column_widths(room: int) -> dict[str, int]:
    """Return the widths of the columns in so much room; long words get what is left."""
    least = {name: px(width) for name, width in _LEAST.items()}
    left = max(room - sum(least.values()), 0)
    shares = sum(_GROWS.values())
    return {name: width + left * _GROWS.get(name, 0) // shares for name, width in least.items()}


def state_of(line: SessionLine) -> Text:
    """Return what is still to be done in a session."""
    if line.drafted:
        return words.DRAFTED
    if line.not_noted or not line.people:
        return words.NOT_NOTED.of(line.not_noted) if line.people else words.NOBODY
    return words.NOTED


def _tone_of(line: SessionLine) -> Tone:
    if line.drafted or line.not_noted:
        return Tone.WARN
    return Tone.OK if line.people else Tone.NEUTRAL


def _columns(language: Language) -> tuple[Column[SessionLine], ...]:
    def column(name: str, title: Text, said: Callable[[SessionLine], str]) -> Column[SessionLine]:
        return Column(id=name, title=title.to(language), words=said, sortable=False)

    return (
        column("day", words.DAY, lambda line: _day(line, language)),
        column("name", words.NAME, lambda line: line.title or words.UNTITLED.to(language)),
        column("activity", words.ACTIVITY, lambda line: _said(line.activity, language)),
        column("place", words.PLACE, lambda line: line.place or ""),
        column("people", words.PEOPLE, lambda line: _people(line, language)),
        column("state", words.STATE, lambda line: state_of(line).to(language)),
    )


def _day(line: SessionLine, language: Language) -> str:
    day = words.NO_DAY.to(language) if line.day is None else short_date(line.day)
    return f"{day}, {line.starts_at}" if line.starts_at else day


def _said(text: Text | None, language: Language) -> str:
    return "" if text is None else text.to(language)


def _people(line: SessionLine, language: Language) -> str:
    if not line.people:
        return words.NOBODY.to(language)
    return words.THERE_OF.filled(there=line.there, people=line.people).to(language)
