"""What the office keeps: members, reference values, exports and receipts, erasures, journal."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from counsellor_app.cases.ids import CaseId, MemberId, OriginId, new_id
from counsellor_app.cases.members import Member
from counsellor_app.forms.answers import JsonObject
from counsellor_app.storage.audit import Action, Entry, Head, Ledger, head_of, in_order_kept
from counsellor_app.storage.audit_check import Flaw, check_all, check_since
from counsellor_app.storage.kept import Erasure, Export, Receipt, Reference
from counsellor_app.storage.office_rows import (
    ErasureRow,
    ExportRow,
    JournalRow,
    MemberRow,
    ReceiptRow,
    ReferenceRow,
)
from counsellor_app.storage.rows import row_of, value_of


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalLine:
    """An entry of the journal as it is shown."""

    n: int
    at: datetime
    member: MemberId | None
    action: Action
    table: str | None
    case_id: CaseId | None
    details: JsonObject  # of an opening its purpose, of a copy the document


class KeptMembers:
    """Who may act in this vault."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def history(self) -> tuple[Member, ...]:
        """Return every row about every member, in the order of recording."""
        rows = in_order_kept(self._session, self._session.scalars(select(MemberRow)))
        return tuple(value_of(Member, row) for row in rows)

    def all(self) -> tuple[Member, ...]:
        """Return the newest row about each member, in the order they came."""
        newest = {member.id: member for member in self.history()}
        return tuple(newest.values())

    def member(self, member_id: MemberId) -> Member | None:
        """Return the newest row about a member, or None."""
        return next((member for member in self.all() if member.id == member_id), None)


class Members(KeptMembers):
    """Who may act in this vault, to add to."""

    def __init__(self, session: Session, ledger: Ledger) -> None:
        super().__init__(session)
        self._ledger = ledger

    def add(self, member: Member, by: MemberId | None = None) -> None:
        """Add a member, or a later row about one; by None the member enters themselves."""
        row = row_of(MemberRow, member, row_id=new_id(member.recorded_at))
        self._ledger.keep(row, member=by or member.id, at=member.recorded_at)


class KeptReference:
    """What the office fixes."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> tuple[Reference, ...]:
        """Return every value the office fixed, in the order of recording."""
        rows = in_order_kept(self._session, self._session.scalars(select(ReferenceRow)))
        return tuple(value_of(Reference, row) for row in rows)


class ReferenceValues(KeptReference):
    """What the office fixes, to add to."""

    def __init__(self, session: Session, ledger: Ledger) -> None:
        super().__init__(session)
        self._ledger = ledger

    def add(self, reference: Reference) -> None:
        """Add a value; a later one of the same name takes its place from its first day."""
        row = row_of(ReferenceRow, reference)
        self._ledger.keep(row, member=reference.member, at=reference.recorded_at)


class KeptExports:
    """Bundles that left, and the receipts that came back."""

    def __init__(self, session: Session, origin: OriginId) -> None:
        self._session = session
        self._origin = origin

    def all(self) -> tuple[Export, ...]:
        """Return the exports of this origin, by their number."""
        chosen = select(ExportRow).where(ExportRow.origin == self._origin)
        rows = self._session.scalars(chosen.order_by(ExportRow.sequence))
        return tuple(value_of(Export, row) for row in rows)

    def last(self) -> Export | None:
        """Return this origin's newest export, or None."""
        chosen = select(ExportRow).where(ExportRow.origin == self._origin)
        row = self._session.scalar(chosen.order_by(ExportRow.sequence.desc()).limit(1))
        return None if row is None else value_of(Export, row)

    def next_sequence(self) -> int:
        """Return the number of the next export: 1 for the first."""
        last = self.last()
        return 1 if last is None else last.sequence + 1

    def receipts(self) -> tuple[Receipt, ...]:
        """Return all receipts, in the order of recording."""
        chosen = select(ReceiptRow).order_by(ReceiptRow.recorded_at, ReceiptRow.id)
        return tuple(value_of(Receipt, row) for row in self._session.scalars(chosen))


class Exports(KeptExports):
    """Bundles that left and their receipts, to add to."""

    def __init__(self, session: Session, origin: OriginId, ledger: Ledger) -> None:
        super().__init__(session, origin)
        self._ledger = ledger

    def add(self, export: Export) -> None:
        """Add an export; a number that this origin has used already is refused."""
        row = row_of(ExportRow, export)
        self._ledger.keep(row, member=export.member, at=export.made_at)

    def add_receipt(self, receipt: Receipt) -> None:
        """Add a receipt of one of the exports."""
        row = row_of(ReceiptRow, receipt)
        self._ledger.keep(row, member=receipt.member, at=receipt.recorded_at)


class KeptErasures:
    """The register of erased cases: ids only."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> tuple[Erasure, ...]:
        """Return the erasures, in their order."""
        chosen = select(ErasureRow).order_by(ErasureRow.erased_at, ErasureRow.id)
        return tuple(value_of(Erasure, row) for row in self._session.scalars(chosen))


class KeptJournal:
    """What happened."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def lines(self, before: int | None = None, limit: int = 200) -> tuple[JournalLine, ...]:
        """Return entries, the newest first, from before an entry's number on."""
        chosen = select(JournalRow).order_by(JournalRow.n.desc()).limit(limit)
        return self._lines(chosen if before is None else chosen.where(JournalRow.n < before))

    def of_case(self, case_id: CaseId) -> tuple[JournalLine, ...]:
        """Return the entries about one case, the newest first."""
        chosen = select(JournalRow).where(JournalRow.case_id == case_id)
        return self._lines(chosen.order_by(JournalRow.n.desc()))

    def last(self, action: Action) -> datetime | None:
        """Return when something was last done, or None."""
        chosen = select(JournalRow.at).where(JournalRow.action == action.value)
        return self._session.scalar(chosen.order_by(JournalRow.n.desc()).limit(1))

    def count(self) -> int:
        """Return how many entries there are."""
        return self._session.scalar(select(func.count()).select_from(JournalRow)) or 0

    def head(self) -> Head:
        """Return the number and hash of the newest entry."""
        return head_of(self._session)

    def check(self, known: Head | None = None) -> tuple[Flaw, ...]:
        """Check the entries behind a known head and their rows; without one, everything."""
        return check_all(self._session) if known is None else check_since(self._session, known)

    def _lines(self, chosen: Select[JournalRow]) -> tuple[JournalLine, ...]:
        return tuple(
            JournalLine(
                n=row.n,
                at=row.at,
                member=None if row.member is None else MemberId(row.member),
                action=Action(row.action),
                table=row.table_name,
                case_id=None if row.case_id is None else CaseId(row.case_id),
                details=dict(row.details or {}),
            )
            for row in self._session.scalars(chosen)
        )


class Journal(KeptJournal):
    """What happened, to add to; rows that are kept have their entries made for them."""

    def __init__(self, session: Session, ledger: Ledger) -> None:
        super().__init__(session)
        self._ledger = ledger

    def add(self, entry: Entry) -> None:
        """Add an entry for something done that adds no row."""
        self._ledger.note(entry)
