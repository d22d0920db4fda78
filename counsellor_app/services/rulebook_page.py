"""The dated values as a page shows them: what holds today, what held before, who fixed it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from counsellor_app.cases.ids import MemberId
from counsellor_app.cases.members import Doing
from counsellor_app.law.citation import Basis
from counsellor_app.law.parameters import Since
from counsellor_app.law.rulebook import load_rulebook
from counsellor_app.law.values import (
    ARTICLE_CHANGED,
    BRIDGE_DAY,
    Entry,
    Group,
    Kind,
    Override,
    Value,
)
from counsellor_app.services.desk import Desk
from counsellor_app.services.reference import (
    RULEBOOK,
    fixes_value,
    override_of,
    overrides_of,
    withdrawn_among,
)
from counsellor_app.services.value_words import as_typed, in_words
from counsellor_app.storage.kept import Reference
from counsellor_app.text import BUCHAREST, Text, short_date

_ELSEWHERE = frozenset({"law.verified_on", "law.verified_by"})  # recorded together, in Settings
_NOTHING = Text("nicio valoare în vigoare", "no value in force")
_NO_PROJECT = Text("niciun proiect activ cunoscut", "no active project known")
_INFORMATIVE = Text("{said} (informativ)", "{said} (informative)")
_NO_DAY_OFF = Text("nicio zi anunțată de azi înainte", "no day announced from today on")


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueLine:
    """A value as it stands today.

    ``fixed_here``: the office's, over the shipped one, and ``checked_on`` the day it was recorded.
    """

    name: str
    title: Text
    group: Group
    said: Text
    holds: bool
    start: date | None
    until: date | None
    basis: Basis | None
    checked_on: date
    fixed_here: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptRow:
    """Who of the office recorded a value, when, why; and why it was withdrawn, if it was."""

    id: UUID
    by: str
    recorded_at: datetime
    reason: str
    withdrawn_by: str | None = None
    withdrawn_because: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine:
    """One row of a value's history; shipped ones have no ``kept``."""

    start: date | None
    until: date | None
    said: Text
    typed: str
    basis: Basis
    holds: bool
    kept: KeptRow | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ValuePage:
    """A value with its whole history, and how a new one is typed."""

    line: ValueLine
    kind: Kind
    entry: Entry
    history: tuple[HistoryLine, ...]
    may_change: bool
    elsewhere: bool


@dataclass(frozen=True, slots=True)
class _Fixed:
    override: Override
    on: date  # the day of recording


def value_lines(desk: Desk, today: date) -> tuple[ValueLine, ...]:
    """Return every value as it stands today, by group, as the shipped files list them."""
    with desk.vault.look() as look:
        references = look.reference.all()
    entries = load_rulebook(overrides_of(references)).entries
    ours = _fixed(references)
    lines = [
        _line(entry, ours.get(name, ()), today)
        for name, entry in entries.items()
        if name != ARTICLE_CHANGED
    ]
    places = list(Group)
    return tuple(sorted(lines, key=lambda line: places.index(line.group)))


def value_page(desk: Desk, name: str, today: date) -> ValuePage:
    """Return a value with its history, the newest first; raise KeyError for an unknown name."""
    with desk.vault.look() as look:
        references = look.reference.all()
        names = {member.id: member.name for member in look.members.all()}
    entry = load_rulebook(overrides_of(references)).entries[name]
    held = _shown(entry, today)
    shipped = load_rulebook().entries[name].parameter.history
    rows = [_history(entry, since, held) for since in shipped]
    rows += _kept_rows(entry, references, names, held)
    rows.reverse()  # of one day the row recorded last stands first
    return ValuePage(
        line=_line(entry, _fixed(references).get(name, ()), today),
        kind=entry.kind,
        entry=entry,
        history=tuple(sorted(rows, key=_begun, reverse=True)),
        may_change=desk.may(Doing.WRITE) and name not in _ELSEWHERE,
        elsewhere=name in _ELSEWHERE,
    )


def _line(entry: Entry, ours: Sequence[_Fixed], today: date) -> ValueLine:
    held = _shown(entry, today)
    only = held[0] if len(held) == 1 and entry.parameter.name != BRIDGE_DAY else None
    standing = [one for one in ours if any(_same(since, one.override.since) for since in held)]
    return ValueLine(
        name=entry.parameter.name,
        title=entry.title,
        group=entry.group,
        said=_said(entry, held),
        holds=bool(held),
        start=None if only is None else _start(only),
        until=None if only is None else only.until,
        basis=None if only is None else only.basis,
        checked_on=standing[-1].on if standing else entry.parameter.checked_on,
        fixed_here=bool(standing),
    )


def _shown(entry: Entry, today: date) -> tuple[Since[Value], ...]:
    """Return what the table says of an entry: what holds; of days off those still to come."""
    if entry.parameter.name != BRIDGE_DAY:
        return entry.held(today)
    history = entry.parameter.history
    return tuple(since for since in history if (since.until or since.start) >= today)


def _said(entry: Entry, held: Sequence[Since[Value]]) -> Text:
    if entry.parameter.name == BRIDGE_DAY:
        days = ", ".join(map(_days_off, held))
        return Text(days, days) if days else _NO_DAY_OFF
    if not held:
        return _NO_PROJECT if entry.several else _NOTHING
    said = [in_words(entry, since.value) for since in held]
    joined = Text(" · ".join(one.ro for one in said), " · ".join(one.en for one in said))
    return _INFORMATIVE.filled(said=joined) if entry.informative else joined


def _days_off(since: Since[Value]) -> str:
    first = short_date(since.start)
    return first if since.until is None else f"{first} – {short_date(since.until)}"


def _kept_rows(
    entry: Entry,
    references: Sequence[Reference],
    names: Mapping[MemberId, str],
    held: Sequence[Since[Value]],
) -> list[HistoryLine]:
    gone = withdrawn_among(references)
    found = []
    for reference in references:
        if reference.name != f"{RULEBOOK}{entry.parameter.name}" or not fixes_value(reference):
            continue
        end = gone.get(str(reference.id))
        kept = KeptRow(
            id=reference.id,
            by=names.get(reference.member, "—"),
            recorded_at=reference.recorded_at,
            reason=reference.reason,
            withdrawn_by=None if end is None else names.get(end.member, "—"),
            withdrawn_because=None if end is None else end.reason,
        )
        found.append(_history(entry, override_of(reference).since, () if end else held, kept))
    return found


def _history(
    entry: Entry, since: Since[Value], held: Iterable[Since[Value]], kept: KeptRow | None = None
) -> HistoryLine:
    return HistoryLine(
        start=_start(since),
        until=since.until,
        said=in_words(entry, since.value),
        typed=as_typed(entry.kind, since.value),
        basis=since.basis,
        holds=any(_same(one, since) for one in held),
        kept=kept,
    )


def _same(one: Since[Value], other: Since[Value]) -> bool:
    """Tell whether two rows are one: the start of a value that came back is a later day."""
    return (one.value, one.basis, one.until) == (other.value, other.basis, other.until)


def _start(since: Since[Value]) -> date | None:
    return since.start if since.start_is_confirmed else None


def _begun(line: HistoryLine) -> date:
    return line.start or date.min


def _fixed(references: Sequence[Reference]) -> Mapping[str, Sequence[_Fixed]]:
    """Return what the office fixed and nobody withdrew, by name, in the order of recording."""
    gone = withdrawn_among(references)
    found: dict[str, list[_Fixed]] = {}
    for reference in references:
        if fixes_value(reference, gone):
            override = override_of(reference)
            on = reference.recorded_at.astimezone(BUCHAREST).date()
            found.setdefault(override.name, []).append(_Fixed(override, on))
    return found
