"""The five elements of a plan (art. 18 alin. (1)) as a short list: there, lacking, waiting."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.cases.planning import ElementLine
from counsellor_app.law.plan_elements import PlanElement
from counsellor_app.text import Language, Text
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.icons import IconView
from counsellor_app.ui.needs_beside import capital
from counsellor_app.ui.parts import Kind, column, label, paragraph, row, say
from counsellor_app.ui.theme import font
from counsellor_app.ui.tokens import Colour, Size, Space
from counsellor_app.ui.words import forms as words
from counsellor_app.ui.wrapped import WrappingLink

_ORDER = tuple(PlanElement)  # as the act names them
_ABOVE = 5  # pixels between the top of a line and its words


class _Line(QWidget):
    """One element: words where it is there, a link to its question where it is not."""

    asked = Signal()

    def __init__(self, element: PlanElement) -> None:
        super().__init__()
        self._state = IconView(Icon.CIRCLE, Colour.MUTED, 16)
        self._words = paragraph()
        self._words.setContentsMargins(0, _ABOVE, 0, _ABOVE)
        self._link = WrappingLink(Colour.ACCENT)
        self._link.setObjectName(f"element.{element.value}")
        self._link.clicked.connect(self._ask)
        for part in (self._words, self._link):
            part.setFont(font(Size.SMALL))
        line = row(spacing=Space.S)
        mark = column(spacing=0)
        mark.addSpacing(_ABOVE)
        mark.addWidget(self._state)
        mark.addStretch(1)
        line.addLayout(mark)
        line.addWidget(self._words, 1)
        line.addWidget(self._link, 1)
        self.setLayout(line)

    def show_line(self, shown: ElementLine, language: Language) -> None:
        """Show how an element stands. Emits nothing."""
        name = capital(shown.element.text)
        said = _state(shown, name).to(language)
        self._words.setVisible(shown.is_there)
        self._link.setVisible(not shown.is_there)
        say(self._words, name.to(language))
        self._words.setAccessibleName(said)
        say(self._link, said)
        if shown.is_there:
            self._state.show_icon(Icon.CHECKMARK_CIRCLE_FILLED, Colour.OK)
        elif shown.waits:
            self._state.show_icon(Icon.CIRCLE, Colour.MUTED)
        else:
            self._state.show_icon(Icon.WARNING, Colour.WARN)

    def _ask(self, _checked: bool = False) -> None:
        self.asked.emit()


class PlanElements(QWidget):
    """The list of the five; what is lacking leads to the question that asks for it."""

    asked = Signal(object)  # the ElementLine that is not there

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._shown: dict[PlanElement, ElementLine] = {}
        title = words.FIVE_ELEMENTS.to(language)
        self.setObjectName("plan_elements")
        self.setAccessibleName(title)
        lines = column(self, 0)
        lines.addWidget(label(title, Kind.STRONG))
        self._lines: dict[PlanElement, _Line] = {}
        for element in _ORDER:
            made = _Line(element)
            made.asked.connect(partial(self._ask, element))
            self._lines[element] = made
            lines.addWidget(made)

    def show_elements(self, elements: Sequence[ElementLine]) -> None:
        """Show how each element stands. Emits nothing."""
        self._shown = {one.element: one for one in elements}
        for element, line in self._lines.items():
            line.setVisible(element in self._shown)
            if element in self._shown:
                line.show_line(self._shown[element], self._language)

    def _ask(self, element: PlanElement) -> None:
        self.asked.emit(self._shown[element])


def _state(shown: ElementLine, name: Text) -> Text:
    if shown.is_there:
        return words.ELEMENT_THERE.filled(element=name)
    if shown.waits:
        return words.ELEMENT_WAITS.filled(element=name)
    if shown.element is PlanElement.ACTIVITIES or shown.element is PlanElement.COMMUNITY:
        return words.ELEMENT_LACKING.filled(element=name)
    lacking = words.ACTIVITIES_COUNTED.of(shown.lacking)
    return words.ELEMENT_LACKING_AT.filled(element=name, activities=lacking)
