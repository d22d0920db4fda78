"""Our own documents as pictures in memory: pages to scroll through and to zoom, nothing on disk."""

from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from counsellor_app.text import Language
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.parts import Kind, bar, icon_button, label, paragraph, say
from counsellor_app.ui.theme import colour
from counsellor_app.ui.tokens import Colour, Space
from counsellor_app.ui.words import common

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_POINT = 96 / 72  # pixels at 100 %
_ZOOMS = (0.5, 0.67, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
_KEPT_IMAGES = 10
_WIDEST_FIT = 1.6


class NotAPdf(ValueError):
    """The bytes are no document that can be shown."""


class PdfPages:
    """The pages of a PDF held in memory; raises NotAPdf if it is none.

    The document is opened for each page drawn, which costs a few milliseconds: one left open
    would outlive its library when the program ends.
    """

    def __init__(self, content: bytes) -> None:
        self._content = content
        with _opened(content) as document:
            sizes = [document.get_page_size(number) for number in range(len(document))]
        self.sizes = tuple(QSizeF(*size) for size in sizes)

    def image(self, number: int, scale: float) -> QImage:
        """Return a page as a picture; scale 1 is 72 pixels to the inch."""
        with _opened(self._content) as document:
            page = document[number]
            bitmap = page.render(scale=scale)
            view = bytes(bitmap.buffer)
            size = (bitmap.width, bitmap.height, bitmap.stride)
            image = QImage(view, *size, QImage.Format.Format_BGR888).copy()
            bitmap.close()
            page.close()
        return image

    def close(self) -> None:
        """Forget the document."""
        self._content = b""


class PdfView(QWidget):
    """A document to read: pages under each other, zoom, the number of the page in sight."""

    turned = Signal(int)  # the page in sight, from 1

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._pages: PdfPages | None = None
        self._sheets = _Sheets()
        self._fitted = True
        self._area = QScrollArea()
        self._area.setWidget(self._sheets)
        self._area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._area.setAccessibleName(common.DOCUMENT_PREVIEW.to(language))
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.verticalScrollBar().valueChanged.connect(lambda _value: self._show_page_number())
        self._unreadable = paragraph(common.NOT_READABLE.to(language), Kind.MUTED)
        self._unreadable.hide()
        self._page_label = label(kind=Kind.CAPTION)
        self._zoom_label = label(kind=Kind.CAPTION)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._tools())
        whole.addWidget(self._unreadable, 0, Qt.AlignmentFlag.AlignCenter)
        whole.addWidget(self._area, 1)
        self.setFocusProxy(self._area)

    def show_pdf(self, content: bytes) -> None:
        """Show a document from its first page; say so if it cannot be shown."""
        self.forget()
        try:
            self._pages = PdfPages(content)
        except NotAPdf:
            self._unreadable.show()
            self._area.hide()
            return
        self._unreadable.hide()
        self._area.show()
        self._sheets.show_pages(self._pages)
        self._area.verticalScrollBar().setValue(0)
        self.zoom_to_width()

    def forget(self) -> None:
        """Let go of the document."""
        self._sheets.show_pages(None)
        if self._pages is not None:
            self._pages.close()
            self._pages = None
        self._show_page_number()

    def page_count(self) -> int:
        """Return how many pages the document has."""
        return len(self._pages.sizes) if self._pages else 0

    def page_in_sight(self) -> int:
        """Return the number of the page in the middle of the view, from 1."""
        middle = self._area.verticalScrollBar().value() + self._area.viewport().height() // 2
        return self._sheets.page_at(middle) + 1

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
        room = self._area.viewport().width() - 2 * Space.XL
        widest = self._sheets.widest_page()
        if widest > 0 and room > 0:
            self._zoom_to(min(max(room / widest, _ZOOMS[0]), _WIDEST_FIT))
        self._fitted = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        acts = {
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Equal: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
            Qt.Key.Key_0: self.zoom_to_width,
        }
        act = acts.get(Qt.Key(event.key()))
        if act is not None and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            act()
            return
        scroll = self._area.verticalScrollBar()
        if event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            ends = {Qt.Key.Key_Home: scroll.minimum(), Qt.Key.Key_End: scroll.maximum()}
            scroll.setValue(ends[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)

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

    def _tools(self) -> QWidget:
        tools = bar("top")
        line = QHBoxLayout(tools)
        line.setContentsMargins(Space.L, Space.XS, Space.L, Space.XS)
        line.setSpacing(Space.S)
        line.addWidget(self._page_label)
        line.addStretch(1)
        acts = (
            (Icon.ZOOM_OUT, common.ZOOM_OUT, self.zoom_out),
            (Icon.ZOOM_IN, common.ZOOM_IN, self.zoom_in),
            (Icon.ZOOM_FIT, common.ZOOM_TO_WIDTH, self.zoom_to_width),
        )
        for symbol, words, act in acts:
            line.addWidget(icon_button(symbol, words.to(self._language), clicked=act))
        line.insertWidget(3, self._zoom_label)
        return tools

    def _zoom_to(self, zoom: float) -> None:
        self._fitted = False
        scroll = self._area.verticalScrollBar()
        share = scroll.value() / max(self._sheets.height(), 1)
        self._sheets.show_zoom(zoom)
        scroll.setValue(round(share * self._sheets.height()))
        say(self._zoom_label, f"{round(zoom * 100)} %")
        self._show_page_number()

    def _show_page_number(self) -> None:
        pages = self.page_count()
        if not pages:
            say(self._page_label, "")
            return
        page = self.page_in_sight()
        say(self._page_label, common.PAGE_OF.filled(page=page, pages=pages).to(self._language))
        self.turned.emit(page)


class _Sheets(QWidget):
    """The pages one under the other; a page becomes a picture when it comes into sight."""

    def __init__(self) -> None:
        super().__init__()
        self._pages: PdfPages | None = None
        self._places: tuple[QRect, ...] = ()
        self._images: OrderedDict[tuple[int, int], QImage] = OrderedDict()
        self.zoom = 1.0

    def show_pages(self, pages: PdfPages | None) -> None:
        self._pages = pages
        self._images.clear()
        self._lay_out()

    def show_zoom(self, zoom: float) -> None:
        self.zoom = zoom
        self._images.clear()
        self._lay_out()

    def widest_page(self) -> float:
        sizes = self._pages.sizes if self._pages else ()
        return max((size.width() * _POINT for size in sizes), default=0.0)

    def page_at(self, y: int) -> int:
        above = [number for number, place in enumerate(self._places) if place.top() <= y]
        return above[-1] if above else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number, place in enumerate(self._places):
            if place.intersects(event.rect()):
                painter.setPen(colour(Colour.LINE))
                painter.setBrush(QColor(Qt.GlobalColor.white))
                painter.drawRect(place.adjusted(-1, -1, 0, 0))
                painter.drawImage(QPointF(place.topLeft()), self._image(number))
        painter.end()

    def _lay_out(self) -> None:
        sizes = self._pages.sizes if self._pages else ()
        scale = self.zoom * _POINT
        scaled = [QSize(round(s.width() * scale), round(s.height() * scale)) for s in sizes]
        width = max((size.width() for size in scaled), default=0) + 2 * Space.L
        places, y = [], int(Space.L)
        for size in scaled:
            places.append(QRect((width - size.width()) // 2, y, size.width(), size.height()))
            y += size.height() + Space.L
        self._places = tuple(places)
        self.setFixedSize(width, y)
        self.update()

    def _image(self, number: int) -> QImage:
        ratio = self.devicePixelRatioF()
        key = (number, round(ratio * 100))
        image = self._images.get(key)
        if image is None and self._pages is not None:
            image = self._pages.image(number, self.zoom * _POINT * ratio)
            image.setDevicePixelRatio(ratio)
            self._images[key] = image
        self._images.move_to_end(key)
        while len(self._images) > _KEPT_IMAGES:
            self._images.popitem(last=False)
        return self._images[key]


@contextmanager
def _opened(content: bytes) -> "Iterator[PdfDocument]":
    # Not at the top: the library is loaded with the first document, not with the window.
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise NotAPdf from error
    try:
        yield document
    finally:
        document.close()
