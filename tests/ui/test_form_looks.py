"""One form in three looks: the same session, whatever way it lies on the screen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from counsellor_app.cases.ids import CaseId
from counsellor_app.forms.answers import rows_of
from counsellor_app.forms.registry import FORMS
from counsellor_app.services.desk import Desk
from counsellor_app.services.keeping import begin_record
from counsellor_app.settings import FormLook, Settings, load_settings, save_settings
from counsellor_app.text import Language
from counsellor_app.ui.application import dress
from counsellor_app.ui.form_leaves import leaves_of
from counsellor_app.ui.form_sections import FormSections
from counsellor_app.ui.form_view import FormView
from counsellor_app.ui.go_to import PLACES
from counsellor_app.ui.interpreter_view import InterpreterView
from counsellor_app.ui.questions.question import Question
from counsellor_app.ui.section_body import SectionBody
from counsellor_app.ui.whereabouts import RAIL, plan_summary_at
from tests.builders import TODAY, complete_answers
from tests.counsellor import Counsellor
from tests.ui.form_office import NOW, Hands, a_case, an_office, draft_answers, opened

Key = Qt.Key
Alt, Control = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
LOOKS = list(FormLook)


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    dress(qapp, Settings())


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with an_office(tmp_path_factory.mktemp("looks") / "vault") as made:
        yield made


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return a_case(desk)


def interview(desk: Desk, case_id: CaseId) -> FormView:
    writing = begin_record(desk, case_id, "interview", TODAY, NOW)
    return FormView(desk, writing, Language.RO, Hands().clock)


def answers_of(view: FormView) -> dict[str, object]:
    return dict(view.looks.session.answers)


def letters_of(view: FormView, field_id: str) -> int:
    question = view.findChild(Question, field_id)
    assert isinstance(question, Question)
    label = question.findChild(QLabel)
    assert isinstance(label, QLabel)
    return label.font().pixelSize()


def asked_now(view: FormView) -> list[str]:
    return [part.field.id for part in view.findChildren(Question) if part.isVisible()]


@pytest.mark.parametrize("look", LOOKS, ids=lambda one: one.value)
def test_every_look_is_remembered_and_names_nobody(tmp_path: Path, look: FormLook) -> None:
    save_settings(tmp_path / "settings.toml", Settings(form_look=look))

    assert load_settings(tmp_path / "settings.toml").form_look is look


def test_every_question_stands_on_one_leaf_in_the_order_of_its_section() -> None:
    for one in FORMS:
        for section in one.sections:
            leaves = leaves_of(section)
            assert tuple(field for leaf in leaves for field in leaf) == section.fields
            assert all(leaves)


def test_a_key_changes_the_look_and_keeps_what_was_typed_and_the_focus(
    qtbot: QtBot, desk: Desk, case_id: CaseId
) -> None:
    view = opened(desk, case_id, "person", Hands().clock)
    counsellor = Counsellor(qtbot, view)
    counsellor.types("surname", "Invent")
    box = counsellor.focus()

    for key, look in ((Key.Key_2, LOOKS[1]), (Key.Key_3, LOOKS[2]), (Key.Key_1, LOOKS[0])):
        with qtbot.waitSignal(view.look_chosen) as chosen:
            counsellor.presses(key, Alt)
        assert chosen.args == [look]
        assert view.looks.look is look
        assert counsellor.focus() is box
        assert draft_answers(desk, case_id, "person")["surname"] == counsellor.reads("surname")
        counsellor.types("surname", "x")

    assert counsellor.reads("surname") == "Inventxxx"


def test_at_the_table_there_are_few_questions_and_each_in_the_other_language(
    qtbot: QtBot, desk: Desk, case_id: CaseId
) -> None:
    view = interview(desk, case_id)
    counsellor = Counsellor(qtbot, view)
    view.show_step("who_took_part")
    usual = letters_of(view, "conducted_by")
    counsellor.presses(Key.Key_2, Alt)

    assert asked_now(view)[:2] == ["conducted_by", "conducted_by_function"]
    assert len(asked_now(view)) <= 4
    assert counsellor.sees("Who led the interview: name")
    assert letters_of(view, "conducted_by") == round(usual * 1.5)
    assert not counsellor.is_asked("step.who_took_part")

    counsellor.presses(Key.Key_Right, Alt)
    assert "conducted_by" not in asked_now(view)
    counsellor.presses(Key.Key_PageUp, Control)
    assert asked_now(view)[0] == "conducted_by"
    assert counsellor.focused() == "conducted_by"


def test_on_one_page_every_section_stands_under_the_other_and_the_steps_lead_to_it(
    qtbot: QtBot, desk: Desk, case_id: CaseId
) -> None:
    view = interview(desk, case_id)
    counsellor = Counsellor(qtbot, view)
    counsellor.presses(Key.Key_3, Alt)
    counsellor.waits_until(lambda: "read_back" in asked_now(view))

    assert {"held_on", "conducted_by", "topics"} <= set(asked_now(view))
    counsellor.clicks("step.what_was_said")
    assert counsellor.focused().startswith("topics")
    topics = counsellor.finds("topics", Question)
    counsellor.waits_until(lambda: not topics.visibleRegion().isEmpty())


@pytest.mark.parametrize("look", LOOKS, ids=lambda one: one.value)
def test_continue_shows_what_is_missing_and_its_links_lead_to_the_question(
    qtbot: QtBot, desk: Desk, case_id: CaseId, look: FormLook
) -> None:
    view = interview(desk, case_id)
    counsellor = Counsellor(qtbot, view)
    view.show_step("who_took_part")
    view.looks.choose(look)

    counsellor.clicks("form.continue")
    first = counsellor.focus()
    assert isinstance(first, QPushButton)
    counsellor.presses(Key.Key_Return)

    assert counsellor.focused() == "conducted_by"


@pytest.mark.parametrize("look", LOOKS, ids=lambda one: one.value)
def test_tab_goes_through_the_questions_in_the_order_they_are_read(
    qtbot: QtBot, desk: Desk, case_id: CaseId, look: FormLook
) -> None:
    view = interview(desk, case_id)
    counsellor = Counsellor(qtbot, view)
    view.looks.choose(look)
    view.show_step("when_and_where")
    met: list[str] = []
    wanted = [name for name in asked_now(view) if counsellor.finds(name, Question).control.boxes()]

    for _ in range(40):
        name = counsellor.focused().split(".")[0]
        if name in wanted and name not in met:
            met.append(name)
        counsellor.presses(Key.Key_Tab)

    assert met[:3] == wanted[:3]
    assert met == [name for name in wanted if name in met]


@pytest.mark.parametrize("look", LOOKS, ids=lambda one: one.value)
def test_the_wheel_and_stray_keys_answer_nothing(
    qtbot: QtBot, desk: Desk, case_id: CaseId, look: FormLook
) -> None:
    view = opened(desk, case_id, "person", Hands().clock)
    counsellor = Counsellor(qtbot, view)
    view.looks.choose(look)
    view.show_field("surname")
    before = draft_answers(desk, case_id, "person")

    counsellor.turns_the_wheel_over("surname")
    for key in (Key.Key_F3, Key.Key_F7, Key.Key_Escape, Key.Key_PageDown):
        counsellor.presses(key)

    assert draft_answers(desk, case_id, "person") == before


@pytest.mark.parametrize("look", LOOKS, ids=lambda one: one.value)
def test_an_answer_is_undone_in_every_look(
    qtbot: QtBot, desk: Desk, case_id: CaseId, look: FormLook
) -> None:
    view = opened(desk, case_id, "person", Hands().clock)
    counsellor = Counsellor(qtbot, view)
    view.looks.choose(look)
    view.show_field("surname")
    counsellor.fills("surname", "Inventata")
    counsellor.presses(Key.Key_Z, Control)

    assert counsellor.reads("surname") == ""
    assert counsellor.focused() == "surname"


def test_one_click_writes_how_somebody_interprets_and_the_times(
    qtbot: QtBot, desk: Desk, case_id: CaseId
) -> None:
    view = interview(desk, case_id)
    counsellor = Counsellor(qtbot, view)
    counsellor.presses(Key.Key_2, Alt)
    counsellor.clicks("table.way.1")
    assert answers_of(view)["interpreter"] == "remote"
    assert answers_of(view)["interpreter_by"] == "phone"

    counsellor.clicks("table.begin")
    counsellor.clicks("table.interrupt")
    counsellor.clicks("table.begin")
    counsellor.clicks("table.end")

    answers = view.looks.session.answers
    assert answers["started_at"] == answers["ended_at"] == "14:02"
    times = rows_of(answers, "interpreter_times")
    assert len(times) == 2
    assert all(row.answers["interpreter_until"] == "14:02" for row in times)


def test_the_interpreter_sees_the_question_and_no_answer_name_or_number(
    qtbot: QtBot, desk: Desk
) -> None:
    case_id = a_case(desk, "person")
    view = interview(desk, case_id)
    counsellor = Counsellor(qtbot, view)
    counsellor.presses(Key.Key_2, Alt)
    view.show_field("conducted_by")
    counsellor.fills("conducted_by", "Nimeni Anume")
    view.show_field("conducted_by_structure")
    counsellor.presses(Key.Key_F8)
    window = view.findChild(InterpreterView)
    assert isinstance(window, InterpreterView)
    qtbot.waitUntil(window.isVisible)

    said = " ".join(part.text() for part in window.findChildren(QLabel) if part.isVisible())
    assert "Structure" in said
    assert "non-governmental organisation" in said
    answers = complete_answers("person")
    secret = ("Nimeni", str(answers["surname"]), str(answers["given_names"]))
    assert [one for one in secret if one in said + window.windowTitle()] == []

    QTest.keyClick(window, Key.Key_PageUp)
    said = " ".join(part.text() for part in window.findChildren(QLabel) if part.isVisible())
    assert "Function" in said
    QTest.keyClick(window, Key.Key_Escape)
    assert window.isHidden()


def test_what_to_say_to_somebody_upset_comes_when_it_is_asked_for(
    qtbot: QtBot, desk: Desk, case_id: CaseId
) -> None:
    counsellor = Counsellor(qtbot, opened(desk, case_id, "person", Hands().clock))
    counsellor.presses(Key.Key_2, Alt)
    assert not counsellor.is_asked("table.comfort")

    counsellor.clicks("table.upset")
    assert counsellor.sees("Putem face o pauză")


def test_whole_shows_every_section_in_usual_letters_after_an_interview(
    qtbot: QtBot, desk: Desk, case_id: CaseId
) -> None:
    view = interview(desk, case_id)
    counsellor = Counsellor(qtbot, view)
    view.show_step("when_and_where")
    usual = letters_of(view, "held_on")
    counsellor.presses(Key.Key_2, Alt)
    view.show_step("who_took_part")
    view.show_step("interpreter")
    counsellor.presses(Key.Key_3, Alt)

    assert letters_of(view, "held_on") == usual
    assert {"held_on", "place"} & set(asked_now(view))


def test_an_answer_shows_anew_only_the_section_it_changes(
    qtbot: QtBot, desk: Desk, case_id: CaseId
) -> None:
    view = interview(desk, case_id)
    counsellor = Counsellor(qtbot, view)
    counsellor.presses(Key.Key_3, Alt)
    counsellor.waits_until(lambda: "read_back" in asked_now(view))
    turns = {body: body.before.turn for body in view.findChildren(SectionBody)}
    view.show_field("conducted_by")
    counsellor.fills("conducted_by", "Nimeni Anume")
    view.save_now()

    changed = [one.section.id for one, turn in turns.items() if one.before.turn != turn]
    assert "who_took_part" in changed
    assert "when_and_where" not in changed


def test_sections_built_while_somebody_types_leave_the_words_and_the_focus(
    qtbot: QtBot, desk: Desk, case_id: CaseId
) -> None:
    view = interview(desk, case_id)
    counsellor = Counsellor(qtbot, view)
    view.show_field("conducted_by")
    counsellor.presses(Key.Key_3, Alt)
    box = counsellor.focus()
    sections = view.findChild(FormSections)
    assert isinstance(sections, FormSections)
    QTest.keyClicks(box, "Nim")
    counsellor.waits_until(lambda: sections.built("signatures") is not None)
    QTest.keyClicks(box, "eni")
    counsellor.waits_until(lambda: {"held_on", "read_back"} <= set(asked_now(view)))

    assert counsellor.focus() is box
    assert counsellor.reads("conducted_by") == "Nimeni"


def test_the_search_from_anywhere_leads_to_every_page_of_the_rail() -> None:
    assert {where.spot for _, where in PLACES} >= set(RAIL)


def test_only_the_plan_offers_its_summary_where_the_answers_are_checked(
    qtbot: QtBot, desk: Desk
) -> None:
    case_id = a_case(desk, "person", "request", "needs_sheet", "individual_plan")
    view = opened(desk, case_id, "individual_plan", Hands().clock)
    counsellor = Counsellor(qtbot, view)
    view.show_step("check")
    with qtbot.waitSignal(view.opened) as told:
        counsellor.clicks("check.plan_summary")
    assert told.args == [plan_summary_at(case_id, "typed")]

    person = opened(desk, case_id, "person", Hands().clock)
    Counsellor(qtbot, person)
    person.show_step("check")
    assert person.findChild(QPushButton, "check.plan_summary") is None
