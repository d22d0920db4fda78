"""Days as people type them: 5.3.26, 5 martie 2026, azi, +30z; and days known only in part."""

import re
import unicodedata
from calendar import monthrange
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from counsellor_app.text import DAYS, Text

EARLIEST_YEAR = 1900
LATEST_YEAR = 2150

# Two figures of a year mean at most so many years ahead, else the century before:
# typed in 2026, "31" is 2031 and "91" is 1991.
_YEARS_AHEAD = 10

_WORDS = {
    "azi": 0, "astazi": 0, "today": 0,
    "ieri": -1, "yesterday": -1, "alaltaieri": -2,
    "maine": 1, "tomorrow": 1, "poimaine": 2,
}  # fmt: skip
_MONTHS = (
    ("ianuarie", "january"), ("februarie", "february"), ("martie", "march"),
    ("aprilie", "april"), ("mai", "may"), ("iunie", "june"), ("iulie", "july"),
    ("august",), ("septembrie", "september"), ("octombrie", "october"),
    ("noiembrie", "november"), ("decembrie", "december"),
)  # fmt: skip
_UNITS = {
    "days": ("", "z", "zi", "zile", "d", "day", "days"),
    "weeks": ("s", "sapt", "saptamana", "saptamani", "w", "week", "weeks"),
    "months": ("l", "luna", "luni", "m", "month", "months"),
    "years": ("a", "an", "ani", "y", "year", "years"),
}

_NO_YEAR = Text(
    "Anul trebuie să fie între {first} și {last}.", "The year must be from {first} to {last}."
)
_NO_MONTH = Text("Anul are 12 luni.", "A year has 12 months.")
_FIGURES = re.compile(r"(\d{1,2})[./\-, ]+(\d{1,2})(?:[./\-, ]+(\d{4}|\d{2}))?[.]?")
_ISO = re.compile(r"(\d{4})[./-](\d{1,2})[./-](\d{1,2})")
_RUN = re.compile(r"(\d{2})(\d{2})(\d{4}|\d{2})")
_NAMED = re.compile(r"(\d{1,2})[. -]*([a-z]{3,10})\.?(?:[. -]*(\d{4}|\d{2}))?")
_STEP = re.compile(r"([+-])\s*(\d{1,4})\s*([a-z]*)\.?")
_YEAR = re.compile(r"\d{4}")
_MONTH_YEAR = re.compile(r"(\d{1,2})[./\- ]+(\d{4})")
_YEAR_MONTH = re.compile(r"(\d{4})[./-](\d{1,2})")
_NAMED_MONTH_YEAR = re.compile(r"([a-z]{3,10})\.?[. -]*(\d{4})")
_MONTH_SHORT_YEAR = re.compile(r"(\d{1,2})[./\- ]+(\d{2})")
_NAMED_MONTH = re.compile(r"([a-z]{3,10})\.?(?:[. -]*(\d{4}|\d{2}))?")


def day_typed(text: str, today: date) -> date | None:
    """Return the day a text means, or None; a year left out is this year's.

    Steps (``+30z``, ``-2s``, ``+6l``, ``+1a``) count from today for comfort in typing;
    legal periods are computed by the rules, never here.
    """
    typed = _folded(text)
    if typed in _WORDS:
        return today + timedelta(days=_WORDS[typed])
    if match := _STEP.fullmatch(typed):
        return _stepped(today, int(match[1] + match[2]), match[3])
    if match := _ISO.fullmatch(typed):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if match := _RUN.fullmatch(typed) or _FIGURES.fullmatch(typed):
        return _day(_year(match[3], today), int(match[2]), int(match[1]))
    if match := _NAMED.fullmatch(typed):
        return _day(_year(match[3], today), _month(match[2]), int(match[1]))
    return None


def partial_day_typed(text: str, today: date) -> str | None:
    """Return what is known of a day as 2026-03-05, 2026-03 or 2026, or None."""
    typed = _folded(text)
    if _YEAR.fullmatch(typed):
        return typed if _day(int(typed), 1, 1) else None
    if match := _YEAR_MONTH.fullmatch(typed):
        return _known_month(int(match[1]), int(match[2]))
    if match := _MONTH_YEAR.fullmatch(typed):
        return _known_month(int(match[2]), int(match[1]))
    if match := _NAMED_MONTH_YEAR.fullmatch(typed):
        return _known_month(int(match[2]), _month(match[1]))
    whole = day_typed(text, today)
    return whole.isoformat() if whole else None


def month_typed(text: str, today: date) -> str | None:
    """Return the month a text means as 2026-03, or None; of a whole day its month."""
    typed = _folded(text)
    if match := _YEAR_MONTH.fullmatch(typed):
        return _known_month(int(match[1]), int(match[2]))
    if match := _MONTH_YEAR.fullmatch(typed) or _MONTH_SHORT_YEAR.fullmatch(typed):
        return _known_month(_year(match[2], today), int(match[1]))
    if (match := _NAMED_MONTH.fullmatch(typed)) and _month(match[1]):
        return _known_month(_year(match[2], today), _month(match[1]))
    whole = day_typed(text, today)
    return whole.strftime("%Y-%m") if whole else None


def why_no_day(text: str, today: date) -> Text | None:
    """Return why a day that was typed is not in the calendar, or None if it is no day at all."""
    typed = _folded(text)
    if match := _ISO.fullmatch(typed):
        return _why_not(int(match[1]), int(match[2]), int(match[3]))
    if match := _RUN.fullmatch(typed) or _FIGURES.fullmatch(typed):
        return _why_not(_year(match[3], today), int(match[2]), int(match[1]))
    if match := _NAMED.fullmatch(typed):
        return _why_not(_year(match[3], today), _month(match[2]), int(match[1]))
    return None


def _why_not(year: int, month: int, day: int) -> Text | None:
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        years = {"first": EARLIEST_YEAR, "last": LATEST_YEAR}
        return _NO_YEAR.filled(**years)
    if not 1 <= month <= len(_MONTHS):
        return _NO_MONTH
    days = DAYS.of(monthrange(year, month)[1])
    ro, en = (name.capitalize() for name in (_MONTHS[month - 1][0], _MONTHS[month - 1][-1]))
    said = Text(f"{ro} {year} are {days.ro}.", f"{en} {year} has {days.en}.")
    return said if day < 1 or day > monthrange(year, month)[1] else None


def _folded(text: str) -> str:
    apart = unicodedata.normalize("NFD", text.casefold())
    return " ".join("".join(c for c in apart if not unicodedata.combining(c)).split())


def _year(typed: str | None, today: date) -> int:
    if typed is None:
        return today.year
    year = int(typed)
    if len(typed) == 4:
        return year
    century = today.year // 100 * 100
    return century + year if century + year <= today.year + _YEARS_AHEAD else century - 100 + year


def _month(word: str) -> int:
    """Return the month a word of three letters or more begins, or 0."""
    starts = (any(name.startswith(word) for name in names) for names in _MONTHS)
    return next((number for number, begins in enumerate(starts, 1) if begins), 0)


def _day(year: int, month: int, day: int) -> date | None:
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _known_month(year: int, month: int) -> str | None:
    first = _day(year, month, 1)
    return first.strftime("%Y-%m") if first else None


def _stepped(today: date, count: int, unit: str) -> date | None:
    name = next((name for name, words in _UNITS.items() if unit in words), None)
    try:
        match name:
            case "days":
                day = today + timedelta(days=count)
            case "weeks":
                day = today + timedelta(weeks=count)
            case "months":
                day = today + relativedelta(months=count)
            case "years":
                day = today + relativedelta(years=count)
            case _:
                return None
    except (OverflowError, ValueError):
        return None
    return _day(day.year, day.month, day.day)
