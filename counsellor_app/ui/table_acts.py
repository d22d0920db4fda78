"""What stands at the foot of a form at the table: pause, the interpreter's view, first words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from counsellor_app.text import Language, Text
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.parts import Clicked, link, row
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.words import table as words
from counsellor_app.ui.words_aside import WordsAside


class TableActs(QWidget):
    """Three quiet links, for the moments when a talk needs them."""

    pause_wanted = Signal()
    view_wanted = Signal()
    comfort_wanted = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self.upset = self._act(
            words.UPSET,
            words.UPSET_INTRO,
            Icon.HANDSHAKE,
            self.comfort_wanted.emit,
            "upset",
        )
        line = row(
            self._act(words.PAUSE, words.PAUSE_HINT, Icon.TIMER, self.pause_wanted.emit, "pause"),
            self._act(
                words.FOR_INTERPRETER,
                words.FOR_INTERPRETER_HINT,
                Icon.TRANSLATE,
                self.view_wanted.emit,
                "view",
            ),
            self.upset,
            spacing=Space.M,
        )
        self.setLayout(line)
        self.aside = WordsAside(*self.findChildren(QPushButton))
        self.hide()

    def _act(self, said: Text, hint: Text, symbol: Icon, act: Clicked, name: str) -> QPushButton:
        made = link(said.to(self._language), symbol=symbol, clicked=act, name=f"table.{name}")
        made.setAccessibleName(said.to(self._language))
        made.setToolTip(hint.to(self._language))
        made.setAccessibleDescription(hint.to(self._language))
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the focus in the answer
        return made
