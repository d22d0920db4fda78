"""The problems of a page, at its top, as links to the fields."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton

from counsellor_app.text import Language
from counsellor_app.ui.panels import Card
from counsellor_app.ui.parts import Kind, label, say
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.tokens import Colour, Space
from counsellor_app.ui.words import common
from counsellor_app.ui.wrapped import WrappingLink


class ErrorSummary(Card):
    """The problems of a page as links; ``chosen`` tells the key of the one followed."""

    chosen = Signal(str)

    def __init__(self, language: Language) -> None:
        super().__init__("bad", Space.XS)
        self._language = language
        self._links: list[QPushButton] = []
        self._keys: list[str] = []
        self._title = label(kind=Kind.ERROR)
        self.column.addWidget(self._title)
        self.hide()

    def show_problems(self, problems: Sequence[tuple[str, str]]) -> None:
        """Show (key, sentence) pairs; hide when there are none. Emits nothing."""
        self._keys = [key for key, _ in problems]
        while len(self._links) < len(problems):
            self._add_link()
        for position, part in enumerate(self._links):
            part.setVisible(position < len(problems))
            say(part, problems[position][1] if position < len(problems) else "")
        title = common.PROBLEMS.of(len(problems)).to(self._language)
        say(self._title, title)
        self.setAccessibleName(title)
        self.setVisible(bool(problems))

    def take_focus(self) -> None:
        """Move the focus to the first link and say the title to screen readers."""
        if self._keys:
            self._links[0].setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, self._title.text())

    def _add_link(self) -> None:
        made = WrappingLink(Colour.BAD)
        made.clicked.connect(partial(self._follow, len(self._links)))
        self._links.append(made)
        self.column.addWidget(made)

    def _follow(self, position: int, _checked: bool = False) -> None:
        self.chosen.emit(self._keys[position])
