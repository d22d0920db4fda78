"""The family of a case, as the case tells of it, with what members opened of their own cases.

A topic that is closed, one nobody asked about and a case that does not link back show nothing
at all, and so all look the same.
"""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from counsellor_app.cases.ids import CaseId
from counsellor_app.services.desk import Desk
from counsellor_app.services.family import MemberShown, family_members
from counsellor_app.text import Language, Text
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.family_opening import FamilyOpening
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.panels import EmptyState, ScrollPage, TitledCard
from counsellor_app.ui.parts import Kind, button, link, paragraph, row
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.whereabouts import case_at
from counsellor_app.ui.words import family as words

WIDEST = 860


class FamilyView(ScrollPage):
    """The members of one family, a card for each; it reads when it is made."""

    opened = Signal(object)  # a Where

    def __init__(self, desk: Desk, case_id: CaseId, language: Language, clock: Clock) -> None:
        super().__init__(WIDEST)
        self.setObjectName("family")
        self._desk = desk
        self._case_id = case_id
        self._language = language
        self._clock = clock
        self.setAccessibleName(words.FAMILY_TITLE.to(language))
        self.column.setSpacing(Space.M)
        opening = button(
            words.WHAT_MAY_BE_SEEN.to(language),
            clicked=self.ask_opening,
            name="family.opening",
        )
        head = row(paragraph(words.FAMILY_TITLE.to(language), Kind.TITLE), opening)
        head.setStretch(0, 1)
        self.column.addLayout(head)
        self.column.addWidget(paragraph(words.FAMILY_WORDS.to(language), Kind.MUTED))
        members = family_members(desk, case_id, clock.today())
        for place, member in enumerate(members, 1):
            self.column.addWidget(self._card(place, member))
        if not members:
            self.column.addWidget(self._nobody())
        self.column.addStretch(1)

    def ask_opening(self) -> None:
        """Ask what the family may see of this case."""
        FamilyOpening(self, self._desk, self._case_id, self._language, self._clock).open()

    def _card(self, place: int, member: MemberShown) -> TitledCard:
        language = self._language
        name = member.name or words.UNNAMED.to(language)
        links = []
        if member.linked is not None and member.number is not None:
            said = words.OPEN_CASE.filled(number=member.number).to(language)
            go = partial(self.opened.emit, case_at(member.linked))
            links.append(link(said, clicked=go, name=f"family.{place}.case"))
        made = TitledCard(name, *links)
        made.setObjectName(f"family.{place}")
        made.column.addWidget(_lines(member.lines, language))
        for topic in member.topics:
            title = topic.title.to(language)
            made.column.addWidget(paragraph(title[:1].upper() + title[1:], Kind.STRONG))
            made.column.addWidget(_lines(topic.lines, language))
        return made

    def _nobody(self) -> EmptyState:
        title, said = words.NO_MEMBERS.to(self._language), words.NO_MEMBERS_WORDS.to(self._language)
        return EmptyState(Icon.PERSON, title, said, None)


def _lines(lines: tuple[tuple[Text, Text], ...], language: Language) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(Space.L)
    grid.setVerticalSpacing(Space.XS)
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(1, 3)
    for place, (asks, said) in enumerate(lines):
        grid.addWidget(paragraph(asks.to(language), Kind.MUTED), place, 0)
        grid.addWidget(paragraph(said.to(language)), place, 1)
    return made
