"""Papers renewed: a pack over a signed one, answers changed since, the plan communicated."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.cases.acts import ActKind
from counsellor_app.cases.stages import Stage
from counsellor_app.law.catalogue import SignatoryKind
from counsellor_app.services.case_pages import case_page
from counsellor_app.services.issuing import IssuedPack
from counsellor_app.services.keeping import open_form
from counsellor_app.text import Language
from counsellor_app.ui.case_tabs import DocumentsTab
from counsellor_app.ui.case_view import CaseView
from counsellor_app.ui.communicating import Communicating
from counsellor_app.ui.issue_view import IssueView
from counsellor_app.ui.theme import Look, wear
from tests.builders import TODAY
from tests.counsellor import Counsellor
from tests.services.working import file_of, issue, keep, sign, signature
from tests.ui.paper_office import CLOCK, Made, Office, a_copy, answer_message, clicks, made_once


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return made_once(tmp_path_factory.mktemp("renewed") / "vault")


@pytest.fixture
def office(made: Made, tmp_path: Path, qapp: QApplication) -> Iterator[Office]:
    wear(qapp, Look())
    with a_copy(made, tmp_path / "vault") as opened:
        yield opened


def signed_pack(office: Office) -> IssuedPack:
    """Issue a pack that everybody signs."""
    pack = issue(office.desk, office.ready)
    sign(office.desk, pack, signature(SignatoryKind.PERSON), signature(SignatoryKind.IGI))
    return pack


def birth_corrected(office: Office) -> None:
    """Keep another date of birth than the paper has."""
    before = open_form(office.desk, office.ready, "person", TODAY).answers
    keep(office.desk, office.ready, "person", {**before, "birth_date": "1991-02-03"})


def test_a_pack_over_a_signed_one_is_issued_only_after_a_question_and_waits(
    qtbot: QtBot, office: Office
) -> None:
    signed_pack(office)
    view = IssueView(office.desk, office.ready, Language.RO, CLOCK)
    hands = Counsellor(qtbot, view)
    clicks(hands, "new_pack")
    clicks(hands, "number_by_pen")
    clicks(hands, "issue")
    answer_message(qtbot, 0)
    assert len(file_of(office.desk, office.ready).issues) == 1

    clicks(hands, "issue")
    with qtbot.waitSignal(view.issued, timeout=20_000):
        answer_message(qtbot, 1)

    page = case_page(office.desk, office.ready, TODAY)
    assert page.stage is Stage.PROGRAMME_ACTIVE
    assert [one.in_force for one in page.documents] == [False, True]
    hands.waits_until(lambda: hands.sees("rămâne în vigoare cel semnat"))


def test_the_pack_and_the_documents_name_the_answers_changed_since_the_print(
    qtbot: QtBot, office: Office
) -> None:
    signed_pack(office)
    view = IssueView(office.desk, office.ready, Language.RO, CLOCK)
    hands = Counsellor(qtbot, view)
    assert not hands.sees("Răspunsurile s-au schimbat după tipărire")
    birth_corrected(office)
    view.show_case()
    assert hands.sees("Răspunsurile s-au schimbat după tipărire: Data nașterii")
    assert hands.is_asked("new_pack")

    page = case_page(office.desk, office.ready, TODAY)
    documents = Counsellor(qtbot, DocumentsTab(Language.RO, page.documents, page.papers))
    assert documents.sees("Răspunsurile s-au schimbat după tipărire: Data nașterii")


@pytest.mark.parametrize("way", ["finding", "step"])
def test_the_communication_of_the_plan_is_recorded_from_its_finding_or_its_step(
    qtbot: QtBot, office: Office, way: str
) -> None:
    signed_pack(office)
    keep(office.desk, office.ready, "first_contact", {"name_used": "T", "never_post": True})
    view = CaseView(office.desk, office.ready, Language.RO, CLOCK)
    hands = Counsellor(qtbot, view)
    if way == "finding":
        view.show_tab("findings")
    clicks(hands, "communicate.R-038" if way == "finding" else "next")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), Communicating))
    asking = QApplication.activeModalWidget()
    assert isinstance(asking, Communicating)
    box = Counsellor(qtbot, asking, size=(asking.width(), asking.height()))
    assert box.finds("safe_contact", QWidget)
    clicks(box, "communicated_post")
    clicks(box, "communicate.record")
    assert box.sees("Scrieți dovada")
    assert not file_of(office.desk, office.ready).standing(ActKind.COMMUNICATED)
    box.fills("communicated_proof", "confirmarea poștală, dosarul pe hârtie")
    with qtbot.waitSignal(view.opened):
        clicks(box, "communicate.record")

    (act,) = file_of(office.desk, office.ready).standing(ActKind.COMMUNICATED)
    assert (act.happened_on, act.details["way"]) == (TODAY, "post")
