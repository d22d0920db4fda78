"""Another text for a clause, typed over the one printed now, with the paragraph as it would be."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from counsellor_app.errors import UserError
from counsellor_app.services.wording_page import LONGEST, ClausePage, preview
from counsellor_app.text import Language
from counsellor_app.ui.line_edits import LineBox, ParagraphBox
from counsellor_app.ui.messages import Message, grow
from counsellor_app.ui.panels import Card
from counsellor_app.ui.paper_bar import asked
from counsellor_app.ui.parts import Kind, Role, paragraph, say
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.theme import px
from counsellor_app.ui.tokens import Tone
from counsellor_app.ui.words import common
from counsellor_app.ui.words import wording as words

_WIDTH, _WIDEST, _LONGEST_REASON = 700, 620, 300


class TextProposing(Message):
    """Asks for a text and why; accepted once it was proposed."""

    def __init__(
        self,
        parent: QWidget,
        page: ClausePage,
        language: Language,
        propose: Callable[[str, str], object],
    ) -> None:
        title, said = words.PROPOSE_TITLE.to(language), words.PROPOSE_WORDS.to(language)
        super().__init__(parent, title, said, Tone.NEUTRAL)
        self.setObjectName("text.proposing")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(px(_WIDTH))
        self._page = page
        self._language = language
        self._propose = propose
        self._text = ParagraphBox(language, LONGEST)
        self._text.setObjectName("proposal.text")
        self._text.show_text(page.line.words)
        self._text.edited.connect(self._show_preview)
        self._reason = LineBox(language, _LONGEST_REASON)
        self._reason.setObjectName("proposal.reason")
        self._preview = paragraph()
        self._preview.setObjectName("proposal.preview")
        self._problem = paragraph(kind=Kind.ERROR)
        self._problem.hide()
        self._lay_out()
        self._show_preview()
        self._text.setFocus()

    def _lay_out(self) -> None:
        said, page = self._language, self._page
        named = ", ".join(f"{{{one}}}" for one in page.places)
        places = words.PLACES.filled(places=named).to(said) if named else ""
        self.body.addWidget(asked(words.THE_TEXT.to(said), self._text, places, _WIDEST))
        shown = Card()
        shown.column.addWidget(paragraph(words.PREVIEW.to(said), Kind.MUTED))
        shown.column.addWidget(self._preview)
        self.body.addWidget(shown)
        self.body.addWidget(asked(words.REASON.to(said), self._reason, widest=_WIDEST))
        self.body.addWidget(self._problem)
        self.add_act(common.DISCARD.to(said), Role.PLAIN, self.reject)
        take = self.add_act(words.PROPOSE_NOW.to(said), Role.PRIMARY, self._take)
        take.setObjectName("proposal.now")

    def _show_preview(self) -> None:
        line = self._page.line
        say(self._preview, preview(line.document, line.id, self._text.typed()))
        grow(self)

    def _take(self) -> None:
        try:
            self._propose(self._text.typed(), self._reason.typed())
        except UserError as error:
            say(self._problem, error.text.to(self._language))
            self._problem.show()
            grow(self)
            announce(self, self._problem.text())
            (self._text if self._reason.typed().strip() else self._reason).setFocus()
            return
        self.accept()
