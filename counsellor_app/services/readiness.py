"""What still stops the protocol pack, and the form in which each point is settled (art. 19)."""

from dataclasses import dataclass
from datetime import date

from counsellor_app.cases.facts_of import fact_fields, facts_of
from counsellor_app.cases.members import Doing
from counsellor_app.cases.model import CaseFile
from counsellor_app.cases.protocol_packs import FINAL_FORMS, PACK_FORMS
from counsellor_app.forms.registry import form_by_id
from counsellor_app.law.findings import explain
from counsellor_app.law.procedure import OfficeAct
from counsellor_app.law.rule import Finding, Severity
from counsellor_app.services.desk import Desk
from counsellor_app.text import Text

LATE_REQUEST = "R-032"

_NOT_FINAL = Text(
    "„{title}” nu este finalizat(ă). Deschideți formularul și finalizați-l.",
    "“{title}” is not final. Open the form and finalise it.",
)
_DRAFT_LEFT = Text(
    "„{title}” are modificări nepăstrate. Păstrați versiunea sau renunțați la ciornă.",
    "“{title}” has changes that were not kept. Keep the version or drop the draft.",
)
_FORM_OF_CHAPTER = {
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
_LAST_FORM = "protocol"


@dataclass(frozen=True, slots=True)
class ToMend:
    """A reason why the pack cannot be issued yet, and what settles it: a form, or a decision."""

    form_id: str
    text: Text
    asks_decision: bool = False  # IGI's line on a late request, which no form holds


def points_to_mend(desk: Desk, file: CaseFile, today: date) -> tuple[ToMend, ...]:
    """Return why the pack cannot be issued as final yet, form by form, then by the law."""
    points = []
    for form_id in PACK_FORMS:
        title = form_by_id(form_id).title
        sheet = file.newest(form_id)
        if form_id in FINAL_FORMS and (sheet is None or not file.finalised(sheet)):
            points.append(ToMend(form_id, _NOT_FINAL.filled(title=title)))
        elif any(draft.form_id == form_id for draft in file.drafts):
            points.append(ToMend(form_id, _DRAFT_LEFT.filled(title=title)))
    explained = explain(facts_of(file, desk.member), desk.rulebook, today)
    decides = desk.may(Doing.REGISTER_REQUEST)
    points += [
        ToMend(_form_of(finding), finding.text, decides and finding.rule == LATE_REQUEST)
        for finding in explained.findings
        if finding.severity is Severity.BLOCK and OfficeAct.ISSUE_PROTOCOL in finding.blocks
    ]
    return tuple(points)


def _form_of(finding: Finding) -> str:
    """Return the form that feeds the first fact a rule read."""
    if not finding.inputs:
        return _LAST_FORM
    path = finding.inputs[0]
    known = fact_fields().get(path)
    if known is not None:
        return known[0]
    chapter = path.split(".", maxsplit=1)[0].split("[", maxsplit=1)[0]
    return _FORM_OF_CHAPTER.get(chapter, _LAST_FORM)
