"""Beside the draft of a record's paper: which paper, what stops it, its number, the draft."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from counsellor_app.cases.model import DocumentKind
from counsellor_app.services.issuing import Numbering
from counsellor_app.services.papers import PaperOffer
from counsellor_app.text import Language
from counsellor_app.ui.choices import RoundChoice
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.numbering_card import NumberingCard
from counsellor_app.ui.panels import Banner, TitledCard
from counsellor_app.ui.parts import column, link
from counsellor_app.ui.tokens import Space, Tone
from counsellor_app.ui.words import issuing
from counsellor_app.ui.words import papers as words


class KindCard(TitledCard):
    """Which paper of the record: asked only where there are several."""

    chosen = Signal(object)  # a DocumentKind

    def __init__(self, language: Language) -> None:
        super().__init__(words.WHICH.to(language))
        self._language = language
        self._group = QButtonGroup(self)
        self._choices: dict[DocumentKind, RoundChoice] = {}

    def show_kinds(self, kinds: Sequence[DocumentKind], chosen: DocumentKind) -> None:
        """Offer these papers, this one chosen. Emits nothing."""
        for kind in kinds:
            if kind not in self._choices:
                made = RoundChoice(kind.text.to(self._language), f"paper_{kind.value}")
                made.clicked.connect(partial(self._choose, kind))
                self._group.addButton(made)
                self.column.addWidget(made)
                self._choices[kind] = made
        self._choices[chosen].setChecked(True)
        self.setVisible(len(kinds) > 1)

    def _choose(self, kind: DocumentKind, _checked: bool = False) -> None:
        self.chosen.emit(kind)


class PaperPreparing(QWidget):
    """Everything before a record's paper is issued; it asks, the view acts."""

    mend_asked = Signal()
    return_asked = Signal()
    print_asked = Signal()
    copy_asked = Signal()
    number_changed = Signal()

    def __init__(self, language: Language, today: Callable[[], date]) -> None:
        super().__init__()
        self._language = language
        self._standing = Banner(Tone.OK)
        self._standing.setObjectName("paper_standing")
        self._mend = link(
            words.MEND.to(language), symbol=Icon.EDIT, clicked=self.mend_asked.emit, name="mend"
        )
        self._numbering = NumberingCard(language, today, words.NUMBER_TITLE)
        self._numbering.changed.connect(self.number_changed)
        self._back = link(
            words.TO_ISSUED.to(language),
            symbol=Icon.ARROW_LEFT,
            clicked=self.return_asked.emit,
            name="to_issued",
        )
        whole = column(self, Space.M)
        for part in (self._back, self._standing, self._mend, self._numbering):
            whole.addWidget(part)
        for said, symbol, act, name in (
            (issuing.PRINT_DRAFT, Icon.PRINT, self.print_asked.emit, "print_draft"),
            (issuing.SAVE_DRAFT, Icon.ARROW_DOWNLOAD, self.copy_asked.emit, "save_draft"),
        ):
            whole.addWidget(link(said.to(language), symbol=symbol, clicked=act, name=name))
        whole.addStretch(1)

    def show_offer(self, offer: PaperOffer) -> None:
        """Show what stops the paper, and its number as the form has it. Emits nothing."""
        stops = [one.to(self._language) for one in offer.stops]
        title = words.NOT_READY if stops else words.READY
        said = "\n".join(stops) if stops else words.READY_HINT.to(self._language)
        tone = Tone.WARN if stops else Tone.OK
        self._standing.show_words(title.to(self._language), said, tone)
        self._mend.setVisible(bool(stops))
        self._numbering.show_numbering(offer.numbering)
        self._back.setVisible(bool(offer.issued))

    def take_focus(self) -> None:
        """Move the focus to what stops the paper, else to its number."""
        if self._mend.isVisibleTo(self):
            self._mend.setFocus()
            return
        self._numbering.take_focus()

    def numbering(self) -> Numbering | None:
        """Return the number and day, or dotted lines; None if a box is still empty."""
        return self._numbering.numbering()

    def numbering_so_far(self) -> Numbering:
        """Return the number and day as far as they are typed."""
        return self._numbering.so_far()
