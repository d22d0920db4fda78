"""The letters of a form, pressed with Alt: each is one button's alone, at every width."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from counsellor_app.services.desk import Desk
from counsellor_app.services.keeping import open_form
from counsellor_app.settings import FormLook, Settings
from counsellor_app.text import Language
from counsellor_app.ui.application import dress
from counsellor_app.ui.form_view import FormView
from tests.builders import TODAY
from tests.counsellor import Counsellor
from tests.ui.form_office import Hands, a_case, an_office

WIDE, NARROW = (1_500, 728), (1_000, 728)


@pytest.fixture(autouse=True, scope="module")
def _dressed(qapp: QApplication) -> None:
    dress(qapp, Settings())


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with an_office(tmp_path_factory.mktemp("letters") / "vault") as made:
        yield made


def at_the_check(
    qtbot: QtBot, desk: Desk, language: Language, size: tuple[int, int]
) -> tuple[FormView, Counsellor]:
    case_id = a_case(desk, "person")
    view = FormView(desk, open_form(desk, case_id, "person", TODAY), language, Hands().clock)
    counsellor = Counsellor(qtbot, view, size)
    view.looks.choose(FormLook.INTERVIEW)
    view.show_step("check")
    return view, counsellor


def presses_letter_of(counsellor: Counsellor, name: str) -> None:
    keys = counsellor.finds(name, QPushButton).shortcut().toString()
    assert keys.startswith("Alt+")
    counsellor.presses(Qt.Key(ord(keys[-1])), Qt.KeyboardModifier.AltModifier)


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("language", [Language.RO, Language.EN], ids=lambda one: one.value)
def test_no_two_buttons_of_a_form_share_a_letter(
    qtbot: QtBot, desk: Desk, language: Language, size: tuple[int, int]
) -> None:
    view, counsellor = at_the_check(qtbot, desk, language, size)
    assert view.width() == size[0]
    parts = [part for part in view.findChildren(QPushButton) if part.isVisible()]
    letters = [part.shortcut().toString() for part in parts if not part.shortcut().isEmpty()]

    assert len(letters) == len(set(letters))
    for name in ("form.back", "form.keep", "table.upset", "check.keep", "check.finalise"):
        assert counsellor.finds(name, QPushButton).shortcut().toString() in letters


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_letters_do_what_their_buttons_do_though_the_words_stepped_aside(
    qtbot: QtBot, desk: Desk, size: tuple[int, int]
) -> None:
    view, counsellor = at_the_check(qtbot, desk, Language.RO, size)
    assert not counsellor.is_asked("table.comfort")
    presses_letter_of(counsellor, "table.upset")
    counsellor.waits_until(lambda: counsellor.is_asked("table.comfort"))

    with qtbot.waitSignal(counsellor.finds("form.keep", QPushButton).clicked, timeout=3_000):
        presses_letter_of(counsellor, "form.keep")
    with qtbot.waitSignal(view.left, timeout=3_000):
        presses_letter_of(counsellor, "form.back")
