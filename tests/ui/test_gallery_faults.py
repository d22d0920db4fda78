"""The measures of the gallery find what is wrong; else a clean gallery would mean nothing."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.ui.parts import label, paragraph
from counsellor_app.ui.theme import Look, set_property, wear
from tests.ui import gallery_faults as faults


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> QWidget:
    wear(qapp, Look())
    made = QWidget()
    made.resize(400, 300)
    qtbot.addWidget(made)
    return made


def placed(part: QWidget, window: QWidget, width: int, height: int, left: int = 10) -> None:
    part.setParent(window)
    part.setGeometry(left, 10, width, height)
    window.show()
    part.show()


def test_a_button_without_a_name_is_found(window: QWidget) -> None:
    placed(QPushButton(), window, 80, 30)
    assert len(list(faults.unnamed(window))) == 1


@pytest.mark.parametrize("make", [label, paragraph])
def test_words_with_too_little_room_are_found(window: QWidget, make: type[QLabel]) -> None:
    placed(make("Următorul termen legal este la 23 noiembrie 2026"), window, 60, 20)
    assert len(list(faults.cut(window))) == 1


def test_a_part_that_leaves_the_window_is_found(window: QWidget) -> None:
    placed(QPushButton("Continuă"), window, 120, 30, left=350)
    assert len(list(faults.outside(window))) == 1


def test_pale_words_are_found_and_dark_ones_are_not(window: QWidget) -> None:
    pale = label("Se poate citi?")
    placed(pale, window, 200, 30)
    assert list(faults.pale(window)) == []

    set_property(pale, "kind", "")
    pale.setStyleSheet("color: #C8CDD2")
    assert len(list(faults.pale(window))) == 1


def test_a_word_of_another_language_is_found(window: QWidget) -> None:
    placed(label("Save"), window, 200, 30)
    assert len(list(faults.foreign(window, frozenset({"Save"})))) == 1
    assert list(faults.foreign(window, frozenset({"Cancel"}))) == []


def test_an_identifier_given_twice_is_found(window: QWidget) -> None:
    for left in (10, 150):
        made = QPushButton("Continuă")
        made.setObjectName("continue")
        placed(made, window, 100, 30, left)
    assert list(faults.twice(window)) == ["continue: 2 times"]
