"""The quick note: by keyboard, in a case or for somebody new, and never lost."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.cases.ids import CaseId
from counsellor_app.cases.model import CaseFile
from counsellor_app.law.citation import og44
from counsellor_app.services.desk import Desk
from counsellor_app.text import Language
from counsellor_app.ui.article_view import show_article, wording_of
from counsellor_app.ui.note_view import NoteView
from counsellor_app.ui.theme import Look, wear
from tests.counsellor import Counsellor
from tests.ui.form_office import Hands, a_case, an_office

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
    writer.person.clicks("note.other_person")
    assert all("Nu despre ea" not in str(one.answers) for one in writer.file(wrong).drafts)
    assert writer.person.reads("agreed") == "Nu despre ea"


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


def test_closing_a_note_without_a_person_asks_first(qtbot: QtBot, desk: Desk) -> None:
    writer = Writer(qtbot, desk)
    writer.person.fills("agreed", "Inca fara persoana")

    def stay(dialog: QWidget) -> None:
        dialog.close()

    writer.person.meets_a_dialog(stay)
    assert not writer.view.leave()
    assert writer.closed == []


def test_the_wording_of_an_article_is_read_in_a_window(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    article = show_article(window, og44(16), Language.RO)
    reader = Counsellor(qtbot, article, (620, 440))
    assert reader.reads("article.text") == wording_of(og44(16), Language.RO)
    assert "3 luni" in reader.reads("article.text")
