"""What is done with the paper in sight: printing it, a copy outside the vault, withdrawing it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from counsellor_app.cases.ids import IssueId
from counsellor_app.errors import UserError
from counsellor_app.services import issuing, papers
from counsellor_app.services.desk import Desk
from counsellor_app.ui.asking_paths import AskPath
from counsellor_app.ui.case_desk import CaseDesk
from counsellor_app.ui.copy_acts import CopyActs
from counsellor_app.ui.issued_panel import PenNumber
from counsellor_app.ui.messages import tell
from counsellor_app.ui.paper_preview import PaperInSight
from counsellor_app.ui.paper_printing import AskPrinter, PaperPrinting
from counsellor_app.ui.reason_asked import ReasonAsked, Step
from counsellor_app.ui.words import issuing as words
from counsellor_app.ui.words import papers as words_of_papers

WITHDRAWING = Step(
    name="withdraw",
    title=words.WITHDRAW_TITLE,
    follows=words.WITHDRAW_WORDS,
    reason=words.WITHDRAW_REASON,
    missing=issuing.NO_REASON,
    yes=words.WITHDRAW_YES,
)


@dataclass(frozen=True, slots=True)
class Withdrawing:
    """How a paper is withdrawn: what is said and asked, and what records it."""

    step: Step
    act: Callable[[Desk, IssueId, str, date, datetime], None]


class PackActs(QObject):
    """Prints and copies; each act is recorded, printing only once the user saw the paper."""

    said = Signal(object)  # a Text: what was done
    came_out_asked = Signal(int)  # so many pages were handed to the printer
    recorded_printed = Signal()
    registered = Signal()  # the number that the pen wrote, or the handing over, was recorded
    withdrawn = Signal()

    def __init__(
        self,
        at: CaseDesk,
        withdrawing: Withdrawing,
        *,
        ask_path: AskPath,
        ask_printer: AskPrinter,
    ) -> None:
        super().__init__(at.page)
        self._withdrawing = withdrawing
        self._at = at
        self._copies = CopyActs(at, ask_path)
        self._copies.said.connect(self.said)
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
        if self._paper is None:
            return
        content = self._paper.content
        printer = self._printing.printer_for(content, self._ask_printer, self._at.language)
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

    def record_handed(self, issue_id: IssueId | None) -> None:
        """Record that the stored paper was given to whom it is meant for."""
        if issue_id is None:
            return
        papers.record_handed(self._at.desk, issue_id, self._at.clock.today(), self._at.clock.now())
        self.registered.emit()
        self.said.emit(words_of_papers.HANDED_DONE)

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
        box = ReasonAsked(self._at.page, self._withdrawing.step, self._at.language, withdraw)
        box.accepted.connect(self.withdrawn)
        box.open()

    def save_copy(self) -> None:
        """Ask how the paper in sight is to be copied outside the program."""
        if self._paper is not None:
            self._copies.ask(self._paper)

    def _withdraw(self, issue_id: IssueId, reason: str) -> None:
        today, now = self._at.clock.today(), self._at.clock.now()
        self._withdrawing.act(self._at.desk, issue_id, reason, today, now)

    def _stored(self) -> IssueId | None:
        return None if self._paper is None else self._paper.issue_id

    def _handed_over(self, pages: int) -> None:
        """Ask whether a pack came out whole; of a draft record that it was printed."""
        if self._on_printer is not None and self._on_printer.issue_id is not None:
            self.came_out_asked.emit(pages)
            return
        issuing.record_draft_printed(self._at.desk, self._at.case_id, self._at.clock.now())
        self.said.emit(words_of_papers.DRAFT_PRINTED)

    def _say_page(self, page: int, pages: int) -> None:
        self.said.emit(words.PRINTING.filled(page=page, pages=pages))

    def _tell(self, error: UserError) -> None:
        tell(self._at.page, error, self._at.language)
