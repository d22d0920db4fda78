"""The head of a form: whose it is, on which article, whether it is saved, its versions."""

from datetime import datetime

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from counsellor_app.errors import UserError
from counsellor_app.forms.session import Ways
from counsellor_app.law.citation import Basis
from counsellor_app.services.keeping import Writing
from counsellor_app.text import Language, Text, clock_time
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.draft_words import draft_saved
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.icons import IconView
from counsellor_app.ui.parts import (
    Kind,
    button,
    column,
    icon_button,
    link,
    on_click,
    pill,
    row,
    say,
)
from counsellor_app.ui.questions.basis_link import basis_link, show_basis
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.theme import px, set_property
from counsellor_app.ui.tokens import Colour, Space, Tone
from counsellor_app.ui.words import common
from counsellor_app.ui.words import forms as words
from counsellor_app.ui.wrapped import ElidedLabel

_ROOM_FOR_FACTS = 190
_SAVED_ICONS = {
    Tone.OK: Icon.CHECKMARK_CIRCLE,
    Tone.WARN: Icon.ARROW_SYNC,
    Tone.BAD: Icon.ERROR_CIRCLE,
}


class FormHeading(QWidget):
    """What form it is and whose; its article steps aside where the person needs the room.

    F1 opens it all the same.
    """

    article_asked = Signal(object)  # a Basis

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._basis: Basis | None = None
        self._title = ElidedLabel(Kind.SUBTITLE.value)
        self._facts = ElidedLabel(Kind.CAPTION.value)
        self._article = basis_link(language)
        self._article.setObjectName("form.article")
        on_click(self._article, lambda: self.article_asked.emit(self._basis))
        texts = column(self, 1)
        texts.addStretch(1)
        texts.addWidget(self._title)
        about = row(self._facts, self._article, spacing=Space.S)
        about.addStretch(1)
        texts.addLayout(about)
        texts.addStretch(1)

    def show_form(self, title: str, facts: str, basis: Basis | None) -> None:
        """Show what form it is, whose, and its article. Emits nothing."""
        self._basis = basis
        show_basis(self._article, basis)
        say(self._title, title)
        say(self._facts, facts)
        self._make_room()

    def minimumSizeHint(self) -> QSize:
        widths = (part.minimumSizeHint().width() for part in (self._title, self._facts))
        return QSize(max(widths), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        needed = px(_ROOM_FOR_FACTS) + Space.S + self._article.sizeHint().width()
        self._article.setVisible(self._basis is not None and self.width() >= needed)


class FormHead(QFrame):
    """Back to the case, what form it is and of whom, whether it is saved, versions."""

    back = Signal()
    undone = Signal()
    redone = Signal()
    kept = Signal()
    discarded = Signal()  # the draft is to be given up
    panel_turned = Signal()
    article_asked = Signal(object)  # a Basis

    def __init__(self, language: Language, clock: Clock) -> None:
        super().__init__()
        self._language = language
        self._clock = clock
        self._heading = FormHeading(language)
        self._heading.article_asked.connect(self.article_asked)
        self.setProperty("bar", "top")
        self.setFixedHeight(px(60))
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
        line.addWidget(self._heading, 1)
        line.addWidget(self._state)
        line.addLayout(row(self._saved_icon, self._saved, spacing=Space.S))
        self._acts = self._made_acts()
        for part in self._acts.values():
            line.addWidget(part)

    def show_form(self, title: str, facts: str, basis: Basis | None) -> None:
        """Show what form it is, whose, and its article. Emits nothing."""
        self._heading.show_form(title, facts, basis)
        self.setAccessibleName(f"{title}. {facts}")

    def show_finalised(self, finalised: bool) -> None:
        """Show whether this version is finalised. Emits nothing."""
        self._state.setVisible(finalised)

    def show_saved(self, moment: datetime | None) -> None:
        """Show when the draft was saved; None: nothing was typed. Emits nothing."""
        if moment is None:
            self._show_state(common.NOTHING_CHANGED, Tone.NEUTRAL)
            return
        self._show_state(draft_saved(moment, self._clock.today()), Tone.OK)

    def show_kept(self, writing: Writing) -> None:
        """Show when the version was kept. Emits nothing."""
        if writing.newest is not None:
            time = clock_time(writing.newest.kept_at)
            self._show_state(words.KEPT_AT.filled(time=time), Tone.OK)

    def show_not_finalised(self, gaps: int) -> None:
        """Say that the form was not finalised, and how many answers it lacks."""
        self._show_state(words.NOT_FINALISED.of(gaps), Tone.BAD)
        announce(self, self._saved.text())

    def show_step(self, said: Text) -> None:
        """Say which answer was taken or brought back."""
        self._show_state(said, Tone.NEUTRAL)
        announce(self, self._saved.text())

    def show_ways(self, ways: Ways, *, has_draft: bool) -> None:
        """Offer only what can be done: a way back or forward, giving up a draft. Emits nothing."""
        self._acts["form.undo"].setEnabled(ways.back)
        self._acts["form.redo"].setEnabled(ways.forward)
        self._acts["form.discard"].setVisible(has_draft)

    def show_waiting(self) -> None:
        """Show that it is not saved yet. Emits nothing."""
        self._show_state(common.SAVING, Tone.WARN)

    def show_trouble(self, error: UserError) -> None:
        """Show that it could not be saved, and why. Emits nothing."""
        self._show_state(words.NOT_SAVED_YET, Tone.BAD)
        self._saved.setToolTip(error.text.to(self._language))
        announce(self, f"{self._saved.text()}. {self._saved.toolTip()}")

    def _made_acts(self) -> dict[str, QWidget]:
        parts: dict[str, QWidget] = {
            name: icon_button(symbol, hint.to(self._language), clicked=told.emit, name=name)
            for symbol, hint, told, name in (
                (Icon.DELETE, words.DISCARD_HINT, self.discarded, "form.discard"),
                (Icon.ARROW_UNDO, words.UNDO_HINT, self.undone, "form.undo"),
                (Icon.ARROW_REDO, words.REDO_HINT, self.redone, "form.redo"),
                (Icon.PANEL_RIGHT, words.PANEL_HINT, self.panel_turned, "form.panel"),
            )
        }
        said = words.KEEP_VERSION.to(self._language)
        keep = button(said, symbol=Icon.SAVE, clicked=self.kept.emit, name="form.keep")
        keep.setToolTip(words.KEEP_HINT.to(self._language))
        return {**parts, "form.keep": keep}

    def _show_state(self, said: Text, tone: Tone) -> None:
        symbol = _SAVED_ICONS.get(tone, Icon.CIRCLE)
        self._saved_icon.show_icon(symbol, tone.ink)
        self._saved_icon.setVisible(tone is not Tone.NEUTRAL)
        say(self._saved, said.to(self._language))
        self._saved.setToolTip("")
        set_property(self._saved, "kind", "error" if tone is Tone.BAD else "caption")
