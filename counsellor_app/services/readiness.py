"""What still stops the protocol pack, and the form in which each point is settled (art. 19)."""

from dataclasses import dataclass
from datetime import date

from counsellor_app.cases.model import CaseFile
from counsellor_app.cases.protocol_packs import FINAL_FORMS, PACK_FORMS
from counsellor_app.forms.registry import form_by_id
from counsellor_app.law.procedure import OfficeAct
from counsellor_app.services.desk import Desk
from counsellor_app.services.settling import FormPlace, settled_at
from counsellor_app.services.stopping import asks_decision, stopped_by
from counsellor_app.text import Text

_NOT_FINAL = Text(
    "„{title}” nu este finalizat(ă). Deschideți formularul și finalizați-l.",
    "“{title}” is not final. Open the form and finalise it.",
)
_DRAFT_LEFT = Text(
    "„{title}” are modificări nepăstrate. Păstrați versiunea sau renunțați la ciornă.",
    "“{title}” has changes that were not kept. Keep the version or drop the draft.",
)


@dataclass(frozen=True, slots=True)
class ToMend:
    """A reason why the pack cannot be issued yet, and what settles it: a form, or a decision."""

    form_id: str | None  # None: no form asks for what it rests on
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
    for finding in stopped_by(desk, file, OfficeAct.ISSUE_PROTOCOL, today):
        decision = asks_decision(desk, finding)
        place = settled_at(finding)
        feeds = place.form_id if isinstance(place, FormPlace) else None
        points.append(ToMend(feeds, finding.text, decision))
    return tuple(points)
