"""Every dated value that the Ordinance does not fix: shipped, and overridden by the office."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from counsellor_app.errors import BadInput
from counsellor_app.law.calendar import (
    Days,
    DayTerm,
    day_term,
    working_day_on_or_after,
    working_day_on_or_before,
    working_days_after,
)
from counsellor_app.law.parameters import NotInForce, Parameter, Since
from counsellor_app.law.shipped import shipped_entries
from counsellor_app.law.territory import Centre, County
from counsellor_app.law.values import (
    BRIDGE_DAY,
    SEVERAL_AT_ONCE,
    Entry,
    Override,
    Value,
)
from counsellor_app.text import Text

_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Verification:
    """Who last compared the shipped act with the official gazette, and when."""

    on: date
    by: str | None


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The dated values as they stand here: shipped ones with the office's over them."""

    entries: Mapping[str, Entry]
    bridge_days: frozenset[date] = frozenset()

    def on(self, name: str, day: date) -> Since[Value]:
        """Return the value in force on a day; raise NotInForce if there is none."""
        entry = self.entries.get(name)
        if entry is None:
            raise NotInForce(name, day)
        return entry.parameter.on(day)

    def number(self, name: str, day: date) -> Since[int]:
        """Return a count, sum or share in force on a day; raise NotInForce if there is none."""
        since = self.on(name, day)
        if not isinstance(since.value, int):
            raise NotInForce(name, day)
        return Since(since.start, since.value, since.basis, since.until)

    def words(self, name: str, day: date) -> str | None:
        """Return a text in force on a day, if there is one."""
        try:
            value = self.on(name, day).value
        except NotInForce:
            return None
        return value if isinstance(value, str) else None

    def days_before(self, name: str, day: date) -> tuple[date, ...]:
        """Return the reminder days before a day, the earliest first."""
        value = self.on(name, day).value
        ahead = value if isinstance(value, tuple) else ()
        return tuple(sorted(day - timedelta(days=count) for count in ahead))

    def working_day_on_or_after(self, day: date) -> date:
        """Return the day itself, or the first working day after it (K-2)."""
        return working_day_on_or_after(day, self.bridge_days)

    def working_day_on_or_before(self, day: date) -> date:
        """Return the day itself, or the last working day before it."""
        return working_day_on_or_before(day, self.bridge_days)

    def working_days_after(self, day: date, count: int) -> date:
        """Return the n-th working day after a day."""
        return working_days_after(day, count, self.bridge_days)

    def day_term(self, start: date, span: Days) -> DayTerm:
        """Return the recommended and the last day of a term in days (K-3)."""
        return day_term(start, span, self.bridge_days)

    def centre_of(self, county: County, day: date) -> Since[Centre]:
        """Return the centre whose area the county lies in (art. 16); raise NotInForce."""
        since = self.on(f"centre_of.{county.value}", day)
        return Since(since.start, Centre(str(since.value)), since.basis, since.until)

    def region_of(self, county: County, day: date) -> int | None:
        """Return the region of the projects running on a day, if any runs."""
        try:
            return self.number(f"region_of.{county.value}", day).value
        except NotInForce:
            return None

    def centre_address(self, centre: Centre, day: date) -> str | None:
        """Return the address of a centre, where it is known."""
        return self.words(f"centre_address.{centre.value}", day)

    def verification(self, day: date) -> Verification | None:
        """Return the last check of the act made until a day; None if never made."""
        try:
            checked = self.on("law.verified_on", day).value
        except NotInForce:
            return None
        if not isinstance(checked, date):
            return None
        return Verification(checked, self.words("law.verified_by", day))


def load_rulebook(overrides: Iterable[Override] = ()) -> Rulebook:
    """Return the shipped values with the office's over them; raise BadInput for a misfit."""
    entries = shipped_entries()
    bridge_days = frozenset(one.start for one in entries[BRIDGE_DAY].parameter.history)
    return overridden(Rulebook(entries, bridge_days), overrides)


def overridden(rulebook: Rulebook, overrides: Iterable[Override]) -> Rulebook:
    """Return the Rulebook with the office's values; raise BadInput for one that does not fit."""
    entries = dict(rulebook.entries)
    bridge_days = set(rulebook.bridge_days)
    for override in overrides:
        problem = problem_of(override, rulebook)
        if problem is not None:
            raise BadInput(problem)
        entry = entries[override.name]
        entries[override.name] = replace(entry, parameter=_with(entry.parameter, override))
        if override.name == BRIDGE_DAY:
            bridge_days.add(override.start)
    return Rulebook(entries, frozenset(bridge_days))


def problem_of(override: Override, rulebook: Rulebook) -> Text | None:
    """Return why an override cannot be taken, in words; None if it can."""
    entry = rulebook.entries.get(override.name)
    if entry is None:
        unknown = Text(
            "Nu există o valoare numită „{name}”. Corectați numele.",
            "There is no value named “{name}”. Correct the name.",
        )
        return unknown.filled(name=override.name[:_SHOWN])
    if entry.kind.accepts(override.value):
        return None
    wrong = Text(
        "Valoarea „{name}” nu este de felul cerut ({kind}). Corectați valoarea.",
        "The value “{name}” is not of the kind asked for ({kind}). Correct the value.",
    )
    return wrong.filled(name=override.name, kind=entry.kind.text)


def _with(parameter: Parameter[Value], override: Override) -> Parameter[Value]:
    added = Since(override.start, override.value, override.basis)
    several = parameter.name in SEVERAL_AT_ONCE
    kept = [one for one in parameter.history if several or one.start != added.start]
    history = sorted([*kept, added], key=lambda since: since.start)
    return Parameter(name=parameter.name, history=tuple(history), checked_on=parameter.checked_on)
