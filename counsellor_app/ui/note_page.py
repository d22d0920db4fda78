"""The page of the quick note: the person, the talk, and when and where it was."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from counsellor_app.errors import UserError
from counsellor_app.forms.checking import Lack
from counsellor_app.forms.note import NOTE
from counsellor_app.forms.safe_contact import BEFORE_CALLING
from counsellor_app.forms.session import FormSession
from counsellor_app.services.desk import Desk
from counsellor_app.text import Language, Text
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.draft_words import draft_saved
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.mnemonics import give_mnemonics
from counsellor_app.ui.note_card import NoteCard
from counsellor_app.ui.note_contact import NoteContact
from counsellor_app.ui.page_header import PageHeader
from counsellor_app.ui.panels import ScrollPage
from counsellor_app.ui.parts import Kind, Role, bar, button, column, label, paragraph, row, say
from counsellor_app.ui.person_chooser import PersonChooser
from counsellor_app.ui.phrase_book import phrasebook_of
from counsellor_app.ui.questions.control import Around
from counsellor_app.ui.questions.question import Question
from counsellor_app.ui.reading_order import ReadingOrder
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.theme import set_property
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.words import common
from counsellor_app.ui.words import notes as words

_WIDEST = 860


class NotePage(QWidget):
    """Shows a note and tells what was typed; it keeps no answers."""

    answered = Signal(str, object)
    typing = Signal()
    article_asked = Signal(object)
    kept = Signal()
    closing = Signal()

    def __init__(self, desk: Desk, language: Language, clock: Clock) -> None:
        super().__init__()
        self._language = language
        self._clock = clock
        head = PageHeader()
        head.show_words(words.TITLE.to(language), words.FACTS.to(language))
        self.chooser = PersonChooser(desk, language, clock)
        self._scroll = ScrollPage(_WIDEST)
        self._scroll.column.addWidget(self.chooser)
        around = Around(phrases=phrasebook_of(desk, clock))
        self._cards = [NoteCard(one, language, clock, around) for one in NOTE.sections]
        for card in self._cards:
            card.answered.connect(self.answered)
            card.typing.connect(self.typing)
            card.article_asked.connect(self.article_asked)
            card.entered.connect(self._scroll.show_part)
            self._scroll.column.addWidget(card)
        calling = (one for one in self._questions() if one.field.id == BEFORE_CALLING.id)
        self._contact = NoteContact(desk, self.chooser, next(calling))
        self._scroll.column.addStretch(1)
        whole = column(self, 0)
        for part in (head, self._scroll, self._foot()):
            whole.addWidget(part)
        whole.setStretch(1, 1)
        self._order = ReadingOrder(self)
        give_mnemonics(self)

    def show_session(self, session: FormSession) -> None:
        """Bring every question in line with the session. Emits nothing."""
        wrong = [gap for gap in session.gaps(self._clock.today()) if gap.lack is Lack.MALFORMED]
        for card in self._cards:
            card.show_session(session, wrong)
        self._contact.refresh()
        self._order.follow()

    def commit(self) -> None:
        """Tell what was typed and not told yet."""
        for question in self._questions():
            question.commit()

    def tell_typed(self) -> None:
        """Tell what was typed so far; the typing goes on."""
        for question in self._questions():
            question.tell_typed()

    def focus_first(self) -> None:
        """Move the focus to the name, or past a person who is known to the first question."""
        if self.chooser.who() is None:
            self.chooser.take_focus()
            return
        self.focus_first_question()

    def focus_first_question(self) -> None:
        """Move the focus to the first question of the note."""
        self._questions()[0].take_focus()

    def complain(self, said: Text) -> None:
        """Say why the note cannot be kept yet. Emits nothing."""
        self._show_state(said, "error")

    def show_ready(self) -> None:
        """Show that nothing was typed yet that is not saved. Emits nothing."""
        self._show_state(common.NOTHING_CHANGED, "caption")

    def show_saved(self, moment: datetime) -> None:
        """Show when the draft was saved. Emits nothing."""
        self._show_state(draft_saved(moment, self._clock.today()), "caption")

    def show_unsettled(self, saved_at: datetime | None) -> None:
        """Show where the draft is while nobody is chosen. Emits nothing."""
        self._show_state(words.DRAFT_WAITS if saved_at is None else words.DRAFT_STAYS, "caption")

    def show_waiting(self) -> None:
        """Show that it is not saved yet. Emits nothing."""
        self._show_state(common.SAVING, "caption")

    def show_trouble(self, error: UserError) -> None:
        """Show that it could not be saved, and why. Emits nothing."""
        self._show_state(error.text, "error")

    def _show_state(self, said: Text, kind: str) -> None:
        words_of_state = said.to(self._language)
        say(self._state, words_of_state)
        set_property(self._state, "kind", kind)
        if kind == "error":
            announce(self, words_of_state)

    def _questions(self) -> tuple[Question, ...]:
        return tuple(question for card in self._cards for question in card.questions())

    def _foot(self) -> QFrame:
        foot = bar("bottom")
        self._state = paragraph(words.DRAFT_WAITS.to(self._language), Kind.CAPTION)
        self._state.setObjectName("saved")
        close = button(
            words.CLOSE_NOTE.to(self._language), clicked=self.closing.emit, name="note.close"
        )
        keep = button(
            words.KEEP_NOTE.to(self._language),
            Role.PRIMARY,
            symbol=Icon.SAVE,
            clicked=self.kept.emit,
            name="note.keep",
        )
        keep.setToolTip(words.KEEP_NOTE_HINT.to(self._language))
        line = row(self._state, spacing=Space.M)
        line.setStretch(0, 1)
        line.setContentsMargins(Space.XL, Space.S, Space.XL, Space.S)
        for part in (label(words.KEYS.to(self._language), Kind.CAPTION), close, keep):
            line.addWidget(part)
        foot.setLayout(line)
        return foot
