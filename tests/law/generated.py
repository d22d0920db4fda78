"""Facts drawn by hypothesis: every key may stand or be unknown."""

import typing
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache

from hypothesis import strategies as st

from counsellor_app.law.calendar import Month
from counsellor_app.law.fact_paths import hints, options
from counsellor_app.law.facts import DatedValue, Facts
from counsellor_app.law.procedure import KnownBy

FIRST, LAST = date(1990, 1, 1), date(2100, 12, 31)
_DAYS = st.one_of(st.dates(FIRST, LAST), st.dates(date(2019, 1, 1), date(2030, 1, 1)))
_TEXTS = {
    "citizenship": st.sampled_from(["SY", "AF", "UA"]),
    "languages": st.sampled_from(["ar", "prs", "fa-AF"]),
}
_WORDS = st.sampled_from(["c1", "c2", "{x}", "Șerban", ""])
_RULEBOOK = st.dictionaries(
    st.just("age.work"),
    st.lists(st.builds(DatedValue, from_=_DAYS, value=st.integers(0, 99)), max_size=2).map(tuple),
    max_size=1,
)


@cache
def any_facts() -> st.SearchStrategy[Facts]:
    """Return a strategy over whole cases, days from 1990 to 2100."""
    drawn = {field.name: _maybe(hints(Facts)[field.name], field.name) for field in fields(Facts)}
    drawn["person"] = _of(typing.cast("type", hints(Facts)["person"]), "person")
    return st.builds(Facts, **drawn)


def _maybe(hint: object, name: str) -> st.SearchStrategy[object]:
    if name == "rulebook":
        return st.none() | _RULEBOOK
    return st.none() | st.one_of([_of(one, name) for one in options(hint)])


def _of(kind: object, name: str) -> st.SearchStrategy[object]:
    origin = typing.get_origin(kind)
    if origin is tuple:
        item = _of(typing.get_args(kind)[0], name)
        return st.lists(item, max_size=2).map(tuple)
    if origin is Mapping or origin is typing.Mapping or not isinstance(kind, type):
        known = st.lists(st.sampled_from(KnownBy), min_size=1, max_size=2).map(tuple)
        return st.dictionaries(st.just("person.born"), known, max_size=1)
    if kind is Month:
        return _DAYS.map(Month.of)
    if is_dataclass(kind):
        drawn = {one.name: _maybe(hints(kind)[one.name], one.name) for one in fields(kind)}
        return st.builds(kind, **drawn)
    if issubclass(kind, Enum):
        return st.sampled_from(list(kind))
    if kind is date:
        return _DAYS
    if kind is bool:
        return st.booleans()
    if kind is int:
        return st.integers(1, 30)
    return _TEXTS.get(name, _WORDS)
