"""One section of a form, one question under the other."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QTimer, Signal

from counsellor_app.forms.answers import RowId
from counsellor_app.forms.checking import Gap
from counsellor_app.forms.handling import Sensitive
from counsellor_app.forms.session import FormSession
from counsellor_app.forms.spec import Section
from counsellor_app.services.pages import Shown
from counsellor_app.text import Language
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.error_summary import ErrorSummary
from counsellor_app.ui.panels import Card, ScrollPage
from counsellor_app.ui.parts import Kind, paragraph
from counsellor_app.ui.question_for import question_for
from counsellor_app.ui.questions.control import Around
from counsellor_app.ui.questions.question import Question
from counsellor_app.ui.rows_editor import RowsControl
from counsellor_app.ui.sealed_box import SealedBox
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.words import forms as words

WIDEST = 760


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What is said about the answers: gaps to show, what rules say, what is closed."""

    around: Around = field(default_factory=Around)
    gaps: Sequence[Gap] = ()
    shown: Sequence[Shown] = ()
    closed: frozenset[Sensitive] = frozenset()


class SectionPage(ScrollPage):
    """One section of a form.

    The page keeps no answers: it shows a session and tells what was typed.
    """

    answered = Signal(str, object)  # field id, new answer or None
    typing = Signal()
    entered = Signal(object)  # the question that has the focus
    article_asked = Signal(object)
    opening_asked = Signal()  # of the sealed answers

    def __init__(self, section: Section, language: Language, clock: Clock) -> None:
        super().__init__(WIDEST)
        self.section = section
        self.setObjectName(f"page.{section.id}")
        self._language = language
        self._questions: dict[str, Question] = {}
        title = section.title.to(language)
        self.setAccessibleName(title)
        self.column.setSpacing(Space.M)
        self.column.addWidget(paragraph(title, Kind.TITLE))
        if section.intro is not None:
            self.column.addWidget(paragraph(section.intro.to(language), Kind.MUTED))
        self._summary = ErrorSummary(language)
        self._summary.chosen.connect(self.focus_field)
        self._again = paragraph(words.CONTINUE_AGAIN.to(language), Kind.CAPTION)
        self._summary.column.addWidget(self._again)
        self.column.addWidget(self._summary)
        self._sealed = SealedBox(language)
        self._sealed.opening_asked.connect(self.opening_asked)
        self._card = Card(spacing=Space.XL)
        for one in section.fields:
            self._add(question_for(one, language, clock))
        self._card.column.insertWidget(self._place_of_sealed(), self._sealed)
        self._sealed.hide()
        self.column.addWidget(self._card)
        self.column.addStretch(1)

    def show_session(self, session: FormSession, said: Said) -> None:
        """Bring every question in line with the session. Emits nothing."""
        asked = {one.id for one in session.asked(self.section)}
        answers = session.answers
        closed = []
        for field_id, question in self._questions.items():
            sensitive = question.field.handling.sensitive
            is_closed = field_id in asked and sensitive in said.closed
            if is_closed and sensitive is not None and sensitive not in closed:
                closed.append(sensitive)
            question.show_around(said.around)
            question.show_value(answers.get(field_id))
            question.show_gaps([gap for gap in said.gaps if gap.field_id == field_id])
            question.show_shown([one for one in said.shown if one.field_id == field_id])
            pointless = question.control.is_pointless()
            question.setVisible(field_id in asked and not is_closed and not pointless)
        self._sealed.show_classes(closed)

    def show_problems(self, gaps: Sequence[Gap]) -> None:
        """Show the gaps of this page as links at its top, or hide them. Emits nothing."""
        self._summary.show_problems([(gap.field_id, gap.why.to(self._language)) for gap in gaps])

    def focus_problems(self) -> None:
        """Move the focus to the first of these links."""
        self.verticalScrollBar().setValue(0)
        self._summary.take_focus()

    def commit(self) -> None:
        """Tell what was typed and not told yet."""
        for question in self._questions.values():
            question.commit()

    def tell_typed(self) -> None:
        """Tell what was typed so far; the typing goes on."""
        for question in self._questions.values():
            question.tell_typed()

    def focus_field(self, field_id: str) -> None:
        """Move the focus to a question and scroll to it."""
        question = self._questions[field_id]
        if question.isHidden() and not self._sealed.isHidden():
            self.show_part(self._sealed)
            return
        question.take_focus()
        self.show_part(question)

    def asks(self, field_id: str) -> bool:
        """Tell whether this question stands on the page."""
        question = self._questions.get(field_id)
        return question is not None and not question.isHidden()

    def focus_row(self, field_id: str, row_id: RowId) -> None:
        """Open a row of a table and move the focus into it."""
        control = self._questions[field_id].control
        if isinstance(control, RowsControl):
            control.open_row(row_id)

    def focus_first(self) -> None:
        """Move the focus to the first question that can be answered."""
        for question in self._questions.values():
            if not question.isHidden() and question.control.boxes():
                question.take_focus()
                self.verticalScrollBar().setValue(0)
                return

    def questions(self) -> tuple[Question, ...]:
        """Return the questions that are asked now."""
        return tuple(part for part in self._questions.values() if not part.isHidden())

    def _add(self, question: Question) -> None:
        field_id = question.field.id
        question.edited.connect(partial(self.answered.emit, field_id))
        question.typing.connect(self.typing)
        question.entered.connect(self._enter)
        question.article_asked.connect(self.article_asked)
        self._questions[field_id] = question
        self._card.column.addWidget(question)

    def _enter(self, question: Question) -> None:
        # Not before a row just opened has been laid out.
        QTimer.singleShot(0, self, partial(self._reveal, question))
        self.entered.emit(question)

    def _reveal(self, question: Question) -> None:
        self.show_part(question)
        self.horizontalScrollBar().setValue(0)

    def _place_of_sealed(self) -> int:
        """Return the place of the first sealed question: the box stands before it."""
        fields = [question.field for question in self._questions.values()]
        sealed = (n for n, one in enumerate(fields) if one.handling.sensitive is not None)
        return next(sealed, len(fields))
