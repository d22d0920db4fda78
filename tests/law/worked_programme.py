"""Worked examples: plan, signatures, protocol, extensions (art. 3, 18 to 20, 34)."""

from collections.abc import Mapping
from datetime import date

from tests.law.situations import person
from tests.law.worked import BLOCK, COMPUTE, PRINT, REMIND, WARN, Example

ROW = {"kind": "c", "objective": "A2", "due": "2025-12-01", "responsible": "ISJ"}
PLAN = {"author": "igi", "activities": [ROW], "community": {"county": "CJ"}}
SIGNED = {"signed": "2025-01-15"}
ASKED = {"basis": "20(2)", "requested": "2025-12-01", "reasons": True, "evaluated": "2025-12-10"}
SPECIAL = {"basis": "34(3)", "requested": "2026-06-01", "reasons": True, "review": "2026-10-01"}
APPROVED = "2025-12-20"
ADULT = person(born="1990-05-10")
IGI = {"who": "igi", "way": "signed", "on": "2025-04-10"}


def extended(*extensions: Mapping[str, object], **more: object) -> dict[str, object]:
    return {"protocol": SIGNED, "extensions": list(extensions), **more}


def four_and_two(*more: Mapping[str, object]) -> dict[str, object]:
    four = {**ASKED, "months": 4, "approved": APPROVED}
    two = {**ASKED, "months": 2, "requested": "2026-05-02", "approved": "2026-05-10"}
    return extended(four, two, *more)


def signed_by(*signatures: Mapping[str, object], who: object = ADULT) -> dict[str, object]:
    return {"person": who, "plan": {**PLAN, "signatures": list(signatures)}}


PARENT = {
    "household": [{"relation": "child", "born": "2018-02-01"}],
    "vulnerability": [],
}
CASES = [
    Example(
        so="activitate fără nevoie",
        rule="R-007",
        facts={"plan": PLAN},
        severity=WARN,
    ),
    Example(
        so="activitate care răspunde unei nevoi",
        rule="R-007",
        facts={"plan": {"activities": [{**ROW, "answers_need": "n1"}]}},
    ),
    Example(so="cele cinci elemente stau", rule="R-035", facts={"plan": PLAN}),
    Example(
        so="lipsesc termenele și decizia privind comunitatea",
        rule="R-035",
        facts={"plan": {"activities": [{**ROW, "due": "2025-12-01"}, {"kind": "d"}]}},
        severity=BLOCK,
        says="decizia privind comunitatea locală",
    ),
    Example(
        so="activitate în ultima zi a programului",
        rule="R-035",
        facts={"plan": {**PLAN, "activities": [{**ROW, "due": "2026-01-15"}]}, "protocol": SIGNED},
    ),
    Example(
        so="activitate a doua zi după program",
        rule="R-035",
        facts={"plan": {**PLAN, "activities": [{**ROW, "due": "2026-01-16"}]}, "protocol": SIGNED},
        severity=WARN,
        says="15.01.2026",
    ),
    Example(
        so="aceeași activitate, programul fiind prelungit cu o lună",
        rule="R-035",
        facts=extended(
            {**ASKED, "months": 1, "approved": APPROVED},
            plan={**PLAN, "activities": [{**ROW, "due": "2026-01-16"}]},
        ),
    ),
    Example(
        so="plan întocmit de ONG: proiect",
        rule="R-035",
        facts={"plan": {**PLAN, "author": "ngo"}},
        severity=WARN,
        says="proiect",
    ),
    Example(
        so="curs de limbă: lit. c)", rule="R-036", facts={"plan": PLAN}, severity=PRINT, says="c)"
    ),
    Example(
        so="o activitate al cărei fel nu este spus",
        rule="R-036",
        facts={"plan": {"activities": [{"objective": "A2"}]}},
        needs=("plan.activities[0].kind",),
        never=(PRINT,),
    ),
    # who signs
    Example(
        so="adult: semnează persoana și IGI",
        rule="R-037",
        facts={"person": ADULT},
        severity=PRINT,
    ),
    Example(
        so="semnat de persoană și de IGI",
        rule="R-037",
        facts=signed_by(IGI, {"who": "person", "way": "signed"}),
        severity=PRINT,
        never=(BLOCK, WARN),
    ),
    Example(
        so="nu poate semna, fără martori",
        rule="R-037",
        facts=signed_by(IGI, {"who": "person", "way": "cannot_sign"}),
        severity=WARN,
        says="doi martori",
        never=(BLOCK,),
    ),
    Example(
        so="refuză: planul rămâne nesemnat",
        rule="R-037",
        facts=signed_by(IGI, {"who": "person", "way": "refuses", "on": "2025-04-10"}),
        severity=BLOCK,
        says="a refuzat",
    ),
    Example(
        so="a refuzat, apoi a semnat",
        rule="R-037",
        facts=signed_by(
            IGI,
            {"who": "person", "way": "refuses", "on": "2025-04-10"},
            {"who": "person", "way": "signed", "on": "2025-04-12"},
        ),
        severity=PRINT,
        never=(BLOCK,),
    ),
    Example(
        so="semnat pe alt exemplar",
        rule="R-037",
        facts=signed_by(IGI, {"who": "person", "way": "signed_elsewhere"}),
        severity=PRINT,
        never=(BLOCK, WARN),
    ),
    Example(
        so="13 ani: semnătura minorului nu ajunge",
        rule="R-037",
        facts=signed_by(IGI, {"who": "person", "way": "signed"}, who=person(born="2011-04-11")),
        severity=BLOCK,
        says="reprezentantul legal",
    ),
    Example(
        so="14 ani în ziua semnării: minorul și reprezentantul",
        rule="R-037",
        facts=signed_by(
            IGI, {"who": "representative", "way": "signed"}, who=person(born="2011-04-10")
        ),
        severity=BLOCK,
        says="lipsește",
    ),
    Example(
        so="plan semnat și necomunicat",
        rule="R-038",
        facts={"plan": {**PLAN, "finalised": "2025-04-10"}},
        severity=REMIND,
        says="structurii IGI care a acordat protecția",
    ),
    Example(
        so="plan comunicat",
        rule="R-038",
        facts={"plan": {**PLAN, "finalised": "2025-04-10", "communicated": "2025-04-11"}},
    ),
    Example(so="înainte de protocol: cele cinci capitole", rule="R-039", facts={}, severity=PRINT),
    Example(so="protocol semnat", rule="R-039", facts={"protocol": SIGNED}),
    Example(
        so="planul nu este finalizat",
        rule="R-040",
        facts={"needs": {"finalised": "2025-04-01"}, "plan": PLAN},
        severity=BLOCK,
    ),
    Example(so="protocol pe hârtie", rule="R-040", facts={"protocol": {"on_paper": True}}),
    # twelve months
    *(
        Example(so=so, rule="R-041", facts={"protocol": protocol}, severity=COMPUTE, day=end)
        for so, protocol, end in (
            ("semnat la 15.01.2025: până la 15.01.2026 inclusiv", SIGNED, "2026-01-15"),
            ("semnat la 29 februarie", {"signed": "2024-02-29"}, "2025-02-28"),
            ("se încheie duminică: nu se mută", {"signed": "2024-06-01"}, "2025-06-01"),
            (
                "începe la data din protocol",
                {"signed": "2025-01-15", "starts": "2025-02-01"},
                "2026-02-01",
            ),
        )
    ),
    Example(
        so="începe înaintea semnării",
        rule="R-041",
        facts={"protocol": {"signed": "2025-01-15", "starts": "2025-01-14"}},
        severity=WARN,
    ),
    # six more
    Example(
        so="evaluarea se amintește înainte de a cere cineva prelungirea",
        rule="R-042",
        facts={"protocol": SIGNED},
        severity=COMPUTE,
        day="2025-11-16",
    ),
    Example(
        so="cu 60 de zile înainte: de făcut",
        rule="R-042",
        facts={"protocol": SIGNED},
        today=date(2025, 11, 16),
        severity=REMIND,
        day="2025-11-16",
    ),
    Example(
        so="persoana s-a retras: nu mai este nimic de evaluat",
        rule="R-042",
        facts={"protocol": SIGNED, "events": [{"kind": "withdrew", "on": "2025-04-01"}]},
    ),
    Example(
        so="4 + 2 luni: până la 15.07.2026",
        rule="R-042",
        facts=four_and_two(),
        severity=COMPUTE,
        day="2026-07-15",
        never=(BLOCK, WARN),
    ),
    Example(
        so="4 + 2 + 1 luni: a treia se oprește",
        rule="R-042",
        facts=four_and_two({**ASKED, "months": 1, "requested": "2026-07-01"}),
        severity=BLOCK,
        says="6 luni cumulate",
    ),
    Example(
        so="2 luni până la o zi și încă 5: se oprește",
        rule="R-042",
        facts=extended(
            {**ASKED, "until": "2026-03-15", "approved": APPROVED}, {**ASKED, "months": 5}
        ),
        severity=BLOCK,
        says="6 luni cumulate",
    ),
    Example(
        so="2 luni până la o zi și încă 4: până la 15.07.2026",
        rule="R-042",
        facts=extended(
            {**ASKED, "until": "2026-03-15", "approved": APPROVED},
            {**ASKED, "months": 4, "approved": APPROVED},
        ),
        severity=COMPUTE,
        day="2026-07-15",
        never=(BLOCK, WARN),
    ),
    Example(
        so="prelungire de la 29 februarie: din ziua de început",
        rule="R-042",
        facts={
            "protocol": {"signed": "2024-02-29"},
            "extensions": [{**ASKED, "months": 6, "approved": "2025-02-01"}],
        },
        severity=COMPUTE,
        day="2025-08-29",
    ),
    Example(
        so="cerere în ultima zi a perioadei",
        rule="R-042",
        facts=extended({**ASKED, "months": 3, "requested": "2026-01-15"}),
        never=(WARN, BLOCK),
    ),
    Example(
        so="cerere a doua zi: IGI hotărăște",
        rule="R-042",
        facts=extended({**ASKED, "months": 3, "requested": "2026-01-16"}),
        severity=WARN,
        says="IGI hotărăște",
        never=(BLOCK,),
    ),
    Example(
        so="a doua cerere, în perioada deja prelungită: la timp",
        rule="R-042",
        facts=extended(
            {**ASKED, "months": 4, "approved": APPROVED},
            {**ASKED, "months": 2, "requested": "2026-05-15"},
        ),
        severity=COMPUTE,
        day="2026-05-15",
        never=(WARN, BLOCK),
    ),
    Example(
        so="fără motive, și cu protocolul pe hârtie",
        rule="R-042",
        facts={
            "protocol": {**SIGNED, "on_paper": True},
            "extensions": [{**ASKED, "months": 3, "evaluated": "2025-12-10", "reasons": False}],
        },
        severity=BLOCK,
        says="motivele",
    ),
    # the vulnerable
    Example(
        so="copil de patru ani, fără confirmarea IGI",
        rule="R-043",
        facts=extended(
            SPECIAL,
            person=person(born="2021-04-20"),
            vulnerability=[{"category": "minor", "state": "signs"}],
        ),
        severity=BLOCK,
        says="Cereți evaluarea art. 33 alin. (4)",
    ),
    Example(
        so="copil de patru ani, confirmat de specialistul IGI",
        rule="R-043",
        facts=extended(
            {**SPECIAL, "approved": "2026-06-20", "until": "2026-12-31"},
            person=person(born="2021-04-20"),
            vulnerability=[{"category": "minor", "state": "determined", "by": "igi"}],
        ),
        severity=COMPUTE,
        day="2026-12-31",
        never=(BLOCK,),
    ),
    Example(
        so="confirmată de un ONG: nu este o confirmare",
        rule="R-043",
        facts=extended(SPECIAL, vulnerability=[{"state": "determined", "by": "ngo"}]),
        severity=BLOCK,
    ),
    Example(
        so="copilul este vulnerabil, părintele nu: pasul următor",
        rule="R-043",
        facts=extended(SPECIAL, **PARENT),
        severity=BLOCK,
        says="altă situație specială similară",
    ),
    Example(
        so="familia care nu trebuie despărțită",
        rule="R-043",
        facts=extended(SPECIAL, **PARENT),
        severity=REMIND,
        says="unitatea familiei",
    ),
    Example(
        so="două prelungiri de câte trei luni se adună",
        rule="R-043",
        facts=extended(
            {**ASKED, "months": 6, "approved": APPROVED},
            {**SPECIAL, "months": 3, "approved": "2026-06-20"},
            {**SPECIAL, "months": 3, "approved": "2026-09-20"},
        ),
        severity=COMPUTE,
        day="2027-01-15",
    ),
    Example(
        so="trei luni după o prelungire până la o zi",
        rule="R-043",
        facts=extended(
            {**SPECIAL, "until": "2026-11-30", "approved": "2026-06-20"},
            {**SPECIAL, "months": 3, "approved": "2026-09-20"},
        ),
        severity=COMPUTE,
        day="2027-02-28",
    ),
]
