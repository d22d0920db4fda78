"""Types of columns: canonical JSON, moments in UTC, enumerations kept by their value."""

import base64
import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from enum import Enum as PythonEnum
from typing import Generic, TypeVar
from uuid import UUID

from sqlalchemy import DateTime, Dialect, Enum, Text
from sqlalchemy.types import TypeDecorator

from counsellor_app.cases.ids import SheetId
from counsellor_app.forms.answers import Json, JsonObject

Kept = TypeVar("Kept")


class Utc(TypeDecorator[datetime]):
    """A moment: aware in the program, UTC without a mark in the file."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """Refuse a naive moment, write the others as UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """Give the moment its time zone back."""
        return None if value is None else value.replace(tzinfo=UTC)


class JsonAs(TypeDecorator[Kept], Generic[Kept]):
    """A value kept as canonical JSON text, written and read by its own two functions."""

    impl = Text
    cache_ok = True

    def __init__(self, write: Callable[[Kept], Json], read: Callable[[JsonObject], Kept]) -> None:
        super().__init__()
        self.write = write
        self.read = read

    def process_bind_param(self, value: Kept | None, _dialect: Dialect) -> str | None:
        """Write the value as canonical JSON."""
        return None if value is None else self.text_of(value)

    def process_result_value(self, value: str | None, _dialect: Dialect) -> Kept | None:
        """Read the value back."""
        return None if value is None else self.read(json.loads(value))

    def text_of(self, value: Kept) -> str:
        """Return the value as it stands in the file."""
        return canonical_json(self.write(value))


def kept_enum(kind: type[PythonEnum]) -> Enum:
    """Return the column type of an enumeration: its values as text, known to the program only.

    The file has no CHECK of them, so that a new value needs no new table.
    """
    return Enum(
        kind,
        native_enum=False,
        create_constraint=False,
        length=40,
        values_callable=lambda members: [member.value for member in members],
    )


def canonical_json(value: Json) -> str:
    """Return the JSON text in its one form: sorted keys, no spaces, UTF-8, no floats."""
    return json.dumps(
        value, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False
    )


def sealed_to_json(sealed: Mapping[str, bytes]) -> Json:
    """Return sealed answers as base64 by class."""
    return {kind: base64.b64encode(secret).decode("ascii") for kind, secret in sealed.items()}


def sealed_from_json(kept: JsonObject) -> dict[str, bytes]:
    """Return what ``sealed_to_json`` wrote."""
    return {kind: base64.b64decode(str(text)) for kind, text in kept.items()}


def sheet_ids_to_json(sheets: tuple[SheetId, ...]) -> Json:
    """Return the ids of sheets, in their order."""
    return {"sheets": [str(sheet) for sheet in sheets]}


def sheet_ids_from_json(kept: JsonObject) -> tuple[SheetId, ...]:
    """Return what ``sheet_ids_to_json`` wrote."""
    sheets = kept["sheets"]
    if not isinstance(sheets, list):
        raise ValueError("not a list of sheets")
    return tuple(SheetId(UUID(str(sheet))) for sheet in sheets)


def object_to_json(value: Mapping[str, Json]) -> Json:
    """Return a mapping as a JSON object."""
    return dict(value)


def object_from_json(kept: JsonObject) -> JsonObject:
    """Return the object as it was read."""
    return kept


def texts_to_json(texts: Mapping[str, str]) -> Json:
    """Return a mapping of texts as a JSON object."""
    return dict(texts)


def texts_from_json(kept: JsonObject) -> dict[str, str]:
    """Return what ``texts_to_json`` wrote."""
    return {name: str(text) for name, text in kept.items()}
