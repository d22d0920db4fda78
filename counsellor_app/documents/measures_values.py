"""What stands in the places of a decision's clauses, and which of its clauses hold."""

from counsellor_app.documents.igi_papers import values_on_protocol
from counsellor_app.documents.paper import Paper
from counsellor_app.documents.person_flags import flags_of_person
from counsellor_app.documents.values import Values, day_words, typed
from counsellor_app.forms.answers import chosen, day_of, text_of
from counsellor_app.forms.granting import GRANTED
from counsellor_app.forms.measures_grounds import DUTIES, REFUSALS
from counsellor_app.law.catalogue import Measure, OfferedBy

FORM = "measures_decision"
HEARD, DID_NOT_COME = "heard", "did_not_come"

_OTHER_GROUNDS = ("on_request", "protection_ended", "other")
_MEASURES = {
    Measure.LODGING: "measure_lodging",
    Measure.HOUSING_HELP: "measure_housing_help",
    Measure.MATERIAL_AID: "measure_material_aid",
    Measure.GRANT: "measure_grant",
    Measure.IGI_ASSISTANCE: "measure_igi_assistance",
    Measure.OTHER: "measure_other",
}
_DAYS = ("found_on", "heard_on", "effective_on")
_TYPED = (
    "established_by", "explanations", "invitation", "ground_words", "good_reason_why",
    "other_measure", "no_decision_why", "remedy",
)  # fmt: skip


def is_decided(paper: Paper) -> bool:
    """Return whether measures end by this paper; also while nobody said what follows."""
    return paper.words(FORM, "outcome") in {None, *GRANTED}


def is_heard(paper: Paper) -> bool:
    """Return whether a hearing was recorded, or an invitation that had no answer."""
    return paper.words(FORM, "hearing") in {HEARD, DID_NOT_COME}


def flags_of_decision(paper: Paper) -> frozenset[str]:
    """Return the conditions that hold for the clauses of this decision."""
    decision = paper.form(FORM)
    outcome, hearing = (text_of(decision, name) for name in ("outcome", "hearing"))
    holding = {
        **_of_the_ground(paper),
        **{name: hearing == name for name in (HEARD, DID_NOT_COME, "not_yet")},
        **{name: outcome == name for name in ("none", "to_check")},
        "decided": is_decided(paper),
        "undecided": not is_decided(paper),
        "needs_weighed": "needs_weighed" in decision,
        **{flag: one.value in chosen(decision, "measures") for one, flag in _MEASURES.items()},
        "measure_to_mark": not chosen(decision, "measures"),
    }
    return flags_of_person(paper) | {name for name, holds in holding.items() if holds}


def values_of_decision(paper: Paper) -> Values:
    """Return the value of every place a clause of a decision may have."""
    decision = paper.form(FORM)
    return {
        **values_on_protocol(paper),
        **{name: day_words(day_of(decision, name)) for name in _DAYS},
        **{name: typed(text_of(decision, name)) for name in _TYPED},
    }


def _of_the_ground(paper: Paper) -> dict[str, bool]:
    decision = paper.form(FORM)
    names = ("ground", "offered_by", "good_reason")
    ground, by, reason = (text_of(decision, name) for name in names)
    known = (*DUTIES, *REFUSALS, *_OTHER_GROUNDS)
    return {
        **{f"ground_{name}": ground == name for name in known},
        "duty": ground in DUTIES,
        "refusal": ground in REFUSALS,
        "another_ground": ground in _OTHER_GROUNDS,
        "ground_not_in_23_27": ground not in (*DUTIES, *REFUSALS),
        "ground_to_mark": ground is None,
        "offered_them": ground in {"measure", "training"},
        "offered_by_agency": by == OfferedBy.AJOFM.value,
        "offered_by_employer": by == OfferedBy.EMPLOYER.value,
        "good_reason": reason == "yes",
        "no_good_reason": reason == "no",
        "reason_not_known": reason == "not_known",
    }
