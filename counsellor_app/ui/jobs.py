"""Work in the background: one thread, results and failures brought back to the windows' thread."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from functools import cache, partial
from itertools import count
from typing import TypeVar, cast

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

from counsellor_app import journal_log
from counsellor_app.errors import UserError
from counsellor_app.ui.garbage import rounds

Result = TypeVar("Result")

_NUMBERS = count(1)


@dataclass(frozen=True, slots=True)
class _Ended:
    job: int
    result: object
    error: Exception | None


@dataclass(frozen=True, slots=True)
class _Waiting:
    done: Callable[[object], object]
    failed: Callable[[Exception], object]
    future: Future[None]


class _Messenger(QObject):
    """Brings a result over; one for all pages, so that no thread is the last to let go of it."""

    ended = Signal(object)


@cache
def _messenger() -> _Messenger:
    """Return the messenger; from the first job on, garbage is looked for beside the windows."""
    made = _Messenger()
    rounds()
    return made


class Jobs(QObject):
    """The background thread of a page; jobs run one after the other.

    A page that goes in the middle of a job is gone for good when the job has ended.
    """

    went_idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(max_workers=1)
        self._waiting: dict[int, _Waiting] = {}
        _messenger().ended.connect(self._deliver)
        if parent is not None:
            parent.destroyed.connect(self._end)

    def start(
        self,
        work: Callable[[], Result],
        *,
        done: Callable[[Result], object],
        failed: Callable[[Exception], object],
    ) -> None:
        """Run work away from the window; then call done or failed on the window's thread.

        Work holds values and no widget: the windows' thread must be the last to let go of one.
        What comes back goes nowhere if the widget it was for has been closed meanwhile.
        """
        number = next(_NUMBERS)
        future = self._thread.submit(_run, number, work, _messenger())
        self._waiting[number] = _Waiting(cast("Callable[[object], object]", done), failed, future)

    def is_busy(self) -> bool:
        """Tell whether a job runs or waits."""
        return bool(self._waiting)

    def finish(self, milliseconds: int = 30_000) -> bool:
        """Wait until no job runs, when the program closes; False if the time was too short."""
        running = [waiting.future for waiting in self._waiting.values()]
        return not wait(running, milliseconds / 1000).not_done

    @Slot()
    def _end(self) -> None:
        if "_waiting" not in vars(self):
            return  # Python took this object apart before its page went: nothing waits for a job
        self.finish()
        self._thread.shutdown(wait=False)

    @Slot(object)
    def _deliver(self, ended: _Ended) -> None:
        waiting = self._waiting.pop(ended.job, None)
        if waiting is None:
            return  # it was the job of another page
        call: Callable[[], object] = partial(waiting.done, ended.result)
        asked_by: object = waiting.done
        if ended.error is not None:
            call, asked_by = partial(waiting.failed, ended.error), waiting.failed
        if not self._waiting:
            self.went_idle.emit()
        if _still_there(asked_by):
            call()


def _run(number: int, work: Callable[[], object], messenger: _Messenger) -> None:
    try:
        ended = _Ended(number, work(), None)
    except Exception as error:
        if not isinstance(error, UserError):
            journal_log.bug(error)
        ended = _Ended(number, None, error)
    messenger.ended.emit(ended)


def _still_there(callback: object) -> bool:
    owner = getattr(callback, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
