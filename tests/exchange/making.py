"""Invented cases, senders and receivers for the tests of the exchange."""

import hashlib
import io
import json
import tarfile
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import assert_never
from uuid import UUID, uuid5

from counsellor_app.cases.acts import Act, ActKind
from counsellor_app.cases.ids import (
    ActId,
    CaseId,
    FileId,
    IssueId,
    MemberId,
    OriginId,
    RecordId,
    SheetId,
)
from counsellor_app.cases.model import (
    Case,
    CaseFile,
    DocumentKind,
    Draft,
    FileRole,
    Issue,
    Record,
    Sheet,
    StoredFile,
)
from counsellor_app.exchange.bundle import Bundle, make_bundle
from counsellor_app.exchange.leaving import CaseRecord
from counsellor_app.exchange.manifest import AuditHead, Facts
from counsellor_app.exchange.profile import IDENTIFIED, ProfileKind
from counsellor_app.exchange.record import case_record
from counsellor_app.exchange.senders import Receiver, Sender
from counsellor_app.exchange.ustar import archive
from counsellor_app.forms.answers import Answer, Json, JsonObject, NoAnswer, Row, RowId
from counsellor_app.forms.canonical import canonical_bytes
from counsellor_app.forms.given import Given
from counsellor_app.forms.handling import Role
from counsellor_app.forms.kinds import (
    Attachment,
    Choice,
    Computed,
    Count,
    Day,
    Field,
    Line,
    Link,
    Money,
    Paragraph,
    Rows,
    Several,
    Time,
    YesNo,
)
from counsellor_app.forms.registry import FORMS
from counsellor_app.forms.spec import Form
from counsellor_app.law.calendar import Period
from counsellor_app.security.sealing import Recipient, new_identity
from counsellor_app.security.secret import Secret
from counsellor_app.security.signing import new_signing_key, public_text, sign

NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
TODAY = date(2026, 11, 21)
PERIOD = Period(date(2026, 7, 1), date(2026, 9, 30))
_SPACE = UUID("00000000-0000-4000-8000-00000000abcd")


def made(name: str) -> UUID:
    """Return the invented id of this name, the same in every run."""
    return uuid5(_SPACE, name)


ORIGIN = OriginId(made("origin"))
MEMBER = MemberId(made("member"))
CASE = CaseId(made("case"))


def marked(field_id: str) -> str:
    """Return words that can be looked for in all that leaves."""
    return f"Marcat {field_id}"


def answers_to(form: Form) -> dict[str, Answer]:
    """Answer every question of the form, asked or not; words carry a mark of their field."""
    return {f.id: answer_to(f) for f in form.fields if not isinstance(f, Computed)}


def answer_to(field: Field) -> Answer:
    match field:
        case Line() | Paragraph():
            return marked(field.id)
        case YesNo():
            return True
        case Choice():
            return field.options[0].value if field.options else NoAnswer.UNKNOWN
        case Several():
            return tuple(option.value for option in field.options[:2])
        case Day():
            return "2026-05-04"
        case Time():
            return "14:05"
        case Count() | Money():
            return 7
        case Rows():
            cells = {f.id: answer_to(f) for f in field.fields if not isinstance(f, Computed)}
            return (Row(RowId(str(made(f"row of {field.id}"))), cells),)
        case Link():
            return str(made(f"row of {field.id}"))
        case Attachment():
            return (str(made(f"file of {field.id}")),)
        case Computed():
            raise AssertionError("a computed field has no answer")
        case _:
            assert_never(field)


def sheet_of(form: Form, name: str = "first", **changes: object) -> Sheet:
    record = RecordId(made(f"record {form.id}"))
    sheet = Sheet(
        id=SheetId(made(f"sheet {form.id} {name}")),
        record_id=record,
        case_id=CASE,
        form_id=form.id,
        form_version=form.version,
        origin=ORIGIN,
        follows=record,
        given=Given(track="A", minor=False, lodged=True),
        answers=answers_to(form),
        sealed={"health": b"Marcat sigilat"},
        happened_on=date(2026, 5, 4),
        member=MEMBER,
        kept_at=NOW,
        why="Marcat motiv",
    )
    return replace(sheet, **changes)  # type: ignore[arg-type]  # a test names the field


def act_of(kind: ActKind, name: str = "first", **changes: object) -> Act:
    act = Act(
        id=ActId(made(f"act {kind.value} {name}")),
        kind=kind,
        case_id=CASE,
        happened_on=date(2026, 5, 5),
        recorded_at=NOW,
        member=MEMBER,
        details={},
        reason="Marcat temei",
    )
    return replace(act, **changes)  # type: ignore[arg-type]  # a test names the field


def issue_of(number: str | None = "12/2026") -> Issue:
    return Issue(
        id=IssueId(made("issue")),
        case_id=CASE,
        kind=DocumentKind.PROTOCOL_PACK,
        sheets=tuple(SheetId(made(f"sheet {name} first")) for name in ("needs_sheet", "protocol")),
        content_hash="ab" * 32,
        versions={"law": "1"},
        number=number,
        day=date(2026, 5, 6),
        made_at=NOW,
        member=MEMBER,
    )


def signature_details() -> JsonObject:
    return {
        "who": "person",
        "name": "Marcat semnatar",
        "way": "signed",
        "on": "2026-05-06",
        "witnesses": ["Marcat martor"],
        "read_by": "Marcat tălmaci",
        "reason": "Marcat refuz",
        "content_hash": "ab" * 32,
    }


def draft_of(sheet: Sheet) -> Draft:
    return Draft(
        record_id=sheet.record_id,
        case_id=CASE,
        form_id=sheet.form_id,
        form_version=1,
        member=MEMBER,
        based_on=sheet.id,
        given=Given(),
        answers={"name": "Marcat ciornă"},
        set_aside={"other": "Marcat ciornă"},
        saved_at=NOW,
    )


def scan() -> StoredFile:
    return StoredFile(
        id=FileId(made("file")),
        case_id=CASE,
        issue_id=issue_of().id,
        role=FileRole.SCAN,
        media="application/pdf",
        size=10,
        sha256="cd" * 32,
        key=b"Marcat cheie",
        added_at=NOW,
    )


def case_file() -> CaseFile:
    """Return a case with every form filled in, drafts, acts of every kind, an issue, a file."""
    sheets = tuple(sheet_of(form) for form in FORMS)
    signed = act_of(ActKind.SIGNED, details=signature_details(), issue_id=issue_of().id)
    others = [act_of(kind) for kind in ActKind if kind not in (ActKind.SIGNED, ActKind.WITHDRAWN)]
    withdrawn = act_of(ActKind.WITHDRAWN, withdraws=signed.id)
    return CaseFile(
        case=Case(id=CASE, number="B-2026-000417", origin=ORIGIN, opened_at=NOW, opened_by=MEMBER),
        records=tuple(
            Record(id=sheet.record_id, case_id=CASE, form_id=sheet.form_id) for sheet in sheets
        ),
        sheets=sheets,
        drafts=(draft_of(sheets[0]),),
        acts=(signed, withdrawn, *others),
        issues=(issue_of(),),
        files=(scan(),),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """Both ends of an exchange: who signs, and who opens."""

    signer: Secret[bytes]
    identity: Secret[str]
    recipient: Recipient

    def sender(self, **changes: object) -> Sender:
        sender = Sender(origin=ORIGIN, key=public_text(self.signer))
        return replace(sender, **changes)  # type: ignore[arg-type]  # a test names the field

    def receiver(self, *senders: Sender, practice: bool = False) -> Receiver:
        known = senders or (self.sender(),)
        return Receiver(identity=self.identity, senders=known, practice=practice)


def office() -> Office:
    identity, recipient = new_identity()
    return Office(signer=new_signing_key(), identity=identity, recipient=recipient)


def facts(sequence: int = 1, **changes: object) -> Facts:
    stated = Facts(
        origin=ORIGIN,
        sequence=sequence,
        builds_on=0,
        previous=None,
        period=PERIOD,
        profile=ProfileKind.IDENTIFIED,
        member=MEMBER,
        role=Role.IGI_OFFICER,
        practice=False,
        created_at=NOW,
        app_version="0.1.0",
        audit=AuditHead(41, "ef" * 32),
    )
    return replace(stated, **changes)  # type: ignore[arg-type]  # a test names the field


def record() -> CaseRecord:
    return case_record(case_file(), IDENTIFIED)


def bundle(made_by: Office, stated: Facts | None = None, *records: CaseRecord) -> Bundle:
    chosen = records or (record(),)
    return make_bundle(chosen, stated or facts(), [made_by.recipient], made_by.signer)


Parts = dict[str, bytes]


def parts_of(tar: bytes) -> Parts:
    """Return the files of a tar, in order."""
    with tarfile.open(fileobj=io.BytesIO(tar), mode="r:") as opened:
        read = {member.name: opened.extractfile(member) for member in opened.getmembers()}
        return {name: file.read() for name, file in read.items() if file is not None}


def resigned(desk: Office, parts: Parts, **changes: Json) -> bytes:
    """Return the tar of these files under a manifest that lists them, signed as by the vault."""
    manifest = json.loads(parts["manifest.json"])
    content = {name: part for name, part in parts.items() if not name.startswith("manifest")}
    manifest["files"] = [
        {
            "name": name,
            "size": len(part),
            "rows": part.count(b"\n"),
            "sha256": hashlib.sha256(part).hexdigest(),
        }
        for name, part in content.items()
    ]
    return signed_tar(desk, canonical_bytes({**manifest, **changes}), content)


def signed_tar(desk: Office, manifest: bytes, content: Parts) -> bytes:
    """Return a tar of these files behind this very manifest, signed as by the vault."""
    signature = sign(desk.signer, manifest).encode("ascii")
    first = [("manifest.json", manifest), ("manifest.json.sig", signature)]
    return archive([*first, *content.items()])
