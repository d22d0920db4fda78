"""The navigation rail at the left: an icon and a word for each place, Ctrl+1 and on."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout

from counsellor_app.text import Language, Text
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.icons import icon
from counsellor_app.ui.shortcuts import window_key
from counsellor_app.ui.theme import px
from counsellor_app.ui.tokens import Colour, Space
from counsellor_app.ui.tool_button import ToolButton
from counsellor_app.ui.words import common


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place of the program; one at the foot stands apart from the others."""

    id: str
    symbol: Icon
    words: Text
    at_foot: bool = False


class Rail(QFrame):
    """The places of the program; shows where one is and tells where one wants to go."""

    chosen = Signal(str)  # the id of a place

    def __init__(self, language: Language, places: Sequence[Place]) -> None:
        super().__init__()
        self._language = language
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        self.setProperty("bar", "rail")
        self.setFixedWidth(px(92))
        self.setAccessibleName(common.PLACES.to(language))
        column = QVBoxLayout(self)
        column.setContentsMargins(7, Space.M, 7, 10)
        column.setSpacing(Space.XS)
        upper = [place for place in places if not place.at_foot]
        lower = [place for place in places if place.at_foot]
        for number, place in enumerate(upper, 1):
            column.addWidget(self._button(place, number))
        column.addStretch(1)
        for number, place in enumerate(lower, len(upper) + 1):
            column.addWidget(self._button(place, number))

    def show_place(self, place_id: str) -> None:
        """Mark the place one is at. Emits nothing."""
        self._buttons[place_id].setChecked(True)

    def _button(self, place: Place, number: int) -> QToolButton:
        words = place.words.to(self._language)
        made = ToolButton()
        made.setProperty("role", "rail")
        made.setObjectName(f"rail.{place.id}")
        made.setCheckable(True)
        made.setIcon(icon(place.symbol, Colour.RAIL_TEXT, Colour.RAIL_CHOSEN_TEXT))
        made.setIconSize(QSize(px(24), px(24)))
        made.setText(words)
        made.setAccessibleName(words)
        made.setToolTip(f"{words} (Ctrl+{number})")
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        made.setFixedHeight(px(62))
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.clicked.connect(partial(self._tell, place.id))
        window_key(self, f"Ctrl+{number}", made.click)
        self._group.addButton(made)
        self._buttons[place.id] = made
        return made

    def _tell(self, place_id: str, _checked: bool = False) -> None:
        self.chosen.emit(place_id)
