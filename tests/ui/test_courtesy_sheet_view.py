"""The information sheet in its window: the languages that are on, printing, what is journalled."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from counsellor_app.cases.ids import once_record_id
from counsellor_app.cases.model import DocumentKind
from counsellor_app.services.courtesy_languages import set_language
from counsellor_app.services.papers import Wanted
from counsellor_app.storage.audit import Action
from counsellor_app.text import Language
from counsellor_app.ui.choice_box import ChoiceBox
from counsellor_app.ui.courtesy_sheet_view import CourtesySheetView
from counsellor_app.ui.issue_view import IssueView
from counsellor_app.ui.line_edits import LineBox
from counsellor_app.ui.panels import Banner
from counsellor_app.ui.paper_printing import AskPrinter
from counsellor_app.ui.pdf_view import PdfView
from counsellor_app.ui.theme import Look, wear
from counsellor_app.ui.whereabouts import Spot, Where
from tests.counsellor import Counsellor
from tests.services.working import tick
from tests.ui.paper_office import CLOCK, Made, Office, a_copy, made_once, pdf_printer


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return made_once(tmp_path_factory.mktemp("sheet") / "vault")


@pytest.fixture
def office(made: Made, tmp_path: Path, qapp: QApplication) -> Iterator[Office]:
    wear(qapp, Look())
    with a_copy(made, tmp_path / "vault") as opened:
        yield opened


def a_view(
    office: Office,
    language: Language = Language.RO,
    *,
    ask_printer: AskPrinter = pdf_printer(Path("unused.pdf")),  # noqa: B008 - it writes nothing
) -> CourtesySheetView:
    record = once_record_id(office.ready, "protocol")
    wanted = Wanted(office.ready, record, DocumentKind.PROTOCOL_PACK)
    return CourtesySheetView(office.desk, wanted, language, CLOCK, ask_printer=ask_printer)


def print_of(view: CourtesySheetView) -> QPushButton:
    return view.findChildren(QPushButton, "print_sheet")[0]


def test_the_languages_that_are_on_are_offered_and_another_one_is_made_at_once(
    qtbot: QtBot, office: Office
) -> None:
    set_language(office.desk, "protocol", "uk", True, tick())
    view = a_view(office)
    hands = Counsellor(qtbot, view)
    hands.waits_until(lambda: print_of(view).isEnabled())
    box = view.findChildren(ChoiceBox, "sheet_language")[0]
    assert [box.itemData(place) for place in range(1, box.count())] == ["en", "uk"]
    assert view.findChildren(PdfView)[0].page_count() > 1
    box.setCurrentIndex(2)
    box.activated.emit(2)
    assert not print_of(view).isEnabled()
    hands.waits_until(lambda: print_of(view).isEnabled())
    assert box.chosen() == "uk"


def test_with_no_language_on_the_page_says_where_to_turn_one_on(
    qtbot: QtBot, office: Office
) -> None:
    set_language(office.desk, "protocol", "en", False, tick())
    view = a_view(office)
    Counsellor(qtbot, view)
    assert view.findChildren(Banner, "sheet_none")[0].isVisibleTo(view)
    assert not print_of(view).isEnabled()
    view.take_focus()


def test_printing_is_journalled_once_the_printer_has_it(
    qtbot: QtBot, office: Office, tmp_path: Path
) -> None:
    target = tmp_path / "sheet.pdf"
    view = a_view(office, ask_printer=pdf_printer(target))
    hands = Counsellor(qtbot, view)
    hands.waits_until(lambda: print_of(view).isEnabled())
    hands.presses(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)

    def journalled() -> bool:
        with office.desk.vault.look() as look:
            entries = look.journal.of_case(office.ready)
        return any(one.action is Action.SHEET_PRINTED for one in entries)

    hands.waits_until(journalled, 60_000)
    assert target.stat().st_size > 0


def test_the_page_of_the_pack_leads_to_its_sheet(qtbot: QtBot, office: Office) -> None:
    view = IssueView(office.desk, office.ready, Language.RO, CLOCK)
    hands = Counsellor(qtbot, view)
    with qtbot.waitSignal(view.page_asked) as asked:
        hands.clicks("courtesy_sheet")
    (where,) = asked.args
    assert isinstance(where, Where)
    assert where.spot is Spot.SHEET
    assert where.tab == DocumentKind.PROTOCOL_PACK.value
    assert view.findChildren(QLabel)


def test_control_f_anywhere_on_the_page_looks_in_the_paper(qtbot: QtBot, office: Office) -> None:
    view = a_view(office)
    hands = Counsellor(qtbot, view)
    hands.waits_until(lambda: print_of(view).isEnabled())
    print_of(view).setFocus()
    hands.presses(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert view.findChildren(LineBox, "pdf.find_words")[0].isVisibleTo(view)
