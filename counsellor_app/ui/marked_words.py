"""Two texts beside each other: which words only one of them has, painted so that it shows.

What is gone is struck through and what is new underlined, on a soft ground: never by colour
alone. The words stay plain text, for they are what people typed.
"""

import re
from difflib import SequenceMatcher
from enum import Enum

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel

from counsellor_app.ui.parts import Kind
from counsellor_app.ui.theme import colour
from counsellor_app.ui.tokens import Colour, Tone
from counsellor_app.ui.wrapped import grow_downwards

Place = tuple[int, int]  # where words begin in a text, and how many letters they are
_WORDS = re.compile(r"\s+|\w[\w.,:/@'’-]*\w|.")  # 1.850,00 and a web address are one word
_NARROWEST, _USUAL = 60, 200
_LINE_END = "\u2028"  # as many letters as a line feed, and a layout breaks the line there


class Mark(Enum):
    """What it means that only one text has some words."""

    GONE = Tone.BAD
    NEW = Tone.OK
    DIFFERS = Tone.WARN


def marked_places(one: str, other: str) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
    """Return where each of two texts has words the other has not; whole words are marked."""
    mine, theirs = _WORDS.findall(one), _WORDS.findall(other)
    mine_at, theirs_at = _starts(mine), _starts(theirs)
    found: tuple[list[Place], list[Place]] = ([], [])
    for kind, a, b, c, d in SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        for places, starts, first, end in ((found[0], mine_at, a, b), (found[1], theirs_at, c, d)):
            if end > first:
                places.append((starts[first], starts[end] - starts[first]))
    return tuple(found[0]), tuple(found[1])


class MarkedLabel(QLabel):
    """A label that wraps, some words of which are marked."""

    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self._mark = mark
        self._places: tuple[Place, ...] = ()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", Kind.BODY.value)
        self.setWordWrap(True)
        self.setSizePolicy(grow_downwards())

    def show_words(self, words: str, places: tuple[Place, ...]) -> None:
        """Show words, and mark those at these places. Emits nothing."""
        self._places = places
        self.setText(words)
        self.updateGeometry()
        self.update()

    def marked(self) -> tuple[str, ...]:
        """Return the words that are marked."""
        return tuple(self.text()[start : start + length] for start, length in self._places)

    def sizeHint(self) -> QSize:
        return QSize(_USUAL, self.heightForWidth(max(self.width(), _USUAL)))

    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, self.fontMetrics().lineSpacing())

    def heightForWidth(self, width: int) -> int:
        return self._laid_out(width)[1]

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(colour(Colour.TEXT))
        self._laid_out(self.width())[0].draw(painter, QPointF(0, 0))
        painter.end()

    def _laid_out(self, width: int) -> tuple[QTextLayout, int]:
        """Return the words in lines so wide, and how high they are together."""
        made = QTextLayout(self.text().replace("\n", _LINE_END), self.font())
        option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        made.setTextOption(option)
        made.setFormats([self._format(start, length) for start, length in self._places])
        made.beginLayout()
        height = 0.0
        line = made.createLine()
        while line.isValid():
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, height))
            height += line.height()
            line = made.createLine()
        made.endLayout()
        return made, int(height + 0.999)

    def _format(self, start: int, length: int) -> QTextLayout.FormatRange:
        tone = self._mark.value
        letters = QTextCharFormat()
        letters.setBackground(colour(tone.soft))
        letters.setForeground(colour(tone.ink))
        letters.setFontStrikeOut(self._mark is Mark.GONE)
        letters.setFontUnderline(self._mark is not Mark.GONE)
        made = QTextLayout.FormatRange()
        words = self.text()
        made.start = _units(words[:start])
        made.length, made.format = _units(words[start : start + length]), letters
        return made


def _starts(words: list[str]) -> list[int]:
    """Return where each word begins, and where the last one ends."""
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word))
    return starts


def _units(words: str) -> int:
    """Return how long words are as Qt counts: some letters are two units."""
    return len(words.encode("utf-16-le")) // 2
