"""Buttons whose words step aside behind their icons where there is little room; keys stay."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton

from counsellor_app.ui.mnemonics import give_letter
from counsellor_app.ui.theme import px

_BARE = 48  # a button that shows its icon alone


class WordsAside:
    """The buttons of a bar, in the order in which their words step aside."""

    def __init__(self, *parts: QPushButton) -> None:
        self._worded = {part: part.text() for part in parts}

    def give_letters(self, reserved: str) -> None:
        """Give each of them a letter, pressed with Alt, that nothing around them has."""
        for part, said in self._worded.items():
            _show(part, said)
            reserved += give_letter(part, reserved)
            self._worded[part] = part.text()

    def share_room(self, fits: Callable[[], bool]) -> None:
        """Show all words, then let one after the other step aside until everything fits."""
        for part, said in self._worded.items():
            _show(part, said)
        for part in self._worded:
            if fits():
                return
            _show(part, "")

    def is_whole(self) -> bool:
        """Tell whether no word had to step aside."""
        return all(part.text() for part in self._worded)

    def room(self) -> int:
        """Return the pixels that would be free if every word still shown stepped aside."""
        return sum(
            part.sizeHint().width() - px(_BARE)
            for part in self._worded
            if part.text() and not part.isHidden()
        )


def _show(part: QPushButton, said: str) -> None:
    keys = part.shortcut()
    part.setText(said)
    part.setShortcut(keys)  # without its words it would lose them
