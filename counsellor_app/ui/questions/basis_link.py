"""The article beside a question, as a small link that opens its wording."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from counsellor_app.law.citation import Basis
from counsellor_app.text import Language
from counsellor_app.ui.law_here import name_law
from counsellor_app.ui.parts import link, say
from counsellor_app.ui.theme import font, px
from counsellor_app.ui.tokens import Size
from counsellor_app.ui.words import law as words

SMALL_LINK = 28  # height in pixels at 100 % text


def basis_link(language: Language) -> QPushButton:
    """Return a link that is not on the way of Tab: F1 opens the same wording."""
    made = link("")
    made.setFont(font(Size.CAPTION))
    made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    made.setToolTip(words.ARTICLE_HINT.to(language))
    made.setFixedHeight(px(SMALL_LINK))
    made.hide()
    return made


def show_basis(part: QPushButton, basis: Basis | None) -> None:
    """Show the article, or nothing."""
    said = "" if basis is None else str(basis)
    say(part, said)
    part.setAccessibleName(said)
    name_law(part, basis)
    part.setVisible(bool(said))
