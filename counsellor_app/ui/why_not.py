"""„De ce nu pot?”: what stops an act, on which article, from which facts, and what settles it."""

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from counsellor_app.cases.told import NOTHING_TYPED, Typing
from counsellor_app.law.procedure import OfficeAct
from counsellor_app.law.rule import Finding
from counsellor_app.services.settling import InValues
from counsellor_app.services.stopping import NO_CLEARING_REASON, clear
from counsellor_app.services.why_not import Settling, WhyNot, why_not
from counsellor_app.text import Language
from counsellor_app.ui.case_desk import CaseDesk
from counsellor_app.ui.finding_card import FindingCard, card_names
from counsellor_app.ui.late_request import LateDecision
from counsellor_app.ui.law_here import law_in_focus
from counsellor_app.ui.panels import ScrollPage
from counsellor_app.ui.parts import Kind, Role, button, paragraph, row
from counsellor_app.ui.reason_asked import ReasonAsked, Step
from counsellor_app.ui.shortcuts import window_key
from counsellor_app.ui.theme import px
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.whereabouts import Spot, Where
from counsellor_app.ui.words import common
from counsellor_app.ui.words import why as words

_WIDE, _HEAD_AND_FOOT, _CARD = 760, 190, 170
_CARDS_SEEN = 2  # more of them scroll
_CLEARING = Step(
    name="clear",
    title=words.CLEAR_TITLE,
    follows=words.CLEAR_WORDS,
    reason=words.CLEAR_REASON,
    missing=NO_CLEARING_REASON,
    yes=words.CLEAR_RECORD,
    role=Role.PRIMARY,
)


class WhyNotView(QDialog):
    """The findings that stop an act; closing it changes nothing."""

    article_wanted = Signal(object)  # a Basis
    place_wanted = Signal(object)  # a Settling, or InValues
    clearing_wanted = Signal(object)  # a Finding
    decision_wanted = Signal()

    def __init__(self, parent: QWidget | None, why: WhyNot, language: Language) -> None:
        super().__init__(parent)
        self.setObjectName("why_not")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words.TITLE.to(language))
        said = (words.STOPPED if why.stopping else words.NOT_STOPPED).filled(act=why.act.text)
        self.setAccessibleName(words.TITLE.to(language))
        self.setAccessibleDescription(said.to(language))
        seen = min(len(why.lines), _CARDS_SEEN)
        self.resize(px(_WIDE), px(_HEAD_AND_FOOT + _CARD * seen))
        page = ScrollPage()
        page.column.setSpacing(Space.M)
        for line, name in zip(why.lines, card_names(why.lines), strict=True):
            card = FindingCard(line, language, name)
            card.article_wanted.connect(self.article_wanted)
            card.place_wanted.connect(self._leave_for)
            card.clearing_wanted.connect(self._leave_to_clear)
            card.decision_wanted.connect(self._leave_to_decide)
            page.column.addWidget(card)
        page.column.addStretch(1)
        close = button(common.CLOSE.to(language), Role.PRIMARY, clicked=self.reject, name="close")
        close.setDefault(True)
        foot = row(spacing=Space.S)
        foot.addStretch(1)
        foot.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, Space.L, 0, Space.L)
        whole.setSpacing(Space.M)
        head = QVBoxLayout()
        head.setContentsMargins(Space.XL, 0, Space.XL, 0)
        head.addWidget(paragraph(said.to(language), Kind.SUBTITLE))
        if why.lines:
            head.addWidget(paragraph(words.STOPPED_HINT.to(language), Kind.MUTED))
        whole.addLayout(head)
        whole.addWidget(page, 1)
        foot.setContentsMargins(Space.XL, 0, Space.XL, 0)
        whole.addLayout(foot)
        window_key(self, "F1", self._ask_law)
        first = page.findChild(QPushButton)
        (first or close).setFocus()

    def _ask_law(self) -> None:
        law = law_in_focus()
        if law is not None:
            self.article_wanted.emit(law)

    def _leave_for(self, settling: Settling | InValues) -> None:
        self.reject()
        self.place_wanted.emit(settling)

    def _leave_to_clear(self, finding: Finding) -> None:
        self.reject()
        self.clearing_wanted.emit(finding)

    def _leave_to_decide(self) -> None:
        self.reject()
        self.decision_wanted.emit()


class WhyNotAsked(QObject):
    """Shows „De ce nu pot?” when a page asks for it, and records what clears a stop."""

    article_wanted = Signal(object)  # a Basis
    opened = Signal(object)  # the Where that settles a finding
    settled = Signal()  # a stop was cleared or decided: the page reads the case again
    said = Signal(object)  # a Text: what was recorded

    def __init__(self, at: CaseDesk) -> None:
        super().__init__(at.page)
        self._at = at
        self._late = LateDecision(at)
        self._late.recorded.connect(self.settled)
        self._late.said.connect(self.said)
        self._late.article_wanted.connect(self.article_wanted)

    def read(self, act: OfficeAct, typing: Typing = NOTHING_TYPED) -> WhyNot:
        """Return what stops this act now."""
        return why_not(self._at.desk, self._at.case_id, act, self._at.clock.today(), typing)

    def show(self, act: OfficeAct, typing: Typing = NOTHING_TYPED) -> WhyNotView:
        """Open the dialog; return it, open."""
        made = WhyNotView(self._at.page, self.read(act, typing), self._at.language)
        made.article_wanted.connect(self.article_wanted)
        made.place_wanted.connect(self.go)
        made.clearing_wanted.connect(partial(self.ask_to_clear, typing=typing))
        made.decision_wanted.connect(self.ask_decision)
        made.open()
        return made

    def go(self, settling: Settling | InValues) -> None:
        """Ask the page to go where a finding is settled."""
        if isinstance(settling, InValues):
            self.opened.emit(Where(spot=Spot.VALUES))
            return
        self.opened.emit(
            Where(
                spot=Spot.FORM,
                case_id=self._at.case_id,
                form_id=settling.form_id,
                record_id=settling.record_id,
                tab=settling.tab,
            )
        )

    def ask_decision(self) -> None:
        """Ask for IGI's line on a late request."""
        self._late.ask()

    def ask_to_clear(self, finding: Finding, typing: Typing = NOTHING_TYPED) -> None:
        """Ask why a stop that is a reading of the act is cleared, and record it."""

        def record(reason: str) -> None:
            today, now = self._at.clock.today(), self._at.clock.now()
            clear(
                self._at.desk,
                self._at.case_id,
                finding,
                reason,
                today=today,
                now=now,
                typing=typing,
            )

        box = ReasonAsked(self._at.page, _CLEARING, self._at.language, record)
        box.accepted.connect(self._tell)
        box.open()

    def _tell(self) -> None:
        self.settled.emit()
        self.said.emit(words.CLEAR_RECORDED)
