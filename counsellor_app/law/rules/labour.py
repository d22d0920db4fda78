"""Work: AJOFM and its offers (OG nr. 44/2004, art. 24 to 27)."""

from collections.abc import Iterator

from counsellor_app.law.calendar import age_on
from counsellor_app.law.citation import Basis, Read, Source, og44
from counsellor_app.law.deadlines import Deadline, ajofm_deadline, programme_of
from counsellor_app.law.facts import Offer
from counsellor_app.law.procedure import OfferedBy, OfficeAct
from counsellor_app.law.rule import (
    Certainty,
    Dates,
    Finding,
    NotDecided,
    Outcome,
    Rule,
    Severity,
    Situation,
)
from counsellor_app.law.signatories import MAJORITY
from counsellor_app.text import Text, short_date

_WORKING_AGE = Source("Codul muncii", "vârsta de muncă", Read.NOT_READ)


def job_seeker(situation: Situation) -> Iterator[Outcome]:
    """Decide R-070, art. 24: registration with AJOFM within 30 days of signing the protocol."""
    if not situation.may_be_protected:
        return
    signed = situation.signed
    if signed is None:
        yield NotDecided("R-070", ("protocol.signed",))
        return
    born = situation.person.born
    age = None if born is None else age_on(born, signed)
    working_age = situation.rulebook.number("age.work", signed).value
    if age is not None and age < working_age:
        return
    yield _registration(situation, ajofm_deadline(signed, situation.rulebook))
    pension_age = situation.rulebook.number("age.pension", signed).value
    if age is not None and (age < MAJORITY.on(signed).value or age >= pension_age):
        text = Text(
            "La vârsta de {age} ani, verificați cu AJOFM dacă înregistrarea se face.",
            "At the age of {age}, check with AJOFM whether registration applies.",
        ).filled(age=age)
        yield _warned("R-070", text, og44(24), ("person.born",))


def refused_offers(situation: Situation) -> Iterator[Outcome]:
    """Decide R-077, art. 27: refusing an AJOFM offer without good reason ends IGI assistance."""
    ajofm = situation.facts.ajofm
    for place, one in enumerate((ajofm.offers if ajofm is not None else None) or ()):
        if one.refused is not None:
            yield from _refusal(situation, place, one)


def _registration(situation: Situation, deadline: Deadline) -> Finding:
    ajofm = situation.facts.ajofm
    registered = None if ajofm is None else ajofm.registered
    aim = deadline.recommended or deadline.last_day
    remind = situation.rulebook.days_before("reminder.ajofm", aim)
    severity = Severity.COMPUTE
    text = Text(
        "Înregistrarea la AJOFM: recomandat până la {aim}; ultima zi, potrivit legii: {last}. "
        "Trimiteți adresa către AJOFM.",
        "Registration with AJOFM: recommended by {aim}; last day by law: {last}. Send the letter "
        "to AJOFM.",
    )
    if registered is not None:
        text = Text(
            "Înregistrare la AJOFM făcută (recomandat până la {aim}; ultima zi: {last}). Păstrați "
            "adeverința.",
            "Registered with AJOFM (recommended by {aim}; last day: {last}). Keep the certificate.",
        )
    elif situation.today > deadline.last_day:
        severity = Severity.WARN
        text = Text(
            "Termenul pentru AJOFM a trecut (recomandat {aim}; ultima zi {last}). Înregistrarea se "
            "poate face și acum; întârzierea nu are sancțiune.",
            "The term for AJOFM has passed (recommended {aim}; last day {last}). Registration is "
            "still possible; lateness has no sanction.",
        )
    elif remind and situation.today >= remind[0]:
        severity = Severity.REMIND
    return Finding(
        rule="R-070",
        severity=severity,
        certainty=deadline.certainty,
        text=text.filled(aim=short_date(aim), last=short_date(deadline.last_day)),
        basis=deadline.basis,
        inputs=("protocol.signed",),
        formula=deadline.formula,
        dates=Dates(recommended=deadline.recommended, last_day=deadline.last_day, remind=remind),
    )


def _refusal(situation: Situation, place: int, one: Offer) -> Iterator[Outcome]:
    path = f"ajofm.offers[{place}]"
    if one.by is None:
        yield NotDecided("R-077", (f"{path}.by",))
        return
    if one.by is not OfferedBy.AJOFM or _outside(situation, one):
        text = Text(
            "Acest refuz nu este temei de încetare: contează numai ofertele AJOFM făcute în timpul "
            "programului.",
            "This refusal is no ground for cessation: only AJOFM offers made during the programme "
            "count.",
        )
        yield _warned("R-077", text, og44(27, 1), (f"{path}.by", f"{path}.made"))
        return
    if one.good_reason is None:
        text = Text(
            "Înainte de orice decizie, consemnați dacă persoana a avut un motiv temeinic.",
            "Before any decision, record whether the person had a good reason.",
        )
        yield _stops("R-077", text, og44(27, 2), (f"{path}.good_reason",))
    elif one.good_reason:
        text = Text(
            "Refuzul a avut un motiv temeinic: nu se ia nicio decizie de încetare.",
            "The refusal had a good reason: no decision of cessation is taken.",
        )
        yield _stops("R-077", text, og44(27, 2), (f"{path}.good_reason",))
    else:
        text = Text(
            "Refuz fără motiv temeinic: asistența oferită de IGI poate înceta prin decizie. "
            "Drepturile din capitolul II și ajutorul nerambursabil nu încetează prin aceasta.",
            "Refusal without good reason: the assistance offered by IGI may cease by decision. "
            "The rights of chapter II and the grant do not cease by it.",
        )
        yield _warned("R-077", text, og44(27, 2), (f"{path}.good_reason",))


def _outside(situation: Situation, one: Offer) -> bool:
    """Return whether the offer was made before the signing or after the programme."""
    if one.made is None:
        return False
    programme = programme_of(situation.facts)
    too_late = programme is not None and one.made > programme.end
    return too_late or (situation.signed is not None and one.made < situation.signed)


def _stops(rule: str, text: Text, cite: Basis, inputs: tuple[str, ...]) -> Finding:
    return Finding(
        rule=rule,
        severity=Severity.BLOCK,
        certainty=Certainty.TEXT,
        text=text,
        basis=(cite,),
        inputs=inputs,
        blocks=(OfficeAct.DECIDE_CESSATION,),
    )


def _warned(rule: str, text: Text, cite: Basis, inputs: tuple[str, ...]) -> Finding:
    return Finding(
        rule=rule,
        severity=Severity.WARN,
        certainty=Certainty.INTERPRETATION,
        text=text,
        basis=(cite, _WORKING_AGE) if rule == "R-070" else (cite,),
        inputs=inputs,
    )


RULES = (
    Rule(
        id="R-070",
        sentence=Text(
            "Participanții se înregistrează la AJOFM în 30 de zile de la semnarea protocolului.",
            "Participants register with AJOFM within 30 days of signing the protocol.",
        ),
        basis=(og44(24),),
        severity=Severity.COMPUTE,
        certainty=Certainty.INTERPRETATION,
        phrase="în termen de 30 zile de la semnarea protocolului",
        reads=("protocol.signed", "person.born", "ajofm.registered"),
        decide=job_seeker,
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
        reads=("ajofm.offers", "protocol.signed"),
        decide=refused_offers,
    ),
)
