"""The export to IGI, step by step on one page: key, period, what leaves, the sealed bundle."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.cases.members import Doing
from counsellor_app.errors import UserError
from counsellor_app.law.calendar import Period
from counsellor_app.services import exporting
from counsellor_app.services.desk import Desk
from counsellor_app.services.exporting import Exported, Recipient
from counsellor_app.text import Language, Text
from counsellor_app.ui.asking_paths import AskPath, file_to_open, place_to_save
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.export_earlier import EarlierCard
from counsellor_app.ui.export_key import KeyCard
from counsellor_app.ui.export_period import LeavesCard, PeriodCard
from counsellor_app.ui.export_sealed import SealCard
from counsellor_app.ui.failures import show_failure
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.messages import tell
from counsellor_app.ui.mnemonics import give_mnemonics
from counsellor_app.ui.panels import Banner, ScrollPage
from counsellor_app.ui.paper_bar import PaperBar
from counsellor_app.ui.tokens import Tone
from counsellor_app.ui.words import exporting as words

_WIDEST = 860


@dataclass(frozen=True, slots=True, kw_only=True)
class _Counted:
    """What leaves for a period, in words."""

    period: Period
    cases: int
    leaves: Text
    stays: tuple[Text, ...]


class ExportView(QWidget):
    """Everything about sending a sealed bundle to IGI."""

    left = Signal()
    sealed = Signal()
    article_wanted = Signal(object)  # a Basis

    def __init__(
        self,
        desk: Desk,
        language: Language,
        clock: Clock,
        *,
        ask_where: AskPath = place_to_save,
        ask_file: AskPath = file_to_open,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._language = language
        self._clock = clock
        self._jobs = Jobs(self)
        self._recipient: Recipient | None = None
        self._counted: _Counted | None = None
        self._bar = PaperBar(words.BACK.to(language))
        self._bar.show_words(words.TITLE.to(language), words.FACTS.to(language))
        self._bar.left.connect(self.left)
        self._refusal = Banner(Tone.INFO)
        self._practice = Banner(Tone.WARN)
        self._key = KeyCard(language, ask_file)
        self._period = PeriodCard(language, clock.today)
        self._leaves = LeavesCard(language)
        self._seal = SealCard(language, ask_where)
        self._earlier = EarlierCard(language, ask_where)
        self._lay_out()
        self._key.pin_asked.connect(self._pin)
        self._leaves.article_wanted.connect(self.article_wanted)
        self._period.chosen.connect(self._count)
        self._seal.seal_asked.connect(self._start_sealing)
        self._earlier.again_asked.connect(self._read_again)
        self._open()
        give_mnemonics(self)

    def take_focus(self) -> None:
        """Move the focus to the key while none is pinned, then to the period."""
        first = self._key if self._recipient is None else self._period
        first.take_focus()

    def _lay_out(self) -> None:
        practice = (words.PRACTICE, words.PRACTICE_HINT)
        refusal = (words.NOT_ALLOWED, words.NOT_ALLOWED_HINT)
        for banner, (title, hint) in ((self._practice, practice), (self._refusal, refusal)):
            banner.show_words(title.to(self._language), hint.to(self._language))
        scroll = self._scroll = ScrollPage(_WIDEST)
        steps = (self._key, self._period, self._leaves, self._seal, self._earlier)
        for part in (self._practice, self._refusal, *steps):
            scroll.column.addWidget(part)
        scroll.column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._bar)
        whole.addWidget(scroll, 1)

    def _open(self) -> None:
        allowed = self._desk.may(Doing.EXPORT)
        self._practice.setVisible(self._desk.practice)
        self._refusal.setVisible(not allowed)
        for step in (self._key, self._period, self._leaves, self._seal, self._earlier):
            step.setVisible(allowed)
        if not allowed:
            return
        self._recipient = exporting.pinned_recipient(self._desk)
        self._key.show_pinned(self._recipient)
        self._earlier.show_exports(exporting.exports(self._desk))
        self._count()
        self.take_focus()

    def _pin(self, recipient: Recipient, reason: str) -> None:
        today, now = self._clock.today(), self._clock.now()
        try:
            exporting.pin_recipient(self._desk, recipient, reason, today, now)
        except UserError as error:
            tell(self, error, self._language)
            return
        self._recipient = exporting.pinned_recipient(self._desk)
        self._key.show_pinned(self._recipient)
        self._say_whether()

    def _count(self) -> None:
        self._counted = None
        period = self._period.period()
        self._leaves.say_leaves(words.COUNTING.to(self._language))
        self._say_whether()
        if period is None:
            self._leaves.say_leaves(words.DAYS_MISSING.to(self._language))
            return
        self._jobs.start(
            partial(_count, self._desk, period), done=self._show_counted, failed=self._could_not
        )

    def _show_counted(self, counted: _Counted) -> None:
        if counted.period != self._period.period():
            return  # another period was chosen meanwhile
        self._counted = counted
        leaves = counted.leaves if counted.cases else words.NOTHING_LEAVES
        stays = [one.to(self._language) for one in counted.stays] if counted.cases else []
        self._leaves.say_leaves(leaves.to(self._language), stays)
        self._say_whether()

    def _say_whether(self) -> None:
        """Say whether the bundle can be sealed now."""
        has_cases = self._counted is not None and self._counted.cases > 0
        sentence = words.SEAL_READY
        if self._recipient is None:
            sentence = words.SEAL_NEEDS_KEY
        elif self._counted is not None and not has_cases:
            sentence = words.NOTHING_LEAVES
        self._seal.say_whether(sentence, may_seal=self._recipient is not None and has_cases)

    def _start_sealing(self) -> None:
        if self._recipient is None or self._counted is None:
            return
        self._seal.say_whether(words.SEALING, may_seal=False)
        work = partial(
            exporting.export_period,
            self._desk,
            self._counted.period,
            self._recipient,
            self._clock.now(),
        )
        self._jobs.start(work, done=self._was_sealed, failed=self._could_not)

    def _was_sealed(self, exported: Exported) -> None:
        self._counted = None  # the same days are not sealed twice by a second click
        self._earlier.show_exports(exporting.exports(self._desk))
        self._seal.say_whether(words.SEALED_ALREADY, may_seal=False)
        self._scroll.show_part(self._seal)
        self.sealed.emit()
        self._seal.show_exported(exported)

    def _read_again(self, number: int) -> None:
        work = partial(exporting.bundle_again, self._desk, number)
        self._jobs.start(work, done=self._earlier.save_again, failed=self._could_not)

    def _could_not(self, error: Exception) -> None:
        self._say_whether()
        show_failure(self, error, self._language)


def _count(desk: Desk, period: Period) -> _Counted:
    leaving = exporting.leaving(desk, period)
    return _Counted(
        period=period, cases=leaving.cases, leaves=leaving.in_words, stays=leaving.stays
    )
