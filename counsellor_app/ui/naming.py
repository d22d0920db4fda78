"""How the windows call a person: by name, or plainly that none is known yet."""

from counsellor_app.text import Language
from counsellor_app.ui.words import common


def named(name: str, language: Language) -> str:
    """Return the name, or that the person has none yet."""
    return name or common.NO_NAME.to(language)
