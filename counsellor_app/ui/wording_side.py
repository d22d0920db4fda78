"""Beside the clauses: the chosen one as shipped, as printed, and what the office wrote for it."""

from PySide6.QtCore import Signal

from counsellor_app.services.wording_page import ClausePage, WordedDocument
from counsellor_app.text import Language, Text
from counsellor_app.ui.law_link import opens_law, show_law
from counsellor_app.ui.panels import Banner, Card, ScrollPage
from counsellor_app.ui.parts import (
    Kind,
    Role,
    button,
    column,
    paragraph,
    pill,
    row,
    say,
    show_pill,
)
from counsellor_app.ui.tokens import Colour, Space, Tone
from counsellor_app.ui.wording_text_row import TextRow
from counsellor_app.ui.words import wording as words
from counsellor_app.ui.wrapped import WrappingLink


class ClauseSide(ScrollPage):
    """What is known of one clause; tells which step is wanted."""

    proposal_wanted = Signal()
    confirm_wanted = Signal(object)  # a TextLine
    approval_wanted = Signal(object)  # a TextLine
    withdrawal_wanted = Signal(object)  # a TextLine
    article_wanted = Signal(object)  # a Basis

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._rows: list[TextRow] = []
        self.done = Banner(Tone.OK)
        self.done.hide()
        self._title = paragraph(kind=Kind.SUBTITLE)
        self._place = paragraph(kind=Kind.CAPTION)
        self._article = WrappingLink(Colour.ACCENT)
        self._article.setObjectName("clause.article")
        opens_law(self._article, language, self.article_wanted.emit)
        self._edition = paragraph(kind=Kind.MUTED)
        self._review = pill("", Tone.WARN)
        self._shipped = paragraph()
        self._shipped.setObjectName("clause.shipped")
        self._meaning = paragraph(kind=Kind.CAPTION)
        self._on_paper = paragraph()
        self._on_paper.setObjectName("clause.on_paper")
        self._none = paragraph(words.NO_TEXTS.to(language), Kind.MUTED)
        self._no_second = Banner(Tone.INFO)
        self._no_second.show_words("", words.NO_SECOND.to(language))
        self._not_allowed = paragraph(words.NOT_ALLOWED.to(language), Kind.MUTED)
        self._propose = button(
            words.PROPOSE.to(language),
            Role.PRIMARY,
            clicked=self.proposal_wanted.emit,
            name="clause.propose",
        )
        self._texts = column(spacing=Space.S)
        self._lay_out()

    def show_page(self, page: ClausePage, document: WordedDocument) -> None:
        """Show a clause. Emits nothing."""
        said = self._language
        say(self._title, page.line.article.to(said))
        say(self._place, " · ".join(one.to(said) for one in _place(page)))
        show_law(self._article, page.basis[0] if page.basis else None, said)
        say(self._edition, words.SHIPPED.filled(version=document.version).to(said))
        reader = words.READ_BY.filled(name=document.reviewed_by)
        review = (reader, Tone.OK) if document.is_reviewed else (words.UNREAD, Tone.WARN)
        show_pill(self._review, review[0].to(said), review[1])
        shipped = page.shipped or words.GONE
        say(self._shipped, shipped.ro.strip() if page.shipped else shipped.to(said))
        has_meaning = said is Language.EN and page.shipped is not None
        say(self._meaning, words.MEANING.filled(words=shipped.en.strip()).to(said))
        self._meaning.setVisible(has_meaning)
        say(self._on_paper, page.on_paper)
        self._paper.setVisible(bool(page.on_paper))
        self._show_texts(page)
        self._propose.setVisible(page.may_propose)
        self._not_allowed.setVisible(not page.may_propose and page.shipped is not None)
        self._no_second.setVisible(page.may_propose and not page.has_second)

    def start_at_top(self) -> None:
        """Scroll back to the clause itself."""
        self.verticalScrollBar().setValue(0)

    def say_done(self, said: Text) -> None:
        """Say what was done, until another clause is chosen."""
        self.done.show_words("", said.to(self._language), Tone.OK)
        self.done.show()

    def _show_texts(self, page: ClausePage) -> None:
        while len(self._rows) < len(page.texts):
            made = TextRow(self._language, len(self._rows))
            made.confirm_wanted.connect(self.confirm_wanted)
            made.approval_wanted.connect(self.approval_wanted)
            made.withdrawal_wanted.connect(self.withdrawal_wanted)
            self._rows.append(made)
            self._texts.addWidget(made)
        for place, part in enumerate(self._rows):
            part.setVisible(place < len(page.texts))
            if place < len(page.texts):
                part.show_line(page.texts[place], page)
        self._none.setVisible(not page.texts)

    def _lay_out(self) -> None:
        said = self._language
        about = Card()
        for part in (self.done, self._title, self._place, self._article):
            about.column.addWidget(part)
        about.column.addSpacing(Space.S)
        about.column.addWidget(self._edition)
        review = row(self._review)
        review.addStretch(1)
        about.column.addLayout(review)
        about.column.addWidget(self._shipped)
        about.column.addWidget(self._meaning)
        self._paper = Card()
        self._paper.column.addWidget(paragraph(words.ON_PAPER.to(said), Kind.MUTED))
        self._paper.column.addWidget(self._on_paper)
        office = Card()
        office.column.addWidget(paragraph(words.OFFICE_TEXTS.to(said), Kind.SUBTITLE))
        for shown in (self._none, self._no_second, self._not_allowed):
            office.column.addWidget(shown)
        acts = row(self._propose)
        acts.addStretch(1)
        office.column.addLayout(acts)
        office.column.addLayout(self._texts)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(Space.M)
        for card in (about, office, self._paper):
            self.column.addWidget(card)
        self.column.addStretch(1)


def _place(page: ClausePage) -> list[Text]:
    """Return where a clause stands, and that it is not always printed."""
    said = [Text(page.line.id, page.line.id)]
    if page.paragraph is not None:
        said.append(words.PARAGRAPH.filled(n=page.paragraph))
    if page.letter is not None:
        said.append(words.LETTER.filled(letter=page.letter))
    if page.is_conditional:
        said.append(words.CONDITIONAL)
    return said
