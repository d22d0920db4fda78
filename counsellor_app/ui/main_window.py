"""The register itself: the rail, one page at a time, the way back, keys that work anywhere."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.errors import NotAllowed
from counsellor_app.law.citation import Basis
from counsellor_app.services.desk import Desk
from counsellor_app.settings import FormLook, Places, Settings, save_settings
from counsellor_app.text import Language, Text
from counsellor_app.ui.application import running
from counsellor_app.ui.article_view import Reading, show_article
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.focus_in_sight import FocusInSight
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.office import Office, Page
from counsellor_app.ui.page_for import page_for
from counsellor_app.ui.parts import Kind, label, say
from counsellor_app.ui.rail import Place, Rail
from counsellor_app.ui.shortcuts import window_key
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.theme import px
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.whereabouts import Spot, Where
from counsellor_app.ui.window_keys import WindowKeys
from counsellor_app.ui.words import shell as words
from counsellor_app.ui.wrapped import ElidedLabel

_PLACES = (
    Place(id=Spot.TODAY.value, symbol=Icon.HOME, words=words.PLACE_TODAY),
    Place(id=Spot.CASES.value, symbol=Icon.PEOPLE_TEAM, words=words.PLACE_CASES),
    Place(id=Spot.DUE.value, symbol=Icon.CALENDAR_CLOCK, words=words.PLACE_DUE),
    Place(id=Spot.SESSIONS.value, symbol=Icon.HAT_GRADUATION, words=words.PLACE_SESSIONS),
    Place(id=Spot.EXPORT.value, symbol=Icon.ARROW_UPLOAD, words=words.PLACE_EXPORT),
    Place(id=Spot.SETTINGS.value, symbol=Icon.SETTINGS, words=words.PLACE_SETTINGS, at_foot=True),
)
FIRST = Where(spot=Spot.TODAY)
_KEPT = frozenset(
    {Spot.TODAY, Spot.CASES, Spot.DUE, Spot.SESSIONS}
)  # pages that stay as they were left
_OWN_BACK = frozenset({Spot.FORM})  # there Alt+Left goes to the step before
_OWN_FOOT = frozenset(
    {Spot.FORM, Spot.NOTE, Spot.SESSION}
)  # these say themselves what is kept, and their keys
_LONGEST_TRAIL = 50


class StatusLine(QFrame):
    """The line at the foot: what was kept last, and the keys that work anywhere."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._is_news = False
        self.setProperty("bar", "bottom")
        self.setFixedHeight(px(28))
        self._said = ElidedLabel(Kind.CAPTION.value)
        self._said.setObjectName("status")
        self._said.setAccessibleName(words.STATUS.to(language))
        line = QHBoxLayout(self)
        line.setContentsMargins(Space.XL, 0, Space.XL, 0)
        line.addWidget(self._said, 1)
        line.addWidget(label(words.KEYS.to(language), Kind.CAPTION))

    def show_words(self, said: Text) -> None:
        """Say what happened last; screen readers hear it."""
        words_of = said.to(self._language)
        say(self._said, words_of)
        self._is_news = True
        announce(self, words_of)

    def turn_page(self) -> None:
        """Forget what was said, except on the first page after it."""
        if not self._is_news:
            say(self._said, "")
        self._is_news = False


class MainWindow(QWidget):
    """The open register. Every way out of a page asks the page to save first."""

    lock_wanted = Signal()
    settings_changed = Signal(object)  # Settings
    pause_wanted = Signal()
    sat_at_table = Signal(bool)  # a form is open as an interview, or no longer
    arrived = Signal(object)  # the Where of the page now shown

    def __init__(self, desk: Desk, places: Places, settings: Settings, clock: Clock) -> None:
        super().__init__()
        self._office = Office(
            desk=desk,
            places=places,
            settings=settings,
            clock=clock,
            go=self.go,
            back=self.back,
            go_back=self.go_back,
            say=self.say,
            show_article=self._show_article_of,
            change_settings=self.settings_changed.emit,
            lock=self.lock_wanted.emit,
            pause=self.pause_wanted.emit,
            keep_look=self._keep_look,
        )
        self._trail: list[Where] = []
        self._page: Page | None = None
        self._kept: dict[Spot, Page] = {}
        self._rail = Rail(settings.language, _PLACES)
        self._rail.chosen.connect(self._go_to_place)
        self._stack = QStackedWidget()
        self._status = StatusLine(settings.language)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._stack, 1)
        right.addWidget(self._status)
        both = QHBoxLayout(self)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(0)
        both.addWidget(self._rail)
        both.addLayout(right, 1)
        self._back_key = window_key(self, "Alt+Left", self.back)
        WindowKeys(self, self._office)
        FocusInSight(running(), self)

    @property
    def where(self) -> Where:
        """Return where one is."""
        if not self._trail:
            return FIRST
        tab = None if self._page is None else self._page.tab()
        return replace(self._trail[-1], tab=tab)

    @property
    def page(self) -> Page | None:
        """Return the page on screen."""
        return self._page

    @property
    def settings(self) -> Settings:
        """Return the settings as they are worn now."""
        return self._office.settings

    def go(self, where: Where) -> None:
        """Go to a page, if the one shown could save what was typed.

        Raise NotAllowed, and stay, for a record that is confided to others.
        """
        if not self.leave():
            return
        before = [*self._trail]
        if self._trail:
            self._trail[-1] = self.where
            if self._trail[-1] == where:
                self._trail.pop()
        self._trail = [*self._trail, where][-_LONGEST_TRAIL:]
        try:
            self._show(where)
        except NotAllowed:
            self._trail = before
            raise

    def back(self) -> None:
        """Go back, if the page shown could save what was typed."""
        if self.leave():
            self.go_back()

    def go_back(self, to: Where | None = None) -> None:
        """Go back from a page that has saved already; from the first of all to today.

        ``to`` is the page of a case: then every page of this case after it is left behind.
        """
        if self._trail:
            self._trail.pop()
        if to is not None:
            self._trail = _trail_to(to, self._trail)
        if not self._trail:
            self._trail = [FIRST]
        self._show(self._trail[-1])

    def leave(self) -> bool:
        """Let the page shown save what was typed; return False if it could not."""
        return self._page is None or self._page.leave()

    def say(self, said: Text) -> None:
        """Say in the status line what happened."""
        self._status.show_words(said)

    def _show(self, where: Where) -> None:
        old = self._page
        page = self._kept.get(where.spot)
        if page is None:
            page = page_for(where, self._office)
            self._stack.addWidget(page.widget)
        else:
            page.refresh()
        if where.spot in _KEPT:
            self._kept[where.spot] = page
        self._page = page
        self._status.turn_page()
        self._stack.setCurrentWidget(page.widget)
        self._rail.show_place(where.place.value)
        self._back_key.setEnabled(where.spot not in _OWN_BACK)
        self._status.setVisible(where.spot not in _OWN_FOOT)
        self._sit(page.look())
        page.take_focus()
        if old is not None and old is not page and old not in self._kept.values():
            self._stack.removeWidget(old.widget)
            _let_go(old.widget)
        self.arrived.emit(where)

    def _keep_look(self, look: FormLook) -> None:
        """Remember how the member lays out forms; the page on screen wears it already."""
        settings_at = self._office.places.settings
        settings = replace(self._office.settings, form_look=look)
        self._office = replace(self._office, settings=settings)
        save_settings(settings_at, settings)
        self._sit(look)

    def _sit(self, look: FormLook | None) -> None:
        """At the table leave the screen to the interview."""
        at_table = look is FormLook.INTERVIEW
        self._rail.setVisible(not at_table)
        self.sat_at_table.emit(at_table)

    def _go_to_place(self, place_id: str) -> None:
        self.go(Where(spot=Spot(place_id)))
        self._rail.show_place(self.where.place.value)

    def _show_article_of(self, basis: Basis | None) -> None:
        office = self._office
        reading = Reading(office.desk, office.clock, office.language)
        # Beside an open question: a window of its own would be blocked by it.
        beside = QApplication.activeModalWidget() or self
        # Every page is built anew: each date and finding shows the marks as they stand.
        wear_marks = partial(self.settings_changed.emit, office.settings)
        show_article(beside, basis, reading, partial(_once_answered, wear_marks))


def _trail_to(case: Where, trail: list[Where]) -> list[Where]:
    """Return the way to the page of a case, without the pages of the case that came after it."""
    shorter = list(trail)
    while shorter and shorter[-1].case_id == case.case_id and shorter[-1].spot is not case.spot:
        shorter.pop()
    there = bool(shorter) and shorter[-1].case_id == case.case_id
    return shorter if there else [*shorter, case]


def _once_answered(act: Callable[[], object]) -> None:
    """Do something, but not over an open question: what is typed in it would be lost."""
    asking = QApplication.activeModalWidget()
    if isinstance(asking, QDialog):
        asking.finished.connect(lambda _code: act())
    else:
        act()


def _let_go(page: QWidget) -> None:
    """Delete a page; one with a job still running only when it is done, or the window waits."""
    page.hide()
    busy = next((jobs for jobs in page.findChildren(Jobs) if jobs.is_busy()), None)
    if busy is None:
        page.deleteLater()
        return
    busy.went_idle.connect(page.deleteLater)
