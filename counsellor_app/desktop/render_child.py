"""Drawing a page of a foreign file in a process of its own: it gets bytes on a pipe, and no key.

Whatever a hostile file does to the libraries that read it, it does where there is nothing to
take and little to use up. The program gets back a picture without structure, or nothing.
"""

import io
import math
import struct
import sys
from enum import IntEnum
from typing import TYPE_CHECKING

from counsellor_app.cases.file_kinds import FileKind
from counsellor_app.desktop.hardening import leave_no_core
from counsellor_app.desktop.render_limits import limit_this_process

if TYPE_CHECKING:
    from PIL.Image import Image

VERB = "draw-page"
HEAD = struct.Struct(">III")  # pages of the file, width and height of the picture in pixels
MOST_PIXELS = 12_000_000  # of a picture given back: three bytes each
_MOST_STORED_PIXELS = 80_000_000  # of a photograph, before it is made smaller
_PICTURES = tuple(kind.name for kind in FileKind if kind is not FileKind.PDF)


class Ended(IntEnum):
    """How the process ended; every other code is a file that could not be drawn."""

    DRAWN = 0
    PASSWORD = 3  # the document opens with a password only
    TOO_LARGE = 4  # the picture has more pixels than may be unpacked


def command(kind: FileKind, page: int, width: int) -> tuple[str, ...]:
    """Return the program and arguments that draw a page, counted from 0, so many pixels wide."""
    own = () if getattr(sys, "frozen", False) else ("-m", "counsellor_app")
    return (sys.executable, *own, VERB, kind.name, str(page), str(width))


def draw(kind: FileKind, page: int, width: int) -> int:
    """Read a file on the first stream, write a page of it on the second; return how it ended.

    Whatever a damaged file makes the libraries raise is left to end the process.
    """
    leave_no_core()
    drawn_from = _page_of_pdf if kind is FileKind.PDF else _page_of_picture
    with open(0, "rb", closefd=False) as given:  # noqa: PTH123 - a stream, not a path
        content = given.read()
    drawn_from(_harmless(kind), 0, 1)  # loads all there is to load: later nothing can be opened
    limit_this_process()
    drawn = drawn_from(content, page, width)
    if isinstance(drawn, Ended):
        return drawn
    with open(1, "wb", closefd=False) as asked:  # noqa: PTH123
        asked.write(drawn)
    return Ended.DRAWN


def _page_of_pdf(content: bytes, number: int, width: int) -> bytes | Ended:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        if pypdfium2.raw.FPDF_GetLastError() == pypdfium2.raw.FPDF_ERR_PASSWORD:
            return Ended.PASSWORD
        raise
    page = document[number]
    across, down = page.get_size()
    scale = _scale(across, down, width)
    return _packed(len(document), page.render(scale=scale).to_pil().convert("RGB"))


def _page_of_picture(content: bytes, number: int, width: int) -> bytes | Ended:
    from PIL import Image, ImageOps

    Image.MAX_IMAGE_PIXELS = None  # counted here, before any of them is unpacked
    opened = Image.open(io.BytesIO(content), formats=_PICTURES)
    pages = int(getattr(opened, "n_frames", 1)) if opened.format == FileKind.TIFF.name else 1
    if number:
        opened.seek(number)
    if opened.width * opened.height > _MOST_STORED_PIXELS:
        return Ended.TOO_LARGE
    opened.draft("RGB", (width, width))
    turned = ImageOps.exif_transpose(opened)
    scale = min(1.0, _scale(*turned.size, width))
    size = (max(1, int(turned.width * scale)), max(1, int(turned.height * scale)))
    if turned.mode.startswith("I;16"):
        turned = turned.convert("I").point(lambda shade: shade * (1 / 256)).convert("L")
    colours = turned.resize(size).convert("RGBA")
    paper = Image.new("RGBA", size, "white")
    return _packed(pages, Image.alpha_composite(paper, colours).convert("RGB"))


def _harmless(kind: FileKind) -> bytes:
    """Return a file of this kind that we made ourselves."""
    made = io.BytesIO()
    if kind is FileKind.PDF:
        import pypdfium2

        document = pypdfium2.PdfDocument.new()
        document.new_page(10, 10)
        document.save(made)
        return made.getvalue()
    from PIL import Image

    Image.new("RGB", (8, 8)).save(made, kind.name)
    return made.getvalue()


def _scale(width: float, height: float, wanted: int) -> float:
    """Return by how much to enlarge a page so that it is as wide as wanted, and not too large."""
    if not (0 < width < math.inf and 0 < height < math.inf):
        raise ValueError("a page without a size")
    return min(wanted / width, math.sqrt(MOST_PIXELS / (width * height)) * 0.999)


def _packed(pages: int, picture: "Image") -> bytes:
    return HEAD.pack(pages, *picture.size) + picture.tobytes()
