"""A step that is recorded with its reason: what follows from it, and why it is taken."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from counsellor_app.errors import UserError
from counsellor_app.text import Language, Text
from counsellor_app.ui.line_edits import LineBox
from counsellor_app.ui.messages import Message, grow, tell
from counsellor_app.ui.paper_bar import asked
from counsellor_app.ui.parts import Kind, Role, paragraph, say
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.tokens import Tone
from counsellor_app.ui.words import common

_LONGEST_REASON = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step in words; ``name`` begins the names of its box and its button."""

    name: str
    title: Text
    follows: Text
    reason: Text
    missing: Text
    yes: Text
    role: Role = Role.DANGER


class ReasonAsked(Message):
    """Says what follows from a step; without a reason it does not let go. Accepted when taken."""

    def __init__(
        self, parent: QWidget, step: Step, language: Language, take: Callable[[str], object]
    ) -> None:
        super().__init__(parent, step.title.to(language), step.follows.to(language), Tone.WARN)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._step = step
        self._language = language
        self._take = take
        self._reason = LineBox(language, _LONGEST_REASON)
        self._reason.setObjectName(f"{step.name}.reason")
        self._problem = paragraph(kind=Kind.ERROR)
        self._problem.hide()
        self.body.addWidget(asked(step.reason.to(language), self._reason))
        self.body.addWidget(self._problem)
        self.add_act(common.DISCARD.to(language), Role.PLAIN, self.reject).setDefault(True)
        self.add_act(step.yes.to(language), step.role, self._give).setObjectName(f"{step.name}.now")
        self._reason.setFocus()

    def lacks(self, reason: str) -> tuple[Text, QWidget] | None:
        """Return what is missing in words and where it is asked; None if nothing is."""
        return None if reason else (self._step.missing, self._reason)

    def _give(self) -> None:
        reason = self._reason.typed().strip()
        lack = self.lacks(reason)
        self._problem.setVisible(lack is not None)
        if lack is not None:
            self._complain(*lack)
            return
        try:
            self._take(reason)
        except UserError as error:
            tell(self, error, self._language)
            return
        self.accept()

    def _complain(self, said: Text, asked_in: QWidget) -> None:
        say(self._problem, said.to(self._language))
        grow(self)
        announce(self, self._problem.text())
        asked_in.setFocus()
