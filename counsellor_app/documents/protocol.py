"""The protocol on taking part in the integration programme, printed (OG nr. 44/2004, art. 15)."""

from collections.abc import Iterator, Sequence

from reportlab.platypus.flowables import Flowable

from counsellor_app.documents.clauses import PrintedArticle, PrintedParagraph, printed, wording
from counsellor_app.documents.formal import (
    Institution,
    Registration,
    letterhead,
    signature_block,
)
from counsellor_app.documents.paper import Paper
from counsellor_app.documents.parts import (
    Translated,
    article_heading,
    bold,
    clause,
    key_values,
    lead_in,
    paragraph,
    point,
    space,
    title,
)
from counsellor_app.documents.places_to_sign import protocol_signatories
from counsellor_app.documents.protocol_flags import flags_of
from counsellor_app.documents.protocol_values import values_of
from counsellor_app.documents.script.style import RichText as Rich
from counsellor_app.forms.answers import number_of
from counsellor_app.law.citation import Basis, Cite
from counsellor_app.text import short_date

DOCUMENT = "protocol"
TITLE = "PROTOCOL"
SUBJECT = "privind participarea la programul de integrare"

_ISSUER = "ROMÂNIA\nMINISTERUL AFACERILOR INTERNE\nINSPECTORATUL GENERAL PENTRU IMIGRĂRI"
_PREAMBLE = "preamble"
_LEAD = " Părțile semnează protocolul și parafează fiecare pagină."


def articles_of(paper: Paper) -> tuple[PrintedArticle, ...]:
    """Return the articles printed for this case, filled."""
    return printed(wording(DOCUMENT), flags_of(paper), values_of(paper))


def protocol_story(paper: Paper) -> Iterator[Flowable]:
    """Yield the protocol: issuer, title, parties at a glance, articles, places to sign."""
    centre = paper.centre
    unit = "" if centre is None else centre.full_name
    address = None if centre is None else paper.rulebook.centre_address(centre, paper.signing)
    yield letterhead(
        Institution(name=_ISSUER, unit=unit, address=address or ""),
        Registration(
            number=paper.number,
            day=None if paper.day is None else short_date(paper.day),
            copies=number_of(paper.form("protocol"), "copies"),
        ),
    )
    yield title(TITLE, Translated(SUBJECT, "ro"))
    yield key_values(_at_a_glance(paper), columns=3)
    yield space(1)
    for article in articles_of(paper):
        yield from _article(article)
    yield signature_block((bold("Semnături."), _LEAD), protocol_signatories(paper))


def basis_in_words(basis: Sequence[Basis]) -> str:
    """Return „art. 13, 18 alin. (4)”: places of the Ordinance after one „art.”; others whole."""
    places = [str(one).removeprefix("art. ") for one in basis if isinstance(one, Cite)]
    others = [str(one) for one in basis if not isinstance(one, Cite)]
    return "; ".join([*(["art. " + ", ".join(places)] if places else []), *others])


def _at_a_glance(paper: Paper) -> list[tuple[str, Rich | None]]:
    period = paper.period
    days = None if period is None else f"{short_date(period[0])} – {short_date(period[1])}"
    return [
        ("Beneficiar", paper.person),
        ("Forma de protecție", paper.chosen("person", "category")),
        ("Perioada de implementare", days),
    ]


def _article(article: PrintedArticle) -> Iterator[Flowable]:
    if article.number is not None:
        number, basis = f"Art. {article.number}", basis_in_words(article.basis)
        yield article_heading(number, article.title.ro, basis)
    for one in article.paragraphs:
        yield from _paragraph(one, preamble=article.number is None)


def _paragraph(printed_one: PrintedParagraph, *, preamble: bool) -> Iterator[Flowable]:
    if preamble:
        yield paragraph(printed_one.text.ro)
        return
    number = "" if printed_one.number is None else f"({printed_one.number})"
    begin = lead_in if printed_one.points else clause
    yield begin(number, printed_one.text.ro)
    for one in printed_one.points:
        yield point(f"{one.letter})", one.text.ro)
