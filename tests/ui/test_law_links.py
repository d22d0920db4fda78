"""Wherever an article is named, a click or F1 opens its wording; a question keeps its words."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.cases.ids import CaseId
from counsellor_app.forms.answers import Answer
from counsellor_app.law.citation import Basis, Cite, og44
from counsellor_app.services import intake, keeping
from counsellor_app.services.desk import Desk
from counsellor_app.services.reading_law import mark_article
from counsellor_app.settings import Settings
from counsellor_app.text import Language
from counsellor_app.ui.application import dress
from counsellor_app.ui.article_view import ArticleView
from counsellor_app.ui.export_period import LeavesCard
from counsellor_app.ui.form_head import FormHead
from counsellor_app.ui.form_view import FormView
from counsellor_app.ui.law_here import law_in_focus
from counsellor_app.ui.page_header import PageHeader
from counsellor_app.ui.parts import button, column
from counsellor_app.ui.rulebook_view import RulebookView
from counsellor_app.ui.signing_panels import ActiveCard, PeriodCard, Tile
from counsellor_app.ui.theme import px
from counsellor_app.ui.timeline import Timeline
from counsellor_app.ui.whereabouts import case_at
from counsellor_app.ui.wrapped import ElidedLabel
from tests.builders import TODAY
from tests.counsellor import Counsellor
from tests.services.working import LATE, finalise, keep, open_person, request_registered
from tests.ui.shell_making import NOW, Key, Watch, window_on

pytestmark = pytest.mark.usefixtures("dressed")
Opened = tuple[CaseId, str, str]  # a case, its tab, and the part that opens a question
PAPER: dict[str, Answer] = {"protocol_number": "EX-8", "protocol_date": "2026-03-02"}


def link_of(part: QWidget, name: str) -> QPushButton:
    found = part.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def asked_by(part: ActiveCard | PeriodCard | LeavesCard, name: str) -> list[Basis]:
    asked: list[Basis] = []
    part.article_wanted.connect(asked.append)
    QTest.mouseClick(link_of(part, name), Qt.MouseButton.LeftButton)
    return asked


# The questions that stop the window


def registering(desk: Desk) -> Opened:
    case_id = open_person(desk)
    keep(desk, case_id, "request")
    return case_id, "summary", "register"


def communicating(desk: Desk) -> Opened:
    case_id = request_registered(desk)
    keep(desk, case_id, "interview")
    for form_id in ("needs_sheet", "individual_plan"):
        finalise(desk, case_id, form_id)
    return case_id, "findings", "communicate.R-038"


def deciding(desk: Desk) -> Opened:
    case_id = open_person(desk, **LATE)
    keep(desk, case_id, "request")
    intake.register_request(desk, case_id, "EX-2/2026", date(2026, 11, 2), NOW)
    return case_id, "findings", "decide.R-032-3"


@pytest.mark.parametrize(
    ("opening", "box", "cite"),
    [
        (registering, "number", og44(16)),
        (communicating, "communicated_proof", og44(18, 4)),
        (deciding, "late.reason", og44(16)),
    ],
    ids=["the registration", "the communication", "a late request"],
)
def test_a_question_shows_its_article_beside_it_and_keeps_what_was_typed(
    qtbot: QtBot,
    desk: Desk,
    tmp_path: Path,
    opening: Callable[[Desk], Opened],
    box: str,
    cite: Cite,
) -> None:
    case_id, tab, name = opening(desk)
    window, hands = window_on(desk, tmp_path, qtbot)
    window.go(case_at(case_id, tab))
    link_of(window, name).click()
    asking = modal(qtbot)
    typed_into = asking.findChild(QLineEdit, box)
    assert isinstance(typed_into, QLineEdit)
    asking.activateWindow()
    qtbot.waitUntil(asking.isActiveWindow)
    typed_into.setFocus()
    hands.types("scris")

    hands.presses(Key.Key_F1)
    assert str(cite) in reader_beside(qtbot, asking)
    QTest.mouseClick(link_of(asking, "message.article"), Qt.MouseButton.LeftButton)
    assert str(cite) in reader_beside(qtbot, asking)

    assert asking.isVisible()
    assert typed_into.text() == "scris"
    asking.reject()


def modal(qtbot: QtBot) -> QDialog:
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    found = QApplication.activeModalWidget()
    assert isinstance(found, QDialog)
    return found


def reader_beside(qtbot: QtBot, asking: QDialog) -> str:
    """Return what the reader beside a question shows, and close it."""

    def seen() -> list[ArticleView]:
        return [one for one in asking.findChildren(ArticleView) if one.isVisible()]

    qtbot.waitUntil(lambda: len(seen()) == 1)
    (reader,) = seen()
    said = reader.accessibleName()
    reader.accept()
    asking.activateWindow()
    return said


# The dates


def test_a_bar_of_the_timeline_names_its_article_its_mark_and_opens_it(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    case_id = open_person(desk)
    keep(desk, case_id, "take_over", PAPER)
    marked = mark_article(desk, "20", "Monitorul Oficial", today=TODAY, now=NOW)
    window, hands = window_on(marked, tmp_path, qtbot)
    window.go(case_at(case_id))
    timeline = next(one for one in window.findChildren(Timeline) if one.isVisible())
    timeline.setFocus()
    hands.presses(Key.Key_Home)
    assert "12 luni (art. 20 alin. (1) · modificat – verificați)" in timeline.current_words()
    hands.presses(Key.Key_F1)
    readers = window.findChildren(ArticleView)
    assert [str(og44(20, 1)) in one.accessibleName() for one in readers] == [True]


def test_a_day_of_the_programme_names_its_article_and_its_mark(qtbot: QtBot) -> None:
    card = ActiveCard(Language.RO)
    qtbot.addWidget(card)
    ends = Tile("Ultima zi", "2 martie 2027", law=og44(20, 1), check=True)
    card.show_tiles([ends, Tile("AJOFM", "1 aprilie 2026", law=og44(24))], corrected=False)
    card.show()
    assert link_of(card, "tile.0.article").text().endswith("· modificat – verificați")
    assert link_of(card, "tile.1.article").text() == str(og44(24))
    assert not link_of(card, "tile.2.article").isVisible()
    assert asked_by(card, "tile.1.article") == [og44(24)]


def test_two_starts_name_the_paragraph_that_counts(qtbot: QtBot) -> None:
    card = PeriodCard(Language.RO)
    hands = Counsellor(qtbot, card, (700, 300))
    card.show_starts("1 martie 2026", "2 martie 2026", late=False)
    assert asked_by(card, "period.article") == [og44(20, 1)]
    hands.finds("print_again", QPushButton).setFocus()
    assert law_in_focus() == og44(20, 1)


def test_the_signs_that_leave_name_the_article_that_asks_for_them(qtbot: QtBot) -> None:
    card = LeavesCard(Language.RO)
    qtbot.addWidget(card)
    card.say_leaves("2 cazuri")
    assert asked_by(card, "leaves.article") == [og44(33)]


def test_the_article_of_a_value_opens_from_beside_it(qtbot: QtBot, desk: Desk) -> None:
    view = RulebookView(desk, Language.RO, Watch().clock, "material_aid.food_per_day")
    hands = Counsellor(qtbot, view, (1190, 700))
    asked: list[Basis] = []
    view.article_wanted.connect(asked.append)
    hands.clicks("value.article")
    assert asked == [view.basis()]


# The heads of pages


def a_form(desk: Desk) -> FormView:
    writing = keeping.open_form(desk, open_person(desk), "individual_plan", TODAY)
    return FormView(desk, writing, Language.RO, Watch().clock)


def test_the_head_of_a_form_opens_its_article(qtbot: QtBot, desk: Desk) -> None:
    view = a_form(desk)
    hands = Counsellor(qtbot, view)
    asked: list[Basis] = []
    view.article_asked.connect(asked.append)
    hands.clicks("form.article")
    assert asked == [og44(18, 1)]


@pytest.mark.parametrize(("width", "room"), [(1230, False), (1900, True)])
def test_at_large_text_the_article_of_a_form_steps_aside_for_the_person(
    qtbot: QtBot, qapp: QApplication, desk: Desk, width: int, room: bool
) -> None:
    dress(qapp, Settings(text_percent=150))
    view = a_form(desk)
    Counsellor(qtbot, view, (width, 700))
    head = view.findChildren(FormHead)[0]
    assert head.minimumSizeHint().width() <= 1230
    assert link_of(head, "form.article").isVisible() is room
    facts = head.findChildren(ElidedLabel)[1]
    assert facts.width() >= min(px(140), facts.sizeHint().width())


def test_the_acts_of_a_page_stand_under_its_title_where_there_is_no_room(qtbot: QtBot) -> None:
    acts = [button("Înregistrează cererea"), button("Notă nouă"), button("Consemnează comunicarea")]
    header = PageHeader(*acts)
    page = QWidget()
    qtbot.addWidget(page)
    column(page, 0).addWidget(header)
    header.show_words("INVENTATA-TESTESCU Persoana", "Caz 1")
    page.show()
    together = sum(part.minimumSizeHint().width() for part in acts)
    page.resize(together + px(90), 200)
    qtbot.waitUntil(lambda: acts[0].x() < px(60))
    assert page.width() == together + px(90)
    page.resize(together + px(600), 200)
    qtbot.waitUntil(lambda: acts[0].x() > px(200))
