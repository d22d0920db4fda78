"""The small JSON Schemas that items and manifests are made of."""

from datetime import UTC, date, datetime

from jsonschema import Draft202012Validator, FormatChecker

from counsellor_app.forms.answers import Json, JsonObject

_FORMATS = FormatChecker(formats=())


def validator(schema: JsonObject) -> Draft202012Validator:
    """Return what checks a value against the schema, the calendar included."""
    return Draft202012Validator(schema, format_checker=_FORMATS)


def matching(pattern: str, length: int) -> JsonObject:
    """Return the schema of a text of this form and length.

    The length stands beside the pattern because ``$`` also matches before a last line end.
    """
    return {"type": "string", "pattern": f"^{pattern}$", "minLength": length, "maxLength": length}


def or_none(schema: JsonObject) -> JsonObject:
    """Return the schema of such a value or none."""
    return {"anyOf": [schema, {"type": "null"}]}


def text(most: int) -> JsonObject:
    """Return the schema of a text of at most this many characters."""
    return {"type": "string", "maxLength": most}


def whole(least: int, most: int) -> JsonObject:
    """Return the schema of a whole number between these, both included."""
    return {"type": "integer", "minimum": least, "maximum": most}


def several(schema: JsonObject, most: int) -> JsonObject:
    """Return the schema of a list of such values, none of them twice."""
    return {"type": "array", "items": schema, "maxItems": most, "uniqueItems": True}


def one_of(*values: Json) -> JsonObject:
    """Return the schema of one of these values."""
    return {"enum": list(values)}


def holding(properties: JsonObject) -> JsonObject:
    """Return the schema of an object with exactly these parts."""
    required: list[Json] = [*sorted(properties)]
    return {
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


UUID_TEXT = matching("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", 36)
DAY: JsonObject = {**matching("[0-9]{4}-[0-9]{2}-[0-9]{2}", 10), "format": "day"}
MONTH = matching("[0-9]{4}-(0[1-9]|1[0-2])", 7)
SHA256 = matching("[0-9a-f]{64}", 64)
MOMENT: JsonObject = {
    "type": "string",
    "pattern": "^[0-9]{4}(-[0-9]{2}){2}T[0-9]{2}(:[0-9]{2}){2}([.][0-9]{6})?Z$",
    "maxLength": 27,
    "format": "moment",
}
WORD: JsonObject = {"type": "string", "pattern": "^[a-z0-9_]+$", "maxLength": 64}


@_FORMATS.checks("day", raises=ValueError)
def _is_day(value: object) -> bool:
    return not isinstance(value, str) or date.fromisoformat(value).isoformat() == value


@_FORMATS.checks("moment", raises=ValueError)
def _is_moment(value: object) -> bool:
    return not isinstance(value, str) or datetime.fromisoformat(value).tzinfo is UTC
