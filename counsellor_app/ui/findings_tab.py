"""What the rules say about a case: what asks for something first, the rest folded below."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import starmap

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.law.rule import Severity
from counsellor_app.services.why_not import FindingLine, UndecidedLine
from counsellor_app.text import Language
from counsellor_app.ui.fact_words import facts_said
from counsellor_app.ui.finding_card import FindingCard, card_names
from counsellor_app.ui.folded import Folded
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.law_link import law_link
from counsellor_app.ui.panels import Card, EmptyState, ScrollPage
from counsellor_app.ui.parts import Kind, paragraph, row
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.words import case as case_words
from counsellor_app.ui.words import why as words

_WIDEST = 1100
_ORDER = tuple(Severity)


class FindingsTab(ScrollPage):
    """The findings of a case; what only informs and what cannot be decided yet is folded."""

    article_wanted = Signal(object)  # a Basis
    communication_wanted = Signal()  # record what the finding asks for
    place_wanted = Signal(object)  # a Settling, or InValues
    clearing_wanted = Signal(object)  # a Finding
    decision_wanted = Signal()

    def __init__(
        self,
        language: Language,
        lines: Sequence[FindingLine],
        undecided: Sequence[UndecidedLine] = (),
    ) -> None:
        super().__init__(_WIDEST)
        self._language = language
        self.column.setSpacing(Space.M)
        if not lines and not undecided:
            self.column.addWidget(_nothing(language))
            self.column.addStretch(1)
            return
        note = case_words.FINDINGS_NOTE.to(language)
        self.column.addWidget(paragraph(note, Kind.MUTED))
        named = list(zip(lines, card_names(lines), strict=True))
        told = [one for one in named if one[0].finding.severity is Severity.PRINT]
        asked = [one for one in named if one[0].finding.severity is not Severity.PRINT]
        for one in sorted(asked, key=lambda one: _ORDER.index(one[0].finding.severity)):
            self.column.addWidget(self._card(*one))
        if told:
            title = words.INFORMATION.of(len(told)).to(language)
            make = partial(starmap, self._card, told)
            self.column.addWidget(Folded(title, "findings.information", make))
        if undecided:
            title = words.UNDECIDED.of(len(undecided)).to(language)
            make_undecided = partial(self._undecided, undecided)
            self.column.addWidget(Folded(title, "findings.undecided", make_undecided))
        self.column.addStretch(1)

    def _card(self, line: FindingLine, name: str) -> FindingCard:
        made = FindingCard(line, self._language, name)
        made.article_wanted.connect(self.article_wanted)
        made.communication_wanted.connect(self.communication_wanted)
        made.place_wanted.connect(self.place_wanted)
        made.clearing_wanted.connect(self.clearing_wanted)
        made.decision_wanted.connect(self.decision_wanted)
        return made

    def _undecided(self, lines: Sequence[UndecidedLine]) -> Iterator[QWidget]:
        for line in lines:
            yield self._undecided_card(line)

    def _undecided_card(self, line: UndecidedLine) -> Card:
        language = self._language
        made = Card(spacing=Space.XS)
        made.setObjectName(f"undecided.{line.rule}")
        sentence = line.sentence.to(language)
        made.setAccessibleName(sentence)
        head = row()
        head.addWidget(paragraph(sentence), 1)
        if line.basis is not None:
            name = f"undecided.{line.rule}.article"
            head.addWidget(law_link(language, self.article_wanted.emit, name, line.basis))
        made.column.addLayout(head)
        facts = facts_said(line.needs, language)
        said = words.NOT_DECIDED.filled(facts=facts).to(language)
        made.column.addWidget(paragraph(said, Kind.CAPTION))
        return made


def _nothing(language: Language) -> EmptyState:
    title, said = case_words.NO_FINDINGS, case_words.NO_FINDINGS_WORDS
    return EmptyState(Icon.SCALES, title.to(language), said.to(language), None)
