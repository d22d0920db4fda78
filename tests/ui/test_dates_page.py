"""Termene and the header of a case, with real windows on a real vault."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.cases.index_rows import DueKey
from counsellor_app.forms.handling import Role
from counsellor_app.law.citation import og44
from counsellor_app.services import opening
from counsellor_app.services.case_pages import case_page
from counsellor_app.services.dates import due_at
from counsellor_app.services.desk import Desk
from counsellor_app.services.pages import DueLine, Tone
from counsellor_app.settings import Settings
from counsellor_app.text import Language
from counsellor_app.ui import due_rows
from counsellor_app.ui.application import dress
from counsellor_app.ui.article_view import ArticleView
from counsellor_app.ui.choice_box import ChoiceBox
from counsellor_app.ui.due_rows import DueModel, Heading
from counsellor_app.ui.due_view import DueView
from counsellor_app.ui.next_date import NextDate
from counsellor_app.ui.paged_model import PAGE_ROWS, ROW_ROLE
from counsellor_app.ui.whereabouts import Spot, Where, case_at
from tests.builders import TODAY
from tests.exchange.reading_back import read_back
from tests.services.working import at_the_desk_of, open_person, request_registered, written
from tests.ui.shell_making import Hands, Key, Watch, make_office, shown, window_on


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    dress(qapp, Settings())


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = make_office(tmp_path / "office")
    yield made
    opening.leave(made)


class Saving:
    """Answers the question where to save, and remembers what was proposed."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.proposed: list[str] = []

    def __call__(self, _parent: QWidget, _title: str, name: str, _kinds: str) -> Path | None:
        self.proposed.append(name)
        return self.path


def page_of(desk: Desk, qtbot: QtBot, saving: Saving | None = None) -> DueView:
    view = DueView(desk, Language.RO, Watch().clock, saving or Saving(None))
    shown(view, qtbot)
    view.refresh()
    return view


def model_of(view: DueView) -> DueModel:
    found = view.findChild(DueModel)
    assert isinstance(found, DueModel)
    return found


def headings(view: DueView) -> list[str]:
    keys = (model_of(view).key_at(row) for row in range(model_of(view).rowCount()))
    return [key.words for key in keys if isinstance(key, Heading)]


def part(view: QWidget, name: str) -> QPushButton:
    found = view.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def test_three_thousand_dates_are_counted_and_only_what_is_seen_is_read(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(desk, 750, *(TODAY + timedelta(days=distance) for distance in (-400, 0, 20, 3000)))
    asked: list[int] = []

    def counted(desk: Desk, keys: Sequence[DueKey], today: date) -> Mapping[DueKey, DueLine]:
        asked.append(len(keys))
        return due_at(desk, keys, today)

    monkeypatch.setattr(due_rows, "due_at", counted)
    view = page_of(desk, qtbot)
    groups = [said for said in headings(view) if "(750)" in said]
    assert [said.partition(" (")[0] for said in groups[:2]] == ["Depășite", "Săptămâna aceasta"]
    model = model_of(view)
    last = model.index(model.rowCount() - 1, 0).data(ROW_ROLE)
    assert isinstance(last, DueLine)
    assert last.day == TODAY + timedelta(days=3000)
    assert sum(asked) <= 3 * PAGE_ROWS


def test_a_kind_chosen_shows_its_dates_alone_and_says_how_many(desk: Desk, qtbot: QtBot) -> None:
    open_person(desk, birth_date="2012-12-24")
    view = page_of(desk, qtbot)
    kinds = view.findChild(ChoiceBox, "kinds")
    assert kinds is not None
    kinds.setCurrentIndex(kinds.findText("Zile de naștere", Qt.MatchFlag.MatchStartsWith))
    kinds.edited.emit()
    assert sum(int(said.rpartition("(")[2][:-1]) for said in headings(view)) == 3
    assert kinds.currentText().endswith("(3)")


def test_articles_stand_in_the_order_of_the_act(desk: Desk, qtbot: QtBot) -> None:
    request_registered(desk, birth_date="2012-12-24")
    view = page_of(desk, qtbot)
    part(view, "by_article").click()
    articles = [int(said.split()[1]) for said in headings(view)]
    assert articles == sorted(articles)
    assert {17, 30, 32, 33, 35} <= set(articles)


def test_enter_on_a_term_of_the_office_opens_its_article(desk: Desk, qtbot: QtBot) -> None:
    view = page_of(desk, qtbot)
    shown_articles: list[object] = []
    view.article_wanted.connect(shown_articles.append)
    dates = view.findChild(QTableView, "dates")
    assert dates is not None
    dates.setFocus()
    Hands(qtbot, view).presses(Key.Key_Return)
    assert shown_articles == [og44(33, 7)]
    assert view.basis() == og44(33, 7)


def test_what_another_owes_stands_apart_and_is_not_red(desk: Desk, qtbot: QtBot) -> None:
    written(desk, 1, TODAY + timedelta(days=20), kind="R-041")
    ngo = at_the_desk_of(desk, Role.NGO_COUNSELLOR)
    later = Watch()
    later.goes(timedelta(days=90))
    for who, heading in ((desk, "Depășite (1)"), (ngo, "Trecute, în sarcina altei autorități (1)")):
        view = DueView(who, Language.RO, later.clock, Saving(None))
        qtbot.addWidget(view)
        view.refresh()
        assert heading in headings(view)
        model = model_of(view)
        lines = [model.line_at(row) for row in range(model.rowCount())]
        red = [line for line in lines if line is not None and line.tone is Tone.OVERDUE]
        assert bool(red) is (who is desk)


def test_a_target_that_is_past_stands_in_this_week(desk: Desk, qtbot: QtBot) -> None:
    request_registered(desk)
    later = Watch()
    later.goes(timedelta(days=60))
    view = DueView(desk, Language.RO, later.clock, Saving(None))
    qtbot.addWidget(view)
    view.refresh()
    assert headings(view)[0] == "Săptămâna aceasta (1)"
    first = model_of(view).line_at(1)
    assert first is not None
    assert (first.what.en, first.tone) == ("The interview", Tone.SOON)


def question_in(view: DueView) -> QDialog:
    found = view.findChild(QDialog, "calendar_question")
    assert isinstance(found, QDialog)
    return found


def test_the_calendar_is_saved_after_one_sentence_says_what_it_holds(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    request_registered(desk)
    saving = Saving(tmp_path / "out.ics")
    view = page_of(desk, qtbot, saving)
    part(view, "to_calendar").click()
    question = question_in(view)
    assert (
        "numărul cazului, articolul sau „De făcut” și ziua, fără nume"
        in question.accessibleDescription()
    )
    assert "în afara acestui computer" in question.accessibleDescription()
    with qtbot.waitSignal(view.saved):
        question.accept()
    assert saving.proposed == [f"termene-{TODAY.isoformat()}.ics"]
    events = read_back((tmp_path / "out.ics").read_bytes())
    assert len(events) == sum(int(said.rpartition("(")[2][:-1]) for said in headings(view))
    with desk.vault.look() as look:
        assert look.journal.lines(limit=1)[0].details == {"calendar": len(events)}


def test_nothing_is_recorded_when_no_place_was_chosen(desk: Desk, qtbot: QtBot) -> None:
    request_registered(desk)
    view = page_of(desk, qtbot)
    with desk.vault.look() as look:
        before = look.journal.count()
    part(view, "to_calendar").click()
    question_in(view).accept()
    with desk.vault.look() as look:
        assert look.journal.count() == before


# The header of a case


def test_the_next_date_stands_above_every_tab_with_its_article(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    case_id = open_person(desk)
    window, hands = window_on(desk, tmp_path, qtbot)
    window.go(Where(spot=Spot.TODAY))
    for tab in ("summary", "documents", "history"):
        window.go(case_at(case_id, tab))
        header = [one for one in window.findChildren(NextDate) if one.isVisible()]
        assert len(header) == 1
        assert "Cererea de includere" in header[0].accessibleName()
        assert header[0].basis() == og44(16)
    hands.presses(Key.Key_F1)
    article = window.findChild(ArticleView)
    assert article is not None
    assert "art. 16" in article.accessibleName()


def test_a_case_without_a_date_gives_it_no_room(desk: Desk, qtbot: QtBot) -> None:
    header = NextDate(Language.RO)
    shown(header, qtbot)
    case_id = open_person(desk)
    page = case_page(desk, case_id, TODAY)
    header.show_page(page)
    assert header.isVisible()
    header.show_page(replace(page, next_due=None, due_step=None))
    assert not header.isVisible()
    assert header.basis() is None
