"""What does not match in the register, and what to do, before anybody works on in it."""

from PySide6.QtCore import Qt, Signal

from counsellor_app.errors import UserError
from counsellor_app.services.desk import Desk
from counsellor_app.services.vigilance import Concern, Noticed, acknowledge, noticed
from counsellor_app.text import Language
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.door_page import DoorPage
from counsellor_app.ui.messages import tell
from counsellor_app.ui.parts import Kind, Role, paragraph
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.tokens import Tone
from counsellor_app.ui.words import opening as words

_TO_DO = {
    Concern.OLDER: words.NOTICED_OLDER,
    Concern.CHANGED: words.NOTICED_CHANGED,
    Concern.DRAFT: words.NOTICED_DRAFT,
}


class NoticedPage(DoorPage):
    """What was noticed, and two ways on: taking note of it, or closing the program."""

    seen = Signal()
    closed = Signal()

    def __init__(self, desk: Desk, language: Language, clock: Clock) -> None:
        super().__init__(
            language, words.NOTICED_TITLE.to(language), words.NOTICED_WORDS.to(language)
        )
        self._desk, self._clock = desk, clock
        found = noticed(desk)
        said = [_sentence(one, language) for one in found]
        self.show_problem("\n".join(said), Tone.WARN)
        self.body.addWidget(paragraph(words.NOTICED_WHAT.to(language), Kind.STRONG))
        concerns = {one.concern for one in found}
        to_do = [_TO_DO[concern].to(language) for concern in Concern if concern in concerns]
        for words_of_one in to_do:
            self.body.addWidget(paragraph(words_of_one))
        self.body.addWidget(paragraph(words.NOTICED_JOURNAL.to(language), Kind.CAPTION))
        self._close = self.add_back(words.NOTICED_CLOSE.to(language), self.closed.emit, "close")
        self.add_act(words.NOTICED_SEEN.to(language), self._take_note, Role.PRIMARY, "seen")
        announce(self, " ".join((*said, *to_do)))

    def take_focus(self) -> None:
        """Put the focus where a key pressed by chance acknowledges nothing."""
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_note(self) -> None:
        try:
            acknowledge(self._desk, self._clock.now())
        except UserError as error:
            tell(self, error, self.language)
            return
        self.seen.emit()


def _sentence(one: Noticed, language: Language) -> str:
    said = one.said.to(language)
    return said if one.times == 1 else said + words.NOTICED_TIMES.of(one.times).to(language)
