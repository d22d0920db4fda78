"""The papers of a record in their window: what stops them, issuing, printing, handing over."""

import io
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.cases.document_kinds import DocumentKind
from counsellor_app.cases.file_kinds import FileKind
from counsellor_app.errors import VaultDamaged
from counsellor_app.services import issuing, keeping
from counsellor_app.services.case_pages import case_page
from counsellor_app.services.issuing import stored_pdf
from counsellor_app.services.pages import DocumentLine
from counsellor_app.services.scans import scan, scans_of
from counsellor_app.storage.audit import Action
from counsellor_app.text import Language
from counsellor_app.ui.asking_paths import AskPath
from counsellor_app.ui.case_tabs import DocumentsTab
from counsellor_app.ui.pdf_view import PdfView
from counsellor_app.ui.reason_asked import ReasonAsked
from counsellor_app.ui.record_paper_view import RecordPaperView
from counsellor_app.ui.scan_card import ScanCard
from counsellor_app.ui.theme import Look, wear
from counsellor_app.ui.whereabouts import RecordPlace
from tests.builders import TODAY, complete_answers
from tests.counsellor import Counsellor
from tests.documents.pack_making import text_of_pdf
from tests.services.working import file_of, keep, tick
from tests.ui.paper_office import (
    CLOCK,
    Made,
    Office,
    a_copy,
    answering,
    clicks,
    made_once,
    pdf_printer,
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return made_once(tmp_path_factory.mktemp("papers") / "vault")


@pytest.fixture
def office(made: Made, tmp_path: Path, qapp: QApplication) -> Iterator[Office]:
    wear(qapp, Look())
    with a_copy(made, tmp_path / "vault") as opened:
        yield opened


def of_form(
    office: Office,
    form_id: str,
    language: Language = Language.RO,
    *,
    ask_path: AskPath = answering(None),  # noqa: B008 - it answers with nothing
) -> RecordPaperView:
    record = file_of(office.desk, office.ready).records_of(form_id)[0].id
    place = RecordPlace(office.ready, form_id, record)
    return RecordPaperView(
        office.desk,
        place,
        language,
        CLOCK,
        ask_path=ask_path,
        ask_printer=pdf_printer(Path("unused.pdf")),
    )


def sits_at(qtbot: QtBot, view: RecordPaperView) -> Counsellor:
    hands = Counsellor(qtbot, view)
    hands.waits_until(lambda: view.findChildren(PdfView)[0].page_count() > 0, 20_000)
    return hands


def closed(box: QWidget) -> None:
    box.close()


def papers_in(office: Office) -> tuple[DocumentLine, ...]:
    return case_page(office.desk, office.ready, TODAY).papers


def issues(hands: Counsellor, office: Office) -> DocumentLine:
    clicks(hands, "issue")
    hands.waits_until(lambda: len(papers_in(office)) == 1, 20_000)
    hands.waits_until(lambda: hands.is_asked("print"), 20_000)
    paper = hands.page.findChildren(PdfView)[0]
    hands.waits_until(paper.isVisible, 20_000)  # its stored bytes have come
    return papers_in(office)[0]


def test_a_paper_is_issued_handed_over_and_read_again(qtbot: QtBot, office: Office) -> None:
    view = of_form(office, "request")
    hands = sits_at(qtbot, view)
    assert hands.sees("Documentul se poate emite")
    paper = issues(hands, office)
    assert paper.title.ro == "Cerere de includere în program"
    assert paper.number == "EX-1/2026"
    assert hands.sees("Document emis")
    clicks(hands, "handed")
    assert hands.sees("Înmânarea a fost consemnată.")
    assert hands.sees("Înmânat 23.11.2026")
    again = sits_at(qtbot, of_form(office, "request"))
    assert again.sees("Document emis")


@pytest.mark.parametrize("ticked", [False, True])
def test_the_data_go_into_the_paper_only_if_it_is_ticked(
    qtbot: QtBot, office: Office, ticked: bool
) -> None:
    hands = sits_at(qtbot, of_form(office, "needs_sheet"))
    if ticked:
        clicks(hands, "attach_data")
    paper = issues(hands, office)
    pdf = stored_pdf(office.desk, paper.issue_id)
    with pikepdf.open(io.BytesIO(pdf)) as whole:
        assert bool(len(whole.attachments)) == ticked


def test_what_stops_a_paper_leads_to_the_form(qtbot: QtBot, office: Office) -> None:
    writing = keeping.open_form(office.desk, office.ready, "request", TODAY)
    typed = {**writing.answers, "income_source": "zilier-exemplu"}
    keeping.save_draft(office.desk, writing, typed, {}, tick())
    view = of_form(office, "request")
    hands = sits_at(qtbot, view)
    assert hands.sees("De ce nu se poate emite încă")
    assert hands.sees("modificări nepăstrate")
    assert not view.findChildren(QPushButton, "issue")[0].isEnabled()
    with qtbot.waitSignal(view.form_asked):
        clicks(hands, "mend")


def test_one_of_several_papers_is_chosen(qtbot: QtBot, office: Office) -> None:
    view = of_form(office, "individual_plan")
    hands = sits_at(qtbot, view)
    assert hands.sees("Ce tipăriți")
    clicks(hands, f"paper_{DocumentKind.PLAN_ON_DISPLAY.value}")
    hands.waits_until(lambda: view.findChildren(PdfView)[0].page_count() == 1, 20_000)
    paper = issues(hands, office)
    assert paper.title.ro == "Plan individual, pentru afișare"
    name = complete_answers("person")["surname"]
    assert isinstance(name, str)
    text = text_of_pdf(issuing.stored_pdf(office.desk, paper.issue_id))
    assert name.casefold() not in text.casefold()


def test_a_draft_is_printed_and_journalled_but_not_issued(
    qtbot: QtBot, office: Office, tmp_path: Path
) -> None:
    record = file_of(office.desk, office.ready).records_of("request")[0].id
    out = tmp_path / "out.pdf"
    view = RecordPaperView(
        office.desk,
        RecordPlace(office.ready, "request", record),
        Language.RO,
        CLOCK,
        ask_printer=pdf_printer(out),
    )
    hands = sits_at(qtbot, view)
    clicks(hands, "print_draft")
    hands.waits_until(lambda: hands.sees("Documentul nu este emis."), 20_000)
    assert out.stat().st_size > 1_000
    with office.desk.vault.look() as look:
        assert look.journal.of_case(office.ready)[0].action is Action.DRAFT_PRINTED
    assert papers_in(office) == ()


def test_a_paper_issued_by_mistake_is_withdrawn(qtbot: QtBot, office: Office) -> None:
    view = of_form(office, "request")
    hands = sits_at(qtbot, view)
    issues(hands, office)
    clicks(hands, "withdraw")
    asked = view.findChildren(ReasonAsked)[0]
    now = asked.findChildren(QPushButton, "paper_withdraw.now")[0]
    now.click()
    assert not papers_in(office)[0].withdrawn
    asked.findChildren(QLineEdit, "paper_withdraw.reason")[0].setText("număr greșit")
    now.click()
    hands.waits_until(lambda: papers_in(office)[0].withdrawn, 20_000)
    assert hands.sees("Documentul a fost retras")


def test_papers_stand_among_the_documents_of_the_case(qtbot: QtBot, office: Office) -> None:
    view = of_form(office, "request")
    issues(sits_at(qtbot, view), office)
    keep(office.desk, office.ready, "request", {**complete_answers("request"), "informed": False})
    tab = DocumentsTab(Language.RO, (), papers_in(office))
    hands = Counsellor(qtbot, tab)
    assert hands.sees("Cerere de includere în program")
    assert hands.sees("pregătiți o versiune nouă")
    with qtbot.waitSignal(tab.paper_chosen):
        hands.clicks("see_paper")


def test_a_scan_is_kept_with_the_version_it_shows(
    qtbot: QtBot, office: Office, tmp_path: Path
) -> None:
    view = of_form(office, "request")
    hands = sits_at(qtbot, view)
    assert not hands.is_asked("scan_add")
    paper = issues(hands, office)
    scanned = tmp_path / "numele persoanei.pdf"
    scanned.write_bytes(issuing.stored_pdf(office.desk, paper.issue_id))
    card = view.findChildren(ScanCard)[0]
    card.ask_path = answering(scanned)
    clicks(hands, "scan_add")
    assert hands.sees("Scanarea a fost păstrată.")
    assert hands.sees("Scanat 23.11.2026")
    hands.waits_until(lambda: hands.is_asked("scan_1"))
    (kept,) = scans_of(office.desk, paper.issue_id)
    content, kind = scan(office.desk, paper.issue_id, kept.id)
    assert (content, kind) == (scanned.read_bytes(), FileKind.PDF)
    with pytest.raises(VaultDamaged):
        scan(office.desk, office.issued, kept.id)
    scanned.write_bytes(b"MZ no paper at all")
    hands.meets_a_dialog(closed)
    clicks(hands, "scan_add")
    assert len(scans_of(office.desk, paper.issue_id)) == 1


def test_a_copy_is_locked_with_words_that_are_shown_once(
    qtbot: QtBot, office: Office, tmp_path: Path
) -> None:
    view = of_form(office, "request", ask_path=answering(tmp_path))
    hands = sits_at(qtbot, view)
    issues(hands, office)
    clicks(hands, "save_copy")
    asked = QApplication.activeModalWidget()
    assert asked is not None
    asked.findChildren(QPushButton, "copy_locked")[0].click()
    hands.waits_until(lambda: bool(view.findChildren(QLabel, "copy_password")))
    password = view.findChildren(QLabel, "copy_password")[0].text()
    (saved,) = tmp_path.glob("*.pdf")
    with pypdfium2.PdfDocument(saved, password=password) as opened:
        assert len(opened) == 1
    with pytest.raises(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument(saved, password="altceva")
    assert hands.sees("Copia a fost salvată")
    with office.desk.vault.look() as look:
        assert look.journal.of_case(office.ready)[0].details["locked"] is True
        told = [str(entry.details) for entry in look.journal.of_case(office.ready)]
    assert not any(word in one for one in told for word in password.split("-"))


def test_in_english_every_word_is_english(qtbot: QtBot, office: Office) -> None:
    hands = sits_at(qtbot, of_form(office, "request", Language.EN))
    assert hands.sees("The document can be issued")
    assert hands.sees("Request for inclusion")
