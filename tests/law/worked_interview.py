"""Worked examples: the interview and its interpreter (art. 17 and 38)."""

from datetime import date

from tests.law.situations import person
from tests.law.worked import BLOCK, COMPUTE, PRINT, REMIND, WARN, Example

REGISTERED = {"registered": "2025-04-04"}
ADULT = person(born="1990-05-10")
HELD = {"held": "2025-04-10", "by_igi": True}
SPOUSE = {"relation": "spouse", "born": "1992-01-01"}


def interviewed(**interview: object) -> dict[str, object]:
    return {"person": ADULT, "interview": {**HELD, **interview}}


CASES = [
    Example(
        so="înregistrată vineri 04.04.2025: zece zile lucrătoare, peste Paște, până la 22.04.2025",
        rule="R-033",
        facts={"request": REGISTERED},
        severity=REMIND,
        day="2025-04-22",
        basis="art. 17 alin. (1)",
        never=(WARN,),
    ),
    Example(
        so="în ziua recomandată: încă la timp",
        rule="R-033",
        facts={"request": REGISTERED},
        today=date(2025, 4, 22),
        severity=REMIND,
        never=(WARN,),
    ),
    Example(
        so="a doua zi: cât mai repede",
        rule="R-033",
        facts={"request": REGISTERED},
        today=date(2025, 4, 23),
        severity=WARN,
        day="2025-04-22",
    ),
    Example(
        so="interviul a avut loc: numai ziua, fără oprire",
        rule="R-033",
        facts={"request": REGISTERED, **interviewed()},
        severity=COMPUTE,
        never=(WARN, REMIND, BLOCK),
    ),
    Example(
        so="fără interviu: fișa nu se finalizează",
        rule="R-033",
        severity=BLOCK,
        inputs=("interview.held",),
    ),
    Example(
        so="ținut de altcineva decât IGI",
        rule="R-033",
        facts=interviewed(by_igi=False),
        severity=BLOCK,
        inputs=("interview.by_igi",),
    ),
    Example(
        so="protocol pe hârtie: pașii dinainte nu se opresc",
        rule="R-033",
        facts={"protocol": {"on_paper": True}},
    ),
    Example(
        so="soția nu a fost lăsată să vorbească separat",
        rule="R-033",
        facts={**interviewed(alone_offered=False), "household": [SPOUSE]},
        severity=WARN,
        inputs=("interview.alone_offered", "household[0].relation"),
    ),
    Example(
        so="singur cu un copil mic: nu se cere interviu separat",
        rule="R-033",
        facts={
            **interviewed(alone_offered=False),
            "household": [{"relation": "child", "born": "2020-01-01"}],
        },
    ),
    Example(
        so="au participat alții, fără acord",
        rule="R-034",
        facts=interviewed(others_present=True, consent_to_others=False),
        severity=WARN,
        basis="art. 17 alin. (2)",
        inputs=("interview.consent_to_others",),
    ),
    Example(
        so="au participat alții, acordul nu este notat",
        rule="R-034",
        facts=interviewed(others_present=True),
        severity=REMIND,
        never=(WARN,),
    ),
    Example(
        so="au participat alții, cu acordul persoanei",
        rule="R-034",
        facts=interviewed(others_present=True, consent_to_others=True),
    ),
    Example(
        so="interpretul este o rudă",
        rule="R-111",
        facts=interviewed(interpreter="present", interpreter_relation="relative"),
        severity=WARN,
        basis="art. 38 alin. (1)",
        inputs=("interview.interpreter_relation",),
    ),
    Example(
        so="interpretul este minor",
        rule="R-111",
        facts=interviewed(interpreter="remote", interpreter_relation="minor"),
        severity=WARN,
    ),
    Example(
        so="interpret fără legătură cu persoana",
        rule="R-111",
        facts=interviewed(interpreter="present", interpreter_relation="none"),
    ),
    Example(
        so="fără interpret, fără motiv",
        rule="R-111",
        facts=interviewed(interpreter="none"),
        severity=REMIND,
        inputs=("interview.no_interpreter_reason",),
    ),
    Example(
        so="fără interpret, cu motivul notat",
        rule="R-111",
        facts=interviewed(interpreter="none", no_interpreter_reason="vorbește română"),
    ),
    Example(
        so="interpret fără plătitor notat",
        rule="R-116",
        facts=interviewed(interpreter="remote"),
        severity=REMIND,
        basis="art. 38 alin. (2)",
        inputs=("interview.interpreter_paid_by",),
    ),
    Example(
        so="plătit de IGI",
        rule="R-116",
        facts=interviewed(interpreter="remote", interpreter_paid_by="IGI"),
    ),
    Example(
        so="plătit de un proiect: registrul proiectului",
        rule="R-116",
        facts=interviewed(interpreter="present", interpreter_paid_by="proiect"),
        severity=PRINT,
        never=(REMIND,),
    ),
    Example(so="fără interpret", rule="R-116", facts=interviewed(interpreter="none")),
]
