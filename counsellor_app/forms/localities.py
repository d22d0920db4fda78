"""The localities of Romania: suggested while one is typed, never asked for."""

import unicodedata
from dataclasses import dataclass
from functools import cache

from counsellor_app.law.territory import County
from counsellor_app.resources import resource

FEWEST_LETTERS = 2  # from here on a list of suggestions is short enough to help


@dataclass(frozen=True, slots=True)
class Locality:
    """A town, a commune's seat or a village."""

    name: str
    county: County

    @property
    def words(self) -> str:
        """Return the name with its county, which tells it from others of the same name."""
        return f"{self.name} ({self.county.text.ro})"


def localities_like(typed: str, most: int = 8) -> tuple[Locality, ...]:
    """Return localities whose name begins as typed, with or without accents; towns first."""
    wanted = _folded(typed)
    if len(wanted) < FEWEST_LETTERS:
        return ()
    found = [one for folded, one in _localities() if folded.startswith(wanted)]
    return tuple(sorted(found, key=lambda one: _folded(one.name) != wanted)[:most])


@cache
def _localities() -> tuple[tuple[str, Locality], ...]:
    """Return the list by county, towns before villages, then all towns before all villages."""
    by_county: dict[County, list[Locality]] = {}
    for line in resource("localities.txt").read_text(encoding="utf-8").splitlines():
        code, _, name = line.partition(" ")
        county = County(code)
        by_county.setdefault(county, []).append(Locality(name, county))
    places = [(place, one) for named in by_county.values() for place, one in enumerate(named)]
    ordered = sorted(places, key=lambda placed: placed[0])
    return tuple((_folded(one.name), one) for _, one in ordered)


def _folded(words: str) -> str:
    apart = unicodedata.normalize("NFD", words.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).strip()
