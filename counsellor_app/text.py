"""Every word people read, in Romanian and English, and dates and sums as Romania writes them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime
from babel.numbers import format_decimal
from babel.plural import PluralRule

BUCHAREST = ZoneInfo("Europe/Bucharest")

_ROMANIAN_PLURAL = PluralRule.parse(
    {"one": "i = 1 and v = 0", "few": "v != 0 or n = 0 or n != 1 and n % 100 = 1..19"}
)


class Language(Enum):
    """A language of the interface; STRETCHED doubles the Romanian, to find cut labels."""

    RO = "ro"
    EN = "en"
    STRETCHED = "stretched"

    @property
    def locale(self) -> str:
        """Return the name Babel knows the language by."""
        return "en_GB" if self is Language.EN else "ro_RO"


@dataclass(frozen=True, slots=True)
class Text:
    """One thing said in both languages; a text with an empty side does not construct."""

    ro: str
    en: str

    def __post_init__(self) -> None:
        if not self.ro.strip() or not self.en.strip():
            raise ValueError("a Text needs both languages")

    def to(self, language: Language) -> str:
        """Return the wording in the language asked for."""
        match language:
            case Language.RO:
                return self.ro
            case Language.EN:
                return self.en
            case Language.STRETCHED:
                return f"{self.ro} {self.ro}"

    def filled(self, **values: "object") -> "Text":
        """Return the text with its {placeholders} filled; a Text fills in its own language."""
        return Text(
            self.ro.format_map(_side(values, Language.RO)),
            self.en.format_map(_side(values, Language.EN)),
        )


@dataclass(frozen=True, slots=True)
class Plural:
    """A counted thing: Romanian (one, few, other: "20 de zile"), English (one, other)."""

    ro: tuple[str, str, str]
    en: tuple[str, str]

    def of(self, count: int) -> Text:
        """Return the text for this count, with ``{n}`` replaced by it: 1.000.000 de lei."""
        category = {"one": 0, "few": 1}.get(_ROMANIAN_PLURAL(count), 2)
        english = self.en[0] if count == 1 else self.en[1]
        grouped = f"{count:,}"
        return Text(
            self.ro[category].format(n=grouped.replace(",", ".")), english.format(n=grouped)
        )


DAYS = Plural(("{n} zi", "{n} zile", "{n} de zile"), ("{n} day", "{n} days"))


def short_date(day: date) -> str:
    """Return the day as 05.03.2026, the same in both languages."""
    return day.strftime("%d.%m.%Y")


def long_date(day: date, language: Language) -> str:
    """Return the day in words: 5 martie 2026."""
    return format_date(day, "d MMMM y", locale=language.locale)


def month_name(day: date) -> Text:
    """Return the name of the month a day lies in: februarie, February."""
    ro, en = (format_date(day, "LLLL", locale=one.locale) for one in (Language.RO, Language.EN))
    return Text(ro, en)


def weekday_date(day: date, language: Language) -> str:
    """Return the day in words with its weekday: luni, 23 noiembrie 2026."""
    return format_date(day, "EEEE, d MMMM y", locale=language.locale)


def clock_time(moment: datetime) -> str:
    """Return an aware moment as the time of day in Bucharest: 14:02."""
    return moment.astimezone(BUCHAREST).strftime("%H:%M")


def short_moment(moment: datetime) -> str:
    """Return an aware moment as day and time in Bucharest: 05.03.2026 14:02."""
    return format_datetime(moment.astimezone(BUCHAREST), "dd.MM.y HH:mm", locale="ro_RO")


def lei(bani: int) -> str:
    """Return a sum given in bani as lei: 1.234,50 lei."""
    return f"{format_decimal(bani / 100, '#,##0.00', locale='ro_RO')} lei"


def days_from(today: date, day: date) -> Text:
    """Return how far a day is from today: astăzi, mâine, în 12 zile, acum 3 zile."""
    distance = (day - today).days
    if distance == 0:
        return Text("astăzi", "today")
    if distance == 1:
        return Text("mâine", "tomorrow")
    counted = DAYS.of(abs(distance))
    if distance > 0:
        return Text(f"în {counted.ro}", f"in {counted.en}")
    return Text(f"acum {counted.ro}", f"{counted.en} ago")


def _side(values: Mapping[str, object], language: Language) -> dict[str, object]:
    return {
        name: value.to(language) if isinstance(value, Text) else value
        for name, value in values.items()
    }
