"""Whom the rent subsidy is open to: who completed or extended the programme (art. 29 alin. (3))."""

from collections.abc import Iterator

from counsellor_app.law.citation import og44
from counsellor_app.law.deadlines import EXTENSION_LIMIT, programme_of
from counsellor_app.law.procedure import EventKind, ExtensionBasis, OfficeAct
from counsellor_app.law.rule import Finding, NotDecided, Outcome, Situation
from counsellor_app.law.running import ceased_by, extended_by
from counsellor_app.law.said import READING, stopped, warned
from counsellor_app.text import Text

_CEASED = Text(
    "Programul a încetat fără a fi finalizat: nu deschide subvenția. Verificați încetarea sau "
    "consemnați finalizarea, dacă a avut loc.",
    "The programme ended without being completed: it does not open the subsidy. Check the ending, "
    "or record the completion if there was one.",
)
_NOT_COMPLETED = Text(
    "Subvenția cere programul finalizat sau prelungirea art. 20 alin. (2). Consemnați întâi "
    "finalizarea programului.",
    "The subsidy needs the programme completed or extended under art. 20(2). Record its "
    "completion first.",
)
_SHORTER = Text(
    "Prelungirea aprobată este sub 6 luni, iar textul spune „cu 6 luni”. IGI hotărăște și "
    "consemnează.",
    "The approved extension is under 6 months, and the text says “by 6 months”. IGI decides and "
    "records it.",
)
_VULNERABLE_ONLY = Text(
    "Programul este prelungit numai după art. 34 alin. (3), iar textul numește art. 20 alin. (2). "
    "IGI hotărăște și consemnează.",
    "The programme is extended under art. 34(3) only, and the text names art. 20(2). IGI decides "
    "and records it.",
)


def opened(situation: Situation) -> Iterator[Outcome]:
    """Tell what of R-082 keeps the subsidy shut: it opens by completion or by six months more."""
    if _completed(situation):
        return
    ceased = ceased_by(situation.facts, situation.today)
    if ceased:
        yield _stops(_CEASED, ceased)
        return
    facts = situation.facts
    programme = programme_of(facts)
    if programme is None:
        if situation.has_protocol or extended_by(facts, ExtensionBasis.UP_TO_SIX_MONTHS):
            yield NotDecided("R-082", ("protocol.signed",))
        else:
            yield _stops(_NOT_COMPLETED, ("events", "extensions", "protocol.signed"))
        return
    if programme.months_20_2 >= EXTENSION_LIMIT.on(programme.starts).value.count:
        return
    if programme.extended_under_20_2:
        yield _decides(_SHORTER)
    elif extended_by(facts, ExtensionBasis.VULNERABLE):
        yield _decides(_VULNERABLE_ONLY)
    else:
        yield _stops(_NOT_COMPLETED, ("events", "extensions"))


def _completed(situation: Situation) -> bool:
    return any(
        one.kind is EventKind.COMPLETED and (one.on is None or one.on <= situation.today)
        for one in situation.facts.events or ()
    )


def _stops(text: Text, inputs: tuple[str, ...]) -> Finding:
    acts = (OfficeAct.GRANT_SUBSIDY,)
    return stopped("R-082", text, og44(29, 3), inputs=inputs, acts=acts)


def _decides(text: Text) -> Finding:
    return warned("R-082", text, og44(29, 3), inputs=("extensions",), certainty=READING)
