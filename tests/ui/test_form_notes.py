"""The quick note: by keyboard, in a case or for somebody new, and never lost."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.cases.ids import CaseId
from counsellor_app.cases.model import CaseFile
from counsellor_app.forms.answers import rows_of
from counsellor_app.forms.interview_interpreter import INTERPRETER, WITH_INTERPRETER
from counsellor_app.services import intake, noting
from counsellor_app.services.desk import Desk
from counsellor_app.services.histories import history_of
from counsellor_app.services.writing import Writing
from counsellor_app.text import Language
from counsellor_app.ui.form_view import FormView
from counsellor_app.ui.kept_record import KeptRecord
from counsellor_app.ui.note_copying import NoteCopying
from counsellor_app.ui.note_view import NoteView
from counsellor_app.ui.reason_asked import ReasonAsked
from counsellor_app.ui.theme import Look, wear
from tests.builders import TODAY
from tests.counsellor import Counsellor
from tests.ui.form_office import NOW, Hands, a_case, an_office

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True, scope="module")
def _dressed(qapp: QApplication) -> None:
    wear(qapp, Look())


@pytest.fixture
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with an_office(tmp_path_factory.mktemp("office") / "vault") as made:
        yield made


class Writer:
    """A counsellor who writes a note."""

    def __init__(self, qtbot: QtBot, desk: Desk, case_id: CaseId | None = None) -> None:
        self.desk = desk
        self.view = NoteView(desk, Language.RO, Hands().clock, case_id)
        self.kept: list[CaseId] = []
        self.closed: list[bool] = []
        self.view.note_kept.connect(self.kept.append)
        self.view.closed.connect(lambda: self.closed.append(True))
        self.person = Counsellor(qtbot, self.view)

    def file(self, case_id: CaseId) -> CaseFile:
        """Return the case as it stands in the vault."""
        with self.desk.vault.look() as look:
            return look.cases.file(case_id)

    def people(self) -> list[str]:
        """Return the people found."""
        shown = self.person.finds("note.people", QListWidget)
        return [shown.item(place).text() for place in range(shown.count())]


def a_contact(desk: Desk) -> CaseId:
    """Open a case for somebody met at the door."""
    return intake.meet(desk, "Amina-Exemplu", "prs", TODAY, NOW)


def test_a_note_is_written_by_keyboard_alone(qtbot: QtBot, desk: Desk) -> None:
    case_id = a_case(desk, "person")
    writer = Writer(qtbot, desk)
    assert writer.person.focus().objectName() == "note.person"
    writer.person.types("note.person", "stefan testescu")
    writer.person.presses(Qt.Key.Key_Return)
    assert writer.person.focused() == "topics.employment"
    writer.person.presses(Qt.Key.Key_Space)
    writer.person.leaves()
    writer.person.types("agreed", "Vine marti.")
    writer.person.presses(Qt.Key.Key_Return, CTRL)
    assert writer.kept == [case_id]
    assert writer.closed == [True]
    (sheet,) = writer.file(case_id).newest_of_each("note")
    assert sheet.answers["topics"] == ("employment",)
    assert sheet.answers["agreed"] == "Vine marti."
    assert sheet.answers["counsellor"] == "Modelescu Ana-Exemplu"
    assert sheet.happened_on is not None


def test_safe_contact_stands_in_a_note_as_soon_as_the_person_is_chosen(
    qtbot: QtBot, desk: Desk
) -> None:
    writer = Writer(qtbot, desk, a_case(desk, "person"))
    assert not writer.person.sees("+40 700 000 001")
    writer.person.clicks("topics.employment")
    assert writer.person.sees("+40 700 000 001")


def test_a_note_for_somebody_new_opens_a_first_contact(qtbot: QtBot, desk: Desk) -> None:
    writer = Writer(qtbot, desk)
    writer.person.types("note.person", "Amina-Exemplu")
    writer.person.presses(Qt.Key.Key_Return)
    assert writer.people() == ["Persoană nouă: Amina-Exemplu"]
    writer.person.presses(Qt.Key.Key_Return)
    writer.person.types("note.language", "dari")
    writer.person.presses(Qt.Key.Key_Return)
    writer.person.clicks("topics.romanian")
    writer.person.clicks("note.keep")
    (case_id,) = writer.kept
    contact = writer.file(case_id).newest("first_contact")
    assert contact is not None
    assert contact.answers["name_used"] == "Amina-Exemplu"
    assert contact.answers["communication_language"] == "prs"
    assert len(writer.file(case_id).newest_of_each("note")) == 1


def test_without_a_person_the_note_is_not_kept_and_says_why(qtbot: QtBot, desk: Desk) -> None:
    writer = Writer(qtbot, desk)
    writer.person.clicks("topics.romanian")
    writer.person.clicks("note.keep")
    assert writer.kept == []
    assert writer.person.sees("Alegeți persoana sau scrieți un nume nou.")
    assert writer.person.focus().objectName() == "note.person"


def test_a_note_left_half_way_waits_as_a_draft(qtbot: QtBot, desk: Desk) -> None:
    case_id = a_case(desk, "person")
    writer = Writer(qtbot, desk, case_id)
    writer.person.types("agreed", "Pe jumatate")
    assert writer.view.leave()
    (draft,) = [one for one in writer.file(case_id).drafts if one.form_id == "note"]
    assert draft.answers["agreed"] == "Pe jumatate"


def test_what_was_typed_before_the_person_was_chosen_is_saved_with_the_person(
    qtbot: QtBot, desk: Desk
) -> None:
    case_id = a_case(desk, "person")
    writer = Writer(qtbot, desk)
    writer.person.fills("agreed", "Scris inainte")
    writer.person.types("note.person", "testescu")
    writer.person.presses(Qt.Key.Key_Return)
    (draft,) = [one for one in writer.file(case_id).drafts if one.form_id == "note"]
    assert draft.answers["agreed"] == "Scris inainte"


def test_a_note_begun_in_the_wrong_case_leaves_nothing_of_it_there(
    qtbot: QtBot, desk: Desk
) -> None:
    wrong = a_case(desk, "person")
    writer = Writer(qtbot, desk, wrong)
    writer.person.fills("agreed", "Nu despre ea")
    right = a_contact(desk)
    writer.person.clicks("note.other_person")
    assert writer.person.sees("Ciorna rămâne la persoana de dinainte")
    assert [one.answers["agreed"] for one in writer.file(wrong).drafts] == ["Nu despre ea"]
    writer.person.types("note.person", "Amina-Exemplu")
    writer.person.presses(Qt.Key.Key_Return)
    assert writer.file(wrong).drafts == ()
    assert [one.answers["agreed"] for one in writer.file(right).drafts] == ["Nu despre ea"]
    assert writer.person.sees("Ciornă salvată la 14:02")
    assert writer.person.reads("agreed") == "Nu despre ea"


def test_a_note_for_somebody_new_is_safe_as_soon_as_the_language_is_known(
    qtbot: QtBot, desk: Desk
) -> None:
    writer = Writer(qtbot, desk)
    writer.person.fills("agreed", "Scris inainte")
    writer.person.types("note.person", "Amina-Exemplu")
    writer.person.presses(Qt.Key.Key_Return)
    writer.person.presses(Qt.Key.Key_Return)
    writer.person.types("note.language", "dari")
    writer.person.presses(Qt.Key.Key_Return)
    with desk.vault.look() as look:
        (case_id,) = look.cases.all_ids()
    (draft,) = writer.file(case_id).drafts
    assert draft.answers["agreed"] == "Scris inainte"
    assert writer.person.sees("Ciornă salvată la 14:02")
    assert writer.view.keep()
    assert writer.kept == [case_id]
    with desk.vault.look() as look:
        assert list(look.cases.all_ids()) == [case_id]


def test_the_person_of_the_case_is_proposed_and_enter_takes_her(qtbot: QtBot, desk: Desk) -> None:
    case_id = a_case(desk, "person")
    writer = Writer(qtbot, desk, case_id)
    assert writer.person.focus().objectName() == "note.person"
    assert writer.person.reads("note.person").startswith("TESTESCU")
    writer.person.presses(Qt.Key.Key_Return)
    assert writer.person.focused() == "topics.employment"
    writer.person.fills("agreed", "Despre ea")
    assert writer.view.keep()
    assert writer.kept == [case_id]


def test_tab_and_the_pointer_take_the_person_proposed(qtbot: QtBot, desk: Desk) -> None:
    case_id = a_case(desk, "person")
    by_key = Writer(qtbot, desk, case_id)
    by_key.person.presses(Qt.Key.Key_Tab)
    by_hand = Writer(qtbot, desk, case_id)
    by_hand.person.clicks("topics.romanian")
    for writer in (by_key, by_hand):
        assert writer.person.sees("Altă persoană")
    assert by_hand.person.focused().startswith("topics.")
    assert [one.answers["topics"] for one in by_hand.file(case_id).drafts] == [("romanian",)]


def test_letters_typed_search_for_somebody_else_than_the_person_proposed(
    qtbot: QtBot, desk: Desk
) -> None:
    case_id, other = a_case(desk, "person"), a_contact(desk)
    writer = Writer(qtbot, desk, case_id)
    QTest.keyClicks(writer.person.focus(), "Amina-Exemplu")
    writer.person.presses(Qt.Key.Key_Return)
    writer.person.fills("agreed", "Despre Amina")
    assert writer.view.keep()
    assert writer.kept == [other]
    assert writer.file(case_id).newest_of_each("note") == ()


def test_an_untouched_note_leaves_no_draft(qtbot: QtBot, desk: Desk) -> None:
    case_id = a_case(desk, "person")
    writer = Writer(qtbot, desk, case_id)
    writer.person.presses(Qt.Key.Key_Escape)
    assert writer.closed == [True]
    assert writer.file(case_id).drafts == ()


def test_the_restricted_part_is_sealed(qtbot: QtBot, desk: Desk) -> None:
    case_id = a_case(desk, "person")
    writer = Writer(qtbot, desk, case_id)
    writer.person.clicks("topics.health")
    writer.person.clicks("restricted.yes")
    writer.person.types("restricted_words", "Ascuns")
    assert writer.view.keep()
    (sheet,) = writer.file(case_id).newest_of_each("note")
    assert "restricted_words" not in sheet.answers
    assert set(sheet.sealed) == {"violence"}


def test_the_interpreter_of_a_talk_is_asked_about_only_if_there_was_one(
    qtbot: QtBot, desk: Desk
) -> None:
    case_id = a_case(desk, "person")
    writer = Writer(qtbot, desk, case_id)
    asked = [one.id for one in INTERPRETER.fields if one.asked_if == WITH_INTERPRETER]
    assert not any(writer.person.is_asked(one) for one in asked)
    assert not writer.view.findChildren(QWidget, "interpreter_times")
    writer.person.clicks("topics.health")
    writer.person.clicks("interpreter.present")
    assert all(writer.person.is_asked(one) for one in asked)
    assert not writer.person.is_asked("no_interpreter_reason")
    writer.person.types("interpreter_name", "Talmacescu Ion-Exemplu")
    writer.person.clicks("interpreter_times.add")
    writer.person.types("interpreter_times.1.interpreter_from", "14:05")
    assert writer.view.keep()
    (sheet,) = writer.file(case_id).newest_of_each("note")
    assert sheet.answers["interpreter_name"] == "Talmacescu Ion-Exemplu"
    (times,) = rows_of(sheet.answers, "interpreter_times")
    assert times.answers == {"interpreter_from": "14:05"}


def test_closing_a_note_without_a_person_asks_first(qtbot: QtBot, desk: Desk) -> None:
    writer = Writer(qtbot, desk)
    writer.person.fills("agreed", "Inca fara persoana")

    def stay(dialog: QWidget) -> None:
        dialog.close()

    writer.person.meets_a_dialog(stay)
    assert not writer.view.leave()
    assert writer.closed == []


def kept_note(desk: Desk, case_id: CaseId) -> Writing:
    """Keep a note in the case."""
    note = noting.begin_note(desk, case_id, TODAY, NOW)
    said = {**note.answers, "topics": ("employment",), "agreed": "Vine marti."}
    return noting.keep_note(desk, note, said, today=TODAY, now=NOW)


def at_note(qtbot: QtBot, desk: Desk, note: Writing) -> tuple[KeptRecord, Counsellor]:
    """Open a note that was kept."""
    clock = Hands().clock
    form = FormView(desk, note, Language.RO, clock)
    page = KeptRecord(desk, note, form, Language.RO, clock)
    return page, Counsellor(qtbot, page)


def test_a_note_is_withdrawn_with_a_reason_and_stays_readable(qtbot: QtBot, desk: Desk) -> None:
    case_id = a_case(desk, "person")
    note = kept_note(desk, case_id)
    page, person = at_note(qtbot, desk, note)
    person.clicks("record.withdraw")
    asking = Counsellor(qtbot, page.findChildren(ReasonAsked)[0], (520, 240))
    asking.clicks("record_withdraw.now")
    assert asking.sees("Scrieți motivul retragerii.")
    asking.types("record_withdraw.reason", "despre altcineva")
    asking.clicks("record_withdraw.now")
    assert person.sees("Retras la 23.11.2026")
    assert person.sees("Motivul: despre altcineva")
    assert not person.is_asked("record.withdraw")
    assert person.sees("Vine marti.")
    with desk.vault.look() as look:
        file = look.cases.file(case_id)
    assert history_of(file, {})[0].what.ro == "Notă de consiliere: retrasă"


def test_the_same_note_is_written_for_another_person(qtbot: QtBot, desk: Desk) -> None:
    case_id, other = a_case(desk, "person"), a_contact(desk)
    page, person = at_note(qtbot, desk, kept_note(desk, case_id))
    copies: list[Writing] = []
    page.copied.connect(copies.append)
    person.clicks("note.copy")
    asking = Counsellor(qtbot, page.findChildren(NoteCopying)[0], (520, 320))
    asking.types("note.person", "Amina-Exemplu")
    asking.presses(Qt.Key.Key_Return)
    (copy,) = copies
    assert copy.case_id == other
    with desk.vault.look() as look:
        (draft,) = look.cases.file(other).drafts
        assert len(look.cases.file(case_id).newest_of_each("note")) == 1
    assert draft.answers["agreed"] == "Vine marti."
