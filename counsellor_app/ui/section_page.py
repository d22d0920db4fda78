"""The page the sections of a form stand on: one of them, or all under each other."""

from functools import partial

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QWidget

from counsellor_app.ui.panels import ScrollPage
from counsellor_app.ui.section_body import SectionBody
from counsellor_app.ui.tokens import Space

WIDEST = 760
_WIDEST_LARGE = 980


class SectionPage(ScrollPage):
    """Holds every section that was built, in the order of the form; it shows some of them.

    A section never leaves its place: to move it, Qt would measure all its parts anew.
    """

    def __init__(self) -> None:
        super().__init__(WIDEST)
        self.setObjectName("page.form")
        self.column.setSpacing(Space.XXL)
        self.column.addStretch(1)
        self._order: list[int] = []

    def take(self, body: SectionBody, place: int) -> None:
        """Let a section stand here, hidden, as the so-manieth of the form. Emits nothing."""
        body.hide()
        before = sum(one < place for one in self._order)
        self._order.insert(before, place)
        self.column.insertWidget(before, body)

    def show_large(self, is_large: bool) -> None:
        """Give the room that large letters need, as at a table, or the usual. Emits nothing."""
        self.widest(_WIDEST_LARGE if is_large else WIDEST)

    def show_top(self, body: QWidget) -> None:
        """Scroll to the beginning of a section, once the layout has settled."""
        QTimer.singleShot(0, body, partial(self._scroll_to_top, body))

    def show_also(self, body: QWidget) -> None:
        """Show one more section; what is being read stays where it is. Emits nothing."""
        seen = self._seen()
        above = 0 if seen is None else seen.mapTo(self.viewport(), QPoint(0, 0)).y()
        body.show()
        if seen is not None:
            QTimer.singleShot(0, seen, partial(self._keep_in_place, seen, above))

    def _seen(self) -> QWidget | None:
        """Return the first section some of which is in sight."""
        bodies = (self.column.itemAt(place) for place in range(len(self._order)))
        parts = (None if one is None else one.widget() for one in bodies)
        return next((one for one in parts if one is not None and self._is_seen(one)), None)

    def _is_seen(self, body: QWidget) -> bool:
        if not body.isVisible():
            return False
        top = body.mapTo(self.viewport(), QPoint(0, 0)).y()
        return top < self.viewport().height() and top + body.height() > 0

    def _keep_in_place(self, body: QWidget, above: int) -> None:
        """Leave what is being read where it was, whatever was put above it."""
        now = body.mapTo(self.viewport(), QPoint(0, 0)).y()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + now - above)

    def _scroll_to_top(self, body: QWidget) -> None:
        page = self.widget()
        if page is not None:
            self.verticalScrollBar().setValue(body.mapTo(page, QPoint(0, 0)).y() - Space.L)
