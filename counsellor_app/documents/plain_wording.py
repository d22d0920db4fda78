"""Plain sentences in several languages: Romanian, and every language that lacks none of them."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from babel.dates import format_date

from counsellor_app.resources import resource

ROMANIAN = "ro"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """A language of the sentences: its code, its own name, how Babel knows it, its review."""

    code: str
    name: str
    locale: str
    review: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainWording:
    """The sentences of a document, with the version that its footer names."""

    document: str
    version: int
    tongues: Mapping[str, Tongue]
    sentences: Mapping[str, Mapping[str, str]]  # id -> code of the language -> words

    @property
    def beside(self) -> tuple[Tongue, ...]:
        """Return the languages that may stand beside Romanian: those that lack no sentence."""
        return tuple(
            tongue
            for code, tongue in self.tongues.items()
            if code != ROMANIAN and all(code in said for said in self.sentences.values())
        )

    def said(self, sentence: str, code: str, places: Mapping[str, str] | None = None) -> str:
        """Return a sentence; raise KeyError for one that is missing or a place nobody fills."""
        return self.sentences[sentence][code].format_map(places or {})

    def day(self, day: date, code: str) -> str:
        """Return a day in words: 5 martie 2026."""
        return str(format_date(day, "d MMMM y", locale=self.tongues[code].locale))


@cache
def plain_wording(document: str) -> PlainWording:
    """Return the shipped sentences of a document; raise KeyError for a malformed file."""
    kept = tomllib.loads(resource("clauses", f"{document}.toml").read_text(encoding="utf-8"))
    return PlainWording(
        document=str(kept["document"]),
        version=int(kept["version"]),
        tongues={
            code: Tongue(
                code=code,
                name=str(told["name"]),
                locale=str(told["locale"]),
                review=str(kept["review"][code]["state"]),
            )
            for code, told in kept["language"].items()
        },
        sentences={name: dict(said) for name, said in kept["sentence"].items()},
    )
