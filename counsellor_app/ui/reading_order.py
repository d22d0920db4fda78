"""Tab follows the eye: the order of focus is the order in which a page is laid out.

Qt appends what is built later, as a new row of a table, to the end of the way of Tab.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QStackedWidget, QWidget


class ReadingOrder:
    """Keeps the way of Tab through a page as it is laid out."""

    def __init__(self, page: QWidget) -> None:
        self._page = page
        self._kept: list[QWidget] = []

    def follow(self) -> None:
        """Lead Tab through the page as it is laid out now."""
        order = list(_boxes_in(self._page))
        if order == self._kept:
            return
        self._kept = order
        for before, after in zip(order, order[1:], strict=False):
            QWidget.setTabOrder(before, after)
        for box in order:
            _bring_holders(box)


def _bring_holders(box: QWidget) -> None:
    """Put the widgets that hand their focus to a box before it again.

    Left behind where they were built, Tab would come to them there and be led back to the box.
    """
    holder = box.parentWidget()
    while holder is not None:
        held = holder.focusProxy()
        if held is None:
            return
        holder.setFocusProxy(held)  # Qt puts it before what it holds
        holder = holder.parentWidget()


def _boxes_in(part: QWidget) -> Iterator[QWidget]:
    """Yield what takes the focus, in the order of the layouts."""
    if isinstance(part, QScrollArea | QStackedWidget):
        inner = part.widget() if isinstance(part, QScrollArea) else part.currentWidget()
        if inner is not None:
            yield from _boxes_in(inner)
        return
    if part.focusPolicy() != Qt.FocusPolicy.NoFocus and part.focusProxy() is None:
        yield part
        return
    layout = part.layout()
    if layout is not None:
        yield from _boxes_of(layout)


def _boxes_of(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        inner, part = item.layout(), item.widget()
        if inner is not None:
            yield from _boxes_of(inner)
        elif part is not None:
            yield from _boxes_in(part)
