"""Termene: the dates of all cases, overdue first, by day or by the article they come from."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QVBoxLayout, QWidget

from counsellor_app.law.citation import Basis
from counsellor_app.services.dates import due_keys
from counsellor_app.services.desk import Desk
from counsellor_app.services.office_terms import office_terms
from counsellor_app.text import Language
from counsellor_app.ui.asking_paths import AskPath, place_to_save
from counsellor_app.ui.choice_box import ChoiceBox, Choosable
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.due_rows import (
    COLUMNS,
    DueDelegate,
    DueModel,
    Entry,
    by_article,
    by_day,
    column_widths,
    day_of,
    is_to_do,
    words_of,
)
from counsellor_app.ui.due_saving import CalendarSaving
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.mnemonics import give_mnemonics
from counsellor_app.ui.panels import Card, EmptyState
from counsellor_app.ui.parts import Kind, button, chip, label, row, say
from counsellor_app.ui.tables import table
from counsellor_app.ui.theme import px
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.whereabouts import case_at
from counsellor_app.ui.words import dates as words

_Index = QModelIndex | QPersistentModelIndex


class DueView(QWidget):
    """Every date of every case; Enter opens the case, F1 its article."""

    opened = Signal(object)  # a Where
    article_wanted = Signal(object)  # a Basis: a term of the office has no case to open
    saved = Signal()  # the dates shown, for a calendar

    def __init__(
        self, desk: Desk, language: Language, clock: Clock, ask_path: AskPath = place_to_save
    ) -> None:
        super().__init__()
        self._desk = desk
        self._language = language
        self._clock = clock
        self._entries: tuple[Entry, ...] = ()
        self._model = DueModel(desk, language, clock.today(), self)
        self._table = table(self._model, words.TITLE.to(language), 46)
        self._table.setItemDelegate(DueDelegate(self._table, language))
        self._table.setObjectName("dates")
        self._table.activated.connect(self._open)
        self._count = label(kind=Kind.MUTED)
        self._kinds = ChoiceBox(language, ())
        self._kinds.setObjectName("kinds")
        self._kinds.setAccessibleName(words.KINDS.to(language))
        self._kinds.edited.connect(self._show)
        self._by_day = chip(words.BY_DAY.to(language), clicked=self._show, name="by_day")
        self._by_article = chip(
            words.BY_ARTICLE.to(language), clicked=self._show, name="by_article"
        )
        self._by_day.setChecked(True)
        self._order = QButtonGroup(self)
        self._saving = CalendarSaving(self, desk, language, clock, ask_path)
        self._saving.saved.connect(self.saved)
        self._save = button(
            words.TO_CALENDAR.to(language),
            symbol=Icon.ARROW_DOWNLOAD,
            clicked=lambda: self._saving.ask(self._chosen()),
            name="to_calendar",
        )
        self._results = QStackedWidget()
        self._lay_out()

    def refresh(self) -> None:
        """Read the dates again and show them in the order chosen."""
        today = self._clock.today()
        self._model.today = today
        found: list[Entry] = [*due_keys(self._desk, today), *office_terms(self._desk, today)]
        self._entries = tuple(sorted(found, key=day_of))
        self._kinds.show_choices(_kinds_among(self._entries, self._language))
        self._kinds.setItemText(0, words.ALL_KINDS.to(self._language))
        self._show()

    def basis(self) -> Basis | None:
        """Return the article of the chosen date."""
        index = self._table.currentIndex()
        line = self._model.line_at(index.row()) if index.isValid() else None
        return None if line is None else line.basis

    def take_focus(self) -> None:
        """Put the focus into the table."""
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        widths = column_widths(self.width() - 2 * Space.XL - px(24))
        for position, name in enumerate(COLUMNS[:-1]):
            self._table.setColumnWidth(position, widths[name])

    def _chosen(self) -> Sequence[Entry]:
        kind = self._kinds.chosen()
        if kind == words.LEGAL_DATES.ro:
            return [entry for entry in self._entries if not is_to_do(entry)]
        return [entry for entry in self._entries if kind in {None, words_of(entry).ro}]

    def _show(self) -> None:
        shown, language = self._chosen(), self._language
        groups = (
            by_article(shown, language)
            if self._by_article.isChecked()
            else by_day(shown, self._model.today, self._desk.member.acting_for, language)
        )
        self._table.clearSpans()
        for position in self._model.show_groups(groups):
            self._table.setSpan(position, 0, 1, len(COLUMNS))
        say(self._count, words.COUNT.of(len(shown)).to(language))
        self._results.setCurrentIndex(0 if shown else 1)
        self._save.setEnabled(bool(shown))
        if shown:
            self._table.selectRow(1)

    def _open(self, index: _Index) -> None:
        line = self._model.line_at(index.row())
        if line is None:
            return
        if line.case_id is not None:
            self.opened.emit(case_at(line.case_id))
        elif line.basis is not None:
            self.article_wanted.emit(line.basis)

    def _lay_out(self) -> None:
        for one in (self._by_day, self._by_article):
            self._order.addButton(one)
        head = row(label(words.TITLE.to(self._language), Kind.DISPLAY), self._count)
        head.addStretch(1)
        head.addWidget(self._save)
        order = row(self._by_day, self._by_article, self._kinds)
        order.addStretch(1)
        card = Card()
        card.column.setContentsMargins(2, 2, 2, 2)
        card.column.addWidget(self._table)
        self._results.addWidget(card)
        empty = EmptyState(
            Icon.CALENDAR_CHECKMARK,
            words.NO_DATES.to(self._language),
            words.NO_DATES_WORDS.to(self._language),
            None,
        )
        self._results.addWidget(empty)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(Space.XL, Space.L, Space.XL, Space.M)
        lines.setSpacing(Space.M)
        lines.addLayout(head)
        lines.addLayout(order)
        lines.addWidget(self._results, 1)
        give_mnemonics(self)


def _kinds_among(entries: Sequence[Entry], language: Language) -> list[Choosable]:
    """Return what can be chosen: of the law, or to be done; then each kind of the law."""
    counted = Counter(words_of(entry) for entry in entries)
    to_do = counted.pop(words.TASKS, 0)
    kinds = sorted(counted.items(), key=lambda one: one[0].to(language))
    if to_do:
        kinds = [(words.LEGAL_DATES, counted.total()), (words.TASKS, to_do), *kinds]
    return [
        Choosable(kind.ro, words.OF_KIND.filled(kind=kind, count=count).to(language))
        for kind, count in kinds
    ]
