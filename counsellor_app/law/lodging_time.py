"""How much of the lodging of art. 21 alin. (1) was used, over all its rows (art. 21 alin. (2))."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from counsellor_app.law.calendar import MONTHS, Months
from counsellor_app.law.facts import Lodging, LodgingExtension
from counsellor_app.text import DAYS, Text

_MONTHS_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class LodgedTime:
    """How long lodging lasted: whole months, and the days over them."""

    months: int = 0
    days: int = 0

    def __add__(self, other: "LodgedTime") -> "LodgedTime":
        return LodgedTime(self.months + other.months, self.days + other.days)

    def __bool__(self) -> bool:
        return bool(self.months or self.days)

    def left_of(self, length: Months, starts: date) -> date:
        """Return the last day of what is left of a length, from a day on."""
        return Months(length.count - self.months).after(starts) - timedelta(days=self.days)

    @property
    def text(self) -> Text:
        """Return the time in words: 4 luni și 6 zile."""
        if not self.months:
            return DAYS.of(self.days)
        if not self.days:
            return MONTHS.of(self.months)
        both = Text("{months} și {days}", "{months} and {days}")
        return both.filled(months=MONTHS.of(self.months), days=DAYS.of(self.days))


@dataclass(frozen=True, slots=True)
class Before:
    """What earlier rows used, the places of these rows, and of those whose end is not known."""

    time: LodgedTime
    rows: tuple[int, ...]
    unknown: tuple[int, ...]


def lodged_between(first: date, last: date) -> LodgedTime:
    """Return the time from the first day until the day of leaving; none if it is before (K-6)."""
    if last <= first:
        return LodgedTime()
    months = (last.year - first.year) * _MONTHS_A_YEAR + last.month - first.month
    if Months(months).after(first) > last:
        months -= 1
    return LodgedTime(months, (last - Months(months).after(first)).days)


def lodged_before(rows: Sequence[Lodging], place: int) -> Before:
    """Return what the rows on the same paragraph that began earlier used of the time.

    Days on which two rows stand count once; nothing after the row itself began counts.
    """
    row = rows[place]
    if row.from_ is None:
        return Before(LodgedTime(), (), ())
    earlier = _earlier(rows, place)
    time, counted_to = LodgedTime(), date.min
    for _, starts, until in earlier:
        if until is not None:
            ends = min(until, row.from_)
            time += lodged_between(max(starts, counted_to), ends)
            counted_to = max(counted_to, ends)
    unknown = tuple(number for number, _, until in earlier if until is None)
    return Before(time, tuple(number for number, _, _ in earlier), unknown)


def with_extension(rows: Sequence[Lodging], place: int) -> Lodging:
    """Return the row with the six further months that an earlier row was given already."""
    row = rows[place]
    if is_granted(row.extension):
        return row
    given = (rows[number].extension for number, _, _ in _earlier(rows, place))
    granted = [one for one in given if is_granted(one)]
    return replace(row, extension=granted[-1]) if granted else row


def is_granted(extension: LodgingExtension | None) -> bool:
    """Return whether six further months have their reasons and their approval."""
    return extension is not None and bool(extension.reasons) and extension.approved is not None


def _earlier(rows: Sequence[Lodging], place: int) -> list[tuple[int, date, date | None]]:
    row = rows[place]
    if row.from_ is None:
        return []
    found = [
        (number, one.from_, one.until)
        for number, one in enumerate(rows)
        if one.basis is row.basis
        and one.from_ is not None
        and (one.from_, number) < (row.from_, place)
    ]
    return sorted(found, key=lambda one: (one[1], one[0]))
