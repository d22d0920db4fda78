"""Refused offers and the community decided on (OG nr. 44/2004, art. 27)."""

from collections.abc import Iterator
from datetime import date

from counsellor_app.law.citation import og44
from counsellor_app.law.deadlines import programme_of
from counsellor_app.law.facts import Breach, Offer
from counsellor_app.law.procedure import BreachKind, OfferedBy, OfficeAct
from counsellor_app.law.rule import (
    Certainty,
    NotDecided,
    Outcome,
    Rule,
    Severity,
    Situation,
)
from counsellor_app.law.said import stopped, warned
from counsellor_app.text import Text

_READING = Certainty.INTERPRETATION
_CESSATION = (OfficeAct.DECIDE_CESSATION,)


def offers_not_refused(situation: Situation) -> Iterator[Outcome]:
    """Decide R-076, art. 27 alin. (1): which refusals count, and the community decided on.

    Only an offer of AJOFM counts, made after the signing and while the programme runs.
    """
    if not situation.may_be_protected:
        return
    for place, offer in _refusals(situation):
        path = f"ajofm.offers[{place}]"
        if offer.by is None:
            yield NotDecided("R-076", (f"{path}.by",))
        elif not _counts(situation, offer):
            text = Text(
                "Acest refuz nu este temei de încetare: contează numai ofertele AJOFM făcute în "
                "timpul programului.",
                "This refusal is no ground for cessation: only AJOFM offers made during the "
                "programme count.",
            )
            paths = (f"{path}.by", f"{path}.made")
            yield warned("R-076", text, og44(27, 1), inputs=paths, certainty=_READING)
        else:
            yield from _unknown_time(situation, path, offer)
            yield from _unheard("R-076", path, offer.heard)
    for place, breach in _breaches(situation):
        yield from _of_the_community(situation, f"breaches[{place}]", breach)


def refused_offers(situation: Situation) -> Iterator[Outcome]:
    """Decide R-077, art. 27 alin. (2): refusing an AJOFM offer without good reason ends IGI help.

    The rights of chapter II and the grant do not end by it, and a late registration under
    art. 24 is never a ground.
    """
    if not situation.may_be_protected:
        return
    for place, offer in _refusals(situation):
        path = f"ajofm.offers[{place}]"
        if offer.by is None:
            yield NotDecided("R-077", (f"{path}.by",))
        elif _counts(situation, offer):
            yield _assessed(f"{path}.good_reason", offer.good_reason)
    for place, breach in _breaches(situation):
        path = f"breaches[{place}].good_reason"
        if breach.kind is BreachKind.JOB_REFUSED and _in_the_programme(situation, breach.on):
            yield _assessed(path, breach.good_reason)
        elif breach.kind is BreachKind.COMMUNITY and _in_the_programme(situation, breach.on):
            text = Text(
                "Decizia privind comunitatea nu a fost respectată: asistența oferită de IGI poate "
                "înceta prin decizie, după ce explicațiile și motivele sunt consemnate. Drepturile "
                "din capitolul II și ajutorul nerambursabil nu încetează prin aceasta.",
                "The decision on the community was not respected: the assistance offered by IGI "
                "may cease by decision, once the explanations and reasons are recorded. The rights "
                "of chapter II and the grant do not cease by it.",
            )
            yield warned("R-077", text, og44(27, 2), inputs=(path,), certainty=_READING)


def _refusals(situation: Situation) -> list[tuple[int, Offer]]:
    ajofm = situation.facts.ajofm
    offers = (ajofm.offers if ajofm is not None else None) or ()
    return [(place, one) for place, one in enumerate(offers) if one.refused is not None]


def _breaches(situation: Situation) -> list[tuple[int, Breach]]:
    kinds = {BreachKind.JOB_REFUSED, BreachKind.COMMUNITY}
    breaches = situation.facts.breaches or ()
    return [(place, one) for place, one in enumerate(breaches) if one.kind in kinds]


def _counts(situation: Situation, offer: Offer) -> bool:
    return offer.by is OfferedBy.AJOFM and _in_the_programme(situation, offer.made)


def _in_the_programme(situation: Situation, day: date | None) -> bool:
    """Return whether a day may lie after the signing and not after the programme."""
    if day is None:
        return True
    programme = programme_of(situation.facts)
    too_late = programme is not None and day > programme.end
    return not too_late and (situation.signed is None or day >= situation.signed)


def _unknown_time(situation: Situation, path: str, offer: Offer) -> Iterator[Outcome]:
    """Tell what is missing to know whether the offer was made during the programme."""
    if offer.made is None:
        yield NotDecided("R-076", (f"{path}.made",))
    if not situation.has_protocol:
        yield NotDecided("R-076", ("protocol.signed",))


def _unheard(rule: str, path: str, heard: bool | None) -> Iterator[Outcome]:
    if heard:
        return
    text = Text(
        "Ascultați explicațiile persoanei, sau înregistrați invitația, și notați cine a apreciat "
        "motivul, înainte de orice decizie.",
        "Hear the person's explanations, or record the invitation, and note who assessed the "
        "reason, before any decision.",
    )
    yield warned(rule, text, og44(27, 1), inputs=(f"{path}.heard",), certainty=_READING)


def _of_the_community(situation: Situation, path: str, breach: Breach) -> Iterator[Outcome]:
    if not _in_the_programme(situation, breach.on):
        text = Text(
            "Fapta nu este din timpul programului: nu poate fi temei de încetare.",
            "The fact is not of the time of the programme: it cannot be a ground for cessation.",
        )
        yield warned("R-076", text, og44(27, 1), inputs=(f"{path}.on",), certainty=_READING)
        return
    plan = situation.facts.plan
    community = plan.community if plan is not None else None
    if breach.kind is BreachKind.COMMUNITY and (community is None or community.decided is None):
        text = Text(
            "Nu este consemnată decizia IGI cu privire la comunitatea locală: fără ea nu se poate "
            "constata că nu a fost respectată. Înregistrați decizia și ziua ei.",
            "IGI's decision on the local community is not recorded: without it nobody can find "
            "that it was not respected. Record the decision and its day.",
        )
        yield warned("R-076", text, og44(27, 1), inputs=("plan.community.decided",))
    yield from _unheard("R-076", path, breach.heard)


def _assessed(path: str, good_reason: bool | None) -> Outcome:
    """Stop the cessation until somebody recorded that there was no good reason."""
    if good_reason is None:
        text = Text(
            "Înainte de orice decizie, consemnați dacă persoana a avut un motiv temeinic.",
            "Before any decision, record whether the person had a good reason.",
        )
        return stopped("R-077", text, og44(27, 2), inputs=(path,), acts=_CESSATION)
    if good_reason:
        text = Text(
            "Refuzul a avut un motiv temeinic: nu se ia nicio decizie de încetare.",
            "The refusal had a good reason: no decision of cessation is taken.",
        )
        return stopped("R-077", text, og44(27, 2), inputs=(path,), acts=_CESSATION)
    text = Text(
        "Refuz fără motiv temeinic: asistența oferită de IGI poate înceta prin decizie. "
        "Drepturile din capitolul II și ajutorul nerambursabil nu încetează prin aceasta.",
        "Refusal without good reason: the assistance offered by IGI may cease by decision. "
        "The rights of chapter II and the grant do not cease by it.",
    )
    return warned("R-077", text, og44(27, 2), inputs=(path,), certainty=_READING)


RULES = (
    Rule(
        id="R-076",
        sentence=Text(
            "Ofertele AJOFM nu se refuză fără motiv temeinic; decizia privind comunitatea se "
            "respectă.",
            "Offers of AJOFM are not refused without good reason; the decision on the community "
            "is respected.",
        ),
        basis=(og44(27, 1),),
        severity=Severity.WARN,
        certainty=Certainty.TEXT,
        phrase="nu pot refuza fără un motiv temeinic",
        reads=(
            "ajofm.offers",
            "breaches",
            "plan.community.decided",
            "protocol.signed",
            "protocol.starts",
            "extensions",
        ),
        decide=offers_not_refused,
    ),
    Rule(
        id="R-077",
        sentence=Text(
            "Refuzul fără motiv temeinic al unei oferte AJOFM încheie asistența oferită de IGI.",
            "Refusing an AJOFM offer without good reason ends the assistance offered by IGI.",
        ),
        basis=(og44(27, 2),),
        severity=Severity.BLOCK,
        certainty=Certainty.TEXT,
        phrase="în vederea integrării încetează",
        reads=("ajofm.offers", "breaches", "protocol.signed", "protocol.starts", "extensions"),
        decide=refused_offers,
    ),
)
