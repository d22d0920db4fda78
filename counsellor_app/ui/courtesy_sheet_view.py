"""The information sheet of a paper: its language, its pages, printing it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.services.case_pages import case_page
from counsellor_app.services.courtesy_sheets import (
    make_sheet,
    record_sheet_printed,
    sheet_choices,
)
from counsellor_app.services.desk import Desk
from counsellor_app.services.papers import Wanted
from counsellor_app.text import Language
from counsellor_app.ui.choice_box import ChoiceBox, Choosable
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.failures import show_failure
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.mnemonics import give_mnemonics
from counsellor_app.ui.naming import named
from counsellor_app.ui.panels import Banner
from counsellor_app.ui.paper_bar import PaperBar, asked
from counsellor_app.ui.paper_printing import AskPrinter, printer_to_use
from counsellor_app.ui.paper_side import PaperSide, SaidLine
from counsellor_app.ui.parts import paragraph
from counsellor_app.ui.safe_contact_card import SafeContactCard
from counsellor_app.ui.sheet_printing import SheetLook, SheetPrinting
from counsellor_app.ui.tokens import Tone
from counsellor_app.ui.waiting_pdf import WaitingPdf
from counsellor_app.ui.words import courtesy_sheet as words


class CourtesySheetView(QWidget):
    """The sheet as it will be printed, beside what must be known of it."""

    left = Signal()

    def __init__(
        self,
        desk: Desk,
        wanted: Wanted,
        language: Language,
        clock: Clock,
        *,
        ask_printer: AskPrinter = printer_to_use,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._wanted = wanted
        self._language = language
        self._clock = clock
        self._jobs = Jobs(self)
        self._on_printer = ""  # the language that is being printed
        self._bar = PaperBar(words.BACK.to(language))
        self._safe = SafeContactCard(language)
        self._none = Banner(Tone.INFO)
        self._none.setObjectName("sheet_none")
        self._said = SaidLine(language)
        self._languages = ChoiceBox(language, ())
        self._languages.setObjectName("sheet_language")
        hint = words.LANGUAGE_HINT.to(language)
        self._asked = asked(words.LANGUAGE.to(language), self._languages, hint)
        look = SheetLook(words.PRINT, "print_sheet", language)
        self._printing = SheetPrinting(self, self._said, look, ask_printer)
        self._paper = WaitingPdf(language)
        self._side = PaperSide(words.PANEL.to(language))
        self._lay_out()
        self._connect()
        give_mnemonics(self)
        self._show_case()

    def take_focus(self) -> None:
        """Move the focus to the language, or to the way back where none is on."""
        (self._languages if self._asked.isVisibleTo(self) else self._bar.back).setFocus()

    def _lay_out(self) -> None:
        self._none.show_words(words.NONE_TITLE.to(self._language), words.NONE.to(self._language))
        intro = paragraph(words.INTRO.to(self._language))
        for part in (self._safe, self._said, intro, self._none, self._asked):
            self._side.column.addWidget(part)
        self._side.column.addStretch(1)
        self._side.foot.addWidget(self._printing.button)
        self._side.stand_beside(self._paper, self._bar, self)

    def _connect(self) -> None:
        self._bar.left.connect(self.left)
        self._languages.edited.connect(self._make)
        self._printing.begun.connect(self._remember)
        self._printing.printed.connect(self._handed_over)

    def _show_case(self) -> None:
        """Show who it is about and the languages that are on, the person's own chosen."""
        page = case_page(self._desk, self._wanted.case_id, self._clock.today())
        facts = words.FACTS.filled(name=named(page.name, self._language), number=page.number)
        title = words.TITLE.filled(paper=self._wanted.kind.text)
        self._bar.show_words(title.to(self._language), facts.to(self._language))
        self._safe.show_lines(page.safe_contact)
        choices = sheet_choices(self._desk, self._wanted.case_id, self._wanted.kind)
        self._none.setVisible(not choices.languages)
        self._asked.setVisible(bool(choices.languages))
        if not choices.languages:
            self._paper.say_why_not(words.NONE_TITLE.to(self._language))
            return
        self._languages.show_choices(
            [
                Choosable(one.code, f"{one.name} · {one.text.to(self._language)}")
                for one in choices.languages
            ]
        )
        self._languages.show_chosen(choices.spoken or choices.languages[0].code)
        self._side.fit()
        self._make()

    def _make(self) -> None:
        """Make the sheet in the language chosen now, beside the window."""
        code = self._languages.chosen()
        if code is None:
            return
        self._printing.take(None)
        self._said.say_done(None)
        self._paper.wait(words.PREPARING.to(self._language))
        work = partial(_made, self._desk, self._wanted, code, self._clock)
        self._jobs.start(work, done=self._take, failed=self._say_failed)

    def _take(self, made: tuple[str, bytes]) -> None:
        if made[0] != self._languages.chosen():
            return
        self._printing.take(made[1])
        self._paper.show_pdf(made[1])

    def _say_failed(self, error: Exception) -> None:
        self._paper.say_why_not(words.NO_PAPER.to(self._language))
        show_failure(self, error, self._language)

    def _remember(self) -> None:
        self._on_printer = self._languages.chosen() or ""

    def _handed_over(self) -> None:
        record_sheet_printed(self._desk, self._wanted, self._on_printer, self._clock.now())
        self._said.say_done(words.PRINTED)


def _made(desk: Desk, wanted: Wanted, code: str, clock: Clock) -> tuple[str, bytes]:
    return code, make_sheet(desk, wanted, code, clock.today())
