"""Writing the same note at another person: whom, and a draft is begun there."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.cases.ids import CaseId
from counsellor_app.errors import UserError
from counsellor_app.services.desk import Desk
from counsellor_app.services.noting import copy_note
from counsellor_app.services.pages import CaseLine
from counsellor_app.services.writing import Writing
from counsellor_app.text import Language
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.messages import Message, grow, tell
from counsellor_app.ui.parts import Kind, Role, paragraph
from counsellor_app.ui.person_search import PersonSearch
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.theme import px
from counsellor_app.ui.tokens import Tone
from counsellor_app.ui.words import common
from counsellor_app.ui.words import notes as words

_ROOM_FOR_NAMES = 640  # pixels at 100 % text


class NoteCopying(Message):
    """Asks at whom the same note is written; a draft with its text is begun there."""

    copied = Signal(object)  # a Writing

    def __init__(
        self, parent: QWidget, desk: Desk, writing: Writing, language: Language, clock: Clock
    ) -> None:
        title, said = words.COPY_TITLE.to(language), words.COPY_WORDS.to(language)
        super().__init__(parent, title, said, Tone.NEUTRAL)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._writing = writing
        self._language = language
        self._clock = clock
        self.setMinimumWidth(px(_ROOM_FOR_NAMES))
        self._search = PersonSearch(desk, language, clock, known_only=True)
        self._search.found.connect(self._take)
        self._search.searched.connect(self._grow_soon)
        self._problem = paragraph(words.COPY_HERE.to(language), Kind.ERROR)
        self._problem.hide()
        self.body.addWidget(self._search)
        self.body.addWidget(self._problem)
        self.body.addStretch(1)
        self.add_act(common.DISCARD.to(language), Role.PLAIN, self.reject).setAutoDefault(False)
        self._search.setFocus()

    def _grow_soon(self) -> None:
        QTimer.singleShot(0, self, partial(grow, self))  # once the list has its height

    def _take(self, line: CaseLine) -> None:
        here: CaseId = self._writing.case_id
        if line.case_id == here:
            self._problem.show()
            grow(self)
            announce(self, self._problem.text())
            return
        today, now = self._clock.today(), self._clock.now()
        try:
            made = copy_note(
                self._desk, here, self._writing.record_id, to=line.case_id, today=today, now=now
            )
        except UserError as error:
            tell(self, error, self._language)
            return
        self.accept()
        self.copied.emit(made)
