"""A document that comes back signed electronically elsewhere: checked, asked about, taken in."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import Signal

from counsellor_app.cases.ids import IssueId
from counsellor_app.errors import UserError
from counsellor_app.law.catalogue import SignatoryKind
from counsellor_app.services.desk import Desk
from counsellor_app.services.esigning import PlaceToSign, take_in_signed
from counsellor_app.services.signatures_page import (
    SignaturesPage,
    open_capacities,
    page_as_signed,
)
from counsellor_app.ui.asking_paths import AskPath, file_to_open
from counsellor_app.ui.attached_files import content_of
from counsellor_app.ui.capacity_box import CapacityBox
from counsellor_app.ui.case_desk import CaseDesk
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.messages import tell
from counsellor_app.ui.panels import TitledCard
from counsellor_app.ui.parts import Role, button, column, paragraph, row
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.words import common, issuing
from counsellor_app.ui.words import esigning as words


class SignedElsewhere(TitledCard):
    """Seen only while somebody's capacity is asked for, which the document leaves open."""

    doing = Signal(object)  # a Text: what takes a moment
    taken = Signal(object)  # a SignaturesPage
    failed = Signal(object)  # an Exception
    asks = Signal(bool)  # whether a capacity is asked for

    def __init__(
        self,
        at: CaseDesk,
        issue_id: IssueId,
        capacities: tuple[SignatoryKind, ...],
        ask_path: AskPath = file_to_open,
    ) -> None:
        super().__init__(words.TAKE_IN_TITLE.to(at.language))
        self.setObjectName("signed_elsewhere")
        self._at = at
        self._issue_id = issue_id
        self._capacities = capacities
        self._ask_path = ask_path
        self._jobs = Jobs(self)
        self._content = b""
        self._boxes: dict[str, CapacityBox] = {}
        self._rows = column(spacing=Space.M)
        self.column.addWidget(paragraph(words.TAKE_IN_WORDS.to(at.language)))
        self.column.addLayout(self._rows)
        take = button(
            words.TAKE_IN_NOW.to(at.language), Role.PRIMARY, clicked=self._tell, name="take_in.now"
        )
        leave = button(common.DISCARD.to(at.language), clicked=self.give_up, name="take_in.leave")
        acts = row(take, leave)
        acts.addStretch(1)
        self.column.addLayout(acts)
        self.hide()

    def choose(self) -> None:
        """Ask for the file and see what it brings."""
        if self._jobs.is_busy():
            return
        at, language = self._at, self._at.language
        title, kinds = words.TAKE_IN_CHOOSE.to(language), issuing.PDF_FILES.to(language)
        path = self._ask_path(self.window(), title, "", kinds)
        if path is None:
            return
        try:
            self._content = content_of(path)
        except UserError as error:
            tell(self.window(), error, language)
            return
        self.doing.emit(words.TAKING_IN)
        work = partial(open_capacities, at.desk, self._issue_id, self._content, at.clock.now())
        self._jobs.start(work, done=self._ask, failed=self._refused)

    def _ask(self, brought: tuple[PlaceToSign, ...]) -> None:
        if not brought:
            self._take({})
            return
        self._empty()
        for place in brought:
            certificate = None if place.signature is None else place.signature.certificate
            who = "–" if certificate is None else certificate.subject
            asked = words.TAKE_IN_WHO.filled(place=place.words, who=who)
            box = CapacityBox(self._at.language, self._capacities, asked, f"take_in.{place.field}")
            self._boxes[place.field] = box
            self._rows.addWidget(box)
        self.show()
        self.asks.emit(True)
        next(iter(self._boxes.values())).setFocus()

    def _tell(self) -> None:
        told = {field: box.chosen() for field, box in self._boxes.items()}
        lacking = next((self._boxes[field] for field, who in told.items() if who is None), None)
        if lacking is not None:
            lacking.complain(words.CAPACITY_MISSING)
            return
        self._take({field: who for field, who in told.items() if who is not None})

    def _take(self, who: Mapping[str, SignatoryKind]) -> None:
        if self._jobs.is_busy():
            return
        at = self._at
        self.doing.emit(words.TAKING_IN)
        work = partial(
            _taken, at.desk, self._issue_id, self._content, who, at.clock.today(), at.clock.now()
        )
        self._jobs.start(work, done=self._done, failed=self._refused)

    def _done(self, page: SignaturesPage) -> None:
        self.give_up()
        self.taken.emit(page)

    def _refused(self, error: Exception) -> None:
        self.give_up()
        self.failed.emit(error)

    def give_up(self) -> None:
        """Let go of the file; nothing of it is kept."""
        self._content = b""
        self._empty()
        self.hide()
        self.asks.emit(False)

    def _empty(self) -> None:
        for box in self._boxes.values():
            box.hide()
            box.deleteLater()
        self._boxes = {}


def _taken(
    desk: Desk,
    issue_id: IssueId,
    content: bytes,
    who: Mapping[str, SignatoryKind],
    today: date,
    now: datetime,
) -> SignaturesPage:
    state = take_in_signed(desk, issue_id, content, who, today, now)
    return page_as_signed(desk, issue_id, state)
