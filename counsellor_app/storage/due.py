"""The dates of all cases, from the index alone: in order, by case, counted."""

from collections.abc import Collection, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from counsellor_app.cases.ids import CaseId
from counsellor_app.cases.index_rows import DueKey, DueRow
from counsellor_app.cases.tasks import TASKS
from counsellor_app.storage.index_tables import CaseIndexRow, DueKeptRow
from counsellor_app.storage.rows import value_of

_AT_ONCE = 200


class KeptDue:
    """Reads the dates of cases; ``quiet`` are kinds that are left out once their day is past."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def keys(self, today: date, quiet: Collection[str]) -> tuple[DueKey, ...]:
        """Return every date of every case, earliest first, then by name."""
        turn = func.row_number().over(
            partition_by=(DueKeptRow.case_id, DueKeptRow.kind),
            order_by=(DueKeptRow.last_day, DueKeptRow.place),
        )
        numbered = select(
            DueKeptRow.case_id,
            DueKeptRow.place,
            DueKeptRow.kind.label("kind"),
            turn.label("turn"),
            DueKeptRow.cite,
            DueKeptRow.last_day,
        ).subquery()
        shown = or_(numbered.c.last_day >= today, numbered.c.kind.not_in(quiet))
        chosen = (
            select(numbered)
            .join(CaseIndexRow, CaseIndexRow.case_id == numbered.c.case_id)
            .where(shown)
            .order_by(numbered.c.last_day, CaseIndexRow.sort_key, numbered.c.place)
        )
        return tuple(
            DueKey(
                case_id=CaseId(case_id), place=place, kind=kind, turn=number, cite=cite,
                last_day=day,
            )
            for case_id, place, kind, number, cite, day in self._session.execute(chosen)
        )  # fmt: skip

    def rows(self, keys: Sequence[DueKey]) -> dict[DueKey, DueRow]:
        """Return the dates at these keys; one that has gone or moved since is left out."""
        found: dict[DueKey, DueRow] = {}
        for start in range(0, len(keys), _AT_ONCE):
            part = keys[start : start + _AT_ONCE]
            cases = {key.case_id for key in part}
            chosen = select(DueKeptRow).where(DueKeptRow.case_id.in_(cases))
            at = {(row.case_id, row.place): row for row in self._session.scalars(chosen)}
            for key in part:
                row = at.get((key.case_id, key.place))
                if row is not None and (row.kind, row.last_day) == (key.kind, key.last_day):
                    found[key] = value_of(DueRow, row)
        return found

    def until(
        self, last: date, today: date, quiet: Collection[str], limit: int
    ) -> tuple[DueRow, ...]:
        """Return the dates up to a day, the earliest first."""
        chosen = (
            select(DueKeptRow)
            .where(DueKeptRow.last_day <= last, _shown(today, quiet))
            .order_by(DueKeptRow.last_day, DueKeptRow.case_id, DueKeptRow.place)
            .limit(limit)
        )
        return tuple(value_of(DueRow, row) for row in self._session.scalars(chosen))

    def of(self, case_id: CaseId) -> tuple[DueRow, ...]:
        """Return the dates of one case, the earliest first."""
        chosen = select(DueKeptRow).where(DueKeptRow.case_id == case_id)
        rows = self._session.scalars(chosen.order_by(DueKeptRow.last_day, DueKeptRow.place))
        return tuple(value_of(DueRow, row) for row in rows)

    def next_of(
        self, ids: Sequence[CaseId], today: date, quiet: Collection[str]
    ) -> dict[CaseId, DueRow]:
        """Return the earliest date of the law of each of these cases that has one."""
        found: dict[CaseId, DueRow] = {}
        for start in range(0, len(ids), _AT_ONCE):
            wanted: Sequence[UUID] = ids[start : start + _AT_ONCE]
            chosen = (
                select(DueKeptRow)
                .where(DueKeptRow.case_id.in_(wanted), _shown(today, quiet))
                .where(~DueKeptRow.kind.startswith(TASKS))
                .order_by(DueKeptRow.last_day, DueKeptRow.place)
            )
            for row in self._session.scalars(chosen):
                found.setdefault(CaseId(row.case_id), value_of(DueRow, row))
        return found

    def next_day(self, today: date) -> date | None:
        """Return the first day from today on that has a date."""
        return self._session.scalar(
            select(func.min(DueKeptRow.last_day)).where(DueKeptRow.last_day >= today)
        )


def _shown(today: date, quiet: Collection[str]) -> ColumnElement[bool]:
    return or_(DueKeptRow.last_day >= today, DueKeptRow.kind.not_in(quiet))
