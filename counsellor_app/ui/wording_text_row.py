"""One text of the office for a clause: its words, how it stands, who did what, the steps left."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.services.office_wording import TextState
from counsellor_app.services.paper_approval import PaperApproval
from counsellor_app.services.phrases import Noted
from counsellor_app.services.wording_page import ClausePage, TextLine
from counsellor_app.text import Language, Text, short_date, short_moment
from counsellor_app.ui.parts import (
    Kind,
    button,
    column,
    on_click,
    paragraph,
    pill,
    row,
    rule,
    say,
    show_pill,
)
from counsellor_app.ui.tokens import Colour, Space, Tone
from counsellor_app.ui.wording_rows import TONES
from counsellor_app.ui.words import wording as words
from counsellor_app.ui.wrapped import WrappingLink

_CALM = (TextState.WITHDRAWN, TextState.REPLACED)


class TextRow(QWidget):
    """A text that is built once and then changes its words."""

    confirm_wanted = Signal(object)  # the TextLine
    approval_wanted = Signal(object)  # the TextLine
    withdrawal_wanted = Signal(object)  # the TextLine

    def __init__(self, language: Language, place: int) -> None:
        super().__init__()
        self._language = language
        self._line: TextLine | None = None
        self._state = pill("", Tone.NEUTRAL)
        self._transcribed = pill(words.TRANSCRIBED.to(language), Tone.NEUTRAL)
        self._words = paragraph()
        self._problem = paragraph(kind=Kind.ERROR)
        self._steps = paragraph(kind=Kind.CAPTION)
        self._confirm = button(
            words.CONFIRM.to(language), clicked=self._ask_confirm, name=f"text.{place}.confirm"
        )
        self._on_paper = WrappingLink(Colour.ACCENT)
        self._on_paper.setText(words.ON_PAPER_ACT.to(language))
        self._on_paper.setObjectName(f"text.{place}.on_paper")
        on_click(self._on_paper, self._ask_approval)
        self._withdraw = WrappingLink(Colour.ACCENT)
        self._withdraw.setText(words.WITHDRAW.to(language))
        self._withdraw.setObjectName(f"text.{place}.withdraw")
        on_click(self._withdraw, self._ask_end)
        self._lay_out()

    def _lay_out(self) -> None:
        lines = column(self, Space.XS)
        lines.addWidget(rule())
        head = row(self._state, self._transcribed)
        head.addStretch(1)
        lines.addLayout(head)
        for part in (self._words, self._problem, self._steps):
            lines.addWidget(part)
        for act in (self._confirm, self._on_paper, self._withdraw):
            line = row(act)
            line.addStretch(1)
            lines.addLayout(line)

    def show_line(self, line: TextLine, page: ClausePage) -> None:
        """Show a text as it stands. Emits nothing."""
        self._line = line
        said, text = self._language, line.text
        show_pill(self._state, words.STATES[text.state].to(said), TONES[text.state])
        say(self._words, text.words.strip())
        problem = text.problem
        say(self._problem, "" if problem is None else problem.to(said))
        self._problem.setVisible(problem is not None)
        say(self._steps, "\n".join(one.to(said) for one in _steps(line, page)))
        waits = text.state is TextState.PROPOSED
        self._confirm.setVisible(waits and page.may_confirm and not line.is_own)
        self._on_paper.setVisible(waits and page.may_transcribe)
        self._transcribed.setVisible(text.on_paper is not None)
        self._withdraw.setVisible(text.stands and page.may_withdraw)
        for act in (self._confirm, self._on_paper, self._withdraw):
            act.setAccessibleDescription(text.words.strip())

    def _ask_confirm(self) -> None:
        if self._line is not None:
            self.confirm_wanted.emit(self._line)

    def _ask_approval(self) -> None:
        if self._line is not None:
            self.approval_wanted.emit(self._line)

    def _ask_end(self) -> None:
        if self._line is not None:
            self.withdrawal_wanted.emit(self._line)


def _steps(line: TextLine, page: ClausePage) -> list[Text]:
    """Return who took which step, and what the text waits for."""
    text = line.text
    moment = short_moment(line.proposed.at)
    said = [
        words.PROPOSED_BY.filled(name=line.proposed.by, moment=moment, reason=text.proposed.reason)
    ]
    if line.confirmed is not None:
        said.append(_confirmation(line.confirmed, text.on_paper))
    if line.withdrawn is not None and text.withdrawn is not None:
        said.append(
            words.WITHDRAWN_BY.filled(
                name=line.withdrawn.by,
                moment=short_moment(line.withdrawn.at),
                reason=text.withdrawn.reason,
            )
        )
    if text.state in _CALM:
        return said
    if line.is_older:
        said.append(words.OLDER.filled(version=text.follows))
    if text.state is TextState.PROPOSED and (line.is_own or not page.may_confirm):
        said.append(words.WAITS_OWN if line.is_own else words.WAITS)
    if text.state is TextState.IN_FORCE:
        said.append(words.OFFICE_UNREAD)
    return said


def _confirmation(noted: Noted, on_paper: PaperApproval | None) -> Text:
    """Return who confirmed a text here, or who approved it on paper and who says so."""
    moment = short_moment(noted.at)
    if on_paper is None:
        return words.CONFIRMED_BY.filled(name=noted.by, moment=moment)
    return words.APPROVED_BY.filled(
        by=on_paper.by,
        number=on_paper.number,
        day=short_date(on_paper.on),
        name=noted.by,
        moment=moment,
    )
