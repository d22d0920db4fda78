"""Cases and what is kept in them: reading classes for ``look``, adding ones for ``work``."""

from datetime import datetime
from typing import TypeVar
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from counsellor_app.cases.acts import Act
from counsellor_app.cases.ids import ActId, CaseId, FileId, IssueId, MemberId, RecordId, SheetId
from counsellor_app.cases.model import Issue, Record, Sheet, StoredFile, ends_of
from counsellor_app.errors import AlreadyContinued
from counsellor_app.storage.audit import Ledger, in_order_kept
from counsellor_app.storage.rows import (
    ActRow,
    Base,
    IssueRow,
    RecordRow,
    SheetRow,
    StoredFileRow,
    row_of,
    value_of,
)
from counsellor_app.text import Text

V = TypeVar("V")

CONTINUED = Text(
    "Între timp s-a păstrat altă versiune a acestui formular. Nimic nu s-a pierdut: comparați"
    " cele două texte.",
    "Another version of this form was kept in the meantime. Nothing is lost: compare the two"
    " texts.",
)


class KeptRecords:
    """Filled forms."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def record(self, record_id: RecordId) -> Record | None:
        """Return the record, or None."""
        return _one(self._session, Record, RecordRow, record_id)

    def of_case(self, case_id: CaseId) -> tuple[Record, ...]:
        """Return the records of a case, in the order they were added."""
        chosen = select(RecordRow).where(RecordRow.case_id == case_id)
        rows = self._session.scalars(chosen.order_by(RecordRow.added_at, RecordRow.id))
        return tuple(value_of(Record, row) for row in rows)

    def of_office(self, form_id: str) -> tuple[Record, ...]:
        """Return the records of a form of the office, in the order they were added."""
        chosen = select(RecordRow).where(RecordRow.case_id.is_(None), RecordRow.form_id == form_id)
        rows = self._session.scalars(chosen.order_by(RecordRow.added_at, RecordRow.id))
        return tuple(value_of(Record, row) for row in rows)


class Records(KeptRecords):
    """Filled forms, to add to."""

    def __init__(self, session: Session, ledger: Ledger) -> None:
        super().__init__(session)
        self._ledger = ledger

    def add(self, record: Record, member: MemberId, now: datetime) -> None:
        """Add a record; its first sheet follows its id."""
        row = row_of(RecordRow, record, added_at=now, added_by=member)
        self._ledger.keep(row, member=member, at=now, case_id=record.case_id)


class KeptSheets:
    """Kept revisions of records."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def sheet(self, sheet_id: SheetId) -> Sheet | None:
        """Return the sheet, or None."""
        return _one(self._session, Sheet, SheetRow, sheet_id)

    def newest(self, record_id: RecordId) -> tuple[Sheet, ...]:
        """Return the sheets nobody continued: none, one, or the sides of a fork."""
        return ends_of(self.of_record(record_id))

    def of_record(self, record_id: RecordId) -> tuple[Sheet, ...]:
        """Return all sheets of a record, in the order they were kept."""
        chosen = select(SheetRow).where(SheetRow.record_id == record_id)
        rows = self._session.scalars(chosen.order_by(SheetRow.kept_at, SheetRow.id))
        return tuple(value_of(Sheet, row) for row in rows)

    def of_case(self, case_id: CaseId) -> tuple[Sheet, ...]:
        """Return all sheets of a case, in the order they were kept."""
        chosen = select(SheetRow).where(SheetRow.case_id == case_id)
        rows = self._session.scalars(chosen.order_by(SheetRow.kept_at, SheetRow.id))
        return tuple(value_of(Sheet, row) for row in rows)

    def newest_of_office(self, form_id: str) -> tuple[Sheet, ...]:
        """Return the newest sheet of every record of a form of the office."""
        chosen = select(SheetRow).where(SheetRow.case_id.is_(None), SheetRow.form_id == form_id)
        records: dict[UUID, list[Sheet]] = {}
        for row in self._session.scalars(chosen.order_by(SheetRow.kept_at, SheetRow.id)):
            records.setdefault(row.record_id, []).append(value_of(Sheet, row))
        return tuple(ends_of(tuple(sheets))[-1] for sheets in records.values())


class Sheets(KeptSheets):
    """Kept revisions of records: added, never changed."""

    def __init__(self, session: Session, ledger: Ledger) -> None:
        super().__init__(session)
        self._ledger = ledger

    def add(self, sheet: Sheet) -> None:
        """Add a revision; raise AlreadyContinued if its predecessor was continued here."""
        row = row_of(SheetRow, sheet)
        try:
            self._ledger.keep(row, member=sheet.member, at=sheet.kept_at, case_id=sheet.case_id)
        except IntegrityError as error:
            if "sheets.follows" not in str(error.orig):
                raise
            raise AlreadyContinued(CONTINUED) from error


class KeptActs:
    """Dated facts."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def act(self, act_id: ActId) -> Act | None:
        """Return the act, or None."""
        return _one(self._session, Act, ActRow, act_id)

    def of_case(self, case_id: CaseId) -> tuple[Act, ...]:
        """Return the acts of a case, withdrawn ones too, in the order of recording."""
        rows = self._session.scalars(select(ActRow).where(ActRow.case_id == case_id))
        return tuple(value_of(Act, row) for row in in_order_kept(self._session, rows))


class Acts(KeptActs):
    """Dated facts: added; a later act withdraws one."""

    def __init__(self, session: Session, ledger: Ledger) -> None:
        super().__init__(session)
        self._ledger = ledger

    def add(self, act: Act) -> None:
        """Add an act."""
        row = row_of(ActRow, act)
        self._ledger.keep(row, member=act.member, at=act.recorded_at, case_id=act.case_id)


class KeptIssues:
    """Documents that were issued."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def issue(self, issue_id: IssueId) -> Issue | None:
        """Return the issue, or None."""
        return _one(self._session, Issue, IssueRow, issue_id)

    def of_case(self, case_id: CaseId) -> tuple[Issue, ...]:
        """Return the issues of a case, in the order they were made."""
        rows = self._session.scalars(select(IssueRow).where(IssueRow.case_id == case_id))
        return tuple(value_of(Issue, row) for row in in_order_kept(self._session, rows))

    def by_content_code(self, code: str) -> tuple[Issue, ...]:
        """Return the issues whose content hash begins with a code of a footer or QR."""
        start = code.strip().lower()
        if len(start) < len("12345678") or set(start) - set("0123456789abcdef"):
            return ()
        chosen = select(IssueRow).where(
            IssueRow.content_hash >= start, IssueRow.content_hash <= f"{start}g"
        )
        rows = self._session.scalars(chosen.order_by(IssueRow.made_at, IssueRow.id))
        return tuple(value_of(Issue, row) for row in rows)


class Issues(KeptIssues):
    """Documents that were issued, to add to."""

    def __init__(self, session: Session, ledger: Ledger) -> None:
        super().__init__(session)
        self._ledger = ledger

    def add(self, issue: Issue) -> None:
        """Add an issue."""
        row = row_of(IssueRow, issue)
        self._ledger.keep(row, member=issue.member, at=issue.made_at, case_id=issue.case_id)


class KeptFiles:
    """The stored files of issues and records; their bytes stand in ``Vault.blobs``."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def file(self, file_id: FileId) -> StoredFile | None:
        """Return the file's row, or None."""
        return _one(self._session, StoredFile, StoredFileRow, file_id)

    def of_case(self, case_id: CaseId) -> tuple[StoredFile, ...]:
        """Return the files of a case, in the order they were added."""
        chosen = select(StoredFileRow).where(StoredFileRow.case_id == case_id)
        rows = self._session.scalars(chosen.order_by(StoredFileRow.added_at, StoredFileRow.id))
        return tuple(value_of(StoredFile, row) for row in rows)

    def of_issue(self, issue_id: IssueId) -> tuple[StoredFile, ...]:
        """Return the files of an issue, in the order they were added."""
        chosen = select(StoredFileRow).where(StoredFileRow.issue_id == issue_id)
        rows = self._session.scalars(chosen.order_by(StoredFileRow.added_at, StoredFileRow.id))
        return tuple(value_of(StoredFile, row) for row in rows)

    def of_record(self, record_id: RecordId) -> tuple[StoredFile, ...]:
        """Return the files that were attached to a record, in the order they were added."""
        chosen = select(StoredFileRow).where(StoredFileRow.record_id == record_id)
        rows = self._session.scalars(chosen.order_by(StoredFileRow.added_at, StoredFileRow.id))
        return tuple(value_of(StoredFile, row) for row in rows)

    def all_ids(self) -> frozenset[UUID]:
        """Return the ids of all stored files, for the sweeper of orphans."""
        return frozenset(self._session.scalars(select(StoredFileRow.id)))


class Files(KeptFiles):
    """The stored files of issues and records, to add to."""

    def __init__(self, session: Session, ledger: Ledger) -> None:
        super().__init__(session)
        self._ledger = ledger

    def add(self, file: StoredFile, member: MemberId) -> None:
        """Add the row of a file whose bytes are already on the disk."""
        row = row_of(StoredFileRow, file, added_by=member)
        self._ledger.keep(row, member=member, at=file.added_at, case_id=file.case_id)


def _one(session: Session, kind: type[V], row_kind: type[Base], key: UUID) -> V | None:
    row = session.get(row_kind, key)
    return None if row is None else value_of(kind, row)
