"""Answers that may be copied into a form, each with a tick; what is ticked is told."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from counsellor_app.services.copying import CopyLine, CopyOffer
from counsellor_app.text import Language
from counsellor_app.ui.choices import SquareChoice
from counsellor_app.ui.messages import Message
from counsellor_app.ui.parts import Kind, Role, column, link, paragraph, row
from counsellor_app.ui.theme import px
from counsellor_app.ui.tokens import Space, Tone
from counsellor_app.ui.words import common
from counsellor_app.ui.words import family as words

_WIDTH = 680
_HIGHEST = 420
_LONGEST = 160  # characters of an answer shown beside its tick


class CopyFrom(Message):
    """Lists what may be copied, all ticked; of one question only one answer is taken."""

    copied = Signal(object)  # tuple of (CopiedFrom, CopyLine)

    def __init__(self, parent: QWidget, offers: Sequence[CopyOffer], language: Language) -> None:
        title = words.COPY_TITLE.to(language)
        super().__init__(parent, title, words.COPY_WORDS.to(language), Tone.NEUTRAL)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ticks: list[tuple[SquareChoice, CopyOffer, CopyLine]] = []
        inside = QWidget()
        lines = column(inside, Space.S)
        for place, offer in enumerate(offers, 1):
            lines.addWidget(paragraph(offer.title.to(language), Kind.STRONG))
            for line in offer.lines:
                lines.addWidget(self._tick(place, offer, line, language))
        lines.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setMinimumHeight(min(px(_HIGHEST), inside.sizeHint().height() + Space.L))
        everything = link(words.COPY_ALL.to(language), clicked=self._tick_all, name="copy.all")
        nothing = link(words.COPY_NONE.to(language), clicked=self._tick_none, name="copy.none")
        choosing = row(everything, nothing, spacing=Space.M)
        choosing.addStretch(1)
        self.body.addLayout(choosing)
        self.body.addWidget(area, 1)
        self.add_act(common.DISCARD.to(language), Role.PLAIN, self.reject)
        take = self.add_act(words.COPY_NOW.to(language), Role.PRIMARY, self._take)
        take.setObjectName("copy.take")
        take.setDefault(True)
        self.setMinimumWidth(px(_WIDTH))

    def _tick(
        self, place: int, offer: CopyOffer, line: CopyLine, language: Language
    ) -> SquareChoice:
        whole = words.COPY_LINE.filled(label=line.label, said=line.said).to(language)
        one_line = " · ".join(whole.split("\n"))
        short = one_line if len(one_line) <= _LONGEST else f"{one_line[:_LONGEST].rstrip()}…"
        made = SquareChoice(short, f"copy.{place}.{line.field_id}")
        made.setToolTip(whole if short != whole else "")
        made.setAccessibleName(one_line)
        before = any(one.field_id == line.field_id for _, _, one in self._ticks)
        made.setChecked(not before)  # of two relatives the first one is proposed
        self._ticks.append((made, offer, line))
        return made

    def _tick_all(self) -> None:
        seen: set[str] = set()
        for tick, _, line in self._ticks:
            tick.setChecked(line.field_id not in seen)
            seen.add(line.field_id)

    def _tick_none(self) -> None:
        for tick, _, _ in self._ticks:
            tick.setChecked(False)

    def _take(self) -> None:
        chosen = {
            line.field_id: (offer.source, line)
            for tick, offer, line in reversed(self._ticks)
            if tick.isChecked()
        }
        self.accept()
        if chosen:
            self.copied.emit(tuple(chosen.values()))
