"""What an extension will do, said while its addendum is filled in: the new end and its effects.

The rules count an extension once it is approved; here they are asked as if this one were, so
that whoever approves it sees before what follows (art. 20 alin. (2), 21, 29 and 34 alin. (3)).
"""

from datetime import date

from counsellor_app.cases.facts_of import facts_of
from counsellor_app.cases.model import CaseFile
from counsellor_app.cases.programme import programme_now
from counsellor_app.cases.told import Typing
from counsellor_app.forms.addendum_approval import EXTENSIONS
from counsellor_app.forms.answers import Answers, day_of, text_of
from counsellor_app.forms.granting import ELSEWHERE, GRANTED
from counsellor_app.law.citation import og44
from counsellor_app.law.deadlines import programme_formula
from counsellor_app.law.findings import explain
from counsellor_app.services.desk import Desk
from counsellor_app.services.pages import Shown, Tone
from counsellor_app.services.writing import Writing
from counsellor_app.text import Text, short_date

END_FIELD, EFFECTS_FIELD = "new_end", "effects"

_EFFECTS = frozenset({"R-051", "R-053", "R-055", "R-063", "R-082"})  # what ends with a period
_NEW_END = Text(
    "Cu această prelungire, programul ține până la {end} inclusiv.",
    "With this extension the programme runs to {end} inclusive.",
)
_NOTHING_LONGER = Text(
    "Prelungirea programului nu prelungește de la sine cazarea sau plata chiriei; dosarul nu are "
    "niciuna cu termen.",
    "Extending the programme does not by itself extend lodging or the payment of rent; the case "
    "has none with a last day.",
)


def extension_shown(
    desk: Desk, writing: Writing, file: CaseFile, answers: Answers, today: date
) -> tuple[Shown, ...]:
    """Return the new end and what it does to lodging and payments; nothing for a mere change."""
    if text_of(answers, "addendum_kind") not in EXTENSIONS:
        return ()
    if text_of(answers, "approval") not in GRANTED:
        return ()
    approved = day_of(answers, "approved_on") or today
    as_approved = {**answers, "approval": ELSEWHERE, "approved_on": approved.isoformat()}
    facts = facts_of(file, desk.member, Typing({writing.form.id: as_approved}, writing.record_id))
    programme = programme_now(facts)
    if programme is None:
        return ()
    end = Shown(
        field_id=END_FIELD,
        text=_NEW_END.filled(end=short_date(programme.end)),
        tone=Tone.CALM,
        basis=og44(20, 2),
        formula=programme_formula(programme),
    )
    effects = tuple(
        Shown(
            field_id=EFFECTS_FIELD,
            text=finding.text,
            tone=Tone.CALM,
            basis=finding.basis[0],
            formula=finding.formula,
        )
        for finding in explain(facts, desk.rulebook, today).findings
        if finding.rule in _EFFECTS and finding.dates.ends is not None
    )
    none = Shown(field_id=EFFECTS_FIELD, text=_NOTHING_LONGER, tone=Tone.CALM, basis=og44(21, 2))
    return (end, *(effects or (none,)))
