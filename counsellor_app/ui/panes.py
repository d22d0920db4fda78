"""F6 goes round the parts of a page, as in other Windows programs: steps, questions, help."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from counsellor_app.ui.reading_order import ReadingOrder


class Panes:
    """The parts of a page that one goes round; each keeps the place one was at."""

    def __init__(self, order: ReadingOrder, panes: Sequence[QWidget]) -> None:
        self._order = order
        self._panes = panes

    def turn(self, by: int) -> None:
        """Move the focus so many parts on or back; a part without a place for it is passed."""
        here = QApplication.focusWidget()
        within = [n for n, pane in enumerate(self._panes) if here and pane.isAncestorOf(here)]
        start = within[0] if within else -1
        for step in range(1, len(self._panes) + 1):
            pane = self._panes[(start + by * step) % len(self._panes)]
            place = self._place_in(pane)
            if place is not None:
                place.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def _place_in(self, pane: QWidget) -> QWidget | None:
        """Return where one was in a part, if Tab still comes there, else its first place."""
        places = [box for box in self._order.stops() if pane.isAncestorOf(box)]
        before = pane.focusWidget()
        return before if before in places else next(iter(places), None)
