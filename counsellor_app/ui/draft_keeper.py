"""Keeps the draft of a form: while it is typed, on leaving a field, on demand."""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from counsellor_app.errors import UserError, VaultBusy
from counsellor_app.forms.answers import Answers
from counsellor_app.forms.copied import Copied
from counsellor_app.forms.session import FormSession
from counsellor_app.services import keeping
from counsellor_app.services.desk import Desk
from counsellor_app.services.writing import Writing
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.typing_clock import TypingClock

BUSY_RETRY_MS = 500
TROUBLE_RETRY_MS = 5_000


class DraftKeeper(QObject):
    """Saves what was typed, synchronously, so that it cannot be lost behind a spinner.

    What cannot be saved stays in the session and is tried again.
    """

    due = Signal()  # it is time to save: tell what was typed
    saved = Signal(object)  # the moment
    waiting = Signal()  # another part of the program holds the vault; tried again soon
    troubled = Signal(object)  # the UserError; tried again later

    def __init__(
        self, desk: Desk, writing: Writing, session: FormSession, clock: Clock, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.writing = writing
        self._desk = desk
        self._session = session
        self._clock = clock
        self._safe = self._typed_now()
        self._typing = TypingClock(self)
        self._typing.due.connect(self.due)
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.timeout.connect(self.save)

    def soon(self) -> None:
        """Save two seconds after the last key, or four after the first one."""
        self._typing.note_key()

    def save(self) -> bool:
        """Save now what is not saved yet; return False if it could not be."""
        self._typing.stop()
        self._retry.stop()
        typed = self._typed_now()
        if typed == self._safe:
            return True
        try:
            answers, aside, copied = typed
            writing = replace(self.writing, copied=copied)
            now = self._clock.now()
            self.writing = keeping.save_draft(self._desk, writing, answers, aside, now)
        except VaultBusy:
            self._retry.start(BUSY_RETRY_MS)
            self.waiting.emit()
            return False
        except UserError as error:
            self._retry.start(TROUBLE_RETRY_MS)
            self.troubled.emit(error)
            return False
        self._safe = typed
        self.saved.emit(self.writing.draft_saved_at)
        return True

    def distrust(self) -> None:
        """Take nothing for saved: what the session holds was typed before there was a draft."""
        self._safe = ({}, {}, {})

    def is_safe(self) -> bool:
        """Tell whether everything answered is in the vault."""
        return self._typed_now() == self._safe

    def go_on_from(self, writing: Writing) -> None:
        """Go on from a version just kept: what stands in the session is safe."""
        self.writing = writing
        self._safe = self._typed_now()
        self._typing.stop()
        self._retry.stop()

    def stop(self) -> None:
        """Stop the clocks: the form is being left."""
        self._typing.stop()
        self._retry.stop()

    def _typed_now(self) -> tuple[Answers, Answers, Copied]:
        return self._session.answers, self._session.set_aside, self._session.copied
