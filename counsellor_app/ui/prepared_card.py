"""Beside the evaluation of special needs: what the file prepares, and the click that takes it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal

from counsellor_app.law.citation import og44
from counsellor_app.services.preparing import PreparedEvaluation
from counsellor_app.text import Language
from counsellor_app.ui.law_here import name_law
from counsellor_app.ui.panels import TitledCard
from counsellor_app.ui.parts import Kind, Role, button, paragraph, say
from counsellor_app.ui.words import preparing as words

CHECKED_FIRST = "urgency"  # the first of what is proposed and only a human can judge


@dataclass(frozen=True, slots=True)
class PreparedShown:
    """What is prepared, and how it is taken into the form."""

    evaluation: PreparedEvaluation
    take: Callable[[], None]


class PreparedCard(TitledCard):
    """The groups the file shows, each with the question that shows it. Hidden without any."""

    taken = Signal(str)  # the question to be looked at first

    def __init__(self, language: Language) -> None:
        super().__init__(words.TITLE.to(language))
        self._language = language
        self._shown: PreparedShown | None = None
        self.setObjectName("prepared")
        self.setAccessibleName(words.TITLE.to(language))
        self._groups = paragraph(kind=Kind.STRONG)
        self._shown_by = paragraph(kind=Kind.CAPTION)
        self._what = paragraph(kind=Kind.CAPTION)
        self._take = button("", Role.PRIMARY, clicked=self._taken, name="prepared.take")
        name_law(self._take, og44(33, 4))
        for part in (self._groups, self._shown_by, self._what, self._take):
            self.column.addWidget(part)
        self.hide()

    def show_prepared(self, shown: PreparedShown | None) -> None:
        """Show what is prepared, or step aside. Emits nothing."""
        self._shown = shown
        self.setVisible(shown is not None)
        if shown is None:
            return
        evaluation, language = shown.evaluation, self._language
        say(self._groups, "\n".join(one.text.to(language) for one in evaluation.groups))
        sources = dict.fromkeys(one.shown_by.to(language) for one in evaluation.groups)
        said = words.SHOWN_BY.filled(question="; ".join(sources)).to(language)
        say(self._shown_by, said)
        determines = evaluation.determines
        say(self._what, (words.DETERMINES if determines else words.RECORDS).to(language))
        say(self._take, (words.DETERMINE if determines else words.RECORD).to(language))

    def _taken(self) -> None:
        if self._shown is not None:
            self._shown.take()
            self.taken.emit(CHECKED_FIRST)
