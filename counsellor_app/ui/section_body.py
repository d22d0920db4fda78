"""One section of a form, one question under the other, wherever it stands."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.forms.answers import RowId
from counsellor_app.forms.checking import Gap
from counsellor_app.forms.handling import Sensitive
from counsellor_app.forms.kinds import Link, Rows
from counsellor_app.forms.session import FormSession
from counsellor_app.forms.spec import Section
from counsellor_app.services.pages import Shown
from counsellor_app.settings import FormLook
from counsellor_app.text import Language, Text
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.error_summary import ErrorSummary
from counsellor_app.ui.law_here import name_law
from counsellor_app.ui.panels import Card
from counsellor_app.ui.parts import Kind, column, paragraph, say
from counsellor_app.ui.question_for import question_for
from counsellor_app.ui.questions.control import Around
from counsellor_app.ui.questions.copied import CopiedBar
from counsellor_app.ui.questions.question import Question
from counsellor_app.ui.rows_editor import RowsControl
from counsellor_app.ui.sealed_box import SealedBox
from counsellor_app.ui.shown_before import RememberingPart
from counsellor_app.ui.theme import set_type
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.words import forms as words


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What is said about the answers: gaps to show, what rules say, what is closed."""

    around: Around = field(default_factory=Around)
    gaps: Sequence[Gap] = ()
    shown: Sequence[Shown] = ()
    closed: frozenset[Sensitive] = frozenset()
    finalised_by: Sequence[Text] = ()  # the roles that finalise these, if this member does not


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """Some questions of a section: which leaf of how many it is, and what it asks."""

    number: int
    of: int
    ids: frozenset[str]


class SectionBody(RememberingPart):
    """One section of a form: a page of its own, or a part of a longer one.

    It keeps no answers: it shows a session and tells what was typed.
    """

    answered = Signal(str, object)  # field id, new answer or None
    typing = Signal()
    entered = Signal(object)  # the question that has the focus
    article_asked = Signal(object)
    opening_asked = Signal()  # of the sealed answers
    part_wanted = Signal(object)  # the part of it that is to be in sight

    def __init__(self, section: Section, language: Language, clock: Clock) -> None:
        super().__init__()
        self.section = section
        self.setObjectName(f"page.{section.id}")
        name_law(self, section.basis)
        self._language = language
        self._clock = clock
        self._lacking = iter(section.fields)  # questions not built yet
        self._questions: dict[str, Question] = {}
        self._leaf: Leaf | None = None  # None: the whole section
        self._look = FormLook.PAGES
        self._title = paragraph(kind=Kind.TITLE)
        self._intro = paragraph(kind=Kind.MUTED)
        whole = column(self, Space.M)
        whole.addWidget(self._title)
        whole.addWidget(self._intro)
        self._summary = ErrorSummary(language)
        self._summary.chosen.connect(self.focus_field)
        self._again = paragraph(words.CONTINUE_AGAIN.to(language), Kind.CAPTION)
        self._summary.column.addWidget(self._again)
        whole.addWidget(self._summary)
        self._copied = CopiedBar(language)
        whole.addWidget(self._copied)
        self._sealed = SealedBox(language)
        self._sealed.opening_asked.connect(self.opening_asked)
        self._card = Card(spacing=Space.XL)
        self._card.column.addWidget(self._sealed)
        self._sealed.hide()
        whole.addWidget(self._card)
        self._show_heading()

    def build_next(self) -> bool:
        """Build the next question; return False once all stand here."""
        field = next(self._lacking, None)
        if field is None:
            return False
        question = question_for(field, self._language, self._clock)
        for told in (question.typing, question.control.refused, question.edited):
            told.connect(self.before.forget)  # the box may show what the session does not say
        question.edited.connect(partial(self.answered.emit, field.id))
        question.typing.connect(self.typing)
        question.entered.connect(self._enter)
        question.article_asked.connect(self.article_asked)
        above = next(reversed(self._questions.values()), None)
        if above is not None and above.field.help == field.help:
            question.leave_out_help()
        behind = len(self._questions) >= _place_of_sealed(self.section)
        self._card.column.insertWidget(len(self._questions) + behind, question)
        self._questions[field.id] = question
        for part in (question, *question.findChildren(QWidget)):
            part.ensurePolished()  # now, not when the whole section appears
        return True

    def wear(self, look: FormLook, leaf: Leaf | None = None) -> None:
        """Ask as this look asks: all questions, or only those of a leaf. Emits nothing."""
        set_type(self, is_large=look is FormLook.INTERVIEW)
        if look is not self._look:
            self._look = look
            for question in self._questions.values():
                question.wear(look)
        if leaf != self._leaf:
            self._leaf = leaf
            self._show_heading()

    def show_session(self, session: FormSession, said: Said) -> None:
        """Bring every question in line with the session, if it shows another. Emits nothing."""
        asked = {one.id for one in session.asked(self.section)}
        answers = session.answers
        if not self.before.is_news((asked, self._leaf, _said_of(self.section, session, said))):
            return
        closed = []
        for field_id, question in self._questions.items():
            sensitive = question.field.handling.sensitive
            is_here = field_id in asked and (self._leaf is None or field_id in self._leaf.ids)
            is_closed = is_here and sensitive in said.closed
            if is_closed and sensitive is not None and sensitive not in closed:
                closed.append(sensitive)
            question.show_around(said.around)
            question.show_value(answers.get(field_id))
            question.copied.show_source(session.copied.get(field_id) if is_here else None)
            question.show_gaps([gap for gap in said.gaps if gap.field_id == field_id])
            question.show_shown([one for one in said.shown if one.field_id == field_id])
            pointless = question.control.is_pointless()
            question.setVisible(is_here and not is_closed and not pointless)
        self._sealed.show_classes(closed)
        # With nothing to answer the title has the focus, and Tab goes on from there.
        takes_none = not closed and _first_to_answer(self._questions.values()) is None
        self._title.setFocusPolicy(
            Qt.FocusPolicy.ClickFocus if takes_none else Qt.FocusPolicy.NoFocus,
        )
        marks = [one.copied for one in self._questions.values() if one.copied.source is not None]
        self._copied.show_marks(marks)

    def show_problems(self, gaps: Sequence[Gap]) -> None:
        """Show the gaps of this page as links at its top, or hide them. Emits nothing."""
        self._summary.show_problems([(gap.field_id, gap.why.to(self._language)) for gap in gaps])

    def focus_problems(self) -> None:
        """Move the focus to the first of these links."""
        self.part_wanted.emit(self._summary)
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
            self._focus_sealed()
            return
        question.take_focus()
        self.part_wanted.emit(question)

    def focus_row(self, field_id: str, row_id: RowId) -> None:
        """Open a row of a table and move the focus into it."""
        control = self._questions[field_id].control
        if isinstance(control, RowsControl):
            control.open_row(row_id)

    def focus_first(self) -> None:
        """Move the focus to the first question that can be answered, else where it can stay.

        The keys of the form are heard only while the focus is in it.
        """
        first = _first_to_answer(self._questions.values())
        if first is not None:
            first.take_focus()
        elif not self._sealed.isHidden():
            self._focus_sealed()
        else:
            self._title.setFocus(Qt.FocusReason.OtherFocusReason)

    def questions(self) -> tuple[Question, ...]:
        """Return the questions that are asked now."""
        return tuple(part for part in self._questions.values() if not part.isHidden())

    def _focus_sealed(self) -> None:
        self._sealed.take_focus()
        self.part_wanted.emit(self._sealed)

    def _enter(self, question: Question) -> None:
        if _reads_around(self.section):
            self.before.forget()  # a table opens rows by itself
        # Not before a row just opened has been laid out.
        QTimer.singleShot(0, self, partial(self.part_wanted.emit, question))
        self.entered.emit(question)

    def _show_heading(self) -> None:
        leaf, section = self._leaf, self.section
        title = section.title.to(self._language)
        if leaf is not None and leaf.of > 1:
            known = {"title": section.title, "number": leaf.number + 1, "all": leaf.of}
            title = words.LEAF_TITLE.filled(**known).to(self._language)
        say(self._title, title)
        self.setAccessibleName(title)
        opens = leaf is None or leaf.number == 0
        said = "" if section.intro is None else section.intro.to(self._language)
        say(self._intro, said)
        self._intro.setVisible(opens and bool(said))


def _said_of(section: Section, session: FormSession, said: Said) -> tuple[object, ...]:
    """Return what a section shows of a session and of what is said about it."""
    ids = {one.id for one in section.fields}
    around = said.around
    beside = (around.linked, around.given, around.links) if _reads_around(section) else ()
    return (
        {name: (type(one), one) for name, one in session.answers.items() if name in ids},
        {name: one for name, one in session.copied.items() if name in ids},
        [one for one in said.gaps if one.field_id in ids],
        [one for one in said.shown if one.field_id in ids],
        said.closed,
        around.phrases,
        *(beside and (dict(beside[0]), *beside[1:])),
    )


def _first_to_answer(questions: Iterable[Question]) -> Question | None:
    """Return the first of the questions shown that has a box to answer in."""
    return next((one for one in questions if not one.isHidden() and one.control.boxes()), None)


def _reads_around(section: Section) -> bool:
    """Tell whether a question of it reads more than its own answer: tables and links do."""
    return any(isinstance(one, Link | Rows) for one in section.fields)


def _place_of_sealed(section: Section) -> int:
    """Return the place of the first sealed question: the box stands before it."""
    sealed = (n for n, one in enumerate(section.fields) if one.handling.sensitive is not None)
    return next(sealed, len(section.fields))
