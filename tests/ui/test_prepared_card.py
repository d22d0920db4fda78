"""Beside the evaluation of special needs: a click takes what the file shows, one step undoes it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.cases.ids import CaseId
from counsellor_app.law.citation import og44
from counsellor_app.services import intake, keeping
from counsellor_app.services.desk import Desk
from counsellor_app.services.writing import Writing
from counsellor_app.text import Language
from counsellor_app.ui.form_view import FormView
from counsellor_app.ui.law_here import law_named
from counsellor_app.ui.theme import Look, wear
from tests.builders import TODAY, complete_answers
from tests.ui.form_office import NOW, Hands, an_office

NARROW = 900  # pixels: a form that shows no help beside it


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    wear(qapp, Look())
    with an_office(tmp_path / "vault") as made:
        yield made


def case_of(desk: Desk, born: str) -> CaseId:
    case_id = intake.open_case(desk, NOW)
    writing = keeping.open_form(desk, case_id, "person", TODAY)
    answers = {**complete_answers("person"), "birth_date": born}
    keeping.keep_sheet(desk, writing, answers, today=TODAY, now=NOW)
    return case_id


def shown(qtbot: QtBot, desk: Desk, writing: Writing, width: int = 1270) -> FormView:
    view = FormView(desk, writing, Language.RO, Hands().clock)
    qtbot.addWidget(view)
    view.resize(width, 700)
    view.show()
    qtbot.waitExposed(view)
    return view


def card(view: FormView) -> QWidget:
    found = view.findChild(QWidget, "prepared")
    assert found is not None
    return found


def test_one_key_takes_the_determination_and_one_step_takes_it_back(
    qtbot: QtBot, desk: Desk
) -> None:
    case_id = case_of(desk, "2016-05-05")
    writing = keeping.begin_record(desk, case_id, "vulnerability", TODAY, NOW)
    view = shown(qtbot, desk, writing)
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    take = view.findChild(QPushButton, "prepared.take")
    assert take is not None
    qtbot.waitUntil(take.isVisible)
    assert take.text() == "Confirmă ca specialist IGI"
    assert law_named(take) == og44(33, 4)
    QTest.keyClick(take, Qt.Key.Key_Space)
    qtbot.waitUntil(card(view).isHidden)
    qtbot.waitUntil(lambda: view.tab() == "signs/urgency")
    assert view.save_now()
    kept = keeping.open_record(desk, case_id, "vulnerability", writing.record_id, TODAY).answers
    assert kept["groups"] == ("minor",)
    assert kept["outcome"] == "determined"
    assert kept["specialist"] == desk.member.name
    QTest.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(card(view).isVisible)
    assert view.save_now()
    back = keeping.open_record(desk, case_id, "vulnerability", writing.record_id, TODAY).answers
    assert not back


def test_the_offer_stands_in_a_narrow_window_too_and_steps_aside_without_any(
    qtbot: QtBot, desk: Desk
) -> None:
    child, adult = case_of(desk, "2016-05-05"), case_of(desk, "1990-05-05")
    offers = [
        shown(qtbot, desk, keeping.begin_record(desk, one, "vulnerability", TODAY, NOW), NARROW)
        for one in (child, adult)
    ]
    qtbot.waitUntil(card(offers[0]).isVisible)
    assert card(offers[1]).isHidden()
