"""The check of answers, versions, finalising, and two windows on one form."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.cases.ids import CaseId
from counsellor_app.forms.answers import Answers, rows_of
from counsellor_app.forms.kinds import Computed
from counsellor_app.forms.registry import form_by_id
from counsellor_app.services import keeping
from counsellor_app.services.desk import Desk
from counsellor_app.services.opening_notes import open_notes
from counsellor_app.services.writing import Writing
from counsellor_app.text import Language
from counsellor_app.ui.form_view import FormView
from counsellor_app.ui.theme import Look, wear
from tests.builders import TODAY, complete_answers
from tests.counsellor import Counsellor
from tests.ui.form_office import (
    NOW,
    Hands,
    a_case,
    an_office,
    draft_answers,
    opened,
    show_whole_check,
    written,
)

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True, scope="module")
def _dressed(qapp: QApplication) -> None:
    wear(qapp, Look())


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with an_office(tmp_path_factory.mktemp("office") / "vault") as made:
        yield made


@dataclass
class Sitting:
    """A counsellor at one form, and what the form told."""

    view: FormView
    person: Counsellor
    kept: list[Writing]
    finalised: list[Writing]


def sit_down(qtbot: QtBot, desk: Desk, case_id: CaseId, form_id: str) -> Sitting:
    view = opened(desk, case_id, form_id, Hands().clock)
    kept: list[Writing] = []
    finalised: list[Writing] = []
    view.kept.connect(kept.append)
    view.finalised.connect(finalised.append)
    return Sitting(view, Counsellor(qtbot, view), kept, finalised)


def test_every_gap_of_the_check_leads_to_its_question(qtbot: QtBot, desk: Desk) -> None:
    at = sit_down(qtbot, desk, a_case(desk), "person")
    show_whole_check(at.view, at.person)
    required = [
        name.objectName().removeprefix("gap.")
        for name in at.view.findChildren(QWidget)
        if name.objectName().startswith("gap.") and name.isVisible()
    ]
    assert {"surname", "citizenship", "literacy", "address"} <= set(required)
    for field_id in required:
        show_whole_check(at.view, at.person)
        at.person.clicks(f"gap.{field_id}")
        assert at.person.focused().split(".")[0] == field_id
        assert at.person.sees("Răspundeți la întrebarea")


def test_the_check_shows_every_answer_and_the_way_back(qtbot: QtBot, desk: Desk) -> None:
    at = sit_down(qtbot, desk, a_case(desk, "person"), "person")
    show_whole_check(at.view, at.person)
    assert at.person.sees("TESTESCU Ștefan-Exemplu")
    assert at.person.sees("Afganistan")
    assert at.person.sees("Toate răspunsurile obligatorii sunt completate.")
    at.person.clicks("change.contact")
    assert at.person.focused() == "phone"


def test_a_complete_form_is_finalised_and_says_so(qtbot: QtBot, desk: Desk) -> None:
    case_id = a_case(desk, "person")
    at = sit_down(qtbot, desk, case_id, "person")
    assert not written(desk, case_id, "person").finalised
    at.view.show_step("check")
    at.person.clicks("check.finalise")
    assert [one.finalised for one in at.finalised] == [True]
    assert written(desk, case_id, "person").finalised
    assert at.person.sees("Finalizat")


def test_finalising_an_incomplete_form_leads_to_the_first_gap(qtbot: QtBot, desk: Desk) -> None:
    at = sit_down(qtbot, desk, a_case(desk), "person")
    at.view.show_step("check")
    at.person.clicks("check.finalise")
    assert at.finalised == []
    assert at.person.focused() == "surname"
    assert at.person.sees("Nu s-a finalizat: lipsesc ")


def test_a_finalised_form_is_changed_only_with_a_reason(qtbot: QtBot, desk: Desk) -> None:
    case_id = a_case(desk, "person")
    at = sit_down(qtbot, desk, case_id, "person")
    at.view.show_step("check")
    at.person.clicks("check.finalise")
    at.view.show_field("phone")
    at.person.empties("phone")
    at.person.fills("phone", "+40 700 000 009")

    def give(dialog: QWidget) -> None:
        who = Counsellor(qtbot, dialog, (520, 260))
        who.clicks("reason.keep")
        who.types("reason.words", "numar nou")
        who.clicks("reason.keep")

    at.person.meets_a_dialog(give)
    assert at.view.keep()
    newest = written(desk, case_id, "person").newest
    assert newest is not None
    assert newest.why == "numar nou"
    assert newest.answers["phone"] == "+40 700 000 009"
    assert not written(desk, case_id, "person").finalised


def test_a_version_is_kept_with_what_is_being_typed(qtbot: QtBot, desk: Desk) -> None:
    case_id = a_case(desk)
    at = sit_down(qtbot, desk, case_id, "person")
    at.person.types("surname", "Testescu")
    at.person.presses(Qt.Key.Key_S, CTRL)
    assert len(at.kept) == 1
    assert at.person.sees("Versiune păstrată la 14:02")
    newest = written(desk, case_id, "person").newest
    assert newest is not None
    assert newest.answers == {"surname": "Testescu"}
    assert written(desk, case_id, "person").draft_saved_at is None


def test_undo_ends_at_the_version_kept(qtbot: QtBot, desk: Desk) -> None:
    at = sit_down(qtbot, desk, a_case(desk), "person")
    at.person.fills("surname", "Testescu")
    at.person.presses(Qt.Key.Key_S, CTRL)
    at.person.presses(Qt.Key.Key_Z, CTRL)
    assert at.person.reads("surname") == "Testescu"


def kept_elsewhere(desk: Desk, case_id: CaseId, surname: str) -> None:
    """Keep a version in another window, and leave this member's draft as it is."""
    other = written(desk, case_id, "person")
    keeping.keep_sheet(
        desk, other, {**complete_answers("person"), "surname": surname}, today=TODAY, now=NOW
    )


@pytest.mark.parametrize(("taken", "surname"), [("mine", "Aici"), ("theirs", "Dincolo")])
def test_two_windows_meet_and_both_texts_are_shown(
    qtbot: QtBot, desk: Desk, taken: str, surname: str
) -> None:
    case_id = a_case(desk, "person")
    at = sit_down(qtbot, desk, case_id, "person")
    at.view.show_field("surname")
    kept_elsewhere(desk, case_id, "Dincolo")
    at.person.empties("surname")
    at.person.fills("surname", "Aici")

    def decide(dialog: QWidget) -> None:
        who = Counsellor(qtbot, dialog, (860, 520))
        assert who.sees("Aici")
        assert who.sees("Dincolo")
        who.clicks(f"conflict.{taken}")

    at.person.meets_a_dialog(decide)
    at.view.keep()
    at.view.show_field("surname")
    assert at.person.reads("surname") == surname
    assert draft_answers(desk, case_id, "person")["surname"] == surname
    at.view.keep()
    newest = written(desk, case_id, "person").newest
    assert newest is not None
    assert newest.answers["surname"] == surname


def test_two_windows_on_an_evaluation_name_the_objectives_of_the_plan(
    qtbot: QtBot, desk: Desk
) -> None:
    case_id = a_case(desk, "person", "individual_plan")
    plan, told = complete_answers("individual_plan"), complete_answers("final_evaluation")
    objective, result = rows_of(plan, "objectives")[0], rows_of(told, "objective_results")[0]
    linked = replace(result, answers={**result.answers, "result_objective": objective.id})
    begun = keeping.begin_record(desk, case_id, "final_evaluation", TODAY, NOW)
    first = keeping.keep_sheet(
        desk, begun, {**told, "objective_results": (linked,)}, today=TODAY, now=NOW
    )
    view = FormView(desk, first, Language.RO, Hands().clock)
    person = Counsellor(qtbot, view)
    keeping.keep_sheet(desk, first, {**told, "objective_results": ()}, today=TODAY, now=NOW)
    view.show_field("evaluated_by")
    person.empties("evaluated_by")
    person.fills("evaluated_by", "Aici")

    def decide(dialog: QWidget) -> None:
        who = Counsellor(qtbot, dialog, (860, 520))
        assert who.sees(str(objective.answers["objective"]))
        who.clicks("conflict.mine")

    person.meets_a_dialog(decide)
    view.keep()


def test_sealed_answers_are_never_compared_and_not_dropped_unread(qtbot: QtBot, desk: Desk) -> None:
    case_id = a_case(desk, "person", "needs_sheet")
    at = sit_down(qtbot, desk, case_id, "needs_sheet")
    at.view.show_step("health")
    at.person.meets_a_dialog(lambda dialog: give_purpose(qtbot, dialog))
    at.person.clicks("open_sealed")
    sheet = keeping.open_form(desk, case_id, "needs_sheet", TODAY)
    there, theirs = open_notes(desk, sheet, "Sprijin urgent", NOW)
    said = {**there.answers, **theirs, "health_treatment": "Scris dincolo"}
    keeping.keep_sheet(desk, there, said, today=TODAY, now=NOW)
    at.person.empties("health_treatment")
    at.person.fills("health_treatment", "Scris aici")

    def stay(asked: QWidget) -> None:
        asked.close()

    def decide(dialog: QWidget) -> None:
        who = Counsellor(qtbot, dialog, (860, 520))
        assert who.sees("Răspunsurile sigilate diferă (sănătate")
        assert not who.sees("Scris aici")
        assert not who.sees("Scris dincolo")
        who.meets_a_dialog(stay)
        who.clicks("conflict.mine")
        who.clicks("conflict.theirs")

    at.person.meets_a_dialog(decide)
    assert not at.view.keep()
    assert not at.person.is_asked("health_treatment")  # closed again, and theirs
    at.view.activateWindow()
    at.person.waits_until(at.view.isActiveWindow)
    for _step in range(len(form_by_id("needs_sheet").fields)):
        at.person.presses(Qt.Key.Key_Z, CTRL)
        if "Scris aici" in str(opened_of_draft(desk, case_id)):
            return
    raise AssertionError("what was written here does not come back")


def opened_of_draft(desk: Desk, case_id: CaseId) -> Answers:
    """Open the sealed answers of the draft in the vault."""
    return open_notes(desk, written(desk, case_id, "needs_sheet"), "Sprijin urgent", NOW)[1]


def give_purpose(qtbot: QtBot, dialog: QWidget) -> None:
    """Open sealed answers for the first purpose offered."""
    who = Counsellor(qtbot, dialog, (460, 380))
    who.clicks("purpose.1")
    who.clicks("purpose.open")


def test_a_closed_seal_shows_nothing_in_the_check(qtbot: QtBot, desk: Desk) -> None:
    at = sit_down(qtbot, desk, a_case(desk, "person", "needs_sheet"), "needs_sheet")
    show_whole_check(at.view, at.person)
    assert at.person.sees("Răspuns protejat")
    assert not at.person.sees("Afecțiune inventată.")


def test_no_step_of_any_form_lacks_a_name_or_says_a_bare_id(qtbot: QtBot, desk: Desk) -> None:
    for form_id in ("person", "request", "needs_sheet", "protocol"):
        at = sit_down(qtbot, desk, a_case(desk, "person"), form_id)
        asked = [one for one in form_by_id(form_id).fields if not isinstance(one, Computed)]
        assert asked
        show_whole_check(at.view, at.person)
        for section in form_by_id(form_id).sections:
            step = at.view.findChildren(QWidget, f"step.{section.id}")[0]
            assert section.title.ro in (step.accessibleName() or section.title.ro)
