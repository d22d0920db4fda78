"""Courtesy translations of fixed text, by language, each with its review; Romanian prevails.

A language is a folder of resources/courtesy: its glossary, and one file for each document it was
made for. English stands in the clauses themselves. A file that follows an older Romanian text
than the shipped one is not offered: it would say something else than what is signed.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from babel import Locale

from counsellor_app.documents.script.bidi import isolated, isolated_ltr
from counsellor_app.documents.wording import Named, Review, Wording, shipped_wording
from counsellor_app.resources import resource
from counsellor_app.text import Text

ENGLISH = "en"
NOT_VERIFIED = "Traducere informativă, neverificată"
LANGUAGES = (
    "en", "fr", "ar", "prs", "so", "uk", "ru", "ps", "ckb", "kmr", "tr", "ur", "ti", "am", "bn",
    "ne", "es",
)  # fmt: skip
"""The languages prepared, by their codes (BCP 47), in the order they are offered in."""

_FOLDER = "courtesy"
_LETTERED = re.compile(r"(?<![A-Za-z{])[a-i]\)")  # the letters of points, among other letters
_BABEL_NAMES = {"prs": "fa_AF", "kmr": "ku"}
_RIGHT_TO_LEFT = frozenset({"ar", "prs", "ps", "ckb", "ur"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """A language: its own name, how Babel knows it, the words of its sheets, its glossary."""

    code: str
    name: str
    locale: str
    words: Mapping[str, str]
    values: Mapping[str, str]
    terms: Mapping[str, tuple[str, ...]]

    @property
    def runs_to_the_left(self) -> bool:
        """Tell whether its lines begin at the right."""
        return self.code in _RIGHT_TO_LEFT

    def value(self, value: Text) -> str:
        """Return what stands in a place of a clause: in this language where it has a name."""
        if isinstance(value, Named):
            return self._named(value)
        return self._kept_apart(value.ro)

    def _named(self, value: Named) -> str:
        locale = Locale.parse(self.locale)
        code = value.places.get("code", "")
        match value.name:
            case "countries":
                return str(locale.territories.get(code, value.ro))
            case "languages":
                return str(locale.languages.get(_BABEL_NAMES.get(code, code), value.ro))
            case "number":
                return code
        places = {place: self._kept_apart(words) for place, words in value.places.items()}
        return self.values[value.name].format_map(places)

    def _kept_apart(self, words: str) -> str:
        """Return a name, a number or a day so that a line to the left does not turn it around."""
        if not self.runs_to_the_left:
            return words
        return isolated(words) if any(char.isalpha() for char in words) else isolated_ltr(words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Courtesy:
    """The words of one document in one language: tables of ids, as its file has them."""

    document: str
    tongue: Tongue
    follows: int  # the version of the Romanian text
    review: Review
    tables: Mapping[str, Mapping[str, str]]

    def said(self, table: str, name: str, text: Text) -> str:
        """Return a text in this language; English is its own side, what is unknown Romanian."""
        if self.tongue.code == ENGLISH:
            return text.en
        words = self.tables.get(table, {}).get(name, text.ro)
        if self.tongue.runs_to_the_left:
            return _LETTERED.sub(lambda found: isolated_ltr(found.group()), words)
        return words


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """A file of a language: the version it was made from, its review, its tables of words."""

    follows: int
    review: Review
    tables: Mapping[str, Mapping[str, str]]


@cache
def tongue(code: str) -> Tongue:
    """Return a language; raise FileNotFoundError for one that was not prepared."""
    kept = tomllib.loads(resource(_FOLDER, code, "glossary.toml").read_text(encoding="utf-8"))
    return Tongue(
        code=code,
        name=str(kept["name"]),
        locale=str(kept["locale"]),
        words=dict(kept["word"]),
        values=dict(kept["value"]),
        terms={name: tuple(said) for name, said in kept["term"].items()},
    )


@cache
def courtesy(document: str, code: str) -> Courtesy | None:
    """Return a document's words in a language; None if there are none for its present text."""
    return courtesy_of(shipped_wording(document), code)


def courtesy_of(whole: Wording, code: str) -> Courtesy | None:
    """Return the words in a language for this text; None if they were made for another version."""
    document, review = whole.document, whole.reviews[ENGLISH]
    if code == ENGLISH:
        return Courtesy(
            document=document, tongue=tongue(code), follows=whole.version, review=review, tables={}
        )
    kept = translation(document, code)
    if kept is None or kept.follows != whole.version:
        return None
    return Courtesy(
        document=document,
        tongue=tongue(code),
        follows=kept.follows,
        review=kept.review,
        tables=kept.tables,
    )


def translation(document: str, code: str) -> Translation | None:
    """Return a document's file of a language as it stands; None without one."""
    try:
        file = resource(_FOLDER, code, f"{document}.toml")
    except FileNotFoundError:
        return None
    kept = tomllib.loads(file.read_text(encoding="utf-8"))
    review = Review(**kept.pop("review"))
    tables = {name: dict(words) for name, words in kept.items() if isinstance(words, dict)}
    return Translation(follows=int(kept["follows"]), review=review, tables=tables)


def courtesies(document: str) -> tuple[Courtesy, ...]:
    """Return all languages that have this document's present text."""
    found = (courtesy(document, code) for code in LANGUAGES)
    return tuple(one for one in found if one is not None)
