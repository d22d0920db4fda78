"""A document open in a window, as somebody reads it: what both tests of the preview stand on."""

import io

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from counsellor_app.services import issuing
from counsellor_app.text import Language
from counsellor_app.ui.pdf_view import PdfView
from counsellor_app.ui.shortcuts import window_key
from tests.counsellor import Counsellor
from tests.ui.paper_office import a_copy, made_once

WIDE, NARROW = QSize(1000, 700), QSize(600, 700)


def issued_pack(folders: pytest.TempPathFactory) -> bytes:
    """Return an issued pack of a person with diacritics and an Arabic name."""
    made = made_once(folders.mktemp("read") / "vault")
    with a_copy(made, folders.mktemp("copy") / "vault") as office:
        return issuing.stored_pdf(office.desk, office.issued)


def sits_at(qtbot: QtBot, taken: list[str]) -> Counsellor:
    """Open a window whose own Ctrl+F leads away, with a box beside the document."""
    window = QWidget()
    window_key(window, "Ctrl+F", lambda: taken.append("cases"))
    beside = QLineEdit()
    beside.setObjectName("beside")
    lines = QVBoxLayout(window)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.addWidget(PdfView(Language.RO))
    lines.addWidget(beside)
    return Counsellor(qtbot, window, (WIDE.width(), WIDE.height()))


def pdf_of(pages: int, height: int = 842) -> bytes:
    """Return a document of so many pages that say their numbers."""
    written = io.BytesIO()
    canvas = Canvas(written, pagesize=(595, height))
    for number in range(pages):
        canvas.drawString(70, height - 82, f"Pagina {number + 1}")
        canvas.showPage()
    canvas.save()
    return written.getvalue()


def shows(hands: Counsellor, content: bytes) -> PdfView:
    """Show a document and go into it."""
    view = hands.page.findChildren(PdfView)[0]
    view.show_pdf(content)
    view.setFocus()
    settles(hands)
    return view


def settles(hands: Counsellor) -> None:
    """Wait until all in sight is drawn and searched."""
    view = hands.page.findChildren(PdfView)[0]
    view.grab()
    hands.waits_until(view.is_settled)


def thumbnails(hands: Counsellor) -> QListView:
    """Return the pages at the left."""
    return hands.page.findChildren(QListView)[0]
