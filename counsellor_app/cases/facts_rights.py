"""Facts about the use of rights, as the needs sheet has them: studies, the grant, a rent."""

from collections.abc import Mapping

from counsellor_app.forms.answers import Answers, number_of, said, text_of
from counsellor_app.law.facts import Grant, Rent, Studies
from counsellor_app.law.procedure import GrantDecision

_RECOGNITION: Mapping[str | None, bool] = {
    "to_request": False,
    "requested": True,
    "obtained": True,
}
_GRANT: Mapping[str | None, GrantDecision] = {
    "requested": GrantDecision.PENDING,
    "granted": GrantDecision.GRANTED,
    "refused": GrantDecision.REFUSED,
    "used_up": GrantDecision.GRANTED,
}


def studies_facts(needs: Answers) -> Studies | None:
    """Return the studies, whether papers prove them, and whether recognition was asked for."""
    level = text_of(needs, "education_level")
    documents = said(needs, "education_documents")
    recognition = _RECOGNITION.get(text_of(needs, "education_recognition"))
    if level is None and documents is None and recognition is None:
        return None
    return Studies(level=level, documents=documents, recognition_requested=recognition)


def grant_facts(needs: Answers) -> Grant | None:
    """Return what AJPIS decided on the non-reimbursable aid; None while nobody asked for it."""
    decision = _GRANT.get(text_of(needs, "social_assistance_grant"))
    return None if decision is None else Grant(decision=decision)


def rent_facts(needs: Answers) -> tuple[Rent, ...] | None:
    """Return the lease the person lives on; none if they live otherwise, None if nobody asked.

    It is counted as nothing yet: what is reimbursed or subsidised is decided later.
    """
    kind = text_of(needs, "housing_kind")
    if kind is None:
        return None
    if kind != "rent":
        return ()
    return (
        Rent(
            rent=number_of(needs, "housing_rent"),
            utilities=number_of(needs, "housing_utilities"),
            tax_registered=said(needs, "housing_contract_registered"),
        ),
    )
