"""A copy of a signed document outside the program: warned about, written as it is, recorded."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from counsellor_app.cases.ids import IssueId
from counsellor_app.services.copies import names_of_copy
from counsellor_app.services.signatures_page import SignaturesPage
from counsellor_app.services.signed_copies import record_signed_copy
from counsellor_app.ui.asking_paths import AskPath, Proposed, written_where_asked
from counsellor_app.ui.case_desk import CaseDesk
from counsellor_app.ui.copy_acts import copy_name
from counsellor_app.ui.messages import grow, question_box
from counsellor_app.ui.words import esigning as words
from counsellor_app.ui.words import issuing

_SIGNED = "semnat"


class SignedCopyActs(QObject):
    """Asks before the copy is written; it cannot be locked, for no signature would hold then."""

    said = Signal(object)  # a Text: what was done

    def __init__(self, at: CaseDesk, issue_id: IssueId, ask_path: AskPath) -> None:
        super().__init__(at.page)
        self._at = at
        self._issue_id = issue_id
        self._ask_path = ask_path

    def ask(self, page: SignaturesPage) -> None:
        """Say what a copy means, then ask for its place."""
        language = self._at.language
        box = question_box(
            self._at.page, words.COPY_TITLE, words.COPY_WORDS, language, yes=words.COPY_YES
        )
        box.accepted.connect(partial(self._save, page))
        box.finished.connect(box.deleteLater)
        box.open()
        grow(box)

    def _save(self, page: SignaturesPage) -> None:
        at = self._at
        number, code = names_of_copy(at.desk, at.case_id, self._issue_id)
        name = copy_name(number, f"{code}-{_SIGNED}")
        proposed = Proposed(issuing.COPY_CHOOSE, name, issuing.PDF_FILES)
        path = written_where_asked(at.page, self._ask_path, proposed, page.pdf, at.language)
        if path is None:
            return
        record_signed_copy(at.desk, self._issue_id, page.state.newest, at.clock.now())
        self.said.emit(issuing.COPY_SAVED.filled(name=path.name))
