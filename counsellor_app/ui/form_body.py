"""The middle of a form: its steps, the page on screen and its context; movement between them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from counsellor_app.forms.answers import RowId
from counsellor_app.forms.left_out import QuestionsLeftOut, left_out, questions_left_out
from counsellor_app.settings import FormLook
from counsellor_app.text import Language
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.form_columns import FormColumns
from counsellor_app.ui.form_filling import PLAN, FormFilling
from counsellor_app.ui.form_foot import Place
from counsellor_app.ui.form_leaves import At, place_asking, places_of
from counsellor_app.ui.form_pages import FormPages
from counsellor_app.ui.form_progress import StepState, steps_of
from counsellor_app.ui.form_side import FormSide
from counsellor_app.ui.interview_strip import InterviewStrip
from counsellor_app.ui.panes import Panes
from counsellor_app.ui.parts import column
from counsellor_app.ui.questions.question import Question, whole_question
from counsellor_app.ui.reading_order import ReadingOrder
from counsellor_app.ui.steps_list import CHECK, StepsList


class FormBody(QWidget):
    """Steps on the left, the page in the middle, its context on the right."""

    moved = Signal(object)  # the Place of the step now on the screen
    typing = Signal()
    article_asked = Signal(object)
    opening_asked = Signal()
    asked_now = Signal(object)  # the Question or cell that has the focus, or None
    refreshed = Signal()

    def __init__(self, filling: FormFilling, language: Language, clock: Clock) -> None:
        super().__init__()
        self._filling = filling
        self._language = language
        self._seen = False
        self._field = ""  # the question last entered on the step on the screen
        form = filling.form
        self._steps = StepsList(language, [section.id for section in form.sections])
        self.pages = FormPages(form, language, clock)
        self.side = FormSide(language, beside_plan=form.id == PLAN)
        self.strip = InterviewStrip(filling, language, clock, self)
        self._columns = FormColumns(self._steps, self.pages, self.side)
        whole = column(self, 0)
        whole.addWidget(self.strip)
        whole.addWidget(self._columns, 1)
        self._order = ReadingOrder(self)
        self.panes = Panes(self._order, (self._steps, self.pages, self.side))
        filling.begun_anew.connect(self.pages.insisted.forget)
        self._steps.chosen.connect(self.show_step)
        self._steps.passed.connect(lambda step_id: self.go(At(step_id)))
        self.pages.answered.connect(filling.answer)
        self.pages.typing.connect(self.typing)
        self.pages.entered.connect(self.side.show_question)
        self.pages.entered.connect(self._note_entered)
        self.pages.passed_into.connect(self._mark)
        self.pages.grown.connect(self._order.follow)
        self.pages.article_asked.connect(self.article_asked)
        self.pages.opening_asked.connect(self.opening_asked)
        self.pages.step_asked.connect(self.show_step)
        self.pages.field_asked.connect(self.show_field)
        self.strip.field_asked.connect(self.show_field)
        self.side.article_asked.connect(self.article_asked)
        self.side.added.connect(
            lambda suggestion: self._show_row("activities", filling.add_suggested(suggestion))
        )
        self.side.reason_asked.connect(
            lambda need: self._show_row("unanswered", filling.add_reason(need))
        )

    def show_look(self, look: FormLook) -> None:
        """Lay the form out in another look; what was typed and the focus stay."""
        self.pages.commit()
        focused = self.pages.focusWidget() if _is_within(self.pages) else None
        cursor = focused.cursorPosition() if isinstance(focused, QLineEdit) else 0
        self.pages.look = look
        at_table = look is FormLook.INTERVIEW
        self._columns.show_page_alone(at_table)
        self.strip.stand(at_table)
        field, step = self._field, self.pages.at.step
        self.go(place_asking(self._filling.form, field, look) if field else At(step))
        self._field = field
        if focused is not None and focused.isVisibleTo(self):
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(focused, QLineEdit):
            focused.setCursorPosition(cursor)

    def go(self, at: At) -> None:
        """Put a place on the screen; what was typed on the one before is told first."""
        self.pages.commit()
        if at != self.pages.at:
            self._field = ""
            self.side.show_step(asks=at.step != CHECK)
            self.asked_now.emit(None)
        self.pages.show_at(at, self._filling.session)
        self.refresh()
        self._mark(at.step)

    def show_step(self, step_id: str) -> None:
        """Go to a step and move the focus to its first question."""
        first = (
            at for at in places_of(self._filling.session, self.pages.look) if at.step == step_id
        )
        self.go(next(first, At(step_id)))
        self.pages.focus_first()

    def show_field(self, field_id: str) -> None:
        """Go to the page that asks this field and move the focus there."""
        self.go(place_asking(self._filling.form, field_id, self.pages.look))
        self.pages.focus_field(field_id)

    def place(self) -> str:
        """Return where one is: the step, and the question last entered there."""
        return f"{self.pages.at.step}/{self._field}"

    def step(self, by: int) -> None:
        """Go so many steps on or back, at the table leaves of them, as far as there are any."""
        places = places_of(self._filling.session, self.pages.look)
        place = places.index(self.pages.at) + by if self.pages.at in places else 0
        if 0 <= place < len(places):
            self.go(places[place])
            self.pages.focus_first()

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
        places = places_of(self._filling.session, self.pages.look)
        here = [at for at in places if at.step == step_id]
        if here:
            known = step_id != CHECK and field_id in _ids(self._filling, step_id)
            asking = place_asking(self._filling.form, field_id, self.pages.look) if known else None
            self.go(asking or here[0])
            self._field = field_id
            return
        steps = steps_of(self._filling.session, self._filling.gaps())
        unfinished = [s.id for s in steps if s.state not in {StepState.DONE, StepState.OPTIONAL}]
        wanted = unfinished[0] if unfinished else CHECK
        self.go(next(at for at in places if at.step == wanted))

    def refresh(self) -> None:
        """Bring everything on the screen in line with the session."""
        filling = self._filling
        on_check = self.pages.at.step == CHECK
        gaps = filling.final_gaps() if on_check else filling.gaps()
        finalised = filling.is_finalised()
        self.pages.show_session(filling.session, gaps, filling.said(), finalised)
        self.side.show_needs(filling.needs(self._language))
        steps = steps_of(filling.session, gaps)
        check = StepState.DONE if finalised else StepState.NOT_STARTED
        self._steps.show_steps(steps, left_out(filling.session), check)
        self.side.show_left_out(_left_out_at(filling, self.pages.at.step))
        self.strip.follow()
        self._order.follow()
        self.refreshed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._seen:
            self._seen = True
            self._focus_again()

    def _note_entered(self, question: Question) -> None:
        whole = whole_question(question)
        if question is not whole:
            self._order.follow()  # a row just added stands at the end of the way of Tab
        self._field = whole.field.id
        self.asked_now.emit(question)

    def _mark(self, step_id: str) -> None:
        """Mark the step one is at, also where the focus alone went there."""
        self._steps.show_here(step_id)
        self.side.show_left_out(_left_out_at(self._filling, step_id))
        self._order.follow()  # of the steps only the one marked is on the way of Tab
        places = places_of(self._filling.session, self.pages.look)
        self.moved.emit(Place(is_first=self.pages.at == places[0], is_last=step_id == CHECK))

    def _focus_again(self) -> None:
        """Move the focus to the question one was at, else to the first."""
        body = self.pages.body()
        if body is None or self._field not in {one.field.id for one in body.questions()}:
            self.pages.focus_first()
            return
        body.focus_field(self._field)

    def _show_row(self, field_id: str, row_id: RowId) -> None:
        self.go(place_asking(self._filling.form, field_id, self.pages.look))
        body = self.pages.body()
        if body is not None:
            body.focus_row(field_id, row_id)


def _ids(filling: FormFilling, section_id: str) -> set[str]:
    """Return the ids of the questions of a section."""
    return {
        field.id for one in filling.form.sections if one.id == section_id for field in one.fields
    }


def _left_out_at(filling: FormFilling, step: str) -> list[QuestionsLeftOut]:
    """Return what is not asked at a step that asks other questions."""
    here = (one for one in filling.form.sections if one.id == step)
    return [told for one in here for told in questions_left_out(filling.session, one)]


def _is_within(part: QWidget) -> bool:
    """Tell whether the focus is in a part."""
    focused = QApplication.focusWidget()
    return focused is not None and part.isAncestorOf(focused)
