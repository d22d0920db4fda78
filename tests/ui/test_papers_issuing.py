"""Issuing in the window: what stops it, the draft, the stored bytes, copies, the pen's number."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from counsellor_app.cases.acts import ActKind
from counsellor_app.cases.ids import IssueId
from counsellor_app.cases.stages import Stage
from counsellor_app.errors import NotReady
from counsellor_app.forms.handling import Role
from counsellor_app.law.catalogue import SignatoryKind
from counsellor_app.services import issuing
from counsellor_app.services.case_pages import case_page
from counsellor_app.storage.audit import Action
from counsellor_app.text import Language
from counsellor_app.ui.issue_view import IssueView
from counsellor_app.ui.paper_preview import PaperPreview
from counsellor_app.ui.paper_printing import printer_to_use
from counsellor_app.ui.pdf_pages import PdfPages
from counsellor_app.ui.pdf_view import PdfView
from counsellor_app.ui.theme import Look, wear
from tests.builders import TODAY
from tests.counsellor import Counsellor
from tests.services.working import at_the_desk_of, file_of, issue, keep, sign, signature
from tests.ui.paper_office import (
    CLOCK,
    Made,
    Office,
    a_copy,
    answer_message,
    answering,
    clicks,
    made_once,
    pdf_printer,
)

_INK = 128


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return made_once(tmp_path_factory.mktemp("issuing") / "vault")


@pytest.fixture
def office(made: Made, tmp_path: Path, qapp: QApplication) -> Iterator[Office]:
    wear(qapp, Look())
    with a_copy(made, tmp_path / "vault") as opened:
        yield opened


def a_view(office: Office, *, folder: Path | None = None, paper: Path | None = None) -> IssueView:
    printer = pdf_printer(paper or Path("unused.pdf"))
    return IssueView(
        office.desk,
        office.ready,
        Language.RO,
        CLOCK,
        ask_path=answering(folder),
        ask_printer=printer,
    )


def sits_at(qtbot: QtBot, view: IssueView) -> Counsellor:
    hands = Counsellor(qtbot, view)
    hands.waits_until(lambda: pages_shown(view) > 0)
    return hands


def pages_shown(view: IssueView) -> int:
    return view.findChildren(PdfView)[0].page_count()


def edges_of(pages: PdfPages, number: int) -> tuple[int, int, int, int]:
    """Return where the ink of a page begins and ends, in points: left, top, right, bottom."""
    image = pages.image(number, 1).convertToFormat(QImage.Format.Format_Grayscale8)
    lines = [
        bytes(cast("memoryview", image.constScanLine(y)))[: image.width()]
        for y in range(image.height())
    ]
    inked = [y for y, line in enumerate(lines) if min(line) < _INK]
    columns = [x for x in range(image.width()) if any(lines[y][x] < _INK for y in inked)]
    return columns[0], inked[0], columns[-1], inked[-1]


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def issued_in_window(qtbot: QtBot, office: Office, view: IssueView) -> tuple[Counsellor, IssueId]:
    hands = sits_at(qtbot, view)
    clicks(hands, "number_by_pen")
    with qtbot.waitSignal(view.issued, timeout=20_000) as told:
        clicks(hands, "issue")
    hands.waits_until(lambda: pages_shown(view) > 0)
    assert told.args is not None
    issue_id: IssueId = told.args[0]
    assert issue_id == case_page(office.desk, office.ready, TODAY).documents[0].issue_id
    return hands, issue_id


def test_each_reason_that_stops_the_pack_opens_the_form_that_settles_it(
    qtbot: QtBot, office: Office
) -> None:
    view = IssueView(office.desk, office.unready, Language.RO, CLOCK)
    hands = sits_at(qtbot, view)
    asked: list[str] = []
    view.form_asked.connect(asked.append)

    assert hands.focused() == "mend_0"
    hands.presses(Qt.Key.Key_Return)
    clicks(hands, "mend_1")
    clicks(hands, "mend_2")

    assert asked == ["needs_sheet", "individual_plan", "protocol"]
    assert not hands.finds("issue", QPushButton).isEnabled()


def test_the_draft_is_shown_and_is_no_issue(qtbot: QtBot, office: Office) -> None:
    hands = sits_at(qtbot, a_view(office))

    assert hands.sees("Pachetul este gata de emis")
    assert hands.sees("Pagina 1 din")
    assert file_of(office.desk, office.ready).issues == ()


def test_the_number_of_the_protocol_form_is_proposed_and_printed(
    qtbot: QtBot, office: Office
) -> None:
    view = a_view(office)
    hands = sits_at(qtbot, view)
    assert hands.reads("number") == "EX-45/2026"
    assert hands.reads("number_day") == "26.10.2026"
    hands.empties("number")
    hands.fills("number", "EX-77/2026")

    with qtbot.waitSignal(view.issued, timeout=20_000):
        clicks(hands, "issue")

    document = case_page(office.desk, office.ready, TODAY).documents[0]
    assert document.number == "EX-77/2026"
    assert "EX-77/2026" in text_of(issuing.stored_pdf(office.desk, document.issue_id))


def test_what_was_typed_stays_when_the_pack_cannot_be_issued_any_more(
    qtbot: QtBot, office: Office
) -> None:
    view = a_view(office)
    hands = sits_at(qtbot, view)
    hands.empties("number")
    hands.fills("number", "EX-77/2026")
    keep(office.desk, office.ready, "individual_plan")  # in another window, not finalised
    clicks(hands, "issue")
    answer_message(qtbot, 0)
    hands.waits_until(lambda: hands.is_asked("number"), 20_000)
    assert hands.reads("number") == "EX-77/2026"
    assert case_page(office.desk, office.ready, TODAY).documents == ()


def test_a_number_without_a_day_is_asked_for_and_nothing_is_issued(
    qtbot: QtBot, office: Office
) -> None:
    view = a_view(office)
    hands = sits_at(qtbot, view)
    hands.empties("number_day")
    hands.leaves()
    clicks(hands, "issue")

    assert hands.sees("Scrieți data")
    assert file_of(office.desk, office.ready).issues == ()
    hands.waits_until(lambda: pages_shown(view) > 0, 20_000)  # no work outlives its page


def test_printing_hands_over_every_page_and_is_recorded_only_once_the_paper_was_seen(
    qtbot: QtBot, office: Office, tmp_path: Path
) -> None:
    paper = tmp_path / "paper.pdf"
    view = a_view(office, paper=paper)
    hands, issue_id = issued_in_window(qtbot, office, view)

    clicks(hands, "print")
    hands.waits_until(lambda: hands.sees("A ieșit hârtia întreagă?"), 60_000)
    printed = file_of(office.desk, office.ready).standing(ActKind.PRINTED)
    stored = PdfPages(issuing.stored_pdf(office.desk, issue_id))
    on_paper = PdfPages(paper.read_bytes())

    assert printed == ()
    assert len(stored.sizes) == len(on_paper.sizes) > 0
    for number in (0, len(stored.sizes) - 1):
        assert edges_of(on_paper, number) == pytest.approx(edges_of(stored, number), abs=2)
    stored.close()
    on_paper.close()
    hands.presses(Qt.Key.Key_Return)  # the focus is on "yes"
    assert len(file_of(office.desk, office.ready).standing(ActKind.PRINTED)) == 1
    assert hands.sees("Tipărirea a fost consemnată.")


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)  # Qt says it too
def test_a_printer_that_takes_nothing_is_told_in_words_and_nothing_is_recorded(
    qtbot: QtBot, office: Office, tmp_path: Path
) -> None:
    view = a_view(office, paper=tmp_path / "no" / "such" / "folder.pdf")
    hands, _ = issued_in_window(qtbot, office, view)

    clicks(hands, "print")
    message = QApplication.activeModalWidget()
    assert message is not None
    assert "Imprimanta nu a primit documentul" in message.accessibleDescription()
    answer_message(qtbot, 0)
    assert not hands.sees("A ieșit hârtia întreagă?")
    assert file_of(office.desk, office.ready).standing(ActKind.PRINTED) == ()


def test_a_computer_without_a_printer_says_so(qtbot: QtBot, office: Office) -> None:
    view = a_view(office)
    qtbot.addWidget(view)
    with pytest.raises(NotReady) as refused:  # nothing is installed where no screen is
        printer_to_use(view, 9, Language.RO)
    assert "nicio imprimantă" in refused.value.text.ro


def test_a_copy_is_warned_about_then_written_whole_and_journalled(
    qtbot: QtBot, office: Office, tmp_path: Path
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    hands, issue_id = issued_in_window(qtbot, office, a_view(office, folder=folder))

    clicks(hands, "save_copy")
    assert list(folder.iterdir()) == []
    answer_message(qtbot, 1)
    hands.waits_until(lambda: len(list(folder.iterdir())) == 1)

    saved = next(folder.iterdir())
    page = case_page(office.desk, office.ready, TODAY)
    assert saved.read_bytes() == issuing.stored_pdf(office.desk, issue_id)
    assert saved.name.startswith(page.number)
    assert page.documents[0].code[:4] in saved.name
    assert "TESTESCU" not in saved.name.upper()
    with office.desk.vault.look() as look:
        assert look.journal.of_case(office.ready)[0].action is Action.COPY_SAVED


def test_a_copy_not_wanted_after_the_warning_is_not_written(
    qtbot: QtBot, office: Office, tmp_path: Path
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    hands, _ = issued_in_window(qtbot, office, a_view(office, folder=folder))
    clicks(hands, "save_copy")
    answer_message(qtbot, 0)
    assert list(folder.iterdir()) == []


def test_the_number_the_pen_wrote_is_recorded_later(qtbot: QtBot, office: Office) -> None:
    pack = issue(office.desk, office.ready)
    hands = sits_at(qtbot, a_view(office))
    assert hands.sees("Număr și dată: linii punctate")

    hands.fills("number", "EX-12/2026")
    hands.fills("number_day", "azi")
    clicks(hands, "pen_save")

    assert hands.sees("Nr. EX-12/2026")
    assert not hands.is_asked("pen_save")
    document = case_page(office.desk, office.ready, TODAY).documents[0]
    assert (document.issue_id, document.number) == (pack.issue_id, "EX-12/2026")


def test_a_stored_pack_is_shown_again_and_another_can_be_prepared(
    qtbot: QtBot, office: Office
) -> None:
    first = issue(office.desk, office.ready)
    view = a_view(office)
    hands = sits_at(qtbot, view)
    assert hands.sees(first.code)

    clicks(hands, "new_pack")
    hands.waits_until(lambda: pages_shown(view) > 0)
    assert hands.is_asked("issue")
    clicks(hands, "to_issued")
    hands.waits_until(lambda: pages_shown(view) > 0)

    with qtbot.waitSignal(view.sign_asked) as told:
        clicks(hands, "signatures")
    assert told.args == [first.issue_id]


def words_in_sight(view: IssueView) -> str:
    """Return the words of the paper that the view shows, as a copy of it has them."""
    shown = view.findChildren(PaperPreview)[0]
    return "" if shown.paper is None else text_of(shown.paper.content)


def test_the_draft_bears_the_number_and_the_day_typed_beside_it(
    qtbot: QtBot, office: Office
) -> None:
    view = a_view(office)
    hands = sits_at(qtbot, view)
    assert "EX-45/2026" in words_in_sight(view)

    hands.empties("number")
    hands.fills("number", "EX-88/2026")
    hands.leaves()
    hands.waits_until(lambda: "EX-88/2026" in words_in_sight(view), 20_000)
    assert "26.10.2026" in words_in_sight(view)

    clicks(hands, "number_by_pen")
    hands.waits_until(lambda: pages_shown(view) > 0, 20_000)
    assert "EX-88/2026" not in words_in_sight(view)
    assert "PROIECT" in words_in_sight(view)


def journalled(office: Office) -> list[Action]:
    with office.desk.vault.look() as look:
        return [entry.action for entry in look.journal.of_case(office.ready)]


def test_a_draft_is_journalled_when_it_is_printed_or_saved_and_not_when_it_is_read(
    qtbot: QtBot, office: Office, tmp_path: Path
) -> None:
    paper, folder = tmp_path / "paper.pdf", tmp_path / "stick"
    folder.mkdir()
    before = journalled(office)
    view = a_view(office, folder=folder, paper=paper)
    hands = sits_at(qtbot, view)
    assert journalled(office) == before

    clicks(hands, "print_draft")
    hands.waits_until(lambda: hands.sees("Proiectul a fost trimis la imprimantă"), 60_000)
    assert journalled(office) == [Action.DRAFT_PRINTED, *before]
    clicks(hands, "save_draft")
    answer_message(qtbot, 1)
    hands.waits_until(lambda: hands.sees("Copia a fost salvată"))

    (saved,) = folder.iterdir()
    assert journalled(office) == [Action.COPY_SAVED, Action.DRAFT_PRINTED, *before]
    assert saved.name.endswith("-proiect.pdf")
    assert "PROIECT" in text_of(saved.read_bytes())
    assert len(PdfPages(paper.read_bytes()).sizes) == pages_shown(view)
    assert file_of(office.desk, office.ready).issues == ()


@pytest.mark.parametrize("issued", [False, True], ids=["the draft", "the stored pack"])
def test_control_p_prints_the_paper_in_sight(
    qtbot: QtBot, office: Office, tmp_path: Path, issued: bool
) -> None:
    paper = tmp_path / "paper.pdf"
    if issued:
        issue(office.desk, office.ready)
    view = a_view(office, paper=paper)
    hands = sits_at(qtbot, view)
    of_the_window = QShortcut(QKeySequence("Ctrl+P"), view)
    of_the_window.setContext(Qt.ShortcutContext.WindowShortcut)
    opened_again: list[bool] = []
    of_the_window.activated.connect(lambda: opened_again.append(True))

    hands.presses(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    told = "A ieșit hârtia întreagă?" if issued else "Proiectul a fost trimis la imprimantă"
    hands.waits_until(lambda: hands.sees(told), 60_000)

    assert len(PdfPages(paper.read_bytes()).sizes) == pages_shown(view)
    assert opened_again == []


def test_after_issuing_the_page_says_what_happened_and_what_comes_next(
    qtbot: QtBot, office: Office
) -> None:
    hands, _ = issued_in_window(qtbot, office, a_view(office))
    assert hands.sees("Pachetul a fost emis și este păstrat aici.")
    assert hands.sees("Urmează: tipăriți pachetul, apoi consemnați semnăturile.")
    assert hands.sees("Lipsește: beneficiarul, personalul desemnat al IGI.")


def test_a_pack_issued_by_mistake_is_withdrawn_with_a_reason_after_what_follows_was_said(
    qtbot: QtBot, office: Office
) -> None:
    pack = issue(office.desk, office.ready)
    view = a_view(office)
    hands = sits_at(qtbot, view)

    clicks(hands, "withdraw")
    asked = QApplication.activeModalWidget()
    assert asked is not None
    assert "rămâne în istoric, cu motivul" in asked.accessibleDescription()
    now = asked.findChildren(QPushButton, "withdraw.now")[0]
    now.click()
    assert asked.isVisible()  # no reason yet
    asked.findChildren(QLineEdit, "withdraw.reason")[0].setText("tipărit la alt caz")
    now.click()
    hands.waits_until(lambda: hands.is_asked("issue") and pages_shown(view) > 0, 20_000)

    assert hands.sees("Pachetul a fost retras")
    page = case_page(office.desk, office.ready, TODAY)
    (act,) = file_of(office.desk, office.ready).standing(ActKind.WITHDRAWN)
    assert (act.issue_id, act.reason) == (pack.issue_id, "tipărit la alt caz")
    assert page.documents == ()
    assert page.stage is Stage.PLAN_FINALISED


def test_a_signed_pack_offers_no_withdrawing(qtbot: QtBot, office: Office) -> None:
    pack = issue(office.desk, office.ready)
    sign(office.desk, pack, signature(SignatoryKind.PERSON))
    hands = sits_at(qtbot, a_view(office))
    assert hands.is_asked("print")
    assert not hands.is_asked("withdraw")


def test_an_ngo_counsellor_reads_the_draft_and_is_shown_the_way_for_paper(
    qtbot: QtBot, office: Office
) -> None:
    ngo = at_the_desk_of(office.desk, Role.NGO_COUNSELLOR)
    view = IssueView(ngo, office.ready, Language.RO, CLOCK)
    hands = sits_at(qtbot, view)

    assert hands.sees("Protocolul îl emite IGI")
    assert not hands.finds("issue", QPushButton).isEnabled()
    with qtbot.waitSignal(view.elsewhere_asked):
        clicks(hands, "elsewhere")
