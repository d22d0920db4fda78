"""Rows of a card that are built once and then change their words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QFrame, QWidget

from counsellor_app.law.citation import Basis
from counsellor_app.ui.line_button import LineButton
from counsellor_app.ui.line_places import Line, rooms_for
from counsellor_app.ui.parts import Kind, column, paragraph, rule, say


@dataclass(frozen=True, slots=True)
class Opening:
    """A row, what it opens, and the article F1 shows on it."""

    line: Line
    act: Callable[[], object]
    law: Basis | None = None


class LineList(QWidget):
    """Rows under each other with thin lines between, or a sentence where there are none."""

    def __init__(self, name: str, empty: str) -> None:
        super().__init__()
        self._name = name
        self._rows: list[LineButton] = []
        self._rules: list[QFrame] = []
        self._openings: tuple[Opening, ...] = ()
        self._column = column(self, 0)
        self._empty = paragraph(empty, Kind.MUTED)
        self._column.addWidget(self._empty)

    def show_openings(self, openings: Sequence[Opening]) -> None:
        """Show these rows. Emits nothing."""
        self._openings = tuple(openings)
        while len(self._rows) < len(openings):
            self._add_row()
        rooms = rooms_for([opening.line for opening in openings])
        for position, (row, line) in enumerate(zip(self._rows, self._rules, strict=True)):
            used = position < len(openings)
            row.setVisible(used)
            line.setVisible(used)
            if used:
                row.show_line(openings[position].line, rooms, openings[position].law)
        self._empty.setVisible(not openings)

    def say_empty(self, words: str) -> None:
        """Change what is said where there are no rows."""
        say(self._empty, words)

    def first_row(self) -> LineButton | None:
        """Return the first row, or None."""
        return self._rows[0] if self._openings else None

    def _add_row(self) -> None:
        made = LineButton(f"{self._name}.{len(self._rows)}")
        made.clicked.connect(partial(self._open, len(self._rows)))
        line = rule()
        self._column.addWidget(line)
        self._column.addWidget(made)
        self._rows.append(made)
        self._rules.append(line)

    def _open(self, position: int, _checked: bool = False) -> None:
        self._openings[position].act()
