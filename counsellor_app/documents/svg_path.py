"""The outlines of the shipped icons: the path of an SVG file as lines and cubic curves.

It reads what these drawings use: one path of the commands M L H V C S Q T A Z, filled by the
non-zero rule. A drawing with anything else is refused, so that no picture is printed wrong.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from counsellor_app.resources import resource

Point = tuple[float, float]

_PATH = re.compile(r'<path d="([^"]+)"\s*/>')
_BOX = re.compile(r'viewBox="0 0 (\d+) \1"')
_COMMAND = re.compile(r"[\s,]*([MLHVCSQTAZmlhvcsqtaz])")
_NUMBER = re.compile(r"[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)")
_FLAG = re.compile(r"[\s,]*([01])")
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
_ARC_FLAGS = (3, 4)  # written as one figure each, often with nothing between them
_QUARTER = math.pi / 2


@dataclass(frozen=True, slots=True)
class Begin:
    """A new outline begins at a point."""

    at: Point


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line to a point."""

    to: Point


@dataclass(frozen=True, slots=True)
class Curve:
    """A cubic curve to a point, with its two control points."""

    first: Point
    second: Point
    to: Point


@dataclass(frozen=True, slots=True)
class Close:
    """The outline returns to where it began."""


Stroke = Begin | Line | Curve | Close


@dataclass(frozen=True, slots=True)
class Drawing:
    """The strokes of a square drawing, y downwards, and the length of its side."""

    side: float
    strokes: tuple[Stroke, ...]


@cache
def drawing(name: str) -> Drawing:
    """Return a shipped icon by its file's name; raise ValueError if it cannot be read whole."""
    svg = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    box, paths = _BOX.search(svg), _PATH.findall(svg)
    if box is None or len(paths) != 1 or svg.count("<path") != 1:
        raise ValueError(f"not one path in a square: {name}")
    return Drawing(float(box.group(1)), tuple(strokes_of(paths[0])))


def strokes_of(path: str) -> Iterator[Stroke]:
    """Yield the strokes of a path; raise ValueError for what is not understood."""
    here = start = control = (0.0, 0.0)
    before = ""
    for command, numbers in _steps(path):
        whole = _absolute(command, numbers, here)
        kind = command.upper()
        match kind:
            case "M":
                here = start = (whole[0], whole[1])
                yield Begin(here)
            case "Z":
                here = start
                yield Close()
            case "L" | "H" | "V":
                here = (whole[0], whole[1])
                yield Line(here)
            case "A":
                to = (whole[5], whole[6])
                yield from _arc(here, whole, to)
                here = to
            case _:
                mirrored = _mirrored(here, control) if _smooth(before, kind) else here
                curve, control = _curve(kind, whole, here, mirrored)
                here = curve.to
                yield curve
        before = kind


def _steps(path: str) -> Iterator[tuple[str, list[float]]]:
    """Yield each command with its numbers; further numbers repeat it, after M as L."""
    place, command = 0, ""
    while path[place:].strip():
        found = _COMMAND.match(path, place)
        if found is not None:
            command, place = found.group(1), found.end()
        elif not command or command in "Zz":
            raise ValueError(f"not a path: {path[place : place + 20]}")
        numbers: list[float] = []
        for index in range(_TAKES[command.upper()]):
            flag = command in "Aa" and index in _ARC_FLAGS
            read = (_FLAG if flag else _NUMBER).match(path, place)
            if read is None:
                raise ValueError(f"not a path: {path[place : place + 20]}")
            numbers.append(float(read.group(1)))
            place = read.end()
        yield command, numbers
        command = {"M": "L", "m": "l"}.get(command, command)


def _absolute(command: str, numbers: list[float], here: Point) -> list[float]:
    """Return the numbers as places in the drawing; H and V as whole points."""
    x, y = here if command.islower() else (0.0, 0.0)
    match command.upper():
        case "H":
            return [numbers[0] + x, here[1]]
        case "V":
            return [here[0], numbers[0] + y]
        case "A":
            return [*numbers[:5], numbers[5] + x, numbers[6] + y]
    return [number + (y if index % 2 else x) for index, number in enumerate(numbers)]


def _smooth(before: str, kind: str) -> bool:
    """Tell whether a short curve continues the one before it."""
    return (kind == "S" and before in {"C", "S"}) or (kind == "T" and before in {"Q", "T"})


def _mirrored(here: Point, control: Point) -> Point:
    return 2 * here[0] - control[0], 2 * here[1] - control[1]


def _curve(kind: str, at: list[float], here: Point, mirrored: Point) -> tuple[Curve, Point]:
    """Return a cubic curve, and the control point that a short curve after it mirrors."""
    if kind == "C":
        return Curve((at[0], at[1]), (at[2], at[3]), (at[4], at[5])), (at[2], at[3])
    if kind == "S":
        return Curve(mirrored, (at[0], at[1]), (at[2], at[3])), (at[0], at[1])
    middle = (at[0], at[1]) if kind == "Q" else mirrored
    to = (at[-2], at[-1])
    first, second = (_towards(end, middle, 2 / 3) for end in (here, to))
    return Curve(first, second, to), middle


def _towards(one: Point, other: Point, share: float) -> Point:
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share


def _arc(here: Point, numbers: list[float], to: Point) -> Iterator[Stroke]:
    """Yield an elliptic arc as curves of a quarter at most."""
    if here == to or not numbers[0] or not numbers[1]:
        yield Line(to)
        return
    ellipse, begin, sweep = _ellipse(here, numbers, to)
    parts = max(1, math.ceil(abs(sweep) / _QUARTER - 1e-9))
    step = sweep / parts
    pull = 4 / 3 * math.tan(step / 4)  # how far the controls of a curve lie along its tangents
    for part in range(parts):
        one, two = begin + part * step, begin + (part + 1) * step
        c1, s1, c2, s2 = math.cos(one), math.sin(one), math.cos(two), math.sin(two)
        first = ellipse.at(c1 - pull * s1, s1 + pull * c1)
        second = ellipse.at(c2 + pull * s2, s2 - pull * c2)
        yield Curve(first, second, to if part == parts - 1 else ellipse.at(c2, s2))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ellipse:
    centre: Point
    rx: float
    ry: float
    turned: float

    def at(self, x: float, y: float) -> Point:
        """Return the place of a point of the unit circle."""
        across, down = self.rx * x, self.ry * y
        cos, sin = math.cos(self.turned), math.sin(self.turned)
        return (
            cos * across - sin * down + self.centre[0],
            sin * across + cos * down + self.centre[1],
        )


def _ellipse(here: Point, numbers: list[float], to: Point) -> tuple[_Ellipse, float, float]:
    """Return the ellipse of an arc, the angle it begins at and its sweep (SVG 2, B.2.4)."""
    rx, ry, turned = abs(numbers[0]), abs(numbers[1]), math.radians(numbers[2])
    is_large, is_clockwise = bool(numbers[3]), bool(numbers[4])
    cos, sin = math.cos(turned), math.sin(turned)
    half = ((here[0] - to[0]) / 2, (here[1] - to[1]) / 2)
    x, y = cos * half[0] + sin * half[1], cos * half[1] - sin * half[0]
    grown = math.sqrt(max(1.0, (x / rx) ** 2 + (y / ry) ** 2))  # radii too small to reach
    rx, ry = rx * grown, ry * grown
    square = (rx * y) ** 2 + (ry * x) ** 2
    length = math.sqrt(max(0.0, (rx * ry) ** 2 - square) / square)
    length = -length if is_large == is_clockwise else length
    cx, cy = length * rx * y / ry, -length * ry * x / rx
    begin = math.atan2((y - cy) / ry, (x - cx) / rx)
    sweep = math.atan2((-y - cy) / ry, (-x - cx) / rx) - begin
    if is_clockwise and sweep < 0:
        sweep += 2 * math.pi
    if not is_clockwise and sweep > 0:
        sweep -= 2 * math.pi
    middle = ((here[0] + to[0]) / 2, (here[1] + to[1]) / 2)
    centre = (cos * cx - sin * cy + middle[0], sin * cx + cos * cy + middle[1])
    return _Ellipse(centre=centre, rx=rx, ry=ry, turned=turned), begin, sweep
