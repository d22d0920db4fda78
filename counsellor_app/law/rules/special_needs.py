"""Help for persons with special needs (OG nr. 44/2004, art. 33 alin. (5), (6); art. 34 (1))."""

from collections.abc import Iterator

from counsellor_app.law.citation import og44
from counsellor_app.law.rule import Certainty, NotDecided, Outcome, Rule, Severity, Situation
from counsellor_app.law.rules.determination import determined
from counsellor_app.law.said import duty_of_igi, informed, reminded
from counsellor_app.text import Text


def specialised_help(situation: Situation) -> Iterator[Outcome]:
    """Decide R-103, art. 33 alin. (5): IGI contacts the authorities, and the plan is adapted."""
    helped = False
    for place, one in determined(situation):
        path = f"vulnerability[{place}].needs_specialised_help"
        if one.needs_specialised_help is None:
            yield NotDecided("R-103", (path,))
        if not one.needs_specialised_help:
            continue
        helped = True
        if one.referred is None:
            referred = f"vulnerability[{place}].referred"
            yield from _contact(situation, (path, referred))
    if helped:
        yield from _adapted(situation)


def same_protection(situation: Situation) -> Iterator[Outcome]:
    """Decide R-105, art. 34 alin. (1): the same protection as Romanian citizens."""
    groups = determined(situation)
    if not groups:
        return
    text = Text(
        "Persoana vulnerabilă are același regim de protecție ca cetățenii români aflați în "
        "situații similare. Îndrumați-o spre serviciile lor, de exemplu certificatul de handicap.",
        "The vulnerable person has the same protection as Romanian citizens in similar "
        "situations. Guide them to those services, for instance the disability certificate.",
    )
    paths = tuple(f"vulnerability[{place}].state" for place, _ in groups)
    yield informed("R-105", text, og44(34, 1), inputs=paths)


def _contact(situation: Situation, paths: tuple[str, ...]) -> Iterator[Outcome]:
    text = Text(
        "Este nevoie de asistență specializată. Contactați autoritatea responsabilă, pregătiți "
        "adresa de îndrumare și notați ziua.",
        "Specialised help is needed. Contact the authority responsible, prepare the letter of "
        "referral and note the day.",
    )
    to_ngo = Text(
        "Autoritățile responsabile de asistența specializată le contactează IGI. Sprijiniți la "
        "cererea IGI.",
        "IGI contacts the authorities responsible for specialised help. Support it when IGI asks.",
    )
    contact = reminded("R-103", text, og44(33, 5), inputs=paths)
    yield duty_of_igi(contact, situation.role, to_ngo)


def _adapted(situation: Situation) -> Iterator[Outcome]:
    plan = situation.facts.plan
    if plan is None:
        yield NotDecided("R-103", ("plan.adapted",))
    elif not plan.adapted:
        text = Text(
            "Planul individual se adaptează nevoilor persoanei vulnerabile, împreună cu "
            "autoritățile responsabile. Adaptați planul și bifați „adaptat, art. 33”.",
            "The individual plan is adapted to the needs of the vulnerable person, together with "
            "the authorities responsible. Adapt the plan and tick “adapted, art. 33”.",
        )
        to_ngo = Text(
            "Planul individual îl adaptează IGI, împreună cu autoritățile responsabile, nevoilor "
            "persoanei vulnerabile. Sprijiniți la cererea IGI.",
            "IGI adapts the individual plan to the needs of the vulnerable person, together with "
            "the authorities responsible. Support it when IGI asks.",
        )
        adapt = reminded("R-103", text, og44(33, 6), inputs=("plan.adapted",))
        yield duty_of_igi(adapt, situation.role, to_ngo)


RULES = (
    Rule(
        id="R-103",
        sentence=Text(
            "IGI contactează autoritățile pentru asistența specializată, iar planul se adaptează.",
            "IGI contacts the authorities for specialised help, and the plan is adapted.",
        ),
        basis=(og44(33, 5),),
        severity=Severity.REMIND,
        certainty=Certainty.TEXT,
        phrase="contactează autoritățile responsabile",
        reads=("vulnerability", "plan.adapted"),
        decide=specialised_help,
        covers=(og44(33, 6),),
    ),
    Rule(
        id="R-105",
        sentence=Text(
            "Persoanele vulnerabile au același regim de protecție ca cetățenii români.",
            "Vulnerable persons have the same protection as Romanian citizens.",
        ),
        basis=(og44(34, 1),),
        severity=Severity.PRINT,
        certainty=Certainty.TEXT,
        phrase="același regim de protecție",
        reads=("vulnerability",),
        decide=same_protection,
    ),
)
