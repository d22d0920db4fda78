"""Columns side by side, and tables of them that know where a page may end."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from reportlab.platypus.flowables import Flowable

from counsellor_app.documents import look
from counsellor_app.documents.look import RowLook
from counsellor_app.documents.marks import draw_line
from counsellor_app.documents.script.canvas import ScriptCanvas, canvas_of
from counsellor_app.documents.script.paragraph import ScriptParagraph
from counsellor_app.documents.script.structure import Element
from counsellor_app.documents.script.style import Role
from counsellor_app.documents.stack import Stack, draw_stack, part_stack, stack_height

_LEAST_PART = 36.0
_DIVIDER_THICKNESS = 0.5
_LONELY_ROWS = 2
_WHOLE_PAGE = 0.9
_LAST_PART = 90.0
_TABLE_PADDING = 4.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One column of a row: what stands in it, its whole width, and the space at its sides."""

    content: Stack
    width: float
    left: float = 0.0
    right: float = 0.0
    element: Element = field(default_factory=lambda: Element(role=Role.GROUP))

    @property
    def inner(self) -> float:
        """Return the width in points left for the content."""
        return self.width - self.left - self.right


class Row(Flowable):
    """Columns that begin level; divided between pages only when taller than a paragraph."""

    def __init__(
        self, cells: Sequence[Cell], row_look: RowLook, *, element: Element | None = None
    ) -> None:
        super().__init__()
        self.cells = tuple(cells)
        self.look = row_look
        self.element = element or Element(role=Role.GROUP)

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
        above, below = zip(*parts, strict=True)
        return (
            self._part(above, replace(self.look, rule_below=0.0)),
            self._part(below, replace(self.look, rule_above=0.0)),
        )

    def draw(self) -> None:
        """Draw fill and rules, then the columns."""
        canvas = canvas_of(self)
        with canvas.marked(Role.FURNITURE):
            self._draw_lines(canvas)
        x = 0.0
        with canvas.structure.within(self.element):
            for cell in self.cells:
                at = (x + cell.left, self.height - self.look.top)
                with canvas.structure.within(cell.element):
                    draw_stack(canvas, cell.content, at, cell.inner)
                x += cell.width

    def _part(self, contents: Sequence[Stack], row_look: RowLook) -> "Row":
        cells = [
            replace(cell, content=content)
            for cell, content in zip(self.cells, contents, strict=True)
        ]
        return Row(cells, row_look, element=self.element)

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


def numbered(number: str, cells: Sequence[Cell], row_look: RowLook, *, depth: int = 1) -> Row:
    """Return the row of a list item, its number in the first cell; a plain row without one."""
    if not number:
        return Row(cells, row_look)
    label, words = Element(role=Role.LIST_LABEL), Element(role=Role.LIST_BODY)
    letters = "LowerAlpha" if number[0].isalpha() else "Disc"
    kind = "Decimal" if number[0].isdigit() else letters
    first, *rest = cells
    inside = (replace(first, element=label), *(replace(cell, element=words) for cell in rest))
    item = Element(role=Role.LIST_ITEM, attribute=kind, depth=depth)
    return Row(inside, row_look, element=item)


def table_row(
    contents: Sequence[Stack], widths: Sequence[float], row_look: RowLook, scope: str = ""
) -> Row:
    """Return the row of a table; ``scope`` is "Column" in its header, "Row" if a label heads."""
    others = "" if scope == "Row" else scope
    scopes = [scope if scope != "Row" or _begins_with_label(contents) else ""]
    scopes += [others] * (len(contents) - 1)
    cells = [
        Cell(
            content=content,
            width=width,
            left=_TABLE_PADDING,
            right=_TABLE_PADDING,
            element=Element(role=Role.HEADER_CELL if heads else Role.CELL, attribute=heads),
        )
        for content, width, heads in zip(contents, widths, scopes, strict=True)
    ]
    return Row(cells, row_look, element=Element(role=Role.ROW))


class Grid(Flowable):
    """A table: its header on every page, no row alone at an edge, a tail with the last rows.

    ReportLab's own table is not used: it draws with fonts that are not embedded, moves a
    long table whole when a heading is tied to it, and cannot tie what follows to its end.
    """

    def __init__(
        self,
        header: Row,
        rows: Sequence[Row],
        *,
        tail: Stack = (),
        element: Element | None = None,
    ) -> None:
        super().__init__()
        self.element = element or Element(role=Role.TABLE)
        self.header = header
        self.rows = tuple(rows)
        self.tail = tail
        self.spaceBefore = 2
        self.spaceAfter = 6

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002
        """Return the width of the columns and the height of all rows and the tail."""
        self.width = aW
        self.height = stack_height((self.header, *self.rows, *self.tail), aW)
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
        canvas = canvas_of(self)
        top = self.height - self.header.wrap(self.width, self.height)[1]
        with canvas.structure.within(self.element):
            with canvas.once(self.header.element):
                draw_stack(canvas, (self.header,), (0, self.height), self.width)
            draw_stack(canvas, self.rows, (0, top), self.width)
        draw_stack(canvas, self.tail, (0, stack_height(self.tail, self.width)), self.width)

    def least_height(self) -> float:
        """Return the height of the least that may stand at the foot of a page."""
        heights = [row.wrap(0, 0)[1] for row in self.rows]
        first = sum(heights[: _enough(heights)])
        return float(self.header.wrap(0, 0)[1]) + min(first, look.UNSPLIT_HEIGHT)

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
        return [self._part(self.rows), *self.tail] if self.tail else []

    def _pages(self, upper: Sequence[Row], lower: Sequence[Row]) -> list[Flowable]:
        return [self._part(upper), self._part(lower, self.tail)]

    def _part(self, rows: Sequence[Row], tail: Stack = ()) -> "Grid":
        return Grid(self.header, rows, tail=tail, element=self.element)


def _begins_with_label(contents: Sequence[Stack]) -> bool:
    first = contents[0][0] if contents[0] else None
    return isinstance(first, ScriptParagraph) and first.style is look.TABLE_LABEL


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
