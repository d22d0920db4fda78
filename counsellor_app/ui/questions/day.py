"""A day, whole or known only in part, or a month."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from counsellor_app.forms.answers import Answer, Typed
from counsellor_app.forms.kinds import Day
from counsellor_app.forms.spoken import day_in_words
from counsellor_app.forms.typed_answers import answer_typed
from counsellor_app.text import Language
from counsellor_app.ui.day_box import DayBox, MonthBox, PartialDayBox
from counsellor_app.ui.parts import column
from counsellor_app.ui.questions.control import Control


class DayControl(Control):
    """A day as people type days; what cannot be read stays as it was typed."""

    def __init__(self, field: Day, language: Language, today: Callable[[], date]) -> None:
        super().__init__()
        self._field = field
        self._today = today
        self._box = _box_of(field)(language, today)
        column(self).addWidget(self._box)
        self.setFocusProxy(self._box)
        self._box.edited.connect(self.typing)
        self._box.finished.connect(self.settled)
        self._box.line.refused.connect(self.refused)

    def boxes(self) -> Sequence[QWidget]:
        return (self._box.line,)

    def answer(self) -> Answer | None:
        return answer_typed(self._field, self._box.typed(), self._today())

    def show_answer(self, answer: Answer | None) -> None:
        if isinstance(answer, Typed):
            self._box.show_text(answer.text)
            return
        self._box.show_text(day_in_words(answer) if isinstance(answer, str) else "")

    def says_itself(self) -> bool:
        return isinstance(self.answer(), Typed)


def _box_of(field: Day) -> type[DayBox]:
    if field.month:
        return MonthBox
    return PartialDayBox if field.partial else DayBox
