"""How options lie on a page: in a row if they fit, else in two columns, else in one."""

from collections.abc import Iterable, Sequence
from typing import TypeVar, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QWidget

from counsellor_app.ui.theme import px
from counsellor_app.ui.tokens import Space

_ROOM = 560  # pixels at 100 % text that every page has for options
_FEW = 4  # so many options may stand in a row
_Part = TypeVar("_Part", bound=QWidget)


def lay_out(parts: Sequence[QAbstractButton]) -> QGridLayout:
    """Return a layout of the options; in columns they are read downwards."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(Space.XL)
    grid.setVerticalSpacing(0)
    columns = _columns(parts)
    rows = -(-len(parts) // columns) if parts else 1
    for place, part in enumerate(parts):
        grid.addWidget(part, place % rows, place // rows, Qt.AlignmentFlag.AlignTop)
    if columns == 1:
        grid.setColumnStretch(0, 1)
    else:
        grid.setColumnStretch(columns, 1)
    return grid


def in_lines(grid: QGridLayout, parts: Iterable[_Part]) -> tuple[_Part, ...]:
    """Return the parts as one reads them along the lines of the grid they lie in."""
    return tuple(sorted(parts, key=lambda part: _cell(grid, part)))


def _cell(grid: QGridLayout, part: QWidget) -> tuple[int, int]:
    line, across, _lines, _columns = cast(
        tuple[int, int, int, int], grid.getItemPosition(grid.indexOf(part))
    )
    return line, across


def _columns(parts: Sequence[QAbstractButton]) -> int:
    widths = [part.sizeHint().width() for part in parts]
    if not widths:
        return 1
    in_a_row = sum(widths) + Space.XL * (len(widths) - 1)
    if in_a_row <= px(_ROOM) and len(parts) <= _FEW + 3:
        return len(parts)
    half = (px(_ROOM) - Space.XL) // 2
    return 2 if max(widths) <= half and len(parts) > _FEW else 1
