"""The sections of a form in the look worn, and the check of answers, built when first shown."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget

from counsellor_app.forms.checking import Gap, Lack
from counsellor_app.forms.session import FormSession
from counsellor_app.forms.spec import Form, Section
from counsellor_app.settings import FormLook
from counsellor_app.text import Language
from counsellor_app.ui.check_answers import CheckAnswers
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.form_leaves import At, leaves_of
from counsellor_app.ui.form_sections import FormSections
from counsellor_app.ui.questions.question import Question
from counsellor_app.ui.section_body import Leaf, Said, SectionBody
from counsellor_app.ui.steps_list import CHECK


@dataclass(frozen=True, slots=True)
class _Heard:
    """What the pages were last told to show."""

    session: FormSession
    gaps: Sequence[Gap]
    said: Said


class Insisted:
    """Where gaps are shown though nobody typed there: sections, or leaves of one at the table."""

    def __init__(self) -> None:
        self._places: set[At | str] = set()

    def on(self, at: At, look: FormLook) -> None:
        """Show the gaps of this place from now on."""
        self._places.add(at if look is FormLook.INTERVIEW else at.step)

    def on_all(self, form: Form) -> None:
        """Show the gaps of every section from now on."""
        self._places |= {section.id for section in form.sections}

    def holds(self, section_id: str, at: At, look: FormLook) -> bool:
        """Tell whether the gaps of a section are shown, or at the table those of the leaf."""
        return section_id in self._places or (look is FormLook.INTERVIEW and at in self._places)

    def forget(self) -> None:
        """Show none: the form was begun anew, and nobody was asked yet."""
        self._places.clear()


class FormPages(QStackedWidget):
    """The sections of a form. Only what is on screen follows the session."""

    answered = Signal(str, object)
    typing = Signal()
    entered = Signal(object)
    passed_into = Signal(str)  # the focus went into another section of the same page
    article_asked = Signal(object)
    opening_asked = Signal()
    grown = Signal()  # more stands on the page than was laid out at first
    step_asked = Signal(str)  # a section to change
    field_asked = Signal(str)  # a gap to fill
    summary_wanted = Signal()  # of the plan, to take home
    paper_wanted = Signal()  # the form, printed

    def __init__(self, form: Form, language: Language, clock: Clock) -> None:
        super().__init__()
        self._form = form
        self._language = language
        self._sections = sections = FormSections(form, language, clock, self)
        sections.answered.connect(self.answered)
        sections.typing.connect(self.typing)
        sections.entered.connect(self._enter)
        sections.article_asked.connect(self.article_asked)
        sections.opening_asked.connect(self.opening_asked)
        sections.ready.connect(self._take_in)
        self.addWidget(sections.page)
        self._check: CheckAnswers | None = None
        self._heard: _Heard | None = None
        self.insisted = Insisted()
        self._shown: tuple[At, FormLook] | None = None
        self.look = FormLook.PAGES
        self.at = At("")

    def show_at(self, at: At, session: FormSession) -> None:
        """Put a place of the form on the screen. Emits nothing."""
        shown, self._shown, self.at = self._shown, (at, self.look), at
        if at.step == CHECK:
            # The answers are checked: what is missing is shown on every page from now on.
            self.insisted.on_all(self._form)
            self.setCurrentWidget(self._check_page())
            return
        page, body = self._sections.page, self._sections.need(at.step)
        page.show_large(self.look is FormLook.INTERVIEW)
        is_whole = self.look is FormLook.WHOLE
        name = self._form.title if is_whole else body.section.title
        page.setAccessibleName(name.to(self._language))
        at_table = self.look is FormLook.INTERVIEW
        body.wear(self.look, _leaf_at(body.section, at) if at_table else None)
        body.show()  # before the others go: the focus is to fall into it
        for other in self._sections.all_built():
            if is_whole:
                other.wear(self.look)
            elif other is not body:
                other.hide()
        if is_whole and shown != self._shown:
            page.show_top(body)
        elif shown != self._shown:
            page.verticalScrollBar().setValue(0)
        if self._check is not None and self._check.isAncestorOf(QApplication.focusWidget() or self):
            body.setFocus(Qt.FocusReason.OtherFocusReason)  # not into what was last asked here
        self.setCurrentWidget(page)
        self._sections.build_soon(_next_of(session, at.step, is_whole=is_whole))

    def show_session(
        self, session: FormSession, gaps: Sequence[Gap], said: Said, finalised: bool
    ) -> None:
        """Bring what is on screen in line with the session. Emits nothing."""
        self._heard = heard = _Heard(session, gaps, said)
        if self.at.step == CHECK:
            self._check_page().show_session(session, gaps, said, finalised)
            return
        if self.look is FormLook.WHOLE:  # a section may have become asked
            self._sections.build_soon(_next_of(session, self.at.step, is_whole=True))
        for body in self._on_screen():
            self._tell(body, heard)
            body.setVisible(bool(session.asked(body.section)) or self.look is not FormLook.WHOLE)

    def show_stopped(self, sentences: Sequence[str]) -> None:
        """Say on the last page what the law stops. Emits nothing."""
        if self._check is not None:
            self._check.show_stopped(sentences)

    def insist(self, gaps: Sequence[Gap]) -> bool:
        """Show what is missing at this place; return False if it is shown already."""
        body = self.body()
        if body is None or self.insisted.holds(self.at.step, self.at, self.look):
            return False
        here = _wrong(gaps, _asked_at(body.section, self.at, self.look))
        if not here:
            return False
        self.insisted.on(self.at, self.look)
        body.show_problems(here)
        body.focus_problems()
        return True

    def commit(self) -> None:
        """Tell what was typed and not told yet."""
        for body in self._on_screen():
            body.commit()

    def tell_typed(self) -> None:
        """Tell what was typed so far; the typing goes on."""
        for body in self._on_screen():
            body.tell_typed()

    def focus_first(self) -> None:
        """Move the focus to the first question, or the first gap."""
        body, page = self.body(), self._sections.page
        if self.at.step == CHECK:
            self._check_page().focus_first()
        elif body is not None and self.look is FormLook.WHOLE:
            page.show_top(body)
            body.focus_first()
        elif body is not None:
            body.focus_first()
            page.verticalScrollBar().setValue(0)

    def focus_field(self, field_id: str) -> None:
        """Move the focus to a question, on the place that asks it."""
        self._sections.need(self._form.section_of(field_id).id).focus_field(field_id)

    def body(self) -> SectionBody | None:
        """Return the section one is at; None on the check of answers."""
        return self._sections.built(self.at.step)

    def _take_in(self, body: SectionBody) -> None:
        """Show a section that was built while nobody waited, where all stand on one page."""
        heard = self._heard
        if self.look is not FormLook.WHOLE or heard is None:
            return
        body.wear(self.look)
        self._tell(body, heard)
        if heard.session.asked(body.section):
            self._sections.page.show_also(body)
            self.grown.emit()

    def _tell(self, body: SectionBody, heard: _Heard) -> None:
        """Bring one section in line with what was heard."""
        here = _wrong(heard.gaps, _asked_at(body.section, self.at, self.look))
        insisted = self.insisted.holds(body.section.id, self.at, self.look)
        shown = here if insisted else [gap for gap in here if gap.lack is Lack.MALFORMED]
        body.show_session(heard.session, replace(heard.said, gaps=shown))
        body.show_problems(here if insisted else ())

    def _on_screen(self) -> list[SectionBody]:
        if self.at.step == CHECK:
            return []
        if self.look is FormLook.WHOLE:
            return list(self._sections.all_built())
        return [body for body in (self.body(),) if body is not None]

    def _check_page(self) -> CheckAnswers:
        if self._check is None:
            self._check = CheckAnswers(self._form, self._language)
            self._check.change_asked.connect(self.step_asked)
            self._check.followed.connect(self.field_asked)
            self._check.article_asked.connect(self.article_asked)
            self._check.summary_wanted.connect(self.summary_wanted)
            self._check.paper_wanted.connect(self.paper_wanted)
            self._check.grown.connect(self.grown)
            self.addWidget(self._check)
        return self._check

    def _enter(self, section_id: str, question: Question) -> None:
        if self.at.step != section_id:
            self.at = At(section_id)
            self.passed_into.emit(section_id)
        self.entered.emit(question)


def _leaf_at(section: Section, at: At) -> Leaf:
    leaves = leaves_of(section)
    ids = frozenset(field.id for field in leaves[at.leaf])
    return Leaf(number=at.leaf, of=len(leaves), ids=ids)


def _next_of(session: FormSession, step: str, *, is_whole: bool) -> list[str]:
    """Return the sections that are built next: what follows, then what stands before."""
    ids = [section.id for section in session.sections()]
    here = ids.index(step) if step in ids else 0
    return [*ids[here + 1 :], *reversed(ids[:here])] if is_whole else ids[here + 1 : here + 2]


def _asked_at(section: Section, at: At, look: FormLook) -> frozenset[str]:
    """Return the ids of what a place of the form may ask."""
    fields = leaves_of(section)[at.leaf] if look is FormLook.INTERVIEW else section.fields
    return frozenset(field.id for field in fields)


def _wrong(gaps: Sequence[Gap], ids: frozenset[str]) -> list[Gap]:
    """Return the gaps of these fields that are missing or wrong answers."""
    return [gap for gap in gaps if gap.field_id in ids and gap.lack is not Lack.OPEN]
