"""What the rules say beside a question: a date, a centre, a warning, with its article."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from counsellor_app.law.citation import Basis
from counsellor_app.services import pages
from counsellor_app.services.pages import Shown
from counsellor_app.text import Language
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.icons import IconView
from counsellor_app.ui.panels import Card
from counsellor_app.ui.parts import Kind, column, paragraph, pill, row, say, show_pill
from counsellor_app.ui.questions.basis_link import basis_link, show_basis
from counsellor_app.ui.tokens import Space, Tone
from counsellor_app.ui.words import forms as words
from counsellor_app.ui.words import law

TONES = {
    pages.Tone.OVERDUE: Tone.BAD,
    pages.Tone.SOON: Tone.WARN,
    pages.Tone.CALM: Tone.INFO,
    pages.Tone.DONE: Tone.OK,
}
_ICONS = {
    Tone.BAD: Icon.ERROR_CIRCLE,
    Tone.WARN: Icon.WARNING,
    Tone.INFO: Icon.INFO,
    Tone.OK: Icon.CHECKMARK_CIRCLE,
    Tone.NEUTRAL: Icon.INFO,
}


class ShownLine(Card):
    """One sentence of the rules on a soft ground; its article opens the wording."""

    article_asked = Signal(object)

    def __init__(self, language: Language) -> None:
        super().__init__(Tone.INFO.value, Space.XS)
        self.column.setContentsMargins(Space.M, Space.S, Space.S, Space.S)
        self._language = language
        self._basis: Basis | None = None
        self._icon = IconView(Icon.INFO, Tone.INFO.ink, 18)
        self._words = paragraph()
        self._check = pill("", Tone.WARN)
        self._formula = paragraph(kind=Kind.CAPTION)
        self._article: QPushButton = basis_link(language)
        self._article.clicked.connect(self._ask)
        texts = column(spacing=2)
        texts.addWidget(self._words)
        texts.addWidget(self._check)
        texts.addWidget(self._formula)
        line = row(self._icon, spacing=Space.S)
        line.addLayout(texts, 1)
        line.addWidget(self._article)
        self.column.addLayout(line)

    def show_line(self, shown: Shown) -> None:
        """Show what a rule says. Emits nothing."""
        tone = TONES[shown.tone]
        self.set_tone(tone)
        self._icon.show_icon(_ICONS[tone], tone.ink)
        said = shown.text.to(self._language)
        say(self._words, said)
        formula = "" if shown.formula is None else shown.formula.to(self._language)
        marked = law.MARK.to(self._language) if shown.check else ""
        show_pill(self._check, marked, Tone.WARN)
        say(self._formula, words.FORMULA.filled(formula=formula).to(self._language))
        self._formula.setVisible(bool(formula))
        self._basis = shown.basis
        show_basis(self._article, shown.basis)
        self.setAccessibleName(f"{said} {marked}".strip())

    def _ask(self, _checked: bool = False) -> None:
        if self._basis is not None:
            self.article_asked.emit(self._basis)
