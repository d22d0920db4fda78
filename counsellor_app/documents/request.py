"""The request for inclusion in the integration programme (OG nr. 44/2004, art. 15, art. 16)."""

from collections.abc import Iterator

from reportlab.platypus.flowables import Flowable

from counsellor_app.cases.model import DocumentKind
from counsellor_app.documents.cannot_sign import agreeing, with_witnesses
from counsellor_app.documents.clauses import PrintedArticle
from counsellor_app.documents.document import Document
from counsellor_app.documents.formal import Institution, signature_block
from counsellor_app.documents.official import IGI_SHORT, head, plain, sections
from counsellor_app.documents.paper import Paper
from counsellor_app.documents.parts import Translated, bold, key_values, title
from counsellor_app.documents.person_flags import flags_of_person
from counsellor_app.documents.places_to_sign import beneficiary_places
from counsellor_app.documents.script.style import RichText as Rich
from counsellor_app.documents.values import Values, language_words, values_of_person
from counsellor_app.forms.answers import said, text_of
from counsellor_app.forms.signatures import SIGNATURES
from counsellor_app.text import Text

_WORDING = "request"
_LEAD = " Cererea se semnează după ce a fost citită, într-o limbă pe care semnatarul o înțelege."
_IN_CLAUSES = ("declarations", SIGNATURES, "centre", "filed_on")
_PROTECTION = {
    "refugee": Text("statut de refugiat", "refugee status"),
    "subsidiary": Text("protecție subsidiară", "subsidiary protection"),
}
_NO_PROTECTION = Text("protecție internațională", "international protection")


def _articles(paper: Paper) -> tuple[PrintedArticle, ...]:
    return paper.clauses.printed(_WORDING, _flags(paper), _values(paper))


def _flags(paper: Paper) -> frozenset[str]:
    request = paper.form("request")
    holding = {
        "declares": said(request, "declares_true") is True,
        "informed": said(request, "informed") is True,
    }
    return flags_of_person(paper) | {name for name, holds in holding.items() if holds}


def _values(paper: Paper) -> Values:
    category = text_of(paper.form("person"), "category") or ""
    return {
        **values_of_person(paper),
        "protection": _PROTECTION.get(category, _NO_PROTECTION),
        "language": language_words(paper.words("request", "informed_language")),
    }


def _story(paper: Paper) -> Iterator[Flowable]:
    articles = {one.key: one for one in _articles(paper)}
    yield head(paper, addressed_to=_addressee(paper))
    yield title("CERERE", Translated("de includere în programul de integrare", "ro"))
    yield key_values(_at_a_glance(paper), columns=3)
    yield from plain(articles["asks"])
    yield from sections(paper, "request", leaving=_IN_CLAUSES)
    if "declares" in articles:
        yield from plain(articles["declares"])
    further = with_witnesses(agreeing(paper))
    yield signature_block((bold("Semnături."), _LEAD), beneficiary_places(paper), further=further)


def _addressee(paper: Paper) -> Institution:
    unit = "" if paper.centre is None else paper.centre.full_name
    return Institution(name=f"CĂTRE\n{IGI_SHORT}", unit=unit)


def _at_a_glance(paper: Paper) -> list[tuple[str, Rich | None]]:
    return [
        ("Beneficiar", paper.person),
        ("Către", paper.chosen("request", "centre")),
        ("Data depunerii", paper.stated("request", "filed_on")),
    ]


REQUEST = Document(
    kind=DocumentKind.REQUEST,
    head="Cerere de includere în programul de integrare",
    wording=_WORDING,
    articles=_articles,
    story=_story,
    foot=agreeing,
    also=frozenset({"request.children", "request.supported_by"}),
    version=2,
)
