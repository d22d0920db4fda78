"""Duties of the participant, and breaches of them (OG nr. 44/2004, art. 23)."""

from collections.abc import Iterator
from datetime import date

from counsellor_app.law.citation import og44
from counsellor_app.law.procedure import OfficeAct
from counsellor_app.law.rule import (
    Certainty,
    Finding,
    NotDecided,
    Outcome,
    Rule,
    Severity,
    Situation,
)
from counsellor_app.law.rules.decisions import decisions_of_cessation
from counsellor_app.law.rules.grounds import (
    DUTIES,
    Ground,
    before_signing,
    is_stopped_by_none,
    unproven,
)
from counsellor_app.law.said import READING, stopped, warned
from counsellor_app.text import Text, short_date

_CESSATION = (OfficeAct.DECIDE_CESSATION,)
_LETTERS = tuple(og44(23, 1, letter) for letter in "abcd")


def duties_after_signing(situation: Situation) -> Iterator[Outcome]:
    """Decide R-065, art. 23 alin. (1): the duties begin with the signing of the protocol."""
    for place, one in enumerate(situation.facts.breaches or ()):
        if one.kind not in DUTIES or one.on is None:
            continue
        if situation.signed is None:
            yield NotDecided("R-065", ("protocol.signed",))
            return
        if before_signing(situation.facts, one):
            yield _too_early(situation, place, one.on)


def measures_end(situation: Situation) -> Iterator[Outcome]:
    """Decide R-066, art. 23 alin. (2): a breach may end measures, by a human decision.

    The decisions that stand are read too: art. 27 alin. (2) ends only what IGI offers, and a
    late registration under art. 24 is never a ground.
    """
    for place, one in enumerate(situation.facts.breaches or ()):
        if one.kind is not None and one.kind not in DUTIES:
            continue
        lacking = unproven(one)
        if lacking:
            yield _incomplete(situation, tuple(f"breaches[{place}].{name}" for name in lacking))
        elif not one.heard:
            text = Text(
                "Ascultați explicațiile persoanei, sau înregistrați invitația, înainte de orice "
                "decizie.",
                "Hear the person's explanations, or record the invitation, before any decision.",
            )
            paths = (f"breaches[{place}].heard",)
            yield warned("R-066", text, og44(23, 2), inputs=paths, certainty=READING)
    yield from decisions_of_cessation(situation)


def _too_early(situation: Situation, place: int, day: date) -> Finding:
    paths = (f"breaches[{place}].on", "protocol.signed")
    text = Text(
        "Fapta din {day} este înaintea semnării protocolului: nu poate fi temei. Scoateți fapta "
        "din constatare.",
        "What happened on {day} was before the protocol was signed: it cannot be a ground. Leave "
        "it out.",
    ).filled(day=short_date(day))
    if is_stopped_by_none(situation.facts, Ground.BREACH):
        return stopped("R-065", text, og44(23, 1), inputs=paths, acts=_CESSATION)
    return warned("R-065", text, og44(23, 1), inputs=paths)


def _incomplete(situation: Situation, paths: tuple[str, ...]) -> Finding:
    text = Text(
        "Încetarea unor măsuri cere litera din art. 23 alin. (1), data faptei și cine a "
        "constatat-o. Completați nota de constatare.",
        "Ending measures needs the letter of art. 23(1), the day of the fact and who "
        "established it. Complete the note.",
    )
    if is_stopped_by_none(situation.facts, Ground.BREACH):
        return stopped("R-066", text, og44(23, 2), inputs=paths, acts=_CESSATION)
    return warned("R-066", text, og44(23, 2), inputs=paths)


RULES = (
    Rule(
        id="R-065",
        sentence=Text(
            "Obligațiile încep după semnarea protocolului.",
            "The duties begin after the protocol is signed.",
        ),
        basis=(og44(23, 1),),
        severity=Severity.BLOCK,
        certainty=Certainty.TEXT,
        phrase="după semnarea protocolului au în principal următoarele obligații … să participe în "
        "mod regulat … să depună eforturi … să informeze",
        reads=("breaches", "protocol.signed", "decisions", "ajofm.offers"),
        covers=_LETTERS,
        decide=duties_after_signing,
    ),
    Rule(
        id="R-066",
        sentence=Text(
            "Nerespectarea obligațiilor poate atrage încetarea unor măsuri din plan.",
            "Not keeping the duties may end measures of the plan.",
        ),
        basis=(og44(23, 2),),
        severity=Severity.BLOCK,
        certainty=Certainty.TEXT,
        phrase="atrage încetarea aplicării uneia sau a mai multor măsuri",
        reads=("breaches", "decisions", "protocol.signed", "ajofm.offers"),
        decide=measures_end,
    ),
)
