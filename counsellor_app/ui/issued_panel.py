"""Beside a stored document: its code and number, printing it, a copy, the number the pen wrote."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from counsellor_app.cases.ids import IssueId
from counsellor_app.services.pages import DocumentLine
from counsellor_app.text import Language, Text, short_date, short_moment
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.number_boxes import NumberBoxes
from counsellor_app.ui.panels import Banner, Card, TitledCard
from counsellor_app.ui.parts import (
    Kind,
    Role,
    button,
    column,
    doubled,
    label,
    link,
    paragraph,
    row,
    say,
)
from counsellor_app.ui.tokens import Space, Tone
from counsellor_app.ui.words import case, common, paper_changes
from counsellor_app.ui.words import issuing as words


@dataclass(frozen=True, slots=True)
class PenNumber:
    """The number and the day that the pen wrote."""

    number: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedWords:
    """What the panel says of one sort of paper; an act without words is not offered."""

    title: Text
    print_paper: Text
    new: Text
    withdraw: Text
    earlier: Text
    changed: Text
    signatures: Text | None
    handed: Text | None
    next_step: Text | None  # None: by the signatures that a pack still lacks


OF_PACK = IssuedWords(
    title=words.ISSUED_TITLE,
    print_paper=words.PRINT_PACK,
    new=words.NEW_PACK,
    withdraw=words.WITHDRAW,
    earlier=words.EARLIER,
    changed=case.CHANGED_SINCE,
    signatures=words.SIGNATURES,
    handed=None,
    next_step=None,
)


class IssuedPanel(QWidget):
    """Everything after a document was issued; it asks, the view acts."""

    print_asked = Signal()
    came_out = Signal()
    copy_asked = Signal()
    signatures_asked = Signal()
    handed_asked = Signal()
    number_typed = Signal(object)  # a PenNumber
    withdraw_asked = Signal()
    new_asked = Signal()
    other_asked = Signal(object)  # an IssueId
    changes_asked = Signal()

    def __init__(
        self, language: Language, today: Callable[[], date], said: IssuedWords = OF_PACK
    ) -> None:
        super().__init__()
        self._language = language
        self._words = said
        self._code = label(kind=Kind.TITLE)
        self._number = paragraph(kind=Kind.STRONG)
        self._made = paragraph(kind=Kind.CAPTION)
        self._next = paragraph()
        self._standing = paragraph(kind=Kind.STRONG)
        self._changed = Banner(Tone.WARN)
        self._changed.setObjectName("changed_since")
        self._boxes = NumberBoxes(language, today)
        self._others: list[QPushButton] = []
        self._other_ids: list[IssueId] = []
        self._others_card = TitledCard(said.earlier.to(language))
        self._came_out = self._came_out_card()
        self._pen = self._pen_card()
        whole = column(self, Space.M)
        self._acts = self._acts_part()
        for part in (self._changed, self._issued_card(), self._came_out, self._acts, self._pen):
            whole.addWidget(part)
        new_pack, self._withdraw = (
            link(text.to(language), symbol=symbol, clicked=act, name=name)
            for text, symbol, act, name in (
                (said.new, Icon.DOCUMENT_ADD, self.new_asked.emit, "new_pack"),
                (said.withdraw, Icon.PROHIBITED, self.withdraw_asked.emit, "withdraw"),
            )
        )
        for part in (self._others_card, self._see_changes(), new_pack, self._withdraw):
            whole.addWidget(part)
        whole.addStretch(1)
        self.ask_if_it_came_out(None)

    def show_document(
        self, document: DocumentLine, others: Sequence[DocumentLine], *, may_withdraw: bool
    ) -> None:
        """Show a stored pack and what comes next, and the other packs of the case as links."""
        say(self._code, document.code)
        self._code.setAccessibleName(f"{words.CODE.to(self._language)}: {document.code}")
        say(self._number, _numbered(document).to(self._language))
        moment = short_moment(document.made_at)
        say(self._made, words.ISSUED_AT.filled(moment=moment).to(self._language))
        say(self._next, _next(document, self._words).to(self._language))
        standing = "" if document.standing is None else document.standing.to(self._language)
        say(self._standing, standing[:1].upper() + standing[1:])
        self._standing.setVisible(bool(standing))
        self._show_changed(document)
        self._withdraw.setVisible(may_withdraw and not document.signatures)
        self._pen.setVisible(document.number is None)
        self._boxes.show_number(None, None)
        self._show_others(others)

    def take_focus(self) -> None:
        """Move the focus to printing."""
        self._print.setFocus()

    def ask_if_it_came_out(self, pages: int | None) -> None:
        """Ask whether the paper came out whole; None asks nothing."""
        self._came_out.setVisible(pages is not None)
        self._acts.setVisible(pages is None)
        if pages is None:
            self._print.setFocus()
            return
        counted = common.PAGES.of(pages)
        say(self._came_out_hint, words.CAME_OUT_HINT.filled(pages=counted).to(self._language))
        self._yes.setFocus()

    def _issued_card(self) -> Card:
        card = Card(Tone.OK.value, Space.XS)
        card.column.addWidget(label(self._words.title.to(self._language), Kind.SUBTITLE))
        card.column.addWidget(self._standing)
        card.column.addWidget(self._number)
        card.column.addWidget(paragraph(words.CODE.to(self._language), Kind.CAPTION))
        card.column.addWidget(self._code)
        card.column.addWidget(self._made)
        card.column.addWidget(paragraph(words.STORED_FOR_EVER.to(self._language), Kind.CAPTION))
        card.column.addSpacing(Space.XS)
        card.column.addWidget(self._next)
        return card

    def _acts_part(self) -> QWidget:
        made = QWidget()
        acts = column(made, Space.S)
        self._print = button(
            self._words.print_paper.to(self._language),
            Role.PRIMARY,
            symbol=Icon.PRINT,
            clicked=self.print_asked.emit,
            name="print",
        )
        acts.addWidget(self._print)
        for said, symbol, act, name in (
            (words.SAVE_COPY, Icon.ARROW_DOWNLOAD, self.copy_asked.emit, "save_copy"),
            (self._words.signatures, Icon.SIGNATURE, self.signatures_asked.emit, "signatures"),
            (self._words.handed, Icon.CHECKMARK, self.handed_asked.emit, "handed"),
        ):
            if said is not None:
                words_said = said.to(self._language)
                acts.addWidget(button(words_said, symbol=symbol, clicked=act, name=name))
        return made

    def _see_changes(self) -> QPushButton:
        made = link(
            paper_changes.OPEN.to(self._language),
            symbol=Icon.HISTORY,
            clicked=self.changes_asked.emit,
            name="see_changes",
        )
        made.setToolTip(paper_changes.OPEN_HINT.to(self._language))
        return made

    def _came_out_card(self) -> Card:
        card = Card(Tone.WARN.value)
        card.column.addWidget(paragraph(words.CAME_OUT_TITLE.to(self._language), Kind.STRONG))
        self._came_out_hint = paragraph()
        card.column.addWidget(self._came_out_hint)
        self._yes = button(
            words.CAME_OUT.to(self._language),
            Role.PRIMARY,
            clicked=self.came_out.emit,
            name="came_out",
        )
        again = button(
            words.DID_NOT.to(self._language),
            clicked=partial(self.ask_if_it_came_out, None),
            name="did_not",
        )
        answers = column()
        answers.addWidget(self._yes)
        answers.addWidget(again)
        card.column.addLayout(answers)
        return card

    def _pen_card(self) -> TitledCard:
        card = TitledCard(words.PEN_TITLE.to(self._language))
        card.column.addWidget(self._boxes)
        save = button(words.PEN_SAVE.to(self._language), clicked=self._tell_number, name="pen_save")
        line = row(save)
        line.addStretch(1)
        card.column.addLayout(line)
        return card

    def _show_changed(self, document: DocumentLine) -> None:
        fields = ", ".join(one.to(self._language).rstrip("? ") for one in document.changed)
        said = self._words.changed.filled(fields=fields).to(self._language)
        self._changed.show_words(case.CHANGED_TITLE.to(self._language), said)
        self._changed.setVisible(bool(fields))

    def _tell_number(self) -> None:
        typed = self._boxes.typed()
        if typed is not None:
            self.number_typed.emit(PenNumber(*typed))

    def _show_others(self, others: Sequence[DocumentLine]) -> None:
        self._other_ids = [other.issue_id for other in others]
        while len(self._others) < len(others):
            made = link("", clicked=partial(self._ask_other, len(self._others)))
            self._others.append(made)
            self._others_card.column.addWidget(made)
        for position, part in enumerate(self._others):
            part.setVisible(position < len(others))
            if position < len(others):
                other = others[position]
                moment = short_moment(other.made_at)
                said = words.EARLIER_LINE.filled(code=other.code, moment=moment)
                part.setText(doubled(said.to(self._language)))
        self._others_card.setVisible(bool(others))

    def _ask_other(self, position: int) -> None:
        self.other_asked.emit(self._other_ids[position])


def _next(document: DocumentLine, said: IssuedWords) -> Text:
    """Return what comes next for this paper, in words."""
    if said.next_step is not None:
        return said.next_step
    if document.lacking:
        who = Text(
            ", ".join(kind.ro for kind in document.lacking),
            ", ".join(kind.en for kind in document.lacking),
        )
        return words.NEXT_SIGN.filled(who=who)
    return words.NEXT_NUMBER if document.number is None else words.NEXT_NOTHING


def _numbered(document: DocumentLine) -> Text:
    if document.number is None:
        return words.DOTTED
    if document.day is None:
        return words.NUMBERED_ONLY.filled(number=document.number)
    return words.NUMBERED.filled(number=document.number, day=short_date(document.day))
