"""What a dated value of the Rulebook is: its kind, its history, and what may override it."""

from dataclasses import dataclass
from datetime import date

from counsellor_app.law.citation import Basis
from counsellor_app.law.listed import Listed
from counsellor_app.law.parameters import Parameter
from counsellor_app.law.territory import Centre
from counsellor_app.text import Text

BRIDGE_DAY = "bridge_day"
ARTICLE_CHANGED = "law.article_changed"
SEVERAL_AT_ONCE = frozenset({BRIDGE_DAY, ARTICLE_CHANGED})
"""Values of which several hold together: a new one replaces none."""
_MOST = 10**12
_MOST_DAYS = 3650

Value = int | str | date | tuple[int, ...]


class Kind(Listed):
    """What a value of the Rulebook is."""

    BANI = "bani", "sumă în bani", "sum in bani"
    COUNT = "count", "număr", "number"
    PERMILLE = "permille", "la mie", "per thousand"
    TEXT = "text", "text", "text"
    DAY = "day", "zi", "day"
    DAYS = "days", "zile înainte", "days before"
    CENTRE = "centre", "centru", "centre"

    def accepts(self, value: Value) -> bool:
        """Return whether a value is of this kind."""
        match self:
            case Kind.TEXT:
                return isinstance(value, str) and bool(value.strip())
            case Kind.DAY:
                return isinstance(value, date)
            case Kind.DAYS:
                return isinstance(value, tuple) and all(0 <= days <= _MOST_DAYS for days in value)
            case Kind.CENTRE:
                return isinstance(value, str) and value in {centre.value for centre in Centre}
            case _:
                return type(value) is int and 0 <= value <= _MOST


@dataclass(frozen=True, slots=True)
class Entry:
    """A value of the Rulebook: what it is called, what it is, and its history."""

    title: Text
    kind: Kind
    parameter: Parameter[Value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """What the office fixed: a value, from which day, on which basis."""

    name: str
    start: date
    value: Value
    basis: Basis
