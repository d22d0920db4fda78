"""The notice that communicates a plan by posting (art. 18 alin. (4)): a case number, no person."""

from collections.abc import Iterator

from reportlab.platypus.flowables import Flowable

from counsellor_app.cases.model import DocumentKind
from counsellor_app.documents.clauses import PrintedArticle
from counsellor_app.documents.document import Document
from counsellor_app.documents.formal import Signatory, signature_block
from counsellor_app.documents.official import head, plain, titled
from counsellor_app.documents.paper import Paper
from counsellor_app.documents.parts import (
    Translated,
    bold,
    dotted_line,
    heading,
    key_values,
    note,
    space,
    title,
)
from counsellor_app.documents.values import Values, day_words, same
from counsellor_app.forms.answers import day_of
from counsellor_app.text import short_date

_WORDING = "plan_on_display"
_LEAD = " Semnează cine a afișat comunicarea."
_NO_NAMES = "Pe această hârtie nu se scriu numele, adresa sau alte date ale titularului dosarului."


def _articles(paper: Paper) -> tuple[PrintedArticle, ...]:
    return paper.clauses.printed(_WORDING, frozenset(), _values(paper))


def _values(paper: Paper) -> Values:
    drawn_up_on = day_of(paper.form("individual_plan"), "drawn_up_on")
    return {"case": same(paper.case_number), "drawn_up_on": day_words(drawn_up_on)}


def _story(paper: Paper) -> Iterator[Flowable]:
    articles = {one.key: one for one in _articles(paper)}
    drawn_up_on = day_of(paper.form("individual_plan"), "drawn_up_on")
    day = None if drawn_up_on is None else short_date(drawn_up_on)
    yield head(paper)
    yield title("COMUNICARE PRIN AFIȘARE", Translated("a planului individual", "ro"))
    yield key_values([("Dosar nr.", bold(paper.case_number)), ("Data planului individual", day)])
    yield from plain(articles["notice"])
    yield heading("De unde se ridică planul")
    yield dotted_line("Adresa")
    yield dotted_line("Zilele și orele")
    yield from titled(articles["posting"])
    yield dotted_line("Sediul la care s-a afișat")
    yield space(2)
    yield key_values([("Afișat de la data de", None), ("Afișat până la data de", None)])
    yield note(_NO_NAMES)
    yield signature_block((bold("Semnătura."), _LEAD), [Signatory(capacity="AFIȘAT DE")])


PLAN_ON_DISPLAY = Document(
    kind=DocumentKind.PLAN_ON_DISPLAY,
    head="Comunicare prin afișare",
    wording=_WORDING,
    articles=_articles,
    story=_story,
    reads=(),
    shows=frozenset(),
    also=frozenset({"individual_plan.drawn_up_on"}),
)
