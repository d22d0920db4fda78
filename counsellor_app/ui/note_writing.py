"""A note being written: its answers, and its draft from the moment the person is known."""

from PySide6.QtCore import QObject, Signal

from counsellor_app.cases.ids import CaseId
from counsellor_app.forms.answers import Answer, Answers
from counsellor_app.forms.given import Given
from counsellor_app.forms.note import NOTE
from counsellor_app.forms.session import FormSession
from counsellor_app.services import intake, noting
from counsellor_app.services.desk import Desk
from counsellor_app.services.discarding import discard_draft
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.draft_keeper import DraftKeeper
from counsellor_app.ui.person_chooser import NewPerson


class NoteWriting(QObject):
    """Holds a note; its draft is saved as soon as there is a case to save it in."""

    changed = Signal()
    due = Signal()  # two seconds after the last key: tell what was typed
    saved = Signal(object)  # the moment
    waiting = Signal()
    troubled = Signal(object)  # a UserError

    def __init__(self, desk: Desk, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._clock = clock
        self._keeper: DraftKeeper | None = None
        self._given_answers: Answers = noting.preset(desk, clock.today())
        self.session = FormSession(NOTE, Given(), self._given_answers)

    def write_about(self, case_id: CaseId) -> None:
        """Go on with the note as one of this case; what was typed so far is saved there."""
        self.forget_person()
        writing = noting.begin_note(self._desk, case_id, self._clock.today(), self._clock.now())
        typed = not self.is_empty()
        for field_id, answer in writing.answers.items():
            if field_id not in self.session.answers:
                self.session.answer(field_id, answer)
        self._given_answers = writing.answers
        self.session.see(writing.given)
        self._keeper = DraftKeeper(self._desk, writing, self.session, self._clock, self)
        self._keeper.due.connect(self.due)
        self._keeper.saved.connect(self.saved)
        self._keeper.waiting.connect(self.waiting)
        self._keeper.troubled.connect(self.troubled)
        if typed:
            self._keeper.distrust()
            self._keeper.save()
        self.changed.emit()

    def forget_person(self) -> None:
        """Take the note out of the case it was begun in: nothing of it stays there."""
        keeper, self._keeper = self._keeper, None
        if keeper is None:
            return
        keeper.stop()
        if keeper.writing.draft_saved_at is not None:
            discard_draft(self._desk, keeper.writing)

    def answer(self, field_id: str, value: Answer | None) -> None:
        """Take an answer and save the draft."""
        self.session.answer(field_id, value)
        self.save()
        self.changed.emit()

    def step_back(self) -> None:
        """Take the last answer back."""
        if self.session.undo():
            self.save()
            self.changed.emit()

    def soon(self) -> None:
        """Save two seconds after the last key."""
        if self._keeper is not None:
            self._keeper.soon()

    def save(self) -> bool:
        """Save the draft; return False if there is something to save and it was not."""
        if self._keeper is None:
            return self.is_empty()
        return self._keeper.save()

    def is_empty(self) -> bool:
        """Tell whether nobody answered anything yet."""
        return dict(self.session.answers) == dict(self._given_answers)

    def keep(self, new_person: NewPerson | None) -> CaseId | None:
        """Keep the note; open a first contact for a new person. Raise UserError if it fails.

        Return the case, or None if nobody said whom the note is about.
        """
        today, now = self._clock.today(), self._clock.now()
        if self._keeper is None and new_person is not None and new_person.language is not None:
            case_id = intake.meet(self._desk, new_person.name, new_person.language, today, now)
            self.write_about(case_id)
        if self._keeper is None:
            return None
        kept = noting.keep_note(
            self._desk, self._keeper.writing, self.session.answers, today=today, now=now
        )
        self._keeper.go_on_from(kept)
        return kept.case_id
