"""Two versions of one form, side by side, when another was kept in the meantime."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.forms.answers import Answers
from counsellor_app.forms.handling import Sensitive
from counsellor_app.forms.spec import Form
from counsellor_app.forms.spoken import spoken
from counsellor_app.services.sealing_answers import class_of
from counsellor_app.text import Language
from counsellor_app.ui.messages import ask
from counsellor_app.ui.panels import Banner, Card, ScrollPage
from counsellor_app.ui.parts import Kind, Role, button, paragraph, row, rule
from counsellor_app.ui.theme import px
from counsellor_app.ui.tokens import Space, Tone
from counsellor_app.ui.words import forms as words


class Taken(Enum):
    """What was decided about two versions."""

    MINE = "mine"
    THEIRS = "theirs"
    NEITHER = "neither"  # back to writing; nothing was kept


@dataclass(frozen=True, slots=True)
class Difference:
    """A question that the two versions answer differently, both answers in words."""

    question: str
    mine: str
    theirs: str


def differences(
    form: Form, mine: Answers, theirs: Answers, language: Language
) -> tuple[Difference, ...]:
    """Return the questions whose answers differ, in reading order.

    Sealed answers are never compared: they are read where they are opened for a purpose.
    """
    found = []
    for field in form.fields:
        if class_of(field) is not None:
            continue
        one, other = mine.get(field.id), theirs.get(field.id)
        if one == other and type(one) is type(other):
            continue
        found.append(
            Difference(
                field.label.to(language),
                spoken(field, one, language, mine),
                spoken(field, other, language, theirs),
            )
        )
    return tuple(found)


class ConflictView(QDialog):
    """Shows both texts of every answer that differs, and asks which version goes on."""

    def __init__(
        self,
        parent: QWidget | None,
        found: Sequence[Difference],
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
        card.column.addWidget(self._grid(found, kept_at))
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

    def _grid(self, found: Sequence[Difference], kept_at: str) -> QFrame:
        frame = QFrame()
        grid = QGridLayout(frame)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.L)
        grid.setVerticalSpacing(Space.S)
        theirs = words.CONFLICT_THEIRS.filled(time=kept_at)
        heads = (words.CONFLICT_QUESTION, words.CONFLICT_MINE, theirs)
        for place, text in enumerate(heads):
            grid.addWidget(paragraph(text.to(self._language), Kind.STRONG), 0, place)
            grid.setColumnStretch(place, 1)
        top = Qt.AlignmentFlag.AlignTop
        for number, one in enumerate(found):
            grid.addWidget(rule(), 2 * number + 1, 0, 1, 3)
            grid.addWidget(paragraph(one.question, Kind.MUTED), 2 * number + 2, 0, top)
            grid.addWidget(paragraph(one.mine), 2 * number + 2, 1, top)
            grid.addWidget(paragraph(one.theirs), 2 * number + 2, 2, top)
        if not found and not self._sealed:
            same = paragraph(words.NO_DIFFERENCE.to(self._language), Kind.MUTED)
            grid.addWidget(same, 1, 0, 1, 3)
        return frame

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
