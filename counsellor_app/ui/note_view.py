"""The quick note: whom, what about, what was agreed, what next; kept with one key."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from counsellor_app.cases.ids import CaseId
from counsellor_app.errors import UserError
from counsellor_app.forms.answers import Answer
from counsellor_app.services.desk import Desk
from counsellor_app.services.following import case_lines
from counsellor_app.text import Language
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.messages import ask, tell
from counsellor_app.ui.note_page import NotePage
from counsellor_app.ui.note_writing import NoteWriting
from counsellor_app.ui.parts import Role, column
from counsellor_app.ui.person_chooser import NewPerson
from counsellor_app.ui.words import notes as words

# The words of keys as Qt knows them, not as it speaks them: in Romanian, Return is "Enter".
_PORTABLE = QKeySequence.SequenceFormat.PortableText


class NoteView(QWidget):
    """A note in thirty seconds, by keyboard alone, even for somebody who has no case yet."""

    note_kept = Signal(object)  # the CaseId
    closed = Signal()
    article_asked = Signal(object)  # a Basis

    def __init__(self, desk: Desk, language: Language, clock: Clock, case: CaseId | None) -> None:
        super().__init__()
        self.setObjectName("note")
        self._desk = desk
        self._language = language
        self._clock = clock
        self._seen = False
        self._writing = NoteWriting(desk, clock, self)
        self._page = NotePage(desk, language, clock)
        column(self, 0).addWidget(self._page)
        self._connect()
        if case is not None:
            for line in case_lines(desk, [case], clock.today()):
                self._page.chooser.propose(line)
        self._page.show_session(self._writing.session)

    def keep(self) -> bool:
        """Keep the note and close; return False if something is missing, and lead there."""
        self._page.commit()
        chooser = self._page.chooser
        chooser.settle()
        who = chooser.who()
        if self._writing.is_empty():
            self._page.complain(words.EMPTY_NOTE)
            return False
        if isinstance(who, NewPerson) and who.language is None:
            chooser.ask_language(words.LANGUAGE_MISSING.to(self._language))
            return False
        if who is None:
            self._page.complain(words.PERSON_MISSING)
            chooser.take_focus()
            return False
        try:
            if isinstance(who, NewPerson):
                self._write_about_new(who)
            case_id = self._writing.keep()
        except UserError as error:
            tell(self, error, self._language)
            return False
        self.note_kept.emit(case_id)
        self.closed.emit()
        return True

    def leave(self) -> bool:
        """Save the draft before the note is left; ask if there is no case to save it in."""
        self._page.commit()
        if self._writing.save():
            return True
        return ask(
            self,
            words.LOSE_TITLE,
            words.LOSE_WORDS,
            self._language,
            yes=words.LOSE,
            no=words.STAY,
            role=Role.DANGER,
        )

    def tab(self) -> str | None:
        """Return the id of the note being written, once a draft of it was saved."""
        record_id = self._writing.draft()
        return None if record_id is None else str(record_id)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._seen:
            self._seen = True
            self._page.focus_first()

    def _connect(self) -> None:
        page, writing = self._page, self._writing
        page.answered.connect(self._take)
        page.typing.connect(writing.soon)
        page.article_asked.connect(self.article_asked)
        page.kept.connect(self.keep)
        page.closing.connect(self._close)
        page.chooser.chosen.connect(self._follow_person)
        page.chooser.asked_again.connect(lambda: page.show_unsettled(writing.saved_at()))
        writing.due.connect(page.tell_typed)
        writing.changed.connect(lambda: page.show_session(writing.session))
        writing.saved.connect(page.show_saved)
        writing.waiting.connect(page.show_waiting)
        writing.troubled.connect(page.show_trouble)
        acts: dict[str, Callable[[], object]] = {
            "Ctrl+Return": self.keep,
            "Ctrl+Enter": self.keep,
            "Ctrl+S": self.keep,
            "Esc": self._close,
            "Ctrl+Z": self._take_back,
        }
        for keys, act in acts.items():
            shortcut = QShortcut(QKeySequence(keys, _PORTABLE), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _take(self, field_id: str, value: Answer | None) -> None:
        self._page.chooser.settle()
        self._writing.answer(field_id, value)

    def _follow_person(self) -> None:
        who = self._page.chooser.who()
        stays = self._page.chooser.has_focus()
        if isinstance(who, NewPerson):
            try:
                self._write_about_new(who)
            except UserError as error:
                self._page.show_trouble(error)
                return
        elif who is not None:
            self._page.show_ready()
            self._writing.write_about(who)
            saved_at = self._writing.saved_at()
            if saved_at is not None:
                self._page.show_saved(saved_at)
        if stays:
            self._page.focus_first_question()

    def _write_about_new(self, person: NewPerson) -> None:
        """Open the first contact, so that the note is safe, and show it as a known case."""
        self._page.show_ready()
        case_id = self._writing.write_about_new(person)
        if case_id is None:
            return
        for line in case_lines(self._desk, [case_id], self._clock.today()):
            self._page.chooser.show_person(line)

    def _take_back(self) -> None:
        self._page.commit()
        self._writing.step_back()

    def _close(self) -> None:
        if self.leave():
            self.closed.emit()
