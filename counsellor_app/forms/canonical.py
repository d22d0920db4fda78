"""Canonical JSON: sorted keys, UTF-8, no spaces, no floats; equal values give equal bytes."""

import hashlib
import json
from collections.abc import Mapping

from counsellor_app.forms.answers import Json


def canonical_bytes(value: Json | Mapping[str, Json]) -> bytes:
    """Return the canonical JSON of the value; raise TypeError for a float."""
    _refuse_floats(value)
    whole = json.dumps(
        value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )
    return whole.encode("utf-8")


def content_hash(value: Json | Mapping[str, Json]) -> str:
    """Return the hex SHA-256 of the canonical JSON."""
    return hashlib.sha256(canonical_bytes(value)).hexdigest()


def short_code(whole_hash: str) -> str:
    """Return the content code as people read it aloud: 6fa9 a241 e89d be25 2c07."""
    return " ".join(whole_hash[place : place + 4] for place in range(0, 20, 4))


def _refuse_floats(value: object) -> None:
    if isinstance(value, float):
        raise TypeError("canonical JSON holds no floats")
    if isinstance(value, Mapping):
        for part in value.values():
            _refuse_floats(part)
    if isinstance(value, (list, tuple)):
        for part in value:
            _refuse_floats(part)
