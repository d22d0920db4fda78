"""The other tabs of a case: documents, notes, history."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from counsellor_app.cases.acts import ActSource, Signature
from counsellor_app.services.pages import DocumentLine, HistoryLine, NoteLine
from counsellor_app.text import Language, Text, short_date, short_moment
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.paged_model import Column, PagedModel
from counsellor_app.ui.panels import Banner, Card, EmptyState, ScrollPage
from counsellor_app.ui.parts import Kind, label, link, paragraph, pill, row
from counsellor_app.ui.tables import show_first_row, table
from counsellor_app.ui.theme import px
from counsellor_app.ui.tokens import Space, Tone
from counsellor_app.ui.words import case as words
from counsellor_app.ui.words import paper_changes, papers, plan_summary, verifying

_WIDEST = 1100


class DocumentsTab(ScrollPage):
    """The documents of a case, each with its signatures."""

    paper_chosen = Signal(object)  # a DocumentLine: look at it, print it again
    signatures_chosen = Signal(object)  # a DocumentLine
    changes_chosen = Signal(object)  # a DocumentLine
    summary_wanted = Signal()  # of the plan, to take home
    verifying_wanted = Signal()  # of a paper by its code

    def __init__(
        self,
        language: Language,
        documents: Sequence[DocumentLine],
        others: Sequence[DocumentLine],
    ) -> None:
        super().__init__(_WIDEST)
        self._language = language
        summary = link(
            plan_summary.OPEN.to(language),
            symbol=Icon.PRINT,
            clicked=self.summary_wanted.emit,
            name="plan_summary",
        )
        verify = link(
            verifying.OPENING.to(language),
            symbol=Icon.CHECKMARK_CIRCLE,
            clicked=self.verifying_wanted.emit,
            name="verify_paper",
        )
        head = row(summary, verify, spacing=Space.L)
        head.addStretch(1)
        self.column.addLayout(head)
        if not documents and not others:
            self.column.addWidget(
                _nothing(Icon.DOCUMENT, words.NO_DOCUMENTS, words.NO_DOCUMENTS_WORDS, language)
            )
        for document in documents:
            self.column.addWidget(self._card(document))
        for paper in others:
            self.column.addWidget(self._paper(paper))
        self.column.addStretch(1)

    def _paper(self, paper: DocumentLine) -> Card:
        """Return a paper that is signed by hand: what it is, and how far it has come."""
        language = self._language
        made = Card(spacing=Space.XS)
        made.setAccessibleName(paper.title.to(language))
        head = row(label(paper.title.to(language), Kind.STRONG))
        if paper.standing is not None:
            tone = Tone.NEUTRAL if paper.withdrawn else Tone.INFO
            head.addWidget(pill(paper.standing.to(language), tone))
        head.addStretch(1)
        made.column.addLayout(head)
        made.column.addWidget(paragraph(_document_facts(paper, language), Kind.MUTED))
        if paper.changed:
            made.column.addWidget(_changed(paper, language))
        see = partial(self.paper_chosen.emit, paper)
        said = words.SEE_PAPER.to(language)
        acts = row(link(said, symbol=Icon.DOCUMENT_PDF, clicked=see, name="see_paper"))
        acts.addWidget(self._changes(paper))
        acts.addStretch(1)
        made.column.addLayout(acts)
        return made

    def _card(self, document: DocumentLine) -> Card:
        language = self._language
        made = Card()
        made.setAccessibleName(document.title.to(language))
        lacking = len(document.lacking)
        said = words.LACKING.of(lacking) if lacking else words.ALL_SIGNED
        state = pill(said.to(language), Tone.WARN if lacking else Tone.OK)
        head = row(label(document.title.to(language), Kind.SUBTITLE), state)
        if document.standing is not None:
            tone = Tone.INFO if document.in_force else Tone.NEUTRAL
            head.addWidget(pill(document.standing.to(language), tone))
        if document.made_elsewhere:
            head.addWidget(pill(words.DOCUMENT_ELSEWHERE.to(language), Tone.NEUTRAL))
        head.addStretch(1)
        made.column.addLayout(head)
        made.column.addWidget(paragraph(_document_facts(document, language), Kind.MUTED))
        if document.changed:
            made.column.addWidget(_changed(document, language))
        for line in _signatures(document, language):
            made.column.addWidget(paragraph(line))
        acts = row()
        if not document.made_elsewhere:
            see = partial(self.paper_chosen.emit, document)
            acts.addWidget(
                link(words.SEE_PAPER.to(language), symbol=Icon.DOCUMENT_PDF, clicked=see)
            )
            acts.addWidget(self._changes(document))
        sign = partial(self.signatures_chosen.emit, document)
        acts.addWidget(link(words.SEE_SIGNATURES.to(language), symbol=Icon.SIGNATURE, clicked=sign))
        acts.addStretch(1)
        made.column.addLayout(acts)
        return made

    def _changes(self, document: DocumentLine) -> QPushButton:
        see = partial(self.changes_chosen.emit, document)
        said = paper_changes.OPEN.to(self._language)
        return link(said, symbol=Icon.HISTORY, clicked=see, name="see_changes")


class NotesTab(ScrollPage):
    """The counselling notes, the newest first."""

    note_chosen = Signal(object)  # a NoteLine

    def __init__(self, language: Language, notes: Sequence[NoteLine]) -> None:
        super().__init__(_WIDEST)
        self._language = language
        if not notes:
            self.column.addWidget(
                _nothing(Icon.NOTE, words.NO_NOTES, words.NO_NOTES_WORDS, language)
            )
        for note in notes:
            self.column.addWidget(self._card(note))
        self.column.addStretch(1)

    def _card(self, note: NoteLine) -> Card:
        language = self._language
        made = Card(spacing=Space.XS)
        title = words.NOTE_OF.filled(day=short_date(note.day)).to(language)
        made.setAccessibleName(title)
        head = row(label(title, Kind.SUBTITLE))
        if note.restricted:
            head.addWidget(pill(words.RESTRICTED.to(language), Tone.WARN))
        if note.withdrawn:
            head.addWidget(pill(words.NOTE_WITHDRAWN.to(language), Tone.NEUTRAL))
        head.addStretch(1)
        typed = words.NOTE_TYPED.filled(when=short_moment(note.typed_at)).to(language)
        by = words.NOTE_BY.filled(name=note.by).to(language)
        head.addWidget(label(f"{typed} · {by}", Kind.CAPTION))
        made.column.addLayout(head)
        if note.topics is not None:
            made.column.addWidget(paragraph(note.topics.to(language), Kind.MUTED))
        if note.agreed:
            agreed = words.NOTE_AGREED.filled(agreed=note.agreed).to(language)
            made.column.addWidget(paragraph(agreed))
        if note.next_step:
            said = words.NOTE_NEXT.filled(next=note.next_step).to(language)
            made.column.addWidget(paragraph(said, Kind.STRONG))
        see = partial(self.note_chosen.emit, note)
        acts = row(link(words.OPEN_NOTE.to(language), symbol=Icon.OPEN, clicked=see))
        acts.addStretch(1)
        made.column.addLayout(acts)
        return made


class HistoryTab(QWidget):
    """Everything that was kept, the newest first, with the day of the fact and of typing."""

    def __init__(self, language: Language, history: Sequence[HistoryLine]) -> None:
        super().__init__()
        self._history = tuple(history)
        columns = (
            _column("what", words.HISTORY_WHAT, lambda one: one.what.to(language), language),
            _column("day", words.HISTORY_DAY, _day_of_fact, language),
            _column("typed", words.HISTORY_TYPED, lambda one: short_moment(one.at), language),
            _column("by", words.HISTORY_BY, lambda one: one.by, language),
        )
        model: PagedModel[int, HistoryLine] = PagedModel(columns, self._rows, self)
        view = table(model, words.TAB_HISTORY.to(language), 38)
        view.setObjectName("history")
        model.show_keys(range(len(self._history)))
        for position, width in enumerate((520, 110, 150)):
            view.setColumnWidth(position, px(width))
        show_first_row(view)
        card = Card()
        card.column.setContentsMargins(2, 2, 2, 2)
        card.column.addWidget(view)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(Space.XL, Space.L, Space.XL, Space.M)
        lines.addWidget(card)

    def _rows(self, keys: Sequence[int]) -> Mapping[int, HistoryLine]:
        return {key: self._history[key] for key in keys}


def _column(
    column_id: str, title: Text, said: Callable[[HistoryLine], str], language: Language
) -> Column[HistoryLine]:
    return Column(id=column_id, title=title.to(language), words=said, sortable=False)


def _day_of_fact(line: HistoryLine) -> str:
    return "" if line.happened_on is None else short_date(line.happened_on)


def _nothing(symbol: Icon, title: Text, said: Text, language: Language) -> EmptyState:
    return EmptyState(symbol, title.to(language), said.to(language), None)


def _document_facts(document: DocumentLine, language: Language) -> str:
    numbered = words.DOCUMENT_NO_NUMBER
    if document.number is not None:
        numbered = words.DOCUMENT_NUMBER_ONLY.filled(number=document.number)
    if document.number is not None and document.day is not None:
        day = short_date(document.day)
        numbered = words.DOCUMENT_NUMBER.filled(number=document.number, day=day)
    made = words.DOCUMENT_MADE.filled(when=short_moment(document.made_at))
    code = words.DOCUMENT_CODE.filled(code=document.code)
    return " · ".join(one.to(language) for one in (numbered, made, code))


def _changed(document: DocumentLine, language: Language) -> Banner:
    made = Banner(Tone.WARN)
    fields = ", ".join(one.to(language).rstrip("? ") for one in document.changed)
    changed = words.CHANGED_SINCE if document.form_id is None else papers.CHANGED_SINCE
    said = changed.filled(fields=fields).to(language)
    made.show_words(words.CHANGED_TITLE.to(language), said)
    return made


def _signed(one: Signature) -> Text:
    line = words.SIGNED_BY.filled(who=one.who.text, name=one.name, day=short_date(one.on))
    if one.source is ActSource.PERFORMED:
        return line
    return words.SIGNED_SOURCE.filled(line=line, source=one.source.text)


def _signatures(document: DocumentLine, language: Language) -> list[str]:
    lines = [_signed(one).to(language) for one in document.signatures]
    if document.lacking:
        who = ", ".join(one.to(language) for one in document.lacking)
        lines.append(words.STILL_LACKING.filled(who=who).to(language))
    return lines
