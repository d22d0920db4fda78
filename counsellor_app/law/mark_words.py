"""The words of a mark on an article: „16: notă”, or „16 (ridicat): motiv” when it is lifted."""

import re
from dataclasses import dataclass

from counsellor_app.law.corpus import NotInTheAct, article

_LIFTED = "(ridicat)"
_WORDS = re.compile(
    r"\s*(?:art\.\s*)?(?P<article>\d+(?:\^\d+)?)\s*(?P<lifted>\(ridicat\))?\s*"
    r"(?::\s*(?P<note>.*))?",
    re.DOTALL | re.IGNORECASE | re.ASCII,
)


@dataclass(frozen=True, slots=True)
class MarkWords:
    """What the words say: which article, whether its mark is lifted, why."""

    article: str
    is_lifted: bool
    note: str


def read_mark(words: str) -> MarkWords | None:
    """Return what the words of a mark say; None if they name no article of the act."""
    said = _WORDS.fullmatch(words)
    if said is None:
        return None
    try:
        number = article(said["article"]).number
    except NotInTheAct:
        return None
    return MarkWords(number, said["lifted"] is not None, (said["note"] or "").strip())


def marking(number: str, note: str) -> str:
    """Return the words that mark an article; raise NotInTheAct if the act has none such."""
    return f"{article(number).number}: {note}"


def lifting(number: str, reason: str) -> str:
    """Return the words that lift its mark; raise NotInTheAct if the act has none such."""
    return f"{article(number).number} {_LIFTED}: {reason}"
