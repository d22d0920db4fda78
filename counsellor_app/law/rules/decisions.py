"""What a decision may end, by the paragraph it rests on (OG nr. 44/2004, art. 23 and 27)."""

import re
from collections.abc import Iterator
from enum import Enum

from counsellor_app.law.citation import Basis, og44
from counsellor_app.law.facts import Decision
from counsellor_app.law.procedure import DecisionKind, Measure, OfficeAct
from counsellor_app.law.rule import Certainty, Finding, NotDecided, Outcome, Situation
from counsellor_app.law.said import informed, reminded, stopped, warned
from counsellor_app.text import Text

_RULE = "R-066"
_ENDS = frozenset({DecisionKind.MEASURE_ENDED, DecisionKind.ASSISTANCE_ENDED})
_NUMBER = re.compile(r"\d+")
_NO_MEASURE = Text(
    "Decizia nu spune ce măsuri încetează. Bifați una sau mai multe măsuri din plan.",
    "The decision does not say which measures end. Tick one or more measures of the plan.",
)
_NO_BREACH = Text(
    "Decizia pe art. 23 alin. (2) cere o obligație nerespectată, constatată: litera, data, cine a "
    "constatat. Completați întâi nota de constatare.",
    "A decision under art. 23(2) needs a duty not kept, established: the letter, the day, by whom. "
    "Complete the note first.",
)
_NO_GROUND = Text(
    "Numai art. 23 alin. (2) și art. 27 alin. (2) sunt temeiuri de încetare; înregistrarea târzie "
    "la AJOFM (art. 24) nu este niciodată un temei. Schimbați temeiul sau renunțați la decizie.",
    "Only art. 23(2) and art. 27(2) are grounds for ending; a late registration with AJOFM (art. "
    "24) is never one. Change the ground or give the decision up.",
)
_NOT_THE_GRANT = Text(
    "Art. 27 alin. (2) încetează numai asistența oferită de IGI. Ajutorul nerambursabil se "
    "plătește prin AJPIS și este numit numai la art. 23 alin. (2). Scoateți-l din decizie.",
    "Art. 27(2) ends only the assistance offered by IGI. The grant is paid through AJPIS and named "
    "only in art. 23(2). Leave it out of the decision.",
)
_NOT_ALL_THE_PLAN = Text(
    "Art. 27 alin. (2) încetează numai asistența oferită de IGI, nu și ce oferă alții prin plan. "
    "Verificați că măsura este a IGI.",
    "Art. 27(2) ends only the assistance offered by IGI, not what others offer by the plan. Check "
    "that the measure is IGI's.",
)
_NOT_THE_ASSISTANCE = Text(
    "Art. 23 alin. (2) încetează măsuri din plan, nu asistența IGI în întregime. Bifați măsurile.",
    "Art. 23(2) ends measures of the plan, not the assistance of IGI as a whole. Tick the "
    "measures.",
)
_TELL_AJPIS = Text(
    "Ajutorul nerambursabil se plătește prin AJPIS. Transmiteți decizia agenției.",
    "The grant is paid through AJPIS. Send the agency the decision.",
)
_RIGHTS_STAND = Text(
    "Drepturile din capitolul II (muncă, locuință, sănătate, asistență socială, educație) nu "
    "încetează prin decizie. Spuneți-i persoanei.",
    "The rights of chapter II (work, housing, health, social assistance, education) do not end by "
    "the decision. Tell the person.",
)


class _Ground(Enum):
    BREACH = "23"
    REFUSAL = "27"
    NONE = ""


def decisions_of_cessation(situation: Situation, has_breach: bool | None) -> Iterator[Outcome]:
    """Tell what each decision that ends measures lacks, or takes beyond its paragraph.

    ``has_breach`` says whether a duty not kept was established after the signing; None where
    the breaches are unknown.
    """
    for place, decision in enumerate(situation.facts.decisions or ()):
        if decision.kind not in _ENDS:
            continue
        match _ground_of(decision):
            case _Ground.NONE:
                yield _stop(decision, place, "basis", _NO_GROUND, og44(23, 2), og44(27, 2))
                continue
            case _Ground.BREACH:
                cite = og44(23, 2)
                yield from _of_a_breach(decision, place, has_breach)
            case _Ground.REFUSAL:
                cite = og44(27, 2)
                yield from _of_a_refusal(decision, place)
        yield informed(_RULE, _RIGHTS_STAND, cite, inputs=(_path(place, "kind"),))


def _ground_of(decision: Decision) -> _Ground:
    """Return the paragraph a decision rests on: as written, else as its kind has it."""
    article = _NUMBER.search(decision.basis or "")
    if article is not None:
        known = {ground.value: ground for ground in _Ground}
        return known.get(article.group(), _Ground.NONE)
    return _Ground.BREACH if decision.kind is DecisionKind.MEASURE_ENDED else _Ground.REFUSAL


def _of_a_breach(decision: Decision, place: int, has_breach: bool | None) -> Iterator[Outcome]:
    if has_breach is None:
        yield NotDecided(_RULE, ("breaches",))
    elif not has_breach:
        yield _stop(decision, place, "basis", _NO_BREACH, og44(23, 2))
    if decision.measures is None:
        yield NotDecided(_RULE, (_path(place, "measures"),))
        return
    if not decision.measures:
        yield _stop(decision, place, "measures", _NO_MEASURE, og44(23, 2))
    inputs = (_path(place, "measures"),)
    if Measure.IGI_ASSISTANCE in decision.measures:
        read = Certainty.INTERPRETATION
        yield warned(_RULE, _NOT_THE_ASSISTANCE, og44(23, 2), inputs=inputs, certainty=read)
    if Measure.GRANT in decision.measures:
        read = Certainty.PRACTICE
        yield reminded(_RULE, _TELL_AJPIS, og44(23, 2), inputs=inputs, certainty=read)


def _of_a_refusal(decision: Decision, place: int) -> Iterator[Outcome]:
    measures = decision.measures or ()
    read = Certainty.INTERPRETATION
    if Measure.GRANT in measures:
        basis = (og44(27, 2), og44(23, 2))
        yield _stop(decision, place, "measures", _NOT_THE_GRANT, *basis, certainty=read)
    if Measure.OTHER in measures:
        inputs = (_path(place, "measures"),)
        yield warned(_RULE, _NOT_ALL_THE_PLAN, og44(27, 2), inputs=inputs, certainty=read)


def _stop(
    decision: Decision,
    place: int,
    name: str,
    text: Text,
    *basis: Basis,
    certainty: Certainty = Certainty.TEXT,
) -> Finding:
    """Stop a decision not taken yet; warn of one that already was."""
    inputs = (_path(place, name),)
    if decision.decided is not None:
        return warned(_RULE, text, *basis, inputs=inputs, certainty=certainty)
    acts = (OfficeAct.DECIDE_CESSATION,)
    return stopped(_RULE, text, *basis, inputs=inputs, acts=acts, certainty=certainty)


def _path(place: int, name: str) -> str:
    return f"decisions[{place}].{name}"
