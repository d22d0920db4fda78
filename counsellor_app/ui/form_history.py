"""The history of one form while it is open: its versions to look at, one of them put back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from counsellor_app.cases.ids import SheetId
from counsellor_app.errors import NotReady, UserError
from counsellor_app.forms.answers import Answers
from counsellor_app.forms.asking import joined
from counsellor_app.services.comparing import open_fields
from counsellor_app.services.desk import Desk
from counsellor_app.services.sealing_answers import classes_in, without_classes
from counsellor_app.services.versions import VersionLine, restored, version_count
from counsellor_app.services.versions_settling import Settling, settled
from counsellor_app.services.writing import Writing
from counsellor_app.text import Language, Text
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.form_filling import FormFilling
from counsellor_app.ui.form_head import FormHead
from counsellor_app.ui.messages import ask, tell
from counsellor_app.ui.parts import Role
from counsellor_app.ui.versions_view import VersionsView
from counsellor_app.ui.words import forms as form_words
from counsellor_app.ui.words import versions as words


class _Put(Protocol):
    """Makes the draft, over one saved at that moment where it was agreed to give that up."""

    def __call__(self, *, instead_of: datetime | None = None) -> Writing: ...


class FormHistory(QObject):
    """Shows the versions of the open form; what is put back is one step that undo takes back."""

    put_back = Signal(object)  # a Text that says which version is the draft now

    def __init__(
        self,
        head: FormHead,
        save: Callable[[], bool],
        desk: Desk,
        filling: FormFilling,
        language: Language,
        clock: Clock,
    ) -> None:
        super().__init__(head)
        self._window = head
        self._save = save
        self._desk = desk
        self._filling = filling
        self._language = language
        self._clock = clock
        self._counted: tuple[SheetId | None, int] = (None, 0)
        head.history_wanted.connect(self.show)
        self.put_back.connect(head.show_news)

    def count(self) -> int:
        """Return how many versions were kept; counted again only after another was kept."""
        writing = self._filling.keeper.writing
        newest = None if writing.newest is None else writing.newest.id
        if self._counted[0] != newest:
            found = version_count(self._desk, writing.case_id, writing.record_id)
            self._counted = (newest, found)
        return self._counted[1]

    def show(self) -> None:
        """Save what was typed and show the versions."""
        if not self._save():
            return
        try:
            view = VersionsView(
                self._window,
                self._desk,
                self._filling.keeper.writing,
                self._language,
                self._clock,
            )
        except UserError as error:
            tell(self._window, error, self._language)
            return
        view.wanted.connect(self._put_back)
        view.chosen.connect(self._settle)
        view.open()

    def _put_back(self, line: VersionLine, opened: Answers) -> None:
        """Put a version back, with the sealed answers opened of it; of these no undo is left."""
        question = words.OVER_DRAFT.filled(number=line.number)
        explained = words.OVER_DRAFT_FOR_GOOD if opened else words.OVER_DRAFT_WORDS
        writing, now = self._filling.keeper.writing, self._clock.now()
        put = partial(
            restored,
            self._desk,
            writing.case_id,
            line.sheet_id,
            self._clock.today(),
            now,
            opened=opened,
        )
        back = self._over_draft(put, question, explained)
        if back is None:
            return
        if opened:
            self._filling.begin_from(back)
            self.put_back.emit(words.WAS_PUT_BACK_SEALED.filled(number=line.number))
            return
        self._take_over(back)
        self.put_back.emit(words.WAS_PUT_BACK.filled(number=line.number))

    def _settle(self, settling: Settling) -> None:
        """Go on from what was chosen of two versions side by side."""
        writing, now = self._filling.keeper.writing, self._clock.now()
        today = self._clock.today()
        put = partial(settled, self._desk, writing.case_id, settling, today, now)
        back = self._over_draft(put, words.OVER_DRAFT_CHOSEN, words.OVER_DRAFT_FOR_GOOD)
        if back is not None:
            self._filling.begin_from(back)
            self.put_back.emit(words.WAS_CHOSEN)

    def _over_draft(self, put: _Put, question: Text, explained: Text) -> Writing | None:
        """Make the draft; over one that says something else only if that is meant."""
        over = self._filling.keeper.writing.draft_saved_at
        try:
            try:
                return put()
            except NotReady:
                if over is None or not self._meant(question, explained):
                    return None
                return put(instead_of=over)
        except UserError as error:
            tell(self._window, error, self._language)
            return None

    def _meant(self, question: Text, explained: Text) -> bool:
        return ask(
            self._window,
            question,
            explained,
            self._language,
            yes=words.PUT_BACK,
            no=form_words.BACK_TO_WRITING,
            role=Role.DANGER,
        )

    def _take_over(self, back: Writing) -> None:
        """Let the page say what the draft says now; answers unsealed here stay as they stand."""
        session, keeper = self._filling.session, self._filling.keeper
        told = joined(back.answers, back.set_aside)
        typed = joined(session.answers, session.set_aside)
        closed = without_classes(back.sealed, classes_in(session.form, typed))
        keeper.writing = replace(back, sealed=closed)
        session.take({one.id: told.get(one.id) for one in open_fields(back.form)}, back.copied)
        self._filling.follow()
