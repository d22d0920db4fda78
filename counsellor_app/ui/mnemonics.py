"""A letter for each button of a page, pressed with Alt: given out so that no two share one."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

_ROLES = ("plain", "primary", "danger")

# Letters every keyboard has; Romanian ones are missing on many.
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")


def give_mnemonics(page: QWidget, reserved: str = "") -> str:
    """Give each button of a page its letter, the first free one of its words; return them all.

    Call it when the page is built, and again after its words changed; ``reserved`` letters
    belong to the window around it.
    """
    taken = reserved
    for part in page.findChildren(QPushButton):
        if part.property("role") in _ROLES:
            taken += give_letter(part, taken)
    return taken


def give_letter(part: QPushButton, reserved: str = "") -> str:
    """Give one button or link a letter; return it, or nothing if none of its words is free.

    An underlined letter in a link looks like a mistake: there the tool tip names the key.
    """
    words = without_mnemonic(part.text())
    position = _free_letter(words, set(reserved.casefold()))
    if position is None:
        part.setText(words.replace("&", "&&"))
        return ""
    letter = words[position].casefold()
    if part.property("role") in _ROLES:
        before, after = words[:position], words[position:]
        part.setText(f"{before.replace('&', '&&')}&{after.replace('&', '&&')}")
        return letter
    keys = f"Alt+{letter.upper()}"
    part.setShortcut(QKeySequence(keys, QKeySequence.SequenceFormat.PortableText))
    part.setToolTip(f"{part.toolTip() or words} ({keys})")
    return letter


def without_mnemonic(words: str) -> str:
    """Return the words of a button as they are read."""
    return words.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _free_letter(words: str, taken: set[str]) -> int | None:
    starts = [i for i in range(len(words)) if i == 0 or words[i - 1] == " "]
    others = [i for i in range(len(words)) if i not in starts]
    free = (i for i in (*starts, *others) if words[i].casefold() in _LETTERS - taken)
    return next(free, None)
