"""The names of the facts: what each key is called and what it may hold."""

import types
import typing
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache

from counsellor_app.law.calendar import Month
from counsellor_app.law.facts import Facts


@cache
def fact_paths() -> frozenset[str]:
    """Return the path of every fact, list items without their index."""
    return frozenset(_paths(Facts, ""))


def json_name(field_name: str) -> str:
    """Return the key of a field in JSON: ``from_`` is written ``from``."""
    return field_name.rstrip("_")


@cache
def hints(kind: type) -> Mapping[str, object]:
    """Return the types of a dataclass's fields."""
    return typing.get_type_hints(kind)


def options(hint: object) -> tuple[object, ...]:
    """Return what a field may hold besides nothing."""
    if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:
        return tuple(one for one in typing.get_args(hint) if one is not type(None))
    return (hint,)


def _paths(kind: type, path: str) -> Iterator[str]:
    for field in fields(kind):
        where = f"{path}.{json_name(field.name)}" if path else json_name(field.name)
        yield where
        for option in options(hints(kind)[field.name]):
            inner = typing.get_args(option)[0] if typing.get_origin(option) is tuple else option
            if isinstance(inner, type) and is_dataclass(inner) and inner is not Month:
                yield from _paths(inner, where)
