"""Check the answers: every answer once more, what is missing as links, before finalising."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from counsellor_app.forms.answers import NoAnswer, rows_of
from counsellor_app.forms.checking import Gap, stops_finalising
from counsellor_app.forms.kinds import Computed, Field, Rows
from counsellor_app.forms.session import FormSession
from counsellor_app.forms.spec import Form, Section
from counsellor_app.forms.spoken import spoken
from counsellor_app.services.pages import Shown
from counsellor_app.services.pages import Tone as Urgency
from counsellor_app.text import Language
from counsellor_app.ui.answered_rows import AnsweredRows
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.law_links import LawLinks
from counsellor_app.ui.panels import Banner, ScrollPage, TitledCard
from counsellor_app.ui.parts import Kind, button, column, link, on_click, paragraph, rule, say
from counsellor_app.ui.section_page import Said
from counsellor_app.ui.theme import set_property
from counsellor_app.ui.tokens import Colour, Space, Tone
from counsellor_app.ui.words import common
from counsellor_app.ui.words import forms as words
from counsellor_app.ui.wrapped import WrappingLink

WIDEST = 860
_WARNINGS = frozenset({Urgency.OVERDUE, Urgency.SOON})
_OPEN = (NoAnswer.UNKNOWN, NoAnswer.NOT_ASKED)


class AnswerRow(QWidget):
    """A question and its answer in words; what is wrong with it is a link to the question."""

    followed = Signal()
    article_asked = Signal(object)

    def __init__(self, field: Field, language: Language) -> None:
        super().__init__()
        self._field = field
        self._language = language
        self._answer = paragraph()
        self._gap: QPushButton | None = None
        self._rows = AnsweredRows(field, language) if isinstance(field, Rows) else None
        self._warned = paragraph(kind=Kind.MUTED)  # what a human is to decide
        self._answers = column(spacing=0)
        self._laws = LawLinks(language)
        self._laws.article_asked.connect(self.article_asked)
        for part in (self._answer, self._warned, self._laws):
            self._answers.addWidget(part)
        self._answers.setContentsMargins(0, 0, 0, 0)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.L)
        grid.setVerticalSpacing(Space.S)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(rule(), 0, 0, 1, 2)
        grid.addWidget(paragraph(field.label.to(language), Kind.MUTED), 1, 0, top)
        grid.addLayout(self._answers, 1, 1)  # unaligned, or it keeps the height of a wider line
        if self._rows is not None:
            grid.addWidget(self._rows, 2, 0, 1, 2)  # a table has the whole width
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)

    def show_answer(self, session: FormSession, gap: Gap | None, said: Said) -> None:
        """Show the answer, and what is wrong with it. Emits nothing."""
        field, language = self._field, self._language
        answer = session.answers.get(field.id)
        told = spoken(field, answer, language, session.answers)
        if isinstance(field, Computed):
            told = "\n".join(_said_of(field, said.shown, language)) or told
        elif field.handling.sensitive in said.closed:
            told = words.SEALED_ANSWER.to(language)
        say(self._answer, told)
        set_property(self._answer, "kind", "muted" if answer in _OPEN else "body")
        wrong = gap is not None and stops_finalising(gap)
        as_rows = self._show_rows(session, said)
        self._answer.setVisible(not as_rows and (not wrong or answer is not None))
        warned = "" if isinstance(field, Computed) else "\n".join(_warned_of(field, said, language))
        self._warned.setVisible(bool(warned))
        say(self._warned, warned)
        self._laws.show_laws(_rests_on(field, said))
        self._show_gap(gap if wrong else None)
        self.setAccessibleName(f"{field.label.to(language)}: {told}")

    def gap_link(self) -> QPushButton | None:
        """Return the link to the question, if something is wrong with the answer."""
        return None if self._gap is None or self._gap.isHidden() else self._gap

    def _show_rows(self, session: FormSession, said: Said) -> bool:
        """Show a table row by row; return False for any other answer and for a closed one."""
        closed = self._field.handling.sensitive in said.closed
        rows = () if closed else rows_of(session.answers, self._field.id)
        if self._rows is not None:
            self._rows.show_rows(rows, session.answers)
            self._rows.setVisible(bool(rows))
        return bool(rows) and self._rows is not None

    def _show_gap(self, gap: Gap | None) -> None:
        if self._gap is None and gap is not None:
            self._gap = WrappingLink(Colour.BAD)
            self._gap.setObjectName(f"gap.{self._field.id}")
            self._gap.clicked.connect(self._follow)
            self._answers.addWidget(self._gap)
        if self._gap is not None:
            self._gap.setVisible(gap is not None)
            say(self._gap, "" if gap is None else gap.why.to(self._language))

    def _follow(self, _checked: bool = False) -> None:
        self.followed.emit()


class SectionAnswers(TitledCard):
    """The answers of one section, with the way back to it."""

    followed = Signal(str)  # the field of a gap
    change_asked = Signal()
    article_asked = Signal(object)

    def __init__(self, section: Section, language: Language) -> None:
        change = link(common.EDIT.to(language), symbol=Icon.EDIT, name=f"change.{section.id}")
        title = section.title.to(language)
        change.setAccessibleName(words.CHANGE_SECTION.filled(title=title).to(language))
        super().__init__(title, change)
        on_click(change, self.change_asked.emit)
        self.section = section
        self._rows = {field.id: AnswerRow(field, language) for field in section.fields}
        for field_id, part in self._rows.items():
            part.followed.connect(partial(self.followed.emit, field_id))
            part.article_asked.connect(self.article_asked)
            self.column.addWidget(part)

    def show_session(self, session: FormSession, gaps: Sequence[Gap], said: Said) -> None:
        """Show the answers to what is asked. Emits nothing."""
        asked = {field.id for field in session.asked(self.section)}
        first_gaps = {gap.field_id: gap for gap in reversed(gaps)}
        for field_id, part in self._rows.items():
            part.setVisible(field_id in asked)
            if field_id in asked:
                part.show_answer(session, first_gaps.get(field_id), said)
        self.setVisible(bool(asked))

    def first_gap(self) -> QPushButton | None:
        """Return the first link of this section that is shown."""
        found = (part.gap_link() for part in self._rows.values() if not part.isHidden())
        return next((one for one in found if one is not None), None)


class CheckAnswers(ScrollPage):
    """The last step: all answers, section by section. It keeps none."""

    followed = Signal(str)  # the field of a gap
    change_asked = Signal(str)  # a section
    article_asked = Signal(object)

    def __init__(self, form: Form, language: Language, finalised_by: str = "") -> None:
        super().__init__(WIDEST)
        self._form = form
        self._finalised_by = finalised_by  # the roles that finalise it, if this member does not
        self.setObjectName("page.check")
        self._language = language
        title = words.CHECK_ANSWERS.to(language)
        self.setAccessibleName(title)
        self._first = button(
            words.FIRST_GAP.to(language), clicked=self.focus_first, name="check.first_gap"
        )
        self._banner = Banner(Tone.WARN, self._first)
        self._open_left = paragraph(kind=Kind.MUTED)
        self.column.setSpacing(Space.M)
        self.column.addWidget(paragraph(title, Kind.TITLE))
        self.column.addWidget(self._banner)
        self.column.addWidget(self._open_left)
        self._cards = [SectionAnswers(section, language) for section in form.sections]
        for card in self._cards:
            card.followed.connect(self.followed)
            card.article_asked.connect(self.article_asked)
            card.change_asked.connect(partial(self.change_asked.emit, card.section.id))
            self.column.addWidget(card)
        self.column.addStretch(1)

    def show_session(
        self, session: FormSession, gaps: Sequence[Gap], said: Said, finalised: bool
    ) -> None:
        """Show every answer, and what finalising still needs. Emits nothing."""
        for card in self._cards:
            card.show_session(session, gaps, said)
        stopping = [gap for gap in gaps if stops_finalising(gap)]
        left_open = len(gaps) - len(stopping)
        self._open_left.setVisible(left_open > 0)
        say(self._open_left, words.OPEN_LEFT.of(left_open).to(self._language))
        self._first.setVisible(bool(stopping))
        if stopping:
            counted = words.GAPS_LEFT.of(len(stopping)).to(self._language)
            self._banner.show_words(counted, words.GAPS_WORDS.to(self._language), Tone.WARN)
            return
        following = words.READY_WORDS if self._form.read_together else words.READY_ALONE
        if self._finalised_by:
            following = words.KEEP_WORDS.filled(roles=self._finalised_by)
        if finalised:
            following = words.ALREADY_FINALISED
        ready = words.READY.to(self._language)
        self._banner.show_words(ready, following.to(self._language), Tone.OK)

    def show_stopped(self, sentences: Sequence[str]) -> None:
        """Say that the answers are complete but the law stops finalising. Emits nothing."""
        if sentences and self._first.isHidden():
            self._banner.show_words(
                words.READY_STOPPED.to(self._language), "\n".join(sentences), Tone.WARN
            )

    def focus_first(self) -> None:
        """Move the focus to the first gap, else to the top."""
        for card in self._cards:
            found = card.first_gap() if not card.isHidden() else None
            if found is not None:
                found.setFocus(Qt.FocusReason.OtherFocusReason)
                self.show_part(found)
                return
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # so that the keys of the form go on
        self.verticalScrollBar().setValue(0)


def _warned_of(field: Field, said: Said, language: Language) -> list[str]:
    """Return the warnings of the rules beside this question, and answers that contradict it."""
    warned = [one for one in said.shown if one.tone in _WARNINGS]
    return _said_of(field, warned, language)


def _rests_on(field: Field, said: Said) -> list[Shown]:
    """Return what the rules say in this row: all of a computed answer, else the warnings."""
    own = [one for one in said.shown if one.field_id == field.id]
    return own if isinstance(field, Computed) else [one for one in own if one.tone in _WARNINGS]


def _said_of(field: Field, shown: Sequence[Shown], language: Language) -> list[str]:
    return [one.text.to(language) for one in shown if one.field_id == field.id]
