"""Access to health care (OG nr. 44/2004, art. 7)."""

from collections.abc import Iterator

from counsellor_app.law.calendar import age_on
from counsellor_app.law.catalogue import Need
from counsellor_app.law.citation import Read, Source, og44
from counsellor_app.law.disability import has_certificate
from counsellor_app.law.facts import Person
from counsellor_app.law.rule import (
    Certainty,
    Finding,
    NotDecided,
    Outcome,
    Rule,
    Severity,
    Situation,
)
from counsellor_app.law.said import PRACTICE, informed, reminded
from counsellor_app.law.signatories import is_minor
from counsellor_app.text import Text

_INSURED_FREE = Source(
    "Pagina IGI privind accesul la asistență medicală",
    "categorii asigurate fără plata contribuției, 2022",
    Read.PART,
    "https://igi.mai.gov.ro/en/access-to-health-care/",
)
_DISABILITY = "person.disability"
_STUDENT_FROM, _STUDENT_TO = "insured_free.student_from", "insured_free.student_to"


def health_insurance(situation: Situation) -> Iterator[Outcome]:
    """Decide R-013, art. 7: health care in the insurance system, as for Romanian citizens.

    Who is insured without paying is not in the Ordinance: it is told as practice.
    """
    if not situation.is_protected:
        return
    text = Text(
        "Are acces la asistență medicală în sistemul de asigurări sociale de sănătate, ca "
        "cetățenii români. Verificați dacă este asigurată și dacă are medic de familie.",
        "Has access to health care in the health insurance system, like Romanian citizens. Check "
        "whether the person is insured and has a family doctor.",
    )
    if situation.is_ticked(Need.HEALTH):
        yield informed("R-013", text, og44(7), inputs=("person.category", "needs.ticked"))
    person = situation.person
    if person.insured is False:
        yield _uninsured(situation)
    elif person.insured is None and situation.is_ticked(Need.HEALTH):
        yield NotDecided("R-013", ("person.insured",))
    if person.family_doctor is False and person.insured is not False:
        text = Text(
            "Persoana nu are medic de familie. Ajutați-o să se înscrie la unul.",
            "The person has no family doctor. Help with registering with one.",
        )
        yield reminded("R-013", text, og44(7), inputs=("person.family_doctor",))


def _uninsured(situation: Situation) -> Finding:
    found = _insured_free(situation)
    if found is None:
        text = Text(
            "Persoana nu este asigurată: pentru cele mai multe persoane asigurarea începe cu plata "
            "contribuției. Îndrumați-o la casa de asigurări de sănătate, apoi la un medic de "
            "familie.",
            "The person is not insured: for most people insurance begins with the contribution. "
            "Refer them to the health insurance house, then to a family doctor.",
        )
        inputs: tuple[str, ...] = ("person.insured",)
    else:
        why, path = found
        text = Text(
            "Persoana nu este asigurată, deși pare să intre într-o categorie asigurată fără plată: "
            "{why}. Verificați categoria la casa de asigurări de sănătate și cereți înscrierea, "
            "apoi îndrumați persoana la un medic de familie.",
            "The person is not insured, although they seem to be in a group insured free of "
            "charge: {why}. Check it with the health insurance house and ask for enrolment, then "
            "refer the person to a family doctor.",
        ).filled(why=why)
        inputs = ("person.insured", path)
    return reminded("R-013", text, og44(7), _INSURED_FREE, inputs=inputs, certainty=PRACTICE)


def _insured_free(situation: Situation) -> tuple[Text, str] | None:
    """Return the group insured without paying that the facts point to, and the fact."""
    person = situation.person
    if person.born is not None and is_minor(person.born, situation.today):
        return Text("sub 18 ani", "under 18"), "person.born"
    if has_certificate(person.disability):
        return Text(
            "certificat de încadrare în grad de handicap", "a disability certificate"
        ), "person.disability"
    if person.income is not False:
        return None
    if person.pregnant:
        return Text("însărcinată, fără venit", "pregnant, without income"), "person.pregnant"
    return _student(person, situation)


def _student(person: Person, situation: Situation) -> tuple[Text, str] | None:
    first, last = (
        situation.rulebook.number(name, situation.today).value
        for name in (_STUDENT_FROM, _STUDENT_TO)
    )
    if not person.in_school or person.born is None:
        return None
    if not first <= age_on(person.born, situation.today) <= last:
        return None
    text = Text(
        "{first}–{last} de ani, la studii, fără venit", "{first} to {last}, studying, no income"
    )
    return text.filled(first=first, last=last), "person.in_school"


RULES = (
    Rule(
        id="R-013",
        sentence=Text(
            "Au acces la asistență medicală în sistemul de asigurări sociale de sănătate.",
            "They have access to health care in the health insurance system.",
        ),
        basis=(og44(7),),
        severity=Severity.REMIND,
        certainty=Certainty.TEXT,
        phrase="asistență medicală în cadrul sistemului de asigurări sociale de sănătate",
        reads=(
            "person.category",
            "needs.ticked",
            "person.insured",
            "person.family_doctor",
            "person.born",
            _DISABILITY,
            "person.pregnant",
            "person.income",
            "person.in_school",
        ),
        decide=health_insurance,
    ),
)
