"""The registration of a request: the number and the day it got at the centre (art. 16)."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.cases.ids import CaseId
from counsellor_app.errors import UserError
from counsellor_app.law.citation import og44
from counsellor_app.law.procedure import OfficeAct
from counsellor_app.services.desk import Desk
from counsellor_app.services.intake import record_registered_on_paper, register_request
from counsellor_app.services.why_not import WhyNot
from counsellor_app.text import Language
from counsellor_app.ui.case_desk import CaseDesk
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.messages import Message, tell
from counsellor_app.ui.number_boxes import NumberBoxes
from counsellor_app.ui.parts import Kind, Role, link, paragraph
from counsellor_app.ui.tokens import Tone
from counsellor_app.ui.why_not import WhyNotAsked
from counsellor_app.ui.words import case as words
from counsellor_app.ui.words import common
from counsellor_app.ui.words import why as why_words

Recorded = Callable[[Desk, CaseId, str, date, datetime], object]


class Registering(Message):
    """Asks for the number and the day of a request that was filed.

    Where the law stops the registration it says why, and still takes one that stands on paper.
    """

    registered = Signal()
    why_wanted = Signal()

    def __init__(
        self, parent: QWidget, desk: Desk, why: WhyNot, language: Language, clock: Clock
    ) -> None:
        stopped = bool(why.stopping)
        title, said = words.REGISTER_TITLE.to(language), words.REGISTER_WORDS.to(language)
        super().__init__(
            parent, title, "" if stopped else said, Tone.WARN if stopped else Tone.NEUTRAL
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._case_id = why.case_id
        self._language = language
        self._clock = clock
        self._recorded: Recorded = record_registered_on_paper if stopped else register_request
        self.show_law(og44(16), language)
        if stopped:
            self._tell_why(why)
        self._boxes = NumberBoxes(language, clock.today)
        self._boxes.show_number(None, clock.today())
        self.body.addWidget(self._boxes)
        self.add_act(common.DISCARD.to(language), Role.PLAIN, self.reject)
        said_yes = why_words.REGISTER_ON_PAPER_RECORD if stopped else words.REGISTER_RECORD
        record = self.add_act(said_yes.to(language), Role.PRIMARY, self._record)
        record.setObjectName("register.record")
        record.setDefault(True)
        self._boxes.setFocus()

    def _tell_why(self, why: WhyNot) -> None:
        language = self._language
        stopped = why_words.REGISTER_STOPPED.to(language)
        sentences = [line.finding.text.to(language) for line in why.stopping]
        self.setAccessibleDescription(" ".join((stopped, *sentences)))
        self.body.addWidget(paragraph(stopped, Kind.STRONG))
        for sentence in sentences:
            self.body.addWidget(paragraph(sentence))
        asked = why_words.WHY_NOT.to(language)
        made = link(asked, clicked=self.why_wanted.emit, name="register.why_not")
        self.body.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(paragraph(why_words.REGISTER_ON_PAPER.to(language), Kind.MUTED))

    def _record(self) -> None:
        typed = self._boxes.typed()
        if typed is None:
            return
        number, day = typed
        try:
            self._recorded(self._desk, self._case_id, number, day, self._clock.now())
        except UserError as error:
            tell(self, error, self._language)
            return
        self.accept()
        self.registered.emit()


class RegistrationAsked(QObject):
    """Asks for the registration when the page of a case is told to."""

    registered = Signal()
    article_wanted = Signal(object)  # a Basis

    def __init__(self, at: CaseDesk, asked: WhyNotAsked) -> None:
        super().__init__(at.page)
        self._at = at
        self._asked = asked

    def ask(self) -> None:
        """Ask for the number and the day; where the law stops it, say why."""
        why = self._asked.read(OfficeAct.REGISTER_REQUEST)
        box = Registering(self._at.page, self._at.desk, why, self._at.language, self._at.clock)
        box.registered.connect(self.registered)
        box.article_wanted.connect(self.article_wanted)
        box.why_wanted.connect(lambda: self._show_why(box))
        box.open()

    def _show_why(self, box: Registering) -> None:
        shown = self._asked.show(OfficeAct.REGISTER_REQUEST)
        shown.place_wanted.connect(box.reject)
        shown.clearing_wanted.connect(box.reject)
