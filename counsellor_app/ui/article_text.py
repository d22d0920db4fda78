"""The words of one article on paper-like ground: the cited place in sight, its history below."""

from itertools import groupby

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextEdit

from counsellor_app.law.citation import Cite
from counsellor_app.law.corpus import Article, Heading, Place, og_44_2004
from counsellor_app.text import Language, Text, short_date
from counsellor_app.ui.theme import bold_font, colour, font, px
from counsellor_app.ui.tokens import Colour, Size, Space
from counsellor_app.ui.words import law as words

_ABOVE_CITED = 64  # pixels left above the cited place, so that what precedes it is seen


class ArticleText(QTextEdit):
    """An article to read and to copy from; arrows and pages scroll, Tab leaves it."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._cited = -1  # where the cited place begins
        self.setObjectName("article.text")
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAcceptRichText(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(words.WORDING.to(language))
        self.document().setDocumentMargin(Space.L)

    def show_article(self, article: Article, cite: Cite | None) -> None:
        """Show an article, the cited place highlighted and scrolled to."""
        self._cited = -1
        pen = _Pen(self.document())
        for place in article.places:
            self._write_place(pen, place, cite)
        self._write_history(pen, article)
        said = "" if cite is None else words.CITED.filled(place=cite).to(self._language)
        self.setAccessibleDescription(said)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        QTimer.singleShot(0, self, self._show_cited)

    def show_lines(self, lines: list[str]) -> None:
        """Show what is known of a source whose words are not shipped."""
        self._cited = -1
        pen = _Pen(self.document())
        for line in lines:
            pen.write(line, above=Space.S)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _write_place(self, pen: "_Pen", place: Place, cite: Cite | None) -> None:
        whole = cite is not None and _is_cited(place, cite) and cite.letter is None
        number = f"({place.paragraph}) " if place.paragraph else ""
        self._note(pen.write(f"{number}{place.text}", above=Space.M, cited=whole), whole)
        for letter, text in place.letters:
            one = cite is not None and _is_cited(place, cite) and cite.letter == letter
            said = f"{letter}) {text}"
            begun = pen.write(said, above=Space.XS, indent=Space.XL, cited=whole or one)
            self._note(begun, one)

    def _write_history(self, pen: "_Pen", article: Article) -> None:
        language = self._language
        pen.write(words.HISTORY.to(language), bold_font(), above=Space.XXL)
        if not article.amendments:
            published = words.NEVER_CHANGED.filled(published=og_44_2004().published)
            pen.write(published.to(language), font(Size.SMALL), Colour.MUTED, above=Space.S)
        for (day, act), changes in groupby(article.amendments, lambda one: (one.in_force, one.by)):
            title = words.CHANGED_BY.filled(day=short_date(day), act=act).to(language)
            pen.write(title, bold_font(Size.SMALL), above=Space.M)
            for note in dict.fromkeys(one.note for one in changes):
                pen.write(note, font(Size.SMALL), Colour.MUTED, above=Space.XS, indent=Space.L)

    def _note(self, begun: int, is_first: bool) -> None:
        if is_first and self._cited < 0:
            self._cited = begun

    def _show_cited(self) -> None:
        """Scroll until the cited place stands near the top, once the text has been laid out."""
        if self._cited < 0:
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._cited)
        top = self.cursorRect(cursor).top() + self.verticalScrollBar().value()
        self.verticalScrollBar().setValue(top - px(_ABOVE_CITED))


def headings_of(article: Article, language: Language) -> tuple[str, ...]:
    """Return the chapter and the section an article stands in, in words."""
    kinds = ((words.CHAPTER, article.chapter), (words.SECTION, article.section))
    return tuple(_heading_words(kind, one, language) for kind, one in kinds if one is not None)


def _heading_words(kind: Text, heading: Heading, language: Language) -> str:
    """Return a chapter or a section in words: its number and its title."""
    number = Text(heading.number, heading.number.removeprefix("a ").removesuffix("-a"))
    return f"{kind.filled(number=number).to(language)}. {heading.title}"


def _is_cited(place: Place, cite: Cite) -> bool:
    """Return whether a paragraph is the one cited; an article cited whole shines nowhere."""
    if cite.paragraph is None:
        return cite.letter is not None
    return cite.paragraph == place.paragraph


class _Pen:
    """Writes a document paragraph by paragraph, from its first line."""

    def __init__(self, document: QTextDocument) -> None:
        document.clear()
        self._cursor = QTextCursor(document)
        self._is_first = True

    def write(
        self,
        said: str,
        letters: QFont | None = None,
        ink: Colour = Colour.TEXT,
        *,
        above: int = 0,
        indent: int = 0,
        cited: bool = False,
    ) -> int:
        """Write a paragraph; return where it begins."""
        block, look = QTextBlockFormat(), QTextCharFormat()
        block.setTopMargin(above)
        block.setLeftMargin(indent)
        block.setLineHeight(130.0, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        look.setFont(letters or font())
        look.setForeground(colour(ink))
        if cited:
            block.setBackground(colour(Colour.ACCENT_SOFT))
        if self._is_first:
            self._cursor.setBlockFormat(block)
            self._is_first = False
        else:
            self._cursor.insertBlock(block)
        begun = self._cursor.position()
        self._cursor.setCharFormat(look)
        self._cursor.insertText(said, look)
        return begun
