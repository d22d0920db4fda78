"""Unlocking: the passphrase, or the recovery code and a new passphrase; delays counted down."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget

from counsellor_app.errors import BadInput, TooManyTries, UserError, WrongPassphrase
from counsellor_app.services.desk import Desk
from counsellor_app.services.opening import seconds_to_wait
from counsellor_app.services.seating import NO_MEMBER
from counsellor_app.text import Language
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.door_page import DoorPage, asked
from counsellor_app.ui.first_run_code import code_box
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.line_edits import PassphraseBox
from counsellor_app.ui.parts import Kind, Role, label, link, paragraph, progress
from counsellor_app.ui.passphrase_pair import CapsHint, PassphrasePair
from counsellor_app.ui.tokens import Tone
from counsellor_app.ui.words import common
from counsellor_app.ui.words import opening as words

Opener = Callable[..., Desk]
_SECOND = 1000


class _TryPage(DoorPage):
    """A page on which something is tried: while it is tried or delayed, it cannot be again."""

    tried = Signal()

    def __init__(self, language: Language, title: str, said: str) -> None:
        super().__init__(language, title, said)
        self.trying = paragraph(kind=Kind.MUTED)
        self.moving = progress(title)
        self.moving.setRange(0, 0)
        self.moving.hide()
        self.act: QPushButton | None = None

    def show_trying(self, said: str) -> None:
        """Say what is being checked, or nothing when it is done."""
        self.trying.setText(said)
        self.moving.setVisible(bool(said))
        if self.act is not None:
            self.act.setEnabled(not said)

    def show_wait(self, seconds: int) -> None:
        """Count down the pause before the next try."""
        said = words.WAIT.of(seconds).to(self.language) if seconds else ""
        self.trying.setText(said)
        if self.act is not None:
            self.act.setEnabled(not seconds)


class PassphrasePage(_TryPage):
    """The passphrase of every morning."""

    forgotten = Signal()

    def __init__(self, language: Language, *, locked: bool) -> None:
        title = words.UNLOCK_TITLE_LOCKED if locked else words.UNLOCK_TITLE
        said = words.UNLOCK_WORDS_LOCKED.to(language) if locked else ""
        super().__init__(language, title.to(language), said)
        self.box = PassphraseBox(language)
        self.box.setObjectName("passphrase")
        self.box.returnPressed.connect(self.tried)
        caps = label(words.CAPS_LOCK.to(language), Kind.ERROR)
        caps.hide()
        CapsHint(self.box).changed.connect(caps.setVisible)
        for part in (
            asked(words.PASSPHRASE.to(language), self.box), caps, self.moving, self.trying
        ):  # fmt: skip
            self.body.addWidget(part)
        forgotten = link(
            words.FORGOTTEN.to(language), clicked=self.forgotten.emit, name="forgotten"
        )
        self.body.addWidget(forgotten, 0, Qt.AlignmentFlag.AlignLeft)
        self.act = self.add_act(common.UNLOCK.to(language), self.tried.emit, Role.PRIMARY, "unlock")

    def take_focus(self) -> None:
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)
        self.box.selectAll()


class RecoverPage(_TryPage):
    """The recovery code, and the new passphrase it asks for."""

    went_back = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__(
            language, words.RECOVER_TITLE.to(language), words.RECOVER_WORDS.to(language)
        )
        self.code = code_box(language)
        self.pair = PassphrasePair(language, tuple, words.NEW_PASSPHRASE.to(language))
        self.pair.entered.connect(self.tried)
        parts = (
            asked(words.TYPE_BACK.to(language), self.code), self.pair, self.moving, self.trying
        )  # fmt: skip
        for part in parts:
            self.body.addWidget(part)
        self.add_back(common.BACK.to(language), self.went_back.emit, "back")
        self.act = self.add_act(
            words.RECOVER.to(language), self.tried.emit, Role.PRIMARY, "recover"
        )

    def take_focus(self) -> None:
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)


class UnlockPages(QStackedWidget):
    """Opens the vault of a folder; ``opened`` brings its desk."""

    opened = Signal(object)  # a Desk

    def __init__(
        self,
        folder: Path,
        language: Language,
        clock: Clock,
        *,
        locked: bool,
        unlock: Opener,
        recover: Opener,
    ) -> None:
        super().__init__()
        self._folder = folder
        self._language = language
        self._clock = clock
        self._unlock = unlock
        self._recover = recover
        self._jobs = Jobs(self)
        self._passphrase = PassphrasePage(language, locked=locked)
        self._recovery = RecoverPage(language)
        self._passphrase.tried.connect(self._try_passphrase)
        self._passphrase.forgotten.connect(partial(self._show, self._recovery))
        self._recovery.tried.connect(self._try_code)
        self._recovery.went_back.connect(partial(self._show, self._passphrase))
        self.addWidget(self._passphrase)
        self.addWidget(self._recovery)
        self._timer = QTimer(self)
        self._timer.setInterval(_SECOND)
        self._timer.timeout.connect(self._count_down)
        self._count_down()

    def take_focus(self) -> None:
        """Put the focus into the box of the page shown."""
        self._page().take_focus()

    def show_hint(self, passphrase: str) -> None:
        """Say the passphrase of a practice register, which is no secret."""
        said = words.PRACTICE_OPENS.filled(words=passphrase).to(self._language)
        self._passphrase.show_problem(said, Tone.INFO)

    def try_passphrase(self, passphrase: str) -> None:
        """Open with a passphrase that is known already, as the practice register does."""
        self._passphrase.box.show_text(passphrase)
        self._try_passphrase()

    def _page(self) -> _TryPage:
        recovering = self.currentWidget() is self._recovery
        return self._recovery if recovering else self._passphrase

    def _show(self, page: _TryPage) -> None:
        self.setCurrentWidget(page)
        page.show_problem("")
        page.take_focus()
        self._count_down()

    def _try_passphrase(self) -> None:
        typed = self._passphrase.box.typed()
        if self._may_not_try():
            return
        if not typed:
            self._passphrase.show_problem(words.PASSPHRASE_EMPTY.to(self._language))
            return
        self._start(words.UNLOCKING.to(self._language), partial(self._unlock, self._folder, typed))

    def _try_code(self) -> None:
        if self._may_not_try():
            return
        problem = self._recovery.pair.problem()
        if problem:
            self._recovery.show_problem(problem)
            return
        code, new = self._recovery.code.typed(), self._recovery.pair.chosen()
        work = partial(self._recover, self._folder, code, new)
        self._start(words.UNLOCKING_CODE.to(self._language), work)

    def _may_not_try(self) -> bool:
        return self._jobs.is_busy() or bool(seconds_to_wait(self._folder, self._clock.now()))

    def _start(self, said: str, work: partial[Desk]) -> None:
        self._page().show_problem("")
        self._page().show_trying(said)
        now = partial(work, today=self._clock.today(), now=self._clock.now())
        self._jobs.start(now, done=self._opened, failed=self._failed)

    def _opened(self, desk: Desk) -> None:
        self._page().show_trying("")
        self._passphrase.box.forget()
        self._recovery.pair.forget()
        self._recovery.code.clear()
        self.opened.emit(desk)

    def _failed(self, error: Exception) -> None:
        page = self._page()
        page.show_trying("")
        if not isinstance(error, UserError):
            raise error
        if not isinstance(error, TooManyTries):
            page.show_problem(self._said(error))
        page.take_focus()
        self._count_down()

    def _said(self, error: UserError) -> str:
        code = self._page() is self._recovery
        if isinstance(error, BadInput) and code:
            return words.WRONG_CODE.to(self._language)
        if isinstance(error, WrongPassphrase) and error.text != NO_MEMBER:
            wrong = words.WRONG_CODE if code else words.WRONG
            return wrong.to(self._language)
        return error.text.to(self._language)

    def _count_down(self) -> None:
        if self._jobs.is_busy():
            return
        seconds = seconds_to_wait(self._folder, self._clock.now())
        self._page().show_wait(seconds)
        if seconds and not self._timer.isActive():
            self._timer.start()
        elif not seconds:
            self._timer.stop()
