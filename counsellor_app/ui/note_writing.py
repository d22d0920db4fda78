"""A note being written: its answers, and its draft from the moment the person is known."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal

from counsellor_app.cases.ids import CaseId, RecordId
from counsellor_app.errors import UserError
from counsellor_app.forms.answers import Answer, Answers
from counsellor_app.forms.given import Given
from counsellor_app.forms.note import NOTE
from counsellor_app.forms.session import FormSession
from counsellor_app.services import intake, noting
from counsellor_app.services.desk import Desk
from counsellor_app.services.discarding import discard_draft
from counsellor_app.services.writing import Writing
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.draft_keeper import DraftKeeper
from counsellor_app.ui.person_chooser import NewPerson


class NoteWriting(QObject):
    """Holds a note; its draft is saved as soon as there is a case to save it in."""

    changed = Signal()
    due = Signal()  # it is time to save: tell what was typed
    saved = Signal(object)  # the moment
    waiting = Signal()
    troubled = Signal(object)  # a UserError

    def __init__(self, desk: Desk, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._clock = clock
        self._keeper: DraftKeeper | None = None
        self._behind: list[Writing] = []  # drafts of this note in cases it is not about
        self._given_answers: Answers = noting.preset(desk, clock.today())
        self.session = FormSession(NOTE, Given(), self._given_answers)

    def write_about(self, case_id: CaseId) -> None:
        """Go on with the note as one of this case; what was typed so far moves there."""
        if self._keeper is not None and self._keeper.writing.case_id == case_id:
            return
        writing = noting.begin_note(self._desk, case_id, self._clock.today(), self._clock.now())
        typed = not self.is_empty()
        for field_id, answer in writing.answers.items():
            if field_id not in self.session.answers:
                self.session.answer(field_id, answer)
        self._given_answers = writing.answers
        self.session.see(writing.given)
        self._leave_case()
        self._keeper = DraftKeeper(self._desk, writing, self.session, self._clock, self)
        self._keeper.due.connect(self.due)
        self._keeper.saved.connect(self._drop_behind)
        self._keeper.saved.connect(self.saved)
        self._keeper.waiting.connect(self.waiting)
        self._keeper.troubled.connect(self.troubled)
        if typed:
            self._keeper.distrust()
            self._keeper.save()
        else:
            self._drop_behind()
        self.changed.emit()

    def write_about_new(self, person: NewPerson) -> CaseId | None:
        """Open the first contact of somebody new and go on there; raise UserError if it fails.

        Return None while the language is not chosen yet.
        """
        if person.language is None:
            return None
        today, now = self._clock.today(), self._clock.now()
        case_id = intake.meet(self._desk, person.name, person.language, today, now)
        self.write_about(case_id)
        return case_id

    def answer(self, field_id: str, value: Answer | None) -> None:
        """Take an answer and save the draft."""
        self.session.answer(field_id, value)
        self.save()
        self.changed.emit()

    def step_back(self) -> None:
        """Take the last answer back."""
        if self.session.undo() is not None:
            self.save()
            self.changed.emit()

    def soon(self) -> None:
        """Save two seconds after the last key, or four after the first one."""
        if self._keeper is not None:
            self._keeper.soon()

    def save(self) -> bool:
        """Save the draft; return False if there is something to save and it was not."""
        if self._keeper is None:
            return self.is_empty()
        return self._keeper.save()

    def draft(self) -> RecordId | None:
        """Return the record of the note if a draft of it was saved."""
        if self._keeper is None or self._keeper.writing.draft_saved_at is None:
            return None
        return self._keeper.writing.record_id

    def saved_at(self) -> datetime | None:
        """Return when the draft was saved; None if there is none."""
        return None if self._keeper is None else self._keeper.writing.draft_saved_at

    def is_empty(self) -> bool:
        """Tell whether nobody answered anything yet."""
        return dict(self.session.answers) == dict(self._given_answers)

    def keep(self) -> CaseId | None:
        """Keep the note; raise UserError if it fails.

        Return the case, or None if nobody said whom the note is about.
        """
        if self._keeper is None:
            return None
        today, now = self._clock.today(), self._clock.now()
        kept = noting.keep_note(
            self._desk, self._keeper.writing, self.session.answers, today=today, now=now
        )
        self._keeper.go_on_from(kept)
        self._drop_behind()
        return kept.case_id

    def _leave_case(self) -> None:
        """Leave the case the note was begun in; its draft there goes once there is another."""
        if self._keeper is None:
            return
        self._keeper.stop()
        if self._keeper.writing.draft_saved_at is not None:
            self._behind.append(self._keeper.writing)

    def _drop_behind(self) -> None:
        """Drop the drafts in cases the note is not about: it is saved where it belongs."""
        while self._behind:
            try:
                discard_draft(self._desk, self._behind[-1], self._clock.today(), self._clock.now())
            except UserError:  # it stays, and is tried again after the next save
                return
            self._behind.pop()
