"""The summary of a case: safe contact, what is to be done, the timeline, steps, the person."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from counsellor_app.law.citation import Basis
from counsellor_app.services.pages import CasePage, LaneBar, Milestone, StepLine
from counsellor_app.services.pages import Tone as Urgency
from counsellor_app.text import Language
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.law_here import law_in_focus
from counsellor_app.ui.line_list import LineList, Opening
from counsellor_app.ui.line_places import Line
from counsellor_app.ui.panels import ScrollPage, TitledCard
from counsellor_app.ui.parts import Kind, column, label, link, paragraph, rule, say
from counsellor_app.ui.safe_contact_card import SafeContactCard
from counsellor_app.ui.tasks_card import Tasks
from counsellor_app.ui.timeline import Timeline
from counsellor_app.ui.timeline_axis import Bar, Lane, Mark
from counsellor_app.ui.tokens import Space, Tone
from counsellor_app.ui.tones import STATE_ICONS, TONES
from counsellor_app.ui.words import case as words
from counsellor_app.ui.words import common, law


class CaseSummary(ScrollPage):
    """A case at a glance; ``step_chosen`` brings the step to open."""

    step_chosen = Signal(object)  # a StepLine
    article_wanted = Signal(object)  # a Basis
    person_wanted = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__(1500)
        self.column.setSpacing(Space.M)
        self._language = language
        self._page: CasePage | None = None
        self._safe = SafeContactCard(language)
        self._timeline = Timeline(language)
        self._timeline.chosen.connect(self._show_law_of_item)
        self.tasks = Tasks(language)
        self._steps = LineList("step", "")
        self._person = FactList(words.PERSON_EMPTY.to(language))
        self._calendar = TitledCard(
            common.TIMELINE.to(language), label(common.TIMELINE_KEY.to(language), Kind.CAPTION)
        )
        self._lay_out()

    def show_page(self, page: CasePage, today: date) -> None:
        """Show a case as of today. Emits nothing."""
        self._page = page
        language = self._language
        self._safe.show_lines(page.safe_contact)
        marks = [_mark(position, one, language) for position, one in enumerate(page.milestones)]
        lanes = [
            Lane(
                lane.title.to(language),
                tuple(_bar(f"{number}.{position}", one, language)
                      for position, one in enumerate(lane.bars)),
            )
            for number, lane in enumerate(page.lanes)
        ]  # fmt: skip
        self._calendar.setVisible(bool(lanes or marks))
        self.tasks.show_tasks(page.tasks)
        self._steps.show_openings([self._step(step) for step in page.steps])
        self._person.show_facts(
            [(name.to(language), said.to(language)) for name, said in page.person]
        )
        self._timeline.show_timeline(lanes, marks, today)

    def basis(self) -> Basis | None:
        """Return the article where the focus is, else that of the next date."""
        due = None if self._page is None else self._page.next_due
        return law_in_focus() or (None if due is None else due.basis)

    def _show_law_of_item(self, _item: str) -> None:
        found = law_in_focus()
        if found is not None:
            self.article_wanted.emit(found)

    def _step(self, step: StepLine) -> Opening:
        language = self._language
        symbol, ink = STATE_ICONS[step.state]
        state = words.STATES[step.state].to(language)
        detail = "" if step.detail is None else step.detail.to(language)
        title = step.title.to(language)
        line = Line(
            name=title if step.basis is None else f"{title} ({step.basis})",
            day=detail or state,
            symbol=symbol,
            ink=ink,
            state=state if detail else "",
        )
        return Opening(line, partial(self.step_chosen.emit, step), step.basis)

    def _lay_out(self) -> None:
        self._calendar.column.addWidget(self._timeline)
        for part in (self._safe, self.tasks, self._calendar):
            self.column.addWidget(part)
        steps = TitledCard(words.STEPS.to(self._language))
        steps.column.addWidget(self._steps)
        change = link(
            words.EDIT_PERSON.to(self._language),
            symbol=Icon.EDIT,
            clicked=self.person_wanted.emit,
            name="person.change",
        )
        person = TitledCard(words.PERSON.to(self._language), change)
        person.column.addWidget(self._person)
        both = QHBoxLayout()
        both.setSpacing(Space.L)
        for card, share in ((steps, 3), (person, 2)):
            side = column()
            side.addWidget(card)
            side.addStretch(1)
            both.addLayout(side, share)
        self.column.addLayout(both)
        self.column.addStretch(1)


class FactList(QWidget):
    """Facts under each other, built once and then changed in place."""

    def __init__(self, empty: str) -> None:
        super().__init__()
        self._rows: list[tuple[QWidget, QLabel, QLabel]] = []
        self._empty = paragraph(empty, Kind.MUTED)
        self._column = column(self, 0)
        self._column.addWidget(self._empty)

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show these facts."""
        while len(self._rows) < len(facts):
            self._add_row()
        for position, (line, name, value) in enumerate(self._rows):
            line.setVisible(position < len(facts))
            if position < len(facts):
                say(name, facts[position][0])
                say(value, facts[position][1])
                line.setAccessibleName(": ".join(facts[position]))
        self._empty.setVisible(not facts)

    def _add_row(self) -> None:
        name, value = paragraph(kind=Kind.MUTED), paragraph()
        made = QWidget()
        lines = column(made, 0)
        lines.addWidget(rule())
        words_of = QHBoxLayout()
        words_of.setContentsMargins(0, 7, 0, 7)
        words_of.setSpacing(Space.S)
        words_of.addWidget(name, 2)
        words_of.addWidget(value, 3)
        lines.addLayout(words_of)
        self._column.addWidget(made)
        self._rows.append((made, name, value))


def _bar(bar_id: str, bar: LaneBar, language: Language) -> Bar:
    return Bar(
        id=bar_id,
        words=bar.label.to(language),
        start=bar.starts,
        end=bar.ends,
        tone=Tone.INFO,
        approved=not bar.possible,
        aside=_aside(bar, language),
        law=bar.basis,
    )


def _mark(position: int, one: Milestone, language: Language) -> Mark:
    return Mark(
        id=f"mark.{position}",
        words=one.label.to(language),
        day=one.day,
        tone=TONES[one.tone],
        fulfilled=one.tone is Urgency.DONE,
        aside=_aside(one, language),
        law=one.basis,
    )


def _aside(one: LaneBar | Milestone, language: Language) -> str:
    said = "" if one.basis is None else str(one.basis)
    return law.WITH_MARK.filled(said=said).to(language) if one.check else said
