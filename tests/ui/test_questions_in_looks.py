"""What a question and the cells of a table say in each look, on F1 and to the interpreter."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.cases.ids import CaseId
from counsellor_app.forms.registry import form_by_id
from counsellor_app.law.citation import Basis
from counsellor_app.services.desk import Desk
from counsellor_app.settings import Settings
from counsellor_app.ui.application import dress
from counsellor_app.ui.form_view import FormView
from counsellor_app.ui.interpreter_view import InterpreterView
from counsellor_app.ui.questions.question import Question
from tests.counsellor import Counsellor
from tests.ui.form_office import Hands, a_case, an_office, opened

Key = Qt.Key
Alt = Qt.KeyboardModifier.AltModifier
_TABLE, _CELL = "family_members", "member_name"


@pytest.fixture(autouse=True, scope="module")
def _dressed(qapp: QApplication) -> None:
    dress(qapp, Settings())


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with an_office(tmp_path_factory.mktemp("cells") / "vault") as made:
        yield made


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return a_case(desk)


def lines_of(question: Question, name: str) -> list[str]:
    """Return the lines of this name in sight under a question, its cells not among them."""
    found = question.findChildren(QLabel, name)
    return [one.text() for one in found if one.isVisible() and _asking(one) is question]


def _asking(part: QLabel) -> Question | None:
    above = part.parentWidget()
    while above is not None and not isinstance(above, Question):
        above = above.parentWidget()
    return above


def cells_of(view: FormView, cell_id: str) -> list[Question]:
    found = (one for one in view.findChildren(Question) if one.field.id == cell_id)
    return [one for one in found if one.isVisible()]


def seen_by_interpreter(view: FormView) -> str:
    window = view.findChild(InterpreterView)
    assert isinstance(window, InterpreterView)
    return " ".join(part.text() for part in window.findChildren(QLabel) if part.isVisible())


def test_a_help_that_the_question_above_gave_is_not_shown_again(
    qtbot: QtBot, desk: Desk, case_id: CaseId
) -> None:
    view = opened(desk, case_id, "final_evaluation", Hands().clock)
    Counsellor(qtbot, view)
    view.show_step("scores")
    levels = [one for one in view.findChildren(Question) if one.isVisible()]
    helps = [one.field.help.ro for one in levels if one.field.help is not None]
    repeated = [said for said in set(helps) if helps.count(said) > 1]
    assert repeated
    for said in repeated:
        asking = [one for one in levels if one.field.help and one.field.help.ro == said]
        assert [lines_of(one, "help") for one in asking] == [[said], *[[]] * (len(asking) - 1)]
        boxes = [box for one in asking for box in one.control.boxes()]
        assert all(said in box.accessibleDescription() for box in boxes)


def at_the_family(qtbot: QtBot, desk: Desk, case_id: CaseId) -> tuple[FormView, Counsellor]:
    view = opened(desk, case_id, "person", Hands().clock)
    counsellor = Counsellor(qtbot, view)
    counsellor.presses(Key.Key_2, Alt)
    view.show_field(_TABLE)
    counsellor.clicks(f"{_TABLE}.add")
    return view, counsellor


def test_a_cell_stands_in_both_languages_at_the_table_in_rows_added_later_too(
    qtbot: QtBot, desk: Desk, case_id: CaseId
) -> None:
    view, counsellor = at_the_family(qtbot, desk, case_id)
    (cell,) = cells_of(view, _CELL)
    assert lines_of(cell, "other_language") == [cell.field.label.en]

    counsellor.clicks(f"{_TABLE}.add")
    (later,) = cells_of(view, _CELL)
    assert later is not cell
    assert lines_of(later, "other_language") == [cell.field.label.en]

    counsellor.presses(Key.Key_1, Alt)
    assert lines_of(later, "other_language") == []


def test_the_interpreter_sees_the_cell_that_has_the_focus_and_steps_through_cells(
    qtbot: QtBot, desk: Desk, case_id: CaseId
) -> None:
    view, counsellor = at_the_family(qtbot, desk, case_id)
    (cell,) = cells_of(view, _CELL)
    counsellor.box(f"{_TABLE}.1.{_CELL}").setFocus()
    counsellor.presses(Key.Key_F8)
    window = view.findChild(InterpreterView)
    assert isinstance(window, InterpreterView)
    qtbot.waitUntil(window.isVisible)
    assert cell.field.label.en in seen_by_interpreter(view)

    QTest.keyClick(window, Key.Key_PageDown)
    (after,) = cells_of(view, "member_birth_date")
    assert after.field.label.en in seen_by_interpreter(view)
    QTest.keyClick(window, Key.Key_Escape)


def test_a_closed_topic_never_reaches_the_interpreter(qtbot: QtBot, desk: Desk) -> None:
    case_id = a_case(desk, "vulnerability")
    view = opened(desk, case_id, "vulnerability", Hands().clock)
    counsellor = Counsellor(qtbot, view)
    sealed = form_by_id("vulnerability").field("support_measures")
    counsellor.presses(Key.Key_2, Alt)
    view.show_field(sealed.id)
    assert counsellor.is_asked("open_sealed")
    counsellor.presses(Key.Key_F8)
    window = view.findChild(InterpreterView)
    assert isinstance(window, InterpreterView)
    qtbot.waitUntil(window.isVisible)

    said = seen_by_interpreter(view)
    assert sealed.label.en not in said
    assert sealed.label.ro not in said
    QTest.keyClick(window, Key.Key_Escape)


def test_a_cell_whose_row_was_removed_leaves_the_interpreter_too(
    qtbot: QtBot, desk: Desk, case_id: CaseId
) -> None:
    view, counsellor = at_the_family(qtbot, desk, case_id)
    (cell,) = cells_of(view, _CELL)
    counsellor.box(f"{_TABLE}.1.{_CELL}").setFocus()
    counsellor.presses(Key.Key_F8)
    assert cell.field.label.en in seen_by_interpreter(view)
    counsellor.clicks(f"{_TABLE}.1.remove")

    assert cell.field.label.en not in seen_by_interpreter(view)


def test_a_cell_whose_row_was_closed_leaves_the_interpreter_at_once(
    qtbot: QtBot, desk: Desk, case_id: CaseId
) -> None:
    view, counsellor = at_the_family(qtbot, desk, case_id)
    (cell,) = cells_of(view, _CELL)
    counsellor.box(f"{_TABLE}.1.{_CELL}").setFocus()
    counsellor.presses(Key.Key_F8)
    assert cell.field.label.en in seen_by_interpreter(view)
    counsellor.clicks(f"{_TABLE}.1.turn")
    assert not cell.isVisible()

    assert cell.field.label.en not in seen_by_interpreter(view)


@pytest.mark.parametrize("cell_id", [None, _CELL])
def test_f1_opens_the_article_a_question_rests_on_though_it_names_none_itself(
    qtbot: QtBot, desk: Desk, case_id: CaseId, cell_id: str | None
) -> None:
    view, counsellor = at_the_family(qtbot, desk, case_id)
    counsellor.presses(Key.Key_1, Alt)
    asked: list[Basis] = []
    view.article_asked.connect(asked.append)
    part = f"{_TABLE}.add" if cell_id is None else f"{_TABLE}.1.{cell_id}"
    box = counsellor.finds(part, QWidget) if cell_id is None else counsellor.box(part)
    box.setFocus()
    counsellor.presses(Key.Key_F1)

    assert asked == [form_by_id("person").basis_of(_TABLE, cell_id)]
    assert counsellor.sees(str(asked[0]))


def test_where_all_stands_on_one_page_help_is_read_out_and_not_seen(
    qtbot: QtBot, desk: Desk, case_id: CaseId
) -> None:
    view = opened(desk, case_id, "person", Hands().clock)
    counsellor = Counsellor(qtbot, view)
    view.show_field("surname")
    question = counsellor.finds("surname", Question)
    helping = question.field.help
    assert helping is not None
    assert lines_of(question, "help") == [helping.ro]

    counsellor.presses(Key.Key_3, Alt)
    assert lines_of(question, "help") == []
    assert helping.ro in counsellor.box("surname").accessibleDescription()
    counsellor.presses(Key.Key_2, Alt)
    assert lines_of(question, "help") == [helping.ro]
