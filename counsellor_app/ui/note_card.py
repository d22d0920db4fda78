"""A card of the quick note: the questions of one section, each built when it is first asked."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal

from counsellor_app.forms.checking import Gap
from counsellor_app.forms.kinds import Field
from counsellor_app.forms.session import FormSession
from counsellor_app.forms.spec import Section
from counsellor_app.text import Language
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.panels import Card
from counsellor_app.ui.parts import Kind, paragraph
from counsellor_app.ui.question_for import question_for
from counsellor_app.ui.questions.control import Around
from counsellor_app.ui.questions.question import Question
from counsellor_app.ui.tokens import Space


class NoteCard(Card):
    """Shows questions and tells what was typed; one nobody asks is not built."""

    answered = Signal(str, object)
    typing = Signal()
    article_asked = Signal(object)
    entered = Signal(object)  # the Question that took the focus

    def __init__(self, section: Section, language: Language, clock: Clock, around: Around) -> None:
        super().__init__(spacing=Space.L)
        self._section = section
        self._language = language
        self._clock = clock
        self._around = around
        self._built: dict[str, Question] = {}
        self.column.addWidget(paragraph(section.title.to(language), Kind.SUBTITLE))
        for field in section.fields:
            if field.asked_if is None:
                self._build(field)

    def questions(self) -> tuple[Question, ...]:
        """Return the questions that were built, in reading order."""
        built = self._built
        return tuple(built[one.id] for one in self._section.fields if one.id in built)

    def show_session(self, session: FormSession, gaps: Sequence[Gap]) -> None:
        """Bring the questions in line with the session. Emits nothing."""
        asked = session.asked(self._section)
        for field in asked:
            if field.id not in self._built:
                self._build(field)
        ids = {field.id for field in asked}
        for field_id, question in self._built.items():
            question.show_value(session.answers.get(field_id))
            question.show_gaps([gap for gap in gaps if gap.field_id == field_id])
            question.setVisible(field_id in ids)

    def _build(self, field: Field) -> None:
        question = question_for(field, self._language, self._clock)
        question.show_around(self._around)
        question.edited.connect(partial(self.answered.emit, field.id))
        question.typing.connect(self.typing)
        question.article_asked.connect(self.article_asked)
        question.entered.connect(self.entered)
        self._built[field.id] = question
        self.column.insertWidget(1 + self.questions().index(question), question)
