"""The pages of a document held in memory: their pictures, their text and where it stands."""

import ctypes
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QImage

from counsellor_app.ui.found_words import Span

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage, PdfTextPage

_PARTS = 100  # of a point: places come as whole numbers
_SAME_LINE = 0.5  # of the lower of two letters


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

    def text(self, number: int) -> str:
        """Return the text of a page, each letter at the number its box has."""
        import pypdfium2.raw as pdfium

        with _opened(self._content) as document:
            words = document[number].get_textpage()
            count = words.count_chars()
            return "".join(chr(pdfium.FPDFText_GetUnicode(words, at)) for at in range(count))

    def boxes(self, number: int, spans: Iterable[Span]) -> tuple[tuple[QRectF, ...], ...]:
        """Return where each of these parts of a page's text stands, a box for each line.

        The boxes are in points from the top left of the page as it is seen.
        """
        size = self.sizes[number]
        with _opened(self._content) as document:
            page = document[number]
            words = page.get_textpage()
            return tuple(
                tuple(_on_paper(page, line, size) for line in _lines(_letter_boxes(words, span)))
                for span in spans
            )

    def close(self) -> None:
        """Forget the document."""
        self._content = b""


def _letter_boxes(words: "PdfTextPage", span: Span) -> Iterator[QRectF]:
    """Yield the places of letters as the document has them, before the page is turned."""
    import pypdfium2

    for letter in range(span.start, span.end):
        try:
            left, bottom, right, top = words.get_charbox(letter, loose=True)
        except pypdfium2.PdfiumError:
            continue  # the end of a line has no place on paper
        yield QRectF(QPointF(left, bottom), QPointF(right, top)).normalized()


def _lines(boxes: Iterable[QRectF]) -> tuple[QRectF, ...]:
    lines: list[QRectF] = []
    for box in boxes:
        if box.isEmpty():
            continue
        if lines and _on_one_line(lines[-1], box):
            lines[-1] = lines[-1].united(box)
        else:
            lines.append(box)
    return tuple(lines)


def _on_one_line(line: QRectF, box: QRectF) -> bool:
    shared = min(line.bottom(), box.bottom()) - max(line.top(), box.top())
    return shared > _SAME_LINE * min(line.height(), box.height())


def _on_paper(page: "PdfPage", place: QRectF, size: QSizeF) -> QRectF:
    """Return a place as the page is seen, whatever its rotation and its origin."""
    import pypdfium2.raw as pdfium

    whole = round(size.width() * _PARTS), round(size.height() * _PARTS)
    corners: list[QPointF] = []
    for corner in (place.topLeft(), place.bottomRight()):
        across, down = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDF_PageToDevice(page, 0, 0, *whole, 0, corner.x(), corner.y(), across, down)
        corners.append(QPointF(across.value / _PARTS, down.value / _PARTS))
    return QRectF(*corners).normalized()


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
