"""A password or a PIN typed for one use: wiped when used, when wrong, and when out of sight."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from counsellor_app.text import Language, Text
from counsellor_app.ui.line_edits import PassphraseBox
from counsellor_app.ui.paper_bar import asked
from counsellor_app.ui.parts import Kind, column, label, paragraph, say
from counsellor_app.ui.passphrase_pair import CapsHint
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.words import esigning as words
from counsellor_app.ui.words import opening

_LONGEST = 256


class SecretBox(PassphraseBox):
    """A box that empties itself when it is hidden: its page was left, or the window covered."""

    shows, hides = words.SHOW_TYPED, words.HIDE_TYPED

    def __init__(self, language: Language) -> None:
        super().__init__(language, _LONGEST)

    def taken(self) -> str:
        """Return what was typed, and forget it."""
        typed = self.typed()
        self.forget()
        return typed

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.forget()


class SecretAsked(QWidget):
    """A secret under its name, Caps Lock told, and beside it why it was not taken."""

    entered = Signal()  # Enter in the box

    def __init__(self, language: Language, name: Text, hint: Text, code: str) -> None:
        super().__init__()
        self._language = language
        self.box = SecretBox(language)
        self.box.setObjectName(code)
        self.box.returnPressed.connect(self.entered)
        self._problem = paragraph(kind=Kind.ERROR)
        self._problem.setObjectName(f"{code}.problem")
        caps = label(opening.CAPS_LOCK.to(language), Kind.ERROR)
        caps.hide()
        CapsHint(self.box).changed.connect(caps.setVisible)
        lines = column(self, Space.XS)
        lines.addWidget(asked(name.to(language), self.box, hint.to(language)))
        lines.addWidget(caps)
        lines.addWidget(self._problem)
        self.setFocusProxy(self.box)
        self.complain(None)

    def complain(self, why: Text | None) -> None:
        """Say beside the box why it was not taken, with the focus in it; None says nothing."""
        said = "" if why is None else why.to(self._language)
        say(self._problem, said)
        self._problem.setVisible(why is not None)
        if why is not None:
            announce(self, said)
            self.box.setFocus()
