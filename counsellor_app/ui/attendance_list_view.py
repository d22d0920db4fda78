"""The attendance list of a session: its pages as they will be printed, printing it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.cases.ids import RecordId
from counsellor_app.services.attendance_list import ListMade, make_list, record_list_printed
from counsellor_app.services.desk import Desk
from counsellor_app.text import Language, short_date
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.failures import show_failure
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.mnemonics import give_mnemonics
from counsellor_app.ui.panels import Banner
from counsellor_app.ui.paper_bar import PaperBar
from counsellor_app.ui.paper_printing import AskPrinter, printer_to_use
from counsellor_app.ui.paper_side import PaperSide, SaidLine
from counsellor_app.ui.parts import paragraph
from counsellor_app.ui.sheet_printing import SheetLook, SheetPrinting
from counsellor_app.ui.tokens import Tone
from counsellor_app.ui.waiting_pdf import WaitingPdf
from counsellor_app.ui.words import attendance_list as words
from counsellor_app.ui.words import sessions


class AttendanceListView(QWidget):
    """The paper that the people of a session sign, beside what must be known of it."""

    left = Signal()

    def __init__(
        self,
        desk: Desk,
        session: RecordId,
        language: Language,
        clock: Clock,
        *,
        ask_printer: AskPrinter = printer_to_use,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._session = session
        self._language = language
        self._clock = clock
        self._jobs = Jobs(self)
        self._made: ListMade | None = None  # None while it is on its way
        self._bar = PaperBar(words.BACK.to(language))
        self._several = Banner(Tone.WARN)
        self._said = SaidLine(language)
        look = SheetLook(words.PRINT, "print_list", language)
        self._printing = SheetPrinting(self, self._said, look, ask_printer)
        self._paper = WaitingPdf(language)
        self._side = PaperSide(words.PANEL.to(language))
        self._lay_out()
        self._connect()
        give_mnemonics(self)
        self._make()

    def take_focus(self) -> None:
        """Move the focus to the way back: printing waits for the list."""
        self._bar.back.setFocus()

    def _lay_out(self) -> None:
        self._several.show_words(
            words.SEVERAL_TITLE.to(self._language), words.SEVERAL.to(self._language)
        )
        self._bar.show_words(words.TITLE.to(self._language), "")
        for part in (self._said, paragraph(words.INTRO.to(self._language)), self._several):
            self._side.column.addWidget(part)
        self._side.column.addStretch(1)
        self._side.foot.addWidget(self._printing.button)
        self._side.stand_beside(self._paper, self._bar, self)

    def _connect(self) -> None:
        self._bar.left.connect(self.left)
        self._printing.printed.connect(self._handed_over)

    def _make(self) -> None:
        """Make the list beside the window."""
        self._printing.take(None)
        self._paper.wait(words.PREPARING.to(self._language))
        work = partial(make_list, self._desk, self._session, self._clock.today())
        self._jobs.start(work, done=self._take, failed=self._say_failed)

    def _take(self, made: ListMade) -> None:
        self._made = made
        facts = words.FACTS.filled(
            title=made.title or sessions.UNTITLED,
            day=sessions.NO_DAY if made.day is None else short_date(made.day),
            people=words.PEOPLE.of(made.people) if made.people else sessions.NOBODY,
        )
        self._bar.show_words(words.TITLE.to(self._language), facts.to(self._language))
        self._several.setVisible(made.people > 1)
        self._printing.take(made.pdf)
        self._paper.show_pdf(made.pdf)

    def _say_failed(self, error: Exception) -> None:
        self._paper.say_why_not(words.NO_PAPER.to(self._language))
        show_failure(self, error, self._language)

    def _handed_over(self) -> None:
        if self._made is None:
            return
        record_list_printed(self._desk, self._session, self._made.people, self._clock.now())
        self._said.say_done(words.PRINTED)
