"""The needs sheet: the Romanian language (art. 14; for minors art. 10)."""

from counsellor_app.forms.conditions import Is, IsOneOf
from counsellor_app.forms.handling import COUNTED, OFFICE_ONLY, PLAN_WORK
from counsellor_app.forms.kinds import Choice, Line, YesNo
from counsellor_app.forms.needs.common import domain_section
from counsellor_app.forms.options import CEFR_LEVELS
from counsellor_app.law.catalogue import BELOW_B1, Need
from counsellor_app.law.citation import og44
from counsellor_app.text import Text


def _skill(name: str, label: Text, try_it: Text) -> Choice:
    return Choice(
        id=f"romanian_{name}", label=label, help=try_it, options=CEFR_LEVELS, handling=PLAN_WORK
    )


OWN = (
    Choice(
        id="romanian_level",
        label=Text("Nivelul de limba română", "Level of Romanian"),
        help=Text("Nivelul estimat, în ansamblu.", "The level estimated, on the whole."),
        options=CEFR_LEVELS,
        basis=og44(14, 1),
        required=True,
        handling=COUNTED,
    ),
    _skill(
        "understanding",
        Text("Înțelegere", "Understanding"),
        Text(
            "Dacă înțelege o explicație rostită rar, la medic sau la ghișeu.",
            "Whether an explanation spoken slowly is understood, at a doctor's or a counter.",
        ),
    ),
    _skill(
        "speaking",
        Text("Vorbire", "Speaking"),
        Text(
            "Dacă poate spune cine este, ce îi trebuie, ce s-a întâmplat.",
            "Whether the person can say who they are, what they need, what happened.",
        ),
    ),
    _skill(
        "reading",
        Text("Citire", "Reading"),
        Text(
            "Dați de citit un anunț scurt, cu litere latine.",
            "Give a short notice in Latin letters to read.",
        ),
    ),
    _skill(
        "writing",
        Text("Scriere", "Writing"),
        Text(
            "Dacă persoana poate completa singură numele și adresa pe un formular.",
            "Whether the person can fill in name and address on a form alone.",
        ),
    ),
    YesNo(
        id="romanian_literacy_needed",
        label=Text("Este necesară alfabetizarea?", "Is literacy teaching needed?"),
        help=Text(
            "Da, dacă nu scrie în niciun alfabet sau nu cunoaște literele latine.",
            "Yes, if the person writes in no alphabet or does not know Latin letters.",
        ),
        basis=og44(14, 1),
        handling=PLAN_WORK,
    ),
    YesNo(
        id="needs_romanian_course",
        label=Text("Are nevoie de curs de limba română?", "Needs a Romanian course?"),
        help=Text(
            "„Da” ridică nevoia de limbă și în plan: activitatea c), cursul gratuit.",
            "“Yes” raises the need of the language in the plan too: activity c), the free course.",
        ),
        basis=og44(14, 1),
        required=True,
        asked_if=IsOneOf("romanian_level", BELOW_B1),
        raises=Need.ROMANIAN,
        handling=COUNTED,
    ),
    Line(
        id="course_obstacles",
        label=Text("Ce ar împiedica participarea?", "What would stand in the way?"),
        help=Text(
            "De exemplu: orarul, copiii, drumul. Rămâne în birou; fără diagnostice.",
            "For example: hours, children, the way there. It stays in the office; no diagnoses.",
        ),
        asked_if=Is("needs_romanian_course", True),
        handling=OFFICE_ONLY,
    ),
    Line(
        id="romanian_earlier_course",
        label=Text("Curs anterior", "Earlier course"),
        help=Text(
            "Unde, cât timp, până la ce nivel; și cursurile din procedura de azil.",
            "Where, how long, up to which level; courses during the asylum procedure too.",
        ),
        handling=PLAN_WORK,
    ),
    YesNo(
        id="romanian_certificate",
        label=Text("Are certificat?", "Has a certificate?"),
        help=Text(
            "De competență lingvistică; la examen se poate înscrie și cine nu a urmat cursul.",
            "Of language competence; the exam is open without the course too.",
        ),
        handling=PLAN_WORK,
    ),
)

ROMANIAN = domain_section(
    Need.ROMANIAN,
    OWN,
    situation=Text(
        "Cum se descurcă la magazin, la medic, la ghișeu; în ce alfabet citește.",
        "How the person manages in shops, at the doctor's, at a counter; which alphabet is read.",
    ),
)
