"""The mark of an answer that was copied and waits to be confirmed, and that of a whole page."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.forms.copied import CopiedFrom
from counsellor_app.text import Language, Text
from counsellor_app.ui.panels import Banner
from counsellor_app.ui.parts import Kind, button, label, link, pill, row, say
from counsellor_app.ui.tokens import Space, Tone
from counsellor_app.ui.words import family as words


class CopiedMark(QWidget):
    """„copiat, de confirmat”, where the answer comes from, and the button that confirms it."""

    confirmed = Signal()

    def __init__(self, asks: Text, language: Language, name: str) -> None:
        super().__init__()
        self._language = language
        self.source: CopiedFrom | None = None
        self._said = label(kind=Kind.CAPTION)
        confirm = link(
            words.CONFIRM.to(language), clicked=self.confirmed.emit, name=f"{name}.confirm"
        )
        said = f"{words.CONFIRM_ANSWER.to(language)}: {asks.to(language)}"
        confirm.setAccessibleName(said)
        confirm.setToolTip(words.CONFIRM_ANSWER.to(language))
        state = pill(words.COPIED.to(language), Tone.WARN)
        line = row(state, self._said, confirm, spacing=Space.S)
        line.addStretch(1)
        self.setLayout(line)
        self.hide()

    def show_source(self, source: CopiedFrom | None) -> None:
        """Show where the answer was copied from, or nothing. Emits nothing."""
        self.source = source
        known = "" if source is None else source.text.to(self._language)
        say(self._said, words.COPIED_FROM.filled(source=known).to(self._language))
        self.setVisible(source is not None)


class CopiedBar(Banner):
    """How many answers of a page wait, and the button that confirms them all."""

    def __init__(self, language: Language) -> None:
        self._all = button(words.CONFIRM_ALL.to(language), name="copied.confirm_all")
        super().__init__(Tone.WARN, self._all)
        self._language = language
        self._marks: Sequence[CopiedMark] = ()
        self._all.clicked.connect(self._confirm_all)
        self.hide()

    def show_marks(self, marks: Sequence[CopiedMark]) -> None:
        """Show that these answers wait, or step aside. Emits nothing."""
        self._marks = tuple(marks)
        self.show_words(words.COPIED_HERE.of(len(self._marks)).to(self._language))
        self.setVisible(bool(self._marks))

    def _confirm_all(self) -> None:
        for mark in self._marks:  # as they stood: each confirmation shows fewer
            mark.confirmed.emit()
