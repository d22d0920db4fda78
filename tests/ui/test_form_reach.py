"""Where the keys and a screen reader come to in a form, and the check built while nobody waits."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.forms.kinds import Option, Several
from counsellor_app.forms.registry import form_by_id
from counsellor_app.law.citation import og44
from counsellor_app.services.desk import Desk
from counsellor_app.settings import FormLook
from counsellor_app.text import Language, Text
from counsellor_app.ui.check_answers import CheckAnswers
from counsellor_app.ui.form_head import FormHead
from counsellor_app.ui.form_pages import FormPages
from counsellor_app.ui.interpreter_view import InterpreterView
from counsellor_app.ui.question_for import question_for
from counsellor_app.ui.questions.several import SeveralControl
from counsellor_app.ui.section_answers import AnswerRow
from counsellor_app.ui.theme import Look, wear
from tests.counsellor import Counsellor, Eyes
from tests.ui.form_office import Hands, a_case, an_office, opened

Key = Qt.Key


@pytest.fixture(autouse=True, scope="module")
def _dressed(qapp: QApplication) -> None:
    wear(qapp, Look())


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with an_office(tmp_path_factory.mktemp("office") / "vault") as made:
        yield made


@pytest.mark.parametrize("look", [FormLook.PAGES, FormLook.WHOLE], ids=lambda look: look.value)
def test_a_jump_from_the_check_comes_to_a_section_not_built_yet(
    qtbot: QtBot, desk: Desk, look: FormLook
) -> None:
    view = opened(desk, a_case(desk), "person", Hands().clock)
    person = Counsellor(qtbot, view)
    view.looks.choose(look)
    view.show_field("citizenship")
    view.show_step("check")
    view.show_field("native_language")
    pages = view.findChild(FormPages)

    assert pages is not None
    assert pages.at.step == form_by_id("person").section_of("native_language").id
    assert person.focused().split(".")[0] == "native_language"


def test_on_a_page_whose_questions_are_all_sealed_the_keys_of_the_form_go_on(
    qtbot: QtBot, desk: Desk
) -> None:
    view = opened(desk, a_case(desk, "person", "vulnerability"), "vulnerability", Hands().clock)
    person = Counsellor(qtbot, view)
    view.show_step("support")
    assert person.focused() == "open_sealed"

    person.presses(Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert not person.is_asked("page.support")


def test_the_check_stands_at_once_with_its_first_screen_and_grows_in_place(
    qtbot: QtBot, desk: Desk
) -> None:
    view = opened(desk, a_case(desk, "person"), "needs_sheet", Hands().clock)
    person = Counsellor(qtbot, view)
    view.show_step("check")
    page = view.findChild(CheckAnswers)
    assert page is not None
    at_once = len(view.findChildren(AnswerRow))
    focused = person.focus()
    assert at_once < 20
    assert focused.objectName().startswith("gap.")
    person.waits_until(page.is_whole)

    assert len(view.findChildren(AnswerRow)) > at_once
    assert person.focus() is focused
    top = focused.mapTo(page.viewport(), QPoint()).y()
    assert 0 <= top <= page.viewport().height()


def test_arrows_go_from_tick_to_tick_as_they_lie_on_the_page(qtbot: QtBot) -> None:
    known = next(one for one in form_by_id("needs_sheet").fields if isinstance(one, Several))
    options = tuple(
        Option(f"option_{number}", Text(f"O variantă mai lungă, {number}", f"A choice, {number}"))
        for number in range(9)
    )
    control = SeveralControl(replace(known, options=options), Language.RO, "invented")
    person = Counsellor(qtbot, control, (760, 400))
    assert len({box.x() for box in control.boxes()}) == 2
    for key, moves in ((Key.Key_Right, (True, False)), (Key.Key_Down, (False, True))):
        control.boxes()[0].setFocus()
        before = person.focus().geometry()
        person.presses(key)
        after = person.focus().geometry()
        assert (after.x() > before.x(), after.y() > before.y()) == moves


def test_what_is_read_of_a_box_are_sentences(qtbot: QtBot) -> None:
    known = form_by_id("person").field("surname")
    helping = Text("Scrieți numărul de zile.", "Write the number of days.")
    field = replace(known, help=helping, basis=og44("17"))
    question = question_for(field, Language.RO, Hands().clock)
    qtbot.addWidget(question)
    said = question.control.boxes()[0].accessibleDescription()
    assert said.startswith("Scrieți numărul de zile. art. 17")
    assert ".." not in said


def test_the_interpreter_s_window_is_a_window_with_its_own_title(qtbot: QtBot) -> None:
    beside = QWidget()
    qtbot.addWidget(beside)
    view = InterpreterView(beside, Language.RO)
    told = QAccessible.queryAccessibleInterface(view)
    assert told is not None
    assert told.role() is QAccessible.Role.Window
    assert told.text(QAccessible.Text.Name) == view.windowTitle() == "Vedere pentru interpret"


def test_the_head_of_a_form_puts_icons_for_words_where_there_is_little_room(
    qtbot: QtBot,
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    head = FormHead(Language.EN, Hands().clock)
    head.setParent(window)
    window.show()
    head.resize(1, 60)
    for width, worded in ((1600, True), (head.minimumSizeHint().width(), False)):
        head.resize(width, 60)
        for name in ("form.back", "form.keep"):
            part = Eyes(head).finds(name, QWidget)
            assert bool(part.property("text")) is worded
            assert part.accessibleName()
            assert part.toolTip()
            qtbot.waitUntil(partial(_is_whole, part))


def _is_whole(part: QWidget) -> bool:
    return part.width() >= part.minimumSizeHint().width()
