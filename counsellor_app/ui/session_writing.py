"""A session being written: its own answers, and those of each person on its list."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from counsellor_app.cases.ids import CaseId
from counsellor_app.errors import UserError
from counsellor_app.forms.answers import Answer
from counsellor_app.forms.group_session import GROUP_SESSION
from counsellor_app.forms.presence import PRESENCE, PRESENT
from counsellor_app.forms.session import FormSession
from counsellor_app.services import sessions
from counsellor_app.services.desk import Desk
from counsellor_app.services.session_people import Participant, copied
from counsellor_app.services.sessions import SessionPage
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.typing_clock import TypingClock


@dataclass(frozen=True, slots=True)
class Listed:
    """Somebody on the list, and what is being noted of them."""

    person: Participant
    noted: FormSession


class SessionWriting(QObject):
    """Holds a session and its people.

    What is typed of the session is saved as a draft; presence is kept two seconds after the
    last mark, all of it with the session in one transaction.
    """

    changed = Signal()  # answers, or what is noted
    listed = Signal()  # who is on the list
    due = Signal()  # tell what was typed
    saved = Signal(object)  # the moment of the draft
    kept = Signal(object)  # the moment
    troubled = Signal(object)  # a UserError

    def __init__(self, desk: Desk, page: SessionPage, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._clock = clock
        self._page = page
        writing = page.writing
        self.form = FormSession(GROUP_SESSION, writing.given, writing.answers, writing.set_aside)
        self._safe = self.form.answers
        self._people: dict[CaseId, Listed] = {}
        self._list(page)
        self._typed = _clock(self, self.due.emit, self.save)
        self._marked = _clock(self, self.keep)

    @property
    def page(self) -> SessionPage:
        """Return the session as it was opened or last kept."""
        return self._page

    def people(self) -> tuple[Listed, ...]:
        """Return who is on the list, in its order."""
        return tuple(self._people.values())

    def answer(self, field_id: str, value: Answer | None) -> None:
        """Take an answer about the session and save the draft."""
        self.form.answer(field_id, value)
        self._tell_people()
        self.save()
        self.changed.emit()

    def note(self, case_id: CaseId, field_id: str, value: Answer | None) -> None:
        """Take what is noted of a person; it is kept soon."""
        self._people[case_id].noted.answer(field_id, value)
        self._marked.note_key()
        self.changed.emit()

    def all_present(self) -> None:
        """Note everybody present for whom nothing is noted yet."""
        for one in self._people.values():
            if "presence" not in one.noted.answers:
                one.noted.answer("presence", PRESENT)
        self._marked.note_key()
        self.changed.emit()

    def add(self, case_id: CaseId) -> bool:
        """Put somebody on the list; False if they are on it. Raise BadInput, UserError."""
        if case_id in self._people:
            return False
        found = sessions.person_for(self._desk, self._page, self.form.answers, case_id)
        self._people[case_id] = _noting(found)
        self._tell_people()
        self._marked.note_key()
        self.listed.emit()
        return True

    def take_away(self, case_id: CaseId, reason: str) -> None:
        """Take somebody off the list with a reason; raise UserError."""
        person = self._people[case_id].person
        if not person.is_new:
            today, now = self._clock.today(), self._clock.now()
            sessions.take_away(self._desk, person, reason, today, now)
        del self._people[case_id]
        self.listed.emit()

    def soon(self) -> None:
        """Save the draft two seconds after the last key, or four after the first one."""
        self._typed.note_key()

    def save(self) -> bool:
        """Save what was typed of the session as a draft; return False if it could not be."""
        self._typed.stop()
        if self.form.answers == self._safe:
            return True
        try:
            self._page = sessions.save_session_draft(
                self._desk, self._page, self.form.answers, self.form.set_aside, self._clock.now()
            )
        except UserError as error:
            self.troubled.emit(error)
            return False
        self._safe = self.form.answers
        self.saved.emit(self._page.writing.draft_saved_at)
        return True

    def is_kept(self) -> bool:
        """Tell whether everything is kept; a new session nobody touched needs no keeping."""
        writing = self._page.writing
        before = writing.answers if writing.newest is None else writing.newest.answers
        if writing.draft_saved_at is not None or self.form.answers != dict(before):
            return False
        return all(_is_kept(one) for one in self._people.values())

    def keep(self) -> bool:
        """Keep the session and everybody's presence at once; return False if it failed."""
        self._typed.stop()
        self._marked.stop()
        now = self._clock.now()
        people = [replace(one.person, answers=one.noted.answers) for one in self.people()]
        try:
            page = sessions.keep_session(
                self._desk,
                self._page,
                self.form.answers,
                people,
                today=self._clock.today(),
                now=now,
            )
        except UserError as error:
            self.troubled.emit(error)
            return False
        self._page = page
        self._safe = self.form.answers
        self._list(page)
        self.listed.emit()
        self.kept.emit(now)
        return True

    def stop(self) -> None:
        """Stop the clocks: the session is being left."""
        self._typed.stop()
        self._marked.stop()

    def _list(self, page: SessionPage) -> None:
        """Take the people as kept; who stands on the page stays in their place."""
        found = {person.case_id: _noting(person) for person in page.people}
        before = [case_id for case_id in self._people if case_id in found]
        self._people = {case_id: found[case_id] for case_id in (*before, *found)}

    def _tell_people(self) -> None:
        """Let each person's form see the session as it stands: some questions hang on it."""
        told = copied(self._page.writing.record_id, self.form.answers)
        for one in self._people.values():
            for field_id, value in told.items():
                one.noted.answer(field_id, value)


def _noting(person: Participant) -> Listed:
    return Listed(person, FormSession(PRESENCE, person.given, person.answers))


def _clock(parent: QObject, *acts: Callable[[], object]) -> TypingClock:
    made = TypingClock(parent)
    for act in acts:
        made.due.connect(act)
    return made


def _is_kept(one: Listed) -> bool:
    return not one.person.is_new and one.noted.answers == dict(one.person.kept or {})
