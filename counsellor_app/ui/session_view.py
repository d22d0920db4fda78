"""A session: what it is at the left, its people at the right; kept with one key."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counsellor_app.cases.ids import CaseId
from counsellor_app.errors import AlreadyContinued, UserError
from counsellor_app.forms.answers import Answer, text_of
from counsellor_app.forms.group_session import GROUP_SESSION
from counsellor_app.law.citation import Basis
from counsellor_app.services.desk import Desk
from counsellor_app.services.pages import CaseLine
from counsellor_app.services.sessions import SessionPage
from counsellor_app.text import Language
from counsellor_app.ui.attached_files import files_of
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.messages import tell
from counsellor_app.ui.mnemonics import give_mnemonics
from counsellor_app.ui.naming import named
from counsellor_app.ui.page_header import PageHeader
from counsellor_app.ui.participants_panel import ParticipantsPanel
from counsellor_app.ui.parts import button, column
from counsellor_app.ui.reading_order import ReadingOrder
from counsellor_app.ui.reason_asked import ReasonAsked, Step
from counsellor_app.ui.session_foot import SessionFoot
from counsellor_app.ui.session_form import SessionForm
from counsellor_app.ui.session_writing import SessionWriting
from counsellor_app.ui.shortcuts import page_key
from counsellor_app.ui.words import sessions as words

_TAKING = Step(
    name="take_away",
    title=words.TAKE_TITLE,
    follows=words.TAKE_WORDS,
    reason=words.TAKE_REASON,
    missing=words.TAKE_MISSING,
    yes=words.TAKE_NOW,
)


class SessionView(QWidget):
    """One session, by keyboard alone if one likes."""

    left = Signal()
    kept = Signal(object)  # the moment
    article_asked = Signal(object)
    list_wanted = Signal()

    def __init__(self, desk: Desk, page: SessionPage, language: Language, clock: Clock) -> None:
        super().__init__()
        self.setObjectName("session")
        self._language = language
        self._clock = clock
        self._writing = SessionWriting(desk, page, clock, self)
        self._form = SessionForm(language, clock, files_of(desk, page.writing, clock))
        self._people = ParticipantsPanel(desk, language, clock)
        back = button(
            words.BACK.to(language),
            symbol=Icon.ARROW_LEFT,
            clicked=self.left.emit,
            name="session.back",
        )
        back.setToolTip(words.BACK_HINT.to(language))
        self._head = PageHeader(back)
        self._foot = SessionFoot(language)
        self._lay_out()
        self._order = ReadingOrder(self)
        self._connect()
        self._show()
        self._foot.show_kept(page.writing, clock.today())
        give_mnemonics(self)

    def keep(self) -> bool:
        """Keep the session and everybody's presence; return False if it could not be kept."""
        self._commit()
        return self._writing.keep()

    def leave(self) -> bool:
        """Keep what is not kept yet before the session is left; return False if it could not."""
        self._commit()
        if not self._writing.is_kept() and not self._writing.keep():
            return False
        self._writing.stop()
        return True

    def tab(self) -> str | None:
        """Return the id of the session, once anything of it was saved."""
        writing = self._writing.page.writing
        saved = writing.newest is not None or writing.draft_saved_at is not None
        return str(writing.record_id) if saved else None

    def basis(self) -> Basis | None:
        """Return the article of the form."""
        return GROUP_SESSION.basis

    def take_focus(self) -> None:
        """Put the focus where a session goes on: its title, or finding a person."""
        if text_of(self._writing.form.answers, "title") is None:
            self._form.focus_field("title")
            return
        self._people.take_focus()

    def _commit(self) -> None:
        self._form.commit()
        self._people.commit()

    def _show(self) -> None:
        writing = self._writing
        title = text_of(writing.form.answers, "title") or words.UNTITLED.to(self._language)
        self._head.show_words(title, words.OF_GROUP.to(self._language))
        self._form.show_session(writing.form)
        self._people.show_people(writing.people())
        self._order.follow()

    def _take_found(self, line: CaseLine) -> None:
        name = named(line.name, self._language)
        try:
            added = self._writing.add(line.case_id)
        except UserError as error:
            self._people.say_of_search(error.text, wrong=True)
            return
        said = words.ADDED if added else words.ALREADY
        self._people.say_of_search(said.filled(name=name), wrong=not added)
        self._people.take_focus()

    def _note(self, case_id: CaseId, field_id: str, value: Answer | None) -> None:
        self._writing.note(case_id, field_id, value)
        self._foot.show_words(words.NOT_KEPT)

    def _ask_away(self, case_id: CaseId) -> None:
        made = ReasonAsked(
            self, _TAKING, self._language, lambda reason: self._writing.take_away(case_id, reason)
        )
        made.open()

    def _show_trouble(self, error: UserError) -> None:
        self._foot.complain(error.text)
        if isinstance(error, AlreadyContinued):
            tell(self, error, self._language)

    def _connect(self) -> None:
        form, people, writing = self._form, self._people, self._writing
        form.answered.connect(writing.answer)
        form.typing.connect(writing.soon)
        people.typing.connect(writing.soon)
        people.found.connect(self._take_found)
        people.noted.connect(self._note)
        people.leaving.connect(self._ask_away)
        people.all_present_wanted.connect(writing.all_present)
        people.finished.connect(self._foot.setFocus)
        for part in (form, people):
            part.article_asked.connect(self.article_asked)
            writing.due.connect(part.tell_typed)
        writing.changed.connect(self._show)
        writing.listed.connect(self._show)
        writing.saved.connect(self._say_saved)
        writing.kept.connect(self._say_saved)
        writing.kept.connect(self.kept)
        self._foot.keep_wanted.connect(self.keep)
        self._foot.list_wanted.connect(self.list_wanted)
        writing.troubled.connect(self._show_trouble)
        page_key(self, "Ctrl+S", self.keep)

    def _say_saved(self, _moment: object) -> None:
        self._foot.show_kept(self._writing.page.writing, self._clock.today())

    def _lay_out(self) -> None:
        both = QHBoxLayout()
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(0)
        both.addWidget(self._form, 2)
        both.addWidget(self._people, 3)
        whole = column(self, 0)
        whole.addWidget(self._head)
        whole.addLayout(both, 1)
        whole.addWidget(self._foot)
