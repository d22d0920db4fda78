"""The wording of an article, beside the question it answers for (F1)."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from counsellor_app.law.citation import Basis, Cite
from counsellor_app.services import explaining
from counsellor_app.text import Language
from counsellor_app.ui.parts import Kind, Role, button, paragraph, row
from counsellor_app.ui.theme import px
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.words import common
from counsellor_app.ui.words import forms as words


class ArticleView(QDialog):
    """The words of the act at one place; of a source that is not shipped, how far it was read."""

    def __init__(self, parent: QWidget | None, basis: Basis, language: Language) -> None:
        super().__init__(parent)
        self.setObjectName("article")
        title = title_of(basis, language)
        self.setWindowTitle(words.ARTICLE_TITLE.to(language))
        self.setAccessibleName(title)
        self.resize(px(620), px(440))
        self._text = QPlainTextEdit()
        self._text.setObjectName("article.text")
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(title)
        self._text.setPlainText(wording_of(basis, language))
        close = button(common.CLOSE.to(language), Role.PRIMARY, clicked=self.accept)
        close.setDefault(True)
        foot = row(spacing=Space.S)
        foot.addStretch(1)
        foot.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        whole.setSpacing(Space.M)
        whole.addWidget(paragraph(title, Kind.SUBTITLE))
        whole.addWidget(self._text, 1)
        whole.addLayout(foot)
        self._text.setFocus()


def show_article(parent: QWidget | None, basis: Basis, language: Language) -> ArticleView:
    """Open the wording of an article over a window; return it, open."""
    made = ArticleView(parent, basis, language)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    made.open()
    return made


def title_of(basis: Basis, language: Language) -> str:
    """Return the act and the place in it."""
    if isinstance(basis, Cite):
        return words.ORDINANCE.filled(place=str(basis)).to(language)
    return str(basis)


def wording_of(basis: Basis, language: Language) -> str:
    """Return the wording, or where to read it and how far it was read."""
    if isinstance(basis, Cite):
        return explaining.wording(basis) or words.NO_WORDING.to(language)
    read = words.READ_STATES[basis.read.value].to(language)
    lines = [words.NO_WORDING.to(language), read, basis.url or ""]
    return "\n\n".join(line for line in lines if line)
