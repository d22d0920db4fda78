"""Pages read back as pdfium lays them out: letters with their boxes, heads of tables, codes.

What is numbered in the tree is the document's own; what is not is furniture: running heads,
footers, the head of a table said again.
"""

import ctypes
import io
from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import zxingcpp

from counsellor_app.documents import look

Box = tuple[float, float, float, float]
"""Left, bottom, right, top; points from the left foot of the page."""

FURNITURE = -1
_FILL = round(look.FILL_GREY * 255)
_LEAST_HEAD = 8.0  # points; less is a rule
_SCAN = 150 / 72


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters drawn in one go, the stretch of the page they belong to, and the box around them."""

    mark: int
    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class Read:
    """A page: what stands on it in the order drawn, the grey heads of tables, rules across it."""

    pieces: tuple[Piece, ...]
    heads: tuple[Box, ...]
    rules: tuple[Box, ...]

    @property
    def own(self) -> tuple[Piece, ...]:
        """Return what is the document's own."""
        return tuple(one for one in self.pieces if one.mark != FURNITURE)

    @property
    def furniture(self) -> tuple[Piece, ...]:
        """Return what stands on the page besides."""
        return tuple(one for one in self.pieces if one.mark == FURNITURE)


def solid(words: str) -> str:
    """Return the words without what parts them."""
    return "".join(words.split())


def words_on(pieces: tuple[Piece, ...]) -> str:
    """Return the letters of the pieces, nothing between them."""
    return solid("".join(one.text for one in pieces))


def pages_read(pdf: bytes) -> list[Read]:
    """Return every page."""
    document = pypdfium2.PdfDocument(pdf)
    return [_read(page) for page in document]


def has_empty_boxes(pdf: bytes) -> bool:
    """Tell whether a letter is drawn by the sign that a font has for what it lacks."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        glyphs = [
            one.CIDToGIDMap.read_bytes()[2:]  # the first code draws nothing
            for one in document.objects
            if isinstance(one, pikepdf.Dictionary) and "/CIDToGIDMap" in one
        ]
    return any(said[at : at + 2] == bytes(2) for said in glyphs for at in range(0, len(said), 2))


def codes_on(pdf: bytes) -> list[list[str]]:
    """Return what a reader of codes finds on each page of a black and white scan at 150 dpi."""
    found = []
    for page in pypdfium2.PdfDocument(pdf):
        scan = page.render(scale=_SCAN, grayscale=True).to_pil().convert("1").convert("L")
        found.append([one.text for one in zxingcpp.read_barcodes(scan)])
    return found


def _read(page: pypdfium2.PdfPage) -> Read:
    bars = tuple(_bars(page))
    heads = tuple(box for box, grey in bars if grey)
    rules = tuple(box for box, grey in bars if not grey)
    return Read(tuple(_pieces(page)), heads, rules)


def _pieces(page: pypdfium2.PdfPage) -> Iterator[Piece]:
    text = page.get_textpage()
    for drawn in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], textpage=text):
        letters = solid(drawn.extract())
        if letters:
            yield Piece(pdfium.FPDFPageObj_GetMarkedContentID(drawn), letters, drawn.get_bounds())


def _bars(page: pypdfium2.PdfPage) -> Iterator[tuple[Box, bool]]:
    """Yield what is drawn across the page, and whether it is filled grey."""
    for path in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH]):
        grey = [ctypes.c_uint() for _ in range(4)]
        pdfium.FPDFPageObj_GetFillColor(path, *map(ctypes.byref, grey))
        left, foot, right, top = path.get_bounds()
        if right - left > look.CONTENT_WIDTH - 1:
            tall = top - foot > _LEAST_HEAD
            yield (left, foot, right, top), tall and grey[0].value == _FILL
