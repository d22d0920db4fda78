"""What the family may see: each topic with a tick, and the day on which the adult decided."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from counsellor_app.cases.ids import CaseId
from counsellor_app.errors import UserError
from counsellor_app.services.desk import Desk
from counsellor_app.services.family import OpeningLine, close_topic, open_topic, opening_page
from counsellor_app.text import Language, Text, short_date
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.day_box import DayBox
from counsellor_app.ui.messages import Message, tell
from counsellor_app.ui.paper_bar import asked
from counsellor_app.ui.parts import Kind, Role, column, doubled, label, paragraph, row, say
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.theme import px
from counsellor_app.ui.tokens import Space, Tone
from counsellor_app.ui.words import common
from counsellor_app.ui.words import family as words

_WIDTH = 560


class FamilyOpening(Message):
    """Asks which topics the adult of a case opens to the family; it asks for no reason."""

    recorded = Signal()

    def __init__(
        self, parent: QWidget, desk: Desk, case_id: CaseId, language: Language, clock: Clock
    ) -> None:
        title, said = words.OPENING_TITLE, words.OPENING_WORDS
        super().__init__(parent, title.to(language), said.to(language), Tone.NEUTRAL)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._case_id = case_id
        self._language = language
        self._clock = clock
        self._page = opening_page(desk, case_id)
        self._ticks: dict[str, QCheckBox] = {}
        topics = column(spacing=Space.S)
        for line in self._page:
            topics.addLayout(self._topic(line))
        self._day = DayBox(language, clock.today)
        self._day.line.setObjectName("opening.day")
        self._day.show_day(clock.today())
        self._problem = paragraph(kind=Kind.ERROR)
        self._problem.hide()
        self.body.addLayout(topics)
        self.body.addWidget(asked(words.OPENING_DAY.to(language), self._day, widest=460))
        self.body.addWidget(self._problem)
        self.add_act(common.DISCARD.to(language), Role.PLAIN, self.reject)
        record = self.add_act(words.OPENING_RECORD.to(language), Role.PRIMARY, self._record)
        record.setObjectName("opening.record")
        record.setDefault(True)
        self.setMinimumWidth(px(_WIDTH))

    def _topic(self, line: OpeningLine) -> QHBoxLayout:
        name = line.topic.text.to(self._language)
        tick = QCheckBox(doubled(name[:1].upper() + name[1:]))
        tick.setObjectName(f"opening.{line.topic.value}")
        tick.setChecked(line.since is not None)
        tick.setEnabled(not line.closed)
        state = _state(line).to(self._language)
        tick.setAccessibleDescription(state)
        self._ticks[line.topic.value] = tick
        made = row(tick, label(state, Kind.CAPTION), spacing=Space.M)
        made.addStretch(1)
        return made

    def _record(self) -> None:
        """Record what changed, topic by topic."""
        day = self._day.day()
        if day is None or day > self._clock.today():
            self._complain(words.OPENING_NO_DAY if day is None else words.OPENING_AHEAD)
            return
        try:
            for line in self._page:
                self._record_topic(line, day)
        except UserError as error:
            tell(self, error, self._language)
            return
        self.accept()
        self.recorded.emit()

    def _record_topic(self, line: OpeningLine, day: date) -> None:
        wanted = self._ticks[line.topic.value].isChecked()
        if line.closed or wanted == (line.since is not None):
            return
        change = open_topic if wanted else close_topic
        change(self._desk, self._case_id, line.topic.value, day, self._clock.now())

    def _complain(self, problem: Text) -> None:
        say(self._problem, problem.to(self._language))
        self._problem.show()
        announce(self, problem.to(self._language))
        self._day.setFocus()


def _state(line: OpeningLine) -> Text:
    """Return how a topic stands; closed and never asked are one and the same."""
    if line.closed:
        return words.CLOSED_IN_CONTACT
    if line.since is None:
        return words.TOPIC_CLOSED
    return words.OPENED_SINCE.filled(day=short_date(line.since))
