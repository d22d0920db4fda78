"""The values that facts bring along, as overrides of the Rulebook."""

import re
from collections.abc import Iterator
from datetime import date

from counsellor_app.law.citation import Read, Source
from counsellor_app.law.facts import DatedValue, Facts
from counsellor_app.law.parameters import UNCONFIRMED_START
from counsellor_app.law.rulebook import Rulebook
from counsellor_app.law.values import Kind, Override, Value

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_GIVEN = "Valoare dată împreună cu faptele"


def overrides_of(facts: Facts, rulebook: Rulebook) -> tuple[Override, ...]:
    """Return the overrides typed with the facts; whether they fit is asked elsewhere."""
    return tuple(_overrides(facts, rulebook))


def _overrides(facts: Facts, rulebook: Rulebook) -> Iterator[Override]:
    for name, dated in (facts.rulebook or {}).items():
        entry = rulebook.entries.get(name)
        for one in dated:
            yield Override(
                name=name,
                start=one.from_ or UNCONFIRMED_START,
                until=one.until,
                value=_value(one, entry.kind if entry else Kind.TEXT),
                basis=Source(one.basis or _GIVEN, "", Read.NOT_READ),
            )


def _value(dated: DatedValue, kind: Kind) -> Value:
    raw = "" if dated.value is None else dated.value
    if kind is not Kind.DAY or not isinstance(raw, str) or not _DAY.fullmatch(raw):
        return raw
    try:
        return date.fromisoformat(raw)
    except ValueError:
        return raw
