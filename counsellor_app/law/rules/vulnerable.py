"""Vulnerable persons (OG nr. 44/2004, art. 33 and 34)."""

from collections.abc import Iterator, Mapping
from datetime import timedelta

from counsellor_app.law.calendar import age_on
from counsellor_app.law.catalogue import VulnerableGroup
from counsellor_app.law.citation import Basis, og44
from counsellor_app.law.facts import HouseholdMember, Vulnerability
from counsellor_app.law.procedure import (
    Assessor,
    LodgingBasis,
    OfficeAct,
    Relation,
    VulnerabilityState,
)
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
from counsellor_app.law.signatories import is_minor
from counsellor_app.text import Text, short_date

_NO_DISABILITY = frozenset({"nu", "no", "none"})
_STANDING = frozenset({VulnerabilityState.SIGNS, VulnerabilityState.DETERMINED})


def needs_weighed(situation: Situation) -> Iterator[Outcome]:
    """Decide R-100, art. 33 alin. (2): special needs are weighed before any adverse act."""
    groups = situation.facts.vulnerability or ()
    ajofm = situation.facts.ajofm
    offers = (ajofm.offers if ajofm is not None else None) or ()
    adverse = bool(situation.facts.breaches) or any(one.refused for one in offers)
    if not adverse or not any(one.state in _STANDING for one in groups):
        return
    yield _said(
        "R-100",
        Severity.WARN,
        Text(
            "Persoana are nevoi speciale. Înainte de orice măsură în defavoarea ei, notați cum au "
            "fost luate în considerare.",
            "The person has special needs. Before any measure against them, note how the needs "
            "were weighed.",
        ),
        og44(33, 2),
        ("vulnerability",),
    )


def signs_in_the_facts(situation: Situation) -> Iterator[Outcome]:
    """Decide R-101, art. 33 alin. (3): eleven groups; what the facts suggest is proposed."""
    if not situation.may_be_protected:
        return
    recorded = {one.category for one in situation.facts.vulnerability or ()}
    for group, path in _suggested(situation).items():
        if group in recorded:
            continue
        yield _said(
            "R-101",
            Severity.REMIND,
            Text(
                "Semne de vulnerabilitate: {group}. Înregistrați semnele; le confirmă specialistul "
                "IGI.",
                "Signs of vulnerability: {group}. Record the signs; the IGI specialist confirms "
                "them.",
            ).filled(group=group.text),
            og44(33, 3),
            (path,),
            Certainty.INTERPRETATION,
        )


def determined_soon(situation: Situation) -> Iterator[Outcome]:
    """Decide R-102, art. 33 alin. (4): IGI specialists determine, as soon as possible."""
    for place, one in enumerate(situation.facts.vulnerability or ()):
        if one.state is VulnerabilityState.SIGNS:
            yield _pending(situation, place, one)
        if one.state is VulnerabilityState.DETERMINED and one.by is Assessor.NGO:
            yield _said(
                "R-102",
                Severity.WARN,
                Text(
                    "Numai specialistul IGI confirmă apartenența. Înregistrați semnele și cereți "
                    "evaluarea.",
                    "Only the IGI specialist confirms. Record the signs and ask for the "
                    "evaluation.",
                ),
                og44(33, 4),
                (f"vulnerability[{place}].by",),
            )


def lodging_of_the_vulnerable(situation: Situation) -> Iterator[Outcome]:
    """Decide R-106, art. 34 alin. (2): with written consent, without specialised help needed."""
    if not situation.may_be_protected:
        return
    for place, one in enumerate(situation.facts.lodging or ()):
        if one.basis is not LodgingBasis.VULNERABLE or one.requested is None or one.approved:
            continue
        if not one.written_consent:
            yield Finding(
                rule="R-106",
                severity=Severity.BLOCK,
                certainty=Certainty.TEXT,
                text=Text(
                    "Cazarea art. 34 alin. (2) cere acordul scris al persoanei. Tipăriți acordul "
                    "pentru semnare.",
                    "Lodging under art. 34(2) needs the person's written consent. Print it and "
                    "have it signed.",
                ),
                basis=(og44(34, 2),),
                inputs=(f"lodging[{place}].written_consent",),
                blocks=(OfficeAct.GRANT_LODGING,),
            )
        if one.no_specialised_help is None:
            yield NotDecided("R-106", (f"lodging[{place}].no_specialised_help",))
        elif not one.no_specialised_help:
            yield _said(
                "R-106",
                Severity.WARN,
                Text(
                    "Persoana are nevoie de asistență specializată: specialistul IGI spune dacă o "
                    "poate primi locuind în centru.",
                    "The person needs specialised help: the IGI specialist says whether it can be "
                    "received while living in the centre.",
                ),
                og44(34, 2),
                (f"lodging[{place}].no_specialised_help",),
                Certainty.INTERPRETATION,
            )


def _suggested(situation: Situation) -> Mapping[VulnerableGroup, str]:
    person = situation.person
    found: dict[VulnerableGroup, str] = {}
    if person.born is not None:
        age = age_on(person.born, situation.today)
        elderly = situation.rulebook.number("age.elderly", situation.today).value
        minor = is_minor(person.born, situation.today)
        if minor:
            found[VulnerableGroup.MINOR] = "person.born"
        if minor and person.unaccompanied:
            found[VulnerableGroup.UNACCOMPANIED_MINOR] = "person.unaccompanied"
        if age >= elderly:
            found[VulnerableGroup.ELDERLY] = "person.born"
        if not minor and _is_single_parent(situation):
            found[VulnerableGroup.SINGLE_PARENT] = "household"
    if person.disability and str(person.disability).casefold() not in _NO_DISABILITY:
        found[VulnerableGroup.DISABILITY] = "person.disability"
    if person.pregnant:
        found[VulnerableGroup.PREGNANT] = "person.pregnant"
    return found


def _is_single_parent(situation: Situation) -> bool:
    household = situation.facts.household or ()
    has_spouse = any(one.relation is Relation.SPOUSE for one in household)
    return not has_spouse and any(_is_minor_child(one, situation) for one in household)


def _is_minor_child(one: HouseholdMember, situation: Situation) -> bool:
    if one.relation is not Relation.CHILD or one.born is None:
        return False
    return is_minor(one.born, situation.today)


def _pending(situation: Situation, place: int, one: Vulnerability) -> Finding:
    days = situation.rulebook.number("vulnerability.pending_days", situation.today)
    due = None if one.on is None else one.on + timedelta(days=days.value)
    text = Text(
        "Semne de vulnerabilitate neconfirmate încă. Cereți specialistului IGI evaluarea "
        "individuală, în cel mai scurt timp.",
        "Signs of vulnerability not confirmed yet. Ask the IGI specialist for the individual "
        "evaluation, as soon as possible.",
    )
    formula = None
    if one.on is not None:
        formula = Text("{day} + {count} zile", "{day} + {count} days").filled(
            day=short_date(one.on), count=days.value
        )
    return Finding(
        rule="R-102",
        severity=Severity.REMIND,
        certainty=Certainty.PRACTICE,
        text=text,
        basis=(og44(33, 4), days.basis),
        inputs=(f"vulnerability[{place}].state", f"vulnerability[{place}].on"),
        formula=formula,
        dates=Dates(recommended=due),
    )


def _said(
    rule: str,
    severity: Severity,
    text: Text,
    cite: Basis,
    inputs: tuple[str, ...],
    certainty: Certainty = Certainty.TEXT,
) -> Finding:
    return Finding(
        rule=rule,
        severity=severity,
        certainty=certainty,
        text=text,
        basis=(cite,),
        inputs=inputs,
    )


RULES = (
    Rule(
        id="R-100",
        sentence=Text(
            "Nevoile speciale se iau în considerare la aplicarea fiecărei dispoziții.",
            "Special needs are considered in applying every provision.",
        ),
        basis=(og44(33, 2),),
        severity=Severity.WARN,
        certainty=Certainty.TEXT,
        phrase="cu luarea în considerare a nevoilor speciale ale persoanelor vulnerabile",
        reads=("vulnerability", "breaches", "ajofm.offers"),
        decide=needs_weighed,
    ),
    Rule(
        id="R-101",
        sentence=Text(
            "Grupurile vulnerabile sunt cele din lege și cele similare.",
            "The vulnerable groups are those of the act and similar ones.",
        ),
        basis=(og44(33, 3),),
        severity=Severity.REMIND,
        certainty=Certainty.TEXT,
        phrase="ori aflate în alte situații speciale, similare",
        reads=(
            "person.born",
            "person.unaccompanied",
            "person.disability",
            "person.pregnant",
            "household",
            "vulnerability",
        ),
        decide=signs_in_the_facts,
    ),
    Rule(
        id="R-102",
        sentence=Text(
            "Apartenența o determină specialiștii IGI, în cel mai scurt timp.",
            "IGI specialists determine it as soon as possible.",
        ),
        basis=(og44(33, 4),),
        severity=Severity.REMIND,
        certainty=Certainty.TEXT,
        phrase="în cel mai scurt timp … pe baza unei evaluări individuale",
        reads=("vulnerability",),
        decide=determined_soon,
    ),
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
        reads=("lodging",),
        decide=lodging_of_the_vulnerable,
    ),
)
