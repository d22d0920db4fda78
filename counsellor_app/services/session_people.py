"""The people of a session: each one's presence out of their own case, and back into it."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from counsellor_app.cases.acts import Act
from counsellor_app.cases.given_of import given_of
from counsellor_app.cases.ids import (
    CaseId,
    RecordId,
    SheetId,
    new_id,
    presence_record_id,
)
from counsellor_app.cases.model import Record, Sheet
from counsellor_app.cases.person_of import name_of
from counsellor_app.forms.answers import Answer, Answers, NoAnswer, Typed, day_of, text_of
from counsellor_app.forms.asking import split
from counsellor_app.forms.given import Given
from counsellor_app.forms.options import ACTIVITIES
from counsellor_app.forms.presence import PRESENCE
from counsellor_app.forms.session_funding import FUNDING
from counsellor_app.forms.upgrade import upgraded
from counsellor_app.services.desk import Desk
from counsellor_app.services.indexing import keep_index
from counsellor_app.services.withdrawing import act_withdrawing, withdrawn_by
from counsellor_app.storage.transaction import Look, Work

# Of the session, as the presence names it; whether a project pays stands before which one.
_COPIED = (
    ("title", "session_title"),
    ("starts_at", "session_starts_at"),
    ("duration", "session_minutes"),
    ("place", "session_place"),
    ("organiser", "session_organiser"),
    *((field.id, field.id) for field in FUNDING.fields),
)
_PUT_BACK = "Persoana este din nou pe lista de prezență."


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """One person of a session's list, and what is noted of them; nothing else of their case."""

    case_id: CaseId
    record_id: RecordId
    number: str
    name: str
    given: Given
    answers: Answers  # of the presence form
    kept: Answers | None  # as they were last kept; None: not kept yet
    based_on: UUID
    withdrawn_by: Act | None  # taken off the list before

    @property
    def is_new(self) -> bool:
        """Tell whether the person is not on the list as it was kept."""
        return self.kept is None or self.withdrawn_by is not None


def participant_in(
    look: Look, desk: Desk, case_id: CaseId, session: RecordId, day: date | None
) -> Participant:
    """Return one person's presence at a session, as their case has it."""
    file = look.cases.file(case_id)
    record_id = presence_record_id(case_id, session)
    ends = file.ends(record_id)
    newest = ends[-1] if ends else None
    kept = None if newest is None else upgraded(PRESENCE, newest.form_version, newest.answers)
    return Participant(
        case_id=case_id,
        record_id=record_id,
        number=file.case.number,
        name=name_of(file),
        given=given_of(file, desk.member, day or file.case.opened_at.date()),
        answers=kept or {},
        kept=kept,
        based_on=record_id if newest is None else newest.id,
        withdrawn_by=withdrawn_by(file, record_id),
    )


def copied(session: RecordId, answers: Answers) -> dict[str, Answer | None]:
    """Return what a presence says of its session; None takes back what it does not tell now.

    Its day and its activity are never taken back: a presence is counted by them.
    """
    told: dict[str, Answer | None] = {"session": str(session)}
    day, activity = day_of(answers, "held_on"), text_of(answers, "activity")
    if day is not None:
        told["session_on"] = day.isoformat()
    if activity in {option.value for option in ACTIVITIES}:
        told["session_activity"] = activity
    for ours, theirs in _COPIED:
        told[theirs] = _well_told(answers.get(ours))
    return told


def keep_participant(
    work: Work, desk: Desk, person: Participant, today: date, now: datetime
) -> bool:
    """Keep the person's presence in their case; tell whether there was anything new to keep."""
    answers = split(PRESENCE, person.answers, person.given)[0]
    if not person.is_new and answers == dict(person.kept or {}):
        return False
    if work.records.record(person.record_id) is None:
        record = Record(id=person.record_id, case_id=person.case_id, form_id=PRESENCE.id)
        work.records.add(record, desk.member.id, now)
    work.sheets.add(_sheet(desk, person, answers, now))
    work.drafts.drop(person.record_id, desk.member.id)
    if person.withdrawn_by is not None:
        work.acts.add(
            act_withdrawing(
                desk,
                person.case_id,
                person.withdrawn_by.id,
                today=today,
                now=now,
                reason=_PUT_BACK,
            )
        )
    keep_index(work, desk, person.case_id)
    return True


def _well_told(answer: Answer | None) -> Answer | None:
    return None if isinstance(answer, (NoAnswer, Typed)) else answer


def _sheet(desk: Desk, person: Participant, answers: Answers, now: datetime) -> Sheet:
    return Sheet(
        id=SheetId(new_id(now)),
        record_id=person.record_id,
        case_id=person.case_id,
        form_id=PRESENCE.id,
        form_version=PRESENCE.version,
        origin=desk.vault.origin,
        follows=person.based_on,
        given=person.given,
        answers=answers,
        happened_on=day_of(answers, "session_on"),
        member=desk.member.id,
        kept_at=now,
    )
