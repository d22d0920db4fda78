"""A finalised form opened again: corrected with a reason, or begun anew; copies of other forms."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.cases.ids import CaseId
from counsellor_app.forms.copied import CopiedFrom
from counsellor_app.services import keeping
from counsellor_app.services.desk import Desk
from counsellor_app.services.versions import versions_of
from counsellor_app.text import Language
from counsellor_app.ui.copy_from import CopyFrom
from counsellor_app.ui.error_summary import ErrorSummary
from counsellor_app.ui.form_view import FormView
from counsellor_app.ui.theme import Look, wear
from tests.builders import TODAY
from tests.counsellor import Counsellor
from tests.services.working import finalise, keep, open_person, request_registered, tick
from tests.ui.form_office import Hands, an_office, opened, written

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True, scope="module")
def _dressed(qapp: QApplication) -> None:
    wear(qapp, Look())


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with an_office(tmp_path_factory.mktemp("office") / "vault") as made:
        yield made


@pytest.fixture
def assessed(desk: Desk) -> CaseId:
    case_id = request_registered(desk)
    keep(desk, case_id, "interview")
    finalise(desk, case_id, "needs_sheet")
    return case_id


def hands() -> Hands:
    made = Hands()
    made.pass_by(60)
    return made


def _agree(dialog: QWidget) -> None:
    said = [one for one in dialog.findChildren(QPushButton) if "Renunță" in one.text()]
    said[0].click()


def is_offered(view: FormView, name: str) -> bool:
    found = view.findChild(QPushButton, name)
    return found is not None and found.isVisible()


def is_insisted_on(view: FormView) -> bool:
    return any(one.isVisible() for one in view.findChildren(ErrorSummary))


def test_a_new_assessment_is_begun_marked_and_kept_without_a_reason(
    qtbot: QtBot, desk: Desk, assessed: CaseId
) -> None:
    view = opened(desk, assessed, "needs_sheet", hands().clock)
    person = Counsellor(qtbot, view)
    assert person.sees("Versiunea din 14.10.2026 este finalizată.")
    person.clicks("form.renew")
    assert person.sees("Evaluare nouă: răspunsurile din 14.10.2026 sunt marcate")
    assert person.focused() == "assessed_on"
    assert person.reads("assessed_on") == ""
    assert not is_offered(view, "form.renew")
    draft = written(desk, assessed, "needs_sheet")
    assert draft.copied["housing_kind"] == CopiedFrom.LAST
    person.fills("assessed_on", "20.11.2026")
    person.presses(Qt.Key.Key_S, CTRL)
    newest, first = versions_of(desk, assessed, draft.record_id)
    assert (newest.why, first.finalised) == (None, True)
    assert newest.renewed is not None
    assert written(desk, assessed, "needs_sheet").copied


def test_a_correction_keeps_the_answers_and_asks_for_its_reason(
    qtbot: QtBot, desk: Desk, assessed: CaseId
) -> None:
    view = opened(desk, assessed, "needs_sheet", hands().clock)
    person = Counsellor(qtbot, view)
    person.clicks("form.correct")
    assert not written(desk, assessed, "needs_sheet").copied
    view.show_field("conclusions")
    person.fills("conclusions", "Corectat.")
    assert not is_offered(view, "form.renew")
    assert person.sees("Evaluare nouă nu se poate începe acum: formularul are o ciornă.")

    def give(dialog: QWidget) -> None:
        who = Counsellor(qtbot, dialog, (520, 260))
        who.types("reason.words", "greseala de scriere")
        who.clicks("reason.keep")

    person.meets_a_dialog(give)
    assert view.keep()
    newest, _ = versions_of(desk, assessed, written(desk, assessed, "needs_sheet").record_id)
    assert (newest.why, newest.renewed) == ("greseala de scriere", None)


def test_a_new_assessment_given_up_shows_the_finalised_version_again(
    qtbot: QtBot, desk: Desk, assessed: CaseId
) -> None:
    view = opened(desk, assessed, "needs_sheet", hands().clock)
    person = Counsellor(qtbot, view)
    person.clicks("form.renew")
    person.meets_a_dialog(_agree)
    person.clicks("form.discard")
    assert is_offered(view, "form.renew")
    assert person.reads("assessed_on") == "14.10.2026"
    assert not written(desk, assessed, "needs_sheet").renews


def test_what_was_insisted_on_before_is_forgotten_by_a_new_assessment(
    qtbot: QtBot, desk: Desk, assessed: CaseId
) -> None:
    view = opened(desk, assessed, "needs_sheet", hands().clock)
    person = Counsellor(qtbot, view)
    view.show_step("check")
    person.clicks("form.renew")
    assert person.focused() == "assessed_on"
    assert not is_insisted_on(view)
    view.show_step("check")
    view.show_field("assessed_on")
    assert is_insisted_on(view)


def test_a_form_others_answer_says_so_once_and_opens_the_copies(qtbot: QtBot, desk: Desk) -> None:
    case_id = open_person(desk)
    keep(desk, case_id, "needs_sheet")
    begun = keeping.begin_record(desk, case_id, "lease", TODAY, tick())
    view = FormView(desk, begun, Language.RO, hands().clock)
    person = Counsellor(qtbot, view)
    assert person.sees("Alte formulare ale dosarului răspund deja la ")
    person.clicks("form.copy_elsewhere")
    asking = view.findChild(CopyFrom)
    assert asking is not None
    Counsellor(qtbot, asking).clicks("copy.take")
    assert not is_offered(view, "form.copy_elsewhere")
    kept = keeping.open_record(desk, case_id, "lease", begun.record_id, TODAY)
    assert kept.copied["rent"] == CopiedFrom.another("needs_sheet")
    view.show_field("rent")
    assert person.sees("Copiat din „Fișa de evaluare a nevoilor individuale”")
    again = FormView(desk, kept, Language.RO, hands().clock)
    assert not is_offered(again, "form.copy_elsewhere")
    qtbot.addWidget(again)


def test_where_nothing_is_to_copy_nothing_is_said(qtbot: QtBot, desk: Desk) -> None:
    view = opened(desk, open_person(desk), "employment", hands().clock)
    Counsellor(qtbot, view)
    assert not is_offered(view, "form.copy_elsewhere")
    assert not is_offered(view, "form.renew")
