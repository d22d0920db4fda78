"""Who was at which session, from the index alone."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from counsellor_app.cases.ids import CaseId, RecordId
from counsellor_app.cases.index_rows import PresenceRow
from counsellor_app.storage.index_tables import CaseIndexRow, PresenceIndexRow
from counsellor_app.storage.rows import value_of


@dataclass(frozen=True, slots=True)
class Counted:
    """How many people of a session's list were so."""

    session: RecordId
    how: str | None  # None: nothing noted yet
    people: int


class KeptPresence:
    """Reads the lists of sessions."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of_session(self, session: RecordId) -> tuple[PresenceRow, ...]:
        """Return the people of a session's list, in the order of their names."""
        chosen = (
            select(PresenceIndexRow)
            .join(CaseIndexRow, CaseIndexRow.case_id == PresenceIndexRow.case_id)
            .where(PresenceIndexRow.session == session)
            .order_by(CaseIndexRow.sort_key, PresenceIndexRow.case_id)
        )
        return tuple(value_of(PresenceRow, row) for row in self._session.scalars(chosen))

    def counted(self) -> tuple[Counted, ...]:
        """Return how many people of each session were present, late, absent."""
        chosen = (
            select(PresenceIndexRow.session, PresenceIndexRow.how, func.count())
            .where(PresenceIndexRow.session.is_not(None))
            .group_by(PresenceIndexRow.session, PresenceIndexRow.how)
            .order_by(PresenceIndexRow.session, PresenceIndexRow.how)
        )
        return tuple(
            Counted(RecordId(session), how, people)
            for session, how, people in self._session.execute(chosen)
            if session is not None
        )

    def cases_of(self, session: RecordId) -> tuple[CaseId, ...]:
        """Return the cases on a session's list, in the order of their names."""
        return tuple(row.case_id for row in self.of_session(session))
