"""A table of answers: its rows as cards that are added, doubled, moved and removed."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from counsellor_app.cases.ids import new_row_id
from counsellor_app.forms.answers import Answer, Answers, Row, RowId, is_rows
from counsellor_app.forms.checking import Gap
from counsellor_app.forms.kinds import Field, Rows
from counsellor_app.forms.links import pointing_to
from counsellor_app.text import Language
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.parts import column
from counsellor_app.ui.questions.control import Around, Control
from counsellor_app.ui.questions.question import Question
from counsellor_app.ui.row_cards import RowCards, RowsFoot
from counsellor_app.ui.tokens import Space

AskField = Callable[[Field, Language, Clock, str], Question]


class RowsControl(Control):
    """A table of answers; every row keeps its id through all that is done to it."""

    holds_typing = False  # each cell holds its own

    def __init__(self, field: Rows, language: Language, clock: Clock, ask: AskField) -> None:
        super().__init__()
        self._clock = clock
        self._rows: tuple[Row, ...] = ()
        self._before: tuple[Row, ...] = ()  # as they were before the last removal
        self._around = Around()
        self._wrong: tuple[RowId, str | None] | None = None
        self._open: RowId | None = None
        self._cards = RowCards(field, language, lambda cell, name: ask(cell, language, clock, name))
        self._foot = RowsFoot(field, language)
        whole = column(self, Space.S)
        whole.addWidget(self._cards)
        whole.addWidget(self._foot)
        self.worn.connect(self._cards.wear)
        self._cards.answered.connect(self._take)
        self._cards.acted.connect(self._act)
        self._cards.typing.connect(self.typing)
        self._cards.entered.connect(self.entered)
        self._cards.article_asked.connect(self.article_asked)
        self._foot.added.connect(lambda: self._insert(len(self._rows), {}))
        self._foot.brought_back.connect(lambda: self._tell(self._before))

    def boxes(self) -> Sequence[QWidget]:
        return (self._foot.add,)

    def answer(self) -> Answer | None:
        return self._rows or None

    def show_answer(self, answer: Answer | None) -> None:
        rows = answer if answer is not None and is_rows(answer) else ()
        if len(rows) != len(self._rows):
            self._foot.show_count(len(rows))
        self._rows = rows
        self._show()

    def show_around(self, around: Around) -> None:
        self._around = around

    def show_gaps(self, gaps: Sequence[Gap]) -> None:
        found = next(((gap.row_id, gap.cell_id) for gap in gaps if gap.row_id), None)
        self._wrong = None if found is None else (RowId(found[0]), found[1])
        self._cards.show_gaps(gaps)

    def commit(self) -> None:
        for question in self._cards.questions():
            question.commit()

    def tell_typed(self) -> None:
        for question in self._cards.questions():
            question.tell_typed()

    def take_focus(self) -> None:
        """Move the focus to the first cell that is wrong, else into the open row, else to Add."""
        if self._wrong is not None:
            self.open_row(*self._wrong)
            return
        if self._rows:
            self.open_row(self._open or self._rows[0].id)
            return
        self._foot.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_row(self, row_id: RowId, cell_id: str | None = None) -> None:
        """Open a row and move the focus into it."""
        self._open = row_id
        self._show()
        self._cards.take_focus(row_id, cell_id)

    def _take(self, place: int, cell_id: str, answer: Answer | None) -> None:
        shown = self._rows[place]
        cells = {name: kept for name, kept in shown.answers.items() if name != cell_id}
        if answer is not None:
            cells[cell_id] = answer
        changed = replace(shown, answers=cells)
        self._tell((*self._rows[:place], changed, *self._rows[place + 1 :]))

    def _act(self, place: int, name: str) -> None:
        """Do what a button of a row stands for."""
        rows, shown = self._rows, self._rows[place]
        match name:
            case "turn":
                self._open = None if self._open == shown.id else shown.id
                self._show()
            case "up":
                self._tell(_swapped(rows, place - 1))
                self._cards.focus_act(place - 1, name)
            case "down":
                self._tell(_swapped(rows, place))
                self._cards.focus_act(place + 1, name)
            case "duplicate":
                self._insert(place + 1, shown.answers)
            case "remove":
                unlinked = pointing_to(shown.id, self._around.answers)
                self._tell((*rows[:place], *rows[place + 1 :]))
                self._before = rows
                self._foot.say_removed(place + 1, unlinked)

    def _insert(self, place: int, answers: Answers) -> None:
        made = Row(RowId(new_row_id(self._clock.now())), answers)
        self._tell((*self._rows[:place], made, *self._rows[place:]))
        self.open_row(made.id)

    def _show(self) -> None:
        self._cards.show_rows(self._rows, self._open, self._around)

    def _tell(self, rows: tuple[Row, ...]) -> None:
        self.show_answer(rows)
        self.settled.emit()


def _swapped(rows: tuple[Row, ...], place: int) -> tuple[Row, ...]:
    """Return the rows with the one at this place and the next one changed over."""
    return (*rows[:place], rows[place + 1], rows[place], *rows[place + 2 :])
