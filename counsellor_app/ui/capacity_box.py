"""In which capacity somebody signs, asked where the paper leaves it open."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from counsellor_app.law.catalogue import SignatoryKind
from counsellor_app.text import Language, Text
from counsellor_app.ui.choice_box import ChoiceBox, Choosable
from counsellor_app.ui.paper_bar import asked
from counsellor_app.ui.parts import Kind, column, paragraph, say
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.words import esigning as words


class CapacityBox(QWidget):
    """A list of capacities under a question, and beside it what is missing."""

    def __init__(
        self, language: Language, capacities: Sequence[SignatoryKind], name: Text, code: str
    ) -> None:
        super().__init__()
        self._language = language
        self._box = ChoiceBox(
            language, [Choosable(one.value, _capital(one.text.to(language))) for one in capacities]
        )
        self._box.setObjectName(code)
        self._box.edited.connect(self._clear)
        self._problem = paragraph(kind=Kind.ERROR)
        hint = words.CAPACITY_HINT.to(language)
        lines = column(self, Space.XS)
        lines.addWidget(asked(name.to(language), self._box, hint))
        lines.addWidget(self._problem)
        self._problem.hide()
        self.setFocusProxy(self._box)

    def show_chosen(self, kind: SignatoryKind | None) -> None:
        """Show what is chosen; None chooses nothing. Emits nothing."""
        self._box.show_chosen(None if kind is None else kind.value)
        self._clear()

    def chosen(self) -> SignatoryKind | None:
        """Return the capacity chosen."""
        code = self._box.chosen()
        return None if code is None else SignatoryKind(code)

    def complain(self, why: Text) -> None:
        """Say what is missing, with the focus in the list."""
        say(self._problem, why.to(self._language))
        self._problem.show()
        announce(self, self._problem.text())
        self._box.setFocus()

    def _clear(self) -> None:
        self._problem.hide()


def _capital(words_said: str) -> str:
    return words_said[:1].upper() + words_said[1:]
