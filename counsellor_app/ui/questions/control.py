"""What every control is: the part of a question that one answers in."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.forms.answers import Answer, Answers
from counsellor_app.forms.checking import Gap
from counsellor_app.forms.given import Given
from counsellor_app.forms.kinds import LinkTo, Option
from counsellor_app.services.pages import Shown
from counsellor_app.ui.attached_files import Files
from counsellor_app.ui.phrase_book import Phrasebook

NARROW, SHORT, WIDE = 112, 240, 440  # widths of boxes in pixels at 100 % text

FindCases = Callable[[str], tuple[Option, ...]]


def _no_cases(_query: str) -> tuple[Option, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a question: the form's answers, what is given, what links reach.

    ``linked`` are the same answers, and beside them those of the plan its links point into.
    ``find_cases`` looks cases up by name or number, for a link to one of them.
    """

    answers: Answers = field(default_factory=dict)
    given: Given = field(default_factory=Given)
    links: Mapping[LinkTo, tuple[Option, ...]] = field(default_factory=dict)
    find_cases: FindCases = _no_cases
    phrases: Phrasebook | None = None
    linked: Answers = field(default_factory=dict)
    files: Files | None = None


class Control(QWidget):
    """The part of a question that one answers in.

    It shows an answer without a word and tells when somebody types or is done.
    """

    typing = Signal()  # a key changed it
    settled = Signal()  # an answer was chosen, or the box was left
    refused = Signal(str)  # the sentence why something did not fit
    entered = Signal(object)  # a question inside it took the focus
    article_asked = Signal(object)
    worn = Signal(object)  # the FormLook in which what stands inside it is asked from now on

    holds_typing = True  # while typing goes on, nothing shown may change the box

    def boxes(self) -> Sequence[QWidget]:
        """Return the widgets that take the focus, in reading order."""
        raise NotImplementedError

    def answer(self) -> Answer | None:
        """Return the answer as it stands."""
        raise NotImplementedError

    def show_answer(self, answer: Answer | None) -> None:
        """Show an answer, or nothing. Emits nothing."""
        raise NotImplementedError

    def show_around(self, around: Around) -> None:
        """Take notice of what stands around the question. Emits nothing."""

    def show_gaps(self, gaps: Sequence[Gap]) -> None:
        """Show what is wrong inside a table of answers. Emits nothing."""

    def show_shown(self, shown: Sequence[Shown]) -> None:
        """Show what the rules say, where the control itself is that place. Emits nothing."""

    def says_itself(self) -> bool:
        """Tell whether the control already says what is wrong with its answer."""
        return False

    def commit(self) -> None:
        """Tell what was typed inside and not told yet, and be done with it."""

    def tell_typed(self) -> None:
        """Tell what was typed inside so far; the typing goes on."""

    def is_pointless(self) -> bool:
        """Tell whether nobody could answer here now."""
        return False

    def take_focus(self) -> None:
        """Move the focus to the first box, or the one that is answered."""
        boxes = self.boxes()
        if boxes:
            boxes[0].setFocus(Qt.FocusReason.OtherFocusReason)
