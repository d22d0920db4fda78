"""Beside a plan and an evaluation: the five elements, ready objectives, levels then and now."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from counsellor_app.cases.before_after import BeforeAfter, Change
from counsellor_app.forms.answers import rows_of
from counsellor_app.forms.phrases import ready_objective
from counsellor_app.law.catalogue import Need
from counsellor_app.services import keeping
from counsellor_app.services.desk import Desk
from counsellor_app.text import Language
from counsellor_app.ui.before_after import BeforeAfterChart
from counsellor_app.ui.form_view import FormView
from counsellor_app.ui.theme import Look, wear
from tests.builders import TODAY, complete_answers
from tests.ui.form_office import NOW, Hands, a_case, an_office, draft_answers, opened

LEVELS = BeforeAfter(
    before_on=date(2026, 3, 5),
    after_on=date(2026, 10, 1),
    changes=(
        Change(need=Need.EMPLOYMENT, before="high", after="low"),
        Change(need=Need.HOUSING, before="low", after="low"),
        Change(need=Need.HEALTH, before="none", after="medium"),
        Change(need=Need.ROMANIAN, before="high", after=None),
        Change(need=Need.LEGAL, before=None, after=None),
    ),
)


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    wear(qapp, Look())
    with an_office(tmp_path / "vault") as made:
        yield made


def shown(qtbot: QtBot, view: FormView) -> FormView:
    qtbot.addWidget(view)
    view.resize(1270, 700)
    view.show()
    qtbot.waitExposed(view)
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    return view


def button(view: FormView, name: str) -> QPushButton:
    found = view.findChild(QPushButton, name)
    assert found is not None
    return found


def test_a_ready_objective_is_added_with_its_need_and_opened(qtbot: QtBot, desk: Desk) -> None:
    case_id = a_case(desk, "person", "needs_sheet")
    view = shown(qtbot, opened(desk, case_id, "individual_plan", Hands().clock))
    proposed = button(view, "suggest.romanian.objective")
    assert str(Need.ROMANIAN.bases[0]) in proposed.accessibleName()
    QTest.keyClick(proposed, Qt.Key.Key_Return)
    assert view.tab().startswith("objectives/")
    assert not button(view, "suggest.housing.objective").isHidden()
    assert view.save_now()
    rows = rows_of(draft_answers(desk, case_id, "individual_plan"), "objectives")
    assert [row.answers["objective"] for row in rows] == [ready_objective(Need.ROMANIAN).typed]
    assert [row.answers["objective_need"] for row in rows] == ["romanian_need"]
    names = {one.objectName() for one in view.findChildren(QPushButton) if one.isVisible()}
    assert "suggest.romanian.objective" not in names


def test_an_element_that_lacks_leads_to_its_question(qtbot: QtBot, desk: Desk) -> None:
    case_id = a_case(desk, "person", "needs_sheet")
    view = shown(qtbot, opened(desk, case_id, "individual_plan", Hands().clock))
    QTest.keyClick(button(view, "element.community"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.tab() == "community/community_county")
    QTest.keyClick(button(view, "element.activities"), Qt.Key.Key_Return)
    assert view.tab().startswith("activities/")


def test_a_whole_plan_shows_no_element_to_fill_in(qtbot: QtBot, desk: Desk) -> None:
    case_id = a_case(desk, "person", "needs_sheet", "individual_plan")
    view = shown(qtbot, opened(desk, case_id, "individual_plan", Hands().clock))
    links = [
        one
        for one in view.findChildren(QPushButton)
        if one.objectName().startswith("element.") and one.isVisible()
    ]
    assert links == []


def test_the_levels_of_an_evaluation_stand_beside_those_of_the_sheet(
    qtbot: QtBot, desk: Desk
) -> None:
    case_id = a_case(desk, "person", "needs_sheet")
    clock = Hands().clock
    writing = keeping.begin_record(desk, case_id, "final_evaluation", TODAY, NOW)
    view = shown(qtbot, FormView(desk, writing, Language.RO, clock, "scores/romanian_now"))
    chart = view.findChild(BeforeAfterChart)
    assert chart is not None
    qtbot.waitUntil(chart.isVisible)
    before = complete_answers("needs_sheet")["romanian_need"]
    assert any("Limba română" in line and "necunoscut" in line for line in chart.lines())
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Space)
    assert before == "high"
    line = next(line for line in chart.lines() if "Limba română" in line)
    assert "mai mică cu 3 trepte" in line


def test_the_chart_says_every_row_in_words_and_the_arrows_walk_them(
    qtbot: QtBot, qapp: QApplication
) -> None:
    wear(qapp, Look())
    chart = BeforeAfterChart(Language.RO, LEVELS)
    qtbot.addWidget(chart)
    chart.resize(300, chart.heightForWidth(300))
    chart.show()
    assert len(chart.lines()) == 4  # a need nobody gave a level has no row
    said = chart.accessibleDescription()
    assert all(line in said for line in chart.lines())
    assert "05.03.2026" in said
    for line in chart.lines():
        QTest.keyClick(chart, Qt.Key.Key_Down)
        assert chart.current_words() == line
    QTest.keyClick(chart, Qt.Key.Key_Down)
    assert chart.current_words() == chart.lines()[0]
    assert "mai mare cu 2 trepte" in chart.lines()[2]
    assert not chart.grab().isNull()


def test_a_chart_without_levels_says_so(qtbot: QtBot, qapp: QApplication) -> None:
    wear(qapp, Look())
    chart = BeforeAfterChart(Language.EN)
    qtbot.addWidget(chart)
    assert chart.accessibleDescription() == "No level of the needs kept yet."
