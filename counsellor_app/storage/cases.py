"""Cases: their numbers, and all that is kept about one."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from counsellor_app.cases.ids import CaseId, MemberId
from counsellor_app.cases.model import Case, CaseFile
from counsellor_app.security.secret import Secret
from counsellor_app.storage.audit import Ledger
from counsellor_app.storage.case_stores import (
    KeptActs,
    KeptFiles,
    KeptIssues,
    KeptRecords,
    KeptSheets,
)
from counsellor_app.storage.drafts import KeptDrafts
from counsellor_app.storage.last_read import last_read
from counsellor_app.storage.rows import CaseKeptRow, NumberRow, row_of, value_of

Seen = Callable[[CaseFile], CaseFile]


def all_of_it(file: CaseFile) -> CaseFile:
    """Return the whole case file, as whatever writes must see it."""
    return file


class KeptCases:
    """Cases, to read; ``seen`` is what of a case file whoever reads is shown."""

    def __init__(self, session: Session, draft_key: Secret[bytes], seen: Seen = all_of_it) -> None:
        self._session = session
        self._draft_key = draft_key
        self._seen = seen

    def all_ids(self) -> tuple[CaseId, ...]:
        """Return the ids of all cases, in the order they were opened."""
        chosen = select(CaseKeptRow.id).order_by(CaseKeptRow.opened_at, CaseKeptRow.id)
        return tuple(CaseId(case_id) for case_id in self._session.scalars(chosen))

    def opened_since(self, moment: datetime) -> int:
        """Return how many cases were opened from this moment on."""
        chosen = select(func.count()).where(CaseKeptRow.opened_at >= moment)
        return self._session.scalar(chosen) or 0

    def case(self, case_id: CaseId) -> Case | None:
        """Return the case, or None."""
        row = self._session.get(CaseKeptRow, case_id)
        return None if row is None else value_of(Case, row)

    def by_number(self, number: str) -> Case | None:
        """Return the case with this number, or None."""
        row = self._session.scalar(select(CaseKeptRow).where(CaseKeptRow.number == number))
        return None if row is None else value_of(Case, row)

    def file(self, case_id: CaseId) -> CaseFile:
        """Return all that is kept about a case, in eleven queries; raise LookupError.

        Asked again with nothing written between, it answers from memory.
        """
        case = self.case(case_id)
        if case is None:
            raise LookupError("no such case")
        return self._seen(last_read(self._session, case_id, partial(self._read, case)))

    def _read(self, case: Case) -> CaseFile:
        session, case_id = self._session, case.id
        return CaseFile(
            case=case,
            records=KeptRecords(session).of_case(case_id),
            sheets=KeptSheets(session).of_case(case_id),
            drafts=KeptDrafts(session, self._draft_key).of_case(case_id),
            acts=KeptActs(session).of_case(case_id),
            issues=KeptIssues(session).of_case(case_id),
            files=KeptFiles(session).of_case(case_id),
        )


class Cases(KeptCases):
    """Cases, to add to."""

    def __init__(self, session: Session, draft_key: Secret[bytes], ledger: Ledger) -> None:
        super().__init__(session, draft_key)
        self._ledger = ledger

    def take_number(self, letter: str, year: int, member: MemberId, now: datetime) -> str:
        """Take the next number of a letter and year: B-2026-000417.

        A number that was kept is never given again, not even after its case is erased.
        """
        taken = select(func.max(NumberRow.counter)).where(
            NumberRow.letter == letter, NumberRow.year == year
        )
        counter = (self._session.scalar(taken) or 0) + 1
        row = NumberRow(
            number=f"{letter}-{year}-{counter:06d}",
            letter=letter,
            year=year,
            counter=counter,
            taken_at=now,
        )
        self._ledger.keep(row, member=member, at=now)
        return row.number

    def add(self, case: Case) -> None:
        """Add a case; its number was taken before."""
        row = row_of(CaseKeptRow, case)
        self._ledger.keep(row, member=case.opened_by, at=case.opened_at, case_id=case.id)
