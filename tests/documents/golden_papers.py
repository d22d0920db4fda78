"""The papers that golden pictures are kept of: every document, every language, invented people."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from counsellor_app.cases.model import DocumentKind
from counsellor_app.documents.attendance_list import attendance_list_pdf
from counsellor_app.documents.catalogue import DOCUMENTS
from counsellor_app.documents.clauses import Clauses
from counsellor_app.documents.courtesy import LANGUAGES, courtesy
from counsellor_app.documents.courtesy_sheet import courtesy_sheet
from counsellor_app.documents.document import Document
from counsellor_app.documents.pack import PROTOCOL_PACK
from counsellor_app.documents.plan_summary import plan_summary_pdf
from counsellor_app.documents.plan_summary_contents import summary_of
from counsellor_app.documents.printing import print_document
from counsellor_app.documents.recovery_sheet import recovery_sheet_pdf
from counsellor_app.documents.request import REQUEST
from counsellor_app.text import Language
from tests.builders import TODAY
from tests.documents.closing_orders import answered
from tests.documents.pack_making import Changes, pack_of
from tests.documents.paper_making import order_of
from tests.documents.test_attendance_list import PAID
from tests.documents.test_plan_summary_paper import a_plan, activity, told
from tests.documents.test_recovery_sheet import CODE

OPEN: Changes = {"note": {"restricted": False}}  # of a restricted note one line is printed
BESIDE = ("ar", "bn")  # one language from the right, one with signs above and below


@dataclass(frozen=True, slots=True)
class Golden:
    """A paper, how it is made, and how many of its pages are kept; None: all."""

    make: Callable[[], bytes]
    pages: int | None = None


def papers() -> Mapping[str, Golden]:
    """Return every paper by its name."""
    own = {one.kind.value: Golden(partial(_document, one)) for one in DOCUMENTS}
    sheets = {f"sheet_{code}": Golden(partial(_sheet, code), pages=2) for code in LANGUAGES}
    beside = {f"beside_{code}": Golden(partial(_beside, code), pages=1) for code in BESIDE}
    return {**own, **_OTHERS, **sheets, **beside}


def _document(document: Document) -> bytes:
    signed = document.kind in _AFTER_THE_PROTOCOL
    order = answered(document, OPEN) if signed else order_of(document, changes=OPEN)
    return print_document(document, order).pdf


def _draft() -> bytes:
    order = replace(order_of(REQUEST), final=False, practice=True)
    return print_document(REQUEST, order).pdf


def _plan_summary() -> bytes:
    steps = (activity(1), activity(2, activity_kind="e", activity_description="Cererea AJPIS"))
    return plan_summary_pdf(summary_of(told(a_plan(*steps))))


def _sheet(code: str) -> bytes:
    return courtesy_sheet(DocumentKind.PROTOCOL_PACK, pack_of(), code)


def _beside(code: str) -> bytes:
    order = replace(pack_of(), clauses=Clauses(beside=courtesy("protocol", code)))
    return print_document(PROTOCOL_PACK, order).pdf


_AFTER_THE_PROTOCOL = {
    DocumentKind.ADDENDUM,
    DocumentKind.MEASURES_DECISION,
    DocumentKind.CERTIFICATE,
    DocumentKind.FINAL_EVALUATION,
}
_OTHERS = {
    "draft": Golden(_draft),
    "attendance_list": Golden(partial(attendance_list_pdf, PAID)),
    "plan_summary": Golden(_plan_summary),
    "recovery_sheet": Golden(partial(recovery_sheet_pdf, CODE, Language.RO, TODAY)),
}
