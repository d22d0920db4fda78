"""Documents at the left, their clauses in the middle, the chosen clause at the right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTableView, QWidget

from counsellor_app.law.citation import Basis
from counsellor_app.services.desk import Desk
from counsellor_app.services.wording_page import (
    ClauseLine,
    ClausePage,
    WordedDocument,
    clause_lines,
    clause_page,
    worded_documents,
)
from counsellor_app.text import Language, Text
from counsellor_app.ui.choice_box import folded
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.line_edits import search_box
from counsellor_app.ui.panels import Card, EmptyState
from counsellor_app.ui.parts import Kind, column, label, row, say
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.tables import table
from counsellor_app.ui.theme import px
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.wording_rows import (
    ClausesDelegate,
    ClausesModel,
    DocumentsDelegate,
    DocumentsModel,
)
from counsellor_app.ui.wording_side import ClauseSide
from counsellor_app.ui.wording_steps import TextSteps
from counsellor_app.ui.words import wording as words

_DOCUMENTS, _SIDE, _SIDE_SHARE, _LEAST_SIDE = 196, 420, 0.37, 250
_ROW_HEIGHT, _TITLE_HEIGHT, _STATE_WIDTH = 50, 32, 104
_LEAST_SEARCH = 140


class ClausesPane(QWidget):
    """The clauses of every document; choosing one shows it, its texts and the steps left."""

    article_wanted = Signal(object)  # a Basis

    def __init__(self, desk: Desk, language: Language, clock: Clock, place: str | None) -> None:
        super().__init__()
        self._desk = desk
        self._language = language
        self._clock = clock
        self._document, _, self._clause = (place or "").partition("/")
        self._lines: tuple[ClauseLine, ...] = ()
        self._page: ClausePage | None = None
        self._documents = DocumentsModel(language, self)
        self._clauses = ClausesModel(language, self)
        self._left = table(self._documents, words.DOCUMENTS.to(language), _ROW_HEIGHT)
        self._left.setItemDelegate(DocumentsDelegate(self._left, language))
        self._left.setObjectName("documents")
        self._left.horizontalHeader().hide()
        self._middle = table(self._clauses, words.CLAUSES.to(language), _ROW_HEIGHT)
        self._middle.setItemDelegate(ClausesDelegate(self._middle, language))
        self._middle.setObjectName("clauses")
        self._search = search_box(language, words.SEARCH.to(language))
        self._search.setObjectName("clauses.search")
        self._search.setMinimumWidth(px(_LEAST_SEARCH))
        self._search.edited.connect(self._show_found)
        self._count = label(kind=Kind.CAPTION)
        self._results = QStackedWidget()
        self.side = ClauseSide(language)
        self.side.article_wanted.connect(self.article_wanted)
        self.side.proposal_wanted.connect(self._ask_text)
        self._steps = TextSteps(self, desk, language, clock)
        self._steps.taken.connect(self._tell)
        self.side.confirm_wanted.connect(self._steps.ask_confirm)
        self.side.approval_wanted.connect(self._steps.ask_approval)
        self.side.withdrawal_wanted.connect(self._steps.ask_withdrawal)
        self._lay_out()
        self._left.selectionModel().currentRowChanged.connect(self._show_document)
        self._middle.selectionModel().currentRowChanged.connect(self._show_clause)
        self.refresh()

    def refresh(self) -> None:
        """Read the documents and clauses again, as they stand now."""
        chosen = self._document
        self._documents.show_lines(worded_documents(self._desk))
        self._left.selectRow(self._documents.position_of(chosen))

    def take_focus(self) -> None:
        """Put the focus on the documents."""
        self._left.setFocus(Qt.FocusReason.OtherFocusReason)

    def basis(self) -> Basis | None:
        """Return the article the chosen clause rests on."""
        return self._page.basis[0] if self._page is not None and self._page.basis else None

    def place(self) -> str:
        """Return which clause of which document is chosen."""
        return f"{self._document}/{self._clause}"

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = min(px(_SIDE), int(self.width() * _SIDE_SHARE))
        room = self.width() - px(_DOCUMENTS) - side - 2 * Space.M - Space.XL - px(24)
        self._middle.setColumnWidth(0, max(room - px(_STATE_WIDTH), px(120)))

    def _shown_document(self) -> WordedDocument | None:
        return self._documents.line_at(self._left.currentIndex().row())

    def _show_document(self) -> None:
        document = self._shown_document()
        if document is None:
            return
        self._document = document.name
        self._lines = clause_lines(self._desk, document.name)
        self._show_found()

    def _show_found(self) -> None:
        wanted = folded(self._search.typed()).split()
        found = [
            line
            for line in self._lines
            if all(word in _searched(line, self._language) for word in wanted)
        ]
        chosen = self._clause
        self._clauses.show_lines(found)
        self._middle.clearSpans()
        titles = self._clauses.titles()
        for position in titles:
            self._middle.setSpan(position, 0, 1, 2)
        for position in range(self._clauses.rowCount()):  # the table keeps heights by place
            height = _TITLE_HEIGHT if position in titles else _ROW_HEIGHT
            self._middle.setRowHeight(position, px(height))
        say(self._count, words.COUNT.of(len(found)).to(self._language))
        self._results.setCurrentIndex(0 if found else 1)
        self.side.setVisible(bool(found))
        place = self._clauses.position_of(chosen)
        if place is not None:
            self._middle.selectRow(place)
            self._show_clause()

    def _show_clause(self) -> None:
        line = self._clauses.line_at(self._middle.currentIndex().row())
        document = self._shown_document()
        if line is None or document is None:
            return
        if (line.document, line.id) != (self._document, self._clause):
            self.side.start_at_top()
            self.side.done.hide()
        self._clause = line.id
        today = self._clock.today()
        self._page = clause_page(self._desk, line.document, line.id, today)
        self.side.show_page(self._page, document)

    def _ask_text(self) -> None:
        if self._page is not None:
            self._steps.ask_text(self._page)

    def _tell(self, said: Text) -> None:
        self.refresh()
        self.side.say_done(said)
        self.side.start_at_top()
        self._middle.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, said.to(self._language))

    def _lay_out(self) -> None:
        said = self._language
        left = _in_card(self._left)
        left.setFixedWidth(px(_DOCUMENTS))
        self.side.setMinimumWidth(px(_LEAST_SIDE))
        self.side.setMaximumWidth(px(_SIDE))
        find = row(self._search, self._count, spacing=Space.M)
        find.setStretch(0, 1)
        none = EmptyState(
            Icon.SEARCH, words.NONE_FOUND.to(said), words.NONE_FOUND_WORDS.to(said), None
        )
        for part in (_in_card(self._middle), none):
            self._results.addWidget(part)
        found = column(spacing=Space.M)
        found.addLayout(find)
        found.addWidget(self._results, 1)
        both = QHBoxLayout(self)
        both.setContentsMargins(Space.XL, Space.L, 0, Space.M)
        both.setSpacing(Space.M)
        both.addWidget(left)
        both.addLayout(found, 3)
        both.addWidget(self.side, 2)


def _in_card(part: QTableView) -> Card:
    made = Card()
    made.column.setContentsMargins(2, 2, 2, 2)
    made.column.addWidget(part)
    return made


def _searched(line: ClauseLine, language: Language) -> str:
    return folded(f"{line.article.to(language)} {line.words} {line.id}")
