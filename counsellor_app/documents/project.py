"""The project that pays: its emblem and the sentence of its funding, at the foot of page 1."""

import hashlib
import io
from dataclasses import dataclass

from PIL import Image
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader

from counsellor_app.documents import look
from counsellor_app.documents.marks import draw_line
from counsellor_app.documents.script.canvas import ScriptCanvas
from counsellor_app.documents.script.paragraph import ScriptParagraph
from counsellor_app.documents.script.style import Align, Role, TextStyle
from counsellor_app.documents.stack import height_of
from counsellor_app.forms.answers import JsonObject
from counsellor_app.text import Text

LONGEST_SENTENCE = 300
MOST_PIXELS_ACROSS = 600
LARGEST_EMBLEM = 300 * 1024  # bytes, as it is kept

_TALLEST, _WIDEST = 13 * mm, 48 * mm
_GAP, _AROUND = 5 * mm, 2 * mm
_RULE, _RULE_GREY = 0.5, 0.4
_JPEG_QUALITY = 88
_SENTENCE = TextStyle(family=look.NOTE.family, size=8, leading=10.2, align=Align.LEFT)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture as it was drawn: three bytes for each pixel, row by row from the top."""

    width: int
    height: int
    pixels: bytes


@dataclass(frozen=True, slots=True)
class Emblem:
    """A picture of our own making, and in words what it shows."""

    picture: bytes
    shows: str


@dataclass(frozen=True, slots=True)
class Project:
    """What stands on papers of the project that pays for them."""

    sentence: str
    emblem: Emblem | None

    def told(self) -> JsonObject:
        """Return what is said of it where the content of a paper is told."""
        emblem = self.emblem
        shown = None if emblem is None else hashlib.sha256(emblem.picture).hexdigest()
        return {
            "sentence": self.sentence,
            "emblem": shown,
            "shows": None if emblem is None else emblem.shows,
        }


def emblem_picture(drawn: Drawn) -> bytes:
    """Return a picture for paper made of nothing but these pixels: small, opaque, no metadata.

    Raise ValueError for pixels that are not as many as told.
    """
    whole = Image.frombytes("RGB", (drawn.width, drawn.height), drawn.pixels)
    whole.thumbnail((MOST_PIXELS_ACROSS, MOST_PIXELS_ACROSS))
    made = io.BytesIO()
    whole.save(made, "PNG", optimize=True)
    if made.tell() <= LARGEST_EMBLEM:
        return made.getvalue()
    made = io.BytesIO()
    whole.save(made, "JPEG", quality=_JPEG_QUALITY)
    return made.getvalue()


def project_height(project: Project) -> float:
    """Return how much of the first page's text gives way to the project."""
    free = look.BOTTOM_MARGIN - look.FOOTER_TOP
    return _content_height(project) + 3 * _AROUND - free + _AROUND


def draw_project(canvas: ScriptCanvas, project: Project) -> None:
    """Draw emblem and sentence above the footer's line, in the middle of their height."""
    left, foot = look.LEFT_MARGIN, look.FOOTER_TOP + _AROUND
    height = _content_height(project)
    with canvas.marked(Role.FURNITURE):
        right = look.PAGE_WIDTH - look.RIGHT_MARGIN
        draw_line(canvas, (left, right), foot + height + _AROUND, _RULE, _RULE_GREY)
    if project.emblem is not None:
        _draw_emblem(canvas, project.emblem, (left, foot), height)
    if project.sentence:
        words, width = ScriptParagraph(project.sentence, _SENTENCE), _room(project)
        own = height_of(words, width)
        words.drawOn(canvas, left + look.CONTENT_WIDTH - width, foot + (height - own) / 2)


def _draw_emblem(
    canvas: ScriptCanvas, emblem: Emblem, at: tuple[float, float], height: float
) -> None:
    across, down = _size(emblem)
    canvas.saveState()
    canvas.translate(at[0], at[1] + (height - down) / 2)
    with canvas.figure(Text(emblem.shows, emblem.shows), (across, down)):
        canvas.drawImage(_reader(emblem), 0, 0, across, down)
    canvas.restoreState()


def _content_height(project: Project) -> float:
    tall = 0.0 if project.emblem is None else _size(project.emblem)[1]
    if not project.sentence:
        return tall
    return max(tall, height_of(ScriptParagraph(project.sentence, _SENTENCE), _room(project)))


def _room(project: Project) -> float:
    """Return the width of the sentence."""
    taken = 0.0 if project.emblem is None else _size(project.emblem)[0] + _GAP
    return look.CONTENT_WIDTH - taken


def _size(emblem: Emblem) -> tuple[float, float]:
    """Return how large the emblem stands on paper: as large as fits, its sides in proportion."""
    across, down = _reader(emblem).getSize()
    scale = min(_TALLEST / down, _WIDEST / across)
    return across * scale, down * scale


def _reader(emblem: Emblem) -> ImageReader:
    return ImageReader(io.BytesIO(emblem.picture))
