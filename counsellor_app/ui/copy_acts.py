"""A copy of a paper outside the program: warned about, locked or not, written, recorded."""

import re
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal

from counsellor_app.services.copies import LockedCopy, locked_copy, names_of_copy, record_saved_copy
from counsellor_app.ui.asking_paths import AskPath, Proposed, written_where_asked
from counsellor_app.ui.case_desk import CaseDesk
from counsellor_app.ui.messages import Message, grow
from counsellor_app.ui.paper_preview import PaperInSight
from counsellor_app.ui.parts import Kind, Role, paragraph
from counsellor_app.ui.theme import px
from counsellor_app.ui.tokens import Tone
from counsellor_app.ui.words import common
from counsellor_app.ui.words import issuing as words

_DRAFT = "proiect"
_WIDTH = 640  # for three buttons with words


class CopyActs(QObject):
    """Asks how a copy is to be saved; the words that lock one are shown once, after it is written.

    A file that others could read is the second choice, and said to be one.
    """

    said = Signal(object)  # a Text: what was done

    def __init__(self, at: CaseDesk, ask_path: AskPath) -> None:
        super().__init__(at.page)
        self._at = at
        self._ask_path = ask_path

    def ask(self, paper: PaperInSight) -> None:
        """Say what a copy means, and let choose: locked with words, or readable by anybody."""
        language = self._at.language
        title, said = words.COPY_TITLE.to(language), words.COPY_WORDS.to(language)
        box = Message(self._at.page, title, said, Tone.NEUTRAL)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.add_act(common.DISCARD.to(language), Role.PLAIN, box.reject)
        plain = box.add_act(words.COPY_YES.to(language), Role.PLAIN, box.accept)
        plain.clicked.connect(partial(self._save, paper))
        lock = box.add_act(words.COPY_LOCKED.to(language), Role.PRIMARY, box.accept)
        lock.setObjectName("copy_locked")
        lock.clicked.connect(partial(self._save_locked, paper))
        lock.setDefault(True)
        lock.setFocus()
        box.setMinimumWidth(px(_WIDTH))
        box.open()
        grow(box)

    def _save(self, paper: PaperInSight, _checked: bool = False) -> None:
        name = self._written(paper, paper.content)
        if name is not None:
            self._record(paper)
            self.said.emit(words.COPY_SAVED.filled(name=name))

    def _save_locked(self, paper: PaperInSight, _checked: bool = False) -> None:
        copy = locked_copy(paper.content)
        name = self._written(paper, copy.pdf)
        if name is None:
            return
        self._record(paper, locked=True)
        self.said.emit(words.COPY_SAVED.filled(name=name))
        self._tell_words(copy)

    def _written(self, paper: PaperInSight, content: bytes) -> str | None:
        """Return the name under which the copy was written; None if it was not."""
        number, code = names_of_copy(self._at.desk, self._at.case_id, paper.issue_id)
        proposed = Proposed(words.COPY_CHOOSE, copy_name(number, code), words.PDF_FILES)
        path = written_where_asked(
            self._at.page, self._ask_path, proposed, content, self._at.language
        )
        return None if path is None else path.name

    def _record(self, paper: PaperInSight, *, locked: bool = False) -> None:
        at, now = self._at, self._at.clock.now()
        record_saved_copy(at.desk, at.case_id, paper.issue_id, now, locked=locked)

    def _tell_words(self, copy: LockedCopy) -> None:
        """Show the words that open the copy, to be told by word of mouth."""
        language = self._at.language
        title, said = words.COPY_LOCKED_TITLE.to(language), words.COPY_LOCKED_WORDS.to(language)
        box = Message(self._at.page, title, said, Tone.INFO)
        box.setObjectName("copy_words")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown = paragraph(copy.password, Kind.SUBTITLE)
        shown.setObjectName("copy_password")
        box.body.addWidget(shown)
        box.add_act(words.COPY_TOLD.to(language), Role.PRIMARY, box.accept).setDefault(True)
        box.open()


def copy_name(case_number: str, code: str | None = None) -> str:
    """Return the name of a copy: case number and content code, or "proiect"; nobody's name."""
    plain = re.sub(r"[^0-9A-Za-z]+", "-", f"{case_number}-{code or _DRAFT}").strip("-")
    return f"{plain}.pdf"
