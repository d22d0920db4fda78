"""Which lodging the protocol tells of, and whether it grants one (art. 21, art. 34 alin. (2))."""

from counsellor_app.documents.paper import Paper
from counsellor_app.forms.answers import rows_of, text_of
from counsellor_app.law.catalogue import Activity
from counsellor_app.law.facts import Lodging
from counsellor_app.law.procedure import LodgingBasis

# What IGI contracts under art. 21 alin. (6) lit. b) has terms of its own, and no clause here.
_WITH_A_CLAUSE = frozenset({LodgingBasis.CENTRE, LodgingBasis.JOINT, LodgingBasis.VULNERABLE})
_GRANTED = frozenset({"granted", "under_way", "done", "partly"})


def lodging_told(paper: Paper) -> Lodging | None:
    """Return the lodging that has not ended by the signing, of several the last; None if none."""
    standing = [
        one
        for one in paper.facts.lodging or ()
        if one.basis in {None, *_WITH_A_CLAUSE}
        and (one.until is None or one.until >= paper.signing)
    ]
    return standing[-1] if standing else None


def lodging_granted(paper: Paper) -> bool:
    """Tell whether lodging is granted: by its approval, the papers or a row of the plan.

    Living in a centre is not a grant, and neither is a request that waits for its answer.
    """
    told = lodging_told(paper)
    if told is not None and (told.approved or (told.basis and told.requested is None)):
        return True
    return any(
        text_of(row.answers, "activity_kind") == Activity.LODGING.value
        and text_of(row.answers, "activity_stage") in _GRANTED
        for row in rows_of(paper.form("individual_plan"), "activities")
    )


def is_of_the_vulnerable(paper: Paper) -> bool:
    """Tell whether the lodging rests on art. 34 alin. (2), which has no rent."""
    told = lodging_told(paper)
    return told is not None and told.basis is LodgingBasis.VULNERABLE
