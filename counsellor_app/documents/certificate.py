"""The certificate of participation, or of completion, that a person shows to others (art. 18, 20).

It says nothing of protection, of needs or of the evaluation. An evaluation recommends, and
completes nothing: only the event that completed the programme makes it one of completion.
"""

from collections.abc import Iterator
from datetime import date

from reportlab.platypus.flowables import Flowable

from counsellor_app.cases.model import DocumentKind
from counsellor_app.cases.programme import programme_now
from counsellor_app.documents.clauses import PrintedArticle
from counsellor_app.documents.document import Document
from counsellor_app.documents.formal import signature_block
from counsellor_app.documents.igi_papers import head_of_centre, head_of_igi
from counsellor_app.documents.official import plain
from counsellor_app.documents.paper import Paper
from counsellor_app.documents.parts import Content, Translated, figure, space, table, title
from counsellor_app.documents.person_flags import flags_of_person
from counsellor_app.documents.printable import activity_in_words
from counsellor_app.documents.values import Values, day_words, values_of_person
from counsellor_app.forms.answers import number_of, rows_of, text_of
from counsellor_app.forms.individual_plan_rows import HOURS, MEASURES
from counsellor_app.law.catalogue import Activity
from counsellor_app.law.procedure import EventKind
from counsellor_app.law.running import end_event
from counsellor_app.text import Plural

_WORDING = "certificate"
_COMPLETION = "de finalizare a programului de integrare"
_PARTICIPATION = "de participare la programul de integrare"
_DONE, _TAKEN_PART = "done", frozenset({"done", "partly"})
_SESSIONS = Plural(
    ("{n} ședință", "{n} ședințe", "{n} de ședințe"), ("{n} session", "{n} sessions")
)
_HEADS = ("Activitatea", "Participare", "Durata, potrivit planului")
_WIDTHS = (9.1, 3.6, 4.0)
_UNKNOWN = "–"


def is_completed(paper: Paper) -> bool:
    """Return whether the programme was completed by the day of the certificate."""
    ended = end_event(paper.facts, paper.signing)
    return ended is not None and ended[1].kind is EventKind.COMPLETED


def _articles(paper: Paper) -> tuple[PrintedArticle, ...]:
    return paper.clauses.printed(_WORDING, _flags(paper), _values(paper))


def _flags(paper: Paper) -> frozenset[str]:
    completed, activities = is_completed(paper), bool(_activities(paper))
    holding = {
        "completed": completed,
        "took_part": not completed,
        "has_activities": activities,
        "no_activities": not activities,
    }
    return flags_of_person(paper) | {name for name, holds in holding.items() if holds}


def _values(paper: Paper) -> Values:
    programme = programme_now(paper.facts)
    return {
        **values_of_person(paper),
        "starts": day_words(None if programme is None else programme.starts),
        "ends": day_words(_last_day(paper)),
    }


def _last_day(paper: Paper) -> date | None:
    """Return the last day of the period, or the day the programme ended before it."""
    programme, ended = programme_now(paper.facts), end_event(paper.facts, paper.signing)
    if programme is None:
        return None
    day = None if ended is None else ended[1].on
    return programme.end if day is None else min(day, programme.end)


def _story(paper: Paper) -> Iterator[Flowable]:
    articles = {one.key: one for one in _articles(paper)}
    yield head_of_igi(paper)
    subject = _COMPLETION if is_completed(paper) else _PARTICIPATION
    yield title("ADEVERINȚĂ", Translated(subject, "ro"))
    yield space(2)
    yield from plain(articles["certifies"])
    rows = _activities(paper)
    if rows:
        yield space(2)
        yield table(_HEADS, rows, _WIDTHS)
        yield space(3)
    yield from plain(articles["purpose"])
    yield signature_block("", [head_of_centre(None)])


def _activities(paper: Paper) -> list[list[Content]]:
    """Return each kind of activity the person took part in, in the words of the act."""
    hours, sessions = _hours(paper), _sessions(paper)
    kinds = [one.value for one in Activity if one.value in {*hours, *sessions} - MEASURES]
    return [
        [
            activity_in_words(kind).removeprefix(f"{kind}) "),
            figure(_SESSIONS.of(sessions[kind]).ro if kind in sessions else _UNKNOWN),
            figure(HOURS.of(hours[kind]).ro if hours.get(kind) else _UNKNOWN),
        ]
        for kind in kinds
    ]


def _hours(paper: Paper) -> dict[str, int]:
    """Return the planned hours of activities carried through; 0 of those in part or unknown."""
    results = {
        text_of(row.answers, "result_activity"): text_of(row.answers, "activity_result")
        for row in rows_of(paper.form("final_evaluation"), "activity_results")
    }
    hours: dict[str, int] = {}
    for row in rows_of(paper.form("individual_plan"), "activities"):
        kind, result = text_of(row.answers, "activity_kind"), results.get(row.id)
        if kind is not None and result in _TAKEN_PART:
            planned = number_of(row.answers, "activity_hours") or 0
            hours[kind] = hours.get(kind, 0) + (planned if result == _DONE else 0)
    return hours


def _sessions(paper: Paper) -> dict[str, int]:
    sessions: dict[str, int] = {}
    for one in paper.facts.attendance or ():
        if one.activity is not None and one.attended:
            sessions[one.activity] = sessions.get(one.activity, 0) + one.attended
    return sessions


CERTIFICATE = Document(
    kind=DocumentKind.CERTIFICATE,
    head="Adeverință privind programul de integrare",
    wording=_WORDING,
    articles=_articles,
    story=_story,
    reads=("person", "individual_plan", "protocol", "request"),
    shows=frozenset(),
    also=frozenset(
        {
            "person.surname",
            "person.given_names",
            "person.birth_date",
            "person.sex",
            "final_evaluation.activity_results",
            "individual_plan.activities",
            "protocol.igi_centre",
            "request.centre",
        }
    ),  # fmt: skip
)
