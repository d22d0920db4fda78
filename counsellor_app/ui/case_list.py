"""Cazuri: every case by name, found as one types, and the ways to open a new one."""

from functools import partial

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from counsellor_app.cases.ids import CaseId
from counsellor_app.law.citation import Basis
from counsellor_app.services.desk import Desk
from counsellor_app.services.following import FoundCases, case_ids
from counsellor_app.services.intake import open_case
from counsellor_app.services.pages import CaseLine
from counsellor_app.text import Language
from counsellor_app.ui.case_rows import (
    COLUMNS,
    SIMILAR,
    CaseModel,
    CaseRowDelegate,
    column_widths,
)
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.line_edits import LineBox, search_box
from counsellor_app.ui.meeting import Meeting
from counsellor_app.ui.mnemonics import give_mnemonics
from counsellor_app.ui.panels import Card, EmptyState
from counsellor_app.ui.parts import Kind, Role, button, label, row, say
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.tables import table
from counsellor_app.ui.theme import px
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.whereabouts import case_at, form_at
from counsellor_app.ui.words import lists as words
from counsellor_app.ui.words import shell

_DEBOUNCE = 120  # milliseconds
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 10,
    Qt.Key.Key_PageUp: -10,
}
_WIDE_ENOUGH = 1100  # below, the column of citizenship gives way


class _SearchKeys(QObject):
    """Lets the arrows of the search box walk the list below it."""

    moved = Signal(int)

    def __init__(self, box: LineBox) -> None:
        super().__init__(box)
        box.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self.moved.emit(step)
        return step is not None


class CaseListView(QWidget):
    """The list of cases; Enter opens the chosen one, arrows in the search box walk the list."""

    opened = Signal(object)  # a Where

    def __init__(self, desk: Desk, language: Language, clock: Clock) -> None:
        super().__init__()
        self._desk = desk
        self._language = language
        self._clock = clock
        self._model = CaseModel(desk, language, clock.today(), self)
        self._table = table(self._model, words.TITLE.to(language), 46)
        self._table.setItemDelegate(CaseRowDelegate(self._table, language))
        self._table.setObjectName("cases")
        self._table.activated.connect(self._open_row)
        self._search = search_box(language, words.SEARCH.to(language))
        self._search.setObjectName("search")
        keys = _SearchKeys(self._search)
        keys.moved.connect(self._walk)
        self._search.returnPressed.connect(self._open_current)
        self._shown_for = ""
        self._count = label(kind=Kind.CAPTION)
        self._empty = EmptyState(Icon.PEOPLE_TEAM, "", "", None)
        self._results = QStackedWidget()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DEBOUNCE)
        self._timer.timeout.connect(self.refresh)
        self._search.edited.connect(self._timer.start)
        self._lay_out()

    def refresh(self) -> None:
        """Search again for what is typed and show what is found."""
        self._timer.stop()
        query = self._search.typed()
        chosen = self._current() if query == self._shown_for else None  # a new search begins anew
        self._shown_for = query
        found = case_ids(self._desk, query)
        keys = (*found.exact, *((SIMILAR, *found.similar) if found.similar else ()))
        self._model.today = self._clock.today()
        self._model.show_keys(keys)
        self._table.clearSpans()
        if found.similar:
            self._table.setSpan(len(found.exact), 0, 1, len(COLUMNS))
        self._say_count(found, query)
        self._results.setCurrentIndex(0 if keys else 1)
        position = None if chosen is None else self._model.position_of(chosen)
        if keys:
            first = 0 if found.exact else 1
            self._table.selectRow(first if position is None else position)

    def basis(self) -> Basis | None:
        """Return the article of the next date of the chosen case."""
        index = self._table.currentIndex()
        line = self._model.row_at(index.row()) if index.isValid() else None
        return line.due.basis if isinstance(line, CaseLine) and line.due else None

    def take_focus(self) -> None:
        """Put the focus into the search box, what is typed selected."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _current(self) -> CaseId | None:
        index = self._table.currentIndex()
        return self._model.key_at(index.row()) if index.isValid() else None

    def _say_count(self, found: FoundCases, query: str) -> None:
        counted = words.FOUND if query.strip() else words.COUNT
        said = counted.of(len(found.exact)).to(self._language)
        if found.similar:
            similar = words.SIMILAR_COUNT.of(len(found.similar)).to(self._language)
            said = f"{said} · {similar}"
        say(self._count, said)
        announce(self._count, said)
        nothing = bool(query.strip())
        title = words.NOTHING_FOUND if nothing else shell.EMPTY_TITLE
        explained = words.NOTHING_FOUND_WORDS if nothing else shell.EMPTY_WORDS
        self._empty.show_words(title.to(self._language), explained.to(self._language))

    def _walk(self, step: int) -> None:
        rows = self._model.rowCount()
        if not rows:
            return
        position = self._table.currentIndex().row() + step
        if 0 <= position < rows and self._model.key_at(position) == SIMILAR:
            position += step
        self._table.selectRow(min(max(position, 0), rows - 1))

    def _open_current(self) -> None:
        if self._timer.isActive():
            self.refresh()  # Enter came before the search did
        self._open_row(self._table.currentIndex())

    def _open_row(self, index: QModelIndex | QPersistentModelIndex) -> None:
        if index.isValid() and self._model.key_at(index.row()) != SIMILAR:
            self.opened.emit(case_at(self._model.key_at(index.row())))

    def _begin(self, form_id: str) -> None:
        case_id = open_case(self._desk, self._clock.now())
        self.opened.emit(form_at(case_id, form_id))

    def _meet(self) -> None:
        meeting = Meeting(self, self._desk, self._language, self._clock)
        meeting.met.connect(lambda case_id: self.opened.emit(form_at(case_id, "first_contact")))
        meeting.open()

    def _fit_columns(self) -> None:
        wide = self.width() >= _WIDE_ENOUGH
        self._table.setColumnHidden(COLUMNS.index("citizenship"), not wide)
        room = self.width() - 2 * Space.XL - px(24)
        widths = column_widths(room, COLUMNS if wide else COLUMNS[:-1])
        for name, width in widths.items():
            self._table.setColumnWidth(COLUMNS.index(name), width)

    def _lay_out(self) -> None:
        said = self._language
        head = row(label(words.TITLE.to(said), Kind.DISPLAY))
        head.addStretch(1)
        for text, tip, role, name, act in (
            (words.TAKE_OVER, words.TAKE_OVER_TIP, Role.PLAIN, "take_over",
             partial(self._begin, "take_over")),
            (words.FIRST_CONTACT, words.FIRST_CONTACT_TIP, Role.PLAIN, "first_contact", self._meet),
            (words.REQUEST, words.REQUEST_TIP, Role.PRIMARY, "request",
             partial(self._begin, "person")),
        ):  # fmt: skip
            made = button(text.to(said), role, symbol=Icon.ADD, clicked=act, name=f"new.{name}")
            made.setToolTip(tip.to(said))
            made.setAccessibleDescription(tip.to(said))
            head.addWidget(made)
        card = Card()
        card.column.setContentsMargins(2, 2, 2, 2)
        card.column.addWidget(self._table)
        self._results.addWidget(card)
        self._results.addWidget(self._empty)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(Space.XL, Space.L, Space.XL, Space.M)
        lines.setSpacing(Space.S)
        lines.addLayout(head)
        found = QHBoxLayout()
        found.setSpacing(Space.M)
        found.addWidget(self._search, 1)
        found.addWidget(self._count)
        lines.addLayout(found)
        lines.addWidget(self._results, 1)
        give_mnemonics(self)
