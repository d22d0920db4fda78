"""The addendum to the protocol, or IGI's answer that it did not approve one (art. 19, 20, 34)."""

from collections.abc import Iterator

from reportlab.platypus.flowables import Flowable

from counsellor_app.cases.model import DocumentKind
from counsellor_app.documents.addendum_values import (
    FORM,
    as_represented_from_now,
    flags_of_addendum,
    is_refused,
    values_of_addendum,
)
from counsellor_app.documents.cannot_sign import agreeing, reading, with_witnesses
from counsellor_app.documents.clauses import PrintedArticle
from counsellor_app.documents.document import Document
from counsellor_app.documents.formal import Signatory, signature_block
from counsellor_app.documents.igi_papers import (
    head_of_centre,
    head_of_igi,
    interpreter_of,
    protocol_named,
    renumbered,
)
from counsellor_app.documents.official import drafter_place, numbered
from counsellor_app.documents.paper import Paper
from counsellor_app.documents.parts import (
    Translated,
    bold,
    dotted_line,
    key_values,
    title,
    writing_space,
)
from counsellor_app.documents.places_to_sign import beneficiary_places
from counsellor_app.documents.values import typed
from counsellor_app.forms.answers import number_of
from counsellor_app.law.catalogue import SignatoryKind

_LEAD = (
    " Părțile semnează după ce actul adițional a fost citit beneficiarului, într-o limbă pe care o "
    "înțelege."
)
_LEAD_OF_ANSWER = " Semnătura beneficiarului arată numai că a primit un exemplar."
_LINES_TO_WRITE = 4


def _articles(paper: Paper) -> tuple[PrintedArticle, ...]:
    now = as_represented_from_now(paper)
    return renumbered(paper.clauses.printed(FORM, flags_of_addendum(now), values_of_addendum(now)))


def _foot(paper: Paper) -> tuple[PrintedArticle, ...]:
    return reading(paper) if is_refused(paper) else agreeing(paper)


def _story(paper: Paper) -> Iterator[Flowable]:
    refused = is_refused(paper)
    copies = None if refused else number_of(paper.form("protocol"), "copies")
    yield head_of_igi(paper, copies=copies)
    if refused:
        subject = "la propunerea de act adițional"
        yield title("RĂSPUNS", Translated(subject, "ro"))
        yield key_values([("Beneficiar", paper.person), ("Referitor la", protocol_named(paper))])
    else:
        number = typed(paper.number).ro
        yield title(f"ACT ADIȚIONAL nr. {number}", Translated(f"la {protocol_named(paper)}", "ro"))
    for article in _articles(paper):
        yield from numbered([article])
        if article.key == "to_mark":
            yield writing_space(_LINES_TO_WRITE)
        if article.key == "remedy" and paper.words(FORM, "refusal_remedy") is None:
            yield dotted_line()
    lead = _LEAD_OF_ANSWER if refused else _LEAD
    further = with_witnesses(_foot(paper))
    yield signature_block((bold("Semnături."), lead), _places(paper), further=further)


def _places(paper: Paper) -> list[Signatory]:
    now = as_represented_from_now(paper)
    head = head_of_centre(paper.words(FORM, "approved_by"))
    by_igi = paper.drafter.centre is not None
    officer = "PERSONAL DESEMNAT IGI"
    drawn_up = Signatory(capacity=officer, kind=SignatoryKind.IGI)
    if by_igi:
        drawn_up = drafter_place(paper, officer)
    return [*beneficiary_places(now), drawn_up, head, *interpreter_of(paper, FORM)]


ADDENDUM = Document(
    kind=DocumentKind.ADDENDUM,
    head="Act adițional la protocol",
    wording=FORM,
    articles=_articles,
    story=_story,
    reads=("person", "protocol", "request"),
    foot=_foot,
    version=2,
)
