"""Glyphs as PDF operators, so that what is copied is what was written.

Readers turn right-to-left lines around code by code. So every letter has a code of its own,
even inside a ligature, where an inkless code carries the letters after the first; and
each code stands for one text only. A mark without a code is drawn as a shape.

Of the several letters of an Indic syllable the first has the code and the width of all, for a
reader takes a gap between codes for a blank; the others are drawn as shapes too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from counsellor_app.documents.script.canvas import ScriptCanvas
from counsellor_app.documents.script.embedding import Code, EmbeddedFont
from counsellor_app.documents.script.font_file import Glyph
from counsellor_app.documents.script.shaping import Piece

_NEAR = 0.001
_HALF_UNIT = 0.5


@dataclass(slots=True)
class _Pen:
    """Where the PDF thinks the text is, and the glyphs not yet written."""

    canvas: ScriptCanvas
    use: EmbeddedFont
    size: float
    pending: list[str] = field(default_factory=list)
    start: tuple[float, float] = (0.0, 0.0)
    reached: float = 0.0
    outlined: list[tuple[Glyph, float, float]] = field(default_factory=list)

    @property
    def blank(self) -> int:
        """Return the glyph without ink, to carry a letter that another glyph draws."""
        return self.use.font.shape(" ", False, "ro")[0].gid

    def show(self, code: Code, x: float, y: float) -> None:
        """Put one glyph at a point; glyphs in a row become one operator."""
        if self.pending and abs(y - self.start[1]) > _NEAR:
            self.flush()
        if not self.pending:
            self.start = (x, y)
            self.reached = x
        back = (self.reached - x) * 1000 / self.size
        if abs(back) >= _HALF_UNIT:
            self.pending.append(f"{round(back)}")
            self.reached -= round(back) * self.size / 1000
        self.pending.append(f"<{self.use.code(code):04X}>")
        self.reached += code.advance * self.size / self.use.font.units_per_em

    def flush(self) -> None:
        """Write what is pending."""
        if self.pending:
            x, y = self.start
            glyphs = "".join(self.pending).replace("><", "")
            self.canvas.addLiteral(f"1 0 0 1 {_number(x)} {_number(y)} Tm [{glyphs}] TJ")
        self.pending.clear()


def draw_piece(canvas: ScriptCanvas, piece: Piece, x: float, y: float) -> float:
    """Draw a piece with its origin at (x, y) in points; return the x behind it."""
    use = canvas.embedded(piece.face.font)
    pen = _Pen(canvas, use, piece.size)
    canvas.addLiteral(f"BT /{use.key} {_number(piece.size)} Tf")
    for text, glyphs in _clusters(piece):
        advance = _draw_cluster(pen, text, glyphs, piece.right_to_left, (x, y))
        x += advance
    pen.flush()
    canvas.addLiteral("ET")
    _fill_outlines(pen)
    return x


def _draw_cluster(
    pen: _Pen, text: str, glyphs: Sequence[Glyph], right_to_left: bool, at: tuple[float, float]
) -> float:
    unit = pen.size / pen.use.font.units_per_em
    x, y = at
    places: list[tuple[Glyph, float, float]] = []
    for glyph in glyphs:
        places.append((glyph, x + glyph.dx * unit, y + glyph.dy * unit))
        x += glyph.advance * unit
    base = next((place for place in places if place[0].advance > 0), places[0])
    first = text[:1] if right_to_left else text
    for letter in reversed(text[len(first) :]):
        pen.show(Code(pen.blank, letter, 0), base[1], base[2])
    carried = [base[0]] if right_to_left else glyphs
    advance = sum(pen.use.font.advance(glyph.gid) for glyph in carried if glyph.advance)
    pen.show(Code(base[0].gid, first, advance), base[1], base[2])
    pen.outlined += [place for place in places if place is not base]
    return x - at[0]


def _fill_outlines(pen: _Pen) -> None:
    """Draw marks that are part of a letter as shapes: as text they would be copied twice."""
    unit = pen.size / pen.use.font.units_per_em
    for glyph, x, y in pen.outlined:
        strokes = pen.use.font.outline(glyph.gid)
        for stroke in strokes:
            shift = (x, y) * (len(stroke.coordinates) // 2)
            points = zip(stroke.coordinates, shift, strict=True)
            numbers = " ".join(_number(value * unit + by) for value, by in points)
            pen.canvas.addLiteral(f"{numbers} {stroke.operator}".lstrip())
        if strokes:
            pen.canvas.addLiteral("f")


def _clusters(piece: Piece) -> Iterator[tuple[str, list[Glyph]]]:
    """Yield the text of each cluster with its glyphs, in visual order."""
    starts = sorted({glyph.cluster for glyph in piece.glyphs})
    ends = dict(zip(starts, [*starts[1:], len(piece.text)], strict=True))
    gathered: list[Glyph] = []
    for glyph in piece.glyphs:
        if gathered and glyph.cluster != gathered[0].cluster:
            first = gathered[0].cluster
            yield piece.text[first : ends[first]], gathered
            gathered = []
        gathered.append(glyph)
    if gathered:
        first = gathered[0].cluster
        yield piece.text[first : ends[first]], gathered


def _number(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".") or "0"
