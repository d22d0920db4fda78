"""Work in the background: one thread, results and failures brought back to the windows' thread."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import TypeVar, cast

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot
from shiboken6 import isValid

from counsellor_app import journal_log
from counsellor_app.errors import UserError

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class _Ended:
    job: int
    result: object
    error: Exception | None


@dataclass(frozen=True, slots=True)
class _Waiting:
    done: Callable[[object], object]
    failed: Callable[[Exception], object]


class _Messenger(QObject):
    """Brings a result over; it has no parent, for a job may end after the page it was for."""

    ended = Signal(object)


class Jobs(QObject):
    """The background thread of a page; jobs run one after the other.

    A page that goes in the middle of a job is gone for good when the job has ended.
    """

    went_idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)  # waits for its thread when it is deleted
        self._pool.setMaxThreadCount(1)
        self._numbers = count(1)
        self._waiting: dict[int, _Waiting] = {}
        self._messenger = _Messenger()
        self._messenger.ended.connect(self._deliver)
        if parent is not None:
            parent.destroyed.connect(self._wait)  # comes before the parent deletes the pool

    def start(
        self,
        work: Callable[[], Result],
        *,
        done: Callable[[Result], object],
        failed: Callable[[Exception], object],
    ) -> None:
        """Run work away from the window; then call done or failed on the window's thread.

        What comes back goes nowhere if the widget it was for has been closed meanwhile.
        """
        number = next(self._numbers)
        self._waiting[number] = _Waiting(cast("Callable[[object], object]", done), failed)
        self._pool.start(_Run(number, work, self._messenger))

    def is_busy(self) -> bool:
        """Tell whether a job runs or waits."""
        return bool(self._waiting)

    def finish(self, milliseconds: int = 30_000) -> bool:
        """Wait until no job runs, when the program closes; False if the time was too short."""
        return self._pool.waitForDone(milliseconds)

    @Slot()
    def _wait(self) -> None:
        """Wait as Python does, its lock let go: the pool alone would hold it, and the job too."""
        self.finish()

    @Slot(object)
    def _deliver(self, ended: _Ended) -> None:
        waiting = self._waiting.pop(ended.job)
        call: Callable[[], object] = partial(waiting.done, ended.result)
        asked_by: object = waiting.done
        if ended.error is not None:
            call, asked_by = partial(waiting.failed, ended.error), waiting.failed
        if not self._waiting:
            self.went_idle.emit()
        if _still_there(asked_by):
            call()


class _Run(QRunnable):
    def __init__(self, number: int, work: Callable[[], object], messenger: _Messenger) -> None:
        super().__init__()
        self._number = number
        self._work = work
        self._messenger = messenger

    def run(self) -> None:
        try:
            ended = _Ended(self._number, self._work(), None)
        except Exception as error:
            if not isinstance(error, UserError):
                journal_log.bug(error)
            ended = _Ended(self._number, None, error)
        self._messenger.ended.emit(ended)


def _still_there(callback: object) -> bool:
    owner = getattr(callback, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
