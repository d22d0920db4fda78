"""A form on screen over a real vault: saving, moving, undoing, setting aside, opening seals."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.cases.ids import CaseId
from counsellor_app.errors import DiskFull, VaultBusy
from counsellor_app.forms.answers import Answers, NoAnswer, Typed
from counsellor_app.law.citation import og44
from counsellor_app.services import keeping
from counsellor_app.services.desk import Desk
from counsellor_app.services.writing import Writing
from counsellor_app.settings import FormLook
from counsellor_app.text import Language, Text
from counsellor_app.ui.form_view import FormView
from counsellor_app.ui.theme import Look, wear
from tests.builders import TODAY
from tests.counsellor import Counsellor
from tests.ui.form_office import NOW, Hands, a_case, an_office, draft_answers, opened, written

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture(autouse=True, scope="module")
def _dressed(qapp: QApplication) -> None:
    wear(qapp, Look())


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with an_office(tmp_path_factory.mktemp("office") / "vault") as made:
        yield made


class Sitting:
    """A counsellor at one form of one case."""

    def __init__(self, qtbot: QtBot, desk: Desk, case_id: CaseId, form_id: str) -> None:
        self.desk = desk
        self.case_id = case_id
        self.form_id = form_id
        self.hands = Hands()
        self.view: FormView = opened(desk, case_id, form_id, self.hands.clock)
        self.person = Counsellor(qtbot, self.view)

    def saved(self) -> Answers:
        """Return the answers of the draft in the vault."""
        return draft_answers(self.desk, self.case_id, self.form_id)

    def written(self) -> Writing:
        """Return the form as it stands in the vault."""
        return written(self.desk, self.case_id, self.form_id)


@pytest.fixture
def at_person(qtbot: QtBot, desk: Desk) -> Sitting:
    return Sitting(qtbot, desk, a_case(desk), "person")


def test_the_first_question_has_the_focus(at_person: Sitting) -> None:
    assert at_person.person.focused() == "surname"


def test_opening_a_form_leaves_no_draft(at_person: Sitting) -> None:
    assert at_person.view.leave()
    assert at_person.written().draft_saved_at is None


def test_an_answer_is_in_the_vault_when_its_field_is_left(at_person: Sitting) -> None:
    at_person.person.fills("surname", "Testescu")
    assert at_person.saved() == {"surname": "Testescu"}
    assert at_person.person.sees("Ciornă salvată la 14:02")


def test_two_seconds_after_the_last_key_it_is_saved_and_the_typist_is_left_alone(
    at_person: Sitting,
) -> None:
    at_person.person.types("surname", "Test ")
    assert at_person.saved() == {}
    at_person.person.waits_until(lambda: at_person.saved() == {"surname": "Test"})
    assert at_person.person.focused() == "surname"
    assert at_person.person.reads("surname") == "Test "


def test_what_is_being_typed_is_saved_when_the_form_is_left(at_person: Sitting) -> None:
    at_person.person.types("surname", "Testescu")
    left: list[bool] = []
    at_person.view.left.connect(lambda: left.append(True))
    at_person.person.clicks("form.back")
    assert left == [True]
    assert at_person.saved() == {"surname": "Testescu"}


def test_what_was_saved_is_shown_again(qtbot: QtBot, at_person: Sitting) -> None:
    at_person.person.fills("surname", "Testescu")
    again = Sitting(qtbot, at_person.desk, at_person.case_id, "person")
    assert again.person.reads("surname") == "Testescu"
    assert again.person.sees("Ciornă salvată la 14:02")


def test_a_day_that_is_none_is_saved_as_typed_and_marked(at_person: Sitting) -> None:
    at_person.person.fills("birth_date", "31.02.2026")
    assert at_person.saved()["birth_date"] == Typed("31.02.2026")
    assert at_person.person.reads("birth_date") == "31.02.2026"
    step = at_person.person.finds("step.identity", QWidget)
    assert step.accessibleName() == "1. Identitate: de corectat"


def test_steps_are_reached_in_any_order_by_key_and_by_click(at_person: Sitting) -> None:
    at_person.person.presses(Qt.Key.Key_Right, ALT)
    assert at_person.person.focused() == "native_language"
    at_person.person.presses(Qt.Key.Key_PageDown, CTRL)
    assert at_person.person.focused() == "category"
    at_person.person.presses(Qt.Key.Key_Left, ALT)
    at_person.person.presses(Qt.Key.Key_PageUp, CTRL)
    assert at_person.person.focused() == "surname"
    at_person.person.clicks("step.contact")
    assert at_person.person.focused() == "phone"


def test_arrows_pass_through_the_steps_and_enter_goes_in(at_person: Sitting) -> None:
    at_person.person.finds("step.identity", QWidget).setFocus()
    at_person.person.presses(Qt.Key.Key_Down)
    assert at_person.person.focused() == "step.languages"
    assert at_person.person.is_asked("native_language")
    at_person.person.presses(Qt.Key.Key_Return)
    assert at_person.person.focused() == "native_language"


def test_continue_shows_what_is_missing_and_the_second_time_goes_on(at_person: Sitting) -> None:
    at_person.person.clicks("form.continue")
    assert at_person.person.sees("probleme de rezolvat pe această pagină")
    at_person.person.presses(Qt.Key.Key_Return)
    assert at_person.person.focused() == "surname"
    at_person.person.clicks("form.continue")
    assert at_person.person.focused() == "native_language"


def test_the_last_answer_is_taken_back_and_brought_back(at_person: Sitting) -> None:
    at_person.person.fills("surname", "Testescu")
    at_person.person.fills("given_names", "Ana")
    at_person.person.presses(Qt.Key.Key_Z, CTRL)
    assert at_person.saved() == {"surname": "Testescu"}
    assert at_person.person.reads("given_names") == ""
    at_person.person.presses(Qt.Key.Key_Y, CTRL)
    assert at_person.person.reads("given_names") == "Ana"


def test_undo_reaches_the_form_from_inside_a_box(at_person: Sitting) -> None:
    at_person.person.fills("surname", "Testescu")
    at_person.person.box("surname").setFocus()
    at_person.person.presses(Qt.Key.Key_Z, CTRL)
    assert at_person.person.reads("surname") == ""
    assert at_person.saved() == {}


def test_a_question_no_longer_asked_is_set_aside_and_comes_back(qtbot: QtBot, desk: Desk) -> None:
    at = Sitting(qtbot, desk, a_case(desk), "request")
    at.view.show_step("filing")
    at.person.clicks("by_post.yes")
    at.person.fills("post_receipt", "RO-EX-1")
    at.person.clicks("by_post.no")
    assert not at.person.is_asked("post_receipt")
    assert at.written().set_aside == {"post_receipt": "RO-EX-1"}
    at.person.clicks("by_post.yes")
    assert at.person.reads("post_receipt") == "RO-EX-1"


def test_the_side_says_why_a_question_of_the_page_is_not_asked(qtbot: QtBot, desk: Desk) -> None:
    at = Sitting(qtbot, desk, a_case(desk), "request")
    at.person = Counsellor(qtbot, at.view, (1366, 728))
    at.view.show_step("filing")
    assert not at.person.sees("la „Depusă prin poștă?”")
    at.person.clicks("by_post.no")
    assert at.person.sees("la „Depusă prin poștă?” s-a răspuns „Nu”:\n– Recipisa (nr., data)")
    at.view.looks.choose(FormLook.WHOLE)
    at.person.waits_until(lambda: at.person.is_asked("lodging_asked"))
    at.person.finds("lodging_asked.yes", QWidget).setFocus()
    assert not at.person.sees("la „Depusă prin poștă?”")
    at.view.show_step("filing")
    at.person.clicks("by_post.yes")
    assert not at.person.sees("la „Depusă prin poștă?”")


def test_a_birth_date_just_typed_asks_for_the_representative(at_person: Sitting) -> None:
    step = at_person.person.finds("step.representative", QWidget)
    assert not step.isEnabled()
    at_person.person.fills("birth_date", "12.02.2012")
    assert step.isEnabled()
    at_person.person.empties("birth_date")
    at_person.person.fills("birth_date", "12.02.1991")
    assert not step.isEnabled()
    assert step.toolTip().endswith("Nu se aplică: persoana are 18 ani sau mai mult")


def test_the_term_for_the_request_appears_with_its_article(at_person: Sitting) -> None:
    at_person.view.show_step("protection")
    at_person.person.types("category", "statut de refugiat")
    at_person.person.leaves()
    at_person.person.clicks("protection_act.administrative")
    at_person.person.fills("protection_granted_on", "2.9.2026")
    assert at_person.person.sees("02.12.2026")


def test_the_context_says_the_question_in_the_other_language(at_person: Sitting) -> None:
    at_person.person.box("birth_date").setFocus()
    assert at_person.person.sees("Date of birth")


def test_f1_asks_for_the_article_of_the_question(at_person: Sitting) -> None:
    asked: list[object] = []
    at_person.view.article_asked.connect(asked.append)
    at_person.person.presses(Qt.Key.Key_F1)
    assert asked == [og44(19, 1)]


def test_one_of_the_three_answers_is_saved(at_person: Sitting) -> None:
    at_person.person.presses(Qt.Key.Key_F4)
    at_person.person.chooses_in_menu("declined")
    assert at_person.saved() == {"surname": NoAnswer.DECLINED}


def test_a_busy_vault_is_tried_again_and_nothing_is_lost(
    at_person: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = keeping.save_draft
    refused: list[object] = []

    def busy(*given: object) -> Writing:
        if not refused:
            refused.append(given)
            raise VaultBusy(Text("ocupat", "busy"))
        return real(*given)  # type: ignore[arg-type]  # passed on as it came

    monkeypatch.setattr(keeping, "save_draft", busy)
    at_person.person.fills("surname", "Testescu")
    assert at_person.person.sees("Se salvează")
    at_person.person.waits_until(lambda: at_person.saved() == {"surname": "Testescu"})


def test_a_full_disk_is_said_and_the_form_is_not_left(
    at_person: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> Writing:
        raise DiskFull(Text("discul este plin", "the disk is full"))

    monkeypatch.setattr(keeping, "save_draft", full)
    at_person.person.fills("surname", "Testescu")
    assert "Nesalvat" in at_person.person.finds("saved", QLabel).text()
    assert not at_person.view.leave()
    assert at_person.person.reads("surname") == "Testescu"
    monkeypatch.undo()
    assert at_person.view.leave()
    assert at_person.saved() == {"surname": "Testescu"}


def test_sealed_answers_stay_closed_until_a_purpose_is_given(qtbot: QtBot, desk: Desk) -> None:
    at = Sitting(qtbot, desk, a_case(desk, "person", "needs_sheet"), "needs_sheet")
    at.view.show_step("health")
    assert not at.person.is_asked("health_conditions")

    at.person.meets_a_dialog(lambda dialog: _refuse(dialog))
    at.person.clicks("open_sealed")
    assert not at.person.is_asked("health_conditions")

    at.person.meets_a_dialog(lambda dialog: _give_purpose(qtbot, dialog))
    at.person.clicks("open_sealed")
    assert at.person.reads("health_conditions") == "Afecțiune inventată."


def test_opened_answers_are_sealed_again_in_the_draft(qtbot: QtBot, desk: Desk) -> None:
    at = Sitting(qtbot, desk, a_case(desk, "person", "needs_sheet"), "needs_sheet")
    at.view.show_step("health")
    at.person.meets_a_dialog(lambda dialog: _give_purpose(qtbot, dialog))
    at.person.clicks("open_sealed")
    at.person.types("health_conditions", "X")
    assert at.view.save_now()
    kept = at.written()
    assert "health_conditions" not in kept.answers
    assert "health" in kept.sealed


def test_tab_goes_through_a_page_as_it_is_read(at_person: Sitting) -> None:
    way = []
    for _ in range(6):
        way.append(at_person.person.focused())
        at_person.person.leaves()
    assert way == [
        "surname", "given_names", "name_own_script", "aliases", "birth_date",
        "birth_date_estimated.yes",
    ]  # fmt: skip


def _refuse(dialog: QWidget) -> None:
    dialog.close()


def _give_purpose(qtbot: QtBot, dialog: QWidget) -> None:
    who = Counsellor(qtbot, dialog, (500, 360))
    who.clicks("purpose.open")
    assert who.sees("Alegeți sau scrieți motivul.")
    who.clicks("purpose.1")
    who.clicks("purpose.open")


def test_the_first_moment_is_the_clocks(at_person: Sitting, tmp_path: Path) -> None:
    at_person.hands.pass_by(7)
    at_person.person.fills("surname", "Testescu")
    assert at_person.person.sees("Ciornă salvată la 14:09")
    assert at_person.written().draft_saved_at != NOW
    assert at_person.written().given.acting_for == "igi"
    assert TODAY.year == 2026


def test_undo_leads_to_the_answer_it_took_back_and_says_which(at_person: Sitting) -> None:
    undo = at_person.person.finds("form.undo", QWidget)
    assert not undo.isEnabled()
    at_person.person.fills("surname", "Testescu")
    at_person.view.show_step("contact")
    assert undo.isEnabled()
    at_person.person.presses(Qt.Key.Key_Z, CTRL)
    assert at_person.person.focused() == "surname"
    assert at_person.person.reads("surname") == ""
    assert at_person.person.sees("Anulat: Nume")
    assert not undo.isEnabled()
    assert at_person.person.finds("form.redo", QWidget).isEnabled()


def test_a_draft_of_another_day_is_told_with_its_day(qtbot: QtBot, at_person: Sitting) -> None:
    at_person.person.fills("surname", "Testescu")
    again = Sitting(qtbot, at_person.desk, at_person.case_id, "person")
    again.hands.pass_by(60 * 24)
    again.view = opened(again.desk, again.case_id, "person", again.hands.clock)
    person = Counsellor(qtbot, again.view)
    assert person.sees("Ciornă salvată la 23.11.2026, 14:02")


def test_a_draft_is_given_up_for_the_version_kept(qtbot: QtBot, desk: Desk) -> None:
    at = Sitting(qtbot, desk, a_case(desk, "person"), "person")
    assert not at.person.is_asked("form.discard")
    at.view.show_field("surname")
    before = at.person.reads("surname")
    at.person.empties("surname")
    at.person.fills("surname", "Gresit")

    def agree(dialog: QWidget) -> None:
        wanted = [b for b in dialog.findChildren(QPushButton) if "Renunță" in b.text()]
        wanted[0].click()

    at.person.meets_a_dialog(agree)
    at.person.clicks("form.discard")
    assert at.person.reads("surname") == before
    assert at.written().draft_saved_at is None
    assert not at.person.is_asked("form.discard")
    assert at.view.leave()
    assert at.written().draft_saved_at is None


def test_a_form_opened_again_in_its_place_shows_the_question_one_was_at(
    qtbot: QtBot, at_person: Sitting
) -> None:
    at_person.view.show_field("email")
    place = at_person.view.tab()
    writing = written(at_person.desk, at_person.case_id, "person")
    again = FormView(at_person.desk, writing, Language.RO, at_person.hands.clock, place)
    assert Counsellor(qtbot, again).focused() == "email"
