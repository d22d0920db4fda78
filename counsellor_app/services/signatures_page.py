"""The page of the electronic signatures on a document, and what a signed file would bring."""

from dataclasses import dataclass
from datetime import datetime

from counsellor_app.cases.ids import CaseId, IssueId, RecordId
from counsellor_app.cases.members import Doing
from counsellor_app.cases.model import DocumentKind, FileRole
from counsellor_app.documents.esign_reading import signatures_added
from counsellor_app.errors import BadInput
from counsellor_app.law.catalogue import SignatoryKind
from counsellor_app.services.attaching import kind_of_content
from counsellor_app.services.confiding import may_read_issue
from counsellor_app.services.desk import Desk
from counsellor_app.services.esign_words import NOT_OURS
from counsellor_app.services.esigning import (
    PlaceToSign,
    SigningState,
    is_withdrawn,
    signed_pdf,
    signing_state,
)
from counsellor_app.services.issue_keeping import issue_found
from counsellor_app.services.issuing import stored_pdf
from counsellor_app.services.on_paper import own_sheet
from counsellor_app.services.signing_pages import offered
from counsellor_app.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperToSign:
    """What is known of a document before its file is read."""

    case_id: CaseId
    title: Text
    form_id: str | None  # of the record it was printed of; None: a protocol pack
    record_id: RecordId | None
    may_sign: bool  # by whoever records, while nobody withdrew it
    capacities: tuple[SignatoryKind, ...]  # to choose from where the paper leaves it open


@dataclass(frozen=True, slots=True, kw_only=True)
class SignaturesPage:
    """The places to sign as the newest file has them, and that file."""

    state: SigningState
    pdf: bytes


def paper_to_sign(desk: Desk, issue_id: IssueId) -> PaperToSign:
    """Return which document it is; raise NotAllowed for one of a confided record."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        issue = issue_found(desk, look, issue_id)
        file = look.cases.file(issue.case_id)
    is_pack = issue.kind is DocumentKind.PROTOCOL_PACK
    own = None if is_pack else own_sheet(file, issue)
    return PaperToSign(
        case_id=issue.case_id,
        title=issue.kind.text,
        form_id=None if own is None else own.form_id,
        record_id=None if own is None else own.record_id,
        may_sign=desk.may(Doing.RECORD) and not is_withdrawn(file, issue),
        capacities=offered(file) if is_pack else tuple(SignatoryKind),
    )


def is_signed_electronically(desk: Desk, issue_id: IssueId) -> bool:
    """Tell whether one may see electronic signatures on this document; no file is read."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        issue = look.issues.issue(issue_id)
        if issue is None or not may_read_issue(desk, look.cases.file(issue.case_id), issue):
            return False
        return any(one.role is FileRole.SIGNED for one in look.files.of_issue(issue_id))


def signatures_page(desk: Desk, issue_id: IssueId, now: datetime) -> SignaturesPage:
    """Read the newest file and check each signature; raise NotReady, NotAllowed."""
    return page_as_signed(desk, issue_id, signing_state(desk, issue_id, now))


def page_as_signed(desk: Desk, issue_id: IssueId, state: SigningState) -> SignaturesPage:
    """Return a state that is known already, with its file."""
    return SignaturesPage(state=state, pdf=_newest_pdf(desk, issue_id))


def open_capacities(
    desk: Desk, issue_id: IssueId, content: bytes, now: datetime
) -> tuple[PlaceToSign, ...]:
    """Return the signatures a file brings whose capacity must be told; nothing is kept.

    Raise BadInput for a file that is not the document with signatures added.
    """
    desk.must_be_allowed(Doing.RECORD)
    kind_of_content(content)
    added = signatures_added(_newest_pdf(desk, issue_id), content, now)
    if added is None:
        raise BadInput(NOT_OURS)
    return tuple(one for one in added if one.kind is None)


def _newest_pdf(desk: Desk, issue_id: IssueId) -> bytes:
    return signed_pdf(desk, issue_id) or stored_pdf(desk, issue_id)
