"""JSON from outside: the canonical form only, and no way to exhaust the reader."""

import json
import time
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.exchange.strict_json import MOST_DEPTH, MOST_TOKENS, parsed
from counsellor_app.forms.answers import Json
from counsellor_app.forms.canonical import canonical_bytes

NUMBERS = st.integers(min_value=-(10**16) + 1, max_value=10**16 - 1)
WORDS = st.text(st.characters(codec="utf-8"), max_size=30)
LEAVES = st.none() | st.booleans() | NUMBERS | WORDS
VALUES: st.SearchStrategy[Json] = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4),
    max_leaves=12,
)


@given(VALUES)
def test_canonical_json_is_read_back(value: Json) -> None:
    assert parsed(canonical_bytes({"value": value})) == {"value": value}


@given(VALUES)
def test_the_same_value_written_otherwise_is_refused(value: Json) -> None:
    with pytest.raises(ValueError, match="canonical"):
        parsed(json.dumps({"value": value}, indent=1).encode())


@given(st.binary(max_size=200))
def test_noise_is_read_only_if_it_is_canonical(noise: bytes) -> None:
    try:
        value = parsed(noise)
    except ValueError:
        return
    assert canonical_bytes(value) == noise


@pytest.mark.parametrize(
    "text",
    [
        b'{"a":1,"a":1}',
        b'{"a":1,"a":2}',
        b'{"a":{"b":1,"b":1}}',
        b'{"b":1,"a":1}',
        b'{"a": 1}',
        b'{"a":1}\n',
        b'\xef\xbb\xbf{"a":1}',
        b'{"a":1.0}',
        b'{"a":1e3}',
        b'{"a":-0}',
        b'{"a":NaN}',
        b'{"a":Infinity}',
        b'{"a":"\\u0041"}',
        b'{"a":"\\ud800"}',
        b'{"a":"\xff"}',
        b'{"a":"\xed\xa0\x80"}',
        b'{"a":"unended',
        b'{"a":"\\',
        b'{"a":1}{"a":1}',
        b"[1,]",
        b"{'a':1}",
        b"",
        b"nul",
    ],
)
def test_what_is_not_canonical_is_refused(text: bytes) -> None:
    with pytest.raises(ValueError, match="canonical"):
        parsed(text)


@pytest.mark.parametrize(
    "text",
    [
        b"[" * 1_000_000,
        b"[" * 1_000_000 + b"]" * 1_000_000,
        b'{"a":' * 500_000 + b"1" + b"}" * 500_000,
        b"[" * (MOST_DEPTH + 1) + b"]" * (MOST_DEPTH + 1),
        b"[" + b"1," * MOST_TOKENS + b"1]",
        b"[" + b"[]," * 1_000_000 + b"[]]",
        b'{"a":' + b"9" * 4_000_000 + b"}",
        b"-" * 4_000_000,
        b'"' + b'\\"' * 2_000_000,
        b'"' * 3_999_999,
        b"]" * 1_000_000,
    ],
    ids=["open", "deep", "objects", "one-too-deep", "values", "lists", "digits", "signs"]
    + ["escapes", "quotes", "close"],
)
def test_a_bomb_is_refused_at_once_and_in_little_memory(text: bytes) -> None:
    began = time.process_time()
    with pytest.raises(ValueError, match="canonical|too deep or too many"):
        parsed(text)
    assert time.process_time() - began < 1.0

    tracemalloc.start()
    with pytest.raises(ValueError, match="canonical|too deep or too many"):
        parsed(text)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 48 * 1024 * 1024


def test_the_deepest_that_is_allowed_is_read() -> None:
    assert parsed(b"[" * MOST_DEPTH + b"]" * MOST_DEPTH)


def test_a_refusal_does_not_carry_what_was_read() -> None:
    with pytest.raises(ValueError, match="canonical") as refusal:
        parsed(b'{"name":"Marcat Inventat",}')
    assert "Marcat" not in repr(refusal.value)
    assert refusal.value.__cause__ is None
    assert refusal.value.__suppress_context__
