"""Any number of options, as ticks."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from counsellor_app.forms.answers import Answer
from counsellor_app.forms.kinds import Several
from counsellor_app.text import Language
from counsellor_app.ui.choice_box import folded
from counsellor_app.ui.choices import SquareChoice
from counsellor_app.ui.mnemonics import without_mnemonic
from counsellor_app.ui.questions.control import Control
from counsellor_app.ui.questions.laying import in_lines, lay_out

_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ACROSS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_NO_WORDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class SeveralControl(Control):
    """Any number of options; what a later list does not know is kept as it is.

    All ticks are one stop on the way of Tab, as round buttons are: arrows go to the next one as
    they lie on the page, a letter to the next one that begins with it, Space ticks.
    """

    def __init__(self, field: Several, language: Language, name: str) -> None:
        super().__init__()
        self._ticks = {
            option.value: SquareChoice(option.text.to(language), f"{name}.{option.value}")
            for option in field.options
        }
        self._foreign: tuple[str, ...] = ()
        for tick in self._ticks.values():
            tick.clicked.connect(self._tell)
            tick.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            tick.installEventFilter(self)
        next(iter(self._ticks.values())).setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        grid = lay_out(tuple(self._ticks.values()))
        self.setLayout(grid)
        self._across = in_lines(grid, self._ticks.values())

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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            for tick in self._ticks.values():
                here = tick is watched
                tick.setFocusPolicy(_STRONG if here else Qt.FocusPolicy.ClickFocus)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._go(watched, event)
        return super().eventFilter(watched, event)

    def _go(self, watched: QObject, event: QKeyEvent) -> bool:
        """Move the focus for an arrow or a letter; tell whether it was one."""
        ticks = tuple(self._ticks.values())
        here = next((place for place, tick in enumerate(ticks) if tick is watched), 0)
        key = Qt.Key(event.key())
        if event.modifiers() & _NO_WORDS:
            return False
        for steps, way in ((_DOWN, ticks), (_ACROSS, self._across)):
            if key in steps:
                beside = way[(way.index(ticks[here]) + steps[key]) % len(way)]
                beside.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        letter = folded(event.text())
        if not letter.isalpha():
            return False
        for tick in (*ticks[here + 1 :], *ticks[:here]):
            if folded(without_mnemonic(tick.text())).startswith(letter):
                tick.setFocus(Qt.FocusReason.OtherFocusReason)
                break
        return True

    def _tell(self, _checked: bool = False) -> None:
        self.settled.emit()


_STRONG = Qt.FocusPolicy.StrongFocus
