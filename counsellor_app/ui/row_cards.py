"""The rows of a table of answers, one card under the other, and what stands below them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from counsellor_app.forms.answers import Row, RowId
from counsellor_app.forms.checking import Gap
from counsellor_app.forms.kinds import Rows
from counsellor_app.settings import FormLook
from counsellor_app.text import Language
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.parts import Kind, button, column, label, link, paragraph, row, say
from counsellor_app.ui.questions.control import Around
from counsellor_app.ui.questions.question import Question
from counsellor_app.ui.row_card import AskCell, RowCard
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.words import forms as words

_SMALL = 2  # a row of so few cells is always shown whole


class RowCards(QWidget):
    """The cards of a table. A removed row's card waits for the next row: none is destroyed."""

    answered = Signal(int, str, object)  # place of the row, cell id, answer or None
    acted = Signal(int, str)  # place of the row, what its button stands for
    typing = Signal()
    entered = Signal(object)
    article_asked = Signal(object)

    def __init__(self, field: Rows, language: Language, ask: AskCell) -> None:
        super().__init__()
        self._field = field
        self._language = language
        self._ask = ask
        self._rows: tuple[Row, ...] = ()
        self._cards: list[RowCard] = []
        self._look = FormLook.PAGES
        self._column = column(self, Space.S)

    def show_rows(self, rows: tuple[Row, ...], opened: RowId | None, around: Around) -> None:
        """Show these rows; only one is open, unless rows are small. Emits nothing."""
        self._rows = rows
        while len(self._cards) < len(rows):
            self._add_card()
        small = len(self._field.fields) <= _SMALL
        for place, card in enumerate(self._cards):
            card.setVisible(place < len(rows))
            if place < len(rows):
                card.show_row(rows[place], place + 1, around)
                card.show_open(small or rows[place].id == opened)
                card.show_place(place + 1, len(rows), len(rows) < self._field.most)

    def show_gaps(self, gaps: Sequence[Gap]) -> None:
        """Show what is wrong in each row. Emits nothing."""
        for card, shown in zip(self._cards, self._rows, strict=False):
            card.show_gaps([gap for gap in gaps if gap.row_id == shown.id])

    def wear(self, look: FormLook) -> None:
        """Ask in every row, those added later too, as this look asks. Emits nothing."""
        self._look = look
        for card in self._cards:
            card.wear(look)

    def questions(self) -> list[Question]:
        """Return the questions of all rows shown."""
        return [part for card in self._cards[: len(self._rows)] for part in card.questions()]

    def take_focus(self, row_id: RowId, cell_id: str | None) -> None:
        """Move the focus into a row."""
        for card, shown in zip(self._cards, self._rows, strict=False):
            if shown.id == row_id:
                card.take_focus(cell_id)

    def focus_act(self, place: int, name: str) -> None:
        """Move the focus to a button of a row."""
        self._cards[place].focus_act(name)

    def _add_card(self) -> None:
        place = len(self._cards)
        card = RowCard(self._field, self._language, place + 1, self._ask)
        card.wear(self._look)
        card.answered.connect(partial(self.answered.emit, place))
        card.acted.connect(partial(self.acted.emit, place))
        card.typing.connect(self.typing)
        card.entered.connect(self.entered)
        card.article_asked.connect(self.article_asked)
        self._cards.append(card)
        self._column.addWidget(card)


class RowsFoot(QWidget):
    """Adds a row, and brings back the one just removed."""

    added = Signal()
    brought_back = Signal()

    def __init__(self, field: Rows, language: Language) -> None:
        super().__init__()
        self._field = field
        self._language = language
        words_of_add = field.adding.to(language)
        self.add: QPushButton = button(
            words_of_add, symbol=Icon.ADD, clicked=self.added.emit, name=f"{field.id}.add"
        )
        self.add.setAccessibleName(f"{words_of_add}. {field.label.to(language)}")
        self._nothing = label(words.NO_ROWS.to(language), Kind.CAPTION)
        self._removed = paragraph(kind=Kind.CAPTION)
        self._back = link(
            words.BRING_BACK.to(language),
            symbol=Icon.ARROW_UNDO,
            clicked=self.brought_back.emit,
            name=f"{field.id}.bring_back",
        )
        line = row(self.add, self._nothing, self._removed, self._back, spacing=Space.M)
        line.setStretch(2, 1)
        line.addStretch(0)
        self.setLayout(line)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """Show how many rows there are; the last removal is forgotten. Emits nothing."""
        full = count >= self._field.most
        self.add.setEnabled(not full)
        said = words.ROWS_FULL if full else words.NO_ROWS
        say(self._nothing, said.to(self._language))
        self._nothing.setVisible(full or count == 0)
        self._removed.hide()
        self._back.hide()

    def say_removed(self, number: int, unlinked: int) -> None:
        """Say that a row was removed, and how many rows pointed to it; offer it back."""
        title = words.ROW_TITLE.filled(row=self._field.row_name, number=number)
        said = words.ROW_REMOVED.filled(row=title).to(self._language)
        if unlinked:
            said = f"{said} {words.ROWS_UNLINKED.of(unlinked).to(self._language)}"
        say(self._removed, said)
        self._nothing.hide()
        self._removed.show()
        self._back.show()
        self._back.setFocus()
        announce(self, said)
