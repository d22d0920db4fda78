"""Sessions in the window: a list kept by keyboard alone, marks by 1 to 4, nothing lost."""

from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QTableView,
)
from pytestqt.qtbot import QtBot

from counsellor_app.cases.ids import CaseId, presence_record_id
from counsellor_app.forms.answers import Answers
from counsellor_app.law.calendar import Month
from counsellor_app.services import sessions
from counsellor_app.services.attaching import attached, attached_to
from counsellor_app.services.desk import Desk
from counsellor_app.services.presence_pages import PresenceMonth, PresencePage
from counsellor_app.services.sessions import SessionPage
from counsellor_app.text import Language
from counsellor_app.ui.main_window import MainWindow
from counsellor_app.ui.participant_row import ParticipantRow
from counsellor_app.ui.presence_month import PresenceByMonth, rate_words
from counsellor_app.ui.questions.attachment import AttachmentControl
from counsellor_app.ui.reason_asked import ReasonAsked
from counsellor_app.ui.session_view import SessionView
from counsellor_app.ui.whereabouts import Spot, session_at, where_told
from tests.attached_making import a_pdf
from tests.builders import TODAY, complete_answers
from tests.services.working import file_of, open_person, tick
from tests.ui.shell_making import Alt, Control, Hands, Key, window_on

PEOPLE = ("Alfabetescu", "Betescu", "Gamescu")


@pytest.fixture
def people(desk: Desk) -> tuple[CaseId, ...]:
    return tuple(open_person(desk, surname=name, given_names="Exemplu") for name in PEOPLE)


@pytest.fixture
def register(
    dressed: None, desk: Desk, people: tuple[CaseId, ...], tmp_path: Path, qtbot: QtBot
) -> tuple[MainWindow, Hands]:
    return window_on(desk, tmp_path / "home", qtbot)


def a_session(desk: Desk, *people: CaseId) -> SessionPage:
    """Keep a session with these people on its list, nothing noted yet."""
    told = complete_answers("group_session")
    page = sessions.begin_session(desk, TODAY, tick())
    listed = [sessions.person_for(desk, page, told, case_id) for case_id in people]
    return sessions.keep_session(desk, page, told, listed, today=TODAY, now=tick())


def view_of(window: MainWindow) -> SessionView:
    return window.findChildren(SessionView)[-1]


def in_focus() -> str:
    part = QApplication.focusWidget()
    return "" if part is None else part.accessibleIdentifier() or part.objectName()


def noted(desk: Desk, case_id: CaseId) -> Answers:
    """Return the last presence in a case as it was kept."""
    return file_of(desk, case_id).newest_of_each("presence")[-1].answers


def find(hands: Hands, name: str) -> None:
    """Put somebody on the list from the box that searches people."""
    hands.types(name)
    hands.presses(Key.Key_Return)


def test_a_session_is_written_down_by_keyboard_alone(
    register: tuple[MainWindow, Hands], desk: Desk, people: tuple[CaseId, ...]
) -> None:
    window, hands = register
    hands.presses(Key.Key_4, held=Control)
    assert window.where.spot is Spot.SESSIONS
    assert in_focus() == "session.new"
    hands.presses(Key.Key_Return)
    assert in_focus() == "session.title"
    hands.types("Curs de exemplu")
    hands.presses(Key.Key_Tab)
    assert in_focus() == "session.activity"
    hands.types("Cursuri")
    hands.presses(Key.Key_Tab)
    hands.tabs_to("note.person")
    for name in ("Alfabetescu", "Betescu"):
        find(hands, name)
        assert in_focus() == "note.person"
    hands.waits_for(lambda: all(one.isVisible() for one in window.findChildren(ParticipantRow)))
    window.activateWindow()  # the list that dropped down may have taken the keys
    hands.waits_for(window.isActiveWindow)
    hands.tabs_to("person1.present")
    hands.presses(Key.Key_1, Key.Key_4)
    assert in_focus() == "session.keep"
    hands.presses(Key.Key_S, held=Control)
    assert noted(desk, people[0])["presence"] == "present"
    assert noted(desk, people[1])["presence"] == "unexcused"
    (line,) = sessions.session_lines(desk)
    assert (line.title, line.people, line.there) == ("Curs de exemplu", 2, 1)
    assert not line.drafted


def test_an_excused_absence_leads_to_its_reason(
    register: tuple[MainWindow, Hands], desk: Desk, people: tuple[CaseId, ...]
) -> None:
    window, hands = register
    page = a_session(desk, *people)
    window.go(session_at(page.writing.record_id))
    hands.tabs_to("person1.present")
    hands.presses(Key.Key_3)
    assert in_focus() == "person1.excuse.illness"
    hands.presses(Key.Key_Space)
    hands.tabs_to("person2.present")
    hands.presses(Key.Key_2)
    assert in_focus() == "person3.present"
    assert view_of(window).leave()
    assert (noted(desk, people[0])["presence"], noted(desk, people[0])["excuse"]) == (
        "excused",
        "illness",
    )
    assert noted(desk, people[1])["presence"] == "late"
    assert "presence" not in noted(desk, people[2])


def test_all_present_leaves_what_was_noted_before(
    register: tuple[MainWindow, Hands], desk: Desk, people: tuple[CaseId, ...]
) -> None:
    window, hands = register
    page = a_session(desk, *people)
    window.go(session_at(page.writing.record_id))
    hands.tabs_to("person1.present")
    hands.presses(Key.Key_4)
    button = window.findChild(QPushButton, "session.all_present")
    assert button is not None
    button.setFocus()
    hands.presses(Key.Key_Return)
    assert not button.isEnabled()
    hands.presses(Key.Key_S, held=Control)
    marks = [noted(desk, case_id)["presence"] for case_id in people]
    assert marks == ["unexcused", "present", "present"]


def test_marks_are_kept_two_seconds_after_the_last_and_the_place_is_not_lost(
    register: tuple[MainWindow, Hands], desk: Desk, people: tuple[CaseId, ...]
) -> None:
    window, hands = register
    page = a_session(desk, *people)
    window.go(session_at(page.writing.record_id))
    hands.tabs_to("person1.present")
    hands.presses(Key.Key_1)
    hands.waits_for(lambda: "presence" in noted(desk, people[0]))
    assert in_focus() == "person2.present"


def test_leaving_keeps_what_was_typed_and_says_so(
    register: tuple[MainWindow, Hands], desk: Desk, people: tuple[CaseId, ...]
) -> None:
    window, hands = register
    window.go(session_at(None))
    hands.types("Pe jumatate")
    hands.presses(Key.Key_Left, held=Alt)
    assert window.where.spot is not Spot.SESSION
    assert [line.title for line in sessions.session_lines(desk)] == ["Pe jumatate"]
    status = window.findChild(QLabel, "status")
    assert status is not None
    assert "păstrate" in status.text()


def test_a_new_session_nobody_wrote_in_leaves_nothing(
    register: tuple[MainWindow, Hands], desk: Desk
) -> None:
    window, hands = register
    window.go(session_at(None))
    hands.presses(Key.Key_Left, held=Alt)
    assert sessions.session_lines(desk) == ()


def test_nobody_is_listed_before_the_activity_is_chosen(
    register: tuple[MainWindow, Hands], desk: Desk
) -> None:
    window, hands = register
    window.go(session_at(None))
    hands.tabs_to("note.person")
    find(hands, "Alfabetescu")
    assert window.findChildren(ParticipantRow) == []
    shown = [part.text() for part in window.findChildren(QLabel) if part.isVisible()]
    assert any(sessions.NOT_A_LIST_YET.ro in text for text in shown)


def test_the_same_person_stands_on_a_list_once(
    register: tuple[MainWindow, Hands], desk: Desk, people: tuple[CaseId, ...]
) -> None:
    window, hands = register
    page = a_session(desk, people[0])
    window.go(session_at(page.writing.record_id))
    hands.tabs_to("note.person")
    find(hands, "Alfabetescu")
    assert len(window.findChildren(ParticipantRow)) == 1


def test_a_remark_is_typed_beside_a_mark(
    register: tuple[MainWindow, Hands], desk: Desk, people: tuple[CaseId, ...]
) -> None:
    window, hands = register
    page = a_session(desk, people[0])
    window.go(session_at(page.writing.record_id))
    hands.tabs_to("person1.add_remark")
    hands.presses(Key.Key_Return)
    hands.types("Vine de la lucru 1234")
    hands.presses(Key.Key_S, held=Control)
    assert noted(desk, people[0])["remark"] == "Vine de la lucru 1234"
    assert "presence" not in noted(desk, people[0])


def test_the_signature_on_the_list_is_told_beside_the_remark(
    register: tuple[MainWindow, Hands], desk: Desk, people: tuple[CaseId, ...]
) -> None:
    window, hands = register
    page = a_session(desk, people[0])
    window.go(session_at(page.writing.record_id))
    hands.tabs_to("person1.present")
    hands.presses(Key.Key_1)
    hands.tabs_to("person1.add_remark")
    hands.presses(Key.Key_Return)
    hands.tabs_to("person1.list_signature.signed")
    hands.presses(Key.Key_Down, Key.Key_Space)
    hands.presses(Key.Key_S, held=Control)
    assert noted(desk, people[0])["list_signature"] == "cannot_sign"


def test_the_signed_list_is_attached_to_the_session_and_enters_no_case(
    register: tuple[MainWindow, Hands], desk: Desk, people: tuple[CaseId, ...], tmp_path: Path
) -> None:
    window, _ = register
    page = a_session(desk, people[0])
    window.go(session_at(page.writing.record_id))
    (control,) = view_of(window).findChildren(AttachmentControl)
    scan = tmp_path / "lista.pdf"
    scan.write_bytes(a_pdf())
    control.ask_path = lambda *_said: scan
    (add,) = (one for one in control.findChildren(QPushButton) if one.objectName().endswith(".add"))
    add.click()
    assert view_of(window).keep()
    kept = sessions.open_session(desk, page.writing.record_id, TODAY).writing
    (listed,) = attached_to(desk, kept)
    assert kept.answers["list_scan"] == (str(listed.id),)
    assert attached(desk, kept, listed.id) == a_pdf()
    assert "list_scan" not in noted(desk, people[0])


def test_somebody_is_taken_off_with_a_reason(
    register: tuple[MainWindow, Hands], desk: Desk, people: tuple[CaseId, ...]
) -> None:
    window, hands = register
    page = a_session(desk, *people[:2])
    window.go(session_at(page.writing.record_id))
    hands.tabs_to("person1.away")
    hands.presses(Key.Key_Return)
    hands.waits_for(lambda: isinstance(QApplication.activeWindow(), ReasonAsked))
    hands.types("Era alta persoana")
    hands.tabs_to("take_away.now")
    hands.presses(Key.Key_Return)
    hands.waits_for(lambda: len(sessions.open_session(
        desk, page.writing.record_id, TODAY).people) == 1)  # fmt: skip
    assert presence_record_id(people[0], page.writing.record_id) in {
        record.id for record in file_of(desk, people[0]).records
    }


def test_a_session_comes_back_after_the_register_was_locked(
    register: tuple[MainWindow, Hands], desk: Desk, people: tuple[CaseId, ...]
) -> None:
    window, hands = register
    window.go(session_at(None))
    hands.types("De continuat")
    assert view_of(window).leave()
    again = where_told(window.where.told())
    assert again.spot is Spot.SESSION
    window.go(where_told({"spot": "today"}))
    window.go(again)
    title = window.findChildren(SessionView)[-1].findChild(QLineEdit)
    assert title is not None
    assert title.text() == "De continuat"


def test_enter_opens_the_session_chosen_in_the_list(
    register: tuple[MainWindow, Hands], desk: Desk, people: tuple[CaseId, ...]
) -> None:
    window, hands = register
    page = a_session(desk, people[0])
    hands.presses(Key.Key_4, held=Control)
    assert isinstance(QApplication.focusWidget(), QTableView)
    hands.presses(Key.Key_Return)
    assert window.where == session_at(page.writing.record_id)


def test_each_mark_says_of_whom_it_is(
    register: tuple[MainWindow, Hands], desk: Desk, people: tuple[CaseId, ...]
) -> None:
    window, _ = register
    page = a_session(desk, *people)
    window.go(session_at(page.writing.record_id))
    marks = [one for one in window.findChildren(QRadioButton) if one.objectName().startswith("per")]
    shown = [one for one in marks if one.isVisible()]
    assert len(shown) == 12
    assert len({one.accessibleName() for one in shown}) == 12


def test_the_presence_of_a_person_is_shown_by_month(dressed: None, qtbot: QtBot) -> None:
    page = PresencePage(
        months=(
            PresenceMonth(Month(2026, 11), 4, 2, 1, Fraction(2, 3)),
            PresenceMonth(Month(2026, 10), 1, 0, 1, None),
        ),
        total=PresenceMonth(None, 5, 2, 2, Fraction(2, 3)),
    )
    made = PresenceByMonth(page, Language.RO)
    qtbot.addWidget(made)
    names = {part.accessibleName() for part in made.findChildren(QLabel)}
    assert "11.2026, Rata de prezență: 67 %" in names
    assert "10.2026, Rata de prezență: –" in names
    assert "Total, Programate: 5" in names


@pytest.mark.parametrize(
    ("rate", "said"), [(Fraction(1, 3), "33 %"), (Fraction(1, 200), "1 %"), (None, "–")]
)
def test_a_rate_is_said_in_whole_per_cent(rate: Fraction | None, said: str) -> None:
    assert rate_words(rate).ro == said
