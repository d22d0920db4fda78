"""The JSON Schema of the facts, made from their classes, with one example."""

import json
import typing
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import TypeAlias

from counsellor_app.law.calendar import Month
from counsellor_app.law.fact_paths import hints, json_name, options
from counsellor_app.law.facts import Facts
from counsellor_app.law.facts_json import LISTED, MOST, MOST_MONTHS, SHAPES

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json]"

EXAMPLE = """{
  "person": {
    "born": "1991-04-02",
    "category": "refugee",
    "protection": {"act": "administrative", "granted": "2025-03-20"}
  },
  "address": [{"since": "2025-03-21", "county": "TM", "centre": "Timișoara"}],
  "request": {"filed": "2025-04-01", "registered": "2025-04-01"}
}"""


def facts_schema() -> dict[str, Json]:
    """Return the schema (draft 2020-12); its descriptions are the classes' own."""
    definitions: dict[str, Json] = {}
    whole = _of_class(Facts, definitions)
    whole["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    whole["title"] = "Facts"
    whole["required"] = ["person"]
    whole["$defs"] = definitions
    whole["examples"] = [json.loads(EXAMPLE)]
    return whole


def facts_schema_json() -> str:
    """Return the schema as JSON text."""
    return json.dumps(facts_schema(), ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _of_class(kind: type, definitions: dict[str, Json]) -> dict[str, Json]:
    properties: dict[str, Json] = {}
    for field in fields(kind):
        name = json_name(field.name)
        properties[name] = _of_hint(hints(kind)[field.name], name, definitions)
    return {
        "type": "object",
        "description": kind.__doc__ or kind.__name__,
        "properties": properties,
        "additionalProperties": False,
    }


def _of_hint(hint: object, name: str, definitions: dict[str, Json]) -> Json:
    allowed = [_of_option(option, name, definitions) for option in options(hint)]
    return allowed[0] if len(allowed) == 1 else {"anyOf": allowed}


def _of_option(kind: object, name: str, definitions: dict[str, Json]) -> Json:
    origin = typing.get_origin(kind)
    if origin is tuple:
        inner = _of_hint(typing.get_args(kind)[0], name, definitions)
        return {"type": "array", "items": inner}
    if origin is Mapping or not isinstance(kind, type):
        values = _of_hint(typing.get_args(kind)[1], name, definitions)
        if name == "sources":
            one = _of_hint(typing.get_args(typing.get_args(kind)[1])[0], name, definitions)
            values = {"anyOf": [one, values]}
        return {"type": "object", "additionalProperties": values}
    if is_dataclass(kind) and kind is not Month:
        definitions.setdefault(kind.__name__, _of_class(kind, definitions))
        return {"$ref": f"#/$defs/{kind.__name__}"}
    if issubclass(kind, Enum):
        return {"enum": [str(member.value) for member in kind]}
    return _of_scalar(kind, name)


def _of_scalar(kind: type, name: str) -> Json:
    if kind is date:
        return {"type": "string", "format": "date"}
    if kind is Month:
        return {"type": "string", "pattern": r"^\d{4}-(0[1-9]|1[0-2])$"}
    if kind is bool:
        return {"type": "boolean"}
    if kind is int:
        least, most = (1, MOST_MONTHS) if name == "months" else (0, MOST)
        return {"type": "integer", "minimum": least, "maximum": most}
    if name in LISTED:
        return {"enum": list(LISTED[name])}
    if name in SHAPES:
        return {"type": "string", "pattern": SHAPES[name]}
    return {"type": "string"}
