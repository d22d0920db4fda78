"""A note that was kept, with what can still be done with it: withdrawing it, writing it again."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QWidget

from counsellor_app.cases.ids import CaseId
from counsellor_app.errors import UserError
from counsellor_app.services.desk import Desk
from counsellor_app.services.keeping import Writing
from counsellor_app.services.noting import NO_REASON, copy_note, withdraw_note, withdrawal_of
from counsellor_app.services.pages import CaseLine
from counsellor_app.text import Language, short_date
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.form_view import FormView
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.messages import Message, grow, tell
from counsellor_app.ui.parts import Kind, Role, bar, column, label, link, paragraph, row, say
from counsellor_app.ui.person_search import PersonSearch
from counsellor_app.ui.reason_asked import ReasonAsked, Step
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.theme import px, set_property
from counsellor_app.ui.tokens import Space, Tone
from counsellor_app.ui.words import common
from counsellor_app.ui.words import notes as words

WITHDRAWING = Step(
    name="note_withdraw",
    title=words.WITHDRAW_TITLE,
    follows=words.WITHDRAW_WORDS,
    reason=words.WITHDRAW_REASON,
    missing=NO_REASON,
    yes=words.WITHDRAW,
)
_ROOM_FOR_NAMES = 640  # pixels at 100 % text


class KeptNote(QWidget):
    """The form of a kept note under a line of what can be done with the note."""

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
        self._state = label(kind=Kind.STRONG)
        self._reason = paragraph(kind=Kind.CAPTION)
        self._withdraw = link(
            words.WITHDRAW.to(self._language),
            symbol=Icon.DISMISS,
            clicked=self._ask_withdrawal,
            name="note.withdraw",
        )
        again = link(
            words.COPY.to(self._language),
            symbol=Icon.COPY,
            clicked=self._ask_person,
            name="note.copy",
        )
        line = row(self._state, self._reason, spacing=Space.M)
        line.setStretch(1, 1)
        line.setContentsMargins(Space.XL, Space.XS, Space.XL, Space.XS)
        line.addWidget(again)
        line.addWidget(self._withdraw)
        made = bar("top")
        made.setLayout(line)
        return made

    def _show_state(self) -> None:
        """Show whether the note stands; one that was withdrawn is struck through in words."""
        found = withdrawal_of(self._desk, self._writing.case_id, self._writing.record_id)
        said = words.OF_A_NOTE
        if found is not None:
            said = words.WITHDRAWN.filled(day=short_date(found.on))
            reason = words.WITHDRAWN_WORDS.filled(reason=found.reason)
            say(self._reason, reason.to(self._language))
        say(self._state, said.to(self._language))
        set_property(self._state, "kind", "strong" if found is None else "error")
        self._withdraw.setVisible(found is None)

    def _ask_withdrawal(self) -> None:
        asking = ReasonAsked(self, WITHDRAWING, self._language, self._withdraw_note)
        asking.accepted.connect(self._show_state)
        asking.open()

    def _withdraw_note(self, reason: str) -> None:
        case_id, record_id = self._writing.case_id, self._writing.record_id
        today, now = self._clock.today(), self._clock.now()
        withdraw_note(self._desk, case_id, record_id, reason, today, now)

    def _ask_person(self) -> None:
        if not self._form.save_now():
            return
        asking = NoteCopying(self, self._desk, self._writing, self._language, self._clock)
        asking.copied.connect(self.copied)
        asking.open()


class NoteCopying(Message):
    """Asks at whom the same note is written; a draft with its text is begun there."""

    copied = Signal(object)  # a Writing

    def __init__(
        self, parent: QWidget, desk: Desk, writing: Writing, language: Language, clock: Clock
    ) -> None:
        title, said = words.COPY_TITLE.to(language), words.COPY_WORDS.to(language)
        super().__init__(parent, title, said, Tone.NEUTRAL)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._writing = writing
        self._language = language
        self._clock = clock
        self.setMinimumWidth(px(_ROOM_FOR_NAMES))
        self._search = PersonSearch(desk, language, clock, known_only=True)
        self._search.found.connect(self._take)
        self._search.searched.connect(self._grow_soon)
        self._problem = paragraph(words.COPY_HERE.to(language), Kind.ERROR)
        self._problem.hide()
        self.body.addWidget(self._search)
        self.body.addWidget(self._problem)
        self.body.addStretch(1)
        self.add_act(common.DISCARD.to(language), Role.PLAIN, self.reject).setAutoDefault(False)
        self._search.setFocus()

    def _grow_soon(self) -> None:
        QTimer.singleShot(0, self, partial(grow, self))  # once the list has its height

    def _take(self, line: CaseLine) -> None:
        here: CaseId = self._writing.case_id
        if line.case_id == here:
            self._problem.show()
            grow(self)
            announce(self, self._problem.text())
            return
        today, now = self._clock.today(), self._clock.now()
        try:
            made = copy_note(
                self._desk, here, self._writing.record_id, to=line.case_id, today=today, now=now
            )
        except UserError as error:
            tell(self, error, self._language)
            return
        self.accept()
        self.copied.emit(made)
