"""Values of the Rulebook as people read them and as they type them: lei, days, words."""

import re
from collections.abc import Sequence
from datetime import date

from counsellor_app.forms.typed_answers import bani_typed, gated
from counsellor_app.forms.typed_days import day_typed
from counsellor_app.law.territory import Centre
from counsellor_app.law.values import Entry, Kind, Value
from counsellor_app.text import Text, lei, short_date

_LONGEST_NUMBER = 15  # characters; a longer one is no value of any act
_BETWEEN = re.compile(r"[,;\s]+")


def in_words(entry: Entry, value: Value) -> Text:
    """Return a value as it is read: 20,00 lei; 10 zile lucrătoare; CRPCSA Galați."""
    match entry.kind, value:
        case Kind.BANI, int():
            return _same(lei(value))
        case Kind.COUNT, int() if entry.unit is not None:
            return entry.unit.words.of(value)
        case Kind.PERMILLE, int():
            return Text("{n} la mie", "{n} per thousand").filled(n=value)
        case Kind.DAYS, tuple():
            listed = ", ".join(str(days) for days in value)
            return Text("cu {days} zile înainte", "{days} days before").filled(days=listed)
        case Kind.CENTRE, str():
            return Centre(value).text
        case _, date():
            return _same(short_date(value))
    return _same(str(value))


def as_typed(kind: Kind, value: Value) -> str:
    """Return a value as it would be typed, so that it can be corrected."""
    if kind is Kind.BANI and isinstance(value, int):
        return lei(value).removesuffix(" lei").replace(".", "")
    if isinstance(value, date):
        return short_date(value)
    return ", ".join(str(days) for days in value) if isinstance(value, tuple) else str(value)


def value_typed(kind: Kind, text: str, today: date) -> Value | None:
    """Return the value a text means: money typed in lei; None if it cannot be read as one."""
    plain = " ".join(gated(text).split())
    match kind:
        case Kind.BANI:
            value: Value | None = bani_typed(plain) if len(plain) <= _LONGEST_NUMBER else None
        case Kind.COUNT | Kind.PERMILLE:
            value = _number(plain)
        case Kind.DAY:
            value = day_typed(plain, today)
        case Kind.DAYS:
            value = _days([part for part in _BETWEEN.split(plain) if part])
        case Kind.TEXT | Kind.CENTRE:
            value = plain
    return value if value is not None and kind.accepts(value) else None


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and _short(text) else None


def _days(parts: Sequence[str]) -> tuple[int, ...] | None:
    numbers = [_number(part) for part in parts]
    known = [number for number in numbers if number is not None]
    return tuple(known) if known and len(known) == len(numbers) else None


def _short(text: str) -> bool:
    return len(text) <= _LONGEST_NUMBER


def _same(words: str) -> Text:
    return Text(words, words)
