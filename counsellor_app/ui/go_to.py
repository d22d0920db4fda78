"""Ctrl+K: one box that finds a case, a page of the program or a question of the open form."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QWidget

from counsellor_app.services.desk import Desk
from counsellor_app.services.following import case_ids, case_lines
from counsellor_app.text import Language, Text
from counsellor_app.ui.choice_box import folded
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.icons import icon
from counsellor_app.ui.line_edits import search_box
from counsellor_app.ui.naming import named
from counsellor_app.ui.parts import Kind, column, label, label_for
from counsellor_app.ui.theme import px
from counsellor_app.ui.tokens import Colour, Space
from counsellor_app.ui.whereabouts import Spot, Where, case_at, note_at
from counsellor_app.ui.words import going as words

_AFTER_LAST_KEY_MS = 120
_MOST_CASES, _MOST_QUESTIONS = 8, 12
_LEAST_LETTERS = 2
_MOVES = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One place one can go to: its words, and the page or the question of the open form."""

    words: str
    symbol: Icon
    where: Where | None = None
    field_id: str | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of the open form: its id, its label and the section it stands in."""

    field_id: str
    label: Text
    section: Text


class GoTo(QDialog):
    """Type, go up and down without leaving the box, Enter goes there, Esc stays."""

    chosen = Signal(object)  # what was Found

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        clock: Clock,
        language: Language,
        questions: Sequence[Asked] = (),
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._clock = clock
        self._language = language
        self._questions = questions
        self._found: tuple[Found, ...] = ()
        self.setObjectName("go_to")
        self.setWindowTitle(words.TITLE.to(language))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._box = search_box(language, words.HINT.to(language))
        self._box.setObjectName("go_to.words")
        self._box.installEventFilter(self)
        self._list = QListWidget()
        self._list.setObjectName("go_to.found")
        self._list.setAccessibleName(words.FOUND.to(language))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setSpacing(Space.XS // 2)
        self._list.itemClicked.connect(self._take)
        whole = column(self, Space.S)
        whole.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        whole.addWidget(label_for(self._box, words.TITLE.to(language)))
        whole.addWidget(self._box)
        whole.addWidget(self._list, 1)
        whole.addWidget(label(words.KEYS.to(language), Kind.CAPTION))
        self.resize(px(560), px(420))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._search)
        self._box.edited.connect(lambda: self._timer.start(_AFTER_LAST_KEY_MS))
        self._search()
        self._box.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _MOVES:
                self._list.event(event)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._search()  # what was typed last counts
                item = self._list.currentItem()
                if item is not None:
                    self._take(item)
                return True
        return super().eventFilter(watched, event)

    def _search(self) -> None:
        """Show what the words typed fit; the first is chosen."""
        typed = " ".join(self._box.typed().split())
        pending, row = self._timer.isActive(), self._list.currentRow()
        self._timer.stop()
        found = (*self._cases(typed), *self._asked(typed), *self._places(typed))
        if found == self._found and not pending:
            return
        same = found == self._found
        self._found = found
        self._list.clear()
        for one in found:
            QListWidgetItem(icon(one.symbol, Colour.MUTED), one.words, self._list)
        self._list.setCurrentRow(row if same and row >= 0 else 0)

    def _cases(self, typed: str) -> tuple[Found, ...]:
        if len(typed) < _LEAST_LETTERS:
            return ()
        ids = case_ids(self._desk, typed)
        lines = case_lines(self._desk, ids.exact[:_MOST_CASES], self._clock.today())
        return tuple(
            Found(
                words=" · ".join(
                    part
                    for part in (
                        named(line.name, self._language),
                        line.number,
                        line.stage.to(self._language),
                    )
                    if part
                ),
                symbol=Icon.PERSON,
                where=case_at(line.case_id),
            )
            for line in lines
        )

    def _asked(self, typed: str) -> tuple[Found, ...]:
        if len(typed) < _LEAST_LETTERS:
            return ()
        found = (
            Found(
                words=f"{one.label.to(self._language)} · {one.section.to(self._language)}",
                symbol=Icon.QUESTION_CIRCLE,
                field_id=one.field_id,
            )
            for one in self._questions
            if _fits(typed, one.label.to(self._language))
        )
        return tuple(found)[:_MOST_QUESTIONS]

    def _places(self, typed: str) -> tuple[Found, ...]:
        said = ((text.to(self._language), where) for text, where in PLACES)
        return tuple(
            Found(words=text, symbol=Icon.ARROW_RIGHT, where=where)
            for text, where in said
            if _fits(typed, text)
        )

    def _take(self, item: QListWidgetItem) -> None:
        found = self._found[self._list.row(item)]
        self.accept()
        self.chosen.emit(found)


PLACES: tuple[tuple[Text, Where], ...] = (
    (words.TODAY, Where(spot=Spot.TODAY)),
    (words.CASES, Where(spot=Spot.CASES)),
    (words.DUE, Where(spot=Spot.DUE)),
    (words.SESSIONS, Where(spot=Spot.SESSIONS)),
    (words.NOTE, note_at(None)),
    (words.EXPORT, Where(spot=Spot.EXPORT)),
    (words.VALUES, Where(spot=Spot.VALUES)),
    (words.PHRASES, Where(spot=Spot.PHRASES)),
    (words.WORDING, Where(spot=Spot.WORDING)),
    (words.VERIFY, Where(spot=Spot.VERIFY)),
    (words.SETTINGS, Where(spot=Spot.SETTINGS)),
)


def _fits(typed: str, said: str) -> bool:
    """Tell whether every word typed begins a word of what is said, without diacritics."""
    there = folded(said).replace("-", " ").split()
    return all(any(one.startswith(part) for one in there) for part in folded(typed).split())
