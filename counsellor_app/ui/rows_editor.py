"""A table of answers: its rows as cards that are added, doubled, moved and removed."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from counsellor_app.cases.ids import new_row_id
from counsellor_app.forms.answers import Answer, Row, RowId, is_rows
from counsellor_app.forms.checking import Gap
from counsellor_app.forms.kinds import Field, Paragraph, Rows
from counsellor_app.text import Language
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.parts import Kind, button, column, label, link, row, say
from counsellor_app.ui.questions.control import Around, Control
from counsellor_app.ui.questions.question import Question
from counsellor_app.ui.row_card import RowCard
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.words import forms as words

AskField = Callable[[Field, Language, Clock, str], Question]
_SMALL = 2  # a row of so few cells is always shown whole


class RowsControl(Control):
    """A table of answers; every row keeps its id through all that is done to it."""

    holds_typing = False  # each cell holds its own

    def __init__(self, field: Rows, language: Language, clock: Clock, ask: AskField) -> None:
        super().__init__()
        self._field = field
        self._language = language
        self._clock = clock
        self._ask_cell = lambda cell, name: ask(cell, language, clock, name)
        self._rows: tuple[Row, ...] = ()
        self._before: tuple[Row, ...] = ()  # as they were before the last removal
        self._around = Around()
        self._gaps: Sequence[Gap] = ()
        self._open: RowId | None = None
        self._cards: list[RowCard] = []
        whole = column(self, Space.S)
        self._column = column(spacing=Space.S)
        whole.addLayout(self._column)
        whole.addWidget(self._removed_notice())
        foot = row(self._add_button(), spacing=Space.M)
        foot.addStretch(1)
        whole.addLayout(foot)

    def boxes(self) -> Sequence[QWidget]:
        return (self._add,)

    def answer(self) -> Answer | None:
        return self._rows or None

    def show_answer(self, answer: Answer | None) -> None:
        self._rows = answer if answer is not None and is_rows(answer) else ()
        self._show()

    def show_around(self, around: Around) -> None:
        self._around = around

    def show_gaps(self, gaps: Sequence[Gap]) -> None:
        self._gaps = gaps
        for card, shown in zip(self._cards, self._rows, strict=False):
            card.show_gaps([gap for gap in gaps if gap.row_id == shown.id])

    def commit(self) -> None:
        for question in self._questions():
            question.commit()

    def tell_typed(self) -> None:
        for question in self._questions():
            question.tell_typed()

    def take_focus(self) -> None:
        """Move the focus to the first cell that is wrong, else to the open row, else to Add."""
        wrong = next((gap for gap in self._gaps if gap.row_id is not None), None)
        if wrong is not None and wrong.row_id is not None:
            self.open_row(RowId(wrong.row_id), wrong.cell_id)
            return
        if self._rows:
            self.open_row(self._open or self._rows[0].id)
            return
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_row(self, row_id: RowId, cell_id: str | None = None) -> None:
        """Open a row and move the focus into it."""
        self._open = row_id
        self._show()
        for card, shown in zip(self._cards, self._rows, strict=False):
            if shown.id == row_id:
                card.take_focus(cell_id)

    def _questions(self) -> list[Question]:
        return [part for card in self._cards[: len(self._rows)] for part in card.questions()]

    def _take(self, number: int, cell_id: str, answer: Answer | None) -> None:
        shown = self._rows[number]
        cells = {name: kept for name, kept in shown.answers.items() if name != cell_id}
        if answer is not None:
            cells[cell_id] = answer
        self._tell(_with(self._rows, number, replace(shown, answers=cells)))

    def _act(self, number: int, name: str) -> None:
        """Do what a button of a row stands for."""
        rows, shown = self._rows, self._rows[number]
        match name:
            case "turn":
                self._open = None if self._open == shown.id else shown.id
                self._show()
            case "duplicate":
                twin = Row(self._new_id(), shown.answers)
                self._tell((*rows[: number + 1], twin, *rows[number + 1 :]))
                self.open_row(twin.id)
            case "remove":
                self._before = rows
                self._tell((*rows[:number], *rows[number + 1 :]))
                self._say_removed(number)

    def _move(self, number: int, step: int) -> None:
        rows = list(self._rows)
        rows[number], rows[number + step] = rows[number + step], rows[number]
        self._tell(tuple(rows))
        self._cards[number + step].focus_act("up" if step < 0 else "down")

    def _tell(self, rows: tuple[Row, ...]) -> None:
        self._removed.hide()
        self._rows = rows
        self._show()
        self.settled.emit()

    def _new_id(self) -> RowId:
        return RowId(new_row_id(self._clock.now()))
