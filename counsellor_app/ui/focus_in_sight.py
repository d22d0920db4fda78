"""What has the focus is in sight: the pages around it scroll when keys led there."""

from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

_ROOM_ABOVE = 24


class FocusInSight(QObject):
    """Follows the focus of the program; Qt scrolls only within the page that Tab is leaving."""

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        app.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None or QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return  # what is under the pointer must not move away from it
        QTimer.singleShot(0, now, partial(_show, now))  # once the layout has settled


def _show(part: QWidget) -> None:
    if not part.hasFocus():
        return
    around = part.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(part, 0, _ROOM_ABOVE)
        around = around.parentWidget()
