"""The pages of a document one under the other, painted; and the words found on them, marked."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from counsellor_app.ui.pdf_pages import PdfPages
from counsellor_app.ui.pdf_search import Hit
from counsellor_app.ui.theme import colour
from counsellor_app.ui.tokens import LIGHT, Colour, Space

POINT = 96 / 72  # pixels at 100 %
_INK, _FOUND, _CURRENT = Colour.TEXT, Colour.WARN, Colour.ACCENT  # a page is white in every look
_FAINT, _STRONG = 50, 70  # how much of a mark covers the page, of 255


class Sheets(QWidget):
    """The pages; one becomes a picture when it comes into sight, and is let go of later."""

    def __init__(self) -> None:
        super().__init__()
        self._pages: PdfPages | None = None
        self._places: tuple[QRect, ...] = ()
        self._images: dict[tuple[int, int], QImage] = {}
        self._hits: Mapping[int, tuple[Hit, ...]] = {}
        self._current: Hit | None = None
        self._boxes: dict[Hit, tuple[QRectF, ...]] = {}
        self.zoom = 1.0

    def show_pages(self, pages: PdfPages | None) -> None:
        """Show another document, or none."""
        self._pages = pages
        self._images.clear()
        self.show_hits({}, None)
        self._lay_out()

    def show_zoom(self, zoom: float) -> None:
        """Show the pages in another size; 1 is as on paper."""
        self.zoom = zoom
        self._images.clear()
        self._lay_out()

    def show_hits(self, hits: Mapping[int, tuple[Hit, ...]], current: Hit | None) -> None:
        """Mark the words found, and the current ones in another way."""
        self._hits, self._current = hits, current
        if not hits:
            self._boxes.clear()
        self.update()

    def widest_page(self) -> float:
        """Return the width of the widest page on paper, in pixels."""
        sizes = self._pages.sizes if self._pages else ()
        return max((size.width() * POINT for size in sizes), default=0.0)

    def page_at(self, y: int) -> int:
        """Return the page at a height, or the one above it, from 0."""
        above = [number for number, place in enumerate(self._places) if place.top() <= y]
        return above[-1] if above else 0

    def place_of(self, page: int) -> QRect:
        """Return where a page stands, counted from 0; nowhere if there is no such page."""
        return self._places[page] if 0 <= page < len(self._places) else QRect()

    def place_of_hit(self, hit: Hit) -> QRect:
        """Return where words found begin: their first line."""
        boxes = self._placed(hit)
        return boxes[0].toAlignedRect() if boxes else self.place_of(hit.page)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number, place in enumerate(self._places):
            if place.intersects(event.rect()):
                painter.setPen(colour(Colour.LINE))
                painter.setBrush(QColor(Qt.GlobalColor.white))
                painter.drawRect(place.adjusted(-1, -1, 0, 0))
                painter.drawImage(QPointF(place.topLeft()), self._image(number))
                self._mark(painter, number)
        painter.end()
        self._let_go(event.rect())

    def _mark(self, painter: QPainter, number: int) -> None:
        """Mark words found: a thin frame, and a thick dark one around the current ones."""
        for hit in self._hits.get(number, ()):
            is_current = hit == self._current
            ground = QColor(LIGHT[_CURRENT if is_current else _FOUND])
            ground.setAlpha(_STRONG if is_current else _FAINT)
            ink = QColor(LIGHT[_INK if is_current else _FOUND])
            for box in self._placed(hit):
                painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
                painter.fillRect(box, ground)
                painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(ink, 2 if is_current else 1))
                painter.drawRect(box.adjusted(-2, -2, 2, 2) if is_current else box)

    def _placed(self, hit: Hit) -> tuple[QRectF, ...]:
        """Return where words found stand; those of the whole page are read at once."""
        if hit not in self._boxes and self._pages is not None:
            on_page = self._hits.get(hit.page, (hit,))
            places = self._pages.boxes(hit.page, (one.letters for one in on_page))
            self._boxes |= zip(on_page, places, strict=True)
        scale, corner = self.zoom * POINT, QPointF(self.place_of(hit.page).topLeft())
        boxes = self._boxes.get(hit, ())
        return tuple(QRectF(box.topLeft() * scale + corner, box.size() * scale) for box in boxes)

    def _lay_out(self) -> None:
        sizes = self._pages.sizes if self._pages else ()
        scale = self.zoom * POINT
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
            image = self._pages.image(number, self.zoom * POINT * ratio)
            image.setDevicePixelRatio(ratio)
            self._images[key] = image
        return self._images[key]

    def _let_go(self, painted: QRect) -> None:
        """Let go of pages farther from what is in sight than the view is high."""
        sight = self.visibleRegion().boundingRect().united(painted)
        near = sight.adjusted(0, -sight.height(), 0, sight.height())
        for key in [key for key in self._images if not self._places[key[0]].intersects(near)]:
            del self._images[key]
