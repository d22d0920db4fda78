"""The course of minors, and school during and after it (OG nr. 44/2004, art. 10)."""

from collections.abc import Iterator
from datetime import date

from counsellor_app.law.calendar import age_on
from counsellor_app.law.citation import og44
from counsellor_app.law.facts import Schooling
from counsellor_app.law.procedure import BreachKind, SchoolStatus
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
from counsellor_app.law.said import READING, informed, reminded, warned
from counsellor_app.law.signatories import is_minor
from counsellor_app.text import Text, short_date


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
        yield _course_period(course.course_from, course.course_until)
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
        certainty=READING,
    )


def school_meanwhile(situation: Situation) -> Iterator[Outcome]:
    """Decide R-017, art. 10 alin. (2): during the course the presence at school is unrecorded.

    That a register which is not kept proves no absence is a reading.
    """
    schooling = situation.facts.schooling
    if schooling is None or not _is_minor(situation):
        return
    if schooling.status is None:
        yield NotDecided("R-017", ("schooling.status",))
    if schooling.status is not SchoolStatus.AUDITOR:
        return
    if _in_course(schooling, situation.today):
        text = Text(
            "În timpul cursului minorul participă gratuit la activitățile școlii, fără ca "
            "prezența să fie înregistrată. Nu cereți adeverință de prezență de la școală; folosiți "
            "lista de prezență a cursului.",
            "During the course the minor takes part in school activities free of charge, and the "
            "presence is not recorded. Ask for no attendance certificate of the school; use the "
            "attendance list of the course.",
        )
        yield informed("R-017", text, og44(10, 2), inputs=("schooling.status",))
    for place, one in enumerate(situation.facts.breaches or ()):
        if one.kind is BreachKind.ATTENDANCE and _in_course(schooling, one.on or situation.today):
            text = Text(
                "Absență constatată în timpul cursului pregătitor: catalogul școlii nu se poate "
                "folosi împotriva minorului. Verificați lista de prezență a cursului.",
                "Absence established during the preparatory course: the school register cannot be "
                "used against the minor. Check the attendance list of the course.",
            )
            yield warned(
                "R-017",
                text,
                og44(10, 2),
                og44(23, 1, "a"),
                inputs=(f"breaches[{place}].kind", f"breaches[{place}].on"),
                certainty=READING,
            )


def school_year(situation: Situation) -> Iterator[Outcome]:
    """Decide R-018, art. 10 alin. (3): a commission assesses Romanian and sets the school year."""
    schooling = situation.facts.schooling
    if schooling is None or not _is_minor(situation):
        return
    if schooling.status is SchoolStatus.ENROLLED:
        return
    if schooling.evaluated is None:
        yield from _to_be_evaluated(schooling, situation.today)
        return
    text = Text(
        "Comisia a evaluat minorul la {day}. Cereți înscrierea în anul de studiu stabilit și "
        "notați școala.",
        "The commission assessed the minor on {day}. Ask for enrolment in the school year it set "
        "and record the school.",
    )
    inputs = ("schooling.evaluated", "schooling.status")
    if not schooling.grade:
        text = Text(
            "Comisia a evaluat minorul la {day}. Notați anul de studiu stabilit, apoi cereți "
            "înscrierea.",
            "The commission assessed the minor on {day}. Record the school year it set, then ask "
            "for enrolment.",
        )
        inputs = ("schooling.evaluated", "schooling.grade")
    filled = text.filled(day=short_date(schooling.evaluated))
    yield reminded("R-018", filled, og44(10, 3), inputs=inputs)


def _course_period(starts: date, ends: date | None) -> Finding:
    inputs = ("schooling.course_from", "schooling.course_until")
    if ends is not None and ends < starts:
        text = Text(
            "Ultima zi a cursului pregătitor ({ends}) este notată înaintea primei zile ({starts}). "
            "Corectați una dintre ele.",
            "The last day of the preparatory course ({ends}) is recorded before the first "
            "({starts}). Correct one of them.",
        ).filled(ends=short_date(ends), starts=short_date(starts))
        return warned("R-016", text, og44(10, 1), inputs=inputs, certainty=READING)
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
        inputs=inputs,
        dates=Dates(starts=starts, ends=ends),
    )


def _is_minor(situation: Situation) -> bool:
    born = situation.person.born
    return situation.is_protected and (born is None or is_minor(born, situation.today))


def _in_course(schooling: Schooling, day: date) -> bool:
    """Return whether a day lies in the course, as far as its days are known."""
    begun = schooling.course_from is None or schooling.course_from <= day
    return begun and (schooling.course_until is None or day <= schooling.course_until)


def _to_be_evaluated(schooling: Schooling, today: date) -> Iterator[Outcome]:
    if schooling.course_until is None:
        if schooling.status is SchoolStatus.AUDITOR:
            yield NotDecided("R-018", ("schooling.course_until",))
        return
    if today < schooling.course_until:
        return
    text = Text(
        "Cursul de inițiere se încheie la {day}. Cereți evaluarea de către comisie: ea stabilește "
        "anul de studiu. Cursul poate continua și în anul școlar următor.",
        "The course ends on {day}. Ask for the commission's assessment: it sets the school year. "
        "The course may continue in the next school year.",
    ).filled(day=short_date(schooling.course_until))
    inputs = ("schooling.course_until", "schooling.evaluated")
    yield reminded("R-018", text, og44(10, 3), og44(10, 1), inputs=inputs)


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
        id="R-017",
        sentence=Text(
            "În timpul cursului pregătitor prezența la școală nu se înregistrează.",
            "During the preparatory course the presence at school is not recorded.",
        ),
        basis=(og44(10, 2),),
        severity=Severity.PRINT,
        certainty=Certainty.TEXT,
        phrase="fără ca prezenta lor să fie înregistrată în documente oficiale",
        reads=(
            "person.category",
            "person.born",
            "schooling.status",
            "schooling.course_from",
            "schooling.course_until",
            "breaches",
        ),
        decide=school_meanwhile,
    ),
    Rule(
        id="R-018",
        sentence=Text(
            "La finalul cursului o comisie stabilește anul de studiu.",
            "At the end of the course a commission sets the school year.",
        ),
        basis=(og44(10, 3),),
        severity=Severity.REMIND,
        certainty=Certainty.TEXT,
        phrase="o comisie de evaluare",
        reads=("person.category", "person.born", "schooling"),
        decide=school_year,
    ),
)
