"""Cultural sessions, the Romanian course and its certificate (OG nr. 44/2004, art. 13 and 14)."""

from collections.abc import Iterator
from datetime import date

from counsellor_app.law.calendar import Days, act_formula
from counsellor_app.law.catalogue import BELOW_B1, Activity, Need
from counsellor_app.law.citation import og44
from counsellor_app.law.facts import LanguageCertificate, LanguageCourse, Plan
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
from counsellor_app.law.said import PRACTICE, informed, reminded, warned
from counsellor_app.law.signatories import is_minor
from counsellor_app.text import Text, lei, short_date


def cultural_sessions(situation: Situation) -> Iterator[Outcome]:
    """Decide R-021, art. 13 alin. (1): cultural sessions and counselling for adults."""
    asked = situation.is_ticked(Need.CULTURE) or situation.is_ticked(Need.COUNSELLING)
    if not situation.is_protected or not asked:
        return
    born = situation.person.born
    if born is None:
        yield NotDecided("R-021", ("person.born",))
        return
    if is_minor(born, situation.today):
        return
    text = Text(
        "IGI organizează sesiuni de acomodare culturală și consiliere pentru adulți, în colaborare "
        "cu Primăria / DAS; pot colabora și alte instituții și organizații. Programați ședințele "
        "și țineți lista de prezență; limita de o singură dată privește numai capitolul V^1.",
        "IGI organises cultural orientation and counselling for adults, in cooperation with the "
        "local authority; other institutions and organisations may cooperate. Arrange the sessions "
        "and keep the attendance list; the once-only limit concerns chapter V^1 alone.",
    )
    yield informed("R-021", text, og44(13, 1), og44(13, 2), inputs=("needs.ticked", "person.born"))


def romanian_course(situation: Situation) -> Iterator[Outcome]:
    """Decide R-022, art. 14 alin. (1): adults get a free intensive Romanian course.

    Hours and the days of the answer are of an order that was read in part: practice.
    """
    if not situation.is_protected:
        return
    course = situation.facts.language_course or LanguageCourse()
    level, born = situation.person.romanian_level, situation.person.born
    asked = course != LanguageCourse() or level in BELOW_B1 or situation.is_ticked(Need.ROMANIAN)
    if asked and born is None:
        yield NotDecided("R-022", ("person.born",))
    if not asked or born is None or is_minor(born, situation.today):
        return
    if level is None and situation.is_ticked(Need.ROMANIAN):
        yield NotDecided("R-022", ("person.romanian_level",))
    if level in BELOW_B1:
        yield from _course_missing(course, situation.facts.plan)
    if course.fee:
        yield _course_fee(course.fee)
    if course.until is None or situation.today <= course.until:
        yield _hours(situation, course)
    if course.requested is not None and course.from_ is None:
        yield _answer(situation, course.requested)


def certificate(situation: Situation) -> Iterator[Outcome]:
    """Decide R-023, art. 14 alin. (5): the certificate at the end is free for protected adults."""
    if not situation.is_protected:
        return
    paper = situation.facts.language_certificate or LanguageCertificate()
    course = situation.facts.language_course or LanguageCourse()
    ended = course.until is not None and course.until <= situation.today
    has_none = paper.level is None and paper.on is None and paper.number is None
    if not paper.fee and not (ended and has_none):
        return
    born = situation.person.born
    if born is None:
        yield NotDecided("R-023", ("person.born",))
        return
    if is_minor(born, situation.today):
        return
    if paper.fee:
        text = Text(
            "S-a notat o taxă de {fee} pentru certificatul de competență lingvistică. Pentru "
            "adulții cu protecție internațională certificatul este gratuit: verificați suma și "
            "scrieți inspectoratului școlar.",
            "A fee of {fee} is recorded for the Romanian certificate. For adults with "
            "international protection the certificate is free: check the sum and write to the "
            "school inspectorate.",
        ).filled(fee=lei(paper.fee))
        yield warned("R-023", text, og44(14, 5), inputs=("language_certificate.fee",))
    elif course.until is not None:
        text = Text(
            "Cursul se încheie la {day}. Cereți evaluarea de către comisie și certificatul "
            "gratuit, apoi notați nivelul, data și numărul.",
            "The course ends on {day}. Ask for the commission's evaluation and the free "
            "certificate, then record its level, day and number.",
        ).filled(day=short_date(course.until))
        inputs = ("language_course.until", "language_certificate")
        yield reminded("R-023", text, og44(14, 5), inputs=inputs)


def exam_without_course(situation: Situation) -> Iterator[Outcome]:
    """Decide R-024, art. 14 alin. (7): the exam is open to those who did not attend the course."""
    born = situation.person.born
    if not situation.is_protected or not situation.is_ticked(Need.ROMANIAN):
        return
    if born is not None and is_minor(born, situation.today):
        return
    if situation.facts.language_course or situation.facts.language_certificate:
        return
    text = Text(
        "Persoana se poate înscrie la examenul de limba română și fără curs. Dacă vorbește deja, "
        "întrebați inspectoratul școlar când este următoarea sesiune.",
        "The person may sit the Romanian exam without the course. If they already speak it, ask "
        "the school inspectorate for the next session.",
    )
    yield informed("R-024", text, og44(14, 7), inputs=("needs.ticked", "language_course"))


def _course_missing(course: LanguageCourse, plan: Plan | None) -> Iterator[Finding]:
    activities = (plan.activities if plan is not None else None) or ()
    if any(one.kind is Activity.LANGUAGE_COURSE for one in activities):
        return
    inputs = ("person.romanian_level", "plan.activities", "language_course.requested")
    if course.requested is None and course.from_ is None:
        text = Text(
            "Nivelul de limba română este sub B1. Cereți înscrierea la cursul intensiv și gratuit, "
            "în orice lună a anului, și cuprindeți cursul în plan (lit. c)).",
            "The level of Romanian is below B1. Ask for enrolment in the free intensive course, in "
            "any month of the year, and put the course in the plan (letter c)).",
        )
        yield reminded("R-022", text, og44(14, 1), og44(18, 2, "c"), inputs=inputs)
    elif plan is not None:
        text = Text(
            "Cursul de limba română este cerut, dar planul nu îl cuprinde. Adăugați activitatea "
            "de la lit. c).",
            "The Romanian course was asked for, but the plan does not have it. Add the activity of "
            "letter c).",
        )
        yield reminded("R-022", text, og44(14, 1), og44(18, 2, "c"), inputs=inputs)


def _course_fee(fee: int) -> Finding:
    text = Text(
        "S-a notat o taxă de {fee} pentru cursul de limba română. Pentru adulții cu protecție "
        "internațională cursul este gratuit: verificați suma și scrieți inspectoratului școlar.",
        "A fee of {fee} is recorded for the Romanian course. For adults with international "
        "protection the course is free: check the sum and write to the school inspectorate.",
    ).filled(fee=lei(fee))
    return warned("R-022", text, og44(14, 1), inputs=("language_course.fee",))


def _hours(situation: Situation, course: LanguageCourse) -> Finding:
    day = course.from_ or course.requested or situation.today
    weekly = situation.rulebook.number("language_course.hours_per_week", day)
    least = situation.rulebook.number("language_course.least_hours", day)
    text = Text(
        "Cursul are, în practică, {weekly} ore pe săptămână și cel puțin {least} ore în total. "
        "Alegeți cu persoana un orar care se potrivește cu munca și cu copiii.",
        "In practice the course has {weekly} hours a week and {least} hours at least. Choose with "
        "the person a timetable that suits work and children.",
    ).filled(weekly=weekly.value, least=least.value)
    bases = tuple(dict.fromkeys((weekly.basis, least.basis)))
    return informed(
        "R-022",
        text,
        og44(14, 1),
        *bases,
        inputs=("person.romanian_level", "language_course.from"),
        certainty=PRACTICE,
    )


def _answer(situation: Situation, requested: date) -> Finding:
    """Compute by when the school inspectorate answers; a term of the institution, not ours."""
    days = situation.rulebook.number("language_course.answer_days", requested)
    span = Days(days.value)
    aim = situation.rulebook.day_term(requested, span).recommended
    is_past = situation.today > aim
    text = Text(
        "Inspectoratul școlar repartizează, în practică, până la {day}. Notați ziua în care începe "
        "cursul.",
        "In practice the school inspectorate allots a place by {day}. Record the day the course "
        "begins.",
    )
    if is_past:
        text = Text(
            "Repartizarea la curs era așteptată până la {day}. Întrebați inspectoratul școlar.",
            "A place in the course was expected by {day}. Ask the school inspectorate.",
        )
    return Finding(
        rule="R-022",
        severity=Severity.REMIND if is_past else Severity.COMPUTE,
        certainty=PRACTICE,
        text=text.filled(day=short_date(aim)),
        basis=(og44(14, 1), days.basis),
        inputs=("language_course.requested", "language_course.from"),
        formula=act_formula(requested, span, span.after(requested), aim),
        dates=Dates(recommended=aim),
    )


RULES = (
    Rule(
        id="R-021",
        sentence=Text(
            "Adulții au sesiuni de acomodare culturală și consiliere.",
            "Adults have cultural orientation sessions and counselling.",
        ),
        basis=(og44(13, 1),),
        severity=Severity.PRINT,
        certainty=Certainty.TEXT,
        phrase="familiarizarea persoanelor adulte",
        reads=("person.category", "person.born", "needs.ticked"),
        decide=cultural_sessions,
        covers=(og44(13, 2),),
    ),
    Rule(
        id="R-022",
        sentence=Text(
            "Adulții au un curs intensiv și gratuit de limba română.",
            "Adults have a free intensive Romanian course.",
        ),
        basis=(og44(14, 1),),
        severity=Severity.REMIND,
        certainty=Certainty.TEXT,
        phrase="cursuri pregătitoare de învățare a limbii române, intensive și gratuite",
        reads=(
            "person.category",
            "person.born",
            "person.romanian_level",
            "needs.ticked",
            "plan.activities",
            "language_course",
        ),
        decide=romanian_course,
    ),
    Rule(
        id="R-023",
        sentence=Text(
            "La final, adulții primesc gratuit certificatul de competență lingvistică.",
            "At the end adults get the Romanian certificate free of charge.",
        ),
        basis=(og44(14, 5),),
        severity=Severity.WARN,
        certainty=Certainty.TEXT,
        phrase="eliberează, gratuit, un certificat de competență lingvistică",
        reads=("person.category", "person.born", "language_course.until", "language_certificate"),
        decide=certificate,
    ),
    Rule(
        id="R-024",
        sentence=Text(
            "La examen se înscrie și cine nu a urmat cursul.",
            "Those who did not attend the course may sit the exam too.",
        ),
        basis=(og44(14, 7),),
        severity=Severity.PRINT,
        certainty=Certainty.TEXT,
        phrase="se pot înscrie și străinii … care nu au urmat cursul",
        reads=("person.category", "person.born", "needs.ticked", "language_course"),
        decide=exam_without_course,
    ),
)
