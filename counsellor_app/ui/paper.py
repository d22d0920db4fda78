"""Putting our own documents on paper: pages painted to a printer, nothing written to disk."""

from enum import Enum

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from counsellor_app.ui.pdf_view import PdfPages

_MOST_DPI = 300


class Printing(Enum):
    """How an attempt to print ended."""

    DONE = "done"
    GIVEN_UP = "given_up"  # the person closed the dialog
    NO_PRINTER = "no_printer"
    REFUSED = "refused"  # the printer did not begin


def print_document(parent: QWidget, content: bytes, name: str) -> Printing:
    """Let the person choose a printer and print; ``name`` is seen in the print queue."""
    if not QPrinterInfo.availablePrinterNames():
        return Printing.NO_PRINTER
    printer = new_printer(name)
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return Printing.GIVEN_UP
    return paint_pages(printer, content)


def new_printer(name: str) -> QPrinter:
    """Return the usual printer, set to A4, with a name for the queue that tells nothing."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setDocName(name)
    return printer


def paint_pages(printer: QPrinter, content: bytes) -> Printing:
    """Paint every page of the document; a printer that does not begin is told, not raised."""
    pages = PdfPages(content)
    painter = QPainter()
    if not painter.begin(printer):
        pages.close()
        return Printing.REFUSED
    scale = min(printer.resolution(), _MOST_DPI) / 72
    for number, size in enumerate(pages.sizes):
        if number:
            printer.newPage()
        dots = printer.resolution() / 72
        place = QRectF(0, 0, size.width() * dots, size.height() * dots)
        painter.drawImage(place, pages.image(number, scale))
    painter.end()
    pages.close()
    return Printing.DONE
