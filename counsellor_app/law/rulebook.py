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
from counsellor_app.law.layers import laid_beside, laid_over
from counsellor_app.law.misfits import misfit, unknown_name
from counsellor_app.law.parameters import NotInForce, Since
from counsellor_app.law.shipped import shipped_entries
from counsellor_app.law.territory import Centre, County
from counsellor_app.law.values import BRIDGE_DAY, NATIONAL_PROJECT, PROJECT, Entry, Override, Value
from counsellor_app.text import Text


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

    def number_if_set(self, name: str, day: date) -> Since[int] | None:
        """Return a count, sum or share in force on a day, if there is one."""
        try:
            return self.number(name, day)
        except NotInForce:
            return None

    def words_if_set(self, name: str, day: date) -> Since[str] | None:
        """Return a text in force on a day with its basis, if there is one."""
        try:
            since = self.on(name, day)
        except NotInForce:
            return None
        if not isinstance(since.value, str):
            return None
        return Since(since.start, since.value, since.basis, since.until)

    def words(self, name: str, day: date) -> str | None:
        """Return a text in force on a day, if there is one."""
        since = self.words_if_set(name, day)
        return None if since is None else since.value

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

    def projects_for(self, county: County, day: date) -> tuple[Since[str], ...]:
        """Return the NGO projects running for a county on a day, the national ones last (R-006).

        The number of the region stays with the county when its project ends, so that the next
        project of the region finds it. Empty: no project is known to be running.
        """
        numbered = self.entries[f"region_of.{county.value}"].parameter.history
        begun = [since for since in numbered if since.start <= day] or numbered[:1]
        regions = [f"{PROJECT}{since.value}" for since in begun[-1:]]
        return tuple(
            Since(since.start, str(since.value), since.basis, since.until)
            for name in (*regions, NATIONAL_PROJECT)
            for since in (self.entries[name].held(day) if name in self.entries else ())
        )

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
    bridge_days = _days_of(entries[BRIDGE_DAY].parameter.history)
    return overridden(Rulebook(entries, bridge_days), overrides)


def overridden(rulebook: Rulebook, overrides: Iterable[Override]) -> Rulebook:
    """Return the Rulebook with the office's values; raise BadInput for one that does not fit."""
    fixed: dict[str, list[Override]] = {}
    for override in overrides:
        problem = problem_of(override, rulebook)
        if problem is not None:
            raise BadInput(problem)
        fixed.setdefault(override.name, []).append(override)
    entries = dict(rulebook.entries)
    for name, ours in fixed.items():
        entries[name] = _with(entries[name], ours)
    bridge_days = _days_of(override.since for override in fixed.get(BRIDGE_DAY, ()))
    return Rulebook(entries, rulebook.bridge_days | bridge_days)


def problem_of(override: Override, rulebook: Rulebook) -> Text | None:
    """Return why an override cannot be taken, in words; None if it can."""
    entry = rulebook.entries.get(override.name)
    return unknown_name(override.name) if entry is None else misfit(override, entry)


def problem_of_name(name: str, rulebook: Rulebook) -> Text | None:
    """Return why no value can be typed under a name, in words; None if one can."""
    return None if name in rulebook.entries else unknown_name(name)


def _days_of(spans: Iterable[Since[Value]]) -> frozenset[date]:
    """Return every day of these spans; one without a last day is one day."""
    return frozenset(
        since.start + timedelta(days=place)
        for since in spans
        for place in range(((since.until or since.start) - since.start).days + 1)
    )


def _with(entry: Entry, overrides: Iterable[Override]) -> Entry:
    parameter = entry.parameter
    above = [override.since for override in overrides]
    laid = laid_beside if entry.several else laid_over
    return replace(entry, parameter=replace(parameter, history=laid(parameter.history, above)))
