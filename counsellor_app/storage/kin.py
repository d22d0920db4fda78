"""Links of a family: which cases two files both join, and what parents close of a child."""

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from counsellor_app.cases.ids import CaseId
from counsellor_app.storage.index_tables import KinIndexRow


class KeptKin:
    """Reads the links a case wrote itself; nobody can ask who points to a case.

    What is closed of a child tells of no case: only that a topic is not shown.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    def joined(self, case_id: CaseId) -> frozenset[CaseId]:
        """Return the cases this one links that link it too."""
        back = aliased(KinIndexRow)
        chosen = (
            select(KinIndexRow.kin_case)
            .join(back, back.case_id == KinIndexRow.kin_case)
            .where(KinIndexRow.case_id == case_id, back.kin_case == case_id)
            .where(KinIndexRow.joins, back.joins)
        )
        return frozenset(CaseId(kin) for kin in self._session.scalars(chosen))

    def closed_of_child(self, child: CaseId, reader: CaseId) -> frozenset[str]:
        """Return the topics that parents closed, of a child that is shown in the reader's case.

        What the reader closed is closed to others, not to the reader.
        """
        chosen = select(KinIndexRow.closed).where(
            KinIndexRow.kin_case == child, KinIndexRow.case_id != reader
        )
        told = self._session.scalars(chosen)
        return frozenset(topic for closed in told for topic in closed.split(",") if topic)
