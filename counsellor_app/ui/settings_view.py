"""Setări: language, colours, letters, locking, capture, the law's last check, about the program."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counsellor_app import __version__
from counsellor_app.errors import UserError
from counsellor_app.services.desk import Desk
from counsellor_app.services.reference import record_law_verified
from counsellor_app.settings import Places, Settings
from counsellor_app.text import Language, short_date
from counsellor_app.ui.choice_box import ChoiceBox, Choosable
from counsellor_app.ui.choices import SquareChoice
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.door_page import asked
from counsellor_app.ui.first_run_who import OneOf
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.line_edits import LineBox
from counsellor_app.ui.messages import tell, tell_words
from counsellor_app.ui.panels import Banner, ScrollPage, TitledCard, fact_row
from counsellor_app.ui.parts import Kind, button, label, link, paragraph, row, say
from counsellor_app.ui.tokens import Space, Tone
from counsellor_app.ui.words import settings as words
from counsellor_app.ui.words.law import READ_ACT
from counsellor_app.ui.words.phrases import TITLE as PHRASES_TITLE
from counsellor_app.ui.words.rulebook import TITLE as VALUES_TITLE
from counsellor_app.ui.words.wording import TITLE as WORDING_TITLE

_SIZES = (100, 110, 125, 150)
_MINUTES = (1, 2, 3, 5, 10, 15)
_SCHEMES: dict[str, bool | None] = {"system": None, "light": False, "dark": True}
_LEFT_ROOM = 420


class SettingsView(ScrollPage):
    """What can be set on this computer; a change is worn at once."""

    changed = Signal(object)  # Settings
    lock_wanted = Signal()
    act_wanted = Signal()  # the ordinance, to read
    values_wanted = Signal()
    phrases_wanted = Signal()
    wording_wanted = Signal()

    def __init__(self, desk: Desk, places: Places, settings: Settings, clock: Clock) -> None:
        super().__init__(900)
        self._desk = desk
        self._settings = settings
        self._clock = clock
        self._language = settings.language
        self._law_state = paragraph(kind=Kind.STRONG)
        self._checker = LineBox(self._language, 120)
        self._checker.setObjectName("law.by")
        self._done = Banner(Tone.OK)
        self._done.hide()
        self.column.addWidget(label(words.TITLE.to(self._language), Kind.DISPLAY))
        self.column.addWidget(self._windows())
        self.column.addWidget(self._protection())
        self.column.addWidget(self._law())
        phrases = link(
            PHRASES_TITLE.to(self._language),
            clicked=self.phrases_wanted.emit,
            name="writing.phrases",
        )
        wording = link(
            WORDING_TITLE.to(self._language),
            clicked=self.wording_wanted.emit,
            name="documents.wording",
        )
        for title, about, leads in (
            (words.WRITING, words.WRITING_WORDS, phrases),
            (words.DOCUMENTS, words.DOCUMENTS_WORDS, wording),
        ):
            card = TitledCard(title.to(self._language), leads)
            card.column.addWidget(paragraph(about.to(self._language), Kind.MUTED))
            self.column.addWidget(card)
        self.column.addWidget(self._about(places))
        self.column.addStretch(1)
        self._show_law()

    def take_focus(self) -> None:
        """Put the focus on the first setting."""
        self._first.take_focus()

    def _windows(self) -> QWidget:
        said, settings = self._language, self._settings
        languages = {
            Language.RO.value: words.ROMANIAN.to(said),
            Language.EN.value: words.ENGLISH.to(said),
        }
        chosen = "en" if said is Language.EN else "ro"
        language = _one_of("language", languages, chosen, self._choose_language)
        schemes = {
            "system": words.SCHEME_SYSTEM.to(said),
            "light": words.SCHEME_LIGHT.to(said),
            "dark": words.SCHEME_DARK.to(said),
        }
        worn = next(code for code, dark in _SCHEMES.items() if dark is settings.dark)
        scheme = _one_of("scheme", schemes, worn, self._choose_scheme)
        sizes = [Choosable(str(n), words.PER_CENT.filled(n=n).to(said)) for n in _SIZES]
        size = _box(said, "text_size", sizes, str(settings.text_percent), self._choose_size)
        self._first = language
        made = TitledCard(words.WINDOWS.to(said))
        for part in (
            asked(words.LANGUAGE.to(said), language),
            asked(words.SCHEME.to(said), scheme),
            asked(words.TEXT_SIZE.to(said), size),
        ):
            made.column.addWidget(part)
        return made

    def _protection(self) -> QWidget:
        said, settings = self._language, self._settings
        minutes = [Choosable(str(n), words.MINUTES.of(n).to(said)) for n in _MINUTES]
        kept = str(settings.lock_after_minutes)
        after = _box(said, "lock_after", minutes, kept, self._choose_minutes)
        hide = SquareChoice(words.HIDE_CAPTURE.to(said), "hide_capture")
        hide.setChecked(settings.hide_from_capture)
        hide.setAccessibleDescription(words.HIDE_CAPTURE_HELP.to(said))
        hide.clicked.connect(self._choose_hiding)
        now = button(
            words.LOCK_NOW.to(said),
            symbol=Icon.LOCK_CLOSED,
            clicked=self.lock_wanted.emit,
            name="lock",
        )
        made = TitledCard(words.PROTECTION.to(said), now)
        made.column.addWidget(asked(words.LOCK_AFTER.to(said), after))
        made.column.addWidget(hide)
        made.column.addWidget(paragraph(words.HIDE_CAPTURE_HELP.to(said), Kind.CAPTION))
        return made

    def _law(self) -> QWidget:
        said = self._language
        values = link(VALUES_TITLE.to(said), clicked=self.values_wanted.emit, name="law.values")
        read = link(READ_ACT.to(said), clicked=self.act_wanted.emit, name="law.read")
        made = TitledCard(words.LAW.to(said))
        self._checker.show_text(self._desk.member.name)
        record = button(words.LAW_RECORD.to(said), clicked=self._record_law, name="law.record")
        acts = row(record)
        acts.addStretch(1)
        for part in (
            paragraph(words.LAW_WORDS.to(said), Kind.MUTED),
            self._law_state,
            self._done,
            asked(words.LAW_BY.to(said), self._checker),
        ):
            made.column.addWidget(part)
        made.column.addLayout(acts)
        more = row(read, values, spacing=Space.L)
        more.addStretch(1)
        made.column.addLayout(more)
        return made

    def _about(self, places: Places) -> QWidget:
        said, member = self._language, self._desk.member
        folder = places.practice if self._desk.practice else places.vault
        licences = link(words.LICENCES.to(said), clicked=self._show_licences, name="licences")
        made = TitledCard(words.ABOUT.to(said), licences)
        facts = (
            (words.VERSION.to(said), __version__),
            (words.MEMBER.to(said), f"{member.name}, {member.function}, {member.organisation}"),
            (words.DATA_LIE.to(said), str(folder)),
            (words.LOG_LIES.to(said), str(places.log)),
        )
        made.add_rows([fact_row(name, value, 220) for name, value in facts])
        return made

    def _show_law(self) -> None:
        checked = self._desk.rulebook.verification(self._clock.today())
        said = words.LAW_NEVER
        if checked is not None:
            said = words.LAW_CHECKED.filled(day=short_date(checked.on), name=checked.by)
        say(self._law_state, said.to(self._language))

    def _record_law(self) -> None:
        by = self._checker.typed().strip()
        if not by:
            self._done.show_words("", words.LAW_BY_MISSING.to(self._language), Tone.BAD)
            self._done.show()
            self._checker.setFocus()
            return
        try:
            record_law_verified(self._desk, by, self._clock.today(), self._clock.now())
        except UserError as error:
            tell(self, error, self._language)
            return
        recorded = words.LAW_CHECKED.filled(day=short_date(self._clock.today()), name=by)
        say(self._law_state, recorded.to(self._language))
        self._done.show_words("", words.LAW_RECORDED.to(self._language), Tone.OK)
        self._done.show()
        self.changed.emit(self._settings)  # every page is told by the law as it stands now

    def _choose_language(self, code: str) -> None:
        self.changed.emit(replace(self._settings, language=Language(code)))

    def _choose_scheme(self, code: str) -> None:
        self.changed.emit(replace(self._settings, dark=_SCHEMES[code]))

    def _choose_size(self, code: str) -> None:
        self.changed.emit(replace(self._settings, text_percent=int(code)))

    def _choose_minutes(self, code: str) -> None:
        self.changed.emit(replace(self._settings, lock_after_minutes=int(code)))

    def _choose_hiding(self, checked: bool) -> None:
        self.changed.emit(replace(self._settings, hide_from_capture=checked))

    def _show_licences(self) -> None:
        title, said = words.LICENCES.to(self._language), words.LICENCES_WORDS.to(self._language)
        tell_words(self, title, said, self._language, Tone.INFO)


def _one_of(name: str, choices: dict[str, str], chosen: str, act: Callable[[str], object]) -> OneOf:
    made = OneOf(name, choices)
    made.show_chosen(chosen)
    made.edited.connect(lambda: act(made.chosen() or chosen))
    return made


def _box(
    language: Language,
    name: str,
    choices: Sequence[Choosable],
    chosen: str,
    act: Callable[[str], object],
) -> ChoiceBox:
    made = ChoiceBox(language, choices)
    made.removeItem(0)  # there is always something chosen
    made.setObjectName(name)
    made.setMaximumWidth(_LEFT_ROOM)
    made.show_chosen(chosen)
    made.edited.connect(lambda: act(made.chosen() or chosen))
    return made
