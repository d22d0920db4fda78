"""The communication of a plan: its day, its way and its proof (art. 18 alin. (4))."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from counsellor_app.cases.acts import CommunicationWay
from counsellor_app.cases.ids import CaseId
from counsellor_app.errors import UserError
from counsellor_app.law.citation import og44
from counsellor_app.services.communicating import NO_PROOF, Communication, communicate_plan
from counsellor_app.services.desk import Desk
from counsellor_app.text import Language, Text
from counsellor_app.ui.choices import RoundChoice
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.day_box import DayBox
from counsellor_app.ui.line_edits import LineBox
from counsellor_app.ui.messages import Message, tell
from counsellor_app.ui.paper_bar import asked
from counsellor_app.ui.parts import Kind, Role, column, label, paragraph, row, say
from counsellor_app.ui.safe_contact_card import SafeContactCard
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.theme import px
from counsellor_app.ui.tokens import Space, Tone
from counsellor_app.ui.words import case as words
from counsellor_app.ui.words import common

_LONGEST_PROOF = 300
_WIDTH = 620


class Communicating(Message):
    """Asks on which day and in which way the plan was communicated, and for its proof."""

    recorded = Signal()

    def __init__(
        self, parent: QWidget, desk: Desk, case_id: CaseId, language: Language, clock: Clock
    ) -> None:
        title, said = words.COMMUNICATE_TITLE, words.COMMUNICATE_WORDS
        super().__init__(parent, title.to(language), said.to(language), Tone.NEUTRAL)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._language = language
        self._clock = clock
        self._keep = partial(communicate_plan, desk, case_id)
        self._safe = SafeContactCard(language)
        self._day = DayBox(language, clock.today)
        self._day.line.setObjectName("communicated_on")
        self._day.show_day(clock.today())
        self._ways = {
            way: RoundChoice(way.text.to(language), f"communicated_{way.value}")
            for way in CommunicationWay
        }
        self._proof = LineBox(language, _LONGEST_PROOF)
        self._proof.setObjectName("communicated_proof")
        self._problem = paragraph(kind=Kind.ERROR)
        self._problem.hide()
        self.show_law(og44(18, 4), language)
        self.body.addWidget(self._safe)
        self.body.addWidget(asked(words.COMMUNICATE_DAY.to(language), self._day, widest=460))
        self.body.addWidget(self._ways_asked())
        hint = words.COMMUNICATE_PROOF_HINT.to(language)
        self.body.addWidget(asked(words.COMMUNICATE_PROOF.to(language), self._proof, hint))
        self.body.addWidget(self._problem)
        self.add_act(common.DISCARD.to(language), Role.PLAIN, self.reject)
        record = self.add_act(words.COMMUNICATE_RECORD.to(language), Role.PRIMARY, self._record)
        record.setObjectName("communicate.record")
        record.setDefault(True)
        self.setMinimumWidth(px(_WIDTH))  # the warning stands whole, at large text too
        self._day.setFocus()

    def warn(self, safe_contact: Sequence[Text]) -> None:
        """Show over the boxes what must be known before anything is sent."""
        self._safe.show_lines(safe_contact)

    def _ways_asked(self) -> QWidget:
        made = QWidget()
        lines = column(made, Space.XS)
        lines.addWidget(label(words.COMMUNICATE_WAY.to(self._language), Kind.STRONG))
        group = QButtonGroup(self)
        for choice in self._ways.values():
            group.addButton(choice)
            choice.setAccessibleDescription(words.COMMUNICATE_WAY.to(self._language))
        across = row(*self._ways.values(), spacing=Space.M)
        across.addStretch(1)
        lines.addLayout(across)
        self._ways[CommunicationWay.IN_PERSON].setChecked(True)
        return made

    def _record(self) -> None:
        day, proof = self._day.day(), self._proof.typed().strip()
        if day is None:
            self._complain(words.COMMUNICATE_NO_DAY, self._day)
            return
        if day > self._clock.today():
            self._complain(words.COMMUNICATE_AHEAD, self._day)
            return
        if not proof:
            self._complain(NO_PROOF, self._proof)
            return
        way = next(way for way, choice in self._ways.items() if choice.isChecked())
        try:
            self._keep(Communication(day=day, way=way, proof=proof), self._clock.now())
        except UserError as error:
            tell(self, error, self._language)
            return
        self.accept()
        self.recorded.emit()

    def _complain(self, problem: Text, box: QWidget) -> None:
        say(self._problem, problem.to(self._language))
        self._problem.show()
        announce(self, problem.to(self._language))
        box.setFocus()
