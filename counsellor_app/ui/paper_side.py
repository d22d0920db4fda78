"""The column beside a document: parts that scroll, what was just done, a foot with the main act."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from counsellor_app.text import Language, Text
from counsellor_app.ui.page_key import PageKey
from counsellor_app.ui.panels import Card
from counsellor_app.ui.parts import Kind, bar, column, paragraph, say
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.theme import px
from counsellor_app.ui.tokens import Space, Tone
from counsellor_app.ui.waiting_pdf import WaitingPdf

_WIDTH = 372
_BAR = 14  # room for the scroll bar


class PaperSide(QFrame):
    """A column of a fixed width; put parts into ``column`` and the main act into ``foot``."""

    def __init__(self, accessible_name: str) -> None:
        super().__init__()
        self.setProperty("bar", "side")
        self.setFixedWidth(px(_WIDTH))
        self.setAccessibleName(accessible_name)
        host = QWidget()
        host.setProperty("page", "true")
        self.column = column(host)
        self.column.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        self._host = host
        area = self._area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(host)
        self._foot = bar("bottom")
        self.foot = QHBoxLayout(self._foot)
        self.foot.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        whole.addWidget(self._foot)

    def fit(self) -> None:
        """Be as wide as usual, or as the widest word in it needs."""
        needed = self._host.minimumSizeHint().width() + _BAR
        self.setFixedWidth(max(px(_WIDTH), needed))

    def show_part(self, part: QWidget) -> None:
        """Scroll until a part is seen, once the layout has settled."""
        QTimer.singleShot(0, part, lambda: self._area.ensureWidgetVisible(part, 0, Space.L))

    def stand_beside(self, paper: WaitingPdf, top: QWidget, page: QWidget) -> None:
        """Lay out a page: a bar at its top, this column, and the paper in the room that is left.

        Ctrl+F anywhere on it looks in the paper.
        """
        PageKey(page, "Ctrl+F").pressed.connect(paper.pdf.find_bar.open)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self)
        body.addWidget(paper, 1)
        whole = QVBoxLayout(page)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(top)
        whole.addLayout(body, 1)

    def show_foot(self, shown: bool) -> None:
        """Show or hide the foot."""
        self._foot.setVisible(shown)


class SaidLine(Card):
    """What was just done, in words; it takes no room while there is nothing to say."""

    def __init__(self, language: Language) -> None:
        super().__init__(Tone.INFO.value)
        self._language = language
        self._words = paragraph(kind=Kind.STRONG)
        self.column.addWidget(self._words)
        self.hide()

    def say_done(self, done: Text | None) -> None:
        """Say it, to those who listen too; None says nothing any more."""
        words = "" if done is None else done.to(self._language)
        say(self._words, words)
        self.setAccessibleName(words)
        self.setVisible(done is not None)
        announce(self, words)
