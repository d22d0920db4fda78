"""What a decision may end, by the paragraph it rests on (OG nr. 44/2004, art. 23 and 27)."""

from collections.abc import Iterator

from counsellor_app.law.citation import Basis, og44
from counsellor_app.law.facts import Decision
from counsellor_app.law.procedure import Measure, OfficeAct
from counsellor_app.law.rule import Certainty, Finding, NotDecided, Outcome, Situation
from counsellor_app.law.rules.grounds import Ground, cessations, ground_of, stands
from counsellor_app.law.said import (
    PRACTICE,
    READING,
    duty_of_igi,
    informed,
    reminded,
    stopped,
    warned,
)
from counsellor_app.text import Text

_RULE = "R-066"
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
    "la AJOFM (art. 24) nu este niciodată un temei. Scrieți numai unul dintre ele, de exemplu "
    "„art. 23 alin. (2)”, sau renunțați la decizie.",
    "Only art. 23(2) and art. 27(2) are grounds for ending; a late registration with AJOFM (art. "
    "24) is never one. Write one of them and nothing else, for example “art. 23(2)”, or give the "
    "decision up.",
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
_IGI_TELLS_AJPIS = Text(
    "Ajutorul nerambursabil se plătește prin AJPIS. IGI transmite agenției decizia.",
    "The grant is paid through AJPIS. IGI sends the agency the decision.",
)
_RIGHTS_STAND = Text(
    "Drepturile din capitolul II (muncă, locuință, sănătate, asistență socială, educație) nu "
    "încetează prin decizie. Spuneți-i persoanei.",
    "The rights of chapter II (work, housing, health, social assistance, education) do not end by "
    "the decision. Tell the person.",
)


def decisions_of_cessation(situation: Situation) -> Iterator[Outcome]:
    """Tell what each decision that ends measures lacks, or takes beyond its paragraph."""
    facts = situation.facts
    for place, decision in enumerate(facts.decisions or ()):
        if decision.kind is None:
            yield NotDecided(_RULE, (_path(place, "kind"),))
    for place, decision in cessations(facts):
        match ground_of(decision):
            case None:
                yield _stop(decision, place, "basis", _NO_GROUND, og44(23, 2), og44(27, 2))
                continue
            case Ground.BREACH:
                cite = og44(23, 2)
                yield from _of_a_breach(situation, decision, place)
            case Ground.REFUSAL:
                cite = og44(27, 2)
                yield from _of_a_refusal(decision, place)
        yield informed(_RULE, _RIGHTS_STAND, cite, inputs=(_path(place, "kind"),))


def _of_a_breach(situation: Situation, decision: Decision, place: int) -> Iterator[Outcome]:
    has_breach = stands(situation.facts, Ground.BREACH)
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
        yield warned(_RULE, _NOT_THE_ASSISTANCE, og44(23, 2), inputs=inputs, certainty=READING)
    if Measure.GRANT in decision.measures:
        tell = reminded(_RULE, _TELL_AJPIS, og44(23, 2), inputs=inputs, certainty=PRACTICE)
        yield duty_of_igi(tell, situation.role, _IGI_TELLS_AJPIS)


def _of_a_refusal(decision: Decision, place: int) -> Iterator[Outcome]:
    measures = decision.measures or ()
    if Measure.GRANT in measures:
        basis = (og44(27, 2), og44(23, 2))
        yield _stop(decision, place, "measures", _NOT_THE_GRANT, *basis, certainty=READING)
    if Measure.OTHER in measures:
        inputs = (_path(place, "measures"),)
        yield warned(_RULE, _NOT_ALL_THE_PLAN, og44(27, 2), inputs=inputs, certainty=READING)


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
