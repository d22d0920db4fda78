"""What is wrong with an answer that cannot be one of its kind, said in both languages."""

import re
from collections.abc import Sequence
from datetime import date
from typing import assert_never

from counsellor_app.forms.answers import Answer, Answers, NoAnswer, Row, Typed, day_of, month_of
from counsellor_app.forms.catalogues import entry
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
    Pattern,
    Rows,
    Several,
    Time,
    YesNo,
)
from counsellor_app.forms.links import points_nowhere
from counsellor_app.forms.personal_number import is_personal_number
from counsellor_app.forms.typed_days import why_no_day
from counsellor_app.text import Plural, Text

_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_PARTIAL_DAY = re.compile(r"\d{4}(-\d{2})?")
_FILE_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_MONTH = re.compile(r"\d{4}-\d{2}")
_PATTERNS = {
    Pattern.NAME: re.compile(r"[^\d\x00-\x1f]+"),
    Pattern.PHONE: re.compile(r"\+?[ (]*\d[\d ()./-]{5,24}"),
    Pattern.EMAIL: re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+"),
    Pattern.REGISTRATION: re.compile(r"[^\x00-\x1f]{1,40}"),
}
_PATTERN_TEXTS = {
    Pattern.CNP: Text(
        "CNP-ul nu este valid. Verificați cele 13 cifre de pe document.",
        "The personal number is not valid. Check the 13 digits on the document.",
    ),
    Pattern.NAME: Text(
        "Un nume nu conține cifre. Verificați ce ați scris.",
        "A name has no digits in it. Check what you typed.",
    ),
    Pattern.PHONE: Text(
        "Scrieți numărul de telefon cu cifre, de exemplu +40 700 000 000.",
        "Type the phone number in digits, for example +40 700 000 000.",
    ),
    Pattern.EMAIL: Text(
        "Adresa de e-mail nu este completă, de exemplu nume@exemplu.ro.",
        "The e-mail address is incomplete, for example name@example.org.",
    ),
    Pattern.REGISTRATION: Text(
        "Numărul are cel mult 40 de caractere.", "The number has at most 40 characters."
    ),
}
_TOO_LONG = Plural(
    (
        "Textul are cel mult {n} caracter. Scurtați-l.",
        "Textul are cel mult {n} caractere. Scurtați-l.",
        "Textul are cel mult {n} de caractere. Scurtați-l.",
    ),
    ("At most {n} character. Shorten the text.", "At most {n} characters. Shorten the text."),
)
_TOO_MANY_ROWS = Plural(
    (
        "Tabelul are cel mult {n} rând.",
        "Tabelul are cel mult {n} rânduri.",
        "Tabelul are cel mult {n} de rânduri.",
    ),
    ("The table has at most {n} row.", "The table has at most {n} rows."),
)
TOO_MANY_FILES = Plural(
    (
        "Aici se atașează cel mult {n} fișier.",
        "Aici se atașează cel mult {n} fișiere.",
        "Aici se atașează cel mult {n} de fișiere.",
    ),
    ("At most {n} file is attached here.", "At most {n} files are attached here."),
)
_NOT_OFFERED = Text(
    "Alegeți unul dintre răspunsurile din listă.", "Choose one of the answers offered."
)
_OTHER_KIND = Text(
    "Răspunsul nu se potrivește întrebării. Răspundeți din nou.",
    "The answer does not fit the question. Answer again.",
)
_ROW_GONE = Text(
    "Rândul ales aici a fost eliminat. Alegeți altul.",
    "The row chosen here was removed. Choose another.",
)
_NO_SUM = Text(
    "Scrieți suma în lei, de exemplu 1.250,50.", "Type the sum in lei, for example 1.250,50."
)
_NO_TIME = Text("Scrieți ora ca 14:05.", "Type the time as 14:05.")
_IN_THE_FUTURE = Text(
    "Ziua este în viitor. Verificați anul.", "The day is in the future. Check the year."
)


def malformed(field: Field, answer: Answer | None, around: Answers, today: date) -> Text | None:
    """Return what is wrong with the answer of one field, or None."""
    if answer is None or isinstance(answer, NoAnswer):
        return None
    match field:
        case Line():
            return _wrong_line(field, answer)
        case Paragraph():
            return _wrong_text(answer, field.limit)
        case Day():
            return _wrong_day(field, answer, around, today)
        case Count():
            return _wrong_count(field, answer)
        case Money():
            return None if _is_number(answer, 0, field.most) else _NO_SUM
        case Time():
            return None if isinstance(answer, str) and _TIME.fullmatch(answer) else _NO_TIME
        case YesNo():
            return None if isinstance(answer, bool) else _OTHER_KIND
        case Choice():
            return None if isinstance(answer, str) and _is_offered(field, answer) else _NOT_OFFERED
        case Several():
            return _wrong_ticks(field, answer)
        case Rows():
            return _wrong_rows(field, answer)
        case Link():
            if not isinstance(answer, str):
                return _OTHER_KIND
            return _ROW_GONE if points_nowhere(field, answer, around) else None
        case Attachment():
            return _wrong_files(field, answer)
        case Computed():
            return None
        case _:
            assert_never(field)


def _wrong_line(field: Line, answer: Answer) -> Text | None:
    wrong = _wrong_text(answer, field.limit)
    if wrong is not None or field.pattern is None or not isinstance(answer, str):
        return wrong
    if field.pattern is Pattern.CNP:
        return None if is_personal_number(answer) else _PATTERN_TEXTS[Pattern.CNP]
    fits = _PATTERNS[field.pattern].fullmatch(answer.strip())
    return None if fits else _PATTERN_TEXTS[field.pattern]


def _wrong_text(answer: Answer, limit: int) -> Text | None:
    if not isinstance(answer, str):
        return _OTHER_KIND
    return _TOO_LONG.of(limit) if len(answer) > limit else None


def _wrong_day(field: Day, answer: Answer, around: Answers, today: date) -> Text | None:
    if isinstance(answer, Typed):
        return _no_day(field, answer.text, today)
    if not isinstance(answer, str):
        return _OTHER_KIND
    if not _is_day(answer, field):
        return _no_day(field, answer, today)
    if field.past_only and answer > today.isoformat()[: len(answer)]:
        return _IN_THE_FUTURE
    earlier = None if field.not_before is None else day_of(around, field.not_before)
    if earlier is not None and answer < earlier.isoformat()[: len(answer)]:
        return Text(
            "Ziua este înaintea celei de care depinde ({earlier}).",
            "The day is before the one it depends on ({earlier}).",
        ).filled(earlier=earlier.strftime("%d.%m.%Y"))
    return None


def _no_day(field: Day, typed: str, today: date) -> Text:
    if field.month:
        return Text(
            "„{typed}” nu este o lună. Scrieți-o ca ll.aaaa, de exemplu 03.2026.",
            "“{typed}” is no month. Type it as mm.yyyy: 03.2026.",
        ).filled(typed=typed[:30])
    said = Text("„{typed}”: {why}", "“{typed}”: {why}")
    if (why := why_no_day(typed, today)) is not None:
        return said.filled(typed=typed[:30], why=why)
    return Text(
        "„{typed}” nu este o zi din calendar. Scrieți-o ca zz.ll.aaaa, de exemplu 05.03.2026.",
        "“{typed}” is not a day of the calendar. Type it as dd.mm.yyyy: 05.03.2026.",
    ).filled(typed=typed[:30])


def _is_day(answer: str, field: Day) -> bool:
    whole = answer
    if field.month:
        return bool(_MONTH.fullmatch(answer)) and month_of({"month": answer}, "month") is not None
    if field.partial and _PARTIAL_DAY.fullmatch(answer):
        whole = f"{answer}-01-01"[: len("2025-03-14")] if len(answer) == 4 else f"{answer}-01"
    return day_of({"day": whole}, "day") is not None


def _wrong_count(field: Count, answer: Answer) -> Text | None:
    if _is_number(answer, field.least, field.most):
        return None
    return Text(
        "Scrieți un număr întreg între {least} și {most}.",
        "Type a whole number from {least} to {most}.",
    ).filled(least=field.least, most=field.most)


def _is_number(answer: Answer, least: int, most: int) -> bool:
    return isinstance(answer, int) and not isinstance(answer, bool) and least <= answer <= most


def _is_offered(field: Choice | Several, value: str) -> bool:
    if isinstance(field, Choice) and field.catalogue is not None:
        return entry(field.catalogue, value) is not None
    return any(option.value == value for option in field.options)


def _wrong_ticks(field: Several, answer: Answer) -> Text | None:
    if not isinstance(answer, tuple):
        return _OTHER_KIND
    offered = all(isinstance(tick, str) and _is_offered(field, tick) for tick in answer)
    return None if offered else _NOT_OFFERED


def _wrong_rows(field: Rows, answer: Answer) -> Text | None:
    if not isinstance(answer, tuple) or not _all_rows(answer):
        return _OTHER_KIND
    return _TOO_MANY_ROWS.of(field.most) if len(answer) > field.most else None


def _wrong_files(field: Attachment, answer: Answer) -> Text | None:
    if not isinstance(answer, tuple):
        return _OTHER_KIND
    if not all(isinstance(part, str) and _FILE_ID.fullmatch(part) for part in answer):
        return _OTHER_KIND
    return TOO_MANY_FILES.of(field.most) if len(answer) > field.most else None


def _all_rows(parts: Sequence[str | Row]) -> bool:
    return all(isinstance(part, Row) for part in parts)
