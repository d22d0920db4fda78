"""A letter for each button of a page, pressed with Alt: given out so that no two share one."""

from PySide6.QtWidgets import QPushButton, QWidget

_ROLES = ("plain", "primary", "danger")

# Letters every keyboard has; Romanian ones are missing on many.
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")


def give_mnemonics(page: QWidget, reserved: str = "") -> None:
    """Give each button of a page its letter, the first free one of its words.

    Call it when the page is built, and again after its words changed; ``reserved`` letters
    belong to the window around it.
    """
    taken = set(reserved.casefold())
    for part in page.findChildren(QPushButton):
        if part.property("role") not in _ROLES:
            continue  # an underlined letter in a link looks like a mistake
        words = without_mnemonic(part.text())
        position = _free_letter(words, taken)
        if position is None:
            part.setText(words.replace("&", "&&"))
            continue
        taken.add(words[position].casefold())
        before, after = words[:position], words[position:]
        part.setText(f"{before.replace('&', '&&')}&{after.replace('&', '&&')}")


def without_mnemonic(words: str) -> str:
    """Return the words of a button as they are read."""
    return words.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _free_letter(words: str, taken: set[str]) -> int | None:
    starts = [i for i in range(len(words)) if i == 0 or words[i - 1] == " "]
    others = [i for i in range(len(words)) if i not in starts]
    free = (i for i in (*starts, *others) if words[i].casefold() in _LETTERS - taken)
    return next(free, None)
