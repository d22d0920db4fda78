"""The counselling note: the fastest thing to write in the program."""

from dataclasses import replace
from datetime import date, datetime

from counsellor_app.cases.ids import CaseId, RecordId
from counsellor_app.cases.members import Doing
from counsellor_app.cases.restricted import is_restricted
from counsellor_app.errors import BadInput
from counsellor_app.forms.answers import Answers
from counsellor_app.services.desk import Desk
from counsellor_app.services.following import case_ids, case_lines
from counsellor_app.services.keeping import begin_record, keep_sheet, open_record, save_draft
from counsellor_app.services.pages import CaseLine
from counsellor_app.services.writing import Writing
from counsellor_app.text import Text

RESTRICTED_STAYS = Text(
    "O notă restricționată nu se scrie și la altă persoană. Scrieți acolo o notă nouă, numai cu "
    "ce privește persoana aceea.",
    "A restricted note is not written for another person too. Write a new note there, only with "
    "what concerns that person.",
)
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


def case_of_note(desk: Desk, record_id: RecordId) -> CaseId | None:
    """Return the case a note is written in; None if there is no such note."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        record = look.records.record(record_id)
    return None if record is None else record.case_id


def keep_note(
    desk: Desk, writing: Writing, answers: Answers, *, today: date, now: datetime
) -> Writing:
    """Keep the note as one version; what is missing is no reason not to keep it."""
    return keep_sheet(desk, writing, answers, today=today, now=now)


def copy_note(
    desk: Desk, case_id: CaseId, record_id: RecordId, *, to: CaseId, today: date, now: datetime
) -> Writing:
    """Begin a draft in another case with what this note says; raise BadInput for a restricted one.

    What one person said in confidence is written in no other case, not even its open part.
    """
    note = open_record(desk, case_id, "note", record_id, today)
    with desk.vault.look() as look:
        file = look.cases.file(case_id)
    if is_restricted(file, record_id):
        raise BadInput(RESTRICTED_STAYS)
    return save_draft(desk, begin_record(desk, to, "note", today, now), note.answers, {}, now)


def people_called(desk: Desk, query: str, today: date) -> tuple[CaseLine, ...]:
    """Return at most twenty people whose name fits, to choose whom the note is about."""
    found = case_ids(desk, query)
    return case_lines(desk, (*found.exact, *found.similar)[:_SHOWN], today)
