"""The middle of a form: its steps, the page on screen and its context; movement between them."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from counsellor_app.forms.answers import RowId
from counsellor_app.text import Language
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.form_filling import PLAN, FormFilling
from counsellor_app.ui.form_foot import Place
from counsellor_app.ui.form_pages import FormPages
from counsellor_app.ui.form_progress import StepState, steps_of
from counsellor_app.ui.form_side import FormSide
from counsellor_app.ui.parts import row
from counsellor_app.ui.questions.question import Question
from counsellor_app.ui.reading_order import ReadingOrder
from counsellor_app.ui.steps_list import CHECK, StepsList
from counsellor_app.ui.steps_list import WIDTH as STEPS_WIDTH
from counsellor_app.ui.theme import px
from counsellor_app.ui.words import forms as words

_PAGE_ROOM = 660  # pixels at 100 % text that a page needs


class FormBody(QWidget):
    """Steps on the left, the page in the middle, its context on the right."""

    moved = Signal(object)  # the Place of the step now on the screen
    typing = Signal()
    article_asked = Signal(object)
    opening_asked = Signal()

    def __init__(
        self, filling: FormFilling, language: Language, clock: Clock, finalised_by: str
    ) -> None:
        super().__init__()
        self._filling = filling
        self._language = language
        self._seen = False
        self._field = ""  # the question last entered on the step on the screen
        form = filling.form
        self._steps = StepsList(language, [section.id for section in form.sections])
        self.pages = FormPages(form, language, clock, finalised_by)
        self.side = FormSide(language, beside_plan=form.id == PLAN)
        line = row(self._steps, self.pages, self.side, spacing=0)
        line.setStretch(1, 1)
        self.setLayout(line)
        self._order = ReadingOrder(self)
        self._steps.chosen.connect(self.show_step)
        self._steps.passed.connect(self.go)
        self.pages.answered.connect(filling.answer)
        self.pages.typing.connect(self.typing)
        self.pages.entered.connect(self.side.show_question)
        self.pages.entered.connect(self._note_entered)
        self.pages.article_asked.connect(self.article_asked)
        self.pages.opening_asked.connect(self.opening_asked)
        self.pages.step_asked.connect(self.show_step)
        self.pages.field_asked.connect(self.show_field)
        self.side.article_asked.connect(self.article_asked)
        self.side.turned.connect(self._share_room)
        self.side.added.connect(
            lambda suggestion: self._show_row("activities", filling.add_suggested(suggestion))
        )
        self.side.reason_asked.connect(
            lambda need: self._show_row("unanswered", filling.add_reason(need))
        )

    def go(self, step_id: str) -> None:
        """Put a step on the screen; what was typed on the one before is told first."""
        self.pages.commit()
        if step_id == CHECK:
            self.pages.insist_everywhere()
        if step_id != self.pages.here:
            self._field = ""
            self.side.show_step(asks=step_id != CHECK)
        self.pages.show_step(step_id)
        self._steps.show_here(step_id)
        self.refresh()
        self.moved.emit(_way_of(step_id, _step_ids(self._filling)))

    def show_step(self, step_id: str) -> None:
        """Go to a step and move the focus to its first question."""
        self.go(step_id)
        self.pages.focus_first()

    def show_field(self, field_id: str) -> None:
        """Go to the page that asks this field and move the focus there."""
        self.go(self._filling.form.section_of(field_id).id)
        page = self.pages.section_page()
        if page is not None:
            page.focus_field(field_id)

    def place(self) -> str:
        """Return where one is: the step, and the question last entered there."""
        return f"{self.pages.here}/{self._field}"

    def step(self, by: int) -> None:
        """Go so many steps on or back, as far as there are any."""
        steps = _step_ids(self._filling)
        place = steps.index(self.pages.here) + by if self.pages.here in steps else 0
        if 0 <= place < len(steps):
            self.show_step(steps[place])

    def go_on(self) -> None:
        """Go to the next step, or first show what is missing on this one."""
        self.pages.commit()
        if not self.pages.insist(self._filling.gaps()):
            self.step(1)
            return
        self.refresh()

    def begin(self, place: str | None = None) -> None:
        """Go to this place; without one to the first step that lacks something, else the check."""
        step_id, _, field_id = (place or "").partition("/")
        if step_id in _step_ids(self._filling):
            self.go(step_id)
            self._field = field_id
            return
        steps = steps_of(self._filling.session, self._filling.gaps())
        unfinished = (s.id for s in steps if s.state not in {StepState.DONE, StepState.OPTIONAL})
        self.go(next(unfinished, CHECK))

    def refresh(self) -> None:
        """Bring everything on the screen in line with the session."""
        filling = self._filling
        on_check = self.pages.here == CHECK
        gaps = filling.final_gaps() if on_check else filling.gaps()
        finalised = filling.is_finalised()
        self.pages.show_session(filling.session, gaps, filling.said(), finalised)
        self.side.show_needs(filling.needs(self._language))
        steps = steps_of(filling.session, gaps)
        check = StepState.DONE if finalised else StepState.NOT_STARTED
        self._steps.show_steps(steps, check, words.CHECK_ANSWERS)
        self._order.follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.side.show_room(self.width())
        self._share_room()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._seen:
            self._seen = True
            self._focus_again()

    def _note_entered(self, question: Question) -> None:
        if question.field in self._filling.form.fields:  # not a cell of a table
            self._field = question.field.id

    def _focus_again(self) -> None:
        """Move the focus to the question one was at, else to the first."""
        page = self.pages.section_page()
        if page is None or not page.asks(self._field):
            self.pages.focus_first()
            return
        page.focus_field(self._field)

    def _share_room(self) -> None:
        """Let the steps shrink to their marks where the page would have too little room."""
        beside = 0 if self.side.isHidden() else self.side.width()
        left = self.width() - px(STEPS_WIDTH) - beside
        self._steps.show_narrow(bool(beside) and left < px(_PAGE_ROOM))

    def _show_row(self, field_id: str, row_id: RowId) -> None:
        self.go(self._filling.form.section_of(field_id).id)
        page = self.pages.section_page()
        if page is not None:
            page.focus_row(field_id, row_id)


def _way_of(step_id: str, steps: list[str]) -> Place:
    return Place(is_first=step_id == steps[0], is_last=step_id == CHECK)


def _step_ids(filling: FormFilling) -> list[str]:
    return [*(section.id for section in filling.session.sections()), CHECK]
