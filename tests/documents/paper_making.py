"""Orders to print any document: an invented person's case, every form of the paper answered."""

from collections.abc import Mapping
from dataclasses import replace

from counsellor_app.documents.document import Document
from counsellor_app.documents.printing import PrintOrder
from counsellor_app.forms.answers import Answer
from counsellor_app.forms.asking import split
from counsellor_app.forms.given import Given
from counsellor_app.forms.registry import form_by_id
from tests.builders import ADULT, complete_answers
from tests.documents.pack_making import PACK_FORMS, Changes, pack_of

NOTHING_CHANGED: Changes = {}


def order_of(
    document: Document, given: Given = ADULT, changes: Changes = NOTHING_CHANGED
) -> PrintOrder:
    """Return a final order with number and day; ``changes`` replace answers form by form."""
    pack = pack_of(given, {name: said for name, said in changes.items() if name in PACK_FORMS})
    answers = {name: _answers(name, given, changes.get(name, {})) for name in document.forms}
    return replace(pack, answers={**pack.answers, **answers})


def empty_order(document: Document) -> PrintOrder:
    """Return an order of a case in which nothing was answered yet, number and day by pen."""
    pack = pack_of()
    nothing: dict[str, dict[str, Answer]] = {name: {} for name in document.forms}
    return replace(pack, answers=nothing, number=None, day=None)


def _answers(form_id: str, given: Given, changed: Mapping[str, Answer]) -> dict[str, Answer]:
    whole = {**complete_answers(form_id, given), **changed}
    return dict(split(form_by_id(form_id), whole, given)[0])
