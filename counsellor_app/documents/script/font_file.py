"""One TrueType file, opened: what it covers, how it shapes, a part of it to embed."""

from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import uharfbuzz as hb

# Tables that shaping or design programs need and a printed page does not.
_NOT_EMBEDDED = ("GSUB", "GPOS", "GDEF", "STAT", "DSIG", "BASE", "MATH", "meta")


class Glyph(NamedTuple):
    """One shaped glyph; ``cluster`` is the first character it stands for; font units."""

    gid: int
    cluster: int
    advance: int
    dx: int
    dy: int


class Stroke(NamedTuple):
    """One step of an outline: the PDF operator and its coordinates in font units."""

    operator: str
    coordinates: tuple[float, ...]


class FontFile:
    """A font file and its HarfBuzz objects, opened once for the life of the program."""

    def __init__(self, path: Path) -> None:
        self.name = path.stem
        self._face = hb.Face(hb.Blob(path.read_bytes()))
        self._font = hb.Font(self._face)
        self.units_per_em: int = self._face.upem
        self._font.scale = (self.units_per_em, self.units_per_em)
        self._covered = frozenset(self._face.unicodes)
        extents = self._font.get_font_extents("ltr")
        self.ascent: float = extents.ascender / self.units_per_em
        self.descent: float = extents.descender / self.units_per_em
        self.shape = lru_cache(maxsize=20_000)(self._shape)
        self.advance = lru_cache(maxsize=None)(self._advance)
        self.outline = lru_cache(maxsize=None)(self._outline)

    def covers(self, char: str) -> bool:
        """Say whether the font has a glyph for the character."""
        return ord(char) in self._covered

    def subset(self, gids: Iterable[int]) -> bytes:
        """Return a font file with these glyphs only, under their old numbers."""
        wanted = hb.SubsetInput()
        wanted.sets(hb.SubsetInputSets.GLYPH_INDEX).update({0, *gids})
        wanted.flags = (
            hb.SubsetFlags.RETAIN_GIDS
            | hb.SubsetFlags.NO_LAYOUT_CLOSURE
            | hb.SubsetFlags.NOTDEF_OUTLINE
        )
        dropped = wanted.sets(hb.SubsetInputSets.DROP_TABLE_TAG)
        for tag in _NOT_EMBEDDED:
            dropped.add(int.from_bytes(tag.encode("ascii"), "big"))
        return bytes(hb.subset(self._face, wanted).blob.data)

    def _shape(self, text: str, right_to_left: bool, language: str) -> tuple[Glyph, ...]:
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if right_to_left else "ltr"
        buffer.language = language
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_GRAPHEMES
        hb.shape(self._font, buffer, {"kern": True, "liga": True})
        placed = zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
        return tuple(
            Glyph(info.codepoint, info.cluster, at.x_advance, at.x_offset, at.y_offset)
            for info, at in placed
        )

    def _advance(self, gid: int) -> int:
        return int(self._font.get_glyph_h_advance(gid))

    def _outline(self, gid: int) -> tuple[Stroke, ...]:
        strokes: list[Stroke] = []
        self._font.draw_glyph(gid, _PATHS, strokes)
        return tuple(strokes)


def _adding(operator: str) -> Callable[..., None]:
    """Return what HarfBuzz calls for each step: with the coordinates, then with our list."""

    def add(*given: float | list[Stroke]) -> None:
        *coordinates, strokes = given
        if isinstance(strokes, list):
            step = tuple(value for value in coordinates if not isinstance(value, list))
            strokes.append(Stroke(operator, step))

    return add


_PATHS = hb.DrawFuncs()
_PATHS.set_move_to_func(_adding("m"))
_PATHS.set_line_to_func(_adding("l"))
_PATHS.set_cubic_to_func(_adding("c"))
_PATHS.set_close_path_func(_adding("h"))
