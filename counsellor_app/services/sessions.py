"""Group sessions: the list of them, one with its people, and presence kept with one save."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from counsellor_app.cases.ids import CaseId, RecordId
from counsellor_app.cases.members import Doing
from counsellor_app.errors import BadInput
from counsellor_app.forms.answers import Answer, Answers, day_of, text_of
from counsellor_app.forms.group_session import GROUP_SESSION
from counsellor_app.forms.presence import EXCUSED, LATE, PRESENT
from counsellor_app.journal_log import Event, event
from counsellor_app.law.catalogue import Activity
from counsellor_app.services.desk import Desk
from counsellor_app.services.office_forms import (
    OfficeWriting,
    begin_office_form,
    keep_office_sheet,
    open_office_form,
    save_office_draft,
)
from counsellor_app.services.session_people import (
    Participant,
    copied,
    keep_participant,
    participant_in,
)
from counsellor_app.services.withdrawing import withdraw_record
from counsellor_app.storage.transaction import Look
from counsellor_app.text import Text

NOT_A_LIST_YET = Text(
    "Alegeți întâi activitatea și data sesiunii: ele se scriu în dosarul fiecărei persoane.",
    "First choose the activity and the day of the session: they are written in each person's case.",
)
_GONE = Text("Această sesiune nu mai există.", "This session is not there any more.")


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionLine:
    """One row of the list of sessions."""

    record_id: RecordId
    title: str
    activity: Text | None
    day: date | None
    starts_at: str | None
    place: str | None
    people: int
    there: int  # present or late
    excused: int
    not_noted: int
    drafted: bool  # something typed in it was not kept yet


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionPage:
    """A session with the people on its list."""

    writing: OfficeWriting
    people: tuple[Participant, ...]


def session_lines(desk: Desk) -> tuple[SessionLine, ...]:
    """Return the sessions of the office, the newest first."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        sheets = {one.record_id: one for one in look.sheets.newest_of_office(GROUP_SESSION.id)}
        drafts = {
            draft.record_id: draft
            for draft in look.drafts.all_of(desk.member.id)
            if draft.form_id == GROUP_SESSION.id
        }
        people: dict[RecordId, dict[str | None, int]] = {}
        for one in look.presence.counted():
            people.setdefault(one.session, {})[one.how] = one.people
    lines = [
        _line(
            record_id,
            drafts[record_id].answers if record_id in drafts else sheets[record_id].answers,
            people.get(record_id, {}),
            drafted=record_id in drafts,
        )
        for record_id in {**sheets, **drafts}
    ]
    return tuple(sorted(lines, key=_newest, reverse=True))


def begin_session(desk: Desk, today: date, now: datetime) -> SessionPage:
    """Return a new session, today, by the member's office; nothing is kept yet."""
    writing = begin_office_form(desk, GROUP_SESSION.id, now)
    member = desk.member
    preset = {
        "held_on": today.isoformat(),
        "organiser": member.organisation if member.centre is None else f"IGI {member.centre}",
        "trainer": member.name,
    }
    return SessionPage(writing=replace(writing, answers=preset), people=())


def open_session(desk: Desk, record_id: RecordId, today: date) -> SessionPage:
    """Return a session and its people by name, each out of their own case; raise BadInput."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        record = look.records.record(record_id)
        if record is None or record.form_id != GROUP_SESSION.id:
            raise BadInput(_GONE)
        writing = open_office_form(look, desk, record)
        day = day_of(writing.answers, "held_on") or today
        people = tuple(
            participant_in(look, desk, case_id, record_id, day)
            for case_id in look.presence.cases_of(record_id)
        )
    return SessionPage(writing=writing, people=people)


def save_session_draft(
    desk: Desk, page: SessionPage, answers: Answers, set_aside: Answers, now: datetime
) -> SessionPage:
    """Keep what is typed of the session so far; people are kept with ``keep_session``."""
    writing = save_office_draft(desk, page.writing, answers, set_aside, now)
    return replace(page, writing=writing)


def person_for(desk: Desk, page: SessionPage, answers: Answers, case_id: CaseId) -> Participant:
    """Return somebody to be put on the list; raise BadInput while there is no day or activity."""
    desk.must_be_allowed(Doing.WRITE)
    if not _tells_enough(answers):
        raise BadInput(NOT_A_LIST_YET)
    day = day_of(answers, "held_on")
    with desk.vault.look() as look:
        return _fresh(look, desk, page, case_id, day)


def keep_session(
    desk: Desk,
    page: SessionPage,
    answers: Answers,
    people: Sequence[Participant],
    *,
    today: date,
    now: datetime,
) -> SessionPage:
    """Keep the session and everybody's presence in one transaction; return them as kept.

    Only what changed gets a new version. Raise AlreadyContinued if another window kept one
    since, BadInput for people on a list without a day or an activity.
    """
    desk.must_be_allowed(Doing.WRITE)
    told = copied(page.writing.record_id, answers)
    if any(one.is_new for one in people) and not _tells_enough(answers):
        raise BadInput(NOT_A_LIST_YET)
    changed: list[CaseId] = []
    with desk.vault.work() as work:
        keep_office_sheet(work, desk, page.writing, answers, today, now)
        for one in people:
            if keep_participant(work, desk, _told(one, told), today, now):
                changed.append(one.case_id)
    event(Event.SHEET_SAVED)
    for case_id in changed:
        event(Event.SHEET_SAVED, case=case_id)
    return open_session(desk, page.writing.record_id, today)


def take_away(desk: Desk, person: Participant, reason: str, today: date, now: datetime) -> None:
    """Take somebody off the list, with a reason; what was kept stays readable in their case."""
    withdraw_record(desk, person.case_id, person.record_id, reason, today, now)


def _told(person: Participant, told: Mapping[str, Answer | None]) -> Participant:
    said = {**person.answers, **told}
    known = {name: answer for name, answer in said.items() if answer is not None}
    return replace(person, answers=known)


def _fresh(
    look: Look, desk: Desk, page: SessionPage, case_id: CaseId, day: date | None
) -> Participant:
    found = participant_in(look, desk, case_id, page.writing.record_id, day)
    return found if not found.withdrawn_by else replace(found, answers={})


def _tells_enough(answers: Answers) -> bool:
    return day_of(answers, "held_on") is not None and _activity(answers) is not None


def _activity(answers: Answers) -> Text | None:
    said = text_of(answers, "activity")
    return next((one.text for one in Activity if one.value == said), None)


def _line(
    record_id: RecordId, answers: Answers, people: dict[str | None, int], *, drafted: bool
) -> SessionLine:
    return SessionLine(
        record_id=record_id,
        title=text_of(answers, "title") or "",
        activity=_activity(answers),
        day=day_of(answers, "held_on"),
        starts_at=text_of(answers, "starts_at"),
        place=text_of(answers, "place"),
        people=sum(people.values()),
        there=people.get(PRESENT, 0) + people.get(LATE, 0),
        excused=people.get(EXCUSED, 0),
        not_noted=people.get(None, 0),
        drafted=drafted,
    )


def _newest(line: SessionLine) -> tuple[object, ...]:
    return (line.day or date.max, line.starts_at or "", line.record_id)
