"""The act to read: its articles at the left, one with its history and its mark at the right."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.cases.members import Doing
from counsellor_app.law.citation import OG_44_2004, Basis, Cite, Source
from counsellor_app.law.corpus import Article, articles, og_44_2004
from counsellor_app.law.marks import Mark, articles_marked
from counsellor_app.law.rulebook import Verification
from counsellor_app.services.desk import Desk
from counsellor_app.services.reading_law import lift_mark, mark_article
from counsellor_app.text import Language, Text, short_date
from counsellor_app.ui.article_list import ArticleList
from counsellor_app.ui.article_text import ArticleText, headings_of
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.panels import Banner
from counsellor_app.ui.parts import (
    Kind,
    Role,
    button,
    column,
    label,
    paragraph,
    pill,
    row,
    say,
    show_pill,
)
from counsellor_app.ui.reason_asked import ReasonAsked, Step
from counsellor_app.ui.shortcuts import window_key
from counsellor_app.ui.theme import px
from counsellor_app.ui.tokens import Space, Tone
from counsellor_app.ui.words import common
from counsellor_app.ui.words import law as words

_READER, _SOURCE = (980, 620), (560, 290)
_LIST_WIDTH = 300
_ROOM_AROUND = 40  # pixels of the screen left free around the reader


@dataclass(frozen=True, slots=True)
class Reading:
    """What the reader needs: who reads, when, in which language."""

    desk: Desk
    clock: Clock
    language: Language


class ArticleView(QDialog):
    """The words of the act; of a source that is not shipped, how far it was read.

    It stands beside the window and blocks nothing: one may read on while typing.
    """

    marks_changed = Signal()  # told once, when it closes: the pages behind are made anew then

    def __init__(self, parent: QWidget | None, basis: Basis | None, reading: Reading) -> None:
        super().__init__(parent)
        self._desk = reading.desk
        self._clock = reading.clock
        self._language = reading.language
        self._article: Article | None = None
        self._marks_changed = False
        self.setObjectName("article")
        self._list = ArticleList(reading.language)
        self._list.setFixedWidth(px(_LIST_WIDTH))
        self._list.chosen.connect(self._read)
        self._text = ArticleText(reading.language)
        self._title = label(kind=Kind.TITLE)
        self._cited = pill("", Tone.INFO)
        self._where = paragraph(kind=Kind.CAPTION)
        self._mark = Banner(Tone.WARN)
        self._mark.setObjectName("article.mark")
        self._version = paragraph(kind=Kind.CAPTION)
        self._version.setObjectName("article.version")
        said = reading.language
        self._set = button(words.SET_MARK.to(said), clicked=self._ask_mark, name="mark.set")
        self._lift = button(words.LIFT_MARK.to(said), clicked=self._ask_lifting, name="mark.lift")
        self._close = button(
            common.CLOSE.to(said), Role.PRIMARY, clicked=self.accept, name="article.close"
        )
        for part in (self._set, self._lift, self._close):
            part.setAutoDefault(False)  # Enter in the box chooses an article
        self.finished.connect(self._tell_marks)
        self._lay_out()
        window_key(self, "Ctrl+F", self._list.search.setFocus)
        self.show_basis(basis)

    def show_basis(self, basis: Basis | None) -> None:
        """Show the place a basis names; without one the first article, ready to search."""
        is_shipped = basis is None or (isinstance(basis, Cite) and basis.act == OG_44_2004)
        self._list.setVisible(is_shipped)
        self._where.setVisible(is_shipped)
        self._version.setVisible(is_shipped)
        wanted = _READER if is_shipped else _SOURCE
        room = self.screen().availableSize()
        width, height = (px(one) for one in wanted)
        self.resize(
            min(width, room.width() - _ROOM_AROUND), min(height, room.height() - _ROOM_AROUND)
        )
        if basis is not None and not is_shipped:
            self._show_source(basis)
            return
        cite = basis if isinstance(basis, Cite) else None
        known = {one.number: one for one in articles()}
        self._article = known.get(cite.article) if cite else None
        self._show_article(self._article or articles()[0], cite)
        self._list.show_here(None if self._article is None else self._article.number)
        (self._text if cite else self._list.search).setFocus()

    def _read(self, number: str) -> None:
        """Show an article chosen from the list."""
        self._show_article(next(one for one in articles() if one.number == number), None)

    def _show_article(self, article: Article, cite: Cite | None) -> None:
        self._article = article
        language = self._language
        place = str(cite or words.ARTICLE.filled(number=article.number).to(language))
        self.setWindowTitle(words.ACT.to(language))
        self.setAccessibleName(words.ACT_AT.filled(place=place).to(language))
        say(self._title, words.ARTICLE_TITLE.filled(number=article.number).to(language))
        is_part = cite is not None and cite.paragraph is not None
        show_pill(self._cited, place if is_part else "", Tone.INFO)
        say(self._where, "\n".join(headings_of(article, language)))
        self._text.show_article(article, cite)
        self._show_marks()

    def _show_marks(self) -> None:
        """Show the mark of the article read, those of all in the list, and the verification."""
        today, language = self._clock.today(), self._language
        marks = articles_marked(self._desk.rulebook, today)
        self._list.show_marked(frozenset(marks))
        mark = None if self._article is None else marks.get(self._article.number)
        self._mark.setVisible(mark is not None)
        if mark is not None:
            title = words.MARKED.to(language)
            self._mark.show_words(title, mark_words(mark).to(language))
        may_mark = self._desk.may(Doing.WRITE)
        self._set.setVisible(may_mark and mark is None)
        self._lift.setVisible(may_mark and mark is not None)
        say(self._version, version_words(self._desk.rulebook.verification(today)).to(language))

    def _show_source(self, basis: Basis) -> None:
        language = self._language
        self.setWindowTitle(words.SOURCE.to(language))
        self.setAccessibleName(str(basis))
        lines = [words.NO_WORDING]
        if isinstance(basis, Source):
            lines.append(words.READ_STATES[basis.read.value])
            lines += [Text(basis.url, basis.url)] if basis.url else []
        say(self._title, str(basis))
        self._text.show_lines([line.to(language) for line in lines])
        for part in (self._cited, self._where, self._mark, self._set, self._lift):
            part.hide()
        self._text.setFocus()

    def _ask_mark(self) -> None:
        if self._article is None:
            return
        number = self._article.number
        step = Step(
            name="mark",
            title=words.SET_TITLE.filled(number=number),
            follows=words.SET_FOLLOWS.filled(name=self._desk.member.name),
            reason=words.SET_NOTE,
            missing=words.SET_MISSING,
            yes=words.SET_NOW,
            role=Role.PRIMARY,
        )
        ReasonAsked(self, step, self._language, lambda note: self._record_mark(number, note)).open()

    def _ask_lifting(self) -> None:
        if self._article is None:
            return
        number = self._article.number
        step = Step(
            name="lifting",
            title=words.LIFT_TITLE.filled(number=number),
            follows=words.LIFT_FOLLOWS.filled(name=self._desk.member.name),
            reason=words.LIFT_REASON,
            missing=words.LIFT_MISSING,
            yes=words.LIFT_NOW,
            role=Role.PRIMARY,
        )
        ReasonAsked(self, step, self._language, lambda why: self._record_lift(number, why)).open()

    def _record_mark(self, number: str, note: str) -> None:
        today, now = self._clock.today(), self._clock.now()
        self._recorded(mark_article(self._desk, number, note, today=today, now=now))

    def _record_lift(self, number: str, why: str) -> None:
        today, now = self._clock.today(), self._clock.now()
        self._recorded(lift_mark(self._desk, number, why, today=today, now=now))

    def _recorded(self, desk: Desk) -> None:
        self._desk = desk
        self._show_marks()
        self._marks_changed = True
        self._text.setFocus()

    def _tell_marks(self) -> None:
        if self._marks_changed:
            self._marks_changed = False
            self.marks_changed.emit()

    def _lay_out(self) -> None:
        head = row(self._title, self._cited, spacing=Space.M)
        head.addStretch(1)
        right = column(spacing=Space.S)
        right.addLayout(head)
        right.addWidget(self._where)
        right.addWidget(self._mark)
        right.addWidget(self._text, 1)
        right.addWidget(self._version)
        both = QHBoxLayout()
        both.setSpacing(Space.L)
        both.addWidget(self._list)
        both.addLayout(right, 1)
        foot = row(self._set, self._lift)
        foot.addStretch(1)
        foot.addWidget(self._close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        whole.setSpacing(Space.M)
        whole.addLayout(both, 1)
        whole.addLayout(foot)


def show_article(
    parent: QWidget, basis: Basis | None, reading: Reading, wear_marks: Callable[[], object]
) -> ArticleView:
    """Open the act at a place beside a window, or turn the reader already open there.

    ``wear_marks`` is called once the reader is closed, if a mark was set or lifted in it.
    """
    made = next((one for one in parent.findChildren(ArticleView) if one.isVisible()), None)
    if made is None:
        made = ArticleView(parent, basis, reading)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        made.marks_changed.connect(wear_marks)
    else:
        made.show_basis(basis)
    made.show()
    made.raise_()
    made.activateWindow()
    return made


def mark_words(mark: Mark) -> Text:
    """Return why an article is marked, since when and by whom."""
    known = {"day": short_date(mark.since), "name": mark.by}
    if not mark.note:
        return words.MARKED_NO_NOTE.filled(**known)
    return words.MARKED_WORDS.filled(note=mark.note, **known)


def version_words(checked: Verification | None) -> Text:
    """Return how far the shipped text can be relied on; never the day of the text alone."""
    consolidated = short_date(og_44_2004().consolidated_on)
    if checked is None:
        return words.NOT_VERIFIED.filled(consolidated=consolidated)
    day = short_date(checked.on)
    if checked.by is None:
        return words.VERIFIED_BY_NOBODY_NAMED.filled(consolidated=consolidated, day=day)
    return words.VERIFIED.filled(consolidated=consolidated, day=day, name=checked.by)
