"""A record that was kept, with what can still be done with it: withdrawing it, writing it again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from counsellor_app.services.desk import Desk
from counsellor_app.services.withdrawing import NO_REASON, withdraw_record, withdrawal_of
from counsellor_app.services.writing import Writing
from counsellor_app.text import Language, short_date
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.form_view import FormView
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.note_copying import NoteCopying
from counsellor_app.ui.parts import Kind, bar, column, label, link, paragraph, row, say
from counsellor_app.ui.reason_asked import ReasonAsked, Step
from counsellor_app.ui.theme import set_property
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.words import notes
from counsellor_app.ui.words import records as words

NOTE = "note"
WITHDRAWING = Step(
    name="record_withdraw",
    title=words.WITHDRAW_TITLE,
    follows=words.WITHDRAW_WORDS,
    reason=words.WITHDRAW_REASON,
    missing=NO_REASON,
    yes=words.WITHDRAW,
)


class KeptRecord(QWidget):
    """A form that was kept, under a line of what can be done with this record of it."""

    copied = Signal(object)  # the Writing begun in another case

    def __init__(
        self, desk: Desk, writing: Writing, form: FormView, language: Language, clock: Clock
    ) -> None:
        super().__init__()
        self._desk = desk
        self._writing = writing
        self._form = form
        self._language = language
        self._clock = clock
        whole = column(self, 0)
        whole.addWidget(self._line())
        whole.addWidget(form, 1)
        self._show_state()

    def _line(self) -> QFrame:
        language = self._language
        self._state = label(kind=Kind.STRONG)
        self._reason = paragraph(kind=Kind.CAPTION)
        self._withdraw = link(
            words.WITHDRAW.to(language),
            symbol=Icon.DISMISS,
            clicked=self._ask_withdrawal,
            name="record.withdraw",
        )
        line = row(self._state, self._reason, spacing=Space.M)
        line.setStretch(1, 1)
        line.setContentsMargins(Space.XL, Space.XS, Space.XL, Space.XS)
        if self._writing.form.id == NOTE:
            again = link(
                notes.COPY.to(language),
                symbol=Icon.COPY,
                clicked=self._ask_person,
                name="note.copy",
            )
            line.addWidget(again)
        line.addWidget(self._withdraw)
        made = bar("top")
        made.setLayout(line)
        return made

    def _show_state(self) -> None:
        """Show whether the record stands; one that was withdrawn says so, with the reason."""
        found = withdrawal_of(self._desk, self._writing.case_id, self._writing.record_id)
        said = words.STANDS
        if found is not None:
            said = words.WITHDRAWN.filled(day=short_date(found.on))
            reason = words.WITHDRAWN_WORDS.filled(reason=found.reason)
            say(self._reason, reason.to(self._language))
        say(self._state, said.to(self._language))
        set_property(self._state, "kind", "strong" if found is None else "error")
        self._withdraw.setVisible(found is None)

    def _ask_withdrawal(self) -> None:
        asking = ReasonAsked(self, WITHDRAWING, self._language, self._withdraw_it)
        asking.accepted.connect(self._show_state)
        asking.open()

    def _withdraw_it(self, reason: str) -> None:
        case_id, record_id = self._writing.case_id, self._writing.record_id
        today, now = self._clock.today(), self._clock.now()
        withdraw_record(self._desk, case_id, record_id, reason, today, now)

    def _ask_person(self) -> None:
        if not self._form.save_now():
            return
        asking = NoteCopying(self, self._desk, self._writing, self._language, self._clock)
        asking.copied.connect(self.copied)
        asking.open()
