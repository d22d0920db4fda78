"""Captions with their values on a grid of three columns; a long value takes more of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportlab.platypus.flowables import Flowable

from counsellor_app.documents import look
from counsellor_app.documents.keeping import Kept
from counsellor_app.documents.parts import AS_TYPED, space
from counsellor_app.documents.rows import Cell, Row
from counsellor_app.documents.script.paragraph import ScriptParagraph

_COLUMNS = 3
_COLUMN = look.CONTENT_WIDTH / _COLUMNS
_GAP = 10.0
_TOGETHER = 2


@dataclass(frozen=True, slots=True)
class _Placed:
    """A caption and its value, and how many columns they take."""

    caption: ScriptParagraph
    value: ScriptParagraph
    span: int

    @property
    def cell(self) -> Cell:
        width = self.span * _COLUMN
        return Cell(content=(self.caption, self.value), width=width, right=_GAP)


def field_grid(pairs: Iterable[tuple[str, str]]) -> Iterator[Flowable]:
    """Yield the lines of the grid, in order; the last two stay on one page."""
    rows = [_row(line) for line in _lines(_placed(caption, value) for caption, value in pairs)]
    yield from rows[:-_TOGETHER]
    if rows:
        yield Kept(tuple(rows[-_TOGETHER:]))
        yield space(1.5)


def _lines(answers: Iterable[_Placed]) -> Iterator[list[_Placed]]:
    line: list[_Placed] = []
    for placed in answers:
        if sum(one.span for one in line) + placed.span > _COLUMNS:
            yield line
            line = []
        line.append(placed)
    if line:
        yield line


def _placed(caption: str, value: str) -> _Placed:
    above = ScriptParagraph(caption, look.FIELD_CAPTION)
    below = ScriptParagraph(value, look.FIELD_VALUE, AS_TYPED)
    return _Placed(above, below, _span(above, below))


def _span(caption: ScriptParagraph, value: ScriptParagraph) -> int:
    """Return the fewest columns in which caption and value take one line each, or all."""
    if "\n" in value.text:
        return _COLUMNS
    widest = max(caption.natural_width(), value.natural_width())
    fitting = (span for span in range(1, _COLUMNS) if widest <= span * _COLUMN - _GAP)
    return next(fitting, _COLUMNS)


def _row(line: list[_Placed]) -> Row:
    taken = sum(one.span for one in line)
    cells = [one.cell for one in line]
    if taken < _COLUMNS:
        cells.append(Cell(content=(), width=(_COLUMNS - taken) * _COLUMN))
    return Row(cells, look.FIELD_ROW)
