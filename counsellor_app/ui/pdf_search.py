"""Words looked for in a document, a page at a turn of the event loop, from the page in sight."""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from counsellor_app.ui.found_words import Span, spans_of
from counsellor_app.ui.pdf_pages import PdfPages


@dataclass(frozen=True, slots=True)
class Hit:
    """Words found on a page, counted from 0."""

    page: int
    letters: Span


class PdfSearch(QObject):
    """Where the words looked for stand, and which of these places is the current one."""

    changed = Signal()  # more was found, the current one is another, or all was looked through
    reached = Signal(object)  # the Hit that is current from now on

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pages: PdfPages | None = None
        self._texts: dict[int, str] = {}
        self.words = ""  # what is looked for
        self._left: deque[int] = deque()  # pages to be looked through yet
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._look_at_next)
        self.hits: Mapping[int, tuple[Hit, ...]] = {}  # by page; only pages that have one
        self.current: Hit | None = None

    def show_pages(self, pages: PdfPages | None) -> None:
        """Take another document; nothing is looked for in it yet."""
        self._pages = pages
        self._texts.clear()
        self.look_for("", 0)

    def look_for(self, words: str, first: int) -> None:
        """Look for words in the whole document, beginning with a page."""
        pages = len(self._pages.sizes) if self._pages is not None else 0
        self.words = words
        self._left = deque(range(pages) if words.strip() else ())
        self._left.rotate(-first)
        self.hits, self.current = {}, None
        self._turn.stop()
        if self._left:
            self._turn.start(0)
        self.changed.emit()

    def step(self, by: int) -> None:
        """Make the next hit the current one, or with -1 the one before; go round at the ends."""
        if self.current is None:
            return
        every = [hit for page in sorted(self.hits) for hit in self.hits[page]]
        self.current = every[(self.place() - 1 + by) % len(every)]
        self.reached.emit(self.current)
        self.changed.emit()

    def is_looking(self) -> bool:
        """Tell whether pages are left to be looked through."""
        return bool(self._left)

    def count(self) -> int:
        """Return how often the words were found so far."""
        return sum(map(len, self.hits.values()))

    def place(self) -> int:
        """Return which of the hits is the current one, from 1; 0 if none is."""
        if self.current is None:
            return 0
        before = sum(len(hits) for page, hits in self.hits.items() if page < self.current.page)
        return before + self.hits[self.current.page].index(self.current) + 1

    def _look_at_next(self) -> None:
        if self._pages is None or not self._left:
            return
        page = self._left.popleft()
        if page not in self._texts:
            self._texts[page] = self._pages.text(page)
        found = tuple(Hit(page, span) for span in spans_of(self.words, self._texts[page]))
        if found:
            self.hits = {**self.hits, page: found}
        if found and self.current is None:
            self.current = found[0]
            self.reached.emit(self.current)
        if self._left:
            self._turn.start(0)
        self.changed.emit()
