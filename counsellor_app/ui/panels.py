"""Larger parts of a page: cards, banners, empty states, numbers.

All are built once and then change their words: no widget is destroyed to change a text,
because a screen reader may be holding it.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.icons import IconView
from counsellor_app.ui.parts import Kind, column, label, paragraph, row, rule, say
from counsellor_app.ui.theme import px, set_property
from counsellor_app.ui.tokens import Colour, Space, Tone

_TONE_ICONS = {
    Tone.OK: Icon.CHECKMARK_CIRCLE,
    Tone.WARN: Icon.WARNING,
    Tone.BAD: Icon.ERROR_CIRCLE,
    Tone.INFO: Icon.INFO,
    Tone.NEUTRAL: Icon.INFO,
}


class Card(QFrame):
    """A surface with a thin border; put things into ``column``."""

    def __init__(self, kind: str = "plain", spacing: int = Space.S) -> None:
        super().__init__()
        self.setProperty("card", kind)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(Space.L, Space.L - 2, Space.L, Space.L - 2)
        self.column.setSpacing(spacing)

    def set_tone(self, tone: Tone) -> None:
        """Turn it into a surface of this tone."""
        set_property(self, "card", tone.value)


class TitledCard(Card):
    """A card with a section title and room for links at its right."""

    def __init__(self, title: str, *links: QWidget) -> None:
        super().__init__()
        self._title = label(title, Kind.SUBTITLE)
        self._title.setFixedHeight(px(30))  # the same with links beside it and without
        self._head = row(self._title)
        self._head.addStretch(1)
        for part in links:
            self._head.addWidget(part)
        self.column.addLayout(self._head)
        self.setAccessibleName(title)

    def show_title(self, title: str) -> None:
        """Change the title."""
        say(self._title, title)
        self.setAccessibleName(title)

    def add_rows(self, rows: Sequence[QWidget]) -> None:
        """Add rows with a thin line above each."""
        for part in rows:
            self.column.addWidget(rule())
            self.column.addWidget(part)


class Banner(Card):
    """One message across the page: an icon, a title, a sentence, perhaps an act."""

    def __init__(self, tone: Tone, *actions: QPushButton) -> None:
        super().__init__(tone.value)
        self._icon = IconView(_TONE_ICONS[tone], tone.ink, 24)
        self._title = paragraph(kind=Kind.STRONG)
        self._words = paragraph()
        texts = column(spacing=1)
        texts.addWidget(self._title)
        texts.addWidget(self._words)
        line = row(self._icon, spacing=Space.M)
        line.addLayout(texts, 1)
        for part in actions:
            line.addWidget(part)
        self.column.addLayout(line)

    def show_words(self, title: str, words: str = "", tone: Tone | None = None) -> None:
        """Say something; a side without words takes no room."""
        if tone is not None:
            self.set_tone(tone)
            self._icon.show_icon(_TONE_ICONS[tone], tone.ink)
        say(self._title, title)
        say(self._words, words)
        self._title.setVisible(bool(title))
        self._words.setVisible(bool(words))
        self.setAccessibleName(f"{title} {words}".strip())


class EmptyState(QWidget):
    """What stands where there is nothing yet: why, and what to do."""

    def __init__(self, symbol: Icon, title: str, words: str, action: QPushButton | None) -> None:
        super().__init__()
        self._title = paragraph(title, Kind.SUBTITLE)
        self._words = paragraph(words, Kind.MUTED)
        middle = QWidget()
        middle.setFixedWidth(px(440))
        content = column(middle, Space.S)
        content.addWidget(IconView(symbol, Colour.MUTED, 40), 0, Qt.AlignmentFlag.AlignHCenter)
        for part in (self._title, self._words):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            content.addWidget(part)
        if action is not None:
            content.addSpacing(Space.S)
            content.addWidget(action, 0, Qt.AlignmentFlag.AlignHCenter)
        line = row()
        line.addStretch(1)
        line.addWidget(middle)
        line.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.XL, Space.XXL, Space.XL, Space.XXL)
        whole.addStretch(1)
        whole.addLayout(line)
        whole.addStretch(2)

    def show_words(self, title: str, words: str) -> None:
        """Change the words."""
        say(self._title, title)
        say(self._words, words)


class StatCard(Card):
    """A number with its words and an icon; clicking it or Enter emits ``chosen``."""

    chosen = Signal()

    def __init__(self, symbol: Icon, colour: Colour) -> None:
        super().__init__("link", 2)
        self._number = label(kind=Kind.DISPLAY)
        self._words = paragraph(kind=Kind.STRONG)
        self._detail = paragraph(kind=Kind.CAPTION)
        head = row(self._number)
        head.addStretch(1)
        head.addWidget(IconView(symbol, colour, 28))
        self.column.addLayout(head)
        self.column.addWidget(self._words)
        self.column.addWidget(self._detail)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_number(self, number: int, words: str, detail: str = "") -> None:
        """Show a number and what it counts."""
        say(self._number, str(number))
        say(self._words, words)
        say(self._detail, detail)
        self.setAccessibleName(f"{number} {words}. {detail}".strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.chosen.emit()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.chosen.emit()
        super().mouseReleaseEvent(event)


class ScrollPage(QScrollArea):
    """A page that scrolls up and down; its content stands in ``column``, at most so wide."""

    def __init__(self, widest: int = 1280) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        host = QWidget()
        host.setProperty("page", "true")
        content = QWidget()
        content.setProperty("page", "true")
        self._content = content
        self.widest(widest)
        margins = QHBoxLayout(host)
        margins.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
        margins.addWidget(content, 1)
        margins.addStretch(0)  # takes only what the content may not
        self.column = column(content, Space.L)
        self.setWidget(host)

    def widest(self, pixels: int) -> None:
        """Let the content be at most so wide."""
        self._content.setMaximumWidth(pixels)

    def show_part(self, part: QWidget) -> None:
        """Scroll until a part is seen, with some room around it, once the layout has settled."""
        QTimer.singleShot(0, part, partial(self._scroll_to, part))

    def _scroll_to(self, part: QWidget) -> None:
        """Scroll to a part; to where the focus is in it, if it is taller than the view."""
        focused = part.focusWidget()
        is_tall = part.height() > self.viewport().height()
        self.ensureWidgetVisible(focused if is_tall and focused is not None else part, 0, 60)


def fact_row(name: str, value: str, name_width: int = 150) -> QWidget:
    """Return one line "name: value" of a card."""
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 7, 0, 7)
    line.setSpacing(Space.S)
    name_label = paragraph(name, Kind.MUTED)
    name_label.setFixedWidth(name_width)
    line.addWidget(name_label, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(paragraph(value), 1)
    made.setAccessibleName(f"{name}: {value}")
    return made


def status_row(symbol: Icon, colour: Colour, words: str, detail: str) -> QWidget:
    """Return one line of a list of steps: an icon, what it is, how it stands."""
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 6, 0, 6)
    line.setSpacing(Space.S + 2)
    line.addWidget(IconView(symbol, colour))
    line.addWidget(paragraph(words), 1)
    line.addWidget(label(detail, Kind.MUTED))
    made.setAccessibleName(f"{words}: {detail}")
    return made
