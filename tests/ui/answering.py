"""Answering one question with keys, clicks and pastes, as a person writes each kind of answer."""

from typing import assert_never

from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QMenu, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.forms.answers import Answer, NoAnswer, Typed
from counsellor_app.forms.kinds import (
    Attachment,
    Choice,
    Computed,
    Count,
    Day,
    Line,
    Link,
    Money,
    Paragraph,
    Rows,
    Several,
    Time,
    YesNo,
)
from counsellor_app.ui.choice_box import ChoiceBox, SearchingChoiceBox
from counsellor_app.ui.line_edits import LineBox, ParagraphBox
from counsellor_app.ui.questions.case_link import CaseLinkControl
from counsellor_app.ui.questions.no_answer import NoAnswerButton
from counsellor_app.ui.questions.question import Question

PASTED_FROM = 60  # characters: nobody types a longer text twice
_PLAIN = Qt.KeyboardModifier.NoModifier


def answer_as_a_person(
    question: Question, answer: Answer, data: st.DataObject, qtbot: QtBot
) -> None:
    """Give this answer; how a day, a time or a sum is written is drawn."""
    if isinstance(answer, NoAnswer):
        _choose_no_answer(question, answer)
        return
    field, name = question.field, question.objectName()
    match field:
        case Line() | Paragraph() | Day() | Time() | Count() | Money():
            _write(question, data.draw(st.sampled_from(ways_to_write(field, answer))))
        case YesNo():
            press_button(_part(question, f"{name}.{'yes' if answer is True else 'no'}"))
        case Choice():
            _choose(question, str(answer))
        case Several():
            assert isinstance(answer, tuple)
            for option in answer:
                press_button(_part(question, f"{name}.{option}"))
        case Link():
            _link(question, str(answer), qtbot)
        case Attachment() | Rows() | Computed():
            raise AssertionError("not answered in one box")
        case _:
            assert_never(field)


def ways_to_write(
    field: Line | Paragraph | Day | Time | Count | Money, answer: Answer
) -> tuple[str, ...]:
    """Return how people write this answer."""
    if isinstance(answer, Typed):
        return (answer.text,)
    if isinstance(field, Day):
        return _ways_of_a_day(str(answer))
    if isinstance(field, Time):
        hour, minute = str(answer).split(":")
        return (f"{hour}:{minute}", f"{int(hour)}.{minute}", f"{hour} {minute}", f"{hour}h{minute}")
    if isinstance(field, Money) and isinstance(answer, int):
        lei, bani = divmod(answer, 100)
        grouped = f"{lei:,}".replace(",", ".")
        return (f"{grouped},{bani:02}", f"{lei}.{bani:02}", f"{lei},{bani:02} lei")
    return (str(answer),)


def press_button(part: QWidget) -> None:
    """Press a button, or tick what is ticked."""
    assert isinstance(part, QAbstractButton)
    part.click()


def _ways_of_a_day(known: str) -> tuple[str, ...]:
    parts = known.split("-")
    if len(parts) < 3:
        return (".".join(reversed(parts)), known)
    year, month, day = parts
    return (
        f"{day}.{month}.{year}",
        f"{int(day)}.{int(month)}.{year}",
        f"{day}{month}{year}",
        known,
    )


def _write(question: Question, text: str) -> None:
    box = question.control.boxes()[0]
    assert isinstance(box, LineBox | ParagraphBox)
    if len(text) > PASTED_FROM:
        box.paste_text(text)
    else:
        for letter in text:
            _press(box, letter)
    question.commit()


def _press(box: QWidget, letter: str) -> None:
    key = Qt.Key.Key_Return if letter == "\n" else Qt.Key.Key_unknown
    said = "\r" if letter == "\n" else letter
    QApplication.sendEvent(box, QKeyEvent(QEvent.Type.KeyPress, key, _PLAIN, said))


def _choose(question: Question, value: str) -> None:
    box = question.control.boxes()[0]
    if not isinstance(box, SearchingChoiceBox):
        press_button(_part(question, f"{question.objectName()}.{value}"))
        return
    line = box.lineEdit()
    assert isinstance(line, LineBox)
    line.selectAll()
    line.paste_text(box.itemText(box.findData(value)))
    QTest.keyClick(line, Qt.Key.Key_Return)


def _link(question: Question, value: str, qtbot: QtBot) -> None:
    if isinstance(question.control, CaseLinkControl):
        _link_case(question, value, qtbot)
        return
    box = question.control.boxes()[0]
    assert isinstance(box, ChoiceBox)
    for _ in range(_place(box, value)):
        QTest.keyClick(box, Qt.Key.Key_Down)


def _place(box: QComboBox, value: str) -> int:
    place = box.findData(value)
    assert place > 0
    return place


def _link_case(question: Question, value: str, qtbot: QtBot) -> None:
    box = question.control.boxes()[0]
    assert isinstance(box, LineBox)
    box.paste_text("Testescu")
    number = int(value.rpartition("-")[2]) + 1
    name = f"{question.objectName()}.case.{number}"
    qtbot.waitUntil(lambda: _is_offered(question, name))
    press_button(_part(question, name))


def _is_offered(question: Question, name: str) -> bool:
    part = question.findChild(QWidget, name)
    return isinstance(part, QWidget) and not part.isHidden()


def _choose_no_answer(question: Question, answer: NoAnswer) -> None:
    button = question.findChild(NoAnswerButton)
    assert isinstance(button, NoAnswerButton)
    button.open_menu()
    menu = button.findChild(QMenu)
    assert isinstance(menu, QMenu)
    action = menu.findChild(QAction, answer.value)
    assert isinstance(action, QAction)
    action.trigger()
    menu.close()
    menu.setParent(None)


def _part(question: Question, name: str) -> QWidget:
    part = question.findChild(QWidget, name)
    assert isinstance(part, QWidget), name
    return part
