"""Issuing a pack: what stops it, the draft to read, the stored bytes, printing, a copy."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.cases.ids import CaseId, IssueId, once_record_id
from counsellor_app.cases.members import Doing
from counsellor_app.cases.model import DocumentKind
from counsellor_app.law.procedure import OfficeAct
from counsellor_app.services import issuing
from counsellor_app.services.case_pages import case_page
from counsellor_app.services.desk import Desk
from counsellor_app.services.pages import CasePage, DocumentLine
from counsellor_app.text import Language, Text
from counsellor_app.ui.asking_paths import AskPath, place_to_save
from counsellor_app.ui.attach_card import AttachCard
from counsellor_app.ui.case_desk import CaseDesk
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.failures import show_failure
from counsellor_app.ui.issued_panel import IssuedPanel
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.messages import question_box
from counsellor_app.ui.mnemonics import give_mnemonics
from counsellor_app.ui.naming import named
from counsellor_app.ui.pack_acts import WITHDRAWING, PackActs, Withdrawing
from counsellor_app.ui.page_key import PageKey
from counsellor_app.ui.paper_bar import PaperBar
from counsellor_app.ui.paper_links import PaperLinks
from counsellor_app.ui.paper_preview import PaperPreview
from counsellor_app.ui.paper_printing import AskPrinter, printer_to_use
from counsellor_app.ui.paper_side import PaperSide, SaidLine
from counsellor_app.ui.preparing_panel import PreparingPanel, issue_button
from counsellor_app.ui.safe_contact_card import SafeContactCard
from counsellor_app.ui.scan_card import ScanCard
from counsellor_app.ui.tokens import Tone
from counsellor_app.ui.whereabouts import RecordPlace
from counsellor_app.ui.why_not import WhyNotAsked
from counsellor_app.ui.words import issuing as words
from counsellor_app.ui.words import papers

OF_PACK = Withdrawing(WITHDRAWING, issuing.withdraw_pack)


class IssueView(QWidget):
    """The pack of a case: prepared at first, and once issued its stored bytes."""

    left = Signal()
    issued = Signal(object)  # an IssueId
    sign_asked = Signal(object)  # an IssueId
    form_asked = Signal(str)  # the form to open and mend
    elsewhere_asked = Signal()
    page_asked = Signal(object)  # the Where of a page about the pack
    changes_asked = Signal(object)  # an IssueId
    opened = Signal(object)  # the Where that settles what stops the pack
    article_wanted = Signal(object)  # a Basis

    def __init__(
        self,
        desk: Desk,
        case_id: CaseId,
        language: Language,
        clock: Clock,
        *,
        ask_path: AskPath = place_to_save,
        ask_printer: AskPrinter = printer_to_use,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._case_id = case_id
        self._language = language
        self._clock = clock
        self._jobs = Jobs(self)
        at = CaseDesk(self, desk, case_id, language, clock)
        self._acts = PackActs(at, OF_PACK, ask_path=ask_path, ask_printer=ask_printer)
        self._why = WhyNotAsked(at)
        self._shown: IssueId | None = None  # the stored pack in sight; None while preparing
        self._bar = PaperBar(words.BACK_TO_CASE.to(language))
        self._safe = SafeContactCard(language)
        self._said = SaidLine(language)
        self._preparing = PreparingPanel(language, clock.today)
        self._issued = IssuedPanel(language, clock.today)
        self._attach = AttachCard(language)
        self._scans = ScanCard(at)
        protocol = RecordPlace(case_id, "protocol", once_record_id(case_id, "protocol"))
        self._links = PaperLinks(protocol, language)
        self._paper = PaperPreview(self, desk, language)
        self._issue = issue_button(language, self._start_issuing)
        self._side = PaperSide(words.PANEL.to(language))
        self._lay_out()
        self._connect()
        give_mnemonics(self)
        self.show_case()

    def show_case(self) -> None:
        """Show the newest stored pack, or prepare the first one; call it when coming back."""
        page = _read(self._desk, self._case_id, self._clock)
        facts = words.FACTS.filled(name=named(page.name, self._language), number=page.number)
        self._bar.show_words(words.TITLE.to(self._language), facts.to(self._language))
        self._safe.show_lines(page.safe_contact)
        packs = _packs(page)
        if packs:
            self.show_issue(packs[0].issue_id)
            return
        self.prepare()

    def show_issue(self, issue_id: IssueId) -> None:
        """Show a stored pack of this case, byte for byte as it was printed."""
        if all(
            one.issue_id != issue_id
            for one in _packs(_read(self._desk, self._case_id, self._clock))
        ):
            self.show_case()  # a paper made elsewhere has no bytes here
            return
        self._shown = issue_id
        self._show_facts()
        self._show_side(issued=True)
        self._said.say_done(None)
        self._issued.ask_if_it_came_out(None)
        self._bar.show_state(words.ISSUED_PILL.to(self._language), Tone.OK)
        self._paper.show_stored(issue_id)

    def prepare(self, typed: issuing.Numbering | None = None) -> None:
        """Show what stops the pack, its number (what was ``typed`` stays) and the draft."""
        self._shown = None
        page, today = _read(self._desk, self._case_id, self._clock), self._clock.today()
        points = issuing.not_ready(self._desk, self._case_id, today)
        may_issue = self._desk.may(Doing.ISSUE_PROTOCOL)
        self._preparing.show_points(
            points,
            may_issue=may_issue,
            has_issued=bool(_packs(page)),
            explained=bool(self._why.read(OfficeAct.ISSUE_PROTOCOL).lines),
        )
        proposed = issuing.proposed_numbering(self._desk, self._case_id)
        self._preparing.show_numbering(typed or proposed)
        self._issue.setEnabled(may_issue and not points)
        self._said.say_done(None)
        self._show_side(issued=False)
        self.take_focus()
        state, tone = _state(may_issue, ready=not points)
        self._bar.show_state(state.to(self._language), tone)
        self._paper.put_aside(words.PREPARING.to(self._language))
        self._show_draft()

    def take_focus(self) -> None:
        """Move the focus to what comes next: mending, numbering, or printing."""
        panel = self._preparing if self._shown is None else self._issued
        panel.take_focus()

    def _lay_out(self) -> None:
        panels = (self._preparing, self._attach, self._issued, self._scans, self._links)
        for part in (self._safe, self._said, *panels):
            self._side.column.addWidget(part)
        self._side.foot.addWidget(self._issue)
        self._side.stand_beside(self._paper, self._bar, self)

    def _connect(self) -> None:
        self._bar.left.connect(self.left)
        self._preparing.mend_asked.connect(self.form_asked)
        self._preparing.decision_asked.connect(self._why.ask_decision)
        self._preparing.why_asked.connect(lambda: self._why.show(OfficeAct.ISSUE_PROTOCOL))
        self._preparing.elsewhere_asked.connect(self.elsewhere_asked)
        self._preparing.return_asked.connect(self.show_case)
        self._preparing.number_changed.connect(self._show_draft)
        self._preparing.print_asked.connect(self._acts.print_paper)
        self._preparing.copy_asked.connect(self._acts.save_copy)
        self._issued.new_asked.connect(lambda: self.prepare())
        self._issued.other_asked.connect(self.show_issue)
        self._issued.number_typed.connect(self._acts.record_number)
        self._issued.print_asked.connect(self._acts.print_paper)
        self._issued.withdraw_asked.connect(self._acts.ask_to_withdraw)
        self._issued.came_out.connect(self._acts.record_printed)
        self._issued.copy_asked.connect(self._acts.save_copy)
        self._issued.signatures_asked.connect(lambda: self.sign_asked.emit(self._shown))
        self._links.asked.connect(self.page_asked)
        self._issued.changes_asked.connect(lambda: self.changes_asked.emit(self._shown))
        self._scans.attached.connect(lambda: self._said.say_done(papers.SCAN_DONE))
        self._paper.came.connect(self._acts.take)
        PageKey(self, "Ctrl+P").pressed.connect(self._acts.print_paper)
        self._acts.said.connect(self._said.say_done)
        self._acts.withdrawn.connect(self._was_withdrawn)
        self._why.settled.connect(lambda: self.prepare())
        self._why.said.connect(self._said.say_done)
        self._why.opened.connect(self.opened)
        self._why.article_wanted.connect(self.article_wanted)
        self._acts.came_out_asked.connect(self._issued.ask_if_it_came_out)
        self._acts.registered.connect(self._show_facts)
        self._acts.recorded_printed.connect(partial(self._issued.ask_if_it_came_out, None))

    def _show_draft(self) -> None:
        if self._shown is not None:
            return
        numbering = self._preparing.numbering_so_far()
        today = self._clock.today()
        make = partial(issuing.draft_pack, self._desk, self._case_id, numbering, today)
        self._paper.show_draft(numbering, make)

    def _show_side(self, *, issued: bool) -> None:
        self._preparing.setVisible(not issued)
        self._attach.ask(shown=not issued and self._desk.may(Doing.ISSUE_PROTOCOL))
        self._issued.setVisible(issued)
        self._scans.show_issue(self._shown)
        self._links.show_paper(DocumentKind.PROTOCOL_PACK, self._shown)
        self._side.show_foot(not issued)
        self._side.fit()

    def _show_facts(self) -> None:
        """Show number and code of the pack in sight as they now stand."""
        packs = _packs(_read(self._desk, self._case_id, self._clock))
        document = next(one for one in packs if one.issue_id == self._shown)
        others = [one for one in packs if one is not document]
        may_withdraw = self._desk.may(Doing.ISSUE_PROTOCOL)
        self._issued.show_document(document, others, may_withdraw=may_withdraw)

    def _start_issuing(self) -> None:
        numbering = self._preparing.numbering()
        if numbering is None:
            return
        force = issuing.pack_in_force(self._desk, self._case_id)
        if force is None:
            self._issue_now(numbering)
            return
        pack = words.UNNUMBERED
        if force.number is not None:
            pack = words.PACK_NUMBER.filled(number=force.number)
        said = words.IN_FORCE_WORDS.filled(pack=pack)
        box = question_box(self, words.IN_FORCE_TITLE, said, self._language, yes=words.IN_FORCE_YES)
        box.accepted.connect(partial(self._issue_now, numbering))
        box.finished.connect(box.deleteLater)
        box.open()

    def _issue_now(self, numbering: issuing.Numbering) -> None:
        self._issue.setEnabled(False)
        self._paper.put_aside(words.ISSUING.to(self._language))
        today, now = self._clock.today(), self._clock.now()
        self._jobs.start(
            partial(
                issuing.issue_pack,
                self._desk,
                self._case_id,
                numbering,
                today,
                now,
                attached=self._attach.wanted(),
            ),
            done=self._was_issued,
            failed=self._could_not_issue,
        )

    def _was_issued(self, pack: issuing.IssuedPack) -> None:
        self.show_issue(pack.issue_id)
        self._said.say_done(words.JUST_ISSUED)
        self.issued.emit(pack.issue_id)

    def _was_withdrawn(self) -> None:
        self.show_case()
        self._said.say_done(words.WITHDRAWN)

    def _could_not_issue(self, error: Exception) -> None:
        self.prepare(self._preparing.numbering_so_far())
        show_failure(self, error, self._language)


def _read(desk: Desk, case_id: CaseId, clock: Clock) -> CasePage:
    return case_page(desk, case_id, clock.today())


def _packs(page: CasePage) -> list[DocumentLine]:
    """Return the packs printed here, the newest first."""
    return [one for one in page.documents if not one.made_elsewhere]


def _state(may_issue: bool, *, ready: bool) -> tuple[Text, Tone]:
    if not may_issue:
        return words.NOT_MINE, Tone.INFO
    return (words.READY_PILL, Tone.INFO) if ready else (words.NOT_READY_PILL, Tone.WARN)
