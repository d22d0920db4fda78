"""The approval of a text on paper, transcribed: who approved, the number, the day."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from counsellor_app.errors import UserError
from counsellor_app.services.paper_approval import ApprovalPart, PaperApproval, problems_of
from counsellor_app.services.wording_page import LONGEST, TextLine
from counsellor_app.text import Language, Text
from counsellor_app.ui.day_box import DayBox
from counsellor_app.ui.line_edits import LineBox, ParagraphBox
from counsellor_app.ui.messages import Message, grow, tell
from counsellor_app.ui.paper_bar import asked
from counsellor_app.ui.parts import Kind, Role, column, paragraph, say
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.theme import px, set_property
from counsellor_app.ui.tokens import Space, Tone
from counsellor_app.ui.words import common
from counsellor_app.ui.words import wording as words

_WIDTH, _WIDEST, _NUMBER_WIDTH = 620, 540, 260
_LONGEST_WHO, _LONGEST_NUMBER = 200, 60


class ApprovalAsked(Message):
    """Asks for what stands on the paper; accepted once it was recorded."""

    def __init__(
        self,
        parent: QWidget,
        line: TextLine,
        language: Language,
        today: Callable[[], date],
        take: Callable[[PaperApproval], object],
    ) -> None:
        title, said = words.APPROVAL_TITLE.to(language), words.APPROVAL_FOLLOWS.to(language)
        super().__init__(parent, title, said, Tone.NEUTRAL)
        self.setObjectName("text.approval")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(px(_WIDTH))
        self._line = line
        self._language = language
        self._today = today
        self._take = take
        self._by = LineBox(language, _LONGEST_WHO)
        self._by.setObjectName("approval.by")
        self._number = LineBox(language, _LONGEST_NUMBER)
        self._number.setObjectName("approval.number")
        self._on = DayBox(language, today)
        self._on.line.setObjectName("approval.on")
        self._lay_out()
        self._by.setFocus()

    def _lay_out(self) -> None:
        said = self._language
        text = _Quoted(said, LONGEST)
        text.setObjectName("approval.text")
        text.setReadOnly(True)
        text.show_text(self._line.text.words.strip())
        self.body.addWidget(asked(words.APPROVED_TEXT.to(said), text, widest=_WIDEST))
        who = words.APPROVED_WHO_HELP.filled(name=self._line.proposed.by)
        self._asked = {
            ApprovalPart.BY: _Asked(words.APPROVED_WHO, self._by, said, who),
            ApprovalPart.NUMBER: _Asked(
                words.APPROVED_NUMBER, self._number, said, widest=_NUMBER_WIDTH
            ),
            ApprovalPart.ON: _Asked(words.APPROVED_ON, self._on, said),
        }
        for part in self._asked.values():
            self.body.addWidget(part)
        self.add_act(common.DISCARD.to(said), Role.PLAIN, self.reject)
        take = self.add_act(words.APPROVAL_NOW.to(said), Role.PRIMARY, self._give)
        take.setObjectName("approval.now")
        take.setDefault(True)

    def _give(self) -> None:
        by, number, on = self._by.typed(), self._number.typed(), self._on.day()
        proposer = self._line.proposed.by
        problems = problems_of(by, number, on, proposer=proposer, today=self._today())
        for name, part in self._asked.items():
            part.complain(problems.get(name))
        grow(self)
        if problems or on is None:
            announce(self, " ".join(one.to(self._language) for one in problems.values()))
            self._asked[next(iter(problems))].setFocus()
            return
        try:
            self._take(PaperApproval(by=by, number=number, on=on))
        except UserError as error:
            tell(self, error, self._language)
            return
        self.accept()


class _Quoted(ParagraphBox):
    """The text to compare with the paper; a long one leaves room for the questions."""

    lines = (1, 6)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()  # Qt tells of no new lines when it is only the width that changed


class _Asked(QWidget):
    """A box under its name; what is to be mended stands under it."""

    def __init__(
        self,
        name: Text,
        box: LineBox | DayBox,
        language: Language,
        hint: Text | None = None,
        widest: int = _WIDEST,
    ) -> None:
        super().__init__()
        self._language = language
        self._hint = "" if hint is None else hint.to(language)
        self._line = box.line if isinstance(box, DayBox) else box
        self._problem = paragraph(kind=Kind.ERROR)
        self._problem.hide()
        lines = column(self, Space.XS)
        lines.addWidget(asked(name.to(language), box, self._hint, widest))
        lines.addWidget(self._problem)
        self.setFocusProxy(box)

    def complain(self, problem: Text | None) -> None:
        """Say what is to be mended, or that nothing is."""
        said = "" if problem is None else problem.to(self._language)
        say(self._problem, said)
        self._problem.setVisible(bool(said))
        set_property(self._line, "invalid", "true" if said else "false")
        self._line.setAccessibleDescription(" ".join(filter(None, (said, self._hint))))
