"""The bundles made so far: what each was, whether IGI confirmed it, and saving it again."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from counsellor_app.services.exporting import Exported, ExportLine
from counsellor_app.text import Language, short_date, short_moment
from counsellor_app.ui.asking_paths import AskPath, written_where_asked
from counsellor_app.ui.export_sealed import proposed, size_in_words
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.panels import TitledCard
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
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.tokens import Space, Tone
from counsellor_app.ui.words import exporting as words


class EarlierCard(TitledCard):
    """The bundles made so far; each can be saved again as it was sealed."""

    again_asked = Signal(int)  # the number of a bundle

    def __init__(self, language: Language, ask_path: AskPath) -> None:
        super().__init__(words.EARLIER.to(language))
        self._language = language
        self._ask_path = ask_path
        self._none = paragraph(words.NONE_EARLIER.to(language), Kind.MUTED)
        self._saved = paragraph(kind=Kind.STRONG)
        self._saved.hide()
        self._numbers: list[int] = []
        self._lines: list[_Line] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(Space.XS)
        self.column.addWidget(self._none)
        self.column.addWidget(self._saved)
        self.column.addLayout(self._rows)

    def show_exports(self, exports: Sequence[ExportLine]) -> None:
        """Show the bundles, newest first."""
        self._none.setVisible(not exports)
        self._saved.hide()
        self._numbers = [one.sequence for one in exports]
        while len(self._lines) < len(exports):
            made = _Line(self._language, len(self._lines))
            made.again.clicked.connect(partial(self._ask_again, len(self._lines)))
            self._lines.append(made)
            self._rows.addWidget(made)
        for place, line in enumerate(self._lines):
            line.setVisible(place < len(exports))
            if place < len(exports):
                line.show_export(exports[place])

    def save_again(self, exported: Exported) -> None:
        """Ask for a place and write a bundle there once more, byte for byte."""
        asked_for = proposed(exported)
        path = written_where_asked(self, self._ask_path, asked_for, exported.data, self._language)
        if path is None:
            return
        number = exported.sequence
        said = words.SAVED_AGAIN.filled(number=number, path=path).to(self._language)
        say(self._saved, said)
        self._saved.show()
        announce(self, said)

    def _ask_again(self, place: int, _checked: bool = False) -> None:
        self.again_asked.emit(self._numbers[place])


class _Line(QWidget):
    """One bundle: number and day, period and cases, the name of its file."""

    def __init__(self, language: Language, place: int) -> None:
        super().__init__()
        self._language = language
        self._what = paragraph(kind=Kind.STRONG)
        self._held = paragraph()
        self._name: QLabel = paragraph(kind=Kind.CAPTION)
        self._state = pill("", Tone.NEUTRAL)
        self.again: QPushButton = link(
            words.SAVE_AGAIN.to(language), symbol=Icon.ARROW_DOWNLOAD, name=f"save_again_{place}"
        )
        line = row(spacing=Space.M)
        line.addWidget(self._what, 1)
        line.addWidget(self._state)
        line.addWidget(self.again)
        whole = column(self, 1)
        whole.addWidget(rule())
        whole.addLayout(line)
        whole.addWidget(self._held)
        whole.addWidget(self._name)

    def show_export(self, one: ExportLine) -> None:
        """Say what the bundle was. Emits nothing."""
        moment = short_moment(one.made_at)
        said = words.EARLIER_LINE.filled(number=one.sequence, moment=moment).to(self._language)
        held = self._held_in_words(one)
        stands = (words.CONFIRMED if one.confirmed else words.NOT_CONFIRMED).to(self._language)
        say(self._what, said)
        say(self._held, held)
        say(self._name, one.name)
        show_pill(self._state, stands, Tone.OK if one.confirmed else Tone.NEUTRAL)
        self.setAccessibleName(f"{said}: {held}; {stands}")
        self.again.setAccessibleName(f"{words.SAVE_AGAIN.to(self._language)} {said}")

    def _held_in_words(self, one: ExportLine) -> str:
        size = size_in_words(one.size).to(self._language)
        if one.period is None or one.cases is None:
            return size
        days = words.EARLIER_PERIOD.filled(
            first=short_date(one.period.first), last=short_date(one.period.last)
        )
        return " · ".join((days.to(self._language), one.cases.to(self._language), size))
