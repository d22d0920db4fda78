"""Where a rule stands: a place in the shipped act, or any other source."""

import re
from dataclasses import dataclass
from enum import Enum

OG_44_2004 = "og44"
_KEY = re.compile(
    r"(?P<act>[a-z0-9]+):(?P<article>\d+(?:\^\d+)?)"
    r"(?:\((?P<par>\d+(?:\^\d+)?)\))?(?P<letter>[a-z](?:\^\d+)?)?"
)


@dataclass(frozen=True, slots=True)
class Cite:
    """A place in an act whose text is shipped; it resolves to wording in ``corpus``."""

    act: str
    article: str
    paragraph: str | None = None
    letter: str | None = None

    def __str__(self) -> str:
        """Return the citation as Romanian documents print it: art. 18 alin. (2) lit. c)."""
        parts = [f"art. {self.article}"]
        if self.paragraph:
            parts.append(f"alin. ({self.paragraph})")
        if self.letter:
            parts.append(f"lit. {self.letter})")
        return " ".join(parts)

    @property
    def key(self) -> str:
        """Return the short form used in JSON: og44:18(2)c."""
        paragraph = f"({self.paragraph})" if self.paragraph else ""
        return f"{self.act}:{self.article}{paragraph}{self.letter or ''}"


class Read(Enum):
    """How much of a source somebody has read."""

    FULL = "full"
    PART = "part"
    NOT_READ = "not_read"


@dataclass(frozen=True, slots=True)
class Source:
    """Any other basis: it prints and shows how far it was read, and opens no wording."""

    act: str
    place: str
    read: Read
    url: str | None = None

    def __str__(self) -> str:
        return f"{self.act}, {self.place}" if self.place else self.act


Basis = Cite | Source


def og44(article: int | str, paragraph: int | str | None = None, letter: str | None = None) -> Cite:
    """Return a place in Government Ordinance 44/2004."""
    return Cite(OG_44_2004, str(article), None if paragraph is None else str(paragraph), letter)


def cite_from(key: str) -> Cite:
    """Return the citation written as ``og44:18(2)c``; raise ValueError for anything else."""
    found = _KEY.fullmatch(key)
    if found is None:
        raise ValueError("not a citation key")
    return Cite(found["act"], found["article"], found["par"], found["letter"])
