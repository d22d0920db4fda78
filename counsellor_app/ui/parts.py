"""Small parts every window is built of: labels, buttons, pills, rules, boxes to lay out in.

Text is always plain (a name may hold ``<`` or ``&``), every control has a name for screen
readers, and what a part is for is a property the style sheet selects by.
"""

from collections.abc import Callable
from enum import Enum
from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.icons import icon
from counsellor_app.ui.theme import px, set_property
from counsellor_app.ui.tokens import Colour, Space, Tone
from counsellor_app.ui.tool_button import ToolButton

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
Clicked = Callable[[], object]
_Box = TypeVar("_Box", bound=QBoxLayout)


class Kind(Enum):
    """What a label is for."""

    BODY = "body"
    CAPTION = "caption"
    MUTED = "muted"
    STRONG = "strong"
    SUBTITLE = "subtitle"
    TITLE = "title"
    DISPLAY = "display"
    ERROR = "error"
    BASIS = "basis"


class Role(Enum):
    """What a button is for."""

    PLAIN = "plain"
    PRIMARY = "primary"
    DANGER = "danger"
    LINK = "link"
    CHIP = "chip"

    @property
    def icon_colour(self) -> Colour:
        """Return the colour of an icon on it."""
        match self:
            case Role.PRIMARY:
                return Colour.ON_ACCENT
            case Role.DANGER:
                return Colour.BAD
            case Role.LINK:
                return Colour.ACCENT
            case Role.PLAIN | Role.CHIP:
                return Colour.TEXT


def label(words: str = "", kind: Kind = Kind.BODY) -> QLabel:
    """Return a label of one line."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setAlignment(_LEFT)
    made.setProperty("kind", kind.value)
    made.setText(words)
    return made


def paragraph(words: str = "", kind: Kind = Kind.BODY) -> QLabel:
    """Return a label that wraps; give it a stretch in its row, or it wraps far too early."""
    made = label(words, kind)
    made.setWordWrap(True)
    policy = made.sizePolicy()
    policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    return made


def label_for(control: QWidget, words: str, kind: Kind = Kind.STRONG) -> QLabel:
    """Return a wrapping label that belongs to a control and gives it its name."""
    made = paragraph(kind=kind)
    typed_into = control.focusProxy() or control
    made.setBuddy(typed_into)
    say(made, words)
    control.setAccessibleName(words)
    typed_into.setAccessibleName(words)
    return made


def say(part: QLabel | QPushButton, words: str) -> None:
    """Change the words in place; an ``&`` in them stays an ``&``."""
    if isinstance(part, QLabel) and part.buddy() is None:
        part.setText(words)
        return
    part.setText(doubled(words))


def doubled(words: str) -> str:
    """Return words with each ``&`` doubled, for where Qt would read a mnemonic."""
    return words.replace("&", "&&")


def button(
    words: str,
    role: Role = Role.PLAIN,
    *,
    symbol: Icon | None = None,
    clicked: Clicked | None = None,
    name: str = "",
) -> QPushButton:
    """Return a button; Enter presses it too. ``name`` is its object name for tests."""
    made = QPushButton(doubled(words))
    made.setAutoDefault(True)  # outside a dialog Enter presses a button only with it
    made.setProperty("role", role.value)
    made.setObjectName(name)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    if symbol is not None:
        made.setIcon(icon(symbol, role.icon_colour))
        made.setIconSize(QSize(px(22), px(18)))
    if clicked is not None:
        on_click(made, clicked)
    return made


def link(
    words: str, *, symbol: Icon | None = None, clicked: Clicked | None = None, name: str = ""
) -> QPushButton:
    """Return a button that looks like a link."""
    return button(words, Role.LINK, symbol=symbol, clicked=clicked, name=name)


def chip(words: str, *, clicked: Clicked | None = None, name: str = "") -> QPushButton:
    """Return a small rounded button that stays pressed: a filter."""
    made = button(words, Role.CHIP, clicked=clicked, name=name)
    made.setCheckable(True)
    return made


def icon_button(
    symbol: Icon, words: str, *, clicked: Clicked | None = None, name: str = ""
) -> QToolButton:
    """Return a button of one icon; its words are the tool tip and the accessible name."""
    made = ToolButton()
    made.setProperty("role", "bare")
    made.setObjectName(name)
    made.setIcon(icon(symbol, Colour.TEXT))
    made.setIconSize(QSize(px(20), px(20)))
    made.setToolTip(words)
    made.setAccessibleName(words)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    if clicked is not None:
        on_click(made, clicked)
    return made


def on_click(part: QPushButton | QToolButton, act: Clicked) -> None:
    """Call an act without arguments when the button is clicked."""
    part.clicked.connect(lambda _checked=False: act())


def pill(words: str, tone: Tone) -> QLabel:
    """Return a short status on a soft ground."""
    made = label(words)
    made.setProperty("kind", None)
    made.setProperty("tone", tone.value)
    made.setProperty("pill", "true")
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return made


def show_pill(part: QLabel, words: str, tone: Tone) -> None:
    """Change a pill's words and tone in place; without words it hides."""
    part.setText(words)
    part.setVisible(bool(words))
    set_property(part, "tone", tone.value)


def rule() -> QFrame:
    """Return a thin line between rows."""
    made = QFrame()
    made.setProperty("rule", "true")
    made.setFixedHeight(1)
    return made


def bar(side: str) -> QFrame:
    """Return an empty bar of a window: top, bottom or side."""
    made = QFrame()
    made.setProperty("bar", side)
    return made


def tab_bar(names: list[str], accessible_name: str) -> QTabBar:
    """Return tabs; connect to ``tabBarClicked`` or ``currentChanged`` as a page needs."""
    made = QTabBar()
    made.setExpanding(False)
    made.setUsesScrollButtons(True)
    made.setElideMode(Qt.TextElideMode.ElideNone)
    made.setAccessibleName(accessible_name)
    for words in names:
        made.addTab(doubled(words))
    return made


def progress(accessible_name: str) -> QProgressBar:
    """Return a thin progress bar without words of its own."""
    made = QProgressBar()
    made.setTextVisible(False)
    made.setAccessibleName(accessible_name)
    return made


def column(parent: QWidget | None = None, spacing: int = Space.M) -> QVBoxLayout:
    """Return a column without margins."""
    made = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    return _bare(made, spacing)


def row(*parts: QWidget, spacing: int = Space.S) -> QHBoxLayout:
    """Return a row of parts without margins."""
    made = _bare(QHBoxLayout(), spacing)
    for part in parts:
        made.addWidget(part)
    return made


def _bare(layout: _Box, spacing: int) -> _Box:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    return layout
