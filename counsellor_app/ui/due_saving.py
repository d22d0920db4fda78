"""The dates shown as a file for a calendar: what it holds is said first, then where to save it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.cases.index_rows import DueKey
from counsellor_app.services.calendar_exporting import calendar_of, record_calendar_saved
from counsellor_app.services.desk import Desk
from counsellor_app.services.pages import DueLine
from counsellor_app.text import Language
from counsellor_app.ui.asking_paths import AskPath, Proposed, written_where_asked
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.due_rows import Entry
from counsellor_app.ui.messages import question_box
from counsellor_app.ui.words import dates as words


class CalendarSaving(QObject):
    """Asks, writes the file and records that it was written."""

    saved = Signal()

    def __init__(
        self, page: QWidget, desk: Desk, language: Language, clock: Clock, ask_path: AskPath
    ) -> None:
        super().__init__(page)
        self._page = page
        self._desk = desk
        self._language = language
        self._clock = clock
        self._ask_path = ask_path

    def ask(self, entries: Sequence[Entry]) -> None:
        """Say what the file will hold, and ask whether to go on."""
        question = question_box(
            self._page,
            words.CALENDAR_TITLE.of(len(entries)),
            words.CALENDAR_WORDS,
            self._language,
            yes=words.CALENDAR_YES,
        )
        question.setObjectName("calendar_question")
        question.accepted.connect(partial(self._save, tuple(entries)))
        question.finished.connect(question.deleteLater)
        question.open()

    def _save(self, entries: Sequence[Entry]) -> None:
        keys = [entry for entry in entries if isinstance(entry, DueKey)]
        terms = [entry for entry in entries if isinstance(entry, DueLine)]
        now, language = self._clock.now(), self._language
        content = calendar_of(self._desk, keys, terms, language, now)
        name = f"{words.CALENDAR_NAME.to(language)}-{self._clock.today().isoformat()}.ics"
        proposed = Proposed(words.CALENDAR_WHERE, name, words.CALENDAR_FILES)
        written = written_where_asked(self._page, self._ask_path, proposed, content, language)
        if written is None:
            return
        record_calendar_saved(self._desk, len(entries), self._clock.now())
        self.saved.emit()
