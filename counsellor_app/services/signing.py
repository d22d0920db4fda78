"""Signatures on a printed pack, or on a paper signed elsewhere; with all of them it is active."""

from dataclasses import dataclass
from datetime import date, datetime

from counsellor_app.cases.acts import Act, ActKind, ActSource, Signature
from counsellor_app.cases.ids import ActId, CaseId, IssueId, new_id
from counsellor_app.cases.members import Doing
from counsellor_app.cases.model import CaseFile, DocumentKind, Issue
from counsellor_app.errors import BadInput
from counsellor_app.forms.answers import JsonObject
from counsellor_app.forms.canonical import content_hash
from counsellor_app.journal_log import Event, event
from counsellor_app.law.catalogue import SignatoryKind
from counsellor_app.services.desk import Desk
from counsellor_app.services.indexing import keep_index
from counsellor_app.services.signature_ways import problem_of as problem_of
from counsellor_app.services.signing_days import WHY_BEFORE
from counsellor_app.services.signing_pages import Signatory as Signatory
from counsellor_app.services.signing_pages import SigningPage as SigningPage
from counsellor_app.services.signing_pages import days_of
from counsellor_app.services.signing_pages import signing_page as signing_page
from counsellor_app.services.sources import source_of
from counsellor_app.text import BUCHAREST, Text

OTHER_VERSION = Text(
    "Semnătura este pe altă versiune tipărită. Consemnați-o la acea versiune.",
    "The signature is on another printed version. Record it with that version.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperElsewhere:
    """A protocol signed on a paper that this program did not print."""

    number: str
    day: date
    kept_at: str
    why_no_scan: str
    signatures: tuple[Signature, ...]


def record_signature(
    desk: Desk, issue_id: IssueId, signature: Signature, now: datetime
) -> SigningPage:
    """Record one signature on a paper; raise BadInput if it lacks what its way asks for."""
    desk.must_be_allowed(Doing.RECORD)
    problem = problem_of(signature)
    if problem is not None:
        raise BadInput(problem)
    file, issue = _found(desk, issue_id)
    if signature.content_hash not in (None, issue.content_hash):
        raise BadInput(OTHER_VERSION)
    early = days_of(file, issue).needs_reason(signature.on, signature.way)
    if early and not (signature.day_reason or "").strip():
        raise BadInput(WHY_BEFORE)
    act = _signed(desk, file.case.id, issue.id, signature, now)
    with desk.vault.work() as work:
        work.acts.add(act)
        keep_index(work, desk, file.case.id)
    event(Event.ACT_RECORDED, kind=act.kind, case=file.case.id)
    return signing_page(desk, issue_id)


def withdraw_signature(
    desk: Desk, issue_id: IssueId, who: SignatoryKind, reason: str, today: date, now: datetime
) -> SigningPage:
    """Withdraw the last signature recorded for this signatory, with the reason."""
    desk.must_be_allowed(Doing.RECORD)
    file, issue = _found(desk, issue_id)
    acts = [
        act
        for act in file.standing(ActKind.SIGNED)
        if act.issue_id == issue.id and act.details.get("who") == who.value
    ]
    if acts:
        withdrawal = Act(
            id=ActId(new_id(now)),
            kind=ActKind.CORRECTED,
            case_id=file.case.id,
            happened_on=today,
            recorded_at=now,
            member=desk.member.id,
            source=source_of(desk, Doing.ISSUE_PROTOCOL),
            issue_id=issue.id,
            details={},
            withdraws=acts[-1].id,
            reason=reason,
        )
        with desk.vault.work() as work:
            work.acts.add(withdrawal)
            keep_index(work, desk, file.case.id)
    return signing_page(desk, issue_id)


def record_signed_elsewhere(
    desk: Desk, case_id: CaseId, paper: PaperElsewhere, now: datetime
) -> IssueId:
    """Record a protocol signed on another paper, with its signatures; nothing blocks it."""
    desk.must_be_allowed(Doing.RECORD)
    for signature in paper.signatures:
        problem = problem_of(signature)
        if problem is not None:
            raise BadInput(problem)
    says: JsonObject = {
        "number": paper.number,
        "kept_at": paper.kept_at,
        "why_no_scan": paper.why_no_scan,
    }
    issue = Issue(
        id=IssueId(new_id(now)),
        case_id=case_id,
        kind=DocumentKind.PROTOCOL_PACK,
        sheets=(),
        content_hash=content_hash({**says, "case": str(case_id), "day": paper.day.isoformat()}),
        versions={},
        number=paper.number,
        day=paper.day,
        made_elsewhere=True,
        made_at=now,
        member=desk.member.id,
    )
    with desk.vault.work() as work:
        work.issues.add(issue)
        work.acts.add(_transcribed(issue, says))
        for signature in paper.signatures:
            work.acts.add(_signed(desk, case_id, issue.id, signature, now))
        keep_index(work, desk, case_id)
    event(Event.ACT_RECORDED, kind=ActKind.SIGNED, case=case_id)
    return issue.id


def correct_period(desk: Desk, issue_id: IssueId, reason: str, today: date, now: datetime) -> None:
    """Record that the period counts from the day of signing, not from the one printed."""
    desk.must_be_allowed(Doing.RECORD)
    file, issue = _found(desk, issue_id)
    act = Act(
        id=ActId(new_id(now)),
        kind=ActKind.CORRECTED,
        case_id=file.case.id,
        happened_on=today,
        recorded_at=now,
        member=desk.member.id,
        source=source_of(desk, Doing.ISSUE_PROTOCOL),
        issue_id=issue.id,
        details={"what": "period"},
        reason=reason,
    )
    with desk.vault.work() as work:
        work.acts.add(act)
        keep_index(work, desk, file.case.id)


def _found(desk: Desk, issue_id: IssueId) -> tuple[CaseFile, Issue]:
    with desk.vault.look() as look:
        issue = look.issues.issue(issue_id)
        if issue is None:
            raise KeyError(issue_id)
        return look.cases.file(issue.case_id), issue


def _transcribed(issue: Issue, says: JsonObject) -> Act:
    """Return the registration of a paper made elsewhere, with where it lies: words stay here."""
    return Act(
        id=ActId(new_id(issue.made_at)),
        kind=ActKind.REGISTERED,
        case_id=issue.case_id,
        happened_on=issue.day or issue.made_at.astimezone(BUCHAREST).date(),
        recorded_at=issue.made_at,
        member=issue.member,
        source=ActSource.TRANSCRIBED,
        issue_id=issue.id,
        details=says,
    )


def _signed(
    desk: Desk, case_id: CaseId, issue_id: IssueId, signature: Signature, now: datetime
) -> Act:
    return Act(
        id=ActId(new_id(now)),
        kind=ActKind.SIGNED,
        case_id=case_id,
        happened_on=signature.on,
        recorded_at=now,
        member=desk.member.id,
        source=source_of(desk, Doing.ISSUE_PROTOCOL),
        issue_id=issue_id,
        details=signature.to_json(),
    )
