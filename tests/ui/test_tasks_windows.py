"""The tasks of a case and of all cases, with real keys on a real vault."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.cases.ids import CaseId
from counsellor_app.cases.tasks import Task, tasks_of
from counsellor_app.forms.answers import Answer
from counsellor_app.services import intake, noting, opening
from counsellor_app.services.desk import Desk
from counsellor_app.settings import Settings
from counsellor_app.text import Language
from counsellor_app.ui.application import dress
from counsellor_app.ui.case_view import CaseView
from counsellor_app.ui.choice_box import ChoiceBox
from counsellor_app.ui.due_rows import DueModel, Heading
from counsellor_app.ui.due_view import DueView
from counsellor_app.ui.task_done import TaskDone
from counsellor_app.ui.today import TodayView
from counsellor_app.ui.whereabouts import Where, case_at, form_at
from tests.builders import TODAY
from tests.services.working import file_of, request_registered, tick
from tests.ui.shell_making import Hands, Key, Watch, make_office, shown

LATE = TODAY - timedelta(days=4)
STEP = "Programare la medic"


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    dress(qapp, Settings())


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = make_office(tmp_path / "office")
    yield made
    opening.leave(made)


@pytest.fixture
def case(desk: Desk) -> CaseId:
    case_id = intake.meet(desk, "Zara", "ar", TODAY, tick())
    writing = noting.begin_note(desk, case_id, TODAY, tick())
    said: dict[str, Answer] = {
        **writing.answers,
        "next_step": STEP,
        "next_step_who": "Cineva Exemplu",
        "next_step_by": LATE.isoformat(),
    }
    noting.keep_note(desk, writing, said, today=TODAY, now=tick())
    return case_id


def page_of(desk: Desk, case_id: CaseId, qtbot: QtBot) -> CaseView:
    view = CaseView(desk, case_id, Language.RO, Watch().clock)
    shown(view, qtbot)
    return view


def words_in(view: QWidget) -> str:
    parts = [one.text() for one in view.findChildren(QLabel) if one.isVisibleTo(view)]
    return " | ".join(parts)


def tasks_in(view: QWidget) -> QWidget:
    found = view.findChild(QWidget, "tasks")
    assert isinstance(found, QWidget)
    return found


def says_done(hands: Hands) -> None:
    """Press the button of the first task and wait until its day is asked."""
    hands.tabs_to("task.0.done")
    hands.presses(Key.Key_Space)
    hands.waits_for(lambda: focused_name() == "done_on")


def focused_name() -> str:
    focused = QApplication.focusWidget()
    return "" if focused is None else focused.objectName()


def the_task(desk: Desk, case_id: CaseId) -> Task:
    (task,) = tasks_of(file_of(desk, case_id))
    return task


def dates_page(desk: Desk, qtbot: QtBot) -> DueView:
    view = DueView(desk, Language.RO, Watch().clock)
    shown(view, qtbot)
    view.refresh()
    return view


def rows_of(view: DueView) -> list[str]:
    model = view.findChild(DueModel)
    assert isinstance(model, DueModel)
    columns = range(model.columnCount())
    return [
        ", ".join(str(model.index(row, column).data()) for column in columns)
        for row in range(model.rowCount())
        if not isinstance(model.key_at(row), Heading)
    ]


def choose(view: DueView, qtbot: QtBot, *steps: Qt.Key) -> ChoiceBox:
    kinds = view.findChild(ChoiceBox, "kinds")
    assert kinds is not None
    kinds.setFocus()
    Hands(qtbot, view).presses(*steps)
    return kinds


# The card


def test_the_card_says_what_by_when_by_whom_and_where_it_was_promised(
    desk: Desk, case: CaseId, qtbot: QtBot
) -> None:
    said = words_in(tasks_in(page_of(desk, case, qtbot)))
    for part in ("De făcut", STEP, "până la 19.11.2026", "depășit cu 4 zile", "Cineva Exemplu"):
        assert part in said


def test_a_case_that_promised_nothing_has_no_card(desk: Desk, qtbot: QtBot) -> None:
    view = page_of(desk, intake.open_case(desk, tick()), qtbot)
    assert not tasks_in(view).isVisible()


def test_done_is_two_enters_and_the_day_is_today(desk: Desk, case: CaseId, qtbot: QtBot) -> None:
    view = page_of(desk, case, qtbot)
    hands = Hands(qtbot, view)
    says_done(hands)
    with qtbot.waitSignal(view.opened) as told:
        hands.presses(Key.Key_Return)
    assert told.args == [case_at(case)]
    done = the_task(desk, case).done
    assert done is not None
    assert done.on == TODAY


def test_another_day_is_typed_and_a_day_ahead_is_refused_in_words(
    desk: Desk, case: CaseId, qtbot: QtBot
) -> None:
    view = page_of(desk, case, qtbot)
    hands = Hands(qtbot, view)
    says_done(hands)
    asking = view.findChild(TaskDone)
    assert asking is not None
    hands.types("24.11.2026")
    hands.presses(Key.Key_Return)
    assert "nu poate fi în viitor" in words_in(asking)
    assert the_task(desk, case).done is None
    hands.presses(Key.Key_A, held=Qt.KeyboardModifier.ControlModifier)
    hands.types("20.11.26")
    with qtbot.waitSignal(view.opened):
        hands.presses(Key.Key_Return)
    done = the_task(desk, case).done
    assert done is not None
    assert done.on == TODAY - timedelta(days=3)


def test_escape_records_nothing(desk: Desk, case: CaseId, qtbot: QtBot) -> None:
    view = page_of(desk, case, qtbot)
    hands = Hands(qtbot, view)
    says_done(hands)
    hands.presses(Key.Key_Escape)
    assert the_task(desk, case).done is None


def test_what_was_done_is_folded_and_taken_back_with_the_keys(
    desk: Desk, case: CaseId, qtbot: QtBot
) -> None:
    first = page_of(desk, case, qtbot)
    hands = Hands(qtbot, first)
    says_done(hands)
    hands.presses(Key.Key_Return)
    view = page_of(desk, case, qtbot)
    hands = Hands(qtbot, view)
    assert STEP not in words_in(tasks_in(view))
    hands.tabs_to("tasks.done")
    hands.presses(Key.Key_Space)
    assert "făcut la 23.11.2026" in words_in(tasks_in(view))
    hands.tabs_to("done.0.back")
    with qtbot.waitSignal(view.opened):
        hands.presses(Key.Key_Space)
    assert the_task(desk, case).done is None


def test_the_link_opens_the_record_that_promised(desk: Desk, case: CaseId, qtbot: QtBot) -> None:
    view = page_of(desk, case, qtbot)
    hands = Hands(qtbot, view)
    hands.tabs_to("task.0.record")
    with qtbot.waitSignal(view.opened) as told:
        hands.presses(Key.Key_Space)
    assert told.args == [form_at(case, "note", the_task(desk, case).record_id)]


def test_every_button_of_the_card_names_its_task(desk: Desk, case: CaseId, qtbot: QtBot) -> None:
    view = page_of(desk, case, qtbot)
    button = view.findChild(QPushButton, "task.0.done")
    link = view.findChild(QPushButton, "task.0.record")
    assert button is not None
    assert link is not None
    assert button.accessibleName() == f"Făcut: {STEP}"
    assert link.accessibleName() == "Deschide: Notă de consiliere, 23.11.2026"


# Termene and Azi


def test_termene_marks_a_task_instead_of_an_article(desk: Desk, case: CaseId, qtbot: QtBot) -> None:
    (row,) = [row for row in rows_of(dates_page(desk, qtbot)) if STEP in row]
    assert row.startswith("Zara")
    assert "de făcut, 19.11.2026, depășit cu 4 zile" in row
    assert "art." not in row


def test_termene_shows_the_legal_dates_alone_or_the_tasks_alone(
    desk: Desk, case: CaseId, qtbot: QtBot
) -> None:
    request_registered(desk)
    view = dates_page(desk, qtbot)
    everything = rows_of(view)
    legal = choose(view, qtbot, Key.Key_Down)
    assert legal.currentText() == f"Termenele legale ({len(everything) - 1})"
    assert STEP not in " ".join(rows_of(view))
    assert len(rows_of(view)) == len(everything) - 1
    tasks = choose(view, qtbot, Key.Key_Down)
    assert tasks.currentText() == "De făcut (1)"
    assert [STEP in row for row in rows_of(view)] == [True]


def test_by_article_the_tasks_stand_last_under_their_own_title(
    desk: Desk, case: CaseId, qtbot: QtBot
) -> None:
    view = dates_page(desk, qtbot)
    by_article = view.findChild(QPushButton, "by_article")
    assert by_article is not None
    by_article.click()
    model = view.findChild(DueModel)
    assert isinstance(model, DueModel)
    keys = [model.key_at(row) for row in range(model.rowCount())]
    assert [key.words for key in keys if isinstance(key, Heading)][-1] == "De făcut (1)"


def test_enter_on_a_task_of_azi_opens_its_case(desk: Desk, case: CaseId, qtbot: QtBot) -> None:
    view = TodayView(desk, Language.RO, Watch().clock)
    shown(view, qtbot)
    view.refresh()
    opened: list[Where] = []
    view.opened.connect(opened.append)
    view.take_focus()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert f"{STEP}, de făcut, 19.11.2026" in focused.accessibleName()
    Hands(qtbot, view).presses(Key.Key_Return)
    assert opened == [case_at(case)]
