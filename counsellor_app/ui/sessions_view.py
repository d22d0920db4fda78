"""Sesiuni: the group sessions of the office, the newest first."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from counsellor_app.forms.group_session import GROUP_SESSION
from counsellor_app.law.citation import Basis
from counsellor_app.services.desk import Desk
from counsellor_app.services.sessions import session_lines
from counsellor_app.text import Language
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.mnemonics import give_mnemonics
from counsellor_app.ui.panels import Card, EmptyState
from counsellor_app.ui.parts import Kind, Role, button, label, paragraph, row, say
from counsellor_app.ui.session_rows import (
    COLUMNS,
    SessionModel,
    SessionRowDelegate,
    column_widths,
)
from counsellor_app.ui.tables import table
from counsellor_app.ui.theme import px
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.whereabouts import session_at
from counsellor_app.ui.words import sessions as words


class SessionsView(QWidget):
    """The list of sessions; Enter opens the chosen one."""

    opened = Signal(object)  # a Where

    def __init__(self, desk: Desk, language: Language) -> None:
        super().__init__()
        self._desk = desk
        self._language = language
        self._model = SessionModel(language, self)
        self._table = table(self._model, words.TITLE.to(language), 46)
        self._table.setItemDelegate(SessionRowDelegate(self._table, language))
        self._table.setObjectName("sessions")
        self._table.activated.connect(self._open)
        self._count = label(kind=Kind.MUTED)
        self._new = button(
            words.NEW.to(language),
            Role.PRIMARY,
            symbol=Icon.ADD,
            clicked=lambda: self.opened.emit(session_at(None)),
            name="session.new",
        )
        self._results = QStackedWidget()
        self._lay_out()

    def refresh(self) -> None:
        """Read the sessions again; the one chosen stays chosen."""
        index = self._table.currentIndex()
        chosen = self._model.key_at(index.row()) if index.isValid() else None
        lines = session_lines(self._desk)
        self._model.show_lines(lines)
        say(self._count, words.COUNT.of(len(lines)).to(self._language) if lines else "")
        self._results.setCurrentIndex(0 if lines else 1)
        if lines:
            position = None if chosen is None else self._model.position_of(chosen)
            self._table.selectRow(position or 0)

    def basis(self) -> Basis | None:
        """Return the article that asks for regular attendance."""
        return GROUP_SESSION.basis

    def take_focus(self) -> None:
        """Put the focus into the list; into the button while there is none."""
        part = self._table if self._model.rowCount() else self._new
        part.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        widths = column_widths(self.width() - 2 * Space.XL - px(24))
        for position, name in enumerate(COLUMNS[:-1]):
            self._table.setColumnWidth(position, widths[name])

    def _open(self, index: QModelIndex | QPersistentModelIndex) -> None:
        if index.isValid():
            self.opened.emit(session_at(self._model.key_at(index.row())))

    def _lay_out(self) -> None:
        said = self._language
        head = row(label(words.TITLE.to(said), Kind.DISPLAY), self._count)
        head.addStretch(1)
        head.addWidget(self._new)
        card = Card()
        card.column.setContentsMargins(2, 2, 2, 2)
        card.column.addWidget(self._table)
        self._results.addWidget(card)
        empty = EmptyState(
            Icon.HAT_GRADUATION, words.EMPTY.to(said), words.EMPTY_WORDS.to(said), None
        )
        self._results.addWidget(empty)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(Space.XL, Space.L, Space.XL, Space.M)
        lines.setSpacing(Space.S)
        lines.addLayout(head)
        lines.addWidget(paragraph(words.FACTS.to(said), Kind.MUTED))
        lines.addWidget(self._results, 1)
        give_mnemonics(self)
