"""The answers of a sheet as its form lets them leave: their layout, and what fits it."""

from functools import lru_cache

from jsonschema import Draft202012Validator

from counsellor_app.exchange.shapes import validator
from counsellor_app.forms.answers import Json, JsonObject
from counsellor_app.forms.registry import FORMS, form_by_id
from counsellor_app.forms.schema import export_schema

_FORM_IDS = frozenset(form.id for form in FORMS)


def is_form(form_id: str) -> bool:
    """Tell whether this version of the program has such a form."""
    return form_id in _FORM_IDS


def answers_layout(form_id: str) -> Json:
    """Return the schema of what the form shares, without its titles.

    A label put better makes no other layout.
    """
    return _untitled(export_schema(form_by_id(form_id)))


def answers_fit(form_id: str, answers: Json) -> bool:
    """Tell whether these are answers that the form shares, each of its question's kind."""
    return bool(_validator(form_id).is_valid(answers))


def fitting(form_id: str, answers: JsonObject) -> JsonObject:
    """Return the answers without those that are not of their question's kind.

    A sheet is kept as it was typed, and stays so for ever: a text too long, or an option
    that is no longer one, must not keep the rest of the case from leaving.
    """
    if answers_fit(form_id, answers):
        return answers
    return _fitting(answers, export_schema(form_by_id(form_id)))


@lru_cache(maxsize=256)
def _validator(form_id: str) -> Draft202012Validator:
    return validator(export_schema(form_by_id(form_id)))


def _fitting(answers: JsonObject, schema: JsonObject) -> JsonObject:
    properties = schema["properties"]
    fit: JsonObject = {}
    for name, answer in answers.items():
        own = properties.get(name) if isinstance(properties, dict) else None
        if not isinstance(own, dict):
            continue
        if validator(own).is_valid(answer):
            fit[name] = answer
        elif (rows := _fitting_rows(answer, own)) and validator(own).is_valid(rows):
            fit[name] = rows
    return fit


def _fitting_rows(answer: Json, schema: JsonObject) -> list[Json]:
    """Return the rows of a table with the cells that fit; none if it is no table."""
    rows: list[Json] = []
    match schema:
        case {"anyOf": [{"items": {"properties": {"answers": dict() as cells}}}, *_]}:
            for row in answer if isinstance(answer, list) else []:
                given = row.get("answers") if isinstance(row, dict) else None
                if isinstance(row, dict) and isinstance(given, dict):
                    rows.append({**row, "answers": _fitting(given, cells)})
    return rows


def _untitled(schema: Json) -> Json:
    if isinstance(schema, list):
        return [_untitled(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        name: _untitled(part)
        for name, part in schema.items()
        if name != "title" or not isinstance(part, str)
    }
