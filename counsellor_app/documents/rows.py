"""Columns side by side, and tables of them that know where a page may end."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportlab.platypus.flowables import Flowable

from counsellor_app.documents import look
from counsellor_app.documents.look import RowLook
from counsellor_app.documents.marks import draw_line
from counsellor_app.documents.script.canvas import ScriptCanvas, canvas_of
from counsellor_app.documents.script.style import Role
from counsellor_app.documents.stack import Stack, draw_stack, part_stack, stack_height

_LEAST_PART = 36.0
_DIVIDER_THICKNESS = 0.5
_LONELY_ROWS = 2
_WHOLE_PAGE = 0.9
_LAST_PART = 90.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One column of a row: what stands in it, its whole width, and the space at its sides."""

    content: Stack
    width: float
    left: float = 0.0
    right: float = 0.0
    role: Role = Role.CELL

    @property
    def inner(self) -> float:
        """Return the width in points left for the content."""
        return self.width - self.left - self.right


class Row(Flowable):
    """Columns that begin level; divided between pages only when taller than a paragraph."""

    def __init__(
        self, cells: Sequence[Cell], row_look: RowLook, *, role: Role = Role.GROUP
    ) -> None:
        super().__init__()
        self.cells = tuple(cells)
        self.look = row_look
        self.role = role

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002
        """Return the width of all columns and the height of the tallest."""
        tallest = max(stack_height(cell.content, cell.inner) for cell in self.cells)
        self.width = sum(cell.width for cell in self.cells)
        self.height = tallest + self.look.top + self.look.bottom
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: N803
        """Return the part that fits and the rest, or nothing for a row kept whole."""
        if self.wrap(aW, aH)[1] <= look.UNSPLIT_HEIGHT:
            return []
        return list(self.parted(aH))

    def parted(self, height: float) -> "tuple[Row, ...]":
        """Return the row up to a height in points and the rest, or nothing."""
        room = height - self.look.top - self.look.bottom
        if room < _LEAST_PART:
            return ()
        parts = [part_stack(cell.content, cell.inner, room) for cell in self.cells]
        if not any(first for first, _ in parts) or not any(rest for _, rest in parts):
            return ()
        upper = replace(self.look, rule_below=0.0)
        lower = replace(self.look, rule_above=0.0)
        return (
            Row([_holding(c, p[0]) for c, p in zip(self.cells, parts, strict=True)], upper),
            Row([_holding(c, p[1]) for c, p in zip(self.cells, parts, strict=True)], lower),
        )

    def draw(self) -> None:
        """Draw fill and rules, then the columns."""
        canvas = canvas_of(self)
        with canvas.marked(Role.FURNITURE):
            self._draw_lines(canvas)
        x = 0.0
        for cell in self.cells:
            at = (x + cell.left, self.height - self.look.top)
            draw_stack(canvas, cell.content, at, cell.inner)
            x += cell.width

    def _draw_lines(self, canvas: ScriptCanvas) -> None:
        span = (0.0, self.width)
        if self.look.fill is not None:
            canvas.setFillGray(self.look.fill)
            canvas.rect(0, 0, self.width, self.height, stroke=0, fill=1)
        if self.look.rule_above:
            draw_line(canvas, span, self.height, self.look.rule_above, self.look.rule_grey)
        if self.look.rule_below:
            draw_line(canvas, span, 0, self.look.rule_below, self.look.rule_grey)
        if self.look.divider is not None:
            x = sum(cell.width for cell in self.cells[: self.look.divider])
            canvas.setStrokeGray(self.look.rule_grey)
            canvas.setLineWidth(_DIVIDER_THICKNESS)
            canvas.line(x, 0, x, self.height)


class Grid(Flowable):
    """A table: its header on every page, no row alone at an edge, a tail with the last rows.

    ReportLab's own table is not used: it draws with fonts that are not embedded, moves a
    long table whole when a heading is tied to it, and cannot tie what follows to its end.
    """

    role = Role.TABLE

    def __init__(self, header: Row, rows: Sequence[Row], *, tail: Stack = ()) -> None:
        super().__init__()
        self.header = header
        self.rows = tuple(rows)
        self.tail = tail
        self.spaceBefore = 2
        self.spaceAfter = 6

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002
        """Return the width of the columns and the height of all rows and the tail."""
        self.width = aW
        self.height = stack_height(self._content(), aW)
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: N803
        """Return the table up to a height and the table after it, or nothing."""
        heights = [row.wrap(aW, aH)[1] for row in self.rows]
        room = aH - self.header.wrap(aW, aH)[1]
        fitting = _count_within(heights, room)
        if fitting == len(heights):
            return self._before_tail(heights, aH)
        return self._within(heights, room, fitting) or self._anywhere(aH, fitting)

    def draw(self) -> None:
        """Draw header, rows and tail."""
        draw_stack(canvas_of(self), self._content(), (0, self.height), self.width)

    def least_height(self) -> float:
        """Return the height of the least that may stand at the foot of a page."""
        heights = [row.wrap(0, 0)[1] for row in self.rows]
        first = sum(heights[: _enough(heights)])
        return float(self.header.wrap(0, 0)[1]) + min(first, look.UNSPLIT_HEIGHT)

    def _content(self) -> Stack:
        return (self.header, *self.rows, *self.tail)

    def _within(self, heights: list[float], room: float, fitting: int) -> list[Flowable]:
        if heights[fitting] > look.UNSPLIT_HEIGHT:
            parts = self.rows[fitting].parted(room - sum(heights[:fitting]))
            if parts:
                upper = (*self.rows[:fitting], parts[0])
                return self._pages(upper, (parts[1], *self.rows[fitting + 1 :]))
        count = min(fitting, len(heights) - _enough(heights[::-1]))
        if count < _enough(heights):
            return []
        return self._pages(self.rows[:count], self.rows[count:])

    def _before_tail(self, heights: list[float], room: float) -> list[Flowable]:
        count = len(heights) - _enough(heights[::-1])
        if heights[-1] > look.CONTENT_HEIGHT / 2:
            parts = self.rows[-1].parted(heights[-1] - _LAST_PART)
            if parts:
                return self._pages((*self.rows[:-1], parts[0]), (parts[1],))
        if count >= _enough(heights[:count]) > 0:
            return self._pages(self.rows[:count], self.rows[count:])
        return self._anywhere(room, len(heights) - 1)

    def _anywhere(self, room: float, fitting: int) -> list[Flowable]:
        """Divide against the rules when even a whole page does not help."""
        if room < look.CONTENT_HEIGHT * _WHOLE_PAGE:
            return []
        if fitting:
            return self._pages(self.rows[:fitting], self.rows[fitting:])
        return [Grid(self.header, self.rows), *self.tail] if self.tail else []

    def _pages(self, upper: Sequence[Row], lower: Sequence[Row]) -> list[Flowable]:
        return [Grid(self.header, upper), Grid(self.header, lower, tail=self.tail)]


def _holding(cell: Cell, content: Stack) -> Cell:
    return replace(cell, content=content)


def _count_within(heights: Sequence[float], room: float) -> int:
    for count, height in enumerate(heights):
        room -= height
        if room < 0:
            return count
    return len(heights)


def _enough(heights: Sequence[float]) -> int:
    """Return how many of the first rows may stand alone: two, or one that is tall."""
    if heights and heights[0] > look.UNSPLIT_HEIGHT:
        return 1
    return min(_LONELY_ROWS, len(heights))
