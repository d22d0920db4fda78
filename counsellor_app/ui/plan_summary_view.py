"""The plan in short, for the person to take home: its language, its pages, printing it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.cases.ids import CaseId
from counsellor_app.errors import NotReady
from counsellor_app.services.case_pages import case_page
from counsellor_app.services.desk import Desk
from counsellor_app.services.plan_summary import (
    PlanVersion,
    SummaryMade,
    make_summary,
    record_summary_printed,
    summary_choices,
)
from counsellor_app.text import Language, Text
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.failures import show_failure
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.mnemonics import give_mnemonics
from counsellor_app.ui.naming import named
from counsellor_app.ui.panels import Banner
from counsellor_app.ui.paper_bar import PaperBar
from counsellor_app.ui.paper_printing import AskPrinter, printer_to_use
from counsellor_app.ui.paper_side import PaperSide, SaidLine
from counsellor_app.ui.parts import paragraph
from counsellor_app.ui.plan_summary_asked import ChosenPaper, PlanSummaryAsked
from counsellor_app.ui.safe_contact_card import SafeContactCard
from counsellor_app.ui.sheet_printing import SheetLook, SheetPrinting
from counsellor_app.ui.tokens import Tone
from counsellor_app.ui.waiting_pdf import WaitingPdf
from counsellor_app.ui.words import issuing
from counsellor_app.ui.words import plan_summary as words


class PlanSummaryView(QWidget):
    """The paper as it will be printed, beside what must be known before it is handed over."""

    left = Signal()

    def __init__(
        self,
        desk: Desk,
        case_id: CaseId,
        language: Language,
        clock: Clock,
        wanted: PlanVersion = PlanVersion.KEPT,
        *,
        ask_printer: AskPrinter = printer_to_use,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._case_id = case_id
        self._language = language
        self._clock = clock
        self._jobs = Jobs(self)
        self._on_printer: ChosenPaper | None = None
        self._bar = PaperBar(issuing.BACK_TO_CASE.to(language))
        self._safe = SafeContactCard(language)
        self._closed = _banner(Tone.WARN, "summary_closed")
        self._unsaid = _banner(Tone.INFO, "summary_unsaid")
        self._said = SaidLine(language)
        self._asked = PlanSummaryAsked(language)
        look = SheetLook(words.PRINT, "print_summary", language)
        self._printing = SheetPrinting(self, self._said, look, ask_printer)
        self._paper = WaitingPdf(language)
        self._side = PaperSide(words.PANEL.to(language))
        self._lay_out()
        self._connect()
        give_mnemonics(self)
        self._show_case(wanted)

    def take_focus(self) -> None:
        """Move the focus to the language."""
        self._asked.setFocus()

    def tab(self) -> str:
        """Return which text of the plan is shown, to find it again."""
        return self._asked.chosen().version.value

    def _lay_out(self) -> None:
        intro = paragraph(words.INTRO.to(self._language))
        parts = (self._safe, self._closed, self._said, intro, self._asked, self._unsaid)
        for part in parts:
            self._side.column.addWidget(part)
        self._side.column.addStretch(1)
        self._side.foot.addWidget(self._printing.button)
        self._side.stand_beside(self._paper, self._bar, self)

    def _connect(self) -> None:
        self._bar.left.connect(self.left)
        self._asked.changed.connect(self._make)
        self._printing.begun.connect(self._remember)
        self._printing.printed.connect(self._handed_over)

    def _show_case(self, wanted: PlanVersion) -> None:
        """Show who it is about and what to know first, then the paper."""
        page = case_page(self._desk, self._case_id, self._clock.today())
        name = named(page.name, self._language)
        facts = words.FACTS.filled(name=name, number=page.number).to(self._language)
        self._bar.show_words(words.TITLE.to(self._language), facts)
        self._safe.show_lines(page.safe_contact)
        try:
            choices = summary_choices(self._desk, self._case_id)
        except NotReady as error:
            self._asked.hide()
            self._paper.say_why_not(error.text.to(self._language))
            return
        if choices.closed_to_family:
            self._show(self._closed, words.CLOSED_TITLE, words.CLOSED.to(self._language))
        self._asked.show_choices(choices, wanted)
        self._side.fit()
        self._make()

    def _show(self, banner: Banner, title: Text, said: str) -> None:
        banner.show_words(title.to(self._language), said)
        banner.show()

    def _make(self) -> None:
        """Make the paper of what is chosen now, beside the window."""
        self._printing.take(None)
        self._unsaid.hide()
        self._said.say_done(None)
        self._paper.wait(words.PREPARING.to(self._language))
        work = partial(_made, self._desk, self._case_id, self._asked.chosen())
        self._jobs.start(work, done=self._take, failed=self._say_failed)

    def _take(self, come: tuple[ChosenPaper, SummaryMade]) -> None:
        chosen, made = come
        if chosen != self._asked.chosen():
            return
        self._printing.take(made.pdf)
        if made.unsaid:
            counted = words.UNSAID_TITLE.of(made.unsaid)
            self._show(self._unsaid, counted, words.UNSAID.to(self._language))
        self._paper.show_pdf(made.pdf)

    def _say_failed(self, error: Exception) -> None:
        self._paper.say_why_not(words.NO_PAPER.to(self._language))
        show_failure(self, error, self._language)

    def _remember(self) -> None:
        self._on_printer = self._asked.chosen()

    def _handed_over(self) -> None:
        if self._on_printer is None:
            return
        version, second = self._on_printer.version, self._on_printer.second
        record_summary_printed(self._desk, self._case_id, version, second, self._clock.now())
        self._said.say_done(words.PRINTED)


def _banner(tone: Tone, name: str) -> Banner:
    made = Banner(tone)
    made.setObjectName(name)
    made.hide()
    return made


def _made(desk: Desk, case_id: CaseId, chosen: ChosenPaper) -> tuple[ChosenPaper, SummaryMade]:
    return chosen, make_summary(desk, case_id, chosen.version, chosen.second)
