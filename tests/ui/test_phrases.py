"""„Fraze” beside a box: opened by keys, put at the cursor, undone, added, ended."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from counsellor_app.forms.phrases import PhraseTopic, shipped_phrases
from counsellor_app.services.desk import Desk
from counsellor_app.services.phrases import add_phrase, phrases_for
from counsellor_app.text import Language
from counsellor_app.ui.form_view import FormView
from counsellor_app.ui.phrase_adding import PhraseAdding
from counsellor_app.ui.phrase_list import PhraseList
from counsellor_app.ui.phrases_view import PhrasesView
from counsellor_app.ui.questions.phrases import PhraseButton
from counsellor_app.ui.theme import Look, wear
from tests.ui.form_office import NOW, Hands, a_case, an_office, draft_answers, opened

HOUSING = shipped_phrases().of(PhraseTopic.SITUATION_HOUSING)
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


class Typist:
    """Somebody who fills in the needs sheet with the keyboard."""

    def __init__(self, qtbot: QtBot, desk: Desk) -> None:
        self.desk = desk
        self._qtbot = qtbot
        self.case_id = a_case(desk, "person")
        self.view: FormView = opened(desk, self.case_id, "needs_sheet", Hands().clock)
        qtbot.addWidget(self.view)
        self.view.resize(1270, 700)
        self.view.show()
        qtbot.waitExposed(self.view)
        self.view.activateWindow()

    def goes_to(self, field_id: str) -> QPlainTextEdit:
        """Put the focus into a box of the form."""
        self.view.show_field(field_id)
        boxes = self.view.findChildren(QPlainTextEdit)
        box = next(one for one in boxes if one.accessibleIdentifier() == field_id)
        self._qtbot.waitUntil(box.hasFocus)
        return box

    def opens(self, box: QPlainTextEdit) -> PhraseList:
        """Open the phrases with the keys."""
        QTest.keyClick(box, Qt.Key.Key_Down, ALT)
        popup = QApplication.activePopupWidget()
        assert isinstance(popup, PhraseList)
        return popup

    def answer(self, field_id: str) -> object:
        """Return what the draft in the vault says."""
        assert self.view.save_now()
        return draft_answers(self.desk, self.case_id, "needs_sheet").get(field_id)


def presses(popup: PhraseList, *keys: Qt.Key, words: str = "") -> None:
    """Type into the search line of the list, then press keys there."""
    search = popup.findChild(QLineEdit)
    assert search is not None
    QTest.keyClicks(search, words)
    for key in keys:
        QTest.keyClick(search, key)


def listed(popup: PhraseList) -> list[str]:
    found = popup.findChild(QListWidget)
    assert found is not None
    return [found.item(place).text() for place in range(found.count())]


@pytest.fixture
def typist(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Typist]:
    wear(qapp, Look())
    with an_office(tmp_path / "vault") as desk:
        yield Typist(qtbot, desk)


def test_enter_puts_the_chosen_phrase_into_the_box_and_into_the_draft(typist: Typist) -> None:
    box = typist.goes_to("housing_situation")
    presses(typist.opens(box), Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert box.toPlainText() == HOUSING[1].typed
    assert box.hasFocus()
    assert typist.answer("housing_situation") == HOUSING[1].typed


def test_a_phrase_stands_at_the_cursor_and_replaces_nothing(typist: Typist) -> None:
    box = typist.goes_to("housing_situation")
    QTest.keyClicks(box, "Azi.Apoi.")
    for _ in range(5):
        QTest.keyClick(box, Qt.Key.Key_Left)
    QTest.keyClick(box, Qt.Key.Key_Home, Qt.KeyboardModifier.ShiftModifier)
    presses(typist.opens(box), Qt.Key.Key_Return)
    assert box.toPlainText() == f"Azi. {HOUSING[0].typed} Apoi."


def test_what_a_phrase_put_is_taken_back_as_typing_is(typist: Typist) -> None:
    box = typist.goes_to("housing_situation")
    QTest.keyClicks(box, "Azi.")
    presses(typist.opens(box), Qt.Key.Key_Return)
    QTest.keyClick(box, Qt.Key.Key_Z, CONTROL)
    assert box.toPlainText() == "Azi."


def test_the_search_finds_words_without_accents_and_escape_changes_nothing(typist: Typist) -> None:
    box = typist.goes_to("housing_situation")
    popup = typist.opens(box)
    presses(popup, words="fara contract")
    assert listed(popup)[0] == HOUSING[2].typed
    assert len(listed(popup)) == 2  # and the entry that adds
    presses(popup, Qt.Key.Key_Escape)
    assert box.toPlainText() == ""
    assert not popup.isVisible()


def test_the_last_entry_adds_what_is_typed_once_it_was_read_again(typist: Typist) -> None:
    box = typist.goes_to("housing_situation")
    QTest.keyClicks(box, "Cauta o garsoniera.")
    presses(typist.opens(box), Qt.Key.Key_Up, Qt.Key.Key_End, words="nimic din acestea")
    search = QApplication.activePopupWidget()
    assert isinstance(search, PhraseList)
    presses(search, Qt.Key.Key_Return)
    asked = typist.view.findChild(PhraseAdding)
    assert asked is not None
    words = asked.findChild(QPlainTextEdit)
    add = asked.findChild(QPushButton, "phrase.add")
    assert words is not None
    assert add is not None
    assert words.toPlainText() == "Cauta o garsoniera."
    assert len(phrases_for(typist.desk, PhraseTopic.SITUATION_HOUSING)) == len(HOUSING)
    QTest.keyClick(add, Qt.Key.Key_Return)
    first = phrases_for(typist.desk, PhraseTopic.SITUATION_HOUSING)[0]
    assert (first.typed, first.is_own) == ("Cauta o garsoniera.", True)


def test_nothing_sealed_can_become_a_phrase(typist: Typist) -> None:
    box = typist.goes_to("psychological_situation")
    entries = listed(typist.opens(box))
    assert entries == [
        phrase.typed for phrase in shipped_phrases().of(PhraseTopic.SITUATION_PSYCHOLOGICAL)
    ]


def test_the_button_names_its_question_and_is_not_on_the_way_of_tab(typist: Typist) -> None:
    typist.goes_to("housing_situation")
    buttons = [one for one in typist.view.findChildren(PhraseButton) if one.isVisible()]
    assert buttons
    assert "Situația actuală" in buttons[0].accessibleName()
    assert buttons[0].toolTip()
    assert all(not one.focusPolicy() & Qt.FocusPolicy.TabFocus for one in buttons)


def test_the_page_of_phrases_adds_one_and_ends_one(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    wear(qapp, Look())
    topic = PhraseTopic.REMAINING
    with an_office(tmp_path / "vault") as desk:
        ended = add_phrase(desk, topic, "De încheiat.", NOW)
        view = PhrasesView(desk, Language.RO, Hands().clock, topic.value)
        qtbot.addWidget(view)
        view.show()
        box = view.findChild(QPlainTextEdit, "phrase.new")
        add = view.findChild(QPushButton, "phrase.add")
        assert box is not None
        assert add is not None
        QTest.keyClicks(box, "De adaugat.")
        QTest.keyClick(add, Qt.Key.Key_Return)
        end = view.findChild(QPushButton, f"end.{ended.id}")
        assert end is not None
        assert "De încheiat." in end.accessibleName()
        QTest.keyClick(end, Qt.Key.Key_Return)
        said = [phrase.typed for phrase in phrases_for(desk, topic)]
    assert said[0] == "De adaugat."
    assert "De încheiat." not in said
    assert box.toPlainText() == ""
