"""The register by keyboard: finding people, opening cases and dates, going back, articles."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from counsellor_app.cases.ids import CaseId
from counsellor_app.forms.registry import form_by_id
from counsellor_app.services import opening
from counsellor_app.services.desk import Desk
from counsellor_app.services.keeping import open_form, save_draft
from counsellor_app.services.pages import DueLine
from counsellor_app.settings import Settings
from counsellor_app.text import Language
from counsellor_app.ui.application import dress
from counsellor_app.ui.article_view import ArticleView
from counsellor_app.ui.case_list import CaseListView
from counsellor_app.ui.case_rows import SimilarHeading
from counsellor_app.ui.due_view import DueView
from counsellor_app.ui.line_button import LineButton
from counsellor_app.ui.main_window import MainWindow
from counsellor_app.ui.meeting import Meeting
from counsellor_app.ui.paged_model import ROW_ROLE
from counsellor_app.ui.panels import Banner
from counsellor_app.ui.timeline import Timeline
from counsellor_app.ui.tokens import NARROWEST_WINDOW
from counsellor_app.ui.whereabouts import RAIL, Spot, Where, case_at, form_at
from counsellor_app.ui.words import common
from counsellor_app.ui.wrapped import ElidedLabel
from tests.builders import TODAY, complete_answers
from tests.services.working import keep
from tests.ui.shell_making import (
    NOW,
    Alt,
    Control,
    Hands,
    Key,
    make_office,
    settle_people,
    window_on,
)

TABS = ("summary", "forms", "documents", "notes", "family", "history", "findings")


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    dress(qapp, Settings())


@pytest.fixture(scope="module")
def settled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, dict[str, CaseId]]]:
    desk = make_office(tmp_path_factory.mktemp("settled") / "vault")
    people = settle_people(desk)
    yield desk, people
    opening.leave(desk)


@pytest.fixture
def people(settled: tuple[Desk, dict[str, CaseId]]) -> dict[str, CaseId]:
    return settled[1]


@pytest.fixture
def register(
    settled: tuple[Desk, dict[str, CaseId]], tmp_path: Path, qtbot: QtBot
) -> tuple[MainWindow, Hands]:
    window, hands = window_on(settled[0], tmp_path, qtbot)
    window.go(Where(spot=Spot.TODAY))
    return window, hands


def table_of(window: MainWindow, name: str) -> QTableView:
    found = window.findChild(QTableView, name)
    assert isinstance(found, QTableView)
    return found


def names_in(window: MainWindow) -> list[str]:
    model = table_of(window, "cases").model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_a_name_is_found_without_diacritics_and_in_any_order(
    register: tuple[MainWindow, Hands], people: dict[str, CaseId]
) -> None:
    window, hands = register
    hands.presses(Key.Key_F, held=Control)
    hands.types("tutu stef")
    hands.waits_for(lambda: names_in(window)[0].startswith("ȘTEFĂNESCU"))
    hands.presses(Key.Key_Return)
    assert window.where == case_at(people["first"], "summary")


def test_enter_does_not_wait_for_the_search(
    register: tuple[MainWindow, Hands], people: dict[str, CaseId]
) -> None:
    window, hands = register
    hands.presses(Key.Key_F, held=Control)
    hands.types("fara")
    hands.presses(Key.Key_Return)
    assert window.where.case_id == people["met"]


def test_similar_names_stand_under_a_heading_that_cannot_be_chosen(
    register: tuple[MainWindow, Hands], people: dict[str, CaseId]
) -> None:
    window, hands = register
    hands.presses(Key.Key_F, held=Control)
    hands.types("mohamm")
    hands.waits_for(lambda: len(names_in(window)) == 3)
    model = table_of(window, "cases").model()
    heading = model.index(1, 0)
    assert isinstance(heading.data(ROW_ROLE), SimilarHeading)
    assert heading.flags() == Qt.ItemFlag.NoItemFlags

    hands.presses(Key.Key_Down, Key.Key_Return)
    assert window.where.case_id == people["third"]


def test_a_case_is_found_by_its_number(register: tuple[MainWindow, Hands]) -> None:
    window, hands = register
    hands.presses(Key.Key_F, held=Control)
    hands.types("2026-000002")
    hands.waits_for(lambda: len(names_in(window)) == 1)


def test_the_places_open_with_ctrl_and_a_number(register: tuple[MainWindow, Hands]) -> None:
    window, hands = register
    keys = (Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_4, Key.Key_5, Key.Key_6)
    for key, spot in zip(keys, RAIL, strict=True):
        hands.presses(key, held=Control)
        assert window.where.spot is spot


def test_alt_left_goes_back_to_the_tab_one_left(
    register: tuple[MainWindow, Hands], people: dict[str, CaseId]
) -> None:
    window, hands = register
    window.go(case_at(people["first"], "findings"))
    window.go(Where(spot=Spot.DUE))
    hands.presses(Key.Key_Left, held=Alt)
    assert window.where == case_at(people["first"], "findings")
    hands.presses(Key.Key_Left, held=Alt)
    assert window.where.spot is Spot.TODAY


def test_a_form_is_left_with_what_was_typed_kept(
    register: tuple[MainWindow, Hands], people: dict[str, CaseId], settled: tuple[Desk, object]
) -> None:
    window, hands = register
    window.go(form_at(people["met"], "person"))
    hands.types("Noulescu")
    hands.presses(Key.Key_2, held=Control)

    assert window.where.spot is Spot.CASES
    writing = open_form(settled[0], people["met"], "person", TODAY)
    assert writing.answers["surname"] == "Noulescu"
    assert writing.draft_saved_at == NOW


def begin_meeting(hands: Hands) -> None:
    hands.presses(Key.Key_2, held=Control)
    hands.tabs_to("new.first_contact")
    hands.presses(Key.Key_Return)
    hands.waits_for(lambda: isinstance(QApplication.activeWindow(), Meeting))


def test_first_contact_needs_a_name_and_a_language_only(
    register: tuple[MainWindow, Hands], settled: tuple[Desk, object]
) -> None:
    window, hands = register
    begin_meeting(hands)
    hands.types("Omul din hol")
    hands.presses(Key.Key_Tab)
    hands.types("pashto")
    hands.presses(Key.Key_Tab)
    hands.tabs_to("meet.open")
    hands.presses(Key.Key_Return)

    assert window.where.form_id == "first_contact"
    case_id = window.where.case_id
    assert case_id is not None
    writing = open_form(settled[0], case_id, "first_contact", TODAY)
    assert writing.answers["communication_language"] == "ps"


def test_first_contact_without_a_name_says_what_is_missing(
    register: tuple[MainWindow, Hands],
) -> None:
    window, hands = register
    begin_meeting(hands)
    hands.tabs_to("meet.open")
    hands.presses(Key.Key_Return)
    assert in_focus() == "meet.name"
    hands.presses(Key.Key_Escape)
    assert window.where.spot is Spot.CASES


def test_a_date_opens_its_case_and_f1_its_article(
    register: tuple[MainWindow, Hands], people: dict[str, CaseId], qtbot: QtBot
) -> None:
    window, hands = register
    hands.presses(Key.Key_3, held=Control)
    dates = table_of(window, "dates")
    model = dates.model()
    lines = {row: model.index(row, 0).data(ROW_ROLE) for row in range(model.rowCount())}
    legal = next(r for r, one in lines.items() if isinstance(one, DueLine) and one.basis)
    dates.setCurrentIndex(model.index(legal, 0))
    line = lines[legal]
    hands.presses(Key.Key_F1)
    article = window.findChild(ArticleView)
    assert article is not None
    assert str(line.basis) in article.accessibleName()
    article.close()

    dates.setFocus()
    hands.presses(Key.Key_Return)
    assert window.where.case_id in people.values()


def test_dates_can_stand_by_article(register: tuple[MainWindow, Hands]) -> None:
    window, hands = register
    hands.presses(Key.Key_3, held=Control)
    view = window.findChild(DueView)
    assert view is not None
    hands.tabs_to("by_day")
    hands.presses(Key.Key_Right)
    first = table_of(window, "dates").model().index(0, 0)
    assert str(first.data()).startswith("art. ")


def test_today_leads_to_the_draft_left_open(
    settled: tuple[Desk, dict[str, CaseId]], tmp_path: Path, qtbot: QtBot
) -> None:
    desk, people = settled
    writing = open_form(desk, people["second"], "request", TODAY)
    save_draft(desk, writing, complete_answers("request"), {}, NOW)
    window, hands = window_on(desk, tmp_path, qtbot)
    window.go(Where(spot=Spot.TODAY))

    hands.tabs_to(draft_row(window, form_by_id("request").title.ro))
    hands.presses(Key.Key_Return)
    assert window.where.form_id == "request"
    assert window.where.case_id == people["second"]


def draft_row(window: MainWindow, title: str) -> str:
    rows = (row for row in window.findChildren(LineButton) if row.isVisible())
    return next(row.objectName() for row in rows if title in row.accessibleName())


def test_safe_contact_stands_before_everything_else_of_the_case(
    register: tuple[MainWindow, Hands], people: dict[str, CaseId]
) -> None:
    window, _ = register
    window.go(case_at(people["first"]))
    safe = window.findChild(Banner, "safe_contact")
    calendar = window.findChild(Timeline)
    assert safe is not None
    assert calendar is not None
    assert safe.isVisible()
    assert "+40 700 000 001" in safe.accessibleName()
    assert safe.mapTo(window, QPoint()).y() < calendar.mapTo(window, QPoint()).y()


def test_a_step_of_the_case_opens_its_form_by_enter(
    register: tuple[MainWindow, Hands], people: dict[str, CaseId]
) -> None:
    window, hands = register
    window.go(case_at(people["first"]))
    hands.tabs_to("step.1")
    step = QApplication.focusWidget()
    assert isinstance(step, LineButton)
    assert "art. 16" in step.accessibleName()
    hands.presses(Key.Key_Return)
    assert window.where.form_id == "request"


def test_a_case_begins_at_its_next_step_which_enter_opens(
    register: tuple[MainWindow, Hands], people: dict[str, CaseId]
) -> None:
    window, hands = register
    window.go(case_at(people["second"]))
    assert in_focus() == "next"
    hands.presses(Key.Key_Return)
    assert window.where.spot is Spot.FORM
    assert window.where.form_id == "request"


def test_alt_up_leads_from_any_page_of_a_case_to_the_case(
    register: tuple[MainWindow, Hands], people: dict[str, CaseId]
) -> None:
    window, hands = register
    case = case_at(people["second"])
    for spot, form_id in ((Spot.FORM, "person"), (Spot.NOTE, None), (Spot.ISSUE, None)):
        window.go(Where(spot=Spot.DUE))
        window.go(Where(spot=spot, case_id=case.case_id, form_id=form_id))
        hands.presses(Key.Key_Up, held=Alt)
        assert replace(window.where, tab=None) == case
        hands.presses(Key.Key_Left, held=Alt)
        assert window.where.spot is Spot.DUE


def test_ctrl_and_page_keys_turn_the_tabs_of_a_case(
    register: tuple[MainWindow, Hands], people: dict[str, CaseId]
) -> None:
    window, hands = register
    window.go(case_at(people["first"]))
    for tab in (*TABS[1:], TABS[0]):
        hands.presses(Key.Key_PageDown, held=Control)
        assert window.where.tab == tab
    hands.presses(Key.Key_PageUp, held=Control)
    assert window.where.tab == TABS[-1]


def test_enter_presses_a_button_of_an_icon(
    register: tuple[MainWindow, Hands], people: dict[str, CaseId]
) -> None:
    window, hands = register
    window.go(case_at(people["first"]))
    hands.tabs_to("print")
    hands.presses(Key.Key_Return)
    assert window.where.spot is Spot.ISSUE


def test_what_was_searched_is_typed_over_when_one_comes_back(
    register: tuple[MainWindow, Hands], people: dict[str, CaseId]
) -> None:
    window, hands = register
    for typed, found in (("tutu", "first"), ("fara", "met")):
        hands.presses(Key.Key_F, held=Control)
        hands.types(typed)
        hands.presses(Key.Key_Return)
        assert window.where.case_id == people[found]


def test_what_was_said_at_the_foot_stands_for_one_page_only(
    register: tuple[MainWindow, Hands], people: dict[str, CaseId]
) -> None:
    window, _ = register
    foot = window.findChild(QWidget, "status")
    assert isinstance(foot, ElidedLabel)
    window.go(form_at(people["second"], "person"))
    window.say(common.SAVING)
    window.go(case_at(people["second"]))
    assert foot.text() == common.SAVING.ro
    window.go(Where(spot=Spot.DUE))
    assert foot.text() == ""


def in_focus() -> str:
    part = QApplication.focusWidget()
    return "" if part is None else part.objectName()


def test_ctrl_n_writes_a_note_of_the_case_shown(
    register: tuple[MainWindow, Hands], people: dict[str, CaseId]
) -> None:
    window, hands = register
    window.go(case_at(people["second"]))
    hands.presses(Key.Key_N, held=Control)
    assert window.where.spot is Spot.NOTE
    assert window.where.case_id == people["second"]


@pytest.mark.parametrize("language", [Language.RO, Language.EN], ids=["ro", "en"])
def test_every_page_fits_a_small_laptop_and_names_its_controls(
    settled: tuple[Desk, dict[str, CaseId]],
    tmp_path: Path,
    qtbot: QtBot,
    qapp: QApplication,
    language: Language,
) -> None:
    settings = Settings(language=language)
    dress(qapp, settings)
    desk, people = settled
    keep(desk, people["first"], "note")
    window, _ = window_on(desk, tmp_path, qtbot, settings)
    listed = (Spot.TODAY, Spot.CASES, Spot.DUE, Spot.SETTINGS, Spot.VALUES, Spot.WORDING)
    pages = [Where(spot=spot) for spot in listed]
    pages += [case_at(people["first"], tab) for tab in TABS]
    for where in pages:
        window.go(where)
        assert window.minimumSizeHint().width() <= NARROWEST_WINDOW, where
        assert [part for part in controls(window) if not named(part)] == []


def controls(window: QWidget) -> list[QWidget]:
    kinds = (QAbstractButton, QLineEdit, QComboBox, QTableView)
    found: list[QWidget] = []
    for kind in kinds:
        found += [part for part in window.findChildren(kind) if part.isVisible()]
    return [part for part in found if part.focusPolicy() != Qt.FocusPolicy.NoFocus]


def named(part: QWidget) -> bool:
    if part.accessibleName():
        return True
    return isinstance(part, QAbstractButton) and bool(part.text())


def test_an_empty_register_says_how_to_begin(tmp_path: Path, qtbot: QtBot) -> None:
    desk = make_office(tmp_path / "vault")
    window, hands = window_on(desk, tmp_path, qtbot)
    for spot in (Spot.TODAY, Spot.CASES, Spot.DUE):
        window.go(Where(spot=spot))
    window.go(Where(spot=Spot.CASES))
    hands.presses(Key.Key_Return)  # nothing to open
    view = window.findChild(CaseListView)
    assert view is not None
    assert table_of(window, "cases").currentIndex() == QModelIndex()
    assert window.where.spot is Spot.CASES
    opening.leave(desk)
