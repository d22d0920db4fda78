"""A key on a token: its program agreed to, the token found, its PIN, one of its certificates."""

from functools import partial

from counsellor_app.services.keys_to_sign import OpenToken, open_token, pin_typed
from counsellor_app.services.token_libraries import (
    FoundLibrary,
    Library,
    Token,
    installed_libraries,
    tokens_in,
)
from counsellor_app.text import Text, short_date
from counsellor_app.ui.asking_paths import AskPath, file_to_open
from counsellor_app.ui.case_desk import CaseDesk
from counsellor_app.ui.choice_box import ChoiceBox, Choosable
from counsellor_app.ui.key_part import KeyPart
from counsellor_app.ui.library_choice import LibraryChoice
from counsellor_app.ui.paper_bar import asked
from counsellor_app.ui.token_asked import TokenAsked
from counsellor_app.ui.words import esigning as words


class KeyOnToken(KeyPart):
    """Goes one step further only when the one before is done; nothing typed is lost but a PIN."""

    def __init__(self, at: CaseDesk, ask_path: AskPath = file_to_open) -> None:
        super().__init__(at.language)
        self._at = at
        self._was_searched = False
        self._library: Library | None = None  # the one agreed to
        self._opened: OpenToken | None = None
        self._libraries = LibraryChoice(at, ask_path)
        self._tokens = TokenAsked(at.language)
        self._certificates = ChoiceBox(at.language, ())
        self._certificates.setObjectName("token.certificate")
        self._certificate = asked(words.CERTIFICATE.to(at.language), self._certificates)
        for part in (self._libraries, self._tokens, self._certificate):
            self.lines.addWidget(part)
        self.add_doing()
        self._libraries.agreed.connect(self._look)
        self._libraries.changed.connect(self._drop_library)
        self._tokens.changed.connect(self._drop_opened)
        self._tokens.read_asked.connect(self._open)
        self._certificates.edited.connect(self._tell)
        self._drop_library()

    def search(self) -> None:
        """Look once which known programs are installed; none of them starts."""
        if self._was_searched:
            self._libraries.take_focus()
            return
        work = partial(installed_libraries, self._at.desk)
        self.run(words.SEARCHING, work, self._show_libraries, self._libraries.complain)

    def forget(self) -> None:
        """Let go of the PIN and of what it opened."""
        super().forget()
        self._tokens.pin_taken()
        self._tokens.complain(None)
        self._drop_opened()

    def refuse(self, why: Text) -> None:
        """Say beside the PIN why the key did not sign, and whether a try is left."""
        self._drop_opened()
        self._tokens.complain(why)
        if self._library is not None:
            work = partial(tokens_in, self._at.desk, self._library)
            self.run(words.LOOKING, work, self._tokens.show_again, self._libraries.complain)

    def _show_libraries(self, found: tuple[FoundLibrary, ...]) -> None:
        self._was_searched = True
        self._libraries.show_found(found)
        self._libraries.take_focus()

    def _look(self, library: Library) -> None:
        self._drop_library()
        work = partial(tokens_in, self._at.desk, library)
        found = partial(self._show_tokens, library)
        self.run(words.LOOKING, work, found, self._libraries.complain)

    def _show_tokens(self, library: Library, found: tuple[Token, ...]) -> None:
        if not found:
            self._libraries.complain(words.NO_TOKENS)
            return
        self._library = library
        self._tokens.show()
        self._tokens.show_tokens(found)

    def _open(self) -> None:
        token, library = self._tokens.token(), self._library
        if token is None or library is None:
            self._tokens.say_missing()
            return
        self._drop_opened()
        self._tokens.complain(None)
        typed = self._tokens.pin_taken()
        if not typed and not token.asks_pin_itself:
            self._tokens.complain(words.PIN_MISSING)  # the token would count an empty try
            return
        work = partial(open_token, self._at.desk, library, token, pin_typed(token, typed))
        self.run(words.READING, work, self._show_certificates, self.refuse)

    def _show_certificates(self, opened: OpenToken) -> None:
        if not opened.certificates:
            self._tokens.complain(words.NO_CERTIFICATES)
            return
        self._opened = opened
        offered = []
        for one in opened.certificates:
            day = short_date(one.last.date())
            said = words.CERTIFICATE_LINE.filled(who=one.subject, issuer=one.issuer, day=day)
            offered.append(Choosable(one.sha256, said.to(self.language)))
        self._certificates.show_choices(offered)
        self._certificates.show_chosen(offered[0].code if len(offered) == 1 else None)
        self._certificate.show()
        self._certificates.setFocus()
        self._tell()

    def _tell(self) -> None:
        """Tell which key is open: that of the certificate chosen."""
        if self._opened is None:
            return
        chosen = self._certificates.chosen()
        found = (one for one in self._opened.certificates if one.sha256 == chosen)
        certificate = next(found, None)
        self.opened.emit(None if certificate is None else self._opened.key(certificate))

    def _drop_library(self) -> None:
        """Take back the agreement: another program, or none."""
        self._library = None
        self._tokens.hide()
        self._drop_opened()

    def _drop_opened(self) -> None:
        self._opened = None
        self._certificate.hide()
        self.opened.emit(None)
