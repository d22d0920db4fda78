"""The list of phrases under a box: typed in to search, Enter puts one at the cursor."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from counsellor_app.forms.phrases import Phrase
from counsellor_app.text import Language
from counsellor_app.ui.choice_box import folded
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.icons import icon
from counsellor_app.ui.line_edits import search_box
from counsellor_app.ui.parts import Kind, column, label, paragraph
from counsellor_app.ui.theme import px
from counsellor_app.ui.tokens import Colour, Space
from counsellor_app.ui.words import phrases as words

_WIDTH, _HIGHEST = 480, 300  # of the list itself, so high
_MOVES = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
_TAKES = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class PhraseList(QFrame):
    """A list that opens under a box; arrows go up and down without leaving its search line."""

    chosen = Signal(object)  # a Phrase
    adding_wanted = Signal()
    closed = Signal()

    def __init__(self, owner: QWidget, language: Language, title: str) -> None:
        super().__init__(owner, Qt.WindowType.Popup)
        self._language = language
        self._phrases: tuple[Phrase, ...] = ()
        self._shown: list[Phrase] = []
        self._adds = False
        self.setObjectName("phrases")
        self.setProperty("card", "plain")
        self.setAccessibleName(title)
        self._box = search_box(language, words.SEARCH.to(language))
        self._box.setObjectName("phrases.search")
        self._box.installEventFilter(self)
        self._box.edited.connect(self._search)
        self._list = QListWidget()
        self._list.setObjectName("phrases.found")
        self._list.setAccessibleName(title)
        self._list.setWordWrap(True)
        self._list.setSpacing(2)
        self._list.setFixedWidth(px(_WIDTH))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemClicked.connect(self._take)
        whole = column(self, Space.S)
        whole.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        whole.addWidget(label(title, Kind.STRONG))
        whole.addWidget(self._box)
        whole.addWidget(self._list, 1)
        keys = words.LIST_KEYS.to(language)
        if language is not Language.RO:
            keys = f"{keys} {words.IN_ROMANIAN.to(language)}"
        whole.addWidget(paragraph(keys, Kind.CAPTION))

    def open_at(self, box: QWidget, phrases: Sequence[Phrase], *, adds: bool) -> None:
        """Open under a box with these phrases; ``adds``: the last entry adds what was typed."""
        self._phrases, self._adds = tuple(phrases), adds
        self._box.show_text("")
        self._search()
        self._make_room()
        place = box.mapToGlobal(box.rect().bottomLeft())
        room = box.screen().availableGeometry()
        place.setX(max(min(place.x(), room.right() - self.width()), room.left()))
        if place.y() + self.height() > room.bottom():
            above = box.mapToGlobal(box.rect().topLeft()) - QPoint(0, self.height())
            place.setY(max(above.y(), room.top()))
        self.move(place)
        self.show()
        self._box.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _MOVES:
                self._list.event(event)
                return True
            if event.key() in _TAKES:
                item = self._list.currentItem()
                if item is not None:
                    self._take(item)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._close()
                return True
        return super().eventFilter(watched, event)

    def _search(self) -> None:
        """Show the phrases with all the words typed; the first one is chosen."""
        typed = folded(self._box.typed()).split()
        self._shown = [one for one in self._phrases if _has(one, typed)]
        self._list.clear()
        for phrase in self._shown:
            self._list.addItem(QListWidgetItem(_said(phrase, self._language)))
        if not self._shown:
            none = QListWidgetItem(words.NONE_FIT.to(self._language), self._list)
            none.setFlags(Qt.ItemFlag.NoItemFlags)
        if self._adds:
            adding = words.ADD_TYPED.to(self._language)
            QListWidgetItem(icon(Icon.ADD, Colour.ACCENT), adding, self._list)
        self._list.setCurrentRow(0 if self._shown else self._list.count() - 1)

    def _make_room(self) -> None:
        """Be as high as all phrases are, up to a limit; searching leaves the height alone."""
        rows = range(self._list.count())
        wanted = sum(self._list.sizeHintForRow(row) + 4 for row in rows) + 2 * Space.XS
        self._list.setFixedHeight(min(wanted, px(_HIGHEST)))
        layout = self.layout()
        if layout is not None:
            layout.activate()
            width = layout.totalMinimumSize().width()
            self.resize(width, layout.totalHeightForWidth(width))

    def _take(self, item: QListWidgetItem) -> None:
        place = self._list.row(item)
        is_adding = self._adds and place == self._list.count() - 1
        if not is_adding and place >= len(self._shown):
            return  # the line that says that nothing fits
        phrase = None if is_adding else self._shown[place]
        self._close()
        if phrase is None:
            self.adding_wanted.emit()
        else:
            self.chosen.emit(phrase)

    def _close(self) -> None:
        self.hide()
        self.closed.emit()


def _said(phrase: Phrase, language: Language) -> str:
    """Return a phrase as it will be typed, and below it in the language of the windows."""
    meaning = phrase.text.to(language)
    return phrase.typed if meaning == phrase.typed else f"{phrase.typed}\n{meaning}"


def _has(phrase: Phrase, typed: Sequence[str]) -> bool:
    there = folded(f"{phrase.text.ro} {phrase.text.en}")
    return all(word in there for word in typed)
