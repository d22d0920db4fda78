"""Invented answers to every question of a form, so that a full page is seen full."""

from collections.abc import Mapping
from typing import assert_never
from uuid import UUID, uuid5

from counsellor_app.forms.answers import Answer, Answers, Row, RowId, is_rows
from counsellor_app.forms.asking import asked_in_row, asked_of, split
from counsellor_app.forms.given import Given
from counsellor_app.forms.kinds import (
    Attachment,
    Catalogue,
    Choice,
    Computed,
    Count,
    Day,
    Field,
    Line,
    Link,
    LinkTo,
    Money,
    Paragraph,
    Pattern,
    Rows,
    Script,
    Several,
    Time,
    YesNo,
)
from counsellor_app.forms.needs.common import need_field
from counsellor_app.forms.spec import Form
from counsellor_app.law.catalogue import Need

_ROWS = UUID("00000000-0000-4000-8000-00000006a11e")
_DAY = "2026-10-15"
_LINES: Mapping[Pattern | None, str] = {
    None: "exemplu inventat",
    Pattern.CNP: "7980212400002",  # sequence 000 is never given to anybody
    Pattern.NAME: "Exemplescu Ioan",
    Pattern.PHONE: "+40 700 000 001",
    Pattern.EMAIL: "exemplu@example.org",
    Pattern.REGISTRATION: "EX-12/2026",
}
_SENTENCE = (
    "Un răspuns inventat, de lungime obișnuită: o propoziție despre situația de acum, încă una "
    "despre ce s-a discutat și despre pasul următor."
)
_INVENTED_BY_NOBODY = (Attachment, Computed)
FULLEST: Mapping[str, Answers] = {
    "addendum": {"addendum_kind": "20(2)", "approval": "elsewhere"},
    "aid": {"aid_from": "2026-08-20", "grant_decision": "granted"},
    "learning": {"school_status": "enrolled", "course_state": "ended", "course_paid": "paid"},
    "lodging": {"lodging_answer": "elsewhere"},
    "measures_decision": {
        "ground": "job",
        "outcome": "elsewhere",
        "measures": ("lodging", "other"),
    },
    "orientation": {"certificate_state": "issued"},
    "subsidy": {"subsidy_answer": "elsewhere"},
    "vulnerability": {"outcome": "determined", "specialised_help": "yes", "help_in_centre": "yes"},
}
"""Of forms that branch, the answers after which most questions are asked."""

OTHERWISE: Mapping[str, Answers] = {
    "addendum": {"addendum_kind": "plan"},
    "lodging": {"lodging_basis": "34(2)"},
}
"""The answers after which the sections are asked that the fullest ones pass by."""

_ENTRIES = {Catalogue.COUNTRIES: "AF", Catalogue.LANGUAGES: "prs"}


def every_answer(form: Form, given: Given, known: Answers) -> dict[str, Answer]:
    """Return the known answers with an invented one to every other question that is asked."""
    answers = dict(known)
    while True:
        asked = {field.id: field for field in asked_of(form, answers, given)}
        lacking = [
            field
            for name, field in asked.items()
            if name not in answers and not isinstance(field, _INVENTED_BY_NOBODY)
        ]
        if not lacking:
            return split(form, _with_whole_rows(form, answers, given), given)[0]
        for field in lacking:
            invented = _invented(field, answers, given)
            answers[field.id] = _SENTENCE if invented is None else invented


def every_other(form: Form, given: Given, answers: Answers) -> dict[str, Answer]:
    """Return half of the answers, some on every page."""
    half = dict(list(answers.items())[::2])
    return split(form, half, given)[0]


def _with_whole_rows(form: Form, answers: Answers, given: Given) -> dict[str, Answer]:
    whole = dict(answers)
    for field in form.fields:
        rows = answers.get(field.id)
        if isinstance(field, Rows) and rows is not None and is_rows(rows):
            whole[field.id] = tuple(
                Row(one.id, _whole_row(field, one.answers, answers, given)) for one in rows
            )
    return whole


def _whole_row(field: Rows, cells: Answers, around: Answers, given: Given) -> Answers:
    made = dict(cells)
    while True:
        asked = asked_in_row(field, Row(RowId(""), made), around, given)
        lacking = [
            cell
            for cell in asked
            if cell.id not in made and not isinstance(cell, _INVENTED_BY_NOBODY)
        ]
        if not lacking:
            return made
        for cell in lacking:
            made[cell.id] = _invented(cell, around, given) or _SENTENCE


def _invented(field: Field, around: Answers, given: Given) -> Answer | None:
    match field:
        case Line():
            return "مثال مخترع" if field.script is Script.OWN else _LINES[field.pattern]
        case Paragraph():
            return _SENTENCE[: field.limit]
        case YesNo():
            return True
        case Choice():
            return field.options[0].value if field.catalogue is None else _ENTRIES[field.catalogue]
        case Several():
            return tuple(option.value for option in field.options[:2])
        case Day():
            return _DAY[:7] if field.month else _DAY
        case Time():
            return "10:30"
        case Count():
            return min(max(3, field.least), field.most)
        case Money():
            return 125_000
        case Rows():
            name = RowId(str(uuid5(_ROWS, field.id)))
            return (Row(name, _whole_row(field, {}, around, given)),)
        case Link():
            return need_field(Need.HOUSING) if field.to is LinkTo.NEED else "—"
        case Attachment() | Computed():
            return None
        case _:
            assert_never(field)
