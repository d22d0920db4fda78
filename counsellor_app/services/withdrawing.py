"""Withdrawing: a record that was kept by mistake, or an act; both stay readable."""

from dataclasses import dataclass
from datetime import date, datetime

from counsellor_app.cases.acts import Act, ActKind
from counsellor_app.cases.ids import ActId, CaseId, RecordId, new_id
from counsellor_app.cases.members import Doing
from counsellor_app.cases.model import CaseFile
from counsellor_app.errors import BadInput
from counsellor_app.journal_log import Event, event
from counsellor_app.services.confiding import must_read
from counsellor_app.services.desk import Desk
from counsellor_app.services.indexing import keep_index
from counsellor_app.text import Text

NO_REASON = Text("Scrieți motivul retragerii.", "Write the reason for the withdrawal.")
_NOT_KEPT = Text(
    "Nu a fost păstrată nicio versiune. Renunțați la ciornă din capul formularului.",
    "No version was kept. Give up the draft at the head of the form.",
)


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Why a record was withdrawn, and when; its text stays readable."""

    reason: str
    on: date


def withdrawal_in(file: CaseFile, record_id: RecordId) -> Withdrawal | None:
    """Return why this record of the case was withdrawn; None while it stands."""
    act = withdrawn_by(file, record_id)
    return None if act is None else Withdrawal(act.reason or "", act.happened_on)


def withdrawn_by(file: CaseFile, record_id: RecordId) -> Act | None:
    """Return the act that withdrew this record of the case; None while it stands."""
    acts = (act for act in file.standing(ActKind.WITHDRAWN) if act.record_id == record_id)
    return next(acts, None)


def withdrawal_of(desk: Desk, case_id: CaseId, record_id: RecordId) -> Withdrawal | None:
    """Return why this record was withdrawn; None while it stands."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        return withdrawal_in(look.cases.file(case_id), record_id)


def withdraw_record(
    desk: Desk, case_id: CaseId, record_id: RecordId, reason: str, today: date, now: datetime
) -> None:
    """Withdraw a kept record, as one about somebody else; raise BadInput without a reason.

    Raise NotAllowed for one that is confided to others.
    """
    desk.must_be_allowed(Doing.WRITE)
    if not reason.strip():
        raise BadInput(NO_REASON)
    with desk.vault.work() as work:
        file = work.cases.file(case_id)
        must_read(desk, file, record_id)
        if withdrawal_in(file, record_id) is not None:
            return
        ends = file.ends(record_id)
        if not ends:
            raise BadInput(_NOT_KEPT)
        act = Act(
            id=ActId(new_id(now)),
            kind=ActKind.WITHDRAWN,
            case_id=case_id,
            happened_on=today,
            recorded_at=now,
            member=desk.member.id,
            record_id=record_id,
            sheet_id=ends[-1].id,
            details={},
            reason=reason.strip(),
        )
        work.acts.add(act)
        keep_index(work, desk, case_id)
    event(Event.ACT_RECORDED, kind=act.kind, case=case_id)


def act_withdrawing(
    desk: Desk,
    case_id: CaseId,
    withdrawn: ActId,
    *,
    today: date,
    now: datetime,
    reason: str | None = None,
) -> Act:
    """Return the act that withdraws another.

    It names no record, or it would withdraw that too.
    """
    return Act(
        id=ActId(new_id(now)),
        kind=ActKind.WITHDRAWN,
        case_id=case_id,
        happened_on=today,
        recorded_at=now,
        member=desk.member.id,
        details={},
        withdraws=withdrawn,
        reason=reason,
    )
