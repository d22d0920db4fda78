"""What a dated value of the Rulebook is: its kind, its history, and what may override it."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from counsellor_app.law.citation import Basis
from counsellor_app.law.listed import Listed
from counsellor_app.law.parameters import NotInForce, Parameter, Since
from counsellor_app.law.territory import Centre
from counsellor_app.text import DAYS, Plural, Text

BRIDGE_DAY = "bridge_day"
ARTICLE_CHANGED = "law.article_changed"
PROJECT = "project."
NATIONAL_PROJECT = "project.national"

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
                return isinstance(value, tuple) and all(days >= 0 for days in value)
            case Kind.CENTRE:
                return isinstance(value, str) and value in {centre.value for centre in Centre}
            case _:
                return type(value) is int and value >= 0


class Group(Listed):
    """What a value is about, in the order the office reads them."""

    SUMS = "sums", "Sume", "Sums"
    TERMS = "terms", "Termene și vârste", "Terms and ages"
    PLACES = "places", "Centre și regiuni", "Centres and regions"
    PROJECTS = "projects", "Proiecte ONG", "NGO projects"
    DAYS_OFF = "days_off", "Zile libere", "Days off"
    LAW = "law", "Lege", "Law"


class Unit(Enum):
    """What a count counts."""

    DAYS = "days"
    WORKING_DAYS = "working_days"
    MONTHS = "months"
    YEARS = "years"
    HOURS = "hours"

    @property
    def words(self) -> Plural:
        """Return how the count is said."""
        return _UNITS[self]

    @property
    def most(self) -> int:
        """Return the count above which a value is a slip of the pen, unless its entry says."""
        return _MOST_OF_UNIT[self]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A value of the Rulebook: what it is called, what it is, and its history.

    Where ``several`` hold at once, a new one replaces none, unless it is the same one again.
    ``most`` is the largest number it takes; ``informative``: no rule reads it.
    """

    title: Text
    kind: Kind
    group: Group
    parameter: Parameter[Value]
    unit: Unit | None = None
    several: bool = False
    most: int | None = None
    informative: bool = False

    def held(self, day: date) -> tuple[Since[Value], ...]:
        """Return what is in force on a day: one at most, unless several hold at once."""
        if self.several:
            return tuple(since for since in self.parameter.history if since.covers(day))
        try:
            return (self.parameter.on(day),)
        except NotInForce:
            return ()

    def exceeded_by(self, value: Value) -> bool:
        """Return whether a number is above the largest that the entry takes."""
        most, numbers = self.most, value if isinstance(value, tuple) else (value,)
        return most is not None and any(isinstance(one, int) and one > most for one in numbers)


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """What the office fixed: a value, from which day, to which if it ends, on which basis."""

    name: str
    start: date
    value: Value
    basis: Basis
    until: date | None = None

    @property
    def since(self) -> Since[Value]:
        """Return it as it stands in a history."""
        return Since(self.start, self.value, self.basis, self.until)


def most_of(kind: Kind, unit: Unit | None) -> int | None:
    """Return the largest number of a kind and unit; None where nothing is counted."""
    return _MOST_OF_KIND.get(kind) if unit is None else unit.most


_MOST_OF_KIND = {
    Kind.BANI: 10**9,  # ten million lei
    Kind.COUNT: 99,
    Kind.PERMILLE: 10_000,
    Kind.DAYS: 730,
}
_MOST_OF_UNIT = {
    Unit.DAYS: 730,
    Unit.WORKING_DAYS: 250,
    Unit.MONTHS: 120,
    Unit.YEARS: 120,
    Unit.HOURS: 5000,
}
_UNITS = {
    Unit.DAYS: DAYS,
    Unit.WORKING_DAYS: Plural(
        ("{n} zi lucrătoare", "{n} zile lucrătoare", "{n} de zile lucrătoare"),
        ("{n} working day", "{n} working days"),
    ),
    Unit.MONTHS: Plural(("{n} lună", "{n} luni", "{n} de luni"), ("{n} month", "{n} months")),
    Unit.YEARS: Plural(("{n} an", "{n} ani", "{n} de ani"), ("{n} year", "{n} years")),
    Unit.HOURS: Plural(("{n} oră", "{n} ore", "{n} de ore"), ("{n} hour", "{n} hours")),
}
