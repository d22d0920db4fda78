"""Every field of every form: what is typed or chosen as a person does comes back as the answer."""

import unicodedata
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counsellor_app.forms.answers import Answer, NoAnswer, Row, Typed, rows_of
from counsellor_app.forms.given import Given
from counsellor_app.forms.kinds import (
    Attachment,
    Choice,
    Computed,
    Field,
    Link,
    LinkTo,
    Option,
    Rows,
    Several,
)
from counsellor_app.forms.registry import FORMS, OFFICE_FORMS
from counsellor_app.forms.spec import Form
from counsellor_app.forms.typed_answers import answer_typed
from counsellor_app.text import Language, Text
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.question_for import question_for
from counsellor_app.ui.questions.control import Around
from counsellor_app.ui.questions.no_answer import offers_no_answer
from counsellor_app.ui.questions.question import Question
from counsellor_app.ui.theme import Look, wear
from tests.builders import TODAY
from tests.strategies import FEW, value_of, values_of
from tests.ui.answering import answer_as_a_person, press_button

CLOCK = Clock(lambda: datetime(2026, 11, 23, 12, 0, tzinfo=UTC))
TARGETS = tuple(Option(f"target-{n}", Text(f"Ținta {n}", f"Target {n}")) for n in range(3))
NOT_ON_A_KEYBOARD = frozenset({"Cn", "Co", "Zl", "Zp"})
HELD_SPACES = frozenset("\u00a0\u202f\u2007")  # a box of several lines gives them back as spaces
OTHER_WAYS = (Attachment, Computed, Rows)  # a file is chosen; a table is its cells


@pytest.fixture(autouse=True, scope="module")
def _dressed(qapp: QApplication) -> None:
    wear(qapp, Look())


def asked_alone(form: Form) -> Iterator[Field]:
    """Yield every field and every cell that is answered in one box or by one choice."""
    for field in form.fields:
        if isinstance(field, Rows):
            yield from (cell for cell in field.fields if not isinstance(cell, OTHER_WAYS))
        elif not isinstance(field, OTHER_WAYS):
            yield field


def typeable(field: Field) -> SearchStrategy[Answer]:
    """Draw what a person can answer here: nothing a keyboard has not, nothing a list has not."""
    value = value_of(field).map(lambda answer: by_keyboard(field, in_order(field, answer)))
    if isinstance(field, Link):
        value = st.sampled_from([option.value for option in TARGETS])
    if isinstance(field, Choice):  # a list takes back what it has not, and says so
        value = st.sampled_from(values_of(field))
    return st.one_of(value, st.sampled_from(NoAnswer)) if offers_no_answer(field) else value


def in_order(field: Field, answer: Answer) -> Answer:
    """Return ticks in the order of the list, as the page shows them."""
    if not isinstance(field, Several) or not isinstance(answer, tuple):
        return answer
    return tuple(option.value for option in field.options if option.value in answer)


def by_keyboard(field: Field, answer: Answer) -> Answer:
    """Return the answer without the letters that no keyboard has."""
    text = answer.text if isinstance(answer, Typed) else answer
    if not isinstance(text, str) or all(is_on_a_keyboard(letter) for letter in text):
        return answer
    left = "".join(letter for letter in text if is_on_a_keyboard(letter))
    return answer_typed(field, left, TODAY) or answer_typed(field, "?", TODAY) or answer


def is_on_a_keyboard(letter: str) -> bool:
    return unicodedata.category(letter) not in NOT_ON_A_KEYBOARD and letter not in HELD_SPACES


class Asked:
    """A question, answered again and again, and what it told last."""

    def __init__(self, qtbot: QtBot, field: Field) -> None:
        self.question = question_for(field, Language.RO, CLOCK)
        qtbot.addWidget(self.question)
        links = dict.fromkeys(LinkTo, TARGETS)
        self.question.show_around(Around({}, Given(), links, lambda _query: TARGETS))
        self.told: Answer | None = None
        self.question.edited.connect(self._take)

    def _take(self, answer: Answer | None) -> None:
        self.told = answer
        self.question.show_value(answer)

    def empty(self) -> None:
        self.told = None
        self.question.show_value(None)


@pytest.mark.parametrize("form", (*FORMS, *OFFICE_FORMS), ids=lambda form: form.id)
def test_what_is_typed_in_a_field_comes_back(form: Form, qtbot: QtBot) -> None:
    asked = {field.id: Asked(qtbot, field) for field in asked_alone(form)}

    @FEW
    @given(st.data())
    def typed(data: st.DataObject) -> None:
        for one in asked.values():
            answer = data.draw(typeable(one.question.field))
            one.empty()
            answer_as_a_person(one.question, answer, data, qtbot)
            assert one.told == answer, one.question.field.id
            assert type(one.told) is type(answer)
            shown = one.question.control.answer()
            assert shown == (None if isinstance(answer, NoAnswer) else answer)

    typed()


TABLES = [
    pytest.param(field, id=f"{form.id}.{field.id}")
    for form in FORMS
    for field in form.fields
    if isinstance(field, Rows)
]


@pytest.mark.parametrize("table", TABLES)
def test_what_is_typed_in_the_cells_of_a_row_comes_back(table: Rows, qtbot: QtBot) -> None:
    @FEW
    @given(st.data())
    def typed(data: st.DataObject) -> None:
        asked = Asked(qtbot, table)
        question = asked.question
        press_button(question.control.boxes()[0])
        said: dict[str, Answer] = {}
        for cell in table.fields:
            box = question.findChild(Question, f"{table.id}.1.{cell.id}")
            assert isinstance(box, Question)
            if box.isHidden() or isinstance(cell, OTHER_WAYS):
                continue
            said[cell.id] = data.draw(typeable(cell))
            answer_as_a_person(box, said[cell.id], data, qtbot)
        (row,) = rows_of({table.id: asked.told or ()}, table.id)
        assert isinstance(row, Row)
        assert dict(row.answers) == said

    typed()
