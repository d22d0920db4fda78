"""Issuing a document: what stops it, a draft to read, the final bytes kept for ever."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from counsellor_app.cases.acts import ActKind
from counsellor_app.cases.ids import CaseId, IssueId
from counsellor_app.cases.members import Doing
from counsellor_app.cases.model import CaseFile, DocumentKind, FileRole, Issue
from counsellor_app.cases.protocol_packs import (
    PACK_FORMS,
    number_of_issue,
    protocol_in_force,
    signatures_on,
)
from counsellor_app.documents.pack import PROTOCOL_PACK
from counsellor_app.documents.printing import Printed, print_document
from counsellor_app.errors import BadInput, NotReady
from counsellor_app.forms.canonical import short_code
from counsellor_app.journal_log import Event, event
from counsellor_app.services.confiding import must_read_issue
from counsellor_app.services.desk import Desk
from counsellor_app.services.indexing import keep_index
from counsellor_app.services.issue_keeping import (
    act_on_issue,
    issue_found,
    issue_of,
    keep_issue,
)
from counsellor_app.services.pack_making import DOTTED as DOTTED
from counsellor_app.services.pack_making import Numbering as Numbering
from counsellor_app.services.pack_making import numbering_in, pack_of
from counsellor_app.services.readiness import ToMend, points_to_mend
from counsellor_app.storage.audit import Action, Entry
from counsellor_app.text import Text

NOT_READY = Text(
    "Pachetul nu se poate emite încă. Rezolvați punctele de mai jos, apoi încercați din nou.",
    "The pack cannot be issued yet. Settle the points below, then try again.",
)
NO_REASON = Text("Scrieți motivul retragerii.", "Type the reason of the withdrawal.")
SIGNED_ALREADY = Text(
    "Pachetul are semnături consemnate și nu se mai retrage. Dacă au fost consemnate din greșeală, "
    "retrageți-le întâi de la „Semnăturile”.",
    "The pack has signatures on record and is no longer withdrawn. If they were recorded by "
    "mistake, withdraw them first under “The signatures”.",
)


@dataclass(frozen=True, slots=True)
class SignedPack:
    """The pack that is in force, and its number if it was given one."""

    issue_id: IssueId
    number: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedPack:
    """A pack that was issued: its bytes as stored, and its content code."""

    issue_id: IssueId
    pdf: bytes
    content_hash: str

    @property
    def code(self) -> str:
        """Return the content code as the footer prints it."""
        return short_code(self.content_hash)


def not_ready(desk: Desk, case_id: CaseId, today: date) -> tuple[ToMend, ...]:
    """Return why the pack cannot be issued as final yet, each point with its form."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        file = look.cases.file(case_id)
    return points_to_mend(desk, file, today)


def draft_pack(desk: Desk, case_id: CaseId, numbering: Numbering, today: date) -> bytes:
    """Return the pack as it stands, drafts included, with PROIECT – NESEMNAT across each page."""
    desk.must_be_allowed(Doing.PRINT_DRAFT)
    with desk.vault.look() as look:
        file = look.cases.file(case_id)
    return print_document(PROTOCOL_PACK, pack_of(desk, file, numbering, today, final=False)).pdf


def record_draft_printed(desk: Desk, case_id: CaseId, now: datetime) -> None:
    """Record that a draft left the program on paper; looking at it is not recorded."""
    desk.must_be_allowed(Doing.PRINT_DRAFT)
    with desk.vault.work() as work:
        work.journal.add(
            Entry(action=Action.DRAFT_PRINTED, at=now, member=desk.member.id, case_id=case_id)
        )


def proposed_numbering(desk: Desk, case_id: CaseId) -> Numbering:
    """Return the number and day that the protocol form has, or dotted lines."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        sheet = look.cases.file(case_id).newest("protocol")
    return DOTTED if sheet is None else numbering_in(sheet.answers)


def pack_in_force(desk: Desk, case_id: CaseId) -> SignedPack | None:
    """Return the pack that is signed by all and in force; a new one waits beside it."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        file = look.cases.file(case_id)
    issue = protocol_in_force(file)
    return None if issue is None else SignedPack(issue.id, number_of_issue(file, issue))


def issue_pack(
    desk: Desk,
    case_id: CaseId,
    numbering: Numbering,
    today: date,
    now: datetime,
    *,
    attached: bool = False,
) -> IssuedPack:
    """Issue the protocol pack: print it, store the bytes, keep what it says as a hash.

    Raise NotAllowed for a role that does not issue it, NotReady with the reasons.
    """
    desk.must_be_allowed(Doing.ISSUE_PROTOCOL)
    with desk.vault.look() as look:
        file = look.cases.file(case_id)
    points = points_to_mend(desk, file, today)
    if points:
        raise NotReady(NOT_READY, [point.text for point in points])
    order = pack_of(desk, file, numbering, today, final=True)
    printed = print_document(PROTOCOL_PACK, replace(order, attached=attached))
    issue = _issue(desk, file, numbering, printed, now)
    keep_issue(desk, file, issue, printed.pdf, today, now)
    return IssuedPack(issue_id=issue.id, pdf=printed.pdf, content_hash=issue.content_hash)


def stored_pdf(desk: Desk, issue_id: IssueId) -> bytes:
    """Return the bytes as they were printed; raise VaultDamaged if they changed since."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        issue = look.issues.issue(issue_id)
        files = [f for f in look.files.of_issue(issue_id) if f.role is FileRole.PRINTED]
        if issue is not None:
            must_read_issue(desk, look.cases.file(issue.case_id), issue)
    if not files:
        raise NotReady(
            Text(
                "Acest document nu a fost tipărit aici; are numai o copie pe hârtie.",
                "This document was not printed here; it exists on paper only.",
            )
        )
    return desk.vault.blobs.read(files[-1])


def register(desk: Desk, issue_id: IssueId, number: str, day: date, now: datetime) -> None:
    """Record the registration number that a pen wrote on the dotted lines."""
    desk.must_be_allowed(Doing.RECORD)
    with desk.vault.work() as work:
        issue = issue_found(desk, work, issue_id)
        work.acts.add(act_on_issue(desk, issue, ActKind.REGISTERED, day, now, number=number))
        keep_index(work, desk, issue.case_id)


def record_printed(desk: Desk, issue_id: IssueId, today: date, now: datetime) -> None:
    """Record that the paper came out of the printer, as the user confirmed."""
    desk.must_be_allowed(Doing.RECORD)
    with desk.vault.work() as work:
        issue = issue_found(desk, work, issue_id)
        work.acts.add(act_on_issue(desk, issue, ActKind.PRINTED, today, now))


def withdraw_pack(desk: Desk, issue_id: IssueId, reason: str, today: date, now: datetime) -> None:
    """Withdraw a pack that nobody signed; its bytes and its acts stay, with the reason.

    Raise NotAllowed for a role that does not issue it, BadInput without a reason or if a
    signature stands on it.
    """
    desk.must_be_allowed(Doing.ISSUE_PROTOCOL)
    if not reason.strip():
        raise BadInput(NO_REASON)
    with desk.vault.work() as work:
        issue = issue_found(desk, work, issue_id)
        if signatures_on(work.cases.file(issue.case_id), issue):
            raise BadInput(SIGNED_ALREADY)
        act = act_on_issue(desk, issue, ActKind.WITHDRAWN, today, now)
        work.acts.add(replace(act, reason=reason.strip()))
        keep_index(work, desk, issue.case_id)
    event(Event.ACT_RECORDED, kind=ActKind.WITHDRAWN, case=issue.case_id)


def _issue(
    desk: Desk, file: CaseFile, numbering: Numbering, printed: Printed, now: datetime
) -> Issue:
    sheets = [file.newest(form_id) for form_id in PACK_FORMS]
    kept = [sheet for sheet in sheets if sheet is not None]
    return issue_of(desk, file.case.id, DocumentKind.PROTOCOL_PACK, kept, numbering, printed, now)
