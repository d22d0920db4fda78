"""Issuing a document: what stops it, a draft to read, the final bytes kept for ever."""

from dataclasses import dataclass
from datetime import date, datetime

from counsellor_app.cases.acts import Act, ActKind
from counsellor_app.cases.facts_of import facts_of
from counsellor_app.cases.ids import ActId, CaseId, IssueId, new_id
from counsellor_app.cases.members import Doing
from counsellor_app.cases.model import CaseFile, DocumentKind, FileRole, Issue, Sheet
from counsellor_app.documents.pack import Pack, Printed, print_pack
from counsellor_app.errors import NotReady
from counsellor_app.forms.answers import Answers, day_of, text_of
from counsellor_app.forms.asking import split
from counsellor_app.forms.canonical import short_code
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.upgrade import upgraded
from counsellor_app.journal_log import Event, event
from counsellor_app.law.findings import explain
from counsellor_app.law.procedure import OfficeAct
from counsellor_app.law.rule import Severity
from counsellor_app.services.desk import Desk
from counsellor_app.services.indexing import keep_index
from counsellor_app.storage.audit import Action, Entry
from counsellor_app.text import Text

PDF = "application/pdf"
PACK_FORMS = ("person", "request", "needs_sheet", "individual_plan", "protocol")
_FINAL_FORMS = ("needs_sheet", "individual_plan", "protocol")

NOT_READY = Text(
    "Pachetul nu se poate emite încă. Rezolvați punctele de mai jos, apoi încercați din nou.",
    "The pack cannot be issued yet. Settle the points below, then try again.",
)
_NOT_FINAL = Text(
    "„{title}” nu este finalizat(ă). Deschideți formularul și finalizați-l.",
    "“{title}” is not final. Open the form and finalise it.",
)
_DRAFT_LEFT = Text(
    "„{title}” are modificări nepăstrate. Păstrați versiunea sau renunțați la ciornă.",
    "“{title}” has changes that were not kept. Keep the version or drop the draft.",
)


@dataclass(frozen=True, slots=True)
class Numbering:
    """The registration number and day; None prints dotted lines for the pen."""

    number: str | None
    day: date | None


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


def not_ready(desk: Desk, case_id: CaseId, today: date) -> tuple[Text, ...]:
    """Return why the pack cannot be issued as final yet, one reason a line."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        file = look.cases.file(case_id)
    return _reasons(desk, file, today)


def draft_pack(desk: Desk, case_id: CaseId, today: date, now: datetime) -> bytes:
    """Return the pack as it stands, drafts included, with PROIECT – NESEMNAT across each page."""
    desk.must_be_allowed(Doing.PRINT_DRAFT)
    with desk.vault.look() as look:
        file = look.cases.file(case_id)
    printed = print_pack(_pack(desk, file, Numbering(None, None), today, final=False))
    with desk.vault.work() as work:
        work.journal.add(
            Entry(action=Action.DRAFT_PRINTED, at=now, member=desk.member.id, case_id=case_id)
        )
    return printed.pdf


def proposed_numbering(desk: Desk, case_id: CaseId) -> Numbering:
    """Return the number and day that the protocol form has, or dotted lines."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        sheet = look.cases.file(case_id).newest("protocol")
    if sheet is None or text_of(sheet.answers, "number_by") != "entered":
        return Numbering(None, None)
    return Numbering(
        text_of(sheet.answers, "protocol_number"), day_of(sheet.answers, "protocol_date")
    )


def issue_pack(
    desk: Desk, case_id: CaseId, numbering: Numbering, today: date, now: datetime
) -> IssuedPack:
    """Issue the protocol pack: print it, store the bytes, keep what it says as a hash.

    Raise NotAllowed for a role that does not issue it, NotReady with the reasons.
    """
    desk.must_be_allowed(Doing.ISSUE_PROTOCOL)
    with desk.vault.look() as look:
        file = look.cases.file(case_id)
    reasons = _reasons(desk, file, today)
    if reasons:
        raise NotReady(NOT_READY, reasons)
    printed = print_pack(_pack(desk, file, numbering, today, final=True))
    issue = _issue(desk, file, numbering, printed, now)
    stored = desk.vault.blobs.store(
        printed.pdf,
        case_id=case_id,
        issue_id=issue.id,
        role=FileRole.PRINTED,
        media=PDF,
        now=now,
    )
    with desk.vault.work() as work:
        work.issues.add(issue)
        work.files.add(stored, desk.member.id)
        work.acts.add(_act(desk, issue, ActKind.ISSUED, today, now))
        keep_index(work, desk, case_id)
    event(Event.DOCUMENT_ISSUED, case=case_id, kind=issue.kind)
    return IssuedPack(issue_id=issue.id, pdf=printed.pdf, content_hash=issue.content_hash)


def stored_pdf(desk: Desk, issue_id: IssueId) -> bytes:
    """Return the bytes as they were printed; raise VaultDamaged if they changed since."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        files = [f for f in look.files.of_issue(issue_id) if f.role is FileRole.PRINTED]
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
        issue = work.issues.issue(issue_id)
        if issue is None:
            raise KeyError(issue_id)
        act = _act(desk, issue, ActKind.REGISTERED, day, now, number=number)
        work.acts.add(act)
        keep_index(work, desk, issue.case_id)


def record_printed(desk: Desk, issue_id: IssueId, today: date, now: datetime) -> None:
    """Record that the paper came out of the printer, as the user confirmed."""
    desk.must_be_allowed(Doing.RECORD)
    with desk.vault.work() as work:
        issue = work.issues.issue(issue_id)
        if issue is None:
            raise KeyError(issue_id)
        work.acts.add(_act(desk, issue, ActKind.PRINTED, today, now))


def record_saved_copy(desk: Desk, issue_id: IssueId, now: datetime) -> None:
    """Record that a readable copy was saved outside the vault."""
    desk.must_be_allowed(Doing.RECORD)
    with desk.vault.work() as work:
        issue = work.issues.issue(issue_id)
        case_id = None if issue is None else issue.case_id
        work.journal.add(
            Entry(
                action=Action.COPY_SAVED,
                at=now,
                member=desk.member.id,
                case_id=case_id,
                details={"issue": str(issue_id)},
            )
        )


def _reasons(desk: Desk, file: CaseFile, today: date) -> tuple[Text, ...]:
    reasons = []
    for form_id in _FINAL_FORMS:
        title = form_by_id(form_id).title
        sheet = file.newest(form_id)
        if sheet is None or not file.finalised(sheet):
            reasons.append(_NOT_FINAL.filled(title=title))
        elif any(draft.form_id == form_id for draft in file.drafts):
            reasons.append(_DRAFT_LEFT.filled(title=title))
    explained = explain(facts_of(file, desk.member), desk.rulebook, today)
    reasons += [
        finding.text
        for finding in explained.findings
        if finding.severity is Severity.BLOCK and OfficeAct.ISSUE_PROTOCOL in finding.blocks
    ]
    return tuple(reasons)


def _pack(desk: Desk, file: CaseFile, numbering: Numbering, today: date, *, final: bool) -> Pack:
    return Pack(
        file=file,
        answers={form_id: _answers(file, form_id, final) for form_id in PACK_FORMS},
        facts=facts_of(file, desk.member),
        rulebook=desk.rulebook,
        number=numbering.number,
        day=numbering.day,
        today=today,
        organisation=None if desk.member.centre else desk.member.organisation,
        final=final,
        practice=desk.practice,
    )


def _answers(file: CaseFile, form_id: str, final: bool) -> Answers:
    """Return what a form says: the sheet kept; for a draft print what is being typed."""
    drafts = [draft for draft in file.drafts if draft.form_id == form_id]
    if drafts and not final:
        return drafts[-1].answers
    sheet = file.newest(form_id)
    return {} if sheet is None else _asked(sheet)


def _asked(sheet: Sheet) -> Answers:
    form = form_by_id(sheet.form_id)
    return split(form, upgraded(form, sheet.form_version, sheet.answers), sheet.given)[0]


def _issue(
    desk: Desk, file: CaseFile, numbering: Numbering, printed: Printed, now: datetime
) -> Issue:
    sheets = [file.newest(form_id) for form_id in PACK_FORMS]
    return Issue(
        id=IssueId(new_id(now)),
        case_id=file.case.id,
        kind=DocumentKind.PROTOCOL_PACK,
        sheets=tuple(sheet.id for sheet in sheets if sheet is not None),
        content_hash=printed.content_hash,
        versions=printed.versions,
        number=numbering.number,
        day=numbering.day,
        made_at=now,
        member=desk.member.id,
    )


def _act(
    desk: Desk,
    issue: Issue,
    kind: ActKind,
    happened_on: date,
    now: datetime,
    **details: str,
) -> Act:
    return Act(
        id=ActId(new_id(now)),
        kind=kind,
        case_id=issue.case_id,
        happened_on=happened_on,
        recorded_at=now,
        member=desk.member.id,
        issue_id=issue.id,
        details=dict(details),
    )
