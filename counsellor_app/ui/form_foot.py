"""The foot of a form: where one can go; on the last step, keeping and finalising."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame

from counsellor_app.text import Language, Text
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.mnemonics import give_letter, give_mnemonics
from counsellor_app.ui.parts import (
    Kind,
    Role,
    button,
    link,
    on_click,
    row,
    say,
)
from counsellor_app.ui.table_acts import TableActs
from counsellor_app.ui.theme import px, set_type
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.words import common
from counsellor_app.ui.words import forms as words
from counsellor_app.ui.words import why as why_words
from counsellor_app.ui.wrapped import ElidedLabel

_ROOM_FOR_KEYS = 1_000
_HEIGHT, _AT_TABLE = 56, 72


@dataclass(frozen=True, slots=True)
class Place:
    """Whether the first or the last step of a form is on the screen."""

    is_first: bool
    is_last: bool


class FormFoot(QFrame):
    """Back and Continue; on the last step, keeping and finalising."""

    back = Signal()
    forward = Signal()
    kept = Signal()
    finalised = Signal()
    why_asked = Signal()  # why it cannot be finalised

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self.setProperty("bar", "bottom")
        self.setFixedHeight(px(_HEIGHT))
        self._back = button(
            common.BACK.to(language),
            symbol=Icon.ARROW_LEFT,
            clicked=self.back.emit,
            name="form.previous",
        )
        self._keys = ElidedLabel(Kind.CAPTION.value)
        self._yours = True
        self._final = self._stopped = False
        self._is_last = self._at_table = False
        self._not_yours = ElidedLabel(Kind.CAPTION.value)
        self._not_yours.setObjectName("finalised_by")
        self._forward = button(
            common.CONTINUE.to(language),
            Role.PRIMARY,
            clicked=self.forward.emit,
            name="form.continue",
        )
        self._keep = button(
            words.KEEP_VERSION.to(language),
            symbol=Icon.SAVE,
            clicked=self.kept.emit,
            name="check.keep",
        )
        self._finalise = button(
            common.FINISH.to(language),
            Role.PRIMARY,
            clicked=self.finalised.emit,
            name="check.finalise",
        )
        why = why_words.WHY_NOT.to(language)
        self._why = link(why, symbol=Icon.QUESTION_CIRCLE, name="check.why_not")
        on_click(self._why, self.why_asked.emit)
        self._lay_out()

    def stand_at_table(self, at_table: bool) -> None:
        """Make Back and Continue large and offer what a talk needs, or not. Emits nothing."""
        self._at_table = at_table
        self.setFixedHeight(px(_AT_TABLE if at_table else _HEIGHT))
        set_type(self, is_large=at_table)
        self.acts.setVisible(at_table)
        self._keys.setVisible(not at_table)
        self._share_room()

    def show_finalised_by(self, by: Sequence[Text]) -> None:
        """Show which roles finalise it if the member does not; none: she does. Emits nothing."""
        roles = ", ".join(one.to(self._language) for one in by)
        said = words.FINALISED_BY.filled(roles=roles).to(self._language) if roles else ""
        say(self._not_yours, said)
        self._yours = not roles
        self._not_yours.setVisible(self._is_last and not self._yours)
        self._explain(said)

    def show_finalised(self, finalised: bool) -> None:
        """Show that this version is finalised already, or can be. Emits nothing."""
        self._final = finalised
        self._offer()

    def show_stopped(self, sentences: Sequence[str]) -> None:
        """Show that the law stops it, in these sentences, or does not. Emits nothing."""
        self._stopped = bool(sentences)
        if self._yours:
            self._explain("\n".join(sentences))
        self._why.setAccessibleDescription(" ".join(sentences))
        self._offer()

    def show_place(self, place: Place) -> None:
        """Show what can be done at this step. Emits nothing."""
        self._is_last = place.is_last
        told = place.is_last and not self._yours
        self._not_yours.setVisible(told)
        self._keys.setVisible(not told and not self._at_table)
        self._back.setEnabled(not place.is_first)
        self._forward.setVisible(not place.is_last)
        for part in (self._keep, self._finalise):
            part.setVisible(place.is_last)
        self._offer()
        self._share_room()

    def minimumSizeHint(self) -> QSize:
        """Return the room it needs once the words of a talk have stepped aside."""
        hint = super().minimumSizeHint()
        room = 0 if self.acts.isHidden() else self.acts.aside.room()
        return QSize(hint.width() - room, hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = self.width() >= px(_ROOM_FOR_KEYS)
        say(self._keys, (words.KEYS if roomy else words.KEYS_SHORT).to(self._language))
        self._share_room()

    def _share_room(self) -> None:
        """Let the words of a talk step aside behind their icons until nothing is cut."""
        self.acts.aside.share_room(self._fits)

    def _fits(self) -> bool:
        self.acts.updateGeometry()  # its words may have changed just now
        return self._line.minimumSize().width() <= self.width()

    def _explain(self, said: str) -> None:
        self._finalise.setToolTip(said)
        self._finalise.setAccessibleDescription(said)
        self._offer()

    def _offer(self) -> None:
        """Offer the button, or beside it the link that tells why it is not offered."""
        self._finalise.setEnabled(self._yours and not self._final and not self._stopped)
        self._why.setVisible(self._is_last and self._stopped)

    def _lay_out(self) -> None:
        self.acts = TableActs(self._language)
        self._line = line = row(self._back, spacing=Space.M)
        line.setContentsMargins(Space.XL, 0, Space.XL, 0)
        line.addStretch(1)
        line.addWidget(self.acts)
        line.addStretch(1)
        for part in (self._keys, self._not_yours, self._keep, self._forward, self._why):
            line.addWidget(part)
        line.addWidget(self._finalise)
        self._why.hide()
        self._not_yours.hide()
        self.setLayout(line)
        self.letters = give_mnemonics(self)
        self.letters += give_letter(self.acts.upset, self.letters)
