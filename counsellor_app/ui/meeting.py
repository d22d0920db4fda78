"""First contact: a name and a language, and the case is open."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.errors import UserError
from counsellor_app.forms.catalogues import entries
from counsellor_app.forms.kinds import Catalogue
from counsellor_app.services.desk import Desk
from counsellor_app.services.intake import meet
from counsellor_app.text import Language, Text
from counsellor_app.ui.choice_box import Choosable, SearchingChoiceBox
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.door_page import asked
from counsellor_app.ui.line_edits import LineBox
from counsellor_app.ui.messages import Message, tell
from counsellor_app.ui.parts import Kind, Role, label, say
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.tokens import Tone
from counsellor_app.ui.words import common
from counsellor_app.ui.words import lists as words


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
        self._problem = label(kind=Kind.ERROR)
        self._problem.hide()
        for part in (
            asked(words.MEET_NAME.to(language), self._name),
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

    def _say(self, why: Text, part: QWidget) -> None:
        said = why.to(self._language)
        say(self._problem, said)
        self._problem.show()
        announce(self, said)
        part.setFocus(Qt.FocusReason.OtherFocusReason)
