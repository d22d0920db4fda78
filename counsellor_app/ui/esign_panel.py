"""Signing one place: in which capacity, with which key, and whose name will stand there."""

from datetime import date, datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from counsellor_app.cases.ids import IssueId
from counsellor_app.errors import BadInput
from counsellor_app.law.catalogue import SignatoryKind
from counsellor_app.services.desk import Desk
from counsellor_app.services.esigning import PlaceSigned, PlaceToSign, SigningState, sign_place
from counsellor_app.services.keys_to_sign import OpenKey
from counsellor_app.services.signatures_page import SignaturesPage, page_as_signed
from counsellor_app.text import short_date
from counsellor_app.ui.asking_paths import AskPath, file_to_open
from counsellor_app.ui.capacity_box import CapacityBox
from counsellor_app.ui.case_desk import CaseDesk
from counsellor_app.ui.choices import RoundChoice
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.key_from_file import KeyFromFile
from counsellor_app.ui.key_on_token import KeyOnToken
from counsellor_app.ui.key_part import KeyPart
from counsellor_app.ui.panels import Card
from counsellor_app.ui.parts import Kind, Role, button, column, paragraph, progress, row, say
from counsellor_app.ui.signed_words import page_of
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.tokens import Space, Tone
from counsellor_app.ui.words import common
from counsellor_app.ui.words import esigning as words


class EsignPanel(QWidget):
    """Asks for everything a signature needs; out of sight it holds no key and no secret."""

    signed = Signal(object)  # a SignaturesPage
    given_up = Signal()
    to_be_seen = Signal(object)  # a part that the column should scroll to
    failed = Signal(object)  # an Exception that is nothing to be typed again

    def __init__(
        self,
        at: CaseDesk,
        issue_id: IssueId,
        capacities: tuple[SignatoryKind, ...],
        ask_path: AskPath = file_to_open,
    ) -> None:
        super().__init__()
        self._at = at
        self._issue_id = issue_id
        self._asked: tuple[PlaceToSign, SigningState] | None = None
        self._key: OpenKey | None = None
        self._jobs = Jobs(self)
        self._place = paragraph(kind=Kind.STRONG)
        self._capacity = CapacityBox(at.language, capacities, words.CAPACITY, "esign.capacity")
        self._file = KeyFromFile(at, ask_path)
        self._token = KeyOnToken(at, ask_path)
        self._in_file = RoundChoice(words.IN_FILE.to(at.language), "key.in_file")
        self._on_token = RoundChoice(words.ON_TOKEN.to(at.language), "key.on_token")
        self._whose = WhoseCard(at)
        self.acts = self._acts_part()
        self._lay_out()
        for part in (self._file, self._token):
            part.opened.connect(self._show_key)
        self._in_file.toggled.connect(self._turn)
        self._in_file.setChecked(True)

    def ask(self, place: PlaceToSign, state: SigningState) -> None:
        """Begin to sign this place."""
        self._asked = (place, state)
        said = words.SIGN_PLACE.filled(place=place.words, page=page_of(place))
        say(self._place, said.to(self._at.language))
        self._capacity.show_chosen(place.kind)
        self._capacity.setVisible(place.kind is None)
        self._forget()
        self.show()
        (self._capacity if place.kind is None else self._in_file).setFocus()

    def is_busy(self) -> bool:
        """Tell whether it signs at this moment."""
        return self._jobs.is_busy()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._forget()

    def _lay_out(self) -> None:
        language = self._at.language
        self._doing = paragraph(words.SIGNING.to(language), Kind.MUTED)
        self._moving = progress(words.SIGNING.to(language))
        self._moving.setRange(0, 0)
        group = QButtonGroup(self)
        ways = column(spacing=Space.XS)
        ways.addWidget(paragraph(words.WHERE_IS_KEY.to(language), Kind.STRONG))
        for way in (self._in_file, self._on_token):
            way.setAccessibleDescription(words.WHERE_IS_KEY.to(language))
            group.addButton(way)
            ways.addWidget(way)
        lines = column(self, Space.L)
        lines.addWidget(paragraph(words.SIGN_TITLE.to(language), Kind.SUBTITLE))
        lines.addWidget(self._place)
        lines.addWidget(self._capacity)
        lines.addLayout(ways)
        for part in (self._file, self._token, self._whose, self._doing, self._moving):
            lines.addWidget(part)
        self._show_busy(False)
        self._whose.hide()

    def _acts_part(self) -> QWidget:
        language = self._at.language
        made = QWidget()
        self._sign = button(
            words.SIGN.to(language), Role.PRIMARY, clicked=self._start, name="esign.sign"
        )
        self._leave = button(
            common.DISCARD.to(language), clicked=self.given_up.emit, name="esign.leave"
        )
        line = row(self._sign, self._leave)
        line.addStretch(1)
        made.setLayout(line)
        return made

    def _turn(self, in_file: bool) -> None:
        self._file.setVisible(in_file)
        self._token.setVisible(not in_file)
        self._part(not in_file).forget()
        self._show_key(None)
        if not in_file:
            self._token.search()

    def _part(self, in_file: bool) -> KeyPart:
        return self._file if in_file else self._token

    def _show_key(self, key: OpenKey | None) -> None:
        """Show whose certificate would sign; only then can it."""
        self._key = key
        may_sign = key is not None and self._whose.show_key(key)
        self._whose.setVisible(key is not None)
        self._sign.setEnabled(may_sign)
        if key is not None:
            self.to_be_seen.emit(self._whose)
        if key is not None and self._in_file.isChecked():
            self._whose.setFocus()  # not on what signs: Enter, pressed twice, would

    def _start(self) -> None:
        if self._asked is None or self._key is None or self._jobs.is_busy():
            return
        at, (place, state) = self._at, self._asked
        who = self._capacity.chosen() if place.kind is None else None
        if place.kind is None and who is None:
            self._capacity.complain(words.CAPACITY_MISSING)
            return
        self._show_busy(True)
        announce(self, words.SIGNING.to(at.language))
        order = PlaceSigned(base=state.newest, field=place.field, who=who, key=self._key.key)
        self._jobs.start(
            partial(_signed, at.desk, self._issue_id, order, at.clock.today(), at.clock.now()),
            done=self._was_signed,
            failed=self._was_not,
        )

    def _was_signed(self, page: SignaturesPage) -> None:
        self._show_busy(False)
        self._forget()
        self.signed.emit(page)

    def _was_not(self, error: Exception) -> None:
        self._show_busy(False)
        self._show_key(None)
        if isinstance(error, BadInput):
            self._part(self._in_file.isChecked()).refuse(error.text)
            return
        self._forget()
        self.failed.emit(error)

    def _show_busy(self, is_busy: bool) -> None:
        self._doing.setVisible(is_busy)
        self._moving.setVisible(is_busy)
        self._leave.setEnabled(not is_busy)
        self._sign.setEnabled(not is_busy and self._key is not None)

    def _forget(self) -> None:
        self._file.forget()
        self._token.forget()
        self._show_key(None)


class WhoseCard(Card):
    """Whose certificate would sign, who issued it, until when it is valid."""

    def __init__(self, at: CaseDesk) -> None:
        super().__init__(Tone.INFO.value, Space.XS)
        self._at = at
        self.setObjectName("esign.whose")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._who = paragraph(kind=Kind.STRONG)
        self._issuer = paragraph()
        self._until = paragraph()
        self._expired = paragraph(kind=Kind.ERROR)
        note = paragraph(words.SIGNS_NOTE.to(at.language), Kind.CAPTION)
        self.column.addWidget(paragraph(words.SIGNS_TITLE.to(at.language), Kind.CAPTION))
        for part in (self._who, self._issuer, self._until, self._expired, note):
            self.column.addWidget(part)

    def show_key(self, key: OpenKey) -> bool:
        """Show it, to those who listen too; return whether it can sign today."""
        one, language = key.certificate, self._at.language
        first, last = short_date(one.first.date()), short_date(one.last.date())
        may_sign = one.is_valid_at(self._at.clock.now())
        say(self._who, one.subject)
        say(self._issuer, words.SIGNS_ISSUER.filled(issuer=one.issuer).to(language))
        say(self._until, words.SIGNS_UNTIL.filled(day=last).to(language))
        expired = words.SIGNS_EXPIRED.filled(first=first, last=last).to(language)
        say(self._expired, expired)
        self._expired.setVisible(not may_sign)
        parts = [words.SIGNS_TITLE.to(language), one.subject, self._issuer.text()]
        said = ". ".join([*parts, self._until.text() if may_sign else expired])
        self.setAccessibleName(said)
        announce(self, said)
        return may_sign


def _signed(
    desk: Desk, issue_id: IssueId, order: PlaceSigned, today: date, now: datetime
) -> SignaturesPage:
    return page_as_signed(desk, issue_id, sign_place(desk, issue_id, order, today, now))
