"""The line of IGI on a late request: received or not, with the reason (art. 16)."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from counsellor_app.law.citation import og44
from counsellor_app.services.intake import NO_LATE_REASON, decide_late
from counsellor_app.text import Language, Text
from counsellor_app.ui.case_desk import CaseDesk
from counsellor_app.ui.choices import RoundChoice
from counsellor_app.ui.parts import Role, column
from counsellor_app.ui.reason_asked import ReasonAsked, Step
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.words import issuing as words

_PLACE = 2  # below the title and what follows


class LateRequest(ReasonAsked):
    """Asks whether a late request is received; nothing is chosen before somebody decides."""

    def __init__(
        self, parent: QWidget, language: Language, decide: Callable[[bool, str], object]
    ) -> None:
        step = Step(
            name="late",
            title=words.LATE_TITLE,
            follows=words.LATE_WORDS,
            reason=words.LATE_REASON,
            missing=NO_LATE_REASON,
            yes=words.LATE_RECORD,
            role=Role.PRIMARY,
        )
        super().__init__(parent, step, language, self._decide)
        self._decided = decide
        self._received = RoundChoice(words.LATE_RECEIVED.to(language), "late.received")
        self._refused = RoundChoice(words.LATE_REFUSED.to(language), "late.refused")
        ways = QWidget()
        lines = column(ways, Space.XS)
        group = QButtonGroup(self)
        for choice in (self._received, self._refused):
            group.addButton(choice)
            lines.addWidget(choice)
        self.body.insertWidget(_PLACE, ways)
        self.show_law(og44(16), language)
        self._received.setFocus()

    def lacks(self, reason: str) -> tuple[Text, QWidget] | None:
        """Return what is missing: the decision first, then its reason."""
        if not (self._received.isChecked() or self._refused.isChecked()):
            return words.LATE_NOT_CHOSEN, self._received
        return super().lacks(reason)

    def _decide(self, reason: str) -> None:
        self._decided(self._received.isChecked(), reason)


class LateDecision(QObject):
    """Asks for the line of IGI when the page is told to, and records it."""

    recorded = Signal()
    said = Signal(object)  # a Text: what was recorded
    article_wanted = Signal(object)  # a Basis

    def __init__(self, at: CaseDesk) -> None:
        super().__init__(at.page)
        self._at = at

    def ask(self) -> None:
        """Ask whether the request is received, and why."""
        box = LateRequest(self._at.page, self._at.language, self._decide)
        box.accepted.connect(self._tell)
        box.article_wanted.connect(self.article_wanted)
        box.open()

    def _decide(self, accepted: bool, reason: str) -> None:
        today, now = self._at.clock.today(), self._at.clock.now()
        decide_late(
            self._at.desk, self._at.case_id, accepted=accepted, reason=reason, today=today, now=now
        )

    def _tell(self) -> None:
        self.recorded.emit()
        self.said.emit(words.LATE_RECORDED)
