"""What does not match in the vault: told once somebody sits down, and looked for once a day."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from counsellor_app.errors import VaultDamaged
from counsellor_app.services.desk import Desk
from counsellor_app.storage.audit import Action, Entry
from counsellor_app.storage.audit_check import Flaw, FlawKind
from counsellor_app.storage.engine import PATIENT_WAIT_MS
from counsellor_app.text import BUCHAREST, Text


class Concern(Enum):
    """What somebody who is told of a flaw has to do about it."""

    OLDER = "older"  # ask who put a copy back
    CHANGED = "changed"  # stop, and have it looked at
    DRAFT = "draft"  # write again what was being typed


@dataclass(frozen=True, slots=True)
class Noticed:
    """One kind of thing that does not match, and how often."""

    said: Text
    times: int
    concern: Concern


def noticed(desk: Desk) -> tuple[Noticed, ...]:
    """Return what does not match and nobody was told of yet, kind by kind."""
    counted = Counter(flaw.kind for flaw in desk.vault.noticed)
    return tuple(
        Noticed(kind.text, times, _CONCERNS.get(kind, Concern.CHANGED))
        for kind, times in counted.items()
    )


def acknowledge(desk: Desk, now: datetime) -> None:
    """Journal that the member was told; from now on the vault counts as the newest one."""
    counted = Counter(flaw.kind.value for flaw in desk.vault.noticed)
    desk.vault.acknowledge(
        Entry(action=Action.OLDER_COPY_SEEN, at=now, member=desk.member.id, details=dict(counted))
    )


def check_is_due(desk: Desk, today: date) -> bool:
    """Tell whether the whole vault was not checked yet today."""
    with desk.vault.look() as look:
        last = look.journal.last(Action.CHECKED)
    return last is None or last.astimezone(BUCHAREST).date() != today


def check_whole(desk: Desk, now: datetime, goes_on: Callable[[], bool]) -> bool:
    """Check everything; tell whether something does not match, which ``noticed`` then returns.

    A check that came to its end is journalled with what it counted; a flaw that nobody came
    to be told of is found again the next day.
    """
    try:
        flaws = desk.vault.check(goes_on)
    except VaultDamaged:
        flaws = (Flaw(FlawKind.UNREADABLE),)
    if not goes_on():
        return False
    counted = Counter(flaw.kind.value for flaw in flaws)
    checked = Entry(action=Action.CHECKED, at=now, member=desk.member.id, details=dict(counted))
    with desk.vault.work(PATIENT_WAIT_MS) as work:
        work.journal.add(checked)
    desk.vault.notice(flaws)
    return bool(flaws)


_CONCERNS = {
    FlawKind.OLDER_COPY: Concern.OLDER,
    FlawKind.MARK_MISSING: Concern.OLDER,
    FlawKind.DRAFT_CHANGED: Concern.DRAFT,
}
