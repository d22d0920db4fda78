"""Erasing a case: its rows everywhere, with the keys of its files and the salts of its entries.

What stays is the number that was taken, the ids in the journal, and the register of erasures.
A file that was attached to a draft and is named no more is erased too, alone.
"""

from datetime import datetime

from sqlalchemy import delete, select, text, update
from sqlalchemy.orm import Session

from counsellor_app.cases.ids import CaseId, FileId, MemberId, new_id
from counsellor_app.storage.audit import Ledger
from counsellor_app.storage.index import Index
from counsellor_app.storage.kept import Erasure
from counsellor_app.storage.office_rows import ErasingRow, ErasureRow, JournalRow
from counsellor_app.storage.rows import (
    ActRow,
    CaseKeptRow,
    DraftKeptRow,
    IssueRow,
    RecordRow,
    SheetRow,
    StoredFileRow,
    row_of,
)

_OF_A_CASE = (StoredFileRow, ActRow, IssueRow, SheetRow, RecordRow)
_ATTACHED = StoredFileRow.record_id.is_not(None)
# Answers name a file by its id with dashes, the tables keep ids without.
_NAMED_NOWHERE = text(
    "NOT EXISTS (SELECT 1 FROM sheets AS s WHERE s.record_id = files.record_id"
    " AND instr(replace(s.answers, '-', ''), files.id)) AND NOT EXISTS (SELECT 1 FROM drafts AS d"
    " WHERE d.record_id = files.record_id"
    " AND instr(replace(d.answers || d.set_aside, '-', ''), files.id))"
)


class Erasing:
    """Erases one case inside the transaction of its session; nothing else opens the gate."""

    def __init__(self, session: Session, ledger: Ledger) -> None:
        self._session = session
        self._ledger = ledger

    def case(
        self, case_id: CaseId, *, reason: str, member: MemberId, now: datetime
    ) -> tuple[FileId, ...]:
        """Erase a case; return the files to drop from ``Vault.blobs`` once this is kept.

        Their keys die with their rows, so that a file left behind is unreadable.
        """
        session = self._session
        files = session.scalars(select(StoredFileRow.id).where(StoredFileRow.case_id == case_id))
        dropped = tuple(FileId(file_id) for file_id in files)
        erasure = Erasure(
            id=new_id(now), case_id=case_id, reason=reason, erased_at=now, member=member
        )
        self._note(case_id, member, now)
        Index(session).remove(case_id)
        session.execute(text("PRAGMA defer_foreign_keys = ON"))  # rows point to one another
        session.add(ErasingRow(case_id=case_id))
        session.flush()
        for kind in (DraftKeptRow, *_OF_A_CASE):
            session.execute(delete(kind).where(kind.case_id == case_id))
        session.execute(delete(CaseKeptRow).where(CaseKeptRow.id == case_id))
        session.execute(
            update(JournalRow)
            .where(JournalRow.case_id == case_id)
            .values(details=None, salt=None)
            .execution_options(synchronize_session=False)
        )
        session.execute(delete(ErasingRow))
        session.expunge_all()
        self._ledger.keep(row_of(ErasureRow, erasure), member=member, at=now, case_id=case_id)
        return dropped

    def files_named_nowhere(self, *, member: MemberId, now: datetime) -> tuple[FileId, ...]:
        """Erase attached files no sheet and no draft names; return those to drop from blobs.

        Only while no form is open: undo may still bring back what no draft names.
        """
        session = self._session
        rows = session.scalars(select(StoredFileRow).where(_ATTACHED, _NAMED_NOWHERE)).all()
        dropped = tuple(FileId(row.id) for row in rows)
        for row in rows:
            case_id = None if row.case_id is None else CaseId(row.case_id)
            self._ledger.note_erased(row, member=member, at=now, case_id=case_id)
            gate = ErasingRow(case_id=case_id or row.record_id)  # an office form has no case
            session.add(gate)
            session.flush()
            session.delete(row)
            session.flush()
            session.delete(gate)
            session.flush()
        return dropped

    def _note(self, case_id: CaseId, member: MemberId, now: datetime) -> None:
        for kind in _OF_A_CASE:
            chosen = select(kind).where(kind.case_id == case_id)
            for row in self._session.scalars(chosen).all():
                self._ledger.note_erased(row, member=member, at=now, case_id=case_id)
        case = self._session.get(CaseKeptRow, case_id)
        if case is None:
            raise LookupError("no such case")
        self._ledger.note_erased(case, member=member, at=now, case_id=case_id)
