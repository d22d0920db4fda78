"""Two versions of one form, side by side, when another was kept in the meantime."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.forms.handling import Sensitive
from counsellor_app.services.comparing import ChangedField, RowChange
from counsellor_app.text import Language
from counsellor_app.ui.marked_words import Mark
from counsellor_app.ui.messages import ask
from counsellor_app.ui.panels import Banner, Card, ScrollPage
from counsellor_app.ui.parts import Kind, Role, button, paragraph, row
from counsellor_app.ui.side_by_side import SideBySide, Sides
from counsellor_app.ui.theme import px
from counsellor_app.ui.tokens import Space, Tone
from counsellor_app.ui.words import forms as words
from counsellor_app.ui.words import versions as beside


class Taken(Enum):
    """What was decided about two versions."""

    MINE = "mine"
    THEIRS = "theirs"
    NEITHER = "neither"  # back to writing; nothing was kept


_ROWS = {
    RowChange.TAKEN_AWAY: beside.ONLY_HERE,
    RowChange.ADDED: beside.ONLY_THERE,
    RowChange.CHANGED: beside.DIFFERS,
}


class ConflictView(QDialog):
    """Shows both texts of every answer that differs, and asks which version goes on."""

    def __init__(
        self,
        parent: QWidget | None,
        found: Sequence[ChangedField],
        language: Language,
        *,
        kept_at: str,
        sealed: Sequence[Sensitive] = (),
    ) -> None:
        super().__init__(parent)
        self.setObjectName("conflict")
        self.taken = Taken.NEITHER
        self._language = language
        self._sealed = sealed  # classes that were kept anew on the other side
        title = words.CONFLICT_TITLE.to(language)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.resize(px(860), px(520))
        page = ScrollPage(px(1000))
        card = Card()
        card.column.addWidget(self._beside(found, kept_at))
        page.column.addWidget(card)
        page.column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        whole.setSpacing(Space.M)
        whole.addWidget(paragraph(title, Kind.SUBTITLE))
        whole.addWidget(paragraph(words.CONFLICT_WORDS.to(language)))
        if sealed:
            classes = ", ".join(one.text.to(language) for one in sealed)
            banner = Banner(Tone.WARN)
            title_of_sealed = words.CONFLICT_SEALED.filled(classes=classes).to(language)
            banner.show_words(title_of_sealed, words.CONFLICT_SEALED_WORDS.to(language), Tone.WARN)
            whole.addWidget(banner)
        whole.addWidget(page, 1)
        whole.addLayout(self._acts(language))

    def _acts(self, language: Language) -> QHBoxLayout:
        line = row(spacing=Space.S)
        line.addWidget(button(words.BACK_TO_WRITING.to(language), clicked=self.reject))
        line.addStretch(1)
        theirs = button(words.TAKE_THEIRS.to(language), clicked=self._take_theirs)
        theirs.setObjectName("conflict.theirs")
        mine = button(words.TAKE_MINE.to(language), Role.PRIMARY, clicked=self._take_mine)
        mine.setObjectName("conflict.mine")
        line.addWidget(theirs)
        line.addWidget(mine)
        mine.setFocus()
        return line

    def _beside(self, found: Sequence[ChangedField], kept_at: str) -> QWidget:
        """Return both texts of every answer that differs, what was written here at the left."""
        if not found and not self._sealed:
            return paragraph(words.NO_DIFFERENCE.to(self._language), Kind.MUTED)
        made = SideBySide(self._language)
        theirs = words.CONFLICT_THEIRS.filled(time=kept_at)
        marks = Mark.DIFFERS, Mark.DIFFERS
        sides = Sides(before=words.CONFLICT_MINE, after=theirs, rows=_ROWS, marks=marks)
        made.show_changes(found, sides)
        return made

    def _take_mine(self) -> None:
        if self._sealed and not ask(
            self,
            words.MINE_UNREAD,
            words.MINE_UNREAD_WORDS,
            self._language,
            yes=words.TAKE_MINE,
            no=words.BACK_TO_CHOICE,
            role=Role.DANGER,
        ):
            return
        self.taken = Taken.MINE
        self.accept()

    def _take_theirs(self) -> None:
        self.taken = Taken.THEIRS
        self.accept()
