"""The counselling note: the fastest thing to write in the program."""

from dataclasses import replace
from datetime import date, datetime

from counsellor_app.cases.ids import CaseId
from counsellor_app.forms.answers import Answers
from counsellor_app.services.desk import Desk
from counsellor_app.services.following import case_ids, case_lines
from counsellor_app.services.keeping import Writing, begin_record, keep_sheet
from counsellor_app.services.pages import CaseLine

_SHOWN = 20


def begin_note(desk: Desk, case_id: CaseId, today: date, now: datetime) -> Writing:
    """Return a new note of the case: today, by the member at the keyboard, not restricted."""
    writing = begin_record(desk, case_id, "note", today, now)
    return replace(writing, answers=preset(desk, today))


def preset(desk: Desk, today: date) -> Answers:
    """Return what a new note says before anybody types: today, who writes, not restricted."""
    return {
        "day_of_fact": today.isoformat(),
        "counsellor": desk.member.name,
        "restricted": False,
    }


def keep_note(
    desk: Desk, writing: Writing, answers: Answers, *, today: date, now: datetime
) -> Writing:
    """Keep the note as one version; what is missing is no reason not to keep it."""
    return keep_sheet(desk, writing, answers, today=today, now=now)


def people_called(desk: Desk, query: str, today: date) -> tuple[CaseLine, ...]:
    """Return at most twenty people whose name fits, to choose whom the note is about."""
    found = case_ids(desk, query)
    return case_lines(desk, (*found.exact, *found.similar)[:_SHOWN], today)
