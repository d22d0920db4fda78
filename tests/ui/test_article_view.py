"""The act inside the program: reading it, its history, its verification, the marks on articles."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.cases.ids import CaseId
from counsellor_app.law.citation import Basis, Read, Source, og44
from counsellor_app.law.corpus import article
from counsellor_app.law.marks import articles_marked
from counsellor_app.services.case_pages import case_page
from counsellor_app.services.desk import Desk
from counsellor_app.services.explaining import while_typing
from counsellor_app.services.following import case_lines, today_page
from counsellor_app.services.keeping import open_form
from counsellor_app.services.reading_law import lift_mark, mark_article
from counsellor_app.services.reference import record_law_verified, with_rulebook_now
from counsellor_app.text import Language
from counsellor_app.ui.article_list import ArticleList
from counsellor_app.ui.article_view import ArticleView, Reading
from counsellor_app.ui.main_window import MainWindow
from counsellor_app.ui.reason_asked import ReasonAsked
from counsellor_app.ui.timeline import Timeline
from counsellor_app.ui.whereabouts import Spot, Where, case_at, form_at
from tests.builders import TODAY
from tests.services.working import open_person
from tests.ui.shell_making import NOW, Control, Hands, Key, Watch, shown, window_on

pytestmark = pytest.mark.usefixtures("dressed")
NOTE = "Monitorul Oficial nr. 1 din 2027"


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return open_person(desk, surname="Exemplu", given_names="Amina")


def reader_at(
    qtbot: QtBot, desk: Desk, basis: Basis | None, language: Language = Language.RO
) -> tuple[ArticleView, Hands]:
    reading = Reading(desk, Watch().clock, language)
    reader = ArticleView(None, basis, reading)
    shown(reader, qtbot)
    return reader, Hands(qtbot, reader)


def part(window: QWidget, kind: type[QWidget], name: str) -> QWidget:
    return next(one for one in window.findChildren(kind, name) if one.isVisible())


def reads(reader: QWidget) -> str:
    text = part(reader, QTextEdit, "article.text")
    assert isinstance(text, QTextEdit)
    return text.toPlainText()


def version_of(reader: QWidget) -> str:
    made = part(reader, QLabel, "article.version")
    assert isinstance(made, QLabel)
    return made.text()


def seen_words(window: QWidget) -> str:
    return "\n".join(one.text() for one in window.findChildren(QLabel) if one.isVisible())


def marked(desk: Desk, number: str = "16", note: str = NOTE) -> Desk:
    return mark_article(desk, number, note, today=TODAY, now=NOW)


def highlighted(reader: QWidget) -> list[str]:
    text = part(reader, QTextEdit, "article.text")
    assert isinstance(text, QTextEdit)
    found, block = [], text.document().begin()
    while block.isValid():
        if block.blockFormat().background().style() is not Qt.BrushStyle.NoBrush:
            found.append(block.text())
        block = block.next()
    return found


def test_the_cited_letter_is_highlighted_and_in_sight(qtbot: QtBot, desk: Desk) -> None:
    reader, hands = reader_at(qtbot, desk, og44(18, 2, "h"))
    (only,) = highlighted(reader)
    assert only.startswith("h) alte tipuri de activități")
    text = part(reader, QTextEdit, "article.text")
    assert isinstance(text, QTextEdit)
    hands.waits_for(lambda: text.verticalScrollBar().value() > 0)
    assert str(og44(18, 2, "h")) in reader.accessibleName()


def test_a_cited_paragraph_is_highlighted_with_its_letters(qtbot: QtBot, desk: Desk) -> None:
    reader, _ = reader_at(qtbot, desk, og44(18, 2))
    found = highlighted(reader)
    assert [line[:2] for line in found[1:]] == [f"{letter})" for letter in "abcdefgh"]
    reader.show_basis(og44(18))
    assert highlighted(reader) == []


def test_the_history_stands_below_the_words(qtbot: QtBot, desk: Desk) -> None:
    reader, _ = reader_at(qtbot, desk, og44(16))
    words = reads(reader)
    assert words.index("3 luni") < words.index("Din 19.10.2019, prin Legea nr. 178")
    assert article("16").amendments[0].note in words
    reader.show_basis(og44(19))
    assert "Monitorul Oficial al României nr. 93" in reads(reader)


def test_the_day_of_the_text_never_stands_without_its_verification(
    qtbot: QtBot, desk: Desk
) -> None:
    reader, _ = reader_at(qtbot, desk, og44(16))
    assert version_of(reader) == "text consolidat la 19.10.2019, neverificat"
    record_law_verified(desk, "Ion-Exemplu Juristescu", TODAY, NOW)
    reader, _ = reader_at(qtbot, with_rulebook_now(desk), og44(16))
    assert version_of(reader) == (
        "text consolidat la 19.10.2019, verificat la 23.11.2026 de Ion-Exemplu Juristescu"
    )
    reader, _ = reader_at(qtbot, with_rulebook_now(desk), og44(16), Language.EN)
    assert "checked on 23.11.2026 by Ion-Exemplu Juristescu" in version_of(reader)


def test_words_are_found_without_diacritics(qtbot: QtBot, desk: Desk) -> None:
    reader, hands = reader_at(qtbot, desk, None)
    hands.types("locuinta")
    listed = reader.findChildren(ArticleList)[0].numbers()
    assert "29" in listed
    assert "24" not in listed
    assert len(listed) < 15


def test_a_number_finds_its_article_and_what_was_inserted_after_it(
    qtbot: QtBot, desk: Desk
) -> None:
    reader, hands = reader_at(qtbot, desk, None)
    hands.types("art. 14")
    assert reader.findChildren(ArticleList)[0].numbers() == ("14", "14^1")


def test_the_act_is_read_with_the_keyboard_alone(qtbot: QtBot, desk: Desk) -> None:
    reader, hands = reader_at(qtbot, desk, og44(16))
    hands.presses(Key.Key_F, held=Control)
    hands.types("chiri")
    first = reader.findChildren(ArticleList)[0].numbers()[0]
    hands.presses(Key.Key_Return)
    assert f"Articolul {first}" in seen_words(reader)
    hands.presses(Key.Key_Down, Key.Key_Down)
    second = reader.findChildren(ArticleList)[0].numbers()[1]
    assert f"Articolul {second}" in seen_words(reader)
    hands.tabs_to("article.text")
    hands.tabs_to("mark.set")
    hands.tabs_to("article.close")
    hands.presses(Key.Key_Escape)
    assert not reader.isVisible()


def test_what_nobody_wrote_is_said_so(qtbot: QtBot, desk: Desk) -> None:
    reader, hands = reader_at(qtbot, desk, None)
    hands.types("xxyy")
    assert "Niciun articol nu conține „xxyy”." in seen_words(reader)
    hands.presses(Key.Key_Return)
    assert "Articolul 1" in seen_words(reader)


def test_a_source_says_how_far_it_was_read(qtbot: QtBot, desk: Desk) -> None:
    source = Source("Codul civil", "art. 2.552", Read.NOT_READ, "https://example.invalid/cod")
    reader, _ = reader_at(qtbot, desk, source)
    assert "Codul civil, art. 2.552" in seen_words(reader)
    assert "neverificată" in reads(reader)
    assert "https://example.invalid/cod" in reads(reader)
    for kind, name in ((QLineEdit, "article.search"), (QPushButton, "mark.set")):
        assert not any(one.isVisible() for one in reader.findChildren(kind, name))
    assert not any(one.isVisible() for one in reader.findChildren(QLabel, "article.version"))


def test_a_mark_asks_what_changed(qtbot: QtBot, desk: Desk) -> None:
    reader, hands = reader_at(qtbot, desk, og44(16))
    hands.tabs_to("mark.set")
    hands.presses(Key.Key_Space)
    (asking,) = reader.findChildren(ReasonAsked)
    hands.waits_for(asking.isActiveWindow)
    assert "Ana-Exemplu Consilierescu" in seen_words(asking)
    hands.tabs_to("mark.now")
    hands.presses(Key.Key_Return)
    assert "Scrieți ce s-a schimbat" in seen_words(asking)
    hands.types(NOTE)
    hands.tabs_to("mark.now")
    hands.presses(Key.Key_Return)
    hands.waits_for(lambda: f"{NOTE} (din 23.11.2026, Ana-Exemplu" in seen_words(reader))
    (mark,) = articles_marked(with_rulebook_now(desk).rulebook, TODAY).values()
    assert (mark.article, mark.note, mark.since) == ("16", NOTE, TODAY)
    assert mark.by == desk.member.name


def test_a_mark_is_lifted_with_a_reason_and_both_stay_on_record(qtbot: QtBot, desk: Desk) -> None:
    reader, hands = reader_at(qtbot, marked(desk), og44(16))
    told: list[bool] = []
    reader.marks_changed.connect(lambda: told.append(True))
    hands.tabs_to("mark.lift")
    hands.presses(Key.Key_Space)
    (asking,) = reader.findChildren(ReasonAsked)
    hands.waits_for(asking.isActiveWindow)
    hands.types("Verificat azi")
    hands.tabs_to("lifting.now")
    hands.presses(Key.Key_Return)
    hands.waits_for(lambda: NOTE not in seen_words(reader))
    assert articles_marked(with_rulebook_now(desk).rulebook, TODAY) == {}
    with desk.vault.look() as look:
        kept = [one.value["value"] for one in look.reference.all()]
    assert kept == [f"16: {NOTE}", "16 (ridicat): Verificat azi"]
    assert not told
    reader.close()
    assert told


def test_a_marked_article_shows_on_findings_dates_and_beside_fields(
    desk: Desk, case_id: CaseId
) -> None:
    knowing = marked(desk)
    page = case_page(knowing, case_id, TODAY)
    assert page.next_due is not None
    assert page.next_due.check
    assert any(one.check for one in page.milestones)
    (line,) = case_lines(knowing, [case_id], TODAY)
    assert line.due is not None
    assert line.due.check
    assert all(one.check for one in today_page(knowing, TODAY).due if one.basis == og44(16))
    writing = open_form(knowing, case_id, "person", TODAY)
    beside = while_typing(knowing, writing, writing.answers, TODAY)
    assert any(one.check and one.basis == og44(16) for one in beside)
    assert not any(one.check for one in beside if one.basis == og44(20, 1))
    lifted = lift_mark(knowing, "16", "verificat", today=TODAY, now=NOW)
    after = case_page(lifted, case_id, TODAY)
    assert after.next_due is not None
    assert not after.next_due.check


def test_the_case_shows_the_mark_and_loses_it(
    qtbot: QtBot, desk: Desk, case_id: CaseId, tmp_path: Path
) -> None:
    knowing = marked(desk)
    window, _ = window_on(knowing, tmp_path, qtbot)
    window.go(case_at(case_id))
    assert "modificat – verificați" in seen_words(window)
    window.go(case_at(case_id, "findings"))
    assert "art. 16: modificat – verificați" in seen_words(window)
    lifted = lift_mark(knowing, "16", "verificat", today=TODAY, now=NOW)
    window, _ = window_on(lifted, tmp_path, qtbot)
    window.go(case_at(case_id, "findings"))
    assert "modificat – verificați" not in seen_words(window)


def opened(window: MainWindow) -> ArticleView:
    (reader,) = (one for one in window.findChildren(ArticleView) if one.isVisible())
    return reader


def test_f1_opens_the_article_where_one_is(
    qtbot: QtBot, desk: Desk, case_id: CaseId, tmp_path: Path
) -> None:
    window, hands = window_on(desk, tmp_path, qtbot)
    window.go(case_at(case_id))
    hands.tabs_to("step.1")
    hands.presses(Key.Key_F1)
    assert str(og44(16)) in opened(window).accessibleName()
    opened(window).close()
    window.activateWindow()
    hands.waits_for(window.isActiveWindow)
    timeline = window.findChildren(Timeline)[0]
    timeline.setFocus()
    hands.presses(Key.Key_End, Key.Key_Return)
    assert opened(window).isVisible()
    opened(window).close()


def test_f1_opens_the_act_where_no_article_is_named(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    window, hands = window_on(desk, tmp_path, qtbot)
    window.go(Where(spot=Spot.SETTINGS))
    hands.presses(Key.Key_F1)
    first = opened(window)
    assert "Articolul 1" in seen_words(first)
    window.activateWindow()
    hands.waits_for(window.isActiveWindow)
    hands.tabs_to("law.read")
    hands.presses(Key.Key_Return)
    assert opened(window) is first


def test_f1_in_a_form_opens_its_question_or_the_form_itself(
    qtbot: QtBot, desk: Desk, case_id: CaseId, tmp_path: Path
) -> None:
    window, hands = window_on(desk, tmp_path, qtbot)
    window.go(form_at(case_id, "request"))
    hands.tabs_to("form.back")
    hands.presses(Key.Key_F1)
    assert str(og44(16)) in opened(window).accessibleName()
    opened(window).close()
