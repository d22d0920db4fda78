"""What may leave of a form: the allow-list of its answers, and their JSON Schema."""

from typing import assert_never

from counsellor_app.forms.answers import (
    Answer,
    Answers,
    Json,
    JsonObject,
    NoAnswer,
    Row,
    Typed,
    is_rows,
)
from counsellor_app.forms.asking import split
from counsellor_app.forms.given import Given
from counsellor_app.forms.handling import Share
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
from counsellor_app.forms.spec import Form

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_NO_ANSWER: JsonObject = {
    "type": "object",
    "properties": {"no_answer": {"enum": [answer.value for answer in NoAnswer]}},
    "required": ["no_answer"],
    "additionalProperties": False,
}
_TYPED: JsonObject = {
    "type": "object",
    "properties": {"typed": {"type": "string"}},
    "required": ["typed"],
    "additionalProperties": False,
}
_IN_NAMED_RECORDS = frozenset({Share.IDENTIFIED, Share.STATISTICS})
_IN_NAMELESS_RECORDS = frozenset({Share.STATISTICS})


def export_schema(form: Form) -> JsonObject:
    """Return the JSON Schema of the answers of this form that may leave; nothing else fits it.

    It closes names and kinds, not lengths: a sheet may be kept, and leave, with an answer
    that its check still complains about.
    """
    return {
        "$schema": DIALECT,
        "$id": f"urn:counsellor:form:{form.id}:{form.version}",
        "title": form.title.en,
        **_object_of(form.fields),
    }


def shared_answers(
    form: Form, answers: Answers, given: Given, identified: bool
) -> dict[str, Answer]:
    """Return the answers that may leave: asked, and let out by their handling.

    A record that names the person carries all that is shared; one that names nobody
    carries only what is shared for statistics, and nothing in free words.
    """
    let_out = _IN_NAMED_RECORDS if identified else _IN_NAMELESS_RECORDS
    kept, _ = split(form, answers, given)
    return _let_out(form.fields, kept, let_out)


def _let_out(
    fields: tuple[Field, ...], answers: Answers, let_out: frozenset[Share]
) -> dict[str, Answer]:
    leaving: dict[str, Answer] = {}
    for field in fields:
        answer = answers.get(field.id)
        if answer is None or isinstance(field, Computed) or not _leaves(field, let_out):
            continue
        if isinstance(answer, Typed) and let_out is _IN_NAMELESS_RECORDS:
            continue
        if isinstance(field, Rows) and is_rows(answer):
            answer = tuple(
                Row(row.id, _let_out(field.fields, row.answers, let_out)) for row in answer
            )
        leaving[field.id] = answer
    return leaving


def _leaves(field: Field, let_out: frozenset[Share]) -> bool:
    return field.handling.share in let_out and field.handling.sensitive is None


def _object_of(fields: tuple[Field, ...]) -> JsonObject:
    properties: JsonObject = {
        field.id: _schema_of(field)
        for field in fields
        if not isinstance(field, Computed) and _leaves(field, _IN_NAMED_RECORDS)
    }
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _schema_of(field: Field) -> JsonObject:
    either: list[Json] = [_value_schema(field)]
    if field.no_answer:
        either.append(_NO_ANSWER)
    if isinstance(field, (Choice, Day, Time, Count, Money)):
        either.append(_TYPED)
    return {"title": field.label.en, "anyOf": either}


def _value_schema(field: Field) -> JsonObject:
    match field:
        case Line() | Paragraph():
            return {"type": "string"}
        case YesNo():
            return {"type": "boolean"}
        case Choice():
            return _choice_schema(field)
        case Several():
            ticks: JsonObject = {"enum": [option.value for option in field.options]}
            return {"type": "array", "items": ticks, "uniqueItems": True}
        case Day():
            return {"type": "string", "pattern": f"^[0-9]{{4}}{_after_the_year(field)}$"}
        case Time():
            return {"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"}
        case Count() | Money():
            return {"type": "integer"}
        case Rows():
            return {"type": "array", "items": _row_schema(field)}
        case Link():
            return {"type": "string"}
        case Attachment():
            raise ValueError("a file never leaves")
        case Computed():
            raise ValueError("a computed field is never kept")
        case _:
            assert_never(field)


def _after_the_year(field: Day) -> str:
    if field.month:
        return "-[0-9]{2}"
    return "(-[0-9]{2}(-[0-9]{2})?)?" if field.partial else "-[0-9]{2}-[0-9]{2}"


def _choice_schema(field: Choice) -> JsonObject:
    if field.catalogue is not None:
        return {"type": "string", "pattern": "^[A-Za-z]{2,10}$"}
    return {"enum": [option.value for option in field.options]}


def _row_schema(field: Rows) -> JsonObject:
    return {
        "type": "object",
        "properties": {"row": {"type": "string"}, "answers": _object_of(field.fields)},
        "required": ["row", "answers"],
        "additionalProperties": False,
    }
