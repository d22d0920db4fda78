"""Sentences of everyday Romanian: what a guesser who knows the language puts in a row.

zxcvbn knows English; to it "ana are mere și pere" is five rare words. In a sentence each word
is half told by the one before, so it counts as little as a guess at the next word costs.
"""

import math
import re
import unicodedata
from functools import cache

from counsellor_app.resources import resource

SMALL_WORD_GUESSES = 8
EVERYDAY_WORD_GUESSES = 64

_LETTERS = re.compile("[a-z]+")
_BETWEEN_WORDS = re.compile(r"[\s\-_.,']+")


def as_sentence(form: str, program_words: frozenset[str]) -> tuple[int, str] | None:
    """Return the guesses at its everyday words, and what else is in it; None if it is no sentence.

    ``program_words`` are those the program suggests at random: they count in full, and a phrase
    of nothing else is no sentence, however common its words are.
    """
    plain = _plain(form)
    pieces = [piece for word in _LETTERS.findall(plain) for piece in _pieces(word, program_words)]
    everyday = [_guesses()[piece] for piece in pieces if piece in _guesses()]
    if all(piece in program_words or piece not in _guesses() for piece in pieces):
        return None
    others = [piece for piece in pieces if piece not in _guesses()]
    counted = [len(program_words) for piece in others if piece in program_words]
    rest = [piece for piece in others if piece not in program_words]
    signs = _BETWEEN_WORDS.sub("", _LETTERS.sub("", plain))
    return math.prod((*everyday, *counted)), "".join((*rest, signs))


def _pieces(word: str, program_words: frozenset[str]) -> tuple[str, ...]:
    """Return the known words that were written without spaces, the cheapest way; else itself."""
    if word in program_words or word in _guesses():
        return (word,)
    best: dict[int, tuple[float, tuple[str, ...]]] = {0: (0.0, ())}
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - _longest()), end):
            piece = word[start:end]
            guesses = _guesses().get(piece, len(program_words) if piece in program_words else 0)
            if not guesses or start not in best:
                continue
            cost = best[start][0] + math.log2(guesses)
            if end not in best or cost < best[end][0]:
                best[end] = (cost, (*best[start][1], piece))
    return best[len(word)][1] if len(word) in best else (word,)


def _plain(form: str) -> str:
    apart = unicodedata.normalize("NFKD", form.casefold())
    return "".join(mark for mark in apart if not unicodedata.combining(mark))


@cache
def _guesses() -> dict[str, int]:
    everyday = dict.fromkeys(_listed("everyday_words_ro.txt"), EVERYDAY_WORD_GUESSES)
    return everyday | dict.fromkeys(_listed("small_words_ro.txt"), SMALL_WORD_GUESSES)


@cache
def _longest() -> int:
    return max(len(word) for word in _guesses())


def _listed(name: str) -> list[str]:
    lines = resource(name).read_text(encoding="utf-8").splitlines()
    return [word for line in lines if not line.startswith("#") for word in line.split()]
