"""What is done with the paper in sight: printing it, a copy outside the vault, withdrawing it."""

import re
from functools import partial

from PySide6.QtCore import QObject, Signal

from counsellor_app.cases.ids import IssueId
from counsellor_app.errors import UserError
from counsellor_app.services import issuing
from counsellor_app.services.case_pages import case_page
from counsellor_app.ui.asking_paths import AskPath, Proposed, written_where_asked
from counsellor_app.ui.case_desk import CaseDesk
from counsellor_app.ui.issued_panel import PenNumber
from counsellor_app.ui.messages import question_box, tell
from counsellor_app.ui.paper_preview import PaperInSight
from counsellor_app.ui.paper_printing import AskPrinter, PaperPrinting, page_count
from counsellor_app.ui.reason_asked import ReasonAsked, Step
from counsellor_app.ui.words import issuing as words

WITHDRAWING = Step(
    name="withdraw",
    title=words.WITHDRAW_TITLE,
    follows=words.WITHDRAW_WORDS,
    reason=words.WITHDRAW_REASON,
    missing=issuing.NO_REASON,
    yes=words.WITHDRAW_YES,
)


class PackActs(QObject):
    """Prints and copies; each act is recorded, printing only once the user saw the paper."""

    said = Signal(object)  # a Text: what was done
    came_out_asked = Signal(int)  # so many pages were handed to the printer
    recorded_printed = Signal()
    registered = Signal()  # the number that the pen wrote was recorded
    withdrawn = Signal()

    def __init__(self, at: CaseDesk, *, ask_path: AskPath, ask_printer: AskPrinter) -> None:
        super().__init__(at.page)
        self._at = at
        self._ask_path = ask_path
        self._ask_printer = ask_printer
        self._paper: PaperInSight | None = None
        self._on_printer: PaperInSight | None = None  # another may be in sight by the last page
        self._printing = PaperPrinting(at.page)
        self._printing.page_printed.connect(self._say_page)
        self._printing.printed.connect(self._handed_over)
        self._printing.failed.connect(self._tell)

    def take(self, paper: PaperInSight | None) -> None:
        """Act on this paper from now on; None until its bytes have come."""
        self._paper = paper

    def print_paper(self) -> None:
        """Ask for a printer and hand it the pages in sight."""
        if self._paper is None or self._printing.is_printing():
            return
        try:
            pages = page_count(self._paper.content)
            printer = self._ask_printer(self._at.page, pages, self._at.language)
        except UserError as error:
            self._tell(error)
            return
        if printer is not None:
            self._on_printer = self._paper
            self._printing.start(self._paper.content, printer)

    def record_printed(self) -> None:
        """Record that the paper came out, as the user confirmed."""
        issue_id = self._stored()
        if issue_id is None:
            return
        issuing.record_printed(
            self._at.desk, issue_id, self._at.clock.today(), self._at.clock.now()
        )
        self.recorded_printed.emit()
        self.said.emit(words.PRINTED)

    def record_number(self, typed: PenNumber) -> None:
        """Record the number and the day that the pen wrote."""
        issue_id = self._stored()
        if issue_id is None:
            return
        issuing.register(self._at.desk, issue_id, typed.number, typed.day, self._at.clock.now())
        self.registered.emit()
        self.said.emit(words.PEN_SAVED)

    def ask_to_withdraw(self) -> None:
        """Say what follows from withdrawing the pack, and withdraw it for a reason."""
        issue_id = self._stored()
        if issue_id is None:
            return
        withdraw = partial(self._withdraw, issue_id)
        box = ReasonAsked(self._at.page, WITHDRAWING, self._at.language, withdraw)
        box.accepted.connect(self.withdrawn)
        box.open()

    def save_copy(self) -> None:
        """Warn that a copy is readable by anybody, ask for a place, write it and record it."""
        if self._paper is None:
            return
        box = question_box(
            self._at.page, words.COPY_TITLE, words.COPY_WORDS, self._at.language, yes=words.COPY_YES
        )
        box.accepted.connect(partial(self._choose_place, self._paper))
        box.finished.connect(box.deleteLater)
        box.open()

    def _withdraw(self, issue_id: IssueId, reason: str) -> None:
        today, now = self._at.clock.today(), self._at.clock.now()
        issuing.withdraw_pack(self._at.desk, issue_id, reason, today, now)

    def _stored(self) -> IssueId | None:
        return None if self._paper is None else self._paper.issue_id

    def _choose_place(self, paper: PaperInSight) -> None:
        proposed = Proposed(words.COPY_CHOOSE, self._copy_name(paper), words.PDF_FILES)
        path = written_where_asked(
            self._at.page, self._ask_path, proposed, paper.content, self._at.language
        )
        if path is None:
            return
        now = self._at.clock.now()
        issuing.record_saved_copy(self._at.desk, self._at.case_id, paper.issue_id, now)
        self.said.emit(words.COPY_SAVED.filled(name=path.name))

    def _copy_name(self, paper: PaperInSight) -> str:
        page = case_page(self._at.desk, self._at.case_id, self._at.clock.today())
        codes = [one.code for one in page.documents if one.issue_id == paper.issue_id]
        return copy_name(page.number, *codes)

    def _handed_over(self, pages: int) -> None:
        """Ask whether a pack came out whole; of a draft record that it was printed."""
        if self._on_printer is not None and self._on_printer.issue_id is not None:
            self.came_out_asked.emit(pages)
            return
        issuing.record_draft_printed(self._at.desk, self._at.case_id, self._at.clock.now())
        self.said.emit(words.DRAFT_PRINTED)

    def _say_page(self, page: int, pages: int) -> None:
        self.said.emit(words.PRINTING.filled(page=page, pages=pages))

    def _tell(self, error: UserError) -> None:
        tell(self._at.page, error, self._at.language)


def copy_name(case_number: str, code: str = "proiect") -> str:
    """Return the name of a copy: case number and content code, or "proiect"; nobody's name."""
    plain = re.sub(r"[^0-9A-Za-z]+", "-", f"{case_number}-{code}").strip("-")
    return f"{plain}.pdf"
