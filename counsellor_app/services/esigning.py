"""Electronic signatures on an issued document: added one behind the other, never replaced.

Each is a further file of the issue that begins with the one before. What was printed stays
what is printed again; the newest signed file is what is shown as signed and signed next.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from counsellor_app.cases.acts import Act, ActKind, ActSource, Signature
from counsellor_app.cases.ids import FileId, IssueId
from counsellor_app.cases.members import Doing
from counsellor_app.cases.model import CaseFile, FileRole, Issue, StoredFile
from counsellor_app.documents.esign import FileKey as FileKey
from counsellor_app.documents.esign import Key as Key
from counsellor_app.documents.esign import certificate_in as _certificate_in
from counsellor_app.documents.esign import signed
from counsellor_app.documents.esign_reading import places_in, signatures_added
from counsellor_app.documents.esign_tokens import TokenKey
from counsellor_app.documents.esign_values import Certificate as Certificate
from counsellor_app.documents.esign_values import ElectronicSignature as ElectronicSignature
from counsellor_app.documents.esign_values import PlaceToSign as PlaceToSign
from counsellor_app.errors import BadInput, NotReady
from counsellor_app.forms.answers import JsonObject
from counsellor_app.journal_log import Event, event
from counsellor_app.law.catalogue import SignatoryKind, SignatureWay
from counsellor_app.services.attaching import kind_of_content
from counsellor_app.services.desk import Desk
from counsellor_app.services.esign_words import (
    NEVER_PRINTED,
    NOT_OURS,
    SIGNED_MEANWHILE,
    WHO_SIGNED,
    WITHDRAWN,
)
from counsellor_app.services.indexing import keep_index
from counsellor_app.services.issue_keeping import PDF, act_on_issue, issue_found
from counsellor_app.services.paper_lines import own_sheet
from counsellor_app.services.withdrawing import withdrawal_in
from counsellor_app.storage.transaction import Look
from counsellor_app.text import BUCHAREST

_STATES = (FileRole.PRINTED, FileRole.SIGNED)


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningState:
    """A document with its places to sign, as its newest file has them."""

    issue_id: IssueId
    newest: FileId  # what is signed next; a signature on another file is refused
    signatures: int
    places: tuple[PlaceToSign, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceSigned:
    """Who signs where: in which place of which file, with which key."""

    base: FileId
    field: str
    who: SignatoryKind | None  # of a place whose capacity the paper leaves open
    key: Key


def signing_state(desk: Desk, issue_id: IssueId, now: datetime) -> SigningState:
    """Return the places to sign and what is known of each signature.

    Raise NotReady for a paper that was not printed here, NotAllowed for one of a confided record.
    """
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        issue_found(desk, look, issue_id)
        file = _newest(look, issue_id)
    return _state(desk, issue_id, file, now)


def signed_pdf(desk: Desk, issue_id: IssueId) -> bytes | None:
    """Return the document with all its electronic signatures; None while it has none."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        issue_found(desk, look, issue_id)
        file = _newest(look, issue_id)
    return desk.vault.blobs.read(file) if file.role is FileRole.SIGNED else None


def certificate_in(desk: Desk, key: Key, now: datetime) -> Certificate:
    """Return whose certificate would sign; raise BadInput if it cannot."""
    desk.must_be_allowed(Doing.RECORD)
    return _certificate_in(key, now)


def sign_place(
    desk: Desk, issue_id: IssueId, wanted: PlaceSigned, today: date, now: datetime
) -> SigningState:
    """Sign one place and record it; the file before it stays, whatever happens.

    Raise BadInput with what the key lacks or who is to be named, NotReady for a document that
    was withdrawn or signed in another window meanwhile, NotAllowed.
    """
    desk.must_be_allowed(Doing.RECORD)
    with desk.vault.look() as look:
        issue, file = _open_for_signing(desk, look, issue_id, wanted.base)
    before = desk.vault.blobs.read(file)
    place = next((one for one in places_in(before, now) if one.field == wanted.field), None)
    if place is not None and place.kind is None and wanted.who is None:
        raise BadInput(WHO_SIGNED.filled(place=place.words))  # before the PIN is spent
    after = signed(before, wanted.field, wanted.key, now)
    (made,) = signatures_added(before, after, now) or (None,)
    if made is None:
        raise BadInput(NOT_OURS)
    act = _act(desk, issue, made, made.kind or wanted.who, today, now)
    _keep(desk, issue, file, after, [_through(act, wanted.key)], now)
    return signing_state(desk, issue_id, now)


def take_in_signed(
    desk: Desk,
    issue_id: IssueId,
    content: bytes,
    who: Mapping[str, SignatoryKind],
    today: date,
    now: datetime,
) -> SigningState:
    """Keep the document as it came back signed electronically elsewhere, and record by whom.

    ``who`` signs in the fields whose capacity the paper leaves open. Raise BadInput for any
    other file, which may be attached as a scan.
    """
    desk.must_be_allowed(Doing.RECORD)
    kind_of_content(content)
    with desk.vault.look() as look:
        issue, file = _open_for_signing(desk, look, issue_id, None)
    added = signatures_added(desk.vault.blobs.read(file), content, now)
    if added is None:
        raise BadInput(NOT_OURS)
    acts = []
    for one in added:
        on = _day_said(one, issue, today)
        act = _act(desk, issue, one, one.kind or who.get(one.field), on, now)
        acts.append(replace(act, source=ActSource.TRANSCRIBED))
    _keep(desk, issue, file, content, acts, now)
    return signing_state(desk, issue_id, now)


def _newest(look: Look, issue_id: IssueId) -> StoredFile:
    files = [one for one in look.files.of_issue(issue_id) if one.role in _STATES]
    if not files:
        raise NotReady(NEVER_PRINTED)
    return files[-1]


def _open_for_signing(
    desk: Desk, look: Look, issue_id: IssueId, base: FileId | None
) -> tuple[Issue, StoredFile]:
    """Return the document with its newest file, which is to be ``base`` where one is given."""
    issue = issue_found(desk, look, issue_id)
    if is_withdrawn(look.cases.file(issue.case_id), issue):
        raise NotReady(WITHDRAWN)
    file = _newest(look, issue_id)
    if base not in (None, file.id):
        raise NotReady(SIGNED_MEANWHILE)
    return issue, file


def is_withdrawn(file: CaseFile, issue: Issue) -> bool:
    """Tell whether the document, or the record it was printed of, was withdrawn."""
    own = own_sheet(file, issue)
    record_gone = own is not None and withdrawal_in(file, own.record_id) is not None
    return record_gone or any(act.issue_id == issue.id for act in file.standing(ActKind.WITHDRAWN))


def _state(desk: Desk, issue_id: IssueId, file: StoredFile, now: datetime) -> SigningState:
    places = places_in(desk.vault.blobs.read(file), now)
    return SigningState(
        issue_id=issue_id,
        newest=file.id,
        signatures=sum(one.signature is not None for one in places),
        places=places,
    )


def _act(
    desk: Desk,
    issue: Issue,
    place: PlaceToSign,
    who: SignatoryKind | None,
    on: date,
    now: datetime,
) -> Act:
    """Return the record of a signature: in the name that the certificate has."""
    if who is None:
        raise BadInput(WHO_SIGNED.filled(place=place.words))
    certificate = None if place.signature is None else place.signature.certificate
    if certificate is None:
        raise BadInput(NOT_OURS)
    signature = Signature(
        who=who,
        name=certificate.subject,
        way=SignatureWay.PADES,
        on=on,
        content_hash=issue.content_hash,
    )
    details: JsonObject = {
        **signature.to_json(),
        "field": place.field,
        "certificate_sha256": certificate.sha256,
    }
    return replace(act_on_issue(desk, issue, ActKind.SIGNED, on, now), details=details)


def _day_said(place: PlaceToSign, issue: Issue, today: date) -> date:
    """Return the day a signature says it is of.

    One before the document was issued, or still to come, tells of a wrong clock: then it is
    the day the document came back.
    """
    said = None if place.signature is None else place.signature.said_at
    day = today if said is None else said.astimezone(BUCHAREST).date()
    issued = issue.made_at.astimezone(BUCHAREST).date()
    return day if issued <= day <= today else today


def _through(act: Act, key: Key) -> Act:
    """Return the record with the library that reached the token, by its file's hash."""
    if not isinstance(key, TokenKey):
        return act
    library = {"library": key.library.path.name, "library_sha256": key.library.sha256}
    return replace(act, details={**act.details, **library})


def _keep(
    desk: Desk,
    issue: Issue,
    before: StoredFile,
    content: bytes,
    acts: Iterable[Act],
    now: datetime,
) -> None:
    """Keep the signed file and its acts; raise NotReady if another was kept meanwhile."""
    stored = desk.vault.blobs.store(
        content,
        case_id=issue.case_id,
        issue_id=issue.id,
        role=FileRole.SIGNED,
        media=PDF,
        now=now,
    )
    with desk.vault.work() as work:
        _open_for_signing(desk, work, issue.id, before.id)
        work.files.add(stored, desk.member.id)
        for act in acts:
            work.acts.add(act)
        keep_index(work, desk, issue.case_id)
    event(Event.ACT_RECORDED, kind=ActKind.SIGNED, case=issue.case_id)
