"""The right-hand panel: the question in the other language, its help, basis and readers."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from counsellor_app.forms.handling import Handling, Paper, Share
from counsellor_app.forms.kinds import Choice, Field, Several
from counsellor_app.law.citation import Basis
from counsellor_app.text import Language, Text
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.icons import IconView
from counsellor_app.ui.law_here import name_law
from counsellor_app.ui.panels import Card
from counsellor_app.ui.parts import Kind, column, link, paragraph, row, say
from counsellor_app.ui.tokens import Colour, Space
from counsellor_app.ui.words import common
from counsellor_app.ui.words import forms as words

_MOST_OPTIONS = 11  # a longer list is not read out


class _Part(QWidget):
    """An icon, a title and a text; without a text it hides."""

    def __init__(self, symbol: Icon, title: str) -> None:
        super().__init__()
        self._words = paragraph()
        head = row(IconView(symbol, Colour.ACCENT, 18), spacing=Space.S)
        head.addWidget(paragraph(title, Kind.STRONG), 1)
        self.lines = column(self, Space.XS)
        self.lines.addLayout(head)
        self.lines.addWidget(self._words)

    def show_words(self, said: str) -> None:
        """Show a text, or hide without one."""
        say(self._words, said)
        self.setVisible(bool(said))


class ContextPanel(Card):
    """What there is to know about the question that has the focus. Its words change in place."""

    article_asked = Signal(object)

    def __init__(self, language: Language) -> None:
        super().__init__("plain", Space.L)
        self._language = language
        self._other = Language.RO if language is Language.EN else Language.EN
        self._basis: Basis | None = None
        self.setAccessibleName(words.CONTEXT.to(language))
        self._interpreter = _Part(Icon.LOCAL_LANGUAGE, words.FOR_INTERPRETER.to(language))
        self._help = _Part(Icon.INFO, words.EXPLANATION.to(language))
        self._law = _Part(Icon.SCALES, common.LEGAL_BASIS.to(language))
        self._readers = _Part(Icon.LOCK_CLOSED, words.WHO_SEES.to(language))
        self._read = link(
            words.READ_ARTICLE.to(language), clicked=self._ask, name="context.article"
        )
        self._law.lines.addWidget(self._read)
        self._empty: QLabel = paragraph(words.NO_QUESTION.to(language), Kind.MUTED)
        self.column.addWidget(self._empty)
        for part in (self._interpreter, self._help, self._law, self._readers):
            self.column.addWidget(part)
            part.hide()

    def show_field(self, field: Field, basis: Basis | None) -> None:
        """Show what there is to know about a question that rests on this. Emits nothing."""
        self._empty.hide()
        self._interpreter.show_words(_in_other_words(field, self._other))
        self._help.show_words("" if field.help is None else field.help.to(self._language))
        self._law.show_words("" if basis is None else str(basis))
        self._basis = basis
        self._read.setVisible(basis is not None)
        name_law(self._read, basis)
        self._readers.show_words(_readers(field.handling, self._language))

    def show_nothing(self) -> None:
        """Show that no question has the focus. Emits nothing."""
        self._empty.show()
        for part in (self._interpreter, self._help, self._law, self._readers):
            part.hide()

    def _ask(self) -> None:
        if self._basis is not None:
            self.article_asked.emit(self._basis)


def _in_other_words(field: Field, language: Language) -> str:
    """Return the question for the interpreter, with the options to read out.

    Its help is for the counsellor.
    """
    lines = [field.label.to(language)]
    if isinstance(field, Choice | Several) and len(field.options) <= _MOST_OPTIONS:
        lines += [f"– {option.text.to(language)}" for option in field.options]
    return "\n".join(lines)


def _readers(handling: Handling, language: Language) -> str:
    said = [words.SEEN_BY_TEAM]
    if handling.sensitive is not None:
        said.append(words.IS_SEALED)
    said += [_SHARED[handling.share], _PRINTED[handling.paper]]
    return " ".join(text.to(language) for text in said)


_SHARED: dict[Share, Text] = {
    Share.IDENTIFIED: words.SENT_IDENTIFIED,
    Share.STATISTICS: words.SENT_COUNTED,
    Share.NEVER: words.SENT_NEVER,
}
_PRINTED: dict[Paper, Text] = {
    Paper.ANNEX: words.ON_PAPER,
    Paper.OFFICE: words.FOR_OFFICE,
    Paper.NEVER: words.NOT_ON_PAPER,
}
