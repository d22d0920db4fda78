"""The head and the foot of a form: where one is, whether it is saved, where one can go."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.errors import UserError
from counsellor_app.text import Language, Text, clock_time
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.icons import IconView
from counsellor_app.ui.mnemonics import give_mnemonics
from counsellor_app.ui.parts import (
    Kind,
    Role,
    button,
    column,
    icon_button,
    link,
    pill,
    row,
    say,
)
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.theme import px, set_property
from counsellor_app.ui.tokens import Colour, Space, Tone
from counsellor_app.ui.words import common
from counsellor_app.ui.words import forms as words
from counsellor_app.ui.wrapped import ElidedLabel

_ROOM_FOR_KEYS = 1_000
_SAVED_ICONS = {
    Tone.OK: Icon.CHECKMARK_CIRCLE,
    Tone.WARN: Icon.ARROW_SYNC,
    Tone.BAD: Icon.ERROR_CIRCLE,
}


class FormHead(QFrame):
    """Back to the case, what form it is and of whom, whether it is saved, versions."""

    back = Signal()
    undone = Signal()
    redone = Signal()
    kept = Signal()
    panel_turned = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self.setProperty("bar", "top")
        self.setFixedHeight(px(60))
        self._title = ElidedLabel(Kind.SUBTITLE.value)
        self._facts = ElidedLabel(Kind.CAPTION.value)
        self._state = pill(words.FINALISED_STATE.to(language), Tone.OK)
        self._state.hide()
        self._saved_icon = IconView(Icon.CHECKMARK_CIRCLE, Colour.OK, 18)
        self._saved = ElidedLabel(Kind.CAPTION.value)
        self._saved.setObjectName("saved")
        line = QHBoxLayout(self)
        line.setContentsMargins(Space.M, 0, Space.XL, 0)
        line.setSpacing(Space.M)
        back = words.BACK_TO_CASE.to(language)
        line.addWidget(link(back, symbol=Icon.ARROW_LEFT, clicked=self.back.emit, name="form.back"))
        line.addLayout(self._heading(), 1)
        line.addWidget(self._state)
        line.addLayout(row(self._saved_icon, self._saved, spacing=Space.S))
        for part in self._acts():
            line.addWidget(part)

    def show_form(self, title: str, facts: str) -> None:
        """Show what form it is, and whose. Emits nothing."""
        say(self._title, title)
        say(self._facts, facts)
        self.setAccessibleName(f"{title}. {facts}")

    def show_finalised(self, finalised: bool) -> None:
        """Show whether this version is finalised. Emits nothing."""
        self._state.setVisible(finalised)

    def show_saved(self, moment: datetime | None) -> None:
        """Show when the draft was saved; None: nothing was typed. Emits nothing."""
        if moment is None:
            self._show_state(common.NOTHING_CHANGED, Tone.NEUTRAL)
            return
        self._show_state(common.SAVED_AT.filled(time=clock_time(moment)), Tone.OK)

    def show_kept(self, moment: datetime) -> None:
        """Show when the version was kept. Emits nothing."""
        self._show_state(words.KEPT_AT.filled(time=clock_time(moment)), Tone.OK)

    def show_waiting(self) -> None:
        """Show that it is not saved yet. Emits nothing."""
        self._show_state(common.SAVING, Tone.WARN)

    def show_trouble(self, error: UserError) -> None:
        """Show that it could not be saved, and why. Emits nothing."""
        self._show_state(words.NOT_SAVED_YET, Tone.BAD)
        self._saved.setToolTip(error.text.to(self._language))
        announce(self, f"{self._saved.text()}. {self._saved.toolTip()}")

    def _heading(self) -> QVBoxLayout:
        texts = column(spacing=1)
        texts.addStretch(1)
        texts.addWidget(self._title)
        texts.addWidget(self._facts)
        texts.addStretch(1)
        return texts

    def _acts(self) -> list[QWidget]:
        parts: list[QWidget] = [
            icon_button(symbol, hint.to(self._language), clicked=told.emit, name=name)
            for symbol, hint, told, name in (
                (Icon.ARROW_UNDO, words.UNDO_HINT, self.undone, "form.undo"),
                (Icon.ARROW_REDO, words.REDO_HINT, self.redone, "form.redo"),
                (Icon.PANEL_RIGHT, words.PANEL_HINT, self.panel_turned, "form.panel"),
            )
        ]
        said = words.KEEP_VERSION.to(self._language)
        keep = button(said, symbol=Icon.SAVE, clicked=self.kept.emit, name="form.keep")
        keep.setToolTip(words.KEEP_HINT.to(self._language))
        return [*parts, keep]

    def _show_state(self, said: Text, tone: Tone) -> None:
        symbol = _SAVED_ICONS.get(tone, Icon.CIRCLE)
        self._saved_icon.show_icon(symbol, tone.ink)
        self._saved_icon.setVisible(tone is not Tone.NEUTRAL)
        say(self._saved, said.to(self._language))
        self._saved.setToolTip("")
        set_property(self._saved, "kind", "error" if tone is Tone.BAD else "caption")


class FormFoot(QFrame):
    """Back and Continue; on the last step, keeping and finalising."""

    back = Signal()
    forward = Signal()
    kept = Signal()
    finalised = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self.setProperty("bar", "bottom")
        self.setFixedHeight(px(56))
        self._back = button(
            common.BACK.to(language),
            symbol=Icon.ARROW_LEFT,
            clicked=self.back.emit,
            name="form.previous",
        )
        self._keys = ElidedLabel(Kind.CAPTION.value)
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
        self._line = row(self._back, spacing=Space.M)
        self._line.setContentsMargins(Space.XL, 0, Space.XL, 0)
        self._line.addStretch(1)
        for part in (self._keys, self._keep, self._forward, self._finalise):
            self._line.addWidget(part)
        self.setLayout(self._line)
        give_mnemonics(self)

    def show_place(self, *, is_first: bool, is_last: bool) -> None:
        """Show what can be done at this step. Emits nothing."""
        self._back.setEnabled(not is_first)
        self._forward.setVisible(not is_last)
        for part in (self._keep, self._finalise):
            part.setVisible(is_last)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = self.width() >= px(_ROOM_FOR_KEYS)
        say(self._keys, (words.KEYS if roomy else words.KEYS_SHORT).to(self._language))
