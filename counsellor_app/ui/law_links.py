"""The articles that a few sentences rest on, each a small link, with the marks they carry."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from counsellor_app.law.citation import Basis
from counsellor_app.services.pages import Shown
from counsellor_app.text import Language
from counsellor_app.ui.parts import pill, row, show_pill
from counsellor_app.ui.questions.basis_link import basis_link, show_basis
from counsellor_app.ui.tokens import Tone
from counsellor_app.ui.words import law as words


class LawLinks(QWidget):
    """Links made once and then changed in place; without articles it hides."""

    article_asked = Signal(object)

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._laws: tuple[Basis, ...] = ()
        self._links: list[QPushButton] = []
        self._check = pill("", Tone.WARN)
        self._line = row(self._check)
        self._line.addStretch(1)
        self.setLayout(self._line)
        self.hide()

    def show_laws(self, shown: Sequence[Shown]) -> None:
        """Show the article of each sentence, once. Emits nothing."""
        self._laws = tuple(dict.fromkeys(one.basis for one in shown if one.basis is not None))
        while len(self._links) < len(self._laws):
            made = basis_link(self._language)
            made.clicked.connect(partial(self._ask, len(self._links)))
            self._line.insertWidget(len(self._links), made)
            self._links.append(made)
        for place, part in enumerate(self._links):
            show_basis(part, self._laws[place] if place < len(self._laws) else None)
        marked = words.MARK.to(self._language) if any(one.check for one in shown) else ""
        show_pill(self._check, marked, Tone.WARN)
        self.setVisible(bool(self._laws))

    def _ask(self, place: int, _checked: bool = False) -> None:
        self.article_asked.emit(self._laws[place])
