"""Keeping what was issued: the bytes encrypted, the issue, the acts on it; of every kind alike."""

from collections.abc import Iterable
from datetime import date, datetime

from counsellor_app.cases.acts import Act, ActKind
from counsellor_app.cases.ids import ActId, CaseId, IssueId, new_id
from counsellor_app.cases.members import Doing
from counsellor_app.cases.model import CaseFile, DocumentKind, FileRole, Issue, Sheet
from counsellor_app.documents.printing import Printed
from counsellor_app.errors import NotReady
from counsellor_app.journal_log import Event, event
from counsellor_app.services.confiding import must_read_issue
from counsellor_app.services.desk import Desk
from counsellor_app.services.indexing import keep_index
from counsellor_app.services.pack_making import Numbering
from counsellor_app.services.sources import source_of
from counsellor_app.storage.transaction import Look
from counsellor_app.text import Text

PDF = "application/pdf"
_ISSUED_MEANWHILE = Text(
    "Același document s-a emis între timp în altă fereastră. Priviți-l, apoi emiteți din nou numai "
    "dacă mai este nevoie.",
    "The same document was issued in another window in the meantime. Look at it, then issue again "
    "only if it is still needed.",
)


def issue_of(
    desk: Desk,
    case_id: CaseId,
    kind: DocumentKind,
    sheets: Iterable[Sheet],
    numbering: Numbering,
    printed: Printed,
    now: datetime,
) -> Issue:
    """Return the issue of a document that was just printed from these versions."""
    return Issue(
        id=IssueId(new_id(now)),
        case_id=case_id,
        kind=kind,
        sheets=tuple(one.id for one in sheets),
        content_hash=printed.content_hash,
        versions=printed.versions,
        number=numbering.number,
        day=numbering.day,
        made_at=now,
        member=desk.member.id,
    )


def keep_issue(
    desk: Desk, file: CaseFile, issue: Issue, pdf: bytes, today: date, now: datetime
) -> None:
    """Keep the printed bytes and the issue, which serves them from now on.

    Raise NotReady if one of its kind was issued since ``file`` was read, as in another window:
    its pages name the version after those.
    """
    stored = desk.vault.blobs.store(
        pdf,
        case_id=issue.case_id,
        issue_id=issue.id,
        role=FileRole.PRINTED,
        media=PDF,
        now=now,
    )
    with desk.vault.work() as work:
        if _alike(work.issues.of_case(issue.case_id), issue) != _alike(file.issues, issue):
            raise NotReady(_ISSUED_MEANWHILE)
        work.issues.add(issue)
        work.files.add(stored, desk.member.id)
        work.acts.add(act_on_issue(desk, issue, ActKind.ISSUED, today, now))
        keep_index(work, desk, issue.case_id)
    event(Event.DOCUMENT_ISSUED, case=issue.case_id, kind=issue.kind)


def issue_found(desk: Desk, work: Look, issue_id: IssueId) -> Issue:
    """Return the issue; raise KeyError if there is none.

    Raise NotAllowed for the paper of a record that is confided to others.
    """
    issue = work.issues.issue(issue_id)
    if issue is None:
        raise KeyError(issue_id)
    must_read_issue(desk, work.cases.file(issue.case_id), issue)
    return issue


def act_on_issue(
    desk: Desk,
    issue: Issue,
    kind: ActKind,
    happened_on: date,
    now: datetime,
    **details: str,
) -> Act:
    """Return what this member does with a document: performed, or copied from another's act."""
    return Act(
        id=ActId(new_id(now)),
        kind=kind,
        case_id=issue.case_id,
        happened_on=happened_on,
        recorded_at=now,
        member=desk.member.id,
        source=source_of(desk, _doing(issue.kind)),
        issue_id=issue.id,
        details=dict(details),
    )


def _alike(issues: Iterable[Issue], issue: Issue) -> list[IssueId]:
    return [one.id for one in issues if one.kind is issue.kind]


def _doing(kind: DocumentKind) -> Doing:
    return Doing.ISSUE_PROTOCOL if kind is DocumentKind.PROTOCOL_PACK else Doing.WRITE
