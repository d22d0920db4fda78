"""Invented group sessions of the practice vault, with some of its invented people on the lists."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from counsellor_app.cases.ids import CaseId
from counsellor_app.forms.answers import Answer
from counsellor_app.forms.presence import EXCUSED, LATE, PRESENT, UNEXCUSED
from counsellor_app.law.catalogue import Activity
from counsellor_app.services import sessions
from counsellor_app.services.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """A session, how many days ago it was held, and how each person on its list was there."""

    title: str
    activity: Activity
    days_ago: int
    starts_at: str
    minutes: int
    place: str
    marks: tuple[str | None, ...]


_TOLD = (
    _Told(
        title="Curs de limba română, nivel A1",
        activity=Activity.LANGUAGE_COURSE,
        days_ago=26,
        starts_at="10:00",
        minutes=120,
        place="centrul regional Galați, sala 2",
        marks=(PRESENT, UNEXCUSED),
    ),
    _Told(
        title="Acomodare culturală: cum caut un loc de muncă",
        activity=Activity.CULTURAL_ORIENTATION,
        days_ago=12,
        starts_at="14:30",
        minutes=90,
        place="sediul din Galați",
        marks=(PRESENT, LATE),
    ),
    _Told(
        title="Curs de limba română, nivel A1",
        activity=Activity.LANGUAGE_COURSE,
        days_ago=5,
        starts_at="10:00",
        minutes=120,
        place="centrul regional Galați, sala 2",
        marks=(EXCUSED, PRESENT, None, None),
    ),
)


def hold_sessions(desk: Desk, people: Sequence[CaseId], today: date) -> None:
    """Hold the invented sessions with these people, on days counted back from today."""
    for told in _TOLD:
        _hold(desk, told, people, today - timedelta(days=told.days_ago))


def _hold(desk: Desk, told: _Told, people: Sequence[CaseId], day: date) -> None:
    now = datetime.combine(day, time(15), tzinfo=UTC)
    page = sessions.begin_session(desk, day, now)
    answers: dict[str, Answer] = {
        **page.writing.answers,
        "title": told.title,
        "activity": told.activity.value,
        "starts_at": told.starts_at,
        "duration": told.minutes,
        "place": told.place,
        "by_project": False,
    }
    listed = [
        replace(sessions.person_for(desk, page, answers, case_id), answers=_noted(mark))
        for case_id, mark in zip(people, told.marks, strict=False)
    ]
    sessions.keep_session(desk, page, answers, listed, today=day, now=now)


def _noted(mark: str | None) -> dict[str, Answer]:
    if mark is None:
        return {}
    return {"presence": mark, "excuse": "work"} if mark == EXCUSED else {"presence": mark}
