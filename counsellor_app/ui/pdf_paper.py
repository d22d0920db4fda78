"""The pages of a document to scroll through and to zoom."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea

from counsellor_app.ui.pdf_pages import PdfPages
from counsellor_app.ui.pdf_search import Hit
from counsellor_app.ui.pdf_sheets import Sheets
from counsellor_app.ui.tokens import Space

_ZOOMS = (0.5, 0.67, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
_WIDEST_FIT = 1.6


class PdfPaper(QScrollArea):
    """Pages under each other, as wide as the view until another size is chosen."""

    moved = Signal()  # another part of the document is in sight, or another document

    def __init__(self) -> None:
        super().__init__()
        self._sheets = Sheets()
        self._fitted = True
        self._gone_to = (-1, 0)  # where the pages were scrolled to reach a page, and which
        self.setWidget(self._sheets)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.moved.emit())

    def show_pages(self, pages: PdfPages | None) -> None:
        """Show a document from its first page, as wide as the view."""
        self._sheets.show_pages(pages)
        self.verticalScrollBar().setValue(0)
        self._gone_to = (-1, 0)
        self.zoom_to_width()
        self.moved.emit()

    def page_in_sight(self) -> int:
        """Return the number of the page gone to, or in the middle of the view, from 1.

        At the very top it is the first, even where the middle shows another.
        """
        value = self.verticalScrollBar().value()
        gone_to, page = self._gone_to
        if value == gone_to:
            return page
        if value == self.verticalScrollBar().minimum():
            return 1
        return self._sheets.page_at(value + self.viewport().height() // 2) + 1

    def go_to(self, page: int) -> None:
        """Bring the top of a page into sight, counted from 1."""
        scroll = self.verticalScrollBar()
        scroll.setValue(self._sheets.place_of(page - 1).top() - Space.L)
        self._gone_to = (scroll.value(), page)  # the last pages may not reach the middle
        self.moved.emit()

    def go_to_hit(self, hit: Hit) -> None:
        """Bring words found into sight, with what stands around them."""
        place, view = self._sheets.place_of_hit(hit), self.viewport()
        self.ensureVisible(
            place.center().x(),
            place.center().y(),
            min(place.width() // 2 + Space.XXL, view.width() // 2),
            view.height() // 3,
        )
        self._gone_to = (self.verticalScrollBar().value(), hit.page + 1)
        self.moved.emit()

    def go_to_end(self, *, first: bool) -> None:
        """Bring the beginning of the document into sight, or its end."""
        scroll = self.verticalScrollBar()
        scroll.setValue(scroll.minimum() if first else scroll.maximum())
        last = self._sheets.page_at(self._sheets.height()) + 1
        self._gone_to = (scroll.value(), 1 if first else last)
        self.moved.emit()

    def show_hits(self, hits: Mapping[int, tuple[Hit, ...]], current: Hit | None) -> None:
        """Mark the words found."""
        self._sheets.show_hits(hits, current)

    def zoom(self) -> float:
        """Return the size the pages are shown in; 1 is as on paper."""
        return self._sheets.zoom

    def zoom_in(self) -> None:
        """Take the next larger size."""
        larger = (zoom for zoom in _ZOOMS if zoom > self._sheets.zoom + 0.01)
        self._zoom_to(next(larger, _ZOOMS[-1]))

    def zoom_out(self) -> None:
        """Take the next smaller size."""
        smaller = (zoom for zoom in reversed(_ZOOMS) if zoom < self._sheets.zoom - 0.01)
        self._zoom_to(next(smaller, _ZOOMS[0]))

    def zoom_to_width(self) -> None:
        """Make the pages as wide as the view, now and when it is resized."""
        fitting = self.zoom_in_width(self.width())
        if fitting > 0:
            self._zoom_to(fitting)
        self._fitted = True

    def zoom_in_width(self, width: int) -> float:
        """Return the size the pages would have in a view so wide; 0 if they had none."""
        # The scroll bar counts whether it is there or not: else pages that just fit would
        # bring it, shrink, send it away and grow again without an end.
        room = width - self.verticalScrollBar().sizeHint().width() - 2 * Space.XL
        widest = self._sheets.widest_page()
        if widest <= 0 or room <= 0:
            return 0.0
        return min(max(room / widest, _ZOOMS[0]), _WIDEST_FIT)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            act = self.zoom_in if event.angleDelta().y() > 0 else self.zoom_out
            act()
            return
        super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitted:
            self.zoom_to_width()

    def _zoom_to(self, zoom: float) -> None:
        self._fitted = False
        if zoom == self._sheets.zoom:
            return
        scroll = self.verticalScrollBar()
        share = scroll.value() / max(self._sheets.height(), 1)
        self._sheets.show_zoom(zoom)
        scroll.setValue(round(share * self._sheets.height()))
        self._gone_to = (-1, 0)
        self.moved.emit()
