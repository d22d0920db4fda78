"""The head of a page about one paper: the way back, what it is, how it stands."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.parts import Kind, column, label_for, link, paragraph, pill, say, show_pill
from counsellor_app.ui.theme import px
from counsellor_app.ui.tokens import Space, Tone
from counsellor_app.ui.wrapped import ElidedLabel


class PaperBar(QFrame):
    """A bar across the top: a link back, a title with a line of facts, a status."""

    left = Signal()

    def __init__(self, back: str) -> None:
        super().__init__()
        self.setProperty("bar", "top")
        self.back = link(back, symbol=Icon.ARROW_LEFT, clicked=self.left.emit, name="back")
        self._title = ElidedLabel(Kind.SUBTITLE.value)
        self._facts = ElidedLabel(Kind.CAPTION.value)
        self._state: QLabel = pill("", Tone.NEUTRAL)
        self._state.hide()
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(self._title)
        texts.addWidget(self._facts)
        line = QHBoxLayout(self)
        line.setContentsMargins(Space.L, Space.S, Space.XL, Space.S)
        line.setSpacing(Space.L)
        line.addWidget(self.back)
        line.addLayout(texts, 1)
        line.addWidget(self._state, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(px(58))

    def show_words(self, title: str, facts: str) -> None:
        """Change the title and the line of facts."""
        say(self._title, title)
        say(self._facts, facts)
        self.setAccessibleName(f"{title}. {facts}")

    def show_state(self, words: str, tone: Tone) -> None:
        """Say how the paper stands."""
        show_pill(self._state, words, tone)


def asked(words: str, control: QWidget, explanation: str = "", widest: int = 420) -> QWidget:
    """Return a control under its name, with a line that explains it."""
    made = QWidget()
    lines = column(made, Space.XS)
    lines.addWidget(label_for(control, words))
    if explanation:
        lines.addWidget(paragraph(explanation, Kind.CAPTION))
        (control.focusProxy() or control).setAccessibleDescription(explanation)
    control.setMaximumWidth(px(widest))
    lines.addWidget(control)
    made.setFocusProxy(control)
    return made
