"""Our own documents as pictures in memory: pages to read and to find words in, nothing on disk."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.text import Language
from counsellor_app.ui.page_key import PageKey
from counsellor_app.ui.parts import Kind, paragraph
from counsellor_app.ui.pdf_find_bar import FindBar
from counsellor_app.ui.pdf_pages import NotAPdf, PdfPages
from counsellor_app.ui.pdf_paper import PdfPaper
from counsellor_app.ui.pdf_thumbnails import Thumbnails
from counsellor_app.ui.pdf_tools import PdfTools
from counsellor_app.ui.words import common

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_READABLE = 0.8  # pages smaller than this keep the room to themselves


class PdfView(QWidget):
    """A document to read: its pages, their thumbnails at the left, zoom, words to find."""

    turned = Signal(int)  # the page in sight, from 1
    page_wanted = Signal(int)  # emitted by a page around it: go there

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._pages: PdfPages | None = None
        self._wants_thumbnails: bool | None = None  # None: where there is room
        self._thumbnails = Thumbnails(language)
        self._paper = PdfPaper()
        self._paper.setAccessibleName(common.DOCUMENT_PREVIEW.to(language))
        self.find_bar = FindBar(language, self._paper)
        self._tools = PdfTools(language)
        self._unreadable = paragraph(common.NOT_READABLE.to(language), Kind.MUTED)
        self._unreadable.hide()
        self._lay_out()
        self._connect()
        self._show_document()

    def show_pdf(self, content: bytes) -> None:
        """Show a document from its first page; say so if it cannot be shown."""
        self.forget()
        try:
            self._pages = PdfPages(content)
        except NotAPdf:
            self._unreadable.show()
            self._paper.hide()
            return
        self._unreadable.hide()
        self._paper.show()
        self._show_document()

    def forget(self) -> None:
        """Let go of the document."""
        if self._pages is not None:
            self._pages.close()
            self._pages = None
        self._show_document()

    def page_count(self) -> int:
        """Return how many pages the document has."""
        return len(self._pages.sizes) if self._pages else 0

    def page_in_sight(self) -> int:
        """Return the number of the page in the middle of the view, or gone to, from 1."""
        return self._paper.page_in_sight()

    def zoom(self) -> float:
        """Return the size the pages are shown in; 1 is as on paper."""
        return self._paper.zoom()

    def is_settled(self) -> bool:
        """Tell whether all in sight is drawn and the words to find were looked for."""
        return self._thumbnails.is_drawn() and not self.find_bar.is_looking()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        paper, find = self._paper, self.find_bar
        held = event.modifiers()
        acts: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Home: lambda: paper.go_to_end(first=True),
            Qt.Key.Key_End: lambda: paper.go_to_end(first=False),
            Qt.Key.Key_F3: lambda: find.again(-1 if held & _SHIFT else 1),
            Qt.Key.Key_F4: self._turn_thumbnails,
        }
        if find.isVisible():
            acts[Qt.Key.Key_Escape] = find.shut
        if held & Qt.KeyboardModifier.ControlModifier:
            acts = {
                Qt.Key.Key_Plus: paper.zoom_in,
                Qt.Key.Key_Equal: paper.zoom_in,
                Qt.Key.Key_Minus: paper.zoom_out,
                Qt.Key.Key_0: paper.zoom_to_width,
            }
        act = acts.get(Qt.Key(event.key()))
        if act is None:
            super().keyPressEvent(event)
            return
        act()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _lay_out(self) -> None:
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addWidget(self._thumbnails)
        both.addWidget(self._paper, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._tools)
        whole.addWidget(self.find_bar)
        whole.addWidget(self._unreadable, 0, Qt.AlignmentFlag.AlignCenter)
        whole.addLayout(both, 1)
        self.setFocusProxy(self._paper)

    def _connect(self) -> None:
        PageKey(self, "Ctrl+F").pressed.connect(self.find_bar.open)
        self._tools.find_asked.connect(self.find_bar.open)
        self._tools.thumbnails_turned.connect(self._turn_thumbnails)
        self._tools.smaller.connect(self._paper.zoom_out)
        self._tools.larger.connect(self._paper.zoom_in)
        self._tools.fitted.connect(self._paper.zoom_to_width)
        self._paper.moved.connect(self._show_place)
        self.page_wanted.connect(self._paper.go_to)
        self._thumbnails.chosen.connect(self._paper.go_to)
        self._thumbnails.entered.connect(self._paper.setFocus)

    def _show_document(self) -> None:
        self._thumbnails.show_pages(self._pages)
        self._paper.show_pages(self._pages)
        self.find_bar.show_pages(self._pages)
        self._share_room()

    def _share_room(self) -> None:
        """Show the thumbnails where they leave the pages room to be read, or as was wanted."""
        several = self.page_count() > 1
        wanted = self._wants_thumbnails
        if wanted is None:
            beside = self.width() - self._thumbnails.wanted_width()
            wanted = self._paper.zoom_in_width(beside) >= _READABLE
        self._tools.show_thumbnails(shown=wanted, several=several)
        self._thumbnails.setVisible(several and wanted)

    def _turn_thumbnails(self) -> None:
        if self.page_count() < 2:
            return
        had_focus = self._thumbnails.hasFocus()
        self._wants_thumbnails = not self._thumbnails.isVisible()
        self._share_room()
        if had_focus:
            self._paper.setFocus()

    def _show_place(self) -> None:
        page, pages = self.page_in_sight(), self.page_count()
        self._tools.show_place(page, pages, self.zoom())
        if pages:
            self._thumbnails.show_page(page)
            self.turned.emit(page)
