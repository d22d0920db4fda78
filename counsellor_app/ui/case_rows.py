"""The rows of the list of cases: what each column says, and how a row is painted."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from counsellor_app.cases.ids import CaseId
from counsellor_app.cases.stages import Stage
from counsellor_app.forms.catalogues import entry
from counsellor_app.forms.kinds import Catalogue
from counsellor_app.services.desk import Desk
from counsellor_app.services.following import case_lines, country
from counsellor_app.services.pages import CaseLine
from counsellor_app.services.pages import Tone as Urgency
from counsellor_app.text import Language, Text, short_date
from counsellor_app.ui.line_button import draw_pill
from counsellor_app.ui.naming import named
from counsellor_app.ui.paged_model import ROW_ROLE, Column, PagedModel
from counsellor_app.ui.painted_cells import Ink, write, write_two
from counsellor_app.ui.tables import RowDelegate
from counsellor_app.ui.theme import bold_font, colour, font, px
from counsellor_app.ui.tokens import Colour, Size, Tone
from counsellor_app.ui.tones import TONES, basis_words
from counsellor_app.ui.words import lists as words

_Index = QModelIndex | QPersistentModelIndex
_PAD = 10
_STAGE_TONES = {
    Stage.FIRST_CONTACT: Tone.NEUTRAL,
    Stage.REQUEST_DRAFTED: Tone.NEUTRAL,
    Stage.REQUEST_REGISTERED: Tone.INFO,
    Stage.INTERVIEW_HELD: Tone.INFO,
    Stage.NEEDS_FINALISED: Tone.INFO,
    Stage.PLAN_FINALISED: Tone.INFO,
    Stage.PACK_ISSUED: Tone.WARN,
    Stage.PROGRAMME_ACTIVE: Tone.OK,
    Stage.DUTY_TO_CHECK: Tone.WARN,
    Stage.MEASURES_ENDED: Tone.WARN,
    Stage.PROGRAMME_CEASED: Tone.NEUTRAL,
    Stage.EXTENSION_ASKED: Tone.WARN,
    Stage.PROGRAMME_EXTENDED: Tone.OK,
    Stage.PERIOD_OVER: Tone.WARN,
    Stage.COMPLETED: Tone.NEUTRAL,
    Stage.ORIENTATION_ASKED: Tone.INFO,
    Stage.ORIENTATION_RUNNING: Tone.OK,
    Stage.ORIENTATION_DONE: Tone.NEUTRAL,
}
_TONE_OF_STAGE: Mapping[Text, Tone] = {stage.text: tone for stage, tone in _STAGE_TONES.items()}

# Stands between the cases found and those whose names only sound alike.
SIMILAR = CaseId(UUID(int=0))


@dataclass(frozen=True, slots=True)
class SimilarHeading:
    """The row above the similar names."""

    words: str


CaseRow = CaseLine | SimilarHeading


class CaseModel(PagedModel[CaseId, CaseRow]):
    """The cases found, in order of name, then the similar ones under a heading."""

    def __init__(self, desk: Desk, language: Language, today: date, parent: QObject) -> None:
        self._desk = desk
        self._language = language
        self.today = today
        super().__init__(_columns(language), self._rows, parent)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if index.isValid() and self.key_at(index.row()) == SIMILAR:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def _rows(self, keys: Sequence[CaseId]) -> Mapping[CaseId, CaseRow]:
        wanted = [key for key in keys if key != SIMILAR]
        found: dict[CaseId, CaseRow] = {
            line.case_id: line for line in case_lines(self._desk, wanted, self.today)
        }
        found[SIMILAR] = SimilarHeading(words.SIMILAR.to(self._language))
        return found


class CaseRowDelegate(RowDelegate):
    """Paints a case: the name in bold, the stage as a pill, the day over how far it is."""

    def __init__(self, parent: QObject, language: Language) -> None:
        super().__init__(parent)
        self._language = language

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = index.data(ROW_ROLE)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(option.rect, colour(Colour.ACCENT_SOFT))
        foot = QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1)
        painter.fillRect(foot, colour(Colour.LINE))
        if chosen and index.column() == 0:
            strip = QRect(option.rect.left(), option.rect.top() + 1, 3, option.rect.height() - 3)
            painter.fillRect(strip, colour(Colour.ACCENT))
        place = option.rect.adjusted(px(_PAD), 0, -px(4), -1)
        if isinstance(row, SimilarHeading):
            write(painter, place, row.words, Ink(bold_font(Size.CAPTION), Colour.MUTED))
        elif isinstance(row, CaseLine):
            self._paint_case(painter, place, index, row)

    def _paint_case(self, painter: QPainter, place: QRect, index: _Index, row: CaseLine) -> None:
        column = COLUMNS[index.column()]
        if column == "stage":
            tone = _TONE_OF_STAGE.get(row.stage, Tone.NEUTRAL)
            draw_pill(painter, place, row.stage.to(self._language), tone)
            return
        due = row.due
        if due is not None and column == "day":
            ink = Colour.MUTED if due.tone is Urgency.CALM else TONES[due.tone].ink
            when = Ink(bold_font(Size.CAPTION), ink)
            write_two(painter, place, short_date(due.day), due.when.to(self._language), when)
            return
        if due is not None and column == "due":
            basis = basis_words(due, self._language)
            small = Ink(font(Size.CAPTION), Colour.MUTED)
            write_two(painter, place, due.what.to(self._language), basis, small)
            return
        said = str(index.data(Qt.ItemDataRole.DisplayRole))
        write(painter, place, said, _ink_of(column))


COLUMNS = ("name", "number", "stage", "due", "day", "language", "citizenship")
_LEAST = {
    "name": 200, "number": 120, "stage": 168, "due": 170, "day": 140, "language": 112,
    "citizenship": 100,
}  # fmt: skip
_GROWS = {"name": 3, "due": 5, "language": 1, "citizenship": 1}


def column_widths(room: int, shown: Sequence[str]) -> dict[str, int]:
    """Return the widths of the columns shown in so much room; long words get what is left."""
    least = {name: px(_LEAST[name]) for name in shown}
    left = max(room - sum(least.values()), 0)
    shares = sum(_GROWS.get(name, 0) for name in shown)
    return {name: width + left * _GROWS.get(name, 0) // shares for name, width in least.items()}


def language_name(code: str | None) -> Text | None:
    """Return the name of a language kept as a code; the code itself where no list has it."""
    if not code:
        return None
    known = entry(Catalogue.LANGUAGES, code)
    return Text(code, code) if known is None else known.text


def _ink_of(column: str) -> Ink:
    if column == "name":
        return Ink(bold_font(), Colour.TEXT)
    return Ink(font(), Colour.MUTED)


def _columns(language: Language) -> tuple[Column[CaseRow], ...]:
    def column(name: str, title: Text, said: Callable[[CaseLine], str]) -> Column[CaseRow]:
        def words_of(row: CaseRow) -> str:
            if isinstance(row, SimilarHeading):
                return row.words if name == "name" else ""
            return said(row)

        return Column(id=name, title=title.to(language), words=words_of, sortable=False)

    return (
        column("name", words.NAME, lambda row: named(row.name, language)),
        column("number", words.NUMBER, lambda row: row.number),
        column("stage", words.STAGE, lambda row: row.stage.to(language)),
        column("due", words.NEXT, lambda row: _what(row, language)),
        column("day", words.DAY, lambda row: _when(row, language)),
        column("language", words.LANGUAGE, lambda row: _language(row, language)),
        column("citizenship", words.CITIZENSHIP, lambda row: _citizenship(row, language)),
    )


def _what(row: CaseLine, language: Language) -> str:
    if row.due is None:
        return words.NO_DATE.to(language)
    said = basis_words(row.due, language)
    basis = f" ({said})" if said else ""
    return f"{row.due.what.to(language)}{basis}"


def _when(row: CaseLine, language: Language) -> str:
    if row.due is None:
        return ""
    return f"{short_date(row.due.day)}, {row.due.when.to(language)}"


def _language(row: CaseLine, language: Language) -> str:
    known = language_name(row.language)
    return "" if known is None else known.to(language)


def _citizenship(row: CaseLine, language: Language) -> str:
    return country(row.citizenship).to(language) if row.citizenship else ""
