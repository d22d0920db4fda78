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


class Jobs(QObject):
    """The one background thread; jobs run one after the other."""

    went_idle = Signal()
    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._numbers = count(1)
        self._waiting: dict[int, _Waiting] = {}
        self._ended.connect(self._deliver)

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
        self._pool.start(_Run(number, work, self._ended.emit))

    def is_busy(self) -> bool:
        """Tell whether a job runs or waits."""
        return bool(self._waiting)

    def finish(self, milliseconds: int = 30_000) -> bool:
        """Wait until no job runs, when the program closes; False if the time was too short."""
        return self._pool.waitForDone(milliseconds)

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
    def __init__(
        self, number: int, work: Callable[[], object], tell: Callable[[_Ended], object]
    ) -> None:
        super().__init__()
        self._number = number
        self._work = work
        self._tell = tell

    def run(self) -> None:
        try:
            ended = _Ended(self._number, self._work(), None)
        except Exception as error:
            if not isinstance(error, UserError):
                journal_log.bug(error)
            ended = _Ended(self._number, None, error)
        self._tell(ended)


def _still_there(callback: object) -> bool:
    owner = getattr(callback, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
