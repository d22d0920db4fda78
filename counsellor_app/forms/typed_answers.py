"""From what was typed to an answer; what cannot be read is kept as it was typed."""

import re
import unicodedata
from datetime import date
from typing import assert_never

from counsellor_app.forms.answers import Answer, Typed
from counsellor_app.forms.catalogues import entries
from counsellor_app.forms.kinds import (
    Attachment,
    Choice,
    Computed,
    Count,
    Day,
    Field,
    Line,
    Link,
    Money,
    Paragraph,
    Rows,
    Several,
    Time,
    YesNo,
)
from counsellor_app.forms.typed_days import day_typed, month_typed, partial_day_typed

_LONGEST_VALUE = 60  # characters a day, a time, a number or a sum may be typed in
_MOST_FIGURES = 12  # of a number; a longer one is no count of anything, and no reader takes it
_SUM = re.compile(r"(\d{1,3}(?:[. ]\d{3})+|\d+)(?:[.,](\d{1,2}))?")
_TIME = re.compile(r"([01]?\d|2[0-3])[:.h ]([0-5]\d)")
_CONTROLS = dict.fromkeys(
    [*range(0x20), *range(0x7F, 0xA0)], None
)  # NUL, C0 and C1 control characters
_KEPT_CONTROLS = {code: mark for code, mark in _CONTROLS.items() if code not in (9, 10)}
_BIDI_CONTROLS = dict.fromkeys(
    [0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF], None
)


def answer_typed(field: Field, text: str, today: date) -> Answer | None:
    """Return the answer that was typed, None for nothing, ``Typed`` for what cannot be read."""
    plain = gated(text)
    if not plain.strip():
        return None
    match field:
        case Line():
            return " ".join(plain.translate(_BIDI_CONTROLS).split()) or None
        case Paragraph():
            return plain.rstrip()
        case Choice():
            return _chosen(field, plain.strip())
        case Link():
            return plain.strip()
        case Day() | Count() | Money() | Time():
            short = plain.strip()
            return _value(field, short, today) if len(short) <= _LONGEST_VALUE else Typed(plain)
        case YesNo() | Several() | Rows() | Attachment() | Computed():
            return None
        case _:
            assert_never(field)


def gated(text: str) -> str:
    """Return the text as every input takes it: NFC, no control characters, no half letters."""
    whole = text.replace("\r\n", "\n").encode("utf-8", "ignore").decode("utf-8")
    return unicodedata.normalize("NFC", whole.translate(_KEPT_CONTROLS))


def bani_typed(text: str) -> int | None:
    """Return the bani of a sum typed in lei: 1.234,50; None if it cannot be read."""
    found = _SUM.fullmatch(text.strip().removesuffix("lei").strip())
    if found is None:
        return None
    figures = re.sub(r"[. ]", "", found[1])
    if len(figures) + 2 > _MOST_FIGURES:
        return None
    whole = int(figures)
    return whole * 100 + int((found[2] or "0").ljust(2, "0"))


def _value(field: Day | Count | Money | Time, text: str, today: date) -> Answer:
    match field:
        case Day():
            return _day(field, text, today)
        case Count():
            is_number = text.isdecimal() and len(text) <= _MOST_FIGURES
            return int(text) if is_number else Typed(text)
        case Money():
            bani = bani_typed(text)
            return Typed(text) if bani is None else bani
        case Time():
            found = _TIME.fullmatch(text)
            return f"{int(found[1]):02}:{found[2]}" if found else Typed(text)
        case _:
            assert_never(field)


def _day(field: Day, text: str, today: date) -> Answer:
    if field.month:
        return month_typed(text, today) or Typed(text)
    if field.partial:
        return partial_day_typed(text, today) or Typed(text)
    day = day_typed(text, today)
    return day.isoformat() if day is not None else Typed(text)


def _chosen(field: Choice, text: str) -> Answer:
    """Return the option meant, by its value or by its words in either language."""
    offered = field.options if field.catalogue is None else entries(field.catalogue)
    meant = text.casefold()
    for option in offered:
        if text == option.value or meant in (option.text.ro.casefold(), option.text.en.casefold()):
            return option.value
    return Typed(text)
