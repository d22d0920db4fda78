"""The people of a session: who is on the list, and adding one by name."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from counsellor_app.cases.ids import CaseId
from counsellor_app.forms.presence import LATE, PRESENT
from counsellor_app.services.desk import Desk
from counsellor_app.services.pages import CaseLine
from counsellor_app.text import Language, Text
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.panels import Card, ScrollPage
from counsellor_app.ui.participant_row import ParticipantRow
from counsellor_app.ui.parts import Kind, button, paragraph, row, rule, say
from counsellor_app.ui.person_search import PersonSearch
from counsellor_app.ui.session_writing import Listed
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.words import sessions as words

_THERE = (PRESENT, LATE)


class ParticipantsPanel(ScrollPage):
    """Shows the list and tells what is noted; it keeps nothing."""

    found = Signal(object)  # a CaseLine to put on the list
    noted = Signal(object, str, object)  # CaseId, field id, answer
    leaving = Signal(object)  # CaseId
    all_present_wanted = Signal()
    typing = Signal()
    finished = Signal()  # a key noted the last person
    article_asked = Signal(object)

    def __init__(self, desk: Desk, language: Language, clock: Clock) -> None:
        super().__init__()
        self._language = language
        self._clock = clock
        self._rows: dict[CaseId, ParticipantRow] = {}
        self._lines: dict[CaseId, QWidget] = {}
        self._made = 0
        self.setAccessibleName(words.LIST.to(language))
        self._search = PersonSearch(desk, language, clock, known_only=True, asks=words.ADD_WHO)
        self._search.found.connect(self._take_found)
        self._said = paragraph(kind=Kind.ERROR)
        self._said.hide()
        self._count = paragraph(kind=Kind.MUTED)
        self._all = button(
            words.ALL_PRESENT.to(language),
            symbol=Icon.PEOPLE_ADD,
            clicked=self.all_present_wanted.emit,
            name="session.all_present",
        )
        self._all.setToolTip(words.ALL_PRESENT_HINT.to(language))
        self._all.setAccessibleDescription(words.ALL_PRESENT_HINT.to(language))
        self._nobody = paragraph(words.NOBODY_YET.to(language), Kind.MUTED)
        self._lay_out()

    def show_people(self, people: Sequence[Listed]) -> None:
        """Show who is on the list and what is noted of each. Emits nothing."""
        here = {one.person.case_id for one in people}
        for case_id in [one for one in self._rows if one not in here]:
            for part in (self._rows.pop(case_id), self._lines.pop(case_id)):
                part.hide()
                part.deleteLater()
        for one in people:
            if one.person.case_id not in self._rows:
                self._add_row(one)
            self._rows[one.person.case_id].show_listed(one)
        marks = [one.noted.answers.get("presence") for one in people]
        counted = words.COUNTED.filled(
            there=sum(mark in _THERE for mark in marks), people=len(marks), rest=marks.count(None)
        )
        say(self._count, counted.to(self._language))
        self._count.setVisible(bool(people))
        self._all.setEnabled(None in marks)
        self._nobody.setVisible(not people)
        self._keys.setVisible(bool(people))

    def say_of_search(self, said: Text, *, wrong: bool) -> None:
        """Say what came of putting somebody on the list; screen readers hear it."""
        words_of = said.to(self._language)
        self._said.setVisible(wrong)
        say(self._said, words_of if wrong else "")
        announce(self, words_of)

    def take_focus(self) -> None:
        """Move the focus to the box that finds a person."""
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> None:
        """Tell what was typed and not told yet."""
        for one in self._rows.values():
            one.commit()

    def tell_typed(self) -> None:
        """Tell what was typed so far; the typing goes on."""
        for one in self._rows.values():
            one.tell_typed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        for one in self._rows.values():
            one.fit(self._room())
        super().resizeEvent(event)

    def _room(self) -> int:
        """Return how wide a row of the list may be."""
        return self.viewport().width() - 2 * (Space.XL + Space.L + 1)  # page, card, its border

    def _take_found(self, line: CaseLine) -> None:
        self._search.begin_anew()
        self.found.emit(line)

    def _add_row(self, listed: Listed) -> None:
        case_id = listed.person.case_id
        self._made += 1
        made = ParticipantRow(listed, self._made, self._language, self._clock)
        made.fit(self._room())
        made.noted.connect(partial(self.noted.emit, case_id))
        made.gone_on.connect(partial(self._go_on, case_id))
        made.leaving.connect(partial(self.leaving.emit, case_id))
        made.typing.connect(self.typing)
        made.article_asked.connect(self.article_asked)
        made.entered.connect(self.show_part)
        line = rule()
        self._rows[case_id], self._lines[case_id] = made, line
        self._card.column.addWidget(line)
        self._card.column.addWidget(made)

    def _go_on(self, case_id: CaseId) -> None:
        """Go on to the next person of the list; after the last the list is done."""
        order = list(self._rows)
        place = order.index(case_id) + 1
        if place == len(order):
            self.finished.emit()
            return
        following = self._rows[order[place]]
        following.take_focus()
        self.show_part(following)

    def _lay_out(self) -> None:
        self._card = Card(spacing=Space.XS)
        title = paragraph(words.LIST.to(self._language), Kind.SUBTITLE)
        head = row(title, spacing=Space.M)
        head.setStretch(0, 1)
        head.addWidget(self._all)
        self._keys = paragraph(words.LIST_KEYS.to(self._language), Kind.CAPTION)
        self._card.column.addLayout(head)
        for part in (self._count, self._search, self._said, self._nobody, self._keys):
            self._card.column.addWidget(part)
        self.column.addWidget(self._card)
        self.column.addStretch(1)
