"""A case as it was kept: records, their sheets, drafts, acts, issues and files."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from uuid import UUID

from counsellor_app.cases.acts import Act, ActKind, standing
from counsellor_app.cases.document_kinds import DocumentKind as DocumentKind
from counsellor_app.cases.ids import (
    CaseId,
    FileId,
    IssueId,
    MemberId,
    OriginId,
    RecordId,
    SheetId,
)
from counsellor_app.forms.answers import Answers
from counsellor_app.forms.given import Given

Sealed = Mapping[str, bytes]  # sensitive class -> ciphertext of its answers


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A person's case; who the person is stands in the sheets of the person form."""

    id: CaseId
    number: str  # B-2026-000417: the only thing a window title or print job may show
    origin: OriginId
    opened_at: datetime
    opened_by: MemberId


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One filled form."""

    id: RecordId
    case_id: CaseId | None  # None for a form of the office
    form_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One kept revision of a record: added, never changed.

    ``follows`` is the sheet it continues; the first sheet follows its record's id.
    ``settles`` is the other side of a fork that this sheet decides.
    """

    id: SheetId
    record_id: RecordId
    case_id: CaseId | None
    form_id: str
    form_version: int
    origin: OriginId
    follows: UUID
    settles: SheetId | None = None
    given: Given
    answers: Answers
    sealed: Sealed = field(default_factory=dict)
    happened_on: date | None
    member: MemberId
    kept_at: datetime
    why: str | None = None  # why a finalised sheet is continued


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What is being typed: one per record and member; the only thing that is overwritten."""

    record_id: RecordId
    case_id: CaseId | None
    form_id: str
    form_version: int
    member: MemberId
    based_on: UUID  # the sheet it continues, or the record's id
    given: Given
    answers: Answers
    set_aside: Answers
    sealed: Sealed = field(default_factory=dict)
    saved_at: datetime
    unconfirmed: Mapping[str, str] | None = None  # field id -> where its answer was copied from
    settles: SheetId | None = None  # the other side of a fork that it decides, once kept


class FileRole(Enum):
    """What a stored file is: of an issue printed, signed or scanned, of a record attached."""

    PRINTED = "printed"
    SIGNED = "signed"  # it begins with the printed bytes, or with the file signed before it
    SCAN = "scan"
    ATTACHED = "attached"


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """A document: the sheets it was made from, its number and day, what it says as a hash.

    ``made_elsewhere`` marks a paper that this program did not print.
    """

    id: IssueId
    case_id: CaseId
    kind: DocumentKind
    sheets: tuple[SheetId, ...]
    content_hash: str  # hex SHA-256 of the canonical JSON of all the paper says
    versions: Mapping[str, str]
    number: str | None
    day: date | None
    made_elsewhere: bool = False
    made_at: datetime
    member: MemberId


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredFile:
    """An encrypted file of an issue or of a record; ``key`` opens it, erased with the row."""

    id: FileId
    case_id: CaseId | None  # None: of a record of the office
    issue_id: IssueId | None = None
    record_id: RecordId | None = None  # of the record whose answers name the file
    role: FileRole
    media: str
    size: int
    sha256: str  # of the bytes before encryption
    key: bytes = field(repr=False)
    added_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFile:
    """Everything kept about one case. Facts are made from one case file, never two."""

    case: Case
    records: tuple[Record, ...]
    sheets: tuple[Sheet, ...]
    drafts: tuple[Draft, ...]
    acts: tuple[Act, ...]
    issues: tuple[Issue, ...]
    files: tuple[StoredFile, ...]

    def standing(self, kind: ActKind) -> tuple[Act, ...]:
        """Return the acts of this kind that were not withdrawn, in order of recording."""
        return tuple(act for act in standing(self.acts) if act.kind is kind)

    def records_of(self, form_id: str) -> tuple[Record, ...]:
        """Return the records of this form."""
        return tuple(record for record in self.records if record.form_id == form_id)

    def ends(self, record_id: RecordId) -> tuple[Sheet, ...]:
        """Return the sheets of the record nobody continued: none, one, or a fork's sides."""
        return ends_of(tuple(s for s in self.sheets if s.record_id == record_id))

    def newest(self, form_id: str) -> Sheet | None:
        """Return the newest sheet of a form the case has once; of a fork, the later kept."""
        ends = [sheet for record in self.records_of(form_id) for sheet in self.ends(record.id)]
        return max(ends, key=lambda sheet: (sheet.kept_at, sheet.id), default=None)

    def newest_of_each(self, form_id: str) -> tuple[Sheet, ...]:
        """Return the newest sheet of every record of a form the case has many times."""
        return tuple(s for record in self.records_of(form_id) for s in self.ends(record.id)[-1:])

    def standing_of_each(self, form_id: str) -> tuple[Sheet, ...]:
        """Return the newest sheet of every record of a form that was not withdrawn."""
        withdrawn = {act.record_id for act in self.standing(ActKind.WITHDRAWN)}
        return tuple(s for s in self.newest_of_each(form_id) if s.record_id not in withdrawn)

    def draft_of(self, record_id: RecordId, member: MemberId) -> Draft | None:
        """Return this member's draft of the record."""
        for draft in self.drafts:
            if draft.record_id == record_id and draft.member == member:
                return draft
        return None

    def finalised(self, sheet: Sheet) -> bool:
        """Tell whether this very sheet was finalised."""
        return any(act.sheet_id == sheet.id for act in self.standing(ActKind.FINALISED))


def ends_of(sheets: tuple[Sheet, ...]) -> tuple[Sheet, ...]:
    """Return the sheets that no other follows or settles, by the moment they were kept."""
    continued = {sheet.follows for sheet in sheets}
    continued |= {sheet.settles for sheet in sheets if sheet.settles is not None}
    ends = [sheet for sheet in sheets if sheet.id not in continued]
    return tuple(sorted(ends, key=lambda sheet: (sheet.kept_at, sheet.id)))
