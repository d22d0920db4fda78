"""Tab follows the eye: the order of focus is the order in which a page is laid out.

Qt appends what is built later, as a new row of a table, to the end of the way of Tab.
"""

from collections.abc import Collection, Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QStackedWidget, QWidget

from counsellor_app.ui.shown_before import RememberingPart


class ReadingOrder:
    """Keeps the way of Tab through a page as it is laid out."""

    def __init__(self, page: QWidget) -> None:
        self._page = page
        self._kept: list[QWidget] = []  # the boxes as Tab comes to them
        self._known: dict[RememberingPart, tuple[int, list[QWidget]]] = {}

    def follow(self) -> None:
        """Lead Tab through the page as it is laid out now."""
        wanted = list(self._boxes_in(self._page))
        if wanted == self._kept:
            return
        self._kept = wanted
        boxes = set(wanted)
        moved = []
        for before, after in pairwise(wanted):
            # Asked of Qt each time: a box that is moved leaves those after it behind.
            if _next_of(before, boxes) is not after:
                QWidget.setTabOrder(before, after)
                moved.append(after)
        for box in moved:
            _bring_holders(box)

    def stops(self) -> tuple[QWidget, ...]:
        """Return what Tab stops at now, in order."""
        return tuple(box for box in self._kept if box.isVisible() and box.isEnabled())

    def _boxes_in(self, part: QWidget) -> Iterator[QWidget]:
        """Yield what takes the focus, in the order of the layouts."""
        if isinstance(part, RememberingPart):
            yield from self._boxes_known(part)
            return
        if isinstance(part, QScrollArea | QStackedWidget):
            inner = part.widget() if isinstance(part, QScrollArea) else part.currentWidget()
            if inner is not None:
                yield from self._boxes_in(inner)
            return
        if part.focusPolicy() != Qt.FocusPolicy.NoFocus and part.focusProxy() is None:
            yield part
            return
        layout = part.layout()
        if layout is not None:
            yield from self._boxes_of(layout)

    def _boxes_known(self, part: RememberingPart) -> list[QWidget]:
        """Return the boxes of a part; of one that did not change, those known already."""
        turn, known = self._known.get(part, (-1, []))
        if turn != part.before.turn:
            layout = part.layout()
            known = [] if layout is None else list(self._boxes_of(layout))
            self._known[part] = (part.before.turn, known)
        return known

    def _boxes_of(self, layout: QLayout) -> Iterator[QWidget]:
        for place in range(layout.count()):
            item = layout.itemAt(place)
            if item is None:
                continue
            inner, part = item.layout(), item.widget()
            if inner is not None:
                yield from self._boxes_of(inner)
            elif part is not None:
                yield from self._boxes_in(part)


def _next_of(box: QWidget, boxes: Collection[QWidget]) -> QWidget | None:
    """Return the box to which Qt leads from this one, past what takes no focus."""
    there = box.nextInFocusChain()
    while there is not None and there not in boxes:
        there = there.nextInFocusChain()
    return there


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
