"""Finding a person by name while it is typed; the last entry writes down a new one."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from counsellor_app.services.desk import Desk
from counsellor_app.services.noting import people_called
from counsellor_app.services.pages import CaseLine
from counsellor_app.text import Language, Text
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.icons import icon
from counsellor_app.ui.line_edits import search_box
from counsellor_app.ui.naming import named
from counsellor_app.ui.parts import column, label_for
from counsellor_app.ui.theme import px
from counsellor_app.ui.tokens import Colour, Space
from counsellor_app.ui.words import notes as words

_AFTER_LAST_KEY_MS = 120
_LEAST_LETTERS = 2
_ROWS_SHOWN = 6
# The focus leaves for another window or a menu over the box, and comes back.
_BACK_SOON = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class PersonSearch(QWidget):
    """A box for a name, and the people it fits. Down goes into the list, Enter chooses."""

    found = Signal(object)  # a CaseLine
    new_wanted = Signal(str)  # the name typed
    typed_anew = Signal()
    searched = Signal()  # the list changed its height
    passed = Signal()  # the box was left, or Enter pressed, before anything was typed

    def __init__(
        self,
        desk: Desk,
        language: Language,
        clock: Clock,
        *,
        known_only: bool = False,
        asks: Text = words.WHO,
    ) -> None:
        super().__init__()
        self._known_only = known_only  # offers nobody who has no case yet
        self._desk = desk
        self._language = language
        self._clock = clock
        self._lines: tuple[CaseLine, ...] = ()
        self._shown: str | None = None  # a name nobody has typed over yet
        self._box = search_box(language, words.WHO_HINT.to(language))
        self._box.setObjectName("note.person")
        self._box.setMaximumWidth(px(440))
        self._box.installEventFilter(self)
        self._people = QListWidget()
        self._people.setObjectName("note.people")
        self._people.setAccessibleName(words.PEOPLE_FOUND.to(language))
        self._people.setMaximumWidth(px(620))
        self._people.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._people.hide()
        whole = column(self, Space.S)
        whole.addWidget(label_for(self._box, asks.to(language)))
        whole.addWidget(self._box)
        whole.addWidget(self._people)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._search)
        self._box.edited.connect(self._search_soon)
        self._people.itemActivated.connect(self._take)
        self._people.itemClicked.connect(self._take)
        self.setFocusProxy(self._box)

    def show_name(self, name: str) -> None:
        """Show a name, selected, so that typing takes its place. Emits nothing."""
        self._shown = name
        self._box.show_text(name)
        self._box.selectAll()

    def begin_anew(self) -> None:
        """Empty the box. Emits nothing."""
        self._shown = None
        self._box.show_text("")
        self._people.hide()

    def name_typed(self) -> str:
        """Return the name as it was typed."""
        return " ".join(self._box.typed().split())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.lostFocus() and self._shown is not None:
            if event.reason() not in _BACK_SOON:
                self.passed.emit()
            return super().eventFilter(watched, event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down and not self._people.isHidden():
                self._people.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                if self._shown is not None:
                    self.passed.emit()
                    return True
                self._search()
                self._take_if_one()
                return True
        return super().eventFilter(watched, event)

    def _search_soon(self) -> None:
        self._shown = None
        self.typed_anew.emit()
        self._timer.start(_AFTER_LAST_KEY_MS)

    def _search(self) -> None:
        """Show the people the name fits; the list is filled anew only when it changes."""
        self._timer.stop()
        name = self.name_typed()
        enough = len(name) >= _LEAST_LETTERS
        lines = people_called(self._desk, name, self._clock.today()) if enough else ()
        self._lines = lines
        self._people.clear()
        for line in lines:
            QListWidgetItem(icon(Icon.PERSON, Colour.MUTED), self._words(line), self._people)
        if enough and not self._known_only:
            said = words.NEW_PERSON.filled(name=name).to(self._language)
            QListWidgetItem(icon(Icon.PERSON_ADD, Colour.ACCENT), said, self._people)
        self._people.setCurrentRow(0)
        self._people.setVisible(self._people.count() > 0)
        shown = min(self._people.count(), _ROWS_SHOWN)
        high = max(self._people.sizeHintForRow(0), px(26))
        self._people.setFixedHeight(shown * high + Space.M)
        self.searched.emit()

    def _words(self, line: CaseLine) -> str:
        parts = [named(line.name, self._language), line.number, line.stage.to(self._language)]
        if line.similar:
            parts.append(words.SOUNDS_ALIKE.to(self._language))
        return " · ".join(part for part in parts if part)

    def _take_if_one(self) -> None:
        """Choose the only person found for certain; else lead into the list."""
        certain = [line for line in self._lines if not line.similar]
        if len(certain) == 1:
            self.found.emit(certain[0])
            return
        if not self._people.isHidden():
            self._people.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, item: QListWidgetItem) -> None:
        place = self._people.row(item)
        if place < len(self._lines):
            self.found.emit(self._lines[place])
            return
        self.new_wanted.emit(self.name_typed())
