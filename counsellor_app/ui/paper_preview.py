"""The paper in sight: a stored document or a draft, read or made beside the window."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.cases.ids import IssueId
from counsellor_app.services import issuing
from counsellor_app.services.desk import Desk
from counsellor_app.text import Language
from counsellor_app.ui.failures import show_failure
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.waiting_pdf import WaitingPdf
from counsellor_app.ui.words import issuing as words


@dataclass(frozen=True, slots=True)
class PaperInSight:
    """A paper and its bytes: a stored document, or a draft of one, which has no id."""

    issue_id: IssueId | None
    content: bytes


class PaperPreview(WaitingPdf):
    """Shows the paper asked for last; one that comes later than another request is let go."""

    came = Signal(object)  # a PaperInSight; None while another one is on its way

    def __init__(self, page: QWidget, desk: Desk, language: Language) -> None:
        super().__init__(language)
        self._page = page
        self._desk = desk
        self._language = language
        self._jobs = Jobs(page)
        self._awaited: Hashable = None
        self.paper: PaperInSight | None = None  # None while another one is on its way

    def show_stored(self, issue_id: IssueId) -> None:
        """Show a stored document, byte for byte as it was printed."""
        self._await(issue_id, words.READING.to(self._language))
        work = partial(_stored, self._desk, issue_id)
        self._jobs.start(work, done=self._take, failed=self._say_failed)

    def show_draft(self, wanted: Hashable, make: Callable[[], bytes]) -> None:
        """Show the draft that is made of what is ``wanted``, unless it is the one in sight."""
        if wanted == self._awaited:
            return
        self._await(wanted, words.PREPARING.to(self._language))
        work = partial(_draft, wanted, make)
        self._jobs.start(work, done=self._take, failed=self._say_failed)

    def put_aside(self, words_said: str) -> None:
        """Show no paper, and say what is being done instead."""
        self._await(None, words_said)

    def _await(self, paper: Hashable, words_said: str) -> None:
        self._awaited = paper
        self._show(None)
        self.wait(words_said)

    def _take(self, come: tuple[Hashable, PaperInSight]) -> None:
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


def _draft(wanted: Hashable, make: Callable[[], bytes]) -> tuple[Hashable, PaperInSight]:
    return wanted, PaperInSight(None, make())
