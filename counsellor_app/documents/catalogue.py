"""DOCUMENTS: every paper of a case that can be printed and kept, in the order of the procedure."""

from counsellor_app.cases.model import DocumentKind
from counsellor_app.documents.addendum import ADDENDUM
from counsellor_app.documents.certificate import CERTIFICATE
from counsellor_app.documents.counselling_note import COUNSELLING_NOTE
from counsellor_app.documents.document import Document
from counsellor_app.documents.final_evaluation import FINAL_EVALUATION
from counsellor_app.documents.individual_plan import INDIVIDUAL_PLAN
from counsellor_app.documents.information_notice import INFORMATION_NOTICE
from counsellor_app.documents.interpreter_declaration import INTERPRETER_DECLARATION
from counsellor_app.documents.interview_note import INTERVIEW_NOTE
from counsellor_app.documents.invitation import INVITATION
from counsellor_app.documents.letter import LETTER
from counsellor_app.documents.measures_decision import MEASURES_DECISION
from counsellor_app.documents.monthly_presence import MONTHLY_PRESENCE
from counsellor_app.documents.needs_sheet import NEEDS_SHEET
from counsellor_app.documents.pack import PROTOCOL_PACK
from counsellor_app.documents.plan_on_display import PLAN_ON_DISPLAY
from counsellor_app.documents.request import REQUEST
from counsellor_app.documents.transfer_sheet import TRANSFER_SHEET
from counsellor_app.documents.vulnerability_evaluation import VULNERABILITY_EVALUATION

DOCUMENTS: tuple[Document, ...] = (
    REQUEST,
    INVITATION,
    INTERVIEW_NOTE,
    INTERPRETER_DECLARATION,
    INFORMATION_NOTICE,
    NEEDS_SHEET,
    VULNERABILITY_EVALUATION,
    INDIVIDUAL_PLAN,
    PLAN_ON_DISPLAY,
    PROTOCOL_PACK,
    ADDENDUM,
    MEASURES_DECISION,
    MONTHLY_PRESENCE,
    CERTIFICATE,
    FINAL_EVALUATION,
    LETTER,
    TRANSFER_SHEET,
    COUNSELLING_NOTE,
)
_BY_KIND = {one.kind: one for one in DOCUMENTS}


def document_of(kind: DocumentKind) -> Document:
    """Return the document of this kind; raise KeyError if there is none."""
    return _BY_KIND[kind]
