"""What changed since the last print: on paper and now side by side, and what follows from it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from counsellor_app.cases.ids import IssueId
from counsellor_app.cases.members import Doing
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.spec import HowOften
from counsellor_app.services.changed_since import (
    Follows,
    FormChanges,
    changes_since,
)
from counsellor_app.services.comparing import ChangedField, RowChange
from counsellor_app.services.desk import Desk
from counsellor_app.text import Language, Text, short_date, short_moment
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.marked_words import Mark
from counsellor_app.ui.mnemonics import give_mnemonics
from counsellor_app.ui.naming import named
from counsellor_app.ui.panels import Banner, ScrollPage, TitledCard
from counsellor_app.ui.paper_bar import PaperBar
from counsellor_app.ui.paper_pages import PRINT_AGAIN
from counsellor_app.ui.parts import Kind, Role, button, label, link, paragraph, pill
from counsellor_app.ui.reading_order import ReadingOrder
from counsellor_app.ui.side_by_side import SideBySide, Sides
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.tokens import Tone
from counsellor_app.ui.whereabouts import (
    Spot,
    Where,
    changes_at,
    form_at,
    issued_at,
)
from counsellor_app.ui.words import paper_changes as words

_WIDEST = 1100
_SIDES = Sides(
    before=words.ON_PAPER,
    after=words.NOW,
    rows={
        RowChange.ADDED: words.NEW_ROW,
        RowChange.TAKEN_AWAY: words.GONE_ROW,
        RowChange.CHANGED: words.OTHER_ROW,
    },
    marks=(Mark.GONE, Mark.NEW),
)
_TONES = {
    Follows.NOTHING: Tone.OK,
    Follows.NEXT_PRINT: Tone.OK,
    Follows.WITHDRAWN: Tone.INFO,
    Follows.REPLACED: Tone.INFO,
}


class ChangesView(QWidget):
    """Reads once and changes nothing."""

    left = Signal()
    opened = Signal(object)  # a Where

    def __init__(self, desk: Desk, issue_id: IssueId, language: Language) -> None:
        super().__init__()
        self._desk = desk
        self._language = language
        self._found = changes_since(desk, issue_id)
        self._bar = PaperBar(words.BACK.to(language))
        self._bar.left.connect(self.left)
        self._page = ScrollPage(_WIDEST)
        self._page.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # arrows scroll it
        self._page.setAccessibleName(words.PAGE.to(language))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._bar)
        whole.addWidget(self._page, 1)
        self._show_head()
        for part in self._parts():
            self._page.column.addWidget(part)
        self._page.column.addStretch(1)
        give_mnemonics(self)
        ReadingOrder(self).follow()

    def take_focus(self) -> None:
        """Move the focus to the page, and say what follows."""
        self._page.setFocus()
        announce(self, words.TITLES[self._found.follows].to(self._language))

    def _show_head(self) -> None:
        found, language = self._found, self._language
        moment = short_moment(found.made_at)
        paper = words.PAPER.filled(title=found.kind.text, moment=moment)
        if found.number is not None:
            paper = words.NUMBERED.filled(title=found.kind.text, number=found.number, moment=moment)
        name = named(found.name, language)
        facts = words.FACTS.filled(paper=paper, name=name, number=found.case_number)
        self._bar.show_words(words.TITLE.to(language), facts.to(language))
        state, tone = words.SAME_PILL, Tone.OK
        if found.count:
            state, tone = words.COUNTED.of(found.count), Tone.WARN
        self._bar.show_state(state.to(language), tone)

    def _parts(self) -> list[QWidget]:
        found = self._found
        parts: list[QWidget] = [self._what_follows()]
        if found.typed:
            parts.append(self._banner(words.TYPED, words.TYPED_WORDS))
        if found.others_type:
            parts.append(self._banner(words.OTHERS_TYPE, words.OTHERS_TYPE_WORDS))
        parts += [self._form(one) for one in found.forms]
        if found.marks:
            parts.append(self._card(words.MARKS, found.marks))
        if found.editions:
            parts.append(self._card(words.EDITIONS, found.editions, words.EDITIONS_WORDS))
        return parts

    def _what_follows(self) -> Banner:
        """Return what is to be done, with the way there if there is one."""
        follows, language = self._found.follows, self._language
        made = Banner(_TONES.get(follows, Tone.WARN), *self._acts())
        made.setObjectName("follows")
        made.show_words(words.TITLES[follows].to(language), words.WORDS[follows].to(language))
        return made

    def _acts(self) -> list[QPushButton]:
        found = self._found
        match found.follows:
            case Follows.ADDENDUM if self._desk.may(Doing.WRITE):
                said, where = words.TO_ADDENDUM, form_at(found.case_id, "addendum")
            case Follows.NEW_PACK | Follows.NEW_PACK_AGAIN:
                said = words.TO_NEW_PACK
                where = Where(spot=Spot.ISSUE, case_id=found.case_id, tab=PRINT_AGAIN)
            case Follows.REPLACED:
                said, where = words.TO_NEWEST, changes_at(found.case_id, found.newest)
            case _:
                said, where = (
                    words.TO_PAPER,
                    issued_at(found.case_id, found.form_id, found.record_id, found.issue_id),
                )
        go = partial(self.opened.emit, where)
        role = Role.PLAIN if found.follows in _TONES else Role.PRIMARY
        return [button(said.to(self._language), role, clicked=go, name="changes.next")]

    def _banner(self, title: Text, said: Text) -> Banner:
        made = Banner(Tone.INFO)
        made.show_words(title.to(self._language), said.to(self._language))
        return made

    def _form(self, form: FormChanges) -> TitledCard:
        language = self._language
        title = form.title
        if form.day is not None:
            title = words.FORM_OF_DAY.filled(title=title, day=short_date(form.day))
        once = form_by_id(form.form_id).how_often is HowOften.ONCE
        where = form_at(self._found.case_id, form.form_id, None if once else form.record_id)
        go = partial(self.opened.emit, where)
        name = f"changes.form.{form.form_id}"
        opening = link(words.FORM.to(language), symbol=Icon.OPEN, clicked=go, name=name)
        opening.setAccessibleName(words.FORM_OF.filled(title=title).to(language))
        marks = [pill(words.NOT_KEPT.to(language), Tone.WARN)] if form.typed else []
        made = TitledCard(title.to(language), *marks, opening)
        for section in form.sections:
            if [one.label for one in section.fields] != [section.title]:
                made.column.addWidget(label(section.title.to(language), Kind.MUTED))
            made.column.addWidget(self._beside(section.fields))
        return made

    def _card(
        self, title: Text, fields: Sequence[ChangedField], said: Text | None = None
    ) -> TitledCard:
        made = TitledCard(title.to(self._language))
        if said is not None:
            made.column.addWidget(paragraph(said.to(self._language), Kind.MUTED))
        made.column.addWidget(self._beside(fields))
        return made

    def _beside(self, fields: Sequence[ChangedField]) -> SideBySide:
        made = SideBySide(self._language)
        made.show_changes(fields, _SIDES)
        return made
