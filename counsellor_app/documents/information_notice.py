"""The notice on personal data (GDPR art. 13), with the proof that it was handed over."""

from collections.abc import Iterator

from reportlab.platypus.flowables import Flowable

from counsellor_app.cases.model import DocumentKind
from counsellor_app.documents.cannot_sign import reading, with_witnesses
from counsellor_app.documents.clause_parts import article_heading
from counsellor_app.documents.clauses import DOTTED, PrintedArticle
from counsellor_app.documents.document import Document
from counsellor_app.documents.formal import Signatory, signature_block
from counsellor_app.documents.official import basis_in_words, head, plain, title_beside
from counsellor_app.documents.paper import Paper
from counsellor_app.documents.parts import Translated, page_break, part_begins, title
from counsellor_app.documents.places_to_sign import beneficiary_places
from counsellor_app.documents.values import Values, language_words, same, typed
from counsellor_app.forms.answers import said
from counsellor_app.forms.interview_interpreter import ROMANIAN
from counsellor_app.law.catalogue import SignatoryKind

WORDING = "information_notice"
SUBJECT = "privind prelucrarea datelor cu caracter personal"
RECEIVED = "received"
_CENTRE = "Centrul Regional de Proceduri și Cazare a Solicitanților de Azil"


def _articles(paper: Paper) -> tuple[PrintedArticle, ...]:
    return paper.clauses.printed(WORDING, _flags(paper), _values(paper))


def _flags(paper: Paper) -> frozenset[str]:
    holding = {
        "organisation_too": paper.organisation is not None,
        "minor": paper.is_represented or paper.is_assisted,
    }
    return frozenset(name for name, holds in holding.items() if holds)


def _values(paper: Paper) -> Values:
    centre = paper.centre
    seat = None if centre is None else paper.rulebook.centre_address(centre, paper.signing)
    return {
        "centre": same(f"{_CENTRE} {DOTTED.ro}" if centre is None else centre.full_name),
        "seat": typed(seat),
        "organisation": typed(paper.organisation),
        "language": language_words(_language(paper)),
    }


def _language(paper: Paper) -> str | None:
    return paper.words("request", "informed_language")


def notice_articles(paper: Paper) -> tuple[PrintedArticle, ...]:
    """Return the words of the notice that goes with a protocol; none if it was handed over."""
    return () if said(paper.form("request"), "informed") is True else _articles(paper)


def notice_part(paper: Paper) -> Iterator[Flowable]:
    """Yield the notice as the last part of a pack, where the person does not have it yet."""
    if notice_articles(paper):
        yield page_break()
        yield part_begins("")  # its title says what it is; the running head is the pack's
        yield from _body(paper)


def _story(paper: Paper) -> Iterator[Flowable]:
    yield head(paper)
    yield from _body(paper)


def _body(paper: Paper) -> Iterator[Flowable]:
    articles = {one.key: one for one in _articles(paper)}
    received = articles.pop(RECEIVED)
    yield title(
        "NOTĂ DE INFORMARE",
        Translated(SUBJECT, "ro"),
    )
    for article in articles.values():
        if article.number is not None:
            basis = basis_in_words(article.basis)
            second = title_beside(article)
            yield article_heading(f"{article.number}.", article.title.ro, basis, second)
        yield from plain(article)
    places = [*beneficiary_places(paper), *_interpreter(paper)]
    further = with_witnesses(reading(paper))
    yield signature_block(received.paragraphs[0].text.ro, places, further=further)


def _interpreter(paper: Paper) -> list[Signatory]:
    if _language(paper) == ROMANIAN:
        return []
    name = paper.words("request", "informed_interpreter") or ""
    return [Signatory(capacity="INTERPRET", name=name, kind=SignatoryKind.INTERPRETER)]


INFORMATION_NOTICE = Document(
    kind=DocumentKind.INFORMATION_NOTICE,
    head="Notă de informare privind datele cu caracter personal",
    wording=WORDING,
    articles=_articles,
    story=_story,
    foot=reading,
    also=frozenset({"request.informed_interpreter"}),
    version=2,
)
