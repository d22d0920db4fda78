"""The tables of the office: origins, members, reference values, exports, the journal."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from counsellor_app.forms.answers import JsonObject
from counsellor_app.forms.handling import Role
from counsellor_app.storage.columns import kept_enum
from counsellor_app.storage.rows import OBJECT, TEXTS, Audited, Base


class OriginRow(Audited, Base):
    """A life of this vault on one machine, with its signing key."""

    __tablename__ = "origins"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    signing_key: Mapped[bytes]
    practice: Mapped[bool]
    since: Mapped[datetime]
    continues: Mapped[UUID | None]
    last_known: Mapped[int | None]


class MemberRow(Audited, Base):
    """What is known of a member since a day; later rows end earlier ones."""

    __tablename__ = "members"
    row_id: Mapped[UUID] = mapped_column(primary_key=True)
    id: Mapped[UUID] = mapped_column(index=True)
    name: Mapped[str]
    function: Mapped[str]
    organisation: Mapped[str]
    centre: Mapped[str | None]
    role: Mapped[Role] = mapped_column(kept_enum(Role))
    slot: Mapped[str]
    since: Mapped[date]
    until: Mapped[date | None]
    recorded_at: Mapped[datetime]


class ReferenceRow(Audited, Base):
    """A value the office fixes."""

    __tablename__ = "reference"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(100))
    valid_from: Mapped[date | None]
    value: Mapped[JsonObject] = mapped_column(OBJECT)
    reason: Mapped[str]
    member: Mapped[UUID]
    confirmed_by: Mapped[UUID | None]
    recorded_at: Mapped[datetime]


class ExportRow(Audited, Base):
    """A bundle that left."""

    __tablename__ = "exports"
    __table_args__ = (UniqueConstraint("origin", "sequence"),)
    id: Mapped[UUID] = mapped_column(primary_key=True)
    origin: Mapped[UUID]
    sequence: Mapped[int]
    recipients: Mapped[dict[str, str]] = mapped_column(TEXTS)
    previous_hash: Mapped[str | None] = mapped_column(String(64))
    manifest_hash: Mapped[str] = mapped_column(String(64))
    bundle_hash: Mapped[str] = mapped_column(String(64))
    size: Mapped[int]
    journal_mark: Mapped[int]
    key: Mapped[bytes]
    made_at: Mapped[datetime]
    member: Mapped[UUID]
    first_day: Mapped[date | None]
    last_day: Mapped[date | None]
    cases: Mapped[int | None]


class ReceiptRow(Audited, Base):
    """The word of the recipient that a bundle arrived."""

    __tablename__ = "receipts"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    export_id: Mapped[UUID] = mapped_column(ForeignKey("exports.id"), index=True)
    bundle_hash: Mapped[str] = mapped_column(String(64))
    journal_mark: Mapped[int]
    received_at: Mapped[datetime]
    recorded_at: Mapped[datetime]
    member: Mapped[UUID]


class ErasureRow(Audited, Base):
    """The id of a case that was erased."""

    __tablename__ = "erasures"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    case_id: Mapped[UUID]
    reason: Mapped[str]
    erased_at: Mapped[datetime]
    member: Mapped[UUID]


class JournalRow(Base):
    """What happened, chained: ``hash`` covers the entry and the hash before it."""

    __tablename__ = "journal"
    __table_args__ = (Index(None, "table_name", "row_id"),)
    n: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    member: Mapped[UUID | None]
    action: Mapped[str] = mapped_column(String(40))
    table_name: Mapped[str | None] = mapped_column(String(40))
    row_id: Mapped[str | None] = mapped_column(String(40))
    case_id: Mapped[UUID | None] = mapped_column(index=True)
    commitment: Mapped[bytes | None]
    details: Mapped[JsonObject | None] = mapped_column(OBJECT)
    salt: Mapped[bytes | None]
    hash: Mapped[bytes]


class SchemaVersionRow(Base):
    """A version the tables have reached."""

    __tablename__ = "schema_version"
    version: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)


class ErasingRow(Base):
    """The gate of the triggers: holds a row only inside the transaction that erases a case."""

    __tablename__ = "erasing"
    case_id: Mapped[UUID] = mapped_column(primary_key=True)
