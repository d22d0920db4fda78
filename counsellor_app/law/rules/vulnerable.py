"""Who is vulnerable, and who determines it (OG nr. 44/2004, art. 33 alin. (3) and (4))."""

from collections.abc import Iterator
from datetime import timedelta

from counsellor_app.law.calendar import age_on
from counsellor_app.law.catalogue import VulnerableGroup
from counsellor_app.law.citation import Basis, og44
from counsellor_app.law.disability import has_certificate, has_disability
from counsellor_app.law.facts import HouseholdMember, Vulnerability
from counsellor_app.law.procedure import Assessor, Relation, VulnerabilityState
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
from counsellor_app.law.rules.determination import is_determined
from counsellor_app.law.said import PRACTICE, READING, duty_of_igi, reminded, warned
from counsellor_app.law.signatories import is_minor
from counsellor_app.text import Text, short_date

_OBVIOUS = frozenset(
    {
        VulnerableGroup.MINOR,
        VulnerableGroup.UNACCOMPANIED_MINOR,
        VulnerableGroup.PREGNANT,
        VulnerableGroup.DISABILITY,
    }
)
"""Groups that a birth date or a certificate shows: the determination can be prepared."""
_NOT_CONFIRMED = Text(
    "Semne de vulnerabilitate neconfirmate încă. Cereți specialistului IGI evaluarea individuală, "
    "în cel mai scurt timp.",
    "Signs of vulnerability not confirmed yet. Ask the IGI specialist for the individual "
    "evaluation, as soon as possible.",
)


def signs_in_the_facts(situation: Situation) -> Iterator[Outcome]:
    """Decide R-101, art. 33 alin. (3): eleven groups; what the facts suggest is proposed."""
    if not situation.may_be_protected:
        return
    for group, path in suggested_groups(situation):
        text = Text(
            "Semne de vulnerabilitate: {group}. Înregistrați semnele; le confirmă specialistul "
            "IGI.",
            "Signs of vulnerability: {group}. Record the signs; the IGI specialist confirms them.",
        ).filled(group=group.text)
        basis: tuple[Basis, ...] = (og44(33, 3),)
        if group is VulnerableGroup.ELDERLY:
            basis = (*basis, situation.rulebook.number("age.elderly", situation.today).basis)
        yield reminded("R-101", text, *basis, inputs=(path,), certainty=READING)
    for place, one in enumerate(situation.facts.vulnerability or ()):
        yield from _review(situation, place, one)


def determined_soon(situation: Situation) -> Iterator[Outcome]:
    """Decide R-102, art. 33 alin. (4): IGI specialists determine, as soon as possible."""
    if not situation.may_be_protected:
        return
    for place, one in enumerate(situation.facts.vulnerability or ()):
        if one.state is VulnerabilityState.SIGNS:
            yield _pending(situation, place, one)
        if one.state is not VulnerabilityState.DETERMINED:
            continue
        path = f"vulnerability[{place}].by"
        if one.by is None:
            yield NotDecided("R-102", (path,))
        elif one.by is Assessor.NGO:
            text = Text(
                "Numai specialistul IGI confirmă apartenența. Înregistrați semnele și cereți "
                "evaluarea.",
                "Only the IGI specialist confirms. Record the signs and ask for the evaluation.",
            )
            yield warned("R-102", text, og44(33, 4), inputs=(path,))


def suggested_groups(situation: Situation) -> tuple[tuple[VulnerableGroup, str], ...]:
    """Return the groups that the facts suggest and nobody has recorded yet."""
    recorded = {one.category for one in situation.facts.vulnerability or ()}
    return tuple(
        (group, path) for group, path in _suggested(situation).items() if group not in recorded
    )


def prepared_groups(situation: Situation) -> tuple[tuple[VulnerableGroup, str], ...]:
    """Return the groups whose determination is prepared, nobody having decided on them yet.

    They are shown by the facts or recorded as signs; a disability only by its certificate.
    """
    if not situation.may_be_protected:
        return ()
    shown = _suggested(situation)
    decided = set()
    for place, one in enumerate(situation.facts.vulnerability or ()):
        if one.category is None:
            continue
        shown.setdefault(one.category, f"vulnerability[{place}].category")
        if one.state is not VulnerabilityState.SIGNS:
            decided.add(one.category)
    disability = situation.person.disability
    if disability is not None and not has_certificate(disability):
        decided.add(VulnerableGroup.DISABILITY)
    return tuple((group, path) for group, path in shown.items() if group in _OBVIOUS - decided)


def _suggested(situation: Situation) -> dict[VulnerableGroup, str]:
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
    if has_disability(person.disability):
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


def _review(situation: Situation, place: int, one: Vulnerability) -> Iterator[Finding]:
    """Tell when a determination is looked at again; due, it is something to do."""
    if not is_determined(one) or one.review is None:
        return
    due = one.review <= situation.today
    text = Text(
        "Situația specială se revizuiește la {day}. Pregătiți din timp evaluarea individuală.",
        "The special situation is reviewed on {day}. Prepare the individual evaluation in time.",
    )
    if due:
        text = Text(
            "Situația specială era de revizuit la {day}. Cereți specialistului IGI o nouă "
            "evaluare.",
            "The special situation was to be reviewed on {day}. Ask the IGI specialist for a new "
            "evaluation.",
        )
    finding = Finding(
        rule="R-101",
        severity=Severity.REMIND if due else Severity.COMPUTE,
        certainty=READING,
        text=text.filled(day=short_date(one.review)),
        basis=(og44(33, 3), og44(33, 4)),
        inputs=(f"vulnerability[{place}].review",),
        dates=Dates(recommended=one.review),
    )
    to_ngo = Text(
        "IGI revizuiește situația specială la {day}.", "IGI reviews the special situation on {day}."
    )
    yield duty_of_igi(finding, situation.role, to_ngo.filled(day=short_date(one.review)))


def _pending(situation: Situation, place: int, one: Vulnerability) -> Finding:
    days = situation.rulebook.number("vulnerability.pending_days", one.on or situation.today)
    due = None if one.on is None else one.on + timedelta(days=days.value)
    formula = None
    if one.on is not None:
        formula = Text("{day} + {count} zile", "{day} + {count} days").filled(
            day=short_date(one.on), count=days.value
        )
    finding = Finding(
        rule="R-102",
        severity=Severity.REMIND,
        certainty=PRACTICE,
        text=_pending_text(one.category),
        basis=(og44(33, 4), days.basis),
        inputs=(
            f"vulnerability[{place}].state",
            f"vulnerability[{place}].category",
            f"vulnerability[{place}].on",
        ),
        formula=formula,
        dates=Dates(recommended=due),
    )
    return duty_of_igi(finding, situation.role, _pending_to_ngo(one.category))


def _pending_text(group: VulnerableGroup | None) -> Text:
    """Return what to do next; a group that a paper shows is ready to be confirmed."""
    if group not in _OBVIOUS or group is None:
        return _NOT_CONFIRMED
    return Text(
        "Determinarea este pregătită: {group}. Specialistul confirmă printr-o singură acțiune, în "
        "cel mai scurt timp.",
        "The determination is prepared: {group}. The specialist confirms it in one action, as "
        "soon as possible.",
    ).filled(group=group.text)


def _pending_to_ngo(group: VulnerableGroup | None) -> Text:
    """Return the same for an NGO, which can only ask IGI's specialist."""
    if group not in _OBVIOUS or group is None:
        return _NOT_CONFIRMED
    return Text(
        "Determinarea este pregătită: {group}. Cereți specialistului IGI să confirme, în cel mai "
        "scurt timp; o face printr-o singură acțiune.",
        "The determination is prepared: {group}. Ask the IGI specialist to confirm it, as soon "
        "as possible; it takes one action.",
    ).filled(group=group.text)


RULES = (
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
)
