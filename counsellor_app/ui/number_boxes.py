"""A registration number and its day, typed."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.text import Language, Text
from counsellor_app.ui.day_box import DayBox
from counsellor_app.ui.line_edits import LineBox
from counsellor_app.ui.paper_bar import asked
from counsellor_app.ui.parts import Kind, column, paragraph, say
from counsellor_app.ui.theme import set_property
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.words import issuing as words

_LONGEST_NUMBER = 40


class NumberBoxes(QWidget):
    """A box for the number and one for the day, and what they lack, in words."""

    finished = Signal()  # the focus left a box, or Enter

    def __init__(self, language: Language, today: Callable[[], date]) -> None:
        super().__init__()
        self._language = language
        self.number = LineBox(language, _LONGEST_NUMBER)
        self.number.setObjectName("number")
        self.day = DayBox(language, today)
        self.day.line.setObjectName("number_day")
        self._problem = paragraph(kind=Kind.ERROR)
        self._problem.hide()
        lines = column(self, Space.S)
        lines.addWidget(asked(words.NUMBER.to(language), self.number, widest=260))
        lines.addWidget(asked(words.DAY.to(language), self.day))
        lines.addWidget(self._problem)
        self.setFocusProxy(self.number)
        self.number.finished.connect(self.finished)
        self.day.finished.connect(self.finished)

    def show_number(self, number: str | None, day: date | None) -> None:
        """Show a number and a day, or empty boxes. Emits nothing."""
        self.number.show_text(number or "")
        self.day.show_day(day)
        self._complain(None)

    def so_far(self) -> tuple[str | None, date | None]:
        """Return what is typed so far; None for a box that is still empty."""
        return self.number.typed().strip() or None, self.day.day()

    def typed(self) -> tuple[str, date] | None:
        """Return the number and the day; None with a sentence beside what is missing."""
        number, day = self.number.typed().strip(), self.day.day()
        if not number:
            self._complain(words.NUMBER_MISSING)
            self.number.setFocus()
            return None
        if day is None:
            self._complain(words.DAY_MISSING)
            self.day.setFocus()
            return None
        self._complain(None)
        return number, day

    def _complain(self, sentence: Text | None) -> None:
        say(self._problem, "" if sentence is None else sentence.to(self._language))
        self._problem.setVisible(sentence is not None)
        wrong = sentence is words.NUMBER_MISSING
        set_property(self.number, "invalid", "true" if wrong else "false")
