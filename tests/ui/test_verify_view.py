"""Verifying a paper in the window: the code typed, what is known, the way to the paper."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counsellor_app.services.case_pages import case_page
from counsellor_app.text import Language
from counsellor_app.ui.theme import Look, wear
from counsellor_app.ui.verify_view import VerifyView
from counsellor_app.ui.whereabouts import Spot, Where
from tests.builders import TODAY
from tests.counsellor import Counsellor
from tests.ui.paper_office import Made, Office, a_copy, made_once


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return made_once(tmp_path_factory.mktemp("verify") / "vault")


@pytest.fixture
def office(made: Made, tmp_path: Path, qapp: QApplication) -> Iterator[Office]:
    wear(qapp, Look())
    with a_copy(made, tmp_path / "vault") as opened:
        yield opened


def test_a_code_typed_leads_to_its_paper(qtbot: QtBot, office: Office) -> None:
    (document,) = case_page(office.desk, office.signing, TODAY).documents
    view = VerifyView(office.desk, Language.RO)
    hands = Counsellor(qtbot, view)
    view.take_focus()
    hands.types("verify.code", document.code)
    hands.presses(Qt.Key.Key_Return)
    hands.waits_until(lambda: hands.sees("Protocol cu Anexele nr. 1 și 2"))
    assert hands.sees("Nicio semnătură consemnată aici.")
    with qtbot.waitSignal(view.opened) as opened:
        hands.clicks("verify.open")
    assert opened.args == [Where(spot=Spot.ISSUE, case_id=office.signing, issue_id=office.issued)]


@pytest.mark.parametrize(
    ("typed", "said"), [("abc", "Scrieți codul"), ("00000000", "Niciun document emis aici")]
)
def test_a_wrong_code_says_what_to_do_and_keeps_what_was_typed(
    qtbot: QtBot, office: Office, typed: str, said: str
) -> None:
    view = VerifyView(office.desk, Language.RO)
    hands = Counsellor(qtbot, view)
    hands.types("verify.code", typed)
    hands.clicks("verify.check")
    assert hands.sees(said)
    assert hands.reads("verify.code") == typed
    assert not hands.sees("Deschide documentul")
