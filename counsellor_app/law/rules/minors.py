"""Minors and unaccompanied minors (OG nr. 44/2004, art. 10 and 35)."""

from collections.abc import Iterator
from datetime import date

from counsellor_app.law.calendar import Days, age_on, birthday
from counsellor_app.law.catalogue import Activity, SignatoryKind
from counsellor_app.law.citation import og44
from counsellor_app.law.facts import Plan, Signature
from counsellor_app.law.procedure import OfficeAct, PlanAuthor, SchoolStatus
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
from counsellor_app.law.said import reminded, stopped, warned
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
_COME_BACK_DAYS = 7
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
    course = situation.facts.schooling
    if course is not None and course.course_from is not None:
        yield _school_year(course.course_from, course.course_until)
        return
    enrolled = course is not None and course.status not in {None, SchoolStatus.NONE}
    if situation.person.in_school or enrolled:
        return
    yield reminded(
        "R-016",
        Text(
            "Minor de vârstă școlară: cereți înscrierea la cursul pregătitor de limba română, "
            "gratuit, în tot cursul anului.",
            "Minor of school age: ask for enrolment in the preparatory Romanian course, free, at "
            "any time of the year.",
        ),
        og44(10, 1),
        school_age.basis,
        inputs=("person.born", "person.in_school"),
        certainty=Certainty.INTERPRETATION,
    )


def _school_year(starts: date, ends: date | None) -> Finding:
    text = Text(
        "Cursul pregătitor ține un an școlar, de la {starts}; după caz, poate continua și în anul "
        "școlar următor. Urmăriți evaluarea de la sfârșit.",
        "The preparatory course lasts one school year, from {starts}; where needed it may continue "
        "in the next school year. Follow the evaluation at its end.",
    )
    return Finding(
        rule="R-016",
        severity=Severity.COMPUTE,
        certainty=Certainty.TEXT,
        text=text.filled(starts=short_date(starts)),
        basis=(og44(10, 1),),
        inputs=("schooling.course_from", "schooling.course_until"),
        dates=Dates(starts=starts, ends=ends),
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


def _turnings(situation: Situation) -> tuple[tuple[int, Text], ...]:
    """Return the ages at which something changes, with what then changes."""
    today = situation.today
    return (
        (CONSENT_AGE.on(today).value, _AT_CONSENT_AGE),
        (situation.rulebook.number("age.work", today).value, _AT_WORKING_AGE),
        (MAJORITY.on(today).value, _AT_MAJORITY),
    )


def _ahead(situation: Situation, born: date, path: str, who: Text) -> Iterator[Finding]:
    """Return the birthdays of a minor that are still to come."""
    for years, text in _turnings(situation):
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
        certainty=Certainty.INTERPRETATION,
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
            certainty=Certainty.INTERPRETATION,
        )


def _unsigned(situation: Situation, signatures: tuple[Signature, ...]) -> Finding:
    """Warn of a plan the directorate did not sign; remind a week after the last signature."""
    last = max((one.on for one in signatures if one.on is not None), default=situation.today)
    text = Text(
        "Lipsește semnătura DGASPC de pe plan. Notați motivul și reveniți în 7 zile.",
        "The DGASPC signature is missing from the plan. Note the reason and come back in 7 days.",
    )
    return Finding(
        rule="R-108",
        severity=Severity.WARN,
        certainty=Certainty.INTERPRETATION,
        text=text,
        basis=(og44(35, 4),),
        inputs=("plan.signatures",),
        dates=Dates(remind=(Days(_COME_BACK_DAYS).after(last),)),
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
        reads=(
            "person.category",
            "person.born",
            "person.in_school",
            "schooling.status",
            "schooling.course_from",
            "schooling.course_until",
        ),
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
