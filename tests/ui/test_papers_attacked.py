"""The windows of papers under attack: typing is not lost, and nobody is offered another's act."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from counsellor_app.cases.document_kinds import DocumentKind
from counsellor_app.errors import NotReady
from counsellor_app.forms.handling import Role
from counsellor_app.services import keeping, papers
from counsellor_app.services.issuing import DOTTED, IssuedPack
from counsellor_app.services.papers import Wanted
from counsellor_app.settings import Settings
from counsellor_app.text import Language, Text
from counsellor_app.ui.application import dress
from counsellor_app.ui.form_view import FormView
from counsellor_app.ui.pdf_view import PdfView
from counsellor_app.ui.record_paper_view import RecordPaperView
from counsellor_app.ui.whereabouts import RecordPlace, Spot, form_at
from tests.builders import TODAY
from tests.counsellor import Counsellor
from tests.journeys.by_keys import Keys
from tests.journeys.form_sitting import a_window
from tests.services.working import at_the_desk_of, file_of, tick
from tests.ui.paper_office import CLOCK, Made, Office, a_copy, answer_message, clicks, made_once

ISSUES = "counsellor_app.services.papers.issue_paper"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return made_once(tmp_path_factory.mktemp("attacked") / "vault")


@pytest.fixture
def office(made: Made, tmp_path: Path, qapp: QApplication) -> Iterator[Office]:
    with ExitStack() as closing:
        dress(qapp, Settings())
        yield closing.enter_context(a_copy(made, tmp_path / "vault"))


def of_form(office: Office, form_id: str) -> RecordPaperView:
    record = file_of(office.desk, office.ready).records_of(form_id)[0].id
    place = RecordPlace(office.ready, form_id, record)
    return RecordPaperView(office.desk, place, Language.RO, CLOCK)


def sits_at(qtbot: QtBot, view: RecordPaperView) -> Counsellor:
    hands = Counsellor(qtbot, view)
    hands.waits_until(lambda: view.findChildren(PdfView)[0].page_count() > 0, 20_000)
    return hands


def test_a_number_typed_is_still_there_after_a_paper_could_not_be_issued(
    qtbot: QtBot, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(*_asked: object, **_besides: object) -> IssuedPack:
        raise NotReady(Text("Exemplu de oprire.", "An example of a stop."))

    view = of_form(office, "request")
    hands = sits_at(qtbot, view)
    hands.empties("number")
    hands.types("number", "EX-77")
    monkeypatch.setattr(ISSUES, refuses)
    clicks(hands, "issue")
    answer_message(qtbot, 0)
    hands.waits_until(lambda: view.findChildren(QPushButton, "issue")[0].isEnabled(), 20_000)
    assert view.findChildren(QLineEdit, "number")[0].text() == "EX-77"


@pytest.mark.parametrize(("role", "may"), [(Role.NGO_COUNSELLOR, False), (Role.IGI_OFFICER, True)])
def test_withdrawing_is_offered_to_whoever_may_issue_the_paper(
    qtbot: QtBot, office: Office, role: Role, may: bool
) -> None:
    record = file_of(office.desk, office.ready).records_of("individual_plan")[0].id
    wanted = Wanted(office.ready, record, DocumentKind.INDIVIDUAL_PLAN)
    papers.issue_paper(office.desk, wanted, DOTTED, TODAY, tick())
    there = replace(office, desk=at_the_desk_of(office.desk, role))
    hands = sits_at(qtbot, of_form(there, "individual_plan"))
    assert hands.sees("Document emis")
    assert hands.is_asked("withdraw") is may


def test_what_was_typed_in_the_box_is_saved_when_ctrl_p_is_pressed(
    qapp: QApplication, office: Office, tmp_path: Path
) -> None:
    keys = Keys()
    with a_window(qapp, office.desk, tmp_path, Settings()) as window:
        window.go(form_at(office.ready, "request"))
        window.findChildren(FormView)[0].show_field("income_source")
        keys.write("zilier-exemplu")
        keys.press("Ctrl+P")
        keys.wait(lambda: window.where.spot is Spot.PAPER, "Ctrl+P did not lead to the paper")
        writing = keeping.open_form(office.desk, office.ready, "request", TODAY)
        assert "zilier-exemplu" in str(writing.answers)
        keys.press("Alt+Left")
        keys.wait(lambda: window.where.spot is Spot.FORM, "Alt+Left did not lead back")
