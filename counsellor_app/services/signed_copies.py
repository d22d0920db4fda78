"""Copies of electronically signed documents outside the vault: readable, or they would not hold.

A copy that opens with a password is another file, on which no signature is valid any more.
"""

from datetime import datetime

from counsellor_app.cases.ids import FileId, IssueId
from counsellor_app.cases.members import Doing
from counsellor_app.services.desk import Desk
from counsellor_app.services.issue_keeping import issue_found
from counsellor_app.storage.audit import Action, Entry


def record_signed_copy(desk: Desk, issue_id: IssueId, file_id: FileId, now: datetime) -> None:
    """Record that this signed file was saved outside the vault.

    Raise NotAllowed for a role that records nothing, or the paper of a confided record.
    """
    desk.must_be_allowed(Doing.RECORD)
    with desk.vault.work() as work:
        issue = issue_found(desk, work, issue_id)
        work.journal.add(
            Entry(
                action=Action.COPY_SAVED,
                at=now,
                member=desk.member.id,
                case_id=issue.case_id,
                details={"issue": str(issue_id), "file": str(file_id), "signed": True},
            )
        )
