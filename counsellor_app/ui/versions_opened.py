"""The sealed part of the versions on screen: a closed box, and what it held once it is open."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from counsellor_app.cases.ids import CaseId, SheetId
from counsellor_app.errors import UserError
from counsellor_app.forms.answers import Answers
from counsellor_app.forms.handling import Sensitive
from counsellor_app.services.desk import Desk
from counsellor_app.services.opening_notes import may_open, open_versions
from counsellor_app.services.versions import VersionLine, spelt
from counsellor_app.text import Language
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.messages import tell
from counsellor_app.ui.modal import answered
from counsellor_app.ui.panels import Card
from counsellor_app.ui.parts import Kind, column, paragraph, say
from counsellor_app.ui.sealed_box import PurposeDialog, SealedBox
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.words import versions as words


class OpenedPart(QFrame):
    """Opens the sealed answers of the versions beside each other; forgets them when told to."""

    opened_more = Signal()

    def __init__(self, desk: Desk, case_id: CaseId, language: Language, clock: Clock) -> None:
        super().__init__()
        self._desk = desk
        self._case_id = case_id
        self._language = language
        self._clock = clock
        self._opened: dict[SheetId, Answers] = {}
        self._on_screen: tuple[VersionLine, ...] = ()
        self._box = SealedBox(language, words.OPEN_SEALED_PART)
        self._box.opening_asked.connect(self._open)
        self._title = paragraph(kind=Kind.STRONG)
        self._answers = Card()
        self._answers.column.addWidget(self._title)
        self._lines = column(spacing=Space.XS)
        self._answers.column.addLayout(self._lines)
        whole = column(self, Space.M)
        whole.addWidget(self._box)
        whole.addWidget(self._answers)

    @property
    def opened(self) -> Mapping[SheetId, Answers]:
        """Return what was opened here, by version."""
        return self._opened

    def of(self, line: VersionLine | None) -> Answers:
        """Return the sealed answers opened of a version."""
        return {} if line is None else self._opened.get(line.sheet_id, {})

    def show_versions(self, shown: VersionLine, beside: VersionLine | None) -> None:
        """Show what is open of the version shown, and the box of what is closed. Emits nothing."""
        self._on_screen = (shown,) if beside is None else (shown, beside)
        closed = {one for line in self._closed() for one in line.sealed}
        self._box.show_classes([one for one in Sensitive if one in closed & self._keys()])
        self._clear()
        answers = self.of(shown)
        self._answers.setVisible(bool(answers))
        say(self._title, words.OPENED_OF.filled(number=shown.number).to(self._language))
        if answers:
            for one in spelt(self._desk, self._case_id, shown.sheet_id, answers):
                asks, said = one.label.to(self._language), one.after.to(self._language)
                self._lines.addWidget(paragraph(asks, Kind.MUTED))
                self._lines.addWidget(paragraph(said))

    def forget(self) -> None:
        """Lock again what was opened: nothing of it stays in the window."""
        self._opened.clear()
        self._clear()
        self._answers.hide()

    def _keys(self) -> frozenset[Sensitive]:
        return frozenset(self._desk.class_keys)

    def _closed(self) -> list[VersionLine]:
        """Return the versions on screen of which something can be opened."""
        return [
            line
            for line in self._on_screen
            if line.sheet_id not in self._opened and may_open(self._desk, line.sealed)
        ]

    def _open(self) -> None:
        """Ask for a purpose, and only then open them."""
        dialog = PurposeDialog(self.window(), self._language)
        with answered(dialog) as agreed:
            purpose = dialog.purpose()
        if not agreed:
            return
        wanted = [line.sheet_id for line in self._closed()]
        try:
            found = open_versions(self._desk, self._case_id, wanted, purpose, self._clock.now())
        except UserError as error:
            tell(self, error, self._language)
            return
        self._opened |= found
        announce(self, words.NOW_OPEN.to(self._language))
        self.opened_more.emit()

    def _clear(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.setParent(None)
                part.deleteLater()
