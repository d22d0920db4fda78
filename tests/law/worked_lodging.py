"""Worked examples: lodging and rent in the programme (art. 21 and 29 alin. (1), (2))."""

from collections.abc import Mapping
from datetime import date

from tests.law.situations import person
from tests.law.worked import BLOCK, COMPUTE, PRINT, REMIND, WARN, Example

SIGNED = {"signed": "2025-01-15"}
ASKED = {"basis": "21(1)", "requested": "2025-01-10"}
CENTRE = {"basis": "21(1)", "from": "2025-01-15", "approved": "2025-01-14"}
JOINT = {"basis": "21(4)", "from": "2025-02-01", "convention": "Convenția 7/2025"}
SIX_MORE = {"extensions": [{"basis": "20(2)", "months": 6, "approved": "2025-12-20"}]}
RENT = {"lease": "c1", "from": "2024-10-01", "counted_as": "21(6)a"}
NONE_AVAILABLE = [{"answer": "none_available"}]
YEAR = ["2024-10", "2024-11", "2024-12", *(f"2025-{month:02d}" for month in range(1, 10))]
MARCH = {"month": "2025-03", "planned": 10, "attended": 6}
INDICATOR = {"attendance.indicator": [{"from": "2025-01-01", "value": 600}]}
CLUJ = {"community": {"county": "CJ", "decided": "2025-01-14"}}
FREE = {"lodging.free_months": [{"from": "2025-01-15", "value": 3, "basis": "regulament"}]}


def lodged(*rows: Mapping[str, object], **more: object) -> dict[str, object]:
    return {"protocol": SIGNED, "lodging": list(rows), **more}


def rented(*rows: Mapping[str, object], **more: object) -> dict[str, object]:
    return {
        "protocol": {"signed": "2024-09-15"},
        "social_housing": NONE_AVAILABLE,
        "rent": list(rows),
        **more,
    }


CASES = [
    # art. 21 alin. (1): on request, in the programme
    Example(
        so="planul cuprinde cazare, fără cerere",
        rule="R-050",
        facts={"plan": {"activities": [{"kind": "g"}]}, "lodging": []},
        severity=WARN,
        basis="art. 21 alin. (1)",
        inputs=("plan.activities", "lodging"),
        never=(BLOCK,),
    ),
    Example(so="cerere fără protocol", rule="R-050", facts={"lodging": [ASKED]}, severity=BLOCK),
    Example(
        so="cerere în ultima zi a programului",
        rule="R-050",
        facts=lodged(ASKED),
        today=date(2026, 1, 15),
    ),
    Example(
        so="cerere a doua zi după program",
        rule="R-050",
        facts=lodged(ASKED),
        today=date(2026, 1, 16),
        severity=BLOCK,
        inputs=("protocol.signed",),
    ),
    Example(
        so="declară venituri: o constatare, nu o oprire",
        rule="R-050",
        facts=lodged(ASKED, person=person(income=True)),
        severity=WARN,
        inputs=("person.income",),
        never=(BLOCK,),
    ),
    # art. 21 alin. (2): twelve months, and six
    *(
        Example(so=so, rule="R-051", facts=facts, severity=COMPUTE, day=day, never=(WARN,))
        for so, facts, day in (
            ("din prima zi a programului: 12 luni", lodged(CENTRE), "2026-01-15"),
            (
                "din luna a patra: până la sfârșitul programului",
                lodged({**CENTRE, "from": "2025-05-01"}),
                "2026-01-15",
            ),
            (
                "din luna a patra, programul prelungit: cele 12 luni proprii",
                lodged({**CENTRE, "from": "2025-05-01"}, **SIX_MORE),
                "2026-05-01",
            ),
            (
                "program prelungit, cazarea neprelungită: rămân 12 luni",
                lodged(CENTRE, **SIX_MORE),
                "2026-01-15",
            ),
            (
                "cu motive și nouă aprobare: 18 luni",
                lodged(
                    {**CENTRE, "extension": {"reasons": True, "approved": "2025-12-22"}}, **SIX_MORE
                ),
                "2026-07-15",
            ),
            (
                "din 29 februarie",
                lodged({**CENTRE, "from": "2024-02-29"}, protocol={"signed": "2024-02-29"}),
                "2025-02-28",
            ),
            (
                "4 luni folosite înainte: a doua cazare are 8",
                lodged(
                    {**CENTRE, "until": "2025-05-15"}, {**CENTRE, "from": "2025-08-01"}, **SIX_MORE
                ),
                "2026-04-01",
            ),
            (
                "în alt centru, fără pauză: aceeași ultimă zi",
                lodged({**CENTRE, "until": "2025-05-15"}, {**CENTRE, "from": "2025-05-15"}),
                "2026-01-15",
            ),
        )
    ),
    Example(
        so="12 luni folosite: pentru a doua cazare nu rămâne nimic",
        rule="R-051",
        facts=lodged(
            {**CENTRE, "from": "2024-06-15", "until": "2025-06-15"},
            {**CENTRE, "from": "2025-08-01"},
        ),
        severity=WARN,
        inputs=("lodging[1].from", "lodging[0].until"),
    ),
    Example(
        so="prima cazare nu are ultima zi: se cere",
        rule="R-051",
        facts=lodged(CENTRE, {**CENTRE, "from": "2025-08-01"}),
        needs=("lodging[0].until",),
    ),
    Example(
        so="consemnată până în ultima zi",
        rule="R-051",
        facts=lodged({**CENTRE, "until": "2026-01-15"}),
        severity=COMPUTE,
        never=(WARN,),
    ),
    Example(
        so="consemnată până a doua zi",
        rule="R-051",
        facts=lodged({**CENTRE, "until": "2026-01-16"}),
        severity=WARN,
        inputs=("lodging[0].until",),
    ),
    # art. 21 alin. (3): the approval
    Example(
        so="cerere fără aprobarea conducerii centrului",
        rule="R-052",
        facts=lodged(ASKED),
        severity=BLOCK,
        basis="art. 21 alin. (3)",
        inputs=("lodging[0].approved",),
    ),
    Example(
        so="la șeful centrului: așteaptă aprobarea lui",
        rule="R-052",
        facts=lodged(ASKED, acting={"role": "head_of_centre"}),
        severity=REMIND,
        never=(BLOCK,),
    ),
    Example(so="aprobată", rule="R-052", facts=lodged({**ASKED, "approved": "2025-01-14"})),
    # art. 21 alin. (4): further spaces
    Example(
        so="spațiu suplimentar: până la sfârșitul programului",
        rule="R-053",
        facts=lodged(JOINT),
        severity=COMPUTE,
        day="2026-01-15",
        basis="art. 21 alin. (4)",
        never=(REMIND,),
    ),
    Example(
        so="program prelungit cu 6 luni",
        rule="R-053",
        facts=lodged(JOINT, **SIX_MORE),
        severity=COMPUTE,
        day="2026-07-15",
    ),
    Example(
        so="fără convenția notată",
        rule="R-053",
        facts=lodged({**JOINT, "convention": ""}),
        severity=REMIND,
        inputs=("lodging[0].convention",),
    ),
    Example(so="cazare în centru, alin. (1)", rule="R-053", facts=lodged(CENTRE)),
    # art. 21 alin. (5): rent
    *(
        Example(
            so=f"cazare {basis}: chirie și întreținere",
            rule="R-054",
            facts=lodged({**CENTRE, "basis": basis}),
            severity=PRINT,
            basis="art. 21 alin. (5)",
            inputs=("lodging[0].basis",),
        )
        for basis in ("21(1)", "21(4)")
    ),
    Example(
        so="cazare art. 34 alin. (2): fără chirie",
        rule="R-054",
        facts=lodged({**CENTRE, "basis": "34(2)"}),
    ),
    Example(
        so="centrul a stabilit trei luni gratuite: până la 14.04.2025",
        rule="R-054",
        facts=lodged(CENTRE, rulebook=FREE),
        severity=COMPUTE,
        day="2025-04-14",
    ),
    Example(
        so="cazare începută în ajunul acestei hotărâri",
        rule="R-054",
        facts=lodged({**CENTRE, "from": "2025-01-14"}, rulebook=FREE),
        severity=PRINT,
        never=(COMPUTE,),
    ),
    # art. 21 alin. (6): reimbursement and services
    *(
        Example(so=so, rule="R-055", facts=facts, severity=COMPUTE, day=day, never=(WARN,))
        for so, facts, day in (
            ("programul se încheie înainte de 12 luni", rented(RENT), "2025-09-15"),
            (
                "program prelungit: 12 luni, fără a treisprezecea",
                rented(RENT, **SIX_MORE),
                "2025-09-30",
            ),
            (
                "două luni plătite pe alt contract: rămân zece",
                rented(
                    {**RENT, "lease": "c0", "paid_months": ["2024-10", "2024-11"]},
                    {**RENT, "from": "2025-03-01"},
                    **SIX_MORE,
                ),
                "2025-12-31",
            ),
        )
    ),
    Example(
        so="primăria nu a răspuns încă",
        rule="R-055",
        facts=rented(RENT, social_housing=[{"answer": "pending"}]),
        severity=WARN,
        basis="art. 21 alin. (6)",
        inputs=("social_housing",),
    ),
    Example(
        so="niciun loc în centru: se deschide",
        rule="R-055",
        facts=rented(RENT, social_housing=[{"no_place": True}]),
        severity=COMPUTE,
        never=(WARN,),
    ),
    Example(
        so="12 luni plătite",
        rule="R-055",
        facts=rented({**RENT, "paid_months": YEAR}),
        severity=COMPUTE,
        never=(WARN,),
    ),
    Example(
        so="a treisprezecea lună",
        rule="R-055",
        facts=rented({**RENT, "paid_months": ["2024-09", *YEAR]}),
        severity=WARN,
        inputs=("rent[0].paid_months",),
    ),
    Example(
        so="aceeași chirie, aceeași lună, plătită și de un proiect",
        rule="R-055",
        facts=rented(
            {**RENT, "paid_months": ["2025-02"]},
            {"lease": "c1", "counted_as": "project", "paid_months": ["2025-02"]},
        ),
        severity=WARN,
        inputs=("rent[0].paid_months", "rent[1].paid_months"),
    ),
    Example(
        so="proiectul a plătit altă lună",
        rule="R-055",
        facts=rented(
            {**RENT, "paid_months": ["2025-02"]},
            {"lease": "c1", "counted_as": "project", "paid_months": ["2025-03"]},
        ),
        severity=COMPUTE,
        never=(WARN,),
    ),
    Example(
        so="servicii contractate, fără răspunsul primăriei",
        rule="R-056",
        facts=lodged({"basis": "21(6)b", "requested": "2025-02-01"}, social_housing=[]),
        severity=WARN,
        inputs=("social_housing",),
    ),
    Example(
        so="servicii contractate, „nu se poate asigura”",
        rule="R-056",
        facts=lodged({"basis": "21(6)b", "requested": "2025-02-01"}, social_housing=NONE_AVAILABLE),
        severity=PRINT,
        basis="art. 21 alin. (6) lit. b)",
        never=(WARN,),
    ),
    # art. 21 alin. (7): participation and the community
    Example(
        so="5 din 10, indicatorul centrului 60%",
        rule="R-057",
        facts=lodged(CENTRE, attendance=[{**MARCH, "attended": 5}], rulebook=INDICATOR),
        severity=WARN,
        basis="art. 21 alin. (7)",
        inputs=("attendance",),
        never=(BLOCK,),
    ),
    Example(
        so="6 din 10: exact la indicator, numai cifrele",
        rule="R-057",
        facts=lodged(CENTRE, attendance=[MARCH], rulebook=INDICATOR),
        severity=PRINT,
        never=(WARN,),
    ),
    Example(
        so="cazare art. 34 alin. (2): fără condiția participării",
        rule="R-057",
        facts=lodged({**CENTRE, "basis": "34(2)"}, attendance=[MARCH], rulebook=INDICATOR),
    ),
    Example(
        so="locuiește în Timiș, comunitatea hotărâtă este Cluj",
        rule="R-057",
        facts=lodged(CENTRE, plan=CLUJ, address=[{"county": "TM"}]),
        severity=WARN,
        inputs=("address", "plan.community.county"),
    ),
    Example(
        so="locuiește în Cluj, ca în decizie",
        rule="R-057",
        facts=lodged(CENTRE, plan=CLUJ, address=[{"county": "CJ"}]),
    ),
    # art. 21 alin. (8): the sum
    Example(
        so="suma o stabilește Guvernul; nu este cunoscută",
        rule="R-058",
        facts=rented(RENT),
        severity=PRINT,
        basis="art. 21 alin. (8)",
        needs=("rulebook.reimbursement.amount",),
        never=(COMPUTE,),
    ),
    Example(
        so="suma înscrisă de centru, din ziua contractului",
        rule="R-058",
        facts=rented(
            RENT, rulebook={"reimbursement.amount": [{"from": "2024-10-01", "value": 90000}]}
        ),
        severity=COMPUTE,
        bani=90000,
    ),
    Example(
        so="chirie plătită din proiect",
        rule="R-058",
        facts=rented({**RENT, "counted_as": "project"}),
    ),
    # art. 29 alin. (1), (2): homes of the authority, and on the market
    Example(
        so="cerere în așteptare: și fără domiciliu în localitate",
        rule="R-080",
        facts={"social_housing": [{"requested": "2025-04-01", "answer": "pending"}]},
        severity=PRINT,
        basis="art. 29 alin. (1)",
        inputs=("social_housing[0].requested",),
    ),
    Example(
        so="primăria a răspuns",
        rule="R-080",
        facts={"social_housing": [{"requested": "2025-04-01", "answer": "allotted"}]},
    ),
    Example(
        so="fără locuință socială, fără contract: închiriere pe piață",
        rule="R-081",
        facts={"social_housing": NONE_AVAILABLE, "rent": []},
        severity=PRINT,
        basis="art. 29 alin. (2)",
        inputs=("social_housing[0].answer",),
    ),
    Example(
        so="contract neînregistrat la ANAF",
        rule="R-081",
        facts={"rent": [{"lease": "c1"}]},
        severity=REMIND,
        inputs=("rent[0].tax_registered",),
    ),
    Example(
        so="contract înregistrat la ANAF",
        rule="R-081",
        facts={"rent": [{"lease": "c1", "tax_registered": True}]},
    ),
]
