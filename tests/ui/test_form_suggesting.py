"""Localities are suggested while one types; only a choice changes what was typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.forms.kinds import Line
from counsellor_app.forms.registry import form_by_id
from counsellor_app.text import Language
from counsellor_app.ui.questions.line import LineControl
from counsellor_app.ui.suggesting import SuggestionList
from counsellor_app.ui.theme import Look, wear
from tests.builders import TODAY


class Typing:
    """A page with the question of the locality, and a box after it."""

    def __init__(self, qtbot: QtBot) -> None:
        field = form_by_id("person").field("locality")
        assert isinstance(field, Line)
        self._qtbot = qtbot
        self.told: list[object] = []
        self._page = QWidget()
        qtbot.addWidget(self._page)
        self.control = LineControl(field, Language.RO, lambda: TODAY)
        self.control.settled.connect(lambda: self.told.append(self.control.answer()))
        column = QVBoxLayout(self._page)
        column.addWidget(self.control)
        column.addWidget(QLineEdit())
        self._page.show()
        qtbot.waitExposed(self._page)
        self._page.activateWindow()
        self.control.take_focus()
        self.box = self.control.boxes()[0]
        lists = self.box.findChildren(SuggestionList)
        assert len(lists) == 1
        self.list = lists[0]

    def types(self, words: str) -> None:
        """Type and wait for the list that the words bring."""
        QTest.keyClicks(self.box, words)
        self._qtbot.waitUntil(lambda: bool(self.list.words()))

    def press(self, key: Qt.Key) -> None:
        """Press a key where the keys go: into the list while it is open."""
        QTest.keyClick(QApplication.activePopupWidget() or self.box, key)


@pytest.fixture
def typing(qtbot: QtBot, qapp: QApplication) -> Typing:
    wear(qapp, Look())
    return Typing(qtbot)


def test_the_list_opens_with_names_that_begin_as_typed_without_accents(typing: Typing) -> None:
    typing.types("bras")
    assert typing.list.words()[0] == "Brașov (Brașov)"
    assert typing.control.answer() == "bras"


def test_an_arrow_over_the_list_changes_nothing_and_enter_chooses(typing: Typing) -> None:
    typing.types("bras")
    typing.press(Qt.Key.Key_Down)
    assert typing.control.answer() == "bras"
    typing.press(Qt.Key.Key_Return)
    assert typing.control.answer() == "Brașov"
    assert typing.list.words() == ()


def test_any_other_place_is_typed_and_stays(typing: Typing) -> None:
    QTest.keyClicks(typing.box, "Galaxia")
    assert typing.list.words() == ()
    assert typing.control.answer() == "Galaxia"


def test_a_name_typed_whole_leaves_nothing_to_suggest(typing: Typing) -> None:
    typing.types("Galati")
    assert typing.list.words() != ()
    QTest.keyClicks(typing.box, "x")
    assert typing.list.words() == ()


@pytest.mark.parametrize("into_the_list", [True, False])
def test_leaving_with_the_list_open_tells_what_was_typed(
    typing: Typing, into_the_list: bool
) -> None:
    typing.types("Bras")
    assert typing.list.words()
    QTest.keyClick(
        (QApplication.activePopupWidget() if into_the_list else None) or typing.box,
        Qt.Key.Key_Tab,
    )
    assert typing.list.words() == ()
    assert typing.told == ["Bras"]


def test_escape_closes_the_list_and_keeps_the_words(typing: Typing) -> None:
    typing.types("Bras")
    typing.press(Qt.Key.Key_Escape)
    assert typing.list.words() == ()
    assert typing.control.answer() == "Bras"
