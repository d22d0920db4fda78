"""Words painted into the cells of a table: one line, or a line with a smaller one under it."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QPainter

from counsellor_app.ui.theme import colour, font, px
from counsellor_app.ui.tokens import Colour


@dataclass(frozen=True, slots=True)
class Ink:
    """How words are written."""

    font: QFont
    colour: Colour


def write(painter: QPainter, place: QRect, said: str, ink: Ink) -> None:
    """Write one line in the middle of a place; what does not fit is elided."""
    painter.setFont(ink.font)
    painter.setPen(colour(ink.colour))
    whole = painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, whole)


def write_two(
    painter: QPainter, place: QRect, said: str, under: str, small: Ink, large: Ink | None = None
) -> None:
    """Write a line, and another under it if it says something."""
    above_ink = large or Ink(font(), Colour.TEXT)
    if not under:
        write(painter, place, said, above_ink)
        return
    half = place.height() // 2
    above = QRect(place.left(), place.top() + px(3), place.width(), half - px(2))
    below = QRect(place.left(), place.top() + half, place.width(), half - px(3))
    write(painter, above, said, above_ink)
    write(painter, below, under, small)
