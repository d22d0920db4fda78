"""Which program of a token may run: known ones that are installed, or a file the user names."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from counsellor_app.errors import UserError
from counsellor_app.services.token_libraries import FoundLibrary, Library, library_named
from counsellor_app.text import Text
from counsellor_app.ui.asking_paths import AskPath, file_to_open
from counsellor_app.ui.case_desk import CaseDesk
from counsellor_app.ui.choices import RoundChoice, SquareChoice
from counsellor_app.ui.parts import Kind, button, column, link, paragraph, say
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.words import esigning as words

_GROUP = 4  # figures of a fingerprint between two spaces
_MAY_BREAK = "\u200b"


class LibraryChoice(QWidget):
    """Shows the fingerprint of the program chosen; ``agreed`` is the only way to its start."""

    agreed = Signal(object)  # a Library
    changed = Signal()  # another one was chosen, or the agreement taken back

    def __init__(self, at: CaseDesk, ask_path: AskPath = file_to_open) -> None:
        super().__init__()
        self._at = at
        self.ask_path = ask_path
        self._chosen: Library | None = None
        self._group = QButtonGroup(self)
        self._known = column(spacing=Space.XS)
        self._none = paragraph(words.NONE_FOUND.to(at.language), Kind.MUTED)
        self._own = RoundChoice("", "library.own")
        self._own.hide()
        self._group.addButton(self._own)
        self._path = paragraph(kind=Kind.CAPTION)
        self._print = paragraph(kind=Kind.CAPTION)
        self._print.setObjectName("library.sha256")
        self._agree = SquareChoice(words.AGREE.to(at.language), "library.agree")
        self._agree.toggled.connect(self._turned)
        self._problem = paragraph(kind=Kind.ERROR)
        self._problem.setObjectName("library.problem")
        self._lay_out()
        self._show_chosen(None)
        self.complain(None)

    def show_found(self, found: Sequence[FoundLibrary]) -> None:
        """Offer the known programs that are installed here."""
        self._none.setVisible(not found)
        for number, one in enumerate(found, 1):
            who = ", ".join(one.known.used_by)
            said = words.USED_BY.filled(name=one.known.name, who=who).to(self._at.language)
            made = RoundChoice(said if who else one.known.name, f"library.{number}")
            made.clicked.connect(partial(self._choose, one.library))
            self._group.addButton(made)
            self._known.addWidget(made)

    def take_focus(self) -> None:
        """Move the focus to the first program, or to naming another file."""
        first = next((one for one in self._group.buttons() if one.isVisible()), self._other)
        first.setFocus()

    def complain(self, why: Text | None) -> None:
        """Say what is wrong with the program; None says nothing."""
        said = "" if why is None else why.to(self._at.language)
        say(self._problem, said)
        self._problem.setVisible(why is not None)
        announce(self, said)

    def _lay_out(self) -> None:
        language = self._at.language
        self._other = link(
            words.OTHER_LIBRARY.to(language), clicked=self._ask, name="library.other"
        )
        look = button(words.READ_TOKENS.to(language), clicked=self._tell, name="library.read")
        left = Qt.AlignmentFlag.AlignLeft
        lines = column(self, Space.S)
        lines.addWidget(paragraph(words.LIBRARY.to(language), Kind.STRONG))
        lines.addWidget(paragraph(words.LIBRARY_HINT.to(language), Kind.CAPTION))
        lines.addLayout(self._known)
        self._none.hide()
        lines.addWidget(self._none)
        lines.addWidget(self._own)
        lines.addWidget(self._other, 0, left)
        for part in (self._path, self._print, self._agree, self._problem):
            lines.addWidget(part)
        lines.addWidget(look, 0, left)

    def _ask(self) -> None:
        language = self._at.language
        title, kinds = words.LIBRARY_CHOOSE.to(language), words.LIBRARY_KINDS.to(language)
        path = self.ask_path(self, title, "", kinds)
        if path is None:
            return
        try:
            named = library_named(self._at.desk, path)
        except UserError as error:
            self.complain(error.text)
            return
        said = words.OTHER_CHOSEN.filled(name=path.name).to(language)
        self._own.setText(said.replace("&", "&&"))
        self._own.setAccessibleName(said)
        self._own.show()
        self._own.setChecked(True)
        self._choose(named)
        self._agree.setFocus()

    def _choose(self, library: Library, _checked: bool = False) -> None:
        self._agree.setChecked(False)  # it was given for another file
        self.complain(None)
        self._show_chosen(library)
        self.changed.emit()

    def _show_chosen(self, library: Library | None) -> None:
        self._chosen = library
        for part in (self._path, self._print, self._agree):
            part.setVisible(library is not None)
        if library is not None:
            language = self._at.language
            path, sha256 = _breakable(library.path), in_groups(library.sha256)
            say(self._path, words.PATH.filled(path=path).to(language))
            say(self._print, words.FINGERPRINT.filled(sha256=sha256).to(language))

    def _turned(self, agrees: bool) -> None:
        if not agrees:
            self.changed.emit()

    def _tell(self) -> None:
        if self._chosen is None:
            self.complain(words.LIBRARY_MISSING)
            self.take_focus()
        elif not self._agree.isChecked():
            self.complain(words.AGREE_MISSING)
            self._agree.setFocus()
        else:
            self.complain(None)
            self.agreed.emit(self._chosen)


def in_groups(sha256: str) -> str:
    """Return a fingerprint in groups that can be compared by eye."""
    return " ".join(sha256[i : i + _GROUP] for i in range(0, len(sha256), _GROUP))


def _breakable(path: Path) -> str:
    """Return a path that may be broken into lines after each folder."""
    return str(path).replace("\\", f"\\{_MAY_BREAK}").replace("/", f"/{_MAY_BREAK}")
