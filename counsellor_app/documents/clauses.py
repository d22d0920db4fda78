"""Clauses as printed: chosen by what holds, numbered, filled strictly, with their translation.

A placeholder nobody fills raises; dotted lines are a value like others.
"""

import string
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from counsellor_app.documents.courtesy import Courtesy
from counsellor_app.documents.wording import (
    Article,
    Clause,
    Replacement,
    Wording,
    in_office_words,
    shipped_wording,
)
from counsellor_app.law.citation import Basis
from counsellor_app.text import Text

DOTTED = Text("......................", "......................")


@dataclass(frozen=True, slots=True)
class PrintedPoint:
    """A lettered point of a paragraph; ``beside`` is it in the other language, if there is one."""

    letter: str | None
    text: Text
    beside: str = ""


@dataclass(frozen=True, slots=True)
class PrintedParagraph:
    """A paragraph as printed: its number, if it has one, its text and its points."""

    number: int | None
    text: Text
    points: tuple[PrintedPoint, ...]
    beside: str = ""
    by_office: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedArticle:
    """An article as printed, with the ids of the clauses it was made of.

    ``language`` is that of all that stands ``beside``; None for Romanian alone.
    """

    document: str
    key: str
    number: int | None
    title: Text
    basis: tuple[Basis, ...]
    paragraphs: tuple[PrintedParagraph, ...]
    clause_ids: tuple[str, ...]
    title_beside: str = ""
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Clauses:
    """What clauses a paper is printed with: the office's own words, and a language beside.

    ``further`` has that language for other clauses of the paper, as those of an annex.
    """

    replaced: tuple[Replacement, ...] = ()
    beside: Courtesy | None = None
    further: tuple[Courtesy, ...] = ()

    def wording(self, document: str) -> Wording:
        """Return the clauses of a document, those among them that the office replaced."""
        return in_office_words(shipped_wording(document), self.replaced)

    def edited(self, document: str) -> tuple[int, int]:
        """Return the version of the shipped clauses, and how many of them the office replaced."""
        whole = self.wording(document)
        return whole.version, sum(clause.by_office for clause in whole.clauses)

    def edition(self, document: str) -> str:
        """Return „protocol@3”; „protocol@3+2” where the office replaced two of its clauses."""
        version, replaced = self.edited(document)
        return f"{document}@{version}" + (f"+{replaced}" if replaced else "")

    def printed(
        self, document: str, flags: frozenset[str], values: Mapping[str, Text]
    ) -> tuple[PrintedArticle, ...]:
        """Return the articles to print for what holds; raise KeyError for an unfilled place."""
        prepared = (*([self.beside] if self.beside else []), *self.further)
        courtesy = next((one for one in prepared if one.document == document), None)
        return printed(self.wording(document), flags, values, courtesy)


@dataclass(frozen=True, slots=True)
class _Filling:
    """What fills the places of clauses, in Romanian and English, and in the language beside."""

    places: Mapping[str, Text]
    courtesy: Courtesy | None

    def of(self, clauses: Iterable[Clause]) -> Text:
        """Return pieces one after the other."""
        said = [filled(clause.text, self.places) for clause in clauses]
        return Text("".join(one.ro for one in said), "".join(one.en for one in said))

    def beside(self, clauses: Iterable[Clause]) -> str:
        """Return the pieces in the language beside; in Romanian where the office replaced one."""
        if self.courtesy is None:
            return ""
        tongue = self.courtesy.tongue
        places = {name: tongue.value(value) for name, value in self.places.items()}
        return "".join(
            filled(clause.text, self.places).ro  # nobody translated it
            if clause.by_office
            else _filled(self.courtesy.said("clause", clause.id, clause.text), places)
            for clause in clauses
        )


def printed(
    whole: Wording,
    flags: frozenset[str],
    values: Mapping[str, Text],
    courtesy: Courtesy | None = None,
) -> tuple[PrintedArticle, ...]:
    """Return the articles to print, numbered and filled; raise KeyError for an unfilled place."""
    shown = [a for a in whole.articles if not a.when_any or flags & set(a.when_any)]
    numbers = _numbers(shown)
    places = {**values, **{f"ref.{key}": Text(str(n), str(n)) for key, n in numbers.items()}}
    filling = _Filling(places, courtesy)
    return tuple(
        PrintedArticle(
            document=whole.document,
            key=article.key,
            number=numbers.get(article.key),
            title=article.title,
            basis=article.basis,
            paragraphs=_paragraphs(article, flags, filling),
            clause_ids=tuple(c.id for c in article.clauses if set(c.when) <= flags),
            title_beside=courtesy.said("title", article.key, article.title) if courtesy else "",
            language=None if courtesy is None else courtesy.tongue.code,
        )
        for article in shown
    )


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
    article: Article, flags: frozenset[str], filling: _Filling
) -> tuple[PrintedParagraph, ...]:
    clauses = [clause for clause in article.clauses if set(clause.when) <= flags]
    keys = list(dict.fromkeys(clause.paragraph for clause in clauses))
    counted = [k for k in keys if k is not None and _is_numbered(clauses, k)]
    numbers = {key: place for place, key in enumerate(counted, start=1)}
    return tuple(
        _paragraph(
            [c for c in clauses if c.paragraph == key],
            None if key is None else numbers.get(key),
            filling,
        )
        for key in keys
    )


def _is_numbered(clauses: list[Clause], paragraph: int) -> bool:
    return all(clause.numbered for clause in clauses if clause.paragraph == paragraph)


def _paragraph(clauses: list[Clause], number: int | None, filling: _Filling) -> PrintedParagraph:
    lead = [clause for clause in clauses if clause.letter is None]
    points = tuple(
        PrintedPoint(clause.letter, filling.of([clause]), filling.beside([clause]))
        for clause in clauses
        if clause.letter is not None
    )
    by_office = any(clause.by_office for clause in clauses)
    return PrintedParagraph(number, filling.of(lead), points, filling.beside(lead), by_office)


def _filled(side: str, places: Mapping[str, str]) -> str:
    parts = []
    for literal, name, _, _ in string.Formatter().parse(side):
        parts.append(literal)
        if name is not None:
            parts.append(places[name])
    return "".join(parts)
