"""The index tables: what lists and search read; thrown away and rebuilt at will."""

from datetime import date
from uuid import UUID

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from counsellor_app.storage.rows import Base


class CaseIndexRow(Base):
    """What the list of cases shows; ``doc`` is the row of the words in ``name_index``."""

    __tablename__ = "case_index"
    __table_args__ = (Index(None, "sort_key", "case_id"),)
    doc: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[UUID] = mapped_column(unique=True)
    number: Mapped[str] = mapped_column(String(20))
    name: Mapped[str]
    sort_key: Mapped[str]
    language: Mapped[str | None]
    citizenship: Mapped[str | None]
    track: Mapped[str | None]
    stage: Mapped[str] = mapped_column(index=True)
    programme_starts: Mapped[date | None]
    programme_ends: Mapped[date | None]
    last_event_on: Mapped[date | None]
    open_drafts: Mapped[int]
    unsigned_issues: Mapped[int]


class NameKeptRow(Base):
    """A person's own name as it is searched for; its words stand in ``name_index`` too."""

    __tablename__ = "case_names"
    case_id: Mapped[UUID] = mapped_column(primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    folded: Mapped[str]
    skeleton: Mapped[str]


class SkeletonRow(Base):
    """One consonant skeleton of a case's names."""

    __tablename__ = "skeleton_index"
    word: Mapped[str] = mapped_column(primary_key=True)
    case_id: Mapped[UUID] = mapped_column(primary_key=True, index=True)


class KinIndexRow(Base):
    """A family member with a case of their own, as one case says; never read for another."""

    __tablename__ = "kin_index"
    case_id: Mapped[UUID] = mapped_column(primary_key=True)
    row_id: Mapped[str] = mapped_column(primary_key=True)
    kin_case: Mapped[UUID] = mapped_column(index=True)
    joins: Mapped[bool]
    closed: Mapped[str]


class LikenessIndexRow(Base):
    """What a second case of the same person would say too; none of a case kept apart."""

    __tablename__ = "likeness_index"
    __table_args__ = (Index(None, "kind", "told"),)
    case_id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(20), primary_key=True)
    told: Mapped[str] = mapped_column(primary_key=True)


class PresenceIndexRow(Base):
    """How a person was at a session; the row belongs to the person's case."""

    __tablename__ = "presence_index"
    case_id: Mapped[UUID] = mapped_column(primary_key=True)
    record_id: Mapped[UUID] = mapped_column(primary_key=True)
    session: Mapped[UUID | None] = mapped_column(index=True)
    day: Mapped[date]
    activity: Mapped[str]
    how: Mapped[str | None]


class DueKeptRow(Base):
    """A date of a case; nothing here depends on today."""

    __tablename__ = "due_index"
    __table_args__ = (Index(None, "last_day", "case_id"),)
    case_id: Mapped[UUID] = mapped_column(primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[str] = mapped_column("rule")
    cite: Mapped[str]
    last_day: Mapped[date]
    recommended: Mapped[date | None]
    ro: Mapped[str]
    en: Mapped[str]
