"""Copying answers into a form, and settling before it is final those nobody confirmed."""

from collections.abc import Iterable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from counsellor_app.errors import UserError
from counsellor_app.forms.copied import CopiedFrom, unconfirmed_gaps
from counsellor_app.services.copying import (
    CopyLine,
    copyable_from_forms,
    copyable_from_last,
    copyable_from_member,
    takes_copies,
)
from counsellor_app.services.desk import Desk
from counsellor_app.text import Language
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.copy_from import CopyFrom
from counsellor_app.ui.form_filling import FormFilling
from counsellor_app.ui.messages import ask, tell, tell_words
from counsellor_app.ui.tokens import Tone
from counsellor_app.ui.words import family as words


class FormCopies(QObject):
    """Proposes answers to copy into one form; what is taken stays marked until confirmed."""

    def __init__(
        self, window: QWidget, desk: Desk, filling: FormFilling, language: Language, clock: Clock
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._filling = filling
        self._language = language
        self._clock = clock

    def may_be_asked(self) -> bool:
        """Tell whether anything is ever copied into this form."""
        return takes_copies(self._filling.form)

    def ask(self) -> None:
        """Show what may be copied, or say that nothing may."""
        writing, answers = self._filling.keeper.writing, self._filling.session.answers
        today, now, language = self._clock.today(), self._clock.now(), self._language
        try:
            last = copyable_from_last(self._desk, writing, answers, now)
            others = copyable_from_forms(self._desk, writing, answers)
            kin = copyable_from_member(self._desk, writing, answers, today, now)
        except UserError as error:
            tell(self._window, error, language)
            return
        offers = (*(() if last is None else (last,)), *others, *kin)
        if not offers:
            title, said = words.NOTHING_TO_COPY, words.NOTHING_TO_COPY_WORDS
            tell_words(self._window, title.to(language), said.to(language), language, Tone.INFO)
            return
        asking = CopyFrom(self._window, offers, language)
        asking.copied.connect(self._take)
        asking.open()

    def settled(self) -> bool:
        """Ask to confirm what was copied before the form is final; tell whether nothing is open."""
        session = self._filling.session
        waiting = list(
            unconfirmed_gaps(session.form, session.answers, session.given, session.copied)
        )
        if not waiting:
            return True
        said = words.CONFIRM_FINAL_WORDS.of(len(waiting))
        agreed = ask(self._window, words.CONFIRM_FINAL, said, self._language, yes=words.CONFIRM_ALL)
        if agreed:
            session.take({}, {})
            self._filling.follow()
        return agreed

    def _take(self, chosen: Iterable[tuple[CopiedFrom, CopyLine]]) -> None:
        session = self._filling.session
        taken = tuple(chosen)
        marks = {line.field_id: source for source, line in taken}
        session.take({line.field_id: line.answer for _, line in taken}, {**session.copied, **marks})
        self._filling.follow()
