"""A token that is plugged in: which of several, what it says of its PIN, the PIN."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.services.token_libraries import Token
from counsellor_app.text import Language, Text
from counsellor_app.ui.choice_box import ChoiceBox, Choosable
from counsellor_app.ui.panels import Banner
from counsellor_app.ui.paper_bar import asked
from counsellor_app.ui.parts import Kind, button, column, paragraph, say
from counsellor_app.ui.secret_box import SecretAsked
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.tokens import Space, Tone
from counsellor_app.ui.words import esigning as words


class TokenAsked(QWidget):
    """Asks for the token and its PIN, and warns of a token that is about to lock itself."""

    read_asked = Signal()
    changed = Signal()  # another token was chosen

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._tokens: tuple[Token, ...] = ()
        self._which = ChoiceBox(language, ())
        self._which.setObjectName("token.which")
        self._which.edited.connect(self._choose)
        self._warning = Banner(Tone.WARN)
        self._warning.setObjectName("token.warning")
        self._pin = SecretAsked(language, words.PIN, words.PIN_HINT, "token.pin")
        self._pin.entered.connect(self.read_asked)
        self._problem = paragraph(kind=Kind.ERROR)
        self._problem.setObjectName("token.problem")
        self._read = button(
            words.READ_CERTIFICATES.to(language), clicked=self.read_asked.emit, name="token.read"
        )
        lines = column(self, Space.M)
        lines.addWidget(asked(words.TOKEN.to(language), self._which))
        for part in (self._warning, self._pin, self._problem):
            lines.addWidget(part)
        lines.addWidget(self._read, 0, Qt.AlignmentFlag.AlignLeft)

    def show_tokens(self, found: tuple[Token, ...]) -> None:
        """Offer these tokens; a single one is chosen. The focus goes to what is to be done."""
        self._tokens = found
        self._which.show_choices([Choosable(_code(one), _line(one)) for one in found])
        self._which.show_chosen(_code(found[0]) if len(found) == 1 else None)
        self.complain(None)
        self._warn()
        (self._which if self.token() is None else self._first_to_do()).setFocus()

    def show_again(self, found: tuple[Token, ...]) -> None:
        """Say how the PIN of the token chosen stands now; the words of the last try stay."""
        self._tokens = found
        self._warn()
        self._first_to_do().setFocus()

    def token(self) -> Token | None:
        """Return the token chosen."""
        chosen = self._which.chosen()
        return next((one for one in self._tokens if _code(one) == chosen), None)

    def pin_taken(self) -> str:
        """Return the PIN typed, and forget it."""
        return self._pin.box.taken()

    def complain(self, why: Text | None) -> None:
        """Say beside the PIN why it was not taken; None says nothing."""
        by_itself = self._asks_itself()
        self._pin.complain(None if by_itself else why)
        said = why.to(self._language) if why is not None and by_itself else ""
        say(self._problem, said)
        self._problem.setVisible(bool(said))
        announce(self, said)

    def say_missing(self) -> None:
        """Say that a token is to be chosen, with the focus there."""
        say(self._problem, words.TOKEN_MISSING.to(self._language))
        self._problem.show()
        announce(self, self._problem.text())
        self._which.setFocus()

    def _choose(self) -> None:
        self.complain(None)
        self._pin.box.forget()
        self._warn()
        self.changed.emit()

    def _warn(self) -> None:
        token = self.token()
        said, tone = None, Tone.WARN
        if token is not None and token.pin_is_locked:
            said, tone = words.LOCKED, Tone.BAD
        elif token is not None and token.pin_last_try:
            said = words.LAST_TRY
        elif self._asks_itself():
            said, tone = words.PIN_THERE, Tone.INFO
        self._warning.setVisible(said is not None)
        if said is not None:
            self._warning.show_words("", said.to(self._language), tone)
            announce(self, said.to(self._language))
        self._pin.setVisible(not self._asks_itself())

    def _asks_itself(self) -> bool:
        token = self.token()
        return token is not None and token.asks_pin_itself

    def _first_to_do(self) -> QWidget:
        return self._read if self._asks_itself() else self._pin.box


def _code(token: Token) -> str:
    return f"{token.id.serial} {token.id.label}"


def _line(token: Token) -> str:
    parts = (token.id.label, f"{token.maker} {token.model}".strip())
    return " · ".join(filter(None, parts))
