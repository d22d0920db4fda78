"""One entry of a long list, found by typing; and a pointer to a need or to a row."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from counsellor_app.forms.answers import Answer, Typed
from counsellor_app.forms.catalogues import entries
from counsellor_app.forms.kinds import Choice, Link, LinkTo, Option
from counsellor_app.forms.links import TABLES
from counsellor_app.text import Language
from counsellor_app.ui.choice_box import ChoiceBox, Choosable, SearchingChoiceBox
from counsellor_app.ui.parts import Kind, paragraph, row
from counsellor_app.ui.questions.control import WIDE, Around, Control
from counsellor_app.ui.theme import px
from counsellor_app.ui.words import forms as words


class ListControl(Control):
    """A long list, searched by typing."""

    def __init__(self, field: Choice, language: Language) -> None:
        super().__init__()
        offered = field.options if field.catalogue is None else entries(field.catalogue)
        self._box = SearchingChoiceBox(language, _choosable(offered, language))
        self._box.setMaximumWidth(px(WIDE))
        line = row()
        line.addWidget(self._box, 1)
        line.addStretch(0)
        self.setLayout(line)
        self.setFocusProxy(self._box)
        self._box.edited.connect(self.settled)
        self._box.refused.connect(self.refused)

    def boxes(self) -> Sequence[QWidget]:
        return (self._box,)

    def answer(self) -> Answer | None:
        return self._box.chosen()

    def show_answer(self, answer: Answer | None) -> None:
        code = answer.text if isinstance(answer, Typed) else answer
        self._box.show_chosen(code if isinstance(code, str) else None)


class LinkControl(Control):
    """A pointer to what is there to point to now."""

    def __init__(self, field: Link, language: Language) -> None:
        super().__init__()
        self._field = field
        self._language = language
        self._offered: tuple[Option, ...] = ()
        self._target: str | None = None
        self._box = ChoiceBox(language, ())
        self._box.setMaximumWidth(px(WIDE))
        self._nothing = paragraph(words.NOTHING_TO_LINK.to(language), Kind.CAPTION)
        line = row()
        line.addWidget(self._box, 1)
        line.addWidget(self._nothing, 1)
        line.addStretch(0)
        self.setLayout(line)
        self._box.edited.connect(self.settled)
        self._show_reach()

    def boxes(self) -> Sequence[QWidget]:
        return (self._box,)

    def answer(self) -> Answer | None:
        return self._box.chosen()

    def show_answer(self, answer: Answer | None) -> None:
        self._target = answer if isinstance(answer, str) else None
        self._show_target()

    def show_around(self, around: Around) -> None:
        offered = around.links.get(self._field.to, ())
        if offered == self._offered:
            return
        self._offered = offered
        self._box.show_chosen(None)  # a row that is gone leaves no entry behind
        self._box.show_choices(_choosable(offered, self._language))
        self._show_target()

    def is_pointless(self) -> bool:
        """A session is linked from its own list, and its title stands beside the link."""
        return self._field.to is LinkTo.SESSION

    def take_focus(self) -> None:
        self._box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_target(self) -> None:
        """Show what is pointed to; a row that is gone has no name to show."""
        there = any(option.value == self._target for option in self._offered)
        gone = self._field.to in TABLES and not there
        self._box.show_chosen(None if gone else self._target)
        self._show_reach()

    def _show_reach(self) -> None:
        reaches = bool(self._offered) or self._box.chosen() is not None
        self._box.setVisible(reaches)
        self._nothing.setVisible(not reaches)
        # Tab does not get past a part that hands its focus to a hidden one.
        proxy = self._box if reaches else None
        self.setFocusProxy(proxy)  # type: ignore[arg-type]  # the stub forgets None


def _choosable(offered: Sequence[Option], language: Language) -> tuple[Choosable, ...]:
    return tuple(Choosable(option.value, option.text.to(language)) for option in offered)
