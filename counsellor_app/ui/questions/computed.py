"""What is computed and shown, never answered: the last day for the request, the end."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from counsellor_app.forms.answers import Answer
from counsellor_app.services.pages import Shown
from counsellor_app.text import Language
from counsellor_app.ui.parts import Kind, column, paragraph
from counsellor_app.ui.questions.control import Control
from counsellor_app.ui.words import forms as words


class ComputedControl(Control):
    """Says that it is computed as long as nothing has been."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._waiting = paragraph(words.COMPUTED_LATER.to(language), Kind.MUTED)
        column(self).addWidget(self._waiting)

    def boxes(self) -> Sequence[QWidget]:
        return ()

    def answer(self) -> Answer | None:
        return None

    def show_answer(self, answer: Answer | None) -> None:
        del answer  # nothing is stored, so there is nothing to show

    def show_shown(self, shown: Sequence[Shown]) -> None:
        self.setVisible(not shown)
