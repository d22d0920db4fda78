"""Verify this paper: the code of a page typed, and what the register knows of it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton

from counsellor_app.errors import BadInput
from counsellor_app.services.desk import Desk
from counsellor_app.services.signatures_page import is_signed_electronically
from counsellor_app.services.verifying import VerifiedPaper, verify
from counsellor_app.text import Language
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.line_edits import LineBox
from counsellor_app.ui.panels import Banner, Card, ScrollPage
from counsellor_app.ui.paper_bar import asked
from counsellor_app.ui.parts import Kind, Role, button, label, link, paragraph, pill, row, say
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.tokens import Space, Tone
from counsellor_app.ui.whereabouts import (
    changes_at,
    issued_at,
    signatures_at,
)
from counsellor_app.ui.words import esigning, paper_changes
from counsellor_app.ui.words import verifying as words

_WIDEST = 900
_LONGEST_CODE = 120  # of a QR code, with its prefix


class VerifyView(ScrollPage):
    """A box for the code; under it each paper that carries it, in words."""

    opened = Signal(object)  # a Where

    def __init__(self, desk: Desk, language: Language) -> None:
        super().__init__(_WIDEST)
        self._desk = desk
        self._language = language
        self._cards: list[Card] = []
        self._code = LineBox(language, _LONGEST_CODE)
        self._code.setObjectName("verify.code")
        self._code.returnPressed.connect(self._verify)
        check = button(
            words.CHECK.to(language), Role.PRIMARY, clicked=self._verify, name="verify.check"
        )
        self._problem = paragraph(kind=Kind.ERROR)
        self._problem.setObjectName("verify.problem")
        self._problem.hide()
        line = row(check)
        line.addStretch(1)
        self.column.addWidget(label(words.TITLE.to(language), Kind.TITLE))
        self.column.addWidget(paragraph(words.INTRO.to(language)))
        hint = words.CODE_HINT.to(language)
        self.column.addWidget(asked(words.CODE.to(language), self._code, hint))
        self.column.addWidget(self._problem)
        self.column.addLayout(line)
        self.column.addStretch(1)

    def take_focus(self) -> None:
        """Move the focus to the box for the code."""
        self._code.setFocus()

    def _verify(self) -> None:
        self._clear()
        try:
            found = verify(self._desk, self._code.typed())
        except BadInput as error:
            say(self._problem, error.text.to(self._language))
            self._problem.show()
            announce(self, self._problem.text())
            self._code.setFocus()
            return
        for paper in found:
            card = self._card(paper)
            self._cards.append(card)
            self.column.insertWidget(self.column.count() - 1, card)
        announce(self, found[0].title.to(self._language))

    def _clear(self) -> None:
        self._problem.hide()
        while self._cards:
            card = self._cards.pop()
            card.hide()
            card.deleteLater()

    def _card(self, paper: VerifiedPaper) -> Card:
        language = self._language
        made = Card(Tone.WARN.value if paper.warnings else Tone.OK.value, Space.S)
        title = paper.title.to(language)
        made.setAccessibleName(title)
        head = row(label(title, Kind.SUBTITLE), pill(words.FOUND_PILL.to(language), Tone.OK))
        head.addStretch(1)
        made.column.addLayout(head)
        for warning in paper.warnings:
            banner = Banner(Tone.WARN)
            banner.show_words(warning.to(language))
            made.column.addWidget(banner)
        for line in paper.lines:
            made.column.addWidget(paragraph(line.to(language)))
        see = partial(
            self.opened.emit,
            issued_at(paper.case_id, paper.form_id, paper.record_id, paper.issue_id),
        )
        opening = link(
            words.OPEN.to(language), symbol=Icon.DOCUMENT_PDF, clicked=see, name="verify.open"
        )
        for way in (opening, *self._changes(paper), *self._signatures(paper)):
            made.column.addWidget(way, 0, Qt.AlignmentFlag.AlignLeft)
        return made

    def _changes(self, paper: VerifiedPaper) -> list[QPushButton]:
        """Return the way to what changed since; none for a paper made elsewhere."""
        if paper.made_elsewhere:
            return []
        see = partial(self.opened.emit, changes_at(paper.case_id, paper.issue_id))
        said = paper_changes.OPEN.to(self._language)
        return [link(said, symbol=Icon.HISTORY, clicked=see, name="see_changes")]

    def _signatures(self, paper: VerifiedPaper) -> list[QPushButton]:
        """Return the way to the electronic signatures; none where the document has none."""
        if not is_signed_electronically(self._desk, paper.issue_id):
            return []
        see = partial(self.opened.emit, signatures_at(paper.case_id, paper.issue_id))
        said = esigning.OPEN.to(self._language)
        return [link(said, symbol=Icon.DOCUMENT_SIGNATURE, clicked=see, name="verify.esignatures")]
