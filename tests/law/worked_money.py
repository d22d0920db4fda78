"""Worked examples: aid, grant, duties, cessation, subsidy (art. 18, 22, 23, 27 and 29)."""

from collections.abc import Mapping
from datetime import date

from tests.law.situations import person
from tests.law.worked import BLOCK, COMPUTE, PRINT, REMIND, WARN, Example

AID = {"from": "2025-03-03", "persons": 1}
SIGNED = {"signed": "2025-01-15"}
BREACH = {"kind": "a", "on": "2025-02-01", "established_by": "personal desemnat", "heard": True}
YEAR = [f"2025-{month:02d}" for month in range(1, 13)]
AFTERWARDS = date(2026, 2, 2)
SUBSIDY = {"requested": "2026-02-01", "lease": "c1", "from": "2026-02-01", "amount": 75000}
OPEN: dict[str, object] = {
    "protocol": SIGNED,
    "events": [{"kind": "completed", "on": "2026-01-20"}],
    "social_housing": [{"answer": "none_available"}],
    "rent": [{"lease": "c1", "rent": 150000, "utilities": 30000}],
    "subsidy": SUBSIDY,
}


def subsidised(**changed: object) -> dict[str, object]:
    return {**OPEN, **changed}


def after(months: int, basis: str = "20(2)") -> dict[str, object]:
    extension = {"basis": basis, "months": months, "approved": "2026-01-05"}
    return subsidised(events=[], extensions=[extension])


def reimbursed(*months: str, **subsidy: object) -> dict[str, object]:
    rent = {"lease": "c1", "rent": 150000, "counted_as": "21(6)a", "paid_months": list(months)}
    return subsidised(rent=[rent], subsidy={**SUBSIDY, **subsidy})


def decided(**decision: object) -> dict[str, object]:
    return {"protocol": SIGNED, "breaches": [BREACH], "decisions": [decision]}


def ended(**more: object) -> Mapping[str, object]:
    return {"kind": "measure_ended", "basis": "art. 23 alin. (2)", "measures": ["lodging"], **more}


CASES = [
    Example(
        so="ajutor nerambursabil respins, fără mijloace: VMI",
        rule="R-060",
        facts={"person": person(income=False), "grant": {"decision": "refused"}},
        severity=REMIND,
        says="VMI",
    ),
    Example(
        so="respins, fără mijloace după cererea de ajutor material",
        rule="R-060",
        facts={"aid": {"no_means": True}, "grant": {"decision": "refused"}},
        severity=REMIND,
    ),
    Example(
        so="respins, dar cu venituri",
        rule="R-060",
        facts={"person": person(income=True), "grant": {"decision": "refused"}},
    ),
    # material aid: three months at most
    *(
        Example(so=so, rule="R-061", facts={"aid": {**AID, **aid}}, severity=COMPUTE, day=end)
        for so, aid, end in (
            ("din 03.03.2025: ultima zi 02.06.2025", {}, "2025-06-02"),
            ("din 30.11.2024: ultima zi 28.02.2025", {"from": "2024-11-30"}, "2025-02-28"),
            ("din 29.02.2024: ultima zi 28.05.2024", {"from": "2024-02-29"}, "2024-05-28"),
            (
                "ajutor nerambursabil din luna a doua",
                {"first_grant_month": "2025-04"},
                "2025-03-31",
            ),
        )
    ),
    Example(
        so="ajutor nerambursabil respins: rămân trei luni",
        rule="R-061",
        facts={"aid": AID, "grant": {"decision": "refused", "first_month": "2025-04"}},
        severity=COMPUTE,
        day="2025-06-02",
        never=(WARN, BLOCK),
    ),
    Example(
        so="plătit în urmă: zile fără niciun ajutor",
        rule="R-061",
        facts={"aid": {**AID, "first_grant_month": "2025-08"}},
        severity=WARN,
        says="de la 03.06.2025 la 31.07.2025",
    ),
    Example(
        so="începe înaintea protocolului: nimic de spus",
        rule="R-061",
        facts={"aid": AID, "protocol": {"signed": "2025-04-15"}},
        severity=COMPUTE,
        never=(WARN, BLOCK),
    ),
    Example(
        so="92 de zile plătite din 92",
        rule="R-061",
        facts={"aid": {**AID, "paid_days": 92}},
        severity=COMPUTE,
        never=(WARN, BLOCK),
    ),
    Example(
        so="93 de zile plătite",
        rule="R-061",
        facts={"aid": {**AID, "paid_days": 93}},
        severity=BLOCK,
        says="peste maximul de 92",
    ),
    Example(
        so="30 de zile plătite, deși ajutorul nerambursabil vine din aprilie",
        rule="R-061",
        facts={"aid": {**AID, "first_grant_month": "2025-04", "paid_days": 30}},
        severity=WARN,
        says="odată cu ajutorul nerambursabil",
        never=(BLOCK,),
    ),
    # the sums of the aid
    *(
        Example(so=so, rule="R-062", facts={"aid": {**AID, **aid}}, severity=COMPUTE, bani=bani)
        for so, aid, bani in (
            ("o persoană, 92 de zile × 32 de lei", {}, 92 * 3200),
            ("trei persoane", {"persons": 3}, 3 * 92 * 3200),
            ("oprit de ajutorul din aprilie: 29 de zile", {"first_grant_month": "2025-04"}, 92800),
            ("din ziua în care suma este în vigoare", {"from": "2022-02-27"}, 89 * 3200),
        )
    ),
    Example(
        so="cu o zi înainte: suma nu este cunoscută",
        rule="R-062",
        facts={"aid": {**AID, "from": "2022-02-26"}},
        needs=("rulebook.material_aid.food_per_day",),
        never=(COMPUTE,),
    ),
    # the grant
    Example(
        so="prima lună ianuarie: ultima lună decembrie",
        rule="R-063",
        facts={"grant": {"first_month": "2025-01", "paid_months": YEAR}},
        severity=COMPUTE,
        day="2025-12-31",
        never=(WARN,),
    ),
    Example(
        so="a treisprezecea lună",
        rule="R-063",
        facts={"grant": {"first_month": "2025-01", "paid_months": [*YEAR, "2026-01"]}},
        severity=WARN,
        says="peste 12 luni",
    ),
    Example(
        so="o lună plătită după ultima zi",
        rule="R-063",
        facts={"grant": {"first_month": "2025-01", "paid_months": ["2026-01"]}},
        severity=WARN,
        says="după ultima zi",
    ),
    Example(
        so="o lună plătită după program",
        rule="R-063",
        facts={
            "protocol": {"signed": "2024-11-15"},
            "grant": {"first_month": "2025-01", "paid_months": ["2025-12"]},
        },
        severity=WARN,
        says="după încheierea programului",
    ),
    *(
        Example(
            so=so,
            rule="R-063",
            facts={"grant": {"first_month": "2023-06"}},
            today=today,
            severity=COMPUTE,
            bani=bani,
        )
        for so, today, bani in (
            ("februarie 2024: 1,08 din indicatorul de 598 de lei", date(2024, 2, 29), 64584),
            ("martie 2024: 1,08 din indicatorul de 660 de lei", date(2024, 3, 1), 71280),
            ("după ultima lună: suma ultimei luni", date(2026, 6, 1), 71280),
        )
    ),
    Example(
        so="decembrie 2025: ultima lună cu indicatorul cunoscut",
        rule="R-063",
        facts={"grant": {"first_month": "2025-06"}},
        today=date(2025, 12, 31),
        severity=COMPUTE,
        bani=71280,
    ),
    Example(
        so="ianuarie 2026: suma nu este cunoscută, ultima zi da",
        rule="R-063",
        facts={"grant": {"first_month": "2025-06"}},
        today=date(2026, 1, 1),
        severity=COMPUTE,
        day="2026-05-31",
        needs=("rulebook.social_reference_indicator",),
    ),
    # duties and cessation
    Example(
        so="fapta din ziua semnării",
        rule="R-065",
        facts={"protocol": SIGNED, "breaches": [{**BREACH, "on": "2025-01-15"}]},
    ),
    Example(
        so="fapta din ziua dinaintea semnării",
        rule="R-065",
        facts={"protocol": SIGNED, "breaches": [{**BREACH, "on": "2025-01-14"}]},
        severity=BLOCK,
    ),
    Example(
        so="faptă fără literă",
        rule="R-066",
        facts={"protocol": SIGNED, "breaches": [{"on": "2025-02-01", "heard": True}]},
        severity=BLOCK,
        says="cere litera",
    ),
    Example(
        so="persoana nu a fost ascultată",
        rule="R-066",
        facts={"protocol": SIGNED, "breaches": [{**BREACH, "heard": False}]},
        severity=WARN,
        never=(BLOCK,),
    ),
    Example(
        so="cazarea retrasă pentru o faptă constatată; drepturile rămân",
        rule="R-066",
        facts=decided(**ended()),
        severity=PRINT,
        says="Drepturile din capitolul II",
        never=(BLOCK, WARN),
    ),
    Example(
        so="decizie fără nicio măsură bifată",
        rule="R-066",
        facts=decided(**ended(measures=[])),
        severity=BLOCK,
        says="Bifați",
    ),
    Example(
        so="decizie pe art. 23 numai cu o faptă dinaintea semnării",
        rule="R-066",
        facts={**decided(**ended()), "breaches": [{**BREACH, "on": "2025-01-14"}]},
        severity=BLOCK,
        says="cere o obligație nerespectată",
    ),
    Example(
        so="înregistrarea târzie la AJOFM, ca temei",
        rule="R-066",
        facts=decided(**ended(basis="art. 24")),
        severity=BLOCK,
        says="nu este niciodată un temei",
    ),
    Example(
        so="art. 27 alin. (2) cu ajutorul nerambursabil",
        rule="R-066",
        facts=decided(kind="assistance_ended", measures=["igi_assistance", "grant"]),
        severity=BLOCK,
        says="AJPIS",
    ),
    Example(
        so="aceeași decizie, deja luată: avertizare",
        rule="R-066",
        facts=decided(kind="assistance_ended", measures=["grant"], decided="2025-03-01"),
        severity=WARN,
        says="AJPIS",
        never=(BLOCK,),
    ),
    Example(
        so="art. 27 alin. (2) numai cu asistența IGI",
        rule="R-066",
        facts=decided(kind="assistance_ended", measures=["lodging", "22(3)"]),
        severity=PRINT,
        never=(BLOCK, WARN),
    ),
    Example(
        so="art. 23 alin. (2) cu ajutorul nerambursabil: se anunță AJPIS",
        rule="R-066",
        facts=decided(**ended(measures=["grant"])),
        severity=REMIND,
        never=(BLOCK, WARN),
    ),
    Example(
        so="decizia ONG nu este a ONG: niciodată oprit",
        rule="R-066",
        facts={**decided(**ended(basis="art. 24")), "acting": {"role": "ngo"}},
        severity=WARN,
        never=(BLOCK,),
    ),
    # the subsidy
    Example(
        so="program finalizat: jumătate din chirie, douăsprezece luni",
        rule="R-082",
        today=AFTERWARDS,
        facts=subsidised(),
        severity=COMPUTE,
        day="2027-01-31",
        never=(WARN, BLOCK),
    ),
    Example(so="prelungire de 6 luni", rule="R-082", facts=after(6), never=(WARN, BLOCK)),
    Example(
        so="prelungire de 6 luni, scrisă ca zi",
        rule="R-082",
        today=AFTERWARDS,
        facts=subsidised(
            events=[],
            extensions=[{"basis": "20(2)", "until": "2026-07-15", "approved": "2026-01-05"}],
        ),
        never=(WARN, BLOCK),
    ),
    Example(
        so="prelungire de 5 luni: textul spune „cu 6 luni”",
        rule="R-082",
        today=AFTERWARDS,
        facts=after(5),
        severity=WARN,
        says="„cu 6 luni”",
        never=(BLOCK,),
    ),
    Example(
        so="prelungit numai după art. 34 alin. (3)",
        rule="R-082",
        today=AFTERWARDS,
        facts=after(6, "34(3)"),
        severity=WARN,
        says="art. 34 alin. (3)",
        never=(BLOCK,),
    ),
    Example(
        so="program încetat, nu finalizat",
        rule="R-082",
        today=AFTERWARDS,
        facts=subsidised(events=[{"kind": "withdrew", "on": "2025-06-01"}]),
        severity=BLOCK,
    ),
    Example(
        so="fără răspunsul primăriei",
        rule="R-082",
        today=AFTERWARDS,
        facts=subsidised(social_housing=[{"answer": "pending"}]),
        severity=WARN,
        says="primăriei",
        never=(BLOCK,),
    ),
    Example(
        so="un ban peste jumătate",
        rule="R-082",
        today=AFTERWARDS,
        facts=subsidised(subsidy={**SUBSIDY, "amount": 75001}),
        severity=BLOCK,
        says="jumătate din chirie",
    ),
    Example(
        so="luni pe două contracte: douăsprezece în total",
        rule="R-082",
        today=AFTERWARDS,
        facts=subsidised(
            rent=[
                {"lease": "c1", "rent": 150000},
                {"lease": "c0", "counted_as": "29(3)", "paid_months": YEAR[:6]},
            ],
            subsidy={**SUBSIDY, "paid_months": YEAR[6:]},
        ),
        severity=COMPUTE,
        says="12 din 12",
        never=(BLOCK,),
    ),
    Example(
        so="luni pe două contracte: a treisprezecea",
        rule="R-082",
        today=AFTERWARDS,
        facts=subsidised(
            rent=[
                {"lease": "c1", "rent": 150000},
                {"lease": "c0", "counted_as": "29(3)", "paid_months": YEAR},
            ],
            subsidy={**SUBSIDY, "paid_months": ["2026-02"]},
        ),
        severity=BLOCK,
        says="13",
    ),
    Example(
        so="trei luni pe alt contract înainte: rămân nouă",
        rule="R-082",
        today=AFTERWARDS,
        facts=subsidised(
            rent=[
                {"lease": "c1", "rent": 150000},
                {"lease": "c0", "counted_as": "29(3)", "paid_months": YEAR[9:]},
            ],
        ),
        severity=COMPUTE,
        day="2026-10-31",
        never=(WARN, BLOCK),
    ),
    Example(
        so="douăsprezece luni pe alt contract: nu mai rămâne niciuna",
        rule="R-082",
        today=AFTERWARDS,
        facts=subsidised(
            rent=[
                {"lease": "c1", "rent": 150000},
                {"lease": "c0", "counted_as": "29(3)", "paid_months": YEAR},
            ],
        ),
        severity=BLOCK,
        inputs=("rent", "subsidy.from"),
    ),
    Example(
        so="plătită în ultima lună",
        rule="R-082",
        today=AFTERWARDS,
        facts=subsidised(subsidy={**SUBSIDY, "paid_months": ["2027-01"]}),
        severity=COMPUTE,
        never=(WARN, BLOCK),
    ),
    Example(
        so="plătită după ultima lună",
        rule="R-082",
        today=AFTERWARDS,
        facts=subsidised(subsidy={**SUBSIDY, "paid_months": ["2027-02"]}),
        severity=WARN,
        inputs=("subsidy.paid_months",),
        never=(BLOCK,),
    ),
    Example(
        so="nicio cerere, dar plătită odată cu proiectul",
        rule="R-082",
        today=AFTERWARDS,
        facts={
            "rent": [{"lease": "c1", "counted_as": "project", "paid_months": ["2026-02"]}],
            "subsidy": {"lease": "c1", "paid_months": ["2026-02"]},
        },
        severity=WARN,
        inputs=("rent[0].paid_months", "subsidy.paid_months"),
    ),
    Example(
        so="aceeași chirie, aceeași lună decontată",
        rule="R-082",
        today=AFTERWARDS,
        facts=reimbursed("2026-02", paid_months=["2026-02"]),
        severity=WARN,
        says="de două ori",
        never=(BLOCK,),
    ),
    Example(
        so="aceeași chirie, decontată în alte luni",
        rule="R-082",
        today=AFTERWARDS,
        facts=reimbursed("2025-12", paid_months=["2026-02"]),
        never=(WARN, BLOCK),
    ),
    Example(
        so="locuiește în centru",
        rule="R-083",
        today=AFTERWARDS,
        facts=subsidised(lodging=[{"basis": "21(1)", "from": "2025-01-20"}]),
        severity=BLOCK,
    ),
    Example(
        so="a plecat ieri din centru",
        rule="R-083",
        today=AFTERWARDS,
        facts=subsidised(lodging=[{"basis": "21(1)", "from": "2025-01-20", "until": "2025-04-19"}]),
    ),
]
