"""Versions of a form: keeping one, finalising it, meeting one kept elsewhere, opening seals."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.cases.model import Sheet
from counsellor_app.errors import AlreadyContinued, UserError
from counsellor_app.forms.handling import Sensitive
from counsellor_app.services import keeping, planning
from counsellor_app.services.comparing import differing
from counsellor_app.services.desk import Desk
from counsellor_app.services.discarding import discard_draft
from counsellor_app.services.opening_notes import open_notes
from counsellor_app.services.writing import Writing
from counsellor_app.text import Language, clock_time, short_moment
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.conflict_view import ConflictView, Taken
from counsellor_app.ui.form_filling import FormFilling
from counsellor_app.ui.messages import ask, tell
from counsellor_app.ui.modal import answered
from counsellor_app.ui.parts import Role
from counsellor_app.ui.sealed_box import PurposeDialog, ReasonDialog
from counsellor_app.ui.words import forms as words


class FormVersions(QObject):
    """Keeps versions of one form. What cannot be kept stays in the session, with a message."""

    kept = Signal(object)  # the Writing
    finalised = Signal(object)  # the Writing
    opened = Signal()  # the sealed answers
    taken_over = Signal()  # the version kept elsewhere

    def __init__(
        self,
        desk: Desk,
        filling: FormFilling,
        clock: Clock,
        language: Language,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._filling = filling
        self._keeper = filling.keeper
        self._session = filling.session
        self._clock = clock
        self._language = language
        self._window = window

    def keep(self) -> bool:
        """Keep a version; return False if it was not kept, and say why."""
        if self._filling.is_kept():
            return True
        why = None
        if self._keeper.writing.finalised and not self._keeper.writing.renews:
            why = self._ask_why()
            if why is None:
                return False
        try:
            self._keep(self._keeper.writing, why)
        except AlreadyContinued:
            return self._settle_conflict(why)
        except UserError as error:
            tell(self._window, error, self._language)
            return False
        return True

    def finalise(self) -> bool:
        """Keep a version and finalise it; return False if it was not, and say why."""
        if not self.keep():
            return False
        try:
            writing = keeping.finalise(
                self._desk,
                self._keeper.writing,
                self._session.answers,
                today=self._clock.today(),
                now=self._clock.now(),
            )
        except UserError as error:
            tell(self._window, error, self._language)
            return False
        self._keeper.go_on_from(writing)
        self.finalised.emit(writing)
        return True

    def discard(self) -> bool:
        """Ask, and give up the draft; return False if it stays."""
        newest = self._keeper.writing.newest
        explained = words.DISCARD_ALL
        if newest is not None:
            explained = words.DISCARD_TO_KEPT.filled(time=short_moment(newest.kept_at))
        agreed = ask(
            self._window,
            words.DISCARD_QUESTION,
            explained,
            self._language,
            yes=words.DISCARD_HINT,
            no=words.BACK_TO_WRITING,
            role=Role.DANGER,
        )
        if not agreed:
            return False
        try:
            kept = discard_draft(
                self._desk, self._keeper.writing, self._clock.today(), self._clock.now()
            )
        except UserError as error:
            tell(self._window, error, self._language)
            return False
        self._filling.begin_from(kept)
        return True

    def open_sealed(self) -> None:
        """Ask for a purpose, and only then open the sealed answers."""
        if not self._keeper.save():
            return
        dialog = PurposeDialog(self._window, self._language)
        with answered(dialog) as agreed:
            purpose = dialog.purpose()
        if not agreed:
            return
        try:
            writing, answers = open_notes(
                self._desk, self._keeper.writing, purpose, self._clock.now()
            )
        except UserError as error:
            tell(self._window, error, self._language)
            return
        self._session.add_opened(answers)
        self._keeper.go_on_from(writing)
        self.opened.emit()

    def _keep(self, writing: Writing, why: str | None) -> None:
        kept = keeping.keep_sheet(
            self._desk,
            writing,
            self._session.answers,
            today=self._clock.today(),
            now=self._clock.now(),
            why=why,
        )
        self._session.begin_anew()
        self._keeper.go_on_from(kept)
        self.kept.emit(kept)

    def _ask_why(self) -> str | None:
        dialog = ReasonDialog(self._window, self._language)
        with answered(dialog) as agreed:
            return dialog.reason() if agreed else None

    def _settle_conflict(self, why: str | None) -> bool:
        """Show both versions and do what is decided; the other one stays in the history."""
        mine = self._keeper.writing
        other = keeping.open_record(
            self._desk, mine.case_id, mine.form.id, mine.record_id, self._clock.today()
        )
        theirs = other.newest
        if theirs is None:
            return False
        planned = planning.answers_of_plan(self._desk, mine.case_id)
        found = differing(mine.form, self._session.answers, theirs.answers, planned)
        dialog = ConflictView(
            self._window,
            found,
            self._language,
            kept_at=clock_time(theirs.kept_at),
            sealed=_sealed_anew(mine, theirs),
        )
        with answered(dialog):
            taken = dialog.taken
        match taken:
            case Taken.MINE:
                closed = {name: theirs.sealed.get(name, box) for name, box in mine.sealed.items()}
                follows = replace(mine, based_on=theirs.id, newest=theirs, sealed=closed)
                self._keep(follows, why)
                return True
            case Taken.THEIRS:
                self._filling.take_over(_as_kept(other, theirs))
                self.taken_over.emit()
                return False
            case Taken.NEITHER:
                return False


def _sealed_anew(mine: Writing, theirs: Sheet) -> tuple[Sensitive, ...]:
    """Return the classes kept anew on the other side that mine would take the place of."""
    before = {} if mine.newest is None else mine.newest.sealed
    return tuple(
        one
        for one in Sensitive
        if one not in mine.closed_classes and theirs.sealed.get(one.value) != before.get(one.value)
    )


def _as_kept(writing: Writing, sheet: Sheet) -> Writing:
    """Return the record as this version of it stands, without this member's draft."""
    return replace(
        writing,
        answers=sheet.answers,
        set_aside={},
        sealed=sheet.sealed,
        based_on=sheet.id,
        draft_saved_at=None,
    )
