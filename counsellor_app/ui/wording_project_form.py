"""A new project on documents, typed: sentence, emblem, on which papers, from when, why."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.services.project_band import (
    LONGEST_SENTENCE,
    LONGEST_SHOWS,
    Band,
    OnPapers,
    TypedBand,
)
from counsellor_app.text import Language, Text, short_date
from counsellor_app.ui.day_box import DayBox
from counsellor_app.ui.first_run_who import OneOf
from counsellor_app.ui.line_edits import LineBox, ParagraphBox
from counsellor_app.ui.panels import Card
from counsellor_app.ui.paper_bar import asked
from counsellor_app.ui.parts import Kind, Role, button, label, paragraph, row, say
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.wording_emblem import EmblemChooser
from counsellor_app.ui.words import wording as words

_WIDEST, _REASON = 640, 300


class ProjectForm(Card):
    """Boxes for a new project; tells what was typed once it is whole."""

    wanted = Signal(object)  # a TypedBand

    def __init__(self, language: Language, today: Callable[[], date]) -> None:
        super().__init__(spacing=Space.M)
        self._language = language
        self._sentence = ParagraphBox(language, LONGEST_SENTENCE)
        self._sentence.setObjectName("project.sentence")
        self.emblem = EmblemChooser(language)
        self._shows = LineBox(language, LONGEST_SHOWS)
        self._shows.setObjectName("project.shows")
        self._papers = OneOf(
            "project.papers",
            {
                OnPapers.OWN.value: words.ON_OWN.to(language),
                OnPapers.ALL.value: words.ON_ALL.to(language),
            },
        )
        self._from = DayBox(language, today)
        self._from.line.setObjectName("project.from")
        self._until = DayBox(language, today)
        self._until.line.setObjectName("project.until")
        self._reason = LineBox(language, _REASON)
        self._reason.setObjectName("project.reason")
        self._problem = paragraph(kind=Kind.ERROR)
        self._problem.setObjectName("project.problem")
        self.emblem.chosen.connect(self._show_shows)
        self._lay_out()
        self._from.show_text(short_date(today()))

    def show_band(self, band: Band | None) -> None:
        """Begin with what stands on documents now, to change it. Emits nothing."""
        project = None if band is None else band.project
        emblem = None if project is None else project.emblem
        self._sentence.show_text("" if project is None else project.sentence)
        self.emblem.show_picture(None if emblem is None else emblem.picture)
        self._shows.show_text("" if emblem is None else emblem.shows)
        self._papers.show_chosen((OnPapers.OWN if band is None else band.papers).value)
        until = None if band is None else band.until
        self._until.show_text("" if until is None else short_date(until))
        self._reason.show_text("")
        self._problem.hide()
        self._show_shows()

    def complain(self, said: Text) -> None:
        """Say what is to be mended."""
        say(self._problem, said.to(self._language))
        self._problem.show()
        announce(self, self._problem.text())

    def take_focus(self) -> None:
        """Put the focus into the first box."""
        self._sentence.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_shows(self) -> None:
        self._shows_asked.setVisible(self.emblem.picture is not None)

    def _give(self) -> None:
        start, until = self._from.day(), self._until.day()
        if start is None:
            self.complain(words.FROM_MISSING)
            self._from.setFocus()
            return
        if until is None and self._until.line.typed().strip():
            self.complain(words.UNTIL_WRONG)
            self._until.setFocus()
            return
        self._problem.hide()
        self.wanted.emit(
            TypedBand(
                sentence=self._sentence.typed(),
                emblem=self.emblem.picture,
                shows=self._shows.typed(),
                papers=OnPapers(self._papers.chosen() or OnPapers.OWN.value),
                start=start,
                until=until,
                reason=self._reason.typed(),
            )
        )

    def _lay_out(self) -> None:
        said = self._language
        lines = self.column
        lines.addWidget(label(words.NEW_PROJECT.to(said), Kind.SUBTITLE))
        helping = words.SENTENCE_HELP.to(said)
        lines.addWidget(asked(words.SENTENCE.to(said), self._sentence, helping, _WIDEST))
        lines.addWidget(self.emblem)
        helping = words.SHOWS_HELP.to(said)
        self._shows_asked: QWidget = asked(words.SHOWS.to(said), self._shows, helping, _WIDEST)
        lines.addWidget(self._shows_asked)
        helping = words.ON_ALL_HELP.to(said)
        lines.addWidget(asked(words.WHICH_PAPERS.to(said), self._papers, helping, _WIDEST))
        days = row(
            asked(words.PROJECT_FROM.to(said), self._from, widest=_WIDEST),
            asked(words.PROJECT_UNTIL.to(said), self._until, widest=_WIDEST),
            spacing=Space.L,
        )
        days.addStretch(1)
        lines.addLayout(days)
        lines.addWidget(asked(words.PROJECT_WHY.to(said), self._reason, widest=_WIDEST))
        lines.addWidget(self._problem)
        save = button(
            words.SAVE_PROJECT.to(said), Role.PRIMARY, clicked=self._give, name="project.save"
        )
        acts = row(save)
        acts.addStretch(1)
        lines.addLayout(acts)
