"""The one window of the program: first run, unlocking, or the register itself."""

import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.cases.ids import RecordId
from counsellor_app.desktop.capture import hide_from_capture
from counsellor_app.services import opening
from counsellor_app.services.desk import Desk
from counsellor_app.services.noting import case_of_note
from counsellor_app.services.reference import with_rulebook_now
from counsellor_app.services.resuming import remember_place, take_place
from counsellor_app.services.vigilance import noticed
from counsellor_app.settings import Places, Settings, save_settings
from counsellor_app.text import Language
from counsellor_app.ui.application import dress, running
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.door_frame import DoorFrame
from counsellor_app.ui.first_run import FirstRunPages
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.lock import IdleWatch
from counsellor_app.ui.main_window import FIRST, MainWindow
from counsellor_app.ui.messages import tell_words
from counsellor_app.ui.noticed_page import NoticedPage
from counsellor_app.ui.pause_key import PauseKey
from counsellor_app.ui.tokens import SHORTEST_WINDOW
from counsellor_app.ui.unlock import UnlockPages
from counsellor_app.ui.vault_care import VaultCare, only_kind
from counsellor_app.ui.ways import Ways
from counsellor_app.ui.whereabouts import Spot, Where, form_at, where_told
from counsellor_app.ui.words import common
from counsellor_app.ui.words import opening as words

_USUAL_SIZE = (1366, 820)
_NARROWEST = 1000


class FrontDoor(QWidget):
    """The window: what stands in it depends on whether there is a vault and it is open."""

    vault_closed = Signal()

    def __init__(
        self,
        places: Places,
        settings: Settings,
        clock: Clock,
        *,
        practice: bool,
        locked: bool = False,
        ways: Ways | None = None,
    ) -> None:
        super().__init__()
        self._places = places
        self._settings = settings
        self._clock = clock
        self._practice = practice
        self._ways = ways or Ways()
        self._locked = locked
        self._desk: Desk | None = None
        self._seen = False
        self._frame: DoorFrame | None = None
        self.main_window: MainWindow | None = None
        self._watch = IdleWatch(self, clock.now, settings.lock_after_minutes)
        self._watch.idle.connect(self._lock_idle)
        self._pause_key = PauseKey(self)
        self._care = VaultCare(self, clock)
        self._care.flawed.connect(self._show_noticed)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self.setMinimumSize(_NARROWEST, SHORTEST_WINDOW)
        self._show_door(locked=locked)

    @property
    def folder(self) -> Path:
        """Return the folder of the vault behind this door."""
        return self._places.practice if self._practice else self._places.vault

    def lock(self) -> None:
        """Keep what is typed, close the vault, start anew and end; nothing if it cannot be kept."""
        if self._desk is None:
            return
        if self.main_window is not None:
            if not self.main_window.leave():
                return
            _remember(self._desk, self.main_window.where, self._clock.now())
        self._close_vault()
        if self._ways.start_again(sys.argv[1:]):
            self.close()
            return
        language = self._settings.language
        title, said = common.PROGRAM.to(language), words.NOT_STARTED_AGAIN.to(language)
        tell_words(self, title, said, language).finished.connect(self.close)

    def _furnish(self, page: QWidget) -> None:
        """Show a page in a frame of its own, made in the language of the settings."""
        old = self._frame
        self._frame = DoorFrame(self._settings.language, practice=self._practice)
        self._frame.show_page(page)
        self._watch.warned.connect(self._frame.curtain.cover)
        self._watch.quiet.connect(self._frame.curtain.rest)
        self._pause_key.pressed.connect(self._frame.curtain.pause)
        self._frame.curtain.paused.connect(self._watch.pause)
        self._lines.addWidget(self._frame)
        self._frame.show()  # at once, or nothing in it can have the focus yet
        self.setWindowTitle(common.PROGRAM.to(self._settings.language))
        if old is not None:
            self._lines.removeWidget(old)
            old.hide()
            old.deleteLater()

    def _show_door(self, *, locked: bool = False) -> None:
        if opening.vault_stands(self.folder):
            self._show_unlock(locked=locked)
            return
        pages = FirstRunPages(
            self.folder,
            self._settings.language,
            self._clock,
            practice=self._practice,
            make=self._ways.make,
        )
        pages.language_chosen.connect(self._change_language)
        pages.opened.connect(self._enter)
        self._furnish(pages)
        pages.show_page(0)

    def _show_unlock(self, *, locked: bool) -> None:
        pages = UnlockPages(
            self.folder,
            self._settings.language,
            self._clock,
            locked=locked,
            unlock=only_kind(self._ways.unlock, practice=self._practice),
            recover=only_kind(self._ways.recover, practice=self._practice),
        )
        pages.opened.connect(self._enter)
        self._furnish(pages)
        pages.take_focus()
        known = self._ways.practice_passphrase if self._practice else None
        if known is None:
            return
        if locked:
            pages.show_hint(known)
            return
        pages.try_passphrase(known)

    def _change_language(self, language: Language) -> None:
        """Begin the first run again in another language; nothing was asked yet."""
        self._settings = replace(self._settings, language=language)
        _put_on(self._places, self._settings)
        self._show_door()

    def _change_settings(self, settings: Settings) -> None:
        """Wear other settings; the pages are built anew, so every word and size follows."""
        if self.main_window is None or not self.main_window.leave():
            return
        self._settings = settings
        _put_on(self._places, settings)
        self._watch.wait(settings.lock_after_minutes)
        hide_from_capture(int(self.winId()), settings.hide_from_capture)
        where = self.main_window.where
        if self._desk is not None:
            self._desk = with_rulebook_now(self._desk)  # the office may have fixed a value
        self._show_main(where)

    def _enter(self, desk: Desk) -> None:
        if not self.isVisible():  # closed while the passphrase was being stretched
            opening.leave(desk)
            return
        self._desk = desk
        place = take_place(desk)
        back = self._locked and place is not None
        where = where_told(place) if back and place else FIRST
        self._watch.watch(running())
        if noticed(desk):
            self._show_noticed(where)
            return
        self._show_main(where)

    def _show_noticed(self, where: Where) -> None:
        """Say what does not match before anything else is shown."""
        if self._desk is None:
            raise RuntimeError("no vault is open")
        if self.main_window is not None:
            self._settings = self.main_window.settings  # a look of forms chosen meanwhile
        self.main_window = None
        page = NoticedPage(self._desk, self._settings.language, self._clock)
        page.seen.connect(lambda: self._show_main(where))
        page.closed.connect(self.close)
        self._furnish(page)
        page.take_focus()

    def _show_main(self, where: Where) -> None:
        if self._desk is None:
            raise RuntimeError("no vault is open")
        made = MainWindow(self._desk, self._places, self._settings, self._clock)
        made.lock_wanted.connect(self.lock)
        made.settings_changed.connect(self._change_settings)
        made.sat_at_table.connect(self._watch.sit_at_table)
        self._furnish(made)
        made.pause_wanted.connect(self._pause_key.pressed)
        self.main_window = made
        made.go(where)
        self._care.take(self._desk, made)

    def _lock_idle(self) -> None:
        if self._desk is not None and self._frame is not None:
            self._frame.curtain.cover_stuck()  # first: what cannot be kept is asked about
        self.lock()

    def _close_vault(self) -> None:
        self._watch.stop(running())
        self._care.stop()
        self.main_window = None
        for jobs in self.findChildren(Jobs):
            jobs.finish()
        if self._desk is not None:
            opening.leave(self._desk)
            self._desk = None
        self.vault_closed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        hide_from_capture(int(self.winId()), self._settings.hide_from_capture)
        if self._seen:
            return
        self._seen = True
        if not self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            usual_size(self)
        if self._ways.alone:
            QTimer.singleShot(0, self, lambda: _stay_alone(self))

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.main_window is not None and not self.main_window.leave():
            event.ignore()
            return
        self._close_vault()
        super().closeEvent(event)


def _remember(desk: Desk, where: Where, now: datetime) -> None:
    """Keep where this member is, so that unlocking leads back there."""
    if where.spot is Spot.NOTE:
        where = _note_begun(desk, where)
    remember_place(desk, where.told(), now)


def _note_begun(desk: Desk, where: Where) -> Where:
    """Return the note as the form it is, with what was typed; today if nothing was."""
    record_id = None if where.tab is None else RecordId(UUID(where.tab))
    case_id = None if record_id is None else case_of_note(desk, record_id)
    return FIRST if case_id is None else form_at(case_id, "note", record_id)


def usual_size(window: QWidget) -> None:
    """Give the window its usual size, or the whole screen where that is smaller."""
    room = window.screen().availableGeometry()
    if room.width() <= _USUAL_SIZE[0] or room.height() <= _USUAL_SIZE[1]:
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)
        return
    window.resize(*_USUAL_SIZE)


def _put_on(places: Places, settings: Settings) -> None:
    save_settings(places.settings, settings)
    dress(running(), settings)


def _stay_alone(window: FrontDoor) -> None:
    # Not at the top: the network library is loaded only after the window is seen.
    from counsellor_app.ui.single_instance import SingleInstance

    instance = SingleInstance(window, window.folder)
    if not instance.is_first():
        window.close()
        return

    def rise() -> None:
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    instance.asked_to_rise.connect(rise)
    window.vault_closed.connect(instance.let_go)  # or the program started anew would give way
