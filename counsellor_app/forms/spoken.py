"""An answer in words: for the check of answers, for documents and for lists."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import assert_never

from counsellor_app.forms.answers import (
    Answer,
    Answers,
    NoAnswer,
    Row,
    Typed,
    day_of,
    is_rows,
    rows_of,
    text_of,
)
from counsellor_app.forms.catalogues import entry
from counsellor_app.forms.checking import is_unanswered
from counsellor_app.forms.kinds import (
    Attachment,
    Choice,
    Computed,
    Count,
    Day,
    Field,
    Line,
    Link,
    LinkTo,
    Money,
    Option,
    Paragraph,
    Rows,
    Several,
    Time,
    YesNo,
)
from counsellor_app.forms.needs.common import need_of_field
from counsellor_app.text import Language, Plural, Text, lei, short_date

NOTHING = "–"
YES = Text("Da", "Yes")
NO = Text("Nu", "No")
_ATTACHED = Plural(
    ("{n} fișier atașat", "{n} fișiere atașate", "{n} de fișiere atașate"),
    ("{n} file attached", "{n} files attached"),
)
_LABELLED = Text("{label}: {said}", "{label}: {said}")
_LISTED = Text("lista de prezență a unei sesiuni", "the attendance list of a session")
_OWN_CASE = Text("dosar legat", "case linked")
# Rows of the plan: the table, and the cell that names a row; another form's page brings them.
_PLANNED = {
    LinkTo.OBJECTIVE: ("objectives", "objective"),
    LinkTo.PLANNED_OBJECTIVE: ("objectives", "objective"),
    LinkTo.PLANNED_ACTIVITY: ("activities", "activity_description"),
}

_NO_ANSWERS: Mapping[str, Answer] = MappingProxyType({})


def spoken(
    field: Field, answer: Answer | None, language: Language, around: Answers = _NO_ANSWERS
) -> str:
    """Return the answer in words; ``around`` are the form's answers, which links point into.

    What was typed and cannot be read is returned as typed; nothing answered is a dash.
    """
    if answer is None or is_unanswered(answer):
        return NOTHING
    if isinstance(answer, NoAnswer):
        return answer.text.to(language)
    if isinstance(answer, Typed):
        return answer.text
    match field:
        case Line() | Paragraph() | Time() | Computed():
            return str(answer)
        case YesNo():
            return _said(answer).to(language) if isinstance(answer, bool) else str(answer)
        case Choice():
            return _option_text(field, str(answer), language)
        case Several():
            return _ticks(field, answer, language)
        case Day():
            return day_in_words(str(answer))
        case Count():
            return _counted(field, answer, language)
        case Money():
            return lei(answer) if isinstance(answer, int) else str(answer)
        case Rows():
            return "\n".join(spoken_rows(field, answer, language, around))
        case Link():
            return _target(field, str(answer), language, around)
        case Attachment():
            return _ATTACHED.of(len(answer) if isinstance(answer, tuple) else 0).to(language)
        case _:
            assert_never(field)


def in_both(field: Field, answer: Answer | None, around: Answers = _NO_ANSWERS) -> Text:
    """Return the answer in words of both languages; ``around`` as in ``spoken``."""
    return Text(
        spoken(field, answer, Language.RO, around), spoken(field, answer, Language.EN, around)
    )


def labelled(field: Field, answer: Answer | None) -> Text:
    """Return the question with its answer behind it, in words of both languages."""
    return _LABELLED.filled(label=field.label, said=in_both(field, answer))


def spoken_rows(
    field: Rows, answer: Answer, language: Language, around: Answers = _NO_ANSWERS
) -> tuple[str, ...]:
    """Return each row in one line: label and answer of every cell that was answered."""
    rows = answer if is_rows(answer) else ()
    return tuple(_row(field, row, language, around) for row in rows)


def spoken_cells(
    field: Rows, row: Row, language: Language, around: Answers = _NO_ANSWERS
) -> tuple[tuple[str, str], ...]:
    """Return label and answer of every cell of a row that was answered."""
    return tuple(
        (cell.label.to(language), spoken(cell, row.answers[cell.id], language, around))
        for cell in field.fields
        if cell.id in row.answers
    )


def day_in_words(day: str) -> str:
    """Return a kept day as 05.03.2026, a month as 03.2026, a year as it is."""
    whole = day_of({"day": day}, "day")
    if isinstance(whole, date):
        return short_date(whole)
    year, _, month = day.partition("-")
    return f"{month}.{year}" if month.isdigit() else day


def _said(answer: bool) -> Text:
    return YES if answer else NO


def _option_text(field: Choice | Several, value: str, language: Language) -> str:
    found: Option | None
    if isinstance(field, Choice) and field.catalogue is not None:
        found = entry(field.catalogue, value)
    else:
        found = next((option for option in field.options if option.value == value), None)
    return value if found is None else found.text.to(language)


def _ticks(field: Several, answer: Answer, language: Language) -> str:
    ticked = answer if isinstance(answer, tuple) else ()
    chosen = {tick for tick in ticked if isinstance(tick, str)}
    known = [option.value for option in field.options if option.value in chosen]
    foreign = sorted(chosen.difference(known))
    return "; ".join(_option_text(field, value, language) for value in [*known, *foreign])


def _counted(field: Count, answer: Answer, language: Language) -> str:
    if not isinstance(answer, int):
        return str(answer)
    if field.said is not None:
        return field.said.of(answer).to(language)
    return str(answer) if field.unit is None else f"{answer} {field.unit.to(language)}"


def _row(field: Rows, row: Row, language: Language, around: Answers) -> str:
    said = [f"{label}: {words}" for label, words in spoken_cells(field, row, language, around)]
    return "; ".join(said) if said else NOTHING


def _target(field: Link, target: str, language: Language, around: Answers) -> str:
    if field.to is LinkTo.NEED:
        need = need_of_field(target)
        return target if need is None else need.text.to(language)
    if field.to in _PLANNED:
        table, cell = _PLANNED[field.to]
        for row in rows_of(around, table):
            if row.id == target:
                return text_of(row.answers, cell) or NOTHING
        return NOTHING
    return (_LISTED if field.to is LinkTo.SESSION else _OWN_CASE).to(language)
