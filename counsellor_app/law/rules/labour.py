"""Registration with AJOFM as a job seeker (OG nr. 44/2004, art. 24)."""

from collections.abc import Iterator

from counsellor_app.law.calendar import age_on
from counsellor_app.law.citation import og44
from counsellor_app.law.deadlines import Deadline, ajofm_deadline, end_event
from counsellor_app.law.disability import has_disability
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
from counsellor_app.law.said import READING, warned
from counsellor_app.law.signatories import MAJORITY
from counsellor_app.text import Text, short_date


def job_seeker(situation: Situation) -> Iterator[Outcome]:
    """Decide R-070, art. 24: registration with AJOFM within 30 days of signing the protocol."""
    if not situation.may_be_protected or end_event(situation.facts, situation.today):
        return
    signed = situation.signed
    if signed is None:
        yield NotDecided("R-070", ("protocol.signed",))
        return
    born = situation.person.born
    age = None if born is None else age_on(born, signed)
    working_age = situation.rulebook.number("age.work", signed)
    if age is not None and age < working_age.value:
        return
    yield _registration(situation, ajofm_deadline(signed, situation.rulebook))
    pension_age = situation.rulebook.number("age.pension", signed)
    young = age is not None and age < MAJORITY.on(signed).value
    if age is not None and (young or age >= pension_age.value):
        text = Text(
            "La vârsta de {age} ani, verificați cu AJOFM dacă înregistrarea se face.",
            "At the age of {age}, check with AJOFM whether registration applies.",
        ).filled(age=age)
        basis = (working_age if young else pension_age).basis
        paths = ("person.born",)
        yield warned("R-070", text, og44(24), basis, inputs=paths, certainty=READING)
    if has_disability(situation.person.disability):
        text = Text(
            "Persoana are o dizabilitate: verificați cu AJOFM dacă poate munci și dacă "
            "înregistrarea se face. Legea nu prevede o scutire.",
            "The person has a disability: check with AJOFM whether they can work and whether "
            "registration applies. The act has no exemption.",
        )
        paths = ("person.disability",)
        yield warned("R-070", text, og44(24), inputs=paths, certainty=READING)


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
            "poate face și acum; întârzierea nu are sancțiune. Trimiteți adresa către AJOFM.",
            "The term for AJOFM has passed (recommended {aim}; last day {last}). Registration is "
            "still possible; lateness has no sanction. Send the letter to AJOFM.",
        )
    elif remind and situation.today >= remind[0]:
        severity = Severity.REMIND
    return Finding(
        rule="R-070",
        severity=severity,
        certainty=deadline.certainty,
        text=text.filled(aim=short_date(aim), last=short_date(deadline.last_day)),
        basis=deadline.basis,
        inputs=("ajofm.registered", "protocol.signed"),
        formula=deadline.formula,
        dates=Dates(recommended=deadline.recommended, last_day=deadline.last_day, remind=remind),
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
        reads=(
            "protocol.signed",
            "person.born",
            "person.disability",
            "ajofm.registered",
            "events",
        ),
        decide=job_seeker,
    ),
)
