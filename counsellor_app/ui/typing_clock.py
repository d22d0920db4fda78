"""Tells when what is being typed has to be saved, however long somebody goes on typing."""

from PySide6.QtCore import QObject, QTimer, Signal

AFTER_LAST_KEY_MS = 2_000
AFTER_FIRST_KEY_MS = 4_000  # who never pauses loses at most this, and the moment of saving


class TypingClock(QObject):
    """Two clocks that every key starts: one anew, the other only if it stands still."""

    due = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._last = self._clock()
        self._first = self._clock()

    def note_key(self) -> None:
        """Take notice of a key: two seconds after the last one, four after the first, it is due."""
        self._last.start(AFTER_LAST_KEY_MS)
        if not self._first.isActive():
            self._first.start(AFTER_FIRST_KEY_MS)

    def stop(self) -> None:
        """Stop both: what was typed is saved, or the page is being left."""
        self._last.stop()
        self._first.stop()

    def _clock(self) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.timeout.connect(self._tell)
        return made

    def _tell(self) -> None:
        self.stop()
        self.due.emit()
