"""Reading the act: the marks on its articles, what rests on them, setting and lifting them."""

from collections.abc import Callable
from datetime import date, datetime

from counsellor_app.law.citation import Basis
from counsellor_app.law.coverage import rule_called
from counsellor_app.law.mark_words import lifting, marking
from counsellor_app.law.marks import articles_marked, marked_among
from counsellor_app.law.values import ARTICLE_CHANGED
from counsellor_app.services.desk import Desk
from counsellor_app.services.reference import record_value, with_rulebook_now


def rests_on_mark(desk: Desk, kind: str, basis: Basis | None, today: date) -> bool:
    """Tell whether a date rests on a marked article: the one it names, or one of its rule.

    Lists know of a date only its kind and the first article, never the whole finding.
    """
    rule = rule_called(kind.partition("/")[0])
    rests_on = (*(() if rule is None else rule.basis), *(() if basis is None else (basis,)))
    return bool(marked_among(rests_on, articles_marked(desk.rulebook, today)))


def mark_article(desk: Desk, number: str, note: str, *, today: date, now: datetime) -> Desk:
    """Mark an article „modificat – verificați” from today on; return the desk that knows it."""
    return _record(desk, marking, number, note, today=today, now=now)


def lift_mark(desk: Desk, number: str, reason: str, *, today: date, now: datetime) -> Desk:
    """Lift the mark of an article from today on; return the desk that knows it."""
    return _record(desk, lifting, number, reason, today=today, now=now)


def _record(
    desk: Desk,
    words: Callable[[str, str], str],
    number: str,
    why: str,
    *,
    today: date,
    now: datetime,
) -> Desk:
    record_value(
        desk,
        ARTICLE_CHANGED,
        words(number, why),
        valid_from=today,
        basis=desk.member.name,
        reason=why,
        now=now,
    )
    return with_rulebook_now(desk)
