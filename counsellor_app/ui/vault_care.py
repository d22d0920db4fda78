"""Out of sight after unlocking: lists made anew where they must be, and once a day all checked."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from counsellor_app.errors import UserError
from counsellor_app.services.desk import Desk
from counsellor_app.services.indexing import renew_index
from counsellor_app.services.opening import must_be_kind
from counsellor_app.services.vigilance import check_is_due, check_whole
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.main_window import MainWindow
from counsellor_app.ui.unlock import Opener
from counsellor_app.ui.whereabouts import Spot

_AGAIN_MS = 20_000
_LISTS = {Spot.TODAY, Spot.CASES, Spot.DUE}
_TYPED_IN = {
    Spot.FORM,
    Spot.NOTE,
    Spot.ISSUE,
    Spot.SIGNING,
    Spot.ELSEWHERE,
    Spot.SETTINGS,
    Spot.VALUES,
    Spot.WORDING,
}
_AFTER_MS = 3_000  # the first page is shown and the first note can be begun before


@dataclass(frozen=True, slots=True)
class _Cared:
    index_renewed: bool
    flawed: bool


@dataclass(slots=True)
class _Course:
    """Whether the care of one desk goes on; the job holds it and nothing of the window."""

    wanted: bool = True


class VaultCare(QObject):
    """Looks after the open vault in the background until it is told to stop."""

    flawed = Signal(object)  # where in the window one was: it has been left

    def __init__(self, parent: QObject, clock: Clock) -> None:
        super().__init__(parent)
        self._clock = clock
        self._jobs = Jobs(self)
        self._course = _Course()
        self._desk: Desk | None = None
        self._window: MainWindow | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.begin)

    def take(self, desk: Desk, window: MainWindow) -> None:
        """Look after the vault of this desk, shown in this window, from a little later on."""
        if desk is not self._desk:
            self._course.wanted = False
            self._course = _Course()
        self._desk, self._window = desk, window
        self._timer.start(_AFTER_MS)

    def stop(self) -> None:
        """Look after nothing any more; what runs ends at its next step."""
        self._timer.stop()
        self._course.wanted = False
        self._desk = self._window = None

    def is_busy(self) -> bool:
        """Tell whether something is being made anew or checked."""
        return self._jobs.is_busy()

    def begin(self) -> None:
        """Begin at once."""
        desk = self._desk
        if desk is None:
            return
        if self._jobs.is_busy():  # with a desk of before, which ends soon
            self._timer.start(_AFTER_MS)
            return
        work = partial(_care, desk, self._clock, self._course)
        self._jobs.start(work, done=self._tell, failed=self._give_up)

    def _tell(self, cared: _Cared) -> None:
        window = self._window
        if window is None:
            return
        if cared.index_renewed and window.where.spot in _LISTS:
            window.go(window.where)
        if cared.flawed:
            self._tell_flaws()

    def _tell_flaws(self) -> None:
        """Say that something does not match once nothing is being typed."""
        window = self._window
        if window is None:
            return
        if window.where.spot in _TYPED_IN or not window.leave():
            QTimer.singleShot(_AGAIN_MS, self, self._tell_flaws)
            return
        self.stop()
        self.flawed.emit(window.where)

    def _give_up(self, error: Exception) -> None:
        """Leave it for the next unlocking; what is broken was reported, what is busy will pass."""
        if not isinstance(error, UserError):
            raise error


def _care(desk: Desk, clock: Clock, course: _Course) -> _Cared:
    def goes_on() -> bool:
        return course.wanted

    renewed, flawed = renew_index(desk, goes_on), False
    if goes_on() and check_is_due(desk, clock.today()):
        flawed = check_whole(desk, clock.now(), goes_on)
    return _Cared(renewed, flawed)


def only_kind(opener: Opener, *, practice: bool) -> Opener:
    """Return a way to open that refuses a practice vault where real work is done, and inversely."""

    def opened(*asked: object, **more: object) -> Desk:
        return must_be_kind(opener(*asked, **more), practice=practice)

    return opened
