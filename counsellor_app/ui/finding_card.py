"""One finding of the rules: what to do next, its article, certainty, formula, what it rests on."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QPushButton

from counsellor_app.law.rule import Finding, Severity
from counsellor_app.services.why_not import FindingLine, Settling
from counsellor_app.text import Language, Text, short_date
from counsellor_app.ui.fact_words import facts_said
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.law_here import name_law
from counsellor_app.ui.law_link import law_link
from counsellor_app.ui.panels import Card
from counsellor_app.ui.parts import Kind, link, paragraph, pill, row
from counsellor_app.ui.tokens import Space, Tone
from counsellor_app.ui.tones import CERTAINTIES, SEVERITIES
from counsellor_app.ui.words import case as case_words
from counsellor_app.ui.words import law
from counsellor_app.ui.words import why as words
from counsellor_app.ui.words.rulebook import TITLE as VALUES_TITLE

_PLAN_COMMUNICATED = "R-038"
_LEADS = frozenset({Severity.BLOCK, Severity.WARN, Severity.REMIND})


class FindingCard(Card):
    """A finding with its links; the same on the findings of a case and under „De ce nu pot?”."""

    article_wanted = Signal(object)  # a Basis
    place_wanted = Signal(object)  # a Settling, or InValues
    clearing_wanted = Signal(object)  # the Finding whose stop is to be cleared
    decision_wanted = Signal()  # IGI's line on a late request
    communication_wanted = Signal()  # record the communication of the plan

    def __init__(self, line: FindingLine, language: Language, name: str) -> None:
        super().__init__(spacing=Space.XS)
        self._line = line
        self._language = language
        self._name = name
        finding = line.finding
        said = finding.text.to(language)
        self.setObjectName(f"finding.{name}")
        self.setAccessibleName(said)
        name_law(self, finding.basis[0])
        self.column.addLayout(self._head(finding))
        self.column.addWidget(paragraph(said))
        for detail in _details(line, language):
            self.column.addWidget(paragraph(detail, Kind.CAPTION))
        acts = row(*self._acts(), spacing=Space.L)
        if acts.count():
            acts.addStretch(1)
            self.column.addLayout(acts)

    def _head(self, finding: Finding) -> QBoxLayout:
        language, severity, certainty = self._language, finding.severity, finding.certainty
        head = row(
            pill(severity.text.to(language), SEVERITIES[severity]),
            pill(certainty.text.to(language), CERTAINTIES[certainty]),
        )
        if self._line.cleared is not None:
            head.addWidget(pill(words.CLEARED.to(language), Tone.OK))
        if finding.check_articles:
            marked = law.MARK_OF.filled(articles=", ".join(finding.check_articles))
            head.addWidget(pill(marked.to(language), Tone.WARN))
        head.addStretch(1)
        for number, basis in enumerate(finding.basis, start=1):
            name = f"article.{self._name}.{number}"
            head.addWidget(law_link(language, self.article_wanted.emit, name, basis))
        return head

    def _acts(self) -> Iterator[QPushButton]:
        line, finding = self._line, self._line.finding
        if line.asks_decision:
            yield self._act(words.DECIDE_LATE, "decide", self.decision_wanted.emit)
        if finding.rule == _PLAN_COMMUNICATED:
            yield self._act(case_words.COMMUNICATE, "communicate", self.communication_wanted.emit)
        elif self._leads() and line.settling is not None:
            title = line.settling.title if isinstance(line.settling, Settling) else VALUES_TITLE
            said = words.OPEN_FORM.filled(title=title)
            yield self._act(said, "settle", partial(self.place_wanted.emit, line.settling))
        if line.may_clear:
            clear = partial(self.clearing_wanted.emit, finding)
            yield self._act(words.CLEAR, "clear", clear)

    def _leads(self) -> bool:
        line = self._line
        open_still = line.cleared is None and not line.asks_decision
        return open_still and line.finding.severity in _LEADS

    def _act(self, said: Text, name: str, act: Callable[[], object]) -> QPushButton:
        symbol = Icon.OPEN if name == "settle" else Icon.EDIT
        return link(
            said.to(self._language), symbol=symbol, clicked=act, name=f"{name}.{self._name}"
        )


def card_names(lines: Iterable[FindingLine]) -> tuple[str, ...]:
    """Return a name for each finding: its rule, and which of the rule's it is after the first."""
    seen: Counter[str] = Counter()
    names = []
    for line in lines:
        rule = line.finding.rule
        seen[rule] += 1
        names.append(rule if seen[rule] == 1 else f"{rule}-{seen[rule]}")
    return tuple(names)


def _details(line: FindingLine, language: Language) -> Iterator[str]:
    finding = line.finding
    if line.cleared is not None:
        told = line.cleared
        day = short_date(told.on)
        yield words.CLEARED_BY.filled(by=told.by, day=day, reason=told.reason).to(language)
    if finding.formula is not None:
        yield words.FORMULA.filled(formula=finding.formula).to(language)
    if finding.inputs:
        facts = facts_said(finding.inputs, language)
        yield words.RESTS_ON.filled(facts=facts).to(language)
    if finding.blocks and line.cleared is None:
        acts = ", ".join(act.text.to(language) for act in finding.blocks)
        yield words.STOPS.filled(acts=acts).to(language)
