"""Invented case files for the tests of what a case is; nothing is kept anywhere."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from uuid import UUID

from counsellor_app.cases.acts import Act, ActKind, Signature
from counsellor_app.cases.ids import (
    ActId,
    CaseId,
    IssueId,
    MemberId,
    OriginId,
    RecordId,
    SheetId,
    new_id,
    once_record_id,
)
from counsellor_app.cases.members import Member
from counsellor_app.cases.model import Case, CaseFile, DocumentKind, Draft, Issue, Record, Sheet
from counsellor_app.forms.answers import Answers, JsonObject
from counsellor_app.forms.given import Given
from counsellor_app.forms.handling import Role
from counsellor_app.law.catalogue import Centre, SignatoryKind, SignatureWay
from tests.builders import TODAY

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
CASE_ID = CaseId(UUID(int=1))
HASH = "ab" * 32
MEMBER = Member(
    id=MemberId(UUID(int=2)),
    name="Consilierescu Exemplu",
    function="ofițer de integrare",
    organisation="IGI",
    centre=Centre.GALATI.value,
    role=Role.IGI_OFFICER,
    slot="s1",
    since=TODAY,
    until=None,
    recorded_at=NOW,
)
EMPTY = CaseFile(
    case=Case(
        id=CASE_ID,
        number="G-2026-000001",
        origin=OriginId(UUID(int=3)),
        opened_at=NOW,
        opened_by=MEMBER.id,
    ),
    records=(),
    sheets=(),
    drafts=(),
    acts=(),
    issues=(),
    files=(),
)
_MINUTES = count()


def moment() -> datetime:
    return NOW + timedelta(minutes=next(_MINUTES))


def record_of(form_id: str) -> RecordId:
    """Return the record of a form the case has once."""
    return once_record_id(CASE_ID, form_id)


def with_sheet(
    file: CaseFile,
    form_id: str,
    answers: Answers,
    record_id: RecordId | None = None,
    happened_on: date | None = TODAY,
) -> CaseFile:
    """Return the file with one more version, which follows the newest of its record."""
    record = Record(id=record_id or record_of(form_id), case_id=CASE_ID, form_id=form_id)
    ends = file.ends(record.id)
    kept_at = moment()
    sheet = Sheet(
        id=SheetId(new_id(kept_at)),
        record_id=record.id,
        case_id=CASE_ID,
        form_id=form_id,
        form_version=1,
        origin=file.case.origin,
        follows=ends[-1].id if ends else record.id,
        given=Given(),
        answers=answers,
        happened_on=happened_on,
        member=MEMBER.id,
        kept_at=kept_at,
    )
    records = file.records if record in file.records else (*file.records, record)
    return replace(file, records=records, sheets=(*file.sheets, sheet))


def with_draft(file: CaseFile, form_id: str, answers: Answers) -> CaseFile:
    """Return the file with a form left open."""
    record = Record(id=record_of(form_id), case_id=CASE_ID, form_id=form_id)
    draft = Draft(
        record_id=record.id,
        case_id=CASE_ID,
        form_id=form_id,
        form_version=1,
        member=MEMBER.id,
        based_on=record.id,
        given=Given(),
        answers=answers,
        set_aside={},
        saved_at=moment(),
    )
    records = file.records if record in file.records else (*file.records, record)
    return replace(file, records=records, drafts=(*file.drafts, draft))


def with_act(
    file: CaseFile,
    kind: ActKind,
    *,
    form_id: str | None = None,
    sheet_id: SheetId | None = None,
    issue_id: IssueId | None = None,
    details: JsonObject | None = None,
    on: date = TODAY,
    withdraws: ActId | None = None,
) -> CaseFile:
    """Return the file with one more act."""
    recorded_at = moment()
    act = Act(
        id=ActId(new_id(recorded_at)),
        kind=kind,
        case_id=CASE_ID,
        happened_on=on,
        recorded_at=recorded_at,
        member=MEMBER.id,
        record_id=None if form_id is None else record_of(form_id),
        sheet_id=sheet_id,
        issue_id=issue_id,
        details=details or {},
        withdraws=withdraws,
    )
    return replace(file, acts=(*file.acts, act))


def finalised(file: CaseFile, form_id: str) -> CaseFile:
    """Return the file with the newest version of a form made final."""
    sheet = file.newest(form_id)
    assert sheet is not None
    return with_act(file, ActKind.FINALISED, form_id=form_id, sheet_id=sheet.id)


def with_issue(file: CaseFile, made_at: datetime = NOW) -> tuple[CaseFile, IssueId]:
    """Return the file with a pack issued, and the pack's id."""
    issue = Issue(
        id=IssueId(new_id(moment())),
        case_id=CASE_ID,
        kind=DocumentKind.PROTOCOL_PACK,
        sheets=(),
        content_hash=HASH,
        versions={},
        number=None,
        day=None,
        made_at=made_at,
        member=MEMBER.id,
    )
    return replace(file, issues=(*file.issues, issue)), issue.id


def signed(
    file: CaseFile,
    issue_id: IssueId,
    *who: SignatoryKind,
    on: date = TODAY,
    way: SignatureWay = SignatureWay.SIGNED,
) -> CaseFile:
    """Return the file with these signatures recorded on a pack."""
    for kind in who:
        one = Signature(who=kind, name="Semnatarescu Exemplu", way=way, on=on)
        file = with_act(file, ActKind.SIGNED, issue_id=issue_id, details=one.to_json(), on=on)
    return file
