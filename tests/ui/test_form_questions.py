"""Every kind of question answers and shows back; typing is never lost, refused or changed."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.forms.answers import Answer, NoAnswer, Row, RowId, Typed
from counsellor_app.forms.given import Given
from counsellor_app.forms.kinds import (
    Attachment,
    Choice,
    Computed,
    Count,
    Day,
    Field,
    Line,
    Link,
    LinkTo,
    Money,
    Option,
    Paragraph,
    Rows,
    Several,
    Time,
    YesNo,
)
from counsellor_app.forms.registry import FORMS
from counsellor_app.forms.spec import Form
from counsellor_app.law.citation import og44
from counsellor_app.services.pages import Shown, Tone
from counsellor_app.text import Language, Text
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.question_for import question_for
from counsellor_app.ui.questions.control import Around
from counsellor_app.ui.questions.question import Question
from counsellor_app.ui.theme import Look, wear
from tests.counsellor import Counsellor

CLOCK = Clock(lambda: datetime(2026, 11, 23, 12, 0, tzinfo=UTC))
ROW = Row(RowId("row-1"), {"qualification_name": "tâmplărie"})


@pytest.fixture(autouse=True, scope="module")
def _dressed(qapp: QApplication) -> None:
    wear(qapp, Look())


class Desk:
    """A question on a window, and what it told."""

    def __init__(self, qtbot: QtBot, field: Field) -> None:
        self.question: Question = question_for(field, Language.RO, CLOCK)
        self.told: list[Answer | None] = []
        self.question.edited.connect(self.told.append)
        self.question.edited.connect(self.question.show_value)
        window = QWidget()
        whole = QVBoxLayout(window)
        whole.addWidget(self.question)
        whole.addWidget(QPushButton())
        self.person = Counsellor(qtbot, window, (700, 320))

    @property
    def answer(self) -> Answer | None:
        return self.told[-1]


@pytest.fixture
def asked(qtbot: QtBot) -> Callable[[str], Desk]:
    def ask(field_id: str) -> Desk:
        return Desk(qtbot, field_called(field_id))

    return ask


def field_called(field_id: str) -> Field:
    """Return a field of any form by its id."""
    fields = (field for form in FORMS for field in form.fields)
    return next(field for field in fields if field.id == field_id)


VALUES: dict[type[Field], Answer] = {
    Line: "Testescu",
    Paragraph: "două\nrânduri",
    YesNo: False,
    Day: "2026-03-05",
    Time: "10:05",
    Count: 20,
    Money: 125_050,
    Rows: (ROW,),
    Attachment: ("00000000-0000-4000-8000-000000000001",),
}


def value_for(field: Field) -> Answer | None:
    """Return an answer of the field's kind."""
    match field:
        case Choice():
            return (
                field.options[-1].value if field.options else ("AF" if _countries(field) else "ar")
            )
        case Several():
            return tuple(option.value for option in field.options[:2])
        case Link():
            return "romanian_need"
        case Computed():
            return None
        case Day(month=True):
            return "2026-03"
        case Line() if field.pattern is not None and field.id == "cnp":
            return "7980212400002"
        case _:
            return VALUES[type(field)]


def _countries(field: Choice) -> bool:
    return field.catalogue is not None and field.catalogue.value == "countries"


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_every_question_shows_an_answer_back_and_says_nothing(form: Form, qtbot: QtBot) -> None:
    needs = {LinkTo.NEED: (Option("romanian_need", Text("Limba română", "Romanian")),)}
    for field in form.fields:
        question = question_for(field, Language.RO, CLOCK)
        qtbot.addWidget(question)
        told: list[object] = []
        question.edited.connect(told.append)
        question.show_around(Around({}, Given(), needs))
        value = value_for(field)
        question.show_value(value)
        assert question.control.answer() == value, field.id
        question.show_value(None)
        assert question.control.answer() is None, field.id
        assert told == []


def test_a_line_is_told_when_it_is_left(asked: Callable[[str], Desk]) -> None:
    desk = asked("surname")
    desk.person.types("surname", "Țesescu")
    assert desk.told == []
    desk.person.leaves()
    assert desk.told == ["Țesescu"]


def test_enter_tells_a_line_too(asked: Callable[[str], Desk]) -> None:
    desk = asked("surname")
    desk.person.types("surname", "Testescu")
    desk.person.presses(Qt.Key.Key_Return)
    assert desk.answer == "Testescu"


def test_what_is_typed_so_far_can_be_told_without_disturbing_the_typist(
    asked: Callable[[str], Desk],
) -> None:
    desk = asked("given_names")
    desk.person.types("given_names", "Ana ")
    desk.question.tell_typed()
    assert desk.answer == "Ana"
    desk.person.types("given_names", "Maria")
    assert desk.person.reads("given_names") == "Ana Maria"


def test_a_day_is_read_as_people_type_it(asked: Callable[[str], Desk]) -> None:
    desk = asked("filed_on")
    desk.person.fills("filed_on", "5.10.26")
    assert desk.answer == "2026-10-05"
    assert desk.person.reads("filed_on") == "05.10.2026"


def test_a_day_that_is_none_stays_as_typed_with_its_message(asked: Callable[[str], Desk]) -> None:
    desk = asked("filed_on")
    desk.person.fills("filed_on", "31.02.2026")
    assert desk.answer == Typed("31.02.2026")
    assert desk.person.reads("filed_on") == "31.02.2026"
    assert desk.person.sees("Februarie 2026 are 28 de zile.")


def test_only_the_year_of_a_birth_may_be_known(asked: Callable[[str], Desk]) -> None:
    desk = asked("birth_date")
    desk.person.fills("birth_date", "1991")
    assert desk.answer == "1991"


def test_a_sum_is_kept_in_bani_and_shown_in_lei(asked: Callable[[str], Desk]) -> None:
    desk = asked("means_income")
    desk.person.fills("means_income", "1250,5")
    assert desk.answer == 125_050
    assert desk.person.reads("means_income") == "1.250,50"


def test_yes_and_no_are_two_buttons(asked: Callable[[str], Desk]) -> None:
    desk = asked("by_post")
    desk.person.clicks("by_post.no")
    assert desk.answer is False
    desk.person.clicks("by_post.yes")
    assert desk.answer is True


def test_a_long_list_is_searched_without_accents(asked: Callable[[str], Desk]) -> None:
    desk = asked("county")
    desk.person.types("county", "galat")
    desk.person.presses(Qt.Key.Key_Return)
    assert desk.answer == "GL"


def test_arrows_and_letters_lead_through_ticks_and_space_ticks(
    asked: Callable[[str], Desk],
) -> None:
    desk = asked("topics")
    desk.question.take_focus()
    desk.person.presses(Qt.Key.Key_Down)
    desk.person.presses(Qt.Key.Key_Space)
    desk.person.presses(Qt.Key.Key_J)
    desk.person.presses(Qt.Key.Key_Space)
    assert desk.answer == ("housing", "legal")


@pytest.mark.parametrize("answer", list(NoAnswer))
def test_the_three_answers_are_given_by_key_and_taken_back(
    asked: Callable[[str], Desk], answer: NoAnswer
) -> None:
    desk = asked("surname")
    desk.question.take_focus()
    desk.person.presses(Qt.Key.Key_F4)
    desk.person.chooses_in_menu(answer.value)
    assert desk.answer is answer
    recorded = f"Consemnat: {answer.text.ro}"
    assert desk.person.sees(recorded)
    desk.person.clicks("take_back")
    assert desk.answer is None
    assert not desk.person.sees(recorded)


def test_leaving_an_empty_box_does_not_take_back_that_nobody_knows(
    asked: Callable[[str], Desk],
) -> None:
    desk = asked("surname")
    desk.question.show_value(NoAnswer.UNKNOWN)
    desk.question.take_focus()
    desk.person.leaves()
    assert desk.told == []


def test_typing_replaces_one_of_the_three_answers(asked: Callable[[str], Desk]) -> None:
    desk = asked("surname")
    desk.question.show_value(NoAnswer.UNKNOWN)
    desk.person.fills("surname", "Testescu")
    assert desk.answer == "Testescu"
    assert not desk.person.sees("Consemnat")


@pytest.mark.parametrize("field_id", ["county", "category", "marital_status", "employment_years"])
def test_the_wheel_changes_no_answer(asked: Callable[[str], Desk], field_id: str) -> None:
    desk = asked(field_id)
    value = value_for(field_called(field_id))
    desk.question.show_value(value)
    if field_id != "marital_status":
        desk.person.turns_the_wheel_over(field_id)
    else:
        desk.question.take_focus()
    assert desk.told == []
    assert desk.question.control.answer() == value


@pytest.mark.parametrize("field_id", ["surname", "conclusions", "filed_on"])
def test_a_megabyte_is_refused_with_a_sentence_and_nothing_is_lost(
    asked: Callable[[str], Desk], field_id: str
) -> None:
    desk = asked(field_id)
    desk.person.types(field_id, "12")
    desk.person.pastes(field_id, "a" * 1_000_000)
    assert desk.person.reads(field_id) == "12"
    assert desk.person.sees("Textul de lipit are 1.000.000 de caractere")


def test_an_article_is_asked_for_with_f1(asked: Callable[[str], Desk]) -> None:
    desk = asked("filed_on")
    asked_for: list[object] = []
    desk.question.article_asked.connect(asked_for.append)
    desk.question.take_focus()
    desk.person.presses(Qt.Key.Key_F1)
    assert asked_for == [og44(16)]


def test_what_the_rules_say_stands_beside_the_question(asked: Callable[[str], Desk]) -> None:
    desk = asked("filed_on")
    said = Text("Ultima zi este 02.12.2026.", "The last day is 02.12.2026.")
    shown = Shown(field_id="filed_on", text=said, tone=Tone.SOON, basis=og44(16))
    desk.question.show_shown((shown,))
    assert desk.person.sees(said.ro)
    desk.question.show_shown(())
    assert not desk.person.sees(said.ro)


def test_a_mistake_is_told_to_screen_readers_first(asked: Callable[[str], Desk]) -> None:
    desk = asked("surname")
    desk.question.show_error("Lipsește numele.")
    assert desk.person.box("surname").accessibleDescription().startswith("Lipsește numele.")
    assert desk.person.box("surname").accessibleName() == "Nume"
    assert desk.person.box("surname").accessibleIdentifier() == "surname"


def test_a_day_is_typed_today(asked: Callable[[str], Desk]) -> None:
    desk = asked("filed_on")
    desk.person.fills("filed_on", "azi")
    assert desk.answer == date(2026, 11, 23).isoformat()
