"""Two versions side by side: at each question one answer is chosen, or one version whole."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.cases.ids import SheetId
from counsellor_app.services.comparing import ChangedField
from counsellor_app.services.versions import VersionLine
from counsellor_app.text import Language, short_moment
from counsellor_app.ui.choices import RoundChoice
from counsellor_app.ui.panels import Card, ScrollPage
from counsellor_app.ui.parts import Kind, Role, button, paragraph, row, rule, say
from counsellor_app.ui.reading_order import ReadingOrder
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.theme import px
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.words import common
from counsellor_app.ui.words import forms as form_words
from counsellor_app.ui.words import versions as words

_SIZE = (960, 600)
_WIDEST = 1000
_WIDTHS = (3, 4, 4)  # of the question and of both sides, to one another


class SettlingView(QDialog):
    """Asks what stays of two versions; it changes nothing, and tells what was chosen."""

    def __init__(
        self,
        parent: QWidget | None,
        found: Sequence[ChangedField],
        sides: tuple[VersionLine, VersionLine],
        language: Language,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("settling")
        self._sides = sides
        self._language = language
        self._groups = {one.field_id: QButtonGroup(self) for one in found}
        title = words.CHOOSE_TITLE.to(language)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.resize(px(_SIZE[0]), px(_SIZE[1]))
        self._error = paragraph(kind=Kind.ERROR)
        self._error.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        whole.setSpacing(Space.M)
        whole.addWidget(paragraph(title, Kind.SUBTITLE))
        told = words.CHOOSE_WORDS if found else words.CHOOSE_SAME
        whole.addWidget(paragraph(told.to(language)))
        if any(one.sealed for one in found):
            whole.addWidget(paragraph(words.CHOOSE_SEALED.to(language), Kind.CAPTION))
        whole.addWidget(self._page(found), 1)
        whole.addWidget(self._error)
        whole.addLayout(self._acts())
        ReadingOrder(self).follow()

    def taken(self) -> dict[str, SheetId]:
        """Return of which version the answer stays, by question."""
        return {
            field_id: self._sides[group.checkedId()].sheet_id
            for field_id, group in self._groups.items()
            if group.checkedId() in (0, 1)
        }

    def accept(self) -> None:
        lacking = [one for one in self._groups.values() if one.checkedId() < 0]
        if not lacking:
            super().accept()
            return
        said = words.LEFT_TO_CHOOSE.of(len(lacking)).to(self._language)
        say(self._error, said)
        self._error.show()
        lacking[0].button(0).setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, said)

    def _page(self, found: Sequence[ChangedField]) -> ScrollPage:
        page = ScrollPage(px(_WIDEST))
        page.setAccessibleName(words.CHOOSE_TITLE.to(self._language))
        if found:
            card = Card()
            card.column.addWidget(self._grid(found))
            page.column.addWidget(card)
        page.column.addStretch(1)
        return page

    def _grid(self, found: Sequence[ChangedField]) -> QFrame:
        made = QFrame()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.L)
        grid.setVerticalSpacing(Space.S)
        asked = form_words.CONFLICT_QUESTION.to(self._language)
        grid.addWidget(paragraph(asked, Kind.STRONG), 0, 0)
        for place, width in enumerate(_WIDTHS):
            grid.setColumnStretch(place, width)
        for place in (0, 1):
            grid.addWidget(paragraph(self._head(place), Kind.STRONG), 0, place + 1)
            grid.addWidget(self._whole_of(place), 1, place + 1, Qt.AlignmentFlag.AlignLeft)
        for number, one in enumerate(found, 1):
            self._add_choice(grid, 2 * number, one)
        return made

    def _whole_of(self, place: int) -> QWidget:
        number = self._sides[place].number
        made = button(
            words.ALL_OF.filled(number=number).to(self._language),
            clicked=partial(self._take_all, place),
            name=f"settling.all.{number}",
        )
        made.setAutoDefault(False)
        return made

    def _add_choice(self, grid: QGridLayout, at: int, one: ChangedField) -> None:
        """Add a question and both answers, of which one can be chosen."""
        asks = one.label.to(self._language)
        grid.addWidget(rule(), at, 0, 1, 3)
        label: QLabel = paragraph(asks, Kind.MUTED)
        label.setContentsMargins(0, Space.XS, 0, 0)  # on one line with the answers
        grid.addWidget(label, at + 1, 0, Qt.AlignmentFlag.AlignTop)
        for place, answer in enumerate((one.before, one.after)):
            said = answer.to(self._language)
            choice = RoundChoice(said, f"settling.{one.field_id}.{self._sides[place].number}")
            named = words.ANSWER_OF.filled(question=asks, head=self._head(place), answer=said)
            choice.setAccessibleName(named.to(self._language))
            self._groups[one.field_id].addButton(choice, place)
            grid.addWidget(choice, at + 1, place + 1)

    def _acts(self) -> QHBoxLayout:
        language = self._language
        refuse = button(common.DISCARD.to(language), clicked=self.reject, name="settling.refuse")
        refuse.setAutoDefault(False)
        agree = button(
            words.TAKE_CHOSEN.to(language), Role.PRIMARY, clicked=self.accept, name="settling.take"
        )
        agree.setAutoDefault(False)
        line = row(spacing=Space.S)
        line.addStretch(1)
        line.addWidget(refuse)
        line.addWidget(agree)
        return line

    def _take_all(self, place: int) -> None:
        for group in self._groups.values():
            group.button(place).setChecked(True)
        self._error.hide()

    def _head(self, place: int) -> str:
        line = self._sides[place]
        time = short_moment(line.kept_at)
        return words.VERSION_AT.filled(number=line.number, time=time).to(self._language)
