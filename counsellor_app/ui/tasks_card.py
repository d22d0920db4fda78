"""What is to be done in a case, each with one button; what was done is folded below."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counsellor_app.services.pages import TaskLine
from counsellor_app.text import Language, short_date
from counsellor_app.ui.folded import Folded
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.panels import Card, TitledCard
from counsellor_app.ui.parts import Kind, button, column, label, link, paragraph, pill, row
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.tones import TONES
from counsellor_app.ui.words import tasks as words


class Tasks(QWidget):
    """The tasks of a case; nothing is seen of it while nothing was ever promised."""

    done_wanted = Signal(object)  # a TaskLine
    back_wanted = Signal(object)  # a TaskLine that is done: it is not
    record_wanted = Signal(object)  # a TaskLine: open the form that promised it

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.setObjectName("tasks")
        self._language = language
        self._parts: list[QWidget] = []
        self._column = column(self, Space.XS)
        self.hide()

    def show_tasks(self, tasks: Sequence[TaskLine]) -> None:
        """Show these tasks in place of those shown before. Emits nothing."""
        for part in self._parts:
            part.deleteLater()
        self._parts.clear()
        to_do = [task for task in tasks if not task.is_done]
        done = [task for task in tasks if task.is_done]
        if to_do:
            card = TitledCard(words.TITLE.to(self._language))
            card.add_rows([self._to_do(place, task) for place, task in enumerate(to_do)])
            self._add(card)
        if done:
            title = words.WERE_DONE.of(len(done)).to(self._language)
            self._add(Folded(title, "tasks.done", partial(self._were_done, done)))
        self.setVisible(bool(tasks))

    def _add(self, part: QWidget) -> None:
        self._column.addWidget(part)
        self._parts.append(part)

    def _to_do(self, place: int, task: TaskLine) -> QWidget:
        language = self._language
        day = words.WITHOUT_DAY if task.by is None else words.BY.filled(day=short_date(task.by))
        facts = row(label(day.to(language), Kind.MUTED))
        if task.when is not None:
            facts.addWidget(pill(task.when.to(language), TONES[task.tone]))
        facts.addWidget(self._source(f"task.{place}.record", task))
        who = words.WHO.filled(who=task.who).to(language) if task.who else ""
        facts.addWidget(paragraph(who, Kind.CAPTION), 1)
        made = button(
            words.DONE.to(language),
            symbol=Icon.CHECKMARK,
            clicked=partial(self.done_wanted.emit, task),
            name=f"task.{place}.done",
        )
        made.setAccessibleName(words.DONE_ONE.filled(what=task.what).to(language))
        texts = column(spacing=0)
        texts.addWidget(paragraph(task.what.to(language), Kind.STRONG))
        texts.addLayout(facts)
        part = QWidget()
        across = QHBoxLayout(part)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(Space.M)
        across.addLayout(texts, 1)
        across.addWidget(made)
        return part

    def _were_done(self, tasks: Sequence[TaskLine]) -> Iterator[QWidget]:
        card = Card()
        for place, task in enumerate(tasks):
            card.column.addWidget(self._was_done(place, task))
        yield card

    def _was_done(self, place: int, task: TaskLine) -> QWidget:
        language = self._language
        said = words.DONE_SOMETIME
        if task.done_on is not None:
            said = words.DONE_ON.filled(day=short_date(task.done_on))
        parts = [said.to(language)]
        if task.done_by:
            parts.append(words.DONE_BY.filled(name=task.done_by).to(language))
        facts = row(label(" · ".join(parts), Kind.CAPTION))
        facts.addWidget(self._source(f"done.{place}.record", task))
        if task.done_by is not None:
            back = link(
                words.TAKE_BACK.to(language),
                symbol=Icon.ARROW_UNDO,
                clicked=partial(self.back_wanted.emit, task),
                name=f"done.{place}.back",
            )
            back.setAccessibleName(words.TAKE_BACK_ONE.filled(what=task.what).to(language))
            facts.addWidget(back)
        facts.addStretch(1)
        made = QWidget()
        lines = column(made, 0)
        lines.addWidget(paragraph(task.what.to(language)))
        lines.addLayout(facts)
        return made

    def _source(self, name: str, task: TaskLine) -> QWidget:
        """Return a link to the record that promised it."""
        language = self._language
        told = {"form": task.form, "day": short_date(task.promised_on)}
        made = link(
            words.PROMISED.filled(**told).to(language),
            clicked=partial(self.record_wanted.emit, task),
            name=name,
        )
        made.setAccessibleName(words.OPEN_ONE.filled(**told).to(language))
        return made
