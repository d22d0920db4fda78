"""The project that pays: what of it stands on documents now, what stood before, a new one."""

from PySide6.QtWidgets import QWidget

from counsellor_app.errors import UserError
from counsellor_app.services.desk import Desk
from counsellor_app.services.project_band import (
    Band,
    OnPapers,
    TypedBand,
    bands,
    end_band,
    may_set,
    set_band,
)
from counsellor_app.text import Language, Text, short_date, short_moment
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.panels import Banner, Card, ScrollPage, TitledCard
from counsellor_app.ui.parts import (
    Kind,
    column,
    link,
    paragraph,
    pill,
    row,
    rule,
    say,
    show_pill,
)
from counsellor_app.ui.reason_asked import ReasonAsked, Step
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.tokens import Space, Tone
from counsellor_app.ui.wording_emblem import EmblemView
from counsellor_app.ui.wording_project_form import ProjectForm
from counsellor_app.ui.words import wording as words

_WIDEST = 900
_ENDING = Step(
    name="ending",
    title=words.END_TITLE,
    follows=words.END_FOLLOWS,
    reason=words.END_WHY,
    missing=words.END_NO_WHY,
    yes=words.END_NOW,
)


class _BandRow(QWidget):
    """One project as it stands, or stood, on documents."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._emblem = EmblemView()
        self._sentence = paragraph(kind=Kind.STRONG)
        self._state = pill("", Tone.NEUTRAL)
        self._facts = paragraph(kind=Kind.CAPTION)
        texts = column(spacing=2)
        head = row(self._state)
        head.addStretch(1)
        texts.addLayout(head)
        texts.addWidget(self._sentence)
        texts.addWidget(self._facts)
        line = row(self._emblem, spacing=Space.L)
        line.addLayout(texts, 1)
        lines = column(self, Space.S)
        lines.addWidget(rule())
        lines.addLayout(line)

    def show_band(self, band: Band) -> None:
        """Show a project. Emits nothing."""
        said, emblem = self._language, band.project.emblem
        self._emblem.show_emblem(
            None if emblem is None else emblem.picture, "" if emblem is None else emblem.shows
        )
        say(self._sentence, band.project.sentence)
        self._sentence.setVisible(bool(band.project.sentence))
        state = (words.HOLDS_NOW, Tone.OK) if band.holds else (words.HELD, Tone.NEUTRAL)
        show_pill(self._state, state[0].to(said), state[1])
        say(self._facts, "\n".join(one.to(said) for one in _facts(band)))


class ProjectPane(ScrollPage):
    """What stands on documents, its history, and the boxes for a new one."""

    def __init__(self, desk: Desk, language: Language, clock: Clock) -> None:
        super().__init__(_WIDEST)
        self._desk = desk
        self._language = language
        self._clock = clock
        self._rows: list[_BandRow] = []
        self._end = link(words.END_PROJECT.to(language), clicked=self._ask_end, name="project.end")
        self._done = Banner(Tone.OK)
        self._done.hide()
        self._none = paragraph(words.NO_PROJECT.to(language), Kind.MUTED)
        self._shown = column(spacing=Space.M)
        self.form = ProjectForm(language, clock.today)
        self.form.wanted.connect(self._put)
        self.column.addWidget(self._done)
        self.column.addWidget(self._standing())
        self.column.addWidget(self.form if may_set(desk) else self._refusal())
        self.column.addStretch(1)
        self.refresh()
        held = next((band for band in bands(desk, clock.today()) if band.holds), None)
        self.form.show_band(held)

    def refresh(self) -> None:
        """Read again what stands on documents."""
        kept = bands(self._desk, self._clock.today())
        while len(self._rows) < len(kept):
            made = _BandRow(self._language)
            self._rows.append(made)
            self._shown.addWidget(made)
        for place, part in enumerate(self._rows):
            part.setVisible(place < len(kept))
            if place < len(kept):
                part.show_band(kept[place])
        holds = any(band.holds for band in kept)
        self._none.setVisible(not holds)
        self._end.setVisible(holds and may_set(self._desk))

    def take_focus(self) -> None:
        """Put the focus into the first box."""
        self.form.take_focus()

    def _put(self, typed: TypedBand) -> None:
        try:
            set_band(self._desk, typed, self._clock.now())
        except UserError as error:
            self.form.complain(error.text)
            return
        self._tell(words.WAS_PUT)

    def _ask_end(self) -> None:
        ReasonAsked(self, _ENDING, self._language, self._take_off).open()

    def _take_off(self, reason: str) -> None:
        end_band(self._desk, reason, self._clock.today(), self._clock.now())
        self._tell(words.WAS_ENDED)

    def _tell(self, said: Text) -> None:
        self.refresh()
        self._done.show_words("", said.to(self._language), Tone.OK)
        self._done.show()
        self.verticalScrollBar().setValue(0)
        announce(self, said.to(self._language))

    def _standing(self) -> QWidget:
        made = TitledCard(words.PROJECT_TITLE.to(self._language), self._end)
        made.column.addWidget(paragraph(words.PROJECT_WORDS.to(self._language), Kind.MUTED))
        made.column.addWidget(self._none)
        made.column.addLayout(self._shown)
        return made

    def _refusal(self) -> QWidget:
        self.form.setParent(self)
        self.form.hide()
        made = Card()
        refused = words.PROJECT_NOT_ALLOWED.to(self._language)
        made.column.addWidget(paragraph(refused, Kind.MUTED))
        return made


def _facts(band: Band) -> list[Text]:
    """Return from when to when, on which papers, who put it there and why."""
    start = short_date(band.start)
    period = words.HOLDS_FROM.filled(start=start)
    if band.until is not None:
        period = words.HOLDS_FROM_UNTIL.filled(start=start, until=short_date(band.until))
    scope = words.ON_ALL if band.papers is OnPapers.ALL else words.ON_OWN
    put = words.SET_BY.filled(
        name=band.noted.by, moment=short_moment(band.noted.at), reason=band.reason
    )
    return [words.PERIOD_AND_PAPERS.filled(period=period, papers=scope), put]
