"""One question on a page: its label, help, article, control, what is wrong, what rules say."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from counsellor_app.forms.answers import Answer, NoAnswer
from counsellor_app.forms.checking import Gap
from counsellor_app.forms.kinds import Computed, Field
from counsellor_app.services.pages import Shown
from counsellor_app.text import Language
from counsellor_app.ui.parts import Kind, column, paragraph, row, say
from counsellor_app.ui.questions.basis_link import basis_link, show_basis
from counsellor_app.ui.questions.control import Around, Control
from counsellor_app.ui.questions.no_answer import NoAnswerButton, NoAnswerMark
from counsellor_app.ui.questions.shown_line import ShownLine
from counsellor_app.ui.theme import set_property
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.words import common
from counsellor_app.ui.words import forms as words


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
        self.control = control
        self._language = language
        self._shown: Answer | None = None
        self._typing = False
        self._lines: list[ShownLine] = []
        self._mark = NoAnswerMark(language)
        self._no_answer = NoAnswerButton(field, language)
        self.setObjectName(name)
        self._lay_out()
        self._name_boxes(name)
        control.typing.connect(self._note_typing)
        control.settled.connect(self._settle)
        control.refused.connect(self.show_error)
        control.entered.connect(self.entered)
        control.article_asked.connect(self.article_asked)
        self._no_answer.chosen.connect(self._take_no_answer)
        self._mark.removed.connect(self._take_back)

    def show_value(self, answer: Answer | None) -> None:
        """Show an answer; a box that is being typed in is left alone. Emits nothing."""
        self._shown = answer
        without = answer if isinstance(answer, NoAnswer) else None
        self._mark.show_answer(without)
        self._no_answer.show_answered(answer is not None)
        if not self._typing:
            self.control.show_answer(None if without else answer)

    def show_around(self, around: Around) -> None:
        """Take notice of what stands around the question. Emits nothing."""
        self.control.show_around(around)

    def show_gaps(self, gaps: Sequence[Gap]) -> None:
        """Show what is wrong with the answer, or inside its table. Emits nothing."""
        own = [gap for gap in gaps if gap.row_id is None]
        self.show_error(own[0].why.to(self._language) if own and not self._typing else None)
        self.control.show_gaps([gap for gap in gaps if gap.row_id is not None])

    def show_error(self, sentence: str | None) -> None:
        """Show a sentence about what is wrong, or none. Emits nothing."""
        wrong = bool(sentence)
        self._strip.setVisible(wrong)
        say(self._error, sentence or "")
        self._error.setVisible(wrong and not self.control.says_itself())
        for box in self.control.boxes():
            set_property(box, "invalid", "true" if wrong else "false")
        self._describe(sentence)

    def show_shown(self, shown: Sequence[Shown]) -> None:
        """Show what the rules say about the answer. Emits nothing."""
        while len(self._lines) < len(shown):
            line = ShownLine(self._language)
            line.article_asked.connect(self.article_asked)
            self._lines.append(line)
            self._column.addWidget(line)
        for place, line in enumerate(self._lines):
            if place < len(shown):
                line.show_line(shown[place])
            line.setVisible(place < len(shown))
        self.control.show_shown(shown)

    def commit(self, *, going_on: bool = False) -> None:
        """Tell what was typed and not told yet; ``going_on`` leaves the box to its typist."""
        self.control.commit()
        if not self._typing:
            return
        if not going_on:
            self._settle()
            return
        answer = self.control.answer()
        if not _same(answer, self._shown):
            self.edited.emit(answer)

    def take_focus(self) -> None:
        """Move the focus into the answer."""
        self.control.take_focus()

    def is_pointless(self) -> bool:
        """Tell whether nobody could answer here now."""
        return self.control.is_pointless()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit(self)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undoing = event.matches(QKeySequence.StandardKey.Undo)
            redoing = event.matches(QKeySequence.StandardKey.Redo)
            if (undoing or redoing) and not self._typing:
                event.ignore()  # the whole form takes it back, not this box alone
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F4 and self.field.no_answer:
            self._no_answer.open_menu()
            return
        if event.key() == Qt.Key.Key_F1 and self.field.basis is not None:
            self.article_asked.emit(self.field.basis)
            return
        super().keyPressEvent(event)

    def _note_typing(self) -> None:
        self._typing = self.control.holds_typing
        self.typing.emit()

    def _settle(self) -> None:
        was_typing, self._typing = self._typing, False
        answer = self.control.answer()
        without = isinstance(self._shown, NoAnswer) and answer is None
        if without or (_same(answer, self._shown) and not was_typing):
            return
        self.edited.emit(answer)

    def _take_no_answer(self, answer: NoAnswer | None) -> None:
        self._typing = False
        self.edited.emit(answer)

    def _take_back(self) -> None:
        self.take_focus()
        self.edited.emit(None)

    def _lay_out(self) -> None:
        field, language = self.field, self._language
        self._strip = QFrame()
        self._strip.setProperty("strip", "true")
        self._strip.setFixedWidth(4)
        self._strip.hide()
        self._label = paragraph(kind=Kind.STRONG)
        say(self._label, self._label_words())
        self._article = basis_link(language)
        show_basis(self._article, field.basis)
        self._article.clicked.connect(self._ask_article)
        head = row(spacing=Space.S)
        head.addWidget(self._label, 1)
        head.addWidget(self._no_answer, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._article, 0, Qt.AlignmentFlag.AlignTop)
        self._help = paragraph("" if field.help is None else field.help.to(language), Kind.CAPTION)
        self._help.setVisible(field.help is not None)
        self._error = paragraph(kind=Kind.ERROR)
        self._error.hide()
        self._column = column(spacing=Space.XS)
        self._column.addLayout(head)
        for part in (self._help, self._error, self.control, self._mark):
            self._column.addWidget(part)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.M)
        line.addWidget(self._strip)
        line.addLayout(self._column, 1)

    def _label_words(self) -> str:
        words_of_label = self.field.label.to(self._language)
        if self.field.required or isinstance(self.field, Computed):
            return words_of_label
        return f"{words_of_label} {common.OPTIONAL.to(self._language)}"

    def _name_boxes(self, name: str) -> None:
        words_of_label = self.field.label.to(self._language)
        boxes = self.control.boxes()
        self.control.setAccessibleName(words_of_label)
        for box in boxes:
            box.installEventFilter(self)
            if not box.accessibleIdentifier():
                box.setAccessibleIdentifier(name)
            if not box.accessibleName():
                box.setAccessibleName(words_of_label)
        if len(boxes) == 1:
            self._label.setBuddy(boxes[0])
            say(self._label, self._label_words())
        self._describe(None)

    def _describe(self, error: str | None) -> None:
        """Tell screen readers: the error first, then help, article and whether it may be left."""
        field = self.field
        parts = [
            error,
            self._label_words() if len(self.control.boxes()) > 1 else None,
            None if field.help is None else field.help.to(self._language),
            None if field.basis is None else str(field.basis),
            None if field.required else words.OPTIONAL_NAME.to(self._language),
        ]
        said = ". ".join(part for part in parts if part)
        for box in self.control.boxes():
            box.setAccessibleDescription(said)

    def _ask_article(self, _checked: bool = False) -> None:
        if self.field.basis is not None:
            self.article_asked.emit(self.field.basis)


def _same(one: Answer | None, other: Answer | None) -> bool:
    """Tell whether two answers are equal; True is not 1."""
    return type(one) is type(other) and one == other
