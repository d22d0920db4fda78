"""On what a decision of cessation may rest (OG nr. 44/2004, art. 23 alin. (2), 27 alin. (2))."""

import re
from collections.abc import Iterator
from enum import Enum

from anyascii import anyascii

from counsellor_app.law.deadlines import in_the_programme
from counsellor_app.law.facts import Breach, Decision, Facts, Offer
from counsellor_app.law.procedure import CESSATIONS, BreachKind, DecisionKind, OfferedBy

DUTIES = frozenset(
    {BreachKind.ATTENDANCE, BreachKind.EFFORT, BreachKind.DISCIPLINE, BreachKind.INFORMING}
)
_REFUSED = frozenset({BreachKind.JOB_REFUSED, BreachKind.COMMUNITY})
_THE_ORDINANCE = re.compile(r"\b44\s*(?:/|din\s+(?:29\s+ianuarie\s+)?|of\s+)\s*2004\b")
_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]+")
_ONLY = re.compile(r"[\w\s().,;/-]*")
_WORD_OF_A_PLACE = re.compile(
    r"art(?:icol(?:ul|ului)?|icle)?|alin(?:eat(?:ul)?)?|al|paragraph|nr|no"
    r"|o|g|og|go|ordonant(?:a|ei)|guvernului|government|ordinance"
    r"|in|temeiul|potrivit|conform|din|of|the|under"
    r"|cu|modificarile|si|completarile|ulterioare"
)
"""What may stand beside the two numbers of a paragraph without saying anything more."""


class Ground(Enum):
    """The paragraph a cessation rests on, by its article and paragraph."""

    BREACH = ("23", "2")
    REFUSAL = ("27", "2")


def cessations(facts: Facts) -> Iterator[tuple[int, Decision]]:
    """Yield the decisions that end something, each with its place in the list."""
    for place, one in enumerate(facts.decisions or ()):
        if one.kind in CESSATIONS:
            yield place, one


def ground_of(decision: Decision) -> Ground | None:
    """Return the paragraph a decision rests on: as written, else as its kind has it.

    Written words count only if they name one of the two paragraphs and nothing else; the
    number of the Ordinance may stand beside it.
    """
    if decision.basis is None or not decision.basis.strip():
        ends_measures = decision.kind is DecisionKind.MEASURE_ENDED
        return Ground.BREACH if ends_measures else Ground.REFUSAL
    if _ONLY.fullmatch(decision.basis) is None:
        return None
    place = _THE_ORDINANCE.sub(" ", anyascii(decision.basis).casefold())
    if not all(_WORD_OF_A_PLACE.fullmatch(word) for word in _WORD.findall(place)):
        return None
    numbers = tuple(_NUMBER.findall(place))
    return next((ground for ground in Ground if ground.value == numbers), None)


def stands(facts: Facts, ground: Ground) -> bool | None:
    """Return whether the facts hold such a ground; None where they may, and do not say."""
    return _breach_stands(facts) if ground is Ground.BREACH else _refusal_stands(facts)


def is_stopped_by_none(facts: Facts, ground: Ground) -> bool:
    """Return whether what cannot be this ground stops the act: nothing else carries it.

    A decision that is being prepared needs its own ground; before there is one, any will do.
    """
    pending = {ground_of(one) for _, one in cessations(facts) if one.decided is None}
    if ground in pending:
        return not stands(facts, ground)
    return not pending and not any(stands(facts, one) for one in Ground)


def unproven(breach: Breach) -> list[str]:
    """Return what a breach lacks to be established: the letter, the day, by whom."""
    needed = (
        ("kind", breach.kind),
        ("on", breach.on),
        ("established_by", breach.established_by),
    )
    return [name for name, value in needed if not value]


def before_signing(facts: Facts, breach: Breach) -> bool:
    """Return whether a fact is known to lie before the protocol was signed."""
    signed = None if facts.protocol is None else facts.protocol.signed
    return signed is not None and breach.on is not None and breach.on < signed


def refusals(facts: Facts) -> list[tuple[int, Offer]]:
    """Return the offers that were refused, each with its place."""
    offers = (facts.ajofm.offers if facts.ajofm is not None else None) or ()
    return [(place, one) for place, one in enumerate(offers) if one.refused is not None]


def against_article_27(facts: Facts) -> list[tuple[int, Breach]]:
    """Return the breaches that are none of art. 23: a refused job, the community."""
    breaches = facts.breaches or ()
    return [(place, one) for place, one in enumerate(breaches) if one.kind in _REFUSED]


def counts(facts: Facts, offer: Offer) -> bool:
    """Return whether refusing an offer may matter: AJOFM made it during the programme."""
    return offer.by is OfferedBy.AJOFM and in_the_programme(facts, offer.made)


def _breach_stands(facts: Facts) -> bool | None:
    if facts.breaches is None:
        return None
    return any(
        one.kind in DUTIES and not unproven(one) and not before_signing(facts, one)
        for one in facts.breaches
    )


def _refusal_stands(facts: Facts) -> bool | None:
    refused = (one for _, one in refusals(facts) if counts(facts, one))
    if any(one.good_reason is False for one in refused):
        return True
    if any(_is_ground(facts, one) for _, one in against_article_27(facts)):
        return True
    offers = None if facts.ajofm is None else facts.ajofm.offers
    unsaid = any(one.by is None for _, one in refusals(facts))
    return None if offers is None or facts.breaches is None or unsaid else False


def _is_ground(facts: Facts, breach: Breach) -> bool:
    """Return whether a refusal was found without good reason, or the community disregarded."""
    if not in_the_programme(facts, breach.on):
        return False
    if breach.kind is BreachKind.JOB_REFUSED:
        return breach.good_reason is False
    community = None if facts.plan is None else facts.plan.community
    decided = None if community is None else community.decided
    return decided is None or breach.on is None or breach.on >= decided
