"""The form of a session, all its questions on one page."""

from functools import partial

from PySide6.QtCore import Signal

from counsellor_app.forms.checking import Lack
from counsellor_app.forms.group_session import GROUP_SESSION
from counsellor_app.forms.session import FormSession
from counsellor_app.forms.spec import Section
from counsellor_app.text import Language
from counsellor_app.ui.attached_files import Files
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.panels import Card, ScrollPage
from counsellor_app.ui.parts import Kind, paragraph
from counsellor_app.ui.question_for import question_for
from counsellor_app.ui.questions.control import Around
from counsellor_app.ui.questions.question import Question
from counsellor_app.ui.tokens import Space


class SessionForm(ScrollPage):
    """Shows what a session is and tells what was typed; it keeps no answers."""

    answered = Signal(str, object)
    typing = Signal()
    article_asked = Signal(object)

    def __init__(self, language: Language, clock: Clock, files: Files) -> None:
        super().__init__()
        self._language = language
        self._clock = clock
        self._files = files
        self._questions: dict[str, Question] = {}
        self._cards: dict[str, Card] = {}
        self.setAccessibleName(GROUP_SESSION.title.to(language))
        for section in GROUP_SESSION.sections:
            self.column.addWidget(self._card(section))
        self.column.addStretch(1)

    def show_session(self, session: FormSession) -> None:
        """Bring every question in line with the session. Emits nothing."""
        wrong = [gap for gap in session.gaps(self._clock.today()) if gap.lack is Lack.MALFORMED]
        asked = {one.id for section in GROUP_SESSION.sections for one in session.asked(section)}
        around = Around(answers=session.answers, given=session.given, files=self._files)
        for field_id, question in self._questions.items():
            question.show_around(around)
            question.show_value(session.answers.get(field_id))
            question.show_gaps([gap for gap in wrong if gap.field_id == field_id])
            question.setVisible(field_id in asked)

    def commit(self) -> None:
        """Tell what was typed and not told yet."""
        for question in self._questions.values():
            question.commit()

    def tell_typed(self) -> None:
        """Tell what was typed so far; the typing goes on."""
        for question in self._questions.values():
            question.tell_typed()

    def focus_field(self, field_id: str) -> None:
        """Move the focus to a question."""
        self._questions[field_id].take_focus()

    def _card(self, section: Section) -> Card:
        card = Card(spacing=Space.M)
        card.column.addWidget(paragraph(section.title.to(self._language), Kind.SUBTITLE))
        for one in section.fields:
            question = question_for(one, self._language, self._clock, f"session.{one.id}")
            question.edited.connect(partial(self.answered.emit, one.id))
            question.typing.connect(self.typing)
            question.article_asked.connect(self.article_asked)
            question.entered.connect(self.show_part)
            self._questions[one.id] = question
            card.column.addWidget(question)
        return card
