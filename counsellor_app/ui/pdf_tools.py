"""The bar over a document: its pages at the left, the page in sight, finding words, zoom."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from counsellor_app.text import Language
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.parts import Kind, icon_button, label, on_click, say
from counsellor_app.ui.side_button import LeftSideButton
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.words import common, preview


class PdfTools(QFrame):
    """Buttons and the two facts between them; what they do is for the view to say."""

    thumbnails_turned = Signal()
    find_asked = Signal()
    smaller = Signal()
    larger = Signal()
    fitted = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.setProperty("bar", "top")
        self._language = language
        self._page = label(kind=Kind.CAPTION)
        self._zoom = label(kind=Kind.CAPTION)
        self._thumbnails = LeftSideButton(preview.SHOW_THUMBNAILS.to(language), "pdf.thumbnails")
        on_click(self._thumbnails, self.thumbnails_turned.emit)
        self._find = icon_button(
            Icon.SEARCH, preview.FIND.to(language), clicked=self.find_asked.emit, name="pdf.find"
        )
        smaller, larger, fitted = (
            icon_button(symbol, words.to(language), clicked=asked.emit)
            for symbol, words, asked in (
                (Icon.ZOOM_OUT, common.ZOOM_OUT, self.smaller),
                (Icon.ZOOM_IN, common.ZOOM_IN, self.larger),
                (Icon.ZOOM_FIT, common.ZOOM_TO_WIDTH, self.fitted),
            )
        )
        line = QHBoxLayout(self)
        line.setContentsMargins(Space.L, Space.XS, Space.L, Space.XS)
        line.setSpacing(Space.S)
        line.addWidget(self._thumbnails)
        line.addWidget(self._page)
        line.addStretch(1)
        for part in (self._find, smaller, self._zoom, larger, fitted):
            line.addWidget(part)

    def show_place(self, page: int, pages: int, zoom: float) -> None:
        """Say which page of how many is in sight, and in which size; nothing without pages."""
        words = common.PAGE_OF.filled(page=page, pages=pages).to(self._language)
        say(self._page, words if pages else "")
        say(self._zoom, f"{round(zoom * 100)} %")
        self._find.setEnabled(pages > 0)

    def show_thumbnails(self, *, shown: bool, several: bool) -> None:
        """Show whether the pages at the left are shown; a single page has no button for it."""
        self._thumbnails.setVisible(several)
        self._thumbnails.setChecked(shown)
