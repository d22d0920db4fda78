"""Words found in a text whatever their case and accents, and across the ends of its lines."""

import unicodedata
from array import array
from dataclasses import dataclass
from functools import lru_cache

_BROKEN_WORD = frozenset("\x02\u00ad\ufffe")  # a hyphen that only a line's end put there
_ALIKE = str.maketrans(
    dict.fromkeys("‐‑‒–—−", "-") | dict.fromkeys("„“”«»", '"') | dict.fromkeys("‘’‚", "'")
)
_MARKS = frozenset({"Mn", "Me", "Cf", "Cc"})
_STRETCH = "\u0640"  # an Arabic letter drawn longer


@dataclass(frozen=True, slots=True)
class Span:
    """Letters of a text: from the first one on, up to the one after the last."""

    start: int
    end: int


def spans_of(words: str, text: str) -> tuple[Span, ...]:
    """Return where words stand in a text, one after the other; nowhere if there are none."""
    wanted = _folded(words)[0].strip()
    letters, places = _folded(text)
    found: list[Span] = []
    at = letters.find(wanted) if wanted else -1
    while at >= 0:
        after = at + len(wanted)
        found.append(Span(places[at], places[after - 1] + 1))
        at = letters.find(wanted, after)
    return tuple(found)


def _folded(text: str) -> tuple[str, "array[int]"]:
    """Return the letters as they are compared, and which letter of the text each comes from."""
    letters: list[str] = []
    places = array("I")
    is_broken = False
    for place, letter in enumerate(text):
        if letter in _BROKEN_WORD:
            is_broken = True
            continue
        bare = _bare(letter)
        if bare == " " and is_broken:
            continue
        is_broken = is_broken and not bare
        for one in bare:
            if one == " " and letters and letters[-1] == " ":
                continue
            letters.append(one)
            places.append(place)
    return "".join(letters), places


@lru_cache(maxsize=4096)
def _bare(letter: str) -> str:
    """Return a letter without case, accents and form: every s is s, a line's end is a space."""
    if letter.isspace():
        return " "
    apart = unicodedata.normalize("NFKD", letter.casefold()).translate(_ALIKE)
    kept = (one for one in apart if unicodedata.category(one) not in _MARKS and one != _STRETCH)
    return "".join(" " if one.isspace() else one for one in kept)
