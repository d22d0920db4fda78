"""Likeness of cases: which say the same number, and what of a likeness some of them say."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from counsellor_app.cases.ids import CaseId
from counsellor_app.cases.likeness import Likeness
from counsellor_app.storage.index_tables import LikenessIndexRow

_AT_MOST = 20
_AT_ONCE = 200


class KeptLikeness:
    """Compares cases; what a case kept apart says is not there to compare."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def telling(self, kind: Likeness, told: str) -> tuple[CaseId, ...]:
        """Return at most twenty cases that say exactly this."""
        chosen = select(LikenessIndexRow.case_id).where(
            LikenessIndexRow.kind == kind.value, LikenessIndexRow.told == told
        )
        ordered = chosen.order_by(LikenessIndexRow.case_id).limit(_AT_MOST)
        return tuple(CaseId(case_id) for case_id in self._session.scalars(ordered))

    def told_by(self, kind: Likeness, cases: Sequence[CaseId]) -> dict[CaseId, str]:
        """Return what each of these cases says of this likeness, if anything."""
        told: dict[CaseId, str] = {}
        for start in range(0, len(cases), _AT_ONCE):
            chosen = select(LikenessIndexRow.case_id, LikenessIndexRow.told).where(
                LikenessIndexRow.kind == kind.value,
                LikenessIndexRow.case_id.in_(cases[start : start + _AT_ONCE]),
            )
            told |= {CaseId(one): words for one, words in self._session.execute(chosen)}
        return told
