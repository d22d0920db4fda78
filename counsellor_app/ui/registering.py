"""The registration of a request: the number and the day it got at the centre (art. 16)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.cases.ids import CaseId
from counsellor_app.errors import UserError
from counsellor_app.services.desk import Desk
from counsellor_app.services.intake import register_request
from counsellor_app.text import Language
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.messages import Message, tell
from counsellor_app.ui.number_boxes import NumberBoxes
from counsellor_app.ui.parts import Role
from counsellor_app.ui.tokens import Tone
from counsellor_app.ui.words import case as words
from counsellor_app.ui.words import common


class Registering(Message):
    """Asks for the number and the day of a request that was filed."""

    registered = Signal()

    def __init__(
        self, parent: QWidget, desk: Desk, case_id: CaseId, language: Language, clock: Clock
    ) -> None:
        title, said = words.REGISTER_TITLE.to(language), words.REGISTER_WORDS.to(language)
        super().__init__(parent, title, said, Tone.NEUTRAL)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._case_id = case_id
        self._language = language
        self._clock = clock
        self._boxes = NumberBoxes(language, clock.today)
        self._boxes.show_number(None, clock.today())
        self.body.addWidget(self._boxes)
        self.add_act(common.DISCARD.to(language), Role.PLAIN, self.reject)
        record = self.add_act(words.REGISTER_RECORD.to(language), Role.PRIMARY, self._record)
        record.setObjectName("register.record")
        record.setDefault(True)
        self._boxes.setFocus()

    def _record(self) -> None:
        typed = self._boxes.typed()
        if typed is None:
            return
        number, day = typed
        try:
            register_request(self._desk, self._case_id, number, day, self._clock.now())
        except UserError as error:
            tell(self, error, self._language)
            return
        self.accept()
        self.registered.emit()
