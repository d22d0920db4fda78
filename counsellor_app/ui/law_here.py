"""The article a part of a window names: F1 opens the one where the focus is."""

from PySide6.QtWidgets import QApplication, QWidget

from counsellor_app.law.citation import Basis, Cite, Source

_LAW = "law"


def name_law(part: QWidget, law: Basis | None) -> None:
    """Let F1 open this article while the focus is in the part."""
    part.setProperty(_LAW, law)


def law_named(part: QWidget) -> Basis | None:
    """Return the article that this part itself names."""
    law = part.property(_LAW)
    return law if isinstance(law, Cite | Source) else None


def law_in_focus() -> Basis | None:
    """Return the article of the part that has the focus, or of what it stands in."""
    return law_above(QApplication.focusWidget())


def law_above(part: QWidget | None) -> Basis | None:
    """Return the article a part names, or else the nearest one of what it stands in."""
    while part is not None:
        law = law_named(part)
        if law is not None:
            return law
        part = part.parentWidget()
    return None
