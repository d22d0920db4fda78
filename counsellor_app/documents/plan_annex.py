"""Annex no. 2: the individual plan (art. 18, art. 19 alin. (2))."""

from collections.abc import Iterator

from reportlab.platypus.flowables import Flowable

from counsellor_app.documents.individual_plan import plan_body
from counsellor_app.documents.paper import Paper
from counsellor_app.documents.parts import Translated, page_break, part_begins, title

NAME = "Anexa nr. 2"

_TITLE = "Planul individual"
_BASIS = "la Protocolul {reference}, potrivit art. 18 și 19 din OG\u00a0nr.\u00a044/2004"


def plan_annex(paper: Paper) -> Iterator[Flowable]:
    """Yield the annex: the protocol it belongs to, then the plan."""
    yield page_break()
    yield part_begins(NAME)
    basis = _BASIS.format(reference=paper.reference)
    yield title(NAME.upper(), Translated(_TITLE, "ro"), basis=basis)
    yield from plan_body(paper)
