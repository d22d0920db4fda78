"""Minors and unaccompanied minors (OG nr. 44/2004, art. 10 and 35)."""

from collections.abc import Iterator
from datetime import date

from counsellor_app.law.calendar import age_on, birthday
from counsellor_app.law.catalogue import Activity, SignatoryKind
from counsellor_app.law.citation import Basis, og44
from counsellor_app.law.facts import Plan
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
from counsellor_app.law.signatories import (
    CIVIL_CODE_CAPACITY,
    CONSENT_AGE,
    MAJORITY,
    is_minor,
    missing,
)
from counsellor_app.text import Text, short_date

_AT_CONSENT_AGE = Text(
    "La {day} împlinește {years} ani: de atunci semnează și minorul, cu încuviințarea "
    "reprezentantului legal. Pregătiți semnăturile.",
    "Turns {years} on {day}: from then the minor signs too, with the representative's consent. "
    "Prepare the signatures.",
)
_AT_WORKING_AGE = Text(
    "La {day} împlinește {years} ani: verificați înregistrarea la AJOFM.",
    "Turns {years} on {day}: check the registration with AJOFM.",
)
_AT_MAJORITY = Text(
    "La {day} împlinește {years} ani: semnează singur(ă). Revizuiți planul, datele de contact și "
    "accesul părinților.",
    "Turns {years} on {day}: signs alone. Review the plan, the contact details and the parents' "
    "access.",
)


def school_course(situation: Situation) -> Iterator[Outcome]:
    """Decide R-016, art. 10 alin. (1): a free intensive course for one school year."""
    born = situation.person.born
    if not situation.is_protected:
        return
    if born is None:
        yield NotDecided("R-016", ("person.born",))
        return
    school_age = situation.rulebook.number("age.school", situation.today)
    age = age_on(born, situation.today)
    if age < school_age.value or not is_minor(born, situation.today):
        return
    if situation.person.in_school:
        return
    yield Finding(
        rule="R-016",
        severity=Severity.REMIND,
        certainty=Certainty.INTERPRETATION,
        text=Text(
            "Minor de vârstă școlară: cereți înscrierea la cursul pregătitor de limba română, "
            "gratuit, în tot cursul anului.",
            "Minor of school age: ask for enrolment in the preparatory Romanian course, free, at "
            "any time of the year.",
        ),
        basis=(og44(10, 1), school_age.basis),
        inputs=("person.born", "person.in_school"),
    )


def birthdays(situation: Situation) -> Iterator[Outcome]:
    """Decide R-108, art. 35 alin. (4): DGASPC draws up the plan; birthdays at 14, 16 and 18."""
    if not situation.may_be_protected:
        return
    born = situation.person.born
    if born is None:
        yield NotDecided("R-108", ("person.born",))
    else:
        for years, text in _turnings(situation):
            turns = birthday(born, years)
            if turns > situation.today:
                yield _turning(situation, turns, years, text)
    if _is_unaccompanied(situation, born):
        yield from _directorate(situation.facts.plan or Plan())


def represented(situation: Situation) -> Iterator[Outcome]:
    """Decide R-107, art. 35 alin. (1) and (2): the child's best interest, a representative."""
    if not _is_unaccompanied(situation, situation.person.born):
        return
    if situation.person.representative is None:
        yield NotDecided("R-107", ("person.representative",))
    elif not situation.person.representative:
        text = Text(
            "Minor neînsoțit fără reprezentant legal. Anunțați DGASPC și cereți numirea lui.",
            "Unaccompanied minor without a legal representative. Tell DGASPC and ask for one.",
        )
        yield _warned("R-107", text, og44(35, 2), ("person.representative",))


def _is_unaccompanied(situation: Situation, born: date | None) -> bool:
    if not situation.may_be_protected or not situation.person.unaccompanied:
        return False
    return born is None or is_minor(born, situation.today)


def _turnings(situation: Situation) -> tuple[tuple[int, Text], ...]:
    """Return the ages at which something changes, with what then changes."""
    today = situation.today
    return (
        (CONSENT_AGE.on(today).value, _AT_CONSENT_AGE),
        (situation.rulebook.number("age.work", today).value, _AT_WORKING_AGE),
        (MAJORITY.on(today).value, _AT_MAJORITY),
    )


def _turning(situation: Situation, turns: date, years: int, text: Text) -> Finding:
    remind = situation.rulebook.days_before("reminder.birthday", turns)
    due = bool(remind) and remind[0] <= situation.today
    return Finding(
        rule="R-108",
        severity=Severity.REMIND if due else Severity.COMPUTE,
        certainty=Certainty.INTERPRETATION,
        text=text.filled(day=short_date(turns), years=years),
        basis=(og44(35, 4), CIVIL_CODE_CAPACITY),
        inputs=("person.born",),
        dates=Dates(starts=turns, remind=remind),
    )


def _directorate(plan: Plan) -> Iterator[Finding]:
    if plan.author is not None and plan.author is not PlanAuthor.DGASPC:
        yield Finding(
            rule="R-108",
            severity=Severity.BLOCK,
            certainty=Certainty.TEXT,
            text=Text(
                "Planul minorului neînsoțit îl elaborează DGASPC. Cereți planul prin adresă sau "
                "consemnați ședința comună.",
                "DGASPC draws up the plan of an unaccompanied minor. Ask for it by letter or "
                "record the joint meeting.",
            ),
            basis=(og44(35, 4),),
            inputs=("plan.author",),
            blocks=(OfficeAct.FINALISE_PLAN,),
        )
    if plan.signatures and missing((SignatoryKind.DGASPC,), plan.signatures):
        text = Text(
            "Lipsește semnătura DGASPC de pe plan. Notați motivul și reveniți în 7 zile.",
            "The DGASPC signature is missing from the plan. Note the reason and come back in 7 "
            "days.",
        )
        yield _warned("R-108", text, og44(35, 4), ("plan.signatures",))
    if any(one.kind is Activity.LODGING for one in plan.activities or ()):
        text = Text(
            "Minorul neînsoțit intră în sistemul de protecție a copilului. Notați de ce planul "
            "cuprinde cazare în centru.",
            "An unaccompanied minor enters the child protection system. Note why the plan has "
            "lodging in the centre.",
        )
        yield _warned("R-108", text, og44(35, 2), ("plan.activities",))


def _warned(rule: str, text: Text, cite: Basis, inputs: tuple[str, ...]) -> Finding:
    return Finding(
        rule=rule,
        severity=Severity.WARN,
        certainty=Certainty.INTERPRETATION,
        text=text,
        basis=(cite,),
        inputs=inputs,
    )


RULES = (
    Rule(
        id="R-016",
        sentence=Text(
            "Minorii au un curs intensiv și gratuit de limba română, un an școlar.",
            "Minors have a free intensive Romanian course for one school year.",
        ),
        basis=(og44(10, 1),),
        severity=Severity.REMIND,
        certainty=Certainty.TEXT,
        phrase="pe durata unui an școlar … intensiv și gratuit",
        reads=("person.category", "person.born", "person.in_school"),
        decide=school_course,
    ),
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
        reads=("person.born", "person.unaccompanied", "plan.author", "plan.signatures"),
        decide=birthdays,
    ),
)
