"""Lodging of vulnerable persons in a centre (OG nr. 44/2004, art. 34 alin. (2))."""

from collections.abc import Iterator

from counsellor_app.law.citation import og44
from counsellor_app.law.procedure import HousingAnswer, LodgingBasis, OfficeAct
from counsellor_app.law.rule import Certainty, NotDecided, Outcome, Rule, Severity, Situation
from counsellor_app.law.rules.determination import determined
from counsellor_app.law.said import READING, informed, stopped, warned
from counsellor_app.text import Text


def lodging_of_the_vulnerable(situation: Situation) -> Iterator[Outcome]:
    """Decide R-106, art. 34 alin. (2): with written consent, without specialised help needed.

    It carries no rent (art. 21 alin. (5)), no condition of attendance (art. 21 alin. (7)) and
    no longest time: the paragraph names none of them.
    """
    if not situation.may_be_protected:
        return
    for place, one in enumerate(situation.facts.lodging or ()):
        if one.basis is not LodgingBasis.VULNERABLE:
            continue
        if one.from_ is not None or one.approved is not None:
            yield _without_conditions(place)
        if one.requested is None or one.approved is not None:
            continue
        if not one.written_consent:
            yield stopped(
                "R-106",
                Text(
                    "Cazarea art. 34 alin. (2) cere acordul scris al persoanei. Tipăriți acordul "
                    "pentru semnare.",
                    "Lodging under art. 34(2) needs the person's written consent. Print it and "
                    "have it signed.",
                ),
                og44(34, 2),
                inputs=(f"lodging[{place}].written_consent",),
                acts=(OfficeAct.GRANT_LODGING,),
            )
        yield from _specialised_help(place, one.no_specialised_help)
        yield from _other_conditions(situation)


def _specialised_help(place: int, none_needed: bool | None) -> Iterator[Outcome]:
    path = f"lodging[{place}].no_specialised_help"
    if none_needed is None:
        yield NotDecided("R-106", (path,))
    elif not none_needed:
        text = Text(
            "Persoana are nevoie de asistență specializată: specialistul IGI spune dacă o "
            "poate primi locuind în centru.",
            "The person needs specialised help: the IGI specialist says whether it can be "
            "received while living in the centre.",
        )
        yield warned("R-106", text, og44(34, 2), inputs=(path,), certainty=READING)


def _other_conditions(situation: Situation) -> Iterator[Outcome]:
    """Tell whether the person was determined vulnerable, and has no home from authorities."""
    if situation.facts.vulnerability is None:
        yield NotDecided("R-106", ("vulnerability",))
    elif not determined(situation):
        text = Text(
            "Cazarea art. 34 alin. (2) este pentru persoane vulnerabile. Cereți specialistului IGI "
            "evaluarea individuală.",
            "Lodging under art. 34(2) is for vulnerable persons. Ask the IGI specialist for the "
            "individual evaluation.",
        )
        yield warned(
            "R-106", text, og44(34, 2), og44(33, 4), inputs=("vulnerability",), certainty=READING
        )
    answers = situation.facts.social_housing
    if answers is None:
        yield NotDecided("R-106", ("social_housing",))
    elif not any(one.answer is HousingAnswer.NONE_AVAILABLE for one in answers):
        text = Text(
            "Cazarea art. 34 alin. (2) este pentru cei care nu pot primi o locuință de la "
            "instituțiile abilitate. Cereți răspunsul primăriei și înregistrați-l.",
            "Lodging under art. 34(2) is for those who cannot have a home from the institutions "
            "in charge. Ask for the local authority's answer and record it.",
        )
        yield warned("R-106", text, og44(34, 2), inputs=("social_housing",))


def _without_conditions(place: int) -> Outcome:
    text = Text(
        "Cazarea art. 34 alin. (2) nu are chirie (art. 21 alin. (5)), condiția participării "
        "(art. 21 alin. (7)) sau o durată maximă. Nu tipăriți clauzele de chirie și de "
        "participare; o retragere cere motive proprii.",
        "Lodging under art. 34(2) has no rent (art. 21(5)), no condition of attendance "
        "(art. 21(7)) and no longest time. Leave out the clauses on rent and "
        "attendance; a withdrawal needs its own reasons.",
    )
    path = f"lodging[{place}].basis"
    return informed("R-106", text, og44(34, 2), inputs=(path,), certainty=READING)


RULES = (
    Rule(
        id="R-106",
        sentence=Text(
            "Persoanele vulnerabile pot fi cazate în centru, cu acordul lor scris.",
            "Vulnerable persons may be lodged in the centre, with their written consent.",
        ),
        basis=(og44(34, 2),),
        severity=Severity.BLOCK,
        certainty=Certainty.TEXT,
        phrase="cu acordul scris al acestora cu privire la acceptarea condițiilor de cazare",
        reads=("lodging", "vulnerability", "social_housing"),
        decide=lodging_of_the_vulnerable,
    ),
)
