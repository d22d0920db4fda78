"""The first run: language, who, passphrase, recovery code on paper, code typed back, vault."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from counsellor_app.desktop.folders import place_warning
from counsellor_app.errors import UserError
from counsellor_app.services.desk import Desk
from counsellor_app.services.opening import FirstRun, new_recovery_code
from counsellor_app.text import Language
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.door_page import DoorPage
from counsellor_app.ui.first_run_code import CodeStep, TypeBackStep, WaitPage
from counsellor_app.ui.first_run_who import LanguageStep, WhoStep
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.parts import Role
from counsellor_app.ui.passphrase_pair import PassphrasePair
from counsellor_app.ui.words import common
from counsellor_app.ui.words import opening as words

_STEPS = 5
Maker = Callable[..., Desk]


class PassphraseStep(DoorPage):
    """The passphrase, typed twice and judged in words."""

    went_on = Signal()
    went_back = Signal()

    def __init__(self, language: Language, hints: Callable[[], tuple[str, ...]]) -> None:
        super().__init__(
            language, words.PASSPHRASE_TITLE.to(language), words.PASSPHRASE_WORDS.to(language)
        )
        self.pair = PassphrasePair(language, hints, words.PASSPHRASE.to(language))
        self.pair.entered.connect(self._go_on)
        self.body.addWidget(self.pair)
        self.add_back(common.BACK.to(language), self.went_back.emit, "back")
        self.add_act(common.CONTINUE.to(language), self._go_on, Role.PRIMARY, "continue")

    def take_focus(self) -> None:
        self.pair.setFocus()

    def _go_on(self) -> None:
        problem = self.pair.problem()
        self.show_problem(problem)
        if not problem:
            self.went_on.emit()


class FirstRunPages(QStackedWidget):
    """The pages of the first run; ``opened`` brings the desk of the vault that was made."""

    opened = Signal(object)  # a Desk
    language_chosen = Signal(object)  # a Language: the whole window changes

    def __init__(
        self,
        folder: Path,
        language: Language,
        clock: Clock,
        *,
        practice: bool,
        make: Maker,
    ) -> None:
        super().__init__()
        self._folder = folder
        self._language = language
        self._clock = clock
        self._practice = practice
        self._make = make
        self._jobs = Jobs(self)
        self._code = new_recovery_code()
        self._who: FirstRun | None = None
        self._pages: list[DoorPage] = []
        self._build()
        self._check_place()

    def show_page(self, number: int) -> None:
        """Show a page and put the focus where it begins."""
        self.setCurrentIndex(number)
        self._pages[number].take_focus()

    def _build(self) -> None:
        """Make the pages; a vault is made only at the last one."""
        said = self._language
        self._first = LanguageStep(said)
        self._first.chosen.connect(self.language_chosen)
        who = WhoStep(said)
        who.went_on.connect(self._keep_who)
        self._passphrase = PassphraseStep(said, self._hints)
        code = CodeStep(said, self._code, self._clock.today())
        back = TypeBackStep(said, self._code)
        back.went_on.connect(self._start)
        making = WaitPage(said, words.MAKING_TITLE.to(said), words.MAKING_WORDS.to(said))
        self._pages = [self._first, who, self._passphrase, code, back, making]
        for number, page in enumerate(self._pages):
            self.addWidget(page)
            if number < _STEPS:
                step = words.STEP_OF.filled(step=number + 1, steps=_STEPS)
                page.show_step(step.to(said))
        self._first.went_on.connect(partial(self.show_page, 1))
        self._passphrase.went_on.connect(partial(self.show_page, 3))
        code.went_on.connect(partial(self.show_page, 4))
        for number, page in ((0, who), (1, self._passphrase), (2, code), (3, back)):
            page.went_back.connect(partial(self.show_page, number))

    def _check_place(self) -> None:
        warning = place_warning(self._folder)
        if warning is None:
            return
        place = words.PLACE_IS.filled(folder=self._folder).to(self._language)
        self._first.show_problem(f"{warning.to(self._language)} {place}")
        self._first.go_on.setEnabled(False)

    def _keep_who(self, who: FirstRun) -> None:
        self._who = who
        self.show_page(2)

    def _hints(self) -> tuple[str, ...]:
        who = self._who
        return () if who is None else (who.name, who.function, who.organisation_name)

    def _start(self) -> None:
        self.show_page(5)
        work = partial(
            self._make,
            self._folder,
            self._who,
            self._passphrase.pair.chosen(),
            self._code,
            practice=self._practice,
            today=self._clock.today(),
            now=self._clock.now(),
        )
        self._jobs.start(work, done=self._made, failed=self._failed)

    def _made(self, desk: Desk) -> None:
        self._passphrase.pair.forget()
        self.opened.emit(desk)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            self.show_page(4)
            raise error
        self.show_page(4)
        self._pages[4].show_problem(error.text.to(self._language))
