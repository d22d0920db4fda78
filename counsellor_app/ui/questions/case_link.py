"""A pointer to another case, found by name or number as lists show it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QPushButton, QWidget

from counsellor_app.forms.answers import Answer
from counsellor_app.forms.kinds import Link, Option
from counsellor_app.text import Language
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.line_edits import search_box
from counsellor_app.ui.parts import Kind, column, link, paragraph, row, say
from counsellor_app.ui.questions.control import WIDE, Around, Control, FindCases
from counsellor_app.ui.theme import px
from counsellor_app.ui.tokens import Colour, Space
from counsellor_app.ui.words import family as words
from counsellor_app.ui.wrapped import ElidedLabel, WrappingLink

_AFTER_LAST_KEY_MS = 120
_LEAST_LETTERS = 2
_MOST_SHOWN = 6


class CaseLinkControl(Control):
    """The case a row points to; without one a box that looks for it."""

    holds_typing = False  # what is typed looks for a case; only choosing one answers

    def __init__(self, field: Link, language: Language, name: str) -> None:
        super().__init__()
        self._field = field
        self._language = language
        self._target: str | None = None
        self._linked: tuple[Option, ...] = ()
        self._found: tuple[Option, ...] = ()
        self._find: FindCases = Around().find_cases
        self._box = search_box(language, words.FIND_CASE.to(language))
        self._box.setMaximumWidth(px(WIDE))
        self._none = paragraph(words.NO_CASE_FOUND.to(language), Kind.CAPTION)
        self._links: list[WrappingLink] = []
        self._name = name
        self._shown = ElidedLabel(Kind.STRONG.value)
        self._unlink: QPushButton = link(
            words.UNLINK.to(language),
            symbol=Icon.DELETE,
            clicked=self._forget,
            name=f"{name}.unlink",
        )
        self._line = QWidget()
        line = row(self._shown, self._unlink, spacing=Space.M)
        line.addStretch(1)
        self._line.setLayout(line)
        self._results = column(spacing=Space.XS)
        whole = column(self, Space.XS)
        for part in (self._line, self._box, self._none):
            whole.addWidget(part)
        whole.addLayout(self._results)
        whole.addWidget(paragraph(words.LINK_IS_OURS.to(language), Kind.CAPTION))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._search)
        self._box.edited.connect(lambda: self._timer.start(_AFTER_LAST_KEY_MS))
        self._show_state()

    def boxes(self) -> Sequence[QWidget]:
        return (self._box, self._unlink)

    def answer(self) -> Answer | None:
        return self._target

    def show_answer(self, answer: Answer | None) -> None:
        self._target = answer if isinstance(answer, str) else None
        self._show_state()

    def show_around(self, around: Around) -> None:
        self._find = around.find_cases
        self._linked = tuple(around.links.get(self._field.to, ()))
        self._show_state()

    def take_focus(self) -> None:
        part = self._box if self._target is None else self._unlink
        part.setFocus(Qt.FocusReason.OtherFocusReason)

    def _search(self) -> None:
        typed = self._box.typed().strip()
        enough = len(typed) >= _LEAST_LETTERS
        self._found = self._find(typed)[:_MOST_SHOWN] if enough else ()
        self._none.setVisible(enough and not self._found)
        while len(self._links) < len(self._found):
            made = WrappingLink(Colour.ACCENT)
            made.setObjectName(f"{self._name}.case.{len(self._links) + 1}")
            made.clicked.connect(partial(self._choose, len(self._links)))
            self._links.append(made)
            self._results.addWidget(made)
        for place, part in enumerate(self._links):
            part.setVisible(place < len(self._found))
            said = self._found[place].text if place < len(self._found) else None
            case = "" if said is None else said.to(self._language)
            say(part, words.LINK_TO.filled(case=case).to(self._language))

    def _choose(self, place: int, _checked: bool = False) -> None:
        chosen = self._found[place]
        self._target = chosen.value
        self._linked = (*self._linked, chosen)
        self._show_state()
        self._unlink.setFocus(Qt.FocusReason.OtherFocusReason)
        self.settled.emit()

    def _forget(self) -> None:
        self._target = None
        self._show_state()
        self._box.setFocus(Qt.FocusReason.OtherFocusReason)
        self.settled.emit()

    def _show_state(self) -> None:
        """Show the case linked, or the box that looks for one."""
        is_linked = self._target is not None
        case = next((one.text for one in self._linked if one.value == self._target), None)
        say(self._shown, (words.CASE_GONE if case is None else case).to(self._language))
        self._line.setVisible(is_linked)
        self._box.setVisible(not is_linked)
        self._none.hide()
        if is_linked:
            self._box.show_text("")
            self._found = ()
        for place, part in enumerate(self._links):
            part.setVisible(place < len(self._found))
