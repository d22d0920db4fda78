"""A late request in the window: the line of IGI before the protocol, with its reason (art. 16)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counsellor_app.cases.acts import ActKind
from counsellor_app.forms.handling import Role
from counsellor_app.services import issuing
from counsellor_app.text import Language
from counsellor_app.ui.issue_view import IssueView
from counsellor_app.ui.late_request import LateRequest
from counsellor_app.ui.pdf_view import PdfView
from counsellor_app.ui.theme import Look, wear
from tests.builders import TODAY, complete_answers
from tests.counsellor import Counsellor
from tests.services.working import at_the_desk_of, file_of, keep
from tests.ui.paper_office import CLOCK, Made, Office, a_copy, clicks, made_once

LATE = {"protection_granted_on": "2026-06-01", "protection_communicated_on": "2026-06-08"}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return made_once(tmp_path_factory.mktemp("late") / "vault")


@pytest.fixture
def office(made: Made, tmp_path: Path, qapp: QApplication) -> Iterator[Office]:
    """An office whose finished case asked months after the protection was granted."""
    wear(qapp, Look())
    with a_copy(made, tmp_path / "vault") as opened:
        keep(opened.desk, opened.ready, "person", {**complete_answers("person"), **LATE})
        yield opened


def sits_at(qtbot: QtBot, view: IssueView) -> Counsellor:
    hands = Counsellor(qtbot, view)
    hands.waits_until(lambda: view.findChildren(PdfView)[0].page_count() > 0)
    return hands


def asked_at(qtbot: QtBot, view: IssueView) -> Counsellor:
    """Follow the reason that stops the pack, and look at what it asks."""
    clicks(sits_at(qtbot, view), "mend_0")
    dialog = view.findChildren(LateRequest)[0]
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)  # it goes with its page
    return Counsellor(qtbot, dialog, (620, 420))


def test_the_pack_of_a_late_request_is_issued_once_igi_has_written_its_line(
    qtbot: QtBot, office: Office
) -> None:
    view = IssueView(office.desk, office.ready, Language.RO, CLOCK)
    asking = asked_at(qtbot, view)
    asking.clicks("late.now")
    assert asking.sees("Alegeți dacă cererea se primește sau nu.")
    asking.clicks("late.received")
    asking.clicks("late.now")
    assert asking.sees("Scrieți de ce se primește sau nu se primește cererea.")
    asking.types("late.reason", "spitalizare")
    asking.clicks("late.now")

    hands = Counsellor(qtbot, view)
    assert hands.sees("Rândul IGI privind termenul a fost consemnat")
    (act,) = file_of(office.desk, office.ready).standing(ActKind.LATE_DECIDED)
    assert (act.details["accepted"], act.reason) == (True, "spitalizare")
    clicks(hands, "number_by_pen")
    with qtbot.waitSignal(view.issued, timeout=20_000):
        clicks(hands, "issue")


def test_a_request_that_is_not_received_stops_the_pack_until_igi_writes_another_line(
    qtbot: QtBot, office: Office
) -> None:
    view = IssueView(office.desk, office.ready, Language.RO, CLOCK)
    asking = asked_at(qtbot, view)
    asking.clicks("late.refused")
    asking.types("late.reason", "fără motiv arătat")
    asking.clicks("late.now")

    (point,) = issuing.not_ready(office.desk, office.ready, TODAY)
    assert "nu a fost primită" in point.text.ro
    assert point.asks_decision


def test_an_organisation_is_not_stopped_by_a_line_that_only_igi_writes(office: Office) -> None:
    (point,) = issuing.not_ready(office.desk, office.ready, TODAY)
    assert point.asks_decision
    ngo = at_the_desk_of(office.desk, Role.NGO_COUNSELLOR)
    assert issuing.not_ready(ngo, office.ready, TODAY) == ()
