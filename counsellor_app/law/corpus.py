"""The shipped text of the act: its articles, their history, the wording behind a citation."""

import hashlib
import json
import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TypedDict

from counsellor_app.law.citation import OG_44_2004, Cite
from counsellor_app.resources import resource

_FILE = "og-44-2004.json"
_SHA256 = "28ec582c3d8fe58a4967b819c4ed2662edc2072876ba55eb2523108b3e4763dc"
_AMENDING = re.compile(r"\b(LEGEA|ORDONANȚA)( nr\. \d+ din \d+ \w+ \d{4})")
_REPEALED = "Abrogat."


class NotInTheAct(LookupError):
    """A citation that names no place of the shipped act, or a repealed one."""


class ActDamaged(Exception):
    """The shipped text is not the one that was checked."""


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph of an article, with its letters."""

    article: str
    paragraph: str | None
    text: str
    letters: tuple[tuple[str, str], ...]
    repealed: bool


@dataclass(frozen=True, slots=True)
class Heading:
    """A chapter or a section: its number as the act writes it, and its title."""

    number: str
    title: str


@dataclass(frozen=True, slots=True)
class Amendment:
    """How an article came to its present words: what was done to it, by which act, from when."""

    in_force: date
    by: str  # Legea nr. 178 din 10 octombrie 2019
    note: str  # as the consolidated text says it


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article with its paragraphs and its history, the newest change first."""

    number: str
    chapter: Heading
    section: Heading | None
    repealed: bool
    places: tuple[Place, ...]
    amendments: tuple[Amendment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """The act as shipped: its name and its articles, in order."""

    name: str
    title: str
    published: str
    consolidated_on: date
    articles: tuple[Article, ...]


class _Letter(TypedDict):
    letter: str
    text: str


class _Paragraph(TypedDict):
    number: str | None
    text: str
    letters: list[_Letter]


class _Title(TypedDict):
    number: str
    title: str


class _Change(TypedDict):
    in_force: str
    note: str


class _Written(TypedDict):
    """An article as the file writes it."""

    article: str
    chapter: _Title
    section: _Title | None
    repealed: bool
    paragraphs: list[_Paragraph]
    amendments: list[_Change]


@cache
def og_44_2004() -> Act:
    """Return the shipped Ordinance; raise ActDamaged if a byte of it was changed."""
    return act_from(resource("law", _FILE).read_bytes())


def act_from(content: bytes) -> Act:
    """Return the act in these bytes; raise ActDamaged unless they are the ones checked."""
    if hashlib.sha256(content).hexdigest() != _SHA256:
        raise ActDamaged(_FILE)
    act = json.loads(content)
    return Act(
        name=act["act"],
        title=act["title"],
        published=act["published"],
        consolidated_on=date.fromisoformat(act["consolidated_as_of"]),
        articles=tuple(_article(one) for one in act["articles"]),
    )


def articles() -> tuple[Article, ...]:
    """Return every article of the shipped act, in its order; repealed ones too."""
    return og_44_2004().articles


def article(number: str) -> Article:
    """Return an article by its number, 14^1 for instance; raise NotInTheAct if there is none."""
    found = next((one for one in articles() if one.number == number), None)
    if found is None:
        raise NotInTheAct(number)
    return found


def law_version() -> str:
    """Return the name of the shipped text, as it stands in outputs and footers."""
    return f"og-44-2004@{og_44_2004().consolidated_on.isoformat()}"


def wording(cite: Cite) -> str:
    """Return the act's words at a place; raise NotInTheAct if there are none in force."""
    if cite.act != OG_44_2004:
        raise NotInTheAct(cite.key)
    places = [
        place for place in article(cite.article).places if cite.paragraph in {None, place.paragraph}
    ]
    if not places or all(place.repealed for place in places):
        raise NotInTheAct(cite.key)
    if cite.letter is not None:
        return _letter(places, cite)
    return "\n".join(_whole(place) for place in places)


def whole_text(one: Article) -> str:
    """Return all the words of an article, for searching."""
    return "\n".join(_whole(place) for place in one.places)


def article_order(article: str) -> tuple[int, int]:
    """Return where an article stands in the act: 14 before 14^1 before 15."""
    number, _, inserted = article.partition("^")
    return int(number), int(inserted or 0)


def _article(written: _Written) -> Article:
    section = written["section"]
    changes = [_amendment(one) for one in written["amendments"]]
    return Article(
        number=written["article"],
        chapter=_heading(written["chapter"]),
        section=None if section is None else _heading(section),
        repealed=written["repealed"],
        places=tuple(
            Place(
                article=written["article"],
                paragraph=one["number"],
                text=one["text"],
                letters=tuple((letter["letter"], letter["text"]) for letter in one["letters"]),
                repealed=written["repealed"] or one["text"] == _REPEALED,
            )
            for one in written["paragraphs"]
        ),
        amendments=tuple(sorted(changes, key=lambda one: one.in_force, reverse=True)),
    )


def _heading(written: _Title) -> Heading:
    return Heading(written["number"], written["title"])


def _amendment(written: _Change) -> Amendment:
    named = _AMENDING.search(written["note"])
    if named is None:
        raise ActDamaged(_FILE)
    return Amendment(
        in_force=date.fromisoformat(written["in_force"]),
        by=f"{named[1].capitalize()}{named[2]}",
        note=written["note"],
    )


def _letter(places: list[Place], cite: Cite) -> str:
    found = [text for place in places for letter, text in place.letters if letter == cite.letter]
    if len(found) != 1:
        raise NotInTheAct(cite.key)
    return found[0]


def _whole(place: Place) -> str:
    number = f"({place.paragraph}) " if place.paragraph else ""
    letters = [f"{letter}) {text}" for letter, text in place.letters]
    return "\n".join([f"{number}{place.text}", *letters])
