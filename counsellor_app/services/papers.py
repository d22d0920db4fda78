"""The papers of a record: what it can be printed as, what stops it, a draft, the final bytes."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from counsellor_app.cases.acts import ActKind
from counsellor_app.cases.document_kinds import papers_of_form
from counsellor_app.cases.facts_of import facts_of
from counsellor_app.cases.ids import CaseId, IssueId, RecordId
from counsellor_app.cases.members import Doing
from counsellor_app.cases.model import CaseFile, DocumentKind, Sheet
from counsellor_app.cases.told import Typing
from counsellor_app.documents.catalogue import document_of
from counsellor_app.documents.document import Document
from counsellor_app.documents.printing import PrintOrder, print_document
from counsellor_app.errors import BadInput, NotReady
from counsellor_app.forms.answers import Answers
from counsellor_app.forms.asking import split
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.spec import HowOften
from counsellor_app.forms.upgrade import upgraded
from counsellor_app.journal_log import Event, event
from counsellor_app.services.confiding import must_read
from counsellor_app.services.desk import Desk
from counsellor_app.services.indexing import keep_index
from counsellor_app.services.issue_keeping import (
    act_on_issue,
    issue_found,
    issue_of,
    keep_issue,
)
from counsellor_app.services.issuing import NO_REASON, IssuedPack
from counsellor_app.services.numbering import DOTTED, Numbering, numbering_of
from counsellor_app.services.on_paper import asked_in, own_sheet, together_with
from counsellor_app.services.pack_making import drafter_of
from counsellor_app.services.pages import DocumentLine
from counsellor_app.services.paper_lines import paper_lines
from counsellor_app.services.paper_stops import issuing_is, stops_of
from counsellor_app.services.printed_clauses import clauses_for
from counsellor_app.services.project_band import project_on
from counsellor_app.services.transfer_words import lines_on_paper
from counsellor_app.text import Text

_NOT_READY = Text(
    "Documentul nu se poate emite încă. Rezolvați punctele de mai jos, apoi încercați din nou.",
    "The document cannot be issued yet. Settle the points below, then try again.",
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """One paper of one record."""

    case_id: CaseId
    record_id: RecordId
    kind: DocumentKind


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperOffer:
    """What a record can be printed as: what stops it as final, and what was issued of it."""

    kind: DocumentKind
    stops: tuple[Text, ...]
    numbering: Numbering  # as the form or the register says, else dotted lines
    issued: tuple[DocumentLine, ...]  # the newest first
    may_withdraw: bool  # whoever may issue it
    attachable: bool  # whether what it says may go into the PDF as data


def papers_of(
    desk: Desk, case_id: CaseId, form_id: str, record_id: RecordId, today: date
) -> tuple[PaperOffer, ...]:
    """Return what this record can be printed as; raise NotAllowed if it is confided to others."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        file = look.cases.file(case_id)
    must_read(desk, file, record_id)
    newest = _newest(file, record_id)
    return tuple(
        PaperOffer(
            kind=kind,
            stops=stops_of(desk, file, kind, record_id, today),
            numbering=_numbering(file, kind, newest),
            issued=paper_lines(desk, file, kind, record_id),
            may_withdraw=newest is not None and desk.may(issuing_is(kind, newest)),
            attachable=document_of(kind).attachable,
        )
        for kind in papers_of_form(form_id)
    )


def draft_paper(desk: Desk, wanted: Wanted, numbering: Numbering, today: date) -> bytes:
    """Return the paper as it stands, the draft included, with PROIECT – NESEMNAT on each page.

    Raise NotAllowed for a role that prints none, or a record that is confided to others.
    """
    desk.must_be_allowed(Doing.PRINT_DRAFT)
    with desk.vault.look() as look:
        file = look.cases.file(wanted.case_id)
    must_read(desk, file, wanted.record_id)
    order = _order(desk, file, wanted, numbering, today, final=False)
    return print_document(document_of(wanted.kind), order).pdf


def issue_paper(
    desk: Desk,
    wanted: Wanted,
    numbering: Numbering,
    today: date,
    now: datetime,
    *,
    attached: bool = False,
) -> IssuedPack:
    """Issue the paper: print it of what was kept, store the bytes with the hash of what it says.

    ``attached`` puts what it says into the PDF as data, for papers that may carry it.

    Raise NotAllowed for a role that does not write, NotReady with what stops it.
    """
    desk.must_be_allowed(Doing.WRITE)
    document = document_of(wanted.kind)
    with desk.vault.look() as look:
        file = look.cases.file(wanted.case_id)
    must_read(desk, file, wanted.record_id)
    stops = stops_of(desk, file, wanted.kind, wanted.record_id, today)
    if stops:
        raise NotReady(_NOT_READY, stops)
    order = _order(desk, file, wanted, numbering, today, final=True)
    printed = print_document(document, replace(order, attached=attached))
    sheets = _sheets(file, document, wanted.record_id)
    issue = issue_of(desk, wanted.case_id, wanted.kind, sheets, numbering, printed, now)
    keep_issue(desk, file, issue, printed.pdf, today, now)
    return IssuedPack(issue_id=issue.id, pdf=printed.pdf, content_hash=issue.content_hash)


def paper_order(desk: Desk, file: CaseFile, wanted: Wanted, today: date) -> PrintOrder:
    """Return what the paper would be printed from now, what is typed included."""
    return _order(desk, file, wanted, DOTTED, today, final=False)


def record_handed(desk: Desk, issue_id: IssueId, today: date, now: datetime) -> None:
    """Record that the paper was given to the person, or to whom it is meant for."""
    desk.must_be_allowed(Doing.RECORD)
    with desk.vault.work() as work:
        issue = issue_found(desk, work, issue_id)
        work.acts.add(act_on_issue(desk, issue, ActKind.HANDED, today, now))
        keep_index(work, desk, issue.case_id)
    event(Event.ACT_RECORDED, kind=ActKind.HANDED, case=issue.case_id)


def withdraw_paper(desk: Desk, issue_id: IssueId, reason: str, today: date, now: datetime) -> None:
    """Withdraw a paper that was issued by mistake; its bytes stay, with the reason.

    Raise BadInput without a reason; NotAllowed for a role that does not issue it; KeyError for
    a pack, which its own rules keep.
    """
    desk.must_be_allowed(Doing.WRITE)
    if not reason.strip():
        raise BadInput(NO_REASON)
    with desk.vault.work() as work:
        issue = issue_found(desk, work, issue_id)
        own = own_sheet(work.cases.file(issue.case_id), issue)
        if own is None or issue.kind is DocumentKind.PROTOCOL_PACK:
            raise KeyError(issue_id)
        desk.must_be_allowed(issuing_is(issue.kind, own))
        act = act_on_issue(desk, issue, ActKind.WITHDRAWN, today, now)
        work.acts.add(replace(act, reason=reason.strip()))
        keep_index(work, desk, issue.case_id)
    event(Event.ACT_RECORDED, kind=ActKind.WITHDRAWN, case=issue.case_id)


def _order(
    desk: Desk,
    file: CaseFile,
    wanted: Wanted,
    numbering: Numbering,
    today: date,
    *,
    final: bool,
) -> PrintOrder:
    document = document_of(wanted.kind)
    own = document.form_id
    told = {name: _kept(file, name) for name in document.forms}
    told[own] = _told(desk, file, own, wanted.record_id, final=final)
    once = form_by_id(own).how_often is HowOften.ONCE
    facts = facts_of(file, desk.member, Typing({} if final else {own: told[own]}))
    sheet = wanted.kind is DocumentKind.TRANSFER_SHEET
    return PrintOrder(
        file=file,
        answers=told,
        record_id=None if once else wanted.record_id,
        facts=facts,
        told=lines_on_paper(desk, file, facts, today) if sheet else {},
        rulebook=desk.rulebook,
        number=numbering.number,
        day=numbering.day,
        today=today,
        drafter=drafter_of(desk),
        organisation=None if desk.member.centre else desk.member.organisation,
        final=final,
        practice=desk.practice,
        clauses=clauses_for(desk, file, document.wording),
        project=project_on(desk, wanted.kind, today),
    )


def _told(desk: Desk, file: CaseFile, form_id: str, record_id: RecordId, *, final: bool) -> Answers:
    """Return what the record says: its newest version, or what this member types of it."""
    draft = None if final else file.draft_of(record_id, desk.member.id)
    if draft is not None:
        form = form_by_id(form_id)
        return split(form, upgraded(form, draft.form_version, draft.answers), draft.given)[0]
    sheet = _newest(file, record_id)
    return {} if sheet is None else asked_in(sheet)


def _kept(file: CaseFile, form_id: str) -> Answers:
    sheet = file.newest(form_id)
    return {} if sheet is None else asked_in(sheet)


def _newest(file: CaseFile, record_id: RecordId) -> Sheet | None:
    ends = file.ends(record_id)
    return ends[-1] if ends else None


def _sheets(file: CaseFile, document: Document, record_id: RecordId) -> list[Sheet]:
    own = _newest(file, record_id)
    others = [file.newest(name) for name in document.forms if name != document.form_id]
    beside = [] if own is None else together_with(file, own, document.together)
    return [one for one in (own, *beside, *others) if one is not None]


def _numbering(file: CaseFile, kind: DocumentKind, sheet: Sheet | None) -> Numbering:
    if sheet is None:
        return DOTTED
    return numbering_of(file, kind, sheet.record_id, sheet.answers)
