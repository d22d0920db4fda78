"""The head of a question: label, article, help, what is wrong, the way to the three answers."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from counsellor_app.forms.kinds import Computed, Field
from counsellor_app.settings import FormLook
from counsellor_app.text import Language
from counsellor_app.ui.parts import Kind, column, paragraph, row, say
from counsellor_app.ui.questions.basis_link import basis_link, show_basis
from counsellor_app.ui.questions.control import Control
from counsellor_app.ui.questions.no_answer import NoAnswerButton
from counsellor_app.ui.read_aloud import in_other_words
from counsellor_app.ui.theme import set_property
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.words import common
from counsellor_app.ui.words import forms as words

_ENDS = (".", "!", "?", "…", ":", ";")


class QuestionHead(QWidget):
    """What is asked, why, and what is wrong with the answer; it also names the boxes."""

    article_asked = Signal(object)

    def __init__(self, field: Field, control: Control, language: Language) -> None:
        super().__init__()
        self._field = field
        self._control = control
        self._language = language
        self.no_answer = NoAnswerButton(field, language)
        self._label = paragraph(kind=Kind.STRONG)
        say(self._label, self._label_words())
        article = basis_link(language)
        article.clicked.connect(self._ask_article)
        line = row(spacing=Space.S)
        line.addWidget(self._label, 1)
        for part in (self.no_answer, article):
            line.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        helping = "" if field.help is None else field.help.to(language)
        help_line = paragraph(helping, Kind.CAPTION)
        help_line.setObjectName("help")
        if not helping:
            help_line.hide()
        self._help = help_line
        self._says_help = bool(helping)
        self._other: QLabel | None = None  # the question in the other language
        self._error = paragraph(kind=Kind.ERROR)
        self._error.hide()
        self._lines = whole = column(self, spacing=2)
        whole.addLayout(line)
        whole.addWidget(help_line)
        whole.addWidget(self._error)
        show_basis(article, field.basis)

    def name_boxes(self, name: str) -> None:
        """Give the boxes of the control their names and identifiers."""
        said = self._field.label.to(self._language)
        boxes = self._control.boxes()
        self._control.setAccessibleName(said)
        for box in boxes:
            if not box.accessibleIdentifier():
                box.setAccessibleIdentifier(name)
            if not box.accessibleName():
                box.setAccessibleName(said)
        if len(boxes) == 1:
            self._label.setBuddy(boxes[0])
            say(self._label, self._label_words())
        self._describe(None)

    def show_error(self, sentence: str | None) -> None:
        """Show a sentence about what is wrong, or none; screen readers hear it first."""
        say(self._error, sentence or "")
        self._error.setVisible(bool(sentence) and not self._control.says_itself())
        for box in self._control.boxes():
            set_property(box, "invalid", "true" if sentence else "false")
        self._describe(sentence)

    def wear(self, look: FormLook) -> None:
        """Ask as this look of a form asks. Emits nothing.

        At a table the question stands in both languages. Where all is on one page no help
        stands: the panel beside it explains the one question that has the focus.
        """
        self._help.setVisible(look is not FormLook.WHOLE and self._says_help)
        is_shown = look is FormLook.INTERVIEW
        if self._other is None and is_shown:
            self._other = paragraph(in_other_words(self._field, self._language), Kind.MUTED)
            self._other.setObjectName("other_language")
            self._lines.insertWidget(1, self._other)
        if self._other is not None:
            self._other.setVisible(is_shown)

    def leave_out_help(self) -> None:
        """Show no help: the question above says the same. Screen readers are still told it."""
        self._says_help = False
        self._help.hide()

    def _label_words(self) -> str:
        said = self._field.label.to(self._language)
        if self._field.required or isinstance(self._field, Computed):
            return said
        return f"{said} {common.OPTIONAL.to(self._language)}"

    def _describe(self, error: str | None) -> None:
        field, language = self._field, self._language
        boxes = self._control.boxes()
        parts = (
            error,
            field.label.to(language) if len(boxes) > 1 else None,
            None if field.help is None else field.help.to(language),
            None if field.basis is None else str(field.basis),
            None if field.required else words.OPTIONAL_NAME.to(language),
        )
        said = _in_sentences([part for part in parts if part])
        for box in boxes:
            box.setAccessibleDescription(said)

    def _ask_article(self, _checked: bool = False) -> None:
        if self._field.basis is not None:
            self.article_asked.emit(self._field.basis)


def _in_sentences(parts: Sequence[str]) -> str:
    """Return the parts after each other, each a sentence by itself, as it is read aloud."""
    ended = (part if part.endswith(_ENDS) else f"{part}." for part in parts[:-1])
    return " ".join((*ended, *parts[-1:]))
