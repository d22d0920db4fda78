"""Worked examples: who helps, and the rights of chapter II (art. 2, 4 to 14^1)."""

from datetime import date

from tests.law.situations import person
from tests.law.worked import COMPUTE, PRINT, REMIND, WARN, Example

ADULT = person(born="1990-05-10")
SEVENTEEN = person(born="2007-04-21")  # eighteen the day after the examples' day
EIGHTEEN = person(born="2007-04-20")
TEN = person(born="2015-01-01")
EU = {"category": "eu"}
CLUJ = [{"county": "CJ"}]
COURSE = {"course_from": "2024-09-09", "course_until": "2025-06-20"}
TEAM = {"support_team.CJ": [{"from": "2025-04-01", "value": "Echipa Cluj", "basis": "ordin"}]}


def ticked(*found: str, **more: object) -> dict[str, object]:
    return {"person": ADULT, "needs": {"ticked": [{"need": one} for one in found]}, **more}


def schooled(**schooling: object) -> dict[str, object]:
    return {"person": TEN, "schooling": schooling}


CASES = [
    # art. 2: organisations
    Example(
        so="ultima zi a proiectului din Maramureș: organizația se numește",
        rule="R-006",
        facts={"address": [{"county": "MM"}]},
        today=date(2026, 7, 30),
        severity=PRINT,
        basis="art. 2 lit. d)",
        inputs=("address[0].county",),
    ),
    Example(
        so="a doua zi: niciun proiect activ cunoscut",
        rule="R-006",
        facts={"address": [{"county": "MM"}]},
        today=date(2026, 7, 31),
        severity=WARN,
        inputs=("address[0].county",),
        never=(PRINT,),
    ),
    Example(
        so="organizație fără protocol sau proiect notat",
        rule="R-006",
        facts={"address": CLUJ, "acting": {"role": "ngo"}},
        severity=WARN,
        inputs=("acting.role",),
    ),
    Example(
        so="solicitant de azil: în afara legii",
        rule="R-006",
        facts={"address": CLUJ, "person": {"category": "asylum_seeker"}},
    ),
    # art. 4 to 9: the rights, where the need was found
    *(
        example
        for rule, need, basis in (
            ("R-010", "employment", "art. 4"),
            ("R-011", "employment", "art. 5 alin. (1)"),
            ("R-014", "social_assistance", "art. 8"),
            ("R-014", "social_insurance", "art. 8"),
            ("R-015", "education", "art. 9"),
        )
        for example in (
            Example(
                so=f"nevoia {need} este bifată",
                rule=rule,
                facts=ticked(need),
                severity=PRINT,
                basis=basis,
                inputs=("needs.ticked",),
            ),
            Example(
                so=f"altă nevoie decât {need}", rule=rule, facts=ticked("culture", "counselling")
            ),
            Example(
                so=f"nevoia {need}, cetățean UE: capitolul V^1",
                rule=rule,
                facts=ticked(need, person=EU),
            ),
        )
    ),
    Example(
        so="are nevoie de o locuință, fără cerere la primărie",
        rule="R-012",
        facts=ticked("housing", social_housing=[]),
        severity=REMIND,
        basis="art. 6",
        inputs=("social_housing",),
    ),
    Example(
        so="cererea este depusă, răspunsul nu a venit",
        rule="R-012",
        facts=ticked("housing", social_housing=[{"requested": "2025-04-01"}]),
    ),
    Example(
        so="„nu se poate asigura”: dovada pentru art. 21 alin. (6) și art. 29 alin. (2)",
        rule="R-012",
        facts=ticked("housing", social_housing=[{"answer": "none_available"}]),
        severity=PRINT,
        basis="art. 29 alin. (2)",
        inputs=("social_housing[0].answer",),
        never=(REMIND,),
    ),
    Example(
        so="neasigurată: casa de asigurări, apoi medicul de familie",
        rule="R-013",
        facts={"person": person(born="1990-05-10", insured=False, family_doctor=False)},
        severity=REMIND,
        inputs=("person.insured",),
    ),
    Example(
        so="neasigurat la 17 ani: categorie asigurată fără plată",
        rule="R-013",
        facts={"person": {**SEVENTEEN, "insured": False}},
        severity=REMIND,
        inputs=("person.insured", "person.born"),
    ),
    Example(
        so="asigurată, fără medic de familie",
        rule="R-013",
        facts={"person": person(insured=True, family_doctor=False)},
        severity=REMIND,
        inputs=("person.family_doctor",),
    ),
    Example(
        so="asigurată, cu medic de familie",
        rule="R-013",
        facts={"person": person(insured=True, family_doctor=True)},
    ),
    # art. 10: minors and school
    Example(
        so="6 ani abia mâine: încă nu", rule="R-016", facts={"person": person(born="2019-04-21")}
    ),
    Example(
        so="împlinește 6 ani astăzi: curs pregătitor",
        rule="R-016",
        facts={"person": person(born="2019-04-20")},
        severity=REMIND,
        basis="art. 10 alin. (1)",
    ),
    Example(so="împlinește 18 ani astăzi", rule="R-016", facts={"person": EIGHTEEN}),
    Example(
        so="ultima zi a cursului: prezența la școală nu se înregistrează",
        rule="R-017",
        facts=schooled(status="auditor", **COURSE),
        today=date(2025, 6, 20),
        severity=PRINT,
        inputs=("schooling.status",),
    ),
    Example(
        so="a doua zi după curs",
        rule="R-017",
        facts=schooled(status="auditor", **COURSE),
        today=date(2025, 6, 21),
    ),
    Example(
        so="absență constatată în timpul cursului: catalogul nu se folosește",
        rule="R-017",
        facts={
            **schooled(status="auditor", **COURSE),
            "breaches": [{"kind": "a", "on": "2025-03-03"}],
        },
        severity=WARN,
        inputs=("breaches[0].kind",),
    ),
    Example(
        so="ultima zi a cursului: evaluarea comisiei",
        rule="R-018",
        facts=schooled(status="auditor", **COURSE),
        today=date(2025, 6, 20),
        severity=REMIND,
        basis="art. 10 alin. (3)",
        inputs=("schooling.course_until",),
    ),
    Example(
        so="cu o zi înainte",
        rule="R-018",
        facts=schooled(status="auditor", **COURSE),
        today=date(2025, 6, 19),
    ),
    Example(
        so="evaluat, fără anul de studiu notat",
        rule="R-018",
        facts=schooled(status="auditor", evaluated="2025-04-10"),
        severity=REMIND,
        inputs=("schooling.grade",),
    ),
    Example(so="înscris la școală", rule="R-018", facts=schooled(status="enrolled", **COURSE)),
    Example(
        so="are diplomă și nu a cerut recunoașterea",
        rule="R-019",
        facts={"studies": {"level": "secondary", "documents": True}},
        severity=REMIND,
        basis="art. 11 alin. (1)",
    ),
    Example(
        so="nu are diplomă: metodologia specială",
        rule="R-019",
        facts={"studies": {"level": "secondary", "documents": False}},
        severity=REMIND,
        basis="art. 11 alin. (1^1)",
    ),
    Example(
        so="recunoașterea este cerută",
        rule="R-019",
        facts={"studies": {"level": "secondary", "documents": True, "recognition_requested": True}},
    ),
    # art. 12: the allowance of every child
    Example(
        so="minor în ajunul zilei de 18 ani: alocația",
        rule="R-020",
        facts={"person": SEVENTEEN},
        severity=REMIND,
        basis="art. 12",
        inputs=("person.born",),
    ),
    Example(so="împlinește 18 ani astăzi", rule="R-020", facts={"person": EIGHTEEN}),
    Example(
        so="copil născut astăzi, fără protecție încă: alocația",
        rule="R-020",
        facts={"person": ADULT, "household": [{"relation": "child", "born": "2025-04-20"}]},
        severity=REMIND,
        inputs=("household[0].born", "household[0].protection_granted"),
    ),
    Example(
        so="copilul împlinește 18 ani astăzi",
        rule="R-020",
        facts={"person": ADULT, "household": [{"relation": "child", "born": "2007-04-20"}]},
    ),
    # art. 13 and 14: adults
    *(
        example
        for rule, need, severity in (
            ("R-021", "culture", PRINT),
            ("R-021", "counselling", PRINT),
            ("R-024", "romanian", PRINT),
        )
        for example in (
            Example(
                so=f"{need}, împlinește 18 ani astăzi",
                rule=rule,
                facts=ticked(need, person=EIGHTEEN),
                severity=severity,
                inputs=("needs.ticked",),
            ),
            Example(
                so=f"{need}, 18 ani abia mâine", rule=rule, facts=ticked(need, person=SEVENTEEN)
            ),
        )
    ),
    Example(
        so="a cerut deja cursul: nu se mai amintește examenul fără curs",
        rule="R-024",
        facts=ticked("romanian", language_course={"requested": "2025-04-01"}),
    ),
    Example(
        so="nivel A2: cursul intensiv și gratuit",
        rule="R-022",
        facts={"person": person(born="1990-05-10", romanian_level="A2")},
        severity=REMIND,
        basis="art. 14 alin. (1)",
        inputs=("person.romanian_level",),
    ),
    Example(
        so="nivel B1: nimic de cerut",
        rule="R-022",
        facts={"person": person(born="1990-05-10", romanian_level="B1")},
    ),
    Example(
        so="cerut la 19.03.2025: răspuns așteptat până la 17.04.2025, nu în Vinerea Mare",
        rule="R-022",
        facts={"person": ADULT, "language_course": {"requested": "2025-03-19"}},
        today=date(2025, 4, 17),
        severity=COMPUTE,
        day="2025-04-17",
        never=(REMIND, WARN),
    ),
    Example(
        so="a doua zi: se întreabă inspectoratul",
        rule="R-022",
        facts={"person": ADULT, "language_course": {"requested": "2025-03-19"}},
        today=date(2025, 4, 18),
        severity=REMIND,
        day="2025-04-17",
    ),
    Example(
        so="taxă de un ban pentru curs: cursul este gratuit",
        rule="R-022",
        facts={"person": ADULT, "language_course": {"from": "2025-03-01", "fee": 1}},
        severity=WARN,
        inputs=("language_course.fee",),
    ),
    Example(
        so="taxă zero",
        rule="R-022",
        facts={"person": ADULT, "language_course": {"from": "2025-03-01", "fee": 0}},
        severity=PRINT,
        never=(WARN,),
    ),
    Example(
        so="ultima zi a cursului: certificatul gratuit",
        rule="R-023",
        facts={"person": ADULT, "language_course": {"until": "2025-04-20"}},
        severity=REMIND,
        basis="art. 14 alin. (5)",
        inputs=("language_course.until",),
    ),
    Example(
        so="cursul se încheie abia mâine",
        rule="R-023",
        facts={"person": ADULT, "language_course": {"until": "2025-04-21"}},
    ),
    Example(
        so="taxă pentru certificat: este gratuit",
        rule="R-023",
        facts={"person": ADULT, "language_certificate": {"level": "B1", "fee": 1}},
        severity=WARN,
        inputs=("language_certificate.fee",),
    ),
    # art. 14^1: the specific situation, the local teams
    Example(
        so="plan în lucru: specificul situației în fiecare adresă",
        rule="R-026",
        facts={"plan": {"author": "igi"}},
        severity=PRINT,
        basis="art. 14^1 alin. (1)",
    ),
    Example(so="fără plan încă", rule="R-026", facts={"person": ADULT}),
    Example(
        so="echipa din Cluj, din ziua numirii",
        rule="R-027",
        facts={"address": CLUJ, "rulebook": TEAM},
        today=date(2025, 4, 1),
        severity=PRINT,
        inputs=("address[0].county",),
    ),
    Example(
        so="cu o zi înainte nu se știe de nicio echipă, și nimeni nu o caută",
        rule="R-027",
        facts={"address": CLUJ, "rulebook": TEAM},
        today=date(2025, 3, 31),
    ),
    Example(
        so="nevoie de o comunitate, fără echipă cunoscută: se întreabă centrul",
        rule="R-027",
        facts=ticked("community", address=CLUJ),
        severity=PRINT,
        inputs=("needs.ticked",),
    ),
    Example(
        so="cetățean UE care a cerut acomodare culturală",
        rule="R-029",
        facts={"person": EU, "address": CLUJ, "orientation_requested": "2025-04-01"},
        severity=PRINT,
        inputs=("orientation_requested",),
    ),
    Example(
        so="cetățean UE care nu a cerut nimic", rule="R-029", facts={"person": EU, "address": CLUJ}
    ),
    Example(
        so="refugiat: R-027, nu R-029",
        rule="R-029",
        facts={"address": CLUJ, "orientation_requested": "2025-04-01", "rulebook": TEAM},
    ),
]
