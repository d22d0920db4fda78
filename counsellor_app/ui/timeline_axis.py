"""Where things stand on the timeline: days to pixels, months to write, labels that do not collide.

Pure arithmetic, so that it can be tested without a window.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from counsellor_app.law.citation import Basis
from counsellor_app.ui.tokens import Tone

_STEPS = (1, 2, 3, 6, 12)  # months between two written months
_LEAST_GAP = 8.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A stretch of time in a lane; drawn dashed when it is only possible."""

    id: str
    words: str
    start: date
    end: date
    tone: Tone = Tone.INFO
    approved: bool = True
    aside: str = ""  # what its tip says besides: the article, and the mark it carries
    law: Basis | None = None


@dataclass(frozen=True, slots=True)
class Lane:
    """A named line of bars."""

    name: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A day that matters: a diamond, or a disc once it is fulfilled."""

    id: str
    words: str
    day: date
    tone: Tone = Tone.INFO
    fulfilled: bool = False
    aside: str = ""  # what its tip says besides: the article, and the mark it carries
    law: Basis | None = None


@dataclass(frozen=True, slots=True)
class Axis:
    """Days from first to last, drawn between two horizontal places."""

    first: date
    last: date
    left: float
    right: float

    def x(self, day: date) -> float:
        """Return where a day stands."""
        share = (day - self.first).days / max((self.last - self.first).days, 1)
        return self.left + share * (self.right - self.left)


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a label begins and in which row it stands."""

    left: float
    row: int


def axis_for(
    lanes: Sequence[Lane], marks: Sequence[Mark], today: date, left: float, right: float
) -> Axis:
    """Return whole months that hold everything, and today."""
    days = [day for lane in lanes for bar in lane.bars for day in (bar.start, bar.end)]
    days += [mark.day for mark in marks]
    days.append(today)
    return Axis(_month_start(min(days)), _months_later(_month_start(max(days)), 1), left, right)


def months_to_write(axis: Axis, least_width: float) -> tuple[date, ...]:
    """Return the first days of the months there is room to write, January always among them."""
    months = list(_months(axis))
    width = (axis.right - axis.left) / max(len(months), 1)
    step = next((step for step in _STEPS if step * width >= least_width), _STEPS[-1])
    return tuple(month for month in months if (month.month - 1) % step == 0)


def placed_labels(
    places: Sequence[tuple[float, float]], span: tuple[float, float], avoided: float, reach: float
) -> tuple[Placed, ...]:
    """Place a label for each (x, width), sorted by x, without overlap.

    Beside the mark where it fits, else under it, in the first row with room; never away from
    its mark, where it would seem to name another. ``span`` is the room from left to right,
    ``avoided`` the today line, ``reach`` the distance from a mark to its label.
    """
    marks = [(x - reach, x + reach) for x, _ in places]
    taken: list[tuple[int, float, float]] = []
    found = []
    for position, (x, width) in enumerate(places):
        others = [*marks[:position], *marks[position + 1 :]]
        placed = _first_free(x, width, span, [avoided], others, taken, reach)
        taken.append((placed.row, placed.left, placed.left + width))
        found.append(placed)
    return tuple(found)


def _first_free(
    x: float,
    width: float,
    span: tuple[float, float],
    lines: Sequence[float],
    others: Sequence[tuple[float, float]],
    taken: Sequence[tuple[int, float, float]],
    reach: float,
) -> Placed:
    beside = (Placed(x + reach, 0), Placed(x - reach - width, 0))
    under = _under(x, width, lines, others, reach)
    below = tuple(
        Placed(min(max(left, span[0]), span[1] - width), row)
        for row in range(1, len(taken) + 2)
        for left in under
    )
    inside = [p for p in (*beside, *below) if span[0] <= p.left and p.left + width <= span[1] + 1]
    for placed in inside:
        end = placed.left + width
        blocked = [(a, b) for row, a, b in taken if row == placed.row]
        if placed.row == 0:
            blocked += list(others)
        blocked += [(line, line) for line in lines]
        if not any(a < end + _LEAST_GAP and placed.left < b + _LEAST_GAP for a, b in blocked):
            return placed
    return Placed(min(max(x, span[0]), max(span[1] - width, span[0])), len(taken) + 1)


def _under(
    x: float,
    width: float,
    lines: Sequence[float],
    others: Sequence[tuple[float, float]],
    reach: float,
) -> tuple[float, ...]:
    """Return where a label may begin under its mark, the best place first.

    With another mark close on the right it ends at its own mark, so that the two labels can
    stand side by side in the order of their marks.
    """
    ends_at_mark, starts_at_mark = x - width + reach, x - reach
    crowded = any(x < left < x + width for left, _ in others)
    centred = (ends_at_mark,) if crowded else (x - width / 2,)
    sides = ((line + _LEAST_GAP, line - _LEAST_GAP - width) for line in lines)
    close = (left for side in sides for left in side if ends_at_mark <= left <= starts_at_mark)
    return (*centred, starts_at_mark, ends_at_mark, *close)


def _months(axis: Axis) -> Iterable[date]:
    month = axis.first
    while month < axis.last:
        yield month
        month = _months_later(month, 1)


def _month_start(day: date) -> date:
    return day.replace(day=1)


def _months_later(month: date, count: int) -> date:
    later = month
    for _ in range(count):
        later = (later + timedelta(days=31)).replace(day=1)
    return later
