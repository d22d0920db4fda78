"""Annex no. 1: the needs sheet as it was kept (art. 17 alin. (1), art. 19 alin. (2))."""

from collections.abc import Iterator

from reportlab.platypus.flowables import Flowable

from counsellor_app.documents.needs_sheet import needs_body
from counsellor_app.documents.paper import Paper
from counsellor_app.documents.parts import Translated, page_break, part_begins, title

NAME = "Anexa nr. 1"

_TITLE = "Fișa de evaluare a nevoilor individuale"
_BASIS = "la Protocolul {reference}, potrivit art. 17 și 19 din OG\u00a0nr.\u00a044/2004"


def needs_annex(paper: Paper) -> Iterator[Flowable]:
    """Yield the annex: the protocol it belongs to, then the sheet."""
    yield page_break()
    yield part_begins(NAME)
    basis = _BASIS.format(reference=paper.reference)
    yield title(NAME.upper(), Translated(_TITLE, "ro"), basis=basis)
    yield from needs_body(paper)
