"""A line of text."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from counsellor_app.forms.answers import Answer, Typed
from counsellor_app.forms.kinds import Line, Pattern, Script
from counsellor_app.forms.typed_answers import answer_typed
from counsellor_app.text import Language
from counsellor_app.ui.line_edits import LineBox, right_to_left
from counsellor_app.ui.parts import row
from counsellor_app.ui.questions.control import SHORT, WIDE, Around, Control
from counsellor_app.ui.questions.phrases import PhraseButton
from counsellor_app.ui.suggesting import SuggestionList
from counsellor_app.ui.theme import px

_LONG = 250  # from so many characters on a line may take the whole page
_SHORT_PATTERNS = frozenset({Pattern.CNP, Pattern.PHONE, Pattern.REGISTRATION})


class LineControl(Control):
    """One line of text; the person's own letters may run from right to left."""

    def __init__(self, field: Line, language: Language, today: Callable[[], date]) -> None:
        super().__init__()
        self._field = field
        self._today = today
        self._box = LineBox(language, field.limit)
        self._box.keep_within(_width(field))
        line = row()
        self.setLayout(line)
        own = field.script is Script.OWN
        part: QWidget = right_to_left(self._box) if own else self._box
        if own:
            part.setMaximumWidth(px(WIDE))
        line.addWidget(part, 1)
        self._phrases: PhraseButton | None = None
        if field.phrases is not None:
            self._phrases = PhraseButton(self._box, field, language)
            line.addWidget(self._phrases)
        line.addStretch(0)
        self.setFocusProxy(self._box)
        self._box.edited.connect(self.typing)
        self._box.finished.connect(self.settled)
        self._box.refused.connect(self.refused)
        if field.suggests is not None:
            SuggestionList(self._box, field.suggests)

    def show_around(self, around: Around) -> None:
        if self._phrases is not None:
            self._phrases.show_book(around.phrases)

    def boxes(self) -> Sequence[QWidget]:
        return (self._box,)

    def answer(self) -> Answer | None:
        return answer_typed(self._field, self._box.typed(), self._today())

    def show_answer(self, answer: Answer | None) -> None:
        text = answer.text if isinstance(answer, Typed) else answer
        self._box.show_text(text if isinstance(text, str) else "")
        if not self._box.hasFocus():
            self._box.setCursorPosition(0)

    def take_focus(self) -> None:
        self._box.setFocus(Qt.FocusReason.OtherFocusReason)
        self._box.end(False)


def _width(field: Line) -> int:
    if field.pattern in _SHORT_PATTERNS:
        return SHORT
    return 2 * WIDE if field.limit >= _LONG else WIDE
