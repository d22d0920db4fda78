"""Following cases: the page of today, the list, the dates of all cases."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from counsellor_app.cases.due_kinds import never_overdue, quiet
from counsellor_app.cases.ids import CaseId
from counsellor_app.cases.index_rows import CaseRow, DraftRow, DueRow
from counsellor_app.cases.members import Doing
from counsellor_app.cases.model import CaseFile, Issue
from counsellor_app.cases.protocol_packs import lacking, number_of_issue, protocol_waiting
from counsellor_app.cases.stages import RUNNING, Stage, stage_on
from counsellor_app.cases.tasks import is_task
from counsellor_app.forms.catalogues import entry
from counsellor_app.forms.kinds import Catalogue
from counsellor_app.forms.registry import form_by_id
from counsellor_app.law.calendar import Months
from counsellor_app.law.citation import Basis, cite_from
from counsellor_app.law.rulebook import Rulebook
from counsellor_app.services.desk import Desk
from counsellor_app.services.lateness import SOON, owed_to, tone_for, when_for
from counsellor_app.services.office_terms import near_terms
from counsellor_app.services.pages import (
    CaseLine,
    DraftLine,
    DueLine,
    TodayPage,
    UnsignedLine,
)
from counsellor_app.services.reading_law import rests_on_mark
from counsellor_app.storage.transaction import Look
from counsellor_app.text import BUCHAREST, Text

LAW_CHECK = Months(12)
_SHOWN = 50
_CITIZENSHIPS = 5
_PROGRAMME_MONTHS = 18
_NOT_ACTIVE = tuple(s.value for s in Stage if s not in RUNNING)


@dataclass(frozen=True, slots=True)
class FoundCases:
    """Cases found, in order of name: exact hits, then names that sound alike."""

    exact: tuple[CaseId, ...]
    similar: tuple[CaseId, ...]


def today_page(desk: Desk, today: date) -> TodayPage:
    """Return what is due, which forms are open and which packs are unsigned."""
    desk.must_be_allowed(Doing.SEE_CASES)
    reader = desk.member.acting_for
    with desk.vault.look() as look:
        counts = look.search.counts(today, today + SOON, _NOT_ACTIVE, never_overdue(reader))
        due = look.due.until(today + SOON, today, quiet(reader), _SHOWN)
        next_due = look.due.next_day(today)
        drafts = look.drafts.open_of(desk.member.id)
        named = {one.case_id for one in due} | {one.case_id for one in drafts}
        rows = {row.case_id: row for row in look.search.rows(tuple(named))}
        packs = _packs(look, look.search.unsigned(_SHOWN))
        citizenships = look.search.by_citizenship(_CITIZENSHIPS)
        starts = look.search.by_start()
        opened = look.cases.opened_since(_month_began(today))
    of_cases = (due_line(desk, one, rows[one.case_id], today) for one in due)
    lines = (*of_cases, *near_terms(desk, today))
    return TodayPage(
        greeting=desk.member.name.split(" ")[0],
        office=desk.member.centre or desk.member.organisation,
        active=counts.active,
        overdue=counts.overdue,
        soon=counts.soon,
        unsigned=counts.unsigned,
        opened_this_month=opened,
        next_due=next_due,
        due=tuple(sorted(lines, key=lambda line: line.day)),
        drafts=tuple(_draft_line(one, rows) for one in drafts if one.case_id in rows),
        packs=packs,
        by_month=_by_month(starts, today),
        citizenships=tuple((country(code), count) for code, count in citizenships),
        law_warning=law_warning(desk.rulebook, today),
        backup_warning=None,
    )


def case_ids(desk: Desk, query: str) -> FoundCases:
    """Return the cases whose person's names begin with the words typed, in any order."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        found = look.search.ids_in_order(query)
    return FoundCases(found.exact, found.similar)


def case_lines(
    desk: Desk, ids: Sequence[CaseId], today: date, similar: frozenset[CaseId] = frozenset()
) -> tuple[CaseLine, ...]:
    """Return the rows of the list for these cases, in this order."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        rows = {row.case_id: row for row in look.search.rows(ids)}
        due = look.due.next_of(ids, today, quiet(desk.member.acting_for))
    return tuple(
        _case_line(desk, rows[case_id], due.get(case_id), today, case_id in similar)
        for case_id in ids
        if case_id in rows
    )


def due_line(desk: Desk, due: DueRow, case: CaseRow, today: date) -> DueLine:
    """Return a date of the index in words, as this member sees it today."""
    kind, reader = due.kind, desk.member.acting_for
    basis = _basis(due.cite)
    return DueLine(
        case_id=due.case_id,
        case_number=case.number,
        name=case.name,
        what=Text(due.ro, due.en),
        basis=basis,
        day=due.last_day,
        tone=tone_for(reader, kind, due.last_day, today),
        when=when_for(reader, kind, due.last_day, today),
        owed_by=owed_to(reader, kind),
        check=rests_on_mark(desk, kind, basis, today),
        is_task=is_task(kind),
    )


def law_warning(rulebook: Rulebook, today: date) -> Text | None:
    """Return a warning if nobody has compared the act with the gazette for twelve months."""
    checked = rulebook.verification(today)
    if checked is None:
        return Text(
            "Nimeni nu a verificat încă legea în Monitorul Oficial. Consemnați verificarea în "
            "Setări.",
            "Nobody has checked the law in the official gazette yet. Record the check in Settings.",
        )
    if LAW_CHECK.after(checked.on) >= today:
        return None
    return Text(
        "Legea a fost verificată ultima dată la {day}. Verificați-o din nou.",
        "The law was last checked on {day}. Check it again.",
    ).filled(day=checked.on.strftime("%d.%m.%Y"))


def unsigned_line(file: CaseFile, issue: Issue, name: str) -> UnsignedLine:
    """Return the signatures that a pack still lacks."""
    return UnsignedLine(
        case_id=file.case.id,
        issue_id=issue.id,
        name=name,
        number=number_of_issue(file, issue),
        made_at=issue.made_at,
        lacking=tuple(kind.text for kind in lacking(file, issue)),
    )


def _month_began(today: date) -> datetime:
    return datetime.combine(today.replace(day=1), time(), tzinfo=BUCHAREST).astimezone(UTC)


def _draft_line(draft: DraftRow, rows: Mapping[CaseId, CaseRow]) -> DraftLine:
    return DraftLine(
        case_id=draft.case_id,
        record_id=draft.record_id,
        form_id=draft.form_id,
        name=rows[draft.case_id].name,
        title=form_by_id(draft.form_id).title,
        saved_at=draft.saved_at,
    )


def _packs(look: Look, rows: Sequence[CaseRow]) -> tuple[UnsignedLine, ...]:
    lines = []
    for row in rows:
        file = look.cases.file(row.case_id)
        waiting = protocol_waiting(file)
        if waiting is not None:
            lines.append(unsigned_line(file, waiting, row.name))
    return tuple(lines)


def _case_line(
    desk: Desk, row: CaseRow, due: DueRow | None, today: date, similar: bool
) -> CaseLine:
    return CaseLine(
        case_id=row.case_id,
        number=row.number,
        name=row.name,
        citizenship=row.citizenship,
        language=row.language,
        stage=stage_on(Stage(row.stage), row.programme_ends, today).text,
        due=None if due is None else due_line(desk, due, row, today),
        similar=similar,
    )


def _by_month(starts: Iterable[tuple[date, int]], today: date) -> tuple[int, ...]:
    counted: Counter[int] = Counter()
    for day, programmes in starts:
        if day <= today:
            counted[_months_between(day, today) + 1] += programmes
    last = min(max(counted, default=12), _PROGRAMME_MONTHS)
    return tuple(counted[month] for month in range(1, max(last, 12) + 1))


def _months_between(starts: date, today: date) -> int:
    months = (today.year - starts.year) * 12 + today.month - starts.month
    return months if Months(months).after(starts) <= today else months - 1


def country(code: str) -> Text:
    """Return a country's name, or its code where the list has none."""
    known = entry(Catalogue.COUNTRIES, code)
    return Text(code, code) if known is None else known.text


def _basis(cite: str) -> Basis | None:
    return cite_from(cite) if cite else None
