"""The order of letters on paper: the Unicode bidirectional algorithm (UAX #9)."""

import unicodedata
from collections.abc import Sequence
from functools import cache

from counsellor_app.documents.script.bidi_explicit import (
    EXPLICIT_FORMATS,
    ISOLATE_STARTS,
    explicit_levels,
    first_strong_level,
    matching_isolates,
)
from counsellor_app.documents.script.bidi_implicit import level_of_sequences

LEFT_TO_RIGHT = 0
RIGHT_TO_LEFT = 1

LRI = "\u2066"
FSI = "\u2068"
PDI = "\u2069"

_TURNING = frozenset({"R", "AL", "AN", "RLE", "RLO", "RLI", "LRE", "LRO", "LRI", "FSI"})

# Classes of code points that Unicode has not assigned yet (DerivedBidiClass).
_UNASSIGNED: tuple[tuple[int, int, str], ...] = (
    (0x0590, 0x05FF, "R"),
    (0x07C0, 0x085F, "R"),
    (0xFB1D, 0xFB4F, "R"),
    (0x10800, 0x10CFF, "R"),
    (0x10D40, 0x10EBF, "R"),
    (0x10F00, 0x10F2F, "R"),
    (0x10F70, 0x10FFF, "R"),
    (0x1E800, 0x1EC6F, "R"),
    (0x1ECC0, 0x1ECFF, "R"),
    (0x1ED50, 0x1EDFF, "R"),
    (0x1EF00, 0x1EFFF, "R"),
    (0x0600, 0x07BF, "AL"),
    (0x0860, 0x08FF, "AL"),
    (0xFB50, 0xFDCF, "AL"),
    (0xFDF0, 0xFDFF, "AL"),
    (0xFE70, 0xFEFF, "AL"),
    (0x10D00, 0x10D3F, "AL"),
    (0x10EC0, 0x10EFF, "AL"),
    (0x10F30, 0x10F6F, "AL"),
    (0x1EC70, 0x1ECBF, "AL"),
    (0x1ED00, 0x1ED4F, "AL"),
    (0x1EE00, 0x1EEFF, "AL"),
    (0x20A0, 0x20CF, "ET"),
    (0xFDD0, 0xFDEF, "BN"),
)


def isolated(value: str) -> str:
    """Return a value that will not disturb the direction of the text around it."""
    return f"{FSI}{value}{PDI}"


def isolated_ltr(value: str) -> str:
    """Return a telephone, date or file number that reads left to right wherever it stands.

    Its spaces become no-break spaces: half a number on the next line would be read first.
    """
    return f"{LRI}{value.replace(' ', chr(0xA0))}{PDI}"


@cache
def bidi_class(char: str) -> str:
    """Return the bidirectional class of one character, unassigned code points included."""
    known = unicodedata.bidirectional(char)
    if known:
        return known
    code = ord(char)
    if code & 0xFFFE == 0xFFFE:
        return "BN"
    for first, last, name in _UNASSIGNED:
        if first <= code <= last:
            return name
    return "L"


def paragraph_level(text: str) -> int:
    """Return the direction of the first strong letter (P2, P3); left to right without one."""
    return first_strong_level([bidi_class(char) for char in text])


def levels(text: str, base: int) -> list[int]:
    """Return the embedding level of every character of one paragraph (X1 to I2)."""
    classes = [bidi_class(char) for char in text]
    if base == LEFT_TO_RIGHT and _TURNING.isdisjoint(classes):
        return [LEFT_TO_RIGHT] * len(classes)
    matches = matching_isolates(classes)
    found = explicit_levels(classes, base, matches)
    return level_of_sequences(text, classes, found, base=base, matches=matches)


def line_levels(text: str, paragraph: Sequence[int], base: int, span: tuple[int, int]) -> list[int]:
    """Return the levels of the line ``span``, blanks at its end set to the base level (L1)."""
    start, end = span
    line = list(paragraph[start:end])
    trailing = True
    for index in range(end - 1, start - 1, -1):
        kind = bidi_class(text[index])
        if kind in ("B", "S"):
            line[index - start] = base
            trailing = True
            continue
        if kind == "WS" or kind == "PDI" or kind in ISOLATE_STARTS or kind in EXPLICIT_FORMATS:
            if trailing:
                line[index - start] = base
            continue
        trailing = False
    return line


def visual_runs(line: Sequence[int]) -> list[tuple[int, int, int]]:
    """Return (start, end, level) of the level runs of a line, from left to right (L2)."""
    runs = _level_runs(line)
    odd = [level for _, _, level in runs if level % 2]
    if not odd:
        return runs
    for level in range(max(run[2] for run in runs), min(odd) - 1, -1):
        runs = _reversed_from(runs, level)
    return runs


def _level_runs(line: Sequence[int]) -> list[tuple[int, int, int]]:
    runs: list[tuple[int, int, int]] = []
    start = 0
    for index in range(1, len(line) + 1):
        if index == len(line) or line[index] != line[start]:
            runs.append((start, index, line[start]))
            start = index
    return runs


def _reversed_from(runs: list[tuple[int, int, int]], level: int) -> list[tuple[int, int, int]]:
    ordered: list[tuple[int, int, int]] = []
    higher: list[tuple[int, int, int]] = []
    for run in runs:
        if run[2] >= level:
            higher.append(run)
            continue
        ordered += [*reversed(higher), run]
        higher = []
    return ordered + higher[::-1]
