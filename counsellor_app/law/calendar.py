"""How days, months and working days are counted (conventions K-1 to K-7)."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from dateutil.relativedelta import relativedelta

from counsellor_app.law.citation import Read, Source
from counsellor_app.text import DAYS, Plural, Text, month_name, short_date

CODUL_CIVIL = "Codul civil"
CIVIL_CODE_2552 = Source(CODUL_CIVIL, "art. 2.552", Read.PART)
CIVIL_CODE_2553 = Source(CODUL_CIVIL, "art. 2.553", Read.PART)
CIVIL_CODE_2554 = Source(CODUL_CIVIL, "art. 2.554", Read.PART)
LABOUR_CODE_139 = Source("Codul muncii", "art. 139", Read.PART)

MONTHS = Plural(("{n} lună", "{n} luni", "{n} de luni"), ("{n} month", "{n} months"))
_SATURDAY = 5
_MONTHS_A_YEAR = 12
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Days:
    """A length counted in calendar days."""

    count: int

    def after(self, day: date) -> date:
        """Return the day this many days later."""
        return day + timedelta(days=self.count)

    @property
    def text(self) -> Text:
        """Return the length in words: 30 de zile."""
        return DAYS.of(self.count)


@dataclass(frozen=True, slots=True)
class Months:
    """A length counted in months."""

    count: int

    def after(self, day: date) -> date:
        """Return the corresponding day, or the last day of a month that has none (K-1)."""
        return _months_after(day, self.count)

    @property
    def text(self) -> Text:
        """Return the length in words: 3 luni."""
        return MONTHS.of(self.count)


Span = Days | Months


@dataclass(frozen=True, slots=True)
class Period:
    """Days from the first to the last, both included (K-6)."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """Return how many days it has; none if it ends before it starts."""
        return max(0, (self.last - self.first).days + 1)

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A calendar month."""

    year: int
    month: int

    @classmethod
    def of(cls, day: date) -> "Month":
        """Return the month a day lies in."""
        return cls(day.year, day.month)

    @property
    def first_day(self) -> date:
        """Return its first day."""
        return date(self.year, self.month, 1)

    @property
    def last_day(self) -> date:
        """Return its last day."""
        return self.first_day + relativedelta(months=1, days=-1)

    def later(self, months: int) -> "Month":
        """Return the month this many months later."""
        return Month.of(Months(months).after(self.first_day))

    @property
    def short(self) -> str:
        """Return the month as people write it: 03.2026."""
        return f"{self.month:02d}.{self.year}"

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}"


@dataclass(frozen=True, slots=True)
class DayTerm:
    """A term in days: the day to aim at, and the last day by law (K-3)."""

    recommended: date
    last_day: date


def birthday(born: date, years: int) -> date:
    """Return the day a person becomes this many years old; a fixed day, never moved."""
    return Months(years * _MONTHS_A_YEAR).after(born)


def age_on(born: date, day: date) -> int:
    """Return the completed years on a day; negative before birth."""
    years = day.year - born.year
    return years if birthday(born, years) <= day else years - 1


@lru_cache(maxsize=512)
def public_holidays(year: int) -> frozenset[date]:
    """Return the public holidays of a year, as the law of that year had them (K-4)."""
    # Not at the top: the library knows every country, and the first page counts no working day.
    import holidays

    return frozenset(holidays.country_holidays("RO", years=year))


def is_working_day(day: date, bridge_days: AbstractSet[date] = frozenset()) -> bool:
    """Return whether offices work: not a weekend, a public holiday or a bridge day."""
    weekend = day.weekday() >= _SATURDAY
    return not weekend and day not in bridge_days and day not in public_holidays(day.year)


def working_day_on_or_after(day: date, bridge_days: AbstractSet[date] = frozenset()) -> date:
    """Return the day itself, or the first working day after it (K-2)."""
    while not is_working_day(day, bridge_days):
        day += _ONE_DAY
    return day


def working_day_on_or_before(day: date, bridge_days: AbstractSet[date] = frozenset()) -> date:
    """Return the day itself, or the last working day before it."""
    while not is_working_day(day, bridge_days):
        day -= _ONE_DAY
    return day


def working_days_after(day: date, count: int, bridge_days: AbstractSet[date] = frozenset()) -> date:
    """Return the working day that is the n-th after a day, that day not counted."""
    for _ in range(count):
        day = working_day_on_or_after(day + _ONE_DAY, bridge_days)
    return day


def day_term(start: date, span: Days, bridge_days: AbstractSet[date] = frozenset()) -> DayTerm:
    """Return the two days of a term in days, of which neither first nor last counts (K-3)."""
    return DayTerm(
        recommended=working_day_on_or_before(span.after(start), bridge_days),
        last_day=working_day_on_or_after(Days(span.count + 1).after(start), bridge_days),
    )


def last_paid_day(start: date, span: Months) -> date:
    """Return the last day a payment may cover: the day before the corresponding day (K-7).

    A month without a corresponding day ends the payment with its own last day.
    """
    corresponding = span.after(start)
    return corresponding - _ONE_DAY if corresponding.day == start.day else corresponding


def extended_end(start: date, first: Months, extension: Months) -> date:
    """Return the last day of an extended duration, counted from the original start (K-5)."""
    return Months(first.count + extension.count).after(start)


def span_formula(start: date, span: Span) -> Text:
    """Return how a day was counted, in words: 20.03.2025 + 3 luni.

    A month without a corresponding day is named: 30.11.2024 + 3 luni: ultima zi a lunii
    februarie (K-1).
    """
    formula = Text("{day} + {span}", "{day} + {span}").filled(day=short_date(start), span=span.text)
    counted = span.after(start)
    if not isinstance(span, Months) or counted.day == start.day:
        return formula
    last = Text("{formula}: ultima zi a lunii {month}", "{formula}: the last day of {month}")
    return last.filled(formula=formula, month=month_name(counted))


def paid_formula(start: date, span: Months) -> Text:
    """Return how the last paid day was counted, in words (K-7)."""
    formula = span_formula(start, span)
    if span.after(start).day != start.day:
        return formula
    less = Text("{formula}, fără ziua corespunzătoare", "{formula}, less the corresponding day")
    return less.filled(formula=formula)


def act_formula(start: date, span: Span, counted: date, last_day: date) -> Text:
    """Return how the last day of an act was counted, and that it moved if it did (K-2)."""
    formula = span_formula(start, span)
    if counted == last_day:
        return formula
    moved = Text(
        "{formula} = {counted}, mutată: zi nelucrătoare", "{formula} = {counted}, a day off: moved"
    )
    return moved.filled(formula=formula, counted=short_date(counted))


@lru_cache(maxsize=4096)
def _months_after(day: date, count: int) -> date:
    """Return the day so many months later; the rules of one case ask for the same ones often."""
    return day + relativedelta(months=count)
