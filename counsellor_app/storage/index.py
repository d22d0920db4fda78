"""The index tables: written with their source, rebuilt at will, never read by a rule."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import delete, select, text
from sqlalchemy.orm import Session

from counsellor_app.cases.ids import CaseId
from counsellor_app.cases.index_rows import (
    CaseRow,
    DueRow,
    IndexRows,
    KinRow,
    LikenessRow,
    NameRow,
    PresenceRow,
)
from counsellor_app.storage.index_tables import (
    CaseIndexRow,
    DueKeptRow,
    KinIndexRow,
    LikenessIndexRow,
    NameKeptRow,
    PresenceIndexRow,
    SkeletonRow,
)
from counsellor_app.storage.rows import row_of, value_of

_ADD_WORDS = text("INSERT INTO name_index(rowid, words) VALUES (:doc, :words)")
_DROP_WORDS = text(
    "INSERT INTO name_index(name_index, rowid, words) VALUES ('delete', :doc, :words)"
)
_OF_A_CASE = (
    NameKeptRow,
    SkeletonRow,
    DueKeptRow,
    KinIndexRow,
    LikenessIndexRow,
    PresenceIndexRow,
    CaseIndexRow,
)


class KeptIndex:
    """What lists show of each case."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def rows(self, case_id: CaseId) -> IndexRows | None:
        """Return all index rows of one case, or None."""
        case = self._session.scalar(select(CaseIndexRow).where(CaseIndexRow.case_id == case_id))
        if case is None:
            return None
        names = self._names(case_id)
        due = self._session.scalars(
            select(DueKeptRow).where(DueKeptRow.case_id == case_id).order_by(DueKeptRow.place)
        )
        kin = self._session.scalars(
            select(KinIndexRow).where(KinIndexRow.case_id == case_id).order_by(KinIndexRow.row_id)
        )
        likeness = self._session.scalars(
            select(LikenessIndexRow)
            .where(LikenessIndexRow.case_id == case_id)
            .order_by(LikenessIndexRow.kind, LikenessIndexRow.told)
        )
        presence = self._session.scalars(
            select(PresenceIndexRow)
            .where(PresenceIndexRow.case_id == case_id)
            .order_by(PresenceIndexRow.record_id)
        )
        return IndexRows(
            case=value_of(CaseRow, case),
            names=tuple(value_of(NameRow, row) for row in names),
            due=tuple(value_of(DueRow, row) for row in due),
            kin=tuple(value_of(KinRow, row) for row in kin),
            likeness=tuple(value_of(LikenessRow, row) for row in likeness),
            presence=tuple(value_of(PresenceRow, row) for row in presence),
        )

    def dump(self) -> tuple[IndexRows, ...]:
        """Return all index rows by case id, to compare with rebuilt ones."""
        chosen = select(CaseIndexRow.case_id).order_by(CaseIndexRow.case_id)
        found = (self.rows(CaseId(case_id)) for case_id in self._session.scalars(chosen).all())
        return tuple(rows for rows in found if rows is not None)

    def basis(self) -> int:
        """Return the digest of what the rows were last all made from; 0 if nobody said."""
        return int(self._session.execute(text("PRAGMA user_version")).scalar_one())

    def _names(self, case_id: UUID) -> list[NameKeptRow]:
        chosen = select(NameKeptRow).where(NameKeptRow.case_id == case_id)
        return list(self._session.scalars(chosen.order_by(NameKeptRow.place)))


class Index(KeptIndex):
    """What lists show of each case, to write."""

    def replace(self, rows: IndexRows) -> None:
        """Put these rows in place of the case's rows before."""
        case_id = rows.case.case_id
        self.remove(case_id)
        case = row_of(CaseIndexRow, rows.case)
        self._session.add(case)
        for place, name in enumerate(rows.names):
            self._session.add(row_of(NameKeptRow, name, place=place))
        for word in sorted({word for name in rows.names for word in name.skeleton.split()}):
            self._session.add(SkeletonRow(word=word, case_id=case_id))
        for place, due in enumerate(rows.due):
            self._session.add(row_of(DueKeptRow, due, place=place))
        for kin in rows.kin:
            self._session.add(row_of(KinIndexRow, kin))
        for likeness in rows.likeness:
            self._session.add(row_of(LikenessIndexRow, likeness))
        for presence in rows.presence:
            self._session.add(row_of(PresenceIndexRow, presence))
        self._session.flush()
        words = _words(name.folded for name in rows.names)
        self._session.execute(_ADD_WORDS, {"doc": case.doc, "words": words})

    def remove(self, case_id: CaseId) -> None:
        """Remove the case's rows, if there are any."""
        doc = self._session.scalar(select(CaseIndexRow.doc).where(CaseIndexRow.case_id == case_id))
        if doc is None:
            return
        words = _words(row.folded for row in self._names(case_id))
        self._session.execute(_DROP_WORDS, {"doc": doc, "words": words})
        for kind in _OF_A_CASE:
            self._session.execute(
                delete(kind)
                .where(kind.case_id == case_id)
                .execution_options(synchronize_session=False)
            )
        self._session.expunge_all()

    def claim_basis(self, digest: int) -> None:
        """Say what all rows are made from: 31 bits, kept in the file's own header.

        Not in a table: the index is no part of what is kept, and this number is none either.
        """
        self._session.execute(text(f"PRAGMA user_version = {int(digest)}"))

    def rebuild(self, all_rows: Iterable[IndexRows]) -> None:
        """Throw the whole index away and write these rows."""
        self._session.execute(text("INSERT INTO name_index(name_index) VALUES ('delete-all')"))
        for kind in _OF_A_CASE:
            self._session.execute(delete(kind).execution_options(synchronize_session=False))
        self._session.expunge_all()
        for rows in all_rows:
            self.replace(rows)


def _words(folded: Iterable[str]) -> str:
    return " ".join(folded)
