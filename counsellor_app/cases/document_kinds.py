"""The documents of a case: what each is called, and of which form it is printed."""

from enum import Enum

from counsellor_app.text import Text


class DocumentKind(Enum):
    """The documents that can be issued."""

    REQUEST = "request"
    INVITATION = "invitation"
    INTERVIEW_NOTE = "interview_note"
    INTERPRETER_DECLARATION = "interpreter_declaration"
    INFORMATION_NOTICE = "information_notice"
    NEEDS_SHEET = "needs_sheet"
    VULNERABILITY_EVALUATION = "vulnerability_evaluation"
    INDIVIDUAL_PLAN = "individual_plan"
    PLAN_ON_DISPLAY = "plan_on_display"
    PROTOCOL_PACK = "protocol_pack"
    ADDENDUM = "addendum"
    MEASURES_DECISION = "measures_decision"
    MONTHLY_PRESENCE = "monthly_presence"
    CERTIFICATE = "certificate"
    FINAL_EVALUATION = "final_evaluation"
    LETTER = "letter"
    TRANSFER_SHEET = "transfer_sheet"
    COUNSELLING_NOTE = "counselling_note"

    @property
    def text(self) -> Text:
        """Return the document as lists name it."""
        return _TEXTS[self]

    @property
    def form_id(self) -> str:
        """Return the form whose record the document is printed of."""
        return _FORMS[self]


def papers_of_form(form_id: str) -> tuple[DocumentKind, ...]:
    """Return what a record of this form is printed as, without the pack of several forms."""
    return tuple(
        kind
        for kind in DocumentKind
        if kind.form_id == form_id and kind is not DocumentKind.PROTOCOL_PACK
    )


_TEXTS = {
    DocumentKind.REQUEST: Text("Cerere de includere în program", "Request for inclusion"),
    DocumentKind.INVITATION: Text("Invitație la interviu", "Invitation to the interview"),
    DocumentKind.INTERVIEW_NOTE: Text("Notă de interviu", "Interview note"),
    DocumentKind.INTERPRETER_DECLARATION: Text(
        "Declarația interpretului", "Interpreter's declaration"
    ),
    DocumentKind.INFORMATION_NOTICE: Text("Notă de informare", "Information notice"),
    DocumentKind.NEEDS_SHEET: Text("Fișa de evaluare a nevoilor", "Needs sheet"),
    DocumentKind.VULNERABILITY_EVALUATION: Text(
        "Evaluare cu acces restricționat", "Evaluation with restricted access"
    ),
    DocumentKind.INDIVIDUAL_PLAN: Text("Plan individual", "Individual plan"),
    DocumentKind.PLAN_ON_DISPLAY: Text("Plan individual, pentru afișare", "Plan, for display"),
    DocumentKind.PROTOCOL_PACK: Text(
        "Protocol cu Anexele nr. 1 și 2", "Protocol with Annexes no. 1 and 2"
    ),
    DocumentKind.ADDENDUM: Text("Act adițional", "Addendum"),
    DocumentKind.MEASURES_DECISION: Text("Decizie privind măsurile", "Decision on measures"),
    DocumentKind.MONTHLY_PRESENCE: Text("Prezența lunară", "Monthly presence"),
    DocumentKind.CERTIFICATE: Text("Adeverință", "Certificate"),
    DocumentKind.FINAL_EVALUATION: Text("Evaluare finală", "Final evaluation"),
    DocumentKind.LETTER: Text("Adresă", "Letter"),
    DocumentKind.TRANSFER_SHEET: Text("Fișă de transfer", "Transfer sheet"),
    DocumentKind.COUNSELLING_NOTE: Text("Notă de consiliere", "Counselling note"),
}


_FORMS = {
    DocumentKind.REQUEST: "request",
    DocumentKind.INVITATION: "invitation",
    DocumentKind.INTERVIEW_NOTE: "interview",
    DocumentKind.INTERPRETER_DECLARATION: "interview",
    DocumentKind.INFORMATION_NOTICE: "request",
    DocumentKind.NEEDS_SHEET: "needs_sheet",
    DocumentKind.VULNERABILITY_EVALUATION: "vulnerability",
    DocumentKind.INDIVIDUAL_PLAN: "individual_plan",
    DocumentKind.PLAN_ON_DISPLAY: "individual_plan",
    DocumentKind.PROTOCOL_PACK: "protocol",
    DocumentKind.ADDENDUM: "addendum",
    DocumentKind.MEASURES_DECISION: "measures_decision",
    DocumentKind.MONTHLY_PRESENCE: "presence",
    DocumentKind.CERTIFICATE: "final_evaluation",
    DocumentKind.FINAL_EVALUATION: "final_evaluation",
    DocumentKind.LETTER: "referral",
    DocumentKind.TRANSFER_SHEET: "transfer",
    DocumentKind.COUNSELLING_NOTE: "note",
}
