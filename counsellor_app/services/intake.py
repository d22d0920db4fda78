"""Opening a case: for a person at the door, for one who asks, for one already in a programme."""

from datetime import date, datetime

from counsellor_app.cases import stages
from counsellor_app.cases.acts import Act, ActKind, ActSource
from counsellor_app.cases.ids import ActId, CaseId, new_id, once_record_id
from counsellor_app.cases.members import Doing
from counsellor_app.cases.model import Case, Record
from counsellor_app.cases.names import folded
from counsellor_app.errors import BadInput
from counsellor_app.forms.answers import JsonObject
from counsellor_app.law.procedure import OfficeAct
from counsellor_app.services.desk import Desk
from counsellor_app.services.indexing import keep_index
from counsellor_app.services.keeping import keep_sheet, open_form
from counsellor_app.services.sources import source_of
from counsellor_app.services.stopping import must_not_be_stopped
from counsellor_app.text import BUCHAREST, Text

NO_LATE_REASON = Text(
    "Scrieți de ce se primește sau nu se primește cererea.",
    "Type why the request is received or not.",
)


def open_case(desk: Desk, now: datetime) -> CaseId:
    """Open an empty case under the next number of the year; return its id."""
    desk.must_be_allowed(Doing.WRITE)
    case_id = CaseId(new_id(now))
    with desk.vault.work() as work:
        year = now.astimezone(BUCHAREST).year
        number = work.cases.take_number(_letter(desk), year, desk.member.id, now)
        work.cases.add(
            Case(
                id=case_id,
                number=number,
                origin=desk.vault.origin,
                opened_at=now,
                opened_by=desk.member.id,
            )
        )
        keep_index(work, desk, case_id)
    return case_id


def meet(desk: Desk, name_used: str, language: str, today: date, now: datetime) -> CaseId:
    """Open a case for somebody who has only a name and a language yet (first contact)."""
    case_id = open_case(desk, now)
    writing = open_form(desk, case_id, "first_contact", today)
    answers = {
        "name_used": name_used,
        "communication_language": language,
        "contact_on": today.isoformat(),
    }
    keep_sheet(desk, writing, answers, today=today, now=now)
    return case_id


def register_request(desk: Desk, case_id: CaseId, number: str, day: date, now: datetime) -> None:
    """Record the registration number and day of the request (art. 16).

    Raise NotReady where the role that registers it is stopped; another role only transcribes
    what was done, and that is never stopped.
    """
    desk.must_be_allowed(Doing.RECORD)
    if desk.may(Doing.REGISTER_REQUEST):
        with desk.vault.look() as look:
            file = look.cases.file(case_id)
        today = now.astimezone(BUCHAREST).date()
        must_not_be_stopped(desk, file, OfficeAct.REGISTER_REQUEST, today)
    _record(desk, case_id, ActKind.REGISTERED, day, now, {"number": number})


def record_registered_on_paper(
    desk: Desk, case_id: CaseId, number: str, day: date, now: datetime
) -> None:
    """Record a registration that stands in the paper file, unverified; never stopped."""
    desk.must_be_allowed(Doing.RECORD)
    details: JsonObject = {"number": number}
    _record(desk, case_id, ActKind.REGISTERED, day, now, details, source=ActSource.PAPER)


def awaits_registration(desk: Desk, case_id: CaseId) -> bool:
    """Tell whether a request was kept whose registration nobody has recorded yet."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        return stages.awaits_registration(look.cases.file(case_id))


def decide_late(
    desk: Desk, case_id: CaseId, *, accepted: bool, reason: str, today: date, now: datetime
) -> None:
    """Record IGI's line on a late request: it is received or not; raise BadInput with no reason."""
    desk.must_be_allowed(Doing.REGISTER_REQUEST)
    if not reason.strip():
        raise BadInput(NO_LATE_REASON)
    _record(
        desk,
        case_id,
        ActKind.LATE_DECIDED,
        today,
        now,
        {"accepted": accepted},
        reason=reason.strip(),
    )


def _record(
    desk: Desk,
    case_id: CaseId,
    kind: ActKind,
    day: date,
    now: datetime,
    details: JsonObject,
    reason: str | None = None,
    source: ActSource | None = None,
) -> None:
    record_id = once_record_id(case_id, "request")
    act = Act(
        id=ActId(new_id(now)),
        kind=kind,
        case_id=case_id,
        happened_on=day,
        recorded_at=now,
        member=desk.member.id,
        source=source or source_of(desk, Doing.REGISTER_REQUEST),
        record_id=record_id,
        details=details,
        reason=reason,
    )
    with desk.vault.work() as work:
        if work.records.record(record_id) is None:
            record = Record(id=record_id, case_id=case_id, form_id="request")
            work.records.add(record, desk.member.id, now)
        work.acts.add(act)
        keep_index(work, desk, case_id)


def _letter(desk: Desk) -> str:
    """Return the first letter of the centre, O for the cases of an organisation."""
    return folded(desk.member.centre)[0].upper() if desk.member.centre else "O"
