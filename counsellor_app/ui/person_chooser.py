"""Whom a note is about: somebody found by name, or a new person with a name and a language."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from counsellor_app.cases.ids import CaseId
from counsellor_app.forms.answers import Answer
from counsellor_app.forms.registry import form_by_id
from counsellor_app.services.desk import Desk
from counsellor_app.services.pages import CaseLine
from counsellor_app.text import Language
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.icons import IconView
from counsellor_app.ui.naming import named
from counsellor_app.ui.panels import Card
from counsellor_app.ui.parts import Kind, column, link, paragraph, row, say
from counsellor_app.ui.person_search import PersonSearch
from counsellor_app.ui.question_for import question_for
from counsellor_app.ui.tokens import Colour, Space
from counsellor_app.ui.words import notes as words

LANGUAGE_FIELD = "communication_language"


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Somebody who has no case yet: a name, and a language once it is chosen."""

    name: str
    language: str | None


Who = CaseId | NewPerson | None


class PersonChooser(Card):
    """Shows whom the note is about, or finds out; ``chosen`` tells when it is known.

    Somebody proposed stands in the box, selected: typing searches for another, going on by
    Enter, Tab or the pointer takes the one proposed.
    """

    chosen = Signal()
    asked_again = Signal()  # nobody is chosen any more

    def __init__(self, desk: Desk, language: Language, clock: Clock) -> None:
        super().__init__(spacing=Space.M)
        self._language = language
        self._who: Who = None
        self._proposed: CaseLine | None = None
        self._search = PersonSearch(desk, language, clock)
        self._name = paragraph(kind=Kind.SUBTITLE)
        self._facts = paragraph(kind=Kind.MUTED)
        self._new = question_for(
            form_by_id("first_contact").field(LANGUAGE_FIELD), language, clock, "note.language"
        )
        self._person = self._person_line()
        self._person.hide()
        self._new.hide()
        for part in (self._search, self._person, self._new):
            self.column.addWidget(part)
        self._search.found.connect(self._take_found)
        self._search.passed.connect(self.settle)
        self._search.typed_anew.connect(self._forget_proposal)
        self._search.new_wanted.connect(self._take_new)
        self._new.edited.connect(self._take_language)

    def who(self) -> Who:
        """Return whom the note is about, as far as it is known."""
        return self._who

    def show_person(self, line: CaseLine) -> None:
        """Show somebody whose case is known. Emits nothing."""
        self._who = line.case_id
        facts = f"{line.number} · {line.stage.to(self._language)}"
        self._show(named(line.name, self._language), facts)

    def propose(self, line: CaseLine) -> None:
        """Propose somebody, who is taken unless another name is typed. Emits nothing."""
        self._proposed = line
        self._search.show_name(named(line.name, self._language))

    def settle(self) -> None:
        """Take the person proposed, if nobody else was typed."""
        if self._proposed is not None:
            self._take_found(self._proposed)

    def ask_language(self, sentence: str | None) -> None:
        """Show that the language of a new person is missing, or no longer. Emits nothing."""
        self._new.show_error(sentence)
        if sentence:
            self._new.take_focus()

    def take_focus(self) -> None:
        """Move the focus to the name."""
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    def has_focus(self) -> bool:
        """Tell whether the focus is where one says whom the note is about."""
        part = QApplication.focusWidget()
        return part is not None and self.isAncestorOf(part)

    def choose_again(self) -> None:
        """Ask again whom the note is about."""
        self._who = None
        self._person.hide()
        self._new.hide()
        self._search.begin_anew()
        self._search.show()
        self.asked_again.emit()
        self.take_focus()

    def _forget_proposal(self) -> None:
        self._proposed = None

    def _take_found(self, line: CaseLine) -> None:
        self._proposed = None
        self.show_person(line)
        self.chosen.emit()

    def _take_new(self, name: str) -> None:
        self._who = NewPerson(name, None)
        self._show(name, words.NEW_PERSON_WORDS.to(self._language))
        self._new.show_value(None)
        self._new.show()
        self._new.take_focus()

    def _take_language(self, answer: Answer | None) -> None:
        if not isinstance(self._who, NewPerson):
            return
        language = answer if isinstance(answer, str) else None
        self._who = NewPerson(self._who.name, language)
        self._new.show_value(answer)
        self.ask_language(None)
        if language is not None:
            self.chosen.emit()

    def _show(self, name: str, facts: str) -> None:
        say(self._name, name)
        say(self._facts, facts)
        # As high as the box it takes the place of: nothing moves under the pointer.
        self._person.setMinimumHeight(self._search.sizeHint().height())
        self._search.hide()
        self._new.hide()
        self._person.show()

    def _person_line(self) -> QWidget:
        again = link(
            words.CHANGE_PERSON.to(self._language),
            symbol=Icon.SEARCH,
            clicked=self.choose_again,
            name="note.other_person",
        )
        texts = column(spacing=2)
        texts.addWidget(self._name)
        texts.addWidget(self._facts)
        line = row(IconView(Icon.PERSON, Colour.ACCENT, 24), spacing=Space.M)
        line.addLayout(texts, 1)
        line.addWidget(again)
        made = QWidget()
        made.setLayout(line)
        return made
