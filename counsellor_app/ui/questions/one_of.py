"""One of a few options, as round buttons: yes or no, or a choice of up to seven."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QWidget

from counsellor_app.forms.answers import Answer
from counsellor_app.forms.kinds import Choice, YesNo
from counsellor_app.text import Language, Text
from counsellor_app.ui.choices import RoundChoice
from counsellor_app.ui.questions.control import Control
from counsellor_app.ui.questions.laying import lay_out
from counsellor_app.ui.words import common

MOST_ROUND = 7  # a longer list is searched, not read


class OneOfControl(Control):
    """Round buttons, of which one is chosen or none."""

    def __init__(self, field: YesNo | Choice, language: Language, name: str) -> None:
        super().__init__()
        self._said = {code: value for code, value, _ in _offered(field)}
        self._buttons = {
            code: RoundChoice(text.to(language), f"{name}.{code}")
            for code, _, text in _offered(field)
        }
        self._group = QButtonGroup(self)
        for part in self._buttons.values():
            part.setAccessibleDescription(field.label.to(language))
            part.clicked.connect(self._tell)
            self._group.addButton(part)
        self.setLayout(lay_out(tuple(self._buttons.values())))

    def boxes(self) -> Sequence[QWidget]:
        return tuple(self._buttons.values())

    def answer(self) -> Answer | None:
        for code, part in self._buttons.items():
            if part.isChecked():
                return self._said[code]
        return None

    def show_answer(self, answer: Answer | None) -> None:
        for code, part in self._buttons.items():
            value = self._said[code]
            if type(value) is type(answer) and value == answer:
                part.setChecked(True)
                return
        self._group.setExclusive(False)  # an exclusive group cannot be emptied
        for part in self._buttons.values():
            part.setChecked(False)
        self._group.setExclusive(True)

    def take_focus(self) -> None:
        parts = tuple(self._buttons.values())
        chosen = next((part for part in parts if part.isChecked()), parts[0])
        chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, _checked: bool = False) -> None:
        self.settled.emit()


def _offered(field: YesNo | Choice) -> tuple[tuple[str, Answer, Text], ...]:
    if isinstance(field, YesNo):
        return (("yes", True, common.YES), ("no", False, common.NO))
    return tuple((option.value, option.value, option.text) for option in field.options)
