"""Scans of signed papers: taken in as they are, kept with the very version that was signed."""

from datetime import datetime

from counsellor_app.cases.file_kinds import FileKind
from counsellor_app.cases.ids import FileId, IssueId
from counsellor_app.cases.members import Doing
from counsellor_app.cases.model import FileRole
from counsellor_app.errors import VaultDamaged
from counsellor_app.journal_log import Event, event
from counsellor_app.services.attaching import AttachedFile, kind_of_content, listed
from counsellor_app.services.desk import Desk
from counsellor_app.services.issue_keeping import issue_found
from counsellor_app.storage.blobs import FILE_MISSING


def attach_scan(desk: Desk, issue_id: IssueId, content: bytes, now: datetime) -> AttachedFile:
    """Keep the scan of a paper, of whichever version it shows; nothing is read from it.

    Raise BadInput for a file that is empty, too large or of another kind, DiskFull,
    NotAllowed for the paper of a record that is confided to others.
    """
    desk.must_be_allowed(Doing.RECORD)
    kind = kind_of_content(content)
    with desk.vault.look() as look:
        issue = issue_found(desk, look, issue_id)
    stored = desk.vault.blobs.store(
        content,
        case_id=issue.case_id,
        issue_id=issue.id,
        role=FileRole.SCAN,
        media=kind.value,
        now=now,
    )
    with desk.vault.work() as work:
        work.files.add(stored, desk.member.id)
    event(Event.FILE_ATTACHED, case=issue.case_id, kind=kind, size=stored.size)
    return listed(stored)


def scans_of(desk: Desk, issue_id: IssueId) -> tuple[AttachedFile, ...]:
    """Return the scans of this paper, the first added first."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        files = look.files.of_issue(issue_found(desk, look, issue_id).id)
    return tuple(listed(one) for one in files if one.role is FileRole.SCAN)


def scan(desk: Desk, issue_id: IssueId, file_id: FileId) -> tuple[bytes, FileKind]:
    """Return the bytes of a scan of this paper and what they are; raise VaultDamaged."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        issue_found(desk, look, issue_id)
        file = look.files.file(file_id)
    if file is None or file.issue_id != issue_id or file.role is not FileRole.SCAN:
        raise VaultDamaged(FILE_MISSING)
    return desk.vault.blobs.read(file), FileKind(file.media)
