"""The papers of one record: read as a draft, issued, printed again from the stored bytes."""

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.cases.document_kinds import papers_of_form
from counsellor_app.cases.ids import IssueId
from counsellor_app.cases.model import DocumentKind
from counsellor_app.services import papers
from counsellor_app.services.case_pages import case_page
from counsellor_app.services.desk import Desk
from counsellor_app.services.issuing import NO_REASON, IssuedPack, Numbering
from counsellor_app.services.papers import PaperOffer, Wanted
from counsellor_app.text import Language
from counsellor_app.ui.asking_paths import AskPath, place_to_save
from counsellor_app.ui.attach_card import AttachCard
from counsellor_app.ui.case_desk import CaseDesk
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.failures import show_failure
from counsellor_app.ui.issued_panel import IssuedPanel, IssuedWords
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.mnemonics import give_mnemonics
from counsellor_app.ui.naming import named
from counsellor_app.ui.pack_acts import PackActs, Withdrawing
from counsellor_app.ui.page_key import PageKey
from counsellor_app.ui.paper_bar import PaperBar
from counsellor_app.ui.paper_links import PaperLinks
from counsellor_app.ui.paper_preparing import KindCard, PaperPreparing
from counsellor_app.ui.paper_preview import PaperPreview
from counsellor_app.ui.paper_printing import AskPrinter, printer_to_use
from counsellor_app.ui.paper_side import PaperSide, SaidLine
from counsellor_app.ui.preparing_panel import issue_button
from counsellor_app.ui.reason_asked import Step
from counsellor_app.ui.safe_contact_card import SafeContactCard
from counsellor_app.ui.scan_card import ScanCard
from counsellor_app.ui.tokens import Tone
from counsellor_app.ui.whereabouts import RecordPlace
from counsellor_app.ui.words import issuing
from counsellor_app.ui.words import papers as words

OF_PAPER = IssuedWords(
    title=words.ISSUED_TITLE,
    print_paper=words.PRINT,
    new=words.NEW,
    withdraw=words.WITHDRAW,
    earlier=words.EARLIER,
    changed=words.CHANGED_SINCE,
    signatures=None,
    handed=words.HANDED,
    next_step=words.NEXT,
)
WITHDRAWING = Step(
    name="paper_withdraw",
    title=words.WITHDRAW_TITLE,
    follows=words.WITHDRAW_WORDS,
    reason=words.WITHDRAW_REASON,
    missing=NO_REASON,
    yes=words.WITHDRAW_YES,
)


@dataclass(frozen=True, slots=True)
class _Papers:
    """What one record can be printed as, read anew each time it is asked for."""

    desk: Desk
    place: RecordPlace
    clock: Clock

    def offer(self, kind: DocumentKind) -> PaperOffer:
        """Return how the paper of this kind stands."""
        return next(one for one in self._offers() if one.kind is kind)

    def of_issue(self, issue_id: IssueId) -> PaperOffer | None:
        """Return the paper that was issued as this; None for one of another record."""
        return next(
            (one for one in self._offers() if issue_id in {line.issue_id for line in one.issued}),
            None,
        )

    def wanted(self, kind: DocumentKind) -> Wanted:
        """Return what is asked for by this kind."""
        return Wanted(self.place.case_id, self.place.record_id, kind)

    def _offers(self) -> tuple[PaperOffer, ...]:
        at = self.place
        return papers.papers_of(self.desk, at.case_id, at.form_id, at.record_id, self.clock.today())


class RecordPaperView(QWidget):
    """What a record is printed as: prepared at first, and once issued its stored bytes."""

    left = Signal()
    issued = Signal(object)  # an IssueId
    form_asked = Signal()
    page_asked = Signal(object)  # the Where of a page about the paper
    changes_asked = Signal(object)  # an IssueId

    def __init__(
        self,
        desk: Desk,
        place: RecordPlace,
        language: Language,
        clock: Clock,
        *,
        ask_path: AskPath = place_to_save,
        ask_printer: AskPrinter = printer_to_use,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._place = place
        self._language = language
        self._clock = clock
        self._jobs = Jobs(self)
        at = CaseDesk(self, desk, place.case_id, language, clock)
        withdrawing = Withdrawing(WITHDRAWING, papers.withdraw_paper)
        self._acts = PackActs(at, withdrawing, ask_path=ask_path, ask_printer=ask_printer)
        self._papers = _Papers(desk, place, clock)
        self._kind = papers_of_form(place.form_id)[0]
        self._shown: IssueId | None = None  # the stored paper in sight; None while preparing
        self._bar = PaperBar(words.BACK_TO_FORM.to(language))
        self._safe = SafeContactCard(language)
        self._said = SaidLine(language)
        self._which = KindCard(language)
        self._preparing = PaperPreparing(language, clock.today)
        self._issued = IssuedPanel(language, clock.today, OF_PAPER)
        self._attach = AttachCard(language)
        self._scans = ScanCard(at)
        self._links = PaperLinks(place, language)
        self._paper = PaperPreview(self, desk, language)
        self._issue = issue_button(language, self._start_issuing, words.ISSUE)
        self._side = PaperSide(words.PANEL.to(language))
        self._lay_out()
        self._connect()
        give_mnemonics(self)
        self._show_kind(self._kind)

    def show_issue(self, issue_id: IssueId) -> None:
        """Show a stored paper of this record, byte for byte as it was printed."""
        found = self._papers.of_issue(issue_id)
        if found is None:
            return
        self._kind = found.kind
        self._shown = issue_id
        self._show_side()
        self._show_facts()
        self._said.say_done(None)
        self._issued.ask_if_it_came_out(None)
        self._paper.show_stored(issue_id)

    def take_focus(self) -> None:
        """Move the focus to what comes next: mending, numbering, or printing."""
        (self._preparing if self._shown is None else self._issued).take_focus()

    def _lay_out(self) -> None:
        panels = (
            self._which,
            self._preparing,
            self._attach,
            self._issued,
            self._scans,
            self._links,
        )
        for part in (self._safe, self._said, *panels):
            self._side.column.addWidget(part)
        self._side.foot.addWidget(self._issue)
        self._side.stand_beside(self._paper, self._bar, self)

    def _connect(self) -> None:
        self._bar.left.connect(self.left)
        self._which.chosen.connect(self._show_kind)
        self._preparing.mend_asked.connect(self.form_asked)
        self._preparing.return_asked.connect(lambda: self._show_kind(self._kind))
        self._preparing.number_changed.connect(self._show_draft)
        self._preparing.print_asked.connect(self._acts.print_paper)
        self._preparing.copy_asked.connect(self._acts.save_copy)
        self._issued.new_asked.connect(lambda: self._prepare())
        self._issued.other_asked.connect(self.show_issue)
        self._issued.number_typed.connect(self._acts.record_number)
        self._issued.print_asked.connect(self._acts.print_paper)
        self._issued.withdraw_asked.connect(self._acts.ask_to_withdraw)
        self._issued.came_out.connect(self._acts.record_printed)
        self._issued.copy_asked.connect(self._acts.save_copy)
        self._issued.handed_asked.connect(lambda: self._acts.record_handed(self._shown))
        self._links.asked.connect(self.page_asked)
        self._issued.changes_asked.connect(lambda: self.changes_asked.emit(self._shown))
        self._scans.attached.connect(self._show_facts)
        self._scans.attached.connect(partial(self._said.say_done, words.SCAN_DONE))
        self._paper.came.connect(self._acts.take)
        PageKey(self, "Ctrl+P").pressed.connect(self._acts.print_paper)
        self._acts.said.connect(self._said.say_done)
        self._acts.withdrawn.connect(self._was_withdrawn)
        self._acts.came_out_asked.connect(self._issued.ask_if_it_came_out)
        self._acts.registered.connect(self._show_facts)
        self._acts.recorded_printed.connect(partial(self._issued.ask_if_it_came_out, None))
        self._acts.recorded_printed.connect(self._show_facts)

    def _show_kind(self, kind: DocumentKind) -> None:
        """Show the newest paper of this kind that stands, or prepare the first one."""
        self._kind = kind
        standing = [one for one in self._papers.offer(self._kind).issued if not one.withdrawn]
        if standing:
            self.show_issue(standing[0].issue_id)
            return
        self._prepare()

    def _prepare(self, typed: Numbering | None = None) -> None:
        """Show what stops the paper, its number and the draft."""
        self._shown = None
        offer = self._papers.offer(self._kind)
        self._preparing.show_offer(offer if typed is None else replace(offer, numbering=typed))
        self._issue.setEnabled(not offer.stops)
        self._said.say_done(None)
        self._show_side()
        self._paper.put_aside(issuing.PREPARING.to(self._language))
        self._show_draft()
        self.take_focus()

    def _show_side(self) -> None:
        offer = self._papers.offer(self._kind)
        page = case_page(self._desk, self._place.case_id, self._clock.today())
        facts = words.FACTS.filled(name=named(page.name, self._language), number=page.number)
        self._bar.show_words(self._kind.text.to(self._language), facts.to(self._language))
        self._safe.show_lines(page.safe_contact)
        self._which.show_kinds(papers_of_form(self._place.form_id), self._kind)
        self._preparing.setVisible(self._shown is None)
        self._attach.ask(shown=self._shown is None and offer.attachable)
        self._issued.setVisible(self._shown is not None)
        self._scans.show_issue(self._shown)
        self._links.show_paper(self._kind, self._shown)
        self._side.show_foot(self._shown is None)
        self._side.fit()
        state, tone = issuing.ISSUED_PILL, Tone.OK
        if self._shown is None:
            stops = offer.stops
            state = issuing.NOT_READY_PILL if stops else issuing.READY_PILL
            tone = Tone.WARN if stops else Tone.INFO
        self._bar.show_state(state.to(self._language), tone)

    def _show_facts(self) -> None:
        """Show number, code and states of the paper in sight as they now stand."""
        offer = self._papers.offer(self._kind)
        shown = next(one for one in offer.issued if one.issue_id == self._shown)
        others = [one for one in offer.issued if one is not shown]
        may_withdraw = offer.may_withdraw and not shown.withdrawn
        self._issued.show_document(shown, others, may_withdraw=may_withdraw)

    def _show_draft(self) -> None:
        if self._shown is not None:
            return
        numbering, wanted = self._preparing.numbering_so_far(), self._papers.wanted(self._kind)
        make = partial(papers.draft_paper, self._desk, wanted, numbering, self._clock.today())
        self._paper.show_draft((wanted, numbering), make)

    def _start_issuing(self) -> None:
        numbering = self._preparing.numbering()
        if numbering is None:
            return
        self._issue.setEnabled(False)
        self._paper.put_aside(issuing.ISSUING.to(self._language))
        today, now = self._clock.today(), self._clock.now()
        issue = partial(
            papers.issue_paper,
            self._desk,
            self._papers.wanted(self._kind),
            numbering,
            today,
            now,
            attached=self._attach.wanted(),
        )
        self._jobs.start(issue, done=self._was_issued, failed=self._could_not_issue)

    def _was_issued(self, paper: IssuedPack) -> None:
        self.show_issue(paper.issue_id)
        self._said.say_done(words.JUST_ISSUED)
        self.issued.emit(paper.issue_id)

    def _could_not_issue(self, error: Exception) -> None:
        self._prepare(self._preparing.numbering_so_far())
        show_failure(self, error, self._language)

    def _was_withdrawn(self) -> None:
        self._show_kind(self._kind)
        self._said.say_done(words.WITHDRAWN)
