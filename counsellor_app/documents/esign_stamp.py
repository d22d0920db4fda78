"""What is seen of an electronic signature on the page: who, when, and that it is one."""

import io
import textwrap
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from anyascii import anyascii

from counsellor_app.documents.esign_words import STAMP
from counsellor_app.documents.script.fonts import Family, face_chain
from counsellor_app.resources import resource
from counsellor_app.text import short_date

if TYPE_CHECKING:
    from pyhanko.pdf_utils.font.api import FontEngine, FontEngineFactory
    from pyhanko.pdf_utils.writer import BasePdfFileWriter
    from pyhanko.stamp import TextStampStyle

WORDS = "words"
_SIZE = 9
_LEADING = 11
_LETTER = 0.52 * _SIZE  # the width of a letter, about
_MARGIN = 2
_WIDEST = 40


def stamp_words(name: str, day: date, room: tuple[float, float]) -> str:
    """Return the lines of the stamp, broken so that they need least be made smaller."""
    words = _in_our_letters(name)
    longest = max(len(word) for word in f"{words} {STAMP}".split())
    broken = [
        [*_wrapped(words, columns), *_wrapped(STAMP, columns), short_date(day)]
        for columns in range(longest, max(longest, _WIDEST) + 1)
    ]
    return "\n".join(max(broken, key=partial(_scale, room)))


def stamp_style() -> "TextStampStyle":
    """Return how it looks: the house's letters, left and level, made smaller until they fit."""
    from pyhanko.pdf_utils.layout import AxisAlignment, Margins, SimpleBoxLayoutRule
    from pyhanko.pdf_utils.text import TextBoxStyle
    from pyhanko.stamp import TextStampStyle

    return TextStampStyle(
        stamp_text=f"%({WORDS})s",
        text_box_style=TextBoxStyle(
            font=_letters(),
            font_size=_SIZE,
            leading=_LEADING,
            box_layout_rule=SimpleBoxLayoutRule(
                x_align=AxisAlignment.ALIGN_MIN, y_align=AxisAlignment.ALIGN_MIN
            ),
        ),
        inner_content_layout=SimpleBoxLayoutRule(
            x_align=AxisAlignment.ALIGN_MIN,
            y_align=AxisAlignment.ALIGN_MID,
            margins=Margins.uniform(_MARGIN),
        ),
        border_width=0,
    )


def _letters() -> "FontEngineFactory":
    """Return the house's font; pyHanko's own way to it leaves the file open."""
    from pyhanko.pdf_utils.font.api import FontEngineFactory
    from pyhanko.pdf_utils.font.opentype import GlyphAccumulator

    content = resource("fonts", f"{Family.SANS.value}-Regular.ttf").read_bytes()

    class Letters(FontEngineFactory):
        def create_font_engine(
            self,
            writer: "BasePdfFileWriter",
            obj_stream: None = None,  # noqa: ARG002 - the name of pyHanko's factory
        ) -> "FontEngine":
            """Return the font as this file will carry it."""
            return GlyphAccumulator(writer, io.BytesIO(content), font_size=_SIZE)

    return Letters()


def _wrapped(text: str, columns: int) -> list[str]:
    return textwrap.wrap(text, columns, break_on_hyphens=False)


def _scale(room: tuple[float, float], lines: list[str]) -> float:
    width, height = (edge - 2 * _MARGIN for edge in room)
    widest = max(len(line) for line in lines)
    return min(1.0, width / (widest * _LETTER), height / (len(lines) * _LEADING))


def _in_our_letters(name: str) -> str:
    """Return a name with letters the font lacks written in Latin ones."""
    font = face_chain(Family.SANS, False)[0].font
    return "".join(char if font.covers(char) else anyascii(char) for char in name)
