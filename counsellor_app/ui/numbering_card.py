"""The number and day of a document: typed now, or dotted lines that a pen fills."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup

from counsellor_app.services.issuing import DOTTED, Numbering
from counsellor_app.text import Language, Text
from counsellor_app.ui.choices import RoundChoice
from counsellor_app.ui.number_boxes import NumberBoxes
from counsellor_app.ui.panels import TitledCard
from counsellor_app.ui.parts import Kind, paragraph
from counsellor_app.ui.words import issuing as words


class NumberingCard(TitledCard):
    """Asks for the number and the day, or that they be left to the pen."""

    changed = Signal()  # what the draft prints as number and day is another now

    def __init__(self, language: Language, today: Callable[[], date], title: Text) -> None:
        super().__init__(title.to(language))
        self._now = RoundChoice(words.NUMBER_NOW.to(language), "number_now")
        self._pen = RoundChoice(words.NUMBER_BY_PEN.to(language), "number_by_pen")
        self._boxes = NumberBoxes(language, today)
        group = QButtonGroup(self)
        for choice in (self._now, self._pen):
            group.addButton(choice)
            choice.clicked.connect(lambda _checked: self.changed.emit())
        self.column.addWidget(self._now)
        self.column.addWidget(self._boxes)
        self.column.addWidget(self._pen)
        self.column.addWidget(paragraph(words.PEN_HINT.to(language), Kind.CAPTION))
        self._now.toggled.connect(self._boxes.setVisible)
        self._boxes.finished.connect(self.changed)

    def show_numbering(self, proposed: Numbering) -> None:
        """Preset the number, the day, or dotted lines. Emits nothing."""
        by_pen = proposed.number is None and proposed.day is None
        self._boxes.show_number(proposed.number, proposed.day)
        self._pen.setChecked(by_pen)
        self._now.setChecked(not by_pen)
        self._boxes.setVisible(not by_pen)

    def take_focus(self) -> None:
        """Move the focus to the way chosen."""
        (self._now if self._now.isChecked() else self._pen).setFocus()

    def numbering(self) -> Numbering | None:
        """Return the number and day, or dotted lines; None if a box is still empty."""
        if self._pen.isChecked():
            return DOTTED
        typed = self._boxes.typed()
        return None if typed is None else Numbering(*typed)

    def so_far(self) -> Numbering:
        """Return the number and day as far as they are typed; dotted lines where they are not."""
        return DOTTED if self._pen.isChecked() else Numbering(*self._boxes.so_far())
