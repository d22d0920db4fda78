"""What the law says of ten thousand random cases, beside reading the same facts as JSON."""

import json
import random
import typing
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, timedelta
from enum import Enum
from pathlib import Path

from benchmarks.measuring import Measured, in_turns
from benchmarks.office import TODAY, Office
from counsellor_app.law.calendar import Month
from counsellor_app.law.catalogue import Need
from counsellor_app.law.fact_paths import hints, options
from counsellor_app.law.facts import Facts
from counsellor_app.law.facts_json import facts_to_json
from counsellor_app.law.findings import explain
from counsellor_app.law.rulebook import load_rulebook

CASES, QUICK_CASES = 10_000, 1_000
_SEED = 44
_KNOWN = 0.7  # of the facts; a real case knows fewer
_MOST_ITEMS = 3
_DAYS = (TODAY - date(2021, 1, 1)).days
_MAPPINGS = frozenset({"sources", "rulebook"})
_TEXTS: Mapping[str, tuple[str, ...]] = {
    "citizenship": ("SY", "AF", "UA"),
    "languages": ("ar", "prs", "uk"),
    "need": tuple(need.value for need in Need),
    "romanian_level": ("none", "A1", "A2", "B1", "B2"),
}


def measure(_office: Office, _folder: Path, times: int) -> Iterator[Measured]:
    """Measure a whole explanation, case by case; ``times`` is how many cases."""
    chance = random.Random(_SEED)  # noqa: S311  # a seed, so that every run meets the same cases
    cases = [_case(chance) for _ in range(times)]
    written = [facts_to_json(case) for case in cases]
    rulebook = load_rulebook()
    next_case, next_text = _again(cases), _again(written)

    def ours() -> None:
        explain(next(next_case), rulebook, TODAY)

    told, bare = in_turns(ours, lambda: json.loads(next(next_text)), times)
    yield Measured(
        name=f"what the law says of a case, {times} random cases",
        ours=told,
        baseline=bare,
        beside="json.loads of the same facts",
    )


T = typing.TypeVar("T")


def _again(items: list[T]) -> Iterator[T]:
    while True:
        yield from items


def _case(chance: random.Random) -> Facts:
    case = _object(Facts, chance)
    if not isinstance(case, Facts):
        raise TypeError("the drawing made something else than facts")
    return case


def _object(kind: type, chance: random.Random) -> object:
    found = {}
    for field in fields(kind):
        if field.name in _MAPPINGS:
            continue
        if field.name == "person" or chance.random() < _KNOWN:
            option = chance.choice(options(hints(kind)[field.name]))
            found[field.name] = _value(option, field.name, chance)
    make: typing.Callable[..., object] = kind
    return make(**found)


def _value(kind: object, name: str, chance: random.Random) -> object:
    if typing.get_origin(kind) is tuple:
        inside = typing.get_args(kind)[0]
        return tuple(_value(inside, name, chance) for _ in range(chance.randint(0, _MOST_ITEMS)))
    if not isinstance(kind, type):
        raise TypeError(f"nothing draws {name}")
    if kind is Month:
        return Month.of(_day(chance))
    if is_dataclass(kind):
        return _object(kind, chance)
    if issubclass(kind, Enum):
        return chance.choice(list(kind))
    if kind is date:
        return _day(chance)
    if kind is bool:
        return chance.random() < 0.5
    if kind is int:
        return chance.randint(1, 24)
    return chance.choice(_TEXTS.get(name, ("a", "b", "c")))


def _day(chance: random.Random) -> date:
    return date(2021, 1, 1) + timedelta(days=chance.randint(0, _DAYS))
