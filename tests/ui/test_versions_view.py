"""The versions of a form on screen: reached by a key, compared, one put back and taken back."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.cases.ids import CaseId, OriginId, SheetId, new_id
from counsellor_app.forms.answers import Answer, Answers, Row, RowId
from counsellor_app.services import keeping
from counsellor_app.services.desk import Desk
from counsellor_app.services.opening_notes import open_notes
from counsellor_app.services.versions import versions_of
from counsellor_app.services.versions_settling import to_choose
from counsellor_app.storage.audit import Action
from counsellor_app.storage.office import JournalLine
from counsellor_app.text import Language
from counsellor_app.ui.form_view import FormView
from counsellor_app.ui.marked_words import Mark, MarkedLabel, marked_places
from counsellor_app.ui.theme import Look, wear
from counsellor_app.ui.versions_settling import SettlingView
from counsellor_app.ui.versions_view import VersionsView
from tests.builders import TODAY, complete_answers
from tests.counsellor import Counsellor
from tests.ui import gallery_faults as faults
from tests.ui.form_office import Hands, a_case, an_office, draft_answers, opened, written

CTRL = Qt.KeyboardModifier.ControlModifier
SIZE = (1120, 660)


@pytest.fixture(autouse=True, scope="module")
def _dressed(qapp: QApplication) -> None:
    wear(qapp, Look())


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with an_office(tmp_path_factory.mktemp("office") / "vault") as made:
        yield made


def keep(
    desk: Desk, case_id: CaseId, hands: Hands, form_id: str = "person", **said: Answer
) -> None:
    """Keep one more version, a while after the one before."""
    hands.pass_by(10)
    writing = written(desk, case_id, form_id)
    answers: Answers = {**complete_answers(form_id), **said}
    keeping.keep_sheet(desk, writing, answers, today=TODAY, now=hands.now, why="s-a aflat")


def three_versions(desk: Desk) -> tuple[CaseId, Hands]:
    case_id, hands = a_case(desk, "person"), Hands()
    keep(desk, case_id, hands, surname="Doilea", phone="+40 700 000 002")
    keep(desk, case_id, hands, surname="Treilea", phone="+40 700 000 002")
    return case_id, hands


def sit_down(
    qtbot: QtBot, desk: Desk, case_id: CaseId, hands: Hands
) -> tuple[FormView, Counsellor]:
    view = opened(desk, case_id, "person", hands.clock)
    return view, Counsellor(qtbot, view)


def versions_over(qtbot: QtBot, person: Counsellor) -> Counsellor:
    """Open the versions with the key and look at them."""
    person.presses(Qt.Key.Key_H, CTRL)
    (dialog,) = person.page.findChildren(VersionsView)
    return Counsellor(qtbot, dialog, SIZE)


def marked(who: Counsellor) -> list[str]:
    labels = [part for part in who.page.findChildren(MarkedLabel) if part.isVisible()]
    return [word for part in labels for word in part.marked()]


def test_the_head_says_how_many_versions_there_are_and_opens_them(qtbot: QtBot, desk: Desk) -> None:
    case_id, hands = three_versions(desk)
    view, person = sit_down(qtbot, desk, case_id, hands)
    assert person.sees("Versiuni (3)")
    person.clicks("form.versions")
    (dialog,) = view.findChildren(VersionsView)
    who = Counsellor(qtbot, dialog, SIZE)
    assert who.focused() == "version.3"
    assert "s-a aflat" in who.focus().accessibleName()
    assert "1 răspuns schimbat: Nume" in who.focus().accessibleName()


def test_a_form_never_kept_has_no_link_and_the_key_says_so(qtbot: QtBot, desk: Desk) -> None:
    _view, person = sit_down(qtbot, desk, a_case(desk), Hands())
    assert not person.sees("Versiuni")
    who = versions_over(qtbot, person)
    assert who.sees("Încă nu s-a păstrat nicio versiune")
    who.presses(Qt.Key.Key_Escape)
    assert not who.page.isVisible()


def test_arrows_walk_the_versions_and_each_is_shown_beside_the_one_before(
    qtbot: QtBot, desk: Desk
) -> None:
    case_id, hands = three_versions(desk)
    _view, person = sit_down(qtbot, desk, case_id, hands)
    who = versions_over(qtbot, person)
    assert marked(who) == ["Doilea", "Treilea"]
    who.presses(Qt.Key.Key_Down)
    assert who.focused() == "version.2"
    assert who.sees("Versiunea 1, ")
    assert "+40 700 000 002" in "".join(
        part.text() for part in who.page.findChildren(MarkedLabel) if part.isVisible()
    )
    who.presses(Qt.Key.Key_Down)
    assert who.focused() == "version.1"
    assert {"Testescu", "Treilea"} <= set(marked(who))  # a first one stands beside the newest


def test_any_two_versions_stand_beside_each_other_the_older_at_the_left(
    qtbot: QtBot, desk: Desk
) -> None:
    case_id, hands = three_versions(desk)
    _view, person = sit_down(qtbot, desk, case_id, hands)
    who = versions_over(qtbot, person)
    who.box("versions.beside").setFocus()
    who.presses(Qt.Key.Key_Down)  # from the version before to the first one
    labels = [part for part in who.page.findChildren(MarkedLabel) if part.isVisible()]
    assert [part.text() for part in labels][:2] == ["Testescu", "Treilea"]
    assert labels[0].accessibleName().startswith("Versiunea 1, ")
    assert labels[1].accessibleName().startswith("Versiunea 3, ")


def test_a_version_is_put_back_as_a_draft_and_undo_takes_it_back(qtbot: QtBot, desk: Desk) -> None:
    case_id, hands = three_versions(desk)
    view, person = sit_down(qtbot, desk, case_id, hands)
    view.show_field("surname")
    who = versions_over(qtbot, person)
    assert not who.finds("versions.put_back", QPushButton).isEnabled()  # it is what stands
    who.presses(Qt.Key.Key_Down)
    who.presses(Qt.Key.Key_Down)
    who.clicks("versions.put_back")
    view.activateWindow()
    person.waits_until(view.isActiveWindow)
    assert person.reads("surname") == "Testescu"
    assert person.sees("Versiunea 1 este acum ciornă")
    back = written(desk, case_id, "person")
    assert back.draft_saved_at is not None
    assert back.answers == {**back.answers, "surname": "Testescu"}
    assert len(keeping_sheets(desk, case_id)) == 3
    person.presses(Qt.Key.Key_Z, CTRL)
    assert person.reads("surname") == "Treilea"
    assert draft_answers(desk, case_id, "person")["phone"] == "+40 700 000 002"


def keeping_sheets(desk: Desk, case_id: CaseId) -> list[str]:
    with desk.vault.look() as look:
        return [one.form_id for one in look.cases.file(case_id).sheets if one.form_id == "person"]


@pytest.mark.parametrize("meant", [True, False])
def test_over_a_draft_it_is_asked_first_and_what_was_typed_comes_back(
    qtbot: QtBot, desk: Desk, meant: bool
) -> None:
    case_id, hands = three_versions(desk)
    view, person = sit_down(qtbot, desk, case_id, hands)
    view.show_field("phone")
    person.empties("phone")
    person.types("phone", "+40 700 000 009")  # the focus stays in the box
    who = versions_over(qtbot, person)
    who.presses(Qt.Key.Key_Down)

    def decide(asked: QWidget) -> None:
        answer = "Pune înapoi ca ciornă" if meant else "Înapoi la scris"
        found = [one for one in asked.findChildren(QPushButton) if one.text() == answer]
        found[0].click()

    who.meets_a_dialog(decide)
    who.clicks("versions.put_back")
    view.activateWindow()
    person.waits_until(view.isActiveWindow)
    said = draft_answers(desk, case_id, "person")
    assert said["phone"] == ("+40 700 000 002" if meant else "+40 700 000 009")
    assert said["surname"] == ("Doilea" if meant else "Treilea")
    if meant:
        person.presses(Qt.Key.Key_Z, CTRL)
        assert draft_answers(desk, case_id, "person")["phone"] == "+40 700 000 009"
        assert draft_answers(desk, case_id, "person")["surname"] == "Treilea"


def test_sealed_answers_opened_on_the_page_stay_when_a_version_is_put_back(
    qtbot: QtBot, desk: Desk
) -> None:
    case_id, hands = a_case(desk, "person", "needs_sheet"), Hands()
    keep(desk, case_id, hands, "needs_sheet", conclusions="Altă concluzie.")
    view = opened(desk, case_id, "needs_sheet", hands.clock)
    person = Counsellor(qtbot, view)
    view.show_step("health")
    person.meets_a_dialog(lambda asked: _give_purpose(qtbot, asked))
    person.clicks("open_sealed")
    person.empties("health_treatment")
    person.fills("health_treatment", "Scris aici")
    who = versions_over(qtbot, person)
    assert who.sees("Răspunsurile sigilate nu se compară")
    assert who.sees("(sigilat)")
    assert not who.sees("Scris aici")
    who.presses(Qt.Key.Key_Down)
    who.clicks("versions.put_back")  # not asked: nothing that it changes was typed
    assert person.reads("health_treatment") == "Scris aici"
    there = written(desk, case_id, "needs_sheet")
    assert there.answers["conclusions"] == complete_answers("needs_sheet")["conclusions"]
    _, sealed = open_notes(desk, there, "Sprijin urgent", hands.now)
    assert sealed["health_treatment"] == "Scris aici"


def test_the_sealed_part_of_an_older_version_opens_for_a_purpose_and_is_put_back_with_it(
    qtbot: QtBot, desk: Desk
) -> None:
    case_id, hands = a_case(desk, "person", "needs_sheet"), Hands()
    keep(desk, case_id, hands, "needs_sheet", health_treatment="Tratament nou inventat")
    view = opened(desk, case_id, "needs_sheet", hands.clock)
    person = Counsellor(qtbot, view)
    who = versions_over(qtbot, person)
    who.presses(Qt.Key.Key_Down)
    who.meets_a_dialog(lambda asked: asked.reject() if isinstance(asked, QDialog) else None)
    who.clicks("open_sealed")
    assert who.sees("(sigilat)")
    assert not who.sees("Tratament nou inventat")
    before = len(openings(desk, case_id))
    who.meets_a_dialog(lambda asked: _give_purpose(qtbot, asked))
    who.clicks("open_sealed")
    assert len(openings(desk, case_id)) == before + 2  # one row for each of the two on the screen
    assert who.sees("Partea sigilată a versiunii 1")
    assert not who.sees("(sigilat)")
    assert "nou" in "".join(marked(who))
    who.clicks("versions.put_back")
    assert person.sees("Versiunea 1 este acum ciornă, cu partea ei sigilată")
    there = written(desk, case_id, "needs_sheet")
    _, sealed = open_notes(desk, there, "Sprijin urgent", hands.now)
    assert sealed["health_treatment"] == complete_answers("needs_sheet")["health_treatment"]


def openings(desk: Desk, case_id: CaseId) -> list[JournalLine]:
    with desk.vault.look() as look:
        entries = look.journal.of_case(case_id)
    return [one for one in entries if one.action is Action.NOTES_OPENED]


def test_what_was_opened_is_closed_again_once_the_versions_were_left(
    qtbot: QtBot, desk: Desk
) -> None:
    case_id, hands = a_case(desk, "person", "needs_sheet"), Hands()
    keep(desk, case_id, hands, "needs_sheet", health_treatment="Tratament nou inventat")
    view = opened(desk, case_id, "needs_sheet", hands.clock)
    person = Counsellor(qtbot, view)
    who = versions_over(qtbot, person)
    who.meets_a_dialog(lambda asked: _give_purpose(qtbot, asked))
    who.clicks("open_sealed")
    assert who.sees("Tratament nou inventat")
    who.presses(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not view.findChildren(VersionsView))
    again = versions_over(qtbot, person)
    assert not again.sees("Tratament nou inventat")
    assert again.sees("(sigilat)")


def a_fork(desk: Desk) -> tuple[CaseId, Hands]:
    """Keep two versions that follow the first one, as two registers do before they meet."""
    case_id, hands = a_case(desk, "person"), Hands()
    keep(desk, case_id, hands, surname="Aicescu", phone="+40 700 000 002")
    here = written(desk, case_id, "person").newest
    assert here is not None
    hands.pass_by(10)
    there = replace(
        here,
        id=SheetId(new_id(hands.now)),
        origin=OriginId(new_id(hands.now)),
        answers={**here.answers, "surname": "Acolescu", "phone": "+40 700 000 003"},
        kept_at=hands.now,
    )
    with desk.vault.work() as work:
        work.sheets.add(there)
    return case_id, hands


def test_of_two_versions_side_by_side_one_is_chosen_question_by_question(
    qtbot: QtBot, desk: Desk
) -> None:
    case_id, hands = a_fork(desk)
    view, person = sit_down(qtbot, desk, case_id, hands)
    who = versions_over(qtbot, person)
    assert who.sees("Versiunile 2 și 3 continuă aceeași versiune")
    assert {"Aicescu", "Acolescu"} <= set(marked(who))

    def choose(asked: QWidget) -> None:
        at = Counsellor(qtbot, asked, (960, 600))
        at.clicks("settling.surname.2")
        at.clicks("settling.take")
        assert at.sees("Mai este de ales la 1 întrebare.")
        at.clicks("settling.phone.3")
        at.clicks("settling.take")

    who.meets_a_dialog(choose)
    who.clicks("versions.choose")
    assert person.sees("Ce ați ales este acum ciornă")
    said = draft_answers(desk, case_id, "person")
    assert (said["surname"], said["phone"]) == ("Aicescu", "+40 700 000 003")
    hands.pass_by(10)
    assert view.keep()
    who = versions_over(qtbot, person)
    assert not who.sees("continuă aceeași versiune")
    assert "Aleasă din versiunile 2 și 3" in who.focus().accessibleName()


def test_nothing_of_the_choice_is_cut_unnamed_or_pale(qtbot: QtBot, desk: Desk) -> None:
    case_id, _hands = a_fork(desk)
    record = written(desk, case_id, "person").record_id
    newer, older = versions_of(desk, case_id, record)[:2]
    found = to_choose(desk, case_id, (older.sheet_id, newer.sheet_id), {})
    for language in (Language.RO, Language.STRETCHED):
        view = SettlingView(None, found, (older, newer), language)
        Counsellor(qtbot, view, (960, 560))
        for fault in (faults.cut, faults.outside, faults.unnamed, faults.pale, faults.twice):
            assert list(fault(view)) == []


def _give_purpose(qtbot: QtBot, dialog: QWidget) -> None:
    who = Counsellor(qtbot, dialog, (460, 380))
    who.clicks("purpose.1")
    who.clicks("purpose.open")


def test_rows_say_in_words_what_became_of_them(qtbot: QtBot, desk: Desk) -> None:
    case_id, hands = a_case(desk, "person"), Hands()
    first = Row(RowId("one"), {"member_name": "Testescu Maria", "member_relation": "spouse"})
    other = Row(RowId("two"), {"member_name": "Testescu Ion", "member_relation": "child"})
    keep(desk, case_id, hands, family_members=(first,))
    named = replace(first, answers={**first.answers, "member_name": "Testescu Ana"})
    keep(desk, case_id, hands, family_members=(named, other))
    keep(desk, case_id, hands, family_members=(other,))
    _view, person = sit_down(qtbot, desk, case_id, hands)
    who = versions_over(qtbot, person)
    assert who.sees("Membru al familiei 1: rând șters")
    who.presses(Qt.Key.Key_Down)
    assert who.sees("Membru al familiei 1: rând schimbat")
    assert who.sees("Membru al familiei 2: rând adăugat")
    assert marked(who) == ["Maria", "Ana"]


@pytest.mark.parametrize("language", [Language.RO, Language.EN, Language.STRETCHED])
@pytest.mark.parametrize("look", [Look(), Look(dark=True)])
def test_nothing_of_it_is_cut_unnamed_or_pale(
    qtbot: QtBot, qapp: QApplication, desk: Desk, language: Language, look: Look
) -> None:
    case_id, _hands = three_versions(desk)
    wear(qapp, look)
    try:
        view = VersionsView(None, desk, written(desk, case_id, "person"), language, Hands().clock)
        Counsellor(qtbot, view, (1053, 542))
        for fault in (faults.cut, faults.outside, faults.unnamed, faults.pale, faults.twice):
            assert list(fault(view)) == []
    finally:
        wear(qapp, Look())


@given(st.text(max_size=60), st.text(max_size=60))
def test_what_is_not_marked_is_the_same_in_both_texts(one: str, other: str) -> None:
    mine, theirs = marked_places(one, other)
    assert _without(one, mine) == _without(other, theirs)


def _without(text: str, places: tuple[tuple[int, int], ...]) -> str:
    kept = list(text)
    for start, length in reversed(places):
        del kept[start : start + length]
    return "".join(kept)


def test_a_number_or_an_address_is_marked_whole() -> None:
    places = marked_places("Chirie 1.500,00 lei.", "Chirie 1.850,00 lei.")
    assert places == (((7, 8),), ((7, 8),))


def test_marks_are_lines_and_not_only_colours(qtbot: QtBot) -> None:
    """The same words painted with another mark look different where colours are all alike."""
    pictures = []
    for mark in (Mark.GONE, Mark.NEW):
        made = MarkedLabel(mark)
        qtbot.addWidget(made)
        made.resize(200, 40)
        made.show_words("cuvinte", ((0, 7),))
        image = made.grab().toImage().convertToFormat(made.grab().toImage().Format.Format_Mono)
        pictures.append(bytes(image.constBits()))
    assert pictures[0] != pictures[1]
