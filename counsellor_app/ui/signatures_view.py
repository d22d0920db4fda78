"""The electronic signatures on a document: each place, what is known of it, signing, copies."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.cases.ids import IssueId
from counsellor_app.errors import UserError
from counsellor_app.services.case_pages import case_page
from counsellor_app.services.desk import Desk
from counsellor_app.services.esigning import PlaceToSign
from counsellor_app.services.signatures_page import (
    SignaturesPage,
    paper_to_sign,
    signatures_page,
)
from counsellor_app.text import Language, Text
from counsellor_app.ui.asking_paths import AskPath, file_to_open, place_to_save
from counsellor_app.ui.case_desk import CaseDesk
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.esign_panel import EsignPanel
from counsellor_app.ui.failures import show_failure
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.mnemonics import give_mnemonics
from counsellor_app.ui.naming import named
from counsellor_app.ui.page_key import PageKey
from counsellor_app.ui.paper_bar import PaperBar
from counsellor_app.ui.paper_side import PaperSide, SaidLine
from counsellor_app.ui.reading_order import ReadingOrder
from counsellor_app.ui.signed_copy_acts import SignedCopyActs
from counsellor_app.ui.signed_elsewhere import SignedElsewhere
from counsellor_app.ui.signed_places import SignedPlaces
from counsellor_app.ui.theme import px
from counsellor_app.ui.waiting_pdf import WaitingPdf
from counsellor_app.ui.whereabouts import issued_at
from counsellor_app.ui.words import esigning as words

_WIDTH = 470  # of the column: whole sentences stand in it


class SignaturesView(QWidget):
    """Beside the document as it is signed now, what is known of its signatures."""

    left = Signal()

    def __init__(
        self,
        desk: Desk,
        issue_id: IssueId,
        language: Language,
        clock: Clock,
        *,
        ask_open: AskPath = file_to_open,
        ask_save: AskPath = place_to_save,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._issue_id = issue_id
        self._language = language
        self._clock = clock
        self._paper = paper_to_sign(desk, issue_id)
        paper = self._paper
        self.document = issued_at(paper.case_id, paper.form_id, paper.record_id, issue_id)
        self._page: SignaturesPage | None = None  # None while it is read
        self._jobs = Jobs(self)
        at = CaseDesk(self, desk, self._paper.case_id, language, clock)
        capacities = self._paper.capacities
        self._bar = PaperBar(words.BACK.to(language))
        self._said = SaidLine(language)
        self._places = SignedPlaces(language, may_sign=self._paper.may_sign)
        self._elsewhere = SignedElsewhere(at, issue_id, capacities, ask_open)
        self._panel = EsignPanel(at, issue_id, capacities, ask_open)
        self._copies = SignedCopyActs(at, issue_id, ask_save)
        self._preview = WaitingPdf(language)
        self._side = PaperSide(words.PANEL.to(language))
        self._lay_out()
        self._connect()
        give_mnemonics(self)
        self._show_head()
        self._read()

    def take_focus(self) -> None:
        """Move the focus to the way back: nothing is signed by a key pressed too early."""
        self._bar.back.setFocus()

    def show_page(self, page: SignaturesPage) -> None:
        """Show the places as they now stand, and the document with its stamps."""
        self._page = page
        self._places.show_state(page.state)
        self._preview.show_pdf(page.pdf)
        self._show_list()

    def _lay_out(self) -> None:
        for part in (self._said, self._elsewhere, self._places, self._panel):
            self._side.column.addWidget(part)
        self._side.column.addStretch(1)
        self._side.foot.addWidget(self._panel.acts)
        self._side.stand_beside(self._preview, self._bar, self)
        self._places.hide()
        self._panel.hide()
        self._side.show_foot(False)
        _fit(self._side)

    def _connect(self) -> None:
        self._bar.left.connect(self.left)
        self._places.sign_asked.connect(self._ask_to_sign)
        self._places.take_in_asked.connect(self._elsewhere.choose)
        self._places.copy_asked.connect(self._ask_for_copy)
        self._panel.signed.connect(partial(self._take, words.SIGNED))
        self._panel.given_up.connect(self._give_up)
        self._panel.to_be_seen.connect(self._side.show_part)
        self._panel.failed.connect(self._read_anew)
        self._elsewhere.doing.connect(self._said.say_done)
        self._elsewhere.taken.connect(partial(self._take, words.TAKEN_IN))
        self._elsewhere.failed.connect(self._read_anew)
        self._elsewhere.asks.connect(self._make_room)
        self._copies.said.connect(self._said.say_done)
        PageKey(self, "Esc").pressed.connect(self._give_up)

    def _show_head(self) -> None:
        page = case_page(self._desk, self._paper.case_id, self._clock.today())
        facts = words.FACTS.filled(name=named(page.name, self._language), number=page.number)
        title = words.TITLE.filled(paper=self._paper.title)
        self._bar.show_words(title.to(self._language), facts.to(self._language))

    def _read(self) -> None:
        """Check every signature anew, beside the window."""
        self._preview.wait(words.CHECKING.to(self._language))
        self._places.hide()
        work = partial(signatures_page, self._desk, self._issue_id, self._clock.now())
        self._jobs.start(work, done=self.show_page, failed=self._say_failed)

    def _read_anew(self, error: Exception) -> None:
        """Say what went wrong; what is shown may be old, as after another window signed."""
        show_failure(self, error, self._language)
        self._said.say_done(None)
        if not self._jobs.is_busy():
            self._read()

    def _say_failed(self, error: Exception) -> None:
        why = error.text if isinstance(error, UserError) else words.NOT_SHOWN
        self._preview.say_why_not(why.to(self._language))
        show_failure(self, error, self._language)

    def _ask_to_sign(self, place: PlaceToSign) -> None:
        if self._page is None:
            return
        self._said.say_done(None)
        self._places.hide()
        self._side.show_foot(True)
        _turn_to(place, self._preview)
        self._panel.ask(place, self._page.state)
        _fit(self._side)

    def _give_up(self) -> None:
        """Go back to the list, to where signing was begun."""
        if self._elsewhere.isVisibleTo(self):
            self._elsewhere.give_up()
        elif self._panel.isVisibleTo(self) and not self._panel.is_busy():
            self._show_list()
            self._places.take_focus()

    def _take(self, done: Text, page: SignaturesPage) -> None:
        self.show_page(page)
        newest = max(filter(None, map(_revision, page.state.places)), default=None)
        for place in page.state.places:
            if newest is not None and _revision(place) == newest:
                _turn_to(place, self._preview)
        self._said.say_done(done)
        self._bar.back.setFocus()

    def _ask_for_copy(self) -> None:
        if self._page is not None:
            self._copies.ask(self._page)

    def _make_room(self, asks: bool) -> None:
        self._said.say_done(None)
        self._places.setVisible(not asks and self._page is not None)
        if not asks:
            self._bar.back.setFocus()

    def _show_list(self) -> None:
        self._panel.hide()
        self._side.show_foot(False)
        self._places.show()
        ReadingOrder(self).follow()
        _fit(self._side)


def _turn_to(place: PlaceToSign, preview: WaitingPdf) -> None:
    """Bring the page of a place into sight."""
    if place.page:
        preview.pdf.page_wanted.emit(place.page)


def _revision(place: PlaceToSign) -> int | None:
    return None if place.signature is None else place.signature.revision


def _fit(side: PaperSide) -> None:
    side.fit()
    side.setFixedWidth(max(px(_WIDTH), side.width()))
