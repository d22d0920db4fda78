"""The head of a form: whose it is, on which article, whether it is saved, its versions."""

from datetime import datetime

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from counsellor_app.errors import UserError
from counsellor_app.forms.session import Ways
from counsellor_app.law.citation import Basis
from counsellor_app.services.writing import Writing
from counsellor_app.text import Language, Text, clock_time
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.draft_words import draft_saved
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.icons import IconView
from counsellor_app.ui.look_switch import LookSwitch
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
from counsellor_app.ui.questions.basis_link import SMALL_LINK, basis_link, show_basis
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.theme import font, px, set_property
from counsellor_app.ui.tokens import Colour, Size, Space, Tone
from counsellor_app.ui.words import common, versions
from counsellor_app.ui.words import family as family_words
from counsellor_app.ui.words import forms as words
from counsellor_app.ui.words_aside import WordsAside
from counsellor_app.ui.wrapped import ElidedLabel

_ROOM_FOR_FACTS = 190
_SPARE = 110  # left for the name before words may stay
_ROOM_FOR_LOOKS = 1_240  # from so many pixels on the looks of the form have words
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
    history_wanted = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._basis: Basis | None = None
        self._title = ElidedLabel(Kind.SUBTITLE.value)
        self._facts = ElidedLabel(Kind.CAPTION.value)
        self._article = basis_link(language)
        self._article.setObjectName("form.article")
        on_click(self._article, lambda: self.article_asked.emit(self._basis))
        self._versions = link("", clicked=self.history_wanted.emit, name="form.versions")
        self._versions.setFont(font(Size.CAPTION))
        self._versions.setFixedHeight(px(SMALL_LINK))
        self._versions.setToolTip(versions.LINK_HINT.to(language))
        self._count = 0  # of versions kept
        texts = column(self, 1)
        texts.addStretch(1)
        texts.addWidget(self._title)
        about = row(self._facts, self._versions, self._article, spacing=Space.S)
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

    def show_versions(self, count: int) -> None:
        """Show how many versions were kept; no link while there is none. Emits nothing."""
        self._count = count
        say(self._versions, versions.LINK.filled(count=count).to(self._language))
        self._make_room()

    def minimumSizeHint(self) -> QSize:
        widths = (part.minimumSizeHint().width() for part in (self._title, self._facts))
        return QSize(max(widths), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def lacking(self) -> int:
        """Return the pixels it needs above the least for its title to stand whole."""
        return self._title.sizeHint().width() - self.minimumSizeHint().width()

    def _make_room(self) -> None:
        taken = Space.S + self._versions.sizeHint().width() if self._count else 0
        self._versions.setVisible(0 < taken <= self.width() - px(_ROOM_FOR_FACTS))
        needed = px(_ROOM_FOR_FACTS) + taken + Space.S + self._article.sizeHint().width()
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
    look_chosen = Signal(object)  # a FormLook
    copying_wanted = Signal()
    history_wanted = Signal()

    def __init__(self, language: Language, clock: Clock) -> None:
        super().__init__()
        self._language = language
        self._clock = clock
        self._heading = FormHeading(language)
        self._heading.article_asked.connect(self.article_asked)
        self._heading.history_wanted.connect(self.history_wanted)
        self.setProperty("bar", "top")
        self.setFixedHeight(px(60))
        self._state = pill(words.FINALISED_STATE.to(language), Tone.OK)
        self._state.hide()
        self._saved_icon = IconView(Icon.CHECKMARK_CIRCLE, Colour.OK, 18)
        self._saved = ElidedLabel(Kind.CAPTION.value)
        self._saved.setObjectName("saved")
        self._line = line = QHBoxLayout(self)
        line.setContentsMargins(Space.M, 0, Space.XL, 0)
        line.setSpacing(Space.M)
        back = words.BACK_TO_CASE.to(language)
        leaving = link(back, symbol=Icon.ARROW_LEFT, clicked=self.back.emit, name="form.back")
        leaving.setToolTip(back)
        line.addWidget(leaving)
        line.addWidget(self._heading, 1)
        self.looks = LookSwitch(language)
        self.looks.chosen.connect(self.look_chosen)
        line.addWidget(self._state)
        line.addWidget(self.looks)
        line.addLayout(row(self._saved_icon, self._saved, spacing=Space.S))
        self._acts = self._made_acts()
        for part in self._acts.values():
            line.addWidget(part)
        keep = words.KEEP_VERSION.to(language)
        self.aside = WordsAside(self._keep, leaving)
        for part, said in ((self._keep, keep), (leaving, back)):
            part.setAccessibleName(said)

    def show_form(self, title: str, facts: str, basis: Basis | None) -> None:
        """Show what form it is, whose, and its article. Emits nothing."""
        self._heading.show_form(title, facts, basis)
        self.setAccessibleName(f"{title}. {facts}")

    def show_versions(self, count: int) -> None:
        """Show how many versions were kept. Emits nothing."""
        self._heading.show_versions(count)

    def show_finalised(self, finalised: bool) -> None:
        """Show whether this version is finalised. Emits nothing."""
        self._state.setVisible(finalised)
        self._share_room()

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

    def show_news(self, said: Text, tone: Tone = Tone.NEUTRAL) -> None:
        """Say what has just happened: which answer was taken back, why it was not finalised."""
        self._show_state(said, tone)
        announce(self, self._saved.text())

    def show_ways(self, ways: Ways, *, has_draft: bool, takes_copies: bool) -> None:
        """Offer only what can be done: to copy, go back or forward, give up a draft."""
        self._acts["form.copy"].setVisible(takes_copies)
        self._acts["form.undo"].setEnabled(ways.back)
        self._acts["form.redo"].setEnabled(ways.forward)
        self._acts["form.discard"].setVisible(has_draft)
        self._share_room()

    def show_waiting(self) -> None:
        """Show that it is not saved yet. Emits nothing."""
        self._show_state(common.SAVING, Tone.WARN)

    def show_trouble(self, error: UserError) -> None:
        """Show that it could not be saved, and why. Emits nothing."""
        self._show_state(words.NOT_SAVED_YET, Tone.BAD)
        self._saved.setToolTip(error.text.to(self._language))
        announce(self, f"{self._saved.text()}. {self._saved.toolTip()}")

    def minimumSizeHint(self) -> QSize:
        """Return the room it needs once its words have stepped aside."""
        hint = super().minimumSizeHint()
        return QSize(hint.width() - self.aside.room(), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Let words step aside behind their icons until nothing is cut."""
        wanted = max(px(_SPARE), self._heading.lacking())
        for worded in (self.width() >= px(_ROOM_FOR_LOOKS), False):  # those of the looks first
            self.looks.show_words(worded)
            self.aside.share_room(lambda: self._line.minimumSize().width() + wanted <= self.width())
            if self.aside.is_whole():
                return

    def _made_acts(self) -> dict[str, QWidget]:
        parts: dict[str, QWidget] = {
            name: icon_button(symbol, hint.to(self._language), clicked=told.emit, name=name)
            for symbol, hint, told, name in (
                (Icon.COPY, family_words.COPY_HINT, self.copying_wanted, "form.copy"),
                (Icon.DELETE, words.DISCARD_HINT, self.discarded, "form.discard"),
                (Icon.ARROW_UNDO, words.UNDO_HINT, self.undone, "form.undo"),
                (Icon.ARROW_REDO, words.REDO_HINT, self.redone, "form.redo"),
                (Icon.PANEL_RIGHT, words.PANEL_HINT, self.panel_turned, "form.panel"),
            )
        }
        said = words.KEEP_VERSION.to(self._language)
        self._keep = button(said, symbol=Icon.SAVE, clicked=self.kept.emit, name="form.keep")
        self._keep.setToolTip(words.KEEP_HINT.to(self._language))
        return {**parts, "form.keep": self._keep}

    def _show_state(self, said: Text, tone: Tone) -> None:
        symbol = _SAVED_ICONS.get(tone, Icon.CIRCLE)
        self._saved_icon.show_icon(symbol, tone.ink)
        self._saved_icon.setVisible(tone is not Tone.NEUTRAL)
        say(self._saved, said.to(self._language))
        self._saved.setToolTip("")
        set_property(self._saved, "kind", "error" if tone is Tone.BAD else "caption")
