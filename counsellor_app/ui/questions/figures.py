"""Short boxes for figures: a time, a count, a sum in lei."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import assert_never

from PySide6.QtWidgets import QWidget

from counsellor_app.forms.answers import Answer, Typed
from counsellor_app.forms.kinds import Count, Money, Time
from counsellor_app.forms.typed_answers import answer_typed
from counsellor_app.text import Language, Text, lei
from counsellor_app.ui.line_edits import LineBox
from counsellor_app.ui.parts import Kind, label, row
from counsellor_app.ui.questions.control import NARROW, Control
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.words import forms as words

Figures = Time | Count | Money
_LONGEST = 60


class FiguresControl(Control):
    """A short box; what it counts stands behind it."""

    def __init__(self, field: Figures, language: Language, today: Callable[[], date]) -> None:
        super().__init__()
        self._field = field
        self._today = today
        self._box = LineBox(language, _LONGEST)
        self._box.keep_width(NARROW)
        line = row(self._box, spacing=Space.S)
        unit = _unit(field)
        if unit is not None:
            line.addWidget(label(unit.to(language), Kind.MUTED))
        if isinstance(field, Time):
            self._box.setPlaceholderText(words.TIME_PATTERN.to(language))
        line.addStretch(1)
        self.setLayout(line)
        self.setFocusProxy(self._box)
        self._box.edited.connect(self.typing)
        self._box.finished.connect(self.settled)
        self._box.refused.connect(self.refused)

    def boxes(self) -> Sequence[QWidget]:
        return (self._box,)

    def answer(self) -> Answer | None:
        return answer_typed(self._field, self._box.typed(), self._today())

    def show_answer(self, answer: Answer | None) -> None:
        self._box.show_text(_written(self._field, answer))


def _unit(field: Figures) -> Text | None:
    match field:
        case Time():
            return None
        case Count():
            return field.unit
        case Money():
            return words.LEI
        case _:
            assert_never(field)


def _written(field: Figures, answer: Answer | None) -> str:
    if answer is None:
        return ""
    if isinstance(answer, Typed):
        return answer.text
    if isinstance(field, Money) and isinstance(answer, int):
        return lei(answer).removesuffix(" lei")
    return str(answer)
