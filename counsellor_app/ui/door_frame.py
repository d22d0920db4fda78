"""What stands around the pages of the window: the practice frame and strip, the curtain."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from counsellor_app.text import Language
from counsellor_app.ui.curtain import Curtain
from counsellor_app.ui.theme import bold_font, colour, px
from counsellor_app.ui.tokens import Colour, Size
from counsellor_app.ui.words import opening as words


class PracticeStrip(QWidget):
    """The strip at the top of a practice window: nothing here is about a real person."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        said = (words.PRACTICE.to(language), words.PRACTICE_WORDS.to(language))
        self._words = "  ·  ".join(said)
        self.setObjectName("practice")
        self.setFixedHeight(px(24))
        self.setAccessibleName(self._words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(Colour.PRACTICE))
        painter.setPen(colour(Colour.SURFACE))
        painter.setFont(bold_font(Size.CAPTION))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words)
        painter.end()


class DoorFrame(QFrame):
    """One page at a time, the practice strip above it, the curtain over both."""

    def __init__(self, language: Language, *, practice: bool) -> None:
        super().__init__()
        self._stack = QStackedWidget()
        lines = QVBoxLayout(self)
        lines.setSpacing(0)
        lines.setContentsMargins(0, 0, 0, 0)
        if practice:
            self.setProperty("frame", "practice")
            lines.addWidget(PracticeStrip(language))
        lines.addWidget(self._stack, 1)
        self.curtain = Curtain(self, language)

    def show_page(self, page: QWidget) -> None:
        """Show a page instead of the one before, which goes."""
        old = self._stack.currentWidget()
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.curtain.isVisible():
            self.curtain.setGeometry(self.rect())
