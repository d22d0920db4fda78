"""Worked examples: whom the act covers, the request, the centre, minors (art. 1 to 16, 35)."""

from datetime import date

from tests.law.situations import person
from tests.law.worked import BLOCK, COMPUTE, PRINT, REMIND, WARN, Example

BOTH = person(protection={"granted": "2025-03-20", "communicated": "2025-04-02"})
CHILD = {"relation": "child", "protection_granted": "2025-03-20"}


def granted(day: str) -> dict[str, object]:
    return {"person": person(protection={"granted": day})}


def late(request: dict[str, object], **more: object) -> dict[str, object]:
    return {"person": BOTH, "request": request, **more}


AUTUMN = date(2025, 9, 1)
CASES = [
    Example(so="un refugiat poate cere programul", rule="R-001", facts={}, severity=PRINT),
    Example(so="un cetățean UE nu", rule="R-001", facts={"person": {"category": "eu"}}),
    Example(
        so="cetățean UE: numai capitolul V^1",
        rule="R-002",
        facts={"person": {"category": "eu"}},
        severity=BLOCK,
        says="capitolul V^1",
    ),
    Example(
        so="protecție subsidiară: nimic", rule="R-002", facts={"person": {"category": "subsidiary"}}
    ),
    Example(
        so="protecție temporară: primul contact și adresă, fără cerere",
        rule="R-003",
        facts={"person": {"category": "temporary_protection"}},
        severity=BLOCK,
        says="îndrumați persoana printr-o adresă",
    ),
    Example(so="statut de refugiat", rule="R-003", facts={}),
    Example(
        so="permis peste 61 de zile: data, fără avertisment",
        rule="R-004",
        facts={"person": {"category": "right_of_stay_194", "permit_expires": "2025-06-20"}},
        severity=COMPUTE,
        day="2025-06-20",
        never=(WARN,),
    ),
    Example(
        so="permis peste 60 de zile: avertisment",
        rule="R-004",
        facts={"person": {"category": "right_of_stay_194", "permit_expires": "2025-06-19"}},
        severity=WARN,
        day="2025-06-19",
    ),
    Example(
        so="permis expirat ieri: dovada noului drept",
        rule="R-004",
        facts={"person": {"category": "right_of_stay_102", "permit_expires": "2025-04-19"}},
        severity=WARN,
        says="a expirat",
    ),
    Example(so="fără cerere nu se deschide programul", rule="R-005", facts={}, severity=BLOCK),
    Example(so="cu cerere depusă", rule="R-005", facts={"request": {"filed": "2025-04-01"}}),
    Example(
        so="fără protocol semnat programul nu este activ",
        rule="R-030",
        facts={},
        severity=BLOCK,
        says="nu este activ",
    ),
    Example(
        so="semnat de persoană și de IGI: activ",
        rule="R-030",
        facts={
            "protocol": {
                "signed": "2025-04-15",
                "signatures": [{"who": "person", "way": "signed"}, {"who": "igi", "way": "signed"}],
            }
        },
        severity=COMPUTE,
        day="2025-04-15",
    ),
    Example(
        so="semnătura ONG nu o ține loc pe a IGI",
        rule="R-030",
        facts={
            "protocol": {
                "signed": "2025-04-15",
                "signatures": [{"who": "person", "way": "signed"}, {"who": "ngo", "way": "signed"}],
            }
        },
        severity=BLOCK,
        says="lipsește semnătura",
    ),
    # art. 16: where
    Example(
        so="cazat la Galați, cu domiciliul în Cluj: centrul Galați",
        rule="R-031",
        facts={"address": [{"county": "CJ"}, {"centre": "Galați"}]},
        severity=COMPUTE,
        says="Galați",
    ),
    Example(
        so="plecat din centrul Galați și mutat în Cluj: centrul Șomcuta Mare",
        rule="R-031",
        facts={
            "address": [
                {"since": "2025-01-10", "centre": "Galați"},
                {"since": "2025-03-01", "county": "CJ"},
            ]
        },
        severity=COMPUTE,
        says="Șomcuta Mare",
    ),
    Example(
        so="mutat din Timiș în Iași după ce a depus cererea: Timișoara",
        rule="R-031",
        facts={
            "address": [
                {"since": "2025-01-01", "county": "TM"},
                {"since": "2025-04-10", "county": "IS"},
            ],
            "request": {"filed": "2025-04-09"},
        },
        severity=COMPUTE,
        says="Timișoara",
    ),
    Example(
        so="mutat din Timiș în Iași în ziua în care depune: Rădăuți",
        rule="R-031",
        facts={
            "address": [
                {"since": "2025-01-01", "county": "TM"},
                {"since": "2025-04-10", "county": "IS"},
            ],
            "request": {"filed": "2025-04-10"},
        },
        severity=COMPUTE,
        says="Rădăuți",
    ),
    Example(
        so="alt centru decât cel competent: verificați",
        rule="R-031",
        facts={"address": [{"county": "GR"}], "request": {"centre": "București"}},
        severity=WARN,
        says="verificați competența la centru",
    ),
    # art. 16: until when
    *(
        Example(
            so=so,
            rule="R-032",
            facts=granted(day),
            today=date(2024, 1, 2),
            severity=COMPUTE,
            day=last,
        )
        for so, day, last in (
            ("30 noiembrie + 3 luni, an bisect", "2023-11-30", "2024-02-29"),
            ("30 noiembrie + 3 luni", "2024-11-30", "2025-02-28"),
            ("29 noiembrie + 3 luni, an bisect", "2023-11-29", "2024-02-29"),
            ("29 februarie + 3 luni", "2024-02-29", "2024-05-29"),
            ("ultima zi în Vinerea Mare 2025: marțea de după Paște", "2025-01-18", "2025-04-22"),
            ("ultima zi în duminica Paștelui 2026: marți", "2026-01-12", "2026-04-14"),
            ("Rusalii: sâmbătă, duminică, luni – marți", "2025-03-07", "2025-06-10"),
            ("30 noiembrie și 1 decembrie după sâmbătă: marți", "2025-08-29", "2025-12-02"),
            ("24 ianuarie, vineri: luni", "2024-10-24", "2025-01-27"),
            ("ziua dinaintea celor trei nelucrătoare: nu se mută", "2025-03-06", "2025-06-06"),
        )
    ),
    Example(
        so="înregistrată în ultima zi a primei citiri",
        rule="R-032",
        facts=late({"registered": "2025-06-20"}),
        today=AUTUMN,
        severity=COMPUTE,
        says="în termen",
        never=(WARN, BLOCK),
    ),
    Example(
        so="înregistrată între cele două citiri: depinde",
        rule="R-032",
        facts=late({"registered": "2025-06-23"}),
        today=AUTUMN,
        severity=WARN,
        says="Depinde de data",
        never=(BLOCK,),
    ),
    Example(
        so="înregistrată în ultima zi a celei de-a doua citiri: depinde încă",
        rule="R-032",
        facts=late({"registered": "2025-07-02"}),
        today=AUTUMN,
        severity=WARN,
        says="Depinde de data",
        never=(BLOCK,),
    ),
    Example(
        so="înregistrată după amândouă: IGI consemnează",
        rule="R-032",
        facts=late({"registered": "2025-07-03"}),
        today=AUTUMN,
        severity=BLOCK,
        says="Cerere depusă peste termen. Notați motivul",
    ),
    Example(
        so="după amândouă, cu motivul notat: rămâne rândul IGI",
        rule="R-032",
        facts=late({"registered": "2025-07-03", "late_reason": "spitalizare"}),
        today=AUTUMN,
        severity=BLOCK,
        says="Cerere depusă peste termen. Înainte de protocol",
    ),
    Example(
        so="pusă la poștă în ultima zi: recipisa, IGI hotărăște",
        rule="R-032",
        facts=late({"filed": "2025-07-02", "registered": "2025-07-07", "by_post": True}),
        today=AUTUMN,
        severity=WARN,
        says="recipisa",
    ),
    Example(
        so="pusă la poștă după ultima zi: peste termen",
        rule="R-032",
        facts=late({"filed": "2025-07-03", "registered": "2025-07-07", "by_post": True}),
        today=AUTUMN,
        severity=BLOCK,
        says="depusă peste termen",
        never=(WARN,),
    ),
    Example(
        so="depusă în termen la sediu, înregistrată după: dovada depunerii",
        rule="R-032",
        facts=late({"filed": "2025-07-02", "registered": "2025-07-03"}),
        today=AUTUMN,
        severity=WARN,
        says="textul le cere pe amândouă",
    ),
    Example(
        so="primită de IGI peste termen: se continuă",
        rule="R-032",
        facts=late({"registered": "2025-07-03", "late_decision": {"accepted": True}}),
        today=AUTUMN,
        severity=WARN,
        says="Continuați cu interviul",
        never=(BLOCK,),
    ),
    Example(
        so="peste termen, la ONG: avertizat, niciodată oprit",
        rule="R-032",
        facts=late({"registered": "2025-07-03"}, acting={"role": "ngo"}),
        today=AUTUMN,
        severity=WARN,
        never=(BLOCK,),
    ),
    # art. 16 and 35: children
    Example(
        so="copil cu protecție proprie: termen propriu",
        rule="R-032",
        facts={"household": [CHILD]},
        severity=COMPUTE,
        day="2025-06-20",
        says="rândul 1 al familiei",
    ),
    Example(
        so="copil cu 30 de zile rămase: de făcut",
        rule="R-032",
        facts={"household": [CHILD]},
        today=date(2025, 5, 21),
        severity=REMIND,
        says="copilul din rândul 1",
    ),
    Example(
        so="termenul copilului a trecut: cererea cu motiv, IGI hotărăște",
        rule="R-032",
        facts={"household": [CHILD]},
        today=date(2025, 6, 21),
        severity=WARN,
        says="a trecut la 20.06.2025",
        never=(BLOCK,),
    ),
    Example(
        so="copil cu program propriu: se spune în dosarul lui",
        rule="R-032",
        facts={"household": [{**CHILD, "own_programme": True}]},
        needs=("person.protection.granted",),
        never=(COMPUTE, REMIND, WARN),
    ),
    Example(
        so="nou-născut fără rând în familie: de trecut, cu data protecției",
        rule="R-032",
        facts={"events": [{"kind": "born", "on": "2025-04-01"}], "household": []},
        severity=REMIND,
        says="S-a născut un copil",
    ),
    Example(
        so="nou-născut trecut în familie",
        rule="R-032",
        facts={
            "events": [{"kind": "born", "on": "2025-04-01"}],
            "household": [{**CHILD, "born": "2025-04-01"}],
        },
        severity=COMPUTE,
        day="2025-06-20",
        never=(REMIND,),
    ),
    Example(
        so="doi născuți și unul singur trecut: mai este unul",
        rule="R-032",
        facts={
            "events": [{"kind": "born", "on": "2025-04-01"}, {"kind": "born", "on": "2025-04-01"}],
            "household": [{**CHILD, "born": "2025-04-01"}],
        },
        severity=REMIND,
    ),
    *(
        Example(
            so=f"fiul de 13 ani al persoanei împlinește {years}",
            rule="R-108",
            facts={"person": person(born="1985-01-01"), "household": [{"born": "2011-05-10"}]},
            severity=severity,
            day=day,
            says=f"minorul din rândul 1 al familiei împlinește {years} ani",
        )
        for years, day, severity in (
            (14, "2025-05-10", REMIND),
            (16, "2027-05-10", COMPUTE),
            (18, "2029-05-10", COMPUTE),
        )
    ),
    Example(
        so="născut la 29 februarie 2008: 18 ani la 28 februarie 2026",
        rule="R-108",
        facts={"person": person(born="2008-02-29")},
        severity=COMPUTE,
        day="2026-02-28",
    ),
    Example(
        so="fiu cu program propriu: în dosarul lui",
        rule="R-108",
        facts={
            "person": person(born="1985-01-01"),
            "household": [{"born": "2011-05-10", "own_programme": True}],
        },
    ),
    Example(
        so="minor neînsoțit, plan întocmit de IGI: îl elaborează DGASPC",
        rule="R-108",
        facts={"person": person(born="2010-01-01", unaccompanied=True), "plan": {"author": "igi"}},
        severity=BLOCK,
        says="DGASPC",
    ),
    Example(
        so="plan fără semnătura DGASPC: se revine în 7 zile",
        rule="R-108",
        facts={
            "person": person(born="2010-01-01", unaccompanied=True),
            "plan": {"author": "dgaspc", "signatures": [{"who": "igi", "on": "2025-04-10"}]},
        },
        severity=WARN,
        day="2025-04-17",
        never=(BLOCK,),
    ),
    Example(
        so="minor despre care nu se știe dacă este însoțit",
        rule="R-107",
        facts={"person": person(born="2010-01-01")},
        needs=("person.unaccompanied",),
    ),
    Example(
        so="minor de vârstă școlară: curs pregătitor",
        rule="R-016",
        facts={"person": person(born="2015-01-01")},
        severity=REMIND,
    ),
    Example(
        so="minor deja la curs: anul școlar",
        rule="R-016",
        facts={"person": person(born="2015-01-01"), "schooling": {"course_from": "2024-09-09"}},
        severity=COMPUTE,
        day="2024-09-09",
        never=(REMIND,),
    ),
]
