"""Passphrases: how one is judged, suggested and made into bytes.

Rules after NIST SP 800-63B-4: length counts, no demands about digits and symbols, nothing
is cut off, known sayings are refused.
"""

import math
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from random import Random

from counsellor_app.resources import resource
from counsellor_app.security.sentence import as_sentence
from counsellor_app.text import Text

MIN_CHARACTERS = 15
MIN_GUESSES = 10**12
SUGGESTED_WORDS = 6

_JUDGED_CHARACTERS = 72  # zxcvbn reads no further; what follows can only make it stronger
_LEET = frozenset("4@8({[<3691!|0$5+7%2")  # zxcvbn tries every reading of these as letters,
_LEET_MOST = 6  # which takes ten seconds for a long passphrase with all of them
_JUDGED_WITH_LEET = 24
_STEPS = (10**6, 10**9, MIN_GUESSES, 10**15)

TOO_SHORT = Text(
    f"Prea scurtă: folosiți cel puțin {MIN_CHARACTERS} caractere, de exemplu câteva cuvinte.",
    f"Too short: use at least {MIN_CHARACTERS} characters, for example a few words.",
)
KNOWN = Text(
    "Prea ușor de ghicit: conține o zicală, un nume sau un cuvânt pe care îl încearcă oricine.",
    "Too easy to guess: it contains a saying, a name or a word that anybody would try.",
)
GUESSABLE = Text(
    "Prea ușor de ghicit: adăugați cuvinte care nu au legătură între ele.",
    "Too easy to guess: add words that have nothing to do with each other.",
)
EVERYDAY = Text(
    "Prea ușor de ghicit: este o propoziție din cuvinte de toate zilele. Adăugați câteva cuvinte"
    " rare, fără legătură între ele, sau luați cele șase cuvinte propuse.",
    "Too easy to guess: it is a sentence of everyday words. Add a few rare words that have nothing"
    " to do with each other, or take the six words suggested.",
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is thought of a passphrase; ``strength`` runs from 0 to 4, and 3 is the bar."""

    ok: bool
    why: Text | None
    strength: int


def normalised(passphrase: str) -> bytes:
    """Return the bytes that are stretched into a key: NFKC, UTF-8, whole.

    A letter typed as one character or as letter and mark gives the same bytes. Half a
    surrogate pair cannot be typed, but must not crash the window when pasted.
    """
    return unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")


def judge(passphrase: str, hints: Sequence[str] = ()) -> Verdict:
    """Judge a passphrase; hints are words somebody would try first: names, town, office."""
    typed = unicodedata.normalize("NFKC", passphrase)
    tried_first = _tried_first(hints)
    estimates = [_estimate(_judged_part(form), tried_first) for form in (typed, _squashed(typed))]
    words, contains_known = min(estimates)
    sentence = _estimate_of_sentence(typed, tried_first)
    guesses = min(words, sentence)
    strength = sum(guesses >= step for step in _STEPS)
    if len(typed) < MIN_CHARACTERS:
        return Verdict(False, TOO_SHORT, min(strength, 1))
    if words < MIN_GUESSES:
        return Verdict(False, KNOWN if contains_known else GUESSABLE, strength)
    if sentence < MIN_GUESSES:
        return Verdict(False, EVERYDAY, strength)
    return Verdict(True, None, strength)


def suggest(random: Random) -> str:
    """Return six common Romanian words without diacritics, joined by hyphens.

    Pass ``secrets.SystemRandom()``; a seeded source is for tests. ``suggestion_bits``
    says how much chance is in it.
    """
    words = _words()
    return "-".join(random.choice(words) for _ in range(SUGGESTED_WORDS))


def suggestion_bits() -> int:
    """Return the bits of chance in a suggestion, for an attacker who knows the list."""
    return int(SUGGESTED_WORDS * math.log2(len(_words())))


def _estimate(form: str, tried_first: tuple[str, ...]) -> tuple[int, bool]:
    """Return the guesses needed, and whether what anybody would try is part of the form."""
    if not form:
        return 0, False
    # Not at the top: its word lists are large, and unlocking judges nothing.
    from zxcvbn import zxcvbn

    found = zxcvbn(form, user_inputs=[*tried_first, *_words()])
    matched = {match.get("matched_word") for match in found["sequence"]}
    return int(found["guesses"]), not matched.isdisjoint(tried_first)


def _estimate_of_sentence(typed: str, tried_first: tuple[str, ...]) -> float:
    """Return the guesses of somebody who knows everyday Romanian; endless if it is no sentence."""
    found = as_sentence(typed[:_JUDGED_CHARACTERS], frozenset(_words()))
    if found is None:
        return math.inf
    everyday, rest = found
    return everyday * max(1, _estimate(_judged_part(rest), tried_first)[0])


def _judged_part(form: str) -> str:
    part = form[:_JUDGED_CHARACTERS]
    return part if len(_LEET.intersection(part)) <= _LEET_MOST else part[:_JUDGED_WITH_LEET]


def _tried_first(hints: Sequence[str]) -> tuple[str, ...]:
    """Return hints, each whole and by its parts, then the known sayings, all squashed."""
    parts = [part for hint in hints for part in (hint, *hint.split())]
    squashed = [_squashed(part) for part in parts]
    return (*(part for part in squashed if len(part) > 2), *_sayings())


def _squashed(text: str) -> str:
    """Return the text as a guesser reads it: no diacritics, capitals, spaces or hyphens."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(
        mark
        for mark in apart
        if not unicodedata.combining(mark) and not mark.isspace() and mark not in "-_.,'"
    )


@cache
def _words() -> tuple[str, ...]:
    return tuple(resource("words_ro.txt").read_text(encoding="utf-8").split())


@cache
def _sayings() -> tuple[str, ...]:
    lines = resource("passphrases_ro.txt").read_text(encoding="utf-8").splitlines()
    return tuple(_squashed(line) for line in lines if line and not line.startswith("#"))
