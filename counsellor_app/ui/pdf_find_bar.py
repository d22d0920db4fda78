"""The bar over a document in which words are looked for."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget

from counsellor_app.text import Language
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.line_edits import search_box
from counsellor_app.ui.parts import icon_button, label, say
from counsellor_app.ui.pdf_pages import PdfPages
from counsellor_app.ui.pdf_paper import PdfPaper
from counsellor_app.ui.pdf_search import PdfSearch
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.theme import px
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.words import preview

_BOX = (160, 320)  # its least and its most width, at 100 % text


class FindBar(QFrame):
    """A box for words, how many places on the pages were found, the way from one to the other."""

    def __init__(self, language: Language, paper: PdfPaper) -> None:
        super().__init__()
        self.setProperty("bar", "top")
        self._language = language
        self._paper = paper
        self._has_pages = False
        self._came_from: QWidget | None = None
        self._first = 0  # the page to begin with
        self._search = PdfSearch(self)
        self._box = search_box(language, preview.FIND_HINT.to(language))
        self._box.setObjectName("pdf.find_words")
        self._box.setMinimumWidth(px(_BOX[0]))
        self._box.setMaximumWidth(px(_BOX[1]))
        self._found = label()
        self._previous = icon_button(
            Icon.CHEVRON_UP, preview.PREVIOUS_HIT.to(language), clicked=lambda: self.again(-1)
        )
        self._next = icon_button(
            Icon.CHEVRON_DOWN, preview.NEXT_HIT.to(language), clicked=lambda: self.again(1)
        )
        self._lay_out()
        self._box.textChanged.connect(lambda _words: self._look())
        self._search.changed.connect(self._show_found)
        self._search.reached.connect(paper.go_to_hit)
        self.hide()

    def open(self) -> None:
        """Show the bar and look from the page in sight on; what was typed before is selected."""
        if not self._has_pages:
            return
        self._first = self._paper.page_in_sight() - 1
        if not self.isVisible():
            self._came_from = QApplication.focusWidget()
            self.show()
            self._look()
        self._box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._box.selectAll()

    def shut(self) -> None:
        """Hide the bar and the marks, and give the focus back to where it came from."""
        focused, came_from = QApplication.focusWidget(), self._came_from
        self.hide()
        self._search.look_for("", 0)
        self._came_from = None
        if focused is None or not self.isAncestorOf(focused):
            return
        around = self.parentWidget()
        is_near = around is not None and came_from is not None and around.isAncestorOf(came_from)
        back = came_from if is_near and came_from is not None else self._paper
        back.setFocus(Qt.FocusReason.OtherFocusReason)

    def again(self, by: int) -> None:
        """Go to the next place found, or with -1 to the one before; open the bar first."""
        if self.isVisible():
            self._search.step(by)
        else:
            self.open()

    def show_pages(self, pages: PdfPages | None) -> None:
        """Look in another document, or in none."""
        self._has_pages = pages is not None
        self._first = 0
        self._search.show_pages(pages)
        if pages is not None and not self.isHidden():
            self._look()

    def is_looking(self) -> bool:
        """Tell whether pages are left to be looked through."""
        return self._search.is_looking()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.again(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            return
        super().keyPressEvent(event)

    def _look(self) -> None:
        self._search.look_for(self._box.text(), self._first)

    def _show_found(self) -> None:
        count, current = self._search.count(), self._search.current
        said = preview.NOT_FOUND.to(self._language)
        if current is not None:
            known = {"place": self._search.place(), "count": count, "page": current.page + 1}
            said = preview.HIT_OF.filled(**known).to(self._language)
            if not self._search.is_looking():
                announce(self, preview.HIT_ON_PAGE.filled(**known).to(self._language))
        elif not self._search.words.strip():
            said = ""
        elif self._search.is_looking():
            said = preview.LOOKING.to(self._language)
        else:
            announce(self, said)
        say(self._found, said)
        self._previous.setEnabled(count > 0)
        self._next.setEnabled(count > 0)
        self._paper.show_hits(self._search.hits, current)

    def _lay_out(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(Space.L, Space.XS, Space.L, Space.XS)
        line.setSpacing(Space.S)
        line.addWidget(self._box, 1)
        line.addWidget(self._found)
        line.addStretch(1)
        line.addWidget(self._previous)
        line.addWidget(self._next)
        close = preview.CLOSE_FIND.to(self._language)
        line.addWidget(icon_button(Icon.DISMISS, close, clicked=self.shut, name="pdf.find_close"))
