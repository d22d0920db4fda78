"""A stored document on paper: each page as a picture of 300 dpi, edge to edge."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QMarginsF, QObject, QRect, QTimer, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from counsellor_app.errors import NotReady, UserError
from counsellor_app.text import Language
from counsellor_app.ui.modal import answered
from counsellor_app.ui.pdf_pages import PdfPages
from counsellor_app.ui.words import issuing as words

DPI = 300
_POINTS_TO_THE_INCH = 72

# Asks for a printer for so many pages; None if the user changed their mind.
AskPrinter = Callable[[QWidget, int, Language], QPrinter | None]


def printer_to_use(parent: QWidget, pages: int, language: Language) -> QPrinter | None:
    """Ask which printer to use; raise NotReady if this computer has none."""
    if not QPrinterInfo.availablePrinterNames():
        raise NotReady(words.NO_PRINTER)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    edge_to_edge(printer)
    dialog = printer_dialog(printer, parent, pages, language)
    with answered(dialog) as agreed:
        if agreed and printer.outputFileName():
            raise NotReady(words.PAPER_ONLY)
        return printer if agreed else None


def printer_dialog(
    printer: QPrinter, parent: QWidget, pages: int, language: Language
) -> QPrintDialog:
    """Return the dialog that chooses the printer and the pages, for paper only.

    A file would be a readable copy without the warning and the journal's entry that saving a
    copy has.
    """
    option = QAbstractPrintDialog.PrintDialogOption
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(words.CHOOSE_PRINTER.to(language))
    dialog.setOption(option.PrintPageRange)
    dialog.setOption(option.PrintToFile, on=False)
    dialog.setMinMax(1, pages)
    return dialog


def edge_to_edge(printer: QPrinter) -> None:
    """Prepare A4 at 300 dpi without margins: the pages bring their own."""
    printer.setResolution(DPI)
    printer.setFullPage(True)
    printer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(0, 0, 0, 0),
        )
    )


def page_count(content: bytes) -> int:
    """Return how many pages a document has."""
    pages = PdfPages(content)
    counted = len(pages.sizes)
    pages.close()
    return counted


class PaperPrinting(QObject):
    """Prints one page at a turn of the event loop, so that the window stays alive.

    It paints on the windows' thread, because the library that reads PDF allows one thread
    only and the preview may be reading too.
    """

    page_printed = Signal(int, int)  # this page is being printed, of so many
    printed = Signal(int)  # all of them were handed over
    failed = Signal(object)  # a UserError, in words

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        page.installEventFilter(self)
        self._pages: PdfPages | None = None
        self._painter = QPainter()
        self._printer: QPrinter | None = None  # must outlive the painter

    def is_printing(self) -> bool:
        """Tell whether pages are still being handed over."""
        return self._pages is not None

    def printer_for(
        self, content: bytes, ask_printer: AskPrinter, language: Language
    ) -> QPrinter | None:
        """Ask which printer to print the document on; None if none was chosen, or one is busy."""
        page = self.parent()
        if self.is_printing() or not isinstance(page, QWidget):
            return None
        try:
            return ask_printer(page, page_count(content), language)
        except UserError as error:
            self.failed.emit(error)
            return None

    def start(self, content: bytes, printer: QPrinter) -> None:
        """Print the document on this printer, or the pages chosen in its dialog."""
        self._pages, self._printer = PdfPages(content), printer
        if not self._painter.begin(printer):
            self._stop()
            self.failed.emit(NotReady(words.PRINTER_REFUSED))
            return
        numbers = _numbers(printer, len(self._pages.sizes))
        self._next(numbers, 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DeferredDelete:
            self._stop()  # a printer must not go before its painter
        return super().eventFilter(watched, event)

    def _next(self, numbers: range, position: int) -> None:
        if self._pages is None or self._printer is None:
            return
        if position > 0 and not self._printer.newPage():
            self._stop()
            self.failed.emit(NotReady(words.PRINTER_REFUSED))
            return
        self.page_printed.emit(position + 1, len(numbers))
        image = self._pages.image(numbers[position], DPI / _POINTS_TO_THE_INCH)
        paper = self._printer.pageLayout().fullRectPixels(self._printer.resolution())
        self._painter.drawImage(QRect(0, 0, paper.width(), paper.height()), image)
        if position + 1 < len(numbers):
            QTimer.singleShot(0, self, partial(self._next, numbers, position + 1))
            return
        handed_over = self._stop()
        if handed_over:
            self.printed.emit(len(numbers))
            return
        self.failed.emit(NotReady(words.PRINTER_REFUSED))

    def _stop(self) -> bool:
        """Let go of everything; return whether the printer took the pages."""
        taken = self._painter.end() if self._painter.isActive() else False
        if self._pages is not None:
            self._pages.close()
        self._pages, self._printer = None, None
        return taken


def _numbers(printer: QPrinter, pages: int) -> range:
    first, last = printer.fromPage(), printer.toPage()
    if not first:
        return range(pages)
    return range(max(first, 1) - 1, min(last or pages, pages))
