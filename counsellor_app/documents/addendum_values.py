"""What stands in the places of an addendum's clauses, and which of its clauses hold."""

from dataclasses import replace
from datetime import date

from counsellor_app.cases.programme import programme_now
from counsellor_app.documents.clauses import DOTTED
from counsellor_app.documents.igi_papers import values_on_protocol
from counsellor_app.documents.paper import Paper
from counsellor_app.documents.person_flags import flags_of_person
from counsellor_app.documents.values import Values, county_words, day_words, same, typed
from counsellor_app.forms.addendum_approval import EXTENSIONS, UP_TO_SIX_MONTHS, VULNERABLE
from counsellor_app.forms.answers import Answers, day_of, number_of, text_of
from counsellor_app.forms.granting import GRANTED, REFUSED
from counsellor_app.forms.take_over import MONTHS
from counsellor_app.law.catalogue import Centre
from counsellor_app.law.facts import Extension
from counsellor_app.law.procedure import ExtensionBasis
from counsellor_app.text import Text

FORM = "addendum"
REPRESENTATIVE = "representative"

_KINDS = {
    UP_TO_SIX_MONTHS: "extends_20",
    VULNERABLE: "extends_34",
    "plan": "changes_plan",
    "community": "changes_community",
    REPRESENTATIVE: "new_representative",
    "correction": "corrects",
}
_OF_THE_NEW = {
    "representative_name": "new_representative",
    "representative_quality": "new_representative_quality",
    "representative_act": "new_representative_act",
}
_DAYS = ("requested_on", "evaluated_on", "review_on", "approved_on", "change_from")
_TYPED = (
    *("approved_by", "plan_changes", "stood_wrongly", "reads_rightly"),
    *("refusal_reasons", "refusal_remedy"),
)
_HIDDEN = Text("cea comunicată beneficiarului", "the one made known to the beneficiary")
_NO_MONTHS = Text(".......... luni", ".......... months")


def is_refused(paper: Paper) -> bool:
    """Return whether IGI did not approve: the paper is then its answer, not an addendum."""
    return paper.words(FORM, "approval") == REFUSED


def as_represented_from_now(paper: Paper) -> Paper:
    """Return the paper with the new representative in place of the one of the protocol."""
    if paper.words(FORM, "addendum_kind") != REPRESENTATIVE or is_refused(paper):
        return paper
    new = {
        old: answer
        for old, name in _OF_THE_NEW.items()
        if (answer := paper.words(FORM, name)) is not None
    }
    forms = {name: {**_without(paper.form(name)), **new} for name in ("person", "protocol")}
    return replace(paper, said={**paper.said, **forms})


def flags_of_addendum(paper: Paper) -> frozenset[str]:
    """Return the conditions that hold for the clauses of this addendum."""
    addendum = paper.form(FORM)
    kind = text_of(addendum, "addendum_kind")
    refused = is_refused(paper)
    extends = kind in EXTENSIONS
    holding = {
        **{flag: kind == name and not refused for name, flag in _KINDS.items()},
        "agreed": not refused,
        "changes": not extends and not refused,
        "kind_to_mark": kind is None and not refused,
        "same_representative": kind != REPRESENTATIVE,
        "requested": "requested_on" in addendum,
        "approved": text_of(addendum, "approval") in GRANTED,
        "has_approver": "approved_by" in addendum,
        "no_approver": "approved_by" not in addendum,
        "has_new_centre": "new_centre" in addendum,
        "refused": refused,
        "refused_extension": refused and extends,
        "refused_change": refused and not extends,
        "needs_weighed": "refusal_needs_weighed" in addendum,
    }
    return flags_of_person(paper) | {name for name, holds in holding.items() if holds}


def values_of_addendum(paper: Paper) -> Values:
    """Return the value of every place a clause of an addendum may have."""
    addendum = paper.form(FORM)
    return {
        **values_on_protocol(paper),
        **{name: day_words(day_of(addendum, name)) for name in _DAYS},
        **{name: typed(text_of(addendum, name)) for name in _TYPED},
        "months": _months(addendum),
        "new_end": day_words(new_end(paper)),
        "new_community": _HIDDEN if paper.address_hidden else typed(_community(addendum)),
        "new_centre": _centre(text_of(addendum, "new_centre")),
    }


def new_end(paper: Paper) -> date | None:
    """Return the last day with this extension, as the law counts it from the programme's start.

    None where the facts do not have this extension once, or no signed protocol: a pen fills it.
    """
    addendum = paper.form(FORM)
    if text_of(addendum, "addendum_kind") == VULNERABLE:
        return day_of(addendum, "extended_until")
    approved = day_of(addendum, "approved_on")
    extensions = paper.facts.extensions or ()
    own = [place for place, one in enumerate(extensions) if _is_this(one, addendum)]
    if approved is None or len(own) != 1:
        return None
    this = replace(extensions[own[0]], approved=approved)
    counted = (*extensions[: own[0]], this)
    programme = programme_now(replace(paper.facts, extensions=counted))
    return None if programme is None else programme.end


def _is_this(one: Extension, addendum: Answers) -> bool:
    months, approved = number_of(addendum, "months_approved"), day_of(addendum, "approved_on")
    return (
        one.basis is ExtensionBasis.UP_TO_SIX_MONTHS
        and months is not None
        and one.months == months
        and one.approved in {None, approved}
        and one.requested == day_of(addendum, "requested_on")
        and one.evaluated == day_of(addendum, "evaluated_on")
    )


def _without(answers: Answers) -> Answers:
    named = "representative_"
    return {name: answer for name, answer in answers.items() if not name.startswith(named)}


def _months(addendum: Answers) -> Text:
    months = number_of(addendum, "months_approved")
    return _NO_MONTHS if months is None else MONTHS.of(months)


def _community(addendum: Answers) -> str | None:
    parts = [text_of(addendum, "new_locality"), county_words(text_of(addendum, "new_county"))]
    return ", ".join(part for part in parts if part) or None


def _centre(code: str | None) -> Text:
    return DOTTED if code is None else same(Centre(code).full_name)
