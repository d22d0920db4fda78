"""The attendance list in its window: from the session's page to the printer and back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from counsellor_app.cases.ids import RecordId, new_id
from counsellor_app.services import sessions
from counsellor_app.services.desk import Desk
from counsellor_app.storage.audit import Action
from counsellor_app.text import Language
from counsellor_app.ui.attendance_list_view import AttendanceListView
from counsellor_app.ui.main_window import MainWindow
from counsellor_app.ui.pdf_pages import PdfPages
from counsellor_app.ui.pdf_view import PdfView
from counsellor_app.ui.session_view import SessionView
from counsellor_app.ui.whereabouts import Spot, attendance_list_at, session_at, where_told
from tests.builders import TODAY, complete_answers
from tests.counsellor import Counsellor
from tests.services.working import open_person, tick
from tests.ui.paper_office import CLOCK, clicks, pdf_printer
from tests.ui.shell_making import Hands, window_on


def a_session(desk: Desk, *names: str) -> RecordId:
    """Keep a session with new people of these names."""
    told = complete_answers("group_session")
    page = sessions.begin_session(desk, TODAY, tick())
    cases = [open_person(desk, surname=name, given_names="Exemplu") for name in names]
    listed = [sessions.person_for(desk, page, told, case_id) for case_id in cases]
    sessions.keep_session(desk, page, told, listed, today=TODAY, now=tick())
    return page.writing.record_id


@pytest.fixture
def register(dressed: None, desk: Desk, tmp_path: Path, qtbot: QtBot) -> tuple[MainWindow, Hands]:
    return window_on(desk, tmp_path / "home", qtbot)


def sits_at(qtbot: QtBot, view: AttendanceListView) -> Counsellor:
    hands = Counsellor(qtbot, view)
    hands.waits_until(lambda: view.findChildren(QPushButton, "print_list")[0].isEnabled(), 20_000)
    return hands


def printed(desk: Desk) -> list[object]:
    with desk.vault.look() as look:
        entries = look.journal.lines()
    return [one.details for one in entries if one.action is Action.LIST_PRINTED]


def test_the_session_is_kept_before_its_list_is_shown_and_one_comes_back_to_it(
    register: tuple[MainWindow, Hands], desk: Desk
) -> None:
    window, hands = register
    window.go(session_at(None))
    view = window.findChildren(SessionView)[-1]
    assert view.tab() is None
    view.findChildren(QPushButton, "session.list")[0].click()
    assert window.where.spot is Spot.ATTENDANCE_LIST
    assert window.where.place is Spot.SESSIONS
    (line,) = sessions.session_lines(desk)
    assert window.where.record_id == line.record_id
    assert not line.drafted
    shown = window.findChildren(AttendanceListView)[-1]
    hands.waits_for(lambda: shown.findChildren(PdfView)[0].page_count() == 1)
    shown.findChildren(QPushButton, "back")[0].click()
    assert window.where == session_at(line.record_id)


def test_the_place_is_found_again_after_the_lock() -> None:
    where = attendance_list_at(RecordId(new_id(tick())))
    assert where_told(where.told()) == where


def test_the_bar_says_which_session_and_how_many_people(qtbot: QtBot, desk: Desk) -> None:
    view = AttendanceListView(desk, a_session(desk, "Unu", "Doi"), Language.RO, CLOCK)
    hands = sits_at(qtbot, view)
    assert hands.sees("20.11.2026 · 2 persoane")
    assert hands.sees("Pe foaie sunt mai multe nume")


def test_a_list_of_one_name_does_not_warn_of_several(qtbot: QtBot, desk: Desk) -> None:
    view = AttendanceListView(desk, a_session(desk, "Unu"), Language.EN, CLOCK)
    hands = sits_at(qtbot, view)
    assert hands.sees("1 person")
    assert not hands.sees("Several names stand on the paper")


def test_control_p_prints_every_page_and_journals_it_once(
    dressed: None, qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    paper = tmp_path / "paper.pdf"
    session = a_session(desk, "Unu", "Doi")
    view = AttendanceListView(desk, session, Language.EN, CLOCK, ask_printer=pdf_printer(paper))
    hands = sits_at(qtbot, view)
    assert printed(desk) == []
    hands.presses(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    hands.waits_until(lambda: hands.sees("The list was sent to the printer"), 60_000)
    assert len(PdfPages(paper.read_bytes()).sizes) == 1
    assert printed(desk) == [{"session": str(session), "people": 2}]


def test_nobody_who_does_not_choose_a_printer_prints(qtbot: QtBot, desk: Desk) -> None:
    view = AttendanceListView(
        desk, a_session(desk, "Unu"), Language.RO, CLOCK, ask_printer=lambda *_: None
    )
    hands = sits_at(qtbot, view)
    clicks(hands, "print_list")
    assert printed(desk) == []
    assert not hands.sees("Lista a fost trimisă la imprimantă")
