"""The protocol pack: protocol, needs sheet and plan in one document (art. 15, 19 alin. (2)).

Where due, the agreement on lodging (art. 34 alin. (2)) and the notice on personal data follow.
"""

from collections.abc import Iterator

from reportlab.platypus.flowables import Flowable

from counsellor_app.cases.model import DocumentKind
from counsellor_app.cases.protocol_packs import PACK_FORMS
from counsellor_app.documents.cannot_sign import agreeing, reading
from counsellor_app.documents.clauses import PrintedArticle
from counsellor_app.documents.document import Document
from counsellor_app.documents.information_notice import notice_articles, notice_part
from counsellor_app.documents.lodging_annex import agreement_articles, lodging_annex
from counsellor_app.documents.needs_annex import needs_annex
from counsellor_app.documents.paper import Paper
from counsellor_app.documents.plan_annex import plan_annex
from counsellor_app.documents.protocol import DOCUMENT, SUBJECT, articles_of, protocol_story


def _story(paper: Paper) -> Iterator[Flowable]:
    yield from protocol_story(paper)
    yield from needs_annex(paper)
    yield from plan_annex(paper)
    yield from lodging_annex(paper)
    yield from notice_part(paper)


def _foot(paper: Paper) -> tuple[PrintedArticle, ...]:
    """Return what stands under the parts, and the parts that are there only where due."""
    parts = (*agreement_articles(paper), *notice_articles(paper))
    return (*agreeing(paper), *reading(paper), *parts)


PROTOCOL_PACK = Document(
    kind=DocumentKind.PROTOCOL_PACK,
    attachable=True,
    head=f"Protocol {SUBJECT}",
    wording=DOCUMENT,
    articles=articles_of,
    story=_story,
    reads=PACK_FORMS,
    foot=_foot,
    initials=True,
    version=3,
)
