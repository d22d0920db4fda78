"""The paper in sight: a stored pack or a draft, read or made beside the window."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.cases.ids import CaseId, IssueId
from counsellor_app.services import issuing
from counsellor_app.services.desk import Desk
from counsellor_app.services.issuing import Numbering
from counsellor_app.text import Language
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.failures import show_failure
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.waiting_pdf import WaitingPdf
from counsellor_app.ui.words import issuing as words


@dataclass(frozen=True, slots=True)
class PaperInSight:
    """A paper and its bytes: a stored pack, or a draft of it, which has no id."""

    issue_id: IssueId | None
    content: bytes


class PaperPreview(WaitingPdf):
    """Shows the paper asked for last; one that comes later than another request is let go."""

    came = Signal(object)  # a PaperInSight; None while another one is on its way

    def __init__(
        self, page: QWidget, desk: Desk, case_id: CaseId, language: Language, clock: Clock
    ) -> None:
        super().__init__(language)
        self._page = page
        self._desk = desk
        self._case_id = case_id
        self._language = language
        self._clock = clock
        self._jobs = Jobs(page)
        self._awaited: IssueId | Numbering | None = None
        self.paper: PaperInSight | None = None  # None while another one is on its way

    def show_stored(self, issue_id: IssueId) -> None:
        """Show a stored pack, byte for byte as it was printed."""
        self._await(issue_id, words.READING.to(self._language))
        work = partial(_stored, self._desk, issue_id)
        self._jobs.start(work, done=self._take, failed=self._say_failed)

    def show_draft(self, numbering: Numbering) -> None:
        """Show the draft with this number and day, unless it is the one in sight."""
        if numbering == self._awaited:
            return
        self._await(numbering, words.PREPARING.to(self._language))
        work = partial(_draft, self._desk, self._case_id, numbering, self._clock)
        self._jobs.start(work, done=self._take, failed=self._say_failed)

    def put_aside(self, words_said: str) -> None:
        """Show no paper, and say what is being done instead."""
        self._await(None, words_said)

    def _await(self, paper: IssueId | Numbering | None, words_said: str) -> None:
        self._awaited = paper
        self._show(None)
        self.wait(words_said)

    def _take(self, come: tuple[IssueId | Numbering, PaperInSight]) -> None:
        asked_for, paper = come
        if asked_for != self._awaited:
            return
        self._show(paper)
        self.show_pdf(paper.content)

    def _show(self, paper: PaperInSight | None) -> None:
        self.paper = paper
        self.came.emit(paper)

    def _say_failed(self, error: Exception) -> None:
        self.say_why_not(words.NO_PREVIEW.to(self._language))
        show_failure(self._page, error, self._language)


def _stored(desk: Desk, issue_id: IssueId) -> tuple[IssueId, PaperInSight]:
    return issue_id, PaperInSight(issue_id, issuing.stored_pdf(desk, issue_id))


def _draft(
    desk: Desk, case_id: CaseId, numbering: Numbering, clock: Clock
) -> tuple[Numbering, PaperInSight]:
    content = issuing.draft_pack(desk, case_id, numbering, clock.today())
    return numbering, PaperInSight(None, content)
