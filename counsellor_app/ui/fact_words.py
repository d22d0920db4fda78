"""The facts a rule read, as people call them: the question of the form, never a path."""

import re
from collections.abc import Iterable

from counsellor_app.services.settling import plain_path
from counsellor_app.services.why_not import label_of
from counsellor_app.text import Language, Text
from counsellor_app.ui.words import why as words

_PLACE = re.compile(r"\[(\d+)\]")


def facts_said(paths: Iterable[str], language: Language) -> str:
    """Return facts in words, each once, with the row it stands in."""
    return "; ".join(dict.fromkeys(fact_said(path).to(language) for path in paths))


def fact_said(path: str) -> Text:
    """Return one fact in words."""
    said = _named(plain_path(path))
    place = _PLACE.search(path)
    return said if place is None else words.ROW.filled(fact=said, row=int(place[1]) + 1)


def _named(path: str) -> Text:
    """Return the words of the fact, else of what it is part of, else the question asked for it."""
    whole = path
    while path:
        if path in words.FACTS:
            return words.FACTS[path]
        path = path.rpartition(".")[0]
    asked = label_of(whole)
    if asked is not None:
        return Text(_bare(asked.ro), _bare(asked.en))
    return words.CHAPTERS.get(whole.partition(".")[0], words.OTHER_FACT)


def _bare(label: str) -> str:
    return label.rstrip("?: ")
