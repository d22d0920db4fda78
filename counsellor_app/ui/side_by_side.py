"""Two versions of a form beside each other: the question, and what each of them answers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from counsellor_app.forms.spoken import NOTHING
from counsellor_app.services.comparing import ChangedField, RowChange
from counsellor_app.text import Language, Text
from counsellor_app.ui.marked_words import Mark, MarkedLabel, Place, marked_places
from counsellor_app.ui.parts import Kind, paragraph, rule, say
from counsellor_app.ui.theme import set_property
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.words import forms

_WIDTHS = (3, 4, 4)  # of the question and of both sides, to one another


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """How two sides are called, what becomes of a row between them, and how words are marked."""

    before: Text
    after: Text
    rows: Mapping[RowChange, Text]
    marks: tuple[Mark, Mark]


@dataclass(frozen=True, slots=True)
class Beside:
    """One line: a question and both answers, or the name of what the next lines are about."""

    asks: str
    before: str = ""
    after: str = ""
    is_row: bool = False
    sealed: bool = False

    @property
    def is_name(self) -> bool:
        """Tell whether it only names what follows."""
        return not (self.before or self.after)

    @property
    def places(self) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
        """Return which words of each side to mark: none beside nothing answered, none sealed."""
        if self.sealed or NOTHING in (self.before, self.after):
            return (), ()
        return marked_places(self.before, self.after)


class SideBySide(QFrame):
    """A grid of what differs; its lines are built once and then change their words."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._lines: list[_Line] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.L)
        self._grid.setVerticalSpacing(Space.S)
        self._heads = tuple(paragraph(kind=Kind.STRONG) for _ in _WIDTHS)
        for place, head in enumerate(self._heads):
            self._grid.addWidget(head, 0, place)
            self._grid.setColumnStretch(place, _WIDTHS[place])

    def show_changes(self, found: Sequence[ChangedField], sides: Sides) -> None:
        """Show what differs, as these two sides have it. Emits nothing."""
        language = self._language
        heads = [one.to(language) for one in (forms.CONFLICT_QUESTION, sides.before, sides.after)]
        for head, said in zip(self._heads, heads, strict=True):
            say(head, said)
            head.setVisible(bool(found))
        shown = tuple(_told(found, sides, language))
        while len(self._lines) < len(shown):
            self._lines.append(_Line(self._grid, 1 + 2 * len(self._lines), sides.marks))
        for place, line in enumerate(self._lines):
            line.show_line(shown[place] if place < len(shown) else None, heads[1], heads[2])


class _Line:
    """The parts of one line of the grid."""

    def __init__(self, grid: QGridLayout, at: int, marks: tuple[Mark, Mark]) -> None:
        self._rule = rule()
        self._name = paragraph(kind=Kind.STRONG)
        self._name.setContentsMargins(0, Space.S, 0, 0)  # a grid puts no space around wide parts
        self._asks = paragraph(kind=Kind.MUTED)
        self._before, self._after = (MarkedLabel(mark) for mark in marks)
        grid.addWidget(self._rule, at, 0, 1, 3)
        grid.addWidget(self._name, at + 1, 0, 1, 3)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self._asks, at + 1, 0, top)
        for place, said in enumerate((self._before, self._after), 1):
            grid.addWidget(said, at + 1, place)

    def show_line(self, line: Beside | None, before: str, after: str) -> None:
        """Show a line, or nothing. Emits nothing."""
        is_name = line is not None and line.is_name
        self._rule.setVisible(line is not None and not line.is_row)
        self._name.setVisible(is_name)
        answered: tuple[QWidget, ...] = (self._asks, self._before, self._after)
        for part in answered:
            part.setVisible(line is not None and not is_name)
        if line is None:
            return
        say(self._name if is_name else self._asks, line.asks)
        set_property(self._name, "kind", (Kind.BODY if line.is_row else Kind.STRONG).value)
        places = line.places
        for part, said, head, marked in (
            (self._before, line.before, before, places[0]),
            (self._after, line.after, after, places[1]),
        ):
            part.show_words(said, marked)
            _name(part, head, said)


def _name(part: QLabel, head: str, said: str) -> None:
    """Let a screen reader say on which side an answer stands."""
    part.setAccessibleName(f"{head}: {said}" if said else "")


def _told(found: Sequence[ChangedField], sides: Sides, language: Language) -> Iterator[Beside]:
    for field in found:
        asks = field.label.to(language)
        if not field.rows:
            before, after = field.before.to(language), field.after.to(language)
            yield Beside(asks, before, after, sealed=field.sealed)
            continue
        yield Beside(asks)
        for row in field.rows:
            yield Beside(sides.rows[row.change].filled(row=row.name).to(language), is_row=True)
            for cell in row.cells:
                before, after = cell.before.to(language), cell.after.to(language)
                yield Beside(cell.label.to(language), before, after, is_row=True)
