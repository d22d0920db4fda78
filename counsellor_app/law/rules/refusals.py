"""Refused offers and the community decided on (OG nr. 44/2004, art. 27)."""

from collections.abc import Iterator

from counsellor_app.law.citation import og44
from counsellor_app.law.deadlines import in_the_programme
from counsellor_app.law.facts import Breach, Offer
from counsellor_app.law.procedure import BreachKind, OfficeAct
from counsellor_app.law.rule import (
    Certainty,
    NotDecided,
    Outcome,
    Rule,
    Severity,
    Situation,
)
from counsellor_app.law.rules.grounds import (
    Ground,
    against_article_27,
    cessations,
    counts,
    ground_of,
    is_stopped_by_none,
    refusals,
    stands,
)
from counsellor_app.law.said import READING, stopped, warned
from counsellor_app.text import Text

_CESSATION = (OfficeAct.DECIDE_CESSATION,)
_UNASSESSED = Text(
    "Înainte de orice decizie, consemnați dacă persoana a avut un motiv temeinic.",
    "Before any decision, record whether the person had a good reason.",
)
_GOOD_REASON = Text(
    "Refuzul a avut un motiv temeinic: pe acest refuz nu se ia nicio decizie de încetare. "
    "Continuați programul.",
    "The refusal had a good reason: no decision of cessation is taken on it. Continue the "
    "programme.",
)
_WITHOUT_REASON = Text(
    "Refuz fără motiv temeinic: asistența oferită de IGI poate înceta prin decizie. "
    "Drepturile din capitolul II și ajutorul nerambursabil nu încetează prin aceasta. Cântăriți "
    "întâi nevoile speciale și notați cum.",
    "Refusal without good reason: the assistance offered by IGI may cease by decision. "
    "The rights of chapter II and the grant do not cease by it. Weigh the special needs first and "
    "note how.",
)
_NO_REFUSAL = Text(
    "Decizia pe art. 27 alin. (2) cere un refuz al unei oferte AJOFM din timpul programului, cu "
    "aprecierea consemnată „motiv temeinic: nu”, sau o decizie privind comunitatea nerespectată. "
    "Consemnați-le întâi sau renunțați la decizie.",
    "A decision under art. 27(2) needs a refusal of an AJOFM offer made during the programme, with "
    "the assessment “good reason: no” recorded, or a decision on the community not respected. "
    "Record it first or give the decision up.",
)


def offers_not_refused(situation: Situation) -> Iterator[Outcome]:
    """Decide R-076, art. 27 alin. (1): which refusals count, and the community decided on.

    Only an offer of AJOFM counts, made after the signing and while the programme runs.
    """
    if not situation.may_be_protected:
        return
    for place, offer in refusals(situation.facts):
        path = f"ajofm.offers[{place}]"
        if offer.by is None:
            yield NotDecided("R-076", (f"{path}.by",))
        elif not counts(situation.facts, offer):
            text = Text(
                "Acest refuz nu este temei de încetare: contează numai ofertele AJOFM făcute în "
                "timpul programului. Nu îl folosiți într-o decizie.",
                "This refusal is no ground for cessation: only AJOFM offers made during the "
                "programme count. Do not use it in a decision.",
            )
            paths = (f"{path}.by", f"{path}.made")
            yield warned("R-076", text, og44(27, 1), inputs=paths, certainty=READING)
        else:
            yield from _unknown_time(situation, path, offer)
            yield from _unheard("R-076", path, offer.heard)
    for place, breach in against_article_27(situation.facts):
        yield from _of_the_community(situation, f"breaches[{place}]", breach)


def refused_offers(situation: Situation) -> Iterator[Outcome]:
    """Decide R-077, art. 27 alin. (2): refusing an AJOFM offer without good reason ends IGI help.

    The rights of chapter II and the grant do not end by it, and a late registration under
    art. 24 is never a ground.
    """
    if not situation.may_be_protected:
        return
    for place, offer in refusals(situation.facts):
        path = f"ajofm.offers[{place}]"
        if offer.by is None:
            yield NotDecided("R-077", (f"{path}.by",))
        elif counts(situation.facts, offer):
            yield _assessed(situation, f"{path}.good_reason", offer.good_reason)
    for place, breach in against_article_27(situation.facts):
        path = f"breaches[{place}].good_reason"
        if breach.kind is BreachKind.JOB_REFUSED and in_the_programme(situation.facts, breach.on):
            yield _assessed(situation, path, breach.good_reason)
        elif breach.kind is BreachKind.COMMUNITY and in_the_programme(situation.facts, breach.on):
            text = Text(
                "Decizia privind comunitatea nu a fost respectată: asistența oferită de IGI poate "
                "înceta prin decizie, după ce explicațiile și motivele sunt consemnate. Drepturile "
                "din capitolul II și ajutorul nerambursabil nu încetează prin aceasta.",
                "The decision on the community was not respected: the assistance offered by IGI "
                "may cease by decision, once the explanations and reasons are recorded. The rights "
                "of chapter II and the grant do not cease by it.",
            )
            yield warned("R-077", text, og44(27, 2), inputs=(path,), certainty=READING)
    yield from _decisions(situation)


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
    yield warned(rule, text, og44(27, 1), inputs=(f"{path}.heard",), certainty=READING)


def _of_the_community(situation: Situation, path: str, breach: Breach) -> Iterator[Outcome]:
    if not in_the_programme(situation.facts, breach.on):
        text = Text(
            "Fapta nu este din timpul programului: nu poate fi temei de încetare. Nu o folosiți "
            "într-o decizie.",
            "The fact is not of the time of the programme: it cannot be a ground for cessation. Do "
            "not use it in a decision.",
        )
        yield warned("R-076", text, og44(27, 1), inputs=(f"{path}.on",), certainty=READING)
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


def _decisions(situation: Situation) -> Iterator[Outcome]:
    """Stop a decision under art. 27 alin. (2) that no assessed refusal carries."""
    stand = stands(situation.facts, Ground.REFUSAL)
    for place, one in cessations(situation.facts):
        if stand or ground_of(one) is not Ground.REFUSAL:
            continue
        if stand is None:
            yield NotDecided("R-077", _unsaid(situation))
            continue
        inputs = (f"decisions[{place}].basis", "ajofm.offers", "breaches")
        if one.decided is not None:
            yield warned("R-077", _NO_REFUSAL, og44(27, 2), inputs=inputs)
            continue
        yield stopped("R-077", _NO_REFUSAL, og44(27, 2), inputs=inputs, acts=_CESSATION)


def _unsaid(situation: Situation) -> tuple[str, ...]:
    """Return which of the facts that may hold a refusal are not known."""
    facts = situation.facts
    offers = None if facts.ajofm is None else facts.ajofm.offers
    lists = (("ajofm.offers", offers), ("breaches", facts.breaches))
    by_whom = [f"ajofm.offers[{place}].by" for place, one in refusals(facts) if one.by is None]
    return (*(name for name, known in lists if known is None), *by_whom)


def _assessed(situation: Situation, path: str, good_reason: bool | None) -> Outcome:
    """Tell what a refusal means; without a ground elsewhere it stops the cessation."""
    if good_reason is False:
        return warned("R-077", _WITHOUT_REASON, og44(27, 2), inputs=(path,), certainty=READING)
    text = _UNASSESSED if good_reason is None else _GOOD_REASON
    if is_stopped_by_none(situation.facts, Ground.REFUSAL):
        return stopped("R-077", text, og44(27, 2), inputs=(path,), acts=_CESSATION)
    return warned("R-077", text, og44(27, 2), inputs=(path,))


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
        reads=(
            "ajofm.offers",
            "breaches",
            "decisions",
            "plan.community.decided",
            "protocol.signed",
            "protocol.starts",
            "extensions",
        ),
        decide=refused_offers,
    ),
)
