"""One question on a page: its head, its control, the answer recorded, what the rules say."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from counsellor_app.forms.answers import Answer, NoAnswer
from counsellor_app.forms.checking import Gap
from counsellor_app.forms.kinds import Field
from counsellor_app.services.pages import Shown
from counsellor_app.settings import FormLook
from counsellor_app.text import Language
from counsellor_app.ui.law_here import law_above, name_law
from counsellor_app.ui.parts import column
from counsellor_app.ui.questions.control import Control
from counsellor_app.ui.questions.copied import CopiedMark
from counsellor_app.ui.questions.head import QuestionHead
from counsellor_app.ui.questions.no_answer import NoAnswerMark, offers_no_answer
from counsellor_app.ui.questions.shown_line import ShownLine
from counsellor_app.ui.tokens import Space

_Key = QKeySequence.StandardKey
_OWN_KEYS = frozenset({Qt.Key.Key_F1, Qt.Key.Key_F4})


class Question(QWidget):
    """One question. It keeps no answer: it shows one, and tells what was answered.

    While somebody types, ``typing`` is told and nothing shown changes the box; leaving the
    box, or ``commit``, tells the answer.
    """

    edited = Signal(object)  # the new answer, or None
    typing = Signal()
    article_asked = Signal(object)
    entered = Signal(object)  # the question that took the focus: this one, or a cell of it

    def __init__(self, field: Field, control: Control, language: Language, name: str) -> None:
        super().__init__()
        self.field = field
        name_law(self, field.basis)
        self.control = control
        self.show_around = control.show_around
        self._language = language
        self._shown: Answer | None = None
        self._typing = False
        self._lines: list[ShownLine] = []
        self._head = QuestionHead(field, control, language)
        self.leave_out_help = self._head.leave_out_help
        self._mark = NoAnswerMark(language)
        self.copied = CopiedMark(field.label, language, name)
        self.setObjectName(name)
        self._lay_out()
        self._head.name_boxes(name)
        for part in (self, *control.boxes()):
            part.installEventFilter(self)
        control.typing.connect(self._note_typing)
        control.settled.connect(self._settle)
        control.refused.connect(self.show_error)
        control.entered.connect(self.entered)
        control.article_asked.connect(self.article_asked)
        self._head.article_asked.connect(self.article_asked)
        self._head.no_answer.chosen.connect(self._record)
        self._mark.removed.connect(partial(self._record, None))
        self.copied.confirmed.connect(lambda: self.edited.emit(self._shown))

    def show_value(self, answer: Answer | None) -> None:
        """Show an answer; a box that is being typed in is left alone. Emits nothing."""
        self._shown = answer
        without = answer if isinstance(answer, NoAnswer) else None
        self._mark.show_answer(without)
        self._head.no_answer.show_answered(answer is not None)
        if not self._typing:
            self.control.show_answer(None if without else answer)

    def wear(self, look: FormLook) -> None:
        """Ask as this look of a form asks, in the cells of a table too. Emits nothing."""
        self._head.wear(look)
        self.control.worn.emit(look)

    def show_gaps(self, gaps: Sequence[Gap]) -> None:
        """Show what is wrong with the answer, or inside its table. Emits nothing."""
        own = [gap for gap in gaps if gap.row_id is None]
        self.show_error(own[0].why.to(self._language) if own and not self._typing else None)
        self.control.show_gaps([gap for gap in gaps if gap.row_id is not None])

    def show_error(self, sentence: str | None) -> None:
        """Show a sentence about what is wrong, or none. Emits nothing."""
        self._strip.setVisible(bool(sentence))
        self._head.show_error(sentence)

    def show_shown(self, shown: Sequence[Shown]) -> None:
        """Show what the rules say about the answer. Emits nothing."""
        while len(self._lines) < len(shown):
            self._column.addSpacing(0 if self._lines else Space.XS)
            line = ShownLine(self._language)
            line.article_asked.connect(self.article_asked)
            self._lines.append(line)
            self._column.addWidget(line)
        for place, line in enumerate(self._lines):
            if place < len(shown):
                line.show_line(shown[place])
            line.setVisible(place < len(shown))
        self.control.show_shown(shown)

    def commit(self) -> None:
        """Tell what was typed and not told yet."""
        self.control.commit()
        if self._typing:
            self._settle()

    def tell_typed(self) -> None:
        """Tell what was typed so far, and leave the box to its typist."""
        self.control.tell_typed()
        answer = self.control.answer()
        if self._typing and not _same(answer, self._shown):
            self.edited.emit(answer)

    def take_focus(self) -> None:
        """Move the focus into the answer."""
        self.control.take_focus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self:
            self._head.no_answer.notice_pointer(event)
            return super().eventFilter(watched, event)
        self._head.no_answer.notice_focus(event)
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit(self)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._press(event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            taking_back = event.matches(_Key.Undo) or event.matches(_Key.Redo)
            if taking_back and not self._typing:
                event.ignore()  # the whole form takes it back, not this box alone
                return True
            if event.key() in _OWN_KEYS:
                event.accept()  # before any shortcut of the window
                return True
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        """Open the three answers on F4 and the article on F1; tell whether it was one of them."""
        if event.key() == Qt.Key.Key_F4 and offers_no_answer(self.field):
            self._head.no_answer.open_menu()
            return True
        law = law_above(self)
        if event.key() == Qt.Key.Key_F1 and law is not None:
            self.article_asked.emit(law)
            return True
        return False

    def _note_typing(self) -> None:
        self._typing = self.control.holds_typing
        self.typing.emit()

    def _settle(self) -> None:
        was_typing, self._typing = self._typing, False
        answer = self.control.answer()
        untouched = isinstance(self._shown, NoAnswer) and answer is None
        if not untouched and (was_typing or not _same(answer, self._shown)):
            self.edited.emit(answer)

    def _record(self, answer: NoAnswer | None) -> None:
        self._typing = False
        self.take_focus()
        self.edited.emit(answer)

    def _lay_out(self) -> None:
        self._strip = QFrame()
        self._strip.setProperty("strip", "true")
        self._strip.setFixedWidth(4)
        self._strip.hide()
        self._column = column(spacing=3)
        for part in (self._head, self.control, self._mark, self.copied):
            self._column.addWidget(part)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.M)
        line.addWidget(self._strip)
        line.addLayout(self._column, 1)


def whole_question(question: Question) -> Question:
    """Return the question of the form that this is, or that it is a cell of."""
    part = question.parentWidget()
    while part is not None:
        if isinstance(part, Question):
            question = part
        part = part.parentWidget()
    return question


def _same(one: Answer | None, other: Answer | None) -> bool:
    """Tell whether two answers are equal; True is not 1."""
    return type(one) is type(other) and one == other
