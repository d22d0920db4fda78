"""Any number of options, as ticks."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from counsellor_app.forms.answers import Answer
from counsellor_app.forms.kinds import Several
from counsellor_app.text import Language
from counsellor_app.ui.choices import SquareChoice
from counsellor_app.ui.questions.control import Control
from counsellor_app.ui.questions.laying import lay_out


class SeveralControl(Control):
    """Any number of options; what a later list does not know is kept as it is."""

    def __init__(self, field: Several, language: Language, name: str) -> None:
        super().__init__()
        self._ticks = {
            option.value: SquareChoice(option.text.to(language), f"{name}.{option.value}")
            for option in field.options
        }
        self._foreign: tuple[str, ...] = ()
        for tick in self._ticks.values():
            tick.setAccessibleDescription(field.label.to(language))
            tick.clicked.connect(self._tell)
        self.setLayout(lay_out(tuple(self._ticks.values())))

    def boxes(self) -> Sequence[QWidget]:
        return tuple(self._ticks.values())

    def answer(self) -> Answer | None:
        ticked = (value for value, tick in self._ticks.items() if tick.isChecked())
        return (*ticked, *self._foreign) or None

    def show_answer(self, answer: Answer | None) -> None:
        parts = answer if isinstance(answer, tuple) else ()
        ticked = {part for part in parts if isinstance(part, str)}
        for value, tick in self._ticks.items():
            tick.setChecked(value in ticked)
        self._foreign = tuple(sorted(ticked.difference(self._ticks)))

    def _tell(self, _checked: bool = False) -> None:
        self.settled.emit()
