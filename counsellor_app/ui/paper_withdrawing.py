"""Withdrawing a pack that was printed by mistake: what follows, and the reason."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.cases.ids import IssueId
from counsellor_app.errors import UserError
from counsellor_app.services.desk import Desk
from counsellor_app.services.issuing import NO_REASON, withdraw_pack
from counsellor_app.text import Language
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.line_edits import LineBox
from counsellor_app.ui.messages import Message, tell
from counsellor_app.ui.paper_bar import asked
from counsellor_app.ui.parts import Kind, Role, paragraph
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.tokens import Tone
from counsellor_app.ui.words import common
from counsellor_app.ui.words import issuing as words

_LONGEST_REASON = 300


class Withdrawing(Message):
    """Says what follows from withdrawing a pack; without a reason it does not let go."""

    withdrawn = Signal()

    def __init__(
        self, parent: QWidget, desk: Desk, issue_id: IssueId, language: Language, clock: Clock
    ) -> None:
        title, said = words.WITHDRAW_TITLE.to(language), words.WITHDRAW_WORDS.to(language)
        super().__init__(parent, title, said, Tone.WARN)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._issue_id = issue_id
        self._language = language
        self._clock = clock
        self._reason = LineBox(language, _LONGEST_REASON)
        self._reason.setObjectName("withdraw_reason")
        self._problem = paragraph(NO_REASON.to(language), Kind.ERROR)
        self._problem.hide()
        self.body.addWidget(asked(words.WITHDRAW_REASON.to(language), self._reason))
        self.body.addWidget(self._problem)
        self.add_act(common.DISCARD.to(language), Role.PLAIN, self.reject).setDefault(True)
        withdraw = self.add_act(words.WITHDRAW_YES.to(language), Role.DANGER, self._withdraw)
        withdraw.setObjectName("withdraw.now")
        self._reason.setFocus()

    def _withdraw(self) -> None:
        reason = self._reason.typed().strip()
        self._problem.setVisible(not reason)
        if not reason:
            announce(self, self._problem.text())
            self._reason.setFocus()
            return
        today, now = self._clock.today(), self._clock.now()
        try:
            withdraw_pack(self._desk, self._issue_id, reason, today, now)
        except UserError as error:
            tell(self, error, self._language)
            return
        self.accept()
        self.withdrawn.emit()
