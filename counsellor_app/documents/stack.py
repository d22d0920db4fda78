"""Things one under the other: their height, their drawing, and where they may be divided."""

from collections.abc import Sequence

from reportlab.platypus.flowables import Flowable

from counsellor_app.documents import look
from counsellor_app.documents.script.canvas import ScriptCanvas
from counsellor_app.documents.script.paragraph import ScriptParagraph

_LEAST_LINES = 2

Stack = tuple[Flowable, ...]


def stack_height(content: Sequence[Flowable], width: float) -> float:
    """Return the height in points of flowables set one under the other."""
    heights = sum(height_of(item, width) for item in content)
    return heights + sum(_gap(a, b) for a, b in zip(content, content[1:], strict=False))


def draw_stack(
    canvas: ScriptCanvas, content: Sequence[Flowable], at: tuple[float, float], width: float
) -> None:
    """Draw flowables downwards from the left top point ``at``."""
    x, y = at
    above: Flowable | None = None
    for item in content:
        y -= height_of(item, width) + (_gap(above, item) if above is not None else 0.0)
        item.drawOn(canvas, x, y)
        above = item


def part_stack(content: Sequence[Flowable], width: float, height: float) -> tuple[Stack, Stack]:
    """Return what fits a height, and the rest; a long paragraph is divided between lines."""
    fitting: list[Flowable] = []
    for index, item in enumerate(content):
        gap = _gap(fitting[-1], item) if fitting else 0.0
        needed = gap + height_of(item, width)
        if needed <= height:
            fitting.append(item)
            height -= needed
            continue
        if isinstance(item, ScriptParagraph):
            parts = item.parted(width, height - gap, _LEAST_LINES)
            if parts:
                return (*fitting, parts[0]), (parts[1], *content[index + 1 :])
        return tuple(fitting), tuple(content[index:])
    return tuple(fitting), ()


def height_of(item: Flowable, width: float) -> float:
    """Return the height in points of one flowable set in a width."""
    return float(item.wrap(width, look.PAGE_HEIGHT)[1])


def _gap(above: Flowable, below: Flowable) -> float:
    return max(float(above.getSpaceAfter()), float(below.getSpaceBefore()))
