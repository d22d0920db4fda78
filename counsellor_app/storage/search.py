"""Search: names typed in any script and order, numbers of cases, what is counted."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, Select, TextClause, func, or_, select, text
from sqlalchemy.orm import Session

from counsellor_app.cases.ids import CaseId
from counsellor_app.cases.index_rows import CaseRow
from counsellor_app.cases.names import folded, skeleton
from counsellor_app.storage.index_tables import CaseIndexRow, DueKeptRow, SkeletonRow
from counsellor_app.storage.rows import value_of

_TELLING = 2  # a skeleton of one letter is like too many names
_PREFIX_TELLING = 3
_SIMILAR_AT_MOST = 50
_AT_ONCE = 200
_WORDS_AT_MOST = 32  # of a text pasted by mistake


@dataclass(frozen=True, slots=True)
class Found:
    """Cases whose names begin with the words typed, then cases with similar names."""

    exact: tuple[CaseId, ...]
    similar: tuple[CaseId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What the page of today counts."""

    active: int  # cases
    overdue: int  # dates that have passed
    soon: int  # dates from today to the day asked for
    unsigned: int  # issued documents without all their signatures


class Search:
    """Finds cases; it reads the index tables only."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def ids_in_order(self, query: str, stages: Collection[str] | None = None) -> Found:
        """Return the ids of the cases found, in the order of names; all for an empty query.

        Every word typed must begin a word of the person's own names, or the query be a part
        of the case's number or the beginning of a paper's. ``stages`` keeps only the cases in
        these stages.
        """
        if not query.strip():
            return Found(self._ordered(_in_stages(select(CaseIndexRow.case_id), stages)))
        exact = self._ordered(_in_stages(self._exact(query), stages))
        return Found(exact, self._similar(query, stages, frozenset(exact)))

    def rows(self, ids: Sequence[CaseId]) -> tuple[CaseRow, ...]:
        """Return the rows of these cases, in this order; an id that is gone is left out."""
        found: dict[UUID, CaseRow] = {}
        for start in range(0, len(ids), _AT_ONCE):
            chosen = select(CaseIndexRow).where(
                CaseIndexRow.case_id.in_(ids[start : start + _AT_ONCE])
            )
            found |= {row.case_id: value_of(CaseRow, row) for row in self._session.scalars(chosen)}
        return tuple(found[case_id] for case_id in ids if case_id in found)

    def counts(
        self,
        today: date,
        soon_until: date,
        closed: Collection[str],
        quiet: Collection[str] = (),
    ) -> Counts:
        """Return the numbers of the page of today.

        ``closed`` are the stages not active, ``quiet`` the kinds of dates never overdue. A
        programme whose last day is past is active no longer, whatever its stage.
        """
        due = select(func.count()).select_from(DueKeptRow)
        runs = or_(CaseIndexRow.programme_ends.is_(None), CaseIndexRow.programme_ends >= today)
        active = select(func.count()).where(CaseIndexRow.stage.not_in(closed), runs)
        unsigned = select(func.coalesce(func.sum(CaseIndexRow.unsigned_issues), 0))
        return Counts(
            active=self._number(active),
            overdue=self._number(
                due.where(DueKeptRow.last_day < today, DueKeptRow.kind.not_in(quiet))
            ),
            soon=self._number(due.where(DueKeptRow.last_day.between(today, soon_until))),
            unsigned=self._number(unsigned),
        )

    def unsigned(self, limit: int = 200) -> tuple[CaseRow, ...]:
        """Return the cases with a document that lacks signatures, in the order of names."""
        chosen = select(CaseIndexRow).where(CaseIndexRow.unsigned_issues > 0)
        ordered = chosen.order_by(CaseIndexRow.sort_key, CaseIndexRow.case_id).limit(limit)
        return tuple(value_of(CaseRow, row) for row in self._session.scalars(ordered))

    def by_citizenship(self, limit: int) -> tuple[tuple[str, int], ...]:
        """Return how many cases have each citizenship, the most frequent first."""
        number = func.count()
        counted = (
            select(CaseIndexRow.citizenship, number)
            .group_by(CaseIndexRow.citizenship)
            .having(CaseIndexRow.citizenship != "")
            .order_by(number.desc(), CaseIndexRow.citizenship)
            .limit(limit)
        )
        return tuple((code, count) for code, count in self._session.execute(counted) if code)

    def by_start(self) -> tuple[tuple[date, int], ...]:
        """Return how many programmes began on each day."""
        counted = select(CaseIndexRow.programme_starts, func.count()).group_by(
            CaseIndexRow.programme_starts
        )
        return tuple((day, count) for day, count in self._session.execute(counted) if day)

    def _number(self, counted: Select[int]) -> int:
        return self._session.scalar(counted) or 0

    def _ordered(self, chosen: Select[UUID]) -> tuple[CaseId, ...]:
        ordered = chosen.order_by(CaseIndexRow.sort_key, CaseIndexRow.case_id)
        return tuple(CaseId(case_id) for case_id in self._session.scalars(ordered))

    def _exact(self, query: str) -> Select[UUID]:
        words = folded(query).split()[:_WORDS_AT_MOST]
        part = query.strip().upper()
        wanted = [" ".join(f'"{word}"*' for word in words)] if words else []
        matches: list[ColumnElement[bool] | TextClause] = []
        if any(sign.isdigit() for sign in part):
            matches.append(func.instr(CaseIndexRow.number, part) > 0)
            wanted.append(f'"{"".join(words)}"*')  # a number is indexed in one piece
        if words:
            named = text("doc IN (SELECT rowid FROM name_index WHERE name_index MATCH :words)")
            matches.append(named.bindparams(words=" OR ".join(f"({one})" for one in wanted)))
        return select(CaseIndexRow.case_id).where(or_(False, *matches))

    def _similar(
        self, query: str, stages: Collection[str] | None, exact: frozenset[CaseId]
    ) -> tuple[CaseId, ...]:
        bones = [word for word in skeleton(query).split() if len(word) >= _TELLING]
        if not bones:
            return ()
        chosen = select(CaseIndexRow.case_id)
        for word in bones:
            last = f"{word}~" if len(word) >= _PREFIX_TELLING else word
            alike = select(SkeletonRow.case_id).where(SkeletonRow.word.between(word, last))
            chosen = chosen.where(CaseIndexRow.case_id.in_(alike))
        found = self._ordered(_in_stages(chosen, stages).limit(_SIMILAR_AT_MOST + len(exact)))
        return tuple(case_id for case_id in found if case_id not in exact)[:_SIMILAR_AT_MOST]


def _in_stages(chosen: Select[UUID], stages: Collection[str] | None) -> Select[UUID]:
    return chosen if stages is None else chosen.where(CaseIndexRow.stage.in_(stages))
