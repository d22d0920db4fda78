"""The needs sheet: counselling (art. 13 and art. 18 alin. (2) lit. a))."""

from counsellor_app.forms.handling import COUNTED, PLAN_WORK
from counsellor_app.forms.kinds import Choice, Several
from counsellor_app.forms.needs.common import domain_section
from counsellor_app.forms.options import COUNSELLING_KINDS, options
from counsellor_app.law.catalogue import Need
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

HOW_OFTEN = options(
    ("weekly", "săptămânal", "weekly"),
    ("fortnightly", "la două săptămâni", "every two weeks"),
    ("monthly", "lunar", "monthly"),
    ("on_request", "la cerere", "on request"),
)

OWN = (
    Several(
        id="counselling_kinds",
        label=Text("Ce fel de consiliere", "Which counselling"),
        help=Text(
            "Ce cere persoana sau reiese din discuție; cea psihologică are pagina ei, sigilată.",
            "What is asked for or shows in the talk; the psychological one has a sealed page.",
        ),
        options=COUNSELLING_KINDS,
        basis=og44(18, 2, "a"),
        handling=COUNTED,
    ),
    Choice(
        id="counselling_frequency",
        label=Text("Cât de des", "How often"),
        help=Text(
            "Ritmul pe care persoana îl poate ține lângă curs și muncă; planul îl poate schimba.",
            "A pace the person can keep beside course and work; the plan may change it.",
        ),
        options=HOW_OFTEN,
        handling=PLAN_WORK,
    ),
)

COUNSELLING = domain_section(
    Need.COUNSELLING,
    OWN,
    situation=Text(
        "Ce a lucrat deja cu un consilier și ce ar continua; nu și ce a spus în încredere.",
        "What was worked on with a counsellor and should go on; not what was said in confidence.",
    ),
)
