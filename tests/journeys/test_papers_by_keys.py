"""A paper by keys alone: from its form by Ctrl+P, issued, handed over, found by its code."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from counsellor_app.cases.ids import CaseId
from counsellor_app.services import opening
from counsellor_app.services.case_pages import case_page
from counsellor_app.services.desk import Desk
from counsellor_app.services.pages import DocumentLine
from counsellor_app.settings import Settings
from counsellor_app.ui.main_window import MainWindow
from counsellor_app.ui.pdf_view import PdfView
from counsellor_app.ui.whereabouts import Spot, Where, case_at, form_at
from tests.builders import TODAY
from tests.journeys.by_keys import Keys
from tests.journeys.form_sitting import a_window
from tests.services.working import request_registered
from tests.ui.shell_making import make_office


@pytest.fixture
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    made = make_office(tmp_path_factory.mktemp("papers") / "vault")
    yield made
    opening.leave(made)


@pytest.fixture
def window(
    qapp: QApplication, desk: Desk, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[MainWindow]:
    with a_window(qapp, desk, tmp_path_factory.mktemp("home"), Settings()) as made:
        yield made


def papers(desk: Desk, case_id: CaseId) -> tuple[DocumentLine, ...]:
    return case_page(desk, case_id, TODAY).papers


def test_a_request_is_issued_from_its_form_and_found_by_its_code(
    window: MainWindow, desk: Desk
) -> None:
    case_id, keys = request_registered(desk), Keys()
    window.go(form_at(case_id, "request"))
    keys.press("Ctrl+P")
    keys.wait(lambda: window.where.spot is Spot.PAPER, "Ctrl+P did not lead to the paper")
    keys.wait(lambda: _paper_in_sight(window), "the draft did not come")
    keys.click("issue")
    keys.wait(lambda: len(papers(desk, case_id)) == 1, "the paper was not issued")
    keys.wait(lambda: _is_shown(window, "handed"), "what follows was not offered")
    keys.wait(lambda: _paper_in_sight(window), "the stored paper did not come")
    keys.click("handed")
    keys.wait(lambda: _states(desk, case_id) == "înmânat 23.11.2026", "nothing was recorded")
    (paper,) = papers(desk, case_id)
    keys.press("Alt+Up")
    keys.wait(lambda: window.where.spot is Spot.CASE, "Alt+Up did not lead to the case")
    window.go(Where(spot=Spot.VERIFY))
    keys.write(paper.code)
    keys.press("Return")
    keys.wait(lambda: _is_shown(window, "verify.open"), "the code was not known")
    keys.click("verify.open")
    keys.wait(lambda: window.where.issue_id == paper.issue_id, "the paper was not opened")


def test_ctrl_p_in_a_form_of_the_pack_leads_to_the_pack(window: MainWindow, desk: Desk) -> None:
    case_id, keys = request_registered(desk), Keys()
    window.go(form_at(case_id, "protocol"))
    keys.press("Ctrl+P")
    keys.wait(lambda: window.where.spot is Spot.ISSUE, "Ctrl+P did not lead to the pack")
    window.go(case_at(case_id))
    keys.press("Ctrl+P")
    keys.wait(lambda: window.where.spot is Spot.ISSUE, "Ctrl+P did not lead to the pack")


def _states(desk: Desk, case_id: CaseId) -> str:
    (paper,) = papers(desk, case_id)
    return "" if paper.standing is None else paper.standing.ro


def _paper_in_sight(window: MainWindow) -> bool:
    return any(view.isVisible() and view.page_count() > 0 for view in window.findChildren(PdfView))


def _is_shown(window: MainWindow, name: str) -> bool:
    return any(part.isVisible() for part in window.findChildren(QPushButton, name))
