"""Plain sentences in several languages: Romanian, and every language that lacks none of them."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from babel.dates import format_date

from counsellor_app.documents.courtesy import ENGLISH, LANGUAGES, Tongue, tongue, translation
from counsellor_app.documents.wording import Review
from counsellor_app.resources import resource

ROMANIAN = "ro"

_ROMANIAN_LOCALE = "ro_RO"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainWording:
    """The sentences of a document, with the version that its footer names."""

    document: str
    version: int
    reviews: Mapping[str, Review]  # code of the language -> who has read it
    sentences: Mapping[str, Mapping[str, str]]  # id -> code of the language -> words

    @property
    def beside(self) -> tuple[Tongue, ...]:
        """Return the languages that may stand beside Romanian: those that lack no sentence."""
        return tuple(
            tongue(code)
            for code in self.reviews
            if code != ROMANIAN and all(code in said for said in self.sentences.values())
        )

    def said(self, sentence: str, code: str, places: Mapping[str, str] | None = None) -> str:
        """Return a sentence; raise KeyError for one that is missing or a place nobody fills."""
        return self.sentences[sentence][code].format_map(places or {})

    def day(self, day: date, code: str) -> str:
        """Return a day in words: 5 martie 2026."""
        locale = _ROMANIAN_LOCALE if code == ROMANIAN else tongue(code).locale
        return str(format_date(day, "d MMMM y", locale=locale))


@cache
def plain_wording(document: str) -> PlainWording:
    """Return the shipped sentences of a document, with every translation of this very version."""
    kept = tomllib.loads(resource("clauses", f"{document}.toml").read_text(encoding="utf-8"))
    version = int(kept["version"])
    reviews = {code: Review(**review) for code, review in kept["review"].items()}
    sentences = {name: dict(said) for name, said in kept["sentence"].items()}
    for code in LANGUAGES:
        kept_in = None if code == ENGLISH else translation(document, code)
        if kept_in is None or kept_in.follows != version:
            continue
        reviews[code] = kept_in.review
        for name, words in kept_in.tables["sentence"].items():
            sentences[name][code] = words
    return PlainWording(
        document=str(kept["document"]), version=version, reviews=reviews, sentences=sentences
    )
