"""A key out of a certificate file: the file chosen, its password, whose it is."""

from functools import partial

from PySide6.QtCore import Qt

from counsellor_app.errors import UserError
from counsellor_app.services.keys_to_sign import OpenKey, key_in_file, open_file
from counsellor_app.text import Text
from counsellor_app.ui.asking_paths import AskPath, file_to_open
from counsellor_app.ui.attached_files import content_of
from counsellor_app.ui.case_desk import CaseDesk
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.key_part import KeyPart
from counsellor_app.ui.parts import Kind, button, paragraph, say
from counsellor_app.ui.secret_box import SecretAsked
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.words import esigning as words


class KeyFromFile(KeyPart):
    """Asks for a PKCS#12 file and its password; the file stays chosen when the password fails."""

    def __init__(self, at: CaseDesk, ask_path: AskPath = file_to_open) -> None:
        super().__init__(at.language)
        self._at = at
        self.ask_path = ask_path
        self._content: bytes | None = None
        self._choose = button(
            words.CHOOSE_FILE.to(at.language),
            symbol=Icon.DOCUMENT,
            clicked=self._ask,
            name="key.choose",
        )
        self._name = paragraph(words.NO_FILE.to(at.language))
        self._problem = paragraph(kind=Kind.ERROR)
        self._problem.setObjectName("key.file.problem")
        self._problem.hide()
        hint = words.SECRET_HINT
        self._password = SecretAsked(at.language, words.PASSWORD, hint, "key.password")
        self._password.entered.connect(self._open)
        opening = button(words.OPEN_KEY.to(at.language), clicked=self._open, name="key.open")
        left = Qt.AlignmentFlag.AlignLeft
        self.lines.addWidget(self._choose, 0, left)
        self.lines.addWidget(self._name)
        self.lines.addWidget(self._problem)
        self.lines.addWidget(self._password)
        self.lines.addWidget(opening, 0, left)
        self.add_doing()
        self.setFocusProxy(self._choose)

    def forget(self) -> None:
        """Let go of the file and of its password."""
        super().forget()
        self._content = None
        say(self._name, words.NO_FILE.to(self.language))
        self._complain(None)
        self._password.box.forget()
        self._password.complain(None)

    def refuse(self, why: Text) -> None:
        """Say beside the password why the key did not sign."""
        self._password.complain(why)

    def _ask(self) -> None:
        title, kinds = words.CHOOSE_FILE_TITLE, words.FILE_KINDS
        path = self.ask_path(self, title.to(self.language), "", kinds.to(self.language))
        if path is None:
            return
        try:
            self._content = content_of(path)
        except UserError as error:
            self._complain(error.text)
            return
        self.opened.emit(None)
        self._complain(None)
        self._password.complain(None)
        say(self._name, words.FILE_CHOSEN.filled(name=path.name).to(self.language))
        self._password.box.setFocus()

    def _open(self) -> None:
        if self._content is None:
            self._complain(words.FILE_MISSING)
            self._choose.setFocus()
            return
        self.opened.emit(None)
        self._password.complain(None)
        key = key_in_file(self._content, self._password.box.taken())
        work = partial(open_file, self._at.desk, key, self._at.clock.now())
        self.run(words.OPENING, work, self._take, self._password.complain)

    def _take(self, key: OpenKey) -> None:
        self.opened.emit(key)

    def _complain(self, why: Text | None) -> None:
        said = "" if why is None else why.to(self.language)
        say(self._problem, said)
        self._problem.setVisible(why is not None)
        announce(self, said)
