"""The rows of Termene: groups of dates under titles, in pages, and how a row is painted."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from counsellor_app.cases.due_kinds import kind_of
from counsellor_app.cases.index_rows import DueKey
from counsellor_app.cases.tasks import is_task
from counsellor_app.forms.given import ActingFor
from counsellor_app.law.citation import Basis, Cite, cite_from
from counsellor_app.law.corpus import article_order
from counsellor_app.services.dates import due_at
from counsellor_app.services.desk import Desk
from counsellor_app.services.lateness import Nearness, nearness
from counsellor_app.services.pages import DueLine
from counsellor_app.text import Language, Text, short_date
from counsellor_app.ui.line_button import draw_pill
from counsellor_app.ui.naming import named
from counsellor_app.ui.paged_model import ROW_ROLE, Column, PagedModel
from counsellor_app.ui.painted_cells import Ink, write, write_two
from counsellor_app.ui.tables import RowDelegate, paint_ground
from counsellor_app.ui.theme import bold_font, font, px
from counsellor_app.ui.tokens import Colour, Size, Tone
from counsellor_app.ui.tones import TONES
from counsellor_app.ui.words import dates as words
from counsellor_app.ui.words import law

_Index = QModelIndex | QPersistentModelIndex
_NO_KIND = ""  # of a term of the office: its owner is late with it like with any other
_GROUPS = {
    Nearness.OVERDUE: words.GROUP_OVERDUE,
    Nearness.THIS_WEEK: words.GROUP_WEEK,
    Nearness.THIS_MONTH: words.GROUP_MONTH,
    Nearness.LATER: words.GROUP_LATER,
    Nearness.PAST_OF_ANOTHER: words.GROUP_OTHERS,
}
_LAST = (9999, 0)
_Place = tuple[tuple[int, int], tuple[int, int], str]
_Order = tuple[_Place, str]


@dataclass(frozen=True, slots=True)
class Heading:
    """The row above a group."""

    words: str


Entry = DueKey | DueLine  # a date of a case, or a term of the office, which has no key
Key = Entry | Heading
Row = DueLine | Heading


@dataclass(frozen=True, slots=True)
class Group:
    """Dates under one heading."""

    title: str
    entries: tuple[Entry, ...]


class DueModel(PagedModel[Key, Row]):
    """Groups of dates, each under a row with its title."""

    def __init__(self, desk: Desk, language: Language, today: date, parent: QObject) -> None:
        self._desk = desk
        self._language = language
        self.today = today
        super().__init__(_columns(language), self._rows_at, parent)

    def show_groups(self, groups: Sequence[Group]) -> tuple[int, ...]:
        """Show these groups, without those that are empty; return the rows of their titles."""
        keys: list[Key] = []
        titles = []
        for group in groups:
            if group.entries:
                counted = words.GROUP_OF.filled(group=group.title, count=len(group.entries))
                titles.append(len(keys))
                keys += [Heading(counted.to(self._language)), *group.entries]
        self.show_keys(keys)
        return tuple(titles)

    def line_at(self, position: int) -> DueLine | None:
        """Return the date in a row; None for a title."""
        found = self.row_at(position)
        return found if isinstance(found, DueLine) else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.key_at(index.row()), Heading):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def _rows_at(self, keys: Sequence[Key]) -> Mapping[Key, Row]:
        found: dict[Key, Row] = {key: key for key in keys if not isinstance(key, DueKey)}
        wanted = [key for key in keys if isinstance(key, DueKey)]
        for key, line in due_at(self._desk, wanted, self.today).items():
            found[key] = line
        return found


class DueDelegate(RowDelegate):
    """Paints a date: the person over the case, the act over its owner, the article, the day."""

    def __init__(self, parent: QObject, language: Language) -> None:
        super().__init__(parent)
        self._language = language

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        found = index.data(ROW_ROLE)
        plain = Colour.SURFACE_2 if isinstance(found, Heading) else Colour.SURFACE
        paint_ground(painter, option, index, plain=plain)
        place = option.rect.adjusted(px(10), 0, -px(4), -1)
        if isinstance(found, Heading):
            write(painter, place, found.words, Ink(bold_font(Size.SMALL), Colour.TEXT))
        elif isinstance(found, DueLine):
            self._paint_date(painter, place, COLUMNS[index.column()], found)

    def _paint_date(self, painter: QPainter, place: QRect, column: str, line: DueLine) -> None:
        language = self._language
        small = Ink(font(Size.CAPTION), Colour.MUTED)
        match column:
            case "person":
                whose = _person(line, language)
                bold = Ink(bold_font(), Colour.TEXT)
                write_two(painter, place, whose, line.case_number, small, bold)
            case "what":
                write_two(painter, place, line.what.to(language), _owed(line, language), small)
            case "basis" if line.is_task:
                draw_pill(painter, place, words.TASK_MARK.to(language), Tone.NEUTRAL)
            case "basis":
                warn = Ink(bold_font(Size.CAPTION), Colour.WARN)
                basis = Ink(font(), Colour.MUTED)
                changed = law.MARK.to(language) if line.check else ""
                write_two(painter, place, _basis(line), changed, warn, basis)
            case "day":
                write(painter, place, short_date(line.day), Ink(font(), Colour.MUTED))
            case "when":
                draw_pill(painter, place, line.when.to(language), TONES[line.tone])


COLUMNS = ("person", "what", "basis", "day", "when")
_FIXED = {"basis": 150, "day": 92, "when": 156}
_GROWS = {"person": 5, "what": 7}
_LEAST = 320  # of the two that grow


def column_widths(room: int) -> dict[str, int]:
    """Return the widths of the columns in so much room; the person and the act get what is left."""
    left = max(room - sum(px(width) for width in _FIXED.values()), px(_LEAST))
    grown = {name: left * share // sum(_GROWS.values()) for name, share in _GROWS.items()}
    return grown | {name: px(width) for name, width in _FIXED.items()}


def by_day(
    entries: Iterable[Entry], today: date, reader: ActingFor, language: Language
) -> list[Group]:
    """Return the dates by how near they are; past ones that another owes stand last."""
    grouped: dict[Nearness, list[Entry]] = {near: [] for near in Nearness}
    for entry in entries:
        kind = entry.kind if isinstance(entry, DueKey) else _NO_KIND
        grouped[nearness(reader, kind, day_of(entry), today)].append(entry)
    return [Group(_GROUPS[near].to(language), tuple(found)) for near, found in grouped.items()]


def by_article(entries: Iterable[Entry], language: Language) -> list[Group]:
    """Return the dates by the article they come from, in the order of the act."""
    grouped: dict[_Order, list[Entry]] = {}
    titles: dict[_Order, str] = {}
    for entry in entries:
        basis, kind = basis_of(entry), words_of(entry).to(language)
        order = (_order(basis), kind)
        place = words.WITHOUT_ARTICLE.to(language) if basis is None else str(basis)
        titles[order] = kind if is_to_do(entry) else f"{place} · {kind}"
        grouped.setdefault(order, []).append(entry)
    return [Group(titles[order], tuple(grouped[order])) for order in sorted(grouped)]


def day_of(entry: Entry) -> date:
    """Return the day of a date."""
    return entry.day if isinstance(entry, DueLine) else entry.last_day


def words_of(entry: Entry) -> Text:
    """Return the kind of date in words."""
    if isinstance(entry, DueLine):
        return words.OFFICE_TERMS
    if is_to_do(entry):
        return words.TASKS
    kind = kind_of(entry.kind)
    return words.OTHER_DATES if kind is None else kind.what


def is_to_do(entry: Entry) -> bool:
    """Tell whether an entry is a task, not a date of the law."""
    return isinstance(entry, DueKey) and is_task(entry.kind)


def basis_of(entry: Entry) -> Basis | None:
    """Return the article of a date."""
    if isinstance(entry, DueLine):
        return entry.basis
    return cite_from(entry.cite) if entry.cite else None


def _order(basis: Basis | None) -> _Place:
    if not isinstance(basis, Cite):
        return _LAST, _LAST, "" if basis is None else str(basis)
    return article_order(basis.article), article_order(basis.paragraph or "0"), basis.letter or ""


def _person(line: DueLine, language: Language) -> str:
    if line.case_id is None:
        return words.OFFICE.to(language)
    return named(line.name, language)


def _owed(line: DueLine, language: Language) -> str:
    return "" if line.owed_by is None else words.OWED_BY.filled(owner=line.owed_by).to(language)


def _basis(line: DueLine) -> str:
    return "" if line.basis is None else str(line.basis)


def _columns(language: Language) -> tuple[Column[Row], ...]:
    def column(name: str, title: Text, said: Callable[[DueLine], str]) -> Column[Row]:
        def words_at(row: Row) -> str:
            if isinstance(row, Heading):
                return row.words if name == "person" else ""
            return said(row)

        return Column(id=name, title=title.to(language), words=words_at, sortable=False)

    def with_owner(line: DueLine) -> str:
        return ", ".join(filter(None, (line.what.to(language), _owed(line, language))))

    def with_check(line: DueLine) -> str:
        changed = law.MARK.to(language) if line.check else ""
        mark = words.TASK_MARK.to(language) if line.is_task else ""
        return ", ".join(filter(None, (_basis(line), mark, changed)))

    def with_number(line: DueLine) -> str:
        return ", ".join(filter(None, (_person(line, language), line.case_number)))

    return (
        column("person", words.COLUMN_PERSON, with_number),
        column("what", words.COLUMN_WHAT, with_owner),
        column("basis", words.COLUMN_BASIS, with_check),
        column("day", words.COLUMN_DAY, lambda line: short_date(line.day)),
        column("when", words.COLUMN_WHEN, lambda line: line.when.to(language)),
    )
