"""One row of a value's history: what, from when to when, on which basis, who fixed it and why."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.services.rulebook_page import HistoryLine, KeptRow
from counsellor_app.text import Language, short_date, short_moment
from counsellor_app.ui.parts import (
    Kind,
    column,
    link,
    paragraph,
    pill,
    row,
    rule,
    say,
    show_pill,
)
from counsellor_app.ui.rulebook_rows import period
from counsellor_app.ui.tokens import Space, Tone
from counsellor_app.ui.words import rulebook as words


class HistoryRow(QWidget):
    """A row that is built once and then changes its words; the office's can be withdrawn."""

    corrected = Signal(object)  # the HistoryLine
    withdrawn = Signal(object)  # its KeptRow

    def __init__(self, language: Language, place: int) -> None:
        super().__init__()
        self._language = language
        self._line: HistoryLine | None = None
        self._said = paragraph(kind=Kind.STRONG)
        self._state = pill("", Tone.NEUTRAL)
        self._period = paragraph(kind=Kind.BODY)
        self._basis = paragraph(kind=Kind.CAPTION)
        self._kept = paragraph(kind=Kind.CAPTION)
        self._correct = link(
            words.CORRECT.to(language), clicked=self._take, name=f"history.{place}.correct"
        )
        self._correct.setToolTip(words.CORRECT_TIP.to(language))
        self._withdraw = link(
            words.WITHDRAW.to(language), clicked=self._end, name=f"history.{place}.withdraw"
        )
        lines = column(self, 2)
        lines.addWidget(rule())
        lines.addSpacing(Space.XS)
        head = row(spacing=Space.S)
        head.addWidget(self._said, 1)
        head.addWidget(self._state)
        lines.addLayout(head)
        for part in (self._period, self._basis, self._kept):
            lines.addWidget(part)
        acts = row(self._correct, self._withdraw, spacing=Space.M)
        acts.addStretch(1)
        lines.addLayout(acts)

    def show_line(self, line: HistoryLine, *, is_day: bool, may_change: bool) -> None:
        """Show a row of the history. Emits nothing."""
        self._line = line
        kept, language = line.kept, self._language
        gone = kept is not None and kept.withdrawn_because is not None
        say(self._said, line.said.to(language))
        held = period(line.start, line.until)
        if is_day and line.start is not None:
            held = words.ON_DAY.filled(start=short_date(line.start))
        say(self._period, held.to(language))
        say(self._basis, str(line.basis))
        said = "" if kept is None else _recorded(kept, language)
        say(self._kept, said)
        self._kept.setVisible(bool(said))
        state = words.WITHDRAWN if gone else words.HOLDS
        shown = gone or (line.holds and not is_day)
        tone = Tone.NEUTRAL if gone else Tone.OK
        show_pill(self._state, state.to(language) if shown else "", tone)
        self._correct.setVisible(may_change and not gone)
        self._withdraw.setVisible(may_change and kept is not None and not gone)
        described = ". ".join((line.said.to(language), held.to(language)))
        for act in (self._correct, self._withdraw):
            act.setAccessibleDescription(described)

    def _take(self) -> None:
        if self._line is not None:
            self.corrected.emit(self._line)

    def _end(self) -> None:
        if self._line is not None and self._line.kept is not None:
            self.withdrawn.emit(self._line.kept)


def _recorded(kept: KeptRow, language: Language) -> str:
    moment = short_moment(kept.recorded_at)
    said = words.KEPT_BY.filled(name=kept.by, moment=moment, reason=kept.reason).to(language)
    if kept.withdrawn_because is None:
        return said
    ended = words.WITHDRAWN_BY.filled(name=kept.withdrawn_by, reason=kept.withdrawn_because)
    return f"{said}\n{ended.to(language)}"
