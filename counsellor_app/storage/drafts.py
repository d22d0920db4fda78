"""Drafts: what is being typed; one row per record and member, overwritten, under a MAC."""

from sqlalchemy import Select, delete, select
from sqlalchemy.orm import Session

from counsellor_app.cases.ids import CaseId, MemberId, RecordId
from counsellor_app.cases.index_rows import DraftRow
from counsellor_app.cases.model import Draft
from counsellor_app.security.hashing import mac, mac_matches
from counsellor_app.security.secret import Secret
from counsellor_app.storage.audit import canonical_row
from counsellor_app.storage.rows import DraftKeptRow, row_of, value_of


class KeptDrafts:
    """What is being typed.

    A draft whose MAC does not match is left out, so that one row stops neither its case nor an
    export; ``changed`` names it, and the next save of its record takes its place.
    """

    def __init__(self, session: Session, key: Secret[bytes]) -> None:
        self._session = session
        self._key = key

    def get(self, record_id: RecordId, member: MemberId) -> Draft | None:
        """Return this member's draft of the record, or None."""
        row = self._session.get(DraftKeptRow, (record_id, member))
        return value_of(Draft, row) if row is not None and self._is_ours(row) else None

    def all_of(self, member: MemberId) -> tuple[Draft, ...]:
        """Return this member's drafts, the last saved first."""
        chosen = select(DraftKeptRow).where(DraftKeptRow.member == member)
        return self._all(chosen.order_by(DraftKeptRow.saved_at.desc(), DraftKeptRow.record_id))

    def of_case(self, case_id: CaseId) -> tuple[Draft, ...]:
        """Return the drafts of a case, the first saved first."""
        chosen = select(DraftKeptRow).where(DraftKeptRow.case_id == case_id)
        return self._all(chosen.order_by(DraftKeptRow.saved_at, DraftKeptRow.record_id))

    def open_of(self, member: MemberId) -> tuple[DraftRow, ...]:
        """Return where this member left drafts of cases open, the last saved first."""
        chosen = (
            select(
                DraftKeptRow.case_id,
                DraftKeptRow.record_id,
                DraftKeptRow.form_id,
                DraftKeptRow.saved_at,
            )
            .where(DraftKeptRow.member == member, DraftKeptRow.case_id.is_not(None))
            .order_by(DraftKeptRow.saved_at.desc(), DraftKeptRow.record_id)
        )
        return tuple(
            DraftRow(
                case_id=CaseId(case), record_id=RecordId(record), form_id=form, saved_at=saved_at
            )
            for case, record, form, saved_at in self._session.execute(chosen)
            if case is not None
        )

    def changed(self) -> tuple[RecordId, ...]:
        """Return the records whose draft was changed by something other than this program."""
        rows = self._session.scalars(select(DraftKeptRow).order_by(DraftKeptRow.record_id))
        return tuple(RecordId(row.record_id) for row in rows if not self._is_ours(row))

    def _all(self, chosen: Select[DraftKeptRow]) -> tuple[Draft, ...]:
        rows = self._session.scalars(chosen)
        return tuple(value_of(Draft, row) for row in rows if self._is_ours(row))

    def _is_ours(self, row: DraftKeptRow) -> bool:
        return mac_matches(self._key, _told(row), row.mac)


class Drafts(KeptDrafts):
    """What is being typed, to overwrite and to drop."""

    def put(self, draft: Draft) -> None:
        """Keep this draft in place of the one before."""
        row = row_of(DraftKeptRow, draft, mac=b"")
        row.mac = mac(self._key, _told(row))
        self._session.merge(row)
        self._session.flush()

    def drop(self, record_id: RecordId, member: MemberId) -> None:
        """Delete this member's draft of the record, if there is one."""
        self._session.execute(
            delete(DraftKeptRow).where(
                DraftKeptRow.record_id == record_id, DraftKeptRow.member == member
            )
        )


def _told(row: DraftKeptRow) -> bytes:
    return canonical_row(row, without="mac").encode("utf-8")
