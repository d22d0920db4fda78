"""The individual plan (art. 18): the body that Annex no. 2 shares, and the plan alone."""

from collections.abc import Iterator, Mapping

from reportlab.platypus.flowables import Flowable

from counsellor_app.cases.model import DocumentKind
from counsellor_app.documents.answers_on_paper import NOTHING_YET, answered
from counsellor_app.documents.cannot_sign import agreeing
from counsellor_app.documents.clauses import PrintedArticle
from counsellor_app.documents.document import Document
from counsellor_app.documents.official import head, plain
from counsellor_app.documents.paper import Paper
from counsellor_app.documents.parts import (
    Content,
    Translated,
    body,
    bold,
    figure,
    heading,
    key_values,
    label,
    note,
    space,
    table,
    title,
)
from counsellor_app.documents.plan_signing import signed_plan
from counsellor_app.documents.printable import activity_in_words
from counsellor_app.documents.script.style import RichText as Rich
from counsellor_app.forms.answers import Answers, Row, rows_of, text_of
from counsellor_app.forms.individual_plan import ADAPTATIONS, COMMUNITY
from counsellor_app.forms.individual_plan_rows import ACTIVITIES_TABLE, OBJECTIVES, UNANSWERED
from counsellor_app.forms.kinds import Rows
from counsellor_app.forms.spoken import NOTHING, spoken
from counsellor_app.text import Language

_WORDING = "individual_plan"
_LEAD = " Planul se semnează după ce a fost citit beneficiarului, într-o limbă pe care o înțelege."
_OBJECTIVE_HEADS = ("Nr.", "Obiectivul", "Nevoia la care răspunde", "Prioritatea", "Indicator")
_OBJECTIVE_WIDTHS = (1.1, 6.0, 3.6, 2.2, 4.0)
_ACTIVITY_HEADS = ("Nr.", "Activitatea", "Nevoia", "Responsabil", "Termen", "Stadiul")
_ACTIVITY_WIDTHS = (0.85, 7.3, 4.1, 4.75, 2.05, 1.95)
_EVEN = 4  # as many captions stand in two lines of two, not in one of three and a lone one
_UNANSWERED_HEADS = ("Nevoia", "Motivul")
_UNANSWERED_WIDTHS = (5.0, 11.7)


def plan_body(paper: Paper) -> Iterator[Flowable]:
    """Yield objectives, activities, needs left open, the community, places to sign."""
    plan = paper.form("individual_plan")
    goals = {str(row.id): f"O{n}" for n, row in enumerate(rows_of(plan, "objectives"), 1)}
    drawn_up = _drawn_up(paper)
    yield key_values(drawn_up, columns=2 if len(drawn_up) == _EVEN else 3)
    yield heading("Obiective", number="1.")
    objectives = [_objective(row, goals, plan) for row in rows_of(plan, "objectives")]
    yield _table(_OBJECTIVE_HEADS, objectives, _OBJECTIVE_WIDTHS)
    yield heading("Activități", number="2.")
    activities = [
        _activity(number, row, goals, plan)
        for number, row in enumerate(rows_of(plan, "activities"), 1)
    ]
    yield _table(_ACTIVITY_HEADS, activities, _ACTIVITY_WIDTHS)
    left_open = [_left_open(row, plan) for row in rows_of(plan, "unanswered")]
    if left_open:
        yield heading("Nevoi fără activitate", number="3.")
        yield table(_UNANSWERED_HEADS, left_open, _UNANSWERED_WIDTHS)
    yield heading(COMMUNITY.title.ro, number="4." if left_open else "3.")
    yield from answered(COMMUNITY.fields, plan)
    if "adaptations" in plan:
        yield heading(ADAPTATIONS.title.ro, number="5." if left_open else "4.")
        yield from answered(ADAPTATIONS.fields, plan)
    yield from signed_plan(paper, (bold("Semnături."), _LEAD))


def _articles(paper: Paper) -> tuple[PrintedArticle, ...]:
    return paper.clauses.printed(_WORDING, frozenset(), {})


def _story(paper: Paper) -> Iterator[Flowable]:
    yield head(paper)
    yield title("PLAN INDIVIDUAL", Translated("de măsuri în vederea integrării", "ro"))
    for article in _articles(paper):
        yield from plain(article)
    yield space(1.5)
    yield from plan_body(paper)


def _drawn_up(paper: Paper) -> list[tuple[str, Rich | None]]:
    author = paper.stated("individual_plan", "author")
    letter = paper.stated("individual_plan", "dgaspc_letter")
    return [
        ("Beneficiar", paper.person),
        ("Data planului", paper.stated("individual_plan", "drawn_up_on")),
        ("Întocmit de", paper.stated("individual_plan", "drawn_up_by")),
        *([("Din partea", author)] if author else []),
        *([("Adresa sau minuta DGASPC", letter)] if letter else []),
    ]


def _table(
    heads: tuple[str, ...], rows: list[list[Content]], widths: tuple[float, ...]
) -> Flowable:
    return table(heads, rows, widths) if rows else note(NOTHING_YET)


def _objective(row: Row, goals: Mapping[str, str], plan: Answers) -> list[Content]:
    said = _said(OBJECTIVES, row, plan)
    return [
        figure(goals[row.id]),
        label(said["objective"]),
        said["objective_need"],
        said["objective_priority"],
        said["objective_indicator"],
    ]


def _activity(number: int, row: Row, goals: Mapping[str, str], plan: Answers) -> list[Content]:
    said = _said(ACTIVITIES_TABLE, row, plan)
    kind = text_of(row.answers, "activity_kind")
    named = [label(activity_in_words(kind))] if kind else []
    frequency, hours = said["activity_frequency"], _held(said["activity_hours"])
    often = _joined(" · ", _counselling(said["activity_counselling"]), frequency, hours)
    how_often = [] if often == NOTHING else [figure(often)]
    goal = goals.get(text_of(row.answers, "activity_objective") or "", "")
    need = f"{said['activity_need']} ({goal})" if goal else said["activity_need"]
    return [
        figure(str(number)),
        (*named, body(said["activity_description"]), *how_often),
        need,
        _who(said["activity_responsible"], said["activity_institution"]),
        figure(said["activity_due"]),
        figure(said["activity_stage"]),
    ]


def _counselling(kind: str) -> str:
    return NOTHING if kind == NOTHING else f"consiliere {kind}"


def _who(person: str, institution: str) -> Content:
    """Return who is responsible, the institution below in the smaller letters of figures."""
    if NOTHING in (person, institution):
        return person if institution == NOTHING else institution
    return (body(person), figure(institution))


def _left_open(row: Row, plan: Answers) -> list[Content]:
    said = _said(UNANSWERED, row, plan)
    words = said["unanswered_words"]
    reason = said["unanswered_reason"]
    return [label(said["unanswered_need"]), reason if words == NOTHING else f"{reason}: {words}"]


def _said(rows: Rows, row: Row, plan: Answers) -> dict[str, str]:
    """Return every cell in words; what was not answered is a dash."""
    return {
        cell.id: spoken(cell, row.answers.get(cell.id), Language.RO, plan) for cell in rows.fields
    }


def _held(words: str) -> str:
    return words.replace(" ", "\u00a0")


def _joined(between: str, *said: str) -> str:
    return between.join(words for words in said if words != NOTHING) or NOTHING


INDIVIDUAL_PLAN = Document(
    kind=DocumentKind.INDIVIDUAL_PLAN,
    head="Plan individual",
    wording=_WORDING,
    articles=_articles,
    story=_story,
    foot=agreeing,
    initials=True,
    version=2,
)
