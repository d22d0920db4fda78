"""The languages of courtesy translations: a switch for each document, with who checked the text."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from counsellor_app.errors import UserError
from counsellor_app.services.courtesy_languages import (
    LanguageLine,
    language_lines,
    may_turn,
    set_language,
)
from counsellor_app.services.desk import Desk
from counsellor_app.text import BUCHAREST, Language, Text, short_date, short_moment
from counsellor_app.ui.choices import SquareChoice
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.messages import tell
from counsellor_app.ui.panels import ScrollPage, TitledCard
from counsellor_app.ui.parts import Kind, column, paragraph, rule, say
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.words import wording as words

_WIDEST = 1120
_NAME_SHARE, _CELL_SHARE = 3, 4
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class _Switch(QWidget):
    """One language of one document: a box to tick, and who turned it on or off."""

    def __init__(self, language: Language, document: str, line: LanguageLine) -> None:
        super().__init__()
        self._language = language
        self._document = document
        self.box = SquareChoice(_review(line).to(language), f"{document}.{line.code}")
        self._noted = paragraph(kind=Kind.CAPTION)
        lines = column(self, 0)
        lines.addWidget(self.box)
        lines.addWidget(self._noted)

    def show_line(self, line: LanguageLine) -> None:
        """Show how the language stands. Emits nothing."""
        self.box.setChecked(line.on)
        title = words.DOCUMENT_TITLES[self._document]
        named = words.OF_DOCUMENT.filled(document=title, language=line.text, review=_review(line))
        self.box.setAccessibleName(named.to(self._language))
        said = _noted(line, self._language)
        if line.noted is not None:
            day = short_date(line.noted.at.astimezone(BUCHAREST).date())
            say(self._noted, words.NOTED.filled(name=line.noted.by, day=day).to(self._language))
        self._noted.setVisible(line.noted is not None)
        self.setToolTip(said)
        keys = words.BY_ARROWS.to(self._language)
        self.box.setAccessibleDescription(" ".join(filter(None, (said, keys))))


class _OneStop(QObject):
    """Makes the boxes of a document one stop on the way of Tab; arrows go up and down in it."""

    def __init__(self, parent: QObject, boxes: Sequence[SquareChoice]) -> None:
        super().__init__(parent)
        self._boxes = tuple(boxes)
        for box in self._boxes:
            box.installEventFilter(self)
        self._stop_at(self._boxes[0])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._stop_at(watched)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None:
                here = next(place for place, box in enumerate(self._boxes) if box is watched)
                there = min(max(here + step, 0), len(self._boxes) - 1)
                self._boxes[there].setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _stop_at(self, stop: QObject) -> None:
        for box in self._boxes:
            strong = box is stop
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus if strong else Qt.FocusPolicy.ClickFocus)


class LanguagesPane(ScrollPage):
    """Languages down, documents across; a tick counts at once."""

    def __init__(self, desk: Desk, language: Language, clock: Clock) -> None:
        super().__init__(_WIDEST)
        self._desk = desk
        self._language = language
        self._clock = clock
        self._switches: dict[tuple[str, str], _Switch] = {}
        card = TitledCard(words.LANGUAGES_TITLE.to(language))
        card.column.addWidget(paragraph(words.LANGUAGES_WORDS.to(language), Kind.MUTED))
        if not may_turn(desk):
            card.column.addWidget(paragraph(words.LANGUAGES_NOT_ALLOWED.to(language), Kind.MUTED))
        else:
            card.column.addWidget(paragraph(words.LANGUAGES_KEYS.to(language), Kind.CAPTION))
        card.column.addSpacing(Space.S)
        card.column.addLayout(self._grid())
        for document in words.DOCUMENT_TITLES:
            made = [one.box for (name, _), one in self._switches.items() if name == document]
            if made:
                _OneStop(self, made)
        self.column.addWidget(card)
        self.column.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        """Read again which languages are on."""
        for document, lines in language_lines(self._desk).items():
            for line in lines:
                self._switches[document, line.code].show_line(line)

    def take_focus(self) -> None:
        """Put the focus on the first switch."""
        first = next(iter(self._switches.values()), None)
        if first is not None:
            first.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _grid(self) -> QGridLayout:
        said, told = self._language, language_lines(self._desk)
        made = QGridLayout()
        made.setHorizontalSpacing(Space.M)
        made.setVerticalSpacing(Space.S)
        made.setColumnStretch(0, _NAME_SHARE)
        made.addWidget(paragraph(words.LANGUAGE.to(said), Kind.STRONG), 0, 0)
        for place, document in enumerate(told, start=1):
            made.setColumnStretch(place, _CELL_SHARE)
            title = words.DOCUMENT_TITLES[document].to(said)
            made.addWidget(paragraph(title, Kind.STRONG), 0, place)
        named = {line.code: line for lines in told.values() for line in lines}
        for number, line in enumerate(named.values()):
            below = 1 + 2 * number
            made.addWidget(rule(), below, 0, 1, len(told) + 1)
            made.addWidget(_named(line, said), below + 1, 0, Qt.AlignmentFlag.AlignTop)
            for place, (document, lines) in enumerate(told.items(), start=1):
                own = next((one for one in lines if one.code == line.code), None)
                made.addWidget(self._cell(document, own), below + 1, place)
        return made

    def _cell(self, document: str, line: LanguageLine | None) -> QWidget:
        if line is None:
            return paragraph(words.NONE_PREPARED.to(self._language), Kind.MUTED)
        made = _Switch(self._language, document, line)
        made.box.setEnabled(may_turn(self._desk))
        made.box.clicked.connect(partial(self._turn, document, line))
        self._switches[document, line.code] = made
        return made

    def _turn(self, document: str, line: LanguageLine, _checked: bool = False) -> None:
        on = self._switches[document, line.code].box.isChecked()
        try:
            set_language(self._desk, document, line.code, on, self._clock.now())
        except UserError as error:
            tell(self, error, self._language)
            self.refresh()
            return
        self.refresh()
        said = words.IS_ON if on else words.IS_OFF
        title = words.DOCUMENT_TITLES[document]
        announce(self, said.filled(document=title, language=line.text).to(self._language))


def _named(line: LanguageLine, language: Language) -> QLabel:
    """Return the name of a language: ours, then its own."""
    return paragraph(words.NAMES.filled(ours=line.text, own=line.name).to(language))


def _review(line: LanguageLine) -> Text:
    if line.checked_by is None or line.checked_on is None:
        return words.UNCHECKED
    return words.CHECKED_BY.filled(name=line.checked_by, day=short_date(line.checked_on))


def _noted(line: LanguageLine, language: Language) -> str:
    """Return who turned the language on or off, and when."""
    if line.noted is None:
        return ""
    said = words.TURNED_ON if line.on else words.TURNED_OFF
    return said.filled(name=line.noted.by, moment=short_moment(line.noted.at)).to(language)
