"""Tables of answers, and the suggestions beside a plan."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.forms.answers import Row, rows_of
from counsellor_app.services import keeping
from counsellor_app.services.desk import Desk
from counsellor_app.ui.theme import Look, wear
from tests.builders import TODAY, complete_answers
from tests.counsellor import Counsellor
from tests.ui.form_office import (
    NOW,
    Hands,
    a_case,
    an_office,
    draft_answers,
    opened,
    show_whole_check,
)

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True, scope="module")
def _dressed(qapp: QApplication) -> None:
    wear(qapp, Look())


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with an_office(tmp_path_factory.mktemp("office") / "vault") as made:
        yield made


class Planner:
    """A counsellor at the plan of a person whose needs are known."""

    def __init__(self, qtbot: QtBot, desk: Desk) -> None:
        self.desk = desk
        self.case_id = a_case(desk, "person", "needs_sheet")
        self.view = opened(desk, self.case_id, "individual_plan", Hands().clock)
        self.person = Counsellor(qtbot, self.view)

    def rows(self, table: str = "objectives") -> tuple[Row, ...]:
        """Return the rows of a table in the draft."""
        return rows_of(draft_answers(self.desk, self.case_id, "individual_plan"), table)

    def goals(self) -> list[str]:
        """Return the objectives in the draft."""
        return [str(row.answers.get("objective")) for row in self.rows()]


@pytest.fixture
def planner(qtbot: QtBot, desk: Desk) -> Planner:
    return Planner(qtbot, desk)


@pytest.fixture
def two_goals(planner: Planner) -> Planner:
    planner.view.show_step("objectives")
    for number, goal in enumerate(("Limba", "Munca"), 1):
        planner.person.clicks("objectives.add")
        planner.person.fills(f"objectives.{number}.objective", goal)
    assert planner.goals() == ["Limba", "Munca"]
    return planner


def test_a_row_added_is_open_and_has_the_focus(planner: Planner) -> None:
    planner.view.show_step("objectives")
    planner.person.clicks("objectives.add")
    assert planner.person.focused() == "objectives.1.objective"


def test_a_row_keeps_its_id_when_it_moves(two_goals: Planner) -> None:
    before = {row.answers["objective"]: row.id for row in two_goals.rows()}
    two_goals.person.clicks("objectives.2.up")
    assert two_goals.goals() == ["Munca", "Limba"]
    assert {row.answers["objective"]: row.id for row in two_goals.rows()} == before
    assert two_goals.person.focused() in {"objectives.1.up", "objectives.1.turn"}


def test_a_doubled_row_has_an_id_of_its_own(two_goals: Planner) -> None:
    two_goals.person.clicks("objectives.1.duplicate")
    assert two_goals.goals() == ["Limba", "Limba", "Munca"]
    assert len({row.id for row in two_goals.rows()}) == 3


def test_a_removed_row_is_brought_back_whole(two_goals: Planner) -> None:
    before = two_goals.rows()
    two_goals.person.clicks("objectives.1.remove")
    assert two_goals.goals() == ["Munca"]
    two_goals.person.clicks("objectives.bring_back")
    assert two_goals.rows() == before


def test_a_removed_row_comes_back_with_undo(two_goals: Planner) -> None:
    two_goals.person.clicks("objectives.2.remove")
    two_goals.person.presses(Qt.Key.Key_Z, CTRL)
    assert two_goals.goals() == ["Limba", "Munca"]


def test_a_closed_row_says_what_it_holds(two_goals: Planner) -> None:
    assert two_goals.person.sees("Limba")
    assert not two_goals.person.is_asked("objectives.1.objective")
    two_goals.person.clicks("objectives.1.turn")
    assert two_goals.person.reads("objectives.1.objective") == "Limba"


def test_typing_in_a_cell_is_saved_two_seconds_after_the_last_key(planner: Planner) -> None:
    planner.view.show_step("objectives")
    planner.person.clicks("objectives.add")
    planner.person.types("objectives.1.objective", "Limba ")
    planner.person.waits_until(lambda: planner.goals() == ["Limba"])
    assert planner.person.reads("objectives.1.objective") == "Limba "


def test_a_cell_no_longer_asked_comes_back_with_its_answer(planner: Planner) -> None:
    planner.view.show_step("unanswered_needs")
    planner.person.clicks("unanswered.add")
    planner.person.clicks("unanswered.1.unanswered_reason.other")
    planner.person.fills("unanswered.1.unanswered_words", "alt motiv")
    planner.person.clicks("unanswered.1.unanswered_reason.not_now")
    assert "unanswered_words" not in planner.rows("unanswered")[0].answers
    planner.person.clicks("unanswered.1.unanswered_reason.other")
    assert planner.person.reads("unanswered.1.unanswered_words") == "alt motiv"


def test_a_wrong_cell_is_marked_and_led_to(planner: Planner) -> None:
    planner.view.show_step("objectives")
    planner.person.clicks("objectives.add")
    show_whole_check(planner.view, planner.person)
    planner.person.clicks("gap.objectives")
    assert planner.person.focused() == "objectives.1.objective"
    assert planner.person.sees("Răspundeți la întrebarea „Obiectivul”.")


def test_needs_without_an_activity_are_shown_beside_the_plan(planner: Planner) -> None:
    assert planner.person.sees("3 nevoi fără activitate")
    assert planner.person.sees("urgentă")


def test_a_suggestion_becomes_an_activity_with_a_click(planner: Planner) -> None:
    planner.person.clicks("suggest.romanian.c")
    kept = planner.rows("activities")
    assert [dict(row.answers) for row in kept] == [
        {"activity_kind": "c", "activity_need": "romanian_need", "activity_stage": "planned"}
    ]
    assert planner.person.sees("2 nevoi fără activitate")
    assert planner.person.focused() == "activities.1.activity_kind"
    assert planner.person.reads("activities.1.activity_need") == "Limba română"


def test_each_kind_of_counselling_becomes_a_row_with_its_frequency(
    qtbot: QtBot, desk: Desk
) -> None:
    case_id = a_case(desk, "person")
    writing = keeping.open_form(desk, case_id, "needs_sheet", TODAY)
    sheet = {**complete_answers("needs_sheet"), "counselling_need": "high"}
    keeping.keep_sheet(desk, writing, sheet, today=TODAY, now=NOW)
    view = opened(desk, case_id, "individual_plan", Hands().clock)
    person = Counsellor(qtbot, view)
    for kind in ("social", "vocational"):
        person.clicks(f"suggest.counselling.a.{kind}")
        assert not person.is_asked(f"suggest.counselling.a.{kind}")
    rows = rows_of(draft_answers(desk, case_id, "individual_plan"), "activities")
    told = [
        (one.answers["activity_counselling"], one.answers["activity_frequency"]) for one in rows
    ]
    assert told == [("social", "lunar"), ("vocational", "lunar")]


def test_a_need_may_be_left_without_an_activity_with_a_reason(planner: Planner) -> None:
    planner.person.clicks("reason.employment_need")
    assert planner.rows("unanswered")[0].answers == {"unanswered_need": "employment_need"}
    assert planner.person.sees("2 nevoi fără activitate")


def test_an_objective_can_be_pointed_to_from_an_activity(two_goals: Planner) -> None:
    two_goals.person.clicks("suggest.romanian.c")
    box = two_goals.person.box("activities.1.activity_objective")
    box.setFocus()
    two_goals.person.presses(Qt.Key.Key_Down)
    assert two_goals.rows("activities")[0].answers["activity_objective"] == two_goals.rows()[0].id


def test_identifiers_on_a_page_are_unique(two_goals: Planner) -> None:
    two_goals.person.clicks("objectives.1.turn")
    two_goals.person.clicks("objectives.2.turn")
    shown = [part for part in two_goals.view.findChildren(QWidget) if part.isVisible()]
    named = [part.accessibleIdentifier() for part in shown if part.accessibleIdentifier()]
    assert sorted(set(named)) == sorted(named)
