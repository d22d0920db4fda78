"""First contact: who is known already is shown before a second case is opened."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.cases.ids import CaseId
from counsellor_app.services import intake
from counsellor_app.services.desk import Desk
from counsellor_app.text import Language
from counsellor_app.ui.meeting import Meeting
from counsellor_app.ui.theme import Look, wear
from tests.builders import TODAY
from tests.counsellor import Counsellor
from tests.ui.form_office import NOW, Hands, an_office


@pytest.fixture(autouse=True, scope="module")
def _dressed(qapp: QApplication) -> None:
    wear(qapp, Look())


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with an_office(tmp_path / "vault") as made:
        yield made


@pytest.fixture
def amina(desk: Desk) -> CaseId:
    return intake.meet(desk, "Amina-Exemplu", "prs", TODAY, NOW)


class AtTheDoor:
    """A counsellor who writes down somebody at the door."""

    def __init__(self, qtbot: QtBot, desk: Desk) -> None:
        self.desk = desk
        self.around = QWidget()
        qtbot.addWidget(self.around)
        self.dialog = Meeting(self.around, desk, Language.RO, Hands().clock)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self.met: list[CaseId] = []
        self.dialog.met.connect(self.met.append)
        self.person = Counsellor(qtbot, self.dialog, (480, 300))

    def cases(self) -> int:
        """Return how many cases there are."""
        with self.desk.vault.look() as look:
            return len(look.cases.all_ids())


def test_a_name_that_is_known_leads_to_its_case(qtbot: QtBot, desk: Desk, amina: CaseId) -> None:
    door = AtTheDoor(qtbot, desk)
    before = door.cases()
    door.person.types("meet.name", "Amina exemplu")
    door.person.waits_until(lambda: door.person.is_asked("meet.known.1"))
    assert door.person.sees("Deschide dosarul: Amina-Exemplu")
    door.person.clicks("meet.known.1")
    assert door.met == [amina]
    assert door.cases() == before


def test_whoever_types_fast_still_sees_who_is_known(
    qtbot: QtBot, desk: Desk, amina: CaseId
) -> None:
    door = AtTheDoor(qtbot, desk)
    before = door.cases()
    door.person.types("meet.name", "Amina-Exemplu")
    door.person.presses(Qt.Key.Key_Return)
    assert door.met == []
    assert door.person.is_asked("meet.known.1")
    door.person.types("meet.language", "dari")
    door.person.leaves()
    door.person.clicks("meet.open")
    assert door.cases() == before + 1  # another person of the same name
    assert door.met != [amina]


def test_the_dialog_grows_with_what_it_says(qtbot: QtBot, desk: Desk) -> None:
    door = AtTheDoor(qtbot, desk)
    door.dialog.resize(door.dialog.minimumSizeHint())
    before = door.dialog.height()
    door.person.clicks("meet.open")
    assert door.person.sees("Scrieți un nume.")
    assert door.dialog.height() > before
