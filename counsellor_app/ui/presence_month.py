"""A person's presence month by month, to read: planned, attended, excused, the rate."""

from fractions import Fraction
from math import floor

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from counsellor_app.services.presence_pages import PresenceMonth, PresencePage
from counsellor_app.text import Language, Text
from counsellor_app.ui.parts import Kind, column, label, paragraph
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.words import sessions as words

_HALF = Fraction(1, 2)
_HEADS = (words.MONTH, words.PLANNED, words.ATTENDED, words.EXCUSED, words.RATE)


class PresenceByMonth(QWidget):
    """Shows the presence of one person, known of a month at least; changes nothing."""

    def __init__(self, page: PresencePage, language: Language) -> None:
        super().__init__()
        self._language = language
        self.setObjectName("presence_by_month")
        self.setAccessibleName(words.BY_MONTH.to(language))
        whole = column(self, Space.S)
        whole.addLayout(self._table(page))
        whole.addWidget(paragraph(words.RATE_NOTE.to(language), Kind.CAPTION))

    def _table(self, page: PresencePage) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.L)
        grid.setVerticalSpacing(Space.S)
        for place, head in enumerate(_HEADS):
            grid.addWidget(_cell(head.to(self._language), Kind.CAPTION, place), 0, place)
        lines = (*page.months, page.total) if len(page.months) > 1 else page.months
        for height, line in enumerate(lines, 1):
            kind = Kind.STRONG if line.month is None else Kind.BODY
            said = self._said(line)
            for place, words_of in enumerate(said):
                part = _cell(words_of, kind, place)
                part.setAccessibleName(f"{said[0]}, {_HEADS[place].to(self._language)}: {words_of}")
                grid.addWidget(part, height, place)
        grid.setColumnStretch(len(_HEADS), 1)
        return grid

    def _said(self, line: PresenceMonth) -> tuple[str, ...]:
        month = line.month
        name = (
            words.ALL_MONTHS.to(self._language)
            if month is None
            else f"{month.month:02d}.{month.year}"
        )
        counted = (str(number) for number in (line.planned, line.attended, line.excused))
        return (name, *counted, rate_words(line.rate).to(self._language))


def rate_words(rate: Fraction | None) -> Text:
    """Return a rate in whole per cent, a half upwards."""
    if rate is None:
        return words.NO_RATE
    return words.PER_CENT.filled(n=floor(100 * rate + _HALF))


def _cell(said: str, kind: Kind, place: int) -> QLabel:
    made = label(said, kind)
    side = Qt.AlignmentFlag.AlignRight if place else Qt.AlignmentFlag.AlignLeft
    made.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    return made
