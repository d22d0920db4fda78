"""Printing a paper that is made anew each time and not kept: its button, Ctrl+P, what is said."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.text import Language, Text
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.messages import tell
from counsellor_app.ui.page_key import PageKey
from counsellor_app.ui.paper_printing import AskPrinter, PaperPrinting
from counsellor_app.ui.paper_side import SaidLine
from counsellor_app.ui.parts import Role, button
from counsellor_app.ui.words import issuing


@dataclass(frozen=True, slots=True)
class SheetLook:
    """How its button reads, by which name it is found, in which language."""

    words: Text
    name: str
    language: Language


class SheetPrinting(QObject):
    """Prints what it was given last; the page records that it was printed."""

    begun = Signal()  # the paper in sight is on its way to the printer
    printed = Signal()

    def __init__(
        self, page: QWidget, said: SaidLine, look: SheetLook, ask_printer: AskPrinter
    ) -> None:
        super().__init__(page)
        self._language = look.language
        self._said = said
        self._ask_printer = ask_printer
        self._content: bytes | None = None
        self._printing = PaperPrinting(page)
        self._printing.page_printed.connect(self._say_page)
        self._printing.printed.connect(lambda _pages: self.printed.emit())
        self._printing.failed.connect(lambda error: tell(page, error, look.language))
        PageKey(page, "Ctrl+P").pressed.connect(self._print)
        self.button = button(
            look.words.to(look.language),
            Role.PRIMARY,
            symbol=Icon.PRINT,
            clicked=self._print,
            name=look.name,
        )
        self.button.setEnabled(False)

    def take(self, content: bytes | None) -> None:
        """Print this from now on; None while another paper is on its way."""
        self._content = content
        self.button.setEnabled(content is not None)

    def _print(self) -> None:
        if self._content is None:
            return
        printer = self._printing.printer_for(self._content, self._ask_printer, self._language)
        if printer is not None:
            self.begun.emit()
            self._printing.start(self._content, printer)

    def _say_page(self, page: int, pages: int) -> None:
        self._said.say_done(issuing.PRINTING.filled(page=page, pages=pages))
