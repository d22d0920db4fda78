"""The tables, and the way between their rows and the frozen values of the program.

A column has the name of the value's field. Tables of ``Audited`` rows are added to only; each
row carries the salt of its commitment in the journal, so that erasing the row erases both.
"""

import dataclasses
from datetime import date, datetime
from typing import Any, ClassVar, TypeVar
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, MetaData, String, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from counsellor_app.cases.acts import ActKind, ActSource
from counsellor_app.cases.model import DocumentKind, FileRole
from counsellor_app.forms.answers import answers_from_json, answers_to_json
from counsellor_app.forms.given import given_from_json, given_to_json
from counsellor_app.storage import columns as kept_as
from counsellor_app.storage.columns import JsonAs, Utc, kept_enum

V = TypeVar("V")
R = TypeVar("R", bound="Base")

GIVEN = JsonAs(given_to_json, given_from_json)
ANSWERS = JsonAs(answers_to_json, answers_from_json)
SEALED = JsonAs(kept_as.sealed_to_json, kept_as.sealed_from_json)
SHEET_IDS = JsonAs(kept_as.sheet_ids_to_json, kept_as.sheet_ids_from_json)
OBJECT = JsonAs(kept_as.object_to_json, kept_as.object_from_json)
TEXTS = JsonAs(kept_as.texts_to_json, kept_as.texts_from_json)


class Base(DeclarativeBase):
    """All tables of the vault; constraints are named, so that a later step can change them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {datetime: Utc}


class Audited:
    """A row that is never changed and has its entry in the journal."""

    salt: Mapped[bytes]


class NumberRow(Audited, Base):
    """A case number that was taken; it stays when its case is erased."""

    __tablename__ = "numbers"
    __table_args__ = (UniqueConstraint("letter", "year", "counter"),)
    number: Mapped[str] = mapped_column(String(20), primary_key=True)
    letter: Mapped[str] = mapped_column(String(4))
    year: Mapped[int]
    counter: Mapped[int]
    taken_at: Mapped[datetime]


class CaseKeptRow(Audited, Base):
    """A case."""

    __tablename__ = "cases"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(ForeignKey("numbers.number"), unique=True)
    origin: Mapped[UUID]
    opened_at: Mapped[datetime]
    opened_by: Mapped[UUID]


class RecordRow(Audited, Base):
    """A filled form."""

    __tablename__ = "records"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    case_id: Mapped[UUID | None] = mapped_column(ForeignKey("cases.id"), index=True)
    form_id: Mapped[str] = mapped_column(String(60))
    added_at: Mapped[datetime]
    added_by: Mapped[UUID]


class SheetRow(Audited, Base):
    """A kept revision of a record."""

    __tablename__ = "sheets"
    __table_args__ = (UniqueConstraint("record_id", "origin", "follows"),)
    id: Mapped[UUID] = mapped_column(primary_key=True)
    record_id: Mapped[UUID] = mapped_column(ForeignKey("records.id"))
    case_id: Mapped[UUID | None] = mapped_column(ForeignKey("cases.id"), index=True)
    form_id: Mapped[str] = mapped_column(String(60))
    form_version: Mapped[int]
    origin: Mapped[UUID]
    follows: Mapped[UUID]
    settles: Mapped[UUID | None]
    given: Mapped[Any] = mapped_column(GIVEN)
    answers: Mapped[Any] = mapped_column(ANSWERS)
    sealed: Mapped[Any] = mapped_column(SEALED)
    happened_on: Mapped[date | None]
    member: Mapped[UUID]
    kept_at: Mapped[datetime]
    why: Mapped[str | None]


class DraftKeptRow(Base):
    """What is being typed: the only row of a case that is overwritten; it carries a MAC."""

    __tablename__ = "drafts"
    record_id: Mapped[UUID] = mapped_column(primary_key=True)
    member: Mapped[UUID] = mapped_column(primary_key=True, index=True)
    case_id: Mapped[UUID | None] = mapped_column(ForeignKey("cases.id"), index=True)
    form_id: Mapped[str] = mapped_column(String(60))
    form_version: Mapped[int]
    based_on: Mapped[UUID]
    given: Mapped[Any] = mapped_column(GIVEN)
    answers: Mapped[Any] = mapped_column(ANSWERS)
    set_aside: Mapped[Any] = mapped_column(ANSWERS)
    sealed: Mapped[Any] = mapped_column(SEALED)
    saved_at: Mapped[datetime]
    unconfirmed: Mapped[Any | None] = mapped_column(TEXTS)
    mac: Mapped[bytes]
    settles: Mapped[UUID | None]


class ActRow(Audited, Base):
    """A dated fact."""

    __tablename__ = "acts"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[ActKind] = mapped_column(kept_enum(ActKind))
    case_id: Mapped[UUID] = mapped_column(ForeignKey("cases.id"), index=True)
    happened_on: Mapped[date]
    recorded_at: Mapped[datetime]
    member: Mapped[UUID]
    source: Mapped[ActSource] = mapped_column(kept_enum(ActSource))
    record_id: Mapped[UUID | None] = mapped_column(ForeignKey("records.id"))
    sheet_id: Mapped[UUID | None] = mapped_column(ForeignKey("sheets.id"))
    issue_id: Mapped[UUID | None] = mapped_column(ForeignKey("issues.id"))
    details: Mapped[Any] = mapped_column(OBJECT)
    withdraws: Mapped[UUID | None] = mapped_column(ForeignKey("acts.id"))
    reason: Mapped[str | None]


class IssueRow(Audited, Base):
    """A document that was issued."""

    __tablename__ = "issues"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    case_id: Mapped[UUID] = mapped_column(ForeignKey("cases.id"), index=True)
    kind: Mapped[DocumentKind] = mapped_column(kept_enum(DocumentKind))
    sheets: Mapped[Any] = mapped_column(SHEET_IDS)
    content_hash: Mapped[str] = mapped_column(String(64), index=True)
    versions: Mapped[Any] = mapped_column(TEXTS)
    number: Mapped[str | None]
    day: Mapped[date | None]
    made_elsewhere: Mapped[bool]
    made_at: Mapped[datetime]
    member: Mapped[UUID]


class StoredFileRow(Audited, Base):
    """A stored file of an issue or of a record, with the key that opens it.

    A record may be a draft yet, so that ``record_id`` points to no row, as in drafts. A record of
    the office has no case.
    """

    __tablename__ = "files"
    __table_args__ = (
        CheckConstraint("(issue_id IS NULL) <> (record_id IS NULL)", name="of_one"),
        CheckConstraint("issue_id IS NULL OR case_id IS NOT NULL", name="issue_of_case"),
    )
    id: Mapped[UUID] = mapped_column(primary_key=True)
    case_id: Mapped[UUID | None] = mapped_column(ForeignKey("cases.id"), index=True)
    issue_id: Mapped[UUID | None] = mapped_column(ForeignKey("issues.id"))
    record_id: Mapped[UUID | None] = mapped_column(index=True)
    role: Mapped[FileRole] = mapped_column(kept_enum(FileRole))
    media: Mapped[str] = mapped_column(String(100))
    size: Mapped[int]
    sha256: Mapped[str] = mapped_column(String(64))
    key: Mapped[bytes]
    added_at: Mapped[datetime]
    added_by: Mapped[UUID]


def row_of(kind: type[R], value: Any, **beside: Any) -> R:
    """Return the row of a value; ``beside`` gives the columns the value does not know."""
    names = {column.key for column in kind.__mapper__.column_attrs}
    taken = {
        field.name: getattr(value, field.name)
        for field in dataclasses.fields(value)
        if field.name in names
    }
    return kind(**taken, **beside)


def value_of(kind: type[V], row: Any) -> V:
    """Return the value that a row keeps."""
    names = [field.name for field in dataclasses.fields(kind)]  # type: ignore[arg-type]  # values are dataclasses
    return kind(**{name: getattr(row, name) for name in names})
