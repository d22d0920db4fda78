"""That something promised was done: its day is asked, today unless another is typed."""

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.errors import UserError
from counsellor_app.services.pages import TaskLine
from counsellor_app.services.tasks import NOT_YET, record_done, take_done_back
from counsellor_app.text import Text
from counsellor_app.ui.case_desk import CaseDesk
from counsellor_app.ui.day_box import DayBox
from counsellor_app.ui.messages import Message, grow, tell
from counsellor_app.ui.paper_bar import asked
from counsellor_app.ui.parts import Kind, Role, paragraph, say
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.tokens import Tone
from counsellor_app.ui.words import common
from counsellor_app.ui.words import tasks as words


class TaskDone(Message):
    """Asks on which day a task was done; Enter records it."""

    recorded = Signal()

    def __init__(self, at: CaseDesk, task: TaskLine) -> None:
        language = at.language
        title, what = words.ASK_TITLE.to(language), task.what.to(language)
        super().__init__(at.page, title, what, Tone.NEUTRAL)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._at = at
        self._keep = partial(record_done, at.desk, at.case_id, task.kind)
        self._day = DayBox(language, at.clock.today)
        self._day.line.setObjectName("done_on")
        self._day.show_day(at.clock.today())
        self._problem = paragraph(kind=Kind.ERROR)
        self._problem.hide()
        self.body.addWidget(asked(words.ASK_DAY.to(language), self._day))
        self.body.addWidget(self._problem)
        self.add_act(common.DISCARD.to(language), Role.PLAIN, self.reject)
        record = self.add_act(words.RECORD.to(language), Role.PRIMARY, self._record)
        record.setObjectName("done.record")
        record.setDefault(True)
        self._day.setFocus()

    def _record(self) -> None:
        day, today = self._day.day(), self._at.clock.today()
        if day is None or day > today:
            self._complain(words.NO_DAY if day is None else NOT_YET)
            return
        try:
            self._keep(day=day, today=today, now=self._at.clock.now())
        except UserError as error:
            tell(self, error, self._at.language)
            return
        self.accept()
        self.recorded.emit()

    def _complain(self, problem: Text) -> None:
        say(self._problem, problem.to(self._at.language))
        self._problem.show()
        grow(self)
        announce(self, self._problem.text())
        self._day.setFocus()


class TasksAsked(QObject):
    """Records what the card of a case says of its tasks."""

    changed = Signal()

    def __init__(self, at: CaseDesk) -> None:
        super().__init__(at.page)
        self._at = at

    def ask_day(self, task: TaskLine) -> QWidget:
        """Ask on which day a task was done, and record it."""
        box = TaskDone(self._at, task)
        box.recorded.connect(self.changed)
        box.open()
        return box

    def take_back(self, task: TaskLine) -> None:
        """Withdraw that a task was done."""
        at = self._at
        try:
            take_done_back(
                at.desk, at.case_id, task.kind, today=at.clock.today(), now=at.clock.now()
            )
        except UserError as error:
            tell(at.page, error, at.language)
            return
        self.changed.emit()
