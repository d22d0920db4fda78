"""The dates for a calendar outside: number of the case, article and day, nothing else.

Of a task the article is „De făcut”, and so of what tells of a special situation: a calendar
leaves the vault, the words of a note and the reason of an article do not.
"""

import hashlib
from collections.abc import Sequence
from datetime import datetime

from counsellor_app.cases.due_kinds import special
from counsellor_app.cases.ids import CaseId
from counsellor_app.cases.index_rows import DueKey
from counsellor_app.cases.members import Doing
from counsellor_app.cases.tasks import is_task
from counsellor_app.errors import NotReady
from counsellor_app.exchange.calendar_file import CalendarDay, calendar_bytes
from counsellor_app.journal_log import Event, event
from counsellor_app.law.citation import cite_from
from counsellor_app.services.desk import Desk
from counsellor_app.services.pages import DueLine
from counsellor_app.storage.audit import Action, Entry
from counsellor_app.text import Language, Text

NO_DATES = Text("Nu este niciun termen de exportat.", "There is no date to export.")
_CASE = Text("Caz {number}", "Case {number}")
_TO_DO = Text("De făcut", "To do")
_OFFICE = Text("Birou", "Office")
_PRACTICE = Text("EXERCIȚIU", "PRACTICE")
_UID_LETTERS = 40


def calendar_of(
    desk: Desk,
    keys: Sequence[DueKey],
    terms: Sequence[DueLine],
    language: Language,
    now: datetime,
) -> bytes:
    """Return the calendar file of these dates of cases and terms of the office.

    Raise NotReady if there are none.
    """
    desk.must_be_allowed(Doing.EXPORT)
    if not keys and not terms:
        raise NotReady(NO_DATES)
    ids = list(dict.fromkeys(key.case_id for key in keys))
    with desk.vault.look() as look:
        numbers = {row.case_id: row.number for row in look.search.rows(ids)}
    days = [_of_case(desk, key, numbers, language) for key in keys if key.case_id in numbers]
    days += [_of_office(desk, term, language) for term in terms]
    return calendar_bytes(sorted(days, key=lambda one: (one.day, one.summary)), now)


def record_calendar_saved(desk: Desk, count: int, now: datetime) -> None:
    """Record that so many dates were saved for a calendar outside the vault."""
    desk.must_be_allowed(Doing.EXPORT)
    with desk.vault.work() as work:
        work.journal.add(
            Entry(
                action=Action.COPY_SAVED,
                at=now,
                member=desk.member.id,
                details={"calendar": count},
            )
        )
    event(Event.EXPORTED, dates=count)


def _of_case(
    desk: Desk, key: DueKey, numbers: dict[CaseId, str], language: Language
) -> CalendarDay:
    number = _CASE.filled(number=numbers[key.case_id]).to(language)
    article = str(cite_from(key.cite)) if key.cite else ""
    unsaid = is_task(key.kind) or key.kind in special()
    what = _TO_DO.to(language) if unsaid else article
    return CalendarDay(
        uid=_uid(str(key.case_id), key.kind, str(key.turn)),
        day=key.last_day,
        summary=_summary(desk, language, number, what),
    )


def _of_office(desk: Desk, term: DueLine, language: Language) -> CalendarDay:
    article = "" if term.basis is None else str(term.basis)
    return CalendarDay(
        uid=_uid(str(desk.vault.origin), article, term.day.isoformat()),
        day=term.day,
        summary=_summary(desk, language, _OFFICE.to(language), article),
    )


def _summary(desk: Desk, language: Language, *parts: str) -> str:
    marked = (_PRACTICE.to(language), *parts) if desk.practice else parts
    return " · ".join(part for part in marked if part)


def _uid(*parts: str) -> str:
    """Return a name that tells nothing; case ids are random, so it cannot be guessed back."""
    told = "\0".join(("counsellor.calendar", *parts))
    return hashlib.sha256(told.encode("utf-8")).hexdigest()[:_UID_LETTERS]
