"""Two rows of parts: beside each other, or under each other where there is no room."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from counsellor_app.ui.parts import row


class TwoParts(QWidget):
    """The first row takes the room that is left; below it the second begins at the left."""

    def __init__(self, first: QHBoxLayout, second: QHBoxLayout, spacing: int) -> None:
        super().__init__()
        self._rows = first, second
        second.addStretch(0)
        self._line = row(spacing=spacing)
        self._line.addLayout(first, 1)
        self._line.addLayout(second)
        self.setLayout(self._line)

    def minimumSizeHint(self) -> QSize:
        """Return no more width than the wider row needs."""
        wide = max(one.minimumSize().width() for one in self._rows)
        return QSize(wide, super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # words changed: they may need another line
            self._share_room()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        wanted = sum(one.minimumSize().width() for one in self._rows) + self._line.spacing()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._line.setDirection(across if wanted <= self.width() else down)
