"""The line of IGI on a late request: received or not, with the reason (art. 16)."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from counsellor_app.cases.ids import CaseId
from counsellor_app.law.citation import og44
from counsellor_app.services.desk import Desk
from counsellor_app.services.intake import NO_LATE_REASON, decide_late
from counsellor_app.text import Language, Text
from counsellor_app.ui.choices import RoundChoice
from counsellor_app.ui.clock import Clock
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
        self.show_law(og44(16))
        self.body.insertWidget(_PLACE, ways)
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

    def __init__(
        self, page: QWidget, desk: Desk, case_id: CaseId, language: Language, clock: Clock
    ) -> None:
        super().__init__(page)
        self._page = page
        self._desk = desk
        self._case_id = case_id
        self._language = language
        self._clock = clock

    def ask(self) -> None:
        """Ask whether the request is received, and why."""
        box = LateRequest(self._page, self._language, self._decide)
        box.accepted.connect(self._tell)
        box.article_wanted.connect(self.article_wanted)
        box.open()

    def _decide(self, accepted: bool, reason: str) -> None:
        today, now = self._clock.today(), self._clock.now()
        decide_late(
            self._desk, self._case_id, accepted=accepted, reason=reason, today=today, now=now
        )

    def _tell(self) -> None:
        self.recorded.emit()
        self.said.emit(words.LATE_RECORDED)
