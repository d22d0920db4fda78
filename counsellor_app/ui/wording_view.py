"""Textele documentelor: clauses in the office's words, languages, the project that pays."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from counsellor_app.law.citation import Basis
from counsellor_app.services.desk import Desk
from counsellor_app.text import Language
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.mnemonics import give_mnemonics
from counsellor_app.ui.paper_bar import PaperBar
from counsellor_app.ui.parts import column, tab_bar
from counsellor_app.ui.shortcuts import page_key
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.wording_clauses import ClausesPane
from counsellor_app.ui.wording_languages import LanguagesPane
from counsellor_app.ui.wording_project import ProjectPane
from counsellor_app.ui.words import wording as words

CLAUSES, LANGUAGES, PROJECT = "clauses", "languages", "project"
_TITLES = {
    CLAUSES: words.TAB_CLAUSES,
    LANGUAGES: words.TAB_LANGUAGES,
    PROJECT: words.TAB_PROJECT,
}
_Pane = ClausesPane | LanguagesPane | ProjectPane


class WordingView(QWidget):
    """The page: one tab for each part; a part is made when it is first shown."""

    left = Signal()
    article_wanted = Signal(object)  # a Basis

    def __init__(
        self, desk: Desk, language: Language, clock: Clock, place: str | None = None
    ) -> None:
        super().__init__()
        self._desk = desk
        self._language = language
        self._clock = clock
        wanted, _, self._clause = (place or "").partition("/")
        bar = PaperBar(words.BACK.to(language))
        bar.show_words(words.TITLE.to(language), words.FACTS.to(language))
        bar.left.connect(self.left)
        titles = [title.to(language) for title in _TITLES.values()]
        self._tabs = tab_bar(titles, words.PARTS.to(language))
        self._tabs.setObjectName("wording.tabs")
        self._stack = QStackedWidget()
        self._panes: dict[str, _Pane] = {}
        whole = column(self, 0)
        whole.addWidget(bar)
        under = column(spacing=0)
        under.setContentsMargins(Space.XL, Space.S, Space.XL, 0)
        under.addWidget(self._tabs)
        whole.addLayout(under)
        whole.addWidget(self._stack, 1)
        self._tabs.setCurrentIndex(list(_TITLES).index(wanted) if wanted in _TITLES else 0)
        self._tabs.currentChanged.connect(lambda _place: self._show_tab())
        self._show_tab()
        for chord, step in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            page_key(self, chord, partial(self._turn_tab, step))
        give_mnemonics(self)

    def refresh(self) -> None:
        """Read what is shown again."""
        self._panes[self._name()].refresh()

    def take_focus(self) -> None:
        """Put the focus into the part that is shown."""
        self._panes[self._name()].take_focus()

    def basis(self) -> Basis | None:
        """Return the article the chosen clause rests on."""
        pane = self._panes[self._name()]
        return pane.basis() if isinstance(pane, ClausesPane) else None

    def tab(self) -> str:
        """Return which part is shown, and which clause of it."""
        pane = self._panes[self._name()]
        return f"{CLAUSES}/{pane.place()}" if isinstance(pane, ClausesPane) else self._name()

    def _name(self) -> str:
        return list(_TITLES)[self._tabs.currentIndex()]

    def _turn_tab(self, step: int) -> None:
        self._tabs.setCurrentIndex((self._tabs.currentIndex() + step) % self._tabs.count())
        self.take_focus()

    def _show_tab(self) -> None:
        name = self._name()
        if name not in self._panes:
            self._panes[name] = self._made(name)
            self._stack.addWidget(self._panes[name])
        self._panes[name].refresh()
        self._stack.setCurrentWidget(self._panes[name])

    def _made(self, name: str) -> _Pane:
        makers: dict[str, Callable[[], _Pane]] = {
            CLAUSES: self._made_clauses,
            LANGUAGES: lambda: LanguagesPane(self._desk, self._language, self._clock),
            PROJECT: lambda: ProjectPane(self._desk, self._language, self._clock),
        }
        return makers[name]()

    def _made_clauses(self) -> ClausesPane:
        made = ClausesPane(self._desk, self._language, self._clock, self._clause)
        made.article_wanted.connect(self.article_wanted)
        return made
