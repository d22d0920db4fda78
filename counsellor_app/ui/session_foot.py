"""The foot of a session: what is kept, the list to print, and the button that keeps."""

from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from counsellor_app.services.office_forms import OfficeWriting
from counsellor_app.text import BUCHAREST, Language, Text, clock_time, short_date
from counsellor_app.ui.draft_words import draft_saved
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.parts import Kind, Role, button, column, label, paragraph, row, say
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.theme import set_property
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.words import attendance_list as list_words
from counsellor_app.ui.words import common
from counsellor_app.ui.words import sessions as words


class SessionFoot(QFrame):
    """Says what is kept of a session, and lets it be kept and its list be printed."""

    keep_wanted = Signal()
    list_wanted = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self.setProperty("bar", "bottom")
        self._state = paragraph(kind=Kind.CAPTION)
        self._state.setObjectName("saved")
        keep = button(
            words.KEEP.to(language),
            Role.PRIMARY,
            symbol=Icon.SAVE,
            clicked=self.keep_wanted.emit,
            name="session.keep",
        )
        keep.setToolTip(words.KEEP_HINT.to(language))
        self.setFocusProxy(keep)
        printing = button(
            list_words.OPEN.to(language),
            symbol=Icon.PRINT,
            clicked=self.list_wanted.emit,
            name="session.list",
        )
        line = row(self._state, spacing=Space.M)
        line.setStretch(0, 1)
        line.addWidget(label(words.KEYS.to(language), Kind.CAPTION))
        line.addWidget(printing)
        line.addWidget(keep)
        whole = column(self, 0)
        whole.setContentsMargins(Space.XL, Space.S, Space.XL, Space.S)
        whole.addLayout(line)

    def show_kept(self, writing: OfficeWriting, today: date) -> None:
        """Show what is saved of the session. Emits nothing."""
        if writing.draft_saved_at is not None:
            self.show_words(draft_saved(writing.draft_saved_at, today))
            return
        if writing.newest is not None:
            self.show_words(_kept(writing.newest.kept_at, today))
            return
        self.show_words(common.NOTHING_CHANGED)

    def show_words(self, said: Text) -> None:
        """Show how things stand. Emits nothing."""
        say(self._state, said.to(self._language))
        set_property(self._state, "kind", Kind.CAPTION.value)

    def complain(self, said: Text) -> None:
        """Show why it could not be kept; screen readers hear it. Emits nothing."""
        self.show_words(said)
        set_property(self._state, "kind", Kind.ERROR.value)
        announce(self, said.to(self._language))


def _kept(moment: datetime, today: date) -> Text:
    """Return when a session was kept, with the day if it was not today."""
    time, day = clock_time(moment), moment.astimezone(BUCHAREST).date()
    if day == today:
        return words.KEPT_AT.filled(time=time)
    return words.KEPT_ON.filled(time=time, day=short_date(day))
