"""Frazele biroului: what is proposed in each box; the office adds its own and ends others."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from counsellor_app.errors import UserError
from counsellor_app.forms.phrases import PHRASE_LIMIT, Phrase, PhraseTopic, shipped_phrases
from counsellor_app.services import phrases
from counsellor_app.services.desk import Desk
from counsellor_app.services.phrases import Noted, PhraseLine
from counsellor_app.text import Language, Text, short_moment
from counsellor_app.ui.choice_box import ChoiceBox, Choosable
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.line_edits import ParagraphBox
from counsellor_app.ui.messages import tell
from counsellor_app.ui.mnemonics import give_mnemonics
from counsellor_app.ui.panels import Banner, Card, ScrollPage
from counsellor_app.ui.paper_bar import PaperBar, asked
from counsellor_app.ui.parts import Kind, Role, button, column, link, paragraph, row, say
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.tokens import Space, Tone
from counsellor_app.ui.words import phrases as words

_WIDEST = 640
_REVIEWED = "reviewed"


class _PhraseRow(QWidget):
    """One phrase: its words, where it comes from, and the way to end it."""

    ended = Signal(object)  # the Phrase

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._phrase: Phrase | None = None
        self._words = paragraph()
        self._origin = paragraph(kind=Kind.CAPTION)
        self._end: QPushButton = link(words.END.to(language), clicked=self._ask)
        texts = column(spacing=2)
        texts.addWidget(self._words)
        texts.addWidget(self._origin)
        line = row(spacing=Space.L)
        line.addLayout(texts, 1)
        line.addWidget(self._end, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)

    def show_line(self, line: PhraseLine, *, may_end: bool) -> None:
        """Show a phrase. Emits nothing."""
        self._phrase = line.phrase
        self.setObjectName(f"phrase.{line.phrase.id}")
        say(self._words, line.phrase.typed)
        said = [_origin(line), _end_of(line)]
        meaning = line.phrase.text.to(self._language)
        if meaning != line.phrase.typed:
            said.insert(0, Text(meaning, meaning))
        say(self._origin, " · ".join(one.to(self._language) for one in said if one is not None))
        self._end.setVisible(may_end and line.ended is None)
        self._end.setObjectName(f"end.{line.phrase.id}")
        naming = words.END_ONE.filled(phrase=line.phrase.typed).to(self._language)
        self._end.setAccessibleName(naming)

    def _ask(self) -> None:
        if self._phrase is not None:
            self.ended.emit(self._phrase)


class PhrasesView(QWidget):
    """The phrases of one topic at a time; what is added or ended counts at once."""

    left = Signal()

    def __init__(
        self, desk: Desk, language: Language, clock: Clock, topic: str | None = None
    ) -> None:
        super().__init__()
        self._desk = desk
        self._language = language
        self._clock = clock
        self._rows: list[_PhraseRow] = []
        bar = PaperBar(words.BACK.to(language))
        bar.show_words(words.TITLE.to(language), words.FACTS.to(language))
        bar.left.connect(self.left)
        self._topic = _topic_box(language, topic)
        self._topic.edited.connect(self.refresh)
        self._count = paragraph(kind=Kind.CAPTION)
        self._new = ParagraphBox(language, PHRASE_LIMIT)
        self._new.setObjectName("phrase.new")
        self._done = Banner(Tone.OK)
        self._done.hide()
        self._list = Card(spacing=Space.M)
        self._page = ScrollPage(820)
        whole = column(self, 0)
        whole.addWidget(bar)
        whole.addWidget(self._page, 1)
        self._lay_out()
        self.refresh()
        give_mnemonics(self)

    def refresh(self) -> None:
        """Read the phrases of the chosen topic again."""
        lines = phrases.phrase_lines(self._desk, self._chosen())
        standing = sum(line.ended is None for line in lines)
        say(self._count, words.COUNT.of(standing).to(self._language))
        while len(self._rows) < len(lines):
            made = _PhraseRow(self._language)
            made.ended.connect(self._end)
            self._rows.append(made)
            self._list.column.addWidget(made)
        may_end = phrases.may_add(self._desk)
        ordered = sorted(lines, key=lambda line: line.ended is not None)
        for place, part in enumerate(self._rows):
            part.setVisible(place < len(ordered))
            if place < len(ordered):
                part.show_line(ordered[place], may_end=may_end)

    def take_focus(self) -> None:
        """Put the focus on the choice of the topic."""
        self._topic.setFocus(Qt.FocusReason.OtherFocusReason)

    def tab(self) -> str | None:
        """Return the chosen topic."""
        return self._topic.chosen()

    def _chosen(self) -> PhraseTopic:
        return PhraseTopic(self._topic.chosen() or next(iter(PhraseTopic)).value)

    def _add(self) -> None:
        now = self._clock.now()
        try:
            phrases.add_phrase(self._desk, self._chosen(), self._new.typed(), now)
        except UserError as error:
            self._say(error.text, Tone.BAD)
            self._new.setFocus()
            return
        self._new.show_text("")
        self._say(words.WAS_ADDED, Tone.OK)

    def _end(self, phrase: Phrase) -> None:
        try:
            phrases.end_phrase(self._desk, phrase, self._clock.now())
        except UserError as error:
            tell(self, error, self._language)
            return
        self._topic.setFocus(Qt.FocusReason.OtherFocusReason)  # the link one pressed hides
        self._say(words.WAS_ENDED, Tone.OK)

    def _say(self, said: Text, tone: Tone) -> None:
        self._done.show_words("", said.to(self._language), tone)
        self._done.show()
        announce(self, said.to(self._language))
        self.refresh()

    def _lay_out(self) -> None:
        said, lines = self._language, self._page.column
        library = shipped_phrases()
        if set(library.reviewed.values()) != {_REVIEWED}:
            unread = words.UNREVIEWED.filled(version=library.version).to(said)
            lines.addWidget(paragraph(unread, Kind.MUTED))
        lines.addWidget(asked(words.TOPIC.to(said), self._topic, widest=_WIDEST))
        lines.addWidget(self._done)
        adding = Card(spacing=Space.M)
        if phrases.may_add(self._desk):
            helping = words.NEW_PHRASE_HELP.to(said)
            adding.column.addWidget(asked(words.NEW_PHRASE.to(said), self._new, helping, _WIDEST))
            add = button(
                words.ADD_PHRASE.to(said), Role.PRIMARY, clicked=self._add, name="phrase.add"
            )
            acts = row(add)
            acts.addStretch(1)
            adding.column.addLayout(acts)
        else:
            adding.column.addWidget(paragraph(words.NOT_ALLOWED.to(said), Kind.MUTED))
            self._new.setParent(adding)
            self._new.hide()
        lines.addWidget(adding)
        lines.addWidget(self._count)
        lines.addWidget(self._list)
        lines.addStretch(1)


def _topic_box(language: Language, chosen: str | None) -> ChoiceBox:
    topics = [Choosable(topic.value, topic.text.to(language)) for topic in PhraseTopic]
    made = ChoiceBox(language, topics)
    made.removeItem(0)  # there is always something chosen
    made.setObjectName("phrases.topic")
    made.show_chosen(chosen or topics[0].code)
    return made


def _origin(line: PhraseLine) -> Text:
    return words.SHIPPED if line.added is None else _noted(words.ADDED_BY, line.added)


def _end_of(line: PhraseLine) -> Text | None:
    return None if line.ended is None else _noted(words.ENDED_BY, line.ended)


def _noted(said: Text, noted: Noted) -> Text:
    return said.filled(name=noted.by, moment=short_moment(noted.at))
