"""Python's search for garbage, done beside the windows and on no other thread.

A widget that is part of a ring of references goes when that search finds it, on the thread that
happened to search. Qt deletes no window there: the program hangs or ends (seen with Qt 6.11).
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1_000


class GarbageRound(QObject):
    """Searches when Python would have, but always on the thread it was made on."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self)
        timer.timeout.connect(search)
        timer.start(_EVERY_MS)


def search() -> None:
    """Search the oldest generation that is due; nothing if none is."""
    for generation in reversed(range(len(gc.get_threshold()))):
        if gc.get_count()[generation] > gc.get_threshold()[generation]:
            gc.collect(generation)
            return
