"""Valorile: every dated value, searched and grouped; the office records the next one here."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from counsellor_app.errors import UserError
from counsellor_app.law.citation import Basis
from counsellor_app.law.values import Group
from counsellor_app.services.desk import Desk
from counsellor_app.services.reference import record_value, withdraw_value
from counsellor_app.services.rulebook_page import KeptRow, ValueLine, value_lines, value_page
from counsellor_app.text import Language, Text, clock_time
from counsellor_app.ui.choice_box import ChoiceBox, Choosable, folded
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.line_edits import search_box
from counsellor_app.ui.messages import tell
from counsellor_app.ui.mnemonics import give_mnemonics
from counsellor_app.ui.panels import Card, EmptyState
from counsellor_app.ui.paper_bar import PaperBar
from counsellor_app.ui.parts import Kind, label, row, say
from counsellor_app.ui.reason_asked import ReasonAsked, Step
from counsellor_app.ui.rulebook_form import NewValue
from counsellor_app.ui.rulebook_rows import COLUMNS, SHARES, ValuesDelegate, ValuesModel
from counsellor_app.ui.rulebook_side import RulebookSide
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.tables import table
from counsellor_app.ui.theme import px
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.words import rulebook as words

_SIDE, _LEAST_SIDE, _SIDE_SHARE = 430, 260, 0.4
_ROW_HEIGHT, _TITLE_HEIGHT = 52, 34
_LEAST_SEARCH = 140
_ALL = "all"
_WITHDRAWAL = Step(
    name="withdrawal",
    title=words.WITHDRAW_TITLE,
    follows=words.WITHDRAW_FOLLOWS,
    reason=words.WITHDRAW_WHY,
    missing=words.WITHDRAW_NO_WHY,
    yes=words.WITHDRAW,
)


class RulebookView(QWidget):
    """The table of values; choosing a row shows its history and the form beside it."""

    left = Signal()
    article_wanted = Signal(object)  # a Basis
    changed = Signal()  # the office fixed a value: every page is to be told

    def __init__(
        self, desk: Desk, language: Language, clock: Clock, name: str | None = None
    ) -> None:
        super().__init__()
        self._desk = desk
        self._language = language
        self._clock = clock
        self._chosen = name
        self._begins_with_search = name is None
        self._lines: tuple[ValueLine, ...] = ()
        self._bar = PaperBar(words.BACK.to(language))
        self._bar.show_words(words.TITLE.to(language), words.OLD_CASES.to(language))
        self._bar.left.connect(self.left)
        self._side = RulebookSide(language, clock.today)
        self._search = search_box(language, words.SEARCH.to(language))
        self._search.setObjectName("values.search")
        self._search.edited.connect(self._show_found)
        self._group = _group_box(language)
        self._group.edited.connect(self._show_found)
        self._count = label(kind=Kind.CAPTION)
        self._model = ValuesModel(language, self)
        self._table = table(self._model, words.TITLE.to(language), _ROW_HEIGHT)
        self._table.setItemDelegate(ValuesDelegate(self._table, language))
        self._table.setObjectName("values")
        self._table.activated.connect(lambda _index: self._side.form.take_focus())
        self._results = QStackedWidget()
        self._side.article_wanted.connect(self.article_wanted)
        self._side.wanted.connect(self._record)
        self._side.withdrawal_wanted.connect(self._ask_withdrawal)
        self._lay_out()
        self._table.selectionModel().currentRowChanged.connect(self._show_chosen)
        self.refresh()
        give_mnemonics(self)

    def refresh(self) -> None:
        """Read the values again, as they stand today."""
        self._lines = value_lines(self._desk, self._clock.today())
        self._show_found()

    def take_focus(self) -> None:
        """Put the focus into the search box, or where one was in the table."""
        part = self._search if self._begins_with_search else self._table
        part.setFocus(Qt.FocusReason.OtherFocusReason)

    def basis(self) -> Basis | None:
        """Return the article of the chosen value."""
        line = self._model.line_at(self._table.currentIndex().row())
        return None if line is None else line.basis

    def tab(self) -> str | None:
        """Return the name of the chosen value."""
        return self._chosen

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = min(px(_SIDE), int(self.width() * _SIDE_SHARE))
        room = self.width() - side - Space.XL - px(24)
        for position, share in enumerate(SHARES[:-1]):
            self._table.setColumnWidth(position, int(room * share))

    def _show_found(self) -> None:
        wanted = folded(self._search.typed()).split()
        group = self._group.chosen()
        found = [
            line
            for line in self._lines
            if group in {_ALL, line.group.value}
            and all(word in _searched(line, self._language) for word in wanted)
        ]
        chosen = self._chosen
        self._model.show_lines(found)
        self._table.clearSpans()
        titles = self._model.titles()
        for position in titles:
            self._table.setSpan(position, 0, 1, len(COLUMNS))
        for position in range(self._model.rowCount()):  # the table keeps heights by place
            height = _TITLE_HEIGHT if position in titles else _ROW_HEIGHT
            self._table.setRowHeight(position, px(height))
        counted = words.COUNT.of(len(found)).to(self._language)
        say(self._count, counted)
        announce(self._count, counted)
        self._results.setCurrentIndex(0 if found else 1)
        self._side.setVisible(bool(found))
        place = self._model.position_of(chosen)
        if place is not None:
            self._table.selectRow(place)
            self._show_chosen()

    def _show_chosen(self) -> None:
        line = self._model.line_at(self._table.currentIndex().row())
        if line is None:
            return
        if line.name != self._chosen:
            self._side.start_at_top()
        self._chosen = line.name
        self._side.show_page(value_page(self._desk, line.name, self._clock.today()))

    def _record(self, new: NewValue) -> None:
        now = self._clock.now()
        try:
            record_value(
                self._desk,
                self._chosen or "",
                new.value,
                valid_from=new.valid_from,
                until=new.until,
                basis=new.basis,
                reason=new.reason,
                now=now,
            )
        except UserError as error:
            tell(self, error, self._language)
            return
        self._side.form.forget()
        self._tell_changed(words.RECORDED.filled(time=clock_time(now)))

    def _ask_withdrawal(self, kept: KeptRow) -> None:
        take = partial(self._withdraw, kept)
        ReasonAsked(self, _WITHDRAWAL, self._language, take).open()

    def _withdraw(self, kept: KeptRow, reason: str) -> None:
        withdraw_value(self._desk, kept.id, reason, self._clock.now())
        self._tell_changed(words.WAS_WITHDRAWN)

    def _tell_changed(self, said: Text) -> None:
        self.refresh()
        self._side.start_at_top()
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, said.to(self._language))
        self.changed.emit()

    def _lay_out(self) -> None:
        said = self._language
        self._search.setMinimumWidth(px(_LEAST_SEARCH))
        self._side.setMinimumWidth(px(_LEAST_SIDE))
        self._side.setMaximumWidth(px(_SIDE))
        find = row(self._search, self._group, self._count, spacing=Space.M)
        find.setStretch(0, 1)
        card = Card()
        card.column.setContentsMargins(2, 2, 2, 2)
        card.column.addWidget(self._table)
        empty = EmptyState(
            Icon.SEARCH, words.NONE_FOUND.to(said), words.NONE_FOUND_WORDS.to(said), None
        )
        for part in (card, empty):
            self._results.addWidget(part)
        found = QVBoxLayout()
        found.setContentsMargins(0, Space.L, 0, 0)
        found.setSpacing(Space.M)
        found.addLayout(find)
        found.addWidget(self._results, 1)
        both = QHBoxLayout()
        both.setContentsMargins(Space.XL, 0, 0, Space.M)
        both.setSpacing(0)
        both.addLayout(found, 3)
        both.addWidget(self._side, 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._bar)
        whole.addLayout(both, 1)


def _group_box(language: Language) -> ChoiceBox:
    groups = [Choosable(group.value, group.text.to(language)) for group in Group]
    made = ChoiceBox(language, [Choosable(_ALL, words.ALL_GROUPS.to(language)), *groups])
    made.removeItem(0)  # there is always something chosen
    made.setMinimumContentsLength(12)
    made.setObjectName("values.group")
    made.setAccessibleName(words.GROUP.to(language))
    made.show_chosen(_ALL)
    return made


def _searched(line: ValueLine, language: Language) -> str:
    basis = "" if line.basis is None else str(line.basis)
    said = (line.title.to(language), line.said.to(language), basis)
    return folded(" ".join(said))
