"""Clauses: prose that lawyers edit, read from the shipped files and filled strictly.

A clause is one piece of wording with its basis; pieces of one paragraph are printed one
after the other. A placeholder nobody fills raises; dotted lines are a value like others.
"""

import string
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from counsellor_app.law.citation import Basis, Read, Source, cite_from
from counsellor_app.resources import resource
from counsellor_app.text import Text

DOTTED = Text("......................", "......................")

Toml = Mapping[str, "TomlValue"]
TomlValue = str | int | bool | list["TomlValue"] | dict[str, "TomlValue"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One piece of wording, printed when all the conditions it names hold."""

    id: str
    text: Text
    paragraph: int | None
    letter: str | None
    when: tuple[str, ...]
    numbered: bool


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
    reviewed: Mapping[str, str]
    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class PrintedPoint:
    """A lettered point, or the text of a paragraph."""

    letter: str | None
    text: Text


@dataclass(frozen=True, slots=True)
class PrintedParagraph:
    """A paragraph as printed: its number, if it has one, its text and its points."""

    number: int | None
    text: Text
    points: tuple[PrintedPoint, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedArticle:
    """An article as printed, with the ids of the clauses it was made of."""

    key: str
    number: int | None
    title: Text
    basis: tuple[Basis, ...]
    paragraphs: tuple[PrintedParagraph, ...]
    clause_ids: tuple[str, ...]


@cache
def wording(document: str) -> Wording:
    """Return the shipped wording of a document; raise ValueError for a malformed file."""
    kept = tomllib.loads(resource("clauses", f"{document}.toml").read_text(encoding="utf-8"))
    return Wording(
        document=str(kept["document"]),
        version=int(kept["version"]),
        reviewed={lang: str(review["state"]) for lang, review in kept["review"].items()},
        articles=tuple(_article(article) for article in kept["article"]),
    )


def printed(
    whole: Wording, flags: frozenset[str], values: Mapping[str, Text]
) -> tuple[PrintedArticle, ...]:
    """Return the articles to print, numbered and filled; raise KeyError for an unfilled place."""
    shown = [a for a in whole.articles if not a.when_any or flags & set(a.when_any)]
    numbers = _numbers(shown)
    places = {**values, **{f"ref.{key}": Text(str(n), str(n)) for key, n in numbers.items()}}
    return tuple(
        PrintedArticle(
            key=article.key,
            number=numbers.get(article.key),
            title=article.title,
            basis=article.basis,
            paragraphs=_paragraphs(article, flags, places),
            clause_ids=tuple(c.id for c in article.clauses if set(c.when) <= flags),
        )
        for article in shown
    )


def placeholders(text: Text) -> frozenset[str]:
    """Return the names in braces of both languages; raise ValueError if they differ."""
    ro, en = (_names(side) for side in (text.ro, text.en))
    if ro != en:
        raise ValueError(f"placeholders differ: {sorted(ro ^ en)}")
    return ro


def filled(text: Text, places: Mapping[str, Text]) -> Text:
    """Return the text with every placeholder filled; raise KeyError for a missing one."""
    return Text(
        _filled(text.ro, {name: value.ro for name, value in places.items()}),
        _filled(text.en, {name: value.en for name, value in places.items()}),
    )


def _numbers(articles: list[Article]) -> dict[str, int]:
    numbered = [article.key for article in articles if article.numbered]
    return {key: place for place, key in enumerate(numbered, start=1)}


def _paragraphs(
    article: Article, flags: frozenset[str], places: Mapping[str, Text]
) -> tuple[PrintedParagraph, ...]:
    clauses = [clause for clause in article.clauses if set(clause.when) <= flags]
    keys = list(dict.fromkeys(clause.paragraph for clause in clauses))
    counted = [k for k in keys if k is not None and _is_numbered(clauses, k)]
    numbers = {key: place for place, key in enumerate(counted, start=1)}
    return tuple(
        _paragraph([c for c in clauses if c.paragraph == key], numbers.get(key), places)
        if key is not None
        else _paragraph([c for c in clauses if c.paragraph is None], None, places)
        for key in keys
    )


def _is_numbered(clauses: list[Clause], paragraph: int) -> bool:
    return all(clause.numbered for clause in clauses if clause.paragraph == paragraph)


def _paragraph(
    clauses: list[Clause], number: int | None, places: Mapping[str, Text]
) -> PrintedParagraph:
    running = [filled(clause.text, places) for clause in clauses if clause.letter is None]
    lead = Text("".join(t.ro for t in running), "".join(t.en for t in running))
    points = tuple(
        PrintedPoint(clause.letter, filled(clause.text, places))
        for clause in clauses
        if clause.letter is not None
    )
    return PrintedParagraph(number, lead, points)


def _filled(side: str, places: Mapping[str, str]) -> str:
    parts = []
    for literal, name, _, _ in string.Formatter().parse(side):
        parts.append(literal)
        if name is not None:
            parts.append(places[name])
    return "".join(parts)


def _names(side: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in string.Formatter().parse(side) if name is not None)


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
