"""The attendance list of a session, for signing: printed only, kept in no case."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from counsellor_app.cases.ids import RecordId
from counsellor_app.cases.members import Doing
from counsellor_app.documents.attendance_list import SessionTold, attendance_list_pdf
from counsellor_app.forms.answers import Answers, day_of, number_of, said, text_of
from counsellor_app.services.desk import Desk
from counsellor_app.services.office_wording import clauses_in_force
from counsellor_app.services.project_band import project_on
from counsellor_app.services.session_people import Participant
from counsellor_app.services.sessions import open_session
from counsellor_app.storage.audit import Action, Entry


@dataclass(frozen=True, slots=True)
class ListMade:
    """The list, what it is called, and how many people it names."""

    pdf: bytes
    title: str
    day: date | None
    people: int


def make_list(desk: Desk, session: RecordId, today: date) -> ListMade:
    """Return the list of a session as it stands, with those whom its page shows.

    Raise BadInput for a session that is not there, NotReady for letters that no font has.
    """
    page = open_session(desk, session, today)
    told = _told(page.writing.answers, page.people, practice=desk.practice)
    return ListMade(
        attendance_list_pdf(told, clauses_in_force(desk), project_on(desk, None, today)),
        told.title,
        told.day,
        len(told.names),
    )


def record_list_printed(desk: Desk, session: RecordId, people: int, now: datetime) -> None:
    """Record that the list was handed to the printer; looking at it is not recorded.

    The entry counts people and names none: it outlives a case that is erased.
    """
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.work() as work:
        work.journal.add(
            Entry(
                action=Action.LIST_PRINTED,
                at=now,
                member=desk.member.id,
                details={"session": str(session), "people": people},
            )
        )


def _told(answers: Answers, people: Iterable[Participant], *, practice: bool) -> SessionTold:
    project = text_of(answers, "project") or ""
    return SessionTold(
        title=text_of(answers, "title") or "",
        activity=text_of(answers, "activity") or "",
        day=day_of(answers, "held_on"),
        starts_at=text_of(answers, "starts_at") or "",
        minutes=number_of(answers, "duration"),
        place=text_of(answers, "place") or "",
        organiser=text_of(answers, "organiser") or "",
        trainer=text_of(answers, "trainer") or "",
        project=project if said(answers, "by_project") is True else None,
        names=tuple(one.name for one in people if one.name),
        practice=practice,
    )
