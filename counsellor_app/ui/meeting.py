"""First contact: a name and a language, and the case is open."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.cases.ids import CaseId
from counsellor_app.errors import UserError
from counsellor_app.forms.catalogues import entries
from counsellor_app.forms.kinds import Catalogue
from counsellor_app.services.desk import Desk
from counsellor_app.services.intake import meet
from counsellor_app.services.noting import people_called
from counsellor_app.services.pages import CaseLine
from counsellor_app.text import Language, Text
from counsellor_app.ui.choice_box import Choosable, SearchingChoiceBox
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.door_page import asked
from counsellor_app.ui.line_edits import LineBox
from counsellor_app.ui.messages import Message, grow, tell
from counsellor_app.ui.naming import named
from counsellor_app.ui.panels import Card
from counsellor_app.ui.parts import Kind, Role, paragraph, say
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.tokens import Colour, Space, Tone
from counsellor_app.ui.words import common
from counsellor_app.ui.words import lists as words
from counsellor_app.ui.wrapped import WrappingLink

_AFTER_LAST_KEY_MS = 120
_LEAST_LETTERS = 2
_PEOPLE_SHOWN = 4


class KnownPeople(Card):
    """People the name fits, each as a link to the case, so that nobody is written down twice."""

    chosen = Signal(object)  # a CaseId

    def __init__(self, language: Language) -> None:
        super().__init__("warn", Space.XS)
        self._language = language
        self._lines: Sequence[CaseLine] = ()
        self._links: list[WrappingLink] = []
        self._title = paragraph(words.MEET_KNOWN.to(language), Kind.STRONG)
        self.column.addWidget(self._title)
        self.hide()

    def show_people(self, lines: Sequence[CaseLine]) -> None:
        """Show these people, or step aside when there is nobody. Emits nothing."""
        self._lines = lines
        while len(self._links) < len(lines):
            made = WrappingLink(Colour.ACCENT)
            made.setObjectName(f"meet.known.{len(self._links) + 1}")
            made.clicked.connect(partial(self._choose, len(self._links)))
            self._links.append(made)
            self.column.addWidget(made)
        for place, part in enumerate(self._links):
            part.setVisible(place < len(lines))
            say(part, self._words(lines[place]) if place < len(lines) else "")
        self.setVisible(bool(lines))
        if lines:
            announce(self, self._title.text())

    def _choose(self, place: int, _checked: bool = False) -> None:
        self.chosen.emit(self._lines[place].case_id)

    def _words(self, line: CaseLine) -> str:
        parts = (named(line.name, self._language), line.number, line.stage.to(self._language))
        who = " · ".join(part for part in parts if part)
        return words.MEET_IS_KNOWN.filled(who=who).to(self._language)


class Meeting(Message):
    """Asks what the person is called and in which language they talk."""

    met = Signal(object)  # a CaseId

    def __init__(self, parent: QWidget, desk: Desk, language: Language, clock: Clock) -> None:
        title = words.MEET_TITLE.to(language)
        super().__init__(parent, title, words.MEET_WORDS.to(language), Tone.NEUTRAL)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._language = language
        self._clock = clock
        self._name = LineBox(language, 120)
        self._name.setObjectName("meet.name")
        known = [
            Choosable(one.value, one.text.to(language)) for one in entries(Catalogue.LANGUAGES)
        ]
        self._talk = SearchingChoiceBox(language, known)
        self._talk.setObjectName("meet.language")
        self._problem = paragraph(kind=Kind.ERROR)
        self._problem.hide()
        self._known = KnownPeople(language)
        self._known.chosen.connect(self._open_known)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look_up)
        self._name.edited.connect(lambda: self._timer.start(_AFTER_LAST_KEY_MS))
        for part in (
            asked(words.MEET_NAME.to(language), self._name),
            self._known,
            asked(words.MEET_LANGUAGE.to(language), self._talk),
            self._problem,
        ):
            self.body.addWidget(part)
        self.add_act(common.DISCARD.to(language), Role.PLAIN, self.reject)
        go_on = self.add_act(words.MEET_OPEN.to(language), Role.PRIMARY, self._open)
        go_on.setObjectName("meet.open")
        go_on.setDefault(True)
        self._name.setFocus()

    def _open(self) -> None:
        name, talk = self._name.typed().strip(), self._talk.chosen()
        if self._timer.isActive() and self._look_up():
            return  # shown only now: it is to be read before a second case is opened
        if not name:
            self._say(words.MEET_NAME_MISSING, self._name)
            return
        if talk is None:
            self._say(words.MEET_LANGUAGE_MISSING, self._talk)
            return
        try:
            case_id = meet(self._desk, name, talk, self._clock.today(), self._clock.now())
        except UserError as error:
            tell(self, error, self._language)
            return
        self.accept()
        self.met.emit(case_id)

    def _look_up(self) -> bool:
        """Show the people the name fits; return whether there are any."""
        self._timer.stop()
        name = " ".join(self._name.typed().split())
        enough = len(name) >= _LEAST_LETTERS
        lines = people_called(self._desk, name, self._clock.today()) if enough else ()
        self._known.show_people(lines[:_PEOPLE_SHOWN])
        grow(self)
        return bool(lines)

    def _open_known(self, case_id: CaseId) -> None:
        self.accept()
        self.met.emit(case_id)

    def _say(self, why: Text, part: QWidget) -> None:
        said = why.to(self._language)
        say(self._problem, said)
        self._problem.show()
        grow(self)
        announce(self, said)
        part.setFocus(Qt.FocusReason.OtherFocusReason)
