"""What the windows of forms say is so: names, rows, doubts, who finalises, where one comes back."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from counsellor_app.cases.ids import CaseId
from counsellor_app.forms.answers import Answers
from counsellor_app.forms.handling import Role
from counsellor_app.security.keyring_slot import DeviceStore
from counsellor_app.services import intake, keeping, noting, opening
from counsellor_app.services.desk import Desk
from counsellor_app.settings import Settings
from counsellor_app.text import Language
from counsellor_app.ui.application import dress
from counsellor_app.ui.form_view import FormView
from counsellor_app.ui.front_door import FrontDoor
from counsellor_app.ui.lock import IdleWatch
from counsellor_app.ui.main_window import MainWindow
from counsellor_app.ui.next_date import NextDate
from counsellor_app.ui.whereabouts import Spot, case_at, form_at, note_at
from counsellor_app.ui.words import case as case_words
from tests.builders import TODAY
from tests.counsellor import Counsellor, Eyes
from tests.services.working import PASSPHRASE
from tests.ui import shell_making as shell
from tests.ui.form_office import (
    NOW,
    Hands,
    a_case,
    an_office,
    draft_answers,
    opened,
    show_whole_check,
)

CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> Iterator[None]:
    dress(qapp, Settings())
    yield
    dress(qapp, Settings(language=Language.EN))  # Qt's own words, as other tests expect them


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with an_office(tmp_path_factory.mktemp("office") / "vault") as made:
        yield made


def at(qtbot: QtBot, desk: Desk, case_id: CaseId, form_id: str) -> tuple[FormView, Counsellor]:
    view = opened(desk, case_id, form_id, Hands().clock)
    return view, Counsellor(qtbot, view)


def test_the_heading_follows_the_name_as_it_is_typed(qtbot: QtBot, desk: Desk) -> None:
    _, person = at(qtbot, desk, a_case(desk), "take_over")
    assert person.sees("Persoană fără nume încă · ")
    person.fills("surname", "Testescu")
    assert person.sees("TESTESCU · ")


def test_rows_are_read_one_answer_a_line_under_their_title(qtbot: QtBot, desk: Desk) -> None:
    view, person = at(qtbot, desk, a_case(desk, "person", "individual_plan"), "individual_plan")
    show_whole_check(view, person)
    assert person.sees("Activitate 1")
    said = [part.text() for part in view.findChildren(QLabel) if part.isVisible()]
    lines = next(one for one in said if one.startswith("Tipul activității: ")).split("\n")
    assert "Stadiul: planificat" in lines
    assert all(": " in line for line in lines)


def test_a_contradiction_stands_beside_the_question_and_in_the_check(
    qtbot: QtBot, desk: Desk
) -> None:
    view, person = at(qtbot, desk, a_case(desk, "person"), "person")
    view.show_field("cnp")
    assert not person.sees("CNP-ul arată alt sex")
    person.clicks("sex.female")
    assert person.sees("CNP-ul arată alt sex")
    show_whole_check(view, person)
    assert person.sees("CNP-ul arată alt sex")
    assert person.finds("check.finalise", QPushButton).isEnabled()


def test_who_does_not_finalise_reads_who_does(qtbot: QtBot, desk: Desk) -> None:
    case_id = a_case(desk, "person", "individual_plan")
    ngo = replace(desk, member=replace(desk.member, role=Role.NGO_COUNSELLOR))
    view, person = at(qtbot, ngo, case_id, "individual_plan")
    view.show_step("check")
    assert not person.finds("check.finalise", QPushButton).isEnabled()
    assert person.sees("Finalizează numai: Ofițer de integrare (IGI), Șef centru")
    assert not person.sees("apoi finalizați")

    view, person = at(qtbot, desk, case_id, "individual_plan")
    view.show_step("check")
    assert person.finds("check.finalise", QPushButton).isEnabled()
    assert not person.sees("Finalizează numai")


def test_what_is_final_cannot_be_made_final_again(qtbot: QtBot, desk: Desk) -> None:
    case_id = a_case(desk, "person", "individual_plan")
    writing = keeping.open_form(desk, case_id, "individual_plan", TODAY)
    keeping.finalise(desk, writing, writing.answers, today=TODAY, now=NOW)
    view, person = at(qtbot, desk, case_id, "individual_plan")
    view.show_step("check")
    assert not person.finds("check.finalise", QPushButton).isEnabled()


class _Contrary(QTranslator):
    """A language in which the key Page Up is called what the other one is in English."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        del context, disambiguation, n
        return "PgDown" if source == "PgUp" else ""


def test_the_keys_of_a_form_mean_the_same_in_every_language(
    qtbot: QtBot, desk: Desk, qapp: QApplication
) -> None:
    contrary = _Contrary(qapp)
    qapp.installTranslator(contrary)
    _, person = at(qtbot, desk, a_case(desk), "person")
    person.presses(Key.Key_PageDown, CTRL)
    assert person.focused() == "native_language"
    person.presses(Key.Key_PageUp, CTRL)
    assert person.focused() == "surname"
    qapp.removeTranslator(contrary)


@pytest.mark.parametrize(("language", "topic"), [(Language.RO, "Ocupare"), (Language.EN, "Employ")])
def test_a_note_tells_its_topics_in_the_language_of_the_window(
    qtbot: QtBot, desk: Desk, tmp_path: Path, language: Language, topic: str
) -> None:
    case_id = a_case(desk, "person")
    note = noting.begin_note(desk, case_id, TODAY, NOW)
    noting.keep_note(desk, note, {"topics": ("employment",)}, today=TODAY, now=NOW)
    window, _ = shell.window_on(desk, tmp_path, qtbot, Settings(language=language))
    window.go(case_at(case_id, "notes"))
    said = [part.text() for part in window.findChildren(QLabel) if part.isVisible()]
    assert any(one.startswith(topic) for one in said)


def test_the_date_in_the_header_leads_to_what_answers_it(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    case_id = a_case(desk, "person", "request")
    window, _ = shell.window_on(desk, tmp_path, qtbot)
    window.go(case_at(case_id))
    date = window.findChild(NextDate)
    assert date is not None
    assert date.act.text().replace("&", "") == case_words.REGISTER.ro


# Coming back after locking


@pytest.fixture
def home(tmp_path: Path) -> Path:
    opening.leave(shell.make_office(tmp_path / "vault"))
    return tmp_path


def unlocked(
    home: Path, qtbot: QtBot, locked: bool, watch: shell.Watch | None = None
) -> tuple[FrontDoor, shell.Hands, MainWindow]:
    restarts: list[Sequence[str]] = []
    clock = (watch or shell.Watch()).clock
    door, hands = shell.door_at(
        home, qtbot, locked=locked, clock=clock, ways=shell.cheap_ways(restarts)
    )
    hands.types(PASSPHRASE)
    hands.presses(Key.Key_Return)
    hands.waits_for(lambda: door.main_window is not None)
    assert door.main_window is not None
    return door, hands, door.main_window


def desk_behind(home: Path) -> Desk:
    return opening.unlock(
        home / "vault",
        PASSPHRASE,
        today=TODAY,
        now=NOW,
        device=DeviceStore(None),
    )


def a_case_at(home: Path) -> CaseId:
    desk = desk_behind(home)
    case_id = intake.open_case(desk, NOW)
    opening.leave(desk)
    return case_id


def drafted(home: Path, case_id: CaseId, form_id: str) -> Answers:
    desk = desk_behind(home)
    answers = draft_answers(desk, case_id, form_id)
    opening.leave(desk)
    return answers


def test_unlocking_leads_back_to_the_same_page_and_the_draft_is_kept(
    home: Path, qtbot: QtBot
) -> None:
    case_id = a_case_at(home)
    door, hands, window = unlocked(home, qtbot, locked=False)
    window.go(form_at(case_id, "person"))
    form = window.findChild(FormView)
    assert form is not None
    form.show_field("email")
    hands.types("exemplu@example.org")
    left = window.where
    hands.presses(Key.Key_L, held=CTRL)
    assert not door.isVisible()
    assert drafted(home, case_id, "person") == {"email": "exemplu@example.org"}

    _, _, window = unlocked(home, qtbot, locked=True)
    assert window.where.spot is Spot.FORM
    assert (left.tab, window.where.case_id) == ("contact/email", case_id)
    assert window.where == left
    window.back()


def test_a_form_opened_again_is_where_one_left_it(home: Path, qtbot: QtBot) -> None:
    case_id = a_case_at(home)
    door, _, window = unlocked(home, qtbot, locked=False)
    assert door.isVisible()
    for _time in range(2):
        window.go(form_at(case_id, "person"))
        forms = window.findChildren(FormView)
        if window.where.tab == "contact/email":
            return
        forms[-1].show_field("email")
        window.back()
    raise AssertionError("the form began at its first page again")


def test_idleness_locks_and_leads_back_too(home: Path, qtbot: QtBot) -> None:
    case_id, watch = a_case_at(home), shell.Watch()
    door, _, window = unlocked(home, qtbot, locked=False, watch=watch)
    window.go(case_at(case_id, "history"))
    idle = door.findChild(IdleWatch)
    assert idle is not None
    watch.goes(timedelta(minutes=16))
    idle.check()
    _, _, window = unlocked(home, qtbot, locked=True)
    assert window.where == case_at(case_id, "history")


def test_a_note_half_written_is_come_back_to(home: Path, qtbot: QtBot) -> None:
    case_id = a_case_at(home)
    _, hands, window = unlocked(home, qtbot, locked=False)
    window.go(note_at(case_id))
    Eyes(window).box("agreed").setFocus()
    hands.types("Vine luni.")
    hands.presses(Key.Key_L, held=CTRL)
    _, _, window = unlocked(home, qtbot, locked=True)
    assert (window.where.spot, window.where.form_id) == (Spot.FORM, "note")
    assert Eyes(window).reads("agreed") == "Vine luni."


def test_a_new_morning_begins_at_today(home: Path, qtbot: QtBot) -> None:
    case_id = a_case_at(home)
    _, hands, window = unlocked(home, qtbot, locked=False)
    window.go(case_at(case_id))
    hands.presses(Key.Key_L, held=CTRL)
    _, _, window = unlocked(home, qtbot, locked=False)
    assert window.where.spot is Spot.TODAY
