"""The looks of a form: what changes around its pages, and the interpreter's view beside them."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.forms.session import FormSession
from counsellor_app.settings import FormLook
from counsellor_app.ui.form_body import FormBody
from counsellor_app.ui.form_filling import FormFilling
from counsellor_app.ui.form_foot import FormFoot
from counsellor_app.ui.form_head import FormHead
from counsellor_app.ui.go_to import Asked
from counsellor_app.ui.interpreter_view import InterpreterView, language_of
from counsellor_app.ui.questions.question import Question
from counsellor_app.ui.shortcuts import page_key


class FormLooks(QObject):
    """Lays a form out as pages, as an interview or whole; one session, whatever the look."""

    chosen = Signal(object)  # a FormLook
    pause_wanted = Signal()

    def __init__(
        self,
        view: QWidget,
        filling: FormFilling,
        head: FormHead,
        body: FormBody,
        foot: FormFoot,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._filling = filling
        self._head, self._body, self._foot = head, body, foot
        self._asked: Question | None = None  # the question or cell that has the focus
        self._window: InterpreterView | None = None  # made when it is first asked for
        body.asked_now.connect(self._note_asked)
        body.refreshed.connect(self._forget_hidden)
        head.aside.give_letters(foot.letters)
        head.look_chosen.connect(self.choose)
        foot.acts.pause_wanted.connect(self.pause_wanted)
        foot.acts.view_wanted.connect(self.show_interpreter)
        foot.acts.comfort_wanted.connect(body.strip.turn_comfort)
        for keys, look in zip(("Alt+1", "Alt+2", "Alt+3"), FormLook, strict=True):
            page_key(view, keys, partial(self.choose, look))
        page_key(view, "F8", self.show_interpreter)

    @property
    def look(self) -> FormLook:
        """Return how the form lies on the screen."""
        return self._body.pages.look

    @property
    def session(self) -> FormSession:
        """Return the one session every look shows."""
        return self._filling.session

    def questions(self) -> tuple[Asked, ...]:
        """Return the questions asked now, for the search."""
        session = self._filling.session
        return tuple(
            Asked(field.id, field.label, section.title)
            for section in session.sections()
            for field in session.asked(section)
            if field.asks
        )

    def wear(self, look: FormLook) -> None:
        """Lay the form out in a look. Emits nothing."""
        self._head.looks.show_look(look)
        self._foot.stand_at_table(look is FormLook.INTERVIEW)
        if look is not self._body.pages.look:
            self._body.show_look(look)

    def choose(self, look: FormLook) -> None:
        """Lay the form out in a look and let it be remembered."""
        if look is self._body.pages.look:
            self._head.looks.show_look(look)
            return
        self.wear(look)
        self.chosen.emit(look)

    def show_interpreter(self) -> None:
        """Show the present question in a window of its own, without anything of the case."""
        if self._window is None:
            language = language_of(self._filling.session.given)
            self._window = InterpreterView(self._view, language)
            self._window.stepped.connect(self._step_question)
            self._window.pause_wanted.connect(self.pause_wanted)
        self._note_asked(self._asked or next(iter(self._in_reading_order()), None))
        self._window.appear()

    def put_away(self) -> None:
        """Close the interpreter's view: the form is being left."""
        if self._window is not None:
            self._window.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide and watched is self._asked:  # its row was closed
            self._forget_hidden()
        return False

    def _step_question(self, by: int) -> None:
        """Go a question on or back, from the interpreter's view; its window keeps the keys."""
        body, asked, here = self._body.pages.body(), self._asked, self._in_reading_order()
        place = here.index(asked) + by if asked in here else 0
        if body is not None and 0 <= place < len(here):
            here[place].take_focus()
            body.part_wanted.emit(here[place])
            self._note_asked(here[place])
            return
        self._body.step(by)
        here = self._in_reading_order()
        self._note_asked(here[0 if by > 0 else -1] if here else None)

    def _in_reading_order(self) -> list[Question]:
        """Return the questions of the page one is at, after a table the cells that stand open."""
        body = self._body.pages.body()
        return [] if body is None else [one for q in body.questions() for one in _with_cells(q)]

    def _forget_hidden(self) -> None:
        """Let go of a question that stands no more on the page, as when its topic was closed."""
        if self._asked is not None and not self._asked.isVisibleTo(self._body.pages):
            self._note_asked(None)

    def _note_asked(self, question: Question | None) -> None:
        self._asked = question
        if question is not None:
            question.installEventFilter(self)
        if self._window is not None:
            self._window.show_field(None if question is None else question.field)


def _with_cells(question: Question) -> tuple[Question, ...]:
    """Return a question, and if it is a table the cells of it that can be answered now."""
    cells = question.control.findChildren(Question)
    return (question, *(cell for cell in cells if cell.isVisibleTo(question)))
