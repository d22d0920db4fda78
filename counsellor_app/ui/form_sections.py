"""The sections of a form: each is built once, when it is first shown or while nobody waits."""

from collections.abc import Sequence
from functools import partial
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.forms.spec import Form
from counsellor_app.text import Language
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.questions.question import Question
from counsellor_app.ui.section_body import SectionBody
from counsellor_app.ui.section_page import SectionPage

_SLICE = 0.02  # seconds of building between two looks at what somebody types


class FormSections(QObject):
    """Builds sections and stands them on their page, a question at a time where it can wait."""

    answered = Signal(str, object)
    typing = Signal()
    entered = Signal(str, object)  # the section, the question that took the focus
    article_asked = Signal(object)
    opening_asked = Signal()
    ready = Signal(object)  # a SectionBody that was built while nobody waited

    def __init__(self, form: Form, language: Language, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._form = form
        self._language = language
        self._clock = clock
        self.page = SectionPage()
        self._begun: dict[str, SectionBody] = {}
        self._built: dict[str, SectionBody] = {}
        self._lacking: list[str] = []  # sections that are built next
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._build_on)

    def built(self, section_id: str) -> SectionBody | None:
        """Return a section if it was built."""
        return self._built.get(section_id)

    def all_built(self) -> Sequence[SectionBody]:
        """Return every section that was built, in the order of the form."""
        return tuple(self._built[s.id] for s in self._form.sections if s.id in self._built)

    def need(self, section_id: str) -> SectionBody:
        """Return a section, built now if it was not."""
        body = self._body(section_id)
        while body.build_next():
            pass
        self._built[section_id] = body
        return body

    def build_soon(self, section_ids: Sequence[str]) -> None:
        """Build these sections next, while nobody waits; each is told when it is ready."""
        self._lacking = [one for one in section_ids if one not in self._built]
        if self._lacking:
            self._turn.start()

    def _build_on(self) -> None:
        """Build a little more: a form of many questions must not keep its reader waiting."""
        began = monotonic()
        while self._lacking and self._lacking[0] in self._built:
            self._lacking.pop(0)
        if not self._lacking:
            return
        body = self._body(self._lacking[0])
        while body.build_next():
            if monotonic() - began > _SLICE:
                self._turn.start()
                return
        self._built[self._lacking.pop(0)] = body
        if self._lacking:
            self._turn.start()
        self.ready.emit(body)

    def _body(self, section_id: str) -> SectionBody:
        if section_id not in self._begun:
            ids = [one.id for one in self._form.sections]
            place = ids.index(section_id)
            body = SectionBody(self._form.sections[place], self._language, self._clock)
            body.answered.connect(self.answered)
            body.typing.connect(self.typing)
            body.entered.connect(partial(self._enter, section_id))
            body.article_asked.connect(self.article_asked)
            body.opening_asked.connect(self.opening_asked)
            body.part_wanted.connect(self._reveal)
            self.page.take(body, place)
            self._begun[section_id] = body
        return self._begun[section_id]

    def _reveal(self, part: QWidget) -> None:
        self.page.show_part(part)
        self.page.horizontalScrollBar().setValue(0)

    def _enter(self, section_id: str, question: Question) -> None:
        self.entered.emit(section_id, question)
