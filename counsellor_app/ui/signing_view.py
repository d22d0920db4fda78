"""The signatures on a paper: who, in which way, on which day; with all of them it is active."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.cases.acts import Signature
from counsellor_app.cases.ids import IssueId
from counsellor_app.errors import UserError
from counsellor_app.law.catalogue import SignatoryKind, SignatureWay
from counsellor_app.services import signing
from counsellor_app.services.desk import Desk
from counsellor_app.services.signing import Signatory, SigningPage
from counsellor_app.text import Language, long_date
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.messages import tell
from counsellor_app.ui.mnemonics import give_mnemonics
from counsellor_app.ui.naming import named
from counsellor_app.ui.panels import Banner, ScrollPage
from counsellor_app.ui.paper_bar import PaperBar
from counsellor_app.ui.parts import Kind, Role, button, column, label
from counsellor_app.ui.programme_tiles import programme_tiles
from counsellor_app.ui.signatory_card import SignatoryCard
from counsellor_app.ui.signature_editor import Proposed
from counsellor_app.ui.signature_words import listed, numbered
from counsellor_app.ui.signing_panels import ActiveCard, AllSignedCard, PeriodCard
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.tokens import Space, Tone
from counsellor_app.ui.words import signing as words

_WIDEST = 940


class SigningView(QWidget):
    """A paper with its signatories, and the programme that their signatures start."""

    left = Signal()
    changed = Signal()
    article_wanted = Signal(object)  # a Basis
    print_again_asked = Signal()

    def __init__(self, desk: Desk, issue_id: IssueId, language: Language, clock: Clock) -> None:
        super().__init__()
        self._desk = desk
        self._issue_id = issue_id
        self._language = language
        self._clock = clock
        self._page = signing.signing_page(desk, issue_id)
        self._bar = PaperBar(words.BACK_TO_CASE.to(language))
        self._all = button(
            words.ALL_SIGNED.to(language), Role.PRIMARY, clicked=self._ask_all, name="all_signed"
        )
        self._lacking = Banner(Tone.WARN, self._all)
        self._all_card = AllSignedCard(language, clock.today, self._page.days)
        self._active = ActiveCard(language)
        self._period = PeriodCard(language)
        self._cards = {
            one.kind: SignatoryCard(self._proposed(one), language, clock.today)
            for one in self._page.signatories
        }
        self._over = QWidget()  # what stands over the signatories
        self._required = column(spacing=Space.S)
        self._others = column(spacing=Space.S)
        self._lay_out()
        self._connect()
        self._show(self._page)
        self.take_focus()

    def card(self, kind: SignatoryKind) -> SignatoryCard:
        """Return the card of a signatory."""
        return self._cards[kind]

    def take_focus(self) -> None:
        """Move the focus to the likeliest act."""
        give_mnemonics(self._over)  # below them every card has the same words
        likeliest = self._bar.back if self._page.active else self._all
        likeliest.setFocus()

    def _lay_out(self) -> None:
        self._scroll = ScrollPage(_WIDEST)
        content = self._scroll.column
        over = column(self._over, 0)
        for part in (self._period, self._active, self._lacking, self._all_card):
            over.addWidget(part)
        content.addWidget(self._over)
        content.addWidget(label(words.REQUIRED_SECTION.to(self._language), Kind.SUBTITLE))
        content.addLayout(self._required)
        content.addWidget(label(words.OTHER_SECTION.to(self._language), Kind.SUBTITLE))
        content.addLayout(self._others)
        content.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._bar)
        whole.addWidget(self._scroll, 1)

    def _connect(self) -> None:
        self._bar.left.connect(self.left)
        self._all_card.confirmed.connect(self._record)
        self._all_card.given_up.connect(self._give_up_all)
        self._active.article_wanted.connect(self.article_wanted)
        self._period.article_wanted.connect(self.article_wanted)
        self._period.print_again.connect(self.print_again_asked)
        self._period.corrected.connect(self._correct)
        for kind, card in self._cards.items():
            card.recorded.connect(self._record)
            card.withdrawn.connect(partial(self._withdraw, kind))
            card.to_be_seen.connect(self._scroll.show_part)

    def _show(self, page: SigningPage) -> None:
        self._page = page
        self._show_head(page)
        self._show_state(page)
        for one in page.signatories:
            card = self._cards[one.kind]
            signed = [signature for signature in page.signed if signature.who is one.kind]
            card.show_signatures(self._proposed(one), signed, required=one.required)
            (self._required if one.required else self._others).addWidget(card)
        self._all_card.hide()

    def _show_head(self, page: SigningPage) -> None:
        number = numbered(page.number, page.day)
        code = words.CODE.filled(code=page.code)
        facts = [page.title.to(self._language), number.to(self._language), code.to(self._language)]
        title = f"{words.TITLE.to(self._language)} · {named(page.name, self._language)}"
        self._bar.show_words(title, " · ".join(facts))
        state = words.ACTIVE_PILL if page.active else words.LACKING_PILL
        self._bar.show_state(state.to(self._language), Tone.OK if page.active else Tone.WARN)

    def _show_state(self, page: SigningPage) -> None:
        self._lacking.setVisible(not page.active)
        self._period.setVisible(page.active and page.periods_differ)
        runs = page.active and (page.days.start_is_set or not page.periods_differ)
        self._active.setVisible(runs)
        if not page.active:
            refused = tuple(kind for kind in page.lacking if _refused(page, kind))
            title, hint = words.LACKING.filled(who=listed(page.lacking)), words.LACKING_HINT
            if refused:
                title, hint = words.REFUSED.filled(who=listed(refused)), words.REFUSED_HINT
            tone = Tone.BAD if refused else Tone.WARN
            self._lacking.show_words(title.to(self._language), hint.to(self._language), tone)
            self._all.setVisible(not refused)
            return
        if page.periods_differ and page.printed_period and page.signed_on:
            starts = (page.printed_period[0], page.signed_on)
            in_words = (long_date(day, self._language) for day in starts)
            self._period.show_starts(*in_words, late=page.days.start_is_set)
        if not runs:
            return
        tiles = programme_tiles(self._desk, page, self._clock.today(), self._language)
        self._active.show_tiles(tiles, corrected=page.corrected)

    def _proposed(self, signatory: Signatory) -> Proposed:
        interpreter = next(
            one.name for one in self._page.signatories if one.kind is SignatoryKind.INTERPRETER
        )
        return Proposed(
            kind=signatory.kind,
            name=signatory.name,
            interpreter=interpreter,
            content_hash=self._page.content_hash,
            days=self._page.days,
        )

    def _ask_all(self) -> None:
        lacking = [one for one in self._page.signatories if one.kind in self._page.lacking]
        self._all_card.ask(lacking, self._page.content_hash)
        self._lacking.hide()

    def _give_up_all(self) -> None:
        self._all_card.hide()
        self._lacking.show()
        self._all.setFocus()

    def _record(self, signatures: tuple[Signature, ...]) -> None:
        try:
            for signature in signatures:
                if not _stands(self._page, signature):
                    self._page = signing.record_signature(
                        self._desk, self._issue_id, signature, self._clock.now()
                    )
        except UserError as error:
            tell(self, error, self._language)
        self._after_change()

    def _withdraw(self, kind: SignatoryKind, reason: str) -> None:
        today, now = self._clock.today(), self._clock.now()
        try:
            self._page = signing.withdraw_signature(
                self._desk, self._issue_id, kind, reason, today, now
            )
        except UserError as error:
            tell(self, error, self._language)
        self._after_change()

    def _correct(self, reason: str) -> None:
        today, now = self._clock.today(), self._clock.now()
        signing.correct_period(self._desk, self._issue_id, reason, today, now)
        self._page = signing.signing_page(self._desk, self._issue_id)
        self._after_change()

    def _after_change(self) -> None:
        self._show(self._page)
        self.changed.emit()
        announce(self, self._bar.accessibleName())
        self._scroll.verticalScrollBar().setValue(0)
        self.take_focus()


def _refused(page: SigningPage, kind: SignatoryKind) -> bool:
    last = next((one for one in reversed(page.signed) if one.who is kind), None)
    return last is not None and last.way is SignatureWay.REFUSES


def _stands(page: SigningPage, signature: Signature) -> bool:
    """Return whether this very person already signed: an interpreter signs a paper once."""
    return any(
        one.who is signature.who and one.name == signature.name and one.way.suffices
        for one in page.signed
    )
