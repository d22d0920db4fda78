"""The head of a page; where there is no room beside the title its acts stand under it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QVBoxLayout, QWidget

from counsellor_app.ui.parts import Kind, column, paragraph, row, say
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.wrapped import ElidedLabel


class PageHeader(QFrame):
    """The head of a page: title with pills, a line of facts, acts at the right, tabs below."""

    def __init__(self, *actions: QWidget) -> None:
        super().__init__()
        self.setProperty("bar", "top")
        self._title = ElidedLabel(Kind.DISPLAY.value)
        self._facts = paragraph(kind=Kind.MUTED)
        self.pills = row(self._title, spacing=Space.M)
        self.pills.addStretch(1)
        texts = column(spacing=3)
        texts.addLayout(self.pills)
        texts.addWidget(self._facts)
        self._texts = texts
        self._acts = row(*actions, spacing=Space.M)
        self._line = row(spacing=Space.M)
        self._line.addLayout(texts, 1)
        self._line.addLayout(self._acts)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        self.column.setSpacing(Space.XS)
        self.column.addLayout(self._line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stand_in(event.size().width())

    def minimumSizeHint(self) -> QSize:
        """Return no more width than the title and the acts need under each other."""
        wide = max(self._texts.minimumSize().width(), self._acts.minimumSize().width())
        margins = self.column.contentsMargins()
        return QSize(wide + margins.left() + margins.right(), super().minimumSizeHint().height())

    def _stand_in(self, width: int) -> None:
        """Put the acts under the title where both have no room beside each other."""
        margins = self.column.contentsMargins()
        wanted = self._texts.minimumSize().width() + self._acts.minimumSize().width()
        beside = wanted + Space.M + margins.left() + margins.right() <= width
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._line.setDirection(across if beside else down)
        self._acts.setAlignment(
            Qt.AlignmentFlag.AlignVCenter if beside else Qt.AlignmentFlag.AlignLeft
        )

    def add_pill(self, part: QLabel) -> None:
        """Add a pill behind the title."""
        self.pills.insertWidget(self.pills.count() - 1, part)

    def add_line(self, part: QWidget) -> None:
        """Put a line of its own under the facts."""
        self.column.addWidget(part)

    def add_tabs(self, tabs: QWidget) -> None:
        """Put tabs under the head, on its lower edge."""
        margins = self.column.contentsMargins()
        margins.setBottom(0)
        self.column.setContentsMargins(margins)
        self.column.addWidget(tabs)

    def show_words(self, title: str, facts: str = "") -> None:
        """Change the title and the line of facts."""
        say(self._title, title)
        say(self._facts, facts)
        self._facts.setVisible(bool(facts))
        self.setAccessibleName(title)
