"""An article as a link on a page: a click or Enter opens its wording, and F1 while it has focus."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton

from counsellor_app.law.citation import Basis
from counsellor_app.text import Language
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.law_here import law_named, name_law
from counsellor_app.ui.parts import link, on_click, say
from counsellor_app.ui.words import law as words


def law_link(
    language: Language, ask: Callable[[Basis], object], name: str, law: Basis | None = None
) -> QPushButton:
    """Return the link to an article, in Tab order; without one it hides until it is told one."""
    made = link("", symbol=Icon.SCALES, name=name)
    opens_law(made, language, ask)
    show_law(made, law, language)
    return made


def opens_law(part: QPushButton, language: Language, ask: Callable[[Basis], object]) -> None:
    """Let a click on this part ask for the article it names."""
    part.setToolTip(words.ARTICLE_HINT.to(language))
    part.setAccessibleDescription(words.ARTICLE_HINT.to(language))

    def ask_for_it() -> None:
        law = law_named(part)
        if law is not None:
            ask(law)

    on_click(part, ask_for_it)


def show_law(
    part: QPushButton, law: Basis | None, language: Language, *, check: bool = False
) -> None:
    """Show another article, and whether it is marked „modificat – verificați”; None hides it."""
    said = "" if law is None else str(law)
    if check:
        said = words.WITH_MARK.filled(said=said).to(language)
    say(part, said)
    part.setAccessibleName(said)
    name_law(part, law)
    part.setVisible(law is not None)
