"""The wording of a document: its clauses as the shipped files have them, with their review.

A clause is one piece of wording with its basis; pieces of one paragraph are printed one after
the other. The office may replace a clause; the shipped file never changes.
"""

import string
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache

from counsellor_app.law.citation import Basis, Read, Source, cite_from
from counsellor_app.resources import resource
from counsellor_app.text import Text

Toml = Mapping[str, "TomlValue"]
TomlValue = str | int | bool | list["TomlValue"] | dict[str, "TomlValue"]


@dataclass(frozen=True, slots=True)
class Named(Text):
    """What stands in a place of a clause and has a name of its own in every language.

    ``name`` is an entry of the glossaries, or a list of Babel's; ``places`` fill that entry.
    """

    name: str
    places: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """Whether somebody who can judge a text has read it, who, and on which day."""

    state: str
    by: str
    on: str

    @property
    def passed(self) -> bool:
        """Tell whether it was reviewed: the state alone, without name and day, is not enough."""
        return self.state == "reviewed" and bool(self.by.strip()) and bool(self.on.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One piece of wording, printed when all the conditions it names hold."""

    id: str
    text: Text
    paragraph: int | None
    letter: str | None
    when: tuple[str, ...]
    numbered: bool
    by_office: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article of the document; left out when none of ``when_any`` holds."""

    key: str
    title: Text
    basis: tuple[Basis, ...]
    when_any: tuple[str, ...]
    numbered: bool
    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """All clauses of a document, with the version that its footer names."""

    document: str
    version: int
    reviews: Mapping[str, Review]
    articles: tuple[Article, ...]

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """Return every clause, in the order of the document."""
        return tuple(clause for article in self.articles for clause in article.clauses)


@dataclass(frozen=True, slots=True, kw_only=True)
class Replacement:
    """A clause in the office's own words, instead of the shipped ones."""

    document: str
    clause_id: str
    words: str


@cache
def shipped_wording(document: str) -> Wording:
    """Return the shipped wording of a document; raise ValueError for a malformed file."""
    kept = tomllib.loads(resource("clauses", f"{document}.toml").read_text(encoding="utf-8"))
    return Wording(
        document=str(kept["document"]),
        version=int(kept["version"]),
        reviews={lang: Review(**review) for lang, review in kept["review"].items()},
        articles=tuple(_article(article) for article in kept["article"]),
    )


def in_office_words(whole: Wording, replacements: Iterable[Replacement]) -> Wording:
    """Return the wording with the clauses that the office replaced.

    A replacement whose places are no longer those of the shipped clause is left out: it would
    print a blank where the law wants a fact.
    """
    own = {one.clause_id: one.words for one in replacements if one.document == whole.document}
    articles = tuple(
        replace(article, clauses=tuple(_replaced(clause, own) for clause in article.clauses))
        for article in whole.articles
    )
    return replace(whole, articles=articles)


def places_in(words: str) -> frozenset[str]:
    """Return the names in braces; raise ValueError for a brace without its partner."""
    return frozenset(name for _, name, _, _ in string.Formatter().parse(words) if name is not None)


def placeholders(text: Text) -> frozenset[str]:
    """Return the names in braces of both languages; raise ValueError if they differ."""
    ro, en = (places_in(side) for side in (text.ro, text.en))
    if ro != en:
        raise ValueError(f"placeholders differ: {sorted(ro ^ en)}")
    return ro


def _replaced(clause: Clause, own: Mapping[str, str]) -> Clause:
    words = own.get(clause.id)
    if words is None or places_in(words) != places_in(clause.text.ro):
        return clause
    return replace(clause, text=Text(words, words), by_office=True)


def _article(kept: Toml) -> Article:
    clauses = kept["clause"]
    if not isinstance(clauses, list):
        raise ValueError("an article has clauses")
    return Article(
        key=str(kept["key"]),
        title=_text(kept["title"]),
        basis=_basis(kept),
        when_any=_strings(kept.get("when_any", [])),
        numbered=kept.get("numbered", True) is True,
        clauses=tuple(_clause(clause) for clause in clauses if isinstance(clause, dict)),
    )


def _clause(kept: Toml) -> Clause:
    paragraph = kept.get("paragraph")
    letter = kept.get("letter")
    return Clause(
        id=str(kept["id"]),
        text=_text(kept),
        paragraph=paragraph if isinstance(paragraph, int) else None,
        letter=letter if isinstance(letter, str) else None,
        when=_strings(kept.get("when", [])),
        numbered=kept.get("numbered", True) is True,
    )


def _basis(kept: Toml) -> tuple[Basis, ...]:
    source = kept.get("source")
    if isinstance(source, dict):
        return (Source(str(source["act"]), str(source["place"]), Read(source["read"])),)
    return tuple(cite_from(key) for key in _strings(kept["cite"]))


def _strings(value: TomlValue) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ValueError("a list of words is expected")
    return tuple(str(part) for part in value)


def _text(kept: TomlValue | Toml) -> Text:
    if not isinstance(kept, Mapping):
        raise ValueError("a text has two languages")
    return Text(str(kept["ro"]), str(kept["en"]))
