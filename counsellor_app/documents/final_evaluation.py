"""The evaluation at the end of a period: results, needs then and now, what remains (art. 20)."""

from collections.abc import Iterator, Mapping

from reportlab.platypus.flowables import Flowable

from counsellor_app.cases.model import DocumentKind
from counsellor_app.cases.programme import programme_now
from counsellor_app.documents.answers_on_paper import NOTHING_YET, answered
from counsellor_app.documents.cannot_sign import reading, with_witnesses
from counsellor_app.documents.clauses import PrintedArticle
from counsellor_app.documents.document import Document
from counsellor_app.documents.field_grid import field_grid
from counsellor_app.documents.formal import Signatory, signature_block
from counsellor_app.documents.igi_papers import interpreter_of
from counsellor_app.documents.official import head, plain, titled
from counsellor_app.documents.paper import Paper
from counsellor_app.documents.parts import (
    Content,
    Translated,
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
from counsellor_app.documents.person_flags import flags_of_person
from counsellor_app.documents.places_to_sign import beneficiary_places
from counsellor_app.documents.script.style import RichText as Rich
from counsellor_app.documents.values import values_of_person
from counsellor_app.forms.addendum_approval import EXTENSIONS
from counsellor_app.forms.answers import Answers, Row, rows_of
from counsellor_app.forms.evaluation_results import RESULTS, level_now_field
from counsellor_app.forms.final_evaluation import CONCLUSION, PARTICIPATION
from counsellor_app.forms.kinds import Rows
from counsellor_app.forms.needs.common import need_field
from counsellor_app.forms.spoken import NOTHING, spoken
from counsellor_app.law.catalogue import Need, SignatoryKind
from counsellor_app.text import Language, short_date

_FORM = "final_evaluation"
_OCCASIONS = ("period_end", "extension_end", "review", "earlier_end")
_LEAD = (
    " Se semnează după ce evaluarea a fost citită beneficiarului, într-o limbă pe care o înțelege."
)
_HEADS: Mapping[str, tuple[str, ...]] = {
    "objective_results": ("Obiectivul din plan", "A fost atins?", "După ce se vede"),
    "activity_results": ("Activitatea din plan", "Rezultatul", "Pe scurt"),
}
_WIDTHS = (7.0, 3.0, 6.7)
_CONCLUSIONS = {
    "remaining": "Ce rămâne de făcut",
    "recommendation": "Recomandarea",
    "refer_to": "Către cine se face îndrumarea",
    "recommendation_why": "Motivele recomandării",
}
_NEED_HEADS = ("Domeniul", "Nevoia la început", "Nevoia acum")
_NEED_WIDTHS = (7.0, 4.85, 4.85)


def _articles(paper: Paper) -> tuple[PrintedArticle, ...]:
    return paper.clauses.printed(_FORM, _flags(paper), values_of_person(paper))


def _flags(paper: Paper) -> frozenset[str]:
    occasion = paper.words(_FORM, "evaluation_occasion")
    holding = {
        **{f"occasion_{one}": occasion == one for one in _OCCASIONS},
        "occasion_to_mark": occasion not in _OCCASIONS,
        "ends": paper.words(_FORM, "recommendation") not in EXTENSIONS,
    }
    return flags_of_person(paper) | {name for name, holds in holding.items() if holds}


def _story(paper: Paper) -> Iterator[Flowable]:
    articles = {one.key: one for one in _articles(paper)}
    evaluation = paper.form(_FORM)
    yield head(paper)
    yield title("EVALUARE", Translated("a situației beneficiarului", "ro"))
    yield key_values(_at_a_glance(paper))
    yield from plain(articles["occasion"])
    yield heading(RESULTS.title.ro, number="1.")
    tables = [_results(field, paper) for field in RESULTS.fields if isinstance(field, Rows)]
    yield tables[0]
    yield from (part for one in tables[1:] for part in (space(1.5), one))
    yield heading("Nevoile la început și acum", number="2.")
    yield table(_NEED_HEADS, [_need(need, paper) for need in Need], _NEED_WIDTHS)
    yield heading(PARTICIPATION.title.ro, number="3.")
    yield from answered(PARTICIPATION.fields, evaluation)
    yield heading(CONCLUSION.title.ro, number="4.")
    yield from _conclusions(paper)
    if "guidance" in articles:
        yield from titled(articles["guidance"], number="5.")
    further = with_witnesses(reading(paper))
    yield signature_block((bold("Semnături."), _LEAD), _places(paper), further=further)


def _at_a_glance(paper: Paper) -> list[tuple[str, Rich | None]]:
    programme = programme_now(paper.facts)
    days = None
    if programme is not None:
        days = f"{short_date(programme.starts)} – {short_date(programme.end)}"
    return [
        ("Beneficiar", paper.person),
        ("Perioada de implementare", days),
        ("Data evaluării", paper.stated(_FORM, "evaluated_on")),
        ("Întocmită de", paper.stated(_FORM, "evaluated_by")),
    ]


def _results(field: Rows, paper: Paper) -> Flowable:
    rows = rows_of(paper.form(_FORM), field.id)
    if not rows:
        return note(f"{field.label.ro}: {NOTHING_YET.lower()}")
    plan = paper.form("individual_plan")
    return table(_HEADS[field.id], [_result(field, row, plan) for row in rows], _WIDTHS)


def _result(field: Rows, row: Row, plan: Answers) -> list[Content]:
    said = [spoken(cell, row.answers.get(cell.id), Language.RO, plan) for cell in field.fields]
    return [label(said[0]), figure(said[1]), *said[2:]]


def _need(need: Need, paper: Paper) -> list[Content]:
    then = paper.stated("needs_sheet", need_field(need))
    now = paper.stated(_FORM, level_now_field(need))
    return [need.text.ro, "" if then in {None, NOTHING} else then or "", label(now or "")]


def _conclusions(paper: Paper) -> Iterator[Flowable]:
    said = [(caption, paper.stated(_FORM, field_id)) for field_id, caption in _CONCLUSIONS.items()]
    pairs = [(caption, answer) for caption, answer in said if answer is not None]
    yield from field_grid(pairs)
    if not pairs:
        yield note(NOTHING_YET)


def _places(paper: Paper) -> list[Signatory]:
    drawn_up = paper.words(_FORM, "evaluated_by") or ""
    igi = Signatory(capacity="PERSONAL DESEMNAT IGI", kind=SignatoryKind.IGI)
    officer = [igi] if paper.organisation else []
    return [
        *beneficiary_places(paper),
        Signatory(capacity="ÎNTOCMITĂ DE", name=drawn_up),
        *officer,
        *interpreter_of(paper, _FORM),
    ]


FINAL_EVALUATION = Document(
    kind=DocumentKind.FINAL_EVALUATION,
    head="Evaluare la încheierea perioadei de implementare",
    wording=_FORM,
    articles=_articles,
    story=_story,
    reads=("person", "needs_sheet", "individual_plan", "protocol", "request"),
    foot=reading,
    version=2,
)
