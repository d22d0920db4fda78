"""Two windows on one form, at the table and with all on one page: nobody's text is lost."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.cases.ids import CaseId, SheetId
from counsellor_app.services.desk import Desk
from counsellor_app.settings import FormLook, Settings
from counsellor_app.ui.application import dress
from counsellor_app.ui.form_view import FormView
from tests.counsellor import Counsellor
from tests.ui.form_office import Hands, a_case, an_office, opened, written

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
KEYS = {FormLook.INTERVIEW: Qt.Key.Key_2, FormLook.WHOLE: Qt.Key.Key_3}


@pytest.fixture(autouse=True, scope="module")
def _dressed(qapp: QApplication) -> None:
    dress(qapp, Settings())


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with an_office(tmp_path_factory.mktemp("office") / "vault") as made:
        yield made


@dataclass
class Window:
    """A window on the form of the person, in one look."""

    view: FormView
    person: Counsellor

    def keeps(self, surname: str) -> None:
        """Type a surname in place of the one there and keep a version, by keys alone."""
        self.view.activateWindow()
        self.person.waits_until(self.view.isActiveWindow)
        self.view.show_field("surname")
        self.person.empties("surname")
        self.person.types("surname", surname)
        self.person.presses(Qt.Key.Key_S, CTRL)


def a_window(qtbot: QtBot, desk: Desk, case_id: CaseId, look: FormLook) -> Window:
    view = opened(desk, case_id, "person", Hands().clock)
    person = Counsellor(qtbot, view)
    person.presses(KEYS[look], ALT)
    assert view.looks.look is look
    return Window(view, person)


def surnames_kept(desk: Desk, case_id: CaseId) -> list[object]:
    """Return the surname of the newest version, then that of each one it follows."""
    with desk.vault.look() as look:
        sheets = {one.id: one for one in look.cases.file(case_id).sheets}
    newest = written(desk, case_id, "person").newest
    found: list[object] = []
    at = None if newest is None else newest.id
    while at in sheets:
        found.append(sheets[at].answers["surname"])
        at = SheetId(sheets[at].follows)
    assert len(found) == len(sheets)  # one line, no fork
    return found


@pytest.mark.parametrize("other", KEYS, ids=lambda look: f"other_{look.value}")
@pytest.mark.parametrize("look", KEYS, ids=lambda look: look.value)
def test_the_second_save_is_refused_with_both_texts_and_each_look_goes_on(
    qtbot: QtBot, desk: Desk, look: FormLook, other: FormLook
) -> None:
    case_id = a_case(desk, "person")
    here, there = (a_window(qtbot, desk, case_id, one) for one in (look, other))
    there.keeps("Dincolo")
    shown: list[str] = []

    def stay(dialog: QWidget) -> None:
        who = Counsellor(qtbot, dialog, (860, 520))
        shown.extend(said for said in ("Aici", "Dincolo") if who.sees(said))
        who.clicks("conflict.mine")

    here.person.meets_a_dialog(stay)
    here.keeps("Aici")
    assert shown == ["Aici", "Dincolo"]
    assert here.view.looks.look is look
    assert here.person.reads("surname") == "Aici"
    assert surnames_kept(desk, case_id) == ["Aici", "Dincolo", "Testescu"]


@pytest.mark.parametrize("look", KEYS, ids=lambda look: look.value)
def test_the_text_of_the_other_window_is_taken_over_in_the_look_worn(
    qtbot: QtBot, desk: Desk, look: FormLook
) -> None:
    case_id = a_case(desk, "person")
    here, there = (a_window(qtbot, desk, case_id, look) for _ in range(2))
    there.keeps("Dincolo")
    here.person.meets_a_dialog(
        lambda dialog: Counsellor(qtbot, dialog, (860, 520)).clicks("conflict.theirs")
    )
    here.keeps("Aici")
    assert here.view.looks.look is look
    assert here.person.reads("surname") == "Dincolo"
    here.person.presses(Qt.Key.Key_Z, CTRL)
    assert here.person.reads("surname") == "Aici"
