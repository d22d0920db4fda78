"""Safe contact, shown before any letter, call, post or print; nothing where nothing is known."""

from collections.abc import Sequence

from counsellor_app.text import Language, Text
from counsellor_app.ui.panels import Banner
from counsellor_app.ui.tokens import Tone
from counsellor_app.ui.words import case as words


class SafeContactCard(Banner):
    """How the person of one case may be reached without harm; it hides until there are lines."""

    def __init__(self, language: Language) -> None:
        super().__init__(Tone.BAD)
        self.setObjectName("safe_contact")
        self._language = language
        self.hide()

    def show_lines(self, lines: Sequence[Text]) -> None:
        """Show what must be known before the person is reached. Emits nothing."""
        said = " · ".join(line.to(self._language) for line in lines)
        self.show_words(words.SAFE_CONTACT.to(self._language), said)
        self.setVisible(bool(lines))
