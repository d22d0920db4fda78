"""F9 in any window of the program: an open question must not keep the screen from being covered."""

from weakref import WeakSet, ref

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from counsellor_app.ui.application import running
from counsellor_app.ui.page_key import PageKey

_CHORDS = ("F9", "Pause")


class PauseKey(QObject):
    """Listens for the key in each window as it first takes the focus."""

    pressed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._known: WeakSet[QWidget] = WeakSet()  # its own window is among them: no ring
        _listen(ref(self))

    def meet(self, window: QWidget) -> None:
        """Listen in this window too, once."""
        if window in self._known:
            return
        self._known.add(window)
        for chord in _CHORDS:
            PageKey(window, chord).pressed.connect(self.pressed)


def _listen(key: ref[PauseKey]) -> None:
    """Tell the key of each window that takes the focus, until its own window has gone.

    A slot of the key itself would still be called while Python takes the key apart.
    """

    def tell(_before: QWidget | None, now: QWidget | None) -> None:
        told = key()
        if told is None or not isValid(told):
            running().focusChanged.disconnect(tell)
            return
        if now is not None:
            told.meet(now.window())

    running().focusChanged.connect(tell)
