"""The documents of a case: number, signatures, what is in force, what changed since the print."""

from counsellor_app.cases.model import CaseFile, Issue
from counsellor_app.cases.protocol_packs import (
    day_of_issue,
    lacking,
    number_of_issue,
    protocol_in_force,
    protocol_waiting,
    protocols,
    signatures_on,
    signed_on_paper,
)
from counsellor_app.forms.canonical import short_code
from counsellor_app.services.desk import Desk
from counsellor_app.services.on_paper import changed_labels
from counsellor_app.services.pages import DocumentLine
from counsellor_app.text import Text

_PROTOCOL = Text("Protocol cu Anexele nr. 1 și 2", "Protocol with Annexes no. 1 and 2")
_PAPER = Text("Protocol semnat pe hârtie", "Protocol signed on paper")
_IN_FORCE = Text("în vigoare", "in force")
_IN_FORCE_UNTIL = Text(
    "în vigoare până la semnarea pachetului nou", "in force until the new pack is signed"
)
_WAITING = Text(
    "așteaptă semnăturile; rămâne în vigoare cel semnat",
    "waits for signatures; the signed one stays in force",
)
_REPLACED = Text("înlocuit de un pachet mai nou", "replaced by a newer pack")


def document_lines(desk: Desk, file: CaseFile) -> tuple[DocumentLine, ...]:
    """Return the packs of a case, the newest first."""
    return tuple(_document(desk, file, issue) for issue in reversed(protocols(file)))


def _document(desk: Desk, file: CaseFile, issue: Issue) -> DocumentLine:
    force, waiting = protocol_in_force(file), protocol_waiting(file)
    counts = issue in (force, waiting)
    return DocumentLine(
        issue_id=issue.id,
        title=_PAPER if issue.made_elsewhere else _PROTOCOL,
        number=number_of_issue(file, issue),
        day=day_of_issue(file, issue),
        made_at=issue.made_at,
        code=short_code(issue.content_hash),
        made_elsewhere=issue.made_elsewhere,
        signatures=signatures_on(file, issue),
        lacking=tuple(kind.text for kind in lacking(file, issue)),
        in_force=issue == force,
        standing=_standing(file, issue, force, waiting),
        changed=changed_labels(desk, file, issue) if counts else (),
    )


def _standing(
    file: CaseFile, issue: Issue, force: Issue | None, waiting: Issue | None
) -> Text | None:
    if issue == force:
        return _IN_FORCE if waiting is None else _IN_FORCE_UNTIL
    if issue != waiting:
        return _REPLACED
    return _WAITING if force is not None or signed_on_paper(file) else None
