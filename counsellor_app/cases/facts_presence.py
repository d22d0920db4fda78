"""Facts about presence: each activity in each month, from this case alone (art. 23 alin. (1))."""

from collections.abc import Mapping, Sequence

from counsellor_app.cases.attendance import Presence, counted, presence_in
from counsellor_app.cases.told import RecordAnswers
from counsellor_app.law.calendar import Month
from counsellor_app.law.facts import Attendance

FIELDS: Mapping[str, tuple[str, str]] = {
    "attendance": ("presence", "presence"),
    "attendance.activity": ("presence", "session_activity"),
    "attendance.month": ("presence", "session_on"),
    "attendance.planned": ("presence", "presence"),
    "attendance.attended": ("presence", "presence"),
    "attendance.excused": ("presence", "presence"),
}


def attendance_facts(told: Sequence[RecordAnswers]) -> tuple[Attendance, ...] | None:
    """Return the presence at each activity in each month; None if no list names the person."""
    groups: dict[tuple[Month, str], list[Presence]] = {}
    for telling in told:
        one = presence_in(telling.answers)
        if one is not None and one.how is not None:
            groups.setdefault((Month.of(one.day), one.activity), []).append(one)
    if not groups:
        return None
    return tuple(_attendance(*at, groups[at]) for at in sorted(groups))


def _attendance(month: Month, activity: str, presences: Sequence[Presence]) -> Attendance:
    number = counted(presences)
    return Attendance(
        activity=activity,
        month=month,
        planned=number.planned,
        attended=number.attended,
        excused=number.excused,
    )
