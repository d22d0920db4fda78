"""Sessions a person was expected at, came to, missed with a reason; the rate of attendance."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from uuid import UUID

from counsellor_app.cases.ids import RecordId
from counsellor_app.forms.answers import Answers, day_of, text_of
from counsellor_app.forms.presence import EXCUSED, LATE, PRESENT
from counsellor_app.law.calendar import Month

_THERE = frozenset({PRESENT, LATE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """How the person was at one session; ``how`` is None while nobody noted it."""

    day: date
    activity: str
    how: str | None
    session: RecordId | None


@dataclass(frozen=True, slots=True)
class Counted:
    """How many sessions were planned, attended, and missed with a reason."""

    planned: int = 0
    attended: int = 0
    excused: int = 0

    def __add__(self, other: "Counted") -> "Counted":
        return Counted(
            self.planned + other.planned,
            self.attended + other.attended,
            self.excused + other.excused,
        )

    @property
    def rate(self) -> Fraction | None:
        """Return the share attended of what could be; None if nothing could.

        An absence with a reason counts neither for nor against the person.
        """
        expected = self.planned - self.excused
        return None if expected <= 0 else Fraction(self.attended, expected)


def presence_in(answers: Answers) -> Presence | None:
    """Return what a presence form says; None while it names no day or no activity."""
    day, activity = day_of(answers, "session_on"), text_of(answers, "session_activity")
    if day is None or activity is None:
        return None
    how = text_of(answers, "presence")
    return Presence(
        day=day, activity=activity, how=how, session=_record_id(text_of(answers, "session"))
    )


def counted(presences: Iterable[Presence]) -> Counted:
    """Count sessions; one at which nobody noted the person is not known to have been missed."""
    noted = [one.how for one in presences if one.how is not None]
    return Counted(
        planned=len(noted),
        attended=sum(how in _THERE for how in noted),
        excused=sum(how == EXCUSED for how in noted),
    )


def by_month(presences: Iterable[Presence]) -> dict[Month, Counted]:
    """Count the sessions of each month, the earliest first."""
    months: dict[Month, list[Presence]] = {}
    for one in presences:
        months.setdefault(Month.of(one.day), []).append(one)
    return {month: counted(months[month]) for month in sorted(months)}


def _record_id(said: str | None) -> RecordId | None:
    try:
        return None if said is None else RecordId(UUID(said))
    except ValueError:
        return None
