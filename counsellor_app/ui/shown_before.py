"""What a part of a page shows already, so that it is not shown again with every answer."""

from PySide6.QtWidgets import QWidget


class ShownBefore:
    """Remembers what was last shown; ``turn`` grows whenever the part may have changed."""

    def __init__(self) -> None:
        self._seen: object = None
        self.turn = 0

    def is_news(self, shown: object) -> bool:
        """Tell whether this differs from what was last shown, and remember it."""
        if shown == self._seen:
            return False
        self._seen = shown
        self.turn += 1
        return True

    def forget(self, *_told: object) -> None:
        """Let the next showing be news: the part may show something else by now."""
        self._seen = None
        self.turn += 1


class RememberingPart(QWidget):
    """A part of a page that knows what it shows, and how often that may have changed."""

    def __init__(self) -> None:
        super().__init__()
        self.before = ShownBefore()
