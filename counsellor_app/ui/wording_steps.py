"""The steps about a text of the office: proposed, confirmed here or on paper, withdrawn."""

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.errors import UserError
from counsellor_app.services.desk import Desk
from counsellor_app.services.office_wording import (
    confirm_on_paper,
    confirm_text,
    propose_text,
    withdraw_text,
)
from counsellor_app.services.paper_approval import PaperApproval
from counsellor_app.services.wording_page import ClausePage, TextLine
from counsellor_app.text import Language
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.messages import question_box, tell
from counsellor_app.ui.reason_asked import ReasonAsked, Step
from counsellor_app.ui.wording_approval import ApprovalAsked
from counsellor_app.ui.wording_proposing import TextProposing
from counsellor_app.ui.words import wording as words

_WITHDRAWAL = Step(
    name="withdrawal",
    title=words.WITHDRAW_TITLE,
    follows=words.WITHDRAW_FOLLOWS,
    reason=words.WITHDRAW_WHY,
    missing=words.WITHDRAW_NO_WHY,
    yes=words.WITHDRAW,
)


class TextSteps(QObject):
    """Asks over a page and takes the step that was agreed to."""

    taken = Signal(object)  # a Text: what was done

    def __init__(self, page: QWidget, desk: Desk, language: Language, clock: Clock) -> None:
        super().__init__(page)
        self._page = page
        self._desk = desk
        self._language = language
        self._clock = clock

    def ask_text(self, clause: ClausePage) -> None:
        """Ask for another text of a clause."""
        take = partial(self._propose, clause)
        TextProposing(self._page, clause, self._language, take).open()

    def ask_confirm(self, line: TextLine) -> None:
        """Ask whether to confirm a text, showing it whole."""
        follows = words.CONFIRM_FOLLOWS.filled(words=line.text.words.strip())
        title, yes = words.CONFIRM_TITLE, words.CONFIRM_NOW
        made = question_box(self._page, title, follows, self._language, yes=yes)
        made.setObjectName("text.confirming")
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        made.accepted.connect(partial(self._confirm, line))
        made.open()

    def ask_approval(self, line: TextLine) -> None:
        """Ask who approved a text on paper."""
        take, today = partial(self._approve, line), self._clock.today
        ApprovalAsked(self._page, line, self._language, today, take).open()

    def ask_withdrawal(self, line: TextLine) -> None:
        """Ask why a text is withdrawn."""
        ReasonAsked(self._page, _WITHDRAWAL, self._language, partial(self._withdraw, line)).open()

    def _propose(self, clause: ClausePage, typed: str, reason: str) -> None:
        document, clause_id = clause.line.document, clause.line.id
        propose_text(self._desk, document, clause_id, typed, reason, self._clock.now())
        self.taken.emit(words.WAS_PROPOSED)

    def _confirm(self, line: TextLine) -> None:
        try:
            confirm_text(self._desk, line.text.id, self._clock.now())
        except UserError as error:
            tell(self._page, error, self._language)
            return
        self.taken.emit(words.WAS_CONFIRMED)

    def _approve(self, line: TextLine, approval: PaperApproval) -> None:
        clock = self._clock
        confirm_on_paper(self._desk, line.text.id, approval, clock.today(), clock.now())
        self.taken.emit(words.WAS_APPROVED)

    def _withdraw(self, line: TextLine, reason: str) -> None:
        withdraw_text(self._desk, line.text.id, reason, self._clock.now())
        self.taken.emit(words.WAS_WITHDRAWN)
