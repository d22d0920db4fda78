"""Drafts: what is being typed; one row per record and member, overwritten, under a MAC."""

from sqlalchemy import Select, delete, select
from sqlalchemy.orm import Session

from counsellor_app.cases.ids import CaseId, MemberId, RecordId
from counsellor_app.cases.index_rows import DraftRow
from counsellor_app.cases.model import Draft
from counsellor_app.errors import VaultDamaged
from counsellor_app.security.hashing import mac, mac_matches
from counsellor_app.security.secret import Secret
from counsellor_app.storage.audit import canonical_row
from counsellor_app.storage.rows import DraftKeptRow, row_of, value_of
from counsellor_app.text import Text

DRAFT_CHANGED = Text(
    "Ciorna a fost modificată în afara programului și nu se deschide. Versiunile păstrate nu"
    " sunt afectate.",
    "The draft was changed outside the program and is not opened. The kept versions are not"
    " affected.",
)


class KeptDrafts:
    """What is being typed; a draft whose MAC does not match raises VaultDamaged."""

    def __init__(self, session: Session, key: Secret[bytes]) -> None:
        self._session = session
        self._key = key

    def get(self, record_id: RecordId, member: MemberId) -> Draft | None:
        """Return this member's draft of the record, or None."""
        row = self._session.get(DraftKeptRow, (record_id, member))
        return None if row is None else self._checked(row)

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

    def _all(self, chosen: Select[DraftKeptRow]) -> tuple[Draft, ...]:
        return tuple(self._checked(row) for row in self._session.scalars(chosen))

    def _checked(self, row: DraftKeptRow) -> Draft:
        if not mac_matches(self._key, _told(row), row.mac):
            raise VaultDamaged(DRAFT_CHANGED)
        return value_of(Draft, row)


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
