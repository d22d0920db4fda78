"""Check the answers: every answer once more, what is missing as links, before finalising."""

from collections.abc import Sequence
from functools import partial
from time import monotonic

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from counsellor_app.cases.document_kinds import papers_of_form
from counsellor_app.forms.checking import Gap, stops_finalising
from counsellor_app.forms.left_out import left_out
from counsellor_app.forms.session import FormSession
from counsellor_app.forms.spec import Form
from counsellor_app.text import Language
from counsellor_app.ui.form_filling import PLAN
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.left_out_card import LeftOutCard
from counsellor_app.ui.panels import Banner, ScrollPage
from counsellor_app.ui.parts import Kind, button, on_click, paragraph, row, say
from counsellor_app.ui.section_answers import SectionAnswers
from counsellor_app.ui.section_body import Said
from counsellor_app.ui.tokens import Space, Tone
from counsellor_app.ui.words import forms as words
from counsellor_app.ui.words import papers
from counsellor_app.ui.words import plan_summary as summary_words

WIDEST = 860
_AT_ONCE = 16  # rows: about a screen of them
_SLICE = 0.015  # seconds of building between two looks at what somebody does


class CheckAnswers(ScrollPage):
    """The last step: all answers, section by section. It keeps none."""

    followed = Signal(str)  # the field of a gap
    change_asked = Signal(str)  # a section
    article_asked = Signal(object)
    summary_wanted = Signal()  # of the plan, to take home
    paper_wanted = Signal()  # the form, printed
    grown = Signal()  # every answer stands here now

    def __init__(self, form: Form, language: Language) -> None:
        super().__init__(WIDEST)
        self._form = form
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
        printing = self._printing()
        if printing:
            line = row(*printing, spacing=Space.S)
            line.addStretch(1)
            self.column.addLayout(line)
        self._cards = [SectionAnswers(section, language) for section in form.sections]
        for card in self._cards:
            card.followed.connect(self.followed)
            card.article_asked.connect(self.article_asked)
            card.change_asked.connect(partial(self.change_asked.emit, card.section.id))
            self.column.addWidget(card)
        self._left_out = LeftOutCard(language, "check.left_out")
        self.column.addWidget(self._left_out)
        self.column.addStretch(1)
        self._led_to: QWidget | None = None  # the gap one was led to while rows were lacking
        self._above = 0  # pixels of the page above it
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._build_on)

    def _printing(self) -> list[QPushButton]:
        """Return the buttons that lead to what the form is printed as."""
        made = []
        if papers_of_form(self._form.id):
            paper = button(papers.OPEN.to(self._language), symbol=Icon.PRINT, name="check.paper")
            paper.setToolTip(papers.PRINT_HINT.to(self._language))
            on_click(paper, self.paper_wanted.emit)
            made.append(paper)
        if self._form.id == PLAN:
            summary = button(summary_words.OPEN.to(self._language), name="check.plan_summary")
            on_click(summary, self.summary_wanted.emit)
            made.append(summary)
        return made

    def show_session(
        self, session: FormSession, gaps: Sequence[Gap], said: Said, finalised: bool
    ) -> None:
        """Show every answer, and what finalising still needs.

        Those of the first screen stand there at once, the rest while nobody waits.
        """
        for card in self._cards:
            card.show_session(session, gaps, said)
        self._left_out.show_sections(left_out(session))
        if any(card.is_lacking() for card in self._cards):
            while sum(card.count() for card in self._cards) < _AT_ONCE and self._build_next():
                pass
            self._turn.start()
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
        if said.finalised_by:
            roles = ", ".join(one.to(self._language) for one in said.finalised_by)
            following = words.KEEP_WORDS.filled(roles=roles)
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
            found = card.first_gap()
            if found is not None:
                self._led_to, self._above = found, self._place_of(found)
                found.setFocus(Qt.FocusReason.OtherFocusReason)
                self.show_part(found)
                return
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # so that the keys of the form go on
        self.verticalScrollBar().setValue(0)

    def is_whole(self) -> bool:
        """Tell whether every answer stands here and has its place."""
        return not self._turn.isActive() and not any(card.is_lacking() for card in self._cards)

    def build_whole(self) -> None:
        """Build at once what is left: for a picture."""
        while self._build_next():
            pass

    def _build_next(self) -> bool:
        return any(card.build_next() for card in self._cards)

    def _build_on(self) -> None:
        """Build a little more: a form of many answers must not keep its reader waiting."""
        self._keep_in_place()
        began = monotonic()
        grew = False
        while self._build_next():
            grew = True
            if monotonic() - began > _SLICE:
                break
        if grew:
            self._turn.start()
            return
        self._led_to = None
        self.grown.emit()

    def _keep_in_place(self) -> None:
        """Leave the gap one was led to where it was, whatever was put above it."""
        if self._led_to is None:
            return
        now = self._place_of(self._led_to)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + now - self._above)
        self._above = now

    def _place_of(self, part: QWidget) -> int:
        page = self.widget()
        return 0 if page is None else part.mapTo(page, QPoint(0, 0)).y()
