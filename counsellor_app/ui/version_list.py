"""The kept versions of a form, the newest at the top; Up and Down go from one to the next."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from counsellor_app.services.versions import VersionLine
from counsellor_app.text import Language, Text, short_date, short_moment
from counsellor_app.ui.listed_button import ListedButton
from counsellor_app.ui.parts import column
from counsellor_app.ui.theme import bold_font, colour, font, px
from counsellor_app.ui.tokens import Colour, Size, Space
from counsellor_app.ui.words import versions as words
from counsellor_app.ui.wrapped import WRAPPED, grow_downwards, wrapped_height

WIDTH = 290
_LABELS = 3  # questions named in the list; all of them stand beside each other at the right
_LEFT, _RIGHT, _ABOVE = 14, 10, 8


class VersionButton(ListedButton):
    """One version: its number and how it stands, when and by whom, what it changed."""

    def __init__(self, line: VersionLine, language: Language) -> None:
        super().__init__(f"version.{line.number}")
        self._title = title_of(line).to(language)
        self._below = "\n".join(one.to(language) for one in _lines_of(line))
        self.setAccessibleName(f"{self._title}. {self._below}")
        self.setCheckable(True)
        self.setSizePolicy(grow_downwards())

    def show_here(self, is_here: bool) -> None:
        """Mark the version that is shown; a screen reader hears it as chosen. Emits nothing."""
        super().show_here(is_here)
        self.setChecked(is_here)

    def sizeHint(self) -> QSize:
        return QSize(px(WIDTH), self.heightForWidth(px(WIDTH)))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(160), px(40))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = width - _LEFT - _RIGHT
        return sum(self._heights(room)) + 2 * _ABOVE

    def nextCheckState(self) -> None:
        """Stay as the list shows it: a second click does not unmark a version."""

    def paint_words(self, painter: QPainter) -> None:
        """Paint how the version stands, and under it when, by whom and what it changed."""
        room = self.width() - _LEFT - _RIGHT
        title, below = self._heights(room)
        for top, height, said, letters, ink in (
            (_ABOVE, title, self._title, bold_font(), Colour.TEXT),
            (_ABOVE + title, below, self._below, font(Size.SMALL), Colour.MUTED),
        ):
            painter.setFont(letters)
            painter.setPen(colour(ink))
            painter.drawText(QRect(_LEFT, top, room, height), WRAPPED, said)

    def _heights(self, room: int) -> tuple[int, int]:
        return _height(bold_font(), self._title, room), _height(font(Size.SMALL), self._below, room)


class VersionList(QFrame):
    """All versions of a record, one of which is shown."""

    chosen = Signal(object)  # a VersionLine

    def __init__(self, lines: Sequence[VersionLine], language: Language) -> None:
        super().__init__()
        self._lines = tuple(lines)
        self._here = 0
        self.setAccessibleName(words.LIST.to(language))
        self.setFixedWidth(px(WIDTH) + Space.L)
        inside = QWidget()
        inside.setProperty("page", "true")
        below = column(inside, Space.XS)
        self._buttons = [VersionButton(line, language) for line in self._lines]
        for place, made in enumerate(self._buttons):
            made.clicked.connect(partial(self._show_at, place))
            made.passing.connect(self._pass)
            below.addWidget(made)
        below.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(inside)
        column(self, 0).addWidget(self._area)
        self._mark()

    def take_focus(self) -> None:
        """Move the focus to the version shown."""
        if self._buttons:
            self._buttons[self._here].setFocus()

    def _pass(self, step: int) -> None:
        place = self._here + step
        if 0 <= place < len(self._buttons):
            self._show_at(place)
            self._buttons[place].setFocus(Qt.FocusReason.TabFocusReason)
            self._area.ensureWidgetVisible(self._buttons[place])

    def _show_at(self, place: int, _checked: bool = False) -> None:
        self._here = place
        self._mark()
        self.chosen.emit(self._lines[place])

    def _mark(self) -> None:
        for place, part in enumerate(self._buttons):
            part.show_here(place == self._here)


def title_of(line: VersionLine) -> Text:
    """Return the number of a version and how it stands."""
    states = (
        (line.newest, words.NEWEST),
        (line.finalised, words.FINALISED),
        (line.side, words.SIDE),
        (line.earlier_form, words.EARLIER_FORM),
    )
    parts = [words.VERSION.filled(number=line.number)]
    if line.renewed is not None:
        parts.append(line.renewed)
    parts += [said for holds, said in states if holds]
    return Text(" · ".join(one.ro for one in parts), " · ".join(one.en for one in parts))


def _lines_of(line: VersionLine) -> list[Text]:
    time = short_moment(line.kept_at)
    when = words.KEPT.filled(time=time)
    if line.happened_on is not None:
        when = words.OF_DAY.filled(day=short_date(line.happened_on), time=time)
    lines = [when]
    if line.by:
        lines.append(words.BY.filled(name=line.by))
    if line.why:
        lines.append(words.WHY.filled(why=line.why))
    if line.decides is not None:
        first, second = line.decides
        lines.append(words.DECIDES.filled(first=first, second=second))
    return [*lines, _change(line)]


def _change(line: VersionLine) -> Text:
    if line.before is None:
        return words.FIRST
    if not line.changed:
        return words.SAME_BUT_SEALED if line.sealed else words.SAME_OPEN
    named = line.changed[:_LABELS]
    labels = Text("; ".join(one.ro for one in named), "; ".join(one.en for one in named))
    if len(line.changed) > _LABELS:
        labels = words.AND_MORE.filled(labels=labels)
    counted = words.CHANGED.of(len(line.changed))
    return words.CHANGED_LABELS.filled(counted=counted, labels=labels)


def _height(letters: QFont, said: str, room: int) -> int:
    return wrapped_height(QFontMetrics(letters), said, room)
