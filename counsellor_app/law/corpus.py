"""The shipped text of the act, and the wording behind a citation."""

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from functools import cache

from counsellor_app.law.citation import OG_44_2004, Cite
from counsellor_app.resources import resource

_FILE = "og-44-2004.json"
_SHA256 = "28ec582c3d8fe58a4967b819c4ed2662edc2072876ba55eb2523108b3e4763dc"


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
class Act:
    """The act as shipped: its name and its places, in order."""

    name: str
    title: str
    consolidated_on: date
    places: tuple[Place, ...]


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
        consolidated_on=date.fromisoformat(act["consolidated_as_of"]),
        places=tuple(
            Place(
                article=article["article"],
                paragraph=paragraph["number"],
                text=paragraph["text"],
                letters=tuple((one["letter"], one["text"]) for one in paragraph["letters"]),
                repealed=article["repealed"] or paragraph["text"] == "Abrogat.",
            )
            for article in act["articles"]
            for paragraph in article["paragraphs"]
        ),
    )


def law_version() -> str:
    """Return the name of the shipped text, as it stands in outputs and footers."""
    return f"og-44-2004@{og_44_2004().consolidated_on.isoformat()}"


def wording(cite: Cite) -> str:
    """Return the act's words at a place; raise NotInTheAct if there are none in force."""
    if cite.act != OG_44_2004:
        raise NotInTheAct(cite.key)
    places = [
        place
        for place in og_44_2004().places
        if place.article == cite.article and cite.paragraph in {None, place.paragraph}
    ]
    if not places or all(place.repealed for place in places):
        raise NotInTheAct(cite.key)
    if cite.letter is not None:
        return _letter(places, cite)
    return "\n".join(_whole(place) for place in places)


def article_order(article: str) -> tuple[int, int]:
    """Return where an article stands in the act: 14 before 14^1 before 15."""
    number, _, inserted = article.partition("^")
    return int(number), int(inserted or 0)


def _letter(places: list[Place], cite: Cite) -> str:
    found = [text for place in places for letter, text in place.letters if letter == cite.letter]
    if len(found) != 1:
        raise NotInTheAct(cite.key)
    return found[0]


def _whole(place: Place) -> str:
    number = f"({place.paragraph}) " if place.paragraph else ""
    letters = [f"{letter}) {text}" for letter, text in place.letters]
    return "\n".join([f"{number}{place.text}", *letters])
