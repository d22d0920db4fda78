"""Several lines of text."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from counsellor_app.forms.answers import Answer, Typed
from counsellor_app.forms.kinds import Paragraph
from counsellor_app.forms.typed_answers import answer_typed
from counsellor_app.text import Language
from counsellor_app.ui.line_edits import ParagraphBox
from counsellor_app.ui.parts import row
from counsellor_app.ui.questions.control import Around, Control
from counsellor_app.ui.questions.phrases import PhraseButton
from counsellor_app.ui.tokens import Space


class ParagraphControl(Control):
    """Several lines of text; Tab leaves the box."""

    def __init__(self, field: Paragraph, language: Language, today: Callable[[], date]) -> None:
        super().__init__()
        self._field = field
        self._today = today
        self._box = ParagraphBox(language, field.limit)
        line = row(self._box, spacing=Space.XS)
        self.setLayout(line)
        self._phrases: PhraseButton | None = None
        if field.phrases is not None:
            self._phrases = PhraseButton(self._box, field, language)
            line.addWidget(self._phrases, 0, Qt.AlignmentFlag.AlignTop)
        self.setFocusProxy(self._box)
        self._box.edited.connect(self.typing)
        self._box.finished.connect(self.settled)
        self._box.refused.connect(self.refused)

    def show_around(self, around: Around) -> None:
        if self._phrases is not None:
            self._phrases.show_book(around.phrases)

    def boxes(self) -> Sequence[QWidget]:
        return (self._box,)

    def take_focus(self) -> None:
        self._box.setFocus(Qt.FocusReason.OtherFocusReason)
        self._box.moveCursor(QTextCursor.MoveOperation.End)

    def answer(self) -> Answer | None:
        return answer_typed(self._field, self._box.typed(), self._today())

    def show_answer(self, answer: Answer | None) -> None:
        text = answer.text if isinstance(answer, Typed) else answer
        self._box.show_text(text if isinstance(text, str) else "")
