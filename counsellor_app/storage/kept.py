"""What a vault keeps besides cases: origins, reference values, exports, receipts, erasures."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from counsellor_app.cases.ids import CaseId, MemberId, OriginId
from counsellor_app.forms.answers import JsonObject


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """One life of a vault on one machine; a restored copy begins a new one."""

    id: OriginId
    signing_key: bytes = field(repr=False)  # Ed25519, the 32 bytes of its seed
    practice: bool
    since: datetime
    continues: OriginId | None = None
    last_known: int | None = None  # the last entry of the journal known of that origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One thing the office fixes: a dated value, a bridge day, a clause in its own words."""

    id: UUID
    name: str
    valid_from: date | None
    value: JsonObject
    reason: str
    member: MemberId
    confirmed_by: MemberId | None = None
    recorded_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """A bundle as it was made: its number, what stood in it, the stored bytes in the outbox."""

    id: UUID
    origin: OriginId
    sequence: int
    recipients: Mapping[str, str]  # name -> fingerprint of the key
    previous_hash: str | None  # of the manifest of the bundle before
    manifest_hash: str
    bundle_hash: str
    size: int
    journal_mark: int  # the last entry of the journal the bundle knows of
    key: bytes = field(repr=False)  # opens the stored bundle
    made_at: datetime
    member: MemberId
    first_day: date | None = None  # of the period; None in bundles made before this was kept
    last_day: date | None = None
    cases: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """The recipient's word that a bundle arrived whole."""

    id: UUID
    export_id: UUID
    bundle_hash: str
    journal_mark: int
    received_at: datetime
    recorded_at: datetime
    member: MemberId


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """A case that was erased: its id only, so that an older backup erases it again."""

    id: UUID
    case_id: CaseId
    reason: str
    erased_at: datetime
    member: MemberId
