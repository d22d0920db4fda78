"""Annex no. 3: the written agreement on the conditions of lodging (art. 34 alin. (2))."""

from collections.abc import Iterator

from reportlab.platypus.flowables import Flowable

from counsellor_app.documents.cannot_sign import agreeing, with_witnesses
from counsellor_app.documents.clauses import PrintedArticle
from counsellor_app.documents.formal import signature_block
from counsellor_app.documents.official import numbered
from counsellor_app.documents.paper import Paper
from counsellor_app.documents.parts import (
    Translated,
    bold,
    page_break,
    part_begins,
    space,
    title,
    writing_space,
)
from counsellor_app.documents.places_to_sign import protocol_signatories
from counsellor_app.documents.protocol_flags import flags_of
from counsellor_app.documents.protocol_lodging import lodging_told
from counsellor_app.documents.protocol_values import values_of

NAME = "Anexa nr. 3"

DOCUMENT = "lodging_agreement"
_DUE = "lodged_34"
_TITLE = "Acordul privind condițiile de cazare"
_BASIS = "la Protocolul {reference}, potrivit art. 34 alin. (2) din OG\u00a0nr.\u00a044/2004"
_LEAD = " Acordul se semnează după ce a fost citit beneficiarului, într-o limbă pe care o înțelege."
_LINES = 6


def agreement_articles(paper: Paper) -> tuple[PrintedArticle, ...]:
    """Return the words of the agreement; none unless lodging rests on art. 34 alin. (2)."""
    if _DUE not in flags_of(paper):
        return ()
    lodging = lodging_told(paper)
    known = lodging is not None and lodging.until is not None
    flags = frozenset({"until_known"} if known else ())
    return paper.clauses.printed(DOCUMENT, flags, values_of(paper))


def lodging_annex(paper: Paper) -> Iterator[Flowable]:
    """Yield the annex where it is due: what is accepted, room for the conditions, signatures."""
    articles = agreement_articles(paper)
    if not articles:
        return
    yield page_break()
    yield part_begins(NAME)
    basis = _BASIS.format(reference=paper.reference)
    yield title(NAME.upper(), Translated(_TITLE, "ro"), basis=basis)
    yield from numbered(articles)
    yield writing_space(_LINES)
    yield space(2)
    yield signature_block(
        (bold("Semnături."), _LEAD),
        protocol_signatories(paper),
        further=with_witnesses(agreeing(paper)),
    )
