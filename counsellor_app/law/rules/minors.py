"""Minors and unaccompanied minors (OG nr. 44/2004, art. 35)."""

from collections.abc import Iterator
from datetime import date

from counsellor_app.law.calendar import Days, birthday
from counsellor_app.law.catalogue import Activity, SignatoryKind
from counsellor_app.law.citation import og44
from counsellor_app.law.facts import Plan, Signature
from counsellor_app.law.procedure import OfficeAct, PlanAuthor
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
from counsellor_app.law.rulebook import Rulebook
from counsellor_app.law.said import READING, stopped, warned
from counsellor_app.law.signatories import (
    CIVIL_CODE_CAPACITY,
    CONSENT_AGE,
    MAJORITY,
    is_minor,
    missing,
)
from counsellor_app.text import Text, short_date

_THE_PERSON = Text("persoana", "the person")
_IN_THE_FAMILY = Text(
    "minorul din rândul {row} al familiei", "the minor in row {row} of the family"
)
_AT_CONSENT_AGE = Text(
    "La {day}, {who} împlinește {years} ani: de atunci semnează și minorul, cu încuviințarea "
    "reprezentantului legal. Pregătiți semnăturile.",
    "On {day}, {who} turns {years}: from then the minor signs too, with the representative's "
    "consent. Prepare the signatures.",
)
_AT_WORKING_AGE = Text(
    "La {day}, {who} împlinește {years} ani: verificați înregistrarea la AJOFM.",
    "On {day}, {who} turns {years}: check the registration with AJOFM.",
)
_AT_MAJORITY = Text(
    "La {day}, {who} împlinește {years} ani: semnează singur(ă). Revizuiți planul, datele de "
    "contact și accesul părinților.",
    "On {day}, {who} turns {years}: signs alone. Review the plan, the contact details and the "
    "parents' access.",
)


def birthdays(situation: Situation) -> Iterator[Outcome]:
    """Decide R-108, art. 35 alin. (4): DGASPC draws up the plan; birthdays at 14, 16 and 18."""
    if not situation.may_be_protected:
        return
    born = situation.person.born
    if born is None:
        yield NotDecided("R-108", ("person.born",))
    else:
        yield from _ahead(situation, born, "person.born", _THE_PERSON)
    for place, member in enumerate(situation.facts.household or ()):
        if member.born is not None and not member.own_programme:
            who = _IN_THE_FAMILY.filled(row=place + 1)
            yield from _ahead(situation, member.born, f"household[{place}].born", who)
    if _is_unaccompanied(situation, born):
        yield from _directorate(situation.facts.plan or Plan(), situation)


def represented(situation: Situation) -> Iterator[Outcome]:
    """Decide R-107, art. 35 alin. (1) and (2): the child's best interest, a representative."""
    born = situation.person.born
    minor = born is not None and is_minor(born, situation.today)
    if minor and situation.is_protected and situation.person.unaccompanied is None:
        yield NotDecided("R-107", ("person.unaccompanied",))
        return
    if not _is_unaccompanied(situation, born):
        return
    if situation.person.representative is None:
        yield NotDecided("R-107", ("person.representative",))
    elif not situation.person.representative:
        text = Text(
            "Minor neînsoțit fără reprezentant legal. Anunțați DGASPC și cereți numirea lui.",
            "Unaccompanied minor without a legal representative. Tell DGASPC and ask for one.",
        )
        yield warned("R-107", text, og44(35, 2), inputs=("person.representative",))


def _is_unaccompanied(situation: Situation, born: date | None) -> bool:
    if not situation.may_be_protected or not situation.person.unaccompanied:
        return False
    return born is None or is_minor(born, situation.today)


def _turnings(situation: Situation, born: date) -> tuple[tuple[int, Text], ...]:
    """Return the ages at which something changes, with what then changes."""
    today = situation.today
    return (
        (CONSENT_AGE.on(today).value, _AT_CONSENT_AGE),
        (_working_age(situation.rulebook, born), _AT_WORKING_AGE),
        (MAJORITY.on(today).value, _AT_MAJORITY),
    )


def _working_age(rulebook: Rulebook, born: date) -> int:
    """Return the working age of the day it is reached, looked for from the coming of age down."""
    grown = birthday(born, MAJORITY.on(born).value)
    near = birthday(born, rulebook.number("age.work", grown).value)
    return rulebook.number("age.work", near).value


def _ahead(situation: Situation, born: date, path: str, who: Text) -> Iterator[Finding]:
    """Return the birthdays of a minor that are still to come."""
    for years, text in _turnings(situation, born):
        turns = birthday(born, years)
        if turns > situation.today:
            said = text.filled(who=who, day=short_date(turns), years=years)
            yield _turning(situation, turns, path, said)


def _turning(situation: Situation, turns: date, path: str, text: Text) -> Finding:
    remind = situation.rulebook.days_before("reminder.birthday", turns)
    due = bool(remind) and remind[0] <= situation.today
    return Finding(
        rule="R-108",
        severity=Severity.REMIND if due else Severity.COMPUTE,
        certainty=READING,
        text=text,
        basis=(og44(35, 4), CIVIL_CODE_CAPACITY),
        inputs=(path,),
        dates=Dates(starts=turns, remind=remind),
    )


def _directorate(plan: Plan, situation: Situation) -> Iterator[Finding]:
    if plan.author is not None and plan.author is not PlanAuthor.DGASPC:
        yield stopped(
            "R-108",
            Text(
                "Planul minorului neînsoțit îl elaborează DGASPC. Cereți planul prin adresă sau "
                "consemnați ședința comună.",
                "DGASPC draws up the plan of an unaccompanied minor. Ask for it by letter or "
                "record the joint meeting.",
            ),
            og44(35, 4),
            inputs=("plan.author",),
            acts=(OfficeAct.FINALISE_PLAN,),
        )
    if plan.signatures and missing((SignatoryKind.DGASPC,), plan.signatures):
        yield _unsigned(situation, plan.signatures)
    if any(one.kind is Activity.LODGING for one in plan.activities or ()):
        text = Text(
            "Minorul neînsoțit intră în sistemul de protecție a copilului. Notați de ce planul "
            "cuprinde cazare în centru.",
            "An unaccompanied minor enters the child protection system. Note why the plan has "
            "lodging in the centre.",
        )
        yield warned(
            "R-108",
            text,
            og44(35, 2),
            inputs=("plan.activities",),
            certainty=READING,
        )


def _unsigned(situation: Situation, signatures: tuple[Signature, ...]) -> Finding:
    """Warn of a plan the directorate did not sign; remind some days after the last signature."""
    last = max((one.on for one in signatures if one.on is not None), default=situation.today)
    days = situation.rulebook.number("reminder.directorate_days", last)
    span = Days(days.value)
    text = Text(
        "Lipsește semnătura DGASPC de pe plan. Notați motivul și reveniți în {span}.",
        "The DGASPC signature is missing from the plan. Note the reason and come back in {span}.",
    ).filled(span=span.text)
    return Finding(
        rule="R-108",
        severity=Severity.WARN,
        certainty=READING,
        text=text,
        basis=(og44(35, 4), days.basis),
        inputs=("plan.signatures",),
        dates=Dates(remind=(span.after(last),)),
    )


RULES = (
    Rule(
        id="R-107",
        sentence=Text(
            "Minorul neînsoțit intră în sistemul de protecție a copilului, cu reprezentant legal.",
            "An unaccompanied minor enters the child protection system, with a representative.",
        ),
        basis=(og44(35, 2), og44(35, 1)),
        severity=Severity.WARN,
        certainty=Certainty.TEXT,
        phrase="sunt incluși în sistemul de protecție a copilului",
        reads=("person.unaccompanied", "person.born", "person.representative"),
        decide=represented,
    ),
    Rule(
        id="R-108",
        sentence=Text(
            "Pentru minorul neînsoțit, DGASPC elaborează planul; zilele de naștere schimbă "
            "semnatarii.",
            "For an unaccompanied minor DGASPC draws up the plan; birthdays change who signs.",
        ),
        basis=(og44(35, 4),),
        severity=Severity.BLOCK,
        certainty=Certainty.TEXT,
        phrase="direcțiile generale de asistență socială și protecția copilului … elaborează "
        "planul individual",
        reads=(
            "person.born",
            "person.unaccompanied",
            "household",
            "plan.author",
            "plan.signatures",
            "plan.activities",
        ),
        covers=(og44(35, 3),),
        decide=birthdays,
    ),
)
