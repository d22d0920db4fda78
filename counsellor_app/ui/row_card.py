"""One row of a table of answers, as a card: a line that sums it up, and its questions."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QToolButton, QWidget

from counsellor_app.forms.answers import Row
from counsellor_app.forms.asking import asked_in_row
from counsellor_app.forms.checking import Gap
from counsellor_app.forms.kinds import Field, Link, LinkTo, Rows
from counsellor_app.forms.spoken import NOTHING, spoken
from counsellor_app.settings import FormLook
from counsellor_app.text import Language
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.icons import IconView, icon
from counsellor_app.ui.panels import Card
from counsellor_app.ui.parts import Kind, column, icon_button, label, row, say
from counsellor_app.ui.questions.control import Around
from counsellor_app.ui.questions.question import Question
from counsellor_app.ui.tokens import Colour, Space
from counsellor_app.ui.words import forms as words
from counsellor_app.ui.wrapped import ElidedLabel

AskCell = Callable[[Field, str], Question]
_SUMMED_UP = 3  # cells in the line that sums a row up
_NAMING = frozenset({LinkTo.NEED, LinkTo.PLANNED_OBJECTIVE, LinkTo.PLANNED_ACTIVITY})
_ACTS = {
    "up": (Icon.CHEVRON_UP, words.MOVE_UP),
    "down": (Icon.CHEVRON_DOWN, words.MOVE_DOWN),
    "duplicate": (Icon.COPY, words.DUPLICATE),
    "remove": (Icon.DELETE, words.REMOVE_ROW),
    "turn": (Icon.EDIT, words.OPEN_ROW),
}


class RowCard(Card):
    """A row of answers. It keeps none: it shows a row and tells what was answered."""

    answered = Signal(str, object)  # cell id, answer or None
    typing = Signal()
    entered = Signal(object)
    article_asked = Signal(object)
    acted = Signal(str)  # what a button stands for: up, down, duplicate, remove, turn

    def __init__(self, field: Rows, language: Language, number: int, ask: AskCell) -> None:
        super().__init__("soft", Space.L)
        self._field = field
        self._language = language
        self._ask = ask
        self._name = f"{field.id}.{number}"
        self._questions: dict[str, Question] = {}
        self._buttons: dict[str, QToolButton] = {}
        self._last: tuple[Row, Around] | None = None
        self._look = FormLook.PAGES
        self.setObjectName(self._name)
        self._title = label(kind=Kind.STRONG)
        self._summary = ElidedLabel(Kind.MUTED.value)
        self._flaw = IconView(Icon.ERROR_CIRCLE_FILLED, Colour.BAD, 18)
        self._flaw.hide()
        head = row(self._flaw, self._title, self._summary, spacing=Space.S)
        head.setStretch(2, 1)
        for part in self._acts():
            head.addWidget(part)
        self.column.setContentsMargins(Space.L, Space.S, Space.S, Space.S)
        self.column.addLayout(head)
        self._body = QFrame()
        self._cells = column(self._body, Space.L)
        self._cells.setContentsMargins(0, 0, Space.S, Space.S)
        self.column.addWidget(self._body)

    def show_row(self, shown: Row, number: int, around: Around) -> None:
        """Show a row as the table's n-th. Emits nothing."""
        title = words.ROW_TITLE.filled(row=self._field.row_name, number=number)
        say(self._title, title.to(self._language))
        summary = _summed_up(self._field, shown, around, self._language)
        say(self._summary, summary or words.ROW_EMPTY.to(self._language))
        for name, text in _ACTS.items():
            told = text[1].filled(row=title).to(self._language)
            self._buttons[name].setToolTip(told)
            self._buttons[name].setAccessibleName(told)
        self._show_cells(shown, around)

    def show_open(self, is_open: bool) -> None:
        """Show the questions of the row, or only the line that sums it up. Emits nothing."""
        if is_open:
            self._build()
        self._body.setVisible(is_open)
        self._summary.setVisible(not is_open)
        symbol = Icon.CHECKMARK if is_open else Icon.EDIT
        self._buttons["turn"].setIcon(icon(symbol))
        text = words.CLOSE_ROW if is_open else words.OPEN_ROW
        told = text.filled(row=self._title.text()).to(self._language)
        self._buttons["turn"].setToolTip(told)
        self._buttons["turn"].setAccessibleName(told)

    def show_place(self, number: int, count: int, can_grow: bool) -> None:
        """Show what can be done with a row at this place of the table. Emits nothing."""
        self._buttons["up"].setEnabled(number > 1)
        self._buttons["down"].setEnabled(number < count)
        self._buttons["duplicate"].setEnabled(can_grow)

    def show_gaps(self, gaps: Sequence[Gap]) -> None:
        """Show what is wrong with the cells of this row. Emits nothing."""
        self._flaw.setVisible(bool(gaps))
        for cell_id, question in self._questions.items():
            own = [replace(gap, row_id=None) for gap in gaps if gap.cell_id == cell_id]
            question.show_gaps(own)

    def wear(self, look: FormLook) -> None:
        """Ask the cells as this look of a form asks, those built later too. Emits nothing."""
        self._look = look
        for question in self._questions.values():
            question.wear(look)

    def questions(self) -> tuple[Question, ...]:
        """Return the questions built so far."""
        return tuple(self._questions.values())

    def take_focus(self, cell_id: str | None = None) -> None:
        """Move the focus to a cell, or to the first one asked."""
        self._build()
        found = self._questions.get(cell_id or "")
        shown = [part for part in self._questions.values() if not part.isHidden()]
        target = found or (shown[0] if shown else None)
        if target is not None:
            target.take_focus()

    def focus_act(self, name: str) -> None:
        """Move the focus to one of the buttons, so that a row can be moved on and on."""
        part = self._buttons[name]
        (part if part.isEnabled() else self._buttons["turn"]).setFocus()

    def _build(self) -> None:
        if self._questions:
            return
        for cell in self._field.fields:
            question = self._ask(cell, f"{self._name}.{cell.id}")
            question.edited.connect(partial(self.answered.emit, cell.id))
            question.typing.connect(self.typing)
            question.entered.connect(self.entered)
            question.article_asked.connect(self.article_asked)
            question.wear(self._look)
            self._questions[cell.id] = question
            self._cells.addWidget(question)
        if self._last is not None:
            self._show_cells(*self._last)

    def _show_cells(self, shown: Row, around: Around) -> None:
        self._last = (shown, around)
        asked = {cell.id for cell in asked_in_row(self._field, shown, around.answers, around.given)}
        for cell_id, question in self._questions.items():
            question.show_around(around)
            question.show_value(shown.answers.get(cell_id))
            question.setVisible(cell_id in asked and not question.control.is_pointless())

    def _acts(self) -> list[QWidget]:
        for name, (symbol, text) in _ACTS.items():
            self._buttons[name] = icon_button(
                symbol,
                text.to(self._language),
                clicked=partial(self.acted.emit, name),
                name=f"{self._name}.{name}",
            )
        return list(self._buttons.values())


def _summed_up(field: Rows, shown: Row, around: Around, language: Language) -> str:
    naming = [c for c in field.fields if not isinstance(c, Link) or c.to in _NAMING]
    said: list[str] = []
    for cell in naming[:_SUMMED_UP]:
        words_of_cell = spoken(cell, shown.answers.get(cell.id), language, around.linked)
        if words_of_cell != NOTHING:
            said.append(words_of_cell)
    return " · ".join(said)
