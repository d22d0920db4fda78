"""What changed since the last print, in its window: how it is reached, what it says, where next."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from counsellor_app.forms.answers import Answers
from counsellor_app.law.catalogue import SignatoryKind
from counsellor_app.services import keeping
from counsellor_app.services.case_pages import case_page
from counsellor_app.text import Language
from counsellor_app.ui.case_tabs import DocumentsTab
from counsellor_app.ui.changes_view import ChangesView
from counsellor_app.ui.issue_view import IssueView
from counsellor_app.ui.paper_pages import PRINT_AGAIN
from counsellor_app.ui.theme import Look, wear
from counsellor_app.ui.verify_view import VerifyView
from counsellor_app.ui.whereabouts import Spot, Where, changes_at, form_at, where_told
from tests.builders import TODAY
from tests.counsellor import Counsellor
from tests.services.working import issue, keep, sign, signature, tick
from tests.ui.paper_office import CLOCK, Made, Office, a_copy, clicks, made_once


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return made_once(tmp_path_factory.mktemp("changes") / "vault")


@pytest.fixture
def office(made: Made, tmp_path: Path, qapp: QApplication) -> Iterator[Office]:
    wear(qapp, Look())
    with a_copy(made, tmp_path / "vault") as opened:
        yield opened


def corrected(office: Office, answers: Answers | None = None) -> None:
    """Keep another date of birth than the issued pack has."""
    before = keeping.open_form(office.desk, office.signing, "person", TODAY).answers
    other = answers or {"birth_date": "1991-02-03"}
    keep(office.desk, office.signing, "person", {**before, **other})


def page(office: Office, language: Language = Language.RO) -> ChangesView:
    return ChangesView(office.desk, office.issued, language)


def test_a_paper_that_still_holds_says_so_plainly(qtbot: QtBot, office: Office) -> None:
    hands = Counsellor(qtbot, page(office))
    assert hands.sees("Nu s-a schimbat nimic")
    assert hands.sees("Nu aveți nimic de făcut.")


def test_both_answers_stand_beside_each_other_with_what_follows(
    qtbot: QtBot, office: Office
) -> None:
    corrected(office)
    view = page(office)
    hands = Counsellor(qtbot, view)
    assert hands.sees("Pe hârtie")
    assert hands.sees("Data nașterii")
    assert hands.sees("03.02.1991")
    assert hands.sees("1 răspuns schimbat")
    with qtbot.waitSignal(view.opened) as opened:
        clicks(hands, "changes.next")
    assert opened.args == [Where(spot=Spot.ISSUE, case_id=office.signing, tab=PRINT_AGAIN)]
    with qtbot.waitSignal(view.opened) as opened:
        clicks(hands, "changes.form.person")
    assert opened.args == [form_at(office.signing, "person")]


def test_a_signed_protocol_leads_to_an_addendum(qtbot: QtBot, office: Office) -> None:
    pack = issue(office.desk, office.ready)
    sign(office.desk, pack, signature(SignatoryKind.PERSON), signature(SignatoryKind.IGI))
    before = keeping.open_form(office.desk, office.ready, "person", TODAY).answers
    keep(office.desk, office.ready, "person", {**before, "birth_date": "1991-02-03"})
    view = ChangesView(office.desk, pack.issue_id, Language.RO)
    hands = Counsellor(qtbot, view)
    assert hands.sees("act adițional")
    with qtbot.waitSignal(view.opened) as opened:
        clicks(hands, "changes.next")
    assert opened.args == [form_at(office.ready, "addendum")]


def test_what_is_only_typed_is_told_apart(qtbot: QtBot, office: Office) -> None:
    writing = keeping.open_form(office.desk, office.signing, "person", TODAY)
    typed = {**writing.answers, "birth_date": "1991-02-03"}
    keeping.save_draft(office.desk, writing, typed, {}, tick())
    hands = Counsellor(qtbot, page(office))
    assert hands.sees("scris, nepăstrat")
    assert hands.sees("numai după ce păstrați formularul")


def test_the_keyboard_goes_through_it_and_back(qtbot: QtBot, office: Office) -> None:
    corrected(office)
    view = page(office)
    hands = Counsellor(qtbot, view)
    view.take_focus()
    reached = []
    for _ in range(12):
        hands.presses(Qt.Key.Key_Tab)
        reached.append(hands.focused())
    assert {"changes.next", "changes.form.person", "back"} <= set(reached)
    with qtbot.waitSignal(view.left):
        clicks(hands, "back")


def test_it_is_reached_from_the_pack_the_documents_and_the_code(
    qtbot: QtBot, office: Office
) -> None:
    corrected(office)
    pack = IssueView(office.desk, office.signing, Language.RO, CLOCK)
    with qtbot.waitSignal(pack.changes_asked) as asked:
        clicks(Counsellor(qtbot, pack), "see_changes")
    assert asked.args == [office.issued]
    shown = case_page(office.desk, office.signing, TODAY)
    tab = DocumentsTab(Language.RO, shown.documents, shown.papers)
    with qtbot.waitSignal(tab.changes_chosen):
        Counsellor(qtbot, tab).clicks("see_changes")
    verify = VerifyView(office.desk, Language.RO)
    hands = Counsellor(qtbot, verify)
    hands.types("verify.code", shown.documents[0].code)
    hands.clicks("verify.check")
    hands.waits_until(lambda: hands.is_asked("see_changes"))
    with qtbot.waitSignal(verify.opened) as opened:
        hands.clicks("see_changes")
    assert opened.args == [changes_at(office.signing, office.issued)]


def test_the_page_is_found_again_after_a_lock(office: Office) -> None:
    where = changes_at(office.signing, office.issued)
    assert where_told(where.told()) == where


def test_in_english_every_word_is_english(qtbot: QtBot, office: Office) -> None:
    corrected(office)
    view = page(office, Language.EN)
    hands = Counsellor(qtbot, view)
    assert hands.sees("On paper")
    assert hands.sees("Next: a new pack")
    assert not [one for one in view.findChildren(QPushButton) if "Deschide" in one.text()]
