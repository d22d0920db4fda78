"""Which form to open for what stops a document."""

from collections.abc import Sequence

from counsellor_app.cases.facts_of import fact_fields
from counsellor_app.forms.registry import form_by_id
from counsellor_app.law.rule import Finding
from counsellor_app.services.issuing import PACK_FORMS
from counsellor_app.text import Text

_CHAPTERS = {
    "person": "person",
    "household": "person",
    "address": "person",
    "request": "request",
    "interview": "interview",
    "needs": "needs_sheet",
    "vulnerability": "needs_sheet",
    "plan": "individual_plan",
    "protocol": "protocol",
}
_LAST = "protocol"


def form_to_mend(reason: Text, findings: Sequence[Finding]) -> str:
    """Return the id of the form in which a reason can be settled.

    A reason is a rule's finding, whose inputs name facts, or it names the form itself.
    """
    for finding in findings:
        if finding.text == reason and finding.inputs:
            return _form_of_fact(finding.inputs[0])
    for form_id in PACK_FORMS:
        if f"„{form_by_id(form_id).title.ro}”" in reason.ro:
            return form_id
    return _LAST


def _form_of_fact(path: str) -> str:
    known = fact_fields().get(path)
    if known is not None:
        return known[0]
    return _CHAPTERS.get(path.split(".", maxsplit=1)[0].split("[", maxsplit=1)[0], _LAST)
