"""Python's search for garbage, done beside the windows and on no other thread.

A widget that is part of a ring of references goes when that search finds it, on the thread that
happened to search. Qt deletes no window there: the program hangs or ends (seen with Qt 6.11).

While a dialog waits for its answer, PySide takes it from its parent and holds it to be Python's.
A search at that moment has deleted parts of a dialog that was on the screen, and Qt ended the
program at the next key (seen with PySide 6.11.3). So nothing is searched until it is gone.
"""

import gc
from functools import cache

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY_MS = 1_000


class Rounds(QObject):
    """Searches when Python would have, but always on the thread it was made on."""

    def __init__(self) -> None:
        super().__init__()
        self._waited_for = 0
        gc.disable()
        timer = QTimer(self)
        timer.timeout.connect(self._go_round)
        timer.start(_EVERY_MS)

    def rest_until_gone(self, part: QObject) -> None:
        """Search nothing until Qt has deleted this part of the windows."""
        part.destroyed.connect(self._one_is_gone)
        self._waited_for += 1

    @Slot()
    def _one_is_gone(self) -> None:
        self._waited_for -= 1

    @Slot()
    def _go_round(self) -> None:
        if not self._waited_for:
            search()


@cache
def rounds() -> Rounds:
    """Return the rounds of this program; from the first call on, Python does not search itself."""
    return Rounds()


def search() -> None:
    """Search the oldest generation that is due; nothing if none is."""
    for generation in reversed(range(len(gc.get_threshold()))):
        if gc.get_count()[generation] > gc.get_threshold()[generation]:
            gc.collect(generation)
            return
