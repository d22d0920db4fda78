"""A paragraph in any script, for ReportLab's page layout."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportlab.platypus.flowables import Flowable

from counsellor_app.documents.script.bidi import RIGHT_TO_LEFT
from counsellor_app.documents.script.canvas import ScriptCanvas, canvas_of
from counsellor_app.documents.script.drawing import draw_piece
from counsellor_app.documents.script.shaping import Piece, Strip, strips
from counsellor_app.documents.script.structure import Element
from counsellor_app.documents.script.style import Align, RichText, Role, Run, TextStyle

_LEAST_LINES = 2
_NOT_TOLD = ("ro", "und")  # the document's own language, and what somebody typed
_BASELINE_RAISE = 0.12


@dataclass(frozen=True, slots=True)
class _Line:
    strip: Strip
    start: int
    end: int
    leading: float


class ScriptParagraph(Flowable):
    """Text in one style and language; ``und`` takes its direction from its first letter."""

    def __init__(self, text: RichText, style: TextStyle, language: str = "ro") -> None:
        super().__init__()
        self.style = style
        spoken = "" if language in _NOT_TOLD else language
        self._element = Element(role=style.role, language=spoken)
        self.spaceBefore = style.space_before
        self.spaceAfter = style.space_after
        self._strips = strips(_runs(text), style, language)
        self._lines: tuple[_Line, ...] | None = None
        self._broken_at = -1.0
        self._is_part = False
        self.tied = style.tied
        self._outlined = style.outline_level is not None

    @property
    def text(self) -> str:
        """Return the text in logical order."""
        return "\n".join(strip.text for strip in self._strips)

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002
        """Break the text for a width in points; return width and height."""
        self.width = aW
        self.height = sum(line.leading for line in self._broken(aW))
        return aW, self.height

    def natural_width(self) -> float:
        """Return the width in points the text would take in one line."""
        return max(strip.width(0, len(strip.text)) for strip in self._strips)

    def line_heights(self, width: float) -> tuple[float, ...]:
        """Return the height of each line in points when set in ``width``."""
        return tuple(line.leading for line in self._broken(width))

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: N803
        """Return the part that fits a height and the rest; nothing if a line would be alone."""
        return list(self.parted(aW, aH, _LEAST_LINES))

    def parted(self, width: float, height: float, least: int) -> "tuple[ScriptParagraph, ...]":
        """Return two paragraphs of at least ``least`` lines each, or nothing."""
        lines = self._broken(width)
        fitting, used = 0, 0.0
        while fitting < len(lines) and used + lines[fitting].leading <= height:
            used += lines[fitting].leading
            fitting += 1
        fitting = min(fitting, len(lines) - least)
        if fitting < least:
            return ()
        return self._part(lines[:fitting], 0), self._part(lines[fitting:], fitting)

    def draw(self) -> None:
        """Draw the lines from the top."""
        canvas = canvas_of(self)
        if self._outlined:
            canvas.enter_outline(self.text, self.style.outline_level or 0, self.height)
        with canvas.marked(self._element if self.text.strip() else Role.FURNITURE):
            canvas.setFillGray(self.style.grey)
            top = self.height
            for line in self._broken(self.width):
                top -= line.leading
                self._draw_line(canvas, line, top)

    def _draw_line(self, canvas: ScriptCanvas, line: _Line, bottom: float) -> None:
        pieces = line.strip.visual_pieces(line.start, line.end)
        spare = self.width - sum(piece.width for piece in pieces)
        size = self.style.size
        baseline = bottom + (line.leading - size) / 2 + size * _BASELINE_RAISE
        x = spare * _share_before(self.style.align, line.strip.base)
        if pieces and self._goes_on_after(line):  # programs that read aloud do not see lines
            if line.strip.base == RIGHT_TO_LEFT:
                pieces.insert(0, _blank_like(pieces[0]))
                x -= pieces[0].width
            else:
                pieces.append(_blank_like(pieces[-1]))
        for piece in pieces:
            x = draw_piece(canvas, piece, x, baseline)

    def _goes_on_after(self, line: _Line) -> bool:
        """Say whether another word follows a line, rather than the end or the rest of a word."""
        rest = line.strip.text[line.end :]
        return rest[0].isspace() if rest.strip() else line.strip is not self._strips[-1]

    def _broken(self, width: float) -> tuple[_Line, ...]:
        if self._lines is None or (self._broken_at != width and not self._is_part):
            self._lines = tuple(
                _Line(strip, start, end, strip.leading(start, end))
                for strip in self._strips
                for start, end in strip.lines(width)
            )
        self._broken_at = width
        return self._lines

    def _part(self, lines: Sequence[_Line], skipped: int) -> "ScriptParagraph":
        part = ScriptParagraph.__new__(ScriptParagraph)
        part.__dict__.update(self.__dict__)
        part.__dict__.pop("_postponed", None)  # ReportLab's note that the whole did not fit
        part._lines = tuple(lines)  # noqa: SLF001 - a part of this very paragraph
        part._is_part = True  # noqa: SLF001
        part._outlined = self._outlined and not skipped  # noqa: SLF001
        part.spaceBefore = 0 if skipped else self.spaceBefore
        part.spaceAfter = self.spaceAfter if skipped else 0
        return part


def _runs(text: RichText) -> tuple[Run, ...]:
    if isinstance(text, str):
        return (Run(text),)
    if isinstance(text, Run):
        return (text,)
    return tuple(Run(item) if isinstance(item, str) else item for item in text)


def _blank_like(piece: Piece) -> Piece:
    glyphs = piece.face.font.shape(" ", piece.right_to_left, "ro")
    return replace(piece, text=" ", glyphs=glyphs)


def _share_before(align: Align, base: int) -> float:
    if align is Align.CENTER:
        return 0.5
    if align is Align.LEFT:
        return 0.0
    right = (align is Align.END) != (base == RIGHT_TO_LEFT)
    return 1.0 if right else 0.0
