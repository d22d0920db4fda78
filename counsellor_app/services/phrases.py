"""The phrase library as the office keeps it: the shipped phrases and its own, some set aside."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from counsellor_app.cases.members import Doing
from counsellor_app.errors import BadInput
from counsellor_app.forms.phrases import PHRASE_LIMIT, Phrase, PhraseTopic, shipped_phrases
from counsellor_app.services.desk import Desk
from counsellor_app.services.reference import record
from counsellor_app.storage.kept import Reference
from counsellor_app.text import Text

_PHRASE = "phrase."
_WORDS, _ENDS = "words", "ends"
_LONG_NUMBER = re.compile(r"\d(?:[ .\-]?\d){5,}")  # a personal number, a telephone, a file
_ADDED = "frază adăugată de birou"
_ENDED = "frază care nu se mai propune"

_EMPTY = Text("Scrieți fraza.", "Write the phrase.")
_TOO_LONG = Text(
    "Fraza este prea lungă: cel mult {limit} de caractere.",
    "The phrase is too long: {limit} characters at most.",
)
_HAS_NUMBER = Text(
    "Fraza cuprinde un număr lung (CNP, telefon, dosar). Frazele se văd în toate cazurile: "
    "scrieți-o fără date ale unei persoane.",
    "The phrase has a long number (personal number, telephone, file). Phrases are seen in every "
    "case: write it without anybody's details.",
)
_THERE_ALREADY = Text("Fraza se află deja în listă.", "The phrase is in the list already.")
_NOT_THERE = Text(
    "Fraza nu se mai propune deja. Deschideți din nou pagina.",
    "The phrase is not proposed any more. Open the page again.",
)


@dataclass(frozen=True, slots=True)
class Noted:
    """Who of the office did it, and when."""

    by: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseLine:
    """A phrase as its page shows it: who added it, and who ended it, if somebody did."""

    phrase: Phrase
    added: Noted | None = None  # None: shipped
    ended: Noted | None = None


def phrases_for(desk: Desk, topic: PhraseTopic) -> tuple[Phrase, ...]:
    """Return what is proposed on a topic: the office's own first, the newest of them at the top."""
    return tuple(line.phrase for line in phrase_lines(desk, topic) if line.ended is None)


def phrase_lines(desk: Desk, topic: PhraseTopic) -> tuple[PhraseLine, ...]:
    """Return every phrase of a topic, also those ended; the office's own first."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        kept = _of(look.reference.all(), topic)
        names = {member.id: member.name for member in look.members.all()}
    noted = {one.id: Noted(names[one.member], one.recorded_at) for one in kept}
    ended = {str(one.value[_ENDS]): noted[one.id] for one in kept if _ENDS in one.value}
    own = [
        PhraseLine(phrase=_own(one, topic), added=noted[one.id], ended=ended.get(str(one.id)))
        for one in reversed(kept)
        if _WORDS in one.value
    ]
    shipped = [
        PhraseLine(phrase=phrase, ended=ended.get(phrase.id))
        for phrase in shipped_phrases().of(topic)
    ]
    return (*own, *shipped)


def may_add(desk: Desk) -> bool:
    """Tell whether the member may add and end phrases of the office."""
    return desk.may(Doing.WRITE)


def add_phrase(desk: Desk, topic: PhraseTopic, words: str, now: datetime) -> Phrase:
    """Add a phrase of the office, seen in every case from now on; raise BadInput for a bad one."""
    said = " ".join(words.split())
    if not said:
        raise BadInput(_EMPTY)
    if len(said) > PHRASE_LIMIT:
        raise BadInput(_TOO_LONG.filled(limit=PHRASE_LIMIT))
    if _LONG_NUMBER.search(said):
        raise BadInput(_HAS_NUMBER)
    if _folded(said) in {_folded(one.typed) for one in phrases_for(desk, topic)}:
        raise BadInput(_THERE_ALREADY)
    _record(desk, topic, {_WORDS: said}, _ADDED, now)
    return next(one for one in phrases_for(desk, topic) if one.typed == said)


def end_phrase(desk: Desk, phrase: Phrase, now: datetime) -> None:
    """Propose a phrase no more, shipped or the office's; what was written stays. Raise BadInput."""
    if phrase.id not in {one.id for one in phrases_for(desk, phrase.topic)}:
        raise BadInput(_NOT_THERE)
    _record(desk, phrase.topic, {_ENDS: phrase.id}, _ENDED, now)


def _record(
    desk: Desk, topic: PhraseTopic, value: Mapping[str, str], reason: str, now: datetime
) -> None:
    name = f"{_PHRASE}{topic.value}"
    record(desk, Doing.WRITE, name, dict(value), valid_from=None, reason=reason, now=now)


def _of(references: Iterable[Reference], topic: PhraseTopic) -> Sequence[Reference]:
    name = f"{_PHRASE}{topic.value}"
    return [one for one in references if one.name == name]


def _own(kept: Reference, topic: PhraseTopic) -> Phrase:
    words = str(kept.value[_WORDS])
    return Phrase(id=str(kept.id), topic=topic, text=Text(words, words), is_own=True)


def _folded(words: str) -> str:
    return words.casefold().rstrip(".")
