"""A document being prepared, then shown; or the sentence that says why it is not."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from counsellor_app.text import Language
from counsellor_app.ui.parts import Kind, paragraph, progress, say
from counsellor_app.ui.pdf_view import PdfView
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.theme import px
from counsellor_app.ui.tokens import Space


class WaitingPdf(QStackedWidget):
    """The pages of a document, or words in their place."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.pdf = PdfView(language)
        self._words = paragraph(kind=Kind.MUTED)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setMinimumWidth(px(300))
        self._busy = progress("")
        self._busy.setRange(0, 0)
        self._busy.setMaximumWidth(px(240))
        waiting = QWidget()
        lines = QVBoxLayout(waiting)
        lines.setSpacing(Space.M)
        lines.addStretch(1)
        lines.addWidget(self._words, 0, Qt.AlignmentFlag.AlignHCenter)
        lines.addWidget(self._busy, 0, Qt.AlignmentFlag.AlignHCenter)
        lines.addStretch(2)
        self.addWidget(waiting)
        self.addWidget(self.pdf)

    def wait(self, words: str) -> None:
        """Say what is being done until the document comes."""
        self._say(words)
        self._busy.setAccessibleName(words)
        self._busy.show()

    def say_why_not(self, words: str) -> None:
        """Say why there is no document."""
        self._say(words)
        self._busy.hide()

    def show_pdf(self, content: bytes) -> None:
        """Show the document."""
        self.setCurrentWidget(self.pdf)
        self.pdf.show_pdf(content)

    def _say(self, words: str) -> None:
        self.pdf.forget()
        say(self._words, words)
        self.setCurrentIndex(0)
        announce(self, words)
