"""Canonical JSON: equal values give equal bytes, and no float slips in."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.forms.answers import Json
from counsellor_app.forms.canonical import canonical_bytes, content_hash, short_code

TEXTS = st.text(st.characters(codec="utf-8"), max_size=10)
PLAIN = st.none() | st.booleans() | st.integers() | TEXTS
JSON = st.recursive(
    PLAIN,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=8,
)
OBJECTS = st.dictionaries(TEXTS, JSON, max_size=4)


def reversed_throughout(value: Json) -> Json:
    """Return an equal value whose objects were filled in the other order."""
    if isinstance(value, dict):
        pairs = reversed(list(value.items()))
        return {name: reversed_throughout(part) for name, part in pairs}
    return [reversed_throughout(part) for part in value] if isinstance(value, list) else value


@given(OBJECTS)
def test_the_order_of_filling_does_not_matter(value: dict[str, Json]) -> None:
    assert canonical_bytes(value) == canonical_bytes(reversed_throughout(value))


@given(JSON)
def test_nothing_is_lost(value: Json) -> None:
    assert json.loads(canonical_bytes(value)) == value


@given(JSON, JSON)
def test_different_values_have_different_bytes_and_hashes(one: Json, two: Json) -> None:
    same = json.dumps(one, sort_keys=True) == json.dumps(two, sort_keys=True)
    assert (canonical_bytes(one) == canonical_bytes(two)) is same
    assert (content_hash(one) == content_hash(two)) is same


@pytest.mark.parametrize(
    "value", [1.5, [1.0], {"a": {"b": 0.1}}, {"a": [{"b": float("nan")}]}], ids=str
)
def test_a_float_is_refused_wherever_it_stands(value: Json) -> None:
    with pytest.raises(TypeError):
        canonical_bytes(value)


def test_letters_are_written_as_they_are_and_without_spaces() -> None:
    value: Json = {"ț": ["ș", 1, True, None], "a": 2}
    assert canonical_bytes(value) == '{"a":2,"ț":["ș",1,true,null]}'.encode()


def test_the_code_is_read_aloud_in_five_groups() -> None:
    whole = content_hash({})
    code = short_code(whole)
    assert code.replace(" ", "") == whole[:20]
    assert [len(group) for group in code.split()] == [4] * 5
