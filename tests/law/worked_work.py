"""Worked examples: AJOFM, offers, refusals, monitoring (art. 24 to 28 and 31)."""

from collections.abc import Mapping
from datetime import date

from tests.law.situations import person
from tests.law.worked import BLOCK, COMPUTE, PRINT, REMIND, WARN, Example

SIGNED = {"signed": "2025-01-15"}
ADULT = person(born="1990-05-10")
REFUSED = {"by": "ajofm", "kind": "job", "made": "2025-02-01", "refused": "2025-02-10"}


def signed(day: str, **more: object) -> dict[str, object]:
    return {"person": ADULT, "protocol": {"signed": day}, **more}


def at_ajofm(**ajofm: object) -> dict[str, object]:
    return {"ajofm": {"registered": "2025-02-01", **ajofm}}


def offered(*offers: Mapping[str, object]) -> dict[str, object]:
    return {"protocol": SIGNED, "ajofm": {"offers": list(offers)}}


def outside(day: str, **plan: object) -> dict[str, object]:
    breach = {"kind": "community", "on": day, "heard": True}
    return {"protocol": SIGNED, "plan": {"community": plan}, "breaches": [breach]}


CASES = [
    # art. 24: thirty days, neither the first nor the last counted
    *(
        Example(
            so=so,
            rule="R-070",
            facts=signed(day),
            today=date(2025, 3, 1),
            severity=COMPUTE,
            day=last,
            basis="art. 24",
            never=(WARN,),
        )
        for so, day, last in (
            ("ziua 30 este recomandată", "2025-03-03", "2025-04-02"),
            ("ziua 31 este ultima", "2025-03-03", "2025-04-03"),
            ("ziua 31 este Vinerea Mare: mutată după Paște", "2025-03-18", "2025-04-22"),
            ("ziua 30 este joia dinainte: rămâne", "2025-03-18", "2025-04-17"),
            ("ultima zi în duminica de Rusalii: marți", "2025-05-08", "2025-06-10"),
        )
    ),
    Example(
        so="cu 14 zile înainte de ziua recomandată: de făcut",
        rule="R-070",
        facts=signed("2025-03-03"),
        today=date(2025, 3, 19),
        severity=REMIND,
    ),
    Example(
        so="cu 15 zile înainte",
        rule="R-070",
        facts=signed("2025-03-03"),
        today=date(2025, 3, 18),
        severity=COMPUTE,
        never=(REMIND,),
    ),
    Example(
        so="în ultima zi potrivit legii: încă nu a trecut",
        rule="R-070",
        facts=signed("2025-03-03"),
        today=date(2025, 4, 3),
        severity=REMIND,
        never=(WARN,),
    ),
    Example(
        so="a doua zi: a trecut, fără sancțiune",
        rule="R-070",
        facts=signed("2025-03-03"),
        today=date(2025, 4, 4),
        severity=WARN,
        never=(BLOCK,),
    ),
    Example(
        so="15 ani la semnare: nu se cere",
        rule="R-070",
        facts=signed("2025-03-03", person=person(born="2009-03-04")),
    ),
    Example(
        so="16 ani la semnare: verificați cu AJOFM",
        rule="R-070",
        facts=signed("2025-03-03", person=person(born="2009-03-03")),
        severity=WARN,
        inputs=("person.born",),
    ),
    # art. 25: the mediation plan, the profile, the bonuses
    Example(
        so="înregistrat, fără plan individual de mediere",
        rule="R-071",
        facts=at_ajofm(),
        severity=REMIND,
        basis="art. 25 alin. (1)",
        inputs=("ajofm.mediation_plan",),
    ),
    Example(
        so="planul de mediere primit",
        rule="R-071",
        facts=at_ajofm(mediation_plan="2025-02-20"),
    ),
    Example(so="neînregistrat", rule="R-071", facts={"ajofm": {"offers": []}}),
    Example(
        so="AJOFM a cerut profilul",
        rule="R-072",
        facts=at_ajofm(profile_requested="2025-03-01"),
        severity=REMIND,
        basis="art. 25 alin. (2)",
        never=(WARN,),
    ),
    Example(
        so="profil trimis cu o zi înaintea cererii, fără acord",
        rule="R-072",
        facts=at_ajofm(profile_requested="2025-03-01", profile_sent="2025-02-28"),
        severity=WARN,
        inputs=("ajofm.profile_sent",),
    ),
    Example(
        so="profil trimis în ziua cererii",
        rule="R-072",
        facts=at_ajofm(profile_requested="2025-03-01", profile_sent="2025-03-01"),
    ),
    Example(
        so="profil cerut, la ONG: îl pune la dispoziție IGI",
        rule="R-072",
        facts={**at_ajofm(profile_requested="2025-03-01"), "acting": {"role": "ngo"}},
        severity=PRINT,
        never=(REMIND,),
    ),
    Example(
        so="înregistrat ca șomer: primele",
        rule="R-074",
        facts=at_ajofm(unemployed=True),
        severity=PRINT,
        basis="art. 25 alin. (4)",
    ),
    Example(
        so="nu se știe dacă este șomer",
        rule="R-074",
        facts=at_ajofm(),
        needs=("ajofm.unemployed",),
    ),
    Example(so="neînregistrat la AJOFM", rule="R-074", facts={"ajofm": {"unemployed": False}}),
    # art. 26 and 28: vacancies, guidance
    Example(
        so="înregistrat, fără oferte: se notează cele primite",
        rule="R-075",
        facts=at_ajofm(offers=[]),
        severity=PRINT,
        basis="art. 26",
    ),
    Example(so="o ofertă notată", rule="R-075", facts=at_ajofm(offers=[{"by": "ajofm"}])),
    Example(
        so="cu 60 de zile înaintea sfârșitului: îndrumare",
        rule="R-078",
        facts={"protocol": SIGNED},
        today=date(2025, 11, 16),
        severity=REMIND,
        basis="art. 28",
    ),
    Example(
        so="cu 61 de zile înainte",
        rule="R-078",
        facts={"protocol": SIGNED},
        today=date(2025, 11, 15),
    ),
    Example(
        so="loc de muncă găsit: îndrumare oricând",
        rule="R-078",
        facts=offered({"by": "ajofm", "kind": "job", "made": "2025-04-10"}),
        severity=REMIND,
        inputs=("ajofm.offers[0].kind",),
    ),
    Example(so="locul de muncă a fost refuzat", rule="R-078", facts=offered(REFUSED)),
    # art. 27: refusals
    Example(
        so="refuz neascultat",
        rule="R-076",
        facts=offered(REFUSED),
        severity=WARN,
        basis="art. 27 alin. (1)",
        inputs=("ajofm.offers[0].heard",),
        never=(BLOCK,),
    ),
    Example(
        so="refuz ascultat, ofertă din ziua semnării",
        rule="R-076",
        facts=offered({**REFUSED, "made": "2025-01-15", "heard": True}),
    ),
    Example(
        so="ofertă din ajunul semnării: nu este temei",
        rule="R-076",
        facts=offered({**REFUSED, "made": "2025-01-14", "heard": True}),
        severity=WARN,
        inputs=("ajofm.offers[0].made",),
    ),
    Example(
        so="oferta unui angajator: nu este temei",
        rule="R-076",
        facts=offered({**REFUSED, "by": "employer", "heard": True}),
        severity=WARN,
        inputs=("ajofm.offers[0].by",),
    ),
    Example(
        so="comunitatea, fără decizia IGI consemnată",
        rule="R-076",
        facts=outside("2025-03-01", county="CJ"),
        severity=WARN,
        inputs=("plan.community.decided",),
    ),
    Example(
        so="comunitatea, cu decizia consemnată și persoana ascultată",
        rule="R-076",
        facts=outside("2025-03-01", county="CJ", decided="2025-01-14"),
    ),
    Example(
        so="nu s-a consemnat dacă motivul este temeinic",
        rule="R-077",
        facts=offered(REFUSED),
        severity=BLOCK,
        basis="art. 27 alin. (2)",
        inputs=("ajofm.offers[0].good_reason",),
    ),
    Example(
        so="motiv temeinic: nicio decizie",
        rule="R-077",
        facts=offered({**REFUSED, "good_reason": True}),
        severity=BLOCK,
    ),
    Example(
        so="fără motiv temeinic: asistența IGI poate înceta",
        rule="R-077",
        facts=offered({**REFUSED, "good_reason": False}),
        severity=WARN,
        never=(BLOCK,),
    ),
    Example(
        so="oferta unui angajator",
        rule="R-077",
        facts=offered({**REFUSED, "by": "employer", "good_reason": False}),
    ),
    # art. 31: who monitors
    Example(
        so="ultima zi a programului: cazul este monitorizat",
        rule="R-086",
        facts={"protocol": SIGNED},
        today=date(2026, 1, 15),
        severity=PRINT,
        basis="art. 31",
    ),
    Example(
        so="a doua zi după program",
        rule="R-086",
        facts={"protocol": SIGNED},
        today=date(2026, 1, 16),
    ),
]
