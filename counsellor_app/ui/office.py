"""What a page needs of the window around it, and what the window asks of a page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtWidgets import QWidget

from counsellor_app.cases.ids import RecordId
from counsellor_app.law.citation import Basis
from counsellor_app.services.desk import Desk
from counsellor_app.settings import FormLook, Places, Settings
from counsellor_app.text import Language, Text, clock_time
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.go_to import Asked
from counsellor_app.ui.whereabouts import Where


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """What pages need, and what they may ask of the window around them."""

    desk: Desk
    places: Places
    settings: Settings
    clock: Clock
    go: Callable[[Where], object]
    back: Callable[[], object]
    go_back: Callable[..., object]  # from a page that has saved already; to a case, if told
    say: Callable[[Text], object]
    show_article: Callable[[Basis | None], object]  # None: the act from its beginning
    change_settings: Callable[[Settings], object]
    lock: Callable[[], object]
    pause: Callable[[], object]
    keep_look: Callable[[FormLook], object]  # how forms are laid out from now on
    left_at: dict[RecordId, str] = field(default_factory=dict)  # where one was in a form

    @property
    def language(self) -> Language:
        """Return the language of the windows."""
        return self.settings.language


def _no_basis() -> Basis | None:
    return None


def _no_tab() -> str | None:
    return None


def _no_look() -> FormLook | None:
    return None


def _ignore(_field_id: str) -> None:
    return None


def _nothing() -> None:
    return None


def _may_leave() -> bool:
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page and what the window asks of it."""

    widget: QWidget
    refresh: Callable[[], object] = _nothing
    take_focus: Callable[[], object] = _nothing
    leave: Callable[[], bool] = _may_leave  # False: something typed could not be saved
    basis: Callable[[], Basis | None] = _no_basis  # the article F1 shows
    tab: Callable[[], str | None] = _no_tab
    look: Callable[[], FormLook | None] = _no_look  # of a form
    questions: Callable[[], Sequence[Asked]] = tuple  # of a form, for the search
    show_field: Callable[[str], object] = _ignore


def say_at(office: Office, said: Text, title: Text | None = None) -> None:
    """Say in the status line what was done, and when."""
    known = {} if title is None else {"title": title}
    office.say(said.filled(time=clock_time(office.clock.now()), **known))
