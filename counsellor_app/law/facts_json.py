"""Facts as JSON: read strictly, with the path of whatever is wrong, and written back."""

import json
import re
import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import Enum

from counsellor_app.errors import BadInput
from counsellor_app.law.calendar import Month
from counsellor_app.law.countries import COUNTRIES
from counsellor_app.law.fact_paths import fact_paths, hints, json_name, options
from counsellor_app.law.facts import Facts
from counsellor_app.law.overriding import overrides_of
from counsellor_app.law.rulebook import load_rulebook, problem_of, problem_of_name
from counsellor_app.text import Text

MOST_BYTES = 10 * 1024 * 1024
FIRST_YEAR, LAST_YEAR = 1900, 2100
MOST_MONTHS = 600
MOST = 10**12

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])", re.ASCII)
_INDEX = re.compile(r"\[\d*\]|\.\d+(?=\.|$)")
_SURROGATE = re.compile("[\ud800-\udfff]")
_SHOWN = 80
_MONTHS_FIELD = "months"
LISTED = {"citizenship": COUNTRIES}
"""What a text must be one of."""
SHAPES = {"languages": r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"}
"""What a text must look like: languages BCP 47."""


@dataclass(frozen=True, slots=True)
class _JsonObject:
    pairs: tuple[tuple[str, object], ...]


def facts_from_json(text: str) -> Facts:
    """Return the facts written in a JSON text; raise BadInput naming the path of a fault."""
    if text.startswith("\ufeff"):
        raise _refused("", Text("începe cu un BOM; scoateți-l", "starts with a BOM; remove it"))
    if len(text) > MOST_BYTES or len(text.encode("utf-8", "replace")) > MOST_BYTES:
        raise _refused("", Text("are peste 10 MB; micșorați-l", "is over 10 MB; make it smaller"))
    try:
        parsed = json.loads(text, object_pairs_hook=lambda pairs: _JsonObject(tuple(pairs)))
    except (ValueError, RecursionError):
        not_json = Text("nu este JSON; corectați fișierul", "is not JSON; correct the file")
        raise _refused("", not_json) from None
    facts = _object(Facts, parsed, "")
    if not isinstance(facts, Facts):
        raise TypeError("the reader made something else than facts")
    _check_sources(facts)
    _check_overrides(facts)
    return facts


def facts_to_json(facts: Facts) -> str:
    """Return the facts as canonical JSON: sorted keys, nothing that is unknown."""
    return json.dumps(_plain(facts), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _object(kind: type, value: object, path: str) -> object:
    if not isinstance(value, _JsonObject):
        raise _refused(path, Text("trebuie să fie un obiect", "must be an object"))
    known = {json_name(field.name): field.name for field in fields(kind)}
    given = _without_duplicates(value, path)
    found = {}
    for name, inside in given.items():
        if name not in known:
            raise _refused(_join(path, name), Text("cheie necunoscută", "unknown key"))
        where = _join(path, name)
        found[known[name]] = _value(hints(kind)[known[name]], inside, where)
    if kind is Facts and "person" not in found:
        raise _refused("person", Text("lipsește", "is missing"))
    make: Callable[..., object] = kind
    return make(**found)


def _without_duplicates(value: _JsonObject, path: str) -> dict[str, object]:
    given: dict[str, object] = {}
    for name, inside in value.pairs:
        if name in given:
            raise _refused(_join(path, name), Text("cheie repetată", "duplicate key"))
        given[name] = inside
    return given


def _value(hint: object, value: object, path: str) -> object:
    if value is None:
        absent = Text("nu poate fi null; lăsați cheia afară", "cannot be null; leave the key out")
        raise _refused(path, absent)
    allowed = options(hint)
    for kind in allowed:
        if len(allowed) == 1 or _fits(kind, value):
            return _of_kind(kind, value, path)
    raise _refused(path, Text("nu este de felul cerut", "is not of the kind asked for"))


def _fits(kind: object, value: object) -> bool:
    if typing.get_origin(kind) is tuple:
        return isinstance(value, list)
    return type(value) is kind


def _of_kind(kind: object, value: object, path: str) -> object:
    origin = typing.get_origin(kind)
    if origin is tuple:
        return _items(typing.get_args(kind)[0], value, path)
    if origin is not None:
        return _mapping(typing.get_args(kind)[1], value, path)
    if not isinstance(kind, type):
        raise TypeError(f"no reader for {path}")
    if is_dataclass(kind) and kind is not Month:
        return _object(kind, value, path)
    if issubclass(kind, Enum):
        return _member(kind, value, path)
    return _scalar(kind, value, path)


def _items(kind: object, value: object, path: str) -> tuple[object, ...]:
    if not isinstance(value, list):
        raise _refused(path, Text("trebuie să fie o listă", "must be a list"))
    return tuple(_value(kind, item, f"{path}[{place}]") for place, item in enumerate(value))


def _mapping(kind: object, value: object, path: str) -> dict[str, object]:
    if not isinstance(value, _JsonObject):
        raise _refused(path, Text("trebuie să fie un obiect", "must be an object"))
    given = _without_duplicates(value, path)
    return {
        _text(name, path): _value(kind, _as_list(inside, path), _join(path, name))
        for name, inside in given.items()
    }


def _as_list(value: object, path: str) -> object:
    """Return one source as a list of one: a fact may be known in one way or several."""
    return [value] if path == "sources" and isinstance(value, str) else value


def _member(kind: type[Enum], value: object, path: str) -> Enum:
    for member in kind:
        if member.value == value:
            return member
    listed = ", ".join(str(member.value) for member in kind)
    one_of = Text("trebuie să fie una dintre: {listed}", "must be one of: {listed}")
    raise _refused(path, one_of.filled(listed=listed))


def _scalar(kind: type, value: object, path: str) -> object:
    if kind is date:
        return _day(value, path)
    if kind is Month:
        return _month(value, path)
    if type(value) is not kind:
        expected = {
            bool: Text("trebuie să fie true sau false", "must be true or false"),
            int: Text("trebuie să fie un număr întreg", "must be a whole number"),
        }
        raise _refused(path, expected.get(kind, Text("trebuie să fie text", "must be text")))
    if isinstance(value, str):
        return _text(value, path)
    if type(value) is int:
        return _number(value, path)
    return value


def _number(value: int, path: str) -> int:
    least, most = (1, MOST_MONTHS) if _name(path) == _MONTHS_FIELD else (0, MOST)
    if not least <= value <= most:
        outside = Text("trebuie să fie între {least} și {most}", "must be from {least} to {most}")
        raise _refused(path, outside.filled(least=least, most=most))
    return value


def _day(value: object, path: str) -> date:
    expected = Text(
        "trebuie să fie o zi, ca 2025-03-14, între 1900 și 2100",
        "must be a day like 2025-03-14, from 1900 to 2100",
    )
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise _refused(path, expected)
    try:
        day = date.fromisoformat(value)
    except ValueError:
        raise _refused(path, expected) from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise _refused(path, expected)
    return day


def _month(value: object, path: str) -> Month:
    found = _MONTH.fullmatch(value) if isinstance(value, str) else None
    if found is None or not FIRST_YEAR <= int(found[1]) <= LAST_YEAR:
        expected = Text(
            "trebuie să fie o lună, ca 2025-03, între 1900 și 2100",
            "must be a month like 2025-03, from 1900 to 2100",
        )
        raise _refused(path, expected)
    return Month(int(found[1]), int(found[2]))


def _text(value: str, path: str) -> str:
    if _SURROGATE.search(value):
        broken = Text("conține caractere nevalide", "has characters that are not valid")
        raise _refused(path, broken)
    name = _name(path)
    listed, shape = LISTED.get(name), SHAPES.get(name)
    off_the_list = listed is not None and value not in listed
    if off_the_list or (shape is not None and not re.search(shape, value)):
        unlike = Text("nu este un cod cunoscut", "is not a known code")
        raise _refused(path, unlike)
    return value


def _check_sources(facts: Facts) -> None:
    for path in facts.sources or {}:
        if _INDEX.sub("", path) not in fact_paths():
            unknown = Text("nu există un astfel de fapt", "there is no such fact")
            raise _refused(_join("sources", path), unknown)


def _check_overrides(facts: Facts) -> None:
    rulebook = load_rulebook()
    for name in facts.rulebook or {}:
        unknown = problem_of_name(name, rulebook)  # also of one that brings no value along
        if unknown is not None:
            raise _refused(_join("rulebook", name), unknown)
    for override in overrides_of(facts, rulebook):
        problem = problem_of(override, rulebook)
        if problem is not None:
            raise _refused(_join("rulebook", override.name), problem)


def _plain(value: object) -> object:
    match value:
        case bool() | int() | str():
            return value
        case Month():
            return str(value)
        case Enum():
            return value.value
        case date():
            return value.isoformat()
        case tuple():
            return [_plain(item) for item in value]
        case Mapping():
            return {name: _plain(inside) for name, inside in value.items()}
    if not is_dataclass(value) or isinstance(value, type):
        raise TypeError("not a fact")
    known = {json_name(field.name): getattr(value, field.name) for field in fields(value)}
    return {name: _plain(inside) for name, inside in known.items() if inside is not None}


def _join(path: str, name: str) -> str:
    return f"{path}.{name[:_SHOWN]}" if path else name[:_SHOWN]


def _name(path: str) -> str:
    return re.sub(r"\[\d+\]$", "", path).rpartition(".")[2]


def _refused(path: str, why: Text) -> BadInput:
    where = _SURROGATE.sub("?", path)
    text = Text("Faptele: {where}: {why}.", "The facts: {where}: {why}.")
    if not where:
        text = Text("Fișierul cu fapte {why}.", "The file of facts {why}.")
    return BadInput(text.filled(where=where, why=why))
