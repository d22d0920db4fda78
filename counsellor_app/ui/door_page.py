"""A page before the vault is open: one card in the middle, one thing to do, two buttons."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from counsellor_app.text import Language
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.icons import IconView
from counsellor_app.ui.panels import Banner, Card, ScrollPage
from counsellor_app.ui.parts import Clicked, Kind, Role, button, column, label, paragraph, row, say
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.theme import px
from counsellor_app.ui.tokens import Colour, Space, Tone
from counsellor_app.ui.words import common

_WIDTH = 640


class DoorPage(ScrollPage):
    """A card in the middle of the window: title, words, what is asked in ``body``, acts below."""

    def __init__(self, language: Language, title: str, words: str = "") -> None:
        super().__init__(4000)
        self.language = language
        self._step = label(kind=Kind.CAPTION)
        self._title = paragraph(title, Kind.TITLE)
        self._words = paragraph(words, Kind.MUTED)
        self._banner = Banner(Tone.BAD)
        self._banner.hide()
        self.body = column(spacing=Space.M)
        self._acts = row(spacing=Space.S)
        self._acts.addStretch(1)
        self.setAccessibleName(title)
        self._put_card()
        self._words.setVisible(bool(words))  # in its card: alone it would be a window of its own

    def show_step(self, words: str) -> None:
        """Say which of how many steps this is."""
        say(self._step, words)

    def show_problem(self, words: str, tone: Tone = Tone.BAD) -> None:
        """Say what stands in the way, or nothing; screen readers hear it."""
        self._banner.show_words("", words, tone)
        self._banner.setVisible(bool(words))
        announce(self, words)
        if words:
            self.show_part(self._banner)

    def problem(self) -> str:
        """Return what is said to stand in the way, or nothing."""
        return self._banner.accessibleName() if self._banner.isVisibleTo(self) else ""

    def add_act(
        self, words: str, clicked: Clicked, role: Role = Role.PLAIN, name: str = ""
    ) -> QPushButton:
        """Add a button at the right; return it."""
        made = button(words, role, clicked=clicked, name=name)
        self._acts.addWidget(made)
        return made

    def add_back(self, words: str, clicked: Clicked, name: str = "") -> QPushButton:
        """Add the button at the left that goes back; return it."""
        made = button(words, clicked=clicked, name=name)
        self._acts.insertWidget(0, made)
        return made

    def take_focus(self) -> None:
        """Put the focus where the page begins; pages with boxes say where."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_card(self) -> None:
        card = Card(spacing=Space.M)
        card.setMaximumWidth(px(_WIDTH))
        card.column.setContentsMargins(Space.XXL, Space.XL, Space.XXL, Space.XL)
        brand = row(
            IconView(Icon.SHIELD_KEYHOLE, Colour.ACCENT, 18),
            label(common.PROGRAM.to(self.language), Kind.STRONG),
        )
        brand.addStretch(1)
        brand.addWidget(self._step)
        card.column.addLayout(brand)
        for part in (self._title, self._words, self._banner):
            card.column.addWidget(part)
        card.column.addSpacing(Space.XS)
        card.column.addLayout(self.body)
        card.column.addSpacing(Space.S)
        card.column.addLayout(self._acts)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card, 100)
        middle.addStretch(1)
        self.column.addStretch(2)
        self.column.addLayout(middle)
        self.column.addStretch(3)


def asked(words: str, control: QWidget, help_words: str = "") -> QWidget:
    """Return a question: its label, its help, the control it belongs to."""
    made = QWidget()
    lines = column(made, Space.XS)
    question = paragraph(words, Kind.STRONG)
    control.setAccessibleName(words)
    control.setAccessibleDescription(help_words)
    lines.addWidget(question)
    if help_words:
        lines.addWidget(paragraph(help_words, Kind.CAPTION))
    lines.addWidget(control)
    return made
