"""The answers of one section in words: each beside its question, what is wrong as a link."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from counsellor_app.forms.answers import NoAnswer, rows_of
from counsellor_app.forms.checking import Gap, stops_finalising
from counsellor_app.forms.kinds import Computed, Field, Rows
from counsellor_app.forms.session import FormSession
from counsellor_app.forms.spec import Section
from counsellor_app.forms.spoken import spoken
from counsellor_app.services.pages import Shown
from counsellor_app.services.pages import Tone as Urgency
from counsellor_app.text import Language
from counsellor_app.ui.answered_rows import AnsweredRows
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.law_links import LawLinks
from counsellor_app.ui.panels import TitledCard
from counsellor_app.ui.parts import Kind, column, link, on_click, paragraph, rule, say
from counsellor_app.ui.section_body import Said
from counsellor_app.ui.theme import set_property
from counsellor_app.ui.tokens import Colour, Space
from counsellor_app.ui.words import common
from counsellor_app.ui.words import forms as words
from counsellor_app.ui.wrapped import WrappingLink

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
        self._warned: QLabel | None = None  # what a human is to decide
        self._laws: LawLinks | None = None
        self._answers = column(spacing=0)
        self._answers.addWidget(self._answer)
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
        told = spoken(field, answer, language, said.around.linked)
        if isinstance(field, Computed):
            told = "\n".join(_said_of(field, said.shown, language)) or told
        elif field.handling.sensitive in said.closed:
            told = words.SEALED_ANSWER.to(language)
        say(self._answer, told)
        set_property(self._answer, "kind", "muted" if answer in _OPEN else "body")
        wrong = gap is not None and stops_finalising(gap)
        as_rows = self._show_rows(session, said)
        self._answer.setVisible(not as_rows and (not wrong or answer is not None))
        warned = [] if isinstance(field, Computed) else _warned_of(field, said, language)
        self._show_warned("\n".join(warned), _rests_on(field, said))
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
            self._rows.show_rows(rows, said.around.linked)
            self._rows.setVisible(bool(rows))
        return bool(rows) and self._rows is not None

    def _show_warned(self, warned: str, laws: Sequence[Shown]) -> None:
        """Show what a rule warns of and what it rests on; few rows ever need the parts for it."""
        if self._warned is None and warned:
            self._warned = paragraph(kind=Kind.MUTED)
            self._answers.insertWidget(1, self._warned)
        if self._warned is not None:
            self._warned.setVisible(bool(warned))
            say(self._warned, warned)
        if self._laws is None and laws:
            self._laws = LawLinks(self._language)
            self._laws.article_asked.connect(self.article_asked)
            self._answers.insertWidget(1 if self._warned is None else 2, self._laws)
        if self._laws is not None:
            self._laws.show_laws(laws)

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


@dataclass(frozen=True, slots=True)
class _Heard:
    """What a section was last told to show."""

    session: FormSession
    gaps: Mapping[str, Gap]  # the first one of each question
    said: Said


class SectionAnswers(TitledCard):
    """The answers of one section, with the way back to it; a row is built when it is wanted."""

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
        self._language = language
        self._heard: _Heard | None = None
        self._rows: dict[str, AnswerRow] = {}
        self._lacking: list[Field] = []  # what is asked and has no row yet
        self.hide()

    def show_session(self, session: FormSession, gaps: Sequence[Gap], said: Said) -> None:
        """Show the answers to what is asked, as far as their rows stand. Emits nothing."""
        asked = {field.id: field for field in session.asked(self.section)}
        first_gaps = {gap.field_id: gap for gap in reversed(gaps)}
        self._heard = _Heard(session, first_gaps, said)
        for field_id, part in self._rows.items():
            part.setVisible(field_id in asked)
            if field_id in asked:
                part.show_answer(session, first_gaps.get(field_id), said)
        self._lacking = [field for field in asked.values() if field.id not in self._rows]
        self.setVisible(len(self._lacking) < len(asked))

    def build_next(self) -> bool:
        """Build the next row; return False once all stand here."""
        if not self._lacking:
            return False
        self._build(self._lacking[0])
        return True

    def is_lacking(self) -> bool:
        """Tell whether something asked has no row yet."""
        return bool(self._lacking)

    def count(self) -> int:
        """Return how many rows stand here."""
        return len(self._rows)

    def first_gap(self) -> QPushButton | None:
        """Return the link of the first question that stops finalising, built if it was not."""
        heard = self._heard
        if heard is None:
            return None
        for field in heard.session.asked(self.section):
            gap = heard.gaps.get(field.id)
            if gap is None or not stops_finalising(gap):
                continue
            if field in self._lacking:
                self._build(field)
            return self._rows[field.id].gap_link()
        return None

    def _build(self, field: Field) -> None:
        heard = self._heard
        if heard is None:
            return
        self._lacking.remove(field)
        made = AnswerRow(field, self._language)
        made.followed.connect(partial(self.followed.emit, field.id))
        made.article_asked.connect(self.article_asked)
        made.show_answer(heard.session, heard.gaps.get(field.id), heard.said)
        before = 0
        for other in self.section.fields:
            if other.id == field.id:
                break
            before += other.id in self._rows
        self.column.insertWidget(1 + before, made)  # under the title
        self._rows[field.id] = made
        for part in (made, *made.findChildren(QWidget)):
            part.ensurePolished()  # now, not when the page is laid out
        made.show()
        self.show()


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
