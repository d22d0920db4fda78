"""Text as glyphs: pieces of one face and one direction, broken into lines."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from counsellor_app.documents.script.bidi import (
    LEFT_TO_RIGHT,
    RIGHT_TO_LEFT,
    levels,
    line_levels,
    paragraph_level,
    visual_runs,
)
from counsellor_app.documents.script.font_file import Glyph
from counsellor_app.documents.script.fonts import Face, face_chain, faces_for
from counsellor_app.documents.script.style import Run, TextStyle

_RIGHT_TO_LEFT_LANGUAGES = frozenset({"ar", "ckb", "fa", "he", "prs", "ps", "ur"})
_ANY_LANGUAGE = "und"
# The tags OpenType fonts know a language by, where it is not the one the procedure uses.
_SHAPING_LANGUAGE = {"prs": "fa-AF", _ANY_LANGUAGE: "ro"}

# Directional formats and break marks: they order and break lines, and are not printed.
_SILENT = frozenset(
    "\u00ad\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_LINE_ENDS = str.maketrans("\r\u2028\u2029", "\n\n\n")
_DROPPED = {code: None for code in range(0x20) if chr(code) not in "\t\n"} | {0x7F: None}
_BLANKS = re.compile("[ \t\u200b]+|(?<=\u1361)")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:art|nr|alin|lit|pct|str|bl|sc|et|ap|tel|pag|no)\.$", re.IGNORECASE
)
_DASHES = "–—"
_SOFT_BREAKS = "-/_.@,"
_JOINERS = "\u200c\u200d"
_VIRAMA = 9  # the combining class of the signs that bind two consonants
_ROUNDING = 0.01
_LONELY = 0.2  # of the width: a last word as short as this looks lost on a line of its own
_SPARING = 4  # words of the line above, from where it can spare one


@dataclass(frozen=True, slots=True)
class Piece:
    """Glyphs of one face and direction, ready to draw; ``size`` and ``width`` in points."""

    face: Face
    text: str
    right_to_left: bool
    glyphs: tuple[Glyph, ...]
    size: float

    @property
    def width(self) -> float:
        """Return the advance of the piece in points."""
        units = sum(glyph.advance for glyph in self.glyphs)
        return units * self.size / self.face.font.units_per_em


class Strip:
    """One paragraph of text in logical order, without a line break of its own."""

    def __init__(self, text: str, bold: tuple[bool, ...], style: TextStyle, language: str) -> None:
        self.text = text
        self._bold = bold
        self._style = style
        self._language = language
        self.base = _base_level(text, language)

    @cached_property
    def faces(self) -> list[Face]:
        """Return the face of every character, by its weight."""
        found: list[Face] = []
        for start, end in _equal_stretches(self._bold):
            chain = face_chain(self._style.family, self._bold[start] or self._style.bold)
            found += faces_for(self.text[start:end], chain)
        return found

    @cached_property
    def levels(self) -> list[int]:
        """Return the embedding level of every character."""
        return levels(self.text, self.base)

    def width(self, start: int, end: int) -> float:
        """Return the width of a stretch in points, as it stands alone."""
        return sum(piece.width for piece in self._pieces(start, end))

    def leading(self, start: int, end: int) -> float:
        """Return the line height a stretch needs in points."""
        faces = self.faces[start:end] if self.base == LEFT_TO_RIGHT else self.faces
        tallest = max((face.leading for face in faces), default=0.0)
        return max(self._style.leading, tallest * self._style.size)

    def lines(self, width: float) -> list[tuple[int, int]]:
        """Return where each line starts and ends, none wider than ``width`` points."""
        lines: list[tuple[int, int]] = []
        reached = 0.0
        for start, end in _words(self.text):
            extent = self.width(start, end)
            if extent > width:
                lines += self._chopped(start, end, width)
                reached = self.width(*lines[-1])
                continue
            gap = self.width(lines[-1][1], start) if lines else 0.0
            if lines and reached + gap + extent <= width + _ROUNDING:
                lines[-1] = (lines[-1][0], end)
                reached += gap + extent
                continue
            lines.append((start, end))
            reached = extent
        return self._with_company(lines, width) or [(0, 0)]

    def visual_pieces(self, start: int, end: int) -> list[Piece]:
        """Return the pieces of a line from left to right."""
        line = line_levels(self.text, self.levels, self.base, (start, end))
        pieces: list[Piece] = []
        for first, last, level in visual_runs(line):
            run = [
                self._piece(a, b, level) for a, b in self._stretches(start + first, start + last)
            ]
            pieces += reversed(run) if level % 2 else run
        return pieces

    def _pieces(self, start: int, end: int) -> Iterator[Piece]:
        for first, last in self._stretches(start, end):
            yield self._piece(first, last, self.levels[first])

    def _piece(self, start: int, end: int, level: int) -> Piece:
        face = self.faces[start]
        text = self.text[start:end]
        right_to_left = level % 2 == RIGHT_TO_LEFT
        glyphs = face.font.shape(text, right_to_left, self._language_for(face))
        return Piece(face, text, right_to_left, glyphs, self._style.size * face.scale)

    def _language_for(self, face: Face) -> str:
        """Return the language to shape by: the text's own where it is written in the script."""
        language = self._language
        if face.languages and language.split("-")[0] not in face.languages:
            language = face.languages[0]
        return _SHAPING_LANGUAGE.get(language, language)

    def _stretches(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the printed stretches of one face and one level."""
        first = start
        while first < end:
            if self.text[first] in _SILENT:
                first += 1
                continue
            last = first + 1
            while (
                last < end
                and self.faces[last] is self.faces[first]
                and self.levels[last] == self.levels[first]
                and self.text[last] not in _SILENT
            ):
                last += 1
            yield first, last
            first = last

    def _with_company(self, lines: list[tuple[int, int]], width: float) -> list[tuple[int, int]]:
        """Give a short last word that stands alone the last word of the line above."""
        if len(lines) < 2 or self.width(*lines[-1]) > width * _LONELY:
            return lines
        (first, before), last = lines[-2:]
        words = list(_words(self.text))
        above = [word for word in words if first <= word[0] and word[1] <= before]
        if last not in words or len(above) < _SPARING:
            return lines
        return [*lines[:-2], (first, above[-2][1]), (above[-1][0], last[1])]

    def _chopped(self, start: int, end: int, width: float) -> list[tuple[int, int]]:
        """Cut a word wider than the line, after a hyphen or the like where there is one."""
        parts: list[tuple[int, int]] = []
        while start < end:
            cut = bisect_right(
                range(start + 1, end + 1), width, key=lambda at: self.width(start, at)
            )
            stop = start + max(1, cut)
            if stop < end:
                stop = self._better_cut(start, stop)
            parts.append((start, stop))
            start = stop
        return parts

    def _better_cut(self, start: int, stop: int) -> int:
        for place in range(stop, start + (stop - start) // 2, -1):
            if self.text[place - 1] in _SOFT_BREAKS:
                return place
        while stop > start + 1 and _in_a_syllable(self.text, stop):
            stop -= 1
        return stop


def strips(runs: tuple[Run, ...], style: TextStyle, language: str) -> list[Strip]:
    """Return the paragraphs of a text, composed (NFC), its line ends made paragraph ends.

    Runs are composed one by one: a change of weight between a letter and its mark is kept.
    """
    text = ""
    bold: list[bool] = []
    for run in runs:
        clean = _clean(run.text)
        text += clean
        bold += [run.bold] * len(clean)
    found = []
    start = 0
    for part in text.split("\n"):
        end = start + len(part)
        found.append(Strip(part, tuple(bold[start:end]), style, language))
        start = end + 1
    return found


def _clean(text: str) -> str:
    whole = text.replace("\r\n", "\n").translate(_LINE_ENDS).translate(_DROPPED)
    return unicodedata.normalize("NFC", whole).encode("utf-8", "replace").decode("utf-8")


def _base_level(text: str, language: str) -> int:
    if language == _ANY_LANGUAGE:
        return paragraph_level(text)
    spoken = language.split("-")[0]
    return RIGHT_TO_LEFT if spoken in _RIGHT_TO_LEFT_LANGUAGES else LEFT_TO_RIGHT


def _words(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for blank in _BLANKS.finditer(text):
        if blank.start() > start:
            if _holds_together(text, blank.start(), blank.end()):
                continue
            yield start, blank.start()
        start = blank.end()
    if start < len(text):
        yield start, len(text)


def _holds_together(text: str, start: int, end: int) -> bool:
    """Say whether a blank may not end a line: after "art." or "nr.", before a dash."""
    following = text[end : end + 1]
    if following and following in _DASHES:
        return True
    word = text[max(0, start - 8) : start]
    return bool(_ABBREVIATION.search(word)) and (following.isalnum() or following == "(")


def _in_a_syllable(text: str, place: int) -> bool:
    """Say whether the characters before and at a place are written as one."""
    before, char = text[place - 1], text[place]
    return (
        unicodedata.category(char)[0] == "M"
        or unicodedata.combining(before) == _VIRAMA
        or char in _JOINERS
        or before in _JOINERS
    )


def _equal_stretches(flags: tuple[bool, ...]) -> Iterator[tuple[int, int]]:
    start = 0
    for index in range(1, len(flags) + 1):
        if index == len(flags) or flags[index] != flags[start]:
            yield start, index
            start = index
