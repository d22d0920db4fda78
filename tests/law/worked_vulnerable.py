"""Worked examples: special needs and their weighing (art. 33, 34 and 35)."""

from datetime import date

from tests.law.situations import person
from tests.law.worked import BLOCK, COMPUTE, PRINT, REMIND, WARN, Example

SIGNS = {"category": "trafficking", "state": "signs", "by": "ngo", "on": "2025-04-10"}
FOUND = {"category": "trafficking", "state": "determined", "by": "igi", "on": "2025-04-10"}
ASKED = {"basis": "34(2)", "requested": "2025-04-01", "no_specialised_help": True}
BREACH = [{"kind": "a", "on": "2025-02-01"}]
TEN = person(born="2015-01-01")
CENTRE = {"basis": "21(1)", "from": "2025-01-15"}


def vulnerable(*groups: object, **more: object) -> dict[str, object]:
    return {"vulnerability": list(groups), **more}


def to_be_lodged(**lodging: object) -> dict[str, object]:
    return vulnerable(
        FOUND, lodging=[{**ASKED, **lodging}], social_housing=[{"answer": "none_available"}]
    )


CASES = [
    # art. 33 alin. (1), (2): weighed before any adverse act
    Example(
        so="semne de nevoi speciale și o faptă constatată",
        rule="R-100",
        facts=vulnerable(SIGNS, breaches=BREACH),
        severity=WARN,
        basis="art. 33 alin. (2)",
        inputs=("vulnerability[0].state", "breaches[0]"),
        never=(BLOCK,),
    ),
    Example(
        so="aceeași faptă, fără nevoi speciale",
        rule="R-100",
        facts=vulnerable(breaches=BREACH),
    ),
    Example(so="semne, fără nimic în defavoarea persoanei", rule="R-100", facts=vulnerable(SIGNS)),
    Example(
        so="copil: vulnerabil și fără semne înregistrate",
        rule="R-100",
        facts=vulnerable(person=TEN, breaches=BREACH),
        severity=WARN,
        inputs=("person.born",),
    ),
    Example(
        so="cu 60 de zile înaintea plecării din centru",
        rule="R-100",
        facts=vulnerable(
            SIGNS,
            protocol={"signed": "2025-01-15"},
            lodging=[{**CENTRE, "until": "2025-06-19"}],
        ),
        severity=WARN,
        inputs=("lodging[0].until",),
    ),
    Example(
        so="cu 61 de zile înainte",
        rule="R-100",
        facts=vulnerable(
            SIGNS,
            protocol={"signed": "2025-01-15"},
            lodging=[{**CENTRE, "until": "2025-06-20"}],
        ),
    ),
    # art. 33 alin. (3): the groups
    Example(
        so="împlinește 65 de ani astăzi: vârstnic",
        rule="R-101",
        facts=vulnerable(person=person(born="1960-04-20")),
        severity=REMIND,
        basis="art. 33 alin. (3)",
        inputs=("person.born",),
    ),
    Example(
        so="împlinește 65 de ani mâine",
        rule="R-101",
        facts=vulnerable(person=person(born="1960-04-21")),
    ),
    Example(
        so="singur cu un copil: părinte singur",
        rule="R-101",
        facts=vulnerable(
            person=person(born="1990-05-10"),
            household=[{"relation": "child", "born": "2020-01-01"}],
        ),
        severity=REMIND,
        inputs=("household",),
    ),
    Example(
        so="cu soțul și copilul",
        rule="R-101",
        facts=vulnerable(
            person=person(born="1990-05-10"),
            household=[{"relation": "child", "born": "2020-01-01"}, {"relation": "spouse"}],
        ),
    ),
    Example(
        so="revizuirea este mâine",
        rule="R-101",
        facts=vulnerable({**FOUND, "review": "2025-04-21"}),
        severity=COMPUTE,
        day="2025-04-21",
        never=(REMIND,),
    ),
    Example(
        so="revizuirea este astăzi",
        rule="R-101",
        facts=vulnerable({**FOUND, "review": "2025-04-20"}),
        severity=REMIND,
        day="2025-04-20",
    ),
    # art. 33 alin. (4): who determines
    Example(
        so="semne din 10.04.2025: evaluarea în zece zile",
        rule="R-102",
        facts=vulnerable(SIGNS),
        severity=REMIND,
        day="2025-04-20",
        basis="art. 33 alin. (4)",
        inputs=("vulnerability[0].on",),
    ),
    Example(
        so="confirmată de un ONG: nu este o confirmare",
        rule="R-102",
        facts=vulnerable({**FOUND, "by": "ngo"}),
        severity=WARN,
        inputs=("vulnerability[0].by",),
    ),
    Example(so="confirmată de specialistul IGI", rule="R-102", facts=vulnerable(FOUND)),
    # art. 33 alin. (5), (6): specialised help
    Example(
        so="are nevoie de asistență specializată, nimeni contactat",
        rule="R-103",
        facts=vulnerable({**FOUND, "needs_specialised_help": True}, plan={"adapted": True}),
        severity=REMIND,
        basis="art. 33 alin. (5)",
        inputs=("vulnerability[0].referred",),
    ),
    Example(
        so="îndrumată, planul neadaptat",
        rule="R-103",
        facts=vulnerable(
            {**FOUND, "needs_specialised_help": True, "referred": "2025-04-12"},
            plan={"adapted": False},
        ),
        severity=REMIND,
        basis="art. 33 alin. (6)",
        inputs=("plan.adapted",),
    ),
    Example(
        so="îndrumată, planul adaptat",
        rule="R-103",
        facts=vulnerable(
            {**FOUND, "needs_specialised_help": True, "referred": "2025-04-12"},
            plan={"adapted": True},
        ),
    ),
    Example(
        so="nu are nevoie de asistență specializată",
        rule="R-103",
        facts=vulnerable({**FOUND, "needs_specialised_help": False}),
    ),
    # art. 34: the same protection, lodging with consent
    Example(
        so="determinată: același regim ca cetățenii români",
        rule="R-105",
        facts=vulnerable(FOUND),
        severity=PRINT,
        basis="art. 34 alin. (1)",
    ),
    Example(so="numai semne", rule="R-105", facts=vulnerable(SIGNS)),
    Example(
        so="fără acordul scris",
        rule="R-106",
        facts=to_be_lodged(),
        severity=BLOCK,
        basis="art. 34 alin. (2)",
        inputs=("lodging[0].written_consent",),
    ),
    Example(
        so="cu acordul scris și toate condițiile",
        rule="R-106",
        facts=to_be_lodged(written_consent=True),
    ),
    Example(
        so="are nevoie de asistență specializată: spune specialistul IGI",
        rule="R-106",
        facts=to_be_lodged(written_consent=True, no_specialised_help=False),
        severity=WARN,
        inputs=("lodging[0].no_specialised_help",),
        never=(BLOCK,),
    ),
    Example(
        so="cazat: fără chirie, fără condiția participării, fără durată maximă",
        rule="R-106",
        facts=to_be_lodged(written_consent=True, approved="2025-04-10"),
        severity=PRINT,
        inputs=("lodging[0].basis",),
    ),
    # art. 35: the unaccompanied minor
    Example(
        so="minor neînsoțit fără reprezentant, în ajunul zilei de 18 ani",
        rule="R-107",
        facts={"person": person(born="2007-04-21", unaccompanied=True, representative=False)},
        severity=WARN,
        basis="art. 35 alin. (2)",
        inputs=("person.representative",),
    ),
    Example(
        so="minor neînsoțit cu reprezentant",
        rule="R-107",
        facts={"person": person(born="2007-04-21", unaccompanied=True, representative=True)},
    ),
    Example(
        so="împlinește 18 ani astăzi: nu mai este minor",
        rule="R-107",
        facts={"person": person(born="2007-04-20", unaccompanied=True, representative=False)},
        today=date(2025, 4, 20),
    ),
]
