"""Copies of papers outside the vault: readable by anybody, or locked with a spoken password."""

from dataclasses import dataclass
from datetime import datetime

from counsellor_app.cases.ids import CaseId, IssueId
from counsellor_app.cases.members import Doing
from counsellor_app.documents.locking import locked_pdf
from counsellor_app.forms.answers import JsonObject
from counsellor_app.forms.canonical import short_code
from counsellor_app.services.desk import Desk
from counsellor_app.services.opening import suggested_passphrase
from counsellor_app.storage.audit import Action, Entry


@dataclass(frozen=True, slots=True)
class LockedCopy:
    """A copy and the words that open it, which are kept nowhere."""

    pdf: bytes
    password: str


def locked_copy(content: bytes) -> LockedCopy:
    """Return a copy that opens with six random Romanian words, to be told by word of mouth."""
    password = suggested_passphrase()
    return LockedCopy(locked_pdf(content, password), password)


def names_of_copy(desk: Desk, case_id: CaseId, issue_id: IssueId | None) -> tuple[str, str | None]:
    """Return what the name of a copy is made of: the case number, the code of what was issued."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        number = look.cases.file(case_id).case.number
        issue = None if issue_id is None else look.issues.issue(issue_id)
    return number, None if issue is None else short_code(issue.content_hash)


def record_saved_copy(
    desk: Desk,
    case_id: CaseId,
    issue_id: IssueId | None,
    now: datetime,
    *,
    locked: bool = False,
) -> None:
    """Record that a copy was saved outside the vault: of what was issued, or of a draft."""
    desk.must_be_allowed(Doing.PRINT_DRAFT if issue_id is None else Doing.RECORD)
    copied: JsonObject = {"draft": True} if issue_id is None else {"issue": str(issue_id)}
    with desk.vault.work() as work:
        work.journal.add(
            Entry(
                action=Action.COPY_SAVED,
                at=now,
                member=desk.member.id,
                case_id=case_id,
                details={**copied, **({"locked": True} if locked else {})},
            )
        )
